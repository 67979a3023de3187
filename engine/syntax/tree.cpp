#include "engine/syntax/tree.h"

#include <cassert>

namespace hjemmel::syntax {

std::vector<Node> Node::all(RuleKind rule) const {
  std::vector<Node> found;
  for (std::size_t i = 0; i < size(); ++i) {
    if ((*this)[i].is(rule)) found.push_back((*this)[i]);
  }
  return found;
}

std::optional<Node> Node::find(RuleKind rule) const {
  for (std::size_t i = 0; i < size(); ++i) {
    if ((*this)[i].is(rule)) return (*this)[i];
  }
  return std::nullopt;
}

Node Node::get(RuleKind rule) const {
  const std::optional<Node> found = find(rule);
  assert(found);
  return *found;
}

const Token* Node::find(TokenKind kind) const {
  for (std::size_t i = 0; i < size(); ++i) {
    const Node child = (*this)[i];
    if (child.is_token() && child.first().kind == kind) return &child.first();
  }
  return nullptr;
}

std::vector<Token> Node::all(TokenKind kind) const {
  std::vector<Token> found;
  for (std::size_t i = 0; i < size(); ++i) {
    const Node child = (*this)[i];
    if (child.is_token() && child.first().kind == kind) found.push_back(child.first());
  }
  return found;
}

}  // namespace hjemmel::syntax
