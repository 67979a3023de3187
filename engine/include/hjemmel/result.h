// The explained result of one calculation. All views (letter, calculation, full record, JSON) are renderings of this.
#pragma once

#include <hjemmel/calendar.h>
#include <hjemmel/number.h>

#include <optional>
#include <string>
#include <vector>

namespace hjemmel {

// A value with everything needed to show it.
struct Quantity {
  enum class Kind { Money, Number, YesNo, Choice, Month, Date };
  Kind kind = Kind::Number;
  Rational value;     // YesNo: 1 or 0; Choice: index; Month and Date: month_number, day_number
  std::string unit;   // "kr/måned", "dage/måned", "%", "" ...
  std::string text;   // Danish, without the unit: "15.600,00", "21,6667", "ja", "2024-01"
  std::string exact;  // "65/3" when `text` is rounded; empty when `text` says it all
};

struct CitationText {
  std::string full;   // Hjemmelspecifikation form, at most 1,024 characters
  std::string brief;  // at most 50 characters
};

enum class Status { Proposal, Missing, Conflict, AwaitsDiscretion, Unsupported };  // forslag, mangler, konflikt ...
enum class Outcome { None, Benefit, Zero, Refusal };                               // -, ydelse, nul, afslag

std::string to_text(Status status);    // "forslag", "mangler", "konflikt", "afventer_skoen", "ikke_understoettet"
std::string to_text(Outcome outcome);  // "", "ydelse", "nul", "afslag"

// A person's correction of a step.
struct OverrideTrace {
  Quantity calculated;  // what the rules gave
  bool calculated_known = true;
  std::string reason;
  std::string citation;
  std::string by;
  std::string date;
};

// A row of a choice as it was tried, in order. Rows after the one that held were not asked.
struct ChoiceTrace {
  std::string condition;  // formula with names; empty for `ellers`
  std::string numbers;    // the same with values
  enum class State { Held, Failed, NotAsked, Unknown };
  State state = State::NotAsked;
  std::string value;  // formula of the row's value
  std::vector<CitationText> citations;
};

// A row of a bracket table: `percent` of the part of the amount between two limits.
struct BracketTrace {
  Quantity percent;
  Quantity from;
  std::optional<Quantity> to;  // none: everything above
  Quantity part;               // how much of the amount lies in the bracket
  Quantity amount;             // percent of part
  bool active = false;         // the bracket the amount ends in
};

// One element, or month, of those that the best n were chosen among.
struct RankedTrace {
  std::string item;  // "regnskab 2", or as the case calls it: "regnskab A"; "2025-03"
  enum class State { Taken, Left, NotEligible, Unknown };
  State state = State::Unknown;
  std::optional<Quantity> rank;    // what they are compared by
  std::optional<Quantity> amount;  // what is summed
  bool tied = false;               // ranks as another does of which only one was taken
};

// "De 2 bedste": what they were chosen among, the best first.
struct BestTrace {
  std::string formula;  // "de 2 regnskaber hvor kan_bruges med højest rang, ved lighed lavest"
  std::size_t most = 0;
  std::string ranked_by;  // formula of what they are compared by
  std::string summed;     // formula of what is summed
  bool lowest = false;    // the lowest were taken
  std::string at_a_tie;   // "højest" or "lavest": which amount of equal ones was taken; empty: that is what ranks
  std::vector<RankedTrace> items;
};

// One line of a calculation: the running amount after one step of a rule.
struct TraceLine {
  enum class Kind {
    // the first line of a rule
    Value,
    Choice,
    Brackets,
    Condition,
    // its steps
    Add,
    Subtract,
    Multiply,
    AtMost,
    AtLeast,
    Instead,
    Proportion,
    Round,
    // of a distribution: what is put into one thing, and what is left at the end
    Distributed,
    Rest,
    // of a period: one month, whether it is counted
    PeriodMonth,
    // another provision's value in the place of the rule's own
    Exception
  };
  std::string id;  // "fleksløntilskud.3": the name by which a person can override this line
  Kind kind = Kind::Value;
  std::string label;    // Exception, Distributed: what it is called
  std::string formula;  // the expression with names: "lønloft - indtægt"
  std::string numbers;  // the same with values: "32.067,00 - 15.600,00"; a rounded value is followed by " (65/3)"
  std::optional<Quantity> operand;  // the expression's value, when it is known
  std::string out_of_formula;       // Proportion
  std::string out_of_numbers;
  std::optional<Quantity> out_of;
  std::string rounding;   // Round: "til hele kroner", "ned til hele 100 kr" ...
  std::string condition;  // formula of `hvis`; empty when there is none
  std::string condition_numbers;
  std::optional<Quantity> before;  // the running amount before this line
  std::optional<Quantity> result;  // and after it; none when not known
  bool took_effect =
      false;  // a cap or floor that bit, an exception or conditional step that applied, a rounding that changed
  bool skipped = false;  // its `hvis` did not hold
  std::vector<ChoiceTrace> choices;
  std::vector<BracketTrace> brackets;
  std::vector<BestTrace> best;          // of every "de n ... med højest ..." in the formula
  std::vector<CitationText> citations;  // own, or those of the rule
  bool provisional = false;             // an expected value stood in for an unknown one
  std::optional<OverrideTrace> override_;
};

// One rule in one month.
struct TraceStep {
  enum class Kind { Rule, Intermediate, Condition, Benefit, MonthChoice, Distribution, Period };
  std::string name;   // "nedsættelse_for_løn"
  std::string label;  // "Nedsættelse for løn"
  Kind kind = Kind::Rule;
  std::string whose;                    // "": the person's; "partner"; "barn 2", or as the case calls it: "barn Anna"
  std::string supposed;                 // "som om arbejdsindtægt er 0": a comparison that is not paid; otherwise empty
  std::string month;                    // "2024-02": the month the rule was read in
  std::string version_from;             // "2024-01-01"
  std::vector<CitationText> citations;  // of the version; of the rule it serves for an intermediate step
  std::string serves;                   // name of the rule an intermediate step serves
  std::vector<TraceLine> lines;
  std::optional<Quantity> value;  // none when not known
  std::string refusal;            // Condition that failed: its text
  std::string refused_by;  // Benefit that reads as 0 because a condition of its own failed: that condition's name
  std::string short_by;    // Condition on a number that failed: by how much, "0,01 kr/måned"; otherwise empty
  std::optional<OverrideTrace> override_;
};

struct FactTrace {
  std::string name;
  std::string label;
  std::string whose;    // as of a step
  std::string month;    // "2024-01", or empty when the fact belongs to no month
  bool yearly = false;  // the same in all months of a year
  std::optional<Quantity> value;
  std::string source;      // as given in the case; empty: not given
  std::string registered;  // date, or empty
  bool discretion = false;
  std::string reason;  // of a discretionary value: main considerations
  std::string by;
  std::string date;
  struct Other {  // another source's value that a cited ranking set aside, or that is in conflict
    Quantity value;
    std::string source;
    std::string registered;
  };
  std::vector<Other> others;
  std::vector<CitationText> citations;
};

// A year of a regulated rate: `before` times 100 % and the percentage, and what the roundings make of it.
struct RegulatedYearTrace {
  int year = 0;
  Quantity before;
  std::string formula;  // "1,7 % + tilpasningsprocent"
  std::string numbers;  // "1,7 % + 2,8 %"
  Quantity raised;      // not rounded yet
  struct Rounded {
    std::string rounding;  // "til hele kroner"
    Quantity amount;
  };
  std::vector<Rounded> rounded;
  Quantity after;
  std::vector<CitationText> citations;  // of the regulation, and of the percentages
};

// How a regulated rate follows from the last amount before it that was printed, or that the law names as a level.
struct RegulationTrace {
  bool base_level = false;  // niveau
  std::string base_from;    // "2024-01-01"
  Quantity base;
  std::vector<CitationText> base_citations;
  std::vector<RegulatedYearTrace> years;
};

struct RateTrace {
  std::string name;
  std::string label;
  std::string key;  // of a rate with keys: "med_børn"; "voksen, par_1"
  std::string month;
  Quantity value;
  std::string from;  // the row's date
  std::string known_from;
  bool projected = false;   // fremskrevet
  bool unverified = false;  // ubekræftet
  std::string source;
  std::vector<CitationText> citations;
  std::optional<RegulationTrace> regulated;  // none: a row that nothing before it gives
  std::string deviates;                      // why what was published, and holds, is not what the regulation gives
  std::string misprint;                      // why `printed` does not hold
  std::optional<Quantity> printed;           // of a misprint: the number as it stands in print
};

struct InterpretationTrace {
  std::string name;
  std::string question;
  std::string chosen;
  std::string reason;
  bool is_default = true;
  struct Alternative {
    std::string name;
    std::string reason;
    std::optional<Quantity> amount;  // what the benefit would be with this one; none when it cannot be said
    struct Change {                  // of the benefit, or of what goes with it
      std::string name;
      std::string label;
      std::string whose;            // as of a step
      std::optional<Quantity> now;  // none when not known
      std::optional<Quantity> then;
      std::vector<std::string> missing;  // names of the facts without which `then` is not known
    };
    std::vector<Change> changes;  // none: everything is the same
  };
  std::vector<Alternative> alternatives;  // the others
  bool matters = false;                   // another alternative changes the benefit or an amount that goes with it
  std::vector<CitationText> citations;
};

// A person's correction of what the answer does not rest on.
struct UnusedCorrection {
  std::string step;   // "loft_af_timeløn"
  std::string month;  // the month it was meant for; empty when it was not said
  Quantity value;
  std::string reason;
  std::string citation;
  std::string by;
  std::string date;
};

// A choice made in the case of an interpretation that the calculation did not come to.
struct UnusedInterpretation {
  std::string name;
  std::string question;
  std::string chosen;
  std::string reason;
};

// A named amount: the benefit itself first, then what goes with it.
struct AmountTrace {
  std::string name;
  std::string label;
  std::string whose;                 // as of a step
  std::optional<Quantity> value;     // none when a fact is missing
  std::vector<std::string> missing;  // names of the facts whose absence decides it
  std::string payer;
  std::string receiver;
  std::vector<CitationText> citations;
};

// A law used by the calculation, with the dates of the edition.
struct LawTrace {
  std::string name;        // "FBEK"
  std::string instrument;  // "BEK 227/2024"
  std::string title;
  std::string dated;
  std::string known_from;
  std::string in_force;
  std::string effect;
  std::string month;  // the month it was chosen for
  std::vector<std::string>
      replaced;  // "BEK 1806/2023": editions with effect from the same day that it took the place of
};

// A local departure from the law's own text that had part in the calculation.
struct OverlayTrace {
  std::string name;  // of the exception
  std::string label;
  std::string module;  // title of the local module
  std::vector<CitationText> citations;
};

struct UnsupportedTrace {
  std::string text;
  std::string whose;  // as of a step
  std::string month;  // the month the rule was read in
  std::vector<CitationText> citations;
};

struct Result {
  std::string benefit;
  std::string label;
  std::string month;  // payment month
  std::string payer;  // "kommunen", as of the benefit's amount; empty when the rules do not say
  Status status = Status::Missing;
  Outcome outcome = Outcome::None;
  std::optional<Quantity> amount;    // only when status is Proposal
  std::vector<AmountTrace> amounts;  // only when status is Proposal
  std::vector<TraceStep> steps;      // in the order of the calculation: what is used comes before what uses it
  std::vector<FactTrace> facts_used;
  std::vector<FactTrace> facts_unused;   // supplied, without influence
  std::vector<FactTrace> facts_missing;  // whose absence decided; no value
  std::vector<FactTrace> conflicts;
  std::vector<FactTrace> awaiting;  // skøn that no person has given
  std::vector<UnsupportedTrace> unsupported;
  std::vector<RateTrace> rates;
  std::vector<InterpretationTrace> interpretations;
  std::vector<LawTrace> laws;
  std::vector<OverlayTrace> overlays;
  std::vector<UnusedCorrection> corrections_unused;          // supplied, without influence
  std::vector<UnusedInterpretation> interpretations_unused;  // the same
  std::optional<TraceStep> failed_condition;                 // Refusal
  bool provisional = false;
  bool overridden = false;
  std::string known_on;  // the day whose knowledge of law and facts was used; empty: all that is known
  std::string rule_set_hash;
  std::string engine_version;
  int schema_version = 1;
};

}  // namespace hjemmel
