// One value of a fact, at and just outside what the fact says of itself.
#include "tests/unit/cases/small_rules.h"

namespace hjemmel::testing {
namespace {

Rational value(const std::string& name, const std::string& text, NumberForm form = NumberForm::CaseText) {
  const ReadValue read = read_value(fact(name), text, form);
  EXPECT_TRUE(read.value) << text << ": " << (read.error ? read.error->message : "");
  return read.value.value_or(Rational(-999));
}

ValueError mistake(const std::string& name, const std::string& text, NumberForm form = NumberForm::CaseText) {
  const ReadValue read = read_value(fact(name), text, form);
  EXPECT_TRUE(read.error) << text;
  return read.error.value_or(ValueError{});
}

TEST(Value, TheEndsOfTheRangeBelongToIt) {
  EXPECT_EQ(value("løn", "0"), 0);
  EXPECT_EQ(value("løn", "1.000.000,00"), 1000000);
  EXPECT_EQ(mistake("løn", "1.000.000,01").kind, DiagnosticKind::GivenValueOutOfRange);
  EXPECT_EQ(mistake("løn", "-0,01").kind, DiagnosticKind::GivenValueOutOfRange);
}

TEST(Value, TheMessageShowsTheRangeAndTheUnit) {
  const std::string message = mistake("løn", "2000000").message;
  EXPECT_NE(message.find("mellem 0 og 1.000.000 kr/måned"), std::string::npos) << message;
}

TEST(Value, IsAWholeNumberOfSmallestSteps) {
  EXPECT_EQ(value("løn", "15600.5", NumberForm::JsonNumber), Rational(31201, 2));
  EXPECT_EQ(mistake("løn", "15600.123", NumberForm::JsonNumber).kind, DiagnosticKind::GivenValueBetweenSteps);
  EXPECT_EQ(value("hverdage_ansat", "23"), 23);
  EXPECT_EQ(mistake("hverdage_ansat", "22,5").kind, DiagnosticKind::GivenValueBetweenSteps);
}

// An English amount whose decimals happen to be zeros is a whole number of øre in either reading.
TEST(Value, HasNoMoreDecimalsThanTheStepAsWritten) {
  EXPECT_EQ(mistake("løn", "15,600").kind, DiagnosticKind::GivenNumberTwoReadings);
  EXPECT_EQ(mistake("løn", "15,600", NumberForm::Danish).kind, DiagnosticKind::GivenNumberTwoReadings);
  EXPECT_EQ(mistake("løn", "15600.000", NumberForm::JsonNumber).kind, DiagnosticKind::GivenValueBetweenSteps);
  EXPECT_EQ(mistake("løn", "15600,0000").kind, DiagnosticKind::GivenValueBetweenSteps);
  EXPECT_EQ(mistake("løn", "15.600,000", NumberForm::Danish).kind, DiagnosticKind::GivenValueBetweenSteps);
  EXPECT_EQ(mistake("hverdage_ansat", "22,0").kind, DiagnosticKind::GivenValueBetweenSteps);
  EXPECT_EQ(value("løn", "15.600,00", NumberForm::Danish), 15600);
  EXPECT_EQ(value("faktor", "5,942"), Rational(5942, 1000));  // its step has four decimals
  EXPECT_EQ(value_text(fact("hverdage_ansat"), 22), "22");
}

TEST(Value, APercentageIsAHundredthOfWhatIsWritten) {
  EXPECT_EQ(value("andel", "1,5"), Rational(15, 1000));
  EXPECT_EQ(value_text(fact("andel"), Rational(15, 1000)), "1.50");
  EXPECT_EQ(mistake("andel", "101").kind, DiagnosticKind::GivenValueOutOfRange);
  EXPECT_NE(mistake("andel", "101").message.find("mellem 0 og 100 %"), std::string::npos);
}

TEST(Value, YesAndNo) {
  EXPECT_EQ(value("er_visiteret_til_fleksjob", "ja"), 1);
  EXPECT_EQ(value("er_visiteret_til_fleksjob", "nej"), 0);
  EXPECT_EQ(mistake("er_visiteret_til_fleksjob", "1").kind, DiagnosticKind::GivenYesNoExpected);
}

TEST(Value, AChoiceOffersNearNames) {
  EXPECT_EQ(value("lønloft_oplyst_som", "løndele_pr_måned"), 1);
  const ValueError error = mistake("lønloft_oplyst_som", "samlet_pr_maaned");
  EXPECT_EQ(error.kind, DiagnosticKind::GivenChoiceUnknown);
  EXPECT_NE(error.help.find("samlet_pr_måned"), std::string::npos);
}

TEST(Value, MonthsAndDates) {
  EXPECT_EQ(value("første_hele_måned", "2024-02"), month_number(month("2024-02")));
  EXPECT_EQ(mistake("første_hele_måned", "2024-02-01").kind, DiagnosticKind::GivenMonthExpected);
  EXPECT_EQ(value("sygedagpenge_mistet_den", "2024-02-29"), day_number(*parse_date("2024-02-29")));
  EXPECT_EQ(mistake("sygedagpenge_mistet_den", "2023-02-29").kind, DiagnosticKind::GivenDateExpected);
}

}  // namespace
}  // namespace hjemmel::testing
