#include "engine/check/citation_text.h"

#include <gtest/gtest.h>

#include "tests/unit/check/checked.h"

namespace hjemmel {
namespace {

RuleSet laws_called(const std::string& title) {
  RuleSet rules;
  LawDecl law;
  law.name.text = "FBEK";
  law.title.text = title;
  LawVersion edition;
  edition.instrument = "BEK";
  edition.number = 227;
  edition.year = 2024;
  edition.effect.date = *parse_date("2024-01-01");
  edition.dated.date = *parse_date("2024-03-07");
  law.versions = {edition};
  rules.laws = {law};
  return rules;
}

Citation citing(const std::string& paragraph, int stk) {
  Citation citation;
  citation.source = "FBEK";
  citation.provision = Provision{};
  citation.provision->paragraph = paragraph;
  citation.provision->stk_from = citation.provision->stk_to = stk;
  return citation;
}

// The example that KOMBIT's rule for Hjemmelspecifikation gives.
TEST(CitationText, FullFormNamesInstrumentTitleAndProvision) {
  const RuleSet rules = laws_called("beregning af og fradrag i fleksløntilskud");
  EXPECT_EQ(full_citation(rules, citing("3", 2), month("2024-02")),
            "BEK 227 2024 om beregning af og fradrag i fleksløntilskud § 3 stk. 2");
  EXPECT_EQ(short_citation(rules, citing("3", 2), month("2024-02")), "BEK 227/2024 § 3 stk. 2");
}

TEST(CitationText, ATitleThatSaysItIsALawIsNotSaidTwice) {
  EXPECT_EQ(full_citation(laws_called("lov om aktiv socialpolitik"), citing("16", 2), month("2024-02")),
            "BEK 227 2024 om aktiv socialpolitik § 16 stk. 2");
  EXPECT_EQ(full_citation(laws_called("oplysning om løn"), citing("1", 0), month("2024-02")),
            "BEK 227 2024 om oplysning om løn § 1");
}

TEST(CitationText, WithoutAnEditionInTheMonthTheNameStands) {
  EXPECT_EQ(short_citation(laws_called("prøver"), citing("3", 2), month("2023-12")), "FBEK § 3 stk. 2");
}

TEST(CitationText, InstrumentsThatAreNotDeclaredStandByNumber) {
  const RuleSet rules;
  Citation citation;
  citation.kind = Citation::Kind::Instrument;
  citation.source = "BEK";
  citation.number = 1450;
  citation.year = 2023;
  EXPECT_EQ(full_citation(rules, citation, month("2024-01")), "BEK 1450 2023");
  EXPECT_EQ(short_citation(rules, citation, month("2024-01")), "BEK 1450/2023");
  citation.kind = Citation::Kind::Guide;
  citation.source = "VEJ";
  citation.section = "2.1";
  EXPECT_EQ(short_citation(rules, citation, month("2024-01")), "VEJ 1450/2023 afsnit 2.1");
}

TEST(CitationText, ProvisionsNameAllTheirParts) {
  Provision provision;
  provision.paragraph = "131";
  provision.paragraph_to = "132 a";
  EXPECT_EQ(provision_text(provision), "§§ 131-132 a");
  provision = {"12", "", 2, 4, 1, 1, "b", 2, 2};
  EXPECT_EQ(provision_text(provision), "§ 12 stk. 2-4 nr. 1 litra b pkt. 2");
  EXPECT_EQ(part_text(provision), "nr. 1 litra b pkt. 2");
  provision = {"3", "", 4, 4, 0, 0, "", 3, 6};
  EXPECT_EQ(provision_text(provision), "§ 3 stk. 4 pkt. 3-6");
  EXPECT_EQ(part_text(provision), "pkt. 3-6");
  provision = {"3", "", 4, 4, 0, 0, "", 0, 0};
  EXPECT_EQ(part_text(provision), "");
}

}  // namespace
}  // namespace hjemmel
