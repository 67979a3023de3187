#include "engine/series/ledger.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "engine/cases/fact_name.h"

namespace hjemmel {
namespace {

constexpr const char* kMonthColumn = "måned";
constexpr const char* kSource = "udbetalingslisten";

// A cell without the spaces and quotation marks around it.
struct Cell {
  std::string text;
  Span span;
};

struct Line {
  std::vector<Cell> cells;
  Span span;
};

std::string code(const std::string& text) { return "`" + text + "`"; }

bool is_around(char32_t sign) { return sign == U' ' || sign == U'\t' || sign == U'\u00A0' || sign == U'"'; }

Cell cell_of(const std::u32string& text, std::uint32_t file, std::size_t begin, std::size_t end) {
  while (begin < end && is_around(text[begin])) ++begin;
  while (begin < end && is_around(text[end - 1])) --end;
  return {to_utf8(std::u32string_view(text).substr(begin, end - begin)),
          {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

Line line_of(const std::u32string& text, std::uint32_t file, std::size_t begin, std::size_t end) {
  Line line{{}, {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
  for (std::size_t from = begin; from <= end;) {
    const std::size_t sign = std::min(text.find(U';', from), end);
    line.cells.push_back(cell_of(text, file, from, sign));
    from = sign + 1;
  }
  return line;
}

bool says_nothing(const Line& line) {
  return std::all_of(line.cells.begin(), line.cells.end(), [](const Cell& cell) { return cell.text.empty(); });
}

// Programs leave lines without anything at the end.
std::vector<Line> lines_of(const SourceFile& source, std::uint32_t file) {
  const std::u32string& text = source.text();
  std::vector<Line> lines;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(U'\n', from), text.size());
    Line line = line_of(text, file, from, end);
    if (!says_nothing(line)) lines.push_back(std::move(line));
    from = end + 1;
  }
  return lines;
}

class LedgerReader {
 public:
  LedgerReader(const RuleSet& rules, Diagnostics& diagnostics) : rules_(rules), diagnostics_(diagnostics) {}

  std::optional<Ledger> read(const std::vector<Line>& lines, Span start) {
    const std::size_t before = diagnostics_.size();
    if (lines.size() < 2) {
      refuse(DiagnosticKind::LedgerWithoutMonths, lines.empty() ? start : lines.front().span,
             "listen skal have en overskrift og en række for hver måned", "her er ingen måneder",
             "skriv `måned;udbetalt;afregnet` øverst og for eksempel `2024-02;15.452,00;0,00` under");
      return std::nullopt;
    }
    read_columns(lines.front());
    if (diagnostics_.size() != before) return std::nullopt;
    for (std::size_t i = 1; i < lines.size() && diagnostics_.size() - before < kMostMistakes; ++i) read_row(lines[i]);
    if (diagnostics_.size() != before) return std::nullopt;
    return std::move(ledger_);
  }

 private:
  void refuse(DiagnosticKind kind, Span span, std::string message, std::string label, std::string help,
              std::vector<Label> others = {}) {
    diagnostics_.add({kind, std::move(message), {span, std::move(label)}, std::move(others), std::move(help)});
  }

  void read_columns(const Line& heading) {
    for (const Cell& cell : heading.cells) {
      columns_.push_back(cell.text == kMonthColumn ? std::nullopt : fact_of(cell));
      note_column(cell);
    }
    const auto months = std::count_if(heading.cells.begin(), heading.cells.end(),
                                      [](const Cell& cell) { return cell.text == kMonthColumn; });
    if (months > 0) return;
    refuse(DiagnosticKind::LedgerWithoutMonths, heading.span, "listen har ingen kolonne, der hedder `måned`",
           "overskriften", "den første linje er navnene på kolonnerne: `måned;udbetalt;afregnet`");
  }

  void note_column(const Cell& cell) {
    const auto [earlier, is_new] = names_.emplace(cell.text, cell.span);
    if (is_new) return;
    refuse(DiagnosticKind::LedgerColumnTwice, cell.span, "kolonnen " + code(cell.text) + " er der to gange",
           "anden gang", "slet den ene", {{earlier->second, "første gang"}});
  }

  std::optional<std::size_t> fact_of(const Cell& cell) {
    const std::optional<std::size_t> fact = find_fact(rules_, cell.text);
    const FactDecl* decl = fact ? &rules_.facts[*fact] : nullptr;
    const bool fits = decl != nullptr && decl->type.kind == Type::Kind::Number && decl->frame == Frame::EveryMonth &&
                      !decl->belongs_to && !decl->discretion;
    if (fits) {
      ledger_.columns.emplace(FactKey{*fact, Who::Person, kNoElement}, cell.span);
      return fact;
    }
    std::vector<std::string> names{kMonthColumn};
    for (const FactDecl& known : rules_.facts) names.push_back(known.name.text);
    std::string help = near_names_help(cell.text, names);
    if (help.empty() || decl != nullptr) help = "kolonnerne hedder for eksempel `måned;udbetalt;afregnet`";
    refuse(DiagnosticKind::LedgerColumnUnknown, cell.span,
           decl == nullptr ? "kolonnen " + code(cell.text) + " er ikke navnet på en oplysning"
                           : code(cell.text) + " er ikke et tal, som personen har hver måned",
           "kan ikke være en kolonne", help);
    return std::nullopt;
  }

  void read_row(const Line& line) {
    if (line.cells.size() != columns_.size()) {
      refuse(DiagnosticKind::LedgerCellCount, line.span,
             "rækken har " + std::to_string(line.cells.size()) + " felter, men der er " +
                 std::to_string(columns_.size()) + " kolonner",
             "passer ikke til overskriften", "skil felterne med `;`, og lad det felt stå tomt, som ikke er kendt");
      return;
    }
    std::optional<Month> month;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!columns_[i]) month = month_of(line.cells[i]);
    }
    if (!month) return;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i] && !line.cells[i].text.empty()) read_value(line.cells[i], *columns_[i], *month);
    }
  }

  std::optional<Month> month_of(const Cell& cell) {
    const std::optional<Month> month = parse_month(cell.text);
    if (!month) {
      refuse(DiagnosticKind::LedgerCellUnreadable, cell.span, code(cell.text) + " er ikke en måned", "ingen måned",
             "skriv år og måned, for eksempel `2024-02`");
      return std::nullopt;
    }
    const auto [earlier, is_new] = months_.emplace(month_number(*month), cell.span);
    if (is_new) return month;
    refuse(DiagnosticKind::LedgerMonthTwice, cell.span, "måneden " + cell.text + " er der to gange", "anden gang",
           "læg de to rækker sammen, eller slet den ene", {{earlier->second, "første gang"}});
    return std::nullopt;
  }

  void read_value(const Cell& cell, std::size_t fact, Month month) {
    const FactDecl& decl = rules_.facts[fact];
    const ReadValue read = hjemmel::read_value(decl, cell.text, NumberForm::Danish);
    if (read.error) {
      refuse(DiagnosticKind::LedgerCellUnreadable, cell.span,
             code(decl.name.text) + " for " + to_text(month) + ": " + read.error->message, label_of(*read.error),
             read.error->help);
      return;
    }
    GivenValue value;
    value.value = *read.value;
    value.from = month;
    value.to = month;
    value.source = kSource;
    ledger_.facts[{fact, Who::Person, kNoElement}].push_back(std::move(value));
  }

  const RuleSet& rules_;
  Diagnostics& diagnostics_;
  std::vector<std::optional<std::size_t>> columns_;  // the fact; none: the month
  std::map<std::string, Span> names_;
  std::map<int, Span> months_;  // by month_number
  Ledger ledger_;
};

}  // namespace

std::optional<Ledger> read_ledger(const RuleSet& rules, const SourceSet& sources, std::uint32_t file,
                                  Diagnostics& diagnostics) {
  return LedgerReader(rules, diagnostics).read(lines_of(sources.file(file), file), {file, 0, 0});
}

}  // namespace hjemmel
