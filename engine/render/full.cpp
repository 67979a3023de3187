// The full record: everything the result holds, for the one who checks it years later.
#include <hjemmel/hjemmel.h>

#include "engine/render/full_step.h"
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

// Writes a section that is there even when it is empty: a record says that there was nothing.
template <class Item, class Add>
void add_list(Page& page, const std::string& heading, const std::vector<Item>& items, Add add) {
  add_heading(page, heading);
  if (items.empty()) page.line(2, "ingen");
  for (const Item& item : items) add(page, item);
}

void add_amount(Page& page, const AmountTrace& amount) {
  page.line(2, amount.name + ": " + amount.label);
  page.field("hører til", amount.whose);
  page.field("beløb", shown_or_unknown(amount.value));
  for (const std::string& name : amount.missing) page.field("mangler", name);
  page.field("betaler", amount.payer);
  page.field("modtager", amount.receiver);
  page.field("hjemmel", full(amount.citations));
}

void add_fact(Page& page, const JoinedFact& joined) {
  const FactTrace& fact = *joined.fact;
  page.line(2, fact.name + (joined.months.empty() ? "" : " (" + months_text(joined.months) + ')') + ": " + fact.label);
  page.field("hører til", fact.whose);
  if (fact.value) page.field("værdi", shown_with_unit(*fact.value));
  if (fact.value) page.field("kilde", source_words(fact.source, fact.registered));
  if (fact.discretion) page.field("skøn", "kun en person kan give værdien");
  page.field("hovedhensyn", fact.reason);
  page.field("af", fact.by);
  page.field("den", fact.date);
  for (const FactTrace::Other& other : fact.others) {
    page.field(fact.value ? "sat til side" : "værdi",
               shown_with_unit(other.value) + ", " + source_words(other.source, other.registered));
  }
  page.field("hjemmel", full(fact.citations));
}

void add_unused_correction(Page& page, const UnusedCorrection& correction) {
  page.line(2, correction.step + (correction.month.empty() ? "" : " (" + correction.month + ')'));
  page.field("rettet til", shown_with_unit(correction.value));
  page.field("begrundelse", correction.reason);
  page.field("hjemmel", correction.citation);
  page.field("af", correction.by);
  page.field("den", correction.date);
}

void add_unused_interpretation(Page& page, const UnusedInterpretation& choice) {
  page.line(2, choice.name + ": " + choice.question);
  page.field("valgt", choice.chosen + " (valgt i sagen): " + choice.reason);
}

void add_unsupported(Page& page, const UnsupportedTrace& gap) {
  page.line(2, gap.text);
  page.field("hvis", gap.whose);
  page.field("måned", gap.month);
  page.field("hjemmel", full(gap.citations));
}

void add_rate(Page& page, const RateTrace& rate) {
  page.line(2, rate.name + " (" + rate.month + "): " + rate.label);
  page.field("nøgle", rate.key);
  page.field("værdi", shown_with_unit(rate.value));
  page.field("fra", rate.from);
  page.field("kendt fra", rate.known_from);
  page.field("status",
             std::string(rate.projected ? "fremskrevet" : "offentliggjort") + (rate.unverified ? ", ubekræftet" : ""));
  page.field("kilde", rate.source);
  page.field("hjemmel", full(rate.citations));
  if (rate.regulated) {
    page.field("reguleret", base_words(*rate.regulated) + ": " + shown_with_unit(rate.regulated->base));
    page.field("", full(rate.regulated->base_citations));
    for (const RegulatedYearTrace& year : rate.regulated->years) {
      page.field("", year_words(year) + ": " + shown_with_unit(year.after));
      page.field("", year.formula + "; " + full(year.citations));
    }
  }
  page.field("bemærk", deviation_words(rate));
}

void add_interpretation(Page& page, const InterpretationTrace& choice) {
  page.line(2, choice.name + ": " + choice.question);
  page.field("valgt", choice.chosen + (choice.is_default ? " (standard): " : " (valgt i sagen): ") + choice.reason);
  for (const InterpretationTrace::Alternative& other : choice.alternatives) {
    page.field("ellers", other.name + ": " + other.reason);
    if (other.amount) page.field("giver så", shown_with_unit(*other.amount));
  }
  page.field("hjemmel", full(choice.citations));
}

void add_law(Page& page, const LawTrace& law) {
  page.line(2, law.name + ": " + law.instrument + ", " + law.title);
  page.field("dateret", law.dated);
  page.field("kendt fra", law.known_from);
  page.field("i kraft", law.in_force);
  page.field("virkning fra", law.effect);
  page.field("brugt for", law.month);
  if (!law.replaced.empty()) page.field("i stedet for", replaced_words(law));
}

void add_overlay(Page& page, const OverlayTrace& overlay) {
  page.line(2, overlay.name + ": " + overlay.label);
  page.field("modul", overlay.module);
  page.field("hjemmel", full(overlay.citations));
}

void add_opening(Page& page, const Result& result) {
  page.line(0, "Fuld redegørelse: " + result.label + ", udbetaling for " + month_words(result.month));
  page.underline('=');
  page.field("ydelse", result.benefit, 0);
  page.field("måned", result.month, 0);
  page.field("status", to_text(result.status), 0);
  page.field("udfald", to_text(result.outcome), 0);
  if (result.amount) page.field("beløb", shown_with_unit(*result.amount), 0);
  page.field("foreløbigt", result.provisional ? "ja" : "nej", 0);
  page.field("rettet", result.overridden ? "ja" : "nej", 0);
  if (!result.known_on.empty()) page.field("som kendt", result.known_on, 0);
  page.field("regelsæt", result.rule_set_hash, 0);
  page.field("Hjemmel", result.engine_version, 0);
  page.field("skema", std::to_string(result.schema_version), 0);
  if (!result.amount) page.line(0, status_sentence(result));
  if (result.status == Status::Missing) page.line(0, kMoreMayCome);
}

}  // namespace
}  // namespace render

std::string render_full(const Result& result) {
  using namespace render;
  Page page;
  add_opening(page, result);
  if (result.failed_condition) {
    add_heading(page, "Betingelsen, der ikke er opfyldt");
    add_full_step(page, *result.failed_condition);
  }
  add_list(page, "Beløb", result.amounts, add_amount);
  add_heading(page, "Beregningens trin");
  std::vector<const TraceStep*> steps;
  for (const TraceStep& step : result.steps) steps.push_back(&step);
  for (const TraceStep& step : joined_steps(steps, add_full_step)) add_full_step(page, step);
  add_list(page, "Oplysninger, der er brugt", joined_facts(result.facts_used), add_fact);
  add_list(page, "Oplysninger uden betydning for resultatet", joined_facts(result.facts_unused), add_fact);
  add_list(page, "Rettelser uden betydning for resultatet", result.corrections_unused, add_unused_correction);
  add_list(page, "Valgte fortolkninger uden betydning for resultatet", result.interpretations_unused,
           add_unused_interpretation);
  add_list(page, "Oplysninger, der mangler", joined_facts(result.facts_missing), add_fact);
  add_list(page, "Kilder, der siger noget forskelligt", joined_facts(result.conflicts), add_fact);
  add_list(page, "Skøn, som en person skal foretage", joined_facts(result.awaiting), add_fact);
  add_list(page, "Bestemmelser, som Hjemmel ikke kan beregne", result.unsupported, add_unsupported);
  add_list(page, "Satser", result.rates, add_rate);
  add_list(page, "Fortolkninger", result.interpretations, add_interpretation);
  add_list(page, "Love og bekendtgørelser", result.laws, add_law);
  if (!result.overlays.empty()) add_list(page, "Lokale regler", result.overlays, add_overlay);
  page.blank();
  page.line(0, "Beregningen er et forslag; " + render::decider_words(result));
  return page.text();
}

}  // namespace hjemmel
