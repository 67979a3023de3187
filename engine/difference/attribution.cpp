#include "engine/difference/attribution.h"

#include <algorithm>
#include <utility>

#include "engine/difference/switches.h"
#include "engine/difference/way.h"
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
    Way way(type_, from.unrounded);
    const Mixed start = all_as_earlier(earlier_, later_);
    base_ = amounts_.of(start);
    if (earlier_.month != later_.month) {
      way.bring_in(Cause::Kind::Month, {"måned", "Måneden", "", to_text(earlier_.month), to_text(later_.month), {}});
      if (base_) way.arrive(base_->unrounded, base_->unrounded - from.unrounded);
    }
    bring_in(way, start, switches_between(earlier_, later_, first, last), to);
    return way.take();
  }

 private:
  void bring_in(Way& way, Mixed mixed, const std::vector<Switch>& switches, const MixedAmount& to) {
    const Mixed start = mixed;
    for (std::size_t i = 0; i < switches.size(); ++i) {
      const Switch& next = switches[i];
      way.bring_in(next.kind, next.changed);
      next.apply(mixed);
      const bool is_last = i + 1 == switches.size();
      const auto now = is_last ? std::optional<MixedAmount>(to) : amounts_.of(mixed);
      if (!now) continue;
      const std::optional<Rational> by_itself = way.is_alone() ? alone(start, next) : std::nullopt;
      const bool names_law = next.kind == Cause::Kind::Law && !way.is_idle(now->unrounded, by_itself);
      if (names_law) say_what_moves(way.last(), mixed, next, *now);
      way.arrive(now->unrounded, by_itself);
    }
    if (way.waits()) way.arrive(to.unrounded, std::nullopt);
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
    if (!base_) return std::nullopt;
    Mixed mixed = start;
    change.apply(mixed);
    const auto amount = amounts_.of(mixed);
    if (!amount) return std::nullopt;
    return amount->unrounded - base_->unrounded;
  }

  const Side& earlier_;
  const Side& later_;
  MixedAmounts amounts_;
  const Type& type_;
  std::optional<MixedAmount> base_;
};

}  // namespace

std::vector<Cause> causes_between(const Calculated& earlier, const Calculated& later) {
  const Side before{earlier.prepared.rules, earlier.asked->month, &earlier.prepared.given};
  const Side after{later.prepared.rules, later.asked->month, &later.prepared.given};
  const Type& type = later.prepared.rules->rules[later.prepared.benefit].type;
  return Attribution(before, after, later.prepared.benefit, type).take(earlier.program, later.program);
}

std::vector<Cause> causes_between_months(const Side& earlier, const Side& later, std::size_t benefit) {
  const auto first = plan(*earlier.rules, benefit, earlier.month, shape_of(*earlier.given));
  const auto last = plan(*later.rules, benefit, later.month, shape_of(*later.given));
  const Program& before = std::get<Program>(first);
  const Program& after = std::get<Program>(last);
  const Type& type = later.rules->rules[benefit].type;
  std::vector<Cause> causes = Attribution(earlier, later, benefit, type).take(before, after);
  add_rounding(causes, *amount_of(before, evaluate(before, *earlier.given)),
               *amount_of(after, evaluate(after, *later.given)), type);
  return causes;
}

void add_rounding(std::vector<Cause>& causes, const MixedAmount& from, const MixedAmount& to, const Type& type) {
  const Rational moved = (to.paid - to.unrounded) - (from.paid - from.unrounded);
  if (moved != 0) causes.push_back({Cause::Kind::Rounding, {}, quantity(type, moved), std::nullopt});
}

}  // namespace hjemmel
