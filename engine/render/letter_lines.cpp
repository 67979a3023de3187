#include "engine/render/letter_lines.h"

#include <algorithm>
#include <string_view>

#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

using Kind = TraceLine::Kind;

bool is_first(const TraceStep& step, const TraceLine& line) { return &line == &step.lines.front(); }

bool settles(const TraceStep& step, const TraceLine& line) {
  return !is_first(step, line) && !line.before && line.result.has_value();
}

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
    const Kind kind = told.line.kind;
    return kind == Kind::Add || kind == Kind::Subtract || kind == Kind::Multiply || kind == Kind::Proportion;
  });
}

bool is_name(const std::string& formula) {
  const std::string name = formula.substr(0, formula.find(' '));
  return formula == name || formula.compare(name.size(), 3, " i ") == 0;
}

// A rule whose other lines moved nothing, so that its first line says more than its own name; or one that only names
// such a rule.
bool passes_on(const TraceStep& step, const ToldLines& unfolded) {
  const std::string& formula = unfolded.front().line.formula;
  const bool worked =
      formula.find_first_of("+*/%()0123456789") != std::string::npos || formula.find(" - ") != std::string::npos;
  return unfolded.front().step != &step || (step.lines.size() > 1 && !formula.empty() && !worked);
}

// What a distribution took from one thing: all that was left to distribute, or all the room there was.
const std::optional<Quantity>& taken(const TraceLine& put) {
  const bool all = put.result && put.result->value == 0 && !(put.operand && put.operand->value == 0);
  return all ? put.before : put.operand;
}

// "Hjælpen efter fradraget", where the fradrag is distributed, as two lines: the help, and what was taken from it.
ToldLines parted(const Result& result, const ToldLine& whole) {
  static constexpr std::string_view kAfter = " efter ";
  const std::string& formula = whole.line.formula;
  const std::size_t after = formula.find(kAfter);
  const bool plain = whole.line.kind == Kind::Value || whole.line.kind == Kind::Choice;
  if (after == std::string::npos || !plain || whole.line.override_ || !whole.line.result) return {whole};
  for (const TraceStep& step : result.steps) {
    const bool distributes = step.kind == TraceStep::Kind::Distribution && step.whose.empty() && step.supposed.empty();
    if (!distributes || step.name != formula.substr(after + kAfter.size())) continue;
    for (const TraceLine& put : step.lines) {
      if (put.kind != Kind::Distributed || put.label != formula.substr(0, after) || !put.result || !put.operand)
        continue;
      ToldLine room = whole;
      room.line.kind = Kind::Value;
      room.line.formula = put.label;
      room.line.numbers = put.operand->text;
      room.line.operand = room.line.result = put.operand;
      if (!put.took_effect) return {room};
      ToldLine less = whole;
      less.line.kind = Kind::Subtract;
      less.line.formula = step.name;
      less.line.operand = taken(put);
      less.line.citations = put.citations;
      return {room, less};
    }
  }
  return {whole};
}

ToldLines unfolded(const Result& result, const TraceStep& step, std::size_t deepest) {
  constexpr std::size_t kMostLines = 12;
  ToldLines lines = own_lines(step);
  if (lines.empty()) return lines;
  const ToldLines parts = parted(result, lines.front());
  lines.erase(lines.begin());
  lines.insert(lines.begin(), parts.begin(), parts.end());
  if (deepest == 0 || tell_how(lines)) return lines;
  const TraceLine& first = lines.front().line;
  const bool plain = first.kind == Kind::Value || first.kind == Kind::Choice;
  const TraceStep* before = plain && !first.override_ ? step_behind(result, first) : nullptr;
  if (before == nullptr || is_corrected(*before)) return lines;  // a correction has a section of its own
  ToldLines all = unfolded(result, *before, deepest - 1);
  if (all.empty() || all.size() + lines.size() > kMostLines || !(tell_how(all) || passes_on(*before, all)))
    return lines;
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

ToldLines own_lines(const TraceStep& step) {
  ToldLines lines;
  for (const TraceLine& line : step.lines) {
    if (is_told(step, line)) lines.push_back({line, &step, settles(step, line)});
  }
  return lines;
}

ToldLines told_lines(const Result& result, const TraceStep& benefit) {
  constexpr std::size_t kDeepest = 8;
  return unfolded(result, benefit, kDeepest);
}

}  // namespace hjemmel::render
