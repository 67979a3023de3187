#include "engine/check/choices.h"

#include "engine/check/expressions.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

std::vector<std::string> names_of(const Type& choice) {
  std::vector<std::string> names;
  for (const Word& alternative : choice.alternatives) names.push_back(alternative.text);
  return names;
}

std::string listed(const Type& choice) {
  std::string text;
  for (const Word& alternative : choice.alternatives) text += (text.empty() ? "" : ", ") + in_code(alternative.text);
  return text;
}

// Whether it is one of the answers.
bool check_listed(Checking& checking, const Expr& asked, Expr& answer) {
  if (take_as_alternative(answer, asked.type)) return true;
  const std::string name = written(checking, asked.span);
  report(checking, DiagnosticKind::UnknownAlternative,
         in_code(name) + " har ikke svaret " + in_code(written(checking, answer.span)), {answer.span, "ukendt svar"},
         {{asked.span, "spørges her"}}, alternatives_help(checking, written(checking, answer.span), asked.type));
  return false;
}

void check_repeated(Checking& checking, const Expr& expr, std::size_t index) {
  for (std::size_t before = 1; before < index; ++before) {
    if (expr.arguments[before].name.text != expr.arguments[index].name.text) continue;
    report(checking, DiagnosticKind::OneOfTwice, in_code(expr.arguments[index].name.text) + " står to gange i listen",
           {expr.arguments[index].span, "igen her"}, {{expr.arguments[before].span, "første gang"}}, "slet det ene");
    return;
  }
}

}  // namespace

std::optional<std::size_t> alternative_named(const Type& choice, const std::string& name) {
  for (std::size_t i = 0; i < choice.alternatives.size(); ++i) {
    if (choice.alternatives[i].text == name) return i;
  }
  return std::nullopt;
}

bool take_as_alternative(Expr& expr, const Type& choice) {
  if (expr.kind != Expr::Kind::Name || expr.month || expr.partners || !expr.keys.empty()) return false;
  const std::optional<std::size_t> index = alternative_named(choice, expr.name.text);
  if (!index) return false;
  expr.symbol_kind = SymbolKind::Alternative;
  expr.symbol = *index;
  expr.type = choice;
  return true;
}

std::string alternatives_help(Checking& checking, const std::string& written, const Type& choice) {
  std::string help = near_help(checking, written, names_of(choice));
  return help.empty() ? "svarene er " + listed(choice) : help;
}

void report_unknown_answer(Checking& checking, const Word& name, const Type& choice) {
  const std::string of = choice.named ? " på " + in_code(choice.named->text) : std::string();
  report(checking, DiagnosticKind::UnknownAlternative, in_code(name.text) + " er ikke et af svarene" + of,
         {name.span, "ukendt svar"}, {}, alternatives_help(checking, name.text, choice));
}

std::optional<Type> one_of_type(Checking& checking, const Scope& scope, Expr& expr) {
  Expr& asked = expr.arguments[0];
  const std::optional<Type> type = annotate(checking, scope, asked, Place::Operand);
  if (!type) return std::nullopt;
  if (type->kind != Type::Kind::Choice) {
    report(checking, DiagnosticKind::OneOfNonChoice,
           "`er en af` spørges om et valg, men " + in_code(written(checking, asked.span)) + " er " + type_words(*type),
           {asked.span, type_words(*type)}, {}, "skriv sammenligningerne ud med `eller`");
    return std::nullopt;
  }
  bool known = true;
  for (std::size_t i = 1; i < expr.arguments.size(); ++i) {
    known = check_listed(checking, asked, expr.arguments[i]) && known;
    check_repeated(checking, expr, i);
  }
  return known ? std::optional<Type>(yes_no_type()) : std::nullopt;
}

}  // namespace hjemmel
