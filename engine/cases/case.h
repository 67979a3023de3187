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

struct Override {
  std::string step;  // "nedsættelse_for_løn" or "fleksløntilskud.3"
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
  std::map<std::size_t, std::vector<GivenValue>> facts;  // by index into RuleSet::facts, in the order given
  std::map<std::size_t, std::size_t> interpretations;    // interpretation index -> alternative index
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

// The mistake of a fact with too many values.
ValueError too_many_values(const FactDecl& fact);

// The case as JSON text that read_case() reads back to the same values.
std::string write_case(const RuleSet& rules, const Case& given);

// A correction of a named month, which is no number: the month_number of "2024-01".
std::optional<Rational> read_corrected_month(std::string_view text);

// The alternative of that name, by index.
std::optional<std::size_t> find_alternative(const InterpretationDecl& interpretation, std::string_view name);

// What is known of a fact in a month.
struct FactView {
  const GivenValue* value = nullptr;      // the value that counts; null when there is none
  std::vector<const GivenValue*> others;  // values set aside by a ranking, or (conflict) all that differ
  bool conflict = false;
};
FactView view_fact(const RuleSet& rules, const Case& given, std::size_t fact, Month month);

}  // namespace hjemmel
