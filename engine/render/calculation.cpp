// The calculation as a caseworker lays it out on paper: what it is worked from, then every rule that moves an amount,
// with its running amount and paragraph, then what it comes to, and last what was asked and came to nothing.
#include <hjemmel/hjemmel.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "engine/render/calculation_step.h"
#include "engine/render/idle_rules.h"
#include "engine/render/joined.h"
#include "engine/render/layout.h"
#include "engine/render/regulated.h"
#include "engine/render/wording.h"

namespace hjemmel {
namespace render {
namespace {

void add_heading(Page& page, const std::string& text) {
  page.blank();
  page.line(0, text);
  page.underline('-');
}

// The numbers that stand in the worked lines, so that a fact or a rate can be checked against where it is used.
// Headings and citations have numbers of another sort.
std::set<std::string> numbers_in(const Page& page) {
  std::set<std::string> numbers;
  for (const std::string& line : page.lines()) {
    if (line.empty() || line.front() != ' ') continue;
    for (std::string word : split_words(without_note(line))) {
      word.erase(0, word.find_first_not_of('('));
      word.erase(word.find_last_not_of("),:") + 1);
      numbers.insert(std::move(word));
    }
  }
  return numbers;
}

bool stands_in_a_line(const Quantity& value, const std::set<std::string>& numbers) {
  const bool is_number = value.kind == Quantity::Kind::Money || value.kind == Quantity::Kind::Number;
  return is_number && numbers.count(value.text) > 0;
}

std::string with_months(const JoinedFact& joined) {
  const std::string name = of_whom(joined.fact->whose, words(joined.fact->name), said_as(joined.fact->value));
  return joined.months.empty() ? name : name + " (" + months_text(joined.months) + ')';
}

void add_fact(Page& page, const JoinedFact& joined) {
  const FactTrace& fact = *joined.fact;
  const std::string total = fact.value ? shown_with_unit(*fact.value) : "mangler";
  page.row({.text = with_months(joined), .total = total, .note = source_words(fact)});
  if (fact.discretion && !fact.reason.empty()) page.line(4, "hovedhensyn: " + fact.reason);
  for (const FactTrace::Other& other : fact.others) {
    std::string text =
        "sat til side: " + shown_with_unit(other.value) + ", " + source_words(other.source, other.registered);
    if (!fact.citations.empty()) text += " [" + brief(fact.citations) + ']';
    page.line(4, text);
  }
}

void add_facts(Page& page, const Result& result, const std::set<std::string>& numbers, bool in_lines) {
  bool any = false;
  for (const JoinedFact& joined : joined_facts(result.facts_used)) {
    const FactTrace& fact = *joined.fact;
    if ((fact.value && stands_in_a_line(*fact.value, numbers)) != in_lines) continue;
    if (!any)
      add_heading(page, in_lines ? "Oplysninger, der regnes med" : "Oplysninger, der afgør, hvilken regel der gælder");
    any = true;
    add_fact(page, joined);
  }
}

void add_rate(Page& page, const RateTrace& rate) {
  const std::string text = rate_words(rate) + " (fra " + rate.from + ')';
  page.row({.text = text, .total = shown_with_unit(rate.value), .note = brief(rate.citations)});
  add_regulated(page, rate);
  if (rate.projected) page.line(4, "fremskrevet: beløbet er ikke offentliggjort for året");
  if (rate.unverified) page.line(4, "ubekræftet: beløbet er ikke fundet i en retskilde");
}

void add_rates(Page& page, const Result& result, const std::set<std::string>& numbers, bool in_lines) {
  std::set<std::tuple<std::string, std::string, std::string>> seen;  // a rate read in two months is printed once
  for (const RateTrace& rate : result.rates) {
    if (stands_in_a_line(rate.value, numbers) != in_lines) continue;
    if (!seen.emplace(rate.name, rate.key, rate.from).second) continue;
    if (seen.size() == 1) add_heading(page, in_lines ? "Satser, der regnes med" : "Andre satser");
    add_rate(page, rate);
  }
}

// Without an amount there is nothing to hold the other reading's amount against.
void add_alternative(Page& page, const Result& result, const InterpretationTrace& choice,
                     const InterpretationTrace::Alternative& other) {
  if (!result.amount) return page.line(4, "ellers: " + words(other.name));
  const std::string amount = other.amount ? shown_with_unit(*other.amount) : "intet beløb";
  page.line(4, "ellers: " + words(other.name) + ", " + (choice.matters ? "så " + amount : "samme beløb"));
  for (const InterpretationTrace::Alternative::Change& change : other.changes) {
    if (change.then) {
      if (change.name == result.benefit && change.whose.empty()) continue;
      page.line(6, "og " + of_whom(change.whose, words(change.name)) + ": " + shown_with_unit(*change.then) +
                       " i stedet for " + shown_or_unknown(change.now));
    }
    for (const std::string& name : change.missing) page.line(6, "mangler: " + words(name));
  }
}

void add_interpretations(Page& page, const Result& result) {
  if (!result.interpretations.empty()) add_heading(page, "Fortolkninger");
  for (const InterpretationTrace& choice : result.interpretations) {
    page.row({.text = choice.question, .note = brief(choice.citations)});
    page.line(4, "valgt: " + words(choice.chosen) + (choice.is_default ? " (standard)" : " (valgt i sagen)"));
    page.line(4, "fordi: " + choice.reason);
    for (const InterpretationTrace::Alternative& other : choice.alternatives)
      add_alternative(page, result, choice, other);
  }
}

void add_gaps(Page& page, const Result& result) {
  if (!result.facts_missing.empty()) add_heading(page, "Oplysninger, der mangler");
  for (const JoinedFact& joined : joined_facts(result.facts_missing)) {
    const FactTrace& fact = *joined.fact;
    page.row({.text = with_months(joined), .total = "mangler", .note = brief(fact.citations)});
    if (!fact.label.empty()) page.line(4, fact.label);
  }
  if (result.status == Status::Missing) page.line(2, kMoreMayCome);
  if (!result.conflicts.empty()) add_heading(page, "Kilder, der siger noget forskelligt");
  for (const JoinedFact& joined : joined_facts(result.conflicts)) {
    const FactTrace& fact = *joined.fact;
    page.row({.text = with_months(joined), .note = brief(fact.citations)});
    if (fact.value) page.line(4, shown_with_unit(*fact.value) + ": " + source_words(fact.source, fact.registered));
    for (const FactTrace::Other& other : fact.others) {
      page.line(4, shown_with_unit(other.value) + ": " + source_words(other.source, other.registered));
    }
  }
  if (!result.awaiting.empty()) add_heading(page, "Skøn, som en person skal foretage");
  for (const JoinedFact& joined : joined_facts(result.awaiting)) {
    const FactTrace& fact = *joined.fact;
    page.row({.text = with_months(joined), .total = "afventer", .note = brief(fact.citations)});
    page.line(4, sentence(fact.label) + " Angiv værdien, hovedhensynene, navn og dato.");
  }
  if (!result.unsupported.empty()) add_heading(page, "Bestemmelser, som Hjemmel ikke kan beregne");
  for (const UnsupportedTrace& gap : result.unsupported) {
    page.row({.text = gap_words(gap), .note = brief(gap.citations)});
  }
}

// What goes with a benefit that is refused falls away with it.
std::string fallen_away(const Result& result) {
  std::string names;
  for (std::size_t i = 1; i < result.amounts.size(); ++i) {
    names += (names.empty() ? "" : "; ") + of_whom(result.amounts[i].whose, lowered(result.amounts[i].label));
  }
  return names;
}

void add_amounts(Page& page, const Result& result) {
  if (result.amounts.empty()) return;
  add_heading(page, "Resultat");
  const bool refused = result.outcome == Outcome::Refusal;
  for (const AmountTrace& amount : result.amounts) {
    if (refused && &amount != &result.amounts.front()) continue;
    const std::string total = amount.value ? shown_with_unit(*amount.value) : "mangler";
    const std::string whole = capitalized(of_whom(amount.whose, title(amount.name, amount.label)));
    page.row({.text = whole, .total = total, .note = brief(amount.citations)});
    if (const TraceStep* refusal = refusal_of(result, amount)) {
      page.line(4, "afslag: " + sentence(refusal->refusal));
      continue;
    }
    const std::string payment = payment_words(amount);
    if (!payment.empty()) page.line(4, payment);
    for (const std::string& name : amount.missing) page.line(4, "mangler: " + words(name));
  }
  const std::string fallen = refused ? fallen_away(result) : "";
  if (!fallen.empty()) page.line(2, "Bortfalder sammen med ydelsen: " + fallen);
}

// What a person gave to the calculation, and it never came to.
void add_without_effect(Page& page, const Result& result) {
  if (!result.corrections_unused.empty()) add_heading(page, "Rettelser uden virkning");
  for (const UnusedCorrection& correction : result.corrections_unused) {
    const std::string when = correction.month.empty() ? "" : " (" + correction.month + ')';
    page.row({.text = words(correction.step) + when + ", rettet til",
              .total = shown_with_unit(correction.value),
              .note = correction.citation});
    page.line(4, "begrundelse: " + sentence(correction.reason) + " Rettet af " + correction.by + ", " +
                     correction.date + '.');
    page.line(4, "beløbet bygger ikke på det");
  }
  if (!result.interpretations_unused.empty()) add_heading(page, "Valgte fortolkninger uden virkning");
  for (const UnusedInterpretation& choice : result.interpretations_unused) {
    page.line(2, choice.question);
    page.line(4, "valgt: " + words(choice.chosen) + " (valgt i sagen); beløbet bygger ikke på det");
  }
}

void add_laws(Page& page, const Result& result) {
  std::set<std::string> seen;  // an edition read in two months is printed once
  for (const LawTrace& law : result.laws) {
    if (!seen.insert(law.instrument).second) continue;
    if (seen.size() == 1) add_heading(page, "Regler");
    std::string text = law.instrument + ": " + law.title;
    if (!law.in_force.empty()) text += ", i kraft " + law.in_force;
    if (!law.effect.empty()) text += ", virkning fra " + law.effect;
    if (!law.replaced.empty()) text += "; i stedet for " + replaced_words(law);
    page.line(2, text);
  }
}

// True when the condition that failed is not already among the steps.
bool failed_apart(const Result& result) {
  const auto same = [&](const TraceStep& step) { return step.name == result.failed_condition->name; };
  return result.failed_condition && std::none_of(result.steps.begin(), result.steps.end(), same);
}

// The steps of the calculation itself, or those of one comparison.
void add_steps(Page& page, const Result& result, const std::string& supposed) {
  std::vector<const TraceStep*> told;
  for (const TraceStep& step : result.steps) {
    if (step.supposed == supposed && !is_idle(result, step)) told.push_back(&step);
  }
  for (const TraceStep& step : joined_steps(told, add_step)) {
    const bool refused = result.outcome == Outcome::Refusal && step.name == result.benefit;
    if (refused || refusal_of(result, step) != nullptr) {
      add_refused(page, step);
    } else {
      add_step(page, step);
    }
  }
}

// What is worked out only to be compared with: apart from what is paid, each supposition under its own heading.
Page comparisons(const Result& result) {
  Page page;
  std::set<std::string> seen = {""};
  for (const TraceStep& step : result.steps) {
    if (!seen.insert(step.supposed).second) continue;
    Page steps;
    add_steps(steps, result, step.supposed);
    add_idle_rules(steps, result, step.supposed);
    add_heading(page, "Til sammenligning, " + words(step.supposed) + "; udbetales ikke");
    page.append(steps);
  }
  return page;
}

bool interpretation_matters(const Result& result) {
  const auto matters = [](const InterpretationTrace& choice) { return choice.matters; };
  return result.amount && std::any_of(result.interpretations.begin(), result.interpretations.end(), matters);
}

void add_opening(Page& page, const Result& result) {
  page.line(0,
            "Beregning af " + lowered(result.label) + " for " + month_words(result.month) + " (" + result.month + ')');
  page.underline('=');
  page.line(0, status_sentence(result));
  if (result.failed_condition) page.line(2, result.failed_condition->refusal);
  if (result.amount) page.row({.text = words(result.benefit), .total = shown_with_unit(*result.amount)});
  for (const OverlayTrace& overlay : result.overlays) page.line(2, overlay_words(overlay));
  if (result.provisional) page.line(2, "Beløbet er foreløbigt: en forventet oplysning er brugt.");
  if (interpretation_matters(result))
    page.line(2, "En fortolkning har betydning for beløbene; se fortolkningerne nedenfor.");
  if (result.overridden) page.line(2, "Mindst ét tal er rettet af en person; begge tal står nedenfor.");
}

}  // namespace
}  // namespace render

std::string render_calculation(const Result& result) {
  render::Page steps;
  if (render::failed_apart(result)) render::add_step(steps, *result.failed_condition);
  render::add_steps(steps, result, "");
  const render::Page compared = render::comparisons(result);
  render::Page idle;
  render::add_idle_rules(idle, result, "");
  std::set<std::string> numbers = render::numbers_in(steps);
  numbers.merge(render::numbers_in(idle));
  numbers.merge(render::numbers_in(compared));

  render::Page page;
  render::add_opening(page, result);
  render::add_gaps(page, result);
  render::add_facts(page, result, numbers, true);
  render::add_rates(page, result, numbers, true);
  render::add_facts(page, result, numbers, false);
  render::add_rates(page, result, numbers, false);
  if (steps.line_count() > 0) render::add_heading(page, "Beregning");
  page.append(steps);
  if (compared.line_count() > 0) page.blank();
  page.append(compared);
  render::add_amounts(page, result);
  page.blank();
  page.append(idle);
  render::add_interpretations(page, result);
  render::add_without_effect(page, result);
  render::add_laws(page, result);
  page.blank();
  if (!result.known_on.empty()) {
    page.line(0, "Beregnet efter de regler og oplysninger, der var kendt " + result.known_on + ".");
  }
  page.line(0, "Regelsæt " + result.rule_set_hash + ", Hjemmel " + result.engine_version);
  page.line(0, "Beregningen er et forslag; " + render::decider_words(result));
  return page.text();
}

}  // namespace hjemmel
