// The lines of distributions and periods.
#include "engine/explain/formula.h"
#include "engine/explain/quantity.h"
#include "engine/explain/trace_lines.h"

namespace hjemmel {
namespace {

std::string rest_text(DistributionVersion::Rest rest) {
  switch (rest) {
    case DistributionVersion::Rest::Lapses:
      return "resten bortfalder";
    case DistributionVersion::Rest::CarriedOn:
      return "resten føres videre";
  }
  return "";
}

}  // namespace

std::vector<TraceLine> distribution_lines(const LineContext& context, Citer& citer) {
  const PlannedRule& planned = context.planned;
  const DistributionVersion& version = *planned.distribution;
  const auto shown = [&](NodeId id) { return quantity_if_known(context.type, context.evaluation.values[id]); };
  const auto cited = [&](const Citations& own) {
    return own.empty() ? context.citations : citer.cite(own, planned.place.month);
  };
  const std::string& name = context.program.rules->distributions[planned.symbol].name.text;
  std::vector<TraceLine> lines;
  TraceLine amount;
  amount.formula = formula_with_names(version.amount);
  amount.numbers = formula_with_numbers(*context.program.rules, planned, context.evaluation, version.amount);
  amount.operand = amount.result = shown(planned.amount);
  amount.citations = cited(version.amount_citations);
  lines.push_back(std::move(amount));
  for (const PlannedTarget& put : planned.targets) {
    TraceLine line;
    line.kind = TraceLine::Kind::Distributed;
    line.label = put.target->name.text;
    line.formula = put.target->room ? formula_with_names(*put.target->room) : put.target->name.text;
    line.before = shown(put.before);
    line.operand = shown(put.room);
    line.result = shown(put.after);
    const Value& taken = context.evaluation.values[put.taken];
    line.took_effect = taken.known() && taken.low != 0;
    line.citations = cited(put.target->citations);
    lines.push_back(std::move(line));
  }
  TraceLine rest;
  rest.kind = TraceLine::Kind::Rest;
  rest.formula = rest_text(version.rest);
  rest.result = shown(planned.rest);
  rest.citations = cited(version.rest_citations);
  lines.push_back(std::move(rest));
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i].id = name + "." + std::to_string(i + 1);
  return lines;
}

std::vector<TraceLine> period_lines(const LineContext& context) {
  Type yes_no;
  yes_no.kind = Type::Kind::YesNo;
  const std::string& name = context.program.rules->periods[context.planned.symbol].name.text;
  std::vector<TraceLine> lines;
  for (const PlannedMonth& month : context.planned.months) {
    TraceLine line;
    line.id = name + "." + std::to_string(lines.size() + 1);
    line.kind = TraceLine::Kind::PeriodMonth;
    line.formula = to_text(month.month);
    line.operand = line.result = quantity_if_known(yes_no, context.evaluation.values[month.counted]);
    line.citations = context.citations;
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace hjemmel
