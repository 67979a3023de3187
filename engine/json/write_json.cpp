#include <cassert>

#include "engine/json/json.h"

namespace hjemmel {
namespace {

// What must be written with an escape: the quote, the backslash and the control characters. Everything else is itself.
void append_escaped(std::string& out, char character) {
  constexpr std::string_view short_forms = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  constexpr std::string_view digits = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(character);
  const std::size_t place = short_forms.find(character);
  if (place != std::string_view::npos) {
    out += '\\';
    out += letters[place];
  } else if (byte < 0x20) {
    out += "\\u00";
    out += digits[byte >> 4];
    out += digits[byte & 0xF];
  } else {
    out += character;
  }
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char character : text) append_escaped(out, character);
  out += '"';
}

class Writer {
 public:
  std::string write(const Json& json) {
    append(json);
    out_ += '\n';
    return std::move(out_);
  }

 private:
  void append(const Json& json) {
    switch (json.kind) {
      case Json::Kind::Null:
        out_ += "null";
        break;
      case Json::Kind::Boolean:
        out_ += json.boolean ? "true" : "false";
        break;
      case Json::Kind::Number:
        assert(!json.text.empty());
        out_ += json.text;
        break;
      case Json::Kind::Text:
        append_string(out_, json.text);
        break;
      case Json::Kind::List:
        append_parts(json.items, '[', ']', [this](const Json& item) { append(item); });
        break;
      case Json::Kind::Object:
        append_parts(json.members, '{', '}', [this](const std::pair<std::string, Json>& member) {
          append_string(out_, member.first);
          out_ += ": ";
          append(member.second);
        });
        break;
    }
  }

  template <class Parts, class AppendPart>
  void append_parts(const Parts& parts, char open, char close, AppendPart append_part) {
    out_ += open;
    ++depth_;
    bool first = true;
    for (const auto& part : parts) {
      if (!first) out_ += ',';
      first = false;
      break_line();
      append_part(part);
    }
    --depth_;
    if (!parts.empty()) break_line();
    out_ += close;
  }

  void break_line() {
    out_ += '\n';
    out_.append(depth_ * 2, ' ');
  }

  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string write_json(const Json& json) { return Writer().write(json); }

}  // namespace hjemmel
