#include "engine/golden/table_text.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/cases/case.h"

namespace hjemmel {
namespace {

enum class Section { None, Facts, Interpretations };

// The values of one section; a name stands there once.
class NamedValues {
 public:
  void add(NamedPiece named, std::vector<NamedPiece>& values, Diagnostics& diagnostics) {
    const auto [earlier, fresh] = names_.emplace(named.name.text, named.name.span);
    if (!fresh) {
      diagnostics.add({DiagnosticKind::TableNameTwice,
                       "`" + named.name.utf8() + "` står to gange i det samme afsnit",
                       {named.name.span, "anden gang"},
                       {{earlier->second, "første gang"}},
                       "slet den ene"});
    }
    values.push_back(std::move(named));
  }

  void clear() { names_.clear(); }

 private:
  std::map<std::u32string, Span> names_;
};

class LineReader {
 public:
  LineReader(TableText& table, Diagnostics& diagnostics) : table_(table), diagnostics_(diagnostics) {}

  void read(const Piece& line) {
    if (line.text.front() == U'|') return read_row(line);
    const std::size_t sign = line.text.find_first_of(U":=");
    if (sign == std::u32string::npos) return misplaced(line);
    NamedPiece named{line.part(0, sign), line.part(sign + 1, line.text.size())};
    if (line.text[sign] == U'=') return read_shared(line, std::move(named));
    read_heading(std::move(named));
  }

 private:
  void misplaced(const Piece& line) {
    refuse(diagnostics_, DiagnosticKind::BrokenTable, line,
           "linjen er hverken en overskrift, en fælles værdi eller en række", "hører ingen steder til",
           "skriv `titel: ...`, `løn = 0` under `fælles:`, eller en række mellem `|`");
  }

  void read_heading(NamedPiece named) {
    const std::u32string& name = named.name.text;
    if (name == U"fælles fra") return read_shared_file(named);
    if (name != U"fælles" && name != U"fortolkninger") {
      section_ = Section::None;
      table_.headings.push_back(std::move(named));
      return;
    }
    section_ = name == U"fælles" ? Section::Facts : Section::Interpretations;
    shared().clear();
    names_.clear();
    if (named.value.empty()) return;
    refuse(diagnostics_, DiagnosticKind::BrokenTable, named.value,
           "efter `" + named.name.utf8() + ":` skal linjen slutte", "skal stå på en ny linje",
           "skriv hver værdi på sin egen linje: `løn = 0`");
  }

  void read_shared_file(const NamedPiece& named) {
    section_ = Section::None;
    if (!named.value.empty()) {
      shared_file_ = named.value;
      return;
    }
    refuse(diagnostics_, DiagnosticKind::TableSharedFileMissing, named.name,
           "efter `fælles fra:` skal navnet på en fil stå", "siger ikke hvilken",
           "skriv for eksempel `fælles fra: almindelig.faelles`");
  }

  std::vector<NamedPiece>& shared() { return section_ == Section::Interpretations ? interpretations_ : facts_; }

  void read_shared(const Piece& line, NamedPiece named) {
    if (section_ == Section::None) return misplaced(line);
    names_.add(std::move(named), shared(), diagnostics_);
  }

  void read_row(const Piece& line) {
    std::optional<TextRow> row = split_row(line);
    if (!row) return;
    section_ = Section::None;
    if (row->given.front().text == U"navn") {
      table_.blocks.push_back({shared_file_, facts_, interpretations_, std::move(*row), {}});
    } else if (table_.blocks.empty()) {
      refuse(diagnostics_, DiagnosticKind::BrokenTable, row->given.front(),
             "en tabel begynder med en række af kolonnenavne, og den første kolonne er `navn`", "er ikke `navn`",
             "skriv først `| navn | måned | ... || ... |`");
    } else {
      table_.blocks.back().rows.push_back(std::move(*row));
    }
  }

  // "| a | b || c |". Two bars side by side stand between what is given and what is expected, so an empty cell needs a
  // space.
  std::optional<TextRow> split_row(const Piece& line) {
    TextRow row{line, {}, {}};
    int double_bars = 0;
    std::size_t begin = 1;
    for (std::size_t i = 1; i < line.text.size(); ++i) {
      if (line.text[i] != U'|') continue;
      (double_bars == 0 ? row.given : row.expected).push_back(line.part(begin, i));
      if (i + 1 < line.text.size() && line.text[i + 1] == U'|') {
        ++double_bars;
        ++i;
      }
      begin = i + 1;
    }
    if (begin == line.text.size() && begin > 1 && double_bars == 1 && !row.expected.empty()) return row;
    refuse(diagnostics_, DiagnosticKind::BrokenTable, line,
           "en række begynder og slutter med `|` og har netop ét `||` mellem det givne og det forventede",
           "er ikke en hel række", "en tom celle skrives med et mellemrum: `| |`");
    return std::nullopt;
  }

  TableText& table_;
  Diagnostics& diagnostics_;
  Section section_ = Section::None;
  std::optional<Piece> shared_file_;
  std::vector<NamedPiece> facts_;
  std::vector<NamedPiece> interpretations_;
  NamedValues names_;  // of the section that is being read
};

bool is_blank(char32_t character) { return character == U' ' || character == U'\t'; }

// Where the line's comment begins, or its end. An address may hold a `#` inside a word.
std::size_t comment_begin(std::u32string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (text[i] == U'#' && (i == begin || is_blank(text[i - 1]))) return i;
  }
  return end;
}

// Calls `read` with each line that says something.
template <typename Read>
void each_line(const SourceSet& sources, std::uint32_t file, const Diagnostics& diagnostics, const Read& read) {
  const std::u32string& text = sources.file(file).text();
  std::size_t begin = 0;
  while (begin < text.size() && diagnostics.size() <= kMostMistakes) {
    const std::size_t end = std::min(text.find(U'\n', begin), text.size());
    const Piece line = piece_of(sources, file, begin, comment_begin(text, begin, end));
    if (!line.empty()) read(line);
    begin = end + 1;
  }
}

}  // namespace

TableText read_table_text(const SourceSet& sources, std::uint32_t file, Diagnostics& diagnostics) {
  TableText table;
  LineReader reader(table, diagnostics);
  each_line(sources, file, diagnostics, [&](const Piece& line) { reader.read(line); });
  return table;
}

std::vector<NamedPiece> read_shared_text(const SourceSet& sources, std::uint32_t file, Diagnostics& diagnostics) {
  std::vector<NamedPiece> values;
  NamedValues names;
  each_line(sources, file, diagnostics, [&](const Piece& line) {
    const std::size_t sign = line.text.find_first_of(U"|:=");
    if (sign != std::u32string::npos && sign > 0 && line.text[sign] == U'=') {
      names.add({line.part(0, sign), line.part(sign + 1, line.text.size())}, values, diagnostics);
      return;
    }
    refuse(diagnostics, DiagnosticKind::BrokenTable, line, "linjen er ikke en fælles værdi", "hører ingen steder til",
           "i en fil med fælles værdier står kun `navn = værdi`, for eksempel `løn = 0`");
  });
  return values;
}

}  // namespace hjemmel
