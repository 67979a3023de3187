#include "engine/explain/rate_traces.h"

#include <algorithm>

#include "engine/explain/formula.h"
#include "engine/explain/quantity.h"
#include "engine/known/known_from.h"

namespace hjemmel {
namespace {

Month january_of(int year) { return date::year{year} / date::January; }

// How the amount of a row, of one set of keys, follows from the rows before it by the regulation of the rate.
class Regulated {
 public:
  Regulated(const RuleSet& rules, const RateDecl& rate, std::vector<std::size_t> alternatives, Citer& citer)
      : rules_(rules), rate_(rate), alternatives_(std::move(alternatives)), citer_(citer) {}

  // Nothing when the row rests on no row before it. What is calculated from a calculated amount is shown from the last
  // printed one on.
  std::optional<RegulationTrace> of(const RateRow& row) {
    if (years_of(row).empty()) return std::nullopt;
    std::size_t index = static_cast<std::size_t>(&row - rate_.rows.data());
    RegulationTrace trace;
    trace.years = traced(row);
    while (index-- > 0 && is_worked(rate_.rows[index]) && !years_of(rate_.rows[index]).empty()) {
      std::vector<RegulatedYearTrace> before = traced(rate_.rows[index]);
      trace.years.insert(trace.years.begin(), before.begin(), before.end());
    }
    const RateRow& base = rate_.rows[index];
    trace.base_level = base.level;
    trace.base_from = to_text(base.from.date);
    trace.base = trace.years.front().before;
    trace.base_citations = citer_.cite(base.citations, month_of(base.from.date));
    return trace;
  }

 private:
  static bool is_worked(const RateRow& row) { return row.projected || row.misprint; }

  const RateCell* cell_of(const RateRow& row) const {
    for (const RateCell& cell : row.cells) {
      if (cell.alternatives == alternatives_) return &cell;
    }
    return nullptr;
  }

  const std::vector<RegulatedYear>& years_of(const RateRow& row) const {
    const RateCell* cell = cell_of(row);
    return cell != nullptr ? cell->regulated : row.regulated;
  }

  std::vector<RegulatedYearTrace> traced(const RateRow& row) {
    std::vector<RegulatedYearTrace> traces;
    for (const RegulatedYear& year : years_of(row)) traces.push_back(traced(year));
    return traces;
  }

  RegulatedYearTrace traced(const RegulatedYear& year) {
    const Month january = january_of(year.year);
    const Version& version = *version_in(rules_.regulations[rate_.regulation_symbol].versions, january);
    RegulatedYearTrace trace;
    trace.year = year.year;
    trace.before = quantity(rate_.type, year.before);
    trace.formula = formula_with_names(version.first.value);
    trace.numbers = formula_with_rates(rules_, version.first.value, january);
    trace.raised = quantity(rate_.type, year.raised);
    for (const auto& [rounding, amount] : year.rounded) {
      trace.rounded.push_back({rounding_text(rounding), quantity(rate_.type, amount)});
    }
    trace.after = quantity(rate_.type, year.after());
    const Citations& own = rate_.regulation_citations;
    trace.citations = citer_.cite(own.empty() ? version.citations : own, january);
    add_sources(version.first.value, january, trace.citations);
    return trace;
  }

  // Where the percentage of the year is found.
  void add_sources(const Expr& expr, Month january, std::vector<CitationText>& citations) {
    if (expr.kind == Expr::Kind::Name && expr.symbol_kind == SymbolKind::Rate) {
      const RateRow* row = row_in(rules_.rates[expr.symbol], january);
      if (row == nullptr) return;
      for (CitationText& text : citer_.cite(row->citations, january)) {
        const auto same = [&](const CitationText& known) { return known.full == text.full; };
        if (std::none_of(citations.begin(), citations.end(), same)) citations.push_back(std::move(text));
      }
    }
    for (const Expr& argument : expr.arguments) add_sources(argument, january, citations);
  }

  const RuleSet& rules_;
  const RateDecl& rate_;
  std::vector<std::size_t> alternatives_;
  Citer& citer_;
};

}  // namespace

RateTrace rate_trace(const Program& program, const Node& node, Citer& citer) {
  const RateDecl& decl = program.rules->rates[node.symbol];
  const RateRow& row = *row_in(decl, node.month);
  RateTrace trace;
  trace.name = decl.name.text;
  trace.label = decl.label.text;
  trace.month = to_text(node.month);
  const RateCell* cell = row.cells.empty() ? nullptr : &row.cells[node.other];
  if (cell != nullptr) {
    for (const Word& key : cell->keys) trace.key += (trace.key.empty() ? "" : ", ") + key.text;
  }
  trace.value = quantity(decl.type, *node.constant);
  trace.from = to_text(row.from.date);
  trace.known_from = to_text(known_from(*program.rules, row));
  trace.projected = row.projected;
  trace.unverified = row.unverified;
  if (row.source) trace.source = row.source->text;
  if (row.deviates) trace.deviates = row.deviates->text;
  if (row.misprint) trace.misprint = row.misprint->text;
  const std::optional<Rational>& printed = cell != nullptr ? cell->printed : row.printed;
  if (printed) trace.printed = quantity(decl.type, *printed);
  trace.citations = citer.cite(row.citations, node.month);
  trace.regulated =
      Regulated(*program.rules, decl, cell != nullptr ? cell->alternatives : std::vector<std::size_t>{}, citer).of(row);
  return trace;
}

}  // namespace hjemmel
