#include "cli/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <istream>

namespace hjemmel::cli {

namespace fs = std::filesystem;

std::string read_stream(std::istream& stream, std::size_t limit) {
  std::string bytes;
  char block[1 << 14];
  while (bytes.size() < limit && stream) {
    const std::size_t wanted = std::min(sizeof block, limit - bytes.size());
    stream.read(block, static_cast<std::streamsize>(wanted));
    bytes.append(block, static_cast<std::size_t>(stream.gcount()));
  }
  return bytes;
}

std::optional<std::string> read_file(const std::string& path, std::size_t limit) {
  std::error_code error;
  if (fs::is_directory(path, error)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string bytes = read_stream(file, limit);
  return file.bad() ? std::nullopt : std::optional<std::string>(std::move(bytes));
}

bool write_file(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".ny";
  std::error_code error;
  {
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) {
      fs::remove(beside, error);
      return false;
    }
  }
  fs::rename(beside, path, error);
  return !error;
}

std::optional<std::vector<std::string>> files_at(const std::string& path, std::string_view extension) {
  std::error_code error;
  if (!fs::is_directory(path, error)) {
    return fs::exists(path, error) ? std::optional<std::vector<std::string>>({path}) : std::nullopt;
  }
  std::vector<fs::path> found;
  for (fs::recursive_directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
    if (entry->path().extension() == extension && entry->is_regular_file(error)) found.push_back(entry->path());
  }
  if (error) return std::nullopt;
  std::sort(found.begin(), found.end());  // a folder lists its files in no order
  std::vector<std::string> files;
  for (const fs::path& file : found) files.push_back(file.generic_string());
  return files;
}

}  // namespace hjemmel::cli
