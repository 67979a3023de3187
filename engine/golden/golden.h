// Golden cases: tables of facts and expected amounts, each with its source, that rule authors run after each change.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/cases/case.h"

namespace hjemmel {

struct GoldenRow {
  std::string name;
  Month month{};
  Case given;
  std::string given_json;                                     // the same as a case file, to calculate by hand
  std::vector<std::pair<std::string, std::string>> expected;  // column -> text, e.g. fleksløntilskud -> "15.272"
  std::string working;                                        // grade C: the arithmetic; the runner evaluates it
  Span span;
};

struct GoldenTable {
  std::string benefit;
  std::string title;
  std::string source;
  std::string address;
  char grade = 'C';  // A published by the authority, B by another, C worked by hand from the law, D the oracle
  std::vector<GoldenRow> rows;
};

// The bytes of a file, or nothing when it cannot be read. The engine itself opens no files.
using FileReader = std::function<std::optional<std::string>(const std::string& path)>;

// Reads one table (docs/haandbog/sager.md has the form). Mistakes are diagnostics of the G series. `read_file` is asked
// for the files of shared values that the table names (`fælles fra:`), by their path beside it; they are added to the
// sources. Without it the table can have none.
std::optional<GoldenTable> read_golden(const RuleSet& rules, SourceSet& sources, std::uint32_t file,
                                       Diagnostics& diagnostics, const FileReader& read_file = {});

// The exact value of a piece of hand arithmetic in Danish numbers: "rund(19.952 - 30 % * 15.600)". Functions: rund,
// ned, op (to whole kroner), mindste(a; b), største(a; b). Nothing when it cannot be read.
std::optional<Rational> evaluate_working(std::string_view text);

struct GoldenOutcome {
  std::string table;  // path
  std::string row;
  bool passed = false;
  std::string explanation;  // what was expected, what came, and the first step that differs
};

// Runs the rows. An expected column is the name of the benefit or of any step, `udfald` or `status`. The language is
// that of the mistakes that keep a row from being calculated.
std::vector<GoldenOutcome> run_golden(const RuleSet& rules, const std::string& path, const GoldenTable& table,
                                      Language language = Language::Danish);

}  // namespace hjemmel
