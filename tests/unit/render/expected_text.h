// Compares a rendering with the one kept in tests/unit/render/expected. With HJEMMEL_UPDATE=1 in the environment the
// kept one is written anew, and the difference is read before it is committed.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace hjemmel::examples {

inline void expect_kept(const std::string& file, const std::string& text) {
  const std::string path = std::string(HJEMMEL_SOURCE_DIR) + "/tests/unit/render/expected/" + file;
  if (std::getenv("HJEMMEL_UPDATE") != nullptr) std::ofstream(path, std::ios::binary) << text;
  std::ifstream stream(path, std::ios::binary);
  const std::string kept{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  EXPECT_EQ(kept, text) << "in " << path;
}

}  // namespace hjemmel::examples
