#include "engine/golden/compare.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/cases/step_name.h"
#include "engine/cases/step_value.h"
#include "engine/golden/expected_cell.h"
#include "engine/golden/given_name.h"
#include "engine/golden/text_piece.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

std::string shown(const std::optional<Quantity>& value) {
  if (!value) return kNotKnown;
  return value->exact.empty() ? value->text : value->text + " (" + value->exact + ")";
}

std::string joined(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : "; ") + name;
  return text;
}

// "partner", "barn 2" and "partner, barn 2" apart: rows give their elements no names.
struct Whose {
  bool partners = false;
  std::optional<std::size_t> element;  // from 0
};
Whose read_whose(const std::string& text) {
  Whose whose;
  whose.partners = text == "partner" || text.substr(0, 9) == "partner, ";
  const std::size_t space = text.rfind(' ');
  const auto number = space == std::string::npos ? std::nullopt : read_ordinal(text.substr(space + 1));
  if (number) whose.element = *number - 1;
  return whose;
}

// As a column names them: "løn", "partners løn", "børn 2 fødselsdato".
std::set<std::string> names_of(const RuleSet& rules, const std::vector<FactTrace>& facts) {
  std::set<std::string> names;
  for (const FactTrace& fact : facts) {
    const Whose whose = read_whose(fact.whose);
    names.insert(given_name(rules, fact.name, whose.partners, whose.element));
  }
  return names;
}

// What stands in place of an amount: the status and the facts that decided it.
std::string without_amount(const RuleSet& rules, const Result& result) {
  std::set<std::string> names = names_of(rules, result.facts_missing);
  names.merge(names_of(rules, result.conflicts));
  names.merge(names_of(rules, result.awaiting));
  const std::string text = "intet beløb, " + to_text(result.status);
  return names.empty() ? text : text + ": " + joined(names);
}

// The value of a step in one month, or of one of its lines. What is only a comparison (som om) is not meant.
const std::optional<Quantity>* value_of(const TraceStep& step, const std::string& column) {
  const StepName name = split_step_name(column);
  const Whose whose = read_whose(step.whose);
  const bool same = step.name == name.rule && step.supposed.empty() && whose.partners == name.partners &&
                    whose.element == name.element;
  if (!same) return nullptr;
  if (name.line.empty()) return &step.value;
  for (const TraceLine& line : step.lines) {
    if (line.id == column || line.id == name.rule + name.line) return &line.result;
  }
  return nullptr;
}

class Comparison {
 public:
  Comparison(const RuleSet& rules, const GoldenRow& row, const Result& result)
      : rules_(rules), row_(row), result_(result) {}

  std::vector<Mismatch> take() {
    for (const auto& [column, expected] : row_.expected) compare(column, expected);
    const std::size_t last = result_.steps.size();
    std::stable_sort(differences_.begin(), differences_.end(), [&](const Mismatch& a, const Mismatch& b) {
      return a.step.value_or(last) < b.step.value_or(last);
    });
    return std::move(differences_);
  }

 private:
  void differs(const std::string& column, const std::string& expected, std::string came,
               std::optional<std::size_t> step = std::nullopt) {
    differences_.push_back({column, expected, std::move(came), step});
  }

  void text(const std::string& column, const std::string& expected, const std::string& came) {
    if (expected != came) differs(column, expected, came.empty() ? "ingen" : came);
  }

  void compare(const std::string& column, const std::string& expected) {
    if (column == "udfald") return text(column, expected, to_text(result_.outcome));
    if (column == "status") return text(column, expected, to_text(result_.status));
    if (column == "mangler") return missing(expected);
    if (column == result_.benefit) return benefit(expected);
    step(column, expected);
  }

  void missing(const std::string& expected) {
    std::set<std::string> names;
    for (const Piece& piece : Piece{from_utf8(expected), {}}.split(U';')) names.insert(present_name(piece.utf8()));
    std::set<std::string> came = names_of(rules_, result_.facts_missing);
    came.merge(names_of(rules_, result_.awaiting));  // a skøn that nobody has given is missing, too
    text("mangler", joined(names), joined(came));
  }

  // A row may use an earlier name of a fact.
  std::string present_name(const std::string& text) const {
    const GivenName name = read_given_name(rules_, text);
    const auto* fact = std::get_if<FactKey>(&name);
    if (fact == nullptr) return text;
    const auto element = fact->element == kNoElement ? std::nullopt : std::optional<std::size_t>(fact->element);
    return given_name(rules_, rules_.facts.at(fact->fact).name.text, fact->who == Who::Partner, element);
  }

  void benefit(const std::string& expected) {
    if (says(expected, result_.amount)) return;
    differs(result_.benefit, expected, result_.amount ? shown(result_.amount) : without_amount(rules_, result_));
  }

  // A rule that is read in several months has a value in each; the payment month's is meant, or the last one
  // calculated.
  void step(const std::string& column, const std::string& expected) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < result_.steps.size(); ++i) {
      if (value_of(result_.steps[i], column) == nullptr) continue;
      if (found && result_.steps[*found].month == result_.month) continue;
      found = i;
    }
    if (!found) return differs(column, expected, "leddet blev ikke beregnet");
    const std::optional<Quantity>& value = *value_of(result_.steps[*found], column);
    if (!says(expected, value)) differs(column, expected, shown(value), found);
  }

  const RuleSet& rules_;
  const GoldenRow& row_;
  const Result& result_;
  std::vector<Mismatch> differences_;
};

}  // namespace

bool expects_no_cover(const GoldenRow& row) {
  return std::any_of(row.expected.begin(), row.expected.end(),
                     [](const auto& cell) { return cell.first == "status" && cell.second == kNotCovered; });
}

std::vector<Mismatch> compare(const RuleSet& rules, const GoldenRow& row, const Result& result) {
  return Comparison(rules, row, result).take();
}

std::optional<Rational> worked_cell(const RuleSet& rules, const std::string& benefit, const GoldenRow& row) {
  std::optional<Rational> first;
  for (const auto& [column, text] : row.expected) {
    const auto rule = rule_of_step(rules, column);
    if (!rule || rules.rules.at(*rule).type.kind != Type::Kind::Number) continue;
    const std::optional<Rational> number = evaluate_working(text);
    if (column == benefit && number) return number;
    if (!first) first = number;
  }
  return first;
}

std::string working_mistake(const RuleSet& rules, const std::string& benefit, const GoldenRow& row) {
  if (row.working.empty()) return "";
  const std::optional<Rational> worked = evaluate_working(row.working);
  const std::optional<Rational> expected = worked_cell(rules, benefit, row);
  if (!worked || !expected || *worked == *expected) return "";
  const auto text = [](const Rational& value) {
    const ShownNumber number = show_amount(value);
    return number.exact.empty() ? number.text : number.text + " (" + number.exact + ")";
  };
  return "udregningen giver " + text(*worked) + ", men rækken forventer " + text(*expected);
}

}  // namespace hjemmel
