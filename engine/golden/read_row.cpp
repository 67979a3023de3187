#include "engine/golden/read_row.h"

#include <algorithm>
#include <utility>

#include "engine/cases/unknown_name.h"
#include "engine/golden/compare.h"
#include "engine/golden/expected_cell.h"
#include "engine/golden/given_name.h"
#include "engine/golden/value_cell.h"

namespace hjemmel {
namespace {

void choose(const RuleSet& rules, const Piece& name, const Piece& chosen, Case& given, Diagnostics& diagnostics) {
  const auto wrong = [&](const Piece& piece, const ValueError& error) {
    refuse(diagnostics, error.kind, piece, error.message, "findes ikke", error.help);
  };
  const Symbol* symbol = rules.find(name.utf8());
  if (symbol == nullptr || symbol->kind != SymbolKind::Interpretation) {
    return wrong(name, unknown_interpretation(rules, name.utf8()));
  }
  const InterpretationDecl& interpretation = rules.interpretations.at(symbol->index);
  const auto alternative = find_alternative(interpretation, chosen.utf8());
  if (!alternative) return wrong(chosen, unknown_alternative(interpretation, chosen.utf8()));
  given.interpretations[symbol->index] = *alternative;
}

bool is_unknown(const Piece& cell) { return cell.text == U"?"; }

class RowReader {
 public:
  RowReader(const BlockReading& reading, Diagnostics& diagnostics) : reading_(reading), diagnostics_(diagnostics) {
    values_ = reading.shared;
  }

  // Before the facts: a row that says how many there are may leave the cells of the others empty.
  void read_size(const Column& column, const Piece& heading, const Piece& cell) {
    if (column.kind != Column::Kind::ListSize) return;
    const bool says_shared = cell.text == U"-";
    if (says_shared && values_.sizes.count(column.list) != 0) return;
    if (cell.empty() || says_shared) return says_nothing(heading, cell);
    read_list_size(reading_.rules, column.list, cell, values_, diagnostics_);
  }

  void read_given(const Column& column, const Piece& heading, const Piece& cell) {
    switch (column.kind) {
      case Column::Kind::Name:
        row_.name = cell.utf8();
        row_.span = cell.span;
        return;
      case Column::Kind::PaymentMonth:
        return read_month(cell);
      case Column::Kind::Fact:
        return read_fact(column.fact, heading, cell);
      case Column::Kind::ListSize:
        return;
      case Column::Kind::Interpretation:
        return read_interpretations(cell);
      case Column::Kind::Correction:
        if (!cell.empty() && cell.text != U"-")
          values_.given.overrides = read_override_cell(reading_.rules, cell, diagnostics_);
        return;
      default:
        return read_other(column, cell);
    }
  }

  void read_expected(const Column& column, const Piece& heading, const Piece& cell) {
    if (column.kind == Column::Kind::Working || column.kind == Column::Kind::Note) return read_other(column, cell);
    if (cell.empty()) return;
    check_expected_cell(reading_.rules, column, cell, diagnostics_);
    row_.expected.emplace_back(heading.utf8(), cell.utf8());
  }

  GoldenRow finish(const TextRow& text) {
    if (row_.expected.empty()) {
      refuse(diagnostics_, DiagnosticKind::TableNothingExpected, text.given.front(), "rækken forventer ingenting",
             "har kun tomme celler efter `||`", "skriv det beløb eller det udfald, som kilden giver");
    }
    const bool has_amount = worked_cell(reading_.rules, reading_.benefit, row_).has_value();
    if (reading_.grade == 'C' && has_amount && row_.working.empty()) {
      refuse(diagnostics_, DiagnosticKind::TableWorkingMissing, text.given.front(),
             "en række i en tabel med grad C skal vise sin udregning", "har ingen `udregning`",
             "skriv udregningen i kolonnen `udregning`: `rund(19.952 - 30 % * 15.600)`");
    }
    row_.given = finished(reading_.rules, std::move(values_));
    row_.given_json = write_case(reading_.rules, row_.given);
    return std::move(row_);
  }

 private:
  void read_month(const Piece& cell) {
    if (const auto month = parse_month(cell.utf8())) {
      row_.month = *month;
      return;
    }
    refuse(diagnostics_, DiagnosticKind::TableMonthExpected, cell, "`" + cell.utf8() + "` er ikke en måned",
           "er ikke en måned", "skriv for eksempel 2024-02");
  }

  void read_fact(const FactKey& fact, const Piece& heading, const Piece& cell) {
    if (is_beyond(reading_.rules, values_, fact)) return expect_nothing(heading, cell);
    if (const auto list = list_of(reading_.rules, fact)) {
      std::size_t& highest = values_.used[*list];
      highest = std::max<std::size_t>(highest, fact.element + 1);
    }
    if (is_unknown(cell)) {
      values_.given.facts.erase(fact);
      return;
    }
    const bool says_shared = cell.text == U"-";
    if (says_shared && reading_.shared.given.facts.count(fact) != 0) return;
    if (cell.empty() || says_shared) return says_nothing(heading, cell);
    values_.given.facts[fact] = read_value_cell(reading_.rules.facts.at(fact.fact), cell, diagnostics_);
  }

  void says_nothing(const Piece& heading, const Piece& cell) {
    const bool says_shared = !cell.empty();
    refuse(diagnostics_, DiagnosticKind::TableValueMissing, says_shared ? cell : heading,
           says_shared ? "`" + heading.utf8() + "` står ikke under `fælles:`"
                       : "`" + heading.utf8() + "` har en tom celle i rækken `" + row_.name + "`",
           says_shared ? "henviser til `fælles:`" : "har en tom celle",
           "skriv værdien, `-` for den fælles værdi, eller `?` for ukendt");
  }

  // The cell of an element that the row does not have.
  void expect_nothing(const Piece& heading, const Piece& cell) {
    if (cell.empty() || is_unknown(cell) || cell.text == U"-") return;
    refuse(diagnostics_, DiagnosticKind::TableElementBeyondSize, cell,
           "rækken siger selv, hvor mange der er, og `" + heading.utf8() + "` er ikke blandt dem", "er én for meget",
           "lad cellen være tom, eller ret antallet");
  }

  void read_interpretations(const Piece& cell) {
    if (cell.empty() || cell.text == U"-") return;
    for (const Piece& piece : cell.split(U';')) {
      const std::size_t sign = piece.text.find(U'=');
      if (sign == std::u32string::npos) {
        refuse(diagnostics_, DiagnosticKind::TableValueForm, piece, "fortolkningen kan ikke læses", "kan ikke læses",
               "skriv `grænsens_år = lønmånedens`");
        continue;
      }
      choose(reading_.rules, piece.part(0, sign), piece.part(sign + 1, piece.text.size()), values_.given, diagnostics_);
    }
  }

  void read_other(const Column& column, const Piece& cell) {
    if (column.kind != Column::Kind::Working || cell.empty()) return;
    row_.working = cell.utf8();
    if (evaluate_working(row_.working)) return;
    refuse(diagnostics_, DiagnosticKind::TableWorkingUnreadable, cell, "udregningen kan ikke læses", "kan ikke læses",
           "brug danske tal, `+ - * / %`, parenteser, `rund`, `ned`, `op`, `mindste(a; b)` og `største(a; b)`");
  }

  const BlockReading& reading_;
  Diagnostics& diagnostics_;
  GivenValues values_;
  GoldenRow row_;
};

bool has_all_cells(const TextRow& columns, const TextRow& row, Diagnostics& diagnostics) {
  const auto count = [&](const char* where, std::size_t wanted, std::size_t found) {
    if (wanted == found) return true;
    diagnostics.add({DiagnosticKind::TableCellCount,
                     "rækken har " + std::to_string(found) + (found == 1 ? " celle " : " celler ") + where +
                         " `||`, men tabellen har " + std::to_string(wanted) + (wanted == 1 ? " kolonne" : " kolonner"),
                     {row.line.span, "har " + std::to_string(found)},
                     {{columns.line.span, "har " + std::to_string(wanted)}},
                     "en tom celle skrives med et mellemrum: `| |`"});
    return false;
  };
  const bool given = count("før", columns.given.size(), row.given.size());
  return count("efter", columns.expected.size(), row.expected.size()) && given;
}

void share_fact(const RuleSet& rules, const FactKey& fact, const Piece& value, GivenValues& shared,
                Diagnostics& diagnostics) {
  if (const auto list = list_of(rules, fact)) {
    std::size_t& highest = shared.used[*list];
    highest = std::max<std::size_t>(highest, fact.element + 1);
  }
  shared.given.facts.erase(fact);  // a value of the shared file, when this one is the table's own
  if (!is_unknown(value)) shared.given.facts[fact] = read_value_cell(rules.facts.at(fact.fact), value, diagnostics);
}

}  // namespace

GivenValues read_shared(const RuleSet& rules, const TextBlock& block, Diagnostics& diagnostics) {
  GivenValues shared;
  for (const auto& [name, value] : block.facts) {
    if (diagnostics.size() > kMostMistakes) return shared;
    const GivenName given = read_given_name(rules, name.utf8());
    if (const auto* error = std::get_if<ValueError>(&given)) {
      refuse(diagnostics, error->kind, name, error->message, "er ikke en oplysning", error->help);
    } else if (const auto* list = std::get_if<ListKey>(&given)) {
      read_list_size(rules, *list, value, shared, diagnostics);
    } else {
      share_fact(rules, std::get<FactKey>(given), value, shared, diagnostics);
    }
  }
  for (const auto& [name, value] : block.interpretations) choose(rules, name, value, shared.given, diagnostics);
  return shared;
}

std::optional<GoldenRow> read_row(const BlockReading& reading, const TextRow& row, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  const TextRow& headings = reading.block.columns;
  if (!has_all_cells(headings, row, diagnostics)) return std::nullopt;
  RowReader reader(reading, diagnostics);
  for (std::size_t i = 0; i < row.given.size(); ++i) {
    reader.read_size(reading.columns.given[i], headings.given[i], row.given[i]);
  }
  for (std::size_t i = 0; i < row.given.size(); ++i) {
    reader.read_given(reading.columns.given[i], headings.given[i], row.given[i]);
  }
  for (std::size_t i = 0; i < row.expected.size(); ++i) {
    reader.read_expected(reading.columns.expected[i], headings.expected[i], row.expected[i]);
  }
  GoldenRow result = reader.finish(row);
  if (diagnostics.size() != before) return std::nullopt;
  return result;
}

}  // namespace hjemmel
