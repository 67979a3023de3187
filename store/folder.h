// The files of a store. What is written once is whole and is never written again.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hjemmel {

// `rules/<hash>/`, `records/<id>/` and `journal.sqlite`.
std::string rule_set_folder(const std::string& store, const std::string& hash);
std::string record_folder(const std::string& store, const std::string& id);
std::string journal_file(const std::string& store);

// The ids of all records, in order.
std::vector<std::string> record_ids(const std::string& store);

bool is_folder(const std::string& path);
bool make_folder(const std::string& path);
std::optional<std::string> read_whole(const std::string& path);

using Files = std::map<std::string, std::string>;  // name -> bytes

// The files of a folder; nothing when it cannot be read.
std::optional<Files> read_files(const std::string& folder);

// Writes the files beside the folder and then puts them in its place, all or none. A folder that is there already has
// the same content by its name, and is left as it is. REQUIRES: nobody else writes to the store.
bool write_files(const std::string& folder, const Files& files);

}  // namespace hjemmel
