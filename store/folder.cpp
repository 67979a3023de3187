#include "store/folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace hjemmel {
namespace {

namespace fs = std::filesystem;

// What is kept must still be there after the power has gone.
bool reaches_disk(const std::string& path) {
  const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (handle < 0) return false;
  const bool synced = ::fsync(handle) == 0;
  ::close(handle);
  return synced;
}

bool write_file(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  return file && reaches_disk(path);
}

bool write_all(const std::string& folder, const Files& files) {
  for (const auto& [name, bytes] : files) {
    if (!write_file((fs::path(folder) / name).string(), bytes)) return false;
  }
  return reaches_disk(folder);
}

}  // namespace

std::string rule_set_folder(const std::string& store, const std::string& hash) { return store + "/rules/" + hash; }

std::string record_folder(const std::string& store, const std::string& id) { return store + "/records/" + id; }

std::string journal_file(const std::string& store) { return store + "/journal.sqlite"; }

std::vector<std::string> record_ids(const std::string& store) {
  std::vector<std::string> ids;
  std::error_code error;
  for (fs::directory_iterator entry(store + "/records", error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with('.') && entry->is_directory(error)) ids.push_back(name);
  }
  std::sort(ids.begin(), ids.end());  // a folder lists its content in no order
  return ids;
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool make_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  return is_folder(path);
}

std::optional<std::string> read_whole(const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  return file ? std::optional<std::string>(std::move(bytes)) : std::nullopt;
}

std::optional<Files> read_files(const std::string& folder) {
  Files files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    auto bytes = read_whole(entry->path().string());
    if (!bytes) return std::nullopt;
    files.emplace(entry->path().filename().string(), std::move(*bytes));
  }
  return error ? std::nullopt : std::optional<Files>(std::move(files));
}

bool write_files(const std::string& folder, const Files& files) {
  if (is_folder(folder)) return true;
  const fs::path place(folder);
  const std::string parent = place.parent_path().string();
  const std::string beside = parent + "/." + place.filename().string();
  std::error_code error;
  fs::remove_all(beside, error);  // of one who was interrupted
  if (!make_folder(beside) || !write_all(beside, files)) return false;
  fs::rename(beside, folder, error);
  return !error && reaches_disk(parent);
}

}  // namespace hjemmel
