// Is the journal whole, and are the records and rule sets that it names?
#include <hjemmel/store.h>

#include <set>

#include "store/folder.h"
#include "store/journal.h"
#include "store/record_files.h"
#include "store/refused.h"
#include "store/rule_sets.h"

namespace hjemmel {
namespace {

class Verification {
 public:
  explicit Verification(const std::string& store) : store_(store) {}

  // What is wrong with the entry; empty when it fits.
  std::string next(const Entry& entry) {
    const std::size_t number = ++number_;
    const std::string previous = std::exchange(previous_, entry.hash);
    if (entry.number != number) return "linjen mangler";
    if (entry.hash != hash_of(entry)) return "linjen er ændret";
    if (entry.previous != previous) return "linjen følger ikke efter den, der står før";
    if (seen_.insert(entry.record).second) {
      const Stored<Record> record = read_whole_record(store_, entry.record);
      if (!record.value) return record.refused.message;
      if (record.value->case_key != entry.case_key) return "posten hører til en anden sag";
    }
    if (seen_.insert(entry.rule_set).second) {
      if (const auto wrong = wrong_rule_set(store_, entry.rule_set)) return wrong->message;
    }
    return "";
  }

 private:
  const std::string& store_;
  std::size_t number_ = 0;
  std::string previous_;
  std::set<std::string> seen_;  // records and rule sets that are whole, or have been reported
};

bool has_seal(const Entries& entries, const std::string& seal) {
  for (const Entry& entry : entries) {
    if (entry.hash == seal) return true;
  }
  return false;
}

}  // namespace

Stored<Verified> Store::verify(const std::string& seal) const {
  if (auto no = no_store(folder_)) return {std::nullopt, *no};
  Journal journal(folder_, Database::Access::Read);
  const Stored<Entries> entries = journal.entries();
  if (!entries.value) return {std::nullopt, entries.refused};
  Verified verified;
  verified.entries = entries.value->size();
  if (!entries.value->empty()) verified.seal = entries.value->back().hash;
  Verification verification(folder_);
  for (const Entry& entry : *entries.value) {
    verified.reason = verification.next(entry);
    if (verified.reason.empty()) continue;
    verified.broken = entry.number;
    return {std::move(verified), {}};
  }
  if (!journal.is_protected()) {
    verified.broken = 0;
    verified.reason = "journalens værn mod ændringer er taget af";
  } else if (!seal.empty() && !has_seal(*entries.value, seal)) {
    verified.broken = verified.entries + 1;
    verified.reason = "seglet findes ikke: der mangler linjer sidst i journalen, eller den er skrevet om";
  }
  return {std::move(verified), {}};
}

}  // namespace hjemmel
