#include "tests/unit/syntax/module_text.h"

#include <array>

namespace hjemmel {
namespace {

std::string unit_text(const Unit& unit) {
  std::string text;
  const auto add = [&](const char* name, int power) {
    if (power != 0) text += std::string(" ") + name + "^" + std::to_string(power);
  };
  add("kr", unit.kr);
  add("time", unit.hour);
  add("dag", unit.day);
  add("uge", unit.week);
  add("måned", unit.month);
  add("år", unit.year);
  return text;
}

std::string type_text(const Type& type) {
  constexpr std::array kNames = {"tal", "ja/nej", "dato", "kalendermåned", "valg"};
  std::string text = kNames.at(static_cast<std::size_t>(type.kind)) + unit_text(type.unit) + (type.percent ? " %" : "");
  for (const Word& alternative : type.alternatives) text += " " + alternative.text;
  return text;
}

std::string provision_text(const Provision& provision) {
  std::string text = "§ " + provision.paragraph;
  if (!provision.paragraph_to.empty()) text += "-" + provision.paragraph_to;
  const auto add = [&](const char* name, int from, int to) {
    if (from != 0) text += std::string(" ") + name + " " + std::to_string(from) + "-" + std::to_string(to);
  };
  add("stk", provision.stk_from, provision.stk_to);
  add("nr", provision.nr_from, provision.nr_to);
  if (!provision.litra.empty()) text += " litra " + provision.litra;
  add("pkt", provision.pkt, provision.pkt);
  return text;
}

std::string citations_text(const Citations& citations) {
  std::string text;
  for (const Citation& citation : citations) text += " [" + citation_text(citation) + "]";
  return text;
}

std::string words_text(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) text += " " + word.text;
  return text;
}

std::string date_text(const std::optional<DateMark>& mark) {
  return mark ? " " + to_text(mark->date) : std::string(" -");
}

std::string month_text(const MonthRef& month) {
  return " i " + std::to_string(static_cast<int>(month.kind)) + ":" + month.name.text;
}

std::string first_text(const FirstValue& first) {
  std::string text = "  value " + expression_text(first.value) + citations_text(first.citations) + "\n";
  for (const ChoiceRow& row : first.rows) {
    text += "  row " + (row.condition ? expression_text(*row.condition) : std::string("ellers")) + " : " +
            expression_text(row.value) + citations_text(row.citations) + "\n";
  }
  for (const BracketRow& row : first.brackets) {
    text += "  bracket " + expression_text(row.percent) + " to " +
            (row.limit ? expression_text(*row.limit) : std::string("top")) + citations_text(row.citations) + "\n";
  }
  return text;
}

std::string step_text(const Step& step) {
  std::string text = "  step " + std::to_string(static_cast<int>(step.kind)) + " " + expression_text(step.value);
  if (step.out_of) text += " of " + expression_text(*step.out_of);
  if (step.rounding) {
    text += " to " + std::to_string(static_cast<int>(step.rounding->direction)) + " " + step.rounding->to.str();
    if (step.rounding->halves) text += " halves " + step.rounding->halves->text;
  }
  if (step.condition) text += " if " + expression_text(*step.condition);
  return text + date_text(step.only_from) + date_text(step.only_to) + citations_text(step.citations) + "\n";
}

std::string version_text(const Version& version) {
  std::string text =
      " version " + to_text(version.from.date) + date_text(version.to) + citations_text(version.citations) + "\n";
  text += first_text(version.first);
  for (const Step& step : version.steps) text += step_text(step);
  if (version.refusal) text += "  refusal " + version.refusal->text + "\n";
  return text;
}

std::string law_text(const LawDecl& law) {
  std::string text = "law " + law.name.text + " " + law.title.text + "\n";
  for (const LawVersion& edition : law.versions) {
    text += " edition " + edition.instrument + " " + std::to_string(edition.number) + "/" +
            std::to_string(edition.year) + date_text(edition.dated) + date_text(edition.published) +
            date_text(edition.in_force) + date_text(edition.effect) +
            (edition.extract ? edition.extract->text : std::string()) + "\n";
    for (const Provision& provision : edition.provisions) text += "  " + provision_text(provision) + "\n";
    for (const CoverageRow& row : edition.coverage) {
      text += "  coverage " + std::to_string(static_cast<int>(row.kind)) + " " + row.reason.text + "\n";
      for (const Provision& provision : row.provisions) text += "   " + provision_text(provision) + "\n";
    }
  }
  return text;
}

std::string fact_text(const FactDecl& fact) {
  const auto number = [](const std::optional<Rational>& value) {
    return value ? " " + value->str() : std::string(" -");
  };
  return "fact " + fact.name.text + " " + type_text(fact.type) + (fact.discretion ? " skøn" : "") + " frame " +
         std::to_string(static_cast<int>(fact.frame)) + number(fact.least) + number(fact.most) +
         number(fact.smallest_step) + " " + fact.label.text + words_text(fact.sources) +
         citations_text(fact.citations) + "\n";
}

std::string rate_text(const RateDecl& rate) {
  std::string text =
      "rate " + rate.name.text + " " + type_text(rate.type) + (rate.yearly ? " yearly " : " ") + rate.label.text + "\n";
  for (const RateRow& row : rate.rows) {
    text += " " + to_text(row.from.date) + " " + expression_text(row.value) + (row.projected ? " projected" : "") +
            (row.unverified ? " unverified" : "") + (row.source ? " " + row.source->text : std::string()) +
            date_text(row.known) + citations_text(row.citations) + "\n";
  }
  return text;
}

std::string interpretation_text(const InterpretationDecl& interpretation) {
  std::string text = "interpretation " + interpretation.name.text + " " + interpretation.question.text +
                     citations_text(interpretation.citations) + "\n";
  for (const auto& alternative : interpretation.alternatives)
    text += " " + alternative.name.text + " " + alternative.reason.text + "\n";
  return text;
}

std::string rule_text(const RuleDecl& rule) {
  std::string text = "rule " + std::to_string(static_cast<int>(rule.kind)) + " " + rule.name.text + " " +
                     type_text(rule.type) + " " + rule.label.text + "\n";
  if (rule.payment) text += " payment " + rule.payment->payer.text + " " + rule.payment->receiver.text + "\n";
  text += " requires" + words_text(rule.conditions) + " with" + words_text(rule.companions) + "\n";
  for (const Version& version : rule.versions) text += version_text(version);
  return text;
}

}  // namespace

std::string citation_text(const Citation& citation) {
  std::string text = citation.source;
  if (citation.kind != Citation::Kind::Law)
    text += " " + std::to_string(citation.number) + "/" + std::to_string(citation.year);
  if (citation.provision) text += " " + provision_text(*citation.provision);
  if (!citation.section.empty()) text += " afsnit " + citation.section;
  return text;
}

std::string expression_text(const Expr& expr) {
  constexpr std::array kNames = {"Number", "Percent", "YesNo", "Name",       "ThisMonth",   "MonthBefore",
                                 "+",      "-",       "*",     "/",          "af",          "er",
                                 "og",     "eller",   "ikke",  "foreløbigt", "Unsupported", "Error"};
  const std::string name = kNames.at(static_cast<std::size_t>(expr.kind));
  switch (expr.kind) {
    case Expr::Kind::Number:
      return expr.number.str() + (expr.has_unit ? unit_text(expr.unit) : std::string());
    case Expr::Kind::Percent:
    case Expr::Kind::YesNo:
      return name + " " + expr.number.str();
    case Expr::Kind::Name:
      return expr.name.text + (expr.month ? month_text(*expr.month) : std::string());
    case Expr::Kind::Unsupported:
      return name + " " + expr.name.text;
    default:
      break;
  }
  if (expr.arguments.empty()) return name;
  std::string text = expr.in_brackets ? "((" : "(";
  if (expr.arguments.size() == 1) text += name + " ";
  text += expression_text(expr.arguments[0]);
  if (expr.kind == Expr::Kind::Compare) text += " er" + std::to_string(static_cast<int>(expr.comparison));
  if (expr.kind != Expr::Kind::Compare && expr.arguments.size() > 1) text += " " + name;
  if (expr.arguments.size() > 1) text += " " + expression_text(expr.arguments[1]);
  return text + (expr.in_brackets ? "))" : ")");
}

std::string module_text(const Module& module) {
  std::string text = "module " + module.name.text + " " + module.title.text + words_text(module.uses) + "\n";
  for (const LawDecl& law : module.laws) text += law_text(law);
  for (const FactDecl& fact : module.facts) text += fact_text(fact);
  for (const RateDecl& rate : module.rates) text += rate_text(rate);
  for (const InterpretationDecl& interpretation : module.interpretations) text += interpretation_text(interpretation);
  for (const MonthDecl& month : module.months) {
    text += "month " + month.name.text + " " + month.label.text + "\n";
    for (const Version& version : month.versions) text += version_text(version);
  }
  for (const RuleDecl& rule : module.rules) text += rule_text(rule);
  return text;
}

}  // namespace hjemmel
