// The reader is our own: it must tell the place of every value and every mistake in code points and in Danish, and a
// number must stay the text that was written. The SAX interface of nlohmann-json gives no places, and its scanner turns
// every number with a point into a double before it hands over the text, which would put floating point into the
// engine. The tests hold this reader against that library.
#include <map>
#include <utility>

#include "engine/json/json.h"
#include "engine/json/read_string.h"
#include "engine/json/text_cursor.h"

namespace hjemmel {
namespace {

constexpr int kMaxDepth = 64;
constexpr std::size_t kMaxValues = 200'000;
constexpr std::uint32_t kLongestShown = 40;  // of a word that is repeated in a message

bool is_space(char32_t character) { return character == U' ' || character == U'\n' || character == U'\t'; }

bool is_digit(char32_t character) { return character >= U'0' && character <= U'9'; }

// What belongs together as one word when something that is no JSON is pointed at: up to a space or a sign of JSON.
bool ends_word(char32_t character) {
  return character == TextCursor::kEnd || is_space(character) ||
         std::u32string_view(U"{}[]:,\"").find(character) != std::u32string_view::npos;
}

class Reader {
 public:
  Reader(std::u32string_view text, std::uint32_t file, Diagnostics& diagnostics)
      : cursor_{.text = text, .file = file, .diagnostics = diagnostics} {}

  std::optional<Json> read_document() {
    Json json;
    skip_space();
    if (cursor_.at_end()) {
      cursor_.broken("filen er tom; her skulle stå JSON", {cursor_.here(), ""}, "en sag begynder med `{`");
      return std::nullopt;
    }
    if (!read_value(json, 0)) return std::nullopt;
    skip_space();
    if (!cursor_.at_end()) {
      take_word();
      cursor_.broken("der står mere, efter at JSON-teksten er slut", {cursor_.span(word_begin_), "hører ikke til"}, "",
                     {{json.span, "slutter her"}});
      return std::nullopt;
    }
    return equal_keys_ ? std::nullopt : std::optional<Json>(std::move(json));
  }

 private:
  void skip_space() {
    while (is_space(cursor_.peek())) ++cursor_.at;
  }

  // Moves past the word at the cursor, at least one character.
  std::string take_word() {
    word_begin_ = cursor_.at;
    if (!cursor_.at_end()) ++cursor_.at;
    if (!ends_word(cursor_.text[word_begin_])) {
      while (!ends_word(cursor_.peek())) ++cursor_.at;
    }
    const std::uint32_t length = std::min(cursor_.at - word_begin_, kLongestShown);
    return cursor_.utf8(word_begin_, word_begin_ + length);
  }

  bool read_value(Json& json, int depth) {
    if (++values_ > kMaxValues) return too_many_values();
    const std::uint32_t begin = cursor_.at;
    if (!read_any(json, depth)) return false;
    json.span = cursor_.span(begin);
    return true;
  }

  bool read_any(Json& json, int depth) {
    const char32_t character = cursor_.peek();
    if (character == U'{' || character == U'[') {
      if (depth >= kMaxDepth) return too_deep();
      return character == U'{' ? read_object(json, depth + 1) : read_list(json, depth + 1);
    }
    if (character == U'"') {
      json.kind = Json::Kind::Text;
      return read_json_string(cursor_, json.text);
    }
    if (character == U'-' || is_digit(character)) return read_number(json);
    return read_word(json);
  }

  bool too_many_values() {
    return cursor_.fail(DiagnosticKind::JsonTooLarge,
                        "filen har flere end 200.000 værdier; det er for mange til én fil",
                        {cursor_.here(), "her bliver det for meget"}, "del filen i flere");
  }

  bool too_deep() {
    return cursor_.fail(DiagnosticKind::JsonTooDeep,
                        "klammerne står mere end " + std::to_string(kMaxDepth) + " lag inden i hinanden",
                        {cursor_.here(), "her bliver det for dybt"}, "en sag har højst nogle få lag");
  }

  bool read_word(Json& json) {
    const char32_t first = cursor_.peek();
    if (ends_word(first)) return missing_value();
    const std::string word = take_word();
    if (word == "true" || word == "false") {
      json.kind = Json::Kind::Boolean;
      json.boolean = word == "true";
      return true;
    }
    if (word == "null") return true;
    return not_a_value(word, first);
  }

  bool missing_value() {
    if (cursor_.at_end()) return unfinished();
    return cursor_.broken("her mangler en værdi før `" + cursor_.utf8(cursor_.at, cursor_.at + 1) + "`",
                          {cursor_.here(), "ventede en værdi"},
                          "skriv et tal, en tekst i anførselstegn, `true`, `false` eller `null`");
  }

  bool not_a_value(const std::string& word, char32_t first) {
    const Label label{cursor_.span(word_begin_), "kan ikke læses"};
    if (first == U'/' || first == U'#') {
      return cursor_.broken("JSON har ingen kommentarer", label, "slet kommentaren");
    }
    if (first == U'\'') {
      return cursor_.broken("JSON bruger kun dobbelte anførselstegn", label, "skriv `\"` i stedet for `'`");
    }
    return cursor_.broken("`" + word + "` er ikke en værdi i JSON", label,
                          "skriv et tal, en tekst i anførselstegn, `true`, `false` eller `null`");
  }

  // A word that begins as a number: an optional minus, digits without a leading zero, a point and decimals, an
  // exponent.
  bool read_number(Json& json) {
    const std::string word = take_word();
    const std::uint32_t end = cursor_.at;
    cursor_.at = word_begin_;
    if (!scan_number() || cursor_.at != end) {
      cursor_.at = end;
      return cursor_.broken("tallet `" + word + "` kan ikke læses", {cursor_.span(word_begin_), "ikke et tal i JSON"},
                            "skriv et tal som `1234.5` eller i anførselstegn på dansk: `\"1.234,50\"`");
    }
    json.kind = Json::Kind::Number;
    json.text = cursor_.utf8(word_begin_, end);
    return true;
  }

  bool scan_number() {
    if (cursor_.peek() == U'-') ++cursor_.at;
    if (cursor_.peek() == U'0' && is_digit(cursor_.peek(1))) return false;
    if (!scan_digits()) return false;
    if (cursor_.peek() == U'.') {
      ++cursor_.at;
      if (!scan_digits()) return false;
    }
    if (cursor_.peek() != U'e' && cursor_.peek() != U'E') return true;
    ++cursor_.at;
    if (cursor_.peek() == U'+' || cursor_.peek() == U'-') ++cursor_.at;
    return scan_digits();
  }

  bool scan_digits() {
    const std::uint32_t begin = cursor_.at;
    while (is_digit(cursor_.peek())) ++cursor_.at;
    return cursor_.at > begin;
  }

  bool read_list(Json& json, int depth) {
    json.kind = Json::Kind::List;
    return read_parts(U']', [&] {
      json.items.emplace_back();
      return read_value(json.items.back(), depth);
    });
  }

  bool read_object(Json& json, int depth) {
    json.kind = Json::Kind::Object;
    std::map<std::string, Span> seen;
    return read_parts(U'}', [&] { return read_member(json, depth, seen); });
  }

  // The frame of a list and an object: parts with commas between, none before the closing bracket.
  template <class ReadPart>
  bool read_parts(char32_t close, ReadPart read_part) {
    const Span open = cursor_.here();
    ++cursor_.at;
    skip_space();
    if (cursor_.peek() == close) return take();
    while (true) {
      opened_ = open;
      if (!read_part()) return false;
      skip_space();
      opened_ = open;
      if (cursor_.peek() == close) return take();
      if (cursor_.peek() != U',') return missing_comma(open, close);
      const Span comma = cursor_.here();
      ++cursor_.at;
      skip_space();
      if (cursor_.peek() == close) {
        return cursor_.broken("efter det sidste led må der ikke stå et komma", {comma, "komma uden noget efter"},
                              "slet kommaet");
      }
    }
  }

  bool take() {
    ++cursor_.at;
    return true;
  }

  bool missing_comma(const Span& open, char32_t close) {
    const char32_t found = cursor_.peek();
    if (found == TextCursor::kEnd) return unfinished();
    const std::string bracket = cursor_.utf8(open.begin, open.end);
    const std::string closing = close == U'}' ? "}" : "]";
    if (found == U'}' || found == U']') {
      return cursor_.broken("`" + bracket + "` lukkes med `" + closing + "`", {cursor_.here(), "her står noget andet"},
                            "", {{open, "åbnes her"}});
    }
    const std::string word = take_word();
    if (word.front() == '/' || word.front() == '#') return not_a_value(word, found);
    return cursor_.broken("her mangler et komma eller `" + closing + "` før `" + word + "`",
                          {cursor_.span(word_begin_), "ventede et komma"}, "sæt et komma mellem leddene",
                          {{open, "hører til denne"}});
  }

  bool unfinished() {
    const std::string bracket = cursor_.utf8(opened_.begin, opened_.end);
    return cursor_.broken("filen slutter, før `" + bracket + "` er lukket", {cursor_.here(), "filen slutter her"},
                          "er noget af filen gået tabt?", {{opened_, "åbnes her"}});
  }

  bool read_member(Json& json, int depth, std::map<std::string, Span>& seen) {
    if (cursor_.peek() != U'"') return missing_name();
    const std::uint32_t begin = cursor_.at;
    std::string name;
    if (!read_json_string(cursor_, name)) return false;
    const Span name_span = cursor_.span(begin);
    note_name(name, name_span, seen);
    skip_space();
    if (cursor_.peek() != U':') return missing_colon(name_span);
    ++cursor_.at;
    skip_space();
    json.members.emplace_back(std::move(name), Json());
    json.members.back().second.name_span = name_span;
    return read_value(json.members.back().second, depth);
  }

  bool missing_name() {
    if (cursor_.at_end()) return unfinished();
    const char32_t first = cursor_.peek();
    const std::string word = take_word();
    if (first == U'/' || first == U'#' || first == U'\'') return not_a_value(word, first);
    const std::string help = is_digit(first) ? "skriv et tal med komma i anførselstegn: `\"12.000,50\"`"
                                             : "skriv hvert led som `\"navn\": værdi`";
    return cursor_.broken("her skulle stå et navn i anførselstegn, ikke `" + word + "`",
                          {cursor_.span(word_begin_), "ventede et navn"}, help);
  }

  bool missing_colon(const Span& name_span) {
    if (cursor_.at_end()) return unfinished();
    return cursor_.broken("efter navnet mangler `:`", {cursor_.here(), "ventede `:`"},
                          "skriv hvert led som `\"navn\": værdi`", {{name_span, "navnet"}});
  }

  // Which of two values counts would be a guess, so both are refused. The rest is still read, to find the other ones.
  void note_name(const std::string& name, const Span& span, std::map<std::string, Span>& seen) {
    const auto [first, is_new] = seen.emplace(name, span);
    if (is_new) return;
    equal_keys_ = true;
    cursor_.fail(DiagnosticKind::EqualKeys, "`" + name + "` står to gange; det er uklart, hvilken værdi der gælder",
                 {span, "anden gang"}, "slet den ene; flere perioder skrives som en liste",
                 {{first->second, "første gang"}});
  }

  TextCursor cursor_;
  std::uint32_t word_begin_ = 0;  // of the word taken last
  Span opened_;                   // the innermost bracket that is still open
  std::size_t values_ = 0;
  bool equal_keys_ = false;
};

}  // namespace

std::optional<Json> read_json(const SourceSet& sources, std::uint32_t file, Diagnostics& diagnostics) {
  return Reader(sources.file(file).text(), file, diagnostics).read_document();
}

}  // namespace hjemmel
