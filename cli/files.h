// Files as bytes, and the files of one kind below a folder.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hjemmel::cli {

// At most `limit` bytes; a caller that gives one more than it accepts sees that there was more.
std::optional<std::string> read_file(const std::string& path, std::size_t limit);
std::string read_stream(std::istream& stream, std::size_t limit);

// Writes beside the file first and then puts it in place, so that a full disk never leaves half a file.
bool write_file(const std::string& path, std::string_view bytes);

// The path itself when it is a file; every file below it with the extension (".regel") when it is a folder, in order of
// path. Nothing when there is no such file or folder, or it cannot be read.
std::optional<std::vector<std::string>> files_at(const std::string& path, std::string_view extension);

}  // namespace hjemmel::cli
