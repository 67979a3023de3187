// The amount of each year from that of the year before.
#include <algorithm>

#include "engine/check/citation_text.h"
#include "engine/check/reads.h"
#include "engine/check/regulation.h"
#include "engine/check/rings.h"
#include "engine/check/units.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

using Keys = std::vector<std::size_t>;
using Amounts = std::map<Keys, Rational>;  // by the alternatives of each key; of a rate without keys, by nothing
using Worked = std::map<Keys, std::vector<RegulatedYear>>;  // how each came to be

int year_of(const RateRow& row) { return static_cast<int>(row.from.date.year()); }
Month january_of(int year) { return date::year{year} / date::January; }

Rational rounded(const Rational& value, const Rounding& rounding) {
  const Rational quotient = value / rounding.to;
  if (rounding.direction == Rounding::Direction::Down) return Rational(floor(quotient)) * rounding.to;
  if (rounding.direction == Rounding::Direction::Up) return -Rational(floor(-quotient)) * rounding.to;
  return Rational(floor(quotient + Rational(1, 2))) * rounding.to;
}

bool holds_in(const Step& step, Month month) {
  if (step.only_from && first_day(month) < step.only_from->date) return false;
  return !step.only_to || first_day(month) <= step.only_to->date;
}

Amounts amounts_of(const RateRow& row) {
  Amounts amounts;
  if (row.cells.empty()) amounts[{}] = row.value.number;
  for (const RateCell& cell : row.cells) amounts[cell.alternatives] = cell.value.number;
  return amounts;
}

class Regulator {
 public:
  Regulator(Checking& checking, RateDecl& rate)
      : checking_(checking), rate_(rate), decl_(checking.rules.regulations[rate.regulation_symbol]) {}

  void regulate() {
    for (std::size_t i = 0; i < rate_.rows.size(); ++i) {
      RateRow& row = rate_.rows[i];
      const RateRow* before = i == 0 ? nullptr : &rate_.rows[i - 1];
      // Two rows of one year: the law itself changed the amount, and so it does when it names a new level.
      const bool follows = before != nullptr && !row.level && (before->level || year_of(*before) != year_of(row));
      if (row.has_value) {
        check_row(row, follows ? before : nullptr);
      } else if (!follows || !project(row, *before)) {
        if (!follows) report_nothing_before(row);
        return;  // what comes after it has nothing to build on
      }
    }
  }

 private:
  // The percentage of a year; a year for which a rate is missing is reported at the row that asks for it.
  std::optional<Rational> value_of(const Expr& expr, int year, const RateRow& row) {
    if (expr.kind == Expr::Kind::Number || expr.kind == Expr::Kind::Percent) return expr.number;
    if (expr.kind == Expr::Kind::Name) return rate_in(expr, year, row);
    if (expr.arguments.size() != 2) return std::nullopt;
    const auto left = value_of(expr.arguments[0], year, row);
    const auto right = value_of(expr.arguments[1], year, row);
    if (!left || !right) return std::nullopt;
    switch (expr.kind) {
      case Expr::Kind::Add:
        return *left + *right;
      case Expr::Kind::Subtract:
        return *left - *right;
      case Expr::Kind::Multiply:
        return *left * *right;
      case Expr::Kind::Divide:
        return *right == 0 ? std::nullopt : std::optional<Rational>(*left / *right);
      default:
        return std::nullopt;
    }
  }

  std::optional<Rational> rate_in(const Expr& name, int year, const RateRow& row) {
    if (name.symbol_kind != SymbolKind::Rate) return std::nullopt;
    const RateDecl& read = checking_.rules.rates[name.symbol];
    const RateRow* found = row_in(read, january_of(year));
    if (found != nullptr && found->cells.empty()) return found->value.number;
    report(checking_, DiagnosticKind::RegulationRateMissing,
           in_code(rate_.name.text) + " reguleres til " + std::to_string(year) + ", men " + in_code(read.name.text) +
               " har ingen række for " + std::to_string(year),
           {row.from.span, "reguleres hertil"}, {{name.span, "læses her"}, {read.name.span, "mangler en række"}},
           "tilføj " + in_code("fra " + std::to_string(year) + "-01-01 ...") + " i " + in_code(read.name.text));
    return std::nullopt;
  }

  void round(RegulatedYear& worked, const Version& version) {
    const auto add = [&](const Rounding& rounding) {
      worked.rounded.emplace_back(rounding, rounded(worked.after(), rounding));
    };
    if (rate_.regulated_to) return add(*rate_.regulated_to);
    for (const Step& step : version.steps) {
      if (step.rounding && holds_in(step, january_of(worked.year))) add(*step.rounding);
    }
  }

  // From the amounts of one year to those of the next; false when the regulation does not hold then.
  bool raise(Worked& amounts, int year, const RateRow& row) {
    const Version* version = version_in(decl_.versions, january_of(year));
    if (version == nullptr || version->first.kind != FirstValue::Kind::Plain) return false;
    const std::optional<Rational> percentage = value_of(version->first.value, year, row);
    if (!percentage) return false;
    for (auto& [keys, years] : amounts) {
      RegulatedYear worked;
      worked.year = year;
      worked.before = outcome(keys, years);
      worked.raised = worked.before * (1 + *percentage);
      round(worked, *version);
      years.push_back(std::move(worked));
    }
    return true;
  }

  // The level of a year is the amount of that year itself.
  const Rational& outcome(const Keys& keys, const std::vector<RegulatedYear>& years) const {
    return years.empty() ? amounts_before_.at(keys) : years.back().after();
  }
  const Rational& outcome(const Keys& keys, const Worked& worked) const { return outcome(keys, worked.at(keys)); }

  std::optional<Worked> regulated(const RateRow& before, const RateRow& row) {
    amounts_before_ = amounts_of(before);
    Worked amounts;
    for (const auto& [keys, amount] : amounts_before_) amounts[keys];
    for (int year = year_of(before) + 1; year <= year_of(row); ++year) {
      if (!raise(amounts, year, row)) return std::nullopt;
    }
    return amounts;
  }

  // How each amount follows from the row before it is kept, so that a result can show it.
  static void keep(RateRow& row, const Worked& worked) {
    for (RateCell& cell : row.cells) {
      const auto years = worked.find(cell.alternatives);
      if (years != worked.end()) cell.regulated = years->second;
    }
    const auto years = worked.find({});
    if (years != worked.end()) row.regulated = years->second;
  }

  void check_row(RateRow& row, const RateRow* before) {
    const std::optional<Worked> expected = before == nullptr ? std::nullopt : regulated(*before, row);
    const std::optional<Word>& mark = row.misprint ? row.misprint : row.deviates;
    if (mark && before == nullptr) {
      report(checking_, DiagnosticKind::DeviatesWithoutRegulation,
             "rækken følger ikke af nogen før den, så der er intet at afvige fra", {mark->span, "afviger fra intet"},
             {{row.from.span, "rækken"}}, "slet " + in_code(mark_of(row)));
    }
    if (!expected) return;
    bool deviates = false;
    for (const auto& [keys, amount] : amounts_of(row)) {
      if (!expected->contains(keys) || outcome(keys, *expected) == amount) continue;
      deviates = true;
      if (!mark) return report_differs(row, *before, keys, amount, outcome(keys, *expected));
    }
    keep(row, *expected);
    if (row.misprint) put_right(row, *expected);
    if (!mark || deviates) return;
    report(checking_, DiagnosticKind::DeviatesInVain,
           "rækken siger, at den afviger, men den er netop det, reguleringen giver", {mark->span, "afviger ikke"},
           {{row.from.span, "rækken"}}, "slet " + in_code(mark_of(row)));
  }

  static std::string mark_of(const RateRow& row) { return row.misprint ? "trykfejl \"...\"" : "afviger \"...\""; }

  // A misprint is not what holds: the law says how the amount is regulated, and the print only announces it.
  void put_right(RateRow& row, const Worked& expected) {
    const auto replace = [&](Expr& value, std::optional<Rational>& printed, const Keys& keys) {
      if (!expected.contains(keys) || outcome(keys, expected) == value.number) return;
      printed = value.number;
      value.number = outcome(keys, expected);
    };
    for (RateCell& cell : row.cells) replace(cell.value, cell.printed, cell.alternatives);
    if (row.cells.empty()) replace(row.value, row.printed, {});
  }

  bool project(RateRow& row, const RateRow& before) {
    const std::size_t mistakes = checking_.diagnostics.size();
    const std::optional<Worked> amounts = regulated(before, row);
    if (!amounts) {
      if (checking_.diagnostics.size() == mistakes) report_no_regulation(row);
      return false;
    }
    row.projected = true;
    row.cells = before.cells;
    for (RateCell& cell : row.cells) {
      cell.value = number_at(row, outcome(cell.alternatives, *amounts));
      cell.printed.reset();
    }
    if (row.cells.empty()) row.value = number_at(row, outcome({}, *amounts));
    keep(row, *amounts);
    return true;
  }

  Expr number_at(const RateRow& row, const Rational& number) const {
    Expr value;
    value.kind = Expr::Kind::Number;
    value.number = number;
    value.span = row.from.span;
    value.type = rate_.type;
    return value;
  }

  std::string shown(const Rational& amount) const { return show_plain(amount).text + " " + unit_text(rate_.type); }

  Span place_of(const RateRow& row, const Keys& keys) const {
    for (const RateCell& cell : row.cells) {
      if (cell.alternatives == keys) return cell.value.span;
    }
    return row.value.span;
  }

  void report_differs(const RateRow& row, const RateRow& before, const Keys& keys, const Rational& published,
                      const Rational& expected) {
    report(checking_, DiagnosticKind::RegulatedDiffers,
           "rækken er " + shown(published) + ", men reguleringen giver " + shown(expected),
           {place_of(row, keys), "reguleret er det " + show_plain(expected).text},
           {{place_of(before, keys), "reguleret herfra"}, {rate_.regulation->span, "reguleres med"}},
           "ret tallet eller procenten; er det offentliggjort sådan, så skriv `afviger \"grunden\"`");
  }

  void report_nothing_before(const RateRow& row) {
    report(checking_, DiagnosticKind::NothingToProject, "rækken har ingen værdi, og ingen række før den kan reguleres",
           {row.from.span, "uden værdi"}, {{rate_.regulation->span, "reguleres med"}},
           "skriv tallet, eller en `niveau`-række før den");
  }

  void report_no_regulation(const RateRow& row) {
    report(checking_, DiagnosticKind::RegulationRateMissing,
           in_code(rate_.name.text) + " reguleres til " + std::to_string(year_of(row)) + ", men reguleringen " +
               in_code(decl_.name.text) + " gælder ikke alle årene dertil",
           {row.from.span, "reguleres hertil"}, {{decl_.name.span, "reguleringen"}},
           "skriv tallet, eller lad reguleringen begynde før");
  }

  Checking& checking_;
  RateDecl& rate_;
  const RegulationDecl& decl_;
  Amounts amounts_before_;  // of the row that is regulated from
};

std::vector<std::size_t> rates_read(const RuleSet& rules, const RateDecl& rate) {
  std::vector<std::size_t> read;
  if (!rate.regulation) return read;
  each_read_of(rules, {SymbolKind::Regulation, rate.regulation_symbol}, [&](const Symbol& symbol, Span) {
    if (symbol.kind == SymbolKind::Rate) read.push_back(symbol.index);
  });
  return read;
}

}  // namespace

void regulate_rates(Checking& checking) {
  std::vector<RateDecl>& rates = checking.rules.rates;
  std::vector<std::vector<std::size_t>> reads;
  for (const RateDecl& rate : rates) reads.push_back(rates_read(checking.rules, rate));
  const Order order = order_of(reads);
  for (const std::vector<std::size_t>& ring : order.rings) {
    const RateDecl& rate = rates[ring.front()];
    report(checking, DiagnosticKind::RegulationRing,
           in_code(rate.name.text) + " reguleres med en procent, der selv afhænger af den",
           {rate.regulation ? rate.regulation->span : rate.name.span, "læser satsen selv"},
           {{rate.name.span, "satsen"}}, "en procentsats i en regulering reguleres ikke selv");
  }
  if (!order.rings.empty()) return;
  for (const std::size_t index : order.nodes) {
    const bool can = rates[index].regulation && is_number(rates[index].type);
    if (can) Regulator(checking, rates[index]).regulate();
  }
}

}  // namespace hjemmel
