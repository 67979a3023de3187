// A calculation becomes a record.
#include <hjemmel/store.h>

#include <algorithm>

#include "store/case_changes.h"
#include "store/folder.h"
#include "store/given.h"
#include "store/journal.h"
#include "store/record_files.h"
#include "store/refused.h"
#include "store/rule_sets.h"
#include "store/standing.h"

namespace hjemmel {
namespace {

// What the engine says of the case, the benefit or the month.
Refused not_calculated(std::vector<PlacedDiagnostic> diagnostics) {
  const std::string& kind = diagnostics.front().kind;
  Refused no = refused(Refused::Kind::Case, diagnostics.front().message, diagnostics.front().help);
  if (kind == name_of(DiagnosticKind::UnknownBenefit)) no.kind = Refused::Kind::Request;
  if (kind == name_of(DiagnosticKind::MonthNotCovered)) no.kind = Refused::Kind::Rules;
  no.diagnostics = std::move(diagnostics);
  return no;
}

// A refusal pays nothing, but that is not what it says.
std::string amount_of(const Result& result) {
  if (!result.amount || result.outcome == Outcome::Refusal) return "";
  return result.amount->text + (result.amount->unit.empty() ? "" : " " + result.amount->unit);
}

// A discretionary fact has a person and a reason in the place of a source.
std::vector<std::string> without_source(const Result& result) {
  std::vector<std::string> names;
  for (const FactTrace& fact : result.facts_used) {
    const std::string name = fact.whose.empty() ? fact.name : fact.whose + ": " + fact.name;
    const bool is_new = std::find(names.begin(), names.end(), name) == names.end();
    if (fact.value && fact.source.empty() && !fact.discretion && is_new) names.push_back(name);
  }
  return names;
}

Record record_of(const ToKeep& given, const Act& act, const Result& result) {
  Record record;
  record.case_key = given.case_key;
  record.benefit = result.benefit;
  record.month = result.month;
  record.known_on = result.known_on;
  record.rule_set_hash = result.rule_set_hash;
  record.engine_version = result.engine_version;
  record.schema_version = result.schema_version;
  record.by = act.by;
  record.at = act.at;
  record.status = to_text(result.status);
  record.outcome = to_text(result.outcome);
  record.amount = amount_of(result);
  record.without_source = without_source(result);
  record.case_json = given.case_json;
  record.result_json = render_json(result);
  name_record(record);
  return record;
}

class Keeping {
 public:
  Keeping(const std::string& store, const RuleSet& rules, const Record& record, const Act& act)
      : store_(store), rules_(rules), record_(record), act_(act) {}

  // Runs while nobody else writes to the store.
  Stored<Entries> operator()(const Entries& of_the_case) const {
    // Asked again for the very same, perhaps because the answer did not arrive: it is kept, and stays one calculation.
    if (last_entry(of_the_case, record_.id, event::kCalculated) != nullptr) return {Entries{}, {}};
    const Stored<std::optional<Json>> before = case_before(of_the_case);
    if (!before.value) return {std::nullopt, before.refused};
    const auto changes = case_changes(*before.value ? &**before.value : nullptr, *parsed(record_.case_json));
    if (auto no = without_reason(changes)) return {std::nullopt, *no};
    if (auto no = keep_rule_set(store_, rules_)) return {std::nullopt, *no};
    if (auto no = write_record(store_, record_)) return {std::nullopt, *no};
    return {entries(changes), {}};
  }

 private:
  // The case of the record before, of the same case and benefit.
  Stored<std::optional<Json>> case_before(const Entries& of_the_case) const {
    for (auto entry = of_the_case.rbegin(); entry != of_the_case.rend(); ++entry) {
      if (entry->what != event::kCalculated || !entry->subject.starts_with(record_.benefit + " ")) continue;
      Stored<Record> before = read_whole_record(store_, entry->record);
      if (!before.value) return {std::nullopt, std::move(before.refused)};
      return {parsed(before.value->case_json), {}};
    }
    return {std::optional<Json>(), {}};
  }

  // A correction brings its own reason; a fact that has changed needs one.
  std::optional<Refused> without_reason(const std::vector<CaseChange>& changes) const {
    std::string names;
    for (const CaseChange& change : changes) {
      if (!change.is_correction) names += (names.empty() ? "" : ", ") + in_code(change.subject);
    }
    if (names.empty() || !act_.reason.empty()) return std::nullopt;
    return refused(Refused::Kind::Request, "sagen er ændret, siden den sidst blev gemt: " + names,
                   "skriv hvorfor, for eksempel `--reason \"ny indberetning fra arbejdsgiver\"`");
  }

  Entries entries(const std::vector<CaseChange>& changes) const {
    Entries all = {entry_of(event::kCalculated, act_, record_)};
    all.front().subject = record_.benefit + " for " + record_.month;
    if (!record_.known_on.empty()) all.front().subject += ", som kendt " + record_.known_on;
    all.front().after = answer();
    if (!changes.empty()) all.front().reason.clear();  // it is why the facts have changed
    for (const CaseChange& change : changes) {
      Entry entry = entry_of(change.is_correction ? event::kCorrected : event::kFactChanged, act_, record_);
      entry.subject = change.subject;
      entry.before = change.before;
      entry.after = change.after;
      if (change.is_correction) entry.reason = change.reason;
      all.push_back(std::move(entry));
    }
    return all;
  }

  std::string answer() const {
    if (!record_.amount.empty()) return record_.amount;
    return record_.outcome.empty() ? record_.status : record_.outcome;
  }

  const std::string& store_;
  const RuleSet& rules_;
  const Record& record_;
  const Act& act_;
};

}  // namespace

std::optional<Refused> Store::init() const {
  if (!make_folder(folder_ + "/records") || !make_folder(folder_ + "/rules")) {
    return refused(Refused::Kind::Folder, "mappen " + in_code(folder_) + " kan ikke oprettes",
                   "se, om du har lov til at skrive der");
  }
  return Journal(folder_, Database::Access::Create).trouble();
}

Stored<std::string> Store::keep(const RuleSet& rules, const ToKeep& given, const Act& act) const {
  if (auto wrong = wrong_act(act)) return {std::nullopt, *wrong};
  if (auto wrong = wrong_case_key(given.case_key)) return {std::nullopt, *wrong};
  if (auto no = no_store(folder_)) return {std::nullopt, *no};
  Answer answer = calculate(rules, given.benefit, given.case_json, given.case_path, given.month, given.options);
  if (!answer.result) return {std::nullopt, not_calculated(std::move(answer.diagnostics))};
  if (auto wrong = wrong_case(*parsed(given.case_json))) return {std::nullopt, *wrong};

  const Record record = record_of(given, act, *answer.result);
  Journal journal(folder_, Database::Access::Write);
  if (auto no = journal.append(record.case_key, Keeping(folder_, rules, record, act))) return {std::nullopt, *no};
  return {record.id, {}};
}

}  // namespace hjemmel
