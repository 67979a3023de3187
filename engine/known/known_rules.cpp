#include <algorithm>
#include <utility>

#include "engine/known/known.h"
#include "engine/known/known_from.h"

namespace hjemmel {
namespace {

class Filter {
 public:
  Filter(const RuleSet& rules, Date day) : rules_(rules), known_from_(rules), day_(day), known_(rules) {}

  RuleSet take() {
    for (std::size_t i = 0; i < rules_.rules.size(); ++i) keep_rule(i);
    keep_all(SymbolKind::MonthName, known_.months);
    keep_all(SymbolKind::Regulation, known_.regulations);
    keep_all(SymbolKind::Exception, known_.exceptions);
    keep_all(SymbolKind::Period, known_.periods);
    keep_all(SymbolKind::Distribution, known_.distributions);
    for (RateDecl& rate : known_.rates) {
      drop_if(rate.rows, [&](const RateRow& row) { return !row.level && known_from(rules_, row) > day_; });
    }
    for (LawDecl& law : known_.laws) {
      drop_if(law.versions, [&](const LawVersion& edition) { return known_from(edition) > day_; });
    }
    return std::move(known_);
  }

 private:
  template <class Item, class Predicate>
  static void drop_if(std::vector<Item>& items, Predicate drop) {
    items.erase(std::remove_if(items.begin(), items.end(), drop), items.end());
  }

  bool has_begun(const Symbol& symbol, const Citations& own, Date from) const {
    return known_from_.edition_of(symbol, own, from).value_or(from) <= day_;
  }

  // An end that no edition brought was known from the start.
  void keep_end(const Symbol& symbol, const Citations& own, std::optional<DateMark>& to) const {
    if (!to) return;
    const Date next = date_from_number(day_number(to->date) + 1);
    const std::optional<Date> brought = known_from_.edition_of(symbol, own, next);
    if (brought && *brought > day_) to.reset();
  }

  template <class Dated>
  bool is_known(const Symbol& symbol, const Dated& version) const {
    return has_begun(symbol, version.citations, version.from.date);
  }

  // What the checker knows of each line stands beside the lines, and loses the same ones.
  void keep_rule(std::size_t index) {
    const Symbol symbol{SymbolKind::Rule, index};
    std::vector<Version> versions;
    std::vector<std::vector<std::optional<Range>>> ranges;
    for (std::size_t i = 0; i < rules_.rules[index].versions.size(); ++i) {
      Version version = rules_.rules[index].versions[i];
      if (!is_known(symbol, version)) continue;
      auto lines = rules_.ranges.empty() ? std::vector<std::optional<Range>>() : rules_.ranges[index][i];
      keep_version(symbol, version, lines);
      versions.push_back(std::move(version));
      ranges.push_back(std::move(lines));
    }
    known_.rules[index].versions = std::move(versions);
    if (!known_.ranges.empty()) known_.ranges[index] = std::move(ranges);
  }

  void keep_version(const Symbol& symbol, Version& version, std::vector<std::optional<Range>>& lines) const {
    keep_end(symbol, version.citations, version.to);
    for (std::size_t i = version.steps.size(); i-- > 0;) {
      Step& step = version.steps[i];
      const Citations& own = step.citations.empty() ? version.citations : step.citations;
      keep_end(symbol, own, step.only_to);
      if (!step.only_from || has_begun(symbol, own, step.only_from->date)) continue;
      version.steps.erase(version.steps.begin() + static_cast<std::ptrdiff_t>(i));
      if (i + 1 < lines.size()) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i + 1));
    }
  }

  void keep_version(const Symbol& symbol, Version& version) const {
    std::vector<std::optional<Range>> none;
    keep_version(symbol, version, none);
  }
  template <class Dated>
  void keep_version(const Symbol& symbol, Dated& version) const {
    keep_end(symbol, version.citations, version.to);
  }

  template <class Decl>
  void keep_all(SymbolKind kind, std::vector<Decl>& declarations) {
    for (std::size_t index = 0; index < declarations.size(); ++index) {
      const Symbol symbol{kind, index};
      drop_if(declarations[index].versions, [&](const auto& version) { return !is_known(symbol, version); });
      for (auto& version : declarations[index].versions) keep_version(symbol, version);
    }
  }

  const RuleSet& rules_;
  const KnownFrom known_from_;
  Date day_;
  RuleSet known_;
};

}  // namespace

RuleSet rules_known_on(const RuleSet& rules, Date day) { return Filter(rules, day).take(); }

}  // namespace hjemmel
