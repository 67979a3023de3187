#include "engine/render/letter_reasons.h"

#include <algorithm>

#include "engine/render/layout.h"
#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

using Lines = std::vector<const TraceLine*>;

const TraceStep* benefit_step(const Result& result) {
  for (const TraceStep& step : result.steps) {
    if (step.name == result.benefit && step.whose.empty() && step.supposed.empty() && step.month == result.month) {
      return &step;
    }
  }
  return nullptr;
}

// The rule that a line takes its amount from, when the line is nothing but its name; otherwise null.
const TraceStep* step_behind(const Result& result, const TraceLine& line) {
  const std::string name = line.formula.substr(0, line.formula.find(' '));
  const bool alone = line.formula == name || line.formula.compare(name.size(), 3, " i ") == 0;
  if (!alone || !line.operand) return nullptr;
  for (const TraceStep& step : result.steps) {
    const bool personal = step.whose.empty() && step.supposed.empty() && step.name != result.benefit;
    const bool refused = refusal_of(result, step) != nullptr;  // its lines then tell of what is not given
    if (personal && !refused && step.name == name && step.value && step.value->value == line.operand->value) {
      return &step;
    }
  }
  return nullptr;
}

bool is_told(const TraceStep& step, const TraceLine& line) {
  const bool is_first = &line == &step.lines.front();
  return !line.skipped && line.result && (is_first || line.took_effect);
}

Lines own_lines(const TraceStep& step) {
  Lines lines;
  for (const TraceLine& line : step.lines) {
    if (is_told(step, line)) lines.push_back(&line);
  }
  return lines;
}

// A rule that a person corrected, in a line or as a whole, is told as it stands; the corrections have a section.
bool is_corrected(const TraceStep& step) {
  const auto corrected = [](const TraceLine& line) { return line.override_.has_value(); };
  return step.override_ || std::any_of(step.lines.begin(), step.lines.end(), corrected);
}

// Whether anything after the first line adds, subtracts or shares: the lines then tell how the amount was found.
bool tell_how(const Lines& lines) {
  using Kind = TraceLine::Kind;
  return std::any_of(lines.begin() + 1, lines.end(), [](const TraceLine* line) {
    return line->kind == Kind::Add || line->kind == Kind::Subtract || line->kind == Kind::Multiply ||
           line->kind == Kind::Proportion;
  });
}

// The lines of the benefit. One that takes over another rule's result and only limits or rounds it would tell nothing:
// the lines of that rule then stand in the place of its name.
Lines told_lines(const Result& result, const TraceStep& step) {
  const Lines lines = own_lines(step);
  if (lines.empty() || lines.front()->kind != TraceLine::Kind::Value || tell_how(lines)) return lines;
  const TraceStep* before = step_behind(result, *lines.front());
  if (before == nullptr || is_corrected(*before)) return lines;
  Lines all = own_lines(*before);
  if (all.empty() || !tell_how(all)) return lines;
  all.insert(all.end(), lines.begin() + 1, lines.end());
  return all;
}

Item line_item(const Result& result, const TraceLine& line) {
  std::string text = kind_words(line.kind);
  const Quantity* shown_value = line.operand ? &*line.operand : &*line.result;
  if (line.kind == TraceLine::Kind::Round || line.kind == TraceLine::Kind::Proportion) shown_value = &*line.result;
  if (line.kind == TraceLine::Kind::Round) {
    text += ' ' + line.rounding + " giver";
  } else if (line.kind == TraceLine::Kind::Proportion) {
    text += " for " + spoken(result, line.formula) + " ud af " + spoken(result, line.out_of_formula) + " giver";
  } else {
    text += (text.empty() ? "" : " ") + spoken(result, line.formula);
  }
  return amount_item(capitalized(text) + in_brackets(line.citations), in_letter(*shown_value));
}

// "Det er lønloft ... 32.067,00 kr., nedsat med indtægt ... 15.600,00 kr." of a cap that was reached.
std::string made_of(const Result& result, const TraceLine& cap) {
  const TraceStep* step = step_behind(result, cap);
  if (step == nullptr || is_corrected(*step)) return {};
  std::string text;
  std::size_t parts = 0;
  for (const TraceLine* line : own_lines(*step)) {
    const std::optional<Quantity>& value = line->operand ? line->operand : line->result;
    const bool counts = line->kind == TraceLine::Kind::Add || line->kind == TraceLine::Kind::Subtract;
    if (!text.empty() && (!counts || value->value == 0)) continue;
    const std::string kind = kind_words(line->kind);
    text += (text.empty() ? "Det er " : ", ") + (kind.empty() ? "" : kind + ' ') + spoken(result, line->formula) + ' ' +
            in_letter(*value);
    ++parts;
  }
  return parts < 2 ? std::string() : sentence(text);
}

// The line that brought a positive amount to nothing, or a negative one up to it.
const TraceLine* decisive(const Lines& lines) {
  const TraceLine* found = nullptr;
  bool was_zero = false;
  for (const TraceLine* line : lines) {
    const bool is_zero = line->result->value == 0;
    if (is_zero && !was_zero) found = line;
    was_zero = is_zero;
  }
  return was_zero ? found : nullptr;
}

std::string why_zero(const Result& result, const TraceLine& line, const TraceLine& first) {
  switch (line.kind) {
    case TraceLine::Kind::AtMost:
      return "der ikke kan gives mere end \"" + spoken(result, line.formula) + "\", som er " +
             in_letter(*line.operand) + in_brackets(line.citations);
    case TraceLine::Kind::AtLeast:
      return "det, der trækkes fra, er mere end " + spoken(result, first.formula) + ", " + in_letter(*first.result);
    case TraceLine::Kind::Subtract:
      return "det, der trækkes fra, er lige så meget som " + spoken(result, first.formula) + ", " +
             in_letter(*first.result);
    case TraceLine::Kind::Proportion:
      return "det kun gives for " + spoken(result, line.formula) + in_brackets(line.citations);
    default:
      return {};
  }
}

Item correction_item(const std::string& label, const std::string& month, const OverrideTrace& correction,
                     const Quantity& now) {
  std::string text = with_months(label, {month}) + ": rettet ";
  if (correction.calculated_known) text += "fra " + in_letter(correction.calculated) + " ";
  text += "til " + in_letter(now) + " (" + correction.citation + "). Begrundelse: " + sentence(correction.reason);
  return text_item(text + " Rettet af " + correction.by + ", " + correction.date + '.');
}

Item unused_item(const UnusedCorrection& correction) {
  const std::string step = capitalized(words(correction.step));
  const std::string what = correction.month.empty() ? step : with_months(step, {correction.month});
  return text_item(what + ": rettet til " + in_letter(correction.value) +
                   ", men uden virkning, fordi beløbet ikke bygger på det. Rettet af " + correction.by + ", " +
                   correction.date + '.');
}

}  // namespace

std::vector<Item> how_items(const Result& result) {
  std::vector<Item> items;
  const TraceStep* benefit = benefit_step(result);
  if (benefit == nullptr || !result.amount || result.failed_condition) return items;
  for (const TraceLine* line : told_lines(result, *benefit)) {
    items.push_back(line_item(result, *line));
    if (line->kind != TraceLine::Kind::AtMost || line->override_) continue;
    for (const std::string& part : wrap(made_of(result, *line), kLetterWidth - 6)) {
      if (!part.empty()) items.back().push_back("      " + part);
    }
  }
  if (items.size() > 1) items.push_back(amount_item("= " + capitalized(result.label), in_letter(*result.amount)));
  return items;
}

std::string zero_reason(const Result& result) {
  const TraceStep* benefit = benefit_step(result);
  if (result.outcome != Outcome::Zero || benefit == nullptr || is_corrected(*benefit)) return {};
  const Lines lines = told_lines(result, *benefit);
  const TraceLine* line = lines.empty() ? nullptr : decisive(lines);
  const std::string why = line == nullptr || line->override_ ? std::string() : why_zero(result, *line, *lines.front());
  return why.empty() ? std::string() : sentence("Beløbet er " + in_letter(*result.amount) + ", fordi " + why);
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
    const std::string own = step.label.empty() ? capitalized(words(step.name)) : step.label;
    const std::string label = capitalized(of_whom(step.whose, own));
    for (const TraceLine& line : step.lines) {
      if (!line.override_ || !line.result) continue;
      const std::string what = label + ", " + kind_words(line.kind) + ' ' + spoken(result, line.formula);
      items.push_back(correction_item(what, step.month, *line.override_, *line.result));
    }
    if (step.override_ && step.value) items.push_back(correction_item(label, step.month, *step.override_, *step.value));
  }
  for (const UnusedCorrection& correction : result.corrections_unused) items.push_back(unused_item(correction));
  return items;
}

}  // namespace hjemmel::render
