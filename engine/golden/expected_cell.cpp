#include "engine/golden/expected_cell.h"

#include <algorithm>
#include <utility>

#include "engine/cases/unknown_name.h"
#include "engine/golden/given_name.h"
#include "engine/golden/golden.h"

namespace hjemmel {
namespace {

class ExpectedCheck {
 public:
  ExpectedCheck(const RuleSet& rules, const Piece& cell, Diagnostics& diagnostics)
      : rules_(rules), cell_(cell), diagnostics_(diagnostics) {}

  void one_of(const std::vector<std::string>& names) {
    const std::string text = cell_.utf8();
    if (std::find(names.begin(), names.end(), text) != names.end()) return;
    unreadable("`" + text + "` kan ikke forventes her", near_or_all(text, names));
  }

  void facts() {
    for (const Piece& piece : cell_.split(U';')) {
      const GivenName name = read_given_name(rules_, piece.utf8());
      const auto* error = std::get_if<ValueError>(&name);
      if (error != nullptr)
        refuse(diagnostics_, error->kind, piece, error->message, "er ikke en oplysning", error->help);
    }
  }

  void value_of(const Type& type) {
    const std::string text = cell_.utf8();
    if (text == kNotKnown) return;
    switch (type.kind) {
      case Type::Kind::Number:
        if (evaluate_working(text)) return;
        return unreadable("`" + text + "` kan ikke læses som et tal", "skriv for eksempel 15.272");
      case Type::Kind::YesNo:
        return one_of({"ja", "nej", kNotKnown});
      case Type::Kind::Choice:
        return one_of(alternatives_of(type));
      case Type::Kind::Date:
        if (parse_date(text)) return;
        return unreadable("`" + text + "` er ikke en dato", "skriv for eksempel 2024-01-31");
      case Type::Kind::Month:
        if (parse_month(text)) return;
        return unreadable("`" + text + "` er ikke en måned", "skriv for eksempel 2024-01");
    }
  }

 private:
  static std::vector<std::string> alternatives_of(const Type& type) {
    std::vector<std::string> names;
    for (const Word& alternative : type.alternatives) names.push_back(alternative.text);
    names.emplace_back(kNotKnown);
    return names;
  }

  void unreadable(std::string message, std::string help) {
    refuse(diagnostics_, DiagnosticKind::TableExpectedUnreadable, cell_, std::move(message), "passer ikke i kolonnen",
           std::move(help));
  }

  const RuleSet& rules_;
  const Piece& cell_;
  Diagnostics& diagnostics_;
};

std::vector<std::string> statuses() {
  std::vector<std::string> names;
  for (const Status status :
       {Status::Proposal, Status::Missing, Status::Conflict, Status::AwaitsDiscretion, Status::Unsupported}) {
    names.push_back(to_text(status));
  }
  names.emplace_back(kNotCovered);
  return names;
}

}  // namespace

void check_expected_cell(const RuleSet& rules, const Column& column, const Piece& cell, Diagnostics& diagnostics) {
  ExpectedCheck check(rules, cell, diagnostics);
  switch (column.kind) {
    case Column::Kind::Outcome:
      return check.one_of({to_text(Outcome::Benefit), to_text(Outcome::Zero), to_text(Outcome::Refusal)});
    case Column::Kind::Status:
      return check.one_of(statuses());
    case Column::Kind::Missing:
      return check.facts();
    case Column::Kind::Step:
      return check.value_of(column.type);
    default:
      return;
  }
}

bool says(const std::string& cell, const std::optional<Quantity>& value) {
  if (!value || cell == kNotKnown) return !value && cell == kNotKnown;
  if (value->kind != Quantity::Kind::Money && value->kind != Quantity::Kind::Number) return cell == value->text;
  std::optional<Rational> number = evaluate_working(cell);
  // A percentage is held as it is shown, and the sign may be written or left out.
  if (number && value->unit == "%" && cell.find('%') != std::string::npos) number = *number * 100;
  return number && *number == value->value;
}

bool is_step_column(const std::string& name) { return name != "udfald" && name != "status" && name != "mangler"; }

}  // namespace hjemmel
