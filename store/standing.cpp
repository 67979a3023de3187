// What persons do with a record: look at it, say how the party was heard, make it ready, approve it, hand it over.
#include "store/standing.h"

#include "store/given.h"
#include "store/recalculation.h"
#include "store/record_files.h"
#include "store/refused.h"

namespace hjemmel {
namespace {

Refused not_allowed(std::string message, std::string help) {
  return refused(Refused::Kind::NotAllowed, std::move(message), std::move(help));
}

// What must hold of the record and of what has been done with it; nothing when it does.
using Condition = std::optional<Refused> (*)(const Record& record, const Entries& of_the_case);

// Finds the record, holds it against the condition and adds one entry, all in one step.
Stored<Record> act_on(const std::string& store, const std::string& beginning, const Act& act, Condition condition,
                      std::string_view what, const std::string& value = "") {
  const Stored<std::string> id = find_record(store, beginning);
  if (!id.value) return {std::nullopt, id.refused};
  Stored<Record> record = read_whole_record(store, *id.value);
  if (!record.value) return record;
  const Journal::Decide decide = [&](const Entries& of_the_case) -> Stored<Entries> {
    if (last_entry(of_the_case, *id.value, event::kCalculated) == nullptr) {
      return {std::nullopt, refused(Refused::Kind::Folder, "posten " + in_code(*id.value) + " står ikke i journalen",
                                    "`hjemmel record verify` viser, hvad der er galt med arkivet")};
    }
    if (auto no = condition(*record.value, of_the_case)) return {std::nullopt, *no};
    Entry entry = entry_of(what, act, *record.value);
    entry.after = value;
    return {Entries{std::move(entry)}, {}};
  };
  if (auto no = Journal(store, Database::Access::Write).append(record.value->case_key, decide)) {
    return {std::nullopt, *no};
  }
  return record;
}

std::optional<Refused> refusal_of(Stored<Record> done) {
  return done.value ? std::nullopt : std::optional<Refused>(std::move(done.refused));
}

std::optional<Refused> always(const Record&, const Entries&) { return std::nullopt; }

std::optional<Refused> not_approved_yet(const Record& record, const Entries& entries) {
  if (standing_of(entries, record.id) != event::kApproved) return std::nullopt;
  return not_allowed("posten er godkendt allerede", "gem en ny beregning, hvis noget skal ændres");
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + in_code(name);
  return text;
}

std::optional<Refused> can_be_ready(const Record& record, const Entries& entries) {
  if (standing_of(entries, record.id) != "")
    return not_allowed("posten er klar allerede", "næste skridt er godkendelse");
  if (record.status != to_text(Status::Proposal)) {
    return not_allowed("resultatet er `" + record.status + "` og ikke et forslag, så det kan ikke gøres klar",
                       "`hjemmel record show` viser, hvad der mangler");
  }
  if (!record.without_source.empty()) {
    return not_allowed("der er ingen kilde til " + listed(record.without_source),
                       "skriv `kilde` ved dem i sagen, og gem beregningen igen");
  }
  if (last_entry(entries, record.id, event::kHeard) == nullptr) {
    return not_allowed("der er ikke taget stilling til partshøring",
                       "`hjemmel record hear` skriver valget i journalen");
  }
  return std::nullopt;
}

std::optional<Refused> can_be_approved(const Record& record, const Entries& entries) {
  if (auto no = not_approved_yet(record, entries)) return no;
  if (standing_of(entries, record.id) == event::kReady) return std::nullopt;
  return not_allowed("posten er ikke gjort klar", "`hjemmel record ready` gør den klar til godkendelse");
}

std::optional<Refused> can_be_exported(const Record& record, const Entries& entries) {
  if (standing_of(entries, record.id) == event::kApproved) return std::nullopt;
  return not_allowed("posten er ikke godkendt, så den kan ikke udleveres",
                     "en person godkender den med `hjemmel record approve`");
}

Json person(const Entry* entry) {
  if (entry == nullptr) return Json();
  Json json = Json::object();
  if (!entry->after.empty()) json.set("choice", Json::string(entry->after));
  json.set("by", Json::string(entry->by));
  json.set("at", Json::string(entry->at));
  json.set("reason", entry->reason.empty() ? Json() : Json::string(entry->reason));
  return json;
}

// JSON in front of which nothing may stand once it is a part of another.
std::string_view without_mark(std::string_view json) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return json.starts_with(mark) ? json.substr(mark.size()) : json;
}

// The case and the result are put in as they were kept, letter for letter.
std::string exported(const Record& record, const Entries& entries) {
  const auto last = [&](std::string_view what) { return person(last_entry(entries, record.id, what)); };
  Json json = Json::object();
  json.set("id", Json::string(record.id));
  json.set("standing", Json::string(std::string(standing_of(entries, record.id))));
  json.set("hearing", last(event::kHeard));
  json.set("ready", last(event::kReady));
  json.set("approved", last(event::kApproved));
  json.set("record", *parsed(record_text(record)));
  std::string text = write_json(json);
  text.resize(text.size() - std::string_view("\n}\n").size());
  text += ",\n  \"case\": ";
  text += without_mark(record.case_json);
  text += ",\n  \"result\": ";
  text += record.result_json;
  return text + "}\n";
}

}  // namespace

std::string_view standing_of(const Entries& entries, const std::string& record) {
  for (const std::string_view standing : {event::kApproved, event::kReady}) {
    if (last_entry(entries, record, standing) != nullptr) return standing;
  }
  return "";
}

const Entry* last_entry(const Entries& entries, const std::string& record, std::string_view what) {
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (entry->record == record && entry->what == what) return &*entry;
  }
  return nullptr;
}

Stored<Seen> Store::show(const std::string& record, const Act& act) const {
  if (auto wrong = wrong_act(act)) return {std::nullopt, *wrong};
  Stored<Record> looked = act_on(folder_, record, act, &always, event::kShown);
  if (!looked.value) return {std::nullopt, std::move(looked.refused)};
  Recalculated again = Recalculation(folder_).run(looked.value->id);
  if (!again.replayed.equal()) again.result.reset();
  return {Seen{std::move(*looked.value), std::move(again.replayed), std::move(again.result)}, {}};
}

std::optional<Refused> Store::hear(const std::string& record, const std::string& choice, const Act& act) const {
  if (auto wrong = wrong_act(act, true)) return wrong;
  if (auto wrong = wrong_choice(choice)) return wrong;
  return refusal_of(act_on(folder_, record, act, &not_approved_yet, event::kHeard, choice));
}

std::optional<Refused> Store::ready(const std::string& record, const Act& act) const {
  if (auto wrong = wrong_act(act)) return wrong;
  return refusal_of(act_on(folder_, record, act, &can_be_ready, event::kReady));
}

std::optional<Refused> Store::approve(const std::string& record, const Act& act) const {
  if (auto wrong = wrong_act(act, true)) return wrong;
  return refusal_of(act_on(folder_, record, act, &can_be_approved, event::kApproved));
}

Stored<std::string> Store::export_record(const std::string& record, const Act& act) const {
  if (auto wrong = wrong_act(act, true)) return {std::nullopt, *wrong};
  Stored<Record> done = act_on(folder_, record, act, &can_be_exported, event::kExported);
  if (!done.value) return {std::nullopt, std::move(done.refused)};
  const Stored<Entries> entries = Journal(folder_, Database::Access::Read).entries(done.value->case_key);
  if (!entries.value) return {std::nullopt, entries.refused};
  return {exported(*done.value, *entries.value), {}};
}

Stored<std::vector<Listed>> Store::list(const std::string& case_key) const {
  if (auto no = no_store(folder_)) return {std::nullopt, *no};
  const Stored<Entries> entries = Journal(folder_, Database::Access::Read).entries(case_key);
  if (!entries.value) return {std::nullopt, entries.refused};
  std::vector<Listed> all;
  for (const Entry& entry : *entries.value) {
    if (entry.what != event::kCalculated) continue;
    all.push_back({entry.record, entry.case_key, entry.subject, entry.after,
                   std::string(standing_of(*entries.value, entry.record)), entry.by, entry.at});
  }
  return {std::move(all), {}};
}

}  // namespace hjemmel
