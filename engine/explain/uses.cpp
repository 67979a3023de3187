#include "engine/explain/uses.h"

#include <algorithm>
#include <set>

#include "engine/check/citation_text.h"
#include "engine/explain/quantity.h"
#include "engine/explain/rate_traces.h"

namespace hjemmel {
namespace {

std::string date_text(const std::optional<Date>& date) { return date ? to_text(*date) : std::string(); }

// The facts behind the nodes, each fact and month once, in the order of the program.
class FactUses {
 public:
  FactUses(const Program& program, const Case& given, const Evaluation& evaluation, Citer& citer)
      : program_(program), given_(given), evaluation_(evaluation), citer_(citer) {}

  void add(Result& result, NodeId id, bool asked) {
    const Node& node = program_.nodes[id];
    const std::optional<Month> month =
        node.op == Op::Fact ? std::optional<Month>(node.month) : month_read(program_, given_, node);
    if (!month) return;  // the date it hangs on is not known: that fact is what is missing
    const FactDecl& decl = program_.rules->facts[node.symbol];
    const int key = decl.frame == Frame::Fixed ? 0 : month_number(*month);
    const FactKey fact{node.symbol, node.who, node.element};
    if (!seen_.insert({fact, key}).second) return;
    FactTrace trace = traced(fact, *month);
    switch (evaluation_.gaps[id]) {
      case Gap::None:
        result.facts_used.push_back(std::move(trace));
        break;
      case Gap::Conflict:
        result.conflicts.push_back(std::move(trace));
        break;
      case Gap::Missing:
        if (asked) result.facts_missing.push_back(std::move(trace));
        break;
      case Gap::Discretion:
        if (asked) result.awaiting.push_back(std::move(trace));
        break;
    }
  }

  // A fact can be given for other months than the one paid for: then the first value is shown.
  FactTrace unused(const FactKey& fact, const GivenValue& first) {
    FactTrace trace = traced(fact, program_.month);
    if (!trace.value && trace.others.empty()) {
      fill(trace, program_.rules->facts[fact.fact], first);
      if (first.from) trace.month = to_text(*first.from);
    }
    return trace;
  }

  // A list that the case does not have, asked for by its name.
  void add_list(Result& result, const Node& node, bool asked) {
    if (!asked || !lists_.insert({node.symbol, node.who}).second) return;
    const ListDecl& decl = program_.rules->lists[node.symbol];
    FactTrace trace;
    trace.name = decl.name.text;
    trace.label = decl.label.text;
    trace.whose = node.who == Who::Partner ? "partner" : "";
    result.facts_missing.push_back(std::move(trace));
  }

 private:
  FactTrace traced(const FactKey& fact, Month month) {
    const FactDecl& decl = program_.rules->facts[fact.fact];
    FactTrace trace;
    trace.whose = whose(*program_.rules, given_, fact.who, decl.belongs_to, fact.element);
    trace.name = decl.name.text;
    trace.label = decl.label.text;
    trace.month = decl.frame == Frame::Fixed ? std::string() : to_text(month);
    trace.yearly = decl.frame == Frame::EveryYear;
    trace.discretion = decl.discretion;
    trace.citations = citer_.cite(decl.citations, program_.month);
    const FactView view = view_fact(*program_.rules, given_, fact, month);
    if (view.value != nullptr && !view.conflict) fill(trace, decl, *view.value);
    for (const GivenValue* other : view.others) {
      trace.others.push_back({quantity(decl.type, other->value), other->source, date_text(other->registered)});
    }
    return trace;
  }

  static void fill(FactTrace& trace, const FactDecl& decl, const GivenValue& value) {
    trace.value = quantity(decl.type, value.value);
    trace.source = value.source;
    trace.registered = date_text(value.registered);
    trace.reason = value.reason;
    trace.by = value.by;
    trace.date = date_text(value.date);
  }

  const Program& program_;
  const Case& given_;
  const Evaluation& evaluation_;
  Citer& citer_;
  std::set<std::pair<FactKey, int>> seen_;
  std::set<ListKey> lists_;
};

std::string whose_rule(const Program& program, const Case& given, const PlannedRule& planned) {
  const RuleSet& rules = *program.rules;
  const bool of_rule = planned.kind == SymbolKind::Rule;
  const auto belongs_to = of_rule ? rules.rules[planned.symbol].belongs_to : std::optional<Belonging>();
  return whose(rules, given, planned.place.who, belongs_to, planned.place.element);
}

bool differ(const Value& now, const Value& then) {
  return now.known() != then.known() || now.low != then.low || now.high != then.high;
}

// Calculates again with one other alternative: what the benefit would be, and what else changes.
InterpretationTrace::Alternative tried(const Program& program, const Case& given, const Evaluation& evaluation,
                                       std::size_t symbol, std::size_t index) {
  const auto& declared = program.rules->interpretations[symbol].alternatives[index];
  Case other = given;
  other.interpretations[symbol] = index;
  const Evaluation again = evaluate_again(program, other, evaluation, symbol);
  const PlannedRule& root = program.planned[program.root];
  InterpretationTrace::Alternative trace{declared.name.text, declared.reason.text, std::nullopt, {}};
  trace.amount = quantity_if_known(program.rules->rules[root.symbol].type, again.values[root.value]);
  std::vector<std::size_t> paid{program.root};
  paid.insert(paid.end(), program.companions.begin(), program.companions.end());
  for (const std::size_t one : paid) {
    const PlannedRule& planned = program.planned[one];
    const Value& now = evaluation.values[planned.value];
    const Value& then = again.values[planned.value];
    if (!differ(now, then)) continue;
    const RuleDecl& decl = program.rules->rules[planned.symbol];
    trace.changes.push_back({decl.name.text, decl.label.text, whose_rule(program, given, planned),
                             quantity_if_known(decl.type, now), quantity_if_known(decl.type, then),
                             names_behind(program, then.causes)});
  }
  return trace;
}

InterpretationTrace interpretation_trace(const Program& program, const Case& given, const Evaluation& evaluation,
                                         std::size_t symbol, Citer& citer) {
  const InterpretationDecl& decl = program.rules->interpretations[symbol];
  const auto found = given.interpretations.find(symbol);
  const std::size_t chosen = found == given.interpretations.end() ? 0 : found->second;
  InterpretationTrace trace;
  trace.name = decl.name.text;
  trace.question = decl.question.text;
  trace.is_default = chosen == 0;
  for (std::size_t index = 0; index < decl.alternatives.size(); ++index) {
    const auto& alternative = decl.alternatives[index];
    if (index == chosen) {
      trace.chosen = alternative.name.text;
      trace.reason = alternative.reason.text;
    } else {
      trace.alternatives.push_back(tried(program, given, evaluation, symbol, index));
      trace.matters |= !trace.alternatives.back().changes.empty();
    }
  }
  trace.citations = citer.cite(decl.citations, program.month);
  return trace;
}

// Without a citation of its own it shows that of the choice row it stands in, else of the version.
UnsupportedTrace unsupported_trace(const Program& program, const Case& given, const Node& node, Citer& citer) {
  const Stop& stop = program.stops[node.symbol];
  UnsupportedTrace trace;
  trace.text = stop.text;
  trace.whose = whose_rule(program, given, program.planned[stop.planned]);
  trace.month = to_text(stop.month);
  if (stop.citations != nullptr && !stop.citations->empty()) {
    trace.citations = citer.cite(*stop.citations, stop.month);
    return trace;
  }
  const PlannedRule& planned = program.planned[stop.planned];
  const Citations* own = nullptr;
  for (const PlannedLine& line : planned.lines) {
    for (const PlannedChoice& choice : line.choices) {
      if (choice.row->value.kind == Expr::Kind::Unsupported && choice.row->value.name.text == stop.text) {
        own = &choice.row->citations;
      }
    }
  }
  if ((own == nullptr || own->empty()) && planned.version != nullptr) own = &planned.version->citations;
  if (own != nullptr) trace.citations = citer.cite(*own, stop.month);
  return trace;
}

std::string instrument_text(const LawVersion& edition) {
  return edition.instrument + " " + std::to_string(edition.number) + "/" + std::to_string(edition.year);
}

// The editions with effect from the same day that were known before this one: the law was first known from them.
std::vector<std::string> replaced_by(const LawDecl& law, const LawVersion& edition) {
  std::vector<std::string> replaced;
  for (const LawVersion& other : law.versions) {
    if (other.effect.date == edition.effect.date && known_from(other) < known_from(edition))
      replaced.push_back(instrument_text(other));
  }
  return replaced;
}

}  // namespace

std::string whose(const RuleSet& rules, const Case& given, Who who, const std::optional<Belonging>& belongs_to,
                  std::uint32_t element) {
  std::string text = who == Who::Partner ? "partner" : "";
  if (!belongs_to || element == kNoElement) return text;
  const ListDecl& list = rules.lists[belongs_to->symbol];
  const auto names = given.lists.find({belongs_to->symbol, list.shared ? Who::Person : who});
  std::string name = std::to_string(element + 1);
  if (names != given.lists.end() && !names->second.at(element).empty()) name = names->second[element];
  return (text.empty() ? "" : text + ", ") + list.element.text + " " + name;
}

std::vector<std::string> names_behind(const Program& program, const Causes& causes) {
  const RuleSet& rules = *program.rules;
  std::vector<std::string> names;
  for (const NodeId cause : causes) {
    const Node& node = program.nodes[cause];
    const bool is_list = node.op == Op::ListSize || node.op == Op::ListSum;
    if (node.op != Op::Fact && node.op != Op::FactBefore && !is_list) continue;
    const std::string& name = is_list ? rules.lists[node.symbol].name.text : rules.facts[node.symbol].name.text;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

std::vector<CitationText> Citer::cite(const Citations& citations, Month month) {
  std::vector<CitationText> texts;
  for (const Citation& citation : citations) {
    texts.push_back({full_citation(rules_, citation, month), short_citation(rules_, citation, month)});
    if (citation.kind != Citation::Kind::Law) continue;
    for (std::size_t law = 0; law < rules_.laws.size(); ++law) {
      if (rules_.laws[law].name.text != citation.source) continue;
      if (const LawVersion* edition = edition_in(rules_.laws[law], month)) editions_.try_emplace({law, edition}, month);
    }
  }
  return texts;
}

std::vector<LawTrace> Citer::laws() const {
  std::vector<LawTrace> all;
  for (std::size_t law = 0; law < rules_.laws.size(); ++law) {
    for (const LawVersion& edition : rules_.laws[law].versions) {
      const auto used = editions_.find({law, &edition});
      if (used == editions_.end()) continue;
      LawTrace trace;
      trace.name = rules_.laws[law].name.text;
      trace.instrument = instrument_text(edition);
      trace.title = rules_.laws[law].title.text;
      trace.dated = to_text(edition.dated.date);
      trace.known_from = to_text(known_from(edition));
      trace.in_force = to_text(edition.in_force.date);
      trace.effect = to_text(edition.effect.date);
      trace.month = to_text(used->second);
      trace.replaced = replaced_by(rules_.laws[law], edition);
      all.push_back(std::move(trace));
    }
  }
  return all;
}

void add_uses(Result& result, const Program& program, const Case& given, const Evaluation& evaluation,
              const std::vector<bool>& live, const std::vector<bool>& asked, Citer& citer) {
  FactUses facts(program, given, evaluation, citer);
  std::set<std::size_t> interpretations;
  std::set<FactKey> live_facts;
  for (NodeId id = 0; id < program.nodes.size(); ++id) {
    const Node& node = program.nodes[id];
    if (!live[id]) continue;
    if (node.op == Op::Fact || node.op == Op::FactBefore) {
      live_facts.insert({node.symbol, node.who, node.element});
      facts.add(result, id, asked[id]);
    } else if (node.op == Op::ListSize || node.op == Op::ListSum) {
      facts.add_list(result, node, asked[id]);
    } else if (node.op == Op::Rate) {
      result.rates.push_back(rate_trace(program, node, citer));
    } else if (node.op == Op::Alternative && interpretations.insert(node.symbol).second) {
      result.interpretations.push_back(interpretation_trace(program, given, evaluation, node.symbol, citer));
    } else if (node.op == Op::Unsupported && asked[id]) {
      result.unsupported.push_back(unsupported_trace(program, given, node, citer));
    }
  }
  for (const auto& [fact, values] : given.facts) {
    if (live_facts.count(fact) == 0) result.facts_unused.push_back(facts.unused(fact, values.front()));
  }
}

}  // namespace hjemmel
