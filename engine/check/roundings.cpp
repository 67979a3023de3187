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
      return {DiagnosticKind::RoundingNotPercent, "til hele %"};
    case Rounding::What::Years:
      return {DiagnosticKind::RoundingNotYears, "til hele år"};
    case Rounding::What::Months:
      break;
  }
  return {DiagnosticKind::RoundingNotMonths, "til hele måneder"};
}

bool is_years(const Type& type) { return !type.percent && type.unit.kr == 0 && type.unit.year == 1; }
bool is_months(const Type& type) { return !type.percent && type.unit.kr == 0 && type.unit.month == 1; }

// Hours, days and weeks have no word of their own and are rounded as numbers.
bool fits(Rounding::What what, const Type& type) {
  switch (what) {
    case Rounding::What::Money:
      return is_money(type.unit);
    case Rounding::What::Number:
      return !type.percent && !is_money(type.unit) && !is_years(type) && !is_months(type);
    case Rounding::What::Percent:
      return type.percent;
    case Rounding::What::Years:
      return is_years(type);
    case Rounding::What::Months:
      break;
  }
  return is_months(type);
}

std::string rounding_for(const Type& type) {
  if (is_money(type.unit)) return "afrundet til hele kroner";
  if (type.percent) return "afrundet til hele %";
  if (is_years(type)) return "afrundet til hele år";
  return is_months(type) ? "afrundet til hele måneder" : "afrundet til hele tal";
}

}  // namespace

void check_rounding_fits(Checking& checking, const Rounding& rounding, const Type& type, const Label& said) {
  if (fits(rounding.what, type)) return;
  const Target target = target_of(rounding.what);
  report(checking, target.mistake, std::string("der afrundes ") + target.words + ", men værdien er " + type_words(type),
         {rounding.span, target.words}, {said}, "skriv " + in_code(rounding_for(type)));
}

}  // namespace hjemmel
