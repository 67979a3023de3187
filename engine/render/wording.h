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

// Every "2024-03-31" and "2024-03" in it as "31. marts 2024" and "marts 2024".
std::string spoken_dates(std::string_view text);

// Whose it is, as the case tells it: "partnerens arbejdsindtægt", "partneren: er forsørger" of what is no amount, "barn
// Anna: fødselsdato"; nothing is added to what is the person's own.
enum class Said { Amount, Answer };
std::string of_whom(std::string_view whose, std::string_view text, Said said = Said::Amount);
Said said_as(const std::optional<Quantity>& value);

// A formula as it is read by that person: `partners løn` is "partnerens løn", and "personens løn" in what is the
// partner's.
std::string read_by(std::string_view whose, std::string_view formula);

// The text with a full stop, unless it ends as a sentence does already.
std::string sentence(std::string text);

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

// "månedssats, forhøjet"; the name alone of a rate without keys.
std::string rate_words(const RateTrace& rate);

std::string kind_words(TraceLine::Kind kind);          // "nedsat med", "dog højst" ...; empty for first lines
std::string payment_words(const AmountTrace& amount);  // "betales af kommunen til borgeren"

// Said where facts are missing: what the rules ask for next can depend on the answers.
inline constexpr const char* kMoreMayCome = "Flere oplysninger kan komme til, når de, der mangler, er kendt.";

// Why an amount that goes with the benefit is refused, though the benefit is not; otherwise nothing.
const TraceStep* refusal_of(const Result& result, const TraceStep& step);
const TraceStep* refusal_of(const Result& result, const AmountTrace& amount);

// Whether a person corrected the rule, in a line or as a whole. A correction of the last line is also one of the rule;
// it is shown once.
bool is_corrected(const TraceStep& step);
bool corrected_as_a_whole(const TraceStep& step);

// "Partneren, januar 2024: Perioden slutter midt i en måned" of what is not supported.
std::string gap_words(const UnsupportedTrace& gap);

std::string replaced_words(const LawTrace& law);  // "BEK 1806/2023": the editions that it took the place of

// "Lokal regel: ... (modul): ..." of each departure from the law's own text.
std::string overlay_words(const OverlayTrace& overlay);

// "Det er kommunen, der træffer afgørelse." The authority that pays is the one that decides.
std::string decider_words(const Result& result);

// What the status means to the reader, in one sentence.
std::string status_sentence(const Result& result);

}  // namespace hjemmel::render
