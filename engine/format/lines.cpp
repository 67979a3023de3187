#include "engine/format/lines.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/syntax/citation_words.h"

namespace hjemmel::format {
namespace {

using syntax::CitationItem;
using syntax::CitationWord;
using syntax::Node;
using syntax::RuleKind;
using syntax::Token;
using syntax::TokenKind;

// What the tree says about single tokens, by their index.
struct Marks {
  std::map<std::size_t, int> line_starts;    // to indent
  std::map<std::size_t, std::string> words;  // units in their normal form
  std::set<std::size_t> tight;               // slashes without spaces
  std::set<std::size_t> tight_after;         // the minus of a negative number
  std::set<std::size_t> tight_before;        // colons after the first key of a rate
  std::set<std::size_t> row_colons;          // between condition and value
  std::set<std::size_t> table_rows;          // first tokens of the rows of a rate
  std::set<std::size_t> cells;               // first tokens of the cells of a rate with one key
  std::set<std::size_t> references;          // an instrument's number and year, a level's year: not counted
};

constexpr int kCellIndent = 4;
constexpr std::size_t kLastCellColumn = 100;  // leaves room for a citation behind the cells

int indent_of(RuleKind rule) {
  switch (rule) {
    case RuleKind::Edition:
    case RuleKind::Formerly:
    case RuleKind::Sources:
    case RuleKind::Regulated:
    case RuleKind::RateRow:
    case RuleKind::Alternative:
    case RuleKind::Heading:
    case RuleKind::Version:
    case RuleKind::ConditionVersion:
    case RuleKind::PeriodVersion:
    case RuleKind::DistributionVersion:
    case RuleKind::ExceptionVersion:
      return 2;
    case RuleKind::Coverage:
    case RuleKind::KeyedCells:
    case RuleKind::Stretch:
    case RuleKind::Unchanged:
    case RuleKind::Target:
    case RuleKind::Rest:
    case RuleKind::FirstValue:
    case RuleKind::ChoiceRow:
    case RuleKind::Otherwise:
    case RuleKind::Step:
      return 4;
    case RuleKind::BracketRow:
    case RuleKind::LastBracket:
      return 6;
    default:
      return 0;
  }
}

std::string unit_word(TokenKind kind, bool plural) {
  switch (kind) {
    case TokenKind::Time:
      return plural ? "timer" : "time";
    case TokenKind::Dag:
      return plural ? "dage" : "dag";
    case TokenKind::Uge:
      return plural ? "uger" : "uge";
    case TokenKind::Kr:
      return "kr";
    case TokenKind::Aar:
      return "år";
    default:
      return plural ? "måneder" : "måned";
  }
}

class Marker {
 public:
  Marker(Marks& marks, const syntax::Report& report) : marks_(marks), report_(report) {}

  void mark(Node node) {
    if (node.is_token()) return;
    if (const int indent = indent_of(node.rule())) marks_.line_starts.emplace(node.first_index(), indent);
    mark_own(node);
    for (std::size_t i = 0; i < node.size(); ++i) mark(node[i]);
  }

 private:
  void start_line(Node node, TokenKind kind, int indent) {
    for (std::size_t i = 0; i < node.size(); ++i) {
      if (node[i].is_token() && node[i].first().kind == kind) marks_.line_starts.emplace(node[i].first_index(), indent);
    }
  }

  void collect(Node node, TokenKind kind, std::set<std::size_t>& into) const {
    for (std::size_t i = 0; i < node.size(); ++i) {
      if (node[i].is_token() && node[i].first().kind == kind) into.insert(node[i].first_index());
    }
  }

  void mark_own(Node node) {
    mark_rows(node);
    mark_words(node);
    if (node.is(RuleKind::Fact)) start_line(node, TokenKind::Text, 2);
    if (node.is(RuleKind::Interpretation)) start_line(node, TokenKind::Standard, 2);
    if (node.is(RuleKind::Edition)) start_line(node, TokenKind::Omfatter, 4);
    if (node.is(RuleKind::Edition) || node.is(RuleKind::RateRow)) collect(node, TokenKind::Number, marks_.references);
    if (node.is(RuleKind::ChoiceRow)) collect(node, TokenKind::Colon, marks_.row_colons);
    if (node.is(RuleKind::DistributionVersion)) start_line(node, TokenKind::Af, 4);
    if (node.is(RuleKind::PeriodVersion)) {
      if (const std::optional<Node> where = node.find(RuleKind::Where)) {
        marks_.line_starts.emplace(where->first_index(), 4);
      }
    }
    if (node.is(RuleKind::Edition) || node.is(RuleKind::Type) || node.is(RuleKind::Measure)) {
      collect(node, TokenKind::Slash, marks_.tight);
    }
    if (node.is(RuleKind::ConditionVersion)) {
      marks_.line_starts.emplace(node.get(RuleKind::Expression).first_index(), 4);
      start_line(node, TokenKind::Ellers, 4);
    }
  }

  // The rows of a rate, and those of a table, which stand under its word as brackets do.
  void mark_rows(Node node) {
    const bool row = node.is(RuleKind::RateRow) || node.is(RuleKind::Regulated) || node.is(RuleKind::KeyedCells);
    if (row) marks_.table_rows.insert(node.first_index());
    if (node.is(RuleKind::Range) || node.is(RuleKind::Cells)) collect(node, TokenKind::Minus, marks_.tight_after);
    if (node.is(RuleKind::KeyedCells)) collect(node, TokenKind::Colon, marks_.tight_before);
    if (node.is(RuleKind::Cells)) {
      for (const Node cell : node.all(RuleKind::KeyedCell)) marks_.cells.insert(cell.first_index());
    }
    if (!node.is(RuleKind::FirstValue) || !node.has(TokenKind::Tabel)) return;
    for (std::size_t i = 1; i < node.size(); ++i) marks_.line_starts.emplace(node[i].first_index(), 6);
  }

  void mark_words(Node node) {
    if (node.is(RuleKind::Type)) mark_unit(node, true);
    if (node.is(RuleKind::Primary) && node.has(TokenKind::Number)) mark_unit(node, report_.text(node.first()) != "1");
    const bool one_day = node.is(RuleKind::Primary);  // første dag i
    if (!one_day && !node.is(RuleKind::Duration) && !node.is(RuleKind::Aggregate)) return;
    for (std::size_t i = 0; i < node.size(); ++i) {
      const bool day = node[i].is_token() && node[i].first().kind == TokenKind::Dag;
      if (day) marks_.words.emplace(node[i].first_index(), unit_word(TokenKind::Dag, !one_day));
    }
  }

  // "1 måned", "12 måneder/år": what is counted bends, what it is counted in does not.
  void mark_unit(Node node, bool plural) {
    const std::optional<Node> measure = node.find(RuleKind::Measure);
    if (!measure) return;
    for (const Node word : measure->all(RuleKind::MeasureWord)) {
      marks_.words.emplace(word.first_index(), unit_word(word.first().kind, plural));
      plural = false;
    }
  }

  Marks& marks_;
  const syntax::Report& report_;
};

// "16323,5" as "16.323,5"; a number that has its points, and one of three digits, stay as they are.
std::string with_points(std::string number) {
  const std::size_t end = std::min(number.find(','), number.size());
  if (number.find('.') != std::string::npos) return number;
  const std::size_t first = number.front() == '-' ? 1 : 0;
  for (std::size_t at = end; at > first + 3;) number.insert(at -= 3, 1, '.');
  return number;
}

bool is_tight(const CitationWord& before, const CitationWord& word) {
  if (word.is("-") || word.is("/") || word.is(".") || before.is("-") || before.is("/")) return true;
  if (before.is("§") && word.is("§")) return true;
  return before.is(".") && word.glued && word.kind == CitationWord::Kind::Digits;  // afsnit 2.1
}

std::string item_text(const CitationItem& item) {
  std::string text;
  for (std::size_t i = 0; i < item.size(); ++i) {
    if (i > 0 && !is_tight(item[i - 1], item[i])) text += ' ';
    text += item[i].text;
  }
  return text;
}

std::vector<std::string> items_of(const Token& island, const SourceFile& source) {
  std::vector<std::string> items;
  for (const CitationItem& item : syntax::split_citation(island, source)) items.push_back(item_text(item));
  return items;
}

std::string island_text(const std::vector<std::string>& items) {
  std::string text = "[";
  for (const std::string& item : items) text += (text.size() > 1 ? "; " : "") + item;
  return text + "]";
}

class LineMaker {
 public:
  LineMaker(std::span<const Token> tokens, const Marks& marks, const syntax::Report& report)
      : tokens_(tokens), marks_(marks), report_(report) {}

  std::vector<Line> make() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (i == 0 || marks_.line_starts.contains(i)) begin_line(i);
      lines_.back().end = tokens_[i].end;
      place(i);
    }
    return std::move(lines_);
  }

 private:
  void begin_line(std::size_t index) {
    const auto indent = marks_.line_starts.find(index);
    Line line;
    line.indent = index == 0 ? 0 : indent->second;
    line.begin = tokens_[index].begin;
    line.in_table = marks_.table_rows.contains(index);
    lines_.push_back(std::move(line));
  }

  void place(std::size_t index) {
    Line& line = lines_.back();
    const bool last_on_line = index + 1 == tokens_.size() || marks_.line_starts.contains(index + 1);
    if (tokens_[index].kind == TokenKind::Island && last_on_line) {
      line.citation = items_of(tokens_[index], report_.source());
      line.citation_follows = tokens_[index - 1].kind == TokenKind::Omfatter;
      return;
    }
    if (!line.text.empty() && wants_space(index)) line.text += ' ';
    if (index > 0 && marks_.row_colons.contains(index - 1)) line.value_at = line.text.size();
    line.text += text_of(index);
  }

  std::string text_of(std::size_t index) const {
    const auto word = marks_.words.find(index);
    if (word != marks_.words.end()) return word->second;
    if (tokens_[index].kind == TokenKind::Island) return island_text(items_of(tokens_[index], report_.source()));
    const std::string text = report_.text(tokens_[index]);
    const bool counted = tokens_[index].kind == TokenKind::Number && !marks_.references.contains(index);
    return counted ? with_points(text) : text;
  }

  bool wants_space(std::size_t index) const {
    const TokenKind kind = tokens_[index].kind;
    const TokenKind before = tokens_[index - 1].kind;
    if (kind == TokenKind::Comma || kind == TokenKind::Semicolon || kind == TokenKind::Right) return false;
    if (before == TokenKind::Left || marks_.tight_before.contains(index)) return false;
    if (marks_.tight_after.contains(index - 1)) return false;
    return !marks_.tight.contains(index) && !marks_.tight.contains(index - 1);
  }

  std::span<const Token> tokens_;
  const Marks& marks_;
  const syntax::Report& report_;
  std::vector<Line> lines_;
};

// Gives each cell a line of its own in the rows that would be too long; true when there are such.
bool break_long_rows(const std::vector<Line>& lines, std::span<const Token> tokens, Marks& marks) {
  bool broken = false;
  for (const Line& line : lines) {
    if (!line.in_table || static_cast<std::size_t>(line.indent) + width_of(line.text) <= kLastCellColumn) continue;
    for (const std::size_t cell : marks.cells) {
      if (tokens[cell].begin < line.begin || tokens[cell].begin >= line.end) continue;
      marks.line_starts.emplace(cell, kCellIndent);
      marks.table_rows.insert(cell);
      broken = true;
    }
  }
  return broken;
}

}  // namespace

std::size_t width_of(const std::string& text) { return from_utf8(text).size(); }

std::vector<Line> lines_of(Node declaration, std::span<const Token> tokens, const syntax::Report& report) {
  Marks marks;
  Marker(marks, report).mark(declaration);
  std::vector<Line> lines = LineMaker(tokens, marks, report).make();
  if (break_long_rows(lines, tokens, marks)) lines = LineMaker(tokens, marks, report).make();
  return lines;
}

}  // namespace hjemmel::format
