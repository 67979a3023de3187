// The English words of a diagnostic: a headline and a help for its kind, and what is particular to the case, which is
// taken out of the Danish message. So nobody writes a message twice, and no message can lack its English.
//
//   error[R0201]: a name that no module declares
//     --> regler/løn.regel:14:28
//      |
//   14 |   tillagt lon
//      |           ^^^
//      |
//      = about: `lon`
//      = did you mean: `løn`
//      = help: check the spelling, or declare the name in a module of the rules
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "engine/diagnostics/particulars.h"
#include "engine/diagnostics/wording.h"

namespace hjemmel {
namespace {

constexpr DiagnosticKind kKinds[] = {
#define HJEMMEL_DIAGNOSTIC(kind, code, summary) DiagnosticKind::kind,
#include <hjemmel/diagnostics.def>
#undef HJEMMEL_DIAGNOSTIC
};

constexpr std::string_view help_of(DiagnosticKind kind) {
  switch (kind) {
#define HELP(kind, sentence) \
  case DiagnosticKind::kind: \
    return sentence;
#include "engine/diagnostics/english_help.def"
#undef HELP
  }
  return "";
}

constexpr bool every_kind_has_help() {
  for (const DiagnosticKind kind : kKinds) {
    if (help_of(kind).empty()) return false;
  }
  return true;
}

static_assert(every_kind_has_help(), "a kind of diagnostics.def has no sentence in english_help.def");

constexpr std::size_t kMostPieces = 8;  // a ring of forty rules is told by its first ones

// Words that stand for the author's own in the Danish models of what to write; the English help has such a model too.
constexpr std::array<std::string_view, 9> kPlaceholders = {"betingelse", "betingelsen", "værdi",       "navn", "NAVN",
                                                           "hvorfor",    "grunden",     "begrundelse", "DATO"};

bool is_letter(char character) {
  const bool latin = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  return latin || character == '_' || static_cast<unsigned char>(character) >= 0x80;
}

// Whether the word stands in the text, and not only as a part of a longer one.
bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

bool is_model(std::string_view piece) {
  if (piece.find(' ') == std::string_view::npos) return false;
  return std::any_of(kPlaceholders.begin(), kPlaceholders.end(),
                     [piece](std::string_view word) { return has_word(piece, word); });
}

std::string_view without_backticks(std::string_view piece) {
  return piece.front() == '`' ? piece.substr(1, piece.size() - 2) : piece;
}

// The pieces that the English sentences do not have anyway.
std::vector<std::string> not_in(std::string_view sentence, std::vector<std::string> pieces) {
  std::erase_if(pieces, [sentence](const std::string& piece) {
    const std::string word(without_backticks(piece));
    return sentence.find("`" + word + "`") != std::string_view::npos ||
           sentence.find("`\"" + word + "\"`") != std::string_view::npos;
  });
  return pieces;
}

std::string joined(const std::vector<std::string>& pieces) {
  std::string text;
  for (std::size_t index = 0; index < pieces.size(); ++index) {
    if (index > 0) text += ", ";
    if (index == kMostPieces) return text + "…";
    text += pieces[index].front() == '`' ? pieces[index] : "`" + pieces[index] + "`";
  }
  return text;
}

// A mark keeps what it names, and whether that is expected there or missing; the sentence around it is Danish.
std::string mark_text(const std::string& danish) {
  if (is_type(danish)) return danish;
  const std::string pieces = joined(particulars(danish));
  if (pieces.empty()) return "";
  if (danish.find("ventes ") != std::string::npos) return "expected: " + pieces;
  if (danish.find("mangler") != std::string::npos) return "missing: " + pieces;
  return pieces;
}

std::string secondary_text(const std::string& danish) {
  const std::string text = mark_text(danish);
  return text.empty() ? "see here" : "see here: " + text;
}

bool is_written_as(const std::string& piece) { return piece.front() == '`' || piece.front() == '"'; }

// How a counter-example of a table relates a name to its value; the longer ones first.
constexpr std::pair<std::string_view, std::string_view> kRelations[] = {
    {" er ikke ", " is not "},  {" er før ", " is before "}, {" er efter ", " is after "}, {" er under ", " is under "},
    {" er over ", " is over "}, {" er ja", " is yes"},       {" er nej", " is no"},        {" er ", " is "}};

// "`ansat` er ja, `timetal` er 20": every word of it counts, and it has only these.
std::string case_of_table(std::string_view danish) {
  std::string text;
  bool in_code = false;
  while (!danish.empty()) {
    if (danish.front() == '`') in_code = !in_code;
    const auto* const relation = std::find_if(std::begin(kRelations), std::end(kRelations), [&](const auto& known) {
      return !in_code && danish.starts_with(known.first);
    });
    const bool found = relation != std::end(kRelations);
    text += found ? relation->second : danish.substr(0, 1);
    danish.remove_prefix(found ? relation->first.size() : 1);
  }
  return text;
}

// What the message names, apart from what the headline has said.
std::vector<std::string> named_by_message(const Diagnostic& diagnostic, std::string_view headline) {
  constexpr std::string_view kWhen = ", når ";
  const bool has_case = diagnostic.kind == DiagnosticKind::TableGap || diagnostic.kind == DiagnosticKind::TableOverlap;
  const std::size_t when = diagnostic.message.find(kWhen);
  if (!has_case || when == std::string::npos) return not_in(headline, particulars(diagnostic.message));
  return {case_of_table(std::string_view(diagnostic.message).substr(when + kWhen.size()))};
}

bool is_to_be_deleted(const std::string& piece, const std::string& help) {
  return help.find("slet " + piece) != std::string::npos;
}

// Near names are a question of their own; anything else that the Danish help quotes is one way to write it.
Note named_by_help(const Diagnostic& diagnostic, const std::vector<std::string>& about) {
  std::vector<std::string> pieces = particulars(diagnostic.help);
  if (diagnostic.help.starts_with(kNearNames)) return {"did you mean", joined(pieces)};
  std::erase_if(pieces, [&](const std::string& piece) {
    return !is_written_as(piece) || is_model(piece) || is_to_be_deleted(piece, diagnostic.help) ||
           std::find(about.begin(), about.end(), piece) != about.end();
  });
  return {"for example", joined(not_in(english_help(diagnostic.kind), std::move(pieces)))};
}

}  // namespace

std::string_view english_help(DiagnosticKind kind) { return help_of(kind); }

Wording english_wording(const Diagnostic& diagnostic) {
  const std::string headline(english_headline(diagnostic.kind));
  Wording wording{.headline = "error[" + code_of(diagnostic.kind) + "]: " + headline,
                  .labels = {mark_text(diagnostic.primary.text)},
                  .notes = {},
                  .to_line = "to line ",
                  .column = "column "};
  for (const Label& label : diagnostic.secondary) wording.labels.push_back(secondary_text(label.text));
  const std::vector<std::string> about = named_by_message(diagnostic, headline);
  if (!about.empty()) wording.notes.push_back({"about", joined(about)});
  if (Note note = named_by_help(diagnostic, about); !note.text.empty()) wording.notes.push_back(std::move(note));
  wording.notes.push_back({"help", std::string(english_help(diagnostic.kind))});
  return wording;
}

}  // namespace hjemmel
