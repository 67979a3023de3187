#include "engine/explain/formula.h"

#include <functional>
#include <set>

#include "engine/explain/quantity.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

std::string month_text(const MonthRef& month) {
  switch (month.kind) {
    case MonthRef::Kind::ThisMonth:
      return "måneden";
    case MonthRef::Kind::MonthBefore:
      return "måneden før";
    case MonthRef::Kind::Named:
      return month.name.text;
    case MonthRef::Kind::MonthBeforeOf:
      return "måneden før " + month.name.text;
    case MonthRef::Kind::Fixed:
      return to_text(month.month);
    case MonthRef::Kind::FirstOfYear:
      return "årets første måned";
    case MonthRef::Kind::LastOfYear:
      return "årets sidste måned";
  }
  return "";
}

std::string comparison_text(Expr::Comparison comparison) {
  switch (comparison) {
    case Expr::Comparison::Is:
      return "er";
    case Expr::Comparison::IsNot:
      return "er ikke";
    case Expr::Comparison::AtLeast:
      return "er mindst";
    case Expr::Comparison::AtMost:
      return "er højst";
    case Expr::Comparison::Over:
      return "er over";
    case Expr::Comparison::Under:
      return "er under";
    case Expr::Comparison::Before:
      return "er før";
    case Expr::Comparison::After:
      return "er efter";
    case Expr::Comparison::NoLaterThan:
      return "er senest";
    case Expr::Comparison::NoEarlierThan:
      return "er tidligst";
  }
  return "";
}

std::string operator_text(const Expr& expr) {
  switch (expr.kind) {
    case Expr::Kind::Add:
      return "+";
    case Expr::Kind::Subtract:
      return "-";
    case Expr::Kind::Multiply:
      return "*";
    case Expr::Kind::Divide:
      return "/";
    case Expr::Kind::Share:
      return "af";
    case Expr::Kind::And:
      return "og";
    case Expr::Kind::Or:
      return "eller";
    case Expr::Kind::Provisional:
      return "foreløbigt";
    case Expr::Kind::Compare:
      return comparison_text(expr.comparison);
    default:
      return "";
  }
}

// Writes an expression; `leaf` says what stands for whatever is read as one thing: a name, a number, a sum over a list.
class Writer {
 public:
  using Leaf = std::function<std::string(const Expr&)>;
  using Asked = std::function<bool(const Expr& whole, const Expr& side)>;
  explicit Writer(Leaf leaf, Asked asked = nullptr) : leaf_(std::move(leaf)), asked_(std::move(asked)) {}

  std::string write(const Expr& expr) const {
    const std::string text = inside(expr);
    return expr.in_brackets ? "(" + text + ")" : text;
  }

 private:
  std::string inside(const Expr& expr) const {
    switch (expr.kind) {
      case Expr::Kind::Add:
      case Expr::Kind::Subtract:
      case Expr::Kind::Multiply:
      case Expr::Kind::Divide:
      case Expr::Kind::Share:
      case Expr::Kind::Provisional:
      case Expr::Kind::Compare:
        return write(expr.arguments[0]) + " " + operator_text(expr) + " " + write(expr.arguments[1]);
      case Expr::Kind::And:
      case Expr::Kind::Or:
        return side(expr, 0) + " " + operator_text(expr) + " " + side(expr, 1);
      case Expr::Kind::OneOf:
        return one_of(expr);
      case Expr::Kind::Not:
        return "ikke " + write(expr.arguments[0]);
      case Expr::Kind::Unsupported:
        return "ikke understøttet";
      case Expr::Kind::Error:
        return "";
      default:
        return leaf_(expr);
    }
  }

  // One side may settle the whole: the other is then not missing, it was not asked.
  std::string side(const Expr& whole, std::size_t index) const {
    const Expr& expr = whole.arguments[index];
    return asked_ && !asked_(whole, expr) ? "ikke spurgt" : write(expr);
  }

  std::string one_of(const Expr& expr) const {
    std::string text = write(expr.arguments[0]) + " " + comparison_text(expr.comparison) + " en af (";
    for (std::size_t i = 1; i < expr.arguments.size(); ++i) text += (i == 1 ? "" : "; ") + write(expr.arguments[i]);
    return text + ")";
  }

  Leaf leaf_;
  Asked asked_;
};

std::string aggregate_text(const Expr& expr) {
  const std::string name = expr.domain->name.text;
  const std::string where = expr.where ? " hvor " + formula_with_names(expr.arguments[*expr.where]) : "";
  switch (expr.kind) {
    case Expr::Kind::Count:
      return "antal " + name + where;
    case Expr::Kind::Sum:
      return "sum af " + formula_with_names(expr.arguments[0]) + " for " +
             (expr.domain->best ? best_text(expr) : name + where);
    case Expr::Kind::Highest:
      return "højeste " + formula_with_names(expr.arguments[0]) + " for " + name + where;
    case Expr::Kind::Lowest:
      return "laveste " + formula_with_names(expr.arguments[0]) + " for " + name + where;
    case Expr::Kind::Exists:
      return "findes " + name + where;
    default:
      return "alle " + name + " opfylder " + formula_with_names(expr.arguments[*expr.where]);
  }
}

std::string name_text(const Expr& expr) {
  std::string text = (expr.partners ? "partners " : "") + expr.name.text;
  for (const Word& key : expr.keys) text += " efter " + key.text;
  if (expr.month) text += " i " + month_text(*expr.month);
  return text;
}

std::string between(const Expr& expr) {
  return formula_with_names(expr.arguments[0]) + " til " + formula_with_names(expr.arguments[1]);
}

std::string covered_text(const Expr& expr) {
  const auto part = [&](std::size_t index) { return formula_with_names(expr.arguments[index]); };
  std::string text = expr.kind == Expr::Kind::CoveredMonths ? "samlede måneder" : "samlede dage";
  text += " fra " + part(0) + " til " + part(1) + " for " + expr.domain->name.text;
  if (expr.where) text += " hvor " + part(*expr.where);
  return text + " inden for " + part(2) + " til " + part(3);
}

std::string leaf_name(const Expr& expr) {
  switch (expr.kind) {
    case Expr::Kind::Name:
      return name_text(expr);
    case Expr::Kind::Rest:
      return "rest af " + expr.name.text;
    case Expr::Kind::ThisMonth:
      return "måneden";
    case Expr::Kind::MonthBefore:
      return "måneden før";
    case Expr::Kind::MonthOf:
      return "måneden for " + formula_with_names(expr.arguments[0]);
    case Expr::Kind::FirstDay:
      return "første dag i " + month_text(*expr.month);
    case Expr::Kind::LastDay:
      return "sidste dag i " + month_text(*expr.month);
    case Expr::Kind::WholeYears:
      return "hele år fra " + between(expr);
    case Expr::Kind::WholeMonths:
      return "hele måneder fra " + between(expr);
    case Expr::Kind::CoveredMonths:
    case Expr::Kind::CoveredDays:
      return covered_text(expr);
    case Expr::Kind::Days:
      return "dage fra " + between(expr);
    case Expr::Kind::AsIf:
      return formula_with_names(expr.arguments[0]) + " " + supposition_text(expr);
    case Expr::Kind::Count:
    case Expr::Kind::Sum:
    case Expr::Kind::Highest:
    case Expr::Kind::Lowest:
    case Expr::Kind::Exists:
    case Expr::Kind::All:
      return aggregate_text(expr);
    default:
      return in_formula(quantity(expr.type, expr.number));
  }
}

// The values behind the names of one rule.
class Numbers {
 public:
  Numbers(const RuleSet& rules, const PlannedRule& planned, const Evaluation& evaluation)
      : rules_(rules), planned_(planned), evaluation_(evaluation) {}

  std::string of(const Expr& leaf) const {
    if (leaf.kind == Expr::Kind::Name && leaf.symbol_kind == SymbolKind::Alternative) return leaf.name.text;
    if (leaf.kind == Expr::Kind::Name && leaf.symbol_kind == SymbolKind::Interpretation) return chosen(leaf);
    if (leaf.kind == Expr::Kind::Sum) {
      if (const auto parts = parts_of(leaf)) return *parts;
    }
    Type type = leaf.type;
    if (leaf.kind == Expr::Kind::ThisMonth || leaf.kind == Expr::Kind::MonthBefore) type.kind = Type::Kind::Month;
    return shown(type, planned_.expressions.at(&leaf));
  }

 private:
  std::string shown(const Type& type, NodeId id) const {
    const auto known = quantity_if_known(type, evaluation_.values[id]);
    return known ? in_formula(*known) : "ukendt";
  }

  std::string chosen(const Expr& leaf) const {
    const Value& value = evaluation_.values[planned_.expressions.at(&leaf)];
    return rules_.interpretations[leaf.symbol].alternatives[numerator(value.low).convert_to<std::size_t>()].name.text;
  }

  // The amounts that were added, when all of them and what is counted are known. Of more than a few only the sum is
  // shown: each of them stands in the record.
  std::optional<std::string> parts_of(const Expr& sum) const {
    constexpr std::size_t kMostShown = 12;
    const auto found = planned_.aggregates.find(&sum);
    if (found == planned_.aggregates.end() || !found->second.list_known) return std::nullopt;
    std::vector<std::string> parts;
    for (const PlannedItem& item : found->second.items) {
      if (evaluation_.values[item.counted].is(0)) continue;
      if (!evaluation_.values[item.counted].known() || !evaluation_.values[item.value].known()) return std::nullopt;
      parts.push_back(shown(sum.arguments[0].type, item.value));
    }
    if (parts.size() < 2 || parts.size() > kMostShown) return std::nullopt;
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : " + ") + part;
    return sum.in_brackets ? text : "(" + text + ")";
  }

  const RuleSet& rules_;
  const PlannedRule& planned_;
  const Evaluation& evaluation_;
};

}  // namespace

std::string best_text(const Expr& expr) {
  const Domain& domain = *expr.domain;
  const auto direction = [](bool lowest) { return std::string(lowest ? "lavest" : "højest"); };
  std::string text = "de " + std::to_string(*domain.best) + " " + domain.name.text;
  if (expr.where) text += " hvor " + formula_with_names(expr.arguments[*expr.where]);
  text += " med " + direction(domain.by_lowest) + " " + formula_with_names(expr.arguments[*expr.by]);
  if (domain.ties_by_lowest) text += ", ved lighed " + direction(*domain.ties_by_lowest);
  return text;
}

std::string formula_with_names(const Expr& expr) { return Writer(leaf_name).write(expr); }

static std::string one_supposed(const Expr& as_if, std::size_t index) {
  return as_if.supposed[index].text + " er " + formula_with_names(as_if.arguments[index + 1]);
}

std::string supposition_text(const Expr& as_if) {
  std::string text = "som om ";
  for (std::size_t i = 0; i < as_if.supposed.size(); ++i) text += (i == 0 ? "" : " og ") + one_supposed(as_if, i);
  return text;
}

std::string supposition_text(const Program& program, std::uint32_t supposition) {
  std::string text = supposition_text(*program.suppositions[supposition].source);
  std::set<std::string> said;
  for (; supposition != 0; supposition = program.suppositions[supposition].around) {
    const Expr& as_if = *program.suppositions[supposition].source;
    const bool innermost = said.empty();
    for (std::size_t i = 0; i < as_if.supposed.size(); ++i) {
      if (said.insert(as_if.supposed[i].text).second && !innermost) text += " og " + one_supposed(as_if, i);
    }
  }
  return text;
}

std::string rounding_text(const Rounding& rounding) {
  std::string text = "til ";
  if (rounding.direction == Rounding::Direction::Up) text = "op til ";
  if (rounding.direction == Rounding::Direction::Down) text = "ned til ";
  switch (rounding.what) {
    case Rounding::What::Money:
      if (rounding.to == 1) return text + "hele kroner";
      if (rounding.to == Rational(1, 100)) return text + "hele øre";
      break;
    case Rounding::What::Number:
      return text + "hele tal";
    case Rounding::What::Percent:
      return text + "hele %";
  }
  const bool power_of_ten = rounding.to == 10 || rounding.to == 100 || rounding.to == 1000;
  const std::string number = show_plain(rounding.to).text;
  return text + (power_of_ten ? "hele " + number + " kr" : "et beløb deleligt med " + number);
}

std::string formula_with_rates(const RuleSet& rules, const Expr& expr, Month month) {
  const auto leaf = [&](const Expr& part) {
    if (part.kind != Expr::Kind::Name) return leaf_name(part);
    const RateRow* row = row_in(rules.rates[part.symbol], month);
    return row == nullptr ? std::string("ukendt") : in_formula(quantity(part.type, row->value.number));
  };
  return Writer(leaf).write(expr);
}

std::string formula_with_numbers(const RuleSet& rules, const PlannedRule& planned, const Evaluation& evaluation,
                                 const Expr& expr) {
  const Numbers numbers(rules, planned, evaluation);
  const auto known = [&](const Expr& part) {
    const auto node = planned.expressions.find(&part);
    return node == planned.expressions.end() || evaluation.values[node->second].known();
  };
  const auto asked = [&](const Expr& whole, const Expr& side) { return !known(whole) || known(side); };
  return Writer([&](const Expr& leaf) { return numbers.of(leaf); }, asked).write(expr);
}

}  // namespace hjemmel
