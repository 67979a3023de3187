// A record as files: `record.json` says what was asked, by whom and what came out; beside it lie `case.json`, the case
// as it was given, and `result.json`. The hashes of these two stand in the first, and the hash of the first is the id.
#pragma once

#include <hjemmel/store.h>

#include <optional>
#include <string>

namespace hjemmel {

// Sets the id, which follows from all the rest.
void name_record(Record& record);

// REQUIRES: nobody else writes to the store.
std::optional<Refused> write_record(const std::string& store, const Record& record);

// The record as its files say it, also when they are not what was kept: then `damage` says what is wrong.
struct ReadRecord {
  Record record;
  std::optional<Refused> damage;
};
Stored<ReadRecord> read_record(const std::string& store, const std::string& id);

// The record, when it is whole.
Stored<Record> read_whole_record(const std::string& store, const std::string& id);

// The id that begins so.
Stored<std::string> find_record(const std::string& store, const std::string& beginning);

// `record.json` of the record.
std::string record_text(const Record& record);

// What is said of a folder that is no store.
std::optional<Refused> no_store(const std::string& store);

}  // namespace hjemmel
