#include "store/given.h"

#include <algorithm>

#include "store/personal_number.h"
#include "store/refused.h"

namespace hjemmel {
namespace {

constexpr std::size_t kMostLetters = 2000;  // bytes: a reason may be long, a novel is not one

const char* const kNoNumbers = "sagen kendes på en nøgle; CPR-nummeret hører hjemme i fagsystemet";

// A line break or another control character would let an entry look like two.
bool has_control_character(const std::string& text) {
  return std::any_of(text.begin(), text.end(),
                     [](char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F; });
}

// What has no business in a case has none here: bytes that are not UTF-8, an å of two code points, marks that nobody
// sees.
std::optional<Refused> wrong_letters(const std::string& what, const std::string& text) {
  SourceSet sources;
  Diagnostics diagnostics;
  sources.add("", text, diagnostics);
  if (diagnostics.empty()) return std::nullopt;
  const Diagnostic first = diagnostics.sorted().front();
  return refused(Refused::Kind::Request, what + ": " + first.message, first.help);
}

std::optional<Refused> wrong_text(const std::string& what, const std::string& text) {
  using Kind = Refused::Kind;
  if (has_personal_number(text)) {
    return refused(Kind::Request, what + " har ti cifre i træk, som et CPR-nummer har", kNoNumbers);
  }
  if (has_control_character(text)) return refused(Kind::Request, what + " skal stå på én linje");
  if (text.size() > kMostLetters) return refused(Kind::Request, what + " har for mange tegn", "skriv det kortere");
  return wrong_letters(what, text);
}

std::optional<Refused> wrong_needed_text(const std::string& what, const std::string& text) {
  if (text.find_first_not_of(' ') == std::string::npos) {
    return refused(Refused::Kind::Request, what + " mangler");
  }
  return wrong_text(what, text);
}

// "09:30"
bool is_clock_time(const std::string& text) {
  constexpr std::string_view shape = "00:00";
  if (text.size() != shape.size() || text[2] != ':') return false;
  for (const std::size_t digit : {0u, 1u, 3u, 4u}) {
    if (text[digit] < '0' || text[digit] > '9') return false;
  }
  return text.compare(0, 2, "24") < 0 && text[3] < '6';
}

bool is_moment(const std::string& text) {
  constexpr std::size_t kDate = 10;  // "2024-03-01"
  return text.size() > kDate && text[kDate] == 'T' && parse_date(text.substr(0, kDate)) &&
         is_clock_time(text.substr(kDate + 1));
}

}  // namespace

std::optional<Refused> wrong_act(const Act& act, bool needs_reason) {
  if (auto wrong = wrong_needed_text("personens navn", act.by)) return wrong;
  if (!is_moment(act.at)) {
    return refused(Refused::Kind::Request,
                   "`" + (has_personal_number(act.at) ? "..." : act.at) + "` er ikke et tidspunkt",
                   "skriv dato, `T` og klokkeslæt, for eksempel `2024-03-01T09:30`");
  }
  return needs_reason ? wrong_needed_text("begrundelsen", act.reason) : wrong_text("begrundelsen", act.reason);
}

std::optional<Refused> wrong_case_key(const std::string& key) { return wrong_needed_text("sagens nøgle", key); }

std::optional<Refused> wrong_case(const Json& given) {
  const auto path = personal_number_in(given);
  if (!path) return std::nullopt;
  return refused(Refused::Kind::Case, "sagen har ti cifre i træk, som et CPR-nummer har: " + in_code(*path),
                 "tag nummeret ud af sagen; " + std::string(kNoNumbers));
}

const std::vector<std::string>& hearing_choices() {
  static const std::vector<std::string> choices = {"hørt",  // forvaltningsloven § 19 stk. 1
                                                   "§ 19 stk. 2 nr. 1",
                                                   "§ 19 stk. 2 nr. 2",
                                                   "§ 19 stk. 2 nr. 3",
                                                   "§ 19 stk. 2 nr. 4",
                                                   "§ 19 stk. 2 nr. 5",
                                                   "§ 19 stk. 2 nr. 6",
                                                   "§ 20",
                                                   "ikke nødvendig"};
  return choices;
}

std::optional<Refused> wrong_choice(const std::string& choice) {
  if (auto wrong = wrong_needed_text("valget om partshøring", choice)) return wrong;
  const std::vector<std::string>& known = hearing_choices();
  if (std::find(known.begin(), known.end(), choice) != known.end()) return std::nullopt;
  return refused(Refused::Kind::Request, "`" + choice + "` er ikke et valg om partshøring",
                 "vælg `hørt`, `§ 19 stk. 2 nr. 1` til `nr. 6`, `§ 20` eller `ikke nødvendig`");
}

std::optional<Json> parsed(const std::string& text) {
  SourceSet sources;
  Diagnostics unheard;
  const std::uint32_t file = sources.add("", text, unheard);
  return unheard.empty() ? read_json(sources, file, unheard) : std::nullopt;
}

}  // namespace hjemmel
