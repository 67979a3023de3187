#include "tests/unit/cases/small_rules.h"

#include <utility>

namespace hjemmel::testing {
namespace {

Word word(std::string text) { return {std::move(text), {}}; }

Type number(Unit unit) {
  Type type;
  type.unit = unit;
  return type;
}

Type of_kind(Type::Kind kind) {
  Type type;
  type.kind = kind;
  return type;
}

Type choice(const std::vector<std::string>& names) {
  Type type = of_kind(Type::Kind::Choice);
  for (const std::string& name : names) type.alternatives.push_back(word(name));
  return type;
}

const Unit kKrPerMonth{.kr = 1, .month = -1};
const Unit kDaysPerMonth{.day = 1, .month = -1};

FactDecl& add(RuleSet& rules, const std::string& name, Type type, Frame frame) {
  rules.symbols[name] = {SymbolKind::Fact, rules.facts.size()};
  FactDecl decl;
  decl.name = word(name);
  decl.type = std::move(type);
  decl.frame = frame;
  decl.label = word(name);
  rules.facts.push_back(std::move(decl));
  return rules.facts.back();
}

FactDecl& add_number(RuleSet& rules, const std::string& name, Type type, Frame frame, int most) {
  FactDecl& decl = add(rules, name, std::move(type), frame);
  decl.least = 0;
  decl.most = most;
  return decl;
}

void add_numbers(RuleSet& rules) {
  FactDecl& wage = add_number(rules, "løn", number(kKrPerMonth), Frame::EveryMonth, 1000000);
  wage.formerly = {word("lønindtægt")};
  wage.sources = {word("eIndkomst"), word("lønseddel"), word("borger")};
  add_number(rules, "sygedagpenge", number(kKrPerMonth), Frame::EveryMonth, 60000);
  add_number(rules, "oplyst_lønloft", number(kKrPerMonth), Frame::EveryMonth, 1000000);
  add_number(rules, "hverdage_ansat", number(kDaysPerMonth), Frame::EveryMonth, 23).smallest_step = 1;
  add_number(rules, "lønloft_for_flere_fleksjob", number(kKrPerMonth), Frame::EveryMonth, 1000000).discretion = true;
  add_number(rules, "årsindtægt", number({.kr = 1, .year = -1}), Frame::EveryYear, 10000000);
  add_number(rules, "fast_beløb", number({.kr = 1}), Frame::Fixed, 1000);
  FactDecl& share = add_number(rules, "andel", number({}), Frame::EveryMonth, 1);
  share.type.percent = true;
  add_number(rules, "faktor", number({}), Frame::EveryMonth, 100).smallest_step = Rational(1, 10000);
}

void add_others(RuleSet& rules) {
  add(rules, "er_visiteret_til_fleksjob", of_kind(Type::Kind::YesNo), Frame::EveryMonth);
  add(rules, "første_hele_måned", of_kind(Type::Kind::Month), Frame::Fixed);
  add(rules, "sygedagpenge_mistet_den", of_kind(Type::Kind::Date), Frame::Fixed);
  add(rules, "lønloft_oplyst_som", choice({"samlet_pr_måned", "løndele_pr_måned", "timeløn_og_tillæg"}),
      Frame::EveryMonth);
  add(rules, "årsag", choice({"kendt", "ukendt"}), Frame::Fixed);
}

std::size_t add_list(RuleSet& rules, const std::string& name, const std::string& element, std::size_t most,
                     bool shared) {
  const std::size_t index = rules.lists.size();
  rules.symbols[name] = {SymbolKind::List, index};
  rules.symbols[element] = {SymbolKind::Element, index};
  ListDecl list;
  list.name = word(name);
  list.element = word(element);
  list.most = most;
  list.shared = shared;
  list.label = word(name);
  rules.lists.push_back(std::move(list));
  return index;
}

Belonging of_list(const RuleSet& rules, std::size_t list) { return {rules.lists[list].element, list}; }

void add_household(RuleSet& rules) {
  add(rules, "samliv", choice({"enlig", "samlevende", "gift"}), Frame::EveryMonth).shared = true;
  const std::size_t children = add_list(rules, "børn", "barn", 3, true);
  FactDecl& born = add(rules, "fødselsdato", of_kind(Type::Kind::Date), Frame::Fixed);
  born.shared = true;
  born.belongs_to = of_list(rules, children);
  add(rules, "forsørges", of_kind(Type::Kind::YesNo), Frame::EveryMonth).belongs_to = of_list(rules, children);
  const std::size_t jobs = add_list(rules, "ansættelser", "ansættelse", 2, false);
  add_number(rules, "timeløn", number({.kr = 1}), Frame::EveryMonth, 1000).belongs_to = of_list(rules, jobs);
}

RuleDecl rule(const std::string& name, RuleDecl::Kind kind, Type type) {
  RuleDecl decl;
  decl.name = word(name);
  decl.label = word(name);
  decl.kind = kind;
  decl.type = std::move(type);
  return decl;
}

void add_rules(RuleSet& rules) {
  const auto next = [&](RuleDecl decl) {
    rules.symbols[decl.name.text] = {SymbolKind::Rule, rules.rules.size()};
    rules.rules.push_back(std::move(decl));
  };
  next(rule("nedsættelse_for_løn", RuleDecl::Kind::Rule, number(kKrPerMonth)));
  next(rule("dage_pr_måned", RuleDecl::Kind::Rule, number(kDaysPerMonth)));
  next(rule("visiteret", RuleDecl::Kind::Condition, of_kind(Type::Kind::YesNo)));
  next(rule("fleksløntilskud", RuleDecl::Kind::Benefit, number(kKrPerMonth)));
  rules.benefits = {3};
  next(rule("barnets_alder", RuleDecl::Kind::Rule, number({.year = 1})));
  rules.rules.back().belongs_to = of_list(rules, 0);
  next(rule("satsart", RuleDecl::Kind::Rule, choice({"grundsats", "forhøjet"})));
  next(rule("sidste_måned", RuleDecl::Kind::Rule, of_kind(Type::Kind::Month)));
  next(rule("fyldt_18_den", RuleDecl::Kind::Rule, of_kind(Type::Kind::Date)));
  Type share = number({});
  share.percent = true;
  next(rule("nedsættelsesprocent", RuleDecl::Kind::Rule, share));
}

RuleSet make_rules() {
  RuleSet rules;
  add_numbers(rules);
  add_others(rules);
  add_household(rules);
  add_rules(rules);
  for (const char* name : {"FBEK", "LAB"}) {
    rules.laws.emplace_back();
    rules.laws.back().name = word(name);
  }
  InterpretationDecl year;
  year.name = word("grænsens_år");
  year.alternatives = {{word("udbetalingsmånedens"), word("")}, {word("lønmånedens"), word("")}};
  rules.symbols["grænsens_år"] = {SymbolKind::Interpretation, 0};
  rules.interpretations.push_back(std::move(year));
  return rules;
}

}  // namespace

const RuleSet& small_rules() {
  static const RuleSet rules = make_rules();
  return rules;
}

std::size_t fact_index(const std::string& name) { return small_rules().find(name)->index; }

FactKey key(const std::string& name, Who who, std::uint32_t element) { return {fact_index(name), who, element}; }

const FactDecl& fact(const std::string& name) { return small_rules().facts.at(fact_index(name)); }

ReadOutcome read(const std::string& json) {
  Diagnostics diagnostics;
  SourceSet sources;
  const std::uint32_t file = sources.add("sag.json", json, diagnostics);
  ReadOutcome outcome;
  outcome.given = read_case(small_rules(), sources, file, diagnostics);
  outcome.drawn = draw_all(diagnostics, sources);
  return outcome;
}

Case must_read(const std::string& json) {
  ReadOutcome outcome = read(json);
  EXPECT_EQ(outcome.drawn, "");
  return outcome.given.value_or(Case{});
}

}  // namespace hjemmel::testing
