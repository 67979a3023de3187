// The page of a law's edition in docs/daekning/.
#include <algorithm>

#include "engine/check/checking.h"
#include "engine/check/coverage.h"

namespace hjemmel {
namespace {

// A vertical bar would end the cell of a table.
std::string in_cell(const std::string& text) {
  std::string cell;
  for (const char letter : text) cell += letter == '|' ? std::string("\\|") : std::string(1, letter);
  return cell;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + in_code(name);
  return text;
}

// "regel `a`, `b`; sats `c`; oplysning `d`": what carries it out, by kind, since a reader looks for the rule first.
std::string by_kind(const RuleSet& rules, const std::vector<std::string>& names) {
  std::vector<std::string> rule_names;
  std::vector<std::string> rate_names;
  std::vector<std::string> fact_names;
  std::vector<std::string> interpretation_names;
  for (const std::string& name : names) {
    const Symbol* symbol = rules.find(name);
    if (symbol == nullptr) continue;
    if (symbol->kind == SymbolKind::Fact)
      fact_names.push_back(name);
    else if (symbol->kind == SymbolKind::Rate)
      rate_names.push_back(name);
    else if (symbol->kind == SymbolKind::Interpretation)
      interpretation_names.push_back(name);
    else
      rule_names.push_back(name);
  }
  std::string text;
  const auto append_kind = [&](const char* kind, const std::vector<std::string>& of_kind) {
    if (!of_kind.empty()) text += (text.empty() ? "" : "; ") + std::string(kind) + " " + listed(of_kind);
  };
  append_kind("regel", rule_names);
  append_kind("sats", rate_names);
  append_kind("oplysning", fact_names);
  append_kind("fortolkning", interpretation_names);
  return text;
}

std::string with_reason(const std::string& words, const std::string& reason) {
  return reason.empty() ? words : words + ": " + in_cell(reason);
}

std::string kind_words(CoverageEntry::Kind kind) {
  if (kind == CoverageEntry::Kind::DecidedByPerson) return "afgøres af en person";
  return kind == CoverageEntry::Kind::NoArithmetic ? "uden beregning" : "ikke understøttet";
}

std::string words_of(const RuleSet& rules, const CoverageEntry& entry) {
  const std::string carriers = by_kind(rules, entry.carried_by);
  switch (entry.kind) {
    case CoverageEntry::Kind::Rule:
      return "udført af " + carriers;
    case CoverageEntry::Kind::DecidedByPerson:
    case CoverageEntry::Kind::NoArithmetic:
    case CoverageEntry::Kind::Unsupported:
      return with_reason(kind_words(entry.kind), entry.reason.empty() ? carriers : entry.reason);
    case CoverageEntry::Kind::Interpretation:
      return carriers;
    case CoverageEntry::Kind::Empty:
      break;
  }
  return "TOM";
}

// One more thing that holds for the same stykke, after a semicolon in place of the full stop of what stands before.
void append(std::string& text, const std::string& more) {
  if (!text.empty() && text.back() == '.') text.pop_back();
  text += "; " + more;
}

// The whole stykke first, then what of it is otherwise: "udført af regel `a`; ikke understøttet (pkt. 3-6): ...".
std::string row_text(const RuleSet& rules, const CoverageEntry& entry) {
  using Kind = CoverageEntry::Kind;
  std::string text = words_of(rules, entry);
  if (entry.kind == Kind::Rule && !entry.reason.empty()) append(text, with_reason("ikke understøttet", entry.reason));
  if (!entry.gives_up.empty()) append(text, "ikke understøttet i " + by_kind(rules, entry.gives_up));
  for (const CoverageEntry::Part& part : entry.parts) {
    append(text, with_reason(kind_words(part.kind) + " (" + part.text + ")", part.reason));
  }
  return text;
}

std::string instrument(const LawVersion& edition) {
  return edition.instrument + " " + std::to_string(edition.number) + "/" + std::to_string(edition.year);
}

}  // namespace

std::string coverage_page(const RuleSet& rules, const LawDecl& law, const LawVersion& edition) {
  std::string page = "# " + law.name.text + ": " + instrument(edition) + "\n\n";
  page += in_cell(law.title.text) + ". Dateret " + to_text(edition.dated.date) + ", i kraft " +
          to_text(edition.in_force.date) + ", virkning fra " + to_text(edition.effect.date) + ".\n";
  if (edition.extract) page += "Uddrag: " + edition.extract->text + ".\n";
  page += "\nSiden er lavet af regelfilerne og rettes ikke i hånden.\n\n| Bestemmelse | Hvordan |\n| --- | --- |\n";
  for (const CoverageEntry& entry : coverage_of(rules, law, edition)) {
    page += "| " + entry.provision + " | " + row_text(rules, entry) + " |\n";
  }
  return page;
}

}  // namespace hjemmel
