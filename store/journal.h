// The journal: one line for each thing that somebody did, each with the hash of the one before. Lines are added and
// never changed; SQLite keeps them apart when several programs write at once.
#pragma once

#include <hjemmel/store.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "store/sqlite.h"

namespace hjemmel {

// What can have happened.
namespace event {
inline constexpr std::string_view kCalculated = "beregnet";
inline constexpr std::string_view kFactChanged = "oplysning_aendret";
inline constexpr std::string_view kCorrected = "rettelse";
inline constexpr std::string_view kHeard = "hoering";
inline constexpr std::string_view kReady = "klar";
inline constexpr std::string_view kApproved = "godkendt";
inline constexpr std::string_view kExported = "udleveret";
inline constexpr std::string_view kShown = "set";
}  // namespace event

struct Entry {
  std::string what;
  std::string at;
  std::string by;
  std::string case_key;
  std::string record;    // ids and hashes are 64 hexadecimal digits here, and in groups of four in the database
  std::string rule_set;  //
  std::string subject;   // of a calculation the benefit and month; the fact or step that changed
  std::string before;
  std::string after;
  std::string reason;
  std::size_t number = 0;  // from 1; given by the journal
  std::string previous;    // the hash of the entry before; of the first one empty
  std::string hash;        // over all the rest
};

// An entry with who, when and why already in it.
Entry entry_of(std::string_view what, const Act& act, const Record& record);

using Entries = std::vector<Entry>;

class Journal {
 public:
  // `Create` also makes the table. A journal that cannot be opened says so at the first use.
  Journal(const std::string& store, Database::Access access);

  // What is wrong with the journal, if anything.
  std::optional<Refused> trouble();

  // Gives the entries of one case to `decide` and adds those that it returns; nobody else writes meanwhile.
  using Decide = std::function<Stored<Entries>(const Entries& of_the_case)>;
  std::optional<Refused> append(const std::string& case_key, const Decide& decide);

  // All entries, or those of one case, in order. An entry that has been changed is a refusal.
  Stored<Entries> entries(const std::string& case_key = "");

  // Hands on every entry, in order, whatever it says; a journal may be larger than memory.
  std::optional<Refused> visit(const std::function<void(const Entry& entry)>& see);

  // Whether the table and what protects it are as they were made.
  bool is_protected();

 private:
  Stored<Entries> read(const std::string& case_key);
  bool insert(Entry entry);
  Refused refusal() const;
  Refused changed(std::size_t number) const;

  std::string path_;
  Database database_;
};

// The hash that an entry must have.
std::string hash_of(const Entry& entry);

}  // namespace hjemmel
