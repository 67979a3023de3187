#include "engine/cases/step_value.h"

#include <utility>

#include "engine/cases/step_name.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

constexpr std::size_t kDecimalsOfMoney = 2;

std::string code(const std::string& text) { return "`" + text + "`"; }

const RuleDecl* decl_of(const RuleSet& rules, const std::string& step) {
  const auto rule = rule_of_step(rules, step);
  return rule ? &rules.rules.at(*rule) : nullptr;
}

// A fact of the step's name and type, so that both are read by the same rules. None for a number: a step has neither a
// range nor a smallest step.
std::optional<FactDecl> like_fact(const RuleSet& rules, const std::string& step) {
  const RuleDecl* decl = decl_of(rules, step);
  if (decl == nullptr) return std::nullopt;
  if (decl->kind != RuleDecl::Kind::Condition && decl->type.kind == Type::Kind::Number) return std::nullopt;
  FactDecl fact;
  fact.name.text = step;
  fact.type = decl->type;
  if (decl->kind == RuleDecl::Kind::Condition) fact.type.kind = Type::Kind::YesNo;
  return fact;
}

ValueError finer_than_oere(const std::string& step, const std::string& text) {
  return {DiagnosticKind::GivenValueBetweenSteps,
          code(text) + " passer ikke: " + code(step) + " er et beløb og rettes til hele øre",
          "skriv højst to decimaler"};
}

}  // namespace

std::optional<std::size_t> rule_of_step(const RuleSet& rules, std::string_view step) {
  const Symbol* symbol = rules.find(split_step_name(step).rule);
  if (symbol == nullptr || symbol->kind != SymbolKind::Rule) return std::nullopt;
  return symbol->index;
}

ReadValue read_step_value(const RuleSet& rules, const std::string& step, const std::string& text, NumberForm form) {
  if (const auto fact = like_fact(rules, step)) return read_value(*fact, text, form);
  const RuleDecl* decl = decl_of(rules, step);
  if (decl == nullptr && (text == "ja" || text == "nej")) return {Rational(text == "ja" ? 1 : 0), {}};
  ReadValue read = read_number(text, form);
  if (!read.value) return read;
  if (auto mistake = three_after_comma(text, form)) return {std::nullopt, std::move(mistake)};
  if (decl == nullptr) return read;
  const bool money = decl->type.unit.kr != 0;
  if (money && decimals_written(text, form) > kDecimalsOfMoney) return {std::nullopt, finer_than_oere(step, text)};
  if (decl->type.percent) *read.value /= 100;
  return read;
}

std::string step_value_text(const RuleSet& rules, const std::string& step, const Rational& value) {
  if (const auto fact = like_fact(rules, step)) return value_text(*fact, value);
  const RuleDecl* decl = decl_of(rules, step);
  const bool percent = decl != nullptr && decl->type.percent;
  std::string text = number_text(percent ? Rational(value * 100) : value);
  // Three decimals could be read as thousands; four could not.
  const std::size_t comma = text.find(',');
  return comma != std::string::npos && text.size() - comma == 4 ? text + "0" : text;
}

}  // namespace hjemmel
