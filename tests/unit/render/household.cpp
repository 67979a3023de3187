// A couple with two children: what is the partner's, a child's, of several months, distributed, excepted or supposed.
#include "tests/unit/render/examples.h"

namespace hjemmel::examples {
namespace {

Quantity in_all(const Rational& value) {
  Quantity shown = kroner(value);
  shown.unit = "kr";
  return shown;
}

Quantity answer(bool yes) {
  Quantity shown = word(yes ? "ja" : "nej");
  shown.kind = Quantity::Kind::YesNo;
  shown.value = yes ? 1 : 0;
  return shown;
}

FactTrace fact(const std::string& name, const std::string& whose, const std::string& month, const Quantity& value) {
  FactTrace trace;
  trace.name = trace.label = name;
  trace.whose = whose;
  trace.month = month;
  trace.value = value;
  trace.source = "eIndkomst";
  return trace;
}

TraceStep owned(const std::string& whose, TraceStep step) {
  step.whose = whose;
  return step;
}

TraceStep income(const std::string& whose, const std::string& month, const Quantity& value) {
  return owned(whose, rule("indtægt", "Indtægt", month, {first("løn", value.text, value)}));
}

TraceStep three_months() {
  TraceStep step = rule("tre_måneder", "De tre måneder før, hvor personen arbejdede", "2025-03", {});
  step.kind = TraceStep::Kind::Period;
  for (const char* month : {"2024-12", "2025-01", "2025-02"}) {
    TraceLine line = first(month, "", answer(std::string(month) != "2024-12"));
    line.kind = TraceLine::Kind::PeriodMonth;
    step.lines.push_back(line);
  }
  step.value = number(2, "måneder");
  return step;
}

TraceStep contribution() {
  TraceLine own = first("partners indtægt", "6.000,00", kroner(6000));
  TraceLine instead = change(TraceLine::Kind::Exception, "5.000 kr/måned", kroner(5000), kroner(6000), kroner(5000));
  instead.numbers = "5.000,00";
  instead.id = "fast_bidrag";
  instead.label = "Kommunen regner med et fast bidrag";
  instead.condition = instead.condition_numbers = "ja";
  instead.condition = "har_fast_bidrag";
  instead.citations = bek227("§ 9 stk. 1");
  instead.took_effect = true;
  return rule("bidrag", "Fra partneren", "2025-03", {own, instead});
}

TraceLine put_into(const std::string& target, int room, int before, int after) {
  TraceLine line = change(TraceLine::Kind::Distributed, target, kroner(room), kroner(before), kroner(after));
  line.label = target;
  return line;
}

TraceStep distribution() {
  TraceLine rest = first("resten bortfalder", "", kroner(500));
  rest.kind = TraceLine::Kind::Rest;
  TraceStep step = rule("fradrag", "Bidraget trækkes fra", "2025-03",
                        {first("bidrag", "5.000,00", kroner(5000)), put_into("behov", 4000, 5000, 1000),
                         put_into("udgifter", 500, 1000, 500), rest});
  step.kind = TraceStep::Kind::Distribution;
  step.value = kroner(4500);
  return step;
}

TraceStep need(const std::string& supposed, const Quantity& value) {
  TraceStep step = rule("behov", "Behov", "2025-03", {first("behovssats efter familie", value.text, value)});
  step.supposed = supposed;
  return step;
}

TraceStep support() {
  TraceStep step =
      rule("støtte", "Støtte", "2025-03",
           {first("(behov som om enlig er ja)", "(5.500,00)", kroner(5500)),
            change(TraceLine::Kind::Subtract, "rest af fradrag", kroner(500), kroner(5500), kroner(5000)),
            change(TraceLine::Kind::Add, "udgifter efter fradrag", kroner(0), kroner(5000), kroner(5000))});
  step.kind = TraceStep::Kind::Benefit;
  return step;
}

// The partner is refused: the lines of the benefit are not what that rests on.
std::vector<TraceStep> refused_partner() {
  TraceLine asked = first("arbejder og måneden er efter start", "nej og ikke spurgt", answer(false));
  asked.kind = TraceLine::Kind::Condition;
  TraceStep condition = owned("partner", rule("kan_få_støtte", "Kan få støtte", "2025-03", {asked}));
  condition.kind = TraceStep::Kind::Condition;
  condition.refusal = "Partneren arbejder ikke.";
  TraceStep benefit = owned("partner", support());
  benefit.value = kroner(0);
  benefit.refused_by = condition.name;
  return {condition, benefit};
}

RateTrace keyed_rate(const std::string& key, const Quantity& value) {
  RateTrace rate;
  rate.name = "behovssats";
  rate.label = "Behov";
  rate.key = key;
  rate.month = "2025-03";
  rate.value = value;
  rate.from = rate.known_from = "2025-01-01";
  rate.citations = bek227("§ 2 stk. 1");
  return rate;
}

AmountTrace amount(const std::string& whose, const Quantity& value) {
  AmountTrace trace;
  trace.name = "støtte";
  trace.label = "Støtte";
  trace.whose = whose;
  trace.value = value;
  trace.payer = "kommunen";
  trace.receiver = "borgeren";
  trace.citations = bek227("§ 1");
  return trace;
}

}  // namespace

Result household() {
  Result result;
  result.benefit = "støtte";
  result.label = "Støtte";
  result.month = "2025-03";
  result.status = Status::Proposal;
  result.outcome = Outcome::Benefit;
  result.amount = kroner(5000);
  result.laws = star().laws;
  result.rule_set_hash = star().rule_set_hash;
  result.engine_version = star().engine_version;
  result.amounts = {amount("", kroner(5000)), amount("partner", kroner(0))};
  result.facts_used = {
      fact("løn", "", "2025-01", kroner(10000)),        fact("løn", "partner", "2025-03", kroner(6000)),
      fact("løn", "", "2025-02", kroner(10000)),        fact("udgift", "barn Anna", "2025-03", kroner(300)),
      fact("udgift", "barn 2", "2025-03", kroner(200)), fact("arbejder", "partner", "2025-03", answer(false))};
  result.steps = {
      three_months(),
      income("", "2025-01", kroner(10000)),
      income("", "2025-02", kroner(10000)),
      rule("løn_i_perioden", "Løn i perioden", "2025-03",
           {first("sum af indtægt for tre_måneder", "20.000,00", in_all(20000))}),
      income("partner", "2025-03", kroner(6000)),
      contribution(),
      owned("barn Anna", rule("barnets_udgift", "Barnets udgift", "2025-03", {first("udgift", "300,00", kroner(300))})),
      owned("barn 2", rule("barnets_udgift", "Barnets udgift", "2025-03", {first("udgift", "200,00", kroner(200))})),
      rule("udgifter", "Udgifter", "2025-03",
           {first("sum af barnets_udgift for børn", "(300,00 + 200,00)", kroner(500))}),
      need("", kroner(4000)),
      need("som om enlig er ja", kroner(5500)),
      distribution(),
      support()};
  for (TraceStep& step : refused_partner()) result.steps.push_back(std::move(step));
  result.rates = {keyed_rate("par", kroner(4000)), keyed_rate("enlig", kroner(5500))};
  result.overlays = {{"fast_bidrag", "Kommunen regner med et fast bidrag", "Lokale regler", bek227("§ 9 stk. 1")}};
  for (TraceStep& step : result.steps) {
    for (std::size_t line = 0; line < step.lines.size(); ++line) {
      step.lines[line].id = step.name + "." + std::to_string(line + 1);
    }
  }
  return result;
}

}  // namespace hjemmel::examples
