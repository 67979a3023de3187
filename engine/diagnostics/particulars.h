// What a Danish message names: the part of it that needs no translation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hjemmel {

// The pieces of a message, label or help that are the same in every language, in order and each once: what stands in
// backticks (kept with them), provisions, dates, numbers with their units (kept with quotation marks), and types after
// `er` and `som`.
std::vector<std::string> particulars(std::string_view danish);

// Whether the whole text is one type or unit, as labels often are: `kr/måned`, `tal`.
bool is_type(std::string_view danish);

}  // namespace hjemmel
