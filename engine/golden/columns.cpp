#include "engine/golden/columns.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/cases/unknown_name.h"

namespace hjemmel {
namespace {

using Named = std::pair<std::u32string_view, Column::Kind>;

constexpr Named kGiven[] = {{U"navn", Column::Kind::Name},
                            {U"måned", Column::Kind::PaymentMonth},
                            {U"fortolkning", Column::Kind::Interpretation},
                            {U"rettelse", Column::Kind::Correction},
                            {U"udregning", Column::Kind::Working},
                            {U"note", Column::Kind::Note}};
constexpr Named kExpected[] = {{U"udfald", Column::Kind::Outcome},
                               {U"status", Column::Kind::Status},
                               {U"mangler", Column::Kind::Missing},
                               {U"udregning", Column::Kind::Working},
                               {U"note", Column::Kind::Note}};

template <std::size_t count>
std::optional<Column> own_column(const Named (&names)[count], const Piece& heading) {
  for (const auto& [name, kind] : names) {
    if (heading.text == name) return Column{kind, 0};
  }
  return std::nullopt;
}

template <std::size_t count>
std::vector<std::string> own_names(const Named (&names)[count]) {
  std::vector<std::string> result;
  for (const auto& [name, kind] : names) result.push_back(to_utf8(name));
  return result;
}

class ColumnReader {
 public:
  ColumnReader(const RuleSet& rules, Diagnostics& diagnostics) : rules_(rules), diagnostics_(diagnostics) {}

  Column given(const Piece& heading) {
    if (const auto own = own_column(kGiven, heading)) return *own;
    const std::string name = heading.utf8();
    const Symbol* symbol = rules_.find(name);
    if (symbol != nullptr && symbol->kind == SymbolKind::Fact) return {Column::Kind::Fact, symbol->index};
    std::vector<std::string> names = own_names(kGiven);
    for (const FactDecl& fact : rules_.facts) names.push_back(fact.name.text);
    std::string help = near_names_help(name, names);
    if (symbol != nullptr) help = "det, der forventes, står efter `||`";
    refuse(diagnostics_, DiagnosticKind::TableColumnUnknown, heading,
           "der er ingen oplysning, som hedder `" + name + "`", "kendes ikke", std::move(help));
    return {};
  }

  Column expected(const Piece& heading) {
    if (const auto own = own_column(kExpected, heading)) return *own;
    const std::string name = heading.utf8();
    const Symbol* symbol = rules_.find(without_line(name));
    if (symbol != nullptr && symbol->kind == SymbolKind::Rule) return {Column::Kind::Step, symbol->index};
    if (symbol != nullptr && symbol->kind == SymbolKind::MonthName) return {Column::Kind::MonthStep, symbol->index};
    std::vector<std::string> names = own_names(kExpected);
    for (const RuleDecl& rule : rules_.rules) names.push_back(rule.name.text);
    for (const MonthDecl& month : rules_.months) names.push_back(month.name.text);
    std::string help = near_names_help(name, names);
    if (symbol != nullptr) help = "det, der er givet, står før `||`";
    refuse(diagnostics_, DiagnosticKind::TableExpectedColumnUnknown, heading,
           "der er ingen regel, som hedder `" + name + "`", "kendes ikke", std::move(help));
    return {};
  }

  void twice(const std::vector<Piece>& headings) {
    std::map<std::u32string, Span> names;
    for (const Piece& heading : headings) {
      const auto [earlier, fresh] = names.emplace(heading.text, heading.span);
      if (fresh) continue;
      diagnostics_.add({DiagnosticKind::TableNameTwice,
                        "kolonnen `" + heading.utf8() + "` står to gange",
                        {heading.span, "anden gang"},
                        {{earlier->second, "første gang"}},
                        "slet den ene"});
      return;
    }
  }

 private:
  // "fleksløntilskud.3" is the third line of a rule.
  static std::string without_line(const std::string& name) {
    const std::size_t point = name.find('.');
    const bool line = point != std::string::npos && point + 1 < name.size() &&
                      name.find_first_not_of("0123456789", point + 1) == std::string::npos;
    return line ? name.substr(0, point) : name;
  }

  const RuleSet& rules_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Columns> read_columns(const RuleSet& rules, const TextRow& row, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  ColumnReader reader(rules, diagnostics);
  Columns columns;
  for (const Piece& heading : row.given) {
    if (diagnostics.size() > kMostMistakes) return std::nullopt;
    columns.given.push_back(reader.given(heading));
  }
  for (const Piece& heading : row.expected) {
    if (diagnostics.size() > kMostMistakes) return std::nullopt;
    columns.expected.push_back(reader.expected(heading));
  }
  reader.twice(row.given);
  reader.twice(row.expected);
  const bool has_month = std::any_of(columns.given.begin(), columns.given.end(),
                                     [](const Column& column) { return column.kind == Column::Kind::PaymentMonth; });
  if (!has_month) {
    refuse(diagnostics, DiagnosticKind::TableColumnMissing, row.given.front(), "tabellen mangler kolonnen `måned`",
           "`måned` skal stå efter `navn`", "`måned` er den måned, ydelsen udbetales for");
  }
  if (diagnostics.size() != before) return std::nullopt;
  return columns;
}

}  // namespace hjemmel
