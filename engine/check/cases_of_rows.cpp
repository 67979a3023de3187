#include "engine/check/cases_of_rows.h"

#include <algorithm>
#include <functional>

#include "engine/check/constant_value.h"
#include "engine/check/points.h"

namespace hjemmel {
namespace {

using Comparison = Expr::Comparison;

// a er ... b, seen from b.
Comparison turned(Comparison comparison) {
  switch (comparison) {
    case Comparison::AtLeast:
      return Comparison::AtMost;
    case Comparison::AtMost:
      return Comparison::AtLeast;
    case Comparison::Over:
      return Comparison::Under;
    case Comparison::Under:
      return Comparison::Over;
    case Comparison::Before:
      return Comparison::After;
    case Comparison::After:
      return Comparison::Before;
    case Comparison::NoLaterThan:
      return Comparison::NoEarlierThan;
    case Comparison::NoEarlierThan:
      return Comparison::NoLaterThan;
    default:
      return comparison;
  }
}

bool compares(Comparison comparison, const Rational& left, const Rational& right) {
  switch (comparison) {
    case Comparison::Is:
      return left == right;
    case Comparison::IsNot:
      return left != right;
    case Comparison::AtLeast:
    case Comparison::NoEarlierThan:
      return left >= right;
    case Comparison::AtMost:
    case Comparison::NoLaterThan:
      return left <= right;
    case Comparison::Over:
    case Comparison::After:
      return left > right;
    case Comparison::Under:
    case Comparison::Before:
      break;
  }
  return left < right;
}

bool joins(const Expr& expr) {
  return expr.kind == Expr::Kind::And || expr.kind == Expr::Kind::Or || expr.kind == Expr::Kind::Not;
}

}  // namespace

// ---- What is asked about -----------------------------------------------------------------------------------------

void CasesOfRows::ask(const Expr& condition) {
  if (joins(condition)) {
    for (const Expr& part : condition.arguments) ask(part);
  } else if (condition.kind == Expr::Kind::Compare) {
    ask_comparison(condition);
  } else if (condition.kind == Expr::Kind::OneOf) {
    ask_one_of(condition);
  } else {
    questions_[&condition] = {subject_of(Subject::Kind::YesNo, condition), Comparison::Is, {1}, {}};
  }
}

void CasesOfRows::ask_comparison(const Expr& expr) {
  const Expr& left = expr.arguments[0];
  const Expr& right = expr.arguments[1];
  const std::optional<Rational> limit = constant_value(checking_.rules, right, month_);
  const std::optional<Rational> turned_limit = constant_value(checking_.rules, left, month_);
  if (limit) return ask_constant(expr, left, *limit, expr.comparison);
  if (turned_limit) return ask_constant(expr, right, *turned_limit, turned(expr.comparison));
  ask_pair(expr);
}

void CasesOfRows::ask_constant(const Expr& expr, const Expr& asked, const Rational& constant, Comparison comparison) {
  const bool yes_no = asked.type.kind == Type::Kind::YesNo;
  const std::size_t subject = subject_of(yes_no ? Subject::Kind::YesNo : Subject::Kind::Value, asked);
  subjects_[subject].cuts.push_back(constant);
  questions_[&expr] = {subject, comparison, {constant}, {}};
}

void CasesOfRows::ask_one_of(const Expr& expr) {
  Question question{subject_of(Subject::Kind::Value, expr.arguments[0]), expr.comparison, {}, {}};
  for (std::size_t i = 1; i < expr.arguments.size(); ++i) {
    question.constants.push_back(constant_value(checking_.rules, expr.arguments[i], month_).value_or(-1));
  }
  questions_[&expr] = std::move(question);
}

void CasesOfRows::ask_pair(const Expr& expr) {
  const std::string left = text_of(expr.arguments[0]);
  const std::string right = text_of(expr.arguments[1]);
  const bool known_turned = std::any_of(subjects_.begin(), subjects_.end(), [&](const Subject& subject) {
    return subject.kind == Subject::Kind::Pair && subject.text == right && subject.other == left;
  });
  const Expr& first = expr.arguments[known_turned ? 1 : 0];
  const std::size_t subject = subject_of(Subject::Kind::Pair, first, known_turned ? left : right);
  questions_[&expr] = {subject, known_turned ? turned(expr.comparison) : expr.comparison, {0}, {}};
}

std::size_t CasesOfRows::subject_of(Subject::Kind kind, const Expr& expr, const std::string& other) {
  const std::string text = text_of(expr);
  for (std::size_t i = 0; i < subjects_.size(); ++i) {
    const Subject& known = subjects_[i];
    if (known.kind == kind && known.text == text && known.other == other) return i;
  }
  Subject subject;
  subject.kind = kind;
  subject.text = text;
  subject.other = other;
  subject.expr = &expr;
  subjects_.push_back(std::move(subject));
  return subjects_.size() - 1;
}

// The words between, whatever the spaces and the brackets around.
std::string CasesOfRows::text_of(const Expr& expr) const {
  std::string text;
  for (const char letter : written(checking_, expr.span)) {
    const bool space = letter == ' ' || letter == '\n' || letter == '\t';
    if (!space)
      text += letter;
    else if (!text.empty() && text.back() != ' ')
      text += ' ';
  }
  if (expr.in_brackets && text.size() > 2) text = text.substr(1, text.size() - 2);
  return text;
}

// ---- The cases ---------------------------------------------------------------------------------------------------

bool CasesOfRows::prepare(std::size_t most) {
  for (Subject& subject : subjects_) {
    find_values(subject);
    count_ *= subject.values.size();
    if (count_ > most) return false;
  }
  for (auto& [expr, question] : questions_) {
    for (const Rational& value : subjects_[question.subject].values) {
      question.answers.push_back(answer(question, value));
    }
  }
  return true;
}

void CasesOfRows::find_values(Subject& subject) const {
  const Type::Kind kind = subject.expr->type.kind;
  if (subject.kind == Subject::Kind::YesNo) {
    subject.values = {0, 1};
  } else if (subject.kind == Subject::Kind::Pair) {
    const bool ordered = kind != Type::Kind::Choice && kind != Type::Kind::YesNo;
    subject.values = {0, 1};
    if (ordered) subject.values.push_back(-1);
  } else if (kind == Type::Kind::Choice) {
    for (std::size_t i = 0; i < subject.expr->type.alternatives.size(); ++i) {
      subject.values.emplace_back(static_cast<unsigned long>(i));
    }
  } else {
    subject.values = points_between(checking_.rules, *subject.expr, subject.cuts, range_of_(*subject.expr));
  }
}

bool CasesOfRows::next() {
  if (!begun_) {
    begun_ = true;
    return std::none_of(subjects_.begin(), subjects_.end(), [](const Subject& s) { return s.values.empty(); });
  }
  for (Subject& subject : subjects_) {
    if (++subject.at < subject.values.size()) return true;
    subject.at = 0;
  }
  return false;
}

bool CasesOfRows::answer(const Question& question, const Rational& value) const {
  if (question.constants.size() == 1) return compares(question.comparison, value, question.constants.front());
  const bool among = std::find(question.constants.begin(), question.constants.end(), value) != question.constants.end();
  return among == (question.comparison == Comparison::Is);
}

bool CasesOfRows::holds(const Expr& condition) const {
  switch (condition.kind) {
    case Expr::Kind::And:
      return holds(condition.arguments[0]) && holds(condition.arguments[1]);
    case Expr::Kind::Or:
      return holds(condition.arguments[0]) || holds(condition.arguments[1]);
    case Expr::Kind::Not:
      return !holds(condition.arguments[0]);
    default:
      break;
  }
  const Question& question = questions_.at(&condition);
  return question.answers[subjects_[question.subject].at];
}

bool CasesOfRows::is_decided(const Expr& condition) const {
  if (joins(condition)) {
    return std::any_of(condition.arguments.begin(), condition.arguments.end(),
                       [&](const Expr& part) { return is_decided(part); });
  }
  const std::vector<bool>& answers = questions_.at(&condition).answers;
  return std::adjacent_find(answers.begin(), answers.end(), std::not_equal_to<>()) == answers.end();
}

// ---- In words ----------------------------------------------------------------------------------------------------

std::string CasesOfRows::words() const {
  std::string text;
  for (const Subject& subject : subjects_) text += (text.empty() ? "" : ", ") + words_of(subject);
  return text;
}

std::string CasesOfRows::words_of(const Subject& subject) const {
  const Rational& value = subject.values[subject.at];
  if (subject.kind == Subject::Kind::YesNo) return in_code(subject.text) + (value == 1 ? " er ja" : " er nej");
  if (subject.kind == Subject::Kind::Value) {
    return in_code(subject.text) + " er " + value_words(subject.expr->type, value);
  }
  const Type::Kind kind = subject.expr->type.kind;
  const bool day = kind == Type::Kind::Date || kind == Type::Kind::Month;
  const bool ordered = day || kind == Type::Kind::Number;
  std::string relation = " er ";
  if (value != 0 && !ordered) relation = " er ikke ";
  if (value < 0) relation = day ? " er før " : " er under ";
  if (value > 0 && ordered) relation = day ? " er efter " : " er over ";
  return in_code(subject.text) + relation + in_code(subject.other);
}

}  // namespace hjemmel
