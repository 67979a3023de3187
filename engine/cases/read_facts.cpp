#include "engine/cases/read_facts.h"

#include <utility>

#include "engine/cases/fact_name.h"
#include "engine/cases/read_list.h"
#include "engine/cases/read_values.h"
#include "engine/cases/unknown_name.h"

namespace hjemmel {
namespace {

class FactsReading {
 public:
  FactsReading(CaseReading& reading, const CasePart& facts, Who who, Case& given)
      : reading_(reading), facts_(facts), who_(who), given_(given) {}

  void read(const std::string& name, const Json& value) {
    if (const auto list = find_list(reading_.rules, name)) {
      return read_list(reading_, facts_.member(name, value), *list, who_, given_);
    }
    if (const auto fact = find_fact(reading_.rules, name)) return read_one(*fact, name, value);
    refuse_name(reading_, facts_, name, value, unknown_fact(reading_.rules, name), "er ikke en oplysning");
  }

 private:
  void read_one(std::size_t fact, const std::string& name, const Json& value) {
    const FactDecl& decl = reading_.rules.facts.at(fact);
    if (decl.belongs_to) {
      return refuse_name(reading_, facts_, name, value, belongs_to_element(reading_.rules, decl),
                         "står uden for listen");
    }
    if (decl.shared && who_ == Who::Partner) {
      return refuse_name(reading_, facts_, name, value, shared_with_partner(name), "er fælles");
    }
    if (!seen_.add(reading_, facts_, fact, name, value)) return;
    std::vector<GivenValue> values = read_fact(reading_, decl, facts_.member(name, value));
    if (!values.empty()) given_.facts[{fact, who_, kNoElement}] = std::move(values);
  }

  CaseReading& reading_;
  const CasePart& facts_;
  Who who_;
  Case& given_;
  SeenFacts seen_;
};

}  // namespace

bool SeenFacts::add(CaseReading& reading, const CasePart& object, std::size_t fact, const std::string& name,
                    const Json& value) {
  const auto [earlier, fresh] = names_.emplace(fact, name);
  if (fresh) return true;
  const std::string present = "`" + reading.rules.facts.at(fact).name.text + "`";
  refuse_name(reading, object, name, value,
              {DiagnosticKind::CaseFactTwice,
               "`" + earlier->second + "` og `" + name + "` er den samme oplysning, som nu hedder " + present,
               "behold " + present},
              "er givet før");
  return false;
}

void read_facts(CaseReading& reading, const CasePart& facts, Who who, Case& given) {
  if (!expect_kind(reading, facts, Json::Kind::Object, "et objekt med oplysninger: { \"navn\": værdi }")) return;
  FactsReading members(reading, facts, who, given);
  for (const auto& [name, value] : facts.json->members) {
    if (reading.diagnostics.size() > kMostMistakes) return;
    members.read(name, value);
  }
}

}  // namespace hjemmel
