// The short reasons for the citizen: at most a page, and no number that is not in the calculation. How the amount was
// found and what a person corrected are never cut; of the rest whole items are, and the letter then says that they
// stand in the calculation.
#include <hjemmel/hjemmel.h>

#include <algorithm>

#include "engine/render/joined.h"
#include "engine/render/layout.h"
#include "engine/render/letter_items.h"
#include "engine/render/letter_reasons.h"
#include "engine/render/letter_zero.h"
#include "engine/render/wording.h"

namespace hjemmel {
namespace render {
namespace {

constexpr const char* kMore = "  Resten står i beregningen.";

// A sentence with its paragraphs before the full stop.
std::string cited_sentence(const std::string& text, const std::vector<CitationText>& citations) {
  if (citations.empty()) return sentence(text);
  const std::string open = !text.empty() && text.back() == '.' ? text.substr(0, text.size() - 1) : text;
  return sentence(open + " (" + brief(citations) + ')');
}

struct Section {
  std::string heading;
  std::vector<Item> items;
  int given_up = 0;         // 1: the first to be cut when the page is full; 0: never cut
  std::size_t allowed = 0;  // lines, the blank one before it and the heading counted
};

std::size_t wanted(const Section& section) {
  std::size_t lines = section.items.empty() ? 0 : 2;
  for (const Item& item : section.items) lines += item.size();
  return lines;
}

std::size_t wanted(const std::vector<Section>& sections) {
  std::size_t lines = 0;
  for (const Section& section : sections) lines += wanted(section);
  return lines;
}

// Shares out the lines of the page: every section has what it wants; when there are too few, one after the other gives
// up all but its first lines. Gives how many there are too few even so.
std::size_t share_out(std::vector<Section>& sections, std::size_t available) {
  constexpr std::size_t kFewest = 6;
  constexpr int kSectionsToCut = 3;
  std::size_t sum = 0;
  for (Section& section : sections) sum += section.allowed = wanted(section);
  for (int turn = 1; turn <= kSectionsToCut; ++turn) {
    for (Section& section : sections) {
      if (section.given_up != turn || sum <= available || section.allowed <= kFewest) continue;
      const std::size_t less = std::min(sum - available, section.allowed - kFewest);
      section.allowed -= less;
      sum -= less;
    }
  }
  return sum > available ? sum - available : 0;
}

void add_section(Page& page, const Section& section) {
  if (section.items.empty()) return;
  page.blank();
  const std::size_t end = page.line_count() - 1 + section.allowed;
  page.line(0, section.heading);
  for (std::size_t i = 0; i < section.items.size(); ++i) {
    const std::size_t reserve = i + 1 < section.items.size() ? 1 : 0;
    if (page.line_count() + section.items[i].size() + reserve > end) return page.raw(kMore);
    for (const std::string& line : section.items[i]) page.raw(line);
  }
}

std::vector<Item> fact_items(const Result& result) {
  std::vector<Item> items;
  for (const JoinedFact& joined : joined_facts(result.facts_used)) {
    const FactTrace& fact = *joined.fact;
    if (!fact.value) continue;
    const bool number = fact.value->kind == Quantity::Kind::Money || fact.value->kind == Quantity::Kind::Number;
    if (number ? fact.value->value == 0 && result.outcome != Outcome::Refusal : result.outcome != Outcome::Refusal)
      continue;
    const std::string text = asked_when(plain_label(fact), joined) + " (" + spoken_dates(source_words(fact)) + ')';
    items.push_back(amount_item(text, in_letter(*fact.value, months_in(joined))));
  }
  return items;
}

// A rule that puts the benefit together with something else, and is not itself paid: "løn og tilskud tilsammen".
bool adds_to_benefit(const Result& result, const TraceStep& step) {
  const auto is_paid = [&](const AmountTrace& amount) { return amount.name == step.name; };
  if (!step.value || std::any_of(result.amounts.begin(), result.amounts.end(), is_paid)) return false;
  const auto adds = [&](const TraceLine& line) { return line.kind == TraceLine::Kind::Add; };
  const auto names = [&](const TraceLine& line) { return line.formula == result.benefit; };
  return std::any_of(step.lines.begin(), step.lines.end(), adds) &&
         std::any_of(step.lines.begin(), step.lines.end(), names);
}

std::vector<Item> amount_items(const Result& result) {
  std::vector<Item> items;
  if (result.status != Status::Proposal || result.outcome == Outcome::Refusal) return items;
  for (const TraceStep& step : result.steps) {
    if (step.supposed.empty() && adds_to_benefit(result, step))
      items.push_back(amount_item(short_label(step.label), in_letter(*step.value)));
  }
  for (std::size_t i = 1; i < result.amounts.size(); ++i) {
    const AmountTrace& amount = result.amounts[i];
    const std::string label = capitalized(of_whom(amount.whose, short_label(amount.label)));
    if (const TraceStep* refusal = refusal_of(result, amount)) {
      items.push_back(text_item(label + ": afslag. " + cited_sentence(refusal->refusal, refusal->citations)));
      continue;
    }
    const std::string payment = payment_words(amount);
    const std::string text = label + (payment.empty() ? "" : ", " + payment);
    items.push_back(amount_item(text, amount.value ? in_letter(*amount.value) : "mangler"));
  }
  return items;
}

// Only open questions of law that change something for the citizen; the others stand in the calculation.
std::vector<Item> interpretation_items(const Result& result) {
  std::vector<Item> items;
  for (const InterpretationTrace& choice : result.interpretations) {
    if (!choice.matters) continue;
    std::string text = sentence(choice.question) + " Lagt til grund: " + words(choice.chosen) + '.';
    for (const InterpretationTrace::Alternative& other : choice.alternatives) {
      const std::string changes = changes_words(result, other);
      if (!changes.empty()) text += " Ellers (" + words(other.name) + "): " + changes;
    }
    items.push_back(text_item(text));
  }
  return items;
}

std::string named(const JoinedFact& joined) {
  const FactTrace& fact = *joined.fact;
  const std::string label = fact.label.empty() ? capitalized(words(fact.name)) : short_label(fact.label);
  return asked_when(label, joined) + in_brackets(fact.citations);
}

std::vector<Item> conflict_items(const Result& result) {
  std::vector<Item> items;
  for (const JoinedFact& joined : joined_facts(result.conflicts)) {
    const FactTrace& fact = *joined.fact;
    items.push_back(text_item(named(joined)));
    const auto add = [&](const std::string& source, const Quantity& value) {
      items.push_back(amount_item("  " + spoken_dates(source), in_letter(value, months_in(joined))));
    };
    if (fact.value) add(source_words(fact), *fact.value);
    for (const FactTrace::Other& other : fact.others) add(source_words(other.source, other.registered), other.value);
  }
  return items;
}

std::vector<Item> fact_names(const std::vector<FactTrace>& facts) {
  std::vector<Item> items;
  for (const JoinedFact& joined : joined_facts(facts)) items.push_back(text_item(named(joined)));
  return items;
}

std::vector<Item> unsupported_items(const Result& result) {
  std::vector<Item> items;
  for (const UnsupportedTrace& gap : result.unsupported)
    items.push_back(text_item(cited_sentence(gap_words(gap), gap.citations)));
  return items;
}

std::vector<Section> sections_of(const Result& result, Told told) {
  switch (result.status) {
    case Status::Missing:
      return {{"Disse oplysninger mangler", fact_names(result.facts_missing), 1}};
    case Status::Conflict:
      return {{"Kilderne er ikke enige", conflict_items(result), 1}};
    case Status::AwaitsDiscretion:
      return {{"Dette skal en person tage stilling til og begrunde", fact_names(result.awaiting), 1}};
    case Status::Unsupported:
      return {{"Dette kan Hjemmel ikke beregne", unsupported_items(result), 1}};
    case Status::Proposal:
      break;
  }
  return {{"Sådan er beløbet fundet", how_items(result, told)},
          {"Rettet af en person", correction_items(result)},
          {"Oplysninger, der er lagt til grund", fact_items(result), 1},
          {"Hører med", amount_items(result), 2},
          {"Fortolkninger", interpretation_items(result), 3}};
}

// As much as the page has room for: first the less important of what a line is made of is left out.
std::vector<Section> sections_that_fit(const Result& result, std::size_t available) {
  for (const Told told : {Told::Everything, Told::Lines}) {
    std::vector<Section> sections = sections_of(result, told);
    if (wanted(sections) > available) continue;
    share_out(sections, available);
    return sections;
  }
  std::vector<Section> sections = sections_of(result, Told::Least);
  if (share_out(sections, available) == 0) return sections;
  sections = sections_of(result, Told::Nothing);
  share_out(sections, available);
  return sections;
}

std::vector<Item> refusal_items(const TraceStep& failed) {
  std::vector<Item> items = {text_item(cited_sentence(failed.refusal, failed.citations))};
  const bool by_an_amount = !failed.short_by.empty() && failed.short_by.find_first_of("123456789") != std::string::npos;
  if (by_an_amount) items.push_back(text_item("Afstanden til grænsen er " + failed.short_by + '.'));
  return items;
}

// A rate that is read in many months, or with several keys, is named once.
std::vector<std::string> doubted_rates(const Result& result, bool unverified) {
  std::vector<std::string> names;
  for (const RateTrace& rate : result.rates) {
    if (unverified ? !rate.unverified : rate.unverified || !rate.projected) continue;
    std::string name = '"' + rate.label + (rate.key.empty() ? "" : ", " + words(rate.key)) + '"';
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

std::string doubt_words(const std::vector<std::string>& names, const std::string& why) {
  std::string text = names.size() == 1 ? "Satsen " : "Satserne ";
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == names.size() ? " og " : ", ") + names[i];
  }
  return text + ", som beløbet bygger på, er " + why + '.';
}

// A rate that nobody has seen printed makes the amount less certain, and the reader must know; of more than a few the
// calculation says which.
void add_doubts(Page& page, const Result& result) {
  constexpr std::size_t kMostTold = 3;
  if (!result.amount) return;
  const std::vector<std::string> unverified = doubted_rates(result, true);
  const std::vector<std::string> projected = doubted_rates(result, false);
  if (unverified.size() + projected.size() > kMostTold) {
    page.line(0, std::to_string(unverified.size() + projected.size()) +
                     " satser er fremskrevet eller ikke bekræftet; de er mærket i beregningen.");
    return;
  }
  if (!projected.empty()) page.line(0, doubt_words(projected, "fremskrevet og ikke set offentliggjort"));
  if (!unverified.empty()) page.line(0, doubt_words(unverified, "ikke bekræftet"));
}

// A month that is only another name of one that is told already.
bool only_renames(const Result& result, const TraceLine& line) {
  return std::any_of(result.steps.begin(), result.steps.end(), [&](const TraceStep& step) {
    return step.kind == TraceStep::Kind::MonthChoice && step.name == line.formula;
  });
}

bool is_corrected(const TraceStep& step) { return step.override_ || step.lines.front().override_; }

std::vector<const TraceStep*> months_chosen(const Result& result) {
  std::vector<const TraceStep*> chosen;
  for (const TraceStep& step : result.steps) {
    if (step.kind != TraceStep::Kind::MonthChoice || !step.value || !step.supposed.empty()) continue;
    if (is_corrected(step) || !only_renames(result, step.lines.front())) chosen.push_back(&step);
  }
  return chosen;
}

// Which month the law was applied to was itself a choice under the law, for an amount and a refusal alike. Where
// earlier months are worked again, each has made its own: the page has room for the payment month's.
void add_months(Page& page, const Result& result) {
  constexpr std::size_t kMostTold = 3;
  const std::vector<const TraceStep*> chosen = months_chosen(result);
  for (const TraceStep* step : chosen) {
    const bool corrected = is_corrected(*step);
    if (chosen.size() > kMostTold && !corrected && step->month != result.month) continue;
    const std::string why = corrected ? " (rettet af en person)" : in_brackets(step->lines.front().citations);
    page.line(0, step->label + ": " + month_words(step->value->text) + why + '.');
  }
}

void add_opening(Page& page, const Result& result) {
  page.line(0, capitalized(result.label) + " for " + month_words(result.month) + ": forslag og begrundelse");
  page.underline('=');
  if (result.failed_condition) {
    page.line(0, "Forslag: afslag på " + lowered(result.label) + '.');
    for (const Item& item : refusal_items(*result.failed_condition)) {
      for (const std::string& line : item) page.raw(line);
    }
  } else if (result.amount) {
    page.line(0, "Forslag: " + in_letter(*result.amount) + " i " + lowered(result.label) + " for " +
                     month_words(result.month) + '.');
    if (const std::string why = zero_reason(result); !why.empty()) page.line(0, why);
    for (const std::string& why : refusal_reasons(result)) page.line(0, why);
  } else {
    page.line(0, status_sentence(result));
    if (result.status == Status::Missing) page.line(0, kMoreMayCome);
  }
  if (result.status == Status::Proposal) add_months(page, result);
  if (result.provisional)
    page.line(0, std::string(result.failed_condition ? "Afslaget" : "Beløbet") +
                     " er foreløbigt, fordi en forventet oplysning er brugt.");
  if (result.overridden) page.line(0, "Et tal i beregningen er rettet af en person; begge tal står i beregningen.");
  for (const OverlayTrace& overlay : result.overlays) page.line(0, overlay_words(overlay));
  add_doubts(page, result);
}

}  // namespace
}  // namespace render

std::string render_letter(const Result& result) {
  constexpr std::size_t kLines = 50;  // of an A4 page
  constexpr std::size_t kClosing = 3;
  render::Page page(render::kLetterWidth);
  render::add_opening(page, result);
  const std::size_t available = kLines - kClosing - page.line_count();
  std::vector<render::Section> sections = render::sections_that_fit(result, available);
  for (const render::Section& section : sections) render::add_section(page, section);
  page.blank();
  page.line(0, result.status == Status::Proposal ? "Dette er et forslag; " + render::decider_words(result)
                                                 : "Der er endnu intet forslag; " + render::decider_words(result));
  page.line(0, "Alle tal og regler står i beregningen.");
  return page.text();
}

}  // namespace hjemmel
