// What the rules can calculate, and what they can ask for.
#include <hjemmel/hjemmel.h>

#include <set>

#include "engine/api/calculate.h"
#include "engine/check/citation_text.h"
#include "engine/plan/plan.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

// The facts that a rule can come to ask for, in any month and any branch.
class Reach {
 public:
  explicit Reach(const RuleSet& rules) : rules_(rules) {}

  std::set<std::size_t> facts_of(std::size_t benefit) {
    visit_rule(benefit);
    while (!waiting_.empty()) {
      const std::size_t rule = *waiting_.begin();
      waiting_.erase(waiting_.begin());
      const RuleDecl& decl = rules_.rules[rule];
      for (const std::size_t condition : decl.condition_symbols) visit_rule(condition);
      for (const std::size_t companion : decl.companion_symbols) visit_rule(companion);
      for (const Version& version : decl.versions) visit(version);
    }
    return facts_;
  }

 private:
  void visit_rule(std::size_t rule) {
    if (seen_rules_.insert(rule).second) waiting_.insert(rule);
  }

  void visit_month(std::size_t name) {
    if (!seen_months_.insert(name).second) return;
    for (const Version& version : rules_.months[name].versions) visit(version);
  }

  void visit(const Version& version) {
    visit(version.first.value);
    for (const ChoiceRow& row : version.first.rows) {
      if (row.condition) visit(*row.condition);
      visit(row.value);
    }
    for (const BracketRow& row : version.first.brackets) {
      visit(row.percent);
      if (row.limit) visit(*row.limit);
    }
    for (const Step& step : version.steps) {
      visit(step.value);
      if (step.out_of) visit(*step.out_of);
      if (step.condition) visit(*step.condition);
    }
  }

  void visit(const Expr& expr) {
    if (expr.kind == Expr::Kind::Name) {
      if (expr.symbol_kind == SymbolKind::Fact) facts_.insert(expr.symbol);
      if (expr.symbol_kind == SymbolKind::Rule) visit_rule(expr.symbol);
      if (expr.symbol_kind == SymbolKind::MonthName) visit_month(expr.symbol);
      if (expr.month && expr.month->kind == MonthRef::Kind::Named) visit_month(expr.month_symbol);
      if (expr.month && expr.month->kind == MonthRef::Kind::MonthBeforeOf) facts_.insert(expr.month_symbol);
    }
    for (const Expr& argument : expr.arguments) visit(argument);
  }

  const RuleSet& rules_;
  std::set<std::size_t> waiting_;
  std::set<std::size_t> seen_rules_;
  std::set<std::size_t> seen_months_;
  std::set<std::size_t> facts_;
};

std::string frame_text(Frame frame) {
  switch (frame) {
    case Frame::EveryMonth:
      return "hver måned";
    case Frame::EveryYear:
      return "hvert år";
    case Frame::Fixed:
      return "fast";
  }
  return "";
}

std::string type_text(const Type& type) {
  switch (type.kind) {
    case Type::Kind::Number:
      return unit_text(type).empty() ? "tal" : unit_text(type);
    case Type::Kind::YesNo:
      return "ja/nej";
    case Type::Kind::Date:
      return "dato";
    case Type::Kind::Month:
      return "kalendermåned";
    case Type::Kind::Choice:
      return "valg";
  }
  return "";
}

FactInfo fact_info(const RuleSet& rules, const FactDecl& fact) {
  FactInfo info;
  info.name = fact.name.text;
  info.label = fact.label.text;
  info.type = type_text(fact.type);
  info.belongs_to = frame_text(fact.frame);
  if (fact.type.kind == Type::Kind::Number) {
    info.least = show_plain(*fact.least).text;
    info.most = show_plain(*fact.most).text;
    info.smallest_step = show_plain(fact.smallest_step.value_or(Rational(1, 100))).text;
  }
  for (const Word& alternative : fact.type.alternatives) info.alternatives.push_back(alternative.text);
  for (const Word& source : fact.sources) info.sources.push_back(source.text);
  info.discretion = fact.discretion;
  const Month newest = date::year(9999) / date::December;
  for (const Citation& citation : fact.citations) {
    info.citation += (info.citation.empty() ? "" : "; ") + short_citation(rules, citation, newest);
  }
  return info;
}

// The last month in a row, from the first, that can be planned. A century is more than any rate covers.
Month last_covered(const RuleSet& rules, std::size_t benefit, Month first) {
  Month last = first;
  for (int ahead = 1; ahead < 1200; ++ahead) {
    const Month next = add_months(first, ahead);
    if (!std::holds_alternative<Program>(plan(rules, benefit, next))) break;
    last = next;
  }
  return last;
}

}  // namespace

std::vector<BenefitInfo> benefits(const RuleSet& rules) {
  std::vector<BenefitInfo> all;
  for (const std::size_t benefit : rules.benefits) {
    const RuleDecl& decl = rules.rules[benefit];
    const Month first = month_of(decl.versions.front().from.date);
    all.push_back({decl.name.text, ascii_name(decl.name.text), decl.label.text, to_text(first),
                   to_text(last_covered(rules, benefit, first))});
  }
  return all;
}

std::vector<FactInfo> facts_of(const RuleSet& rules, std::string_view benefit) {
  std::vector<FactInfo> all;
  const auto found = find_benefit(rules, benefit);
  if (!found) return all;
  for (const std::size_t fact : Reach(rules).facts_of(*found)) all.push_back(fact_info(rules, rules.facts[fact]));
  return all;
}

}  // namespace hjemmel
