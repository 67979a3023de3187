// The order of things that read each other, and the rings that make an order impossible.
#pragma once

#include <cstddef>
#include <vector>

namespace hjemmel {

struct Order {
  std::vector<std::size_t> nodes;               // what is read comes before what reads it
  std::vector<std::vector<std::size_t>> rings;  // each begins with the node that the others lead back to
};

// reads[n] lists what node n reads. Walks without recursion, so that a long chain cannot exhaust the stack. A node is
// part of one ring at most, so that one mistake gives one message.
Order order_of(const std::vector<std::vector<std::size_t>>& reads);

}  // namespace hjemmel
