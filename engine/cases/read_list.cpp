#include "engine/cases/read_list.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "engine/cases/fact_name.h"
#include "engine/cases/read_values.h"
#include "engine/cases/unknown_name.h"

namespace hjemmel {
namespace {

constexpr std::size_t kLongestName = 100;

std::string code(const std::string& text) { return "`" + text + "`"; }

// A name stands in every line about the element, so it must fit in one; and `barn 2` must mean the second.
std::optional<std::string> wrong_with_name(const std::string& name) {
  const std::u32string text = from_utf8(name);
  if (std::all_of(text.begin(), text.end(), [](char32_t c) { return c == U' '; })) return "navnet er tomt";
  if (text.size() > kLongestName) return "navnet er længere end 100 tegn";
  if (std::any_of(text.begin(), text.end(), [](char32_t c) { return c < 0x20 || c == 0x7F || c == 0x2028; })) {
    return "navnet har et linjeskift eller et andet styretegn";
  }
  if (std::all_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; })) {
    return "navnet er et tal, og så kan det forveksles med et nummer";
  }
  return std::nullopt;
}

class ListReading {
 public:
  ListReading(CaseReading& reading, const CasePart& part, std::size_t list, Who who, Case& given)
      : reading_(reading),
        part_(part),
        index_(list),
        list_(reading.rules.lists.at(list)),
        who_(who),
        given_(given),
        key_{list, keeper(list_, who)} {}

  void read() {
    if (is_unknown(*part_.json)) return;
    if (!expect_kind(reading_, part_, Json::Kind::List, "en liste med et objekt for hver: [ { ... }, { ... } ]"))
      return;
    if (part_.json->items.size() > list_.most) {
      return refuse(reading_, part_, too_many_elements(list_, part_.json->items.size()), "er for mange");
    }
    if (list_.shared && who_ == Who::Partner) return read_partners_part();
    std::vector<std::string> names;
    for (std::size_t i = 0; i < part_.json->items.size(); ++i) names.push_back(name_of(i, names));
    for (std::size_t i = 0; i < names.size(); ++i) read_element(i, i);
    given_.lists[key_] = std::move(names);
  }

 private:
  // What the partner has to say of the elements of a shared list: each is found by its name, otherwise by its place.
  void read_partners_part() {
    const auto found = given_.lists.find(key_);
    if (found == given_.lists.end()) {
      // With another mistake the list may be there and not have been read.
      if (reading_.diagnostics.empty())
        refuse(reading_, part_, shared_list_missing(list_), "hører til en fælles liste");
      return;
    }
    std::vector<std::string> names;
    std::set<std::size_t> taken;
    for (std::size_t i = 0; i < part_.json->items.size(); ++i) {
      names.push_back(name_of(i, names));
      const std::optional<std::size_t> element = element_of(i, names.back(), found->second);
      if (!element) continue;
      if (!taken.insert(*element).second) {
        refuse(reading_, part_.item(i), same_element(names.back(), *element), "er nævnt før");
        continue;
      }
      read_element(i, *element);
    }
  }

  std::optional<std::size_t> element_of(std::size_t i, const std::string& name, const std::vector<std::string>& names) {
    if (name.empty()) {
      if (names.size() == part_.json->items.size()) return i;
      if (!told_length_) refuse(reading_, part_, other_length(names.size()), "har en anden længde");
      told_length_ = true;
      return std::nullopt;
    }
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    if (part_.item(i).json->kind == Json::Kind::Object) {
      refuse(reading_, part_.item(i).find("navn").value(), unknown_element(name, names), "findes ikke");
    }
    return std::nullopt;
  }

  std::string name_of(std::size_t i, const std::vector<std::string>& earlier) {
    const CasePart item = part_.item(i);
    if (item.json->kind != Json::Kind::Object) return "";
    const auto name = text_member(reading_, item, "navn");
    if (!name) return "";
    if (const auto wrong = wrong_with_name(*name)) {
      refuse(reading_, *item.find("navn"),
             {DiagnosticKind::CaseElementNameForm, *wrong, "skriv for eksempel \"Anna\", eller udelad `navn`"},
             "kan ikke bruges");
      return "";
    }
    if (std::find(earlier.begin(), earlier.end(), *name) != earlier.end()) {
      refuse(reading_, *item.find("navn"),
             {DiagnosticKind::CaseElementNameTwice, "to i " + code(list_.name.text) + " hedder " + code(*name),
              "giv dem hver sit navn"},
             "hedder det samme");
    }
    return *name;
  }

  void read_element(std::size_t item_index, std::size_t element) {
    const CasePart item = part_.item(item_index);
    if (!expect_kind(reading_, item, Json::Kind::Object, "et objekt med det, der oplyses: { ... }")) return;
    SeenFacts seen;
    for (const auto& [name, value] : item.json->members) {
      if (reading_.diagnostics.size() > kMostMistakes) return;
      if (name == "navn") continue;
      const auto fact = find_fact(reading_.rules, name);
      if (!fact || !belongs_to(reading_.rules.facts.at(*fact), index_)) {
        refuse_name(reading_, item, name, value, not_of_list(reading_.rules, index_, name), "hører ikke til her");
        continue;
      }
      read_member(item, *fact, element, name, value, seen);
    }
  }

  void read_member(const CasePart& item, std::size_t fact, std::size_t element, const std::string& name,
                   const Json& value, SeenFacts& seen) {
    const FactDecl& decl = reading_.rules.facts.at(fact);
    if (decl.shared && who_ == Who::Partner) {
      return refuse_name(reading_, item, name, value, shared_with_partner(name), "er fælles");
    }
    if (!seen.add(reading_, item, fact, name, value)) return;
    std::vector<GivenValue> values = read_fact(reading_, decl, item.member(name, value));
    if (values.empty()) return;
    given_.facts[{fact, who_, static_cast<std::uint32_t>(element)}] = std::move(values);
  }

  ValueError same_element(const std::string& name, std::size_t element) const {
    const std::string shown = name.empty() ? "nr. " + std::to_string(element + 1) : code(name);
    return {DiagnosticKind::CaseElementNameTwice, "to står for " + shown + " i den fælles liste",
            "giv dem hver sit navn, som i den fælles liste"};
  }

  ValueError other_length(std::size_t length) const {
    return {
        DiagnosticKind::CaseSharedListLength,
        "partnerens " + code(list_.name.text) + " har " + std::to_string(part_.json->items.size()) +
            ", men den fælles liste har " + std::to_string(length),
        "skriv lige så mange i den samme rækkefølge, eller giv hvert af dem det `navn`, det har i den fælles liste"};
  }

  ValueError unknown_element(const std::string& name, const std::vector<std::string>& names) const {
    std::vector<std::string> named;
    std::copy_if(names.begin(), names.end(), std::back_inserter(named),
                 [](const std::string& n) { return !n.empty(); });
    std::string help = near_or_all(name, named);
    if (help.empty()) help = "giv dem `navn` i den fælles liste, eller udelad `navn` her";
    return {DiagnosticKind::CaseElementUnknown,
            "den fælles liste " + code(list_.name.text) + " har ingen, der hedder " + code(name), std::move(help)};
  }

  CaseReading& reading_;
  const CasePart& part_;
  std::size_t index_;
  const ListDecl& list_;
  Who who_;
  Case& given_;
  ListKey key_;
  bool told_length_ = false;
};

}  // namespace

void read_list(CaseReading& reading, const CasePart& part, std::size_t list, Who who, Case& given) {
  ListReading(reading, part, list, who, given).read();
}

}  // namespace hjemmel
