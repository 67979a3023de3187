#include "engine/check/citation_text.h"

namespace hjemmel {
namespace {

std::string numbered(const char* word, int from, int to) {
  if (from == 0) return {};
  std::string text = std::string(" ") + word + " " + std::to_string(from);
  if (to > from) text += "-" + std::to_string(to);
  return text;
}

// Appends a part with a space before it, when there is one.
std::string joined(const std::string& text, const std::string& part) {
  if (part.empty()) return text;
  return text.empty() ? part : text + " " + part;
}

std::string two_digits(int year) {
  const std::string text = std::to_string(year % 100);
  return text.size() < 2 ? "0" + text : text;
}

// A title follows the number as "om ...": "lov om aktiv socialpolitik" and "aktiv socialpolitik" give the same.
std::string about(const std::string& title) {
  const std::size_t begins = title.rfind("om ", 0) == 0 ? 0 : title.find(" om ");
  const std::string head = begins == std::string::npos ? std::string() : title.substr(0, begins);
  if (begins == 0) return title;
  if (head == "lov" || head == "bekendtgørelse" || head == "bekendtgørelse af lov") return title.substr(begins + 1);
  return "om " + title;
}

const LawDecl* law_of(const RuleSet& rules, const std::string& name) {
  for (const LawDecl& law : rules.laws) {
    if (law.name.text == name) return &law;
  }
  return nullptr;
}

// What is cited beyond the instrument: its provision, or a guide's section.
std::string place_in(const Citation& citation) {
  if (citation.provision) return provision_text(*citation.provision);
  return citation.section.empty() ? std::string() : "afsnit " + citation.section;
}

// A numbered instrument that is cited without being declared: "BEK 1450/2023", "PRM 6-23".
std::string undeclared(const Citation& citation, const char* separator) {
  if (citation.kind == Citation::Kind::Principle) {
    return citation.source + " " + std::to_string(citation.number) + "-" + two_digits(citation.year);
  }
  return citation.source + " " + std::to_string(citation.number) + separator + std::to_string(citation.year);
}

std::string instrument(const LawVersion& edition, const char* separator) {
  return edition.instrument + " " + std::to_string(edition.number) + separator + std::to_string(edition.year);
}

}  // namespace

std::string provision_text(const Provision& provision) {
  const bool range = !provision.paragraph_to.empty();
  std::string text = (range ? "§§ " : "§ ") + provision.paragraph;
  if (range) text += "-" + provision.paragraph_to;
  text += numbered("stk.", provision.stk_from, provision.stk_to);
  return joined(text, part_text(provision));
}

std::string part_text(const Provision& provision) {
  std::string text = numbered("nr.", provision.nr_from, provision.nr_to);
  if (!provision.litra.empty()) text += " litra " + provision.litra;
  text += numbered("pkt.", provision.pkt_from, provision.pkt_to);
  return text.empty() ? text : text.substr(1);
}

std::string full_citation(const RuleSet& rules, const Citation& citation, Month month) {
  if (citation.kind != Citation::Kind::Law) return joined(undeclared(citation, " "), place_in(citation));
  const LawDecl* law = law_of(rules, citation.source);
  const LawVersion* edition = law == nullptr ? nullptr : edition_in(*law, month);
  if (edition == nullptr) return joined(citation.source, place_in(citation));
  return joined(instrument(*edition, " ") + " " + about(law->title.text), place_in(citation));
}

std::string short_citation(const RuleSet& rules, const Citation& citation, Month month) {
  if (citation.kind != Citation::Kind::Law) return joined(undeclared(citation, "/"), place_in(citation));
  const LawDecl* law = law_of(rules, citation.source);
  const LawVersion* edition = law == nullptr ? nullptr : edition_in(*law, month);
  if (edition == nullptr) return joined(citation.source, place_in(citation));
  return joined(instrument(*edition, "/"), place_in(citation));
}

}  // namespace hjemmel
