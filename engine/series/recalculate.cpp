#include <hjemmel/recalculate.h>

#include <algorithm>
#include <utility>

#include "engine/api/calculate.h"
#include "engine/diagnostics/diagnostics.h"
#include "engine/explain/quantity.h"
#include "engine/series/ledger.h"
#include "engine/series/loop.h"
#include "engine/series/recalculated.h"

namespace hjemmel {
namespace {

using Mistakes = std::vector<PlacedDiagnostic>;

// Puts what was paid among the facts of the case. What both give could differ, so neither is taken.
void add_paid(Prepared& prepared, const RecalculationAsked& asked, Mistakes& mistakes) {
  if (!asked.paid_csv) return;
  Diagnostics diagnostics;
  SourceSet sources;
  const std::uint32_t file = sources.add(asked.paid_path, *asked.paid_csv, diagnostics);
  std::optional<Ledger> ledger;
  if (diagnostics.empty()) ledger = read_ledger(*prepared.rules, sources, file, diagnostics);
  if (ledger) {
    for (const auto& [fact, span] : ledger->columns) {
      if (prepared.given.facts.count(fact) == 0) continue;
      const std::string& name = prepared.rules->facts[fact.fact].name.text;
      diagnostics.add({DiagnosticKind::LedgerFactInCase,
                       "`" + name + "` står både i listen og i sagen",
                       {span, "står også i sagen"},
                       {},
                       "lad den ene af dem sige det"});
    }
    prepared.given.facts.merge(std::move(ledger->facts));
  }
  for (PlacedDiagnostic& mistake : place_all(diagnostics, sources)) mistakes.push_back(std::move(mistake));
}

// The first month that something is said to have been paid for.
std::optional<Month> first_paid(const Case& given, std::size_t paid) {
  std::optional<Month> first;
  const auto values = given.facts.find({paid, Who::Person, kNoElement});
  if (values == given.facts.end()) return first;
  for (const GivenValue& value : values->second) {
    if (value.from && (!first || *value.from < *first)) first = value.from;
  }
  return first;
}

void set_fact(Case& given, std::size_t fact, Rational value) {
  GivenValue one;
  one.value = std::move(value);
  one.source = "genberegningen";
  given.facts[{fact, Who::Person, kNoElement}] = {std::move(one)};
}

PlacedDiagnostic nothing_before(Month month) {
  return without_place(DiagnosticKind::NothingToRecalculate,
                       "der er ingen udbetalt måned før " + to_text(month) + " at regne igen",
                       "giv det udbetalte for tidligere måneder, i en liste eller i sagen, og vælg en senere måned");
}

// What is still to be set off; none when a month does not know it.
std::optional<Quantity> left_of(const std::vector<CarriedOn>& carried, const Type& type) {
  Rational sum;
  for (const CarriedOn& one : carried) {
    if (!one.value) return std::nullopt;
    sum += one.value->value;
  }
  return quantity(type, sum);
}

// Months until nothing is left, or until it cannot be said what is.
class Plan {
 public:
  Plan(Prepared prepared, const Type& type) : loop_(std::move(prepared)), type_(type) {}

  Mistakes begin(Month month) {
    Mistakes mistakes = loop_.check_case();
    if (mistakes.empty()) mistakes = loop_.take(month);
    return mistakes;
  }

  // REQUIRES: begin() found no mistake.
  void go_on(Month month, Recalculation& recalculation) {
    recalculation.left = left_of(loop_.carried_on(), type_);
    for (int ahead = 1; recalculation.left && recalculation.left->value > 0; ++ahead) {
      const Month next = add_months(month, ahead);
      if (ahead >= kMostMonthsOfPlan) {
        recalculation.stopped = "planen er her på " + std::to_string(kMostMonthsOfPlan) + " måneder";
        break;
      }
      const Mistakes mistakes = loop_.take(next);
      if (!mistakes.empty()) {
        recalculation.stopped = to_text(next) + " kan ikke beregnes: " + mistakes.front().message;
        break;
      }
      recalculation.left = left_of(loop_.carried_on(), type_);
    }
    if (!recalculation.left) recalculation.stopped = loop_.months().back().result.month + " mangler oplysninger";
    recalculation.plan = std::move(loop_).finish();
  }

  const Result& first() const { return loop_.months().front().result; }

 private:
  Loop loop_;
  const Type& type_;
};

std::optional<Quantity> sum_of(const std::vector<RecalculatedMonth>& months, const Type& type) {
  Rational sum;
  for (const RecalculatedMonth& month : months) {
    if (!month.counted) continue;
    if (!month.difference) return std::nullopt;
    sum += month.difference->value;
  }
  return quantity(type, sum);
}

RecalculationAnswer recalculated(Prepared prepared, const RecalculationNames& names, const RecalculationAsked& asked) {
  const std::optional<Month> paid = first_paid(prepared.given, names.paid);
  const std::optional<Month> first = asked.from ? asked.from : paid;
  if (!paid || *paid >= asked.month || *first >= asked.month) return {std::nullopt, {nothing_before(asked.month)}};
  set_fact(prepared.given, names.wanted, 1);
  set_fact(prepared.given, names.month, month_number(asked.month));
  set_fact(prepared.given, names.first, month_number(*first));

  const RuleDecl& benefit = prepared.rules->rules[prepared.benefit];
  const Type& type = prepared.rules->rules[names.difference].type;
  Plan plan(prepared, benefit.type);
  Mistakes mistakes = plan.begin(asked.month);
  if (!mistakes.empty()) return {std::nullopt, std::move(mistakes)};
  Recalculation recalculation;
  recalculation.benefit = benefit.name.text;
  recalculation.label = benefit.label.text;
  recalculation.month = to_text(asked.month);
  recalculation.months = recalculated_months(prepared, names, std::min(*paid, *first), asked.month, plan.first());
  recalculation.sum = sum_of(recalculation.months, type);
  plan.go_on(asked.month, recalculation);
  return {std::move(recalculation), {}};
}

}  // namespace

RecalculationAnswer recalculate(const RuleSet& rules, std::string_view benefit, const RecalculationAsked& asked) {
  Prepared prepared = prepare(rules, benefit, asked.case_json, asked.case_path, asked.month, asked.options);
  Mistakes mistakes = std::move(prepared.diagnostics);
  if (!mistakes.empty()) return {std::nullopt, std::move(mistakes)};
  const auto names = names_of_recalculation(*prepared.rules, prepared.benefit, mistakes);
  if (names) add_paid(prepared, asked, mistakes);
  if (!mistakes.empty()) return {std::nullopt, std::move(mistakes)};
  prepared.diagnostics.clear();
  return recalculated(std::move(prepared), *names, asked);
}

}  // namespace hjemmel
