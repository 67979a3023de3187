#include "engine/golden/given_values.h"

#include <iterator>
#include <utility>

#include "engine/cases/fact_name.h"
#include "engine/cases/step_name.h"

namespace hjemmel {
namespace {

std::optional<std::size_t> count_in(const Piece& cell, std::size_t most) {
  const auto number = cell.text == U"0" ? std::optional<std::size_t>(0) : read_ordinal(cell.utf8());
  return number && *number <= most ? number : std::nullopt;
}

}  // namespace

std::optional<ListKey> list_of(const RuleSet& rules, const FactKey& fact) {
  const auto& owner = rules.facts.at(fact.fact).belongs_to;
  if (!owner) return std::nullopt;
  return ListKey{owner->symbol, keeper(rules.lists.at(owner->symbol), fact.who)};
}

bool is_beyond(const RuleSet& rules, const GivenValues& values, const FactKey& fact) {
  const auto list = list_of(rules, fact);
  const auto size = list ? values.sizes.find(*list) : values.sizes.end();
  return size != values.sizes.end() && fact.element >= size->second.value_or(0);
}

void read_list_size(const RuleSet& rules, const ListKey& list, const Piece& cell, GivenValues& values,
                    Diagnostics& diagnostics) {
  if (cell.text == U"?") {
    values.sizes[list] = std::nullopt;
    return;
  }
  const ListDecl& decl = rules.lists.at(list.list);
  if (const auto number = count_in(cell, decl.most)) {
    values.sizes[list] = *number;
    return;
  }
  refuse(diagnostics, DiagnosticKind::TableListSize, cell,
         "`" + cell.utf8() + "` er ikke et antal, som `" + decl.name.text + "` kan have", "er ikke et antal",
         "skriv et helt tal fra 0 til " + std::to_string(decl.most) + ", eller `?`, når listen er ukendt");
}

Case finished(const RuleSet& rules, GivenValues values) {
  for (const auto& [list, highest] : values.used) values.sizes.emplace(list, highest);
  std::map<FactKey, std::vector<GivenValue>>& facts = values.given.facts;
  for (auto fact = facts.begin(); fact != facts.end();) {
    fact = is_beyond(rules, values, fact->first) ? facts.erase(fact) : std::next(fact);
  }
  for (const auto& [list, size] : values.sizes) {
    if (size) values.given.lists[list] = std::vector<std::string>(*size);
  }
  return std::move(values.given);
}

}  // namespace hjemmel
