#include "store/recalculation.h"

#include "store/first_difference.h"
#include "store/record_files.h"
#include "store/refused.h"
#include "store/rule_sets.h"

namespace hjemmel {
namespace {

Refused no_month(const Record& record) {
  return refused(Refused::Kind::Folder, "posten " + in_code(record.id) + " har ingen rigtig måned",
                 "hent posten igen fra sikkerhedskopien");
}

}  // namespace

Recalculated Recalculation::run(const std::string& id) {
  Recalculated again;
  Replayed& replayed = again.replayed;
  replayed.id = id;
  replayed.calculated_by = engine_version();
  Stored<ReadRecord> read = read_record(store_, id);
  if (!read.value) {
    replayed.refused = std::move(read.refused);
    return again;
  }
  const Record& record = read.value->record;
  replayed.kept_by = record.engine_version;
  Stored<Result> result = calculated(record);
  if (!result.value) {
    replayed.refused = std::move(result.refused);
    return again;
  }
  replayed.difference = first_difference(record.result_json, render_json(*result.value));
  replayed.refused = std::move(read.value->damage);
  again.result = std::move(result.value);
  return again;
}

// As the engine that kept it would have signed it: its version stands beside the result, and the rules have been held
// against their hash already.
Stored<Result> Recalculation::calculated(const Record& record) {
  const Stored<Rules>& rules = rules_of(record.rule_set_hash);
  if (!rules.value) return {std::nullopt, rules.refused};
  const auto month = parse_month(record.month);
  Options options;
  if (!record.known_on.empty()) options.known_on = parse_date(record.known_on);
  if (!month || options.known_on.has_value() == record.known_on.empty()) return {std::nullopt, no_month(record)};
  Answer answer = calculate(**rules.value, record.benefit, record.case_json, "case.json", *month, options);
  if (!answer.result) {
    Refused no = refused(Refused::Kind::Case, "posten " + in_code(record.id) + " kan ikke beregnes igen");
    no.diagnostics = std::move(answer.diagnostics);
    return {std::nullopt, std::move(no)};
  }
  answer.result->engine_version = record.engine_version;
  answer.result->rule_set_hash = record.rule_set_hash;
  return {std::move(*answer.result), {}};
}

const Stored<Rules>& Recalculation::rules_of(const std::string& hash) {
  const auto known = loaded_.find(hash);
  return known != loaded_.end() ? known->second : loaded_.emplace(hash, load_rule_set(store_, hash)).first->second;
}

}  // namespace hjemmel
