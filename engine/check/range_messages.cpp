#include "engine/check/range_messages.h"

#include "engine/check/citation_text.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

std::string number_text(const Rational& value, const Type& type) {
  return show_plain(type.percent ? Rational(value * 100) : value).text;
}

std::string shown(const Rational& value, const Type& type) {
  const std::string unit = unit_text(type);
  return unit.empty() ? number_text(value, type) : number_text(value, type) + " " + unit;
}

// "mellem 0 og 30 dage/måned", "mindst 0 kr/måned": what a range says, as words.
std::string range_text(const Range& range, const Type& type) {
  if (range.low && range.high && *range.low == *range.high) return shown(*range.low, type);
  if (range.low && range.high) return "mellem " + number_text(*range.low, type) + " og " + shown(*range.high, type);
  if (range.low) return "mindst " + shown(*range.low, type);
  return range.high ? "højst " + shown(*range.high, type) : std::string("alt muligt");
}

std::vector<Label> declared_label(const Checking& checking, const Expr& expr) {
  if (expr.kind != Expr::Kind::Name || expr.symbol_kind == SymbolKind::None) return {};
  if (expr.symbol_kind == SymbolKind::Fact) {
    const FactDecl& fact = checking.rules.facts[expr.symbol];
    if (fact.range_span) return {{*fact.range_span, "grænserne står her"}};
  }
  return {{name_of(checking.rules, {expr.symbol_kind, expr.symbol}).span, "erklæret her"}};
}

std::string guard_of_row(const Expr& divisor, const std::string& text) {
  if (divisor.kind != Expr::Kind::Name) {
    return "lav en mellemregning af det, og skriv en række før: `når NAVN er 0 : ...`";
  }
  return "skriv en række før: " + in_code("når " + text + " er 0 : ...") + ", eller lad grænserne begynde over 0";
}

std::string guard_of_step(const Expr& whole, const std::string& text) {
  if (whole.kind != Expr::Kind::Name) return "lav en mellemregning af det, og slut trinnet med `hvis NAVN er over 0`";
  return "slut trinnet med " + in_code("hvis " + text + " er over 0") + ", eller lad grænserne begynde over 0";
}

enum class Decided { No, Always, Never };

Decided decided(Expr::Comparison comparison, const Range& range, const Rational& constant) {
  const auto when = [](bool always, bool never) {
    return always ? Decided::Always : never ? Decided::Never : Decided::No;
  };
  const Rational& low = *range.low;
  const Rational& high = *range.high;
  const bool outside = constant < low || constant > high;
  switch (comparison) {
    case Expr::Comparison::Is:
      return when(false, outside);
    case Expr::Comparison::IsNot:
      return when(outside, false);
    case Expr::Comparison::AtLeast:
      return when(low >= constant, high < constant);
    case Expr::Comparison::AtMost:
      return when(high <= constant, low > constant);
    case Expr::Comparison::Over:
      return when(low > constant, high <= constant);
    case Expr::Comparison::Under:
      return when(high < constant, low >= constant);
    default:
      return Decided::No;
  }
}

}  // namespace

void report_zero(Checking& checking, DiagnosticKind kind, const Expr& divisor, const Range& range) {
  const std::string text = written(checking, divisor.span);
  report(checking, kind,
         in_code(text) + " er " + range_text(range, divisor.type) + " og kan være 0; der kan ikke deles med 0",
         {divisor.span, "kan være 0"}, declared_label(checking, divisor),
         kind == DiagnosticKind::OutOfCanBeZero ? guard_of_step(divisor, text) : guard_of_row(divisor, text));
}

void report_negative_bracket(Checking& checking, const Expr& whole, const Range& range) {
  const std::string text = written(checking, whole.span);
  report(checking, DiagnosticKind::BracketOfNegative,
         "der kan ikke tages trin af et negativt beløb; " + in_code(text) + " er " + range_text(range, whole.type),
         {whole.span, "kan være under 0"}, declared_label(checking, whole),
         "slut den regel, der giver beløbet, med `dog mindst 0`");
}

void report_negative_benefit(Checking& checking, const RuleDecl& rule, const Version& version, const Range& range) {
  const Step* last_reduction = nullptr;
  for (const Step& step : version.steps) {
    if (step.kind == Step::Kind::Subtract) last_reduction = &step;
  }
  const Span place = last_reduction == nullptr ? version.first.span : last_reduction->value.span;
  report(checking, DiagnosticKind::BenefitCanBeNegative,
         "ydelsen " + in_code(rule.name.text) + " kan blive negativ: " + range_text(range, rule.type),
         {place, last_reduction == nullptr ? "kan være under 0" : "herefter kan den være under 0"},
         {{rule.name.span, "en ydelse"}}, "tilføj trinnet `dog mindst 0`");
}

void check_decided(Checking& checking, const Expr& comparison, const FactDecl& fact, const Range& declared) {
  const Expr& constant = comparison.arguments[1];
  const Decided answer = decided(comparison.comparison, declared, constant.number);
  if (answer == Decided::No) return;
  report(checking, DiagnosticKind::ComparisonDecided,
         in_code(fact.name.text) + " er " + range_text(declared, fact.type) + ", så sammenligningen er " +
             (answer == Decided::Always ? "altid" : "aldrig") + " sand",
         {constant.span, answer == Decided::Always ? "altid sand" : "aldrig sand"},
         {{fact.range_span.value_or(fact.name.span), "grænserne står her"}}, "ret tallet, eller ret grænserne");
}

void report_supposed_outside(Checking& checking, const Expr& value, const FactDecl& fact, const Range& declared) {
  report(checking, DiagnosticKind::SupposedOutOfRange,
         in_code(fact.name.text) + " er " + range_text(declared, fact.type) + " og kan ikke antages at være " +
             in_code(written(checking, value.span)),
         {value.span, "uden for grænserne"}, {{fact.range_span.value_or(fact.name.span), "grænserne står her"}},
         "ret tallet, eller ret grænserne");
}

}  // namespace hjemmel
