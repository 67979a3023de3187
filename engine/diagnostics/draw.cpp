// Draws a diagnostic: the message, the marked lines with their labels, the help. The words come from wording.h.
//
//   fejl[R0203]: `løn` er kr/måned, `årsløn` er kr/år
//     --> regler/løn.regel:14:28
//      |
//   14 |   grundbeløb + årsløn
//      |                ^^^^^^ kr/år
//      |   ---------- kr/måned
//      |
//      = hjælp: ...
#include <algorithm>
#include <vector>

#include "engine/diagnostics/diagnostics.h"
#include "engine/diagnostics/wording.h"
#include "engine/source/characters.h"
#include "engine/source/utf8.h"

namespace hjemmel {
namespace {

constexpr std::size_t kLongestLine = 160;  // code points of a source line that are shown
constexpr std::size_t kBeforeMark = 60;    // of them, those before the mark in a line that is cut
constexpr char32_t kCut = U'…';

// A label on the first line of its span: columns are 0-based, `end` is past the last marked column.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  char32_t sign = U'^';
  std::string text;
  bool outside = false;  // of the part that is shown of a long line
};

// The marks of one source line, in the order in which the labels were given.
struct MarkedLine {
  std::uint32_t file = 0;
  int number = 0;
  std::vector<Mark> marks;
};

bool has_place(const Label& label, const SourceSet& sources) { return label.span.file < sources.size(); }

// A span over several lines is marked to the end of its first one, and the label says where it ends.
Mark mark_of(const Label& label, const SourceFile& file, char32_t sign, std::string_view to_line) {
  const Position begin = file.position(label.span.begin);
  const Position end = file.position(std::max(label.span.begin, label.span.end));
  Mark mark{.begin = static_cast<std::size_t>(begin.column - 1), .sign = sign, .text = label.text};
  if (end.line == begin.line) {
    mark.end = static_cast<std::size_t>(end.column - 1);
  } else {
    mark.end = file.line(begin.line).size();
    mark.text += (mark.text.empty() ? "(" : " (") + std::string(to_line) + std::to_string(end.line) + ")";
  }
  mark.end = std::max(mark.end, mark.begin + 1);  // an empty span still gets one sign
  return mark;
}

void add_label(std::vector<MarkedLine>& lines, const Label& label, const SourceSet& sources, char32_t sign,
               std::string_view to_line) {
  if (!has_place(label, sources)) return;
  const SourceFile& file = sources.file(label.span.file);
  const int number = file.position(label.span.begin).line;
  auto line = std::find_if(lines.begin(), lines.end(), [&](const MarkedLine& known) {
    return known.file == label.span.file && known.number == number;
  });
  if (line == lines.end()) line = lines.insert(line, {label.span.file, number, {}});
  line->marks.push_back(mark_of(label, file, sign, to_line));
}

std::vector<MarkedLine> marked_lines(const Diagnostic& diagnostic, const SourceSet& sources, const Wording& wording) {
  std::vector<MarkedLine> lines;
  add_label(lines, {diagnostic.primary.span, wording.labels.front()}, sources, U'^', wording.to_line);
  for (std::size_t index = 0; index < diagnostic.secondary.size(); ++index) {
    const Label label{diagnostic.secondary[index].span, wording.labels[index + 1]};
    add_label(lines, label, sources, U'-', wording.to_line);
  }
  return lines;
}

// Cuts a long line to the part around its first mark and moves the marks along.
std::u32string cut(std::u32string text, std::vector<Mark>& marks) {
  if (text.size() <= kLongestLine) return text;
  const std::size_t wanted = marks.front().begin > kBeforeMark ? marks.front().begin - kBeforeMark : 0;
  const std::size_t start = std::min(wanted, text.size() - kLongestLine);
  std::u32string part = text.substr(start, kLongestLine);
  if (start > 0) part.front() = kCut;
  if (start + kLongestLine < text.size()) part.back() = kCut;
  for (Mark& mark : marks) {
    mark.outside = mark.end <= start || mark.begin >= start + kLongestLine;
    if (mark.outside) continue;  // its columns are told, not shown
    mark.begin = std::min(mark.begin > start ? mark.begin - start : 0, kLongestLine - 1);
    mark.end = std::clamp(mark.end > start ? mark.end - start : 0, mark.begin + 1, kLongestLine);
  }
  return part;
}

// A tabulator takes one column, and what could play tricks on a terminal is not sent to it.
std::u32string visible(std::u32string_view line) {
  std::u32string text(line);
  for (char32_t& character : text) {
    if (character == U'\t') character = U' ';
    if (is_unwanted(character)) character = kReplacement;
  }
  return text;
}

class Drawing {
 public:
  Drawing(const Diagnostic& diagnostic, const SourceSet& sources, Language language)
      : sources_(sources),
        wording_(wording_of(diagnostic, language)),
        lines_(marked_lines(diagnostic, sources, wording_)) {
    for (const MarkedLine& line : lines_) gutter_ = std::max(gutter_, std::to_string(line.number).size());
  }

  std::string draw() {
    text_ = wording_.headline + "\n";
    const MarkedLine* before = nullptr;
    for (const MarkedLine& line : lines_) {
      draw_transition(before, line);
      draw_line(line);
      before = &line;
    }
    if (!lines_.empty() && !wording_.notes.empty()) text_ += margin() + "\n";
    for (const Note& note : wording_.notes) draw_note(note);
    return std::move(text_);
  }

 private:
  void draw_transition(const MarkedLine* before, const MarkedLine& line) {
    if (before == nullptr || before->file != line.file) {
      draw_place(before == nullptr ? "-->" : ":::", line);
    } else if (before->number + 1 != line.number) {
      text_ += spaces(gutter_ + 1) + "...\n";
    }
  }

  void draw_place(const char* arrow, const MarkedLine& line) {
    text_ += spaces(gutter_) + arrow + " " + sources_.file(line.file).path() + ":" + std::to_string(line.number) + ":" +
             std::to_string(line.marks.front().begin + 1) + "\n";
    text_ += margin() + "\n";
  }

  void draw_line(const MarkedLine& line) {
    std::vector<Mark> marks = line.marks;
    const std::u32string source = cut(visible(sources_.file(line.file).line(line.number)), marks);
    const std::string number = std::to_string(line.number);
    append_row(spaces(gutter_ - number.size() + 1) + number + " |", to_utf8(source));
    for (const Mark& mark : marks) {
      if (mark.outside) {
        append_row(margin(), mark.text + (mark.text.empty() ? "" : ": ") + std::string(wording_.column) +
                                 std::to_string(mark.begin + 1));
        continue;
      }
      std::string row = spaces(mark.begin) + to_utf8(std::u32string(mark.end - mark.begin, mark.sign));
      if (!mark.text.empty()) row += " " + mark.text;
      append_row(margin(), row);
    }
  }

  // Its further lines stand below the first.
  void draw_note(const Note& note) {
    const std::string head = "= " + note.name + ": ";
    text_ += spaces(gutter_ + 2) + head;
    for (const char character : note.text) {
      text_ += character;
      if (character == '\n') text_ += spaces(gutter_ + 2 + from_utf8(head).size());
    }
    text_ += '\n';
  }

  // No line ends with a space, so that golden files survive editors.
  void append_row(const std::string& left, const std::string& right) {
    std::string row = left + " " + right;
    row.erase(row.find_last_not_of(' ') + 1);
    text_ += row + "\n";
  }

  std::string margin() const { return spaces(gutter_ + 2) + "|"; }
  static std::string spaces(std::size_t count) { return std::string(count, ' '); }

  const SourceSet& sources_;
  const Wording wording_;
  std::vector<MarkedLine> lines_;
  std::size_t gutter_ = 0;  // digits of the largest line number
  std::string text_;
};

}  // namespace

std::string draw(const Diagnostic& diagnostic, const SourceSet& sources, Language language) {
  return Drawing(diagnostic, sources, language).draw();
}

}  // namespace hjemmel
