#include "tests/unit/render/examples.h"

#include "engine/values/danish_number.h"

namespace hjemmel::examples {
namespace {

Quantity shown(const Rational& value, const std::string& unit, Quantity::Kind kind) {
  const ShownNumber text = kind == Quantity::Kind::Money ? show_amount(value) : show_plain(value);
  return {kind, value, unit, text.text, text.exact};
}

FactTrace fact(const std::string& name, const std::string& label, const std::string& month, const Quantity& value,
               const std::string& source) {
  FactTrace trace;
  trace.name = name;
  trace.label = label;
  trace.month = month;
  trace.value = value;
  trace.source = source;
  trace.citations = bek227("§ 14 stk. 1");
  return trace;
}

RateTrace rate(const std::string& name, const std::string& label, const Quantity& value) {
  RateTrace trace;
  trace.name = name;
  trace.label = label;
  trace.month = "2024-02";
  trace.value = value;
  trace.from = "2024-01-01";
  trace.known_from = "2024-01-01";
  trace.citations = bek227("§ 2 stk. 1");
  return trace;
}

TraceStep lønmåned() {
  TraceLine line = first("måneden før", "2024-01", word("2024-01"));
  line.kind = TraceLine::Kind::Choice;
  line.result->kind = Quantity::Kind::Month;
  line.choices = {
      {"måneden er senest første_hele_måned", "2024-02 er senest 2023-11", ChoiceTrace::State::Failed, "måneden", {}},
      {"", "", ChoiceTrace::State::Held, "måneden før", bek227("§ 4 stk. 1")}};
  TraceStep step = rule("lønmåned", "Den måned, hvis løn tilskuddet beregnes af", "2024-02", {line});
  step.kind = TraceStep::Kind::MonthChoice;
  return step;
}

TraceStep nedsættelse() {
  TraceLine line = first("indtægt i lønmåned", "15.600,00", kroner(4680));
  line.kind = TraceLine::Kind::Brackets;
  line.operand = kroner(15600);
  line.citations = bek227("§ 3 stk. 2");
  line.brackets = {{percent(30), kroner(0), kroner(16323), kroner(15600), kroner(4680), true},
                   {percent(55), kroner(16323), std::nullopt, kroner(0), kroner(0), false}};
  return rule("nedsættelse_for_løn", "Nedsættelse for løn", "2024-02", {line});
}

TraceStep højeste_tilskud() {
  TraceLine share = first("98 % af højeste_dagpenge", "98 % af 20.359,00", kroner(Rational(1995182, 100)));
  share.citations = bek227("§ 2 stk. 1");
  TraceLine whole = rounded("til hele kroner", kroner(Rational(1995182, 100)), kroner(19952));
  return rule("højeste_tilskud", "98 pct. af højeste dagpenge", "2024-02", {share, whole});
}

TraceStep plads() {
  TraceLine room = change(TraceLine::Kind::Subtract, "indtægt", kroner(15600), kroner(32067), kroner(16467));
  room.citations = bek227("§ 3 stk. 3");
  TraceLine floor = change(TraceLine::Kind::AtLeast, "0", kroner(0), kroner(16467), kroner(16467));
  floor.took_effect = false;
  return rule("plads_under_lønloftet", "Plads under lønloftet, når indtægten er trukket fra", "2024-01",
              {first("oplyst_lønloft", "32.067,00", kroner(32067)), room, floor});
}

TraceStep fleksløntilskud() {
  TraceLine reduced =
      change(TraceLine::Kind::Subtract, "nedsættelse_for_løn", kroner(4680), kroner(19952), kroner(15272));
  reduced.citations = bek227("§ 3 stk. 2");
  TraceLine cap =
      change(TraceLine::Kind::AtMost, "plads_under_lønloftet i lønmåned", kroner(16467), kroner(15272), kroner(15272));
  cap.took_effect = false;
  cap.citations = bek227("§ 3 stk. 3");
  TraceLine low = change(TraceLine::Kind::AtMost, "nedsat_niveau", kroner(9000), kroner(15272), kroner(15272));
  low.skipped = true;
  low.took_effect = false;
  low.condition = "har_nedsat_niveau";
  low.condition_numbers = "nej";
  TraceLine whole = rounded("til hele kroner", kroner(15272), kroner(15272));
  whole.took_effect = false;
  TraceStep step = rule("fleksløntilskud", "Fleksløntilskud", "2024-02",
                        {first("højeste_tilskud", "19.952,00", kroner(19952)), reduced, cap, low, whole});
  step.kind = TraceStep::Kind::Benefit;
  return step;
}

TraceStep tilsammen() {
  return rule("løn_og_tilskud", "Lønmånedens indtægt og tilskuddet tilsammen, til oplysning", "2024-02",
              {first("indtægt i lønmåned", "15.600,00", kroner(15600)),
               change(TraceLine::Kind::Add, "fleksløntilskud", kroner(15272), kroner(15600), kroner(30872))});
}

// A rule that is zero because a question is answered nej.
TraceStep flermånedsløn_ind() {
  TraceLine line = first("0", "0", kroner(0));
  line.kind = TraceLine::Kind::Choice;
  line.citations = bek227("§ 3 stk. 4");
  line.choices = {{"har_flermånedsløn og fordeling_af_flermånedsløn er fordeles", "nej og fordeles er fordeles",
                   ChoiceTrace::State::Failed, "månedens_andel", line.citations},
                  {"", "", ChoiceTrace::State::Held, "0", line.citations}};
  TraceStep step = rule("flermånedsløn_ind", "Månedens andel af løn, der fordeles", "2024-01", {line});
  step.citations = line.citations;
  return step;
}

TraceStep indtægt() {
  TraceLine more = change(TraceLine::Kind::Add, "flermånedsløn_ind", kroner(0), kroner(15600), kroner(15600));
  more.citations = bek227("§ 3 stk. 4");
  TraceStep step = rule("indtægt", "Månedens indtægt, som tilskuddet nedsættes for", "2024-01",
                        {first("løn", "15.600,00", kroner(15600)), more});
  step.lines[0].citations = bek227("§ 1 stk. 1 nr. 1");
  return step;
}

TraceStep eget_atp() {
  TraceLine share = first("5 % af fleksløntilskud", "5 % af 15.272,00", kroner(Rational(7636, 10)));
  TraceLine cap = change(TraceLine::Kind::AtMost, "500 kr/måned", kroner(500), kroner(Rational(7636, 10)), kroner(500));
  return rule("eget_atp_bidrag", "ATP, personens eget bidrag, der holdes tilbage i udbetalingen", "2024-02",
              {share, cap});
}

AmountTrace amount(const std::string& name, const std::string& label, const Quantity& value, const std::string& payer,
                   const std::string& receiver) {
  return {name, label, "", value, {}, payer, receiver, bek227("§ 3 stk. 1")};
}

InterpretationTrace grænsens_år() {
  InterpretationTrace choice;
  choice.name = "grænsens_år";
  choice.question = "Hvilket års lønindtægtsgrænse gælder, når decemberløn regnes med i januar?";
  choice.chosen = "udbetalingsmånedens";
  choice.reason = "Grænsen hører til samme sæt satser som tilskuddet.";
  choice.alternatives = {{"lønmånedens", "Virkningen er knyttet til lønindtægten.", std::nullopt, {}}};
  choice.citations = bek227("§ 15 stk. 2");
  return choice;
}

LawTrace law() {
  return {"FBEK",       "BEK 227/2024", "beregning af og fradrag i fleksløntilskud",
          "2024-03-07", "2024-03-07",   "2024-03-11",
          "2024-01-01", "2024-02",      {"BEK 1806/2023"}};
}

}  // namespace

Quantity kroner(const Rational& value) { return shown(value, "kr/måned", Quantity::Kind::Money); }
Quantity number(const Rational& value, const std::string& unit) { return shown(value, unit, Quantity::Kind::Number); }
Quantity percent(const Rational& value) { return shown(value, "%", Quantity::Kind::Number); }
Quantity word(const std::string& text) { return {Quantity::Kind::Choice, 0, "", text, ""}; }

std::vector<CitationText> bek227(const std::string& provision) {
  return {{"BEK 227 2024 om beregning af og fradrag i fleksløntilskud " + provision, "BEK 227/2024 " + provision}};
}

TraceLine first(const std::string& formula, const std::string& numbers, const Quantity& result) {
  TraceLine line;
  line.kind = TraceLine::Kind::Value;
  line.formula = formula;
  line.numbers = numbers;
  line.operand = result;
  line.result = result;
  line.citations = bek227("§ 3 stk. 1");
  return line;
}

TraceLine change(TraceLine::Kind kind, const std::string& formula, const Quantity& operand, const Quantity& before,
                 const Quantity& result) {
  TraceLine line =
      first(formula, operand.exact.empty() ? operand.text : operand.text + " (= " + operand.exact + ")", result);
  line.kind = kind;
  line.operand = operand;
  line.before = before;
  line.took_effect = before.value != result.value;
  return line;
}

TraceLine rounded(const std::string& rounding, const Quantity& before, const Quantity& result) {
  TraceLine line = first("", "", result);
  line.kind = TraceLine::Kind::Round;
  line.operand.reset();
  line.rounding = rounding;
  line.before = before;
  line.took_effect = before.value != result.value;
  return line;
}

TraceStep rule(const std::string& name, const std::string& label, const std::string& month,
               std::vector<TraceLine> lines) {
  TraceStep step;
  step.name = name;
  step.label = label;
  step.month = month;
  step.version_from = "2024-01-01";
  step.citations = bek227("§ 3 stk. 1");
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i].id = name + "." + std::to_string(i + 1);
  if (!lines.empty()) step.value = lines.back().result;
  step.lines = std::move(lines);
  return step;
}

Result star() {
  Result result;
  result.benefit = "fleksløntilskud";
  result.label = "Fleksløntilskud";
  result.month = "2024-02";
  result.status = Status::Proposal;
  result.outcome = Outcome::Benefit;
  result.amount = kroner(15272);
  result.amounts = {amount("fleksløntilskud", "Fleksløntilskud", kroner(15272), "kommunen", "borgeren"),
                    amount("eget_atp_bidrag", "ATP, personens eget bidrag, der holdes tilbage i udbetalingen",
                           kroner(500), "borgeren", "ATP")};
  result.steps = {flermånedsløn_ind(), lønmåned(), indtægt(),  nedsættelse(), højeste_tilskud(), plads(),
                  fleksløntilskud(),   eget_atp(), tilsammen()};
  result.facts_used = {
      fact("løn", "Løn fra fleksjobbet, som der betales arbejdsmarkedsbidrag af, udbetalt i måneden", "2024-01",
           kroner(15600), "eIndkomst"),
      fact("oplyst_lønloft", "Samlet løn om måneden på fuld tid og ordinære vilkår i stillingen", "2024-01",
           kroner(32067), "arbejdsgiver"),
      fact("er_visiteret_til_fleksjob", "Er personen visiteret til fleksjob?", "2024-02", word("ja"), "kommune"),
      fact("første_hele_måned", "Den første hele kalendermåned med løn fra fleksjobbet", "", word("2023-11"),
           "eIndkomst"),
      fact("har_nedsat_niveau", "Er personen omfattet af LAB §§ 131, 132 eller 132 a?", "2024-02", word("nej"), ""),
      fact("har_flermånedsløn", "Er der udbetalt løn, der dækker flere måneders arbejde?", "", word("nej"),
           "lønseddel")};
  result.facts_used[0].registered = "2024-02-05";
  result.facts_used[0].others = {{kroner(15400), "lønseddel", "2024-01-31"}};
  result.facts_unused = {fact("fritvalg", "Fritvalgsordning på fuld tid", "2024-01", kroner(1250), "arbejdsgiver")};
  result.rates = {rate("højeste_dagpenge", "Dagpengenes højeste beløb for en måned", kroner(20359)),
                  rate("lønindtægtsgrænse", "Lønindtægtsgrænse", kroner(16323))};
  result.rates[0].source = "Finansforbundets a-kasse: satser 2024";
  result.interpretations = {grænsens_år()};
  result.laws = {law()};
  result.rule_set_hash = "0f1e2d3c";
  result.engine_version = "0.1.0";
  return result;
}

std::vector<Named> all() {
  return {{"star", star()},
          {"refusal", refusal()},
          {"missing", missing()},
          {"conflict", conflict()},
          {"awaits_discretion", awaits_discretion()},
          {"unsupported", unsupported()},
          {"corrected", corrected()},
          {"all_constructs", all_constructs()},
          {"household", household()}};
}

}  // namespace hjemmel::examples
