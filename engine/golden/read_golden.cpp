// A file of golden cases -> GoldenTable.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/cases/unknown_name.h"
#include "engine/golden/golden.h"
#include "engine/golden/read_row.h"
#include "engine/golden/shared_file.h"

namespace hjemmel {
namespace {

constexpr std::size_t kMostValues = 200000;
const char* const kHeadings[] = {"ydelse", "titel", "kilde", "adresse", "grad"};

class TableReader {
 public:
  TableReader(const RuleSet& rules, Span start, SharedFiles& shared_files, Diagnostics& diagnostics)
      : rules_(rules), start_(start), shared_files_(shared_files), diagnostics_(diagnostics) {}

  GoldenTable read(TableText text) {
    read_headings(text);
    read_benefit();
    read_grade();
    table_.title = heading("titel", true);
    const bool published = table_.grade == 'A' || table_.grade == 'B';
    table_.source = heading("kilde", published);
    table_.address = heading("adresse", published);
    for (TextBlock& block : text.blocks) {
      if (diagnostics_.size() > kMostMistakes) break;
      add_shared_file(block);
      read_block(block);
    }
    if (std::all_of(text.blocks.begin(), text.blocks.end(),
                    [](const TextBlock& block) { return block.rows.empty(); })) {
      diagnostics_.add({DiagnosticKind::TableWithoutRows,
                        "filen har ingen rækker",
                        {start_, ""},
                        {},
                        "skriv en tabel: `| navn | måned | ... || ... |` og en række for hver sag"});
    }
    return std::move(table_);
  }

 private:
  void read_headings(const TableText& text) {
    const std::vector<std::string> known(std::begin(kHeadings), std::end(kHeadings));
    for (const auto& [name, value] : text.headings) {
      const std::string key = name.utf8();
      if (std::find(known.begin(), known.end(), key) == known.end()) {
        std::vector<std::string> names = known;
        names.insert(names.end(), {"fælles", "fælles fra", "fortolkninger"});
        refuse(diagnostics_, DiagnosticKind::TableHeadingUnknown, name, "overskriften `" + key + "` kendes ikke",
               "kendes ikke", near_or_all(key, names));
      } else if (const auto [earlier, fresh] = headings_.emplace(key, value); !fresh) {
        diagnostics_.add({DiagnosticKind::TableHeadingTwice,
                          "overskriften `" + key + "` står to gange",
                          {value.span, "anden gang"},
                          {{earlier->second.span, "første gang"}},
                          "slet den ene"});
      }
    }
  }

  const Piece* find(const std::string& key) const {
    const auto found = headings_.find(key);
    return found == headings_.end() || found->second.empty() ? nullptr : &found->second;
  }

  std::string heading(const std::string& key, bool required) {
    if (const Piece* value = find(key)) return value->utf8();
    if (!required) return "";
    const std::string why = key == "kilde" || key == "adresse" ? "; grad A og B er offentliggjort et sted" : "";
    diagnostics_.add({DiagnosticKind::TableHeadingMissing,
                      "overskriften `" + key + "` mangler" + why,
                      {start_, ""},
                      {},
                      "skriv `" + key + ": ...` øverst i filen"});
    return "";
  }

  void read_benefit() {
    table_.benefit = heading("ydelse", true);
    if (table_.benefit.empty()) return;
    std::vector<std::string> names;
    for (const std::size_t benefit : rules_.benefits) names.push_back(rules_.rules.at(benefit).name.text);
    if (std::find(names.begin(), names.end(), table_.benefit) != names.end()) return;
    refuse(diagnostics_, DiagnosticKind::TableBenefitUnknown, *find("ydelse"),
           "der er ingen ydelse, som hedder `" + table_.benefit + "`", "findes ikke",
           near_or_all(table_.benefit, names));
  }

  void read_grade() {
    const std::string grade = heading("grad", true);
    if (grade.size() == 1 && grade[0] >= 'A' && grade[0] <= 'D') {
      table_.grade = grade[0];
    } else if (!grade.empty()) {
      refuse(diagnostics_, DiagnosticKind::TableGradeUnknown, *find("grad"), "`" + grade + "` er ikke en grad",
             "findes ikke", "A: offentliggjort af myndigheden, B: af andre, C: regnet i hånden, D: oraklet");
    }
  }

  // Before the table's own values, so that those hold when both say something.
  void add_shared_file(TextBlock& block) {
    if (!block.shared_file) return;
    const std::vector<NamedPiece>& values = shared_files_.values(*block.shared_file);
    block.facts.insert(block.facts.begin(), values.begin(), values.end());
  }

  void read_block(const TextBlock& block) {
    GivenValues shared = read_shared(rules_, block, diagnostics_);
    const std::optional<Columns> columns = read_columns(rules_, block.columns, diagnostics_);
    if (!columns) return;
    const BlockReading reading{rules_, table_.benefit, table_.grade, block, *columns, std::move(shared)};
    if (!has_room(count(reading.shared.given) * block.rows.size(), block.columns)) return;
    for (const TextRow& text : block.rows) {
      if (diagnostics_.size() > kMostMistakes || !has_room(0, text)) return;
      check_name(text.given.front());
      if (auto row = read_row(reading, text, diagnostics_)) {
        values_ += count(row->given);
        table_.rows.push_back(std::move(*row));
      }
    }
  }

  static std::size_t count(const Case& given) {
    std::size_t values = 0;
    for (const auto& [fact, of_fact] : given.facts) values += of_fact.size();
    for (const auto& [list, elements] : given.lists) values += elements.size();
    return values;
  }

  // Every row holds its own copy of the shared values, so a small file could ask for a great deal of memory.
  bool has_room(std::size_t more, const TextRow& row) {
    if (values_ + more <= kMostValues) return true;
    refuse(diagnostics_, DiagnosticKind::TableTooManyValues, row.given.front(),
           "rækkerne har tilsammen flere end 200.000 værdier; det er for mange til én fil", "her bliver det for meget",
           "del filen i flere");
    return false;
  }

  void check_name(const Piece& name) {
    if (!name.empty() && names_.insert(name.utf8()).second) return;
    refuse(diagnostics_, DiagnosticKind::TableRowNameTwice, name,
           name.empty() ? "rækken har intet navn" : "en anden række hedder også `" + name.utf8() + "`",
           "skal have sit eget navn", "giv hver række sit eget navn");
  }

  const RuleSet& rules_;
  Span start_;
  SharedFiles& shared_files_;
  Diagnostics& diagnostics_;
  std::map<std::string, Piece> headings_;
  std::set<std::string> names_;
  std::size_t values_ = 0;  // of all rows so far
  GoldenTable table_;
};

}  // namespace

std::optional<GoldenTable> read_golden(const RuleSet& rules, SourceSet& sources, std::uint32_t file,
                                       Diagnostics& diagnostics, const FileReader& read_file) {
  const std::size_t before = diagnostics.size();
  SharedFiles shared_files(sources, file, read_file, diagnostics);
  GoldenTable table =
      TableReader(rules, {file, 0, 1}, shared_files, diagnostics).read(read_table_text(sources, file, diagnostics));
  if (diagnostics.size() != before) return std::nullopt;
  return table;
}

}  // namespace hjemmel
