// The Danish words in which all renderings speak of the parts of a result.
#pragma once

#include <hjemmel/result.h>

#include <string>
#include <string_view>
#include <vector>

namespace hjemmel::render {

std::string words(std::string_view formula);      // "nedsættelse_for_løn" as "nedsættelse for løn"
std::string capitalized(std::string_view text);   // "løn" as "Løn"
std::string lowered(std::string_view text);       // "Løn" as "løn", but "ATP" stays
std::string month_words(std::string_view month);  // "2024-02" as "februar 2024"; other text unchanged

std::string shown(const Quantity& quantity);            // "21,6667 (= 65/3)"
std::string shown_with_unit(const Quantity& quantity);  // "15.600,00 kr/måned"
std::string shown_or_unknown(const std::optional<Quantity>& quantity);

std::string brief(const std::vector<CitationText>& citations);  // "BEK 227/2024 § 3 stk. 2; ..."
std::string full(const std::vector<CitationText>& citations);

// "Højeste tilskud: 98 pct. af højeste dagpenge", or the name alone when the label says the same.
std::string title(std::string_view name, std::string_view label);

// "eIndkomst, registreret 2024-02-05", or that no source was given.
std::string source_words(std::string_view source, std::string_view registered);
std::string source_words(const FactTrace& fact);

std::string kind_words(TraceLine::Kind kind);          // "nedsat med", "dog højst" ...; empty for first lines
std::string payment_words(const AmountTrace& amount);  // "betales af kommunen til borgeren"

// Said where facts are missing: what the rules ask for next can depend on the answers.
inline constexpr const char* kMoreMayCome = "Flere oplysninger kan komme til, når dem, der mangler, er kendt.";

// What the status means to the reader, in one sentence.
std::string status_sentence(const Result& result);

}  // namespace hjemmel::render
