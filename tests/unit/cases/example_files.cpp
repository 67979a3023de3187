#include "tests/unit/cases/example_files.h"

#include <gtest/gtest.h>
#include <hjemmel/diagnostic.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace hjemmel::testing {
namespace {

const char* const kFolder = "tests/diagnostics/";

std::string read_bytes(const std::string& path) {
  std::ifstream stream(std::string(HJEMMEL_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream stream(std::string(HJEMMEL_SOURCE_DIR) + "/" + path, std::ios::binary);
  stream << bytes;
}

std::string code_of_file(const std::string& name) { return name.substr(0, 5); }

std::vector<std::string> example_names(const std::string& extension, const std::string& first_code,
                                       const std::string& last_code) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(HJEMMEL_SOURCE_DIR) + "/" + kFolder)) {
    const std::string name = entry.path().filename().string();
    const std::string code = code_of_file(name);
    if (entry.path().extension() == extension && code >= first_code && code <= last_code) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

void check_examples(const std::string& extension, const std::string& first_code, const std::string& last_code,
                    const Drawing& draw) {
  for (const std::string& name : example_names(extension, first_code, last_code)) {
    const std::string path = kFolder + name;
    check_example(name.substr(0, name.size() - extension.size()), draw(path, read_bytes(path)));
  }
}

void check_example(const std::string& name, const Picture& picture) {
  const std::string& drawn = picture.danish;
  const std::string path = kFolder + name + ".expected";
  EXPECT_NE(drawn.find("[" + code_of_file(name) + "]"), std::string::npos) << path << "\n" << drawn;
  if (std::getenv("HJEMMEL_UPDATE") != nullptr) write_bytes(path, drawn);
  EXPECT_EQ(drawn, read_bytes(path)) << path;
  expect_english(name, picture);
}

std::vector<std::string> codes_without_example(const std::string& first_code, const std::string& last_code) {
  std::set<std::string> codes;
#define HJEMMEL_DIAGNOSTIC(kind, code, summary) codes.insert(code);
#include <hjemmel/diagnostics.def>
#undef HJEMMEL_DIAGNOSTIC
  std::set<std::string> shown;
  for (const std::string& name : example_names(".expected", first_code, last_code)) shown.insert(code_of_file(name));
  std::vector<std::string> missing;
  for (const std::string& code : codes) {
    if (code >= first_code && code <= last_code && shown.count(code) == 0) missing.push_back(code);
  }
  return missing;
}

}  // namespace hjemmel::testing
