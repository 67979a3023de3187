#include "engine/check/steps.h"

#include "engine/check/expressions.h"
#include "engine/check/names.h"
#include "engine/check/roundings.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

std::string words_of(Step::Kind kind) {
  switch (kind) {
    case Step::Kind::Add:
      return "tillagt";
    case Step::Kind::Subtract:
      return "nedsat med";
    case Step::Kind::Multiply:
      return "ganget med";
    case Step::Kind::AtMost:
      return "dog højst";
    case Step::Kind::AtLeast:
      return "dog mindst";
    case Step::Kind::Instead:
      return "i stedet";
    case Step::Kind::Proportion:
      return "forholdsmæssigt for";
    case Step::Kind::Round:
      break;
  }
  return "afrundet";
}

bool check_counts(Checking& checking, const Step& step, const Running& running) {
  if (is_number(running.type) || step.kind == Step::Kind::Instead) return true;
  report(checking, DiagnosticKind::StepOnNonNumber,
         in_code(words_of(step.kind)) + " regner videre på et tal, men værdien er " + type_words(running.type),
         {step.span, "kræver et tal"}, {running.said}, "skriv betingelsen ud med `og`, `eller` og `når`");
  return false;
}

// tillagt, nedsat med, dog højst, dog mindst, i stedet: the operand is of the running amount's kind.
void check_same(Checking& checking, const Step& step, const Type& type, const Running& running) {
  const Expr& value = step.value;
  if (is_number(running.type) && is_free_zero(value)) return;
  if (same_type(type, running.type)) return;
  if (is_bare_number(value) && is_number(running.type)) {
    return report_bare_number(checking, value, running.type, running.said);
  }
  const bool limit = step.kind == Step::Kind::AtMost || step.kind == Step::Kind::AtLeast;
  report(checking, limit ? DiagnosticKind::UnitsInLimit : DiagnosticKind::UnitsInStep,
         in_code(words_of(step.kind)) + " " + type_words(type) + " passer ikke til værdien, som er " +
             type_words(running.type),
         {value.span, type_words(type)}, {running.said}, conversion_help(checking, value, running.type));
}

void check_factor(Checking& checking, const Step& step, const Type& type, Running& running) {
  if (!is_number(type)) {
    report(checking, DiagnosticKind::NotANumber,
           "der kan kun ganges med et tal eller en procent, men det her er " + type_words(type),
           {step.value.span, type_words(type)}, {running.said});
    return;
  }
  if (is_plain(type.unit)) return;
  const Type product = number_type(multiplied(running.type.unit, type.unit));
  report(
      checking, DiagnosticKind::MultiplyChangesUnit,
      "`ganget med` " + type_words(type) + " gør værdien til " + type_words(product) +
          "; et trin må ikke ændre enheden",
      {step.value.span, type_words(type)}, {running.said},
      "regn det første ud i en mellemregning i " + type_words(running.type) + ", og gang den med `*` i første linje");
  running.type = product;
}

void check_proportion(Checking& checking, const Step& step, const Type& part, const Type& whole) {
  const Expr& out_of = *step.out_of;
  if (!is_number(part) || !is_number(whole)) {
    const bool first = !is_number(part);
    report(checking, DiagnosticKind::NotANumber, "`forholdsmæssigt` er et tal ud af et tal",
           {first ? step.value.span : out_of.span, type_words(first ? part : whole)});
    return;
  }
  if (is_free_zero(step.value) || same_type(part, whole)) return;
  const Label part_label{step.value.span, type_words(part)};
  if (is_bare_number(out_of)) return report_bare_number(checking, out_of, part, part_label);
  if (is_bare_number(step.value)) {
    return report_bare_number(checking, step.value, whole, {out_of.span, type_words(whole)});
  }
  report(checking, DiagnosticKind::UnitsInProportion,
         type_words(part) + " ud af " + type_words(whole) + " er ikke et forhold; enhederne skal være ens",
         {out_of.span, type_words(whole)}, {part_label}, conversion_help(checking, out_of, part));
}

bool is_up_or_down(const InterpretationDecl& decl) {
  if (decl.alternatives.size() != 2) return false;
  const std::string& first = decl.alternatives[0].name.text;
  const std::string& second = decl.alternatives[1].name.text;
  return (first == "opad" && second == "nedad") || (first == "nedad" && second == "opad");
}

void check_halves(Checking& checking, const Scope& scope, Rounding& rounding) {
  const Word& name = *rounding.halves;
  const std::optional<Symbol> symbol = look_up(checking, scope, name);
  if (!symbol) return;
  rounding.halves_symbol = symbol->index;
  const bool asks = symbol->kind == SymbolKind::Interpretation;
  if (!asks || !is_up_or_down(checking.rules.interpretations[symbol->index])) {
    report(checking, DiagnosticKind::HalvesNotUpOrDown,
           "efter `halve efter` står en fortolkning med netop svarene `opad` og `nedad`",
           {name.span, kind_words(checking.rules, *symbol)}, {{name_of(checking.rules, *symbol).span, "erklæret her"}},
           "skriv navnet på en fortolkning, hvis svar er `opad` og `nedad`");
  }
  if (rounding.direction != Rounding::Direction::Nearest) {
    report(checking, DiagnosticKind::HalvesWithDirection,
           "der er ingen halve at afgøre, når der altid rundes op eller altid rundes ned", {name.span, "uden virkning"},
           {}, "slet `, halve efter " + name.text + "`, eller slet `op` eller `ned`");
  }
}

void check_rounding(Checking& checking, const Scope& scope, Rounding& rounding, const Running& running) {
  if (rounding.to <= 0) {
    report(checking, DiagnosticKind::RoundingNotPositive, "der kan kun afrundes til noget over 0",
           {rounding.span, "ikke over 0"}, {}, "skriv et tal, der er større end 0");
  }
  if (is_number(running.type)) check_rounding_fits(checking, rounding, running.type, running.said);
  if (rounding.halves) check_halves(checking, scope, rounding);
}

void annotate_operands(Checking& checking, const Scope& scope, Step& step, Running& running) {
  const std::optional<Type> type = annotate_as(checking, scope, step.value, running.type, Place::Operand);
  std::optional<Type> whole;
  if (step.out_of) whole = annotate(checking, scope, *step.out_of, Place::Operand);
  if (!check_counts(checking, step, running) || !type) return;
  if (step.kind == Step::Kind::Multiply) return check_factor(checking, step, *type, running);
  if (step.kind != Step::Kind::Proportion) return check_same(checking, step, *type, running);
  if (whole) check_proportion(checking, step, *type, *whole);
}

}  // namespace

void annotate_step(Checking& checking, const Scope& scope, Step& step, Running& running) {
  if (step.kind != Step::Kind::Round) {
    annotate_operands(checking, scope, step, running);
  } else if (check_counts(checking, step, running)) {
    check_rounding(checking, scope, *step.rounding, running);
  }
  if (step.condition) annotate_condition(checking, scope, *step.condition);
}

}  // namespace hjemmel
