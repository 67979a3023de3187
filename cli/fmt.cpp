// hjemmel fmt: every rule file in the one layout.
#include <algorithm>
#include <ostream>

#include "cli/arguments.h"
#include "cli/files.h"
#include "cli/rules_folder.h"
#include "engine/format/format.h"

namespace hjemmel::cli {
namespace {

// Formats one file. The layout of a file with mistakes is left alone.
class Formatting {
 public:
  Formatting(const Arguments& arguments, Surroundings& surroundings)
      : only_check_(arguments.has("--check")), language_(language_of(arguments)), surroundings_(surroundings) {}

  void format(const std::string& path) {
    const std::optional<std::string> bytes = read_file(path, SourceSet::kMaxBytes + 1);
    if (!bytes) return fail("hjemmel: `" + path + "` kan ikke læses\n");
    SourceSet sources;
    Diagnostics diagnostics;
    const std::uint32_t file = sources.add(path, *bytes, diagnostics);
    std::optional<std::string> formatted;
    if (diagnostics.empty()) formatted = format_file(sources, file, diagnostics);
    if (!formatted) return fail(draw_all(diagnostics, sources, language_));
    if (*formatted != *bytes) change(path, *formatted);
  }

  Exit finish() const {
    if (broken_ > 0) return Exit::Rules;
    if (!only_check_ || changed_ == 0) return Exit::Ok;
    surroundings_.err << "hjemmel: " << changed_ << " af filerne er ikke stillet op; `hjemmel fmt` gør det\n";
    return Exit::Failed;
  }

 private:
  void change(const std::string& path, const std::string& formatted) {
    if (!only_check_ && !write_file(path, formatted)) return fail("hjemmel: `" + path + "` kan ikke skrives\n");
    ++changed_;
    surroundings_.out << path << "\n";
  }

  void fail(const std::string& message) {
    if (broken_++ > 0) surroundings_.err << "\n";
    surroundings_.err << message;
  }

  bool only_check_;
  Language language_;
  Surroundings& surroundings_;
  int changed_ = 0;
  int broken_ = 0;
};

Exit run(const Arguments& arguments, Surroundings& surroundings) {
  std::vector<std::string> paths = arguments.positional;
  if (paths.empty()) paths.push_back(rules_folder(arguments, surroundings));
  Formatting formatting(arguments, surroundings);
  for (const std::string& path : paths) {
    const auto files = files_at(path, ".regel");
    if (!files) return wrong_use(surroundings.err, "fmt", "`" + path + "` findes ikke eller kan ikke læses");
    for (const std::string& file : *files) formatting.format(file);
  }
  return formatting.finish();
}

constexpr std::string_view kLesson =
    R"(Stiller regelfiler op på den ene måde, de kan stå på, og skriver navnene på dem, der blev ændret. Meningen ændres aldrig,
og kommentarer bliver stående. Uden FIL stilles alle regler op. Med --check ændres intet; den slutter med 1, når en fil ikke
er stillet op.

  hjemmel fmt rules/fleksjob/satser.regel
)";

}  // namespace

Command fmt_command() {
  return {.name = "fmt",
          .positional = "[FIL|MAPPE ...]",
          .least_positional = 0,
          .most_positional = kAnyNumber,
          .options = {{"--check", "", "sig kun, hvilke filer der ikke er stillet op"}, rules_option()},
          .summary = "stil regelfiler op",
          .lesson = kLesson,
          .run = &run};
}

}  // namespace hjemmel::cli
