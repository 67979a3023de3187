// Results that are kept: records in a folder, replay, and a journal of who did what. It stands outside the engine,
// which knows nothing of what is kept.
//
//   const hjemmel::Store store("arkiv");
//   const auto kept = store.keep(*rules, {"S-17", "fleksløntilskud", case_json, "sag.json", month, {}}, act);
//   store.approve(*kept.value, {.by = "...", .at = "2024-03-01T09:30", .reason = "..."});
#pragma once

#include <hjemmel/hjemmel.h>

#include <optional>
#include <string>
#include <vector>

namespace hjemmel {

// Why the store did not do what it was asked to. Danish, for staff; `message` never repeats a personal number.
struct Refused {
  enum class Kind {
    Request,     // a text that was given is wrong: a time, a key, the name of a record
    Case,        // the case cannot be calculated, or has a personal number in it
    Rules,       // the rules do not cover the month, or a kept rule set is not accepted any more
    NotAllowed,  // not yet: an export of what is not approved
    Folder       // the folder is missing, cannot be written or is damaged
  };
  Kind kind = Kind::Request;
  std::string message;
  std::string help;
  std::vector<PlacedDiagnostic> diagnostics;  // what the engine said of the case
};

// Either the value or why there is none.
template <class Value>
struct Stored {
  std::optional<Value> value;
  Refused refused;
};

// Who does something, when and why. Always given, never taken from a clock.
struct Act {
  std::string by;      // the person
  std::string at;      // "2024-03-01T09:30"
  std::string reason;  // needed where facts have changed, for hearing and for approval
};

// What is calculated and kept.
struct ToKeep {
  std::string case_key;  // opaque: the case's name in the authority's own system, never a personal number
  std::string benefit;
  std::string case_json;
  std::string case_path;  // shown in messages
  Month month{};
  Options options;
};

// A calculation as it was kept. Its parts lie as files in `records/<id>/`, and nothing changes them.
struct Record {
  std::string id;  // SHA-256 of all the rest
  std::string case_key;
  std::string benefit;
  std::string month;     // the payment month
  std::string known_on;  // empty: all that is known
  std::string rule_set_hash;
  std::string engine_version;
  int schema_version = 1;
  std::string by;
  std::string at;
  std::string status;                       // of the result: "forslag", "mangler" ...
  std::string outcome;                      // of a proposal: "ydelse", "nul" or "afslag"
  std::string amount;                       // "15.272,00 kr/måned"; empty for a refusal, or when there is none
  std::vector<std::string> without_source;  // facts used that nobody has named a source of
  std::string case_json;                    // byte for byte as given
  std::string result_json;
};

// A record as it stands in a list.
struct Listed {
  std::string id;
  std::string case_key;
  std::string subject;   // "fleksløntilskud for 2024-02"
  std::string answer;    // "15.272,00 kr/måned", or "afslag", or the status of what is no proposal
  std::string standing;  // how far persons have brought it: "", "klar" or "godkendt"
  std::string by;        // who calculated it
  std::string at;
};

// The first place where a result calculated again is not the one that was kept.
struct ResultDifference {
  std::string path;        // "amounts[0].value"
  std::string kept;        // as JSON; empty: not there
  std::string calculated;  // the same
};

// A record calculated again by the rules it was calculated with.
struct Replayed {
  std::string id;
  std::string kept_by;        // engine versions
  std::string calculated_by;  //
  std::optional<ResultDifference> difference;
  std::optional<Refused> refused;  // it could not be calculated again, or the record is damaged
  bool equal() const { return !difference && !refused; }
};

// A record as it is shown to somebody.
struct Seen {
  Record record;
  Replayed replayed;
  std::optional<Result>
      result;  // for the renderings; none when the record cannot be calculated again to the same bytes
};

struct Verified {
  std::size_t entries = 0;
  std::string seal;                   // the hash of the last entry: kept elsewhere, it shows that none is missing
  std::optional<std::size_t> broken;  // the number of the first entry that does not fit; 0: the journal as a whole
  std::string reason;                 // why it does not
};

class Store {
 public:
  explicit Store(std::string folder) : folder_(std::move(folder)) {}

  // Makes the folder and an empty journal. A folder that is a store already is left as it is.
  std::optional<Refused> init() const;

  // Calculates, and keeps the case, the rules, the result and who asked. What has changed since the record before of
  // the same case and benefit is entered in the journal, each fact and correction by itself. Gives the record's id.
  Stored<std::string> keep(const RuleSet& rules, const ToKeep& given, const Act& act) const;

  // A record may be named by the first letters of its id, at least six.
  Stored<Seen> show(const std::string& record, const Act& act) const;
  std::optional<Refused> hear(const std::string& record, const std::string& choice, const Act& act) const;
  std::optional<Refused> ready(const std::string& record, const Act& act) const;
  std::optional<Refused> approve(const std::string& record, const Act& act) const;

  // The record as one JSON text, for another system. Refused until a person has approved it.
  Stored<std::string> export_record(const std::string& record, const Act& act) const;

  // What has happened in a case, in plain Danish, for the file of the case.
  Stored<std::string> note(const std::string& case_key, const Act& act) const;

  // Every record, or those of one case, in the order in which they were kept.
  Stored<std::vector<Listed>> list(const std::string& case_key = "") const;

  // Calculates the records again; all of them when none is named. Writes nothing.
  Stored<std::vector<Replayed>> replay(const std::vector<std::string>& records = {}) const;

  // Holds every entry of the journal against the one before, and against the records and rule sets that it names. With
  // a seal that was noted earlier, that entry must still be there. Writes nothing.
  Stored<Verified> verify(const std::string& seal = "") const;

 private:
  std::string folder_;
};

// What a person can say of the hearing of the party: "hørt", "§ 19 stk. 2 nr. 1" ... (forvaltningsloven).
const std::vector<std::string>& hearing_choices();

}  // namespace hjemmel
