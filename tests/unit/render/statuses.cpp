// The examples that do not end in an ordinary amount, and the one that holds every construct.
#include "tests/unit/render/examples.h"

namespace hjemmel::examples {
namespace {

// What is common to the results that give no amount.
Result without_amount(Status status) {
  Result result = star();
  result.status = status;
  result.outcome = Outcome::None;
  result.amount.reset();
  result.amounts.clear();
  result.steps.resize(5);
  return result;
}

FactTrace unknown_fact(const std::string& name, const std::string& label) {
  FactTrace trace;
  trace.name = name;
  trace.label = label;
  trace.month = "2024-01";
  trace.citations = bek227("§ 14 stk. 1");
  return trace;
}

FactTrace known_fact(const std::string& name, const Quantity& value) {
  FactTrace trace = unknown_fact(name, "");
  trace.value = value;
  trace.source = "borger";
  return trace;
}

OverrideTrace correction(const Quantity& calculated) {
  OverrideTrace trace;
  trace.calculated = calculated;
  trace.reason = "Arbejdsgiveren har bekræftet en anden løn på fuld tid.";
  trace.citation = "BEK 227/2024 § 13 stk. 1";
  trace.by = "sagsbehandler 12";
  trace.date = "2024-03-01";
  return trace;
}

TraceStep condition(bool holds) {
  TraceLine line =
      first("løn_og_ydelser i lønmåned er over 0", holds ? "15.600,00 er over 0" : "0,00 er over 0", word("ja"));
  line.kind = TraceLine::Kind::Condition;
  line.result->kind = Quantity::Kind::YesNo;
  if (!holds) line.result->text = "nej";
  TraceStep step = rule("løn_at_supplere", "Løn at supplere", "2024-02", {line});
  step.kind = TraceStep::Kind::Condition;
  if (!holds) step.refusal = "Personen har hverken løn fra fleksjobbet eller en ydelse i stedet for løn.";
  if (!holds) step.short_by = "0,00 kr/måned";
  return step;
}

TraceStep provisional_income() {
  TraceLine line = first("løn foreløbigt forventet_løn", "ukendt foreløbigt 12.000,50", kroner(Rational(1200050, 100)));
  line.provisional = true;
  return rule("kendt_løn", "Løn fra fleksjobbet; den forventede, så længe den rigtige ikke er kendt", "2024-01",
              {line});
}

TraceStep holiday_pay() {
  TraceLine line =
      first("(optjent_feriegodtgørelse + skat_af_optjent_feriegodtgørelse) / optjente_feriedage * holdte_feriedage",
            "(10.000,00 + 2.000,00) / 25 dage * 5 dage/måned", kroner(2400));
  line.kind = TraceLine::Kind::Choice;
  line.choices = {
      {"holder_ferie_med_feriegodtgørelse", "ja", ChoiceTrace::State::Held, line.formula, bek227("§ 6 stk. 3-4")},
      {"", "", ChoiceTrace::State::NotAsked, "0", {}}};
  return rule("feriegodtgørelse_ind", "Feriegodtgørelse for holdte feriedage", "2024-01", {line});
}

TraceStep days() {
  TraceLine line =
      first("260 dage/år / 12 måneder/år", "260 dage/år / 12 måneder/år", number(Rational(65, 3), "dage/måned"));
  return rule("dage_pr_måned", "Gennemsnitligt antal dage i en måned", "2024-02", {line});
}

TraceStep hours() {
  TraceLine line = first("37 timer/uge * 52 uger/år / 12 måneder/år", "37 timer/uge * 52 uger/år / 12 måneder/år",
                         number(Rational(481, 3), "timer/måned"));
  return rule("fuldtidstimer", "37 timer om ugen, omregnet til en måned", "2024-02", {line});
}

TraceStep hourly_cap() {
  Quantity hourly = kroner(200);
  hourly.unit = "kr/time";
  TraceLine by_hour = first("timeløn_uden_nedsættelse", "200,00", hourly);
  TraceLine month = change(TraceLine::Kind::Multiply, "160,333 timer/måned",
                           number(Rational(160333, 1000), "timer/måned"), hourly, kroner(Rational(320666, 10)));
  return rule("loft_af_timeløn", "Lønloft, beregnet af timeløn og tillæg", "2024-01", {by_hour, month});
}

TraceStep several_jobs() {
  TraceLine instead = change(TraceLine::Kind::Instead, "lønloft_for_flere_fleksjob", kroner(20000),
                             kroner(Rational(320666, 10)), kroner(20000));
  instead.condition = "har_flere_fleksjob";
  instead.condition_numbers = "ja";
  return rule("lønloft", "Lønloft: løn på fuld tid og ordinære vilkår i stillingen", "2024-01",
              {first("loft_af_timeløn", "32.066,60", kroner(Rational(320666, 10))), instead});
}

TraceStep tilskud_of_everything() {
  const Rational half = Rational(1439950, 100);
  const Rational part = half * 10 / Rational(65, 3);
  TraceLine reduced = change(TraceLine::Kind::Subtract, "sygedagpenge + barselsdagpenge", kroner(3000),
                             kroner(Rational(1739950, 100)), kroner(half));
  reduced.numbers = "1.000,00 + 2.000,00";
  for (const char* more : {"§ 8", "§ 9 stk. 1-2"}) reduced.citations.push_back(bek227(more)[0]);
  reduced.citations.push_back(
      {"LBK 280 2024 lov om en aktiv beskæftigelsesindsats § 124 stk. 3", "LBK 280/2024 § 124 stk. 3"});
  TraceLine share =
      change(TraceLine::Kind::Proportion, "hverdage_ansat", number(10, "dage/måned"), kroner(half), kroner(part));
  share.out_of_formula = "dage_pr_måned";
  share.out_of_numbers = "21,6667 (= 65/3) dage/måned";
  share.out_of = number(Rational(65, 3), "dage/måned");
  share.condition = "ikke ansat_hele_måneden";
  share.condition_numbers = "ikke nej";
  TraceLine add = change(TraceLine::Kind::Add, "feriegodtgørelse_ind", kroner(2400), kroner(part), kroner(part + 2400));
  TraceLine floor = change(TraceLine::Kind::AtLeast, "9.500 kr/måned", kroner(9500), kroner(part + 2400), kroner(9500));
  TraceLine cap = change(TraceLine::Kind::AtMost, "plads_under_lønloftet", kroner(Rational(900050, 100)), kroner(9500),
                         kroner(Rational(900050, 100)));
  TraceLine whole = rounded("til hele kroner, halve opad", kroner(Rational(900050, 100)), kroner(9001));
  TraceStep step = rule(
      "fleksløntilskud", "Fleksløntilskud", "2024-02",
      {first("højeste_tilskud", "17.399,50", kroner(Rational(1739950, 100))), reduced, share, add, floor, cap, whole});
  step.kind = TraceStep::Kind::Benefit;
  return step;
}

TraceStep plain(const std::string& name, const Quantity& value) {
  return rule(name, "", "2024-02", {first(value.text, value.text, value)});
}

}  // namespace

Result refusal() {
  Result result = star();
  result.outcome = Outcome::Refusal;
  result.amount = kroner(0);
  result.amounts = {result.amounts[0]};
  result.amounts[0].value = kroner(0);
  const TraceStep failed = condition(false);
  result.failed_condition = failed;
  TraceStep benefit = rule("fleksløntilskud", "Fleksløntilskud", "2024-02", {});
  benefit.kind = TraceStep::Kind::Benefit;
  benefit.value = kroner(0);
  result.steps = {failed, benefit};
  result.facts_used.resize(1);
  result.facts_used[0].value = kroner(0);
  result.rates.clear();
  return result;
}

Result missing() {
  Result result = without_amount(Status::Missing);
  result.facts_missing = {
      unknown_fact("eget_pensionsbidrag", "Den ansattes eget pensionsbidrag, når det er trukket fra i lønnen")};
  TraceLine unknown = change(TraceLine::Kind::Add, "eget_pensionsbidrag", kroner(0), kroner(15600), kroner(15600));
  unknown.numbers = "ukendt";
  unknown.operand.reset();
  unknown.result.reset();
  TraceStep step = rule("lønindtægt", "Løn og begge parters pensionsbidrag", "2024-01",
                        {first("løn", "15.600,00", kroner(15600)), unknown});
  step.value.reset();
  result.steps.push_back(step);
  return result;
}

Result conflict() {
  Result result = without_amount(Status::Conflict);
  FactTrace fact = unknown_fact("løntimer", "Løntimer fra fleksjobbet, indberettet for måneden");
  fact.others = {{number(78, "timer/måned"), "eIndkomst", "2024-02-05"}, {number(80, "timer/måned"), "lønseddel", ""}};
  result.conflicts = {fact};
  return result;
}

Result awaits_discretion() {
  Result result = without_amount(Status::AwaitsDiscretion);
  FactTrace fact = unknown_fact("andre_løndele", "Andre løndele, som kommunen finder hører til stillingen");
  fact.discretion = true;
  result.awaiting = {fact};
  return result;
}

Result unsupported() {
  Result result = without_amount(Status::Unsupported);
  result.unsupported = {{"Bekendtgørelsen angiver ingen omregning fra uge eller 14 dage til måned.", "", "2024-01",
                         bek227("§ 12 stk. 3 nr. 1")}};
  return result;
}

Result corrected() {
  Result result = star();
  result.overridden = true;
  TraceStep& room = result.steps[5];
  room.lines[0].override_ = correction(kroner(32067));
  room.lines[0].result = kroner(30000);
  room.lines[1] = change(TraceLine::Kind::Subtract, "indtægt", kroner(15600), kroner(30000), kroner(14400));
  room.lines[1].id = "plads_under_lønloftet.2";
  room.lines[2].before = room.lines[2].result = kroner(14400);
  room.value = kroner(14400);
  TraceStep& benefit = result.steps[6];
  benefit.lines[2] =
      change(TraceLine::Kind::AtMost, "plads_under_lønloftet i lønmåned", kroner(14400), kroner(15272), kroner(14400));
  benefit.lines[2].id = "fleksløntilskud.3";
  benefit.lines[4].before = benefit.lines[4].result = kroner(14400);
  benefit.value = kroner(14400);
  result.steps.resize(7);
  result.amount = result.amounts[0].value = kroner(14400);
  result.amounts.resize(1);
  return result;
}

Result all_constructs() {
  Result result = star();
  result.steps = {plain("højeste_tilskud", kroner(Rational(1739950, 100))),
                  plain("plads_under_lønloftet", kroner(Rational(900050, 100))),
                  days(),
                  hours(),
                  provisional_income(),
                  holiday_pay(),
                  hourly_cap(),
                  several_jobs(),
                  condition(true),
                  tilskud_of_everything()};
  result.provisional = true;
  Quantity hourly = kroner(200);
  hourly.unit = "kr/time";
  result.facts_used = {
      known_fact("forventet_løn", kroner(Rational(1200050, 100))), known_fact("timeløn_uden_nedsættelse", hourly),
      known_fact("lønloft_for_flere_fleksjob", kroner(20000)), known_fact("hverdage_ansat", number(10, "dage/måned"))};
  result.rates.clear();
  result.amount = kroner(9001);
  result.amounts.resize(1);
  result.amounts[0].value = kroner(9001);
  result.interpretations[0].is_default = false;
  result.interpretations[0].matters = true;
  InterpretationTrace::Alternative& other = result.interpretations[0].alternatives[0];
  other.amount = kroner(8500);
  other.changes = {{"fleksløntilskud", "Fleksløntilskud", "", kroner(9001), kroner(8500), {}},
                   {"eget_atp_bidrag", "ATP, personens eget bidrag", "", kroner(500), kroner(425), {}}};
  return result;
}

}  // namespace hjemmel::examples
