// The shape of a rule file, as the author wrote it. Every node knows its place. The checker fills in the fields marked
// "checked"; nothing else changes after parsing.
#pragma once

#include "engine/syntax/expr.h"

namespace hjemmel {

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
  enum class What { Money, Number, Percent };
  What what = What::Money;
  Rational to;  // 1 for whole kroner, 1/100 for hele øre and hele %, 100 for "hele 100 kr", 12 for "deleligt med 12"
  std::optional<Word> halves;  // the interpretation (opad; nedad) that decides a half; none means upwards
  Span span;
  std::size_t halves_symbol = 0;  // checked
};

// The first value of a rule: one expression, a choice of rows, or brackets of one expression.
struct FirstValue {
  enum class Kind { Plain, Choice, Brackets, Table };  // Table: rows in no order, of which exactly one holds
  Kind kind = Kind::Plain;
  Expr value;                        // Plain; Brackets: what is bracketed
  std::vector<ChoiceRow> rows;       // Choice, Table
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

// Who or what a fact or rule belongs to besides the person: an element of a list.
struct Belonging {
  Word list;               // by its name for one: barn
  std::size_t symbol = 0;  // checked: index of the list
};

struct ChoiceDecl {
  Word name;
  Word label;
  std::vector<Word> alternatives;
  Span span;
};

struct ListDecl {
  Word name;     // for all: børn
  Word element;  // for one: barn
  std::size_t most = 0;
  Span most_span;
  bool shared = false;  // fælles: the same list for the person and the partner
  Word label;
  Span span;
};

struct FactDecl {
  Word name;
  std::optional<Belonging> belongs_to;
  Type type;
  bool discretion = false;  // skøn
  Frame frame = Frame::Fixed;
  bool shared = false;            // fælles: one value for the person and the partner
  std::optional<Rational> least;  // mellem .. og ..
  std::optional<Rational> most;
  std::optional<Span> range_span;
  std::optional<Rational> smallest_step;  // i trin af ..; none means 0,01
  Word label;
  // videreført fra X: in a series, what the rule X gave the month before, unless the case says otherwise.
  std::optional<Word> carried_from;
  std::size_t carried_symbol = 0;  // checked: rule index
  std::vector<Word> formerly;      // earlier names, which cases may still use
  std::vector<Word> sources;       // ranked: the first goes before the second ...
  Citations citations;
  Span span;
};

// One value of a rate with keys: the names of the alternatives, one for each key, and the value.
// One year of a regulated amount: the year before times 100 % and the percentage, and what the roundings make of it.
struct RegulatedYear {
  int year = 0;
  Rational before;
  Rational raised;
  std::vector<std::pair<Rounding, Rational>> rounded;  // each rounding and the amount after it

  const Rational& after() const { return rounded.empty() ? raised : rounded.back().second; }
};

struct RateCell {
  std::vector<Word> keys;
  Expr value;
  std::vector<RegulatedYear> regulated;   // checked: from the row before to this one
  std::optional<Rational> printed;        // checked: of a row with `trykfejl`; `value` is what the regulation gives
  std::vector<std::size_t> alternatives;  // checked
};

struct RateRow {
  DateMark from;                // of a level row: 1 January of its year
  bool level = false;           // niveau 2024: the amount the law names in the level of that year; never in force
  Expr value;                   // a number without a unit: it takes the rate's unit; unused with keys, or if regulated
  bool has_value = true;        // false: fremskrevet by the regulation
  std::vector<RateCell> cells;  // of a rate with keys
  std::vector<RegulatedYear> regulated;  // checked: of a rate without keys, as in its cells
  std::optional<Rational> printed;       // the same
  std::optional<Word> deviates;          // afviger "...": why the row is not what the regulation gives
  std::optional<Word> misprint;          // trykfejl "...": the number stands so in print, but the regulated one holds
  bool projected = false;                // fremskrevet
  bool unverified = false;               // ubekræftet
  std::optional<Word> source;            // kilde "..."
  std::optional<DateMark> known;         // kendt D
  Citations citations;
  Span span;
};

struct RateDecl {
  Word name;
  std::vector<Word> key_types;           // efter satsart: the choices it is keyed by
  std::vector<std::size_t> key_symbols;  // checked: indices of the choices
  Type type;
  bool yearly = false;                   // hvert år: a row holds for its calendar year only
  std::optional<Word> regulation;        // reguleres med las_109
  std::optional<Rounding> regulated_to;  // , afrundet til ...: instead of the regulation's own rounding
  Citations regulation_citations;
  std::size_t regulation_symbol = 0;  // checked
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

// "reguleres med NAVN": by which percentage an amount rises every 1 January, and how it is rounded.
struct RegulationDecl {
  Word name;
  Word label;
  std::vector<Version> versions;  // the first value is the percentage; the steps are roundings of the amount
  Span span;
};

// Months to sum or count over, as seen from the month they are read in.
struct PeriodVersion {
  DateMark from;
  std::optional<DateMark> to;
  Citations citations;
  enum class Stretch { Latest, Year };  // de seneste N måneder (before this one); årets måneder
  Stretch stretch = Stretch::Latest;
  std::size_t months = 0;  // Latest
  Span stretch_span;
  std::vector<Expr> unchanged;  // the unbroken run of months around this one in which all of these are as in this one
  std::optional<Expr> where;    // and of those only the months in which this holds
  Span span;
};

struct PeriodDecl {
  Word name;
  Word label;
  std::vector<PeriodVersion> versions;
  Span span;
};

// An amount that is put first into one thing, then into the next.
struct DistributionTarget {
  Word name;                 // a rule or fact
  std::optional<Expr> room;  // højst E: the most it takes, and never more than its own amount
  Citations citations;
  Span span;
  SymbolKind symbol_kind = SymbolKind::None;  // checked
  std::size_t symbol = 0;                     // checked
};

struct DistributionVersion {
  DateMark from;
  std::optional<DateMark> to;
  Citations citations;
  Expr amount;
  Citations amount_citations;
  std::vector<DistributionTarget> targets;
  enum class Rest { Lapses, CarriedOn };  // resten bortfalder, føres videre
  Rest rest = Rest::Lapses;
  Citations rest_citations;
  Span span;
};

struct DistributionDecl {
  Word name;
  Type type;
  Word label;
  std::vector<DistributionVersion> versions;
  Span span;
};

// Another provision's value in the place of a rule's own. Two that hold at once are an error of the case's law.
struct ExceptionDecl {
  Word name;
  Word rule;
  Word label;
  std::vector<Version> versions;  // the first value is one row with a condition
  bool local = false;             // stands in a local module; checked
  std::string module_title;       // checked, for a local one
  Span span;
  std::size_t rule_symbol = 0;  // checked
};

struct Payment {
  Word payer;     // betales af X
  Word receiver;  // til Y
};

struct Companion {
  bool partners = false;
  Word name;
};

struct RuleDecl {
  enum class Kind { Rule, Intermediate, Condition, Benefit };  // regel, mellemregning, betingelse, ydelse
  Kind kind = Kind::Rule;
  Word name;
  std::optional<Belonging> belongs_to;
  Type type;
  Word label;
  std::optional<Payment> payment;
  std::vector<Word> conditions;       // Benefit: kræver
  std::vector<Companion> companions;  // Benefit: sammen med
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
  std::optional<Span> local;  // lokalt: a municipality's or a court's departure from the law's own text
  std::vector<Word> uses;     // brug
  std::vector<LawDecl> laws;
  std::vector<ChoiceDecl> choices;
  std::vector<ListDecl> lists;
  std::vector<FactDecl> facts;
  std::vector<RateDecl> rates;
  std::vector<RegulationDecl> regulations;
  std::vector<InterpretationDecl> interpretations;
  std::vector<MonthDecl> months;
  std::vector<PeriodDecl> periods;
  std::vector<RuleDecl> rules;
  std::vector<DistributionDecl> distributions;
  std::vector<ExceptionDecl> exceptions;
  // The order in which the author wrote the declarations, for the formatter: kind and index.
  Span span;
};

}  // namespace hjemmel
