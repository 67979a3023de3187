#include "engine/check/keyed_rates.h"

#include "engine/check/choices.h"
#include "engine/check/named_values.h"
#include "engine/check/names.h"
#include "engine/check/places.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

Type type_of_choice(const ChoiceDecl& choice) {
  Type type;
  type.kind = Type::Kind::Choice;
  type.alternatives = choice.alternatives;
  type.named = choice.name;
  return type;
}

bool keys_are_known(const RateDecl& rate) { return rate.key_symbols.size() == rate.key_types.size(); }

// "`efter satsart efter familie`"
std::string how_to_read(const RateDecl& rate) {
  std::string text = rate.name.text;
  for (const Word& key : rate.key_types) text += " efter " + key.text;
  return in_code(text);
}

// ---- Reading -----------------------------------------------------------------------------------------------------

std::optional<Expr::KeySymbol> key_named(Checking& checking, const Scope& scope, const Word& key, const Type& choice) {
  if (const auto alternative = alternative_named(choice, key.text)) {
    return Expr::KeySymbol{SymbolKind::Alternative, *alternative};
  }
  if (checking.rules.find(key.text) == nullptr) {
    report_unknown_answer(checking, key, choice);
    return std::nullopt;
  }
  const std::optional<Symbol> symbol = look_up(checking, scope, key);
  if (!symbol) return std::nullopt;
  const std::optional<Type> type = type_of_value(checking.rules, *symbol);
  if (type && same_type(*type, choice)) {
    check_element(checking, scope, key, *symbol);
    return Expr::KeySymbol{symbol->kind, symbol->index};
  }
  report(checking, DiagnosticKind::KeyOfOtherChoice,
         "satsen slås op efter " + in_code(choice.named->text) + ", men " + in_code(key.text) + " er " +
             (type ? type_words(*type) : std::string("ikke et valg")),
         {key.span, "ikke " + choice.named->text},
         {{choice.named->span, "svarene står her"}, {name_of(checking.rules, *symbol).span, "erklæret her"}},
         "erklær den med typen " + in_code(choice.named->text));
  return std::nullopt;
}

// ---- Cells -------------------------------------------------------------------------------------------------------

bool resolve_cell(Checking& checking, const RateDecl& rate, RateCell& cell) {
  cell.alternatives.clear();
  for (std::size_t i = 0; i < cell.keys.size(); ++i) {
    const Type choice = type_of_choice(checking.rules.choices[rate.key_symbols[i]]);
    const auto alternative = alternative_named(choice, cell.keys[i].text);
    if (!alternative) {
      report_unknown_answer(checking, cell.keys[i], choice);
      return false;
    }
    cell.alternatives.push_back(*alternative);
  }
  return true;
}

bool check_form(Checking& checking, const RateDecl& rate, const RateRow& row) {
  for (const RateCell& cell : row.cells) {
    if (cell.keys.size() == rate.key_types.size()) continue;
    const bool fewer = cell.keys.size() < rate.key_types.size();
    report(checking, DiagnosticKind::CellForm,
           fewer ? "satsen slås op efter to valg, men her er værdien kun givet for ét"
                 : "satsen " + in_code(rate.name.text) + " slås ikke op efter " +
                       (rate.key_types.empty() ? std::string("noget") : std::string("så mange valg")),
           {cell.keys.front().span, fewer ? "ét svar" : "et svar"}, {{rate.name.span, "satsen"}},
           fewer ? "skriv `a: x 1; y 2` for hvert svar på det første valg"
                 : "skriv kun tallet, eller skriv `efter` og et valg ved satsens navn");
    return false;
  }
  if (rate.key_types.empty() || !row.cells.empty() || !row.has_value) return true;
  report(checking, DiagnosticKind::CellForm,
         "satsen slås op efter " + in_code(rate.key_types.front().text) + ", men rækken har kun ét tal",
         {row.value.span, "ét tal"}, {{rate.key_types.front().span, "slås op efter"}},
         "skriv et tal for hvert svar: `a 1.000; b 2.000`");
  return false;
}

std::string cell_text(const Checking& checking, const RateDecl& rate, const std::vector<std::size_t>& alternatives) {
  std::string text;
  for (std::size_t i = 0; i < alternatives.size(); ++i) {
    const ChoiceDecl& choice = checking.rules.choices[rate.key_symbols[i]];
    text += (text.empty() ? "" : ", ") + choice.alternatives[alternatives[i]].text;
  }
  return text;
}

// All combinations of alternatives, the last key running fastest.
bool next_combination(const Checking& checking, const RateDecl& rate, std::vector<std::size_t>& alternatives) {
  for (std::size_t i = alternatives.size(); i-- > 0;) {
    if (++alternatives[i] < checking.rules.choices[rate.key_symbols[i]].alternatives.size()) return true;
    alternatives[i] = 0;
  }
  return false;
}

void check_complete(Checking& checking, const RateDecl& rate, const RateRow& row) {
  std::map<std::vector<std::size_t>, const RateCell*> cells;
  for (const RateCell& cell : row.cells) {
    const auto [place, is_new] = cells.emplace(cell.alternatives, &cell);
    if (is_new) continue;
    report(checking, DiagnosticKind::CellTwice,
           in_code(cell_text(checking, rate, cell.alternatives)) + " har to værdier i samme række",
           {cell.keys.back().span, "igen her"}, {{place->second->keys.back().span, "første gang"}}, "slet den ene");
  }
  std::string missing;
  std::vector<std::size_t> alternatives(rate.key_types.size(), 0);
  do {
    if (cells.contains(alternatives)) continue;
    missing += (missing.empty() ? "" : "; ") + in_code(cell_text(checking, rate, alternatives));
  } while (next_combination(checking, rate, alternatives));
  if (missing.empty()) return;
  report(checking, DiagnosticKind::CellMissing, "rækken har ingen værdi for " + missing,
         {row.cells.back().keys.back().span, "her slutter rækken"}, {{row.from.span, "rækken"}},
         "skriv en værdi for hvert svar; er der ingen sats, så skriv en regel med `ikke understøttet`");
}

}  // namespace

void resolve_rate_keys(Checking& checking, const Scope& scope, Expr& expr, const RateDecl& rate) {
  const std::size_t wanted = rate.key_types.size();
  if (expr.keys.size() < wanted) {
    report(checking, DiagnosticKind::KeyMissing,
           "satsen " + in_code(rate.name.text) + " slås op efter " + in_code(rate.key_types[expr.keys.size()].text),
           {expr.name.span, "efter hvad?"}, {{rate.key_types[expr.keys.size()].span, "slås op efter"}},
           "skriv " + how_to_read(rate) + " med navne, der er sådan et valg, eller et af dets svar");
    return;
  }
  if (expr.keys.size() > wanted) {
    report(checking, DiagnosticKind::KeyTooMany,
           "satsen " + in_code(rate.name.text) + " slås ikke op efter " + (wanted == 0 ? "noget" : "så mange valg"),
           {expr.keys[wanted].span, "for meget"}, {{rate.name.span, "erklæret her"}}, "skriv " + how_to_read(rate));
    return;
  }
  if (!keys_are_known(rate)) return;
  for (std::size_t i = 0; i < wanted; ++i) {
    const Type choice = type_of_choice(checking.rules.choices[rate.key_symbols[i]]);
    const auto key = key_named(checking, scope, expr.keys[i], choice);
    expr.key_symbols.push_back(key.value_or(Expr::KeySymbol{}));
  }
}

void check_cells(Checking& checking, const RateDecl& rate, RateRow& row) {
  if (!keys_are_known(rate) || !check_form(checking, rate, row) || row.cells.empty()) return;
  bool resolved = true;
  for (RateCell& cell : row.cells) resolved = resolve_cell(checking, rate, cell) && resolved;
  if (resolved) check_complete(checking, rate, row);
}

}  // namespace hjemmel
