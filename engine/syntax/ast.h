// The shape of a rule file, as the author wrote it. Every node knows its place. The checker fills in the fields marked
// "checked"; nothing else changes after parsing.
#pragma once

#include <hjemmel/calendar.h>
#include <hjemmel/diagnostic.h>
#include <hjemmel/number.h>

#include <optional>
#include <string>
#include <vector>

namespace hjemmel {

// A word or text with its place.
struct Word {
  std::string text;
  Span span;
};

struct DateMark {
  Date date;
  Span span;
};

// ---- Units and types -------------------------------------------------------------------------------------------

// What a number counts, as exponents: kr/måned is {kr = 1, month = -1}. A plain number has all exponents zero.
struct Unit {
  int kr = 0;
  int hour = 0;
  int day = 0;
  int week = 0;
  int month = 0;
  int year = 0;
  friend bool operator==(const Unit&, const Unit&) = default;
};

struct Type {
  enum class Kind { Number, YesNo, Date, Month, Choice };
  Kind kind = Kind::Number;
  Unit unit;                       // Number only
  bool percent = false;            // Number only: written and shown in %, the value is a hundredth of what is written
  std::vector<Word> alternatives;  // Choice only
  Span span;
};

// ---- Citations --------------------------------------------------------------------------------------------------

// "§ 132 a stk. 1-2 nr. 3-4 litra b pkt. 2"; §§ 131-132 a has paragraph_to set.
struct Provision {
  std::string paragraph;     // "3", "132 a", "70 f"
  std::string paragraph_to;  // empty unless a range of paragraphs
  int stk_from = 0;          // 0: no stk. given
  int stk_to = 0;
  int nr_from = 0;
  int nr_to = 0;
  std::string litra;
  int pkt = 0;
};

// One item of a citation in brackets.
struct Citation {
  enum class Kind {
    Law,         // a declared law: FBEK § 3 stk. 2
    Instrument,  // a numbered instrument: BEK 1450/2023 § 2 stk. 1, LOV, LBK
    Principle,   // PRM 6-23
    Guide,       // VEJ 9154/2022 afsnit 2.1
  };
  Kind kind = Kind::Law;
  std::string source;  // law name, or instrument type (BEK, LBK, LOV, PRM, VEJ)
  int number = 0;      // Instrument, Principle, Guide
  int year = 0;
  std::optional<Provision> provision;
  std::string section;  // Guide: "2.1"
  Span span;            // of this item
};

using Citations = std::vector<Citation>;

// ---- Expressions ------------------------------------------------------------------------------------------------

// Which month a name is read in.
struct MonthRef {
  enum class Kind {
    ThisMonth,     // måneden
    MonthBefore,   // måneden før
    Named,         // lønmåned (a `måned` declaration)
    MonthBeforeOf  // måneden før sygedagpenge_mistet_den (a dato or kalendermåned fact); only facts are read so
  };
  Kind kind = Kind::ThisMonth;
  Word name;  // Named, MonthBeforeOf
  Span span;
};

enum class SymbolKind { None, Fact, Rate, Interpretation, MonthName, Rule, Alternative };

struct Expr {
  enum class Kind {
    Number,       // number, with a unit; 0 without a unit fits every unit
    Percent,      // 30 %: number holds 30/100
    YesNo,        // ja / nej: number is 1 or 0
    Name,         // name, and month when it is read `i` another month
    ThisMonth,    // måneden, as a value to compare
    MonthBefore,  // måneden før, as a value (in a `måned` declaration)
    Add,
    Subtract,
    Multiply,
    Divide,
    Share,    // p af E: arguments[0] is a percentage
    Compare,  // compare: arguments[0] er ... arguments[1]
    And,
    Or,
    Not,
    Provisional,  // E foreløbigt F: F as long as E is unknown
    Unsupported,  // ikke understøttet "text": only as the value of a choice row
    Error         // could not be read; a diagnostic has been given
  };
  enum class Comparison { Is, IsNot, AtLeast, AtMost, Over, Under, Before, After, NoLaterThan, NoEarlierThan };

  Kind kind = Kind::Error;
  Span span;
  Rational number;
  Unit unit;                 // Number
  bool has_unit = false;     // Number
  bool in_brackets = false;  // the author put it in ( )
  Word name;                 // Name; the text of Unsupported
  std::optional<MonthRef> month;
  Comparison comparison = Comparison::Is;
  std::vector<Expr> arguments;

  // checked: what the name means (an index into RuleSet's list of that kind), and the type of the whole.
  SymbolKind symbol_kind = SymbolKind::None;
  std::size_t symbol = 0;
  std::size_t month_symbol = 0;  // index of the month declaration (Named) or of the fact (MonthBeforeOf)
  Type type;
};

// ---- The body of a rule -----------------------------------------------------------------------------------------

// "når C : E [..]"; the last row is "ellers E" and has no condition.
struct ChoiceRow {
  std::optional<Expr> condition;
  Expr value;
  Citations citations;
  Span span;
};

// "30 % op til grænse" / "55 % derover" (no limit).
struct BracketRow {
  Expr percent;
  std::optional<Expr> limit;
  Citations citations;
  Span span;
};

struct Rounding {
  enum class Direction { Nearest, Up, Down };
  Direction direction = Direction::Nearest;
  Rational to;                 // 1 for whole kroner, 100 for "til hele 100 kr", 12 for "til et beløb deleligt med 12"
  std::optional<Word> halves;  // the interpretation (opad; nedad) that decides a half; none means upwards
  Span span;
  std::size_t halves_symbol = 0;  // checked
};

// The first value of a rule: one expression, a choice of rows, or brackets of one expression.
struct FirstValue {
  enum class Kind { Plain, Choice, Brackets };
  Kind kind = Kind::Plain;
  Expr value;                        // Plain; Brackets: what is bracketed
  std::vector<ChoiceRow> rows;       // Choice
  std::vector<BracketRow> brackets;  // Brackets
  Citations citations;               // Plain, Brackets
  Span span;
};

struct Step {
  enum class Kind {
    Add,         // tillagt E
    Subtract,    // nedsat med E
    Multiply,    // ganget med E
    AtMost,      // dog højst E
    AtLeast,     // dog mindst E
    Instead,     // i stedet E hvis C
    Proportion,  // forholdsmæssigt for E ud af F: times E/F, never more than the whole, never less than nothing
    Round        // afrundet ...
  };
  Kind kind = Kind::Add;
  Expr value;                  // all but Round
  std::optional<Expr> out_of;  // Proportion
  std::optional<Rounding> rounding;
  std::optional<Expr> condition;      // hvis C
  std::optional<DateMark> only_from;  // kun fra D
  std::optional<DateMark> only_to;    // kun til D
  Citations citations;
  Span span;
};

// "fra D [til D] [citation]" and what holds from then on.
struct Version {
  DateMark from;
  std::optional<DateMark> to;
  Citations citations;
  FirstValue first;  // for a condition: the yes/no expression
  std::vector<Step> steps;
  std::optional<Word> refusal;  // a condition's "ellers afslag" text
  Span span;
};

// ---- Declarations -----------------------------------------------------------------------------------------------

enum class Frame { EveryMonth, EveryYear, Fixed };  // hver måned, hvert år, fast

struct FactDecl {
  Word name;
  Type type;
  bool discretion = false;  // skøn
  Frame frame = Frame::Fixed;
  std::optional<Rational> least;  // mellem .. og ..
  std::optional<Rational> most;
  std::optional<Span> range_span;
  std::optional<Rational> smallest_step;  // i trin af ..; none means 0,01
  Word label;
  std::vector<Word> sources;  // ranked: the first goes before the second ...
  Citations citations;
  Span span;
};

struct RateRow {
  DateMark from;
  Expr value;                     // a number without a unit: it takes the rate's unit
  bool projected = false;         // fremskrevet
  bool unverified = false;        // ubekræftet
  std::optional<Word> source;     // kilde "..."
  std::optional<DateMark> known;  // kendt D
  Citations citations;
  Span span;
};

struct RateDecl {
  Word name;
  Type type;
  bool yearly = false;  // hvert år: a row holds for its calendar year only
  Word label;
  std::vector<RateRow> rows;
  Span span;
};

struct InterpretationDecl {
  Word name;
  Word question;
  Citations citations;
  struct Alternative {
    Word name;
    Word reason;
  };
  std::vector<Alternative> alternatives;  // the first is the default
  Span span;
};

struct MonthDecl {
  Word name;
  Word label;
  std::vector<Version> versions;
  Span span;
};

struct Payment {
  Word payer;     // betales af X
  Word receiver;  // til Y
};

struct RuleDecl {
  enum class Kind { Rule, Intermediate, Condition, Benefit };  // regel, mellemregning, betingelse, ydelse
  Kind kind = Kind::Rule;
  Word name;
  Type type;
  Word label;
  std::optional<Payment> payment;
  std::vector<Word> conditions;  // Benefit: kræver
  std::vector<Word> companions;  // Benefit: sammen med
  std::vector<Version> versions;
  Span span;
  std::vector<std::size_t> condition_symbols;  // checked: rule indices
  std::vector<std::size_t> companion_symbols;  // checked: rule indices
};

// A row of the coverage table that the author writes, because no rule's citation does: "uden beregning [..] "..."".
struct CoverageRow {
  enum class Kind {
    NoArithmetic,
    DecidedByPerson,
    Unsupported
  };  // uden beregning, afgøres af person, ikke understøttet
  Kind kind = Kind::NoArithmetic;
  std::vector<Provision> provisions;
  Word reason;
  Span span;
};

// One edition of a law: the instrument with its dates, and the provisions it has.
struct LawVersion {
  std::string instrument;  // BEK, LBK, LOV
  int number = 0;
  int year = 0;
  DateMark dated;                     // dateret
  std::optional<DateMark> published;  // kundgjort: known from; otherwise known from `dated`
  DateMark in_force;                  // i kraft
  DateMark effect;                    // virkning fra
  std::optional<Word> extract;        // uddrag "...": only these provisions of a larger act are listed
  std::vector<Provision> provisions;  // omfatter
  std::vector<CoverageRow> coverage;
  Span span;
};

struct LawDecl {
  Word name;
  Word title;
  std::vector<LawVersion> versions;
  Span span;
};

struct Module {
  Word name;
  Word title;
  std::vector<Word> uses;  // brug
  std::vector<LawDecl> laws;
  std::vector<FactDecl> facts;
  std::vector<RateDecl> rates;
  std::vector<InterpretationDecl> interpretations;
  std::vector<MonthDecl> months;
  std::vector<RuleDecl> rules;
  // The order in which the author wrote the declarations, for the formatter: kind and index.
  Span span;
};

}  // namespace hjemmel
