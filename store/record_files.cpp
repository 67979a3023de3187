#include "store/record_files.h"

#include <algorithm>

#include "engine/source/sha256.h"
#include "store/folder.h"
#include "store/given.h"
#include "store/refused.h"

namespace hjemmel {
namespace {

constexpr std::size_t kFewestLetters = 6;  // of an id

Json texts(const std::vector<std::string>& all) {
  Json list = Json::list();
  for (const std::string& text : all) list.items.push_back(Json::string(text));
  return list;
}

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json::string(text); }

std::string text_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  return member == nullptr ? "" : member->text;
}

Record record_in(const Json& json, const Files& files) {
  Record record;
  record.case_key = text_of(json, "case_key");
  record.benefit = text_of(json, "benefit");
  record.month = text_of(json, "month");
  record.known_on = text_of(json, "known_on");
  record.rule_set_hash = text_of(json, "rule_set_hash");
  record.engine_version = text_of(json, "engine_version");
  record.by = text_of(json, "by");
  record.at = text_of(json, "at");
  record.status = text_of(json, "status");
  record.outcome = text_of(json, "outcome");
  record.amount = text_of(json, "amount");
  if (const Json* names = json.find("without_source")) {
    for (const Json& name : names->items) record.without_source.push_back(name.text);
  }
  record.case_json = files.at("case.json");
  record.result_json = files.at("result.json");
  return record;
}

Refused damaged(const std::string& what) {
  return refused(Refused::Kind::Folder, what, "hent posten igen fra sikkerhedskopien");
}

std::optional<Refused> damage_of(const std::string& id, const Json& json, const Files& files) {
  const std::string post = "posten " + in_code(id) + ": ";
  if (sha256_hex(files.at("record.json")) != id) return damaged(post + "`record.json` er ændret, siden den blev gemt");
  constexpr std::pair<const char*, const char*> parts[] = {{"case.json", "case_sha256"},
                                                           {"result.json", "result_sha256"}};
  for (const auto& [name, hash] : parts) {
    if (sha256_hex(files.at(name)) != text_of(json, hash)) {
      return damaged(post + in_code(name) + " er ændret, siden den blev gemt");
    }
  }
  return std::nullopt;
}

}  // namespace

std::string record_text(const Record& record) {
  Json json = Json::object();
  json.set("record_version", Json::number(1));
  json.set("case_key", Json::string(record.case_key));
  json.set("benefit", Json::string(record.benefit));
  json.set("month", Json::string(record.month));
  json.set("known_on", text_or_null(record.known_on));
  json.set("rule_set_hash", Json::string(record.rule_set_hash));
  json.set("engine_version", Json::string(record.engine_version));
  json.set("schema_version", Json::number(record.schema_version));
  json.set("by", Json::string(record.by));
  json.set("at", Json::string(record.at));
  json.set("status", Json::string(record.status));
  json.set("outcome", text_or_null(record.outcome));
  json.set("amount", text_or_null(record.amount));
  json.set("without_source", texts(record.without_source));
  json.set("case_sha256", Json::string(sha256_hex(record.case_json)));
  json.set("result_sha256", Json::string(sha256_hex(record.result_json)));
  return write_json(json);
}

void name_record(Record& record) { record.id = sha256_hex(record_text(record)); }

std::optional<Refused> write_record(const std::string& store, const Record& record) {
  const Files files = {
      {"record.json", record_text(record)}, {"case.json", record.case_json}, {"result.json", record.result_json}};
  if (write_files(record_folder(store, record.id), files)) return std::nullopt;
  return refused(Refused::Kind::Folder, "posten kan ikke skrives i " + in_code(store),
                 "se, om du har lov til at skrive i mappen, og om der er plads på disken");
}

Stored<ReadRecord> read_record(const std::string& store, const std::string& id) {
  const auto files = read_files(record_folder(store, id));
  const auto has = [&files](const char* name) { return files && files->count(name) != 0; };
  if (!has("record.json") || !has("case.json") || !has("result.json")) {
    return {std::nullopt, damaged("posten " + in_code(id) + " mangler eller kan ikke læses")};
  }
  const auto json = parsed(files->at("record.json"));
  if (!json) return {std::nullopt, damaged("posten " + in_code(id) + ": `record.json` kan ikke læses")};
  ReadRecord read{record_in(*json, *files), damage_of(id, *json, *files)};
  read.record.id = id;
  return {std::move(read), {}};
}

Stored<Record> read_whole_record(const std::string& store, const std::string& id) {
  Stored<ReadRecord> read = read_record(store, id);
  if (!read.value) return {std::nullopt, std::move(read.refused)};
  if (read.value->damage) return {std::nullopt, std::move(*read.value->damage)};
  return {std::move(read.value->record), {}};
}

Stored<std::string> find_record(const std::string& store, const std::string& beginning) {
  using Kind = Refused::Kind;
  if (auto no = no_store(store)) return {std::nullopt, *no};
  if (beginning.size() < kFewestLetters) {
    return {std::nullopt, refused(Kind::Request, "`" + beginning + "` er for kort til at være en posts navn",
                                  "skriv mindst de første seks tegn; `hjemmel record list` viser posterne")};
  }
  std::vector<std::string> found;
  for (const std::string& id : record_ids(store)) {
    if (id.starts_with(beginning)) found.push_back(id);
  }
  if (found.size() == 1) return {found.front(), {}};
  return {std::nullopt, refused(Kind::Request,
                                found.empty() ? "der er ingen post `" + beginning + "`"
                                              : "flere poster begynder med `" + beginning + "`",
                                found.empty() ? "`hjemmel record list` viser posterne" : "skriv flere af tegnene")};
}

std::optional<Refused> no_store(const std::string& store) {
  if (is_folder(store + "/records") && is_folder(store + "/rules")) return std::nullopt;
  const std::string what = is_folder(store) ? "er ikke et arkiv" : "findes ikke";
  return refused(Refused::Kind::Folder, "mappen " + in_code(store) + " " + what,
                 "`hjemmel record init --store " + store + "` gør den til et nyt arkiv");
}

}  // namespace hjemmel
