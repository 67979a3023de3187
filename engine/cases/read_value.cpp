// One value of a fact as text, held against what the fact says of itself; and back to text again.
#include <algorithm>
#include <cassert>
#include <utility>

#include "engine/cases/case.h"
#include "engine/cases/unknown_name.h"
#include "engine/check/citation_text.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

ReadValue mistake(DiagnosticKind kind, std::string message, std::string help) {
  return {std::nullopt, ValueError{kind, std::move(message), std::move(help)}};
}

ReadValue found(Rational value) { return {std::move(value), std::nullopt}; }

std::string code(const std::string& text) { return "`" + text + "`"; }

// " kr/måned"; nothing for a plain number.
std::string with_unit(const FactDecl& fact) {
  const std::string unit = unit_text(fact.type);
  return unit.empty() ? "" : " " + unit;
}

// What is written of a value: a percentage is shown as the hundred times larger number.
Rational written(const FactDecl& fact, const Rational& value) { return fact.type.percent ? value * 100 : value; }

Rational smallest_step(const FactDecl& fact) {
  if (fact.smallest_step) return *fact.smallest_step;
  return fact.type.percent ? Rational(1, 10000) : Rational(1, 100);
}

// The decimals that the smallest step has: 2 for øre, 0 for whole days.
std::size_t decimals_of_step(const FactDecl& fact) {
  std::size_t decimals = 0;
  for (Rational step = written(fact, smallest_step(fact)); denominator(step) != 1; step *= 10) ++decimals;
  return decimals;
}

// Zeros count: `15600.000` may have been meant as fifteen million.
ReadValue too_many_decimals(const FactDecl& fact, const std::string& text, std::size_t most) {
  return mistake(DiagnosticKind::GivenValueBetweenSteps,
                 code(text) + " har for mange decimaler: " + code(fact.name.text) + " gives i trin af " +
                     show_plain(written(fact, smallest_step(fact))).text + with_unit(fact),
                 most == 0 ? "skriv et helt tal uden komma; afrund kun, hvis en regel siger det"
                           : "skriv højst " + std::to_string(most) + " decimaler; afrund kun, hvis en regel siger det");
}

ReadValue in_steps_and_range(const FactDecl& fact, const std::string& text, const Rational& value) {
  const Rational step = smallest_step(fact);
  if (denominator(Rational(value / step)) != 1) {
    return mistake(DiagnosticKind::GivenValueBetweenSteps,
                   code(text) + " passer ikke: " + code(fact.name.text) + " gives i trin af " +
                       show_plain(written(fact, step)).text + with_unit(fact),
                   "afrund kun, hvis en regel siger det; skriv ellers det tal, som kilden har");
  }
  const bool below = fact.least && value < *fact.least;
  const bool above = fact.most && value > *fact.most;
  if (!below && !above) return found(value);
  assert(fact.least && fact.most);
  return mistake(DiagnosticKind::GivenValueOutOfRange,
                 code(text) + " er " + (below ? "for lidt" : "for meget") + ": " + code(fact.name.text) +
                     " ligger mellem " + show_plain(written(fact, *fact.least)).text + " og " +
                     show_plain(written(fact, *fact.most)).text + with_unit(fact),
                 "ret værdien; er den rigtig, skal oplysningens grænser ændres i regelfilen");
}

ReadValue read_fact_number(const FactDecl& fact, const std::string& text, NumberForm form) {
  const ReadValue number = read_number(text, form);
  if (!number.value) return number;
  const std::size_t most = decimals_of_step(fact);
  if (auto readings = most < 3 ? three_after_comma(text, form) : std::nullopt) {
    return {std::nullopt, std::move(readings)};
  }
  if (decimals_written(text, form) > most) return too_many_decimals(fact, text, most);
  return in_steps_and_range(fact, text, fact.type.percent ? *number.value / 100 : *number.value);
}

ReadValue read_yes_no(const FactDecl& fact, const std::string& text) {
  if (text == "ja") return found(1);
  if (text == "nej") return found(0);
  return mistake(DiagnosticKind::GivenYesNoExpected,
                 code(text) + " er hverken ja eller nej, som " + code(fact.name.text) + " er", "skriv ja eller nej");
}

ReadValue read_choice(const FactDecl& fact, const std::string& text) {
  std::vector<std::string> names;
  for (const Word& alternative : fact.type.alternatives) {
    if (alternative.text == text) return found(static_cast<int>(names.size()));
    names.push_back(alternative.text);
  }
  return mistake(DiagnosticKind::GivenChoiceUnknown,
                 code(text) + " er ikke et af de valg, som " + code(fact.name.text) + " har", near_or_all(text, names));
}

ReadValue read_month(const FactDecl& fact, const std::string& text) {
  if (const auto month = parse_month(text)) return found(month_number(*month));
  return mistake(DiagnosticKind::GivenMonthExpected,
                 code(text) + " er ikke en kalendermåned, som " + code(fact.name.text) + " er",
                 "skriv for eksempel 2024-01");
}

ReadValue read_date(const FactDecl& fact, const std::string& text) {
  if (const auto day = parse_date(text)) return found(day_number(*day));
  return mistake(DiagnosticKind::GivenDateExpected,
                 code(text) + " er ikke en dato, som " + code(fact.name.text) + " er", "skriv for eksempel 2024-01-31");
}

// An amount has two decimals; where the step has none or one, the zeros that it does not have are left out.
std::string with_decimals_of_step(const FactDecl& fact, std::string text) {
  const std::size_t decimals = decimals_of_step(fact);
  const std::size_t point = text.find('.');
  if (decimals >= 2 || point == std::string::npos) return text;
  text[point] = ',';
  text.resize(decimals == 0 ? point : point + 1 + decimals);
  return text;
}

int whole(const Rational& value) {
  assert(denominator(value) == 1);
  return numerator(value).convert_to<int>();
}

}  // namespace

std::optional<ValueError> refusal_of(const FactDecl& fact, const Rational& value) {
  return in_steps_and_range(fact, show_plain(written(fact, value)).text, value).error;
}

ReadValue read_value(const FactDecl& fact, const std::string& text, NumberForm form) {
  switch (fact.type.kind) {
    case Type::Kind::Number:
      return read_fact_number(fact, text, form);
    case Type::Kind::YesNo:
      return read_yes_no(fact, text);
    case Type::Kind::Choice:
      return read_choice(fact, text);
    case Type::Kind::Month:
      return read_month(fact, text);
    case Type::Kind::Date:
      return read_date(fact, text);
  }
  assert(false);
  return {};
}

ValueError too_many_values(const FactDecl& fact) {
  return {DiagnosticKind::GivenTooManyValues,
          code(fact.name.text) + " har flere end " + show_plain(Rational(kMostValuesOfFact)).text + " værdier",
          "skriv én værdi for hver periode"};
}

std::string label_of(const ValueError& error) {
  switch (error.kind) {
    case DiagnosticKind::GivenNumberUnreadable:
      return "er ikke et tal";
    case DiagnosticKind::GivenNumberTwoReadings:
      return "har to læsemåder";
    case DiagnosticKind::GivenNumberExponent:
      return "har eksponent";
    case DiagnosticKind::GivenValueBetweenSteps:
      return "går ikke op i trinene";
    case DiagnosticKind::GivenValueOutOfRange:
      return "er uden for grænserne";
    case DiagnosticKind::GivenYesNoExpected:
      return "skal være ja eller nej";
    case DiagnosticKind::GivenChoiceUnknown:
      return "findes ikke";
    case DiagnosticKind::GivenMonthExpected:
      return "er ikke en måned";
    case DiagnosticKind::GivenDateExpected:
      return "er ikke en dato";
    case DiagnosticKind::CorrectionCitationUnreadable:
      return "kan ikke læses";
    case DiagnosticKind::GivenTooManyValues:
      return "er for mange";
    default:
      return "passer ikke";
  }
}

std::string value_text(const FactDecl& fact, const Rational& value) {
  switch (fact.type.kind) {
    case Type::Kind::Number:
      return with_decimals_of_step(fact, number_text(written(fact, value)));
    case Type::Kind::YesNo:
      return value == 1 ? "ja" : "nej";
    case Type::Kind::Choice:
      return fact.type.alternatives.at(static_cast<std::size_t>(whole(value))).text;
    case Type::Kind::Month:
      return to_text(month_from_number(whole(value)));
    case Type::Kind::Date:
      return to_text(date_from_number(whole(value)));
  }
  assert(false);
  return {};
}

}  // namespace hjemmel
