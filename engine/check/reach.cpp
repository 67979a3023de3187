#include "engine/check/reach.h"

#include <algorithm>

#include "engine/check/periods.h"
#include "engine/check/periods_of_months.h"
#include "engine/check/reads.h"

namespace hjemmel {
namespace {

// The months in which a declaration holds, and where its first and last are written.
struct Holding {
  Months months;
  Span begins;
  std::optional<Span> ends;
};

template <class Dated>
std::optional<Holding> holding_of(const std::vector<Dated>& versions) {
  if (versions.empty()) return std::nullopt;
  Holding holding{months_of(versions, 0), versions.front().from.span, std::nullopt};
  holding.months.last = months_of(versions, versions.size() - 1).last;
  if (versions.back().to) holding.ends = versions.back().to->span;
  return holding;
}

// Rates of a year run out when the next year's are not known yet: that is for the month that is asked for to find.
std::optional<Holding> holding_of(const RateDecl& rate) {
  for (std::size_t i = 0; i < rate.rows.size(); ++i) {
    if (rate.rows[i].level) continue;  // never in force
    return Holding{{months_of_row(rate, i).first, std::nullopt}, rate.rows[i].from.span, std::nullopt};
  }
  return std::nullopt;
}

std::optional<Holding> holding_of(const RuleSet& rules, const Symbol& symbol) {
  switch (symbol.kind) {
    case SymbolKind::Rate:
      return holding_of(rules.rates[symbol.index]);
    case SymbolKind::MonthName:
      return holding_of(rules.months[symbol.index].versions);
    case SymbolKind::Rule:
      return holding_of(rules.rules[symbol.index].versions);
    case SymbolKind::Period:
      return holding_of(rules.periods[symbol.index].versions);
    case SymbolKind::Distribution:
      return holding_of(rules.distributions[symbol.index].versions);
    case SymbolKind::Regulation:
      return holding_of(rules.regulations[symbol.index].versions);
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

// The months that the period goes through, when it is read in these.
Months gone_through(const Months& months, const PeriodDecl& period) {
  Months all = months;
  for (const PeriodVersion& version : period.versions) {
    const bool year = version.stretch == PeriodVersion::Stretch::Year;
    const Month first =
        year ? months.first.year() / date::January : add_months(months.first, -static_cast<int>(version.months));
    all.first = std::min(all.first, first);
    if (year && all.last) all.last = std::max(*all.last, months.last->year() / date::December);
  }
  return all;
}

Months whole_years(const Months& months, date::month within) {
  Months all{months.first.year() / within, months.last};
  if (all.last) all.last = all.last->year() / within;
  return all;
}

class ReachCheck {
 public:
  explicit ReachCheck(Checking& checking) : checking_(checking), rules_(checking.rules), offsets_(checking.rules) {}

  void check_versions(const Symbol& reader, const std::vector<Version>& versions) {
    reader_ = key_of(reader);
    for (std::size_t i = 0; i < versions.size(); ++i) {
      const Months months = months_of(versions, i);
      each_expression(versions[i], [&](const Expr& expr, const Step* step) {
        const std::optional<Months> reads = step == nullptr ? months : months_of_step(*step, months);
        const DateMark& from = step != nullptr && step->only_from ? *step->only_from : versions[i].from;
        if (reads) check_expression(expr, *reads, from);
      });
    }
  }

  void check_period(const Symbol& reader, const PeriodDecl& period) {
    reader_ = key_of(reader);
    for (std::size_t i = 0; i < period.versions.size(); ++i) {
      const PeriodVersion& version = period.versions[i];
      const Months months = gone_through(months_of(period.versions, i), period);
      for (const Expr& same : version.unchanged) check_expression(same, months, version.from);
      if (version.where) check_expression(*version.where, months, version.from);
    }
  }

  void check_distribution(const Symbol& reader, const DistributionDecl& decl) {
    reader_ = key_of(reader);
    for (std::size_t i = 0; i < decl.versions.size(); ++i) {
      const DistributionVersion& version = decl.versions[i];
      const Months months = months_of(decl.versions, i);
      check_expression(version.amount, months, version.from);
      for (const DistributionTarget& target : version.targets) {
        check_symbol({target.symbol_kind, target.symbol}, target.name, months, version.from);
        if (target.room) check_expression(*target.room, months, version.from);
      }
    }
  }

  void check_benefit(const RuleDecl& rule) {
    if (rule.versions.empty()) return;
    Months months = months_of(rule.versions, 0);
    months.last = months_of(rule.versions, rule.versions.size() - 1).last;
    const auto check = [&](const Word& name) {
      const Symbol* symbol = rules_.find(name.text);
      if (symbol != nullptr) check_symbol(*symbol, name, months, rule.versions.front().from);
    };
    for (const Word& condition : rule.conditions) check(condition);
    for (const Companion& companion : rule.companions) check(companion.name);
  }

 private:
  void check_expression(const Expr& expr, const Months& months, const DateMark& from) {
    check_part(expr, months, from);
    Months inside = months;
    if (expr.domain && expr.domain->symbol_kind == SymbolKind::Period) {
      inside = gone_through(months, rules_.periods[expr.domain->symbol]);
    }
    for (const Expr& argument : expr.arguments) check_expression(argument, inside, from);
  }

  // What this one part reads itself: its name in its month, its keys and what it goes through in the month around it.
  void check_part(const Expr& part, const Months& months, const DateMark& from) {
    for (std::size_t i = 0; i < part.key_symbols.size(); ++i) {
      check_symbol({part.key_symbols[i].kind, part.key_symbols[i].symbol}, part.keys[i], months, from);
    }
    if (part.domain) check_symbol({part.domain->symbol_kind, part.domain->symbol}, part.domain->name, months, from);
    if (part.month && part.month_symbol_kind != SymbolKind::None) {
      check_symbol({part.month_symbol_kind, part.month_symbol}, part.month->name, months, from);
    }
    const bool reads = part.kind == Expr::Kind::Name || part.kind == Expr::Kind::Rest;
    if (!reads) return;
    const std::optional<Months> read = part.month ? months_read(part, months) : months;
    if (read) check_symbol({part.symbol_kind, part.symbol}, part.name, *read, from);
  }

  std::optional<Months> months_read(const Expr& name, const Months& months) {
    switch (name.month->kind) {
      case MonthRef::Kind::ThisMonth:
        return months;
      case MonthRef::Kind::MonthBefore:
        return Months{add_months(months.first, -1), before(months.last)};
      case MonthRef::Kind::Named:
        return Months{add_months(months.first, -offsets_.furthest_back(name.month_symbol)), months.last};
      case MonthRef::Kind::Fixed:
        return Months{name.month->month, name.month->month};
      case MonthRef::Kind::FirstOfYear:
        return whole_years(months, date::January);
      case MonthRef::Kind::LastOfYear:
        return whole_years(months, date::December);
      case MonthRef::Kind::MonthBeforeOf:
        break;
    }
    return std::nullopt;
  }

  static std::optional<Month> before(const std::optional<Month>& month) {
    return month ? std::optional<Month>(add_months(*month, -1)) : std::nullopt;
  }

  void check_symbol(const Symbol& symbol, const Word& name, const Months& months, const DateMark& from) {
    const std::optional<Holding> holding = holding_of(rules_, symbol);
    if (!holding || key_of(symbol) == reader_) return;  // reading oneself is another mistake
    const Month first = months.first;
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
  const auto check_each = [&](const auto& declarations, SymbolKind kind) {
    for (std::size_t i = 0; i < declarations.size(); ++i) check.check_versions({kind, i}, declarations[i].versions);
  };
  check_each(rules.months, SymbolKind::MonthName);
  check_each(rules.rules, SymbolKind::Rule);
  check_each(rules.exceptions, SymbolKind::Exception);
  check_each(rules.regulations, SymbolKind::Regulation);
  for (const RuleDecl& rule : rules.rules) {
    if (rule.kind == RuleDecl::Kind::Benefit) check.check_benefit(rule);
  }
  for (std::size_t i = 0; i < rules.periods.size(); ++i) {
    check.check_period({SymbolKind::Period, i}, rules.periods[i]);
  }
  for (std::size_t i = 0; i < rules.distributions.size(); ++i) {
    check.check_distribution({SymbolKind::Distribution, i}, rules.distributions[i]);
  }
}

}  // namespace hjemmel
