// How a number may be written in a case and in a table, and what is refused because it could be misread.
#include <gtest/gtest.h>

#include "engine/cases/case.h"

namespace hjemmel {
namespace {

Rational number(const std::string& text, NumberForm form) {
  const ReadValue read = read_number(text, form);
  EXPECT_TRUE(read.value) << text << ": " << (read.error ? read.error->message : "");
  return read.value.value_or(Rational(-999));
}

std::string mistake(const std::string& text, NumberForm form) {
  const ReadValue read = read_number(text, form);
  EXPECT_FALSE(read.value) << text;
  return read.error ? name_of(read.error->kind) : "";
}

TEST(NumberInCase, WithACommaIsDanish) {
  EXPECT_EQ(number("12.000,50", NumberForm::CaseText), Rational(24001, 2));
  EXPECT_EQ(number("12000,5", NumberForm::CaseText), Rational(24001, 2));
  EXPECT_EQ(number("-1,25", NumberForm::CaseText), Rational(-5, 4));
}

TEST(NumberInCase, WithoutCommaOrPointIsWhole) {
  EXPECT_EQ(number("15600", NumberForm::CaseText), 15600);
  EXPECT_EQ(number("0", NumberForm::CaseText), 0);
}

TEST(NumberInCase, WithAPointAndTwoDecimalsIsOurOwnForm) {
  EXPECT_EQ(number("15272.00", NumberForm::CaseText), 15272);
  EXPECT_EQ(number("0.05", NumberForm::CaseText), Rational(1, 20));
}

TEST(NumberInCase, SeveralPointsCanOnlyBeThousands) { EXPECT_EQ(number("1.234.567", NumberForm::CaseText), 1234567); }

TEST(NumberInCase, APointBeforeThreeDigitsHasTwoReadings) {
  const ReadValue read = read_number("5.942", NumberForm::CaseText);
  ASSERT_TRUE(read.error);
  EXPECT_EQ(read.error->kind, DiagnosticKind::GivenNumberTwoReadings);
  EXPECT_NE(read.error->message.find("5942"), std::string::npos);
  EXPECT_NE(read.error->message.find("5,942"), std::string::npos);
}

TEST(NumberInCase, ACommaBeforeThreeDigitsCouldBeThousands) {
  for (const NumberForm form : {NumberForm::CaseText, NumberForm::Danish}) {
    const auto error = three_after_comma("15,600", form);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind, DiagnosticKind::GivenNumberTwoReadings);
    EXPECT_NE(error->message.find("som 15600 og som 15,600"), std::string::npos) << error->message;
    EXPECT_EQ(error->help, "skriv \"15600\" eller \"15,6\"");
    for (const char* text : {"15,60", "15,6000", "15.600,500", "1234,567", "15600", "15.600"}) {
      EXPECT_FALSE(three_after_comma(text, form)) << text;
    }
  }
  EXPECT_FALSE(three_after_comma("15.600", NumberForm::JsonNumber));
}

TEST(NumberInCase, DecimalsAreCountedAsTheyAreWritten) {
  EXPECT_EQ(decimals_written("15600.000", NumberForm::JsonNumber), 3u);
  EXPECT_EQ(decimals_written("15600.00", NumberForm::CaseText), 2u);
  EXPECT_EQ(decimals_written("12.000,5", NumberForm::CaseText), 1u);
  EXPECT_EQ(decimals_written("1.234.567", NumberForm::CaseText), 0u);
  EXPECT_EQ(decimals_written("15.600", NumberForm::Danish), 0u);
}

TEST(NumberInCase, OtherPointsAreNotNumbers) {
  for (const char* text :
       {"15272.0", "15272.1234", "1.23.456", "15272.000", ".50", "5.", "1.234,5.6", "", " 5", "5 kr", "+5"}) {
    EXPECT_EQ(mistake(text, NumberForm::CaseText), "GivenNumberUnreadable");
  }
}

TEST(NumberInCase, ExponentsAreRefused) {
  EXPECT_EQ(mistake("1e4", NumberForm::JsonNumber), "GivenNumberExponent");
  EXPECT_EQ(mistake("1.5E+4", NumberForm::JsonNumber), "GivenNumberExponent");
  EXPECT_EQ(mistake("1e4", NumberForm::CaseText), "GivenNumberExponent");
  EXPECT_EQ(mistake("ene", NumberForm::CaseText), "GivenNumberUnreadable");
}

TEST(NumberInCase, AHostilelyLongNumberIsRefused) {
  EXPECT_EQ(mistake(std::string(1000000, '9'), NumberForm::JsonNumber), "GivenNumberUnreadable");
  EXPECT_EQ(mistake(std::string(1000000, '9'), NumberForm::CaseText), "GivenNumberUnreadable");
}

TEST(JsonNumber, IsExact) {
  EXPECT_EQ(number("15600.5", NumberForm::JsonNumber), Rational(31201, 2));
  EXPECT_EQ(number("0.1", NumberForm::JsonNumber), Rational(1, 10));
  EXPECT_EQ(number("5.942", NumberForm::JsonNumber), Rational(5942, 1000));
  EXPECT_EQ(number("-0", NumberForm::JsonNumber), 0);
}

TEST(NumberInTable, IsDanish) {
  EXPECT_EQ(number("15.600", NumberForm::Danish), 15600);
  EXPECT_EQ(number("16.322,99", NumberForm::Danish), Rational(1632299, 100));
  EXPECT_EQ(mistake("15272.00", NumberForm::Danish), "GivenNumberUnreadable");
}

TEST(NumberText, IsReadBackToTheSameNumber) {
  for (const Rational& value :
       {Rational(15272), Rational(1, 20), Rational(5942, 1000), Rational(216667, 10000), Rational(-3, 2)}) {
    EXPECT_EQ(number(number_text(value), NumberForm::CaseText), value) << number_text(value);
  }
  EXPECT_EQ(number_text(15272), "15272.00");
  EXPECT_EQ(number_text(Rational(5942, 1000)), "5,942");
}

}  // namespace
}  // namespace hjemmel
