#include <algorithm>

#include "engine/check/belongings.h"
#include "engine/check/declared_values.h"
#include "engine/check/units.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

// More than a person can choose between; the bound also keeps a hostile file small, since a type carries its
// alternatives.
constexpr std::size_t kMostAlternatives = 100;

std::string shown(const FactDecl& fact, const Rational& value) {
  return show_plain(fact.type.percent ? Rational(value * 100) : value).text;
}

bool is_whole(const Rational& value) { return denominator(value) == 1; }

void check_number(Checking& checking, const FactDecl& fact) {
  if (!fact.least || !fact.most) {
    report(checking, DiagnosticKind::FactWithoutRange,
           in_code(fact.name.text) + " er et tal og skal have grænser, så en tastefejl opdages",
           {fact.type.span, "et tal uden grænser"}, {}, "skriv `mellem 0 og ...` efter typen");
    return;
  }
  if (*fact.least >= *fact.most) {
    report(checking, DiagnosticKind::RangeBackwards,
           "den mindste værdi, " + shown(fact, *fact.least) + ", er ikke under den største, " + shown(fact, *fact.most),
           {*fact.range_span, "går baglæns"}, {}, "skriv den mindste først");
  }
  if (!fact.smallest_step) return;
  const Rational& step = *fact.smallest_step;
  if (step <= 0) {
    report(checking, DiagnosticKind::SmallestStepNotPositive, "det mindste trin skal være over 0",
           {fact.name.span, "trin på " + shown(fact, step)}, {}, "skriv et trin, der er større end 0");
  } else if (!is_whole(*fact.least / step) || !is_whole(*fact.most / step)) {
    report(checking, DiagnosticKind::SmallestStepDoesNotFit,
           "trin på " + shown(fact, step) + " går ikke op i grænserne " + shown(fact, *fact.least) + " og " +
               shown(fact, *fact.most),
           {*fact.range_span, "går ikke op"}, {}, "vælg grænser, der er hele trin");
  }
}

void check_other(Checking& checking, const FactDecl& fact) {
  const std::string is = in_code(fact.name.text) + " er " + type_words(fact.type) + " og ikke et tal";
  if (fact.range_span) {
    report(checking, DiagnosticKind::RangeOfNonNumber, is + "; kun tal har grænser", {*fact.range_span, "grænser"},
           {{fact.type.span, type_words(fact.type)}}, "slet `mellem ... og ...`");
  }
  if (fact.smallest_step) {
    report(checking, DiagnosticKind::SmallestStepOfNonNumber, is + "; kun tal har trin",
           {fact.type.span, type_words(fact.type)}, {}, "slet `i trin af ...`");
  }
  const bool is_day = fact.type.kind == Type::Kind::Date || fact.type.kind == Type::Kind::Month;
  if (is_day && fact.frame == Frame::EveryYear) {
    report(checking, DiagnosticKind::DateEveryYear,
           in_code(fact.name.text) + " er " + type_words(fact.type) + " og hører ikke til et år",
           {fact.type.span, "hvert år"}, {},
           "skriv `fast`, eller `hver måned`, hvis svaret kan være et andet hver måned");
  }
}

void check_repeated(Checking& checking, const std::vector<Word>& list, DiagnosticKind kind,
                    const std::string& message) {
  for (auto word = list.begin(); word != list.end(); ++word) {
    const auto before = std::find_if(list.begin(), word, [&](const Word& w) { return w.text == word->text; });
    if (before == word) continue;
    report(checking, kind, in_code(word->text) + message, {word->span, "igen her"}, {{before->span, "første gang"}},
           "slet det ene");
  }
}

// Reports a list that is too long, and shortens it: every mention of the choice carries its alternatives along.
template <class Alternative, class SpanOf>
void bound_alternatives(Checking& checking, std::vector<Alternative>& alternatives, SpanOf span_of) {
  if (alternatives.size() <= kMostAlternatives) return;
  report(checking, DiagnosticKind::TooManyAlternatives,
         "et valg har højst " + std::to_string(kMostAlternatives) + " svar, men her er " +
             std::to_string(alternatives.size()),
         {span_of(alternatives[kMostAlternatives]), "et svar for meget"}, {}, "del spørgsmålet i flere");
  alternatives.resize(kMostAlternatives);
}

void check_choice(Checking& checking, std::vector<Word>& alternatives, Span place) {
  if (alternatives.size() < 2) {
    report(checking, DiagnosticKind::TooFewAlternatives, "et valg skal have mindst to svar", {place, "kun ét svar"}, {},
           "tilføj et svar efter `;`, eller brug `ja/nej`");
  }
  bound_alternatives(checking, alternatives, [](const Word& word) { return word.span; });
  check_repeated(checking, alternatives, DiagnosticKind::AlternativeTwice, " står to gange blandt svarene");
}

void check_sources(Checking& checking, const FactDecl& fact) {
  check_repeated(checking, fact.sources, DiagnosticKind::SourceTwice, " står to gange blandt kilderne");
  if (!fact.discretion || fact.sources.size() < 2) return;
  report(checking, DiagnosticKind::DiscretionRanked,
         "et skøn kommer fra den person, der udøver det, så kilder kan ikke gå forud for hinanden",
         {fact.sources[1].span, "en kilde til"}, {{fact.name.span, "et skøn"}}, "nævn kun den myndighed, der skønner");
}

// An element of a list has its own name under `navn` in a case file; the others are columns of every table of cases.
void check_case_name(Checking& checking, const Word& name) {
  static const std::vector<std::string> kTaken = {"navn", "note", "rettelse", "udregning"};
  if (std::find(kTaken.begin(), kTaken.end(), name.text) == kTaken.end()) return;
  report(checking, DiagnosticKind::NameOfCases,
         in_code(name.text) + " har sin egen betydning i sager og kan ikke være en oplysning", {name.span, "er taget"},
         {}, "vælg et navn, der siger, hvad det er: " + in_code("barnets_" + name.text));
}

}  // namespace

void check_choices(Checking& checking) {
  for (ChoiceDecl& choice : checking.rules.choices) check_choice(checking, choice.alternatives, choice.name.span);
}

void check_facts(Checking& checking) {
  for (FactDecl& fact : checking.rules.facts) {
    if (is_number(fact.type))
      check_number(checking, fact);
    else
      check_other(checking, fact);
    const bool own_choice = fact.type.kind == Type::Kind::Choice && !fact.type.named;
    if (own_choice) check_choice(checking, fact.type.alternatives, fact.type.span);
    check_sources(checking, fact);
    check_case_name(checking, fact.name);
    for (const Word& former : fact.formerly) check_case_name(checking, former);
  }
}

void check_interpretations(Checking& checking) {
  for (InterpretationDecl& decl : checking.rules.interpretations) {
    bound_alternatives(checking, decl.alternatives, [](const auto& alternative) { return alternative.name.span; });
    if (decl.alternatives.size() < 2) {
      report(checking, DiagnosticKind::InterpretationAlone,
             "fortolkningen " + in_code(decl.name.text) + " har intet andet svar end standarden",
             {decl.name.span, "kun ét svar"}, {}, "tilføj `eller NAVN \"grund\"`, eller skriv det som en regel");
    }
    std::vector<Word> names;
    for (const InterpretationDecl::Alternative& alternative : decl.alternatives) names.push_back(alternative.name);
    check_repeated(checking, names, DiagnosticKind::AlternativeTwice, " står to gange blandt svarene");
  }
}

}  // namespace hjemmel
