#include "engine/render/letter_reasons.h"

#include <algorithm>

#include "engine/render/layout.h"
#include "engine/render/letter_lines.h"
#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

using Kind = TraceLine::Kind;

bool shows_result(const ToldLine& told) {
  const Kind kind = told.line.kind;
  return kind == Kind::Round || kind == Kind::Proportion || told.settles;
}

std::string line_text(const Result& result, const ToldLine& told) {
  const TraceLine& line = told.line;
  std::string text = kind_words(line.kind);
  if (line.kind == Kind::Round) {
    text += ' ' + with_comma(line.rounding);
  } else if (line.kind == Kind::Proportion) {
    text += " for " + with_comma(spoken(result, line.formula)) + " ud af " +
            with_comma(spoken(result, line.out_of_formula));
  } else {
    text += (text.empty() ? "" : " ") + (line.formula.empty() ? told.step->label : spoken(result, line.formula));
  }
  const bool limits = line.kind == Kind::AtMost || line.kind == Kind::AtLeast;
  if (told.settles) text += limits ? ", hvad det ukendte end er" : ", hvad det ukendte end er,";
  return shows_result(told) && !limits ? text + " giver" : text;
}

Item line_item(const Result& result, const ToldLine& told) {
  const TraceLine& line = told.line;
  const std::optional<Quantity>& value = line.operand && !shows_result(told) ? line.operand : line.result;
  const std::string text = capitalized(line_text(result, told)) + in_brackets(line.citations);
  return amount_item(text, value ? in_letter(*value) : "ukendt");
}

// "Rettet af en person fra 15.272,00 kr. til": the sum goes on with what the person wrote.
Item corrected_item(const OverrideTrace& correction, const Quantity& now) {
  const std::string before = correction.calculated_known ? " fra " + in_letter(correction.calculated) : "";
  return amount_item("Rettet af en person" + before + " til", in_letter(now));
}

void add_detail(Item& item, const std::string& text) {
  for (const std::string& part : wrap(text, kLetterWidth - 6)) item.push_back("      " + part);
}

bool is_detailed(const Result& result, const ToldLine& line, Told told) {
  if (told == Told::Nothing) return false;
  if (told != Told::Least || line.line.kind == Kind::AtMost || line.line.kind == Kind::Proportion) return true;
  const TraceStep* step = step_behind(result, line.line);
  const bool brackets = step != nullptr && !step->lines.empty() && step->lines.front().kind == Kind::Brackets;
  return brackets || (step != nullptr && step->override_);
}

Item correction_item(const std::string& label, const std::string& month, const OverrideTrace& correction,
                     const Quantity& now) {
  std::string text = with_month(label, month) + ": rettet ";
  if (correction.calculated_known) text += "fra " + in_letter(correction.calculated) + " ";
  text += "til " + in_letter(now) + " (" + correction.citation + "). Begrundelse: " + sentence(correction.reason);
  return text_item(text + " Rettet af " + correction.by + ", " + spoken_dates(correction.date) + '.');
}

Item unused_item(const UnusedCorrection& correction) {
  const std::string step = capitalized(words(correction.step));
  const std::string what = correction.month.empty() ? step : with_month(step, correction.month);
  return text_item(what + ": rettet til " + in_letter(correction.value) +
                   ", men uden virkning, fordi beløbet ikke bygger på det. Rettet af " + correction.by + ", " +
                   spoken_dates(correction.date) + '.');
}

}  // namespace

std::vector<Item> how_items(const Result& result, Told told) {
  std::vector<Item> items;
  const TraceStep* benefit = benefit_step(result);
  if (benefit == nullptr || !result.amount || result.failed_condition) return items;
  for (const ToldLine& line : told_lines(result, *benefit)) {
    items.push_back(line_item(result, line));
    if (is_detailed(result, line, told)) add_detail(items.back(), made_of(result, line, told));
    const TraceLine& corrected = line.line;
    if (corrected.override_ && corrected.result) {
      items.push_back(corrected_item(*corrected.override_, *corrected.result));
    }
  }
  if (corrected_as_a_whole(*benefit)) items.push_back(corrected_item(*benefit->override_, *result.amount));
  if (items.size() > 1) items.push_back(amount_item("= " + capitalized(result.label), in_letter(*result.amount)));
  return items;
}

std::vector<std::string> refusal_reasons(const Result& result) {
  std::vector<std::string> reasons;
  for (const TraceStep& step : result.steps) {
    const bool own = step.whose.empty() && step.supposed.empty() && step.month == result.month;
    if (!own || step.name == result.benefit) continue;
    const TraceStep* refusal = refusal_of(result, step);
    if (refusal == nullptr) continue;
    reasons.push_back(step.label + " gives ikke: " + sentence(refusal->refusal));
  }
  return reasons;
}

// What a person put in the place of a calculated value, wherever in the calculation it stands.
std::vector<Item> correction_items(const Result& result) {
  std::vector<Item> items;
  for (const TraceStep& step : result.steps) {
    const std::string own = step.label.empty() ? capitalized(words(step.name)) : short_label(step.label);
    const std::string label = capitalized(of_whom(step.whose, own));
    for (const TraceLine& line : step.lines) {
      if (!line.override_ || !line.result) continue;
      const std::string kind = kind_words(line.kind);
      const std::string what = label + ", " + (kind.empty() ? "" : kind + ' ') + spoken(result, line.formula);
      items.push_back(correction_item(what, step.month, *line.override_, *line.result));
    }
    if (step.override_ && step.value) items.push_back(correction_item(label, step.month, *step.override_, *step.value));
  }
  for (const UnusedCorrection& correction : result.corrections_unused) items.push_back(unused_item(correction));
  return items;
}

}  // namespace hjemmel::render
