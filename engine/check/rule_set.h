// The checked rules of a whole folder: every name resolved, every type known, all versions complete. Immutable, and so
// free to share between threads.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/check/range.h"
#include "engine/diagnostics/diagnostics.h"
#include "engine/source/source_set.h"
#include "engine/syntax/ast.h"

namespace hjemmel {

struct Symbol {
  SymbolKind kind = SymbolKind::None;
  std::size_t index = 0;
};

struct RuleSet {
  SourceSet sources;
  std::vector<LawDecl> laws;
  std::vector<ChoiceDecl> choices;
  std::vector<ListDecl> lists;
  std::vector<FactDecl> facts;
  std::vector<RateDecl> rates;
  std::vector<RegulationDecl> regulations;
  std::vector<InterpretationDecl> interpretations;
  std::vector<MonthDecl> months;
  std::vector<PeriodDecl> periods;
  std::vector<RuleDecl> rules;  // regel, mellemregning, betingelse and ydelse
  std::vector<DistributionDecl> distributions;
  std::vector<ExceptionDecl> exceptions;
  std::vector<std::size_t> benefits;  // the rules that are `ydelse`, in order of name

  // Between which ends the checker knows the running amount to lie after each line: of rule, version, line (the first
  // value, then each step). Nothing for what is not a number, or not known.
  std::vector<std::vector<std::vector<std::optional<Range>>>> ranges;

  // Names are one concept each, whichever module declares them.
  std::map<std::string, Symbol, std::less<>> symbols;

  // SHA-256 over the formatted text of all files in order of path, lower-case hex; empty until load() sets it.
  std::string hash;

  const Symbol* find(std::string_view name) const;
};

// The version of a rule or month declaration that holds in the month: the last one whose `fra` is not after the month's
// first day and whose `til`, if any, is not before it. Nothing when none does.
const Version* version_in(const std::vector<Version>& versions, Month month);

// The row of a rate that holds in the month; nothing when the rate has run out or not begun.
// A row that is `fremskrevet` without a value of its own has got the regulated one from the checker.
const RateRow* row_in(const RateDecl& rate, Month month);

// The versions of a period, distribution or exception that hold in the month: as for rules.
const PeriodVersion* version_in(const std::vector<PeriodVersion>& versions, Month month);
const DistributionVersion* version_in(const std::vector<DistributionVersion>& versions, Month month);

// The day an edition could be known: the day it was published where found, else the instrument's own date.
Date known_from(const LawVersion& edition);

// The edition of a law that has effect in the month: of those whose effect has begun, the one with the latest effect,
// and among equals the one known latest.
const LawVersion* edition_in(const LawDecl& law, Month month);

}  // namespace hjemmel
