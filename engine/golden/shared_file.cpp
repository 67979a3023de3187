#include "engine/golden/shared_file.h"

namespace hjemmel {
namespace {

// A name and no path: the tables of a folder and what they share are moved and read together.
bool is_shared_file_name(const std::string& name) {
  const std::string ending = ".faelles";
  return name.size() > ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0 &&
         name.find_first_of("/\\") == std::string::npos;
}

}  // namespace

const std::vector<NamedPiece>& SharedFiles::values(const Piece& name) {
  const std::string key = name.utf8();
  const auto known = values_.find(key);
  return known != values_.end() ? known->second : values_.emplace(key, read(name)).first->second;
}

std::vector<NamedPiece> SharedFiles::read(const Piece& name) {
  const std::string file = name.utf8();
  if (!is_shared_file_name(file)) {
    refuse(diagnostics_, DiagnosticKind::TableSharedFileMissing, name,
           "`" + file + "` er ikke navnet på en fil med fælles værdier", "er ikke et navn på `.faelles`",
           "filen skal ligge i tabellens egen mappe og hedde noget på `.faelles`; skriv kun navnet");
    return {};
  }
  const std::string& table = sources_.file(table_).path();
  const std::string path = table.substr(0, table.find_last_of('/') + 1) + file;  // no `/`: npos + 1 is nothing
  const std::optional<std::string> bytes = read_file_ ? read_file_(path) : std::nullopt;
  if (!bytes) {
    refuse(diagnostics_, DiagnosticKind::TableSharedFileMissing, name,
           "filen `" + path + "` findes ikke eller kan ikke læses", "findes ikke",
           "læg filen ved siden af tabellen, med linjer som `løn = 0`");
    return {};
  }
  const std::size_t before = diagnostics_.size();
  const std::uint32_t added = sources_.add(path, *bytes, diagnostics_);
  if (diagnostics_.size() != before) return {};
  return read_shared_text(sources_, added, diagnostics_);
}

}  // namespace hjemmel
