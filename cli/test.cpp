// hjemmel test: do the rules still give the amounts of the golden cases?
#include <algorithm>
#include <ostream>

#include "cli/arguments.h"
#include "cli/files.h"
#include "cli/rules_folder.h"
#include "engine/golden/golden.h"

namespace hjemmel::cli {
namespace {

class TestRun {
 public:
  TestRun(const RuleSet& rules, Language language, Surroundings& surroundings)
      : rules_(rules), language_(language), surroundings_(surroundings) {}

  void run_file(const std::string& path) {
    const FileReader read = [](const std::string& name) { return read_file(name, SourceSet::kMaxBytes + 1); };
    const std::optional<std::string> bytes = read(path);
    if (!bytes) return fail_file("hjemmel: `" + path + "` kan ikke læses\n");
    SourceSet sources;
    Diagnostics diagnostics;
    const std::uint32_t file = sources.add(path, *bytes, diagnostics);
    std::optional<GoldenTable> table;
    if (diagnostics.empty()) table = read_golden(rules_, sources, file, diagnostics, read);
    if (!table || !diagnostics.empty()) return fail_file(draw_all(diagnostics, sources, language_));
    for (const GoldenOutcome& outcome : run_golden(rules_, path, *table, language_)) count(outcome);
  }

  Exit finish() {
    surroundings_.out << passed_ << " passer, " << failed_ << " fejler\n";
    if (passed_ + failed_ == 0) {
      surroundings_.err << "hjemmel: der er ingen sager (`*.sager`) at prøve\n";
      return Exit::Failed;
    }
    return failed_ == 0 ? Exit::Ok : Exit::Failed;
  }

 private:
  // A table that cannot be read counts as one failure, so that a run with it never ends well.
  void fail_file(const std::string& message) {
    if (unread_++ > 0) surroundings_.err << '\n';
    ++failed_;
    surroundings_.err << message;
  }

  void count(const GoldenOutcome& outcome) {
    ++(outcome.passed ? passed_ : failed_);
    if (outcome.passed) return;
    surroundings_.out << "fejl: " << outcome.table << ": " << outcome.row << "\n" << indented(outcome.explanation);
  }

  static std::string indented(std::string_view text) {
    std::string result;
    while (!text.empty()) {
      const std::string_view line = text.substr(0, text.find('\n'));
      if (!line.empty()) result += "    " + std::string(line);
      result += '\n';
      text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return result;
  }

  const RuleSet& rules_;
  const Language language_;
  Surroundings& surroundings_;
  std::size_t passed_ = 0;
  std::size_t failed_ = 0;
  std::size_t unread_ = 0;  // of the failed ones, the tables that could not be read
};

Exit run(const Arguments& arguments, Surroundings& surroundings) {
  std::vector<std::string> paths = arguments.positional;
  if (paths.empty()) paths.emplace_back("cases");
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    const auto found = files_at(path, ".sager");
    if (!found) return wrong_use(surroundings.err, "test", "`" + path + "` findes ikke eller kan ikke læses");
    files.insert(files.end(), found->begin(), found->end());
  }
  const Rules rules = load(arguments, surroundings);
  if (!rules) return Exit::Rules;
  TestRun test_run(*rules, language_of(arguments), surroundings);
  for (const std::string& file : files) test_run.run_file(file);
  return test_run.finish();
}

constexpr std::string_view kLesson =
    R"(En tabel med sager (`*.sager`) siger for hver sag, hvilke beløb der ventes, og hvor de kommer fra. Uden FIL prøves alle
tabeller i mappen `cases`. For en sag, der ikke passer, vises det første trin, der er anderledes.

  hjemmel test
  hjemmel test cases/fleksloentilskud/graenser.sager
)";

}  // namespace

Command test_command() {
  return {.name = "test",
          .positional = "[FIL|MAPPE ...]",
          .least_positional = 0,
          .most_positional = kAnyNumber,
          .options = {rules_option()},
          .summary = "regn de kendte sager efter",
          .lesson = kLesson,
          .run = &run};
}

}  // namespace hjemmel::cli
