#include "engine/check/supposed_months.h"

#include <vector>

#include "engine/check/reads.h"

namespace hjemmel {
namespace {

class MonthsRead {
 public:
  MonthsRead(const RuleSet& rules, const SymbolKey& sought) : rules_(rules), sought_(sought) {}

  std::optional<Span> find(const Expr& expr) {
    visit(expr, false);
    while (!open_.empty() && !found_) {
      const auto [symbol, moved] = open_.back();
      open_.pop_back();
      visit_declaration(symbol, moved);
    }
    return found_;
  }

 private:
  // A period compares its months with each other and looks into each of them.
  void visit_declaration(const Symbol& symbol, bool moved) {
    const bool period = symbol.kind == SymbolKind::Period;
    each_expression_of(rules_, symbol, [&](const Expr& expr) { visit(expr, moved || period); });
    // What is read without an expression around it: conditions of a benefit, targets of a distribution.
    each_read_of(rules_, symbol, [&](const Symbol& read, Span place) {
      if (moved) note(read, true, place);
      if (symbol.kind == SymbolKind::Distribution || symbol.kind == SymbolKind::Rule) note_if_unseen(read, place);
    });
  }

  void visit(const Expr& expr, bool moved) {
    const bool elsewhere = moved || (expr.month && expr.month->kind != MonthRef::Kind::ThisMonth);
    each_read(expr, [&](const Symbol& symbol, Span place) {
      // The month itself, and a key, are read where the expression stands.
      const bool value = symbol.kind == expr.symbol_kind && symbol.index == expr.symbol;
      note(symbol, value ? elsewhere : moved, place);
    });
    const bool over_months = expr.domain && expr.domain->symbol_kind == SymbolKind::Period;
    for (const Expr& argument : expr.arguments) visit(argument, moved || over_months);
  }

  void note(const Symbol& symbol, bool moved, Span place) {
    if (moved && key_of(symbol) == sought_ && !found_) found_ = place;
    if (seen_.insert({key_of(symbol), moved}).second) open_.push_back({symbol, moved});
  }

  void note_if_unseen(const Symbol& symbol, Span place) {
    if (!seen_.contains({key_of(symbol), true})) note(symbol, false, place);
  }

  const RuleSet& rules_;
  const SymbolKey sought_;
  std::set<std::pair<SymbolKey, bool>> seen_;
  std::vector<std::pair<Symbol, bool>> open_;
  std::optional<Span> found_;
};

}  // namespace

std::optional<Span> read_in_another_month(const RuleSet& rules, const Expr& expr, const SymbolKey& sought) {
  return MonthsRead(rules, sought).find(expr);
}

}  // namespace hjemmel
