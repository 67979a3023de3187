// Every record again: is what was kept still what comes out?
#include <hjemmel/store.h>

#include "store/folder.h"
#include "store/recalculation.h"
#include "store/record_files.h"

namespace hjemmel {

Stored<std::vector<Replayed>> Store::replay(const std::vector<std::string>& records) const {
  if (auto no = no_store(folder_)) return {std::nullopt, *no};
  std::vector<std::string> ids;
  for (const std::string& record : records) {
    const Stored<std::string> id = find_record(folder_, record);
    if (!id.value) return {std::nullopt, id.refused};
    ids.push_back(*id.value);
  }
  Recalculation again(folder_);
  std::vector<Replayed> all;
  for (const std::string& id : records.empty() ? record_ids(folder_) : ids) all.push_back(again.run(id).replayed);
  return {std::move(all), {}};
}

}  // namespace hjemmel
