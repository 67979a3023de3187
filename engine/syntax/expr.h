// The shape of an expression of a rule file: words with their places, units and types, citations, and what is read
// where. Every node knows its place. The checker fills in the fields marked "checked".
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
  std::vector<Word> alternatives;  // Choice only; of a named choice the checker fills them in
  std::optional<Word> named;       // Choice only: the `valg` declaration it names
  Span span;
};

// ---- Citations --------------------------------------------------------------------------------------------------

// "§ 132 a stk. 1-2 nr. 3-4 litra b pkt. 2-3"; §§ 131-132 a has paragraph_to set.
struct Provision {
  std::string paragraph;     // "3", "132 a", "70 f"
  std::string paragraph_to;  // empty unless a range of paragraphs
  int stk_from = 0;          // 0: no stk. given
  int stk_to = 0;
  int nr_from = 0;
  int nr_to = 0;
  std::string litra;
  int pkt_from = 0;
  int pkt_to = 0;

  bool names_part() const { return nr_from != 0 || !litra.empty() || pkt_from != 0; }
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
    ThisMonth,      // måneden
    MonthBefore,    // måneden før
    Named,          // lønmåned (a `måned` declaration)
    MonthBeforeOf,  // måneden før sygedagpenge_mistet_den (a dato or kalendermåned fact); only facts are read so
    Fixed,          // 2025-06
    FirstOfYear,    // årets første måned: January of the year of the month
    LastOfYear      // årets sidste måned
  };
  Kind kind = Kind::ThisMonth;
  Word name;      // Named, MonthBeforeOf
  Month month{};  // Fixed
  Span span;
};

enum class SymbolKind {
  None,
  Fact,
  Rate,
  Interpretation,
  MonthName,
  Rule,
  Alternative,
  Choice,        // valg
  List,          // liste, by its name for all (børn)
  Element,       // the same list, by its name for one (barn)
  Period,        // periode
  Regulation,    // regulering
  Distribution,  // fordeling
  Exception      // undtagelse
};

// What an aggregate goes through: a list, or the months of a period, narrowed by `hvor`; or the best n of them.
struct Domain {
  Word name;
  std::optional<std::size_t> best;  // de 2 regnskaber med højest F: arguments[by] of the aggregate is F
  Span best_span;
  bool by_lowest = false;                     // med lavest F
  std::optional<bool> ties_by_lowest;         // ved lighed højest / lavest: of equal ones, by what is summed
  SymbolKind symbol_kind = SymbolKind::None;  // checked: List or Period
  std::size_t symbol = 0;                     // checked
};

struct Expr {
  enum class Kind {
    Number,       // number, with a unit; 0 without a unit fits every unit
    Percent,      // 30 %: number holds 30/100
    YesNo,        // ja / nej: number is 1 or 0
    Date,         // 2025-07-01: number is its day_number
    Month,        // 2025-07: number is its month_number
    Name,         // name; keys and month when it is read `efter` a key or a distribution, or `i` another month
    Rest,         // rest af F: what a distribution left; name is F
    ThisMonth,    // måneden, as a value to compare
    MonthBefore,  // måneden før, as a value (in a `måned` declaration)
    Add,
    Subtract,
    Multiply,
    Divide,
    Share,    // p af E: arguments[0] is a percentage
    Compare,  // compare: arguments[0] er ... arguments[1]
    OneOf,    // arguments[0] er en af (arguments[1]; ...); comparison is Is or IsNot
    And,
    Or,
    Not,
    Provisional,    // E foreløbigt F: F as long as E is unknown
    AsIf,           // E som om A er x og B er y: arguments[0] is E, supposed[i] er arguments[i + 1]
    Count,          // antal D hvor C
    Sum,            // sum af E for D: value is arguments[0] where there is one; `where` and `by` say which argument
    Highest,        // højeste E for D
    Lowest,         // laveste E for D
    Exists,         // findes D hvor C
    All,            // alle D opfylder C: `where` holds C
    WholeYears,     // hele år fra A til B
    WholeMonths,    // hele måneder fra A til B
    CoveredMonths,  // samlede måneder fra A til B for D inden for F til T: arguments are A, B, F, T, and C of `hvor C`
    CoveredDays,    // samlede dage ...
    Days,           // dage fra A til B: how many days later B is than A
    FirstDay,       // første dag i M: month
    LastDay,        // sidste dag i M
    MonthOf,        // måneden for D: the calendar month of a date
    Unsupported,    // ikke understøttet "text": only as the value of a choice row
    Error           // could not be read; a diagnostic has been given
  };
  enum class Comparison { Is, IsNot, AtLeast, AtMost, Over, Under, Before, After, NoLaterThan, NoEarlierThan };

  Kind kind = Kind::Error;
  Span span;
  Rational number;
  Unit unit;                 // Number
  bool has_unit = false;     // Number
  bool in_brackets = false;  // the author put it in ( )
  Word name;                 // Name, Rest; the text of Unsupported
  bool partners = false;     // Name: read for the partner
  std::optional<Span> partners_span;
  std::vector<Word> keys;  // Name: `efter` these
  std::optional<MonthRef> month;
  std::optional<Domain> domain;      // Count ... All
  std::optional<std::size_t> where;  // Count ... All: the argument that narrows the domain
  std::optional<std::size_t> by;     // Sum of the best n: the argument they are ranked by
  std::vector<Word> supposed;        // AsIf
  Comparison comparison = Comparison::Is;
  std::vector<Expr> arguments;

  // checked: what the name means (an index into RuleSet's list of that kind), and the type of the whole.
  SymbolKind symbol_kind = SymbolKind::None;
  std::size_t symbol = 0;
  SymbolKind month_symbol_kind =
      SymbolKind::None;          // of a month read by name: MonthName; for FirstDay and LastDay also Fact, Rule
  std::size_t month_symbol = 0;  // index of the month declaration (Named) or of the fact (MonthBeforeOf)
  struct KeySymbol {
    SymbolKind kind = SymbolKind::None;  // Alternative, or what is read to find the key; Distribution
    std::size_t symbol = 0;
  };
  std::vector<KeySymbol> key_symbols;       // of `keys`
  std::vector<KeySymbol> supposed_symbols;  // of `supposed`: facts and rules
  Type type;
};

}  // namespace hjemmel
