#include "engine/check/dependencies.h"

#include <algorithm>

#include "engine/check/reads.h"
#include "engine/check/rings.h"

namespace hjemmel {
namespace {

// Rules come first among the nodes, then the named months. Which month a name is read in makes no difference: reading
// last month's value of oneself would go back without end.
class Graph {
 public:
  explicit Graph(const RuleSet& rules) : rules_(rules), reads_(rules.rules.size() + rules.months.size()) {
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
      for (const Version& version : rules.rules[i].versions) add_version(i, version);
      for (const std::size_t condition : rules.rules[i].condition_symbols) reads_[i].push_back(condition);
    }
    for (std::size_t i = 0; i < rules.months.size(); ++i) {
      for (const Version& version : rules.months[i].versions) add_version(month_node(i), version);
    }
  }

  const std::vector<std::vector<std::size_t>>& reads() const { return reads_; }

  Symbol symbol_of(std::size_t node) const {
    const std::size_t count = rules_.rules.size();
    return node < count ? Symbol{SymbolKind::Rule, node} : Symbol{SymbolKind::MonthName, node - count};
  }

  // Where one node reads the other.
  Span place_of(std::size_t reader, std::size_t read) const {
    Span place = name_of(rules_, symbol_of(reader)).span;
    const auto look = [&](const Expr& name, const Step*) {
      if (leads_to(name, read)) place = name.span;
    };
    const Symbol symbol = symbol_of(reader);
    const bool is_rule = symbol.kind == SymbolKind::Rule;
    const auto& versions = is_rule ? rules_.rules[symbol.index].versions : rules_.months[symbol.index].versions;
    for (const Version& version : versions) each_name(version, look);
    return place;
  }

 private:
  std::size_t month_node(std::size_t index) const { return rules_.rules.size() + index; }

  bool leads_to(const Expr& name, std::size_t node) const {
    const bool in_month = name.month && name.month->kind == MonthRef::Kind::Named;
    if (in_month && month_node(name.month_symbol) == node) return true;
    if (name.symbol_kind == SymbolKind::Rule) return name.symbol == node;
    return name.symbol_kind == SymbolKind::MonthName && month_node(name.symbol) == node;
  }

  void add_version(std::size_t reader, const Version& version) {
    each_name(version, [&](const Expr& name, const Step*) {
      if (name.month && name.month->kind == MonthRef::Kind::Named) add(reader, month_node(name.month_symbol));
      if (name.symbol_kind == SymbolKind::Rule) add(reader, name.symbol);
      if (name.symbol_kind == SymbolKind::MonthName) add(reader, month_node(name.symbol));
    });
  }

  void add(std::size_t reader, std::size_t read) {
    if (read < reads_.size()) reads_[reader].push_back(read);
  }

  const RuleSet& rules_;
  std::vector<std::vector<std::size_t>> reads_;
};

void report_itself(Checking& checking, const Graph& graph, std::size_t node) {
  const Symbol symbol = graph.symbol_of(node);
  const Word& name = name_of(checking.rules, symbol);
  const bool month = symbol.kind == SymbolKind::MonthName;
  report(checking, month ? DiagnosticKind::MonthReadsItself : DiagnosticKind::RuleReadsItself,
         kind_words(checking.rules, symbol) + " " + in_code(name.text) + " læser sig selv",
         {graph.place_of(node, node), "læser sig selv"}, {{name.span, "erklæret her"}},
         "heller ikke i måneden før: det ville gå tilbage uden ende");
}

void report_ring(Checking& checking, const Graph& graph, const std::vector<std::size_t>& ring) {
  std::string path;
  bool months = false;
  std::vector<Label> places;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Symbol symbol = graph.symbol_of(ring[i]);
    months = months || symbol.kind == SymbolKind::MonthName;
    path += in_code(name_of(checking.rules, symbol).text) + " læser ";
    const std::size_t next = ring[(i + 1) % ring.size()];
    // A long ring is named in full, but only its first places are drawn.
    if (i > 0 && i < 5) {
      places.push_back(
          {graph.place_of(ring[i], next), "læser " + in_code(name_of(checking.rules, graph.symbol_of(next)).text)});
    }
  }
  const std::string& first = name_of(checking.rules, graph.symbol_of(ring.front())).text;
  const std::string& second = name_of(checking.rules, graph.symbol_of(ring[1])).text;
  report(checking, months ? DiagnosticKind::MonthReadsItself : DiagnosticKind::RuleCycle,
         path + in_code(first) + "; regler må ikke læse hinanden i ring",
         {graph.place_of(ring[0], ring[1]), "læser " + in_code(second)}, std::move(places),
         "heller ikke i måneden før; find det led, der ikke står i bestemmelsen");
}

}  // namespace

std::vector<std::size_t> check_rings(Checking& checking) {
  const Graph graph(checking.rules);
  const Order order = order_of(graph.reads());
  for (const std::vector<std::size_t>& ring : order.rings) {
    if (ring.size() == 1)
      report_itself(checking, graph, ring.front());
    else
      report_ring(checking, graph, ring);
  }
  std::vector<std::size_t> rules;
  for (const std::size_t node : order.nodes) {
    if (node < checking.rules.rules.size()) rules.push_back(node);
  }
  return rules;
}

}  // namespace hjemmel
