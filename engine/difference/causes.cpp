#include "engine/difference/causes.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "engine/difference/switches.h"
#include "engine/explain/quantity.h"

namespace hjemmel {
namespace {

// Brings one thing after another in, and notes what each moves the amount by.
class Attribution {
 public:
  Attribution(const Side& earlier, const Side& later, std::size_t benefit, const Type& type)
      : earlier_(earlier), later_(later), amounts_(benefit), type_(type) {}

  // `first` and `last` are the programs of the two. REQUIRES: both have an amount.
  std::vector<Cause> take(const Program& first, const Program& last) {
    const MixedAmount from = *amount_of(first, evaluate(first, *earlier_.given));
    const MixedAmount to = *amount_of(last, evaluate(last, *later_.given));
    unrounded_ = from.unrounded;
    const Mixed start = all_as_earlier(earlier_, later_);
    base_ = amounts_.of(start);
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
      const auto now = is_last ? std::optional<MixedAmount>(to) : amounts_.of(mixed);
      if (!now) continue;
      const std::optional<Rational> by_itself = alone(start, next);
      const bool names_law = next.kind == Cause::Kind::Law && !is_idle(now->unrounded, by_itself);
      if (names_law) say_what_moves(pending_.back(), mixed, next, *now);
      note(now->unrounded, by_itself);
    }
    if (!pending_.empty()) note(to.unrounded, std::nullopt);
    assert(unrounded_ == to.unrounded);
  }

  // Of the declarations that changed, those without whose change the amount would be another.
  void say_what_moves(Changed& changed, const Mixed& mixed, const Switch& law, const MixedAmount& now) {
    std::vector<const LawPiece*> moving;
    for (const LawPiece& piece : law.pieces) {
      Mixed without = mixed;
      law.keep(without, piece.key);
      const auto amount = amounts_.of(without);
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

  std::optional<Rational> alone(const Mixed& start, const Switch& change) {
    if (!base_ || pending_.size() != 1) return std::nullopt;
    Mixed mixed = start;
    change.apply(mixed);
    const auto amount = amounts_.of(mixed);
    if (!amount) return std::nullopt;
    return amount->unrounded - base_->unrounded;
  }

  // What changes nothing, alone or with the others, is no cause.
  bool is_idle(const Rational& unrounded, const std::optional<Rational>& alone) const {
    return unrounded == unrounded_ && (!alone || *alone == 0);
  }

  void note(const Rational& unrounded, const std::optional<Rational>& alone) {
    if (!is_idle(unrounded, alone)) {
      Cause cause{kind_, std::move(pending_), quantity(type_, unrounded - unrounded_), std::nullopt};
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
  MixedAmounts amounts_;
  const Type& type_;
  std::optional<MixedAmount> base_;
  Rational unrounded_;
  Cause::Kind kind_ = Cause::Kind::Month;
  std::vector<Changed> pending_;  // brought in, but not yet calculated
  std::vector<Cause> causes_;
};

}  // namespace

std::vector<Cause> causes_between(const Side& earlier, const Side& later, std::size_t benefit) {
  const auto first = plan(*earlier.rules, benefit, earlier.month, shape_of(*earlier.given));
  const auto last = plan(*later.rules, benefit, later.month, shape_of(*later.given));
  const Type& type = later.rules->rules[benefit].type;
  return Attribution(earlier, later, benefit, type).take(std::get<Program>(first), std::get<Program>(last));
}

}  // namespace hjemmel
