// What must hold for every golden case: it is read back as it is written, the letter is short and says no number that
// the calculation does not, and unused facts have no influence. With HJEMMEL_PRINTS the calculations are written to
// that folder, for tests/recompute to work again. HJEMMEL_ONE_CASE_IN tries only one row in so many, for the slow
// builds.
#include <gtest/gtest.h>
#include <hjemmel/hjemmel.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>

#include "engine/api/calculate.h"
#include "engine/explain/uses.h"
#include "engine/golden/golden.h"

namespace hjemmel {
namespace {

namespace files = std::filesystem;

struct Tried {
  std::string name;  // file and row
  const GoldenRow* row = nullptr;
  std::size_t benefit = 0;
  Result result;
};

std::string bytes_of(const files::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::size_t one_case_in() {
  const char* const wanted = std::getenv("HJEMMEL_ONE_CASE_IN");
  return wanted == nullptr ? 1 : std::max(1ul, std::strtoul(wanted, nullptr, 10));
}

// All rows of all tables, calculated once.
class EveryCase : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    loaded_ = load_rules(std::string(HJEMMEL_SOURCE_DIR) + "/rules");
    ASSERT_NE(loaded_.rules, nullptr);
    std::vector<files::path> paths;
    for (const auto& entry : files::recursive_directory_iterator(std::string(HJEMMEL_SOURCE_DIR) + "/cases")) {
      if (entry.path().extension() == ".sager") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    for (const files::path& path : paths) add_table(path);
  }

  static void add_table(const files::path& path) {
    SourceSet sources;
    Diagnostics diagnostics;
    const std::uint32_t file = sources.add(path.string(), bytes_of(path), diagnostics);
    auto table =
        read_golden(*loaded_.rules, sources, file, diagnostics, [](const std::string& name) { return bytes_of(name); });
    ASSERT_TRUE(table.has_value()) << draw_all(diagnostics, sources);
    tables_.push_back(std::make_unique<GoldenTable>(std::move(*table)));
    const std::size_t benefit = *find_benefit(*loaded_.rules, tables_.back()->benefit);
    for (const GoldenRow& row : tables_.back()->rows) {
      if (rows_++ % one_case_in() != 0) continue;
      const Answer answer = calculate_case(*loaded_.rules, benefit, row.given, row.month);
      ASSERT_TRUE(answer.result.has_value()) << path << ": " << row.name;
      tried_.push_back({path.stem().string() + ": " + row.name, &row, benefit, *answer.result});
    }
  }

  static Loaded loaded_;
  static std::size_t rows_;  // of all tables, tried or not
  static std::vector<std::unique_ptr<GoldenTable>> tables_;
  static std::vector<Tried> tried_;
};

Loaded EveryCase::loaded_;
std::size_t EveryCase::rows_ = 0;
std::vector<std::unique_ptr<GoldenTable>> EveryCase::tables_;
std::vector<Tried> EveryCase::tried_;

// Runs of digits with their points and commas: the amounts of a text.
std::set<std::string> amounts_in(const std::string& text) {
  std::set<std::string> amounts;
  std::string number;
  for (const char byte : text + " ") {
    const bool part = (byte >= '0' && byte <= '9') || byte == '.' || byte == ',';
    if (part) {
      number += byte;
      continue;
    }
    while (!number.empty() && (number.back() == '.' || number.back() == ',')) number.pop_back();
    if (number.find(',') != std::string::npos) amounts.insert(number);
    number.clear();
  }
  return amounts;
}

TEST_F(EveryCase, ThereAreCases) {
  EXPECT_GT(rows_, 1000u);
  EXPECT_GE(tried_.size(), rows_ / one_case_in());
}

bool names_what_stops(const Result& result) {
  switch (result.status) {
    case Status::Proposal:
      return result.amount.has_value();
    case Status::Missing:
      return !result.facts_missing.empty();
    case Status::Conflict:
      return !result.conflicts.empty();
    case Status::AwaitsDiscretion:
      return !result.awaiting.empty();
    case Status::Unsupported:
      return !result.unsupported.empty();
  }
  return false;
}

// Who is told that something is missing is told what.
TEST_F(EveryCase, NamesWhatStopsIt) {
  for (const Tried& one : tried_) EXPECT_TRUE(names_what_stops(one.result)) << one.name;
}

TEST_F(EveryCase, IsReadBackToTheSameResult) {
  for (const Tried& one : tried_) {
    SourceSet sources;
    Diagnostics diagnostics;
    const std::string written = write_case(*loaded_.rules, one.row->given);
    const std::uint32_t file = sources.add("sag.json", written, diagnostics);
    const auto again = read_case(*loaded_.rules, sources, file, diagnostics);
    ASSERT_TRUE(again.has_value()) << one.name << "\n" << draw_all(diagnostics, sources) << written;
    const Answer answer = calculate_case(*loaded_.rules, one.benefit, *again, one.row->month);
    ASSERT_TRUE(answer.result.has_value()) << one.name;
    EXPECT_EQ(render_json(*answer.result), render_json(one.result)) << one.name;
  }
}

TEST_F(EveryCase, LetterFitsOnAPageAndSaysNoNumberOfItsOwn) {
  for (const Tried& one : tried_) {
    const std::string letter = render_letter(one.result);
    EXPECT_LE(std::count(letter.begin(), letter.end(), '\n'), 50) << one.name << "\n" << letter;
    const std::set<std::string> known = amounts_in(render_calculation(one.result));
    for (const std::string& amount : amounts_in(letter)) {
      EXPECT_EQ(known.count(amount), 1u) << one.name << ": " << amount << "\n" << letter;
    }
  }
}

bool is_unused(const RuleSet& rules, const Tried& one, const FactKey& fact) {
  const FactDecl& decl = rules.facts.at(fact.fact);
  const std::string owner = whose(rules, one.row->given, fact.who, decl.belongs_to, fact.element);
  const auto& unused = one.result.facts_unused;
  return std::any_of(unused.begin(), unused.end(),
                     [&](const FactTrace& trace) { return trace.name == decl.name.text && trace.whose == owner; });
}

std::string in_one_line(const std::string& text) {
  std::string joined;
  for (const char character : text) {
    const bool space = character == ' ' || character == '\n';
    if (!space) joined += character;
    if (space && (joined.empty() || joined.back() != ' ')) joined += ' ';
  }
  return joined;
}

// How the amount was found ends with the amount, and what a person corrected is told with the reason, on however full a
// page.
TEST_F(EveryCase, LetterNeverCutsWhatDecides) {
  for (const Tried& one : tried_) {
    const Result& result = one.result;
    const std::string letter = in_one_line(render_letter(result));
    const bool derived = result.amount && !result.failed_condition;
    for (const TraceStep& step : result.steps) {
      const auto decides = [&](const TraceLine& line) { return &line != &step.lines.front() && line.took_effect; };
      if (derived && step.name == result.benefit && std::any_of(step.lines.begin(), step.lines.end(), decides)) {
        EXPECT_NE(letter.find("= " + result.label + " " + result.amount->text), std::string::npos) << one.name << "\n"
                                                                                                   << letter;
      }
      if (step.override_) {
        EXPECT_NE(letter.find(in_one_line(step.override_->reason)), std::string::npos) << one.name << "\n" << letter;
      }
    }
  }
}

// What is listed as supplied but unused has no influence: the case without it gives the same amount.
TEST_F(EveryCase, UnusedFactsHaveNoInfluence) {
  for (const Tried& one : tried_) {
    if (one.result.status != Status::Proposal) continue;
    Case without = one.row->given;
    std::erase_if(without.facts, [&](const auto& fact) { return is_unused(*loaded_.rules, one, fact.first); });
    const Answer answer = calculate_case(*loaded_.rules, one.benefit, without, one.row->month);
    ASSERT_TRUE(answer.result.has_value() && answer.result->amount.has_value()) << one.name;
    EXPECT_EQ(answer.result->amount->value, one.result.amount->value) << one.name;
  }
}

// Only a proposal has an amount, and only a proposal has an outcome.
TEST_F(EveryCase, OnlyAProposalHasAnAmount) {
  for (const Tried& one : tried_) {
    const bool proposal = one.result.status == Status::Proposal;
    EXPECT_EQ(one.result.amount.has_value(), proposal) << one.name;
    EXPECT_EQ(!one.result.amounts.empty(), proposal) << one.name;
    EXPECT_EQ(one.result.outcome != Outcome::None, proposal) << one.name;
  }
}

TEST_F(EveryCase, EveryStepHasACitationThatIsNotTooLong) {
  for (const Tried& one : tried_) {
    for (const TraceStep& step : one.result.steps) {
      EXPECT_FALSE(step.citations.empty()) << one.name << ": " << step.name;
      for (const CitationText& citation : step.citations) {
        EXPECT_LE(citation.full.size(), 1024u);
        EXPECT_LE(citation.brief.size(), 55u) << citation.brief;  // bytes: § is two of them
      }
    }
  }
}

// Writes the calculation of every row of the tables in a folder.
void print_cases(const RuleSet& rules, const files::path& cases, const files::path& folder) {
  files::create_directories(folder);
  for (const auto& entry : files::recursive_directory_iterator(cases)) {
    if (entry.path().extension() != ".sager") continue;
    SourceSet sources;
    Diagnostics diagnostics;
    const std::uint32_t file = sources.add(entry.path().string(), bytes_of(entry.path()), diagnostics);
    const auto table =
        read_golden(rules, sources, file, diagnostics, [](const std::string& name) { return bytes_of(name); });
    ASSERT_TRUE(table.has_value()) << draw_all(diagnostics, sources);
    const std::size_t benefit = *find_benefit(rules, table->benefit);
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
      const Answer answer = calculate_case(rules, benefit, table->rows[row].given, table->rows[row].month);
      if (!answer.result) continue;  // a month that is not covered
      const std::string table_name =
          entry.path().parent_path().filename().string() + "-" + entry.path().stem().string();
      const std::string name =
          table_name + "-" + std::to_string(row + 1) + ".txt";  // tables of two benefits share names
      std::ofstream(folder / name) << render_calculation(*answer.result);
    }
  }
}

TEST_F(EveryCase, PrintsForTheReader) {
  const char* folder = std::getenv("HJEMMEL_PRINTS");
  if (folder == nullptr) GTEST_SKIP() << "HJEMMEL_PRINTS is not set";
  const files::path source(HJEMMEL_SOURCE_DIR);
  print_cases(*loaded_.rules, source / "cases", folder);
}

// The trials of the language have their own rules and constructs.
TEST(EveryTrial, PrintsForTheReader) {
  const char* folder = std::getenv("HJEMMEL_PRINTS");
  if (folder == nullptr) GTEST_SKIP() << "HJEMMEL_PRINTS is not set";
  const files::path source(HJEMMEL_SOURCE_DIR);
  for (const auto& trial : files::directory_iterator(source / "tests/language")) {
    if (!trial.is_directory()) continue;
    const Loaded loaded = load_rules((trial.path() / "rules").string());
    ASSERT_NE(loaded.rules, nullptr) << trial.path();
    print_cases(*loaded.rules, trial.path() / "cases", files::path(folder) / trial.path().filename());
  }
}

}  // namespace
}  // namespace hjemmel
