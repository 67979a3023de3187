// What the grammar made of the tokens of one declaration: a tree without ANTLR, so that only grammar_front.cpp sees
// that.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/syntax/tokens.h"

namespace hjemmel::syntax {

enum class RuleKind : std::uint16_t {
#define HJEMMEL_RULE(kind) kind,
#include "engine/syntax/rules.def"
#undef HJEMMEL_RULE
};

// A flat store of nodes: the children of a node lie side by side, and nothing is destroyed recursively.
class Tree {
 public:
  struct Entry {
    bool is_token = false;
    RuleKind rule = RuleKind::Unit;
    std::size_t first_token = 0;  // [first_token, end_token) in `tokens`
    std::size_t end_token = 0;
    std::size_t first_child = 0;
    std::size_t child_count = 0;
  };

  explicit Tree(std::span<const Token> read) : tokens(read) {}

  std::span<const Token> tokens;
  std::vector<Entry> entries;  // the root is the first
};

// A node of a tree; as cheap to copy as a pointer. The tree must outlive it.
class Node {
 public:
  Node(const Tree& tree, std::size_t index) : tree_(&tree), index_(index) {}

  bool is_token() const { return entry().is_token; }
  bool is(RuleKind rule) const { return !entry().is_token && entry().rule == rule; }
  RuleKind rule() const { return entry().rule; }
  std::size_t first_index() const { return entry().first_token; }
  const Token& first() const { return tree_->tokens[entry().first_token]; }
  const Token& last() const { return tree_->tokens[entry().end_token - 1]; }

  std::size_t size() const { return entry().child_count; }
  Node operator[](std::size_t index) const { return Node(*tree_, entry().first_child + index); }

  std::vector<Node> all(RuleKind rule) const;
  std::optional<Node> find(RuleKind rule) const;
  Node get(RuleKind rule) const;  // REQUIRES: the grammar always puts one here

  const Token* find(TokenKind kind) const;  // among the node's own tokens, the first
  bool has(TokenKind kind) const { return find(kind) != nullptr; }
  std::vector<Token> all(TokenKind kind) const;

 private:
  const Tree::Entry& entry() const { return tree_->entries[index_]; }

  const Tree* tree_;
  std::size_t index_;
};

}  // namespace hjemmel::syntax
