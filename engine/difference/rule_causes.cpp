#include "engine/difference/rule_causes.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "engine/difference/changed.h"
#include "engine/difference/rule_changes.h"
#include "engine/difference/way.h"
#include "engine/plan/program.h"

namespace hjemmel {
namespace {

// The names of what a calculation reads.
void add_read(std::set<std::string>& names, const Calculated& one) {
  const RuleSet& rules = *one.prepared.rules;
  for (const PlannedRule& planned : one.program.planned) names.insert(name_of(one.program, planned));
  for (const Node& node : one.program.nodes) {
    if (node.op == Op::Fact || node.op == Op::FactBefore) names.insert(rules.facts[node.symbol].name.text);
    if (node.op == Op::Rate) names.insert(rules.rates[node.symbol].name.text);
    if (node.op == Op::Alternative) names.insert(rules.interpretations[node.symbol].name.text);
  }
}

class RuleWay {
 public:
  RuleWay(std::string_view benefit, const Calculated& earlier, const Calculated& later)
      : benefit_(benefit),
        earlier_(earlier),
        later_(later),
        changes_(*earlier.rules, *later.rules),
        way_(later.prepared.rules->rules[later.prepared.benefit].type, earlier.amount.unrounded) {}

  std::vector<Cause> take() {
    add_read(read_, earlier_);
    add_read(read_, later_);
    std::vector<std::string> brought = unread();
    start_ = brought;
    for (const std::string& name : changes_.names()) {
      if (read_.count(name) == 0) continue;
      brought.push_back(name);
      bring_in(name, brought);
    }
    finish();
    return way_.take();
  }

 private:
  // What neither calculation reads is brought in first, in one go, and is named only when it moves something after all.
  std::vector<std::string> unread() {
    std::vector<std::string> names;
    for (const std::string& name : changes_.names()) {
      if (read_.count(name) == 0) names.push_back(name);
    }
    const auto now = names.empty() ? std::optional<Rational>() : amount_with(names);
    if (now && *now != earlier_.amount.unrounded) {
      for (const std::string& name : names) way_.bring_in(Cause::Kind::Rule, said(name));
      way_.arrive(*now, std::nullopt);
    }
    return names;
  }

  void bring_in(const std::string& name, const std::vector<std::string>& brought) {
    way_.bring_in(Cause::Kind::Rule, said(name));
    const auto now =
        brought.size() == changes_.names().size() && same_question() ? later_.amount.unrounded : amount_with(brought);
    if (!now) return;
    way_.arrive(*now, way_.is_alone() ? alone(name) : std::nullopt);
  }

  // What could not be calculated before all was as in the later: only where the later rules cannot answer what the
  // earlier were asked, nor the earlier what the later were, is the case a part of it.
  void finish() {
    if (!way_.waits()) way_.bring_in(Cause::Kind::Rule, {"reglerne og sagen", "", "", "", "", {}});
    way_.arrive(later_.amount.unrounded, std::nullopt);
  }

  bool same_question() const { return earlier_.asked == later_.asked; }

  std::optional<Rational> alone(const std::string& name) const {
    std::vector<std::string> with = start_;
    with.push_back(name);
    const auto now = amount_with(with);
    if (!now) return std::nullopt;
    return *now - earlier_.amount.unrounded;
  }

  std::optional<Rational> amount_with(const std::vector<std::string>& names) const {
    const Rules rules = changes_.with(names);
    if (!rules) return std::nullopt;
    const auto one = calculated(*rules, benefit_, *earlier_.asked);
    if (!one) return std::nullopt;
    return one->amount.unrounded;
  }

  Changed said(const std::string& name) const {
    return changed_declaration(name, *earlier_.rules, *later_.rules, earlier_.asked->month);
  }

  const std::string_view benefit_;
  const Calculated& earlier_;
  const Calculated& later_;
  const RuleChanges changes_;
  Way way_;
  std::set<std::string> read_;
  std::vector<std::string> start_;
};

}  // namespace

std::vector<Cause> rule_causes(std::string_view benefit, const Calculated& earlier, const Calculated& later) {
  return RuleWay(benefit, earlier, later).take();
}

}  // namespace hjemmel
