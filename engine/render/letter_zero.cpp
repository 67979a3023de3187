#include "engine/render/letter_zero.h"

#include "engine/render/letter_items.h"
#include "engine/render/letter_lines.h"
#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

using Kind = TraceLine::Kind;

// The line that brought the amount to nothing, whether down from a positive one or up from a negative one.
const ToldLine* decisive(const ToldLines& lines) {
  const ToldLine* found = nullptr;
  bool was_zero = false;
  for (const ToldLine& told : lines) {
    const bool is_zero = told.line.result && told.line.result->value == 0;
    if (is_zero && !was_zero) found = &told;
    was_zero = is_zero;
  }
  return was_zero ? found : nullptr;
}

std::string said(const Result& result, const ToldLine& told) {
  const std::string& formula = told.line.formula;
  return formula.empty() ? lowered(told.step->label) : spoken(result, formula);
}

std::string first_amount(const Result& result, const ToldLine& first) {
  const std::string text = said(result, first) + ", ";
  return text + (first.line.result ? in_letter(*first.line.result) : "som ikke er kendt");
}

std::string quoted(const Result& result, const ToldLine& told) { return "\"" + said(result, told) + '"'; }

std::string why(const Result& result, const ToldLine& told, const ToldLine& first) {
  const TraceLine& line = told.line;
  const std::string cited = in_brackets(line.citations);
  switch (line.kind) {
    case Kind::AtMost:
      return "der ikke kan gives mere end " + quoted(result, told) + ", som er " +
             in_letter(line.operand ? *line.operand : *line.result) + cited;
    case Kind::AtLeast:
      if (!told.settles) return "det, der trækkes fra, er mere end " + first_amount(result, first);
      return "det, der trækkes fra, er mindst lige så meget som " + first_amount(result, first) +
             ", hvad det ukendte end er";
    case Kind::Subtract:
      return "det, der trækkes fra, er lige så meget som " + first_amount(result, first);
    case Kind::Proportion:
      return "det kun gives for " + spoken(result, line.formula) + ", og det er " +
             (line.operand ? in_letter(*line.operand) : "0") + cited;
    case Kind::Round:
      return (line.before ? in_letter(*line.before) : "det") + " afrundes " + line.rounding + cited;
    case Kind::Multiply:
      return "der ganges med " + quoted(result, told) + ", som er " + (line.operand ? in_letter(*line.operand) : "0") +
             cited;
    case Kind::Instead:
    case Kind::Exception:
      return quoted(result, told) + " gælder i stedet og er " + in_letter(*line.result) + cited;
    default:
      return quoted(result, told) + " er " + in_letter(*line.result) + cited;
  }
}

bool decided_by_a_person(const TraceStep& benefit, const ToldLine* decisive) {
  return benefit.override_ || (decisive != nullptr && decisive->line.override_);
}

}  // namespace

std::string zero_reason(const Result& result) {
  const TraceStep* benefit = benefit_step(result);
  if (result.outcome != Outcome::Zero || benefit == nullptr) return {};
  const std::string opening = "Beløbet er " + in_letter(*result.amount) + ", fordi ";
  const ToldLines lines = told_lines(result, *benefit);
  const ToldLine* line = decisive(lines);
  if (decided_by_a_person(*benefit, line)) return opening + "en person har rettet det.";
  if (line == nullptr) return {};
  return sentence(opening + why(result, *line, lines.front()));
}

}  // namespace hjemmel::render
