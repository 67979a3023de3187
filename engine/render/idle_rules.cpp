#include "engine/render/idle_rules.h"

#include <algorithm>
#include <tuple>

#include "engine/render/joined.h"
#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

using Parts = std::vector<std::string>;

Parts split(const std::string& text, const std::string& sign) {
  Parts parts;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(sign, start), text.size());
    parts.push_back(text.substr(start, end - start));
    start = end + sign.size();
  }
  return parts;
}

// Names alone, such as "løn + anden_løn i lønmåned": nothing is multiplied, subtracted or taken a share of.
bool is_sum_of_names(const std::string& formula) {
  return formula.find_first_of("-*/%()") == std::string::npos && formula.find(" af ") == std::string::npos &&
         formula.find(" foreløbigt ") == std::string::npos;
}

bool names(const std::string& formula, const std::string& name) {
  if (formula.find(name) == std::string::npos) return false;  // most formulas, at little cost
  const Parts all = split_words(formula);
  return std::any_of(all.begin(), all.end(), [&](std::string word) {
    word.erase(0, word.find_first_not_of('('));
    return word.substr(0, word.find(')')) == name;
  });
}

// A `nej` and the first of several choices are kept as 0 too, and are not amounts.
bool is_zero(const std::optional<Quantity>& value) {
  const bool is_amount = value && (value->kind == Quantity::Kind::Money || value->kind == Quantity::Kind::Number);
  return is_amount && value->value == 0;
}

// What stands in a sum, zero by itself: "0,00 + 0,00" and not "100,00 + -100,00".
bool sums_zeros(const TraceLine& line) {
  return is_sum_of_names(line.formula) && line.numbers.find_first_of("123456789") == std::string::npos;
}

// One question and its answer, "har flermånedsløn: nej", of a name alone or a name and what it is. Nothing for a
// comparison of amounts or of time, which would have to be shown with both its sides.
std::optional<std::string> answer_of(const std::string& asked, const std::string& given) {
  const Parts question = split_words(asked);
  const Parts answer = split_words(given);
  if (question.empty() || question.size() != answer.size()) return std::nullopt;
  const std::size_t at = question.front() == "ikke" ? 1 : 0;
  const bool compared = question.size() == at + 3 && question[at + 1] == "er";
  const bool alone = question.size() == at + 1;
  if ((!compared && !alone) || answer[at].find_first_of("-0123456789") == 0) return std::nullopt;
  return words(question[at]) + ": " + words(answer[at]);
}

// Why a row was taken or not. Where several things were asked for together, one `nej` is the whole reason.
std::optional<Parts> answers_of(const ChoiceTrace& row) {
  if (row.condition.find('(') != std::string::npos) return std::nullopt;
  const bool any = row.condition.find(" eller ") != std::string::npos;
  const Parts asked = split(row.condition, any ? " eller " : " og ");
  const Parts given = split(row.numbers, any ? " eller " : " og ");
  if (asked.size() != given.size()) return std::nullopt;
  Parts answers;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const std::optional<std::string> answer = answer_of(asked[i], given[i]);
    if (!answer) return std::nullopt;
    if (!any && (given[i] == "nej" || given[i] == "ikke ja")) return Parts{*answer};
    answers.push_back(*answer);
  }
  return answers;
}

void add_once(Parts& parts, const std::string& part) {
  if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
}

// The amounts that the rule adds up, by name; a `0` that is written in the rule has none.
void add_names(Parts& zeros, const TraceLine& line, const std::string& whose) {
  for (const std::string& part : split(line.formula, " + ")) {
    if (part != "0") add_once(zeros, read_by(whose, part));
  }
}

std::string joined(const Parts& parts, const char* sign) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : sign) + part;
  return text;
}

// True for lines whose own amount is zero when the rule is; the others do not change a zero, whatever they hold.
bool holds_zeros(const TraceLine& line) {
  switch (line.kind) {
    case TraceLine::Kind::Value:
    case TraceLine::Kind::Choice:
    case TraceLine::Kind::Add:
    case TraceLine::Kind::Subtract:
    case TraceLine::Kind::AtLeast:
      return true;
    default:
      return false;
  }
}

bool keeps_zero(const TraceLine& line) {
  if (line.override_ || line.provisional || !line.condition.empty() || !is_zero(line.result)) return false;
  return holds_zeros(line) ? is_zero(line.operand) && sums_zeros(line) : is_zero(line.before);
}

// What the rows of a line were asked; false when it cannot be said in short.
bool add_answers(Parts& answers, const TraceLine& line) {
  for (const ChoiceTrace& row : line.choices) {
    if (row.state == ChoiceTrace::State::Unknown) return false;
    if (row.condition.empty() || row.state == ChoiceTrace::State::NotAsked) continue;
    const std::optional<Parts> given = answers_of(row);
    if (!given) return false;
    for (const std::string& answer : *given) add_once(answers, answer);
  }
  return true;
}

// Why the rule is zero, in short; nothing when it takes more words than that, or when it came to zero from more.
std::optional<std::string> reason_of(const TraceStep& step) {
  Parts answers;
  Parts zeros;
  for (const TraceLine& line : step.lines) {
    if (line.skipped) continue;
    if (!keeps_zero(line) || !add_answers(answers, line)) return std::nullopt;
    if (holds_zeros(line)) add_names(zeros, line, step.whose);
  }
  // With an amount to name, that amount is the reason; the questions only said which amount it was.
  if (!zeros.empty()) return joined(zeros, ", ") + ": " + shown(*step.value);
  if (!answers.empty()) return joined(answers, "; ");
  return std::nullopt;
}

// True when the zero of the named rule decides the line: as a factor, a limit that is reached, a condition that holds.
bool rests_on(const TraceLine& line, const std::string& name) {
  if (names(line.condition, name)) return true;
  for (const ChoiceTrace& row : line.choices) {
    const bool matters = row.state == ChoiceTrace::State::Held || row.state == ChoiceTrace::State::Unknown;
    if (matters && names(row.condition, name)) return true;
  }
  if (!names(line.formula, name) && !names(line.out_of_formula, name)) return false;
  switch (line.kind) {
    case TraceLine::Kind::Value:
    case TraceLine::Kind::Choice:
    case TraceLine::Kind::Add:
    case TraceLine::Kind::Subtract:
      return !is_sum_of_names(line.formula);
    case TraceLine::Kind::AtMost:
    case TraceLine::Kind::AtLeast:
      return line.took_effect || !line.before;
    default:
      return true;
  }
}

bool reads(const TraceLine& line, const std::string& name) {
  const auto asks = [&](const ChoiceTrace& row) { return names(row.condition, name); };
  return names(line.formula, name) || std::any_of(line.choices.begin(), line.choices.end(), asks);
}

bool is_an_answer(const Result& result, const TraceStep& step) {
  const auto same = [&](const AmountTrace& amount) { return amount.name == step.name; };
  return step.name == result.benefit || std::any_of(result.amounts.begin(), result.amounts.end(), same);
}

// Read by another rule, and only where a zero makes no difference.
bool only_read_in_passing(const Result& result, const std::string& name) {
  bool read = false;
  const auto rests = [&](const TraceStep& step) {
    return std::any_of(step.lines.begin(), step.lines.end(), [&](const TraceLine& line) {
      if (line.skipped) return false;
      read = read || reads(line, name);
      return rests_on(line, name);
    });
  };
  if (result.failed_condition && rests(*result.failed_condition)) return false;
  return std::none_of(result.steps.begin(), result.steps.end(), rests) && read;
}

// A rule that is zero for the same reason in each of its months.
struct IdleRule {
  std::string text;
  std::string total;
  std::string unit;
  std::string note;
  std::vector<std::string> months;
};

void add_to(std::vector<IdleRule>& rules, const TraceStep& step) {
  const std::string name = capitalized(of_whom(step.whose, words(step.name)));
  IdleRule rule{name + " (" + *reason_of(step) + ')', shown(*step.value), step.value->unit, brief(step.citations), {}};
  const auto same = std::find_if(rules.begin(), rules.end(), [&](const IdleRule& one) {
    return std::tie(one.text, one.total, one.unit, one.note) == std::tie(rule.text, rule.total, rule.unit, rule.note);
  });
  IdleRule& joined = same == rules.end() ? rules.emplace_back(std::move(rule)) : *same;
  joined.months.push_back(step.month);
}

std::string heading(const IdleRule& rule, bool compared) {
  const std::string months = months_text(rule.months);
  const std::string text = rule.months.size() == 1 ? month_words(rule.months.front()) + " (" + months + ')' : months;
  return compared ? "Giver nul: " + text : capitalized(text);
}

}  // namespace

bool is_idle(const Result& result, const TraceStep& step) {
  const bool can_be = step.kind == TraceStep::Kind::Rule || step.kind == TraceStep::Kind::Intermediate;
  if (!can_be || step.override_ || !is_zero(step.value) || is_an_answer(result, step)) return false;
  return reason_of(step) && only_read_in_passing(result, step.name);
}

void add_idle_rules(Page& page, const Result& result, const std::string& supposed) {
  std::vector<IdleRule> idle;
  for (const TraceStep& step : result.steps) {
    if (step.supposed == supposed && is_idle(result, step)) add_to(idle, step);
  }
  if (idle.empty()) return;
  page.blank();
  if (supposed.empty()) {
    page.line(0, "Regler, der giver nul i denne sag");
    page.underline('-');
  }
  const auto by_month = [](const IdleRule& a, const IdleRule& b) {
    return std::tie(a.months.front(), a.months, a.unit) < std::tie(b.months.front(), b.months, b.unit);
  };
  std::stable_sort(idle.begin(), idle.end(), by_month);
  for (std::size_t i = 0; i < idle.size(); ++i) {
    const bool same = i > 0 && !by_month(idle[i - 1], idle[i]);
    if (!same) page.row({.indent = 0, .text = heading(idle[i], !supposed.empty()), .total = idle[i].unit});
    page.row({.text = idle[i].text, .total = idle[i].total, .note = idle[i].note});
  }
}

}  // namespace hjemmel::render
