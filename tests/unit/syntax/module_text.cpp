#include "tests/unit/syntax/module_text.h"

#include <hjemmel/calendar.h>

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
  return text + (type.named ? " named " + type.named->text : std::string());
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
  add("pkt", provision.pkt_from, provision.pkt_to);
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
  const bool fixed = month.kind == MonthRef::Kind::Fixed;
  return " i " + std::to_string(static_cast<int>(month.kind)) + ":" + (fixed ? to_text(month.month) : month.name.text);
}

std::string rounding_text(const Rounding& rounding) {
  return " to " + std::to_string(static_cast<int>(rounding.direction)) + " " +
         std::to_string(static_cast<int>(rounding.what)) + " " + rounding.to.str() +
         (rounding.halves ? " halves " + rounding.halves->text : std::string());
}

std::string domain_text(const Domain& domain) {
  std::string text = " through " + domain.name.text;
  if (domain.best) text += " best " + std::to_string(*domain.best) + (domain.by_lowest ? " lowest" : " highest");
  if (domain.ties_by_lowest) text += *domain.ties_by_lowest ? " ties lowest" : " ties highest";
  return text;
}

// What an aggregate, a supposition or a list of alternatives holds: each argument with what it is there for.
std::string parts_text(const Expr& expr, const std::string& name) {
  std::string text = (expr.in_brackets ? "((" : "(") + name;
  if (expr.kind == Expr::Kind::OneOf && expr.comparison == Expr::Comparison::IsNot) text += " not";
  if (expr.domain) text += domain_text(*expr.domain);
  for (std::size_t i = 0; i < expr.arguments.size(); ++i) {
    text += i == expr.where ? " where" : i == expr.by ? " by" : "";
    if (i > 0 && i <= expr.supposed.size()) text += " " + expr.supposed[i - 1].text + " =";
    text += " " + expression_text(expr.arguments[i]);
  }
  return text + (expr.in_brackets ? "))" : ")");
}

std::string name_text(const Expr& expr) {
  std::string text = (expr.partners ? "partners " : "") + expr.name.text;
  for (const Word& key : expr.keys) text += " efter " + key.text;
  return text + (expr.month ? month_text(*expr.month) : std::string());
}

std::string first_text(const FirstValue& first) {
  std::string text = "  value " + std::to_string(static_cast<int>(first.kind)) + " " + expression_text(first.value) +
                     citations_text(first.citations) + "\n";
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
  if (step.rounding) text += rounding_text(*step.rounding);
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

std::string belonging_text(const std::optional<Belonging>& element) {
  return element ? " for " + element->list.text : std::string();
}

std::string fact_text(const FactDecl& fact) {
  const auto number = [](const std::optional<Rational>& value) {
    return value ? " " + value->str() : std::string(" -");
  };
  return "fact " + fact.name.text + belonging_text(fact.belongs_to) + (fact.shared ? " shared" : "") +
         words_text(fact.formerly) + " " + type_text(fact.type) + (fact.discretion ? " skøn" : "") + " frame " +
         std::to_string(static_cast<int>(fact.frame)) + number(fact.least) + number(fact.most) +
         number(fact.smallest_step) + " " + fact.label.text + words_text(fact.sources) +
         citations_text(fact.citations) + "\n";
}

std::string row_text(const RateRow& row) {
  std::string text = " " + to_text(row.from.date) + (row.level ? " level " : " ");
  text += row.has_value && row.cells.empty() ? expression_text(row.value) : std::string("-");
  for (const RateCell& cell : row.cells) text += words_text(cell.keys) + " = " + expression_text(cell.value) + ";";
  return text + (row.projected ? " projected" : "") + (row.unverified ? " unverified" : "") +
         (row.source ? " " + row.source->text : std::string()) +
         (row.deviates ? " deviates " + row.deviates->text : std::string()) + date_text(row.known) +
         citations_text(row.citations) + "\n";
}

std::string rate_text(const RateDecl& rate) {
  std::string text = "rate " + rate.name.text + words_text(rate.key_types) + " " + type_text(rate.type) +
                     (rate.yearly ? " yearly " : " ") + rate.label.text + "\n";
  if (rate.regulation) text += " regulated by " + rate.regulation->text;
  if (rate.regulated_to) text += rounding_text(*rate.regulated_to);
  text += citations_text(rate.regulation_citations) + "\n";
  for (const RateRow& row : rate.rows) text += row_text(row);
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
  std::string text = "rule " + std::to_string(static_cast<int>(rule.kind)) + " " + rule.name.text +
                     belonging_text(rule.belongs_to) + " " + type_text(rule.type) + " " + rule.label.text + "\n";
  if (rule.payment) text += " payment " + rule.payment->payer.text + " " + rule.payment->receiver.text + "\n";
  text += " requires" + words_text(rule.conditions) + " with";
  for (const Companion& companion : rule.companions)
    text += (companion.partners ? " partners " : " ") + companion.name.text;
  text += "\n";
  for (const Version& version : rule.versions) text += version_text(version);
  return text;
}

// A month name, a regulation or an exception.
template <class Decl>
std::string versions_text(const std::string& kind, const Decl& decl) {
  std::string text = kind + " " + decl.name.text + " " + decl.label.text + "\n";
  for (const Version& version : decl.versions) text += version_text(version);
  return text;
}

std::string period_text(const PeriodDecl& period) {
  std::string text = "period " + period.name.text + " " + period.label.text + "\n";
  for (const PeriodVersion& version : period.versions) {
    text += " version " + to_text(version.from.date) + date_text(version.to) + citations_text(version.citations) + " " +
            std::to_string(static_cast<int>(version.stretch)) + " " + std::to_string(version.months);
    for (const Expr& same : version.unchanged) text += " unchanged " + expression_text(same);
    text += (version.where ? " where " + expression_text(*version.where) : std::string()) + "\n";
  }
  return text;
}

std::string distribution_text(const DistributionDecl& distribution) {
  std::string text = "distribution " + distribution.name.text + " " + type_text(distribution.type) + " " +
                     distribution.label.text + "\n";
  for (const DistributionVersion& version : distribution.versions) {
    text += " version " + to_text(version.from.date) + date_text(version.to) + citations_text(version.citations) +
            " of " + expression_text(version.amount) + citations_text(version.amount_citations) + "\n";
    for (const DistributionTarget& target : version.targets) {
      text += "  target " + target.name.text + (target.room ? " " + expression_text(*target.room) : std::string()) +
              citations_text(target.citations) + "\n";
    }
    text += "  rest " + std::to_string(static_cast<int>(version.rest)) + citations_text(version.rest_citations) + "\n";
  }
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
  constexpr std::array kNames = {
      "Number",      "Percent",       "YesNo",       "Date",   "Month",    "Name",       "Rest",
      "ThisMonth",   "MonthBefore",   "+",           "-",      "*",        "/",          "af",
      "er",          "OneOf",         "og",          "eller",  "ikke",     "foreløbigt", "AsIf",
      "Count",       "Sum",           "Highest",     "Lowest", "Exists",   "All",        "WholeYears",
      "WholeMonths", "CoveredMonths", "CoveredDays", "Days",   "FirstDay", "LastDay",    "MonthOf",
      "Unsupported", "Error"};
  const std::string name = kNames.at(static_cast<std::size_t>(expr.kind));
  switch (expr.kind) {
    case Expr::Kind::Number:
      return expr.number.str() + (expr.has_unit ? unit_text(expr.unit) : std::string());
    case Expr::Kind::Percent:
    case Expr::Kind::YesNo:
      return name + " " + expr.number.str();
    case Expr::Kind::Date:
      return to_text(date_from_number(numerator(expr.number).convert_to<int>()));
    case Expr::Kind::Month:
      return to_text(month_from_number(numerator(expr.number).convert_to<int>()));
    case Expr::Kind::Name:
      return name_text(expr);
    case Expr::Kind::Rest:
      return name + " " + expr.name.text;
    case Expr::Kind::FirstDay:
    case Expr::Kind::LastDay:
      return name + month_text(*expr.month);
    case Expr::Kind::OneOf:
    case Expr::Kind::AsIf:
    case Expr::Kind::Count:
    case Expr::Kind::Sum:
    case Expr::Kind::Highest:
    case Expr::Kind::Lowest:
    case Expr::Kind::Exists:
    case Expr::Kind::All:
    case Expr::Kind::CoveredMonths:
    case Expr::Kind::CoveredDays:
      return parts_text(expr, name);
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
  std::string text = std::string(module.local ? "local " : "") + "module " + module.name.text + " " +
                     module.title.text + words_text(module.uses) + "\n";
  for (const LawDecl& law : module.laws) text += law_text(law);
  for (const ChoiceDecl& choice : module.choices) {
    text += "choice " + choice.name.text + " " + choice.label.text + words_text(choice.alternatives) + "\n";
  }
  for (const ListDecl& list : module.lists) {
    text += "list " + list.name.text + " of " + list.element.text + " " + std::to_string(list.most) +
            (list.shared ? " shared " : " ") + list.label.text + "\n";
  }
  for (const FactDecl& fact : module.facts) text += fact_text(fact);
  for (const RateDecl& rate : module.rates) text += rate_text(rate);
  for (const RegulationDecl& regulation : module.regulations) text += versions_text("regulation", regulation);
  for (const InterpretationDecl& interpretation : module.interpretations) text += interpretation_text(interpretation);
  for (const MonthDecl& month : module.months) text += versions_text("month", month);
  for (const PeriodDecl& period : module.periods) text += period_text(period);
  for (const RuleDecl& rule : module.rules) text += rule_text(rule);
  for (const DistributionDecl& distribution : module.distributions) text += distribution_text(distribution);
  for (const ExceptionDecl& exception : module.exceptions) {
    text += versions_text("exception", exception) + " to " + exception.rule.text + "\n";
  }
  return text;
}

}  // namespace hjemmel
