#include "engine/golden/columns.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "engine/cases/step_name.h"
#include "engine/golden/given_name.h"

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
    if (heading.text == name) return Column{kind, {}, {}, {}};
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
    const GivenName given = read_given_name(rules_, name);
    if (const auto* fact = std::get_if<FactKey>(&given)) return {Column::Kind::Fact, *fact, {}, {}};
    if (const auto* list = std::get_if<ListKey>(&given)) return {Column::Kind::ListSize, {}, *list, {}};
    const ValueError& error = std::get<ValueError>(given);
    if (error.kind != DiagnosticKind::CaseFactUnknown) {
      refuse(diagnostics_, error.kind, heading, error.message, "kan ikke være en kolonne", error.help);
      return {};
    }
    unknown(heading, name);
    return {};
  }

  Column expected(const Piece& heading) {
    if (const auto own = own_column(kExpected, heading)) return *own;
    const StepName step = split_step_name(heading.utf8());
    const Symbol* symbol = rules_.find(step.rule);
    const auto type = symbol == nullptr ? std::nullopt : type_of(*symbol);
    if (!type) {
      unknown_step(heading, symbol != nullptr);
    } else if (symbol->kind == SymbolKind::Rule) {
      check_element(heading, rules_.rules.at(symbol->index), step);
    }
    return {Column::Kind::Step, {}, {}, type.value_or(Type{})};
  }

  // By what they mean: a fact may also stand under an earlier name.
  void twice(const std::vector<Piece>& headings, const std::vector<Column>& columns) {
    std::map<std::tuple<Column::Kind, FactKey, ListKey, std::u32string>, Span> names;
    for (std::size_t i = 0; i < headings.size(); ++i) {
      const Piece& heading = headings[i];
      const bool by_meaning = columns[i].kind == Column::Kind::Fact || columns[i].kind == Column::Kind::ListSize;
      const auto [earlier, fresh] = names.emplace(
          std::make_tuple(columns[i].kind, columns[i].fact, columns[i].list, by_meaning ? U"" : heading.text),
          heading.span);
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
  void unknown(const Piece& heading, const std::string& name) {
    std::vector<std::string> names = own_names(kGiven);
    for (const FactDecl& fact : rules_.facts) names.push_back(fact.name.text);
    for (const ListDecl& list : rules_.lists) names.push_back(list.name.text);
    std::string help = near_names_help(name, names);
    if (rules_.find(name) != nullptr) help = "det, der forventes, står efter `||`";
    refuse(diagnostics_, DiagnosticKind::TableColumnUnknown, heading,
           "der er ingen oplysning, som hedder `" + name + "`", "kendes ikke", std::move(help));
  }

  void unknown_step(const Piece& heading, bool is_other_name) {
    const std::string name = heading.utf8();
    std::vector<std::string> names = own_names(kExpected);
    for (const RuleDecl& rule : rules_.rules) names.push_back(rule.name.text);
    std::string help = near_names_help(name, names);
    if (is_other_name) help = "det, der er givet, står før `||`";
    refuse(diagnostics_, DiagnosticKind::TableExpectedColumnUnknown, heading,
           "der er ingen regel, som hedder `" + name + "`", "kendes ikke", std::move(help));
  }

  // What a step of that kind has as its value; nothing for a name that is no step.
  std::optional<Type> type_of(const Symbol& symbol) const {
    Type type;
    switch (symbol.kind) {
      case SymbolKind::Rule:
        type = rules_.rules.at(symbol.index).type;
        if (rules_.rules.at(symbol.index).kind == RuleDecl::Kind::Condition) type.kind = Type::Kind::YesNo;
        return type;
      case SymbolKind::Distribution:
        return rules_.distributions.at(symbol.index).type;
      case SymbolKind::Period:
        return type;
      case SymbolKind::MonthName:
        type.kind = Type::Kind::Month;
        return type;
      default:
        return std::nullopt;
    }
  }

  // A rule of a list's elements has a value for each: the column says for which.
  void check_element(const Piece& heading, const RuleDecl& rule, const StepName& step) {
    const std::string name = (step.partners ? "partners " : "") + rule.name.text + step.line;
    if (!rule.belongs_to && !step.element) return;
    if (!rule.belongs_to) {
      return refuse(diagnostics_, DiagnosticKind::TableExpectedColumnUnknown, heading,
                    "`" + rule.name.text + "` hører ikke til en liste og har kun én værdi", "har et nummer",
                    "skriv `" + name + "`");
    }
    const ListDecl& list = rules_.lists.at(rule.belongs_to->symbol);
    if (!step.element) {
      refuse(diagnostics_, DiagnosticKind::TableColumnOfElement, heading,
             "`" + rule.name.text + "` har en værdi for hvert element af listen `" + list.name.text + "`",
             "har intet nummer", "skriv for eksempel `" + name + " (1)`");
    } else if (*step.element >= list.most) {
      refuse(diagnostics_, DiagnosticKind::TableElementTooHigh, heading,
             "`" + list.name.text + "` kan højst have " + std::to_string(list.most) + ", så der er ingen nr. " +
                 std::to_string(*step.element + 1),
             "er for højt", "nummeret tælles fra 1");
    }
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
  if (diagnostics.size() == before) {
    reader.twice(row.given, columns.given);
    reader.twice(row.expected, columns.expected);
  }
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
