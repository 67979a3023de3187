#include "engine/render/letter_made_of.h"

#include <algorithm>
#include <array>

#include "engine/render/letter_items.h"
#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

using Kind = TraceLine::Kind;

constexpr std::string_view kItIs = "Det er ";

// "30 % op til 16.323,00 kr."; the amount too when several brackets have one.
std::string bracket_words(const BracketTrace& bracket, const std::string& of, bool with_amount) {
  std::string text = in_letter(bracket.percent) + of;
  text += bracket.to ? " op til " + in_letter(*bracket.to) : " derover";
  return with_amount ? text + " (" + in_letter(bracket.amount) + ')' : text;
}

std::string of_brackets(const Result& result, const TraceLine& line) {
  if (line.brackets.empty() || !line.operand) return {};
  const auto reached = [](const BracketTrace& bracket) { return bracket.part.value != 0; };
  const bool several = std::count_if(line.brackets.begin(), line.brackets.end(), reached) > 1;
  std::string text;
  for (const BracketTrace& bracket : line.brackets) {
    const bool last = &bracket == &line.brackets.back();
    text += text.empty() ? "" : last ? " og " : ", ";
    text += bracket_words(bracket, "", several && reached(bracket));
  }
  return std::string(kItIs) + text + " af " + with_comma(spoken(result, line.formula)) + ' ' + in_letter(*line.operand);
}

// The terms of a sum at its top level, with their signs; empty when it is more than a sum.
std::vector<std::string> terms_of(const std::string& formula) {
  std::vector<std::string> terms = {""};
  int depth = 0;
  for (std::size_t at = 0; at < formula.size(); ++at) {
    depth += formula[at] == '(' ? 1 : formula[at] == ')' ? -1 : 0;
    const std::string sign = depth == 0 ? formula.substr(at, 3) : "";
    if (sign == " * " || sign == " / ") return {};
    if (sign == " + " || sign == " - ") {
      terms.push_back(sign == " + " ? "+" : "-");
      at += 2;
    } else {
      terms.back() += formula[at];
    }
  }
  return terms;
}

std::string without_brackets(const std::string& term) {
  const bool around = term.size() > 2 && term.front() == '(' && term.find(')') + 1 == term.size();
  return around ? term.substr(1, term.size() - 2) : term;
}

// Whether the numbers say more than the amount itself.
bool is_worked(const TraceLine& line) {
  static constexpr std::array<const char*, 5> kSigns = {" + ", " - ", " * ", " / ", " % af "};
  return std::any_of(kSigns.begin(), kSigns.end(),
                     [&](const char* sign) { return line.numbers.find(sign) != std::string::npos; });
}

// "98 % af 20.359,00": money of money.
bool is_share(const TraceLine& line) {
  const std::size_t of = line.numbers.find(" % af ");
  const bool money = line.operand && line.operand->kind == Quantity::Kind::Money;
  return money && of != std::string::npos && line.numbers.find(' ', of + 6) == std::string::npos;
}

// "Lån efter loftet 500,00 kr., tillagt tilskud efter loftet 640,00 kr." of a formula that adds names; otherwise the
// numbers that it has.
std::string of_formula(const Result& result, const TraceLine& line) {
  const std::vector<std::string> names = terms_of(line.formula);
  const std::vector<std::string> numbers = terms_of(line.numbers);
  const bool known = line.numbers.find("ukendt") == std::string::npos;
  if (!known || line.formula == line.numbers) return {};
  if (names.size() < 2 || names.size() != numbers.size()) {
    return is_worked(line) ? std::string(kItIs) + said_aloud(line.numbers) + (is_share(line) ? " kr." : "") : "";
  }
  std::string text(kItIs);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool first = i == 0;
    if (!first) text += names[i][0] == '-' ? ", nedsat med " : ", tillagt ";
    const std::string number = without_brackets(numbers[i].substr(first ? 0 : 1));
    text += with_comma(spoken(result, without_brackets(names[i].substr(first ? 0 : 1)))) + ' ' + number;
    if (number.find(' ') == std::string::npos) text += " kr.";
  }
  return text;
}

std::string share_words(const TraceLine& line) {
  if (!line.operand || !line.out_of) return {};
  return in_letter(*line.operand) + " ud af " + in_letter(*line.out_of);
}

std::string step_words(const Result& result, const TraceLine& line) {
  const std::string kind = kind_words(line.kind);
  if (line.kind == Kind::Round) return kind + ' ' + line.rounding;
  if (line.kind == Kind::Proportion) return kind + " for " + share_words(line);
  const std::optional<Quantity>& value = line.operand ? line.operand : line.result;
  const bool is_number = line.formula.find_first_of("0123456789-") == 0;
  const bool is_worked = line.formula.find_first_of("*/%") != std::string::npos;
  const std::string name = spoken(result, line.formula);
  return (kind.empty() ? "" : kind + ' ') +
         (is_number   ? ""
          : is_worked ? name + ", i alt "
                      : with_comma(name) + ' ') +
         (value ? in_letter(*value) : "ukendt");
}

// "Lønloft ... 32.067,00 kr., nedsat med indtægt ... 15.600,00 kr."; empty when there is only one amount.
std::string of_lines(const Result& result, const ToldLines& lines) {
  std::string text;
  std::size_t amounts = 0;
  for (const ToldLine& told : lines) {
    text += std::string(text.empty() ? kItIs : ", ") + step_words(result, told.line);
    amounts += told.line.kind == Kind::Round ? 0 : 1;
  }
  return amounts < 2 ? std::string() : text;
}

std::string of_step(const Result& result, const TraceStep& step, int deepest) {
  const ToldLines lines = own_lines(step);
  if (lines.empty()) return {};
  const TraceLine& first = lines.front().line;
  if (first.kind == Kind::Brackets && lines.size() == 1) return of_brackets(result, first);
  if (std::string text = of_lines(result, lines); !text.empty()) return text;
  const TraceStep* before = step_behind(result, first);
  if (before == nullptr || deepest == 0) return of_formula(result, first);
  if (is_corrected(*before)) return {};
  const std::string text = of_step(result, *before, deepest - 1);
  return text.empty() ? text : std::string(kItIs) + spoken(result, first.formula) + ": " + text.substr(kItIs.size());
}

// The rule of that name, when the calculation has it with one value only.
const TraceStep* only_step(const Result& result, const std::string& name) {
  const TraceStep* found = nullptr;
  for (const TraceStep& step : result.steps) {
    const bool has_lines = step.kind == TraceStep::Kind::Rule || step.kind == TraceStep::Kind::Intermediate;
    if (step.name != name || !has_lines || !step.whose.empty() || !step.supposed.empty() || !step.value) continue;
    if (found != nullptr && found->value->value != step.value->value) return nullptr;
    found = &step;
  }
  return found;
}

// What the rules that a formula names are made of: "Tillæg i perioden er fuldt tillæg 53.604,00 kr., nedsat med ..."
std::string of_names(const Result& result, const std::string& formula) {
  static constexpr const char* kAround = " ()";
  std::string text;
  for (std::size_t at = 0; at < formula.size();) {
    const std::size_t end = std::min(formula.find_first_of(kAround, at), formula.size());
    const TraceStep* step = only_step(result, formula.substr(at, end - at));
    at = end + 1;
    if (step == nullptr || is_corrected(*step)) continue;
    const std::string inner = of_step(result, *step, 0);
    if (inner.empty()) continue;
    const std::string told =
        ' ' + capitalized(with_comma(spoken(result, step->name))) + " er " + sentence(inner.substr(kItIs.size()));
    if (text.find(told) == std::string::npos) text += told;
  }
  return text;
}

std::string corrected_words(const TraceStep& step) {
  const OverrideTrace& correction = *step.override_;
  const std::string before = correction.calculated_known ? " fra " + in_letter(correction.calculated) : "";
  return "Det er rettet" + before + " af en person";
}

}  // namespace

std::string made_of(const Result& result, const ToldLine& told, Told how) {
  constexpr int kDeepest = 4;
  const TraceLine& line = told.line;
  if (line.override_) return {};
  if (line.kind == Kind::Proportion)
    return line.operand && line.out_of ? sentence(std::string(kItIs) + share_words(line)) : "";
  if (line.kind == Kind::Brackets) return sentence(of_brackets(result, line));
  const TraceStep* step = step_behind(result, line);
  if (step != nullptr && step->override_) return sentence(corrected_words(*step));
  if (step != nullptr && is_corrected(*step)) return "Der er rettet i det; se nedenfor.";
  if (step != nullptr) return sentence(of_step(result, *step, kDeepest));
  return sentence(of_formula(result, line)) + (how == Told::Everything ? of_names(result, line.formula) : "");
}

}  // namespace hjemmel::render
