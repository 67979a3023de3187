#include "engine/source/decode.h"

#include "engine/source/characters.h"
#include "engine/source/utf8.h"

namespace hjemmel {
namespace {

// A file in the wrong encoding has thousands of faults that are all the same one: this many are told.
constexpr int kMaxDiagnosticsPerFile = 20;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string byte_name(char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return std::string("0x") + digits[value >> 4] + digits[value & 0xF];
}

class Decoder {
 public:
  Decoder(std::uint32_t file, std::string_view bytes, Diagnostics& diagnostics)
      : file_(file), bytes_(bytes), diagnostics_(diagnostics) {}

  std::u32string decode() {
    if (bytes_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
    text_.reserve(bytes_.size());
    while (at_ < bytes_.size()) step();
    if (broken_bytes_ > 0) report_broken_bytes();
    return std::move(text_);
  }

 private:
  void step() {
    const std::optional<CodePoint> point = decode_one(bytes_.substr(at_));
    if (!point) {
      note_broken_byte();
      append(kReplacement, 1);
    } else if (point->value == U'\r') {
      const bool pair = at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n';
      append(U'\n', pair ? 2 : 1);
    } else {
      append(point->value, point->length);
      judge_last();
    }
  }

  void append(char32_t value, std::size_t bytes) {
    text_ += value;
    at_ += bytes;
    if (value == U'\n') ++line_;
  }

  void note_broken_byte() {
    if (broken_bytes_++ > 0) return;
    first_broken_ = {file_, here(), here() + 1};
    first_broken_line_ = line_;
    first_broken_at_ = at_;
  }

  // One message for all of them: it is the file's encoding that is wrong, not the single byte.
  void report_broken_bytes() {
    const std::string byte = byte_name(bytes_[first_broken_at_]);
    std::string message = "filen er ikke UTF-8: byte " + byte + " på linje " + std::to_string(first_broken_line_) +
                          " (byte nummer " + std::to_string(first_broken_at_ + 1) + " i filen) er ikke et tegn";
    if (broken_bytes_ > 1) message += "; i alt " + std::to_string(broken_bytes_) + " bytes er det ikke";
    diagnostics_.add({DiagnosticKind::NotUtf8,
                      std::move(message),
                      {first_broken_, "kan ikke læses"},
                      {},
                      "gem filen som UTF-8; ældre programmer skriver æ, ø og å på en anden måde"});
  }

  void judge_last() {
    const char32_t last = text_.back();
    if (is_unwanted(last)) {
      report({DiagnosticKind::ControlCharacter,
              "teksten har et usynligt tegn (" + code_point_name(last) + ")",
              {{file_, here() - 1, here()}, "dette tegn kan ikke ses"},
              {},
              "slet tegnet"});
    } else if (is_combining_mark(last)) {
      judge_mark(last);
    }
  }

  void judge_mark(char32_t mark) {
    const bool alone = here() < 2 || text_[here() - 2] == U'\n';
    const LooseMark loose = describe_loose_mark(alone ? U' ' : text_[here() - 2], mark);
    const std::uint32_t begin = alone ? here() - 1 : here() - 2;
    report({DiagnosticKind::NotNfc, loose.message, {{file_, begin, here()}, "to tegn, der ligner ét"}, {}, loose.help});
  }

  void report(Diagnostic diagnostic) {
    if (reported_++ < kMaxDiagnosticsPerFile) diagnostics_.add(std::move(diagnostic));
  }

  std::uint32_t here() const { return static_cast<std::uint32_t>(text_.size()); }

  std::uint32_t file_;
  std::string_view bytes_;
  Diagnostics& diagnostics_;
  std::u32string text_;
  std::size_t at_ = 0;  // in bytes_
  int line_ = 1;
  int reported_ = 0;
  std::size_t broken_bytes_ = 0;
  Span first_broken_;
  int first_broken_line_ = 0;
  std::size_t first_broken_at_ = 0;
};

}  // namespace

std::u32string decode_text(std::uint32_t file, std::string_view bytes, Diagnostics& diagnostics) {
  return Decoder(file, bytes, diagnostics).decode();
}

}  // namespace hjemmel
