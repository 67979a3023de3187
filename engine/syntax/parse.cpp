#include "engine/syntax/parse.h"

#include <utility>

#include "engine/syntax/builder.h"
#include "engine/syntax/declaration_ranges.h"
#include "engine/syntax/grammar_front.h"
#include "engine/syntax/lexical_mistakes.h"
#include "engine/syntax/mistakes.h"

namespace hjemmel {
namespace syntax {
namespace {

constexpr int kLanguageVersion = 1;

// Reads the ranges of a file one after the other; the head comes first.
class FileReader {
 public:
  explicit FileReader(const Report& report) : report_(report) {}

  std::optional<Module> read() {
    const TokenList list = read_tokens(report_.source());
    check_first_line(list);
    for (const std::span<const Token> range : declaration_ranges(list.tokens)) read_range(range);
    if (!module_line_seen_) report_missing_module(list);
    if (!module_line_read_) return std::nullopt;
    const auto length = static_cast<std::uint32_t>(report_.source().text().size());
    module_.span = report_.span(0, length);
    return std::move(module_);
  }

 private:
  void check_first_line(const TokenList& list) {
    if (!list.tokens.empty() && list.tokens.front().kind == TokenKind::Regelsprog) return;
    const Span place = list.tokens.empty() ? report_.span(0, 0) : report_.span(list.tokens.front());
    report_.add(DiagnosticKind::MissingLanguageVersion,
                "filen siger ikke, hvilken version af regelsproget den er skrevet i",
                Label{place, "her ventes `regelsprog 1`"}, "skriv `regelsprog 1` som filens første linje");
  }

  void report_missing_module(const TokenList& list) {
    const Span place = list.tokens.empty() ? report_.span(0, 0) : report_.span(list.tokens.back());
    report_.add(DiagnosticKind::MissingModule, "filen har ingen linje med `modul`",
                Label{place, "filen slutter uden et modul"},
                "skriv efter `regelsprog 1` en linje som `modul lønloft \"Lønloft\"`");
  }

  void read_range(std::span<const Token> range) {
    const TokenKind kind = range.front().kind;
    if (!check_place(range.front())) return;
    if (kind == TokenKind::Modul || kind == TokenKind::Lokalt) module_line_seen_ = true;
    if (kind == TokenKind::Name) return report_mistake(Situation(range, 0, report_));  // begins no declaration
    if (!check_tokens(range, report_)) return;
    const std::variant<Tree, Unreadable> parsed = parse_tokens(range);
    if (const auto* unreadable = std::get_if<Unreadable>(&parsed)) {
      report_mistake(Situation(range, unreadable->token, report_));
      return;
    }
    build(Node(std::get<Tree>(parsed), 0));
  }

  // The head stands once, in order, before the declarations.
  bool check_place(const Token& first) {
    if (first.kind == TokenKind::Regelsprog) return check_once(version_line_, first);
    if (first.kind == TokenKind::Modul || first.kind == TokenKind::Lokalt) return check_once(module_line_, first);
    if (!module_line_seen_) {
      report_before_module(first);
    }
    if (first.kind != TokenKind::Brug) {
      if (is_declaration_word(first.kind)) declared_ = true;
      return true;
    }
    if (declared_) {
      report_.add(DiagnosticKind::UsesAfterDeclarations, "`brug` står efter en erklæring",
                  Label{report_.span(first), "skal stå lige efter `modul`"}, "flyt linjen op under `modul`");
      return false;
    }
    return check_once(uses_line_, first);
  }

  bool check_once(std::optional<Token>& seen, const Token& first) {
    if (!seen) {
      seen = first;
      return true;
    }
    report_.add(
        Diagnostic{DiagnosticKind::RepeatedHead,
                   in_code(report_.text(first)) + " står to gange i filen",
                   Label{report_.span(first), "står her igen"},
                   {Label{report_.span(*seen), "står allerede her"}},
                   "en fil har én linje af hver: `regelsprog`, `modul` og `brug`; moduler i `brug` skilles med `;`"});
    return false;
  }

  void report_before_module(const Token& first) {
    if (std::exchange(module_line_seen_, true)) return;
    report_.add(DiagnosticKind::MissingModule, in_code(report_.text(first)) + " står før filens `modul`",
                Label{report_.span(first), "her ventes `modul`"},
                "skriv først en linje som `modul lønloft \"Lønloft\"`");
  }

  void build(Node node) {
    if (node.is(RuleKind::LanguageVersion)) return check_version(node);
    if (node.is(RuleKind::ModuleLine)) return read_module_line(node);
    if (node.is(RuleKind::Uses)) {
      for (const Node name : node.all(RuleKind::Name)) {
        module_.uses.push_back(Word{report_.text(name.first()), report_.span(name.first())});
      }
      return;
    }
    DeclarationBuilder(report_, module_).build(node);
  }

  void check_version(Node node) {
    const Token& number = *node.find(TokenKind::Number);
    if (report_.text(number) == std::to_string(kLanguageVersion)) return;
    report_.add(DiagnosticKind::UnsupportedLanguageVersion,
                "version " + report_.text(number) + " af regelsproget kan ikke læses",
                Label{report_.span(number), "denne version findes ikke her"},
                "denne udgave af programmet læser `regelsprog 1`");
  }

  void read_module_line(Node node) {
    const Token& name = node.get(RuleKind::Name).first();
    const Token& title = *node.find(TokenKind::Text);
    module_.name = Word{report_.text(name), report_.span(name)};
    module_.title = Word{report_.text(report_.span(title.begin + 1, title.end - 1)), report_.span(title)};
    if (const Token* local = node.find(TokenKind::Lokalt)) module_.local = report_.span(*local);
    module_line_read_ = true;
  }

  const Report& report_;
  Module module_;
  std::optional<Token> version_line_;
  std::optional<Token> module_line_;
  std::optional<Token> uses_line_;
  bool module_line_seen_ = false;  // or its absence reported
  bool module_line_read_ = false;
  bool declared_ = false;
};

}  // namespace
}  // namespace syntax

std::optional<Module> parse_module(const SourceSet& sources, std::uint32_t file, Diagnostics& diagnostics) {
  const syntax::Report report(sources.file(file), file, diagnostics);
  return syntax::FileReader(report).read();
}

}  // namespace hjemmel
