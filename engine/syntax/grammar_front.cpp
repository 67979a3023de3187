#include "engine/syntax/grammar_front.h"

#include <memory>
#include <utility>

// Last, because the runtime undefines EOF.
#include <RegelLexer.h>
#include <RegelParser.h>
#include <antlr4-runtime.h>

namespace hjemmel::syntax {
namespace {

using grammar::RegelLexer;
using grammar::RegelParser;

// Our names stand in the order of the grammar.
#define HJEMMEL_TOKEN(kind, grammar_name, word) \
  static_assert(static_cast<std::size_t>(TokenKind::kind) == RegelLexer::grammar_name);
#include "engine/syntax/tokens.def"
#undef HJEMMEL_TOKEN
#define HJEMMEL_RULE(kind) static_assert(static_cast<std::size_t>(RuleKind::kind) == RegelParser::Rule##kind);
#include "engine/syntax/rules.def"
#undef HJEMMEL_RULE

// The code points of a file as ANTLR wants them, without a copy.
class CodePoints final : public antlr4::CharStream {
 public:
  explicit CodePoints(const std::u32string& text) : text_(text) {}

  void consume() override { ++position_; }
  std::size_t LA(ssize_t offset) override {
    if (offset == 0) return 0;
    const ssize_t wanted = static_cast<ssize_t>(position_) + (offset > 0 ? offset - 1 : offset);
    if (wanted < 0 || wanted >= static_cast<ssize_t>(text_.size())) return antlr4::IntStream::EOF;
    return text_[static_cast<std::size_t>(wanted)];
  }
  ssize_t mark() override { return -1; }
  void release(ssize_t) override {}
  std::size_t index() override { return position_; }
  void seek(std::size_t index) override { position_ = index; }
  std::size_t size() override { return text_.size(); }
  std::string getSourceName() const override { return {}; }
  std::string getText(const antlr4::misc::Interval&) override { return {}; }
  std::string toString() const override { return {}; }

 private:
  const std::u32string& text_;
  std::size_t position_ = 0;
};

// Stops at the first token that does not fit. It repairs nothing and words nothing: that is done in mistakes.h.
class StopAtFirst final : public antlr4::DefaultErrorStrategy {
 public:
  void reportError(antlr4::Parser*, const antlr4::RecognitionException& problem) override {
    throw Unreadable{problem.getOffendingToken()->getTokenIndex()};
  }
  void recover(antlr4::Parser* parser, std::exception_ptr) override { stop(parser); }
  antlr4::Token* recoverInline(antlr4::Parser* parser) override { stop(parser); }
  void sync(antlr4::Parser*) override {}

 private:
  [[noreturn]] static void stop(antlr4::Parser* parser) {
    throw Unreadable{parser->getCurrentToken()->getTokenIndex()};
  }
};

class TreeCopier {
 public:
  explicit TreeCopier(Tree& tree) : tree_(tree) {}

  void copy(antlr4::ParserRuleContext* context) {
    tree_.entries.emplace_back();
    fill(0, context);
  }

 private:
  void fill(std::size_t index, antlr4::tree::ParseTree* from) {
    if (auto* leaf = dynamic_cast<antlr4::tree::TerminalNode*>(from)) {
      Tree::Entry& entry = tree_.entries[index];
      entry.is_token = true;
      entry.first_token = leaf->getSymbol()->getTokenIndex();
      entry.end_token = entry.first_token + 1;
      return;
    }
    auto* context = static_cast<antlr4::ParserRuleContext*>(from);
    const std::size_t first_child = tree_.entries.size();
    tree_.entries.resize(first_child + context->children.size());
    Tree::Entry& entry = tree_.entries[index];
    entry.rule = static_cast<RuleKind>(context->getRuleIndex());
    entry.first_token = context->getStart()->getTokenIndex();
    entry.end_token = context->getStop()->getTokenIndex() + 1;
    entry.first_child = first_child;
    entry.child_count = context->children.size();
    for (std::size_t i = 0; i < context->children.size(); ++i) fill(first_child + i, context->children[i]);
  }

  Tree& tree_;
};

std::vector<std::unique_ptr<antlr4::Token>> to_antlr(std::span<const Token> tokens) {
  std::vector<std::unique_ptr<antlr4::Token>> list;
  list.reserve(tokens.size() + 1);
  for (const Token& token : tokens)
    list.push_back(std::make_unique<antlr4::CommonToken>(static_cast<std::size_t>(token.kind)));
  list.push_back(std::make_unique<antlr4::CommonToken>(antlr4::Token::EOF));
  return list;
}

bool only_spaces_before(const std::u32string& text, std::size_t line_start, std::size_t begin) {
  for (std::size_t i = line_start; i < begin; ++i) {
    if (text[i] != U' ' && text[i] != U'\t' && text[i] != U'\u00A0') return false;
  }
  return true;
}

Token from_antlr(const antlr4::Token& token, const std::u32string& text) {
  const std::size_t line_start = token.getStartIndex() - token.getCharPositionInLine();
  return Token{.kind = static_cast<TokenKind>(token.getType()),
               .begin = static_cast<std::uint32_t>(token.getStartIndex()),
               .end = static_cast<std::uint32_t>(token.getStopIndex() + 1),
               .first_on_line = only_spaces_before(text, line_start, token.getStartIndex()),
               .at_margin = token.getCharPositionInLine() == 0};
}

}  // namespace

TokenList read_tokens(const SourceFile& source) {
  CodePoints code_points(source.text());
  RegelLexer lexer(&code_points);
  lexer.removeErrorListeners();
  TokenList list;
  while (true) {
    const std::unique_ptr<antlr4::Token> token = lexer.nextToken();
    if (token->getType() == antlr4::Token::EOF) return list;
    if (token->getType() == RegelLexer::SPACE) continue;
    const bool comment = token->getType() == RegelLexer::COMMENT;
    (comment ? list.comments : list.tokens).push_back(from_antlr(*token, source.text()));
  }
}

std::variant<Tree, Unreadable> parse_tokens(std::span<const Token> tokens) {
  antlr4::ListTokenSource token_source(to_antlr(tokens));
  antlr4::CommonTokenStream stream(&token_source);
  RegelParser parser(&stream);
  parser.removeErrorListeners();
  parser.setErrorHandler(std::make_shared<StopAtFirst>());
  try {
    Tree tree(tokens);
    TreeCopier(tree).copy(static_cast<antlr4::ParserRuleContext*>(parser.unit()->children.front()));
    return tree;
  } catch (const Unreadable& unreadable) {
    return unreadable;
  }
}

}  // namespace hjemmel::syntax
