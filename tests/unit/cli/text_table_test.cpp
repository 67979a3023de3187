#include "cli/text_table.h"

#include <gtest/gtest.h>

#include <sstream>

namespace hjemmel::cli {
namespace {

TEST(PrintTable, AlignsByLettersAndNotByBytes) {
  std::ostringstream out;
  print_table(out, {{{"løn", "kr/måned", "x"}, "lønnen"}, {{"a", "ja/nej", "y"}, ""}, {{"skøn", "", ""}, ""}});
  EXPECT_EQ(out.str(),
            "løn   kr/måned  x\n"
            "    lønnen\n"
            "a     ja/nej    y\n"
            "skøn\n");
}

}  // namespace
}  // namespace hjemmel::cli
