#include "engine/check/first_values.h"

#include "engine/check/expressions.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

using Known = std::optional<Type>;

bool fits(const Expr& value, const Type& type, const Type& wanted) {
  return same_type(type, wanted) || (is_number(wanted) && is_free_zero(value));
}

// Whether the value is what the rule was declared to be; reports when it is not.
bool check_declared(Checking& checking, const Expr& value, const Type& type, const Type& declared) {
  if (fits(value, type, declared)) return true;
  const Label said{declared.span, "erklæret som " + type_words(declared)};
  if (is_bare_number(value) && is_number(declared)) {
    report_bare_number(checking, value, declared, said);
    return false;
  }
  if (is_day(type) && !is_day(declared)) {
    report(checking, DiagnosticKind::MonthAsValue,
           "værdien er " + type_words(type) + ", men reglen er erklæret som " + type_words(declared),
           {value.span, type_words(type)}, {said}, "en måned vælges med en erklæret `måned`");
    return false;
  }
  const std::string converted = conversion_help(checking, value, declared);
  report(checking, DiagnosticKind::ValueNotAsDeclared,
         "værdien er " + type_words(type) + ", men reglen er erklæret som " + type_words(declared),
         {value.span, type_words(type)}, {said},
         converted.empty() ? "ret værdien, eller erklær reglen som " + type_words(type) : converted);
  return false;
}

// Rows must agree with each other before the first of them is held against what is declared.
struct FirstRow {
  const Expr* value = nullptr;
  Type type;
};

void check_row(Checking& checking, const Expr& value, const Type& type, const FirstRow& first, const Type& declared) {
  if (is_free_zero(value) && is_number(first.type)) return;
  if (same_type(type, first.type)) return;
  if (is_bare_number(value) && is_number(declared)) {
    return report_bare_number(checking, value, first.type, {first.value->span, type_words(first.type)});
  }
  report(checking, DiagnosticKind::RowsDiffer,
         "rækkerne er " + type_words(first.type) + " og " + type_words(type) + "; alle rækker skal være ens",
         {value.span, type_words(type)}, {{first.value->span, type_words(first.type)}},
         conversion_help(checking, value, first.type));
}

Known annotate_rows(Checking& checking, const Scope& scope, FirstValue& first, const Type& declared,
                    bool changes_unit) {
  FirstRow shown;
  Known wrong;  // a row of this type has been reported; the next of the same is no new mistake
  for (ChoiceRow& row : first.rows) {
    if (row.condition) annotate_condition(checking, scope, *row.condition);
    const Known type = annotate_as(checking, scope, row.value, declared, Place::RowValue);
    if (!type) continue;
    if (shown.value != nullptr) {
      check_row(checking, row.value, *type, shown, declared);
    } else if (!is_free_zero(row.value) && !(wrong && same_type(*wrong, *type))) {
      if (changes_unit || check_declared(checking, row.value, *type, declared))
        shown = {&row.value, *type};
      else
        wrong = type;
    }
  }
  return shown.value == nullptr ? std::nullopt : Known(shown.type);
}

void check_limit(Checking& checking, const Expr& whole, const Type& type, const BracketRow& row, const Type& limit) {
  if (fits(*row.limit, limit, type)) return;
  const Label said{whole.span, type_words(type)};
  if (is_bare_number(*row.limit)) return report_bare_number(checking, *row.limit, type, said);
  report(checking, DiagnosticKind::UnitsInBrackets,
         "grænsen er " + type_words(limit) + ", men trinene er af " + type_words(type),
         {row.limit->span, type_words(limit)}, {said}, conversion_help(checking, *row.limit, type));
}

void check_percent(Checking& checking, const Expr& percent, const Type& type) {
  if (!is_number(type) || !type.percent) {
    const std::string text = written(checking, percent.span);
    const bool bare = percent.kind == Expr::Kind::Number && !percent.has_unit;
    report(checking, DiagnosticKind::BracketNotPercent,
           "et trin begynder med en procent, men " + in_code(text) + " er " + type_words(type),
           {percent.span, type_words(type)}, {}, bare ? "skriv " + in_code(text + " %") : std::string());
  } else if (percent.kind == Expr::Kind::Percent && percent.number > 1) {
    report(checking, DiagnosticKind::BracketOverWhole,
           "et trin kan ikke tage mere end 100 % af beløbet, men her står " + in_code(written(checking, percent.span)),
           {percent.span, "over 100 %"}, {}, "ret procenten");
  }
}

// Limits that are written as numbers must rise from row to row.
void check_rising(Checking& checking, const FirstValue& first) {
  const Expr* below = nullptr;
  for (const BracketRow& row : first.brackets) {
    if (!row.limit || row.limit->kind != Expr::Kind::Number) continue;
    if (below != nullptr && row.limit->number <= below->number) {
      report(checking, DiagnosticKind::BracketsOutOfOrder,
             "grænsen ligger ikke over grænsen i rækken før; trin skrives nedefra og op",
             {row.limit->span, "ikke højere"}, {{below->span, "grænsen før"}},
             "skriv rækkerne fra den laveste grænse til den højeste");
    }
    below = &*row.limit;
  }
}

Known annotate_brackets(Checking& checking, const Scope& scope, FirstValue& first) {
  const Known whole = annotate(checking, scope, first.value, Place::Operand);
  if (whole && !is_number(*whole)) {
    report(checking, DiagnosticKind::NotANumber, "trin tages af et tal, men det her er " + type_words(*whole),
           {first.value.span, type_words(*whole)});
  }
  for (BracketRow& row : first.brackets) {
    const Known percent = annotate(checking, scope, row.percent, Place::Operand);
    if (percent) check_percent(checking, row.percent, *percent);
    if (!row.limit) continue;
    const Known limit = annotate(checking, scope, *row.limit, Place::Operand);
    if (limit && whole && is_number(*whole)) check_limit(checking, first.value, *whole, row, *limit);
  }
  check_rising(checking, first);
  return whole && is_number(*whole) ? whole : std::nullopt;
}

}  // namespace

std::optional<Type> annotate_first(Checking& checking, const Scope& scope, FirstValue& first, const Type& declared,
                                   bool changes_unit) {
  const bool rows = first.kind == FirstValue::Kind::Choice || first.kind == FirstValue::Kind::Table;
  if (rows) return annotate_rows(checking, scope, first, declared, changes_unit);
  const bool plain = first.kind == FirstValue::Kind::Plain;
  const Known type = plain ? annotate_as(checking, scope, first.value, declared, Place::Value)
                           : annotate_brackets(checking, scope, first);
  if (type && !changes_unit) check_declared(checking, first.value, *type, declared);
  return type;
}

}  // namespace hjemmel
