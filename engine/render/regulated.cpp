#include "engine/render/regulated.h"

#include "engine/render/wording.h"

namespace hjemmel::render {

std::string base_words(const RegulationTrace& regulated) {
  return regulated.base_level ? "niveau " + regulated.base_from.substr(0, 4) : "fra " + regulated.base_from;
}

std::string year_words(const RegulatedYearTrace& year) {
  std::string text = std::to_string(year.year) + ": " + shown(year.before) + " * (100 % + " + year.numbers + ")";
  text += " = " + shown(year.raised);
  for (std::size_t i = 0; i < year.rounded.size(); ++i) {
    const bool last = i + 1 == year.rounded.size();
    text += ", afrundet " + year.rounded[i].rounding + (last ? "" : " = " + shown(year.rounded[i].amount));
  }
  return text;
}

std::string deviation_words(const RateTrace& rate) {
  if (rate.printed) return "trykfejl: trykt er " + shown(*rate.printed) + ", og det gælder ikke: " + rate.misprint;
  const bool differs =
      rate.regulated && !rate.deviates.empty() && rate.regulated->years.back().after.value != rate.value.value;
  if (!differs) return "";
  return "afviger: offentliggjort er " + shown(rate.value) + ", og det gælder: " + rate.deviates;
}

void add_regulated(Page& page, const RateTrace& rate) {
  if (rate.regulated) {
    const RegulationTrace& regulated = *rate.regulated;
    page.row({.indent = 4,
              .text = base_words(regulated),
              .total = shown(regulated.base),
              .note = brief(regulated.base_citations)});
    for (const RegulatedYearTrace& year : regulated.years) {
      page.row({.indent = 4, .text = year_words(year), .total = shown(year.after), .note = brief(year.citations)});
    }
  }
  const std::string deviation = deviation_words(rate);
  if (!deviation.empty()) page.line(4, deviation);
}

}  // namespace hjemmel::render
