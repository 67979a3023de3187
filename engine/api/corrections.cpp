#include "engine/api/corrections.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/explain/quantity.h"

namespace hjemmel {
namespace {

std::string code(const std::string& text) { return "`" + text + "`"; }

std::string with_path(const Override& correction, const std::string& member, const std::string& message) {
  return correction.path.empty() ? message : code(correction.path + "." + member) + ": " + message;
}

// "2024-01 og 2024-02"
std::string listed(const std::set<Month>& months, const std::string& joint = "og") {
  std::string text;
  for (const Month month : months) {
    const bool last = month == *months.rbegin();
    text += (text.empty() ? "" : last ? " " + joint + " " : ", ") + to_text(month);
  }
  return text;
}

bool is_month(const PlannedRule& planned) { return planned.kind == SymbolKind::MonthName; }

bool can_be_corrected(const PlannedRule& planned) { return planned.kind == SymbolKind::Rule || is_month(planned); }

// Whether the correction is of the rule or one of its lines.
bool is_of(const Program& program, const Override& correction, const PlannedRule& planned) {
  if (correction.step == step_name(program, planned)) return true;
  for (std::size_t line = 0; line < planned.lines.size(); ++line) {
    if (correction.step == step_name(program, planned, line)) return true;
  }
  return false;
}

std::optional<Diagnostic> wrong_month(const Program& program, const Override& correction) {
  const std::string& name = correction.step;
  for (const PlannedRule& planned : program.planned) {
    if (!can_be_corrected(planned) || !is_of(program, correction, planned)) continue;
    if (correction.month && planned.place.month != *correction.month) continue;
    const auto is_it = [&](Month month) { return Rational(month_number(month)) == correction.value; };
    const bool possible = std::any_of(planned.candidates.begin(), planned.candidates.end(), is_it);
    if (is_month(planned) ? correction.is_month && possible : !correction.is_month) continue;
    const std::set<Month> months(planned.candidates.begin(), planned.candidates.end());
    const std::string message = is_month(planned) ? code(name) + " i " + to_text(planned.place.month) +
                                                        " kan kun være " + listed(months, "eller")
                                                  : code(name) + " er ikke en måned, men rettes til en";
    return Diagnostic{DiagnosticKind::CorrectedMonthNotPossible,
                      with_path(correction, "værdi", message),
                      {correction.value_span, is_month(planned) ? "kan ikke vælges" : "er en måned"},
                      {},
                      is_month(planned) ? "ret til en af dem, skrevet som " + code(to_text(planned.candidates.front()))
                                        : "skriv et tal, ja eller nej"};
  }
  return std::nullopt;
}

// Where a correction has been put.
struct Spot {
  const PlannedRule* planned = nullptr;
  std::optional<std::size_t> line;  // index into its planned lines; none for the whole step
};

class CorrectionCheck {
 public:
  CorrectionCheck(const Program& program, const Case& given, const Evaluation& evaluation, Diagnostics& diagnostics)
      : program_(program), evaluation_(evaluation), diagnostics_(diagnostics) {
    for (const PlannedRule& planned : program.planned) {
      add_place(planned.value, {&planned, std::nullopt});
      for (std::size_t line = 0; line < planned.lines.size(); ++line) {
        add_place(planned.lines[line].result, {&planned, line});
      }
    }
    std::vector<NodeId> roots{program.planned[program.root].value};
    for (const std::size_t companion : program.companions) roots.push_back(program.planned[companion].value);
    if (!given.overrides.empty()) certain_ = live_nodes(program, evaluation, roots, Undecided::Stop);
  }

  void check(const Override& correction) {
    const auto places = places_.find(&correction);
    if (places == places_.end()) return report_unknown(correction);
    for (const Spot& place : places->second) {
      if (!check_range(correction, place)) return;
    }
    check_month(correction, places->second);
  }

 private:
  void add_place(NodeId id, Spot place) {
    const auto found = evaluation_.overridden.find(id);
    if (found != evaluation_.overridden.end()) places_[found->second].push_back(place);
  }

  void report_unknown(const Override& correction) {
    std::vector<std::string> names;
    std::set<Month> months;  // of the step, when only the month is wrong
    for (const PlannedRule& planned : program_.planned) {
      if (!can_be_corrected(planned)) continue;
      names.push_back(step_name(program_, planned));
      if (correction.month && is_of(program_, correction, planned)) months.insert(planned.place.month);
    }
    if (!months.empty() && months.count(*correction.month) == 0) return report_month(correction, months);
    std::string help = near_names_help(correction.step, names);
    if (help.empty()) {
      help = "skriv navnet på en regel, eller en af dens linjer som `navn.2`; den fulde beregning viser dem";
    }
    diagnostics_.add({DiagnosticKind::UnknownCorrection,
                      with_path(correction, "trin",
                                "rettelsen gælder trinnet " + code(correction.step) + ", som beregningen ikke har"),
                      {correction.step_span, "er ikke et trin i beregningen"},
                      {},
                      std::move(help)});
  }

  void report_month(const Override& correction, const std::set<Month>& months) {
    diagnostics_.add({DiagnosticKind::UnknownCorrection,
                      with_path(correction, "trin",
                                code(correction.step) + " bruges ikke for " + to_text(*correction.month) +
                                    ", men kun for " + listed(months)),
                      {correction.step_span, "bruges ikke for den måned"},
                      {},
                      "ret `måned`, eller udelad den, når trinnet kun bruges for én måned"});
  }

  // What the checker knows of the line, or of the last one.
  const std::optional<Range>* range_at(const Spot& place) const {
    if (is_month(*place.planned) || place.planned->lines.empty()) return nullptr;
    const RuleDecl& decl = program_.rules->rules[place.planned->symbol];
    const Version* version = place.planned->version;
    const PlannedLine& line = place.planned->lines[place.line.value_or(place.planned->lines.size() - 1)];
    const auto version_index = static_cast<std::size_t>(version - decl.versions.data());
    const std::size_t index =
        line.step == nullptr ? 0 : static_cast<std::size_t>(line.step - version->steps.data()) + 1;
    return &program_.rules->ranges.at(place.planned->symbol).at(version_index).at(index);
  }

  // A value beyond what a rule can give is a person's to answer for; one below nothing, or none where others divide by
  // it, makes nonsense of the steps that follow.
  bool check_range(const Override& correction, const Spot& place) {
    const std::optional<Range>* range = range_at(place);
    if (range == nullptr || !*range) return true;
    const RuleDecl& decl = program_.rules->rules[place.planned->symbol];
    const bool refused = decl.kind == RuleDecl::Kind::Benefit && !place.line;  // a benefit that is refused is 0
    const bool below = correction.value < 0 && !(*range)->can_be_negative();
    const bool zero = correction.value == 0 && !(*range)->can_be_zero() && !refused;
    if (!below && !zero) return true;
    const Quantity value = quantity(decl.type, correction.value);
    diagnostics_.add(
        {DiagnosticKind::CorrectionOutOfRange,
         with_path(correction, "værdi",
                   code(correction.step) + " kan ikke være " + value.text +
                       (value.unit.empty() ? "" : " " + value.unit) +
                       (below ? "; efter reglen er den aldrig under 0" : "; efter reglen er den aldrig 0")),
         {correction.value_span, below ? "er under 0" : "er 0"},
         {},
         zero ? "ret værdien; andre trin kan dele med den"
              : "ret værdien, eller ret det trin, som den skal trækkes fra"});
    return false;
  }

  void check_month(const Override& correction, const std::vector<Spot>& places) {
    if (correction.month) return;
    std::set<Month> months;
    for (const Spot& place : places) {
      if (certain_[place.planned->value]) months.insert(place.planned->place.month);
    }
    if (months.size() < 2) return;
    diagnostics_.add({DiagnosticKind::CorrectionOfSeveralMonths,
                      with_path(correction, "trin",
                                code(correction.step) + " bruges for flere måneder, " + listed(months) +
                                    ", og rettelsen siger ikke hvilken"),
                      {correction.step_span, "bruges for flere måneder"},
                      {},
                      "skriv `\"måned\": \"" + to_text(*months.begin()) +
                          "\"` i rettelsen; skal begge rettes, så skriv en rettelse for hver"});
  }

  const Program& program_;
  const Evaluation& evaluation_;
  Diagnostics& diagnostics_;
  std::map<const Override*, std::vector<Spot>> places_;
  std::vector<bool> certain_;  // what the answer is certain to rest on
};

}  // namespace

void check_corrected_months(const Program& program, const Case& given, Diagnostics& diagnostics) {
  for (const Override& correction : given.overrides) {
    if (diagnostics.size() > kMostMistakes) return;
    if (auto wrong = wrong_month(program, correction)) diagnostics.add(std::move(*wrong));
  }
}

void check_corrections(const Program& program, const Case& given, const Evaluation& evaluation,
                       Diagnostics& diagnostics) {
  CorrectionCheck check(program, given, evaluation, diagnostics);
  for (const Override& correction : given.overrides) {
    if (diagnostics.size() > kMostMistakes) return;
    check.check(correction);
  }
}

}  // namespace hjemmel
