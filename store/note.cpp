// The journal of one case in plain words, for the file of the case (offentlighedsloven §§ 13 and 15).
#include <hjemmel/store.h>

#include <algorithm>

#include "engine/render/layout.h"
#include "store/given.h"
#include "store/journal.h"
#include "store/record_files.h"
#include "store/refused.h"

namespace hjemmel {
namespace {

// "2024-03-01T09:30" -> "2024-03-01 kl. 09:30"
std::string moment(const std::string& at) {
  const std::size_t letter = at.find('T');
  return letter == std::string::npos ? at : at.substr(0, letter) + " kl. " + at.substr(letter + 1);
}

// Long enough to tell one from another in a case.
std::string short_name(const std::string& hash) { return hash.substr(0, 8); }

std::string headline(const Entry& entry) {
  if (entry.what == event::kCalculated) return "beregning gemt";
  if (entry.what == event::kFactChanged) return "oplysning ændret";
  if (entry.what == event::kCorrected) return "trin rettet af en person";
  if (entry.what == event::kHeard) return "valg om partshøring";
  if (entry.what == event::kReady) return "gjort klar";
  if (entry.what == event::kApproved) return "godkendt";
  if (entry.what == event::kExported) return "udleveret";
  return entry.what;
}

// What the entry says beside who, when and why.
void write_content(render::Page& page, const Entry& entry) {
  const bool is_change = entry.what == event::kFactChanged || entry.what == event::kCorrected;
  if (is_change) {
    page.field("hvad", entry.subject);
    page.field("før", entry.before.empty() ? "stod der ikke" : entry.before);
    page.field("nu", entry.after.empty() ? "står der ikke mere" : entry.after);
  } else if (entry.what == event::kCalculated) {
    page.field("hvad", entry.subject + ": " + entry.after);
    page.field("regelsæt", short_name(entry.rule_set));
  } else {
    page.field("valg", entry.after);
  }
}

void write_entry(render::Page& page, const Entry& entry, std::size_t number) {
  page.blank();
  page.line(0, std::to_string(number) + ". " + moment(entry.at) + ": " + headline(entry) + " af " + entry.by);
  write_content(page, entry);
  page.field("begrundelse", entry.reason);
  page.field("post", short_name(entry.record));
}

// Looking at a record changes nothing in the case; it stands in the journal, not in the note.
Entries essential(const Entries& all) {
  Entries some;
  std::copy_if(all.begin(), all.end(), std::back_inserter(some),
               [](const Entry& entry) { return entry.what != event::kShown; });
  return some;
}

// "Beregning af fleksløntilskud for 2024-02"; of several calculations how many there are.
std::string theme(const Entries& entries) {
  std::vector<std::string> subjects;
  for (const Entry& entry : entries) {
    const bool is_new = std::find(subjects.begin(), subjects.end(), entry.subject) == subjects.end();
    if (entry.what == event::kCalculated && is_new) subjects.push_back(entry.subject);
  }
  if (subjects.size() == 1) return "Beregning af " + subjects.front();
  return "Beregning af " + subjects.front() + " og " + std::to_string(subjects.size() - 1) +
         (subjects.size() == 2 ? " anden" : " andre");
}

std::string note_of(const std::string& case_key, const std::string& date, const Entries& entries) {
  render::Page page(render::kLetterWidth);
  page.line(0, "Notat i sag " + case_key);
  page.blank();
  page.field("dato", date, 0);
  page.field("kort_tema", theme(entries), 0);
  for (std::size_t i = 0; i < entries.size(); ++i) write_entry(page, entries[i], i + 1);
  return page.text();
}

}  // namespace

Stored<std::string> Store::note(const std::string& case_key, const Act& act) const {
  if (auto wrong = wrong_act(act)) return {std::nullopt, *wrong};
  if (auto wrong = wrong_case_key(case_key)) return {std::nullopt, *wrong};
  if (auto no = no_store(folder_)) return {std::nullopt, *no};
  Entries told;
  const Journal::Decide decide = [&](const Entries& of_the_case) -> Stored<Entries> {
    told = essential(of_the_case);
    if (told.empty()) {
      return {std::nullopt, refused(Refused::Kind::Request, "journalen har ingen sag " + in_code(case_key),
                                    "`hjemmel record list` viser sagerne")};
    }
    Entry looked = entry_of(event::kShown, act, {});
    looked.case_key = case_key;
    looked.record = told.back().record;
    looked.rule_set = told.back().rule_set;
    return {Entries{std::move(looked)}, {}};
  };
  if (auto no = Journal(folder_, Database::Access::Write).append(case_key, decide)) return {std::nullopt, *no};
  return {note_of(case_key, act.at.substr(0, act.at.find('T')), told), {}};
}

}  // namespace hjemmel
