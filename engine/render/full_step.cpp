#include "engine/render/full_step.h"

#include "engine/render/best.h"
#include "engine/render/joined.h"
#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

std::string rule_kind(TraceStep::Kind kind) {
  switch (kind) {
    case TraceStep::Kind::Rule:
      return "regel";
    case TraceStep::Kind::Intermediate:
      return "mellemregning";
    case TraceStep::Kind::Condition:
      return "betingelse";
    case TraceStep::Kind::Benefit:
      return "ydelse";
    case TraceStep::Kind::MonthChoice:
      return "måned";
    case TraceStep::Kind::Distribution:
      return "fordeling";
    case TraceStep::Kind::Period:
      return "periode";
  }
  return "";
}

std::string line_kind(TraceLine::Kind kind) {
  switch (kind) {
    case TraceLine::Kind::Value:
      return "værdi";
    case TraceLine::Kind::Choice:
      return "valg";
    case TraceLine::Kind::Brackets:
      return "trin";
    case TraceLine::Kind::Condition:
      return "betingelse";
    case TraceLine::Kind::Distributed:
      return "lagt i";
    case TraceLine::Kind::Rest:
      return "rest";
    case TraceLine::Kind::PeriodMonth:
      return "måned";
    case TraceLine::Kind::Exception:
      return "undtagelse";
    default:
      return kind_words(kind);
  }
}

std::string state_words(ChoiceTrace::State state) {
  switch (state) {
    case ChoiceTrace::State::Held:
      return "gælder";
    case ChoiceTrace::State::Failed:
      return "gælder ikke";
    case ChoiceTrace::State::NotAsked:
      return "ikke spurgt";
    case ChoiceTrace::State::Unknown:
      return "vides ikke";
  }
  return "";
}

std::string with_numbers(const std::string& formula, const std::string& numbers) {
  return numbers.empty() || numbers == formula ? formula : formula + "  [" + numbers + ']';
}

void add_choice(Page& page, const ChoiceTrace& row) {
  const std::string condition = row.condition.empty() ? "ellers" : "når " + with_numbers(row.condition, row.numbers);
  page.field(state_words(row.state), condition + " : " + row.value, 6);
  page.field("", full(row.citations), 6);
}

void add_bracket(Page& page, const BracketTrace& row) {
  const std::string upper = row.to ? " til " + shown(*row.to) : " og derover";
  page.field(row.active ? "> trin" : "  trin",
             shown_with_unit(row.percent) + " fra " + shown(row.from) + upper + ", heraf " + shown(row.part) + ": " +
                 shown(row.amount),
             6);
}

void add_ranked(Page& page, const BestTrace& best) {
  page.field("valgt", best.formula);
  for (const RankedTrace& item : best.items) {
    std::string text = item.item;
    if (item.rank) text += ", " + best.ranked_by + " " + shown_with_unit(*item.rank);
    const bool apart = best.ranked_by != best.summed;
    if (item.amount && apart) text += ", " + best.summed + " " + shown_with_unit(*item.amount);
    page.field(render::state_words(item.state), text, 6);
  }
  page.field("lige", tie_words(best), 6);
}

void add_override(Page& page, const OverrideTrace& correction, const std::optional<Quantity>& result) {
  const std::string calculated = correction.calculated_known ? shown_with_unit(correction.calculated) : "ukendt";
  page.field("rettet", "beregnet " + calculated + ", rettet til " + shown_or_unknown(result));
  page.field("af", correction.by.empty() ? "navn ikke angivet" : correction.by);
  page.field("den", correction.date);
  page.field("begrundelse", correction.reason);
  page.field("efter regel", correction.citation);
}

std::string effect_words(const TraceLine& line) {
  if (line.skipped) return "sprunget over: betingelsen var ikke opfyldt";
  const bool limit = line.kind == TraceLine::Kind::AtMost || line.kind == TraceLine::Kind::AtLeast;
  if (limit) return line.took_effect ? "nået" : "ikke nået";
  if (line.kind == TraceLine::Kind::Round) return line.took_effect ? "ændrede beløbet" : "ændrede ikke beløbet";
  return "";
}

void add_line(Page& page, const TraceLine& line) {
  page.line(2, line.id + ": " + line_kind(line.kind));
  page.field("navn", line.label);
  page.field("formel", line.formula);
  page.field("tal", line.numbers);
  if (line.operand && line.kind != TraceLine::Kind::Value) page.field("værdi", shown_with_unit(*line.operand));
  page.field("ud af", with_numbers(line.out_of_formula, line.out_of_numbers));
  page.field("afrunding", line.rounding);
  if (!line.condition.empty()) page.field("hvis", with_numbers(line.condition, line.condition_numbers));
  for (const ChoiceTrace& row : line.choices) add_choice(page, row);
  for (const BracketTrace& row : line.brackets) add_bracket(page, row);
  for (const BestTrace& best : line.best) add_ranked(page, best);
  if (line.before) page.field("før", shown_with_unit(*line.before));
  page.field("efter", shown_or_unknown(line.result));
  page.field("virkning", effect_words(line));
  if (line.provisional) page.field("foreløbigt", "et forventet tal står i stedet for et, der endnu ikke kendes");
  if (line.override_) add_override(page, *line.override_, line.result);
  page.field("hjemmel", full(line.citations));
}

// The months of a period as ranges: a window of ten years is two lines.
void add_months(Page& page, const TraceStep& step) {
  const PeriodMonths months = months_of(step);
  page.field("talt med", months_text(months.counted), 2);
  page.field("ikke med", months_text(months.others), 2);
  page.field("vides ikke", months_text(months.open), 2);
}

}  // namespace

void add_full_step(Page& page, const TraceStep& step) {
  page.blank();
  page.line(0, step.name + " (" + rule_kind(step.kind) + "): " + step.label);
  page.field("hører til", step.whose, 2);
  page.field("antaget", step.supposed.empty() ? "" : step.supposed + "; udbetales ikke", 2);
  page.field("måned", step.month, 2);
  page.field("version fra", step.version_from, 2);
  page.field("for reglen", step.serves, 2);
  page.field("hjemmel", full(step.citations), 2);
  if (step.kind == TraceStep::Kind::Period) {
    add_months(page, step);
  } else {
    for (const TraceLine& line : step.lines) add_line(page, line);
  }
  if (step.override_) add_override(page, *step.override_, step.value);
  page.field("resultat", shown_or_unknown(step.value), 2);
  page.field("afslag", step.refusal, 2);
  page.field("forskel", step.short_by, 2);
}

}  // namespace hjemmel::render
