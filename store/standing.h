// How far persons have brought a record.
#pragma once

#include <string>
#include <string_view>

#include "store/journal.h"

namespace hjemmel {

// "godkendt", "klar" or nothing yet.
std::string_view standing_of(const Entries& entries, const std::string& record);

// The last entry of that kind about the record; null when there is none.
const Entry* last_entry(const Entries& entries, const std::string& record, std::string_view what);

}  // namespace hjemmel
