// Every construct of the language has its own template here. Each calculated line ends in the running amount, and holds
// the numbers it comes from, so that it can be worked again from the print alone (see tests/recompute).
#include "engine/render/calculation_step.h"

#include <algorithm>
#include <array>

#include "engine/render/best.h"
#include "engine/render/joined.h"
#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

constexpr const char* kUnknown = "ukendt";

std::string without_exact(std::string numbers) {
  for (std::size_t start = numbers.find("(= "); start != std::string::npos; start = numbers.find("(= ")) {
    numbers.erase(start, numbers.find(')', start) - start + 1);
  }
  return numbers;
}

// "(12 * 100,00)" for a sum of twelve equal amounts, the months of a year perhaps.
std::string with_equal_terms_counted(const std::string& numbers) {
  constexpr std::size_t kFewest = 4;
  static const std::string kSign = " + ";
  std::vector<std::string> terms;
  for (std::size_t start = 0; start <= numbers.size();) {
    const std::size_t end = std::min(numbers.find(kSign, start), numbers.size());
    terms.push_back(numbers.substr(start, end - start));
    start = end + kSign.size();
  }
  if (terms.size() < kFewest || terms.front().rfind('(', 0) != 0) return numbers;
  const std::string term = terms.front().substr(1);
  const bool equal = std::all_of(terms.begin() + 1, terms.end() - 1, [&](const auto& each) { return each == term; });
  if (!equal || terms.back().rfind(term + ')', 0) != 0) return numbers;
  return '(' + std::to_string(terms.size()) + " * " + term + terms.back().substr(term.size());
}

// True when there is something to calculate: more than one number.
bool is_compound(const std::string& numbers) {
  static constexpr std::array<const char*, 6> kSigns = {" + ", " - ", " * ", " / ", " af ", "("};
  const std::string plain = without_exact(numbers);
  return std::any_of(kSigns.begin(), kSigns.end(),
                     [&](const char* sign) { return plain.find(sign) != std::string::npos; });
}

// True when several answers or a comparison give the answer.
bool is_question(const std::string& numbers) {
  static constexpr std::array<const char*, 3> kSigns = {" er ", " og ", " eller "};
  return numbers.rfind("ikke ", 0) == 0 || std::any_of(kSigns.begin(), kSigns.end(), [&](const char* sign) {
           return numbers.find(sign) != std::string::npos;
         });
}

// True when a word of the text is a number; `uge_eller_14_dage` is a name.
bool has_number(const std::string& text) {
  const std::vector<std::string> all = split_words(text);
  return std::any_of(all.begin(), all.end(), [](const std::string& word) {
    const std::size_t start = word.find_first_not_of("(-");
    return start != std::string::npos && word[start] >= '0' && word[start] <= '9';
  });
}

std::string sign_of(TraceLine::Kind kind) {
  switch (kind) {
    case TraceLine::Kind::Add:
      return "+ ";
    case TraceLine::Kind::Subtract:
      return "- ";
    case TraceLine::Kind::Multiply:
      return "* ";
    case TraceLine::Kind::AtMost:
      return "højst ";
    case TraceLine::Kind::AtLeast:
      return "mindst ";
    default:
      return "";
  }
}

const ChoiceTrace* held_row(const TraceLine& line) {
  const auto held = std::find_if(line.choices.begin(), line.choices.end(),
                                 [](const ChoiceTrace& row) { return row.state == ChoiceTrace::State::Held; });
  return held == line.choices.end() ? nullptr : &*held;
}

// The cells of a bracket table end at fixed columns; the row that the amount ends in is marked.
std::string table_cells(const std::string& mark, const std::array<std::string, 3>& cells) {
  static constexpr std::array<std::size_t, 3> kEnds = {18, 32, 40};
  std::string text = "    " + mark;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t used = width_of(text) + width_of(cells.at(i));
    text += std::string(std::max<std::size_t>(used < kEnds.at(i) ? kEnds.at(i) - used : 0, 2), ' ') + cells.at(i);
  }
  return text;
}

// Writes the lines of one rule. The unit stands once, above the running amounts; what is in another unit says so.
class RuleLines {
 public:
  RuleLines(Page& page, std::string unit, std::string whose)
      : page_(page), unit_(std::move(unit)), whose_(std::move(whose)) {}

  void add(const TraceLine& line) {
    if (line.skipped) return;
    add_by_kind(line);
    for (const BestTrace& best : line.best) add_best(page_, best);
    if (!line.condition.empty()) add_reason("fordi: ", line.condition, line.condition_numbers);
    if (line.provisional) page_.line(4, "foreløbigt: et forventet tal står i stedet for et, der endnu ikke kendes");
    if (line.override_) add_override(*line.override_, line.result);
  }

  void add_override(const OverrideTrace& correction, const std::optional<Quantity>& result) {
    std::string who = "rettet af " + (correction.by.empty() ? "en person" : correction.by);
    if (!correction.date.empty()) who += ", " + correction.date;
    page_.row({.text = who, .total = cell(result), .note = correction.citation});
    if (!correction.reason.empty()) page_.line(4, "begrundelse: " + correction.reason);
  }

  // "fordi: har vagter", and the numbers when the condition has any: "(15.600,00 er over 0)".
  void add_reason(const std::string& opening, const std::string& condition, const std::string& numbers) {
    std::string text = opening + spoken(condition);
    if (has_number(numbers) && numbers != condition) text += " (" + numbers + ')';
    page_.row({.indent = 4, .text = text});
  }

 private:
  std::string spoken(const std::string& formula) const { return read_by(whose_, formula); }

  std::string cell(const std::optional<Quantity>& value) const {
    if (!value) return kUnknown;
    return value->unit == unit_ ? shown(*value) : shown_with_unit(*value);
  }

  // What the rules gave, before a person corrected it.
  std::string total(const TraceLine& line) const {
    if (!line.override_) return cell(line.result);
    return line.override_->calculated_known ? cell(line.override_->calculated) : kUnknown;
  }

  // Several paragraphs stand once: the lines below that rest on the same ones only say so.
  std::string note(const TraceLine& line) {
    const std::string text = brief(line.citations);
    const bool same = text == last_note_ && width_of(text) > kNoteWidth;
    last_note_ = text;
    return same ? "som ovenfor" : text;
  }

  void add_by_kind(const TraceLine& line) {
    switch (line.kind) {
      case TraceLine::Kind::Brackets:
        return add_brackets(line);
      case TraceLine::Kind::Proportion:
        return add_proportion(line);
      case TraceLine::Kind::AtMost:
      case TraceLine::Kind::AtLeast:
        return add_limit(line);
      case TraceLine::Kind::Instead:
        return add_replacement(line);
      case TraceLine::Kind::Round:
        return add_rounding(line);
      case TraceLine::Kind::Add:
      case TraceLine::Kind::Subtract:
      case TraceLine::Kind::Multiply:
        return add_change(line);
      case TraceLine::Kind::Distributed:
        return add_distributed(line);
      case TraceLine::Kind::Rest:
        return page_.row({.text = line.formula, .total = total(line), .note = note(line)});
      case TraceLine::Kind::Exception:
        return add_exception(line);
      default:
        return add_first_value(line);
    }
  }

  // A line whose value may itself be calculated: the formula in words, and below it the same with numbers.
  void add_worked(const std::string& text, const TraceLine& line, Row amounts) {
    const std::string numbers = with_equal_terms_counted(spoken(line.numbers));
    amounts.note = note(line);
    amounts.text = text;
    const bool asks = line.result && line.result->kind == Quantity::Kind::YesNo && is_question(numbers);
    if (is_compound(numbers) || asks) {
      const bool known = numbers.find(kUnknown) == std::string::npos;
      amounts.text = known ? numbers + " =" : numbers;
      if (text != numbers) {
        page_.row({.text = text, .note = amounts.note});
        amounts.indent = 4;
        amounts.note.clear();
      }
    }
    page_.row(amounts);
  }

  void add_first_value(const TraceLine& line) {
    const ChoiceTrace* held = held_row(line);
    if (!line.choices.empty() && held == nullptr) {
      const char* text = line.result ? "det samme, hvad der end gælder" : "kan ikke vælges endnu";
      page_.row({.text = text, .total = total(line), .note = note(line)});
    } else {
      add_worked(spoken(line.formula), line, {.total = total(line)});
    }
    if (held != nullptr && !held->condition.empty()) return add_reason("fordi: ", held->condition, held->numbers);
    for (const ChoiceTrace& row : line.choices) add_why_not(row);
  }

  void add_why_not(const ChoiceTrace& row) {
    if (row.condition.empty()) return;
    if (row.state == ChoiceTrace::State::Failed) add_reason("fordi ikke: ", row.condition, row.numbers);
    if (row.state == ChoiceTrace::State::Unknown) add_reason("det vides ikke, om: ", row.condition, "");
  }

  void add_brackets(const TraceLine& line) {
    add_worked("trin af " + spoken(line.formula), line, {.operand = "af " + cell(line.operand)});
    if (!line.brackets.empty()) page_.cells(table_cells("", {"fra", "til", "sats"}), "heraf", "beløb");
    for (const BracketTrace& bracket : line.brackets) {
      const std::string to = bracket.to ? shown(*bracket.to) : "derover";
      const std::string mark = bracket.active ? ">" : "";
      const std::string cells = table_cells(mark, {shown(bracket.from), to, shown_with_unit(bracket.percent)});
      page_.cells(cells, shown(bracket.part), shown(bracket.amount));
    }
    page_.row({.indent = 4, .text = "i alt", .total = total(line)});
  }

  void add_proportion(const TraceLine& line) {
    const std::string text = "forholdsmæssigt for " + spoken(line.formula) + " ud af " + spoken(line.out_of_formula);
    page_.row({.text = text, .note = note(line)});
    add_part(line.numbers, line.operand);
    add_part(line.out_of_numbers, line.out_of);
    const auto share = [](const std::optional<Quantity>& part) { return part ? shown(*part) : kUnknown; };
    const std::string sign = line.operand && line.out_of ? " =" : "";
    page_.row({.indent = 4, .text = share(line.operand) + " ud af " + share(line.out_of) + sign, .total = total(line)});
  }

  // A side of a proportion that is itself calculated.
  void add_part(const std::string& numbers, const std::optional<Quantity>& value) {
    if (value && is_compound(numbers))
      page_.row({.indent = 4, .text = spoken(numbers) + " =", .operand = shown(*value)});
  }

  void add_limit(const TraceLine& line) {
    std::string text = kind_words(line.kind) + ' ' + spoken(line.formula);
    if (line.operand && line.before) text += line.took_effect ? ": nået" : ": ikke nået";
    if (line.operand && line.result && !line.before) text += ": nået, hvad det ukendte end er";
    add_worked(text, line, {.operand = sign_of(line.kind) + cell(line.operand), .total = total(line)});
  }

  void add_replacement(const TraceLine& line) {
    std::string text = "i stedet ";
    if (line.before) text += "for " + cell(line.before) + ' ';
    add_worked(text + "gælder " + spoken(line.formula), line, {.total = total(line)});
  }

  void add_change(const TraceLine& line) {
    add_worked(kind_words(line.kind) + ' ' + spoken(line.formula), line,
               {.operand = sign_of(line.kind) + cell(line.operand), .total = total(line)});
  }

  // A row of the table: what it is put into, the room there, what is taken, and what is left to put.
  void add_distributed(const TraceLine& line) {
    if (!distributing_) page_.row({.indent = 4, .room = "plads", .operand = "taget", .total = "tilbage"});
    const bool no_room = line.operand && line.operand->value == 0;
    const bool all = line.result && line.result->value == 0 && !no_room;
    const std::optional<Quantity>& taken = all ? line.before : line.operand;
    const bool known = line.result || no_room;
    page_.row({.text = (distributing_ ? "dernæst i " : "først i ") + spoken(line.label),
               .room = cell(line.operand),
               .operand = known ? "- " + cell(taken) : kUnknown,
               .total = total(line),
               .note = note(line)});
    distributing_ = true;
  }

  // Another provision's value in the place of the rule's own, with the reason. The rule's own lines stand above it.
  void add_exception(const TraceLine& line) {
    if (!line.took_effect) {
      page_.row(
          {.text = "det vides ikke, om en undtagelse gælder: " + line.label, .total = total(line), .note = note(line)});
      return;
    }
    add_replacement(line);
    page_.line(4, "undtagelse: " + line.label);
  }

  void add_rounding(const TraceLine& line) {
    page_.row({.text = "afrundet " + line.rounding, .total = total(line), .note = note(line)});
  }

  Page& page_;
  std::string unit_;
  std::string whose_;
  std::string last_note_;
  bool distributing_ = false;
};

// A correction of the last line is also one of the rule; it is shown once.
bool corrected_as_a_whole(const TraceStep& step) {
  return step.override_ && (step.lines.empty() || !step.lines.back().override_);
}

void add_condition(Page& page, const TraceStep& step) {
  const bool failed = !step.refusal.empty();
  const char* verdict = failed ? "ikke opfyldt" : step.value ? "opfyldt" : "vides ikke";
  const std::string name = step.label.empty() ? title(step.name, "") : step.label;
  const std::string heading =
      capitalized(of_whom(step.whose, name, Said::Answer)) + " (" + step.month + "): " + verdict;
  page.row({.indent = 0, .text = heading, .note = brief(step.citations)});
  RuleLines lines(page, "", step.whose);
  for (const TraceLine& line : step.lines) {
    const char* opening = failed ? "fordi ikke: " : step.value ? "fordi: " : "det vides ikke, om: ";
    lines.add_reason(opening, line.formula, step.value || failed ? line.numbers : "");
    if (line.override_) lines.add_override(*line.override_, line.result);
  }
  if (corrected_as_a_whole(step)) lines.add_override(*step.override_, step.value);
  if (!failed) return;
  if (!step.short_by.empty()) page.line(4, "forskel: " + step.short_by);
  page.line(4, "afslag: " + sentence(step.refusal));
}

// The unit of the rule, also when its value is not known.
std::string unit_of(const TraceStep& step) {
  if (step.value) return step.value->unit;
  for (auto line = step.lines.rbegin(); line != step.lines.rend(); ++line) {
    if (line->result) return line->result->unit;
    const bool same_unit = line->kind != TraceLine::Kind::Multiply && line->kind != TraceLine::Kind::Proportion;
    if (line->operand && same_unit) return line->operand->unit;
  }
  return "";
}

// A rule whose value is not known yet is an amount when its lines have a unit.
Said said_of(const TraceStep& step) {
  if (step.kind == TraceStep::Kind::Period) return Said::Answer;
  return step.value || unit_of(step).empty() ? said_as(step.value) : Said::Amount;
}

void add_heading(Page& page, const TraceStep& step, const std::string& unit) {
  const std::string name = capitalized(of_whom(step.whose, title(step.name, step.label), said_of(step)));
  page.row({.indent = 0, .text = name + " (" + step.month + ')', .total = unit});
}

// The months of a period in few words: those that are counted and how many, those that are not.
void add_period(Page& page, const TraceStep& step) {
  const PeriodMonths months = months_of(step);
  const std::string text = months.counted.empty() ? "ingen måneder" : months_text(months.counted);
  page.row({.text = text, .total = step.value ? shown(*step.value) : kUnknown, .note = brief(step.citations)});
  if (!months.others.empty()) page.line(4, "ikke talt med: " + months_text(months.others));
  if (!months.open.empty()) page.line(4, "vides ikke: " + months_text(months.open));
}

}  // namespace

void add_refused(Page& page, const TraceStep& step) {
  page.blank();
  add_heading(page, step, unit_of(step));
  const std::string total = step.value ? shown(*step.value) : kUnknown;
  page.row({.text = "bortfalder, fordi en betingelse ikke er opfyldt", .total = total, .note = brief(step.citations)});
}

void add_step(Page& page, const TraceStep& step) {
  page.blank();
  if (step.kind == TraceStep::Kind::Condition) return add_condition(page, step);
  const std::string unit = unit_of(step);
  add_heading(page, step, unit);
  if (step.kind == TraceStep::Kind::Period) return add_period(page, step);
  RuleLines lines(page, unit, step.whose);
  for (const TraceLine& line : step.lines) lines.add(line);
  if (step.kind == TraceStep::Kind::Distribution && step.value) {
    page.row({.text = "taget i alt", .total = shown(*step.value)});
  }
  if (corrected_as_a_whole(step)) lines.add_override(*step.override_, step.value);
}

}  // namespace hjemmel::render
