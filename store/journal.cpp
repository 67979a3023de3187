#include "store/journal.h"

#include <sqlite3.h>

#include <array>
#include <iterator>

#include "engine/source/sha256.h"
#include "store/folder.h"
#include "store/refused.h"

namespace hjemmel {
namespace {

// What the database consists of, word for word: is_protected() compares. REPLACE would get past a trigger on DELETE, so
// that a number that is taken is refused before SQLite looks for a conflict.
constexpr std::array<const char*, 5> kSchema = {
    R"(CREATE TABLE entry (
  number INTEGER PRIMARY KEY,
  what TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  case_key TEXT NOT NULL,
  record TEXT NOT NULL,
  rule_set TEXT NOT NULL,
  subject TEXT NOT NULL,
  value_before TEXT NOT NULL,
  value_after TEXT NOT NULL,
  reason TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT)",
    "CREATE INDEX entry_of_case ON entry (case_key, number)",
    R"(CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'journalens linjer ændres aldrig'); END)",
    R"(CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'journalens linjer slettes aldrig'); END)",
    R"(CREATE TRIGGER entry_is_next BEFORE INSERT ON entry
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM entry)
BEGIN SELECT RAISE(ABORT, 'journalens linjer føjes til i rækkefølge'); END)"};

// Of one case when there is a key.
std::string select(const std::string& case_key) {
  const std::string columns =
      "number, what, at, person, case_key, record, rule_set, subject, value_before, value_after, reason, previous, "
      "hash";
  return "SELECT " + columns + " FROM entry" + (case_key.empty() ? "" : " WHERE case_key = ?1") + " ORDER BY number";
}

// "3fa9c1d2..." -> "3fa9 c1d2 ...": so that a search of the journal for ten digits in a row, which is how one looks for
// personal numbers, never meets a hash that happens to have them.
std::string grouped(const std::string& hash) {
  constexpr std::size_t group = 4;
  std::string text;
  for (std::size_t at = 0; at < hash.size(); at += group) text += (at == 0 ? "" : " ") + hash.substr(at, group);
  return text;
}

std::string joined(const std::string& groups) {
  std::string hash;
  for (const char letter : groups) {
    if (letter != ' ') hash += letter;
  }
  return hash;
}

Entry entry_in(const Statement& row) {
  Entry entry;
  int column = 0;
  entry.number = static_cast<std::size_t>(row.number(column++));
  for (std::string* field :
       {&entry.what, &entry.at, &entry.by, &entry.case_key, &entry.record, &entry.rule_set, &entry.subject,
        &entry.before, &entry.after, &entry.reason, &entry.previous, &entry.hash}) {
    *field = row.text(column++);
  }
  for (std::string* hash : {&entry.record, &entry.rule_set, &entry.previous, &entry.hash}) *hash = joined(*hash);
  return entry;
}

}  // namespace

Entry entry_of(std::string_view what, const Act& act, const Record& record) {
  Entry entry;
  entry.what = what;
  entry.at = act.at;
  entry.by = act.by;
  entry.reason = act.reason;
  entry.case_key = record.case_key;
  entry.record = record.id;
  entry.rule_set = record.rule_set_hash;
  return entry;
}

// Each field with its length before it, so that no two entries give the same bytes.
std::string hash_of(const Entry& entry) {
  std::string bytes = std::to_string(entry.number);
  for (const std::string* field : {&entry.previous, &entry.what, &entry.at, &entry.by, &entry.case_key, &entry.record,
                                   &entry.rule_set, &entry.subject, &entry.before, &entry.after, &entry.reason}) {
    bytes += "\n" + std::to_string(field->size()) + ":" + *field;
  }
  return sha256_hex(bytes);
}

Journal::Journal(const std::string& store, Database::Access access)
    : path_(journal_file(store)), database_(path_, access) {
  if (access != Database::Access::Create) return;
  database_.execute("BEGIN IMMEDIATE");
  bool is_new = true;
  {
    Statement tables(database_, "SELECT 1 FROM sqlite_master");
    is_new = !tables.row();
  }
  if (is_new) {
    for (const char* part : kSchema) database_.execute(part);
  }
  database_.execute("COMMIT");
}

std::optional<Refused> Journal::trouble() {
  {
    Statement probe(database_, "SELECT max(number) FROM entry");
    probe.row();
  }
  return database_.code() == SQLITE_OK ? std::nullopt : std::optional<Refused>(refusal());
}

std::optional<Refused> Journal::append(const std::string& case_key, const Decide& decide) {
  if (!database_.execute("BEGIN IMMEDIATE")) return refusal();
  const Stored<Entries> before = read(case_key);
  if (!before.value) return before.refused;
  Stored<Entries> wanted = decide(*before.value);
  if (!wanted.value) {
    database_.execute("ROLLBACK");
    return wanted.refused;
  }
  for (Entry& entry : *wanted.value) {
    if (!insert(std::move(entry))) return refusal();  // closing the database takes all of it back
  }
  return database_.execute("COMMIT") ? std::nullopt : std::optional<Refused>(refusal());
}

Stored<Entries> Journal::entries(const std::string& case_key) { return read(case_key); }

std::optional<Refused> Journal::visit(const std::function<void(const Entry& entry)>& see) {
  Statement rows(database_, select("").c_str());
  while (rows.row()) see(entry_in(rows));
  return database_.code() == SQLITE_OK ? std::nullopt : std::optional<Refused>(refusal());
}

bool Journal::is_protected() {
  Statement parts(database_, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid");
  for (const char* part : kSchema) {
    if (!parts.row() || parts.text(0) != part) return false;
  }
  return !parts.row();
}

Stored<Entries> Journal::read(const std::string& case_key) {
  Statement rows(database_, select(case_key).c_str());
  if (!case_key.empty()) rows.bind(1, case_key);
  Entries entries;
  while (rows.row()) {
    entries.push_back(entry_in(rows));
    if (entries.back().hash != hash_of(entries.back())) return {std::nullopt, changed(entries.back().number)};
  }
  if (database_.code() != SQLITE_OK) return {std::nullopt, refusal()};
  return {std::move(entries), {}};
}

bool Journal::insert(Entry entry) {
  {
    Statement last(database_, "SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1");
    const bool has_last = last.row();
    entry.number = has_last ? static_cast<std::size_t>(last.number(0)) + 1 : 1;
    entry.previous = has_last ? joined(last.text(1)) : "";
  }
  entry.hash = hash_of(entry);
  Statement added(database_, "INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
  int place = 1;
  added.bind(place++, static_cast<std::int64_t>(entry.number));
  for (const std::string& field :
       {entry.what, entry.at, entry.by, entry.case_key, grouped(entry.record), grouped(entry.rule_set), entry.subject,
        entry.before, entry.after, entry.reason, grouped(entry.previous), grouped(entry.hash)}) {
    added.bind(place++, field);
  }
  return added.run();
}

Refused Journal::changed(std::size_t number) const {
  return refused(Refused::Kind::Folder, "journalen " + in_code(path_) + " er ændret i linje " + std::to_string(number),
                 "`hjemmel record verify` viser, hvad der er galt med den");
}

Refused Journal::refusal() const {
  const auto because = [this](const std::string& what, const std::string& help) {
    return refused(Refused::Kind::Folder, "journalen " + in_code(path_) + " " + what, help);
  };
  switch (database_.code() & 0xFF) {
    case SQLITE_CANTOPEN:
      return because("findes ikke eller kan ikke åbnes", "se, om mappen er den rigtige, og om du har adgang til den");
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_ERROR:
      return because("er beskadiget, eller den er ikke en journal", "hent mappen igen fra sikkerhedskopien");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return because("er i brug", "prøv igen om lidt");
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return because("kunne ikke skrives helt", "se, om der er plads på disken");
    case SQLITE_CONSTRAINT:
      return because("tager ikke imod linjen", "`hjemmel record verify` viser, hvad der er galt med den");
    default:
      return because("kan ikke skrives", "se, om du har lov til at skrive i mappen");
  }
}

}  // namespace hjemmel
