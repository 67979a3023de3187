// SQLite, as far as the journal needs it: a database that closes itself, and statements with text and numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace hjemmel {

class Database {
 public:
  enum class Access { Read, Write, Create };
  Database(const std::string& path, Access access);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // What SQLite answered last: SQLITE_OK while all is well.
  int code() const { return code_; }
  bool execute(const char* sql);

 private:
  friend class Statement;
  sqlite3* handle_ = nullptr;
  int code_ = 0;
};

// One statement, prepared and run once. A mistake shows in the database's code().
class Statement {
 public:
  Statement(Database& database, const char* sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // Places count from 1, columns from 0.
  void bind(int place, std::string_view text);
  void bind(int place, std::int64_t number);
  bool row();  // steps on; false at the end and when something went wrong
  bool run();  // a statement without rows
  std::string text(int column) const;
  std::int64_t number(int column) const;

 private:
  Database& database_;
  sqlite3_stmt* handle_ = nullptr;
};

}  // namespace hjemmel
