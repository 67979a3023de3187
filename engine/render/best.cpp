#include "engine/render/best.h"

#include <algorithm>

#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

// Of a long period's months only those that were taken, and those that might have been, are told one by one.
constexpr std::size_t kMostTold = 12;

bool is_told(const BestTrace& best, const RankedTrace& item) {
  return best.items.size() <= kMostTold || item.state == RankedTrace::State::Taken || item.tied;
}

std::string cell(const std::optional<Quantity>& value) { return value ? shown(*value) : std::string(); }

// True when the tied have the same amount too: it makes no difference which of them is taken.
bool equal_in_all(const std::vector<const RankedTrace*>& tied) {
  return std::all_of(tied.begin(), tied.end(), [&](const RankedTrace* item) {
    return item->amount && tied.front()->amount && item->amount->value == tied.front()->amount->value;
  });
}

}  // namespace

std::string state_words(RankedTrace::State state) {
  switch (state) {
    case RankedTrace::State::Taken:
      return "taget";
    case RankedTrace::State::Left:
      return "ikke taget";
    case RankedTrace::State::NotEligible:
      return "kan ikke vælges";
    case RankedTrace::State::Unknown:
      break;
  }
  return "vides ikke";
}

std::string tie_words(const BestTrace& best) {
  std::vector<const RankedTrace*> tied;
  for (const RankedTrace& item : best.items) {
    if (item.tied) tied.push_back(&item);
  }
  if (tied.empty()) return "";
  std::string text;
  for (std::size_t i = 0; i < tied.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == tied.size() ? " og " : ", ") + tied[i]->item;
  }
  text += " er lige i " + words(best.ranked_by);
  if (best.at_a_tie.empty() || equal_in_all(tied)) return text + "; det er uden betydning, hvilken der tages";
  return text + "; da tages den med " + best.at_a_tie + " " + words(best.summed);
}

void add_best(Page& page, const BestTrace& best) {
  const bool apart = best.ranked_by != best.summed;
  page.row({.indent = 4,
            .text = "valgt efter " + std::string(best.lowest ? "lavest " : "højest ") + words(best.ranked_by),
            .operand = "beløb"});
  for (const RankedTrace& item : best.items) {
    if (!is_told(best, item)) continue;
    const std::string rank = apart && item.rank ? " (" + shown(*item.rank) + ")" : "";
    page.row({.indent = 4, .text = state_words(item.state) + ": " + item.item + rank, .operand = cell(item.amount)});
  }
  const std::string tie = tie_words(best);
  if (!tie.empty()) page.row({.indent = 4, .text = "lige: " + tie});
}

}  // namespace hjemmel::render
