#include "tests/unit/syntax/readings.h"

#include <memory>
#include <vector>

// Last, because the runtime undefines EOF.
#include <RegelParser.h>
#include <antlr4-runtime.h>

namespace hjemmel::syntax {
namespace {

class Listener final : public antlr4::BaseErrorListener {
 public:
  std::string found;

  void syntaxError(antlr4::Recognizer*, antlr4::Token* token, std::size_t, std::size_t, const std::string&,
                   std::exception_ptr) override {
    found += "unreadable at token " + std::to_string(token->getTokenIndex()) + "\n";
  }
  void reportAmbiguity(antlr4::Parser* parser, const antlr4::dfa::DFA& dfa, std::size_t begin, std::size_t end, bool,
                       const antlrcpp::BitSet&, antlr4::atn::ATNConfigSet*) override {
    found += "two readings of `" + parser->getRuleNames().at(dfa.atnStartState->ruleIndex) + "` from token " +
             std::to_string(begin) + " to " + std::to_string(end) + "\n";
  }
};

}  // namespace

std::string readings(std::span<const Token> declaration) {
  std::vector<std::unique_ptr<antlr4::Token>> tokens;
  for (const Token& token : declaration) {
    tokens.push_back(std::make_unique<antlr4::CommonToken>(static_cast<std::size_t>(token.kind)));
  }
  tokens.push_back(std::make_unique<antlr4::CommonToken>(antlr4::Token::EOF));
  antlr4::ListTokenSource source(std::move(tokens));
  antlr4::CommonTokenStream stream(&source);
  grammar::RegelParser parser(&stream);
  Listener listener;
  parser.removeErrorListeners();
  parser.addErrorListener(&listener);
  parser.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(
      antlr4::atn::PredictionMode::LL_EXACT_AMBIG_DETECTION);
  parser.unit();
  return listener.found;
}

}  // namespace hjemmel::syntax
