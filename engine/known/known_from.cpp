#include "engine/known/known_from.h"

#include <algorithm>

#include "engine/check/reads.h"

namespace hjemmel {
namespace {

bool is_cited(const Citation& citation, const LawDecl& law, const LawVersion& edition) {
  if (citation.kind == Citation::Kind::Law) return citation.source == law.name.text;
  return citation.kind == Citation::Kind::Instrument && citation.source == edition.instrument &&
         citation.number == edition.number && citation.year == edition.year;
}

void keep_earlier(std::optional<Date>& earliest, Date date) {
  if (!earliest || date < *earliest) earliest = date;
}

void append(Citations& all, const Citations& more) { all.insert(all.end(), more.begin(), more.end()); }

void append_version(Citations& all, const Version& version) {
  append(all, version.citations);
  append(all, version.first.citations);
  for (const ChoiceRow& row : version.first.rows) append(all, row.citations);
  for (const BracketRow& row : version.first.brackets) append(all, row.citations);
  for (const Step& step : version.steps) append(all, step.citations);
}

void append_versions(Citations& all, const std::vector<Version>& versions) {
  for (const Version& version : versions) append_version(all, version);
}

Citations citations_in(const RuleSet& rules, SymbolKind kind, std::size_t index) {
  Citations all;
  switch (kind) {
    case SymbolKind::Rule:
      append_versions(all, rules.rules[index].versions);
      break;
    case SymbolKind::MonthName:
      append_versions(all, rules.months[index].versions);
      break;
    case SymbolKind::Regulation:
      append_versions(all, rules.regulations[index].versions);
      break;
    case SymbolKind::Exception:
      append_versions(all, rules.exceptions[index].versions);
      break;
    case SymbolKind::Period:
      for (const PeriodVersion& version : rules.periods[index].versions) append(all, version.citations);
      break;
    case SymbolKind::Distribution:
      for (const DistributionVersion& version : rules.distributions[index].versions) append(all, version.citations);
      break;
    default:
      break;
  }
  return all;
}

}  // namespace

Date known_from(const RuleSet& rules, const RateRow& row) {
  if (row.known) return row.known->date;
  std::optional<Date> known;
  for (const Citation& citation : row.projected ? Citations() : row.citations) {
    for (const LawDecl& law : rules.laws) {
      for (const LawVersion& edition : law.versions) {
        if (edition.effect.date == row.from.date && is_cited(citation, law, edition))
          keep_earlier(known, known_from(edition));
      }
    }
  }
  return known.value_or(row.from.date);
}

KnownFrom::KnownFrom(const RuleSet& rules) : rules_(rules) {
  each_body(rules, [&](const Symbol& reader, const Expr& expr) {
    each_part(expr, [&](const Expr& part) {
      each_read(part, [&](const Symbol& read, Span) {
        readers_[{read.kind, read.index}].insert({reader.kind, reader.index});
      });
    });
  });
}

std::optional<Date> KnownFrom::edition_of(const Symbol& symbol, const Citations& own, Date effect) const {
  Laws laws = laws_of(own);
  std::set<Key> seen;
  if (laws.empty()) laws = laws_of(Key{symbol.kind, symbol.index}, seen);
  std::optional<Date> known;
  for (const std::size_t law : laws) {
    for (const LawVersion& edition : rules_.laws[law].versions) {
      if (edition.effect.date == effect) keep_earlier(known, known_from(edition));
    }
  }
  return known;
}

KnownFrom::Laws KnownFrom::laws_of(const Citations& citations) const {
  Laws laws;
  for (const Citation& citation : citations) {
    for (std::size_t law = 0; law < rules_.laws.size(); ++law) {
      const std::vector<LawVersion>& editions = rules_.laws[law].versions;
      const auto cited = [&](const LawVersion& edition) { return is_cited(citation, rules_.laws[law], edition); };
      if (std::any_of(editions.begin(), editions.end(), cited)) laws.insert(law);
    }
  }
  return laws;
}

KnownFrom::Laws KnownFrom::laws_of(const Key& key, std::set<Key>& seen) const {
  if (!seen.insert(key).second) return {};
  Laws laws = laws_of(citations_in(rules_, key.first, key.second));
  const auto readers = readers_.find(key);
  if (!laws.empty() || readers == readers_.end()) return laws;
  for (const Key& reader : readers->second) laws.merge(laws_of(reader, seen));
  return laws;
}

}  // namespace hjemmel
