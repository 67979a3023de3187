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
  Verification(const std::string& store, const std::string& seal) : store_(store), seal_(seal) {}

  void see(const Entry& entry) {
    ++verified_.entries;
    has_seal_ = has_seal_ || entry.hash == seal_;
    if (!verified_.broken) {
      verified_.reason = wrong(entry);
      if (!verified_.reason.empty()) verified_.broken = entry.number;
    }
    verified_.seal = entry.hash;
  }

  Verified finish(bool is_protected) {
    if (verified_.broken) return verified_;
    if (!is_protected) {
      verified_.broken = 0;
      verified_.reason = "journalens værn mod ændringer er taget af";
    } else if (!seal_.empty() && !has_seal_) {
      verified_.broken = verified_.entries + 1;
      verified_.reason = "seglet findes ikke: der mangler linjer sidst i journalen, eller den er skrevet om";
    }
    return verified_;
  }

 private:
  // Empty when the entry fits.
  std::string wrong(const Entry& entry) {
    if (entry.number != verified_.entries) return "linjen mangler";
    if (entry.hash != hash_of(entry)) return "linjen er ændret";
    if (entry.previous != verified_.seal) return "linjen følger ikke efter den, der står før";
    if (seen_.insert(entry.record).second) {
      const Stored<Record> record = read_whole_record(store_, entry.record);
      if (!record.value) return record.refused.message;
      if (record.value->case_key != entry.case_key) return "posten hører til en anden sag";
    }
    if (seen_.insert(entry.rule_set).second) {
      if (const auto no = wrong_rule_set(store_, entry.rule_set)) return no->message;
    }
    return "";
  }

  const std::string& store_;
  const std::string& seal_;
  Verified verified_;           // `seal` is that of the entry before
  std::set<std::string> seen_;  // records and rule sets that have been looked at
  bool has_seal_ = false;
};

}  // namespace

Stored<Verified> Store::verify(const std::string& seal) const {
  if (auto no = no_store(folder_)) return {std::nullopt, *no};
  Journal journal(folder_, Database::Access::Read);
  Verification verification(folder_, seal);
  if (auto no = journal.visit([&](const Entry& entry) { verification.see(entry); })) return {std::nullopt, *no};
  return {verification.finish(journal.is_protected()), {}};
}

}  // namespace hjemmel
