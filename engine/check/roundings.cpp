#include "engine/check/roundings.h"

#include "engine/check/units.h"

namespace hjemmel {
namespace {

struct Target {
  DiagnosticKind mistake;
  const char* words;  // "til kroner"
};

Target target_of(Rounding::What what) {
  switch (what) {
    case Rounding::What::Money:
      return {DiagnosticKind::RoundingNotMoney, "til kroner"};
    case Rounding::What::Number:
      return {DiagnosticKind::RoundingNotNumber, "til hele tal"};
    case Rounding::What::Percent:
      break;
  }
  return {DiagnosticKind::RoundingNotPercent, "til hele %"};
}

// Hours, days, months and years have no word of their own and are rounded as numbers.
bool fits(Rounding::What what, const Type& type) {
  switch (what) {
    case Rounding::What::Money:
      return is_money(type.unit);
    case Rounding::What::Number:
      return !type.percent && !is_money(type.unit);
    case Rounding::What::Percent:
      break;
  }
  return type.percent;
}

std::string rounding_for(const Type& type) {
  if (is_money(type.unit)) return "afrundet til hele kroner";
  return type.percent ? "afrundet til hele %" : "afrundet til hele tal";
}

}  // namespace

void check_rounding_fits(Checking& checking, const Rounding& rounding, const Type& type, const Label& said) {
  if (fits(rounding.what, type)) return;
  const Target target = target_of(rounding.what);
  report(checking, target.mistake, std::string("der afrundes ") + target.words + ", men værdien er " + type_words(type),
         {rounding.span, target.words}, {said}, "skriv " + in_code(rounding_for(type)));
}

}  // namespace hjemmel
