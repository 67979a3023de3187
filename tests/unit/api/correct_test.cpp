// A person can correct any step: what follows follows, and both values stand in the result.
#include <gtest/gtest.h>

#include "tests/unit/api/example.h"

namespace hjemmel {
namespace {

std::string correction(const std::string& name, const std::string& value) {
  return R"("rettelser": [{"trin": ")" + name + R"(", "værdi": ")" + value +
         R"(", "begrundelse": "Ankestyrelsens afgørelse", "hjemmel": "LAB § 123 stk. 2", "af": "sagsbehandler", "dato": "2024-03-01"}])";
}

// 19.952 - 5.000 = 14.952.
TEST(Correct, RuleIsReplacedAndWhatFollowsFollows) {
  Example example = star();
  example.more = correction("nedsættelse_for_løn", "5.000,00");
  const Result result = example.calculate();
  EXPECT_EQ(result.amount->text, "14.952,00");
  EXPECT_TRUE(result.overridden);
  const TraceStep& corrected = step(result, "nedsættelse_for_løn");
  ASSERT_TRUE(corrected.override_.has_value());
  EXPECT_EQ(corrected.override_->calculated.text, "4.680,00");
  EXPECT_EQ(corrected.value->text, "5.000,00");
  EXPECT_EQ(corrected.override_->reason, "Ankestyrelsens afgørelse");
}

TEST(Correct, OneLineOfARuleCanBeCorrected) {
  Example example = star();
  example.more = correction("fleksløntilskud.2", "10.000,00");
  const Result result = example.calculate();
  EXPECT_EQ(result.amount->text, "10.000,00");
  const TraceLine& line = step(result, "fleksløntilskud").lines.at(1);
  ASSERT_TRUE(line.override_.has_value());
  EXPECT_EQ(line.override_->calculated.text, "15.272,00");
}

TEST(Correct, StepThatIsNotThereIsAnError) {
  Example example = star();
  example.more = correction("nedsættelse_for_lønn", "1,00");
  const Answer answer = calculate(real_rules(), "fleksløntilskud", example.json(), "sag.json", *parse_month("2024-02"));
  ASSERT_FALSE(answer.result.has_value());
  EXPECT_EQ(answer.diagnostics.front().kind, "UnknownCorrection");
  EXPECT_NE(answer.diagnostics.front().help.find("nedsættelse_for_løn"), std::string::npos);
}

}  // namespace
}  // namespace hjemmel
