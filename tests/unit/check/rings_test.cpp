#include "engine/check/rings.h"

#include <gtest/gtest.h>

namespace hjemmel {
namespace {

using Reads = std::vector<std::vector<std::size_t>>;

TEST(Rings, PutsWhatIsReadBeforeWhatReadsIt) {
  const Order order = order_of(Reads{{2}, {0}, {}});  // 1 reads 0, 0 reads 2
  EXPECT_EQ(order.nodes, (std::vector<std::size_t>{2, 0, 1}));
  EXPECT_TRUE(order.rings.empty());
}

TEST(Rings, FindsANodeThatReadsItself) {
  const Order order = order_of(Reads{{}, {1}});
  ASSERT_EQ(order.rings.size(), 1u);
  EXPECT_EQ(order.rings[0], std::vector<std::size_t>{1});
}

TEST(Rings, NamesThePathOfARing) {
  const Order order = order_of(Reads{{1}, {2}, {1}});
  ASSERT_EQ(order.rings.size(), 1u);
  EXPECT_EQ(order.rings[0], (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(order.nodes.size(), 3u);
}

TEST(Rings, ADiamondIsNoRing) { EXPECT_TRUE(order_of(Reads{{1, 2}, {3}, {3}, {}}).rings.empty()); }

}  // namespace
}  // namespace hjemmel
