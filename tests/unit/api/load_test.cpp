// Loading rules, and what they can be asked.
#include <gtest/gtest.h>

#include "tests/unit/api/example.h"

namespace hjemmel {
namespace {

TEST(Load, FolderWithoutRulesIsAnError) {
  const Loaded loaded = load_rules(std::string(HJEMMEL_SOURCE_DIR) + "/cmake");
  EXPECT_EQ(loaded.rules, nullptr);
  ASSERT_EQ(loaded.diagnostics.size(), 1u);
  EXPECT_EQ(loaded.diagnostics.front().kind, "RulesFolderUnreadable");
}

// Layout is not law: a comment or an empty line more gives the same rule set.
TEST(Load, HashIsOfTheFormattedText) {
  const std::string text =
      "regelsprog 1\n\nmodul prøve \"Prøve\"\n\nlov XL \"prøvelov\"\n"
      "  LOV 1/2024, dateret 2024-01-01, i kraft 2024-01-01, virkning fra 2024-01-01\n    omfatter [§ 1]\n\n"
      "ydelse støtte : kr/måned \"Støtte\"\n  betales af kommunen til borgeren\n  fra 2024-01-01   [XL § 1]\n    100 "
      "kr/måned\n";
  std::string spaced = text;
  spaced.replace(spaced.find("   [XL"), 3, "        ");
  const Loaded first = load_rules({{"a.regel", text}});
  const Loaded second = load_rules({{"b.regel", spaced}});
  for (const PlacedDiagnostic& diagnostic : first.diagnostics) ADD_FAILURE() << diagnostic.drawn;
  ASSERT_NE(first.rules, nullptr);
  ASSERT_NE(second.rules, nullptr);
  EXPECT_EQ(rule_set_hash(*first.rules).size(), 64u);
  EXPECT_EQ(rule_set_hash(*first.rules), rule_set_hash(*second.rules));
}

TEST(Load, BenefitsSayWhichMonthsTheyCover) {
  const auto all = benefits(real_rules());
  std::vector<std::string> names;
  for (const auto& benefit : all) names.push_back(benefit.name);
  ASSERT_EQ(names, (std::vector<std::string>{"fleksjobbonus", "fleksløntilskud", "fleksløntilskud_til_udbetaling",
                                             "gammelt_tilskud_til_selvstændige", "ledighedsydelse",
                                             "tilskud_til_arbejdsgiver", "tilskud_til_selvstændige"}));
  EXPECT_EQ(all[1].ascii_name, "fleksloentilskud");
  EXPECT_EQ(all[1].first_month, "2013-01");
  EXPECT_EQ(all[1].last_month, "2026-12");
  EXPECT_EQ(all[0].first_month, "2013-06");
  EXPECT_EQ(all[0].last_month, "2016-12");
}

TEST(Load, FactsSayTypeRangeAndSources) {
  for (const FactInfo& fact : facts_of(real_rules(), "fleksløntilskud")) {
    if (fact.name != "løn") continue;
    EXPECT_EQ(fact.type, "kr/måned");
    EXPECT_EQ(fact.most, "1.000.000");
    EXPECT_EQ(fact.sources, (std::vector<std::string>{"eIndkomst", "lønseddel", "borger"}));
    return;
  }
  FAIL() << "løn is not among the facts";
}

// Six thousand unknown names, more than near names are looked for among: the first mistakes are shown, and soon.
TEST(Load, ManyMistakesAreNotAllDrawn) {
  std::string text = "regelsprog 1\n\nmodul prøve \"Prøve\"\n\n";
  for (int i = 0; i < 6000; ++i) {
    text += "mellemregning led_" + std::to_string(i) + " : tal \"Led\"\n  fra 2024-01-01\n    ukendt_" +
            std::to_string(i) + "\n\n";
  }
  const Loaded loaded = load_rules({{"prøve.regel", text}});
  ASSERT_EQ(loaded.diagnostics.size(), 201u);
  EXPECT_EQ(loaded.diagnostics.front().kind, "UnknownName");
  EXPECT_EQ(loaded.diagnostics.back().kind, "MoreMistakes");
}

// `å` as two code points is one mistake, not also a name of one letter.
TEST(Load, FileWithBrokenTextIsNotParsed) {
  const Loaded loaded = load_rules({{"prøve.regel", "regelsprog 1\n\nmodul a\xCC\x8Ar \"År\"\n"}});
  ASSERT_EQ(loaded.diagnostics.size(), 1u);
  EXPECT_EQ(loaded.diagnostics.front().kind, "NotNfc");
}

}  // namespace
}  // namespace hjemmel
