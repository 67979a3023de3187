#include "engine/check/regulation.h"

#include "engine/check/expressions.h"
#include "engine/check/reads.h"
#include "engine/check/roundings.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

Type money_type() {
  Unit unit;
  unit.kr = 1;
  return number_type(unit);
}

// The percentage of a year is known before any case is: it is made of numbers and of other rates.
bool is_constant_part(const Expr& part) {
  switch (part.kind) {
    case Expr::Kind::Number:
    case Expr::Kind::Percent:
    case Expr::Kind::Add:
    case Expr::Kind::Subtract:
    case Expr::Kind::Multiply:
    case Expr::Kind::Divide:
    case Expr::Kind::Error:
      return true;
    case Expr::Kind::Name:
      return part.symbol_kind == SymbolKind::None ||
             (part.symbol_kind == SymbolKind::Rate && part.keys.empty() && !part.month);
    default:
      return false;
  }
}

void check_reads(Checking& checking, const Expr& percentage) {
  bool reported = false;
  each_part(percentage, [&](const Expr& part) {
    if (reported || is_constant_part(part)) return;
    reported = true;
    report(checking, DiagnosticKind::RegulationReads,
           "reguleringen gælder alle og læser kun satser; " + in_code(written(checking, part.span)) + " er ingen sats",
           {part.span, "ikke en sats"}, {}, "læs en `sats` uden `efter` og `i`, eller skriv procenten");
  });
}

void annotate_percentage(Checking& checking, const Scope& scope, Version& version) {
  FirstValue& first = version.first;
  if (first.kind != FirstValue::Kind::Plain) {
    report(checking, DiagnosticKind::RegulationReads, "en regulering er én procent, ikke rækker eller trin",
           {first.span, "ikke én procent"}, {}, "skriv en ny version for de år, hvor procenten er en anden");
    return;
  }
  const std::optional<Type> type = annotate(checking, scope, first.value, Place::Operand);
  if (type) check_reads(checking, first.value);
  if (!type || type->percent) return;
  report(checking, DiagnosticKind::RegulationNotPercent,
         "et beløb reguleres med en procent, men " + in_code(written(checking, first.value.span)) + " er " +
             type_words(*type),
         {first.value.span, type_words(*type)}, {}, "skriv procenten: `1,7 % + tilpasningsprocent`");
}

void check_halves(Checking& checking, const Rounding& rounding) {
  if (!rounding.halves) return;
  report(checking, DiagnosticKind::RegulationStep,
         "en regulering er ens for alle; en halv kan ikke afgøres af en fortolkning her",
         {rounding.halves->span, "en fortolkning"}, {}, "slet `, halve efter ...`; en halv rundes op");
}

void check_amount_rounding(Checking& checking, const Rounding& rounding, const Label& said) {
  check_rounding_fits(checking, rounding, money_type(), said);
  check_halves(checking, rounding);
}

void check_step(Checking& checking, const RegulationDecl& decl, const Step& step) {
  if (step.kind == Step::Kind::Round && !step.condition) {
    return check_amount_rounding(checking, *step.rounding, {decl.name.span, "et beløb reguleres"});
  }
  report(checking, DiagnosticKind::RegulationStep,
         "efter procenten står kun, hvordan beløbet afrundes, og det gælder altid",
         {step.span, step.condition ? "kun under en betingelse" : "ikke en afrunding"},
         {{decl.name.span, "reguleringen"}}, "skriv `afrundet til hele kroner`; en anden procent er en ny version");
}

void check_rate(Checking& checking, const RateDecl& rate) {
  if (!rate.regulation) return;
  const RegulationDecl& decl = checking.rules.regulations[rate.regulation_symbol];
  if (!is_number(rate.type) || !is_money(rate.type.unit)) {
    report(checking, DiagnosticKind::RegulatedNotMoney,
           "kun beløb reguleres, men " + in_code(rate.name.text) + " er " + type_words(rate.type),
           {rate.type.span, type_words(rate.type)}, {{rate.regulation->span, "reguleres her"}},
           "slet `reguleres med`, eller erklær satsen i kr");
  }
  if (rate.regulated_to) {
    return check_amount_rounding(checking, *rate.regulated_to, {rate.name.span, "et beløb reguleres"});
  }
  for (const Version& version : decl.versions) {
    if (!version.steps.empty()) continue;
    report(checking, DiagnosticKind::RegulationWithoutRounding, "intet siger, hvad det regulerede beløb afrundes til",
           {rate.regulation->span, "uden afrunding"}, {{version.from.span, "reguleringen har ingen herfra"}},
           "skriv " + in_code("reguleres med " + decl.name.text + ", afrundet til hele kroner") +
               ", eller sæt afrundingen i reguleringen");
    return;
  }
}

}  // namespace

void annotate_regulations(Checking& checking) {
  for (std::size_t i = 0; i < checking.rules.regulations.size(); ++i) {
    RegulationDecl& decl = checking.rules.regulations[i];
    const Scope scope = scope_of(checking, {SymbolKind::Regulation, i});
    for (Version& version : decl.versions) {
      annotate_percentage(checking, scope, version);
      for (const Step& step : version.steps) check_step(checking, decl, step);
    }
  }
  for (const RateDecl& rate : checking.rules.rates) check_rate(checking, rate);
}

}  // namespace hjemmel
