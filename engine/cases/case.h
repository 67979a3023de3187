// The facts of one case, as given: every value with its period, source and registration date.
#pragma once

#include <hjemmel/calendar.h>
#include <hjemmel/number.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/rule_set.h"

namespace hjemmel {

// Numbers are exact; yes/no is 1 or 0; a choice is the index of its alternative; months and dates are month_number and
// day_number. A percentage is a hundredth of what is written.
struct GivenValue {
  Rational value;
  std::optional<Month> from;  // a value without a period holds for every month
  std::optional<Month> to;
  std::string source;  // as written; empty when not given
  std::optional<Date> registered;
  std::string reason;  // of a skøn: hovedhensyn
  std::string by;
  std::optional<Date> date;
};

// Whose a value is: the person's the case is about, or the partner's; and which element of a list's.
enum class Who : std::uint8_t { Person, Partner };
constexpr std::uint32_t kNoElement = 0xFFFFFFFF;

// A fact of the case. A shared fact (fælles) is kept under Who::Person; so is a shared list.
struct FactKey {
  std::size_t fact = 0;  // index into RuleSet::facts
  Who who = Who::Person;
  std::uint32_t element = kNoElement;  // of the list the fact belongs to, from 0
  friend auto operator<=>(const FactKey&, const FactKey&) = default;
};
struct ListKey {
  std::size_t list = 0;  // index into RuleSet::lists
  Who who = Who::Person;
  friend auto operator<=>(const ListKey&, const ListKey&) = default;
};

// How many elements each list of the case has. A list that is not there is not known, which is not the same as empty.
using Shape = std::map<ListKey, std::size_t>;

struct Override {
  // "nedsættelse_for_løn", "fleksløntilskud.3"; "partners hjælp"; "barnets_alder (2)" for the second of a list
  std::string step;
  Rational value;
  std::string reason;
  std::string citation;
  std::string by;
  std::string date;
  bool is_month = false;       // written as "2024-01"; the value is then a month_number
  std::optional<Month> month;  // the month it corrects; needed when the step is read in more than one
  std::string path;            // "rettelser[0]" in a case file; empty elsewhere
  Span step_span;              // where the step's name and the value are written
  Span value_span;
};

// What a case says of the calculation it was written for: held against the one it is given to.
struct Purpose {
  std::string text;
  Span span;
};

struct Case {
  std::map<FactKey, std::vector<GivenValue>> facts;    // in the order given
  std::map<ListKey, std::vector<std::string>> lists;   // what the case calls each element ("Anna"); empty: no name
  std::map<std::size_t, std::size_t> interpretations;  // interpretation index -> alternative index
  std::vector<Override> overrides;
  std::optional<Purpose> benefit;  // ydelse
  std::optional<Purpose> month;    // måned
};

// More values of one fact than this are refused: each month looks at all of them.
inline constexpr std::size_t kMostValuesOfFact = 1000;

// A file with more mistakes than this is not read any further.
inline constexpr std::size_t kMostMistakes = 200;

// Reads a case (JSON text already added to `sources` as `file`). Mistakes are diagnostics of the S series, with the
// path
// ("oplysninger.løn[1].værdi") in the message and the place in the text; nothing is returned when there is any.
std::optional<Case> read_case(const RuleSet& rules, const SourceSet& sources, std::uint32_t file,
                              Diagnostics& diagnostics);

// How a number may be written, by where it stands.
enum class NumberForm {
  JsonNumber,  // 15600.5
  CaseText,    // "12.000,50", "12000" or, as we write it ourselves, "12000.50"
  Danish       // a cell of a table: 12.000,50
};

// What is wrong with a value: one Danish sentence, what to write instead, and the kind of the mistake.
struct ValueError {
  DiagnosticKind kind;
  std::string message;
  std::string help;
};
std::string label_of(const ValueError& error);  // a few words for the mark: "uden for grænserne"
struct ReadValue {
  std::optional<Rational> value;
  std::optional<ValueError> error;
};

// Reads a number that belongs to no fact, for example a person's correction of a step.
ReadValue read_number(std::string_view text, NumberForm form);

// The mistake of a comma before exactly three digits and no point, which could be thousands; nothing for other text.
// Only a fact that has three decimals takes such a number.
std::optional<ValueError> three_after_comma(std::string_view text, NumberForm form);

// How many decimals are written, zeros too. REQUIRES: read_number() reads the text.
std::size_t decimals_written(std::string_view text, NumberForm form);

// Reads one value of a fact as text ("12.000,50", "ja", "2024-01", "samlet_pr_måned") and holds it against the fact's
// type, range and smallest step.
ReadValue read_value(const FactDecl& fact, const std::string& text, NumberForm form);

// A value as text that read_value() reads back: "15272.00" ("23" in whole days), "ja", "2024-01", "samlet_pr_måned".
std::string value_text(const FactDecl& fact, const Rational& value);

// A number of finite decimals as text that read_number() reads back: "15272.00", or "21,6667" when it has more than
// two.
std::string number_text(const Rational& value);

// Why a fact cannot have a value that was calculated: outside its range, or between its smallest steps; else nothing.
std::optional<ValueError> refusal_of(const FactDecl& fact, const Rational& value);

// The mistake of a fact with too many values.
ValueError too_many_values(const FactDecl& fact);

// The case as JSON text that read_case() reads back to the same values.
std::string write_case(const RuleSet& rules, const Case& given);

// A correction of a named month, which is no number: the month_number of "2024-01". Nothing for a rule that is itself a
// month: it is corrected as any other rule.
std::optional<Rational> read_corrected_month(const RuleSet& rules, std::string_view step, std::string_view text);

// The alternative of that name, by index.
std::optional<std::size_t> find_alternative(const InterpretationDecl& interpretation, std::string_view name);

Shape shape_of(const Case& given);

// What is known of a fact in a month.
struct FactView {
  const GivenValue* value = nullptr;      // the value that counts; null when there is none
  std::vector<const GivenValue*> others;  // values set aside by a ranking, or (conflict) all that differ
  bool conflict = false;
};
FactView view_fact(const RuleSet& rules, const Case& given, const FactKey& fact, Month month);

}  // namespace hjemmel
