#include "engine/check/dependencies.h"

#include <algorithm>

#include "engine/check/reads.h"
#include "engine/check/rings.h"

namespace hjemmel {
namespace {

// Rules come first among the nodes, then named months, periods and distributions. Which month a name is read in, and
// for whom, makes no difference: reading last month's value of oneself would go back without end.
class Graph {
 public:
  explicit Graph(const RuleSet& rules) : rules_(rules) {
    add_all(SymbolKind::Rule, rules.rules.size());
    add_all(SymbolKind::MonthName, rules.months.size());
    add_all(SymbolKind::Period, rules.periods.size());
    add_all(SymbolKind::Distribution, rules.distributions.size());
    for (const Symbol& symbol : symbols_) {
      reads_.emplace_back();
      each_read_of(rules, symbol, [&](const Symbol& read, Span) {
        if (const auto node = nodes_.find(key_of(read)); node != nodes_.end()) reads_.back().push_back(node->second);
      });
    }
  }

  const std::vector<std::vector<std::size_t>>& reads() const { return reads_; }
  const Symbol& symbol_of(std::size_t node) const { return symbols_[node]; }

  // Where one node reads the other.
  Span place_of(std::size_t reader, std::size_t read) const {
    Span place = name_of(rules_, symbols_[reader]).span;
    each_read_of(rules_, symbols_[reader], [&](const Symbol& symbol, Span span) {
      if (key_of(symbol) == key_of(symbols_[read])) place = span;
    });
    return place;
  }

 private:
  void add_all(SymbolKind kind, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      nodes_[{kind, i}] = symbols_.size();
      symbols_.push_back({kind, i});
    }
  }

  const RuleSet& rules_;
  std::vector<Symbol> symbols_;
  std::map<SymbolKey, std::size_t> nodes_;
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

std::vector<Symbol> check_rings(Checking& checking) {
  const Graph graph(checking.rules);
  const Order order = order_of(graph.reads());
  for (const std::vector<std::size_t>& ring : order.rings) {
    if (ring.size() == 1)
      report_itself(checking, graph, ring.front());
    else
      report_ring(checking, graph, ring);
  }
  std::vector<Symbol> symbols;
  for (const std::size_t node : order.nodes) symbols.push_back(graph.symbol_of(node));
  return symbols;
}

}  // namespace hjemmel
