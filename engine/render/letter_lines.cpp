#include "engine/render/letter_lines.h"

#include <algorithm>

#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

using Kind = TraceLine::Kind;

bool is_first(const TraceStep& step, const TraceLine& line) { return &line == &step.lines.front(); }

// Something unknown, or a known amount beside something unknown, was added or subtracted.
bool leaves_open(const TraceLine& line) {
  const bool changes = line.kind == Kind::Add || line.kind == Kind::Subtract;
  return changes && !line.result && (!line.operand || line.operand->value != 0);
}

bool is_told(const TraceStep& step, const TraceLine& line) {
  if (line.skipped) return false;
  return is_first(step, line) || line.took_effect || line.override_ || settles(step, line) || leaves_open(line);
}

// Whether anything after the first line adds, subtracts or shares: the lines then tell how the amount was found.
bool tell_how(const ToldLines& lines) {
  return std::any_of(lines.begin() + 1, lines.end(), [](const ToldLine& told) {
    const Kind kind = told.line->kind;
    return kind == Kind::Add || kind == Kind::Subtract || kind == Kind::Multiply || kind == Kind::Proportion;
  });
}

bool is_name(const std::string& formula) {
  const std::string name = formula.substr(0, formula.find(' '));
  return formula == name || formula.compare(name.size(), 3, " i ") == 0;
}

// A rule whose other lines moved nothing, so that its first line says more than its own name.
bool passes_on(const TraceStep& step) { return step.lines.size() > 1 && is_name(step.lines.front().formula); }

ToldLines unfolded(const Result& result, const TraceStep& step, std::size_t deepest) {
  constexpr std::size_t kMostLines = 12;
  const ToldLines lines = own_lines(step);
  if (lines.empty() || deepest == 0 || tell_how(lines)) return lines;
  const TraceLine& first = *lines.front().line;
  const bool plain = first.kind == Kind::Value || first.kind == Kind::Choice;
  const TraceStep* before = plain && !first.override_ ? step_behind(result, first) : nullptr;
  if (before == nullptr || is_corrected(*before)) return lines;  // a correction has a section of its own
  ToldLines all = unfolded(result, *before, deepest - 1);
  if (all.empty() || all.size() + lines.size() > kMostLines || !(tell_how(all) || passes_on(*before))) return lines;
  all.insert(all.end(), lines.begin() + 1, lines.end());
  return all;
}

}  // namespace

const TraceStep* benefit_step(const Result& result) {
  for (const TraceStep& step : result.steps) {
    if (step.name == result.benefit && step.whose.empty() && step.supposed.empty() && step.month == result.month) {
      return &step;
    }
  }
  return nullptr;
}

const TraceStep* step_behind(const Result& result, const TraceLine& line) {
  if (!is_name(line.formula) || !line.operand) return nullptr;
  const std::string name = line.formula.substr(0, line.formula.find(' '));
  for (const TraceStep& step : result.steps) {
    const bool has_lines = step.kind == TraceStep::Kind::Rule || step.kind == TraceStep::Kind::Intermediate;
    const bool personal = step.whose.empty() && step.supposed.empty() && step.name != result.benefit;
    if (has_lines && personal && step.name == name && step.value && step.value->value == line.operand->value)
      return &step;
  }
  return nullptr;
}

bool settles(const TraceStep& step, const TraceLine& line) {
  return !is_first(step, line) && !line.before && line.result.has_value();
}

ToldLines own_lines(const TraceStep& step) {
  ToldLines lines;
  for (const TraceLine& line : step.lines) {
    if (is_told(step, line)) lines.push_back({&line, &step});
  }
  return lines;
}

ToldLines told_lines(const Result& result, const TraceStep& benefit) {
  constexpr std::size_t kDeepest = 8;
  return unfolded(result, benefit, kDeepest);
}

}  // namespace hjemmel::render
