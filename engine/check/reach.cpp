#include "engine/check/reach.h"

#include <algorithm>

#include "engine/check/periods.h"
#include "engine/check/reads.h"

namespace hjemmel {
namespace {

// The months in which a declaration holds, and where its first and last are written.
struct Holding {
  Months months;
  Span begins;
  std::optional<Span> ends;
};

Holding holding_of(const std::vector<Version>& versions) {
  Holding holding{months_of(versions, 0), versions.front().from.span, std::nullopt};
  holding.months.last = months_of(versions, versions.size() - 1).last;
  if (versions.back().to) holding.ends = versions.back().to->span;
  return holding;
}

// Rates of a year run out when the next year's are not known yet: that is for the month that is asked for to find.
Holding holding_of(const RateDecl& rate) {
  return {{months_of_row(rate, 0).first, std::nullopt}, rate.rows.front().from.span, std::nullopt};
}

std::optional<Holding> holding_of(const RuleSet& rules, const Symbol& symbol) {
  switch (symbol.kind) {
    case SymbolKind::Rate:
      if (rules.rates[symbol.index].rows.empty()) return std::nullopt;
      return holding_of(rules.rates[symbol.index]);
    case SymbolKind::MonthName:
      if (rules.months[symbol.index].versions.empty()) return std::nullopt;
      return holding_of(rules.months[symbol.index].versions);
    case SymbolKind::Rule:
      if (rules.rules[symbol.index].versions.empty()) return std::nullopt;
      return holding_of(rules.rules[symbol.index].versions);
    default:
      return std::nullopt;
  }
}

// How many months back a named month can lie: 0 or 1, since that is all a version can say; more through other names.
class Offsets {
 public:
  explicit Offsets(const RuleSet& rules) : rules_(rules), known_(rules.months.size()) {}

  int furthest_back(std::size_t month, int depth = 0) {
    if (month >= known_.size() || depth > 100) return 0;
    if (known_[month]) return *known_[month];
    int furthest = 0;
    for (const Version& version : rules_.months[month].versions) {
      const FirstValue& first = version.first;
      if (first.kind == FirstValue::Kind::Plain) furthest = std::max(furthest, of_value(first.value, depth));
      for (const ChoiceRow& row : first.rows) furthest = std::max(furthest, of_value(row.value, depth));
    }
    known_[month] = furthest;
    return furthest;
  }

 private:
  int of_value(const Expr& value, int depth) {
    if (value.kind == Expr::Kind::MonthBefore) return 1;
    if (value.kind == Expr::Kind::Name && value.symbol_kind == SymbolKind::MonthName) {
      return furthest_back(value.symbol, depth + 1);
    }
    return 0;
  }

  const RuleSet& rules_;
  std::vector<std::optional<int>> known_;
};

class ReachCheck {
 public:
  explicit ReachCheck(Checking& checking) : checking_(checking), rules_(checking.rules), offsets_(checking.rules) {}

  void check_versions(const Symbol& reader, const std::vector<Version>& versions) {
    reader_ = key_of(reader);
    for (std::size_t i = 0; i < versions.size(); ++i) {
      const Months months = months_of(versions, i);
      each_name(versions[i], [&](const Expr& name, const Step* step) {
        const std::optional<Months> reads = step == nullptr ? months : months_of_step(*step, months);
        const DateMark& from = step != nullptr && step->only_from ? *step->only_from : versions[i].from;
        if (reads) check_name(name, *reads, from);
      });
    }
  }

  void check_benefit(const RuleDecl& rule) {
    if (rule.versions.empty()) return;
    Months months = months_of(rule.versions, 0);
    months.last = months_of(rule.versions, rule.versions.size() - 1).last;
    const auto check = [&](const std::vector<Word>& names) {
      for (const Word& name : names) {
        const Symbol* symbol = rules_.find(name.text);
        if (symbol != nullptr) check_symbol(*symbol, name, months, 0, rule.versions.front().from);
      }
    };
    check(rule.conditions);
    check(rule.companions);
  }

 private:
  void check_name(const Expr& name, const Months& months, const DateMark& from) {
    int back = 0;
    if (name.month && name.month->kind == MonthRef::Kind::MonthBeforeOf) return;
    if (name.month && name.month->kind == MonthRef::Kind::MonthBefore) back = 1;
    if (name.month && name.month->kind == MonthRef::Kind::Named) {
      check_symbol({SymbolKind::MonthName, name.month_symbol}, name.month->name, months, 0, from);
      back = offsets_.furthest_back(name.month_symbol);
    }
    check_symbol({name.symbol_kind, name.symbol}, name.name, months, back, from);
  }

  void check_symbol(const Symbol& symbol, const Word& name, const Months& months, int back, const DateMark& from) {
    const std::optional<Holding> holding = holding_of(rules_, symbol);
    if (!holding || key_of(symbol) == reader_) return;  // reading oneself is another mistake
    const Month first = add_months(months.first, -back);
    const std::string what = kind_words(rules_, symbol) + " " + in_code(name.text);
    if (holding->months.first > first) {
      report(checking_, DiagnosticKind::ReadBeforeStart,
             what + " læses i " + to_text(first) + ", men gælder først fra " + to_text(holding->months.first),
             {name.span, "læses i " + to_text(first)},
             {{from.span, "fra " + to_text(from.date)}, {holding->begins, "gælder herfra"}},
             "lad den ene begynde, når den anden gør, eller tilføj det, der gjaldt før");
    }
    const std::optional<Month>& last = holding->months.last;
    if (!last || (months.last && *months.last <= *last)) return;
    report(checking_, DiagnosticKind::ReadAfterEnd,
           what + " gælder kun til " + to_text(*last) + ", men læses også derefter",
           {name.span, "læses efter " + to_text(*last)},
           {{from.span, "fra " + to_text(from.date)}, {holding->ends.value_or(holding->begins), "slutter her"}},
           "slet `til ...`, eller lad den, der læser, slutte samtidig");
  }

  Checking& checking_;
  const RuleSet& rules_;
  Offsets offsets_;
  SymbolKey reader_;
};

}  // namespace

void check_reach(Checking& checking) {
  ReachCheck check(checking);
  const RuleSet& rules = checking.rules;
  for (std::size_t i = 0; i < rules.months.size(); ++i) {
    check.check_versions({SymbolKind::MonthName, i}, rules.months[i].versions);
  }
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    const RuleDecl& rule = rules.rules[i];
    check.check_versions({SymbolKind::Rule, i}, rule.versions);
    if (rule.kind == RuleDecl::Kind::Benefit) check.check_benefit(rule);
  }
}

}  // namespace hjemmel
