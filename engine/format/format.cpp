#include "engine/format/format.h"

#include "engine/format/lines.h"
#include "engine/format/page.h"
#include "engine/syntax/declaration_ranges.h"
#include "engine/syntax/grammar_front.h"
#include "engine/syntax/parse.h"

namespace hjemmel {
namespace format {
namespace {

using syntax::Token;
using syntax::TokenKind;

constexpr std::uint32_t kNoPlace = 0xFFFFFFFF;

// Writes the declarations in their order with the comments where they stood.
class FileWriter {
 public:
  explicit FileWriter(const syntax::Report& report) : report_(report), list_(syntax::read_tokens(report.source())) {}

  std::string write() {
    for (const std::span<const Token> range : syntax::declaration_ranges(list_.tokens)) write_declaration(range);
    write_comments_until(static_cast<std::uint32_t>(report_.source().text().size()));
    return std::move(text_);
  }

 private:
  void write_declaration(std::span<const Token> range) {
    const std::variant<syntax::Tree, syntax::Unreadable> parsed = syntax::parse_tokens(range);
    const std::vector<Line> lines = lines_of(syntax::Node(std::get<syntax::Tree>(parsed), 0), range, report_);
    const std::size_t table = table_column(lines);
    const bool commented = write_comments_until(range.front().begin);
    separate(range.front(), commented);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) write_comments_above(lines[i]);
      const std::uint32_t next = i + 1 < lines.size() ? lines[i + 1].begin : kNoPlace;
      write_line(lines[i], lines[i].in_table ? table : kCitationColumn, next);
    }
    after_ = range.back().end;
    begun_ = true;
  }

  // An empty line between declarations, none between `modul` and its `brug`; after comments as the author had it.
  void separate(const Token& first, bool commented) {
    if (!begun_ && !commented) return;
    const bool together = commented ? !empty_line_before(first.begin) : first.kind == TokenKind::Brug;
    if (!together) text_ += '\n';
  }

  void write_comments_above(const Line& line) {
    const std::string indent(static_cast<std::size_t>(line.indent), ' ');
    while (has_comment_before(line.begin)) text_ += indent + take_comment() + "\n";
  }

  // A comment inside the line, or behind it, ends it.
  void write_line(const Line& line, std::size_t column, std::uint32_t next_line) {
    text_ += draw_line(line, column);
    while (has_comment_before(line.end) || (is_behind(line.end) && has_comment_before(next_line))) {
      text_ += "  " + take_comment();
    }
    text_ += '\n';
  }

  bool has_comment_before(std::uint32_t place) const {
    return next_ < list_.comments.size() && list_.comments[next_].begin < place;
  }

  // The next comment ends the line that ends at the place.
  bool is_behind(std::uint32_t place) const {
    if (next_ == list_.comments.size() || list_.comments[next_].first_on_line) return false;
    const std::u32string& text = report_.source().text();
    for (std::uint32_t i = place; i < list_.comments[next_].begin; ++i) {
      if (text[i] == U'\n') return false;
    }
    return true;
  }

  std::string take_comment() {
    const Token& comment = list_.comments[next_++];
    after_ = comment.end;
    std::string text = report_.text(comment);
    text.erase(text.find_last_not_of(" \t") + 1);
    return text;
  }

  bool write_comments_until(std::uint32_t place) {
    bool written = false;
    while (has_comment_before(place)) {
      const bool apart = begun_ && (!written || empty_line_before(list_.comments[next_].begin));
      const bool first_of_file = !begun_ && written && empty_line_before(list_.comments[next_].begin);
      if (apart || first_of_file) text_ += '\n';
      text_ += take_comment() + "\n";
      written = true;
    }
    return written;
  }

  // Between what was written last and the place.
  bool empty_line_before(std::uint32_t place) const {
    int breaks = 0;
    for (std::uint32_t i = after_; i < place; ++i) breaks += report_.source().text()[i] == U'\n' ? 1 : 0;
    return breaks > 1;
  }

  const syntax::Report& report_;
  syntax::TokenList list_;
  std::string text_;
  std::size_t next_ = 0;     // of the comments
  std::uint32_t after_ = 0;  // the end of what was written last
  bool begun_ = false;
};

}  // namespace
}  // namespace format

std::optional<std::string> format_file(const SourceSet& sources, std::uint32_t file, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  const std::optional<Module> module = parse_module(sources, file, diagnostics);
  if (!module || diagnostics.size() > before) return std::nullopt;
  const syntax::Report report(sources.file(file), file, diagnostics);
  return format::FileWriter(report).write();
}

}  // namespace hjemmel
