#include "engine/check/suppositions.h"

#include <algorithm>

#include "engine/check/expressions.h"
#include "engine/check/named_values.h"
#include "engine/check/names.h"
#include "engine/check/places.h"
#include "engine/check/reads.h"
#include "engine/check/supposed_months.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

constexpr std::size_t kMostNested = 4;

// ---- One supposition ---------------------------------------------------------------------------------------------

void check_value(Checking& checking, const Word& name, const Type& wanted, const Expr& value, const Type& type) {
  if (same_type(type, wanted) || (is_number(wanted) && is_free_zero(value))) return;
  const Label asked{name.span, in_code(name.text) + " er " + type_words(wanted)};
  if (is_bare_number(value) && is_number(wanted)) return report_bare_number(checking, value, wanted, asked);
  report(checking, DiagnosticKind::SupposedType,
         in_code(name.text) + " er " + type_words(wanted) + " og kan ikke antages at være " + type_words(type),
         {value.span, type_words(type)}, {asked}, conversion_help(checking, value, wanted));
}

std::optional<Symbol> supposed_symbol(Checking& checking, const Scope& scope, const Word& name) {
  const std::optional<Symbol> symbol = look_up(checking, scope, name);
  if (!symbol) return std::nullopt;
  if (symbol->kind == SymbolKind::Fact || symbol->kind == SymbolKind::Rule) {
    check_element(checking, scope, name, *symbol);
    return symbol;
  }
  report(checking, DiagnosticKind::SupposedNotFactOrRule,
         "efter `som om` står en oplysning eller en regel; det er " + in_code(name.text) + " ikke",
         {name.span, kind_words(checking.rules, *symbol)}, {{name_of(checking.rules, *symbol).span, "erklæret her"}},
         "lav en regel, der læser den, og antag reglens værdi");
  return std::nullopt;
}

void suppose(Checking& checking, const Scope& scope, Expr& expr, std::size_t index) {
  const Word& name = expr.supposed[index];
  Expr& value = expr.arguments[index + 1];
  expr.supposed_symbols.emplace_back();
  for (std::size_t before = 0; before < index; ++before) {
    if (expr.supposed[before].text != name.text) continue;
    report(checking, DiagnosticKind::SupposedTwice, in_code(name.text) + " antages to gange", {name.span, "igen her"},
           {{expr.supposed[before].span, "første gang"}}, "slet det ene");
  }
  const std::optional<Symbol> symbol = supposed_symbol(checking, scope, name);
  if (!symbol) return;
  expr.supposed_symbols.back() = {symbol->kind, symbol->index};
  const Type wanted = *type_of_value(checking.rules, *symbol);
  const std::optional<Type> type = annotate_as(checking, scope, value, wanted, Place::Operand);
  if (type) check_value(checking, name, wanted, value, *type);
}

// ---- All together ------------------------------------------------------------------------------------------------

class SuppositionCheck {
 public:
  explicit SuppositionCheck(Checking& checking) : checking_(checking), rules_(checking.rules) {}

  // REQUIRES: what the declaration reads has been checked before it.
  void check_declaration(const Symbol& symbol) {
    std::size_t deepest = 0;
    each_expression_of(rules_, symbol, [&](const Expr& expr) {
      each_part(expr, [&](const Expr& part) {
        if (part.kind == Expr::Kind::AsIf) check_one(part);
      });
      const std::size_t depth = depth_of(expr);
      deepest = std::max(deepest, depth);
      if (depth == kMostNested + 1) report_too_deep(expr);
    });
    depths_[key_of(symbol)] = deepest;
  }

 private:
  void check_one(const Expr& expr) {
    if (expr.supposed_symbols.size() != expr.supposed.size()) return;
    std::set<SymbolKey> reached;
    reach(expr.arguments[0], reached);
    for (std::size_t i = 0; i < expr.supposed.size(); ++i) {
      const Expr::KeySymbol& symbol = expr.supposed_symbols[i];
      if (symbol.kind == SymbolKind::None) continue;
      if (reached.contains({symbol.kind, symbol.symbol})) {
        check_month(expr, i);
        continue;
      }
      report(checking_, DiagnosticKind::SuppositionIdle,
             in_code(written(checking_, expr.arguments[0].span)) + " afhænger ikke af " +
                 in_code(expr.supposed[i].text) + ", så antagelsen ændrer intet",
             {expr.supposed[i].span, "uden virkning"}, {{expr.arguments[0].span, "læses, som om"}},
             "slet antagelsen, eller antag noget, som værdien afhænger af");
    }
  }

  // In other months what is supposed is as it is, which nobody sees from the words.
  void check_month(const Expr& expr, std::size_t index) {
    const Expr::KeySymbol& symbol = expr.supposed_symbols[index];
    const bool fixed = symbol.kind == SymbolKind::Fact && rules_.facts[symbol.symbol].frame == Frame::Fixed;
    if (fixed) return;
    const std::optional<Span> read = read_in_another_month(rules_, expr.arguments[0], {symbol.kind, symbol.symbol});
    if (!read) return;
    const std::string name = in_code(expr.supposed[index].text);
    report(checking_, DiagnosticKind::SupposedInAnotherMonth,
           "antagelsen om " + name + " gælder kun i denne måned, men " +
               in_code(written(checking_, expr.arguments[0].span)) + " læser også " + name + " i en anden",
           {expr.supposed[index].span, "gælder kun i denne måned"}, {{*read, "læses i en anden måned"}},
           "sæt antagelsen på den del, der er for denne måned, og læg resten til uden for den");
  }

  void reach(const Expr& expr, std::set<SymbolKey>& reached) {
    std::vector<Symbol> open;
    const auto note = [&](const Symbol& symbol, Span) {
      if (reached.insert(key_of(symbol)).second) open.push_back(symbol);
    };
    each_part(expr, [&](const Expr& part) { each_read(part, note); });
    while (!open.empty()) {
      const Symbol next = open.back();
      open.pop_back();
      each_read_of(rules_, next, note);
    }
  }

  // How many suppositions stand in each other where the expression is read.
  std::size_t depth_of(const Expr& expr) {
    std::size_t deepest = 0;
    for (std::size_t i = 0; i < expr.arguments.size(); ++i) {
      const bool under = expr.kind == Expr::Kind::AsIf && i == 0;
      deepest = std::max(deepest, depth_of(expr.arguments[i]) + (under ? 1 : 0));
    }
    each_read(expr, [&](const Symbol& symbol, Span) { deepest = std::max(deepest, depth_of(symbol)); });
    return deepest;
  }

  std::size_t depth_of(const Symbol& symbol) const {
    const auto known = depths_.find(key_of(symbol));
    return known == depths_.end() ? 0 : known->second;
  }

  void report_too_deep(const Expr& expr) {
    report(checking_, DiagnosticKind::SuppositionsTooDeep,
           "her antages noget inde i noget, der selv er antaget, mere end 4 gange",
           {expr.span, "for mange antagelser i hinanden"}, {}, "regn det inderste ud i en regel uden `som om`");
  }

  Checking& checking_;
  const RuleSet& rules_;
  std::map<SymbolKey, std::size_t> depths_;
};

}  // namespace

std::optional<Type> as_if_type(Checking& checking, const Scope& scope, Expr& expr) {
  Scope outer = scope;
  outer.expected = nullptr;
  for (std::size_t i = 0; i < expr.supposed.size(); ++i) suppose(checking, outer, expr, i);
  return annotate(checking, scope, expr.arguments[0], Place::Operand);
}

void check_suppositions(Checking& checking, const std::vector<Symbol>& order) {
  SuppositionCheck check(checking);
  for (const Symbol& symbol : order) check.check_declaration(symbol);
}

}  // namespace hjemmel
