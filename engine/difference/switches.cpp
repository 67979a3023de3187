#include "engine/difference/switches.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/difference/changed.h"
#include "engine/explain/uses.h"

namespace hjemmel {
namespace {

const Date kLongAgo = date::year{1900} / 1 / 1;
constexpr int kLookBack = 60;  // months

int months_between(const Side& earlier, const Side& later) {
  return month_number(later.month) - month_number(earlier.month);
}

class Switches {
 public:
  Switches(const Side& earlier, const Side& later, const Program& first, const Program& last)
      : earlier_(earlier), later_(later), first_(first), last_(last), months_(months_between(earlier, later)) {
    for (const Program* program : {&first, &last}) {
      for (const PlannedRule& planned : program->planned) {
        const bool has_versions = planned.kind == SymbolKind::Rule || planned.kind == SymbolKind::MonthName;
        if (has_versions) used_.insert({planned.kind, planned.symbol});
      }
    }
  }

  std::vector<Switch> take() {
    if (earlier_.rules != later_.rules) add_known_law();
    if (months_ != 0) add_law();
    add_rates();
    add_lists();
    add_interpretations();
    add_facts();
    add_corrections();
    return std::move(all_);
  }

 private:
  using Apply = std::function<void(Mixed&)>;

  void add(Cause::Kind kind, Changed changed, Apply apply) {
    all_.push_back({kind, std::move(changed), std::move(apply), {}, {}});
  }

  // ---- Law ----

  // What was announced between the two days.
  void add_known_law() {
    Changed changed;
    for (std::size_t law = 0; law < later_.rules->laws.size(); ++law) {
      for (const LawVersion& edition : later_.rules->laws[law].versions) add_news(changed, law, edition);
    }
    const RuleSet* before = earlier_.rules;
    const RuleSet* after = later_.rules;
    add(Cause::Kind::Law, std::move(changed), [after](Mixed& mixed) { mixed.law = after; });
    all_.back().pieces = pieces([&](const LawKey& key, LawPiece& piece) { return is_news(key, piece); });
    all_.back().keep = [before](Mixed& mixed, const LawKey& key) {
      mixed.kept_law = before;
      mixed.mixture.kept = key;
      mixed.mixture.kept_until = mixed.mixture.law_until;
    };
  }

  void add_news(Changed& changed, std::size_t law, const LawVersion& edition) const {
    const std::vector<LawVersion>& before = earlier_.rules->laws[law].versions;
    const auto same = [&](const LawVersion& one) {
      return one.instrument == edition.instrument && one.number == edition.number && one.year == edition.year;
    };
    if (std::any_of(before.begin(), before.end(), same)) return;
    changed.name += (changed.name.empty() ? "" : ", ") + edition.instrument + " " + std::to_string(edition.number) +
                    "/" + std::to_string(edition.year);
  }

  // One switch for each day on which versions or steps of what the two calculations use began or had ended.
  void add_law() {
    std::set<Date> days;
    for (const LawKey& key : used_) add_days(days, key);
    std::optional<Date> before = kLongAgo;
    for (const Date day : days) {
      const std::optional<Date> until = day == *days.rbegin() ? std::nullopt : std::optional<Date>(day);
      add(Cause::Kind::Law, {to_text(day), "", "", "", "", {}},
          [until](Mixed& mixed) { mixed.mixture.law_until = until; });
      all_.back().pieces = pieces([&](const LawKey& key, LawPiece& piece) { return begins(key, day, piece); });
      all_.back().keep = [before](Mixed& mixed, const LawKey& key) {
        mixed.mixture.kept = key;
        mixed.mixture.kept_until = before;
      };
      before = day;
    }
    if (days.empty()) add(Cause::Kind::Law, {}, [](Mixed& mixed) { mixed.mixture.law_until.reset(); });
  }

  // The month of a place lies at most this far before the payment month.
  void add_days(std::set<Date>& days, const LawKey& key) const {
    const Date since = first_day(add_months(earlier_.month, -kLookBack));
    each_version(*later_.rules, key, [&](const Version& version) {
      for (const Date day : days_of(version)) {
        if (since < day && day <= first_day(later_.month)) days.insert(day);
      }
    });
  }

  static std::vector<Date> days_of(const Version& version) {
    std::vector<Date> days{version.from.date};
    const auto add_end = [&](const std::optional<DateMark>& end) {
      if (end) days.push_back(date_from_number(day_number(end->date) + 1));
    };
    add_end(version.to);
    for (const Step& step : version.steps) {
      if (step.only_from) days.push_back(step.only_from->date);
      add_end(step.only_to);
    }
    return days;
  }

  template <class Visit>
  static void each_version(const RuleSet& rules, const LawKey& key, Visit visit) {
    const bool is_rule = key.first == SymbolKind::Rule;
    for (const Version& version : is_rule ? rules.rules[key.second].versions : rules.months[key.second].versions)
      visit(version);
  }

  std::vector<LawPiece> pieces(const std::function<bool(const LawKey&, LawPiece&)>& changes) const {
    std::vector<LawPiece> all;
    for (const LawKey& key : used_) {
      LawPiece piece;
      piece.key = key;
      const bool is_rule = key.first == SymbolKind::Rule;
      piece.name = is_rule ? later_.rules->rules[key.second].name.text : later_.rules->months[key.second].name.text;
      if (changes(key, piece)) all.push_back(std::move(piece));
    }
    return all;
  }

  bool begins(const LawKey& key, Date day, LawPiece& piece) const {
    bool found = false;
    each_version(*later_.rules, key, [&](const Version& version) {
      for (const Date one : days_of(version)) found |= one == day;
      if (version.from.date == day) return cite(piece, version.citations, day);
      for (const Step& step : version.steps) {
        if (step.only_from && step.only_from->date == day)
          cite(piece, step.citations.empty() ? version.citations : step.citations, day);
      }
    });
    return found;
  }

  void cite(LawPiece& piece, const Citations& citations, Date day) const {
    for (CitationText& text : Citer(*later_.rules).cite(citations, month_of(day))) piece.citations.push_back(text);
  }

  // A version or step that the earlier knowledge did not have, or an end.
  bool is_news(const LawKey& key, LawPiece& piece) const {
    std::vector<Date> known;
    each_version(*earlier_.rules, key, [&](const Version& version) {
      for (const Date day : days_of(version)) known.push_back(day);
    });
    std::vector<Date> news;
    each_version(*later_.rules, key, [&](const Version& version) {
      for (const Date day : days_of(version)) {
        if (std::find(known.begin(), known.end(), day) == known.end()) news.push_back(day);
      }
    });
    bool found = false;
    for (const Date day : news) found |= begins(key, day, piece);
    return found;
  }

  // ---- Rates ----

  void add_rates() {
    for (std::size_t rate = 0; rate < later_.rules->rates.size(); ++rate) {
      std::optional<Changed> changed = changed_rate(rate);
      const auto apply = [rate](Mixed& mixed) { mixed.mixture.earlier_rates.erase(rate); };
      if (changed) add(Cause::Kind::Rate, std::move(*changed), apply);
    }
  }

  std::optional<Changed> changed_rate(std::size_t rate) const {
    for (const auto& [program, lag] : {std::pair(&last_, 0), std::pair(&first_, months_)}) {
      for (const Node& node : program->nodes) {
        if (node.op != Op::Rate || node.symbol != rate) continue;
        const Month month = add_months(node.month, lag);
        const auto before = cell(*earlier_.rules, rate, node.other, add_months(month, -months_));
        const auto after = cell(*later_.rules, rate, node.other, month);
        if (before == after) continue;
        const RateDecl& decl = later_.rules->rates[rate];
        Changed changed{
            decl.name.text, decl.label.text, "", shown_value(decl.type, before), shown_value(decl.type, after), {}};
        if (const RateRow* row = row_in(decl, month))
          changed.citations = Citer(*later_.rules).cite(row->citations, month);
        return changed;
      }
    }
    return std::nullopt;
  }

  static std::optional<Rational> cell(const RuleSet& rules, std::size_t rate, std::size_t cell, Month month) {
    const RateRow* row = row_in(rules.rates[rate], month);
    if (row == nullptr) return std::nullopt;
    return row->cells.empty() ? row->value.number : row->cells.at(cell).value.number;
  }

  // ---- The case ----

  void add_lists() {
    const auto& before = earlier_.given->lists;
    const auto& after = later_.given->lists;
    std::set<ListKey> keys;
    for (const auto& list : before) keys.insert(list.first);
    for (const auto& list : after) keys.insert(list.first);
    for (const ListKey& key : keys) {
      const auto size = [&key](const auto& lists) -> std::optional<std::size_t> {
        const auto found = lists.find(key);
        return found == lists.end() ? std::nullopt : std::optional<std::size_t>(found->second.size());
      };
      if (size(before) == size(after)) continue;
      const auto text = [](const std::optional<std::size_t>& count) { return count ? std::to_string(*count) : ""; };
      const ListDecl& decl = later_.rules->lists[key.list];
      add(Cause::Kind::List,
          {decl.name.text,
           decl.label.text,
           key.who == Who::Partner ? "partner" : "",
           text(size(before)),
           text(size(after)),
           {}},
          [this, key](Mixed& mixed) { take_list(mixed, key); });
    }
  }

  // With the list come the facts of its elements: those of the earlier one need not be the same elements.
  void take_list(Mixed& mixed, const ListKey& key) const {
    const auto list = later_.given->lists.find(key);
    if (list == later_.given->lists.end()) {
      mixed.given.lists.erase(key);
    } else {
      mixed.given.lists[key] = list->second;
    }
    for (auto fact = mixed.earlier.facts.begin(); fact != mixed.earlier.facts.end();) {
      const auto& belongs = later_.rules->facts[fact->fact].belongs_to;
      const bool of_list =
          fact->element != kNoElement && belongs && belongs->symbol == key.list && fact->who == key.who;
      fact = of_list ? mixed.earlier.facts.erase(fact) : std::next(fact);
    }
  }

  void add_interpretations() {
    for (std::size_t i = 0; i < later_.rules->interpretations.size(); ++i) {
      const std::size_t before = chosen(*earlier_.given, i);
      const std::size_t after = chosen(*later_.given, i);
      if (before == after) continue;
      const InterpretationDecl& decl = later_.rules->interpretations[i];
      Citer citer(*later_.rules);
      add(Cause::Kind::Interpretation,
          {decl.name.text, decl.question.text, "", decl.alternatives[before].name.text,
           decl.alternatives[after].name.text, citer.cite(decl.citations, later_.month)},
          [i, after](Mixed& mixed) { mixed.given.interpretations[i] = after; });
    }
  }

  static std::size_t chosen(const Case& given, std::size_t interpretation) {
    const auto found = given.interpretations.find(interpretation);
    return found == given.interpretations.end() ? 0 : found->second;
  }

  void add_facts() {
    for (const FactKey& key : all_facts()) {
      std::optional<Changed> changed = changed_fact(key);
      if (!changed) continue;
      add(Cause::Kind::Fact, std::move(*changed), [key](Mixed& mixed) { mixed.earlier.facts.erase(key); });
    }
  }

  std::set<FactKey> all_facts() const {
    std::set<FactKey> keys;
    for (const auto& fact : earlier_.given->facts) keys.insert(fact.first);
    for (const auto& fact : later_.given->facts) keys.insert(fact.first);
    return keys;
  }

  // Only what one of the calculations reads counts, in the months in which it does.
  std::optional<Changed> changed_fact(const FactKey& key) const {
    for (const auto& [program, lag] : {std::pair(&last_, 0), std::pair(&first_, months_)}) {
      for (const Node& node : program->nodes) {
        const bool moves = node.op == Op::Fact;
        if (!moves && node.op != Op::FactBefore) continue;
        if (FactKey{node.symbol, node.who, node.element} != key) continue;
        if (!moves) {
          if (!same_values(key)) return said(key, "", "");
          continue;
        }
        const Month month = add_months(node.month, lag);
        const std::string before = shown(*earlier_.rules, *earlier_.given, key, add_months(month, -months_));
        const std::string after = shown(*later_.rules, *later_.given, key, month);
        if (before != after) return said(key, before, after);
      }
    }
    return std::nullopt;
  }

  bool same_values(const FactKey& key) const {
    const auto values = [&key](const Case& given) {
      std::vector<Rational> all;
      const auto found = given.facts.find(key);
      if (found == given.facts.end()) return all;
      for (const GivenValue& value : found->second) all.push_back(value.value);
      return all;
    };
    return values(*earlier_.given) == values(*later_.given);
  }

  Changed said(const FactKey& key, std::string before, std::string after) const {
    const FactDecl& decl = later_.rules->facts[key.fact];
    Citer citer(*later_.rules);
    return {
        decl.name.text,    decl.label.text,  whose(*later_.rules, *later_.given, key.who, decl.belongs_to, key.element),
        std::move(before), std::move(after), citer.cite(decl.citations, later_.month)};
  }

  static std::string shown(const RuleSet& rules, const Case& given, const FactKey& key, Month month) {
    const FactView view = view_fact(rules, given, key, month);
    if (view.conflict) return "konflikt";
    if (view.value == nullptr) return "";
    return shown_value(rules.facts[key.fact].type, view.value->value);
  }

  // ---- Corrections ----

  void add_corrections() {
    std::vector<Override> before = earlier_.given->overrides;
    for (Override& correction : before) {
      if (correction.month) correction.month = add_months(*correction.month, months_);
    }
    const std::vector<Override>& after = later_.given->overrides;
    for (const Override& correction : before) {
      if (!find(after, correction)) add_correction(&correction, nullptr);
    }
    for (const Override& correction : after) {
      const Override* other = find(before, correction);
      if (other == nullptr || other->value != correction.value) add_correction(other, &correction);
    }
  }

  static const Override* find(const std::vector<Override>& all, const Override& wanted) {
    const auto same = [&](const Override& one) { return one.step == wanted.step && one.month == wanted.month; };
    const auto found = std::find_if(all.begin(), all.end(), same);
    return found == all.end() ? nullptr : &*found;
  }

  void add_correction(const Override* before, const Override* after) {
    const Override& said = after != nullptr ? *after : *before;
    Changed changed;
    changed.name = said.step;
    changed.label = said.reason;
    if (before != nullptr) changed.before = number_text(before->value);
    if (after != nullptr) changed.after = number_text(after->value);
    changed.citations.push_back({said.citation, said.citation});
    std::optional<Override> instead;
    if (after != nullptr) instead = *after;
    add(Cause::Kind::Correction, std::move(changed), [wanted = said, instead](Mixed& mixed) {
      auto& all = mixed.given.overrides;
      const auto same = [&](const Override& one) { return one.step == wanted.step && one.month == wanted.month; };
      all.erase(std::remove_if(all.begin(), all.end(), same), all.end());
      if (instead) all.push_back(*instead);
    });
  }

  const Side& earlier_;
  const Side& later_;
  const Program& first_;
  const Program& last_;
  const int months_;
  std::set<LawKey> used_;  // the rules and named months of the two calculations
  std::vector<Switch> all_;
};

}  // namespace

Mixed all_as_earlier(const Side& earlier, const Side& later) {
  Mixed mixed;
  mixed.law = earlier.rules;
  mixed.rates = earlier.rules;
  mixed.month = later.month;
  mixed.mixture.months_earlier = months_between(earlier, later);
  if (mixed.mixture.months_earlier != 0) mixed.mixture.law_until = kLongAgo;
  for (std::size_t rate = 0; rate < earlier.rules->rates.size(); ++rate) mixed.mixture.earlier_rates.insert(rate);
  mixed.given = *earlier.given;
  mixed.given.facts = later.given->facts;
  for (Override& correction : mixed.given.overrides) {
    if (correction.month) correction.month = add_months(*correction.month, mixed.mixture.months_earlier);
  }
  mixed.earlier.given = earlier.given;
  mixed.earlier.months = mixed.mixture.months_earlier;
  for (const Case* given : {earlier.given, later.given}) {
    for (const auto& fact : given->facts) mixed.earlier.facts.insert(fact.first);
  }
  return mixed;
}

std::vector<Switch> switches_between(const Side& earlier, const Side& later, const Program& first,
                                     const Program& last) {
  return Switches(earlier, later, first, last).take();
}

}  // namespace hjemmel
