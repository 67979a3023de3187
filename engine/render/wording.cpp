#include "engine/render/wording.h"

#include <hjemmel/calendar.h>

#include <algorithm>
#include <array>

#include "engine/render/layout.h"

namespace hjemmel::render {
namespace {

// The Danish capital letters that names begin with; the second byte of æ, ø and å differs by 0x20 between the cases.
bool is_letter_pair(std::string_view text) { return text.size() >= 2 && static_cast<unsigned char>(text[0]) == 0xC3U; }

std::string with_first(std::string_view text, bool upper) {
  std::string result(text);
  if (is_letter_pair(result)) {
    const auto second = static_cast<unsigned char>(result[1]);
    if (upper && second >= 0xA0U) result[1] = static_cast<char>(second - 0x20U);
    if (!upper && second < 0xA0U) result[1] = static_cast<char>(second + 0x20U);
  } else if (!result.empty()) {
    const char first = result[0];
    if (upper && first >= 'a' && first <= 'z') result[0] = static_cast<char>(first - 'a' + 'A');
    if (!upper && first >= 'A' && first <= 'Z') result[0] = static_cast<char>(first - 'A' + 'a');
  }
  return result;
}

// "BEK 227/2024 " of "BEK 227/2024 § 3 stk. 2"; empty when the citation has no paragraph.
std::string law_of(const std::string& citation) {
  const std::size_t paragraph = citation.find("§");
  return paragraph == std::string::npos ? "" : citation.substr(0, paragraph);
}

}  // namespace

std::string words(std::string_view formula) {
  std::string text(formula);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string capitalized(std::string_view text) { return with_first(text, true); }

std::string lowered(std::string_view text) {
  const std::string whole = with_first(text, false);
  const std::size_t second = is_letter_pair(text) ? 2 : 1;
  const bool abbreviation = text.size() > second && text[second] >= 'A' && text[second] <= 'Z';
  return abbreviation ? std::string(text) : whole;
}

Said said_as(const std::optional<Quantity>& value) {
  const bool amount = value && (value->kind == Quantity::Kind::Money || value->kind == Quantity::Kind::Number);
  return amount ? Said::Amount : Said::Answer;
}

std::string of_whom(std::string_view whose, std::string_view text, Said said) {
  if (whose.empty()) return std::string(text);
  const bool one_word = text.find(' ') == std::string_view::npos;  // "partnerens anden indkomst" is no Danish
  if (whose == "partner" && said == Said::Amount && one_word) return "partnerens " + lowered(text);
  const bool partners = whose.substr(0, 7) == "partner";
  return (partners ? "partneren" + std::string(whose.substr(7)) : std::string(whose)) + ": " + lowered(text);
}

std::string read_by(std::string_view whose, std::string_view formula) {
  static constexpr std::string_view kPartners = "partners ";
  const bool swapped = whose.substr(0, 7) == "partner";
  std::string text;
  for (std::size_t at = 0; at < formula.size();) {
    const bool starts = at == 0 || formula[at - 1] == ' ' || formula[at - 1] == '(';
    if (starts && formula.substr(at, kPartners.size()) == kPartners) {
      text += swapped ? "personens " : "partnerens ";
      at += kPartners.size();
    } else {
      text += formula[at++];
    }
  }
  return words(text);
}

std::string sentence(std::string text) {
  static constexpr std::string_view kEnds = ".?!";
  if (text.empty() || kEnds.find(text.back()) != std::string_view::npos) return text;
  return text + '.';
}

std::string month_words(std::string_view month) {
  static constexpr std::array<const char*, 12> kNames = {"januar",    "februar", "marts",    "april",
                                                         "maj",       "juni",    "juli",     "august",
                                                         "september", "oktober", "november", "december"};
  const std::optional<Month> parsed = parse_month(month);
  if (!parsed) return std::string(month);
  const unsigned number = static_cast<unsigned>(parsed->month());
  return std::string(kNames.at(number - 1)) + ' ' + std::string(month.substr(0, 4));
}

std::string spoken_dates(std::string_view text) {
  static constexpr std::string_view kShape = "0000-00-00";
  constexpr std::size_t kMonth = 7;
  const auto digit = [](char byte) { return byte >= '0' && byte <= '9'; };
  std::string told;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    const bool inside = at > 0 && (digit(text[at - 1]) || text[at - 1] == '-');
    while (!inside && length < kShape.size() && at + length < text.size() &&
           (kShape[length] == '0' ? digit(text[at + length]) : text[at + length] == '-')) {
      ++length;
    }
    const std::string month = month_words(text.substr(at, kMonth));
    if (length < kMonth || month == text.substr(at, kMonth)) {
      told += text[at++];
      continue;
    }
    if (length == kShape.size()) told += std::to_string(10 * (text[at + 8] - '0') + text[at + 9] - '0') + ". ";
    told += month;
    at += length == kShape.size() ? length : kMonth;
  }
  return told;
}

std::string shown(const Quantity& quantity) {
  if (quantity.kind == Quantity::Kind::Choice) return words(quantity.text);
  return quantity.exact.empty() ? quantity.text : quantity.text + " (= " + quantity.exact + ')';
}

std::string shown_with_unit(const Quantity& quantity) {
  if (quantity.unit.empty()) return shown(quantity);
  const bool one_month = quantity.unit == "måneder" && quantity.value == 1;
  return shown(quantity) + ' ' + (one_month ? "måned" : quantity.unit);
}

std::string shown_or_unknown(const std::optional<Quantity>& quantity) {
  return quantity ? shown_with_unit(*quantity) : "ukendt";
}

std::string brief(const std::vector<CitationText>& citations) {
  std::string text;
  std::string law;  // a paragraph without a law takes the law before it, as in the rule files
  for (const CitationText& citation : citations) {
    if (!text.empty()) text += "; ";
    const bool same = !law.empty() && law_of(citation.brief) == law;
    text += same ? citation.brief.substr(law.size()) : citation.brief;
    law = law_of(citation.brief);
  }
  return text;
}

std::string full(const std::vector<CitationText>& citations) {
  std::string text;
  for (const CitationText& citation : citations) text += (text.empty() ? "" : "; ") + citation.full;
  return text;
}

std::string title(std::string_view name, std::string_view label) {
  const std::string spoken = capitalized(words(name));
  if (label.empty() || spoken == capitalized(label)) return spoken;
  if (label.substr(0, spoken.size() + 1) == spoken + ':') return std::string(label);
  return spoken + ": " + std::string(label);
}

std::string source_words(std::string_view source, std::string_view registered) {
  const std::string where = source.empty() ? "kilde ikke angivet" : words(source);
  return registered.empty() ? where : where + ", registreret " + std::string(registered);
}

std::string source_words(const FactTrace& fact) {
  if (!fact.discretion) return source_words(fact.source, fact.registered);
  std::string text = "skøn";
  if (!fact.by.empty()) text += " af " + fact.by;
  if (!fact.date.empty()) text += ", " + fact.date;
  return text;
}

std::string rate_words(const RateTrace& rate) {
  return words(rate.key.empty() ? rate.name : rate.name + ", " + rate.key);
}

std::string kind_words(TraceLine::Kind kind) {
  switch (kind) {
    case TraceLine::Kind::Add:
      return "tillagt";
    case TraceLine::Kind::Subtract:
      return "nedsat med";
    case TraceLine::Kind::Multiply:
      return "ganget med";
    case TraceLine::Kind::AtMost:
      return "dog højst";
    case TraceLine::Kind::AtLeast:
      return "dog mindst";
    case TraceLine::Kind::Instead:
    case TraceLine::Kind::Exception:
      return "i stedet";
    case TraceLine::Kind::Proportion:
      return "forholdsmæssigt";
    case TraceLine::Kind::Round:
      return "afrundet";
    default:
      return "";
  }
}

std::string payment_words(const AmountTrace& amount) {
  if (amount.payer.empty() || amount.receiver.empty()) return "";
  return "betales af " + words(amount.payer) + " til " + words(amount.receiver);
}

const TraceStep* refusal_of(const Result& result, const TraceStep& step) {
  if (step.refused_by.empty()) return nullptr;
  for (const TraceStep& condition : result.steps) {
    const bool same =
        condition.whose == step.whose && condition.month == step.month && condition.supposed == step.supposed;
    if (same && condition.name == step.refused_by && !condition.refusal.empty()) return &condition;
  }
  return nullptr;
}

const TraceStep* refusal_of(const Result& result, const AmountTrace& amount) {
  if (amount.whose.empty()) return nullptr;
  for (const TraceStep& step : result.steps) {
    const bool same = step.name == amount.name && step.whose == amount.whose && step.month == result.month;
    if (same && step.supposed.empty()) return refusal_of(result, step);
  }
  return nullptr;
}

bool is_corrected(const TraceStep& step) {
  const auto on_line = [](const TraceLine& line) { return line.override_.has_value(); };
  return step.override_ || std::any_of(step.lines.begin(), step.lines.end(), on_line);
}

bool corrected_as_a_whole(const TraceStep& step) {
  return step.override_ && (step.lines.empty() || !step.lines.back().override_);
}

std::string gap_words(const UnsupportedTrace& gap) {
  const bool partners = gap.whose.rfind("partner", 0) == 0;
  std::string place = partners ? "partneren" + gap.whose.substr(std::string("partner").size()) : gap.whose;
  if (!gap.month.empty()) place += (place.empty() ? "" : ", ") + month_words(gap.month);
  return place.empty() ? gap.text : capitalized(place) + ": " + gap.text;
}

std::string replaced_words(const LawTrace& law) {
  std::string text;
  for (const std::string& instrument : law.replaced) text += (text.empty() ? "" : ", ") + instrument;
  return text;
}

std::string overlay_words(const OverlayTrace& overlay) {
  std::string text = "Lokal regel (" + overlay.module + "): " + overlay.label;
  if (!overlay.citations.empty()) text += " (" + brief(overlay.citations) + ')';
  return sentence(text);
}

std::string decider_words(const Result& result) {
  const std::string payer = capitalized(words(result.payer));
  const bool fund = payer == "Udbetaling danmark" || payer == "Udbetaling Danmark";
  const bool municipality = payer.empty() || payer == "Kommunen";
  const char* decider = fund ? "Udbetaling Danmark" : municipality ? "kommunen" : "myndigheden";
  return std::string("det er ") + decider + ", der træffer afgørelse.";
}

std::string status_sentence(const Result& result) {
  switch (result.status) {
    case Status::Proposal:
      break;
    case Status::Missing:
      return "Der kan ikke angives et beløb, fordi der mangler oplysninger.";
    case Status::Conflict:
      return "Der kan ikke angives et beløb, fordi kilderne ikke er enige.";
    case Status::AwaitsDiscretion:
      return "Der kan ikke angives et beløb, før en person har foretaget et skøn.";
    case Status::Unsupported:
      return "Der kan ikke angives et beløb, fordi Hjemmel ikke kan beregne " +
             std::string(result.unsupported.size() > 1 ? "disse bestemmelser." : "en bestemmelse.");
  }
  switch (result.outcome) {
    case Outcome::Refusal:
      return "Forslag: afslag på " + lowered(result.label) + '.';
    case Outcome::Zero:
      return "Forslag: beregningen ender på nul.";
    default:
      return "Forslag:";
  }
}

}  // namespace hjemmel::render
