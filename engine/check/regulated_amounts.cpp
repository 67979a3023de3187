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

  Rational rounded_in(const Rational& value, const Version& version, int year) {
    if (rate_.regulated_to) return rounded(value, *rate_.regulated_to);
    Rational amount = value;
    for (const Step& step : version.steps) {
      if (step.rounding && holds_in(step, january_of(year))) amount = rounded(amount, *step.rounding);
    }
    return amount;
  }

  // From the amounts of one year to those of the next; nothing when the regulation does not hold then.
  bool raise(Amounts& amounts, int year, const RateRow& row) {
    const Version* version = version_in(decl_.versions, january_of(year));
    if (version == nullptr || version->first.kind != FirstValue::Kind::Plain) return false;
    const std::optional<Rational> percentage = value_of(version->first.value, year, row);
    if (!percentage) return false;
    for (auto& [keys, amount] : amounts) {
      amount = rounded_in(amount * (1 + *percentage), *version, year);
    }
    return true;
  }

  std::optional<Amounts> regulated(const RateRow& before, const RateRow& row) {
    Amounts amounts = amounts_of(before);
    for (int year = year_of(before) + 1; year <= year_of(row); ++year) {
      if (!raise(amounts, year, row)) return std::nullopt;
    }
    return amounts;
  }

  void check_row(const RateRow& row, const RateRow* before) {
    const std::optional<Amounts> expected = before == nullptr ? std::nullopt : regulated(*before, row);
    if (row.deviates && before == nullptr) {
      report(checking_, DiagnosticKind::DeviatesWithoutRegulation,
             "rækken følger ikke af nogen før den, så der er intet at afvige fra",
             {row.deviates->span, "afviger fra intet"}, {{row.from.span, "rækken"}}, "slet `afviger \"...\"`");
    }
    if (!expected) return;
    bool deviates = false;
    for (const auto& [keys, amount] : amounts_of(row)) {
      const auto wanted = expected->find(keys);
      if (wanted == expected->end() || wanted->second == amount) continue;
      deviates = true;
      if (!row.deviates) return report_differs(row, *before, keys, amount, wanted->second);
    }
    if (!row.deviates || deviates) return;
    report(checking_, DiagnosticKind::DeviatesInVain,
           "rækken siger, at den afviger, men den er netop det, reguleringen giver",
           {row.deviates->span, "afviger ikke"}, {{row.from.span, "rækken"}}, "slet `afviger \"...\"`");
  }

  bool project(RateRow& row, const RateRow& before) {
    const std::size_t mistakes = checking_.diagnostics.size();
    const std::optional<Amounts> amounts = regulated(before, row);
    if (!amounts) {
      if (checking_.diagnostics.size() == mistakes) report_no_regulation(row);
      return false;
    }
    row.projected = true;
    row.cells = before.cells;
    for (RateCell& cell : row.cells) cell.value = number_at(row, amounts->at(cell.alternatives));
    if (row.cells.empty()) row.value = number_at(row, amounts->at({}));
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
