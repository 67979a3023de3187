// What is entered in the journal when a case comes back.
#include "store/case_changes.h"

#include <gtest/gtest.h>

#include "store/given.h"

namespace hjemmel {
namespace {

// "løn: 1 -> 2; ..."; a correction is marked with `!`.
std::string changes(const std::string& before, const std::string& after) {
  std::string text;
  const auto old = before.empty() ? std::nullopt : parsed(before);
  for (const CaseChange& change : case_changes(old ? &*old : nullptr, *parsed(after))) {
    text += (change.is_correction ? "!" : "") + change.subject + ": " + change.before + " -> " + change.after + "\n";
  }
  return text;
}

TEST(CaseChanges, AreNoneOfTheSameCase) {
  const std::string json = R"({"oplysninger": {"løn": {"værdi": "1", "kilde": "a"}}, "fortolkninger": {"x": "y"}})";
  EXPECT_EQ(changes(json, json), "");
  EXPECT_EQ(changes(json, R"({"fortolkninger": {"x": "y"}, "note": "ny",
                              "oplysninger": {"løn": {"værdi": "1", "kilde": "a"}}})"),
            "");
}

TEST(CaseChanges, NameEachFactWithBothValues) {
  EXPECT_EQ(changes(R"({"oplysninger": {"løn": "1", "timer": 3, "pension": true}})",
                    R"({"oplysninger": {"løn": {"værdi": "2", "kilde": "borger"}, "timer": 3, "ferie": null}})"),
            "ferie:  -> ukendt\n"
            "løn: 1 -> værdi: 2, kilde: borger\n"
            "pension: ja -> \n");
}

TEST(CaseChanges, ReachThePartnerListsAndInterpretations) {
  EXPECT_EQ(changes(R"({"oplysninger": {"børn": [{"navn": "A"}]}, "partner": {"oplysninger": {"løn": 1}}})",
                    R"({"oplysninger": {"børn": [{"navn": "A"}, {"navn": "B"}]}, "fortolkninger": {"halve": "op"},
                        "partner": {"oplysninger": {"løn": 2}}})"),
            "børn: navn: A -> navn: A; navn: B\n"
            "fortolkning halve:  -> op\n"
            "partner: løn: 1 -> 2\n");
}

const char* const kCorrected = R"({"oplysninger": {"løn": 1}, "rettelser": [{"trin": "loft", "værdi": "5",
  "begrundelse": "dom", "hjemmel": "XL § 1", "af": "leder", "dato": "2024-02-01", "måned": "2024-01"}]})";

// The first time a case is kept, all its facts are new; its corrections are a person's all the same.
TEST(CaseChanges, OfANewCaseAreItsCorrections) {
  EXPECT_EQ(changes("", kCorrected), "!loft (2024-01):  -> 5\n");
  EXPECT_EQ(case_changes(nullptr, *parsed(kCorrected)).front().reason, "dom (XL § 1); rettet af leder, 2024-02-01");
}

TEST(CaseChanges, TellACorrectionTakenBack) {
  EXPECT_EQ(changes(kCorrected, R"({"oplysninger": {"løn": 1}})"), "!loft (2024-01): 5 -> \n");
}

TEST(CaseChanges, TellACorrectionOfTheSameValueForAnotherReason) {
  std::string other = kCorrected;
  other.replace(other.find("dom"), 3, "aftale");
  EXPECT_EQ(changes(kCorrected, other), "!loft (2024-01): 5 -> 5\n");
}

}  // namespace
}  // namespace hjemmel
