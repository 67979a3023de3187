#include "store/sqlite.h"

#include <sqlite3.h>

namespace hjemmel {
namespace {

// Long enough for another program to write its entries; nobody holds the journal for longer.
constexpr int kPatienceMilliseconds = 20'000;

int flags(Database::Access access) {
  switch (access) {
    case Database::Access::Read:
      return SQLITE_OPEN_READONLY;
    case Database::Access::Write:
      return SQLITE_OPEN_READWRITE;
    case Database::Access::Create:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  }
  return SQLITE_OPEN_READONLY;
}

}  // namespace

Database::Database(const std::string& path, Access access) {
  code_ = sqlite3_open_v2(path.c_str(), &handle_, flags(access), nullptr);
  if (code_ == SQLITE_OK) code_ = sqlite3_busy_timeout(handle_, kPatienceMilliseconds);
}

Database::~Database() { sqlite3_close(handle_); }

bool Database::execute(const char* sql) {
  if (code_ != SQLITE_OK) return false;
  code_ = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  return code_ == SQLITE_OK;
}

Statement::Statement(Database& database, const char* sql) : database_(database) {
  if (database_.code_ != SQLITE_OK) return;
  database_.code_ = sqlite3_prepare_v2(database_.handle_, sql, -1, &handle_, nullptr);
}

Statement::~Statement() { sqlite3_finalize(handle_); }

void Statement::bind(int place, std::string_view text) {
  if (database_.code_ != SQLITE_OK) return;
  database_.code_ = sqlite3_bind_text(handle_, place, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int place, std::int64_t number) {
  if (database_.code_ != SQLITE_OK) return;
  database_.code_ = sqlite3_bind_int64(handle_, place, number);
}

bool Statement::row() {
  if (database_.code_ != SQLITE_OK) return false;
  const int code = sqlite3_step(handle_);
  if (code != SQLITE_ROW && code != SQLITE_DONE) database_.code_ = code;
  return code == SQLITE_ROW;
}

bool Statement::run() {
  row();
  return database_.code_ == SQLITE_OK;
}

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  return bytes == nullptr ? std::string()
                          : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)));
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(handle_, column); }

}  // namespace hjemmel
