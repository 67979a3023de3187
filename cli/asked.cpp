#include "cli/asked.h"

#include <ostream>

#include "cli/files.h"
#include "engine/diagnostics/diagnostics.h"
#include "engine/source/source_set.h"

namespace hjemmel::cli {

std::optional<Month> asked_month(std::string_view command, const Arguments& arguments, std::string_view option,
                                 Surroundings& surroundings) {
  const std::string text = arguments.value(option);
  const std::optional<Month> month = parse_month(text);
  if (!month) {
    wrong_use(surroundings.err, command, "`" + text + "` er ikke en måned",
              "skriv år og måned, for eksempel `2024-02`");
  }
  return month;
}

std::optional<Date> asked_date(std::string_view command, const Arguments& arguments, std::string_view option,
                               Surroundings& surroundings) {
  const std::string text = arguments.value(option);
  const std::optional<Date> date = parse_date(text);
  if (!date) {
    wrong_use(surroundings.err, command, "`" + text + "` er ikke en dato",
              "skriv år, måned og dag, for eksempel `2024-02-15`");
  }
  return date;
}

// One byte more than a case may have, so that a case that is too large is told from one that just fits.
std::optional<std::string> asked_case(const std::string& path, Surroundings& surroundings) {
  constexpr std::size_t limit = SourceSet::kMaxBytes + 1;
  std::optional<std::string> text = path == "-" ? read_stream(surroundings.in, limit) : read_file(path, limit);
  if (!text) surroundings.err << "hjemmel: sagen `" << path << "` kan ikke læses; findes filen?\n";
  return text;
}

std::optional<std::string> asked_table(const std::string& path, Surroundings& surroundings) {
  std::optional<std::string> text = read_file(path, SourceSet::kMaxBytes + 1);
  if (!text) surroundings.err << "hjemmel: listen `" << path << "` kan ikke læses; findes filen?\n";
  return text;
}

std::string shown_path(const std::string& path) { return path == "-" ? "(standardinput)" : path; }

Exit exit_of(const std::vector<PlacedDiagnostic>& diagnostics) {
  const std::string& kind = diagnostics.front().kind;
  for (const DiagnosticKind asked :
       {DiagnosticKind::UnknownBenefit, DiagnosticKind::SeriesBackwards, DiagnosticKind::SeriesTooLong,
        DiagnosticKind::NotRecalculable, DiagnosticKind::NothingToRecalculate}) {
    if (kind == name_of(asked)) return Exit::Usage;
  }
  if (kind == name_of(DiagnosticKind::MonthNotCovered)) return Exit::Rules;
  return Exit::Case;
}

}  // namespace hjemmel::cli
