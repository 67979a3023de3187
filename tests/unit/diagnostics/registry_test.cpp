#include <gtest/gtest.h>
#include <hjemmel/diagnostic.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "engine/diagnostics/wording.h"

namespace hjemmel {
namespace {

const std::vector<DiagnosticKind> kAllKinds = {
#define HJEMMEL_DIAGNOSTIC(kind, code, summary) DiagnosticKind::kind,
#include <hjemmel/diagnostics.def>
#undef HJEMMEL_DIAGNOSTIC
};

TEST(Registry, KnowsCodeAndNameOfAKind) {
  EXPECT_EQ(code_of(DiagnosticKind::NotNfc), "R0002");
  EXPECT_EQ(name_of(DiagnosticKind::NotNfc), "NotNfc");
  EXPECT_EQ(code_of(DiagnosticKind::BrokenJson), "S0001");
}

TEST(Registry, UsesEveryCodeOnce) {
  std::set<std::string> codes;
  for (const DiagnosticKind kind : kAllKinds) EXPECT_TRUE(codes.insert(code_of(kind)).second) << code_of(kind);
}

TEST(Registry, WritesEveryCodeAsALetterAndFourDigits) {
  for (const DiagnosticKind kind : kAllKinds) {
    const std::string code = code_of(kind);
    ASSERT_EQ(code.size(), 5u) << code;
    EXPECT_NE(std::string("RSG").find(code.front()), std::string::npos) << code;
    EXPECT_EQ(code.find_first_not_of("0123456789", 1), std::string::npos) << code;
  }
}

TEST(Registry, TellsEveryKindInEnglish) {
  for (const DiagnosticKind kind : kAllKinds) {
    const std::string headline(english_headline(kind));
    const std::string help(english_help(kind));
    for (const std::string& text : {headline, help}) {
      ASSERT_GT(text.size(), 8u) << name_of(kind);
      EXPECT_LE(text.size(), 250u) << text;
      EXPECT_FALSE(text.ends_with('.') && !text.ends_with("..")) << text;
      EXPECT_EQ(text.find("  "), std::string::npos) << text;
      EXPECT_EQ(std::count(text.begin(), text.end(), '`') % 2, 0) << text;
    }
    EXPECT_NE(headline, help);
  }
}

}  // namespace
}  // namespace hjemmel
