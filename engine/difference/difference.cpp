#include <hjemmel/difference.h>

#include <algorithm>
#include <cassert>
#include <utility>

#include "engine/api/calculate.h"
#include "engine/difference/switches.h"
#include "engine/explain/quantity.h"

namespace hjemmel {
namespace {

// Brings one thing after another in, and notes what each moves the amount by.
class Attribution {
 public:
  Attribution(const Side& earlier, const Side& later, std::size_t benefit, const Type& type)
      : earlier_(earlier), later_(later), benefit_(benefit), type_(type) {}

  // `first` and `last` are the programs of the two. REQUIRES: both have an amount.
  std::vector<Cause> take(const Program& first, const Program& last) {
    const MixedAmount from = *amount_of(first, evaluate(first, *earlier_.given));
    const MixedAmount to = *amount_of(last, evaluate(last, *later_.given));
    unrounded_ = from.unrounded;
    const Mixed start = all_as_earlier(earlier_, later_);
    base_ = amount_of(start, benefit_);
    if (earlier_.month != later_.month) {
      pending_.push_back({"måned", "Måneden", "", to_text(earlier_.month), to_text(later_.month), {}});
      kind_ = Cause::Kind::Month;
      if (base_) note(base_->unrounded, base_->unrounded - from.unrounded);
    }
    bring_in(start, switches_between(earlier_, later_, first, last), to);
    add_rounding((to.paid - to.unrounded) - (from.paid - from.unrounded));
    return std::move(causes_);
  }

 private:
  void bring_in(Mixed mixed, const std::vector<Switch>& switches, const MixedAmount& to) {
    const Mixed start = mixed;
    for (std::size_t i = 0; i < switches.size(); ++i) {
      const Switch& next = switches[i];
      if (pending_.empty()) kind_ = next.kind;
      pending_.push_back(next.changed);
      next.apply(mixed);
      const bool is_last = i + 1 == switches.size();
      const auto now = is_last ? std::optional<MixedAmount>(to) : amount_of(mixed, benefit_);
      if (now && next.kind == Cause::Kind::Law) say_what_moves(pending_.back(), mixed, next, *now);
      if (now) note(now->unrounded, alone(start, next));
    }
    if (!pending_.empty()) note(to.unrounded, std::nullopt);
    assert(unrounded_ == to.unrounded);
  }

  // Of the declarations that changed, those without whose change the amount would be another.
  void say_what_moves(Changed& changed, const Mixed& mixed, const Switch& law, const MixedAmount& now) const {
    std::vector<const LawPiece*> moving;
    for (const LawPiece& piece : law.pieces) {
      Mixed without = mixed;
      law.keep(without, piece.key);
      const auto amount = amount_of(without, benefit_);
      if (amount && amount->unrounded != now.unrounded) moving.push_back(&piece);
    }
    if (moving.empty()) {
      for (const LawPiece& piece : law.pieces) moving.push_back(&piece);
    }
    for (const LawPiece* piece : moving) {
      changed.label += (changed.label.empty() ? "" : ", ") + piece->name;
      for (const CitationText& text : piece->citations) {
        const auto same = [&](const CitationText& one) { return one.full == text.full; };
        if (std::none_of(changed.citations.begin(), changed.citations.end(), same)) changed.citations.push_back(text);
      }
    }
  }

  std::optional<Rational> alone(const Mixed& start, const Switch& change) const {
    if (!base_ || pending_.size() != 1) return std::nullopt;
    Mixed mixed = start;
    change.apply(mixed);
    const auto amount = amount_of(mixed, benefit_);
    if (!amount) return std::nullopt;
    return amount->unrounded - base_->unrounded;
  }

  // What changes nothing, alone or with the others, is no cause.
  void note(const Rational& unrounded, const std::optional<Rational>& alone) {
    const Rational moved = unrounded - unrounded_;
    const bool idle = moved == 0 && (!alone || *alone == 0);
    if (!idle) {
      Cause cause{kind_, std::move(pending_), quantity(type_, moved), std::nullopt};
      if (alone) cause.alone = quantity(type_, *alone);
      causes_.push_back(std::move(cause));
    }
    pending_.clear();
    unrounded_ = unrounded;
  }

  void add_rounding(const Rational& moved) {
    if (moved == 0) return;
    causes_.push_back({Cause::Kind::Rounding, {}, quantity(type_, moved), std::nullopt});
  }

  const Side& earlier_;
  const Side& later_;
  const std::size_t benefit_;
  const Type& type_;
  std::optional<MixedAmount> base_;
  Rational unrounded_;
  Cause::Kind kind_ = Cause::Kind::Month;
  std::vector<Changed> pending_;  // brought in, but not yet calculated
  std::vector<Cause> causes_;
};

using Values = std::vector<std::pair<FactKey, std::vector<Rational>>>;

Values values_of(const Case& given) {
  Values all;
  for (const auto& [fact, values] : given.facts) {
    all.emplace_back(fact, std::vector<Rational>());
    for (const GivenValue& value : values) all.back().second.push_back(value.value);
  }
  return all;
}

// By month, then by what was known, then by the values: never by the order of the arguments.
bool comes_first(const RuleSet& rules, const Prepared& a, Month month_a, const Prepared& b, Month month_b) {
  const auto known = [](const Prepared& one) { return one.known_on.empty() ? std::string("9999") : one.known_on; };
  if (month_a != month_b) return month_a < month_b;
  if (known(a) != known(b)) return known(a) < known(b);
  const Values values_a = values_of(a.given);
  const Values values_b = values_of(b.given);
  if (values_a != values_b) return values_a < values_b;
  return write_case(rules, a.given) <= write_case(rules, b.given);
}

void turn(Quantity& amount, const Type& type) { amount = quantity(type, Rational(-amount.value)); }

void turn(std::vector<Cause>& causes, const Type& type) {
  for (Cause& cause : causes) {
    turn(cause.amount, type);
    if (cause.alone) turn(*cause.alone, type);
    for (Changed& changed : cause.changed) std::swap(changed.before, changed.after);
  }
}

std::vector<Cause> causes_between(const Prepared& a, Month month_a, const Prepared& b, Month month_b,
                                  const Type& type) {
  const Side earlier{a.rules, month_a, &a.given};
  const Side later{b.rules, month_b, &b.given};
  const auto first = plan(*a.rules, a.benefit, month_a, shape_of(a.given));
  const auto last = plan(*b.rules, b.benefit, month_b, shape_of(b.given));
  return Attribution(earlier, later, a.benefit, type).take(std::get<Program>(first), std::get<Program>(last));
}

}  // namespace

DifferenceAnswer difference(const RuleSet& rules, std::string_view benefit, const Asked& before, const Asked& after) {
  DifferenceAnswer answer;
  const Prepared a = prepare(rules, benefit, before.case_json, before.case_path, before.month, before.options);
  const Prepared b = prepare(rules, benefit, after.case_json, after.case_path, after.month, after.options);
  Answer one = calculate(a, before.month);
  Answer other = calculate(b, after.month);
  for (Answer* given : {&one, &other}) {
    answer.diagnostics.insert(answer.diagnostics.end(), given->diagnostics.begin(), given->diagnostics.end());
    if (given->result && !given->result->amount) answer.without_amount.push_back(*given->result);
  }
  if (!one.result || !other.result || !answer.without_amount.empty()) return answer;

  const Type& type = rules.rules[a.benefit].type;
  Difference found;
  if (comes_first(rules, a, before.month, b, after.month)) {
    found.causes = causes_between(a, before.month, b, after.month, type);
  } else {
    found.causes = causes_between(b, after.month, a, before.month, type);
    turn(found.causes, type);
  }
  found.amount = quantity(type, other.result->amount->value - one.result->amount->value);
  found.before = std::move(*one.result);
  found.after = std::move(*other.result);
  answer.difference = std::move(found);
  return answer;
}

}  // namespace hjemmel
