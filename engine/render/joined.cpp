#include "engine/render/joined.h"

#include <hjemmel/calendar.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

struct Run {
  int first = 0;
  int last = 0;
};

std::vector<Run> runs_of(const std::vector<std::string>& months) {
  std::set<int> numbers;
  for (const std::string& month : months) {
    if (const std::optional<Month> parsed = parse_month(month)) numbers.insert(month_number(*parsed));
  }
  std::vector<Run> runs;
  for (const int number : numbers) {
    if (!runs.empty() && runs.back().last + 1 == number) {
      runs.back().last = number;
    } else {
      runs.push_back({number, number});
    }
  }
  return runs;
}

std::string month_at(int number, bool spoken) {
  const std::string text = to_text(month_from_number(number));
  return spoken ? month_words(text) : text;
}

// Two months that follow each other are named; of more, the first and the last.
std::string run_text(const Run& run, bool spoken) {
  const std::string first = month_at(run.first, spoken);
  return run.first == run.last ? first : first + " til " + month_at(run.last, spoken);
}

std::string all_runs(const std::vector<std::string>& months, bool spoken) {
  const std::vector<Run> runs = runs_of(months);
  std::string text;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const bool last = spoken && i + 1 == runs.size();
    text += (i == 0 ? "" : last ? " og " : ", ") + run_text(runs[i], spoken);
  }
  const bool one_run = runs.size() == 1 && runs.front().first != runs.front().last;
  return one_run && !spoken ? text + ", hver måned" : text;
}

// A date of the month is not the month.
void replace_month(std::string& text, const std::string& from, const std::string& to) {
  std::size_t at = text.find(from);
  while (at != std::string::npos) {
    const bool is_date = text.compare(at + from.size(), 1, "-") == 0;
    if (!is_date) text.replace(at, from.size(), to);
    at = text.find(from, at + (is_date ? from.size() : to.size()));
  }
}

// The step without its month, as it would stand for several.
TraceStep without_month(const TraceStep& step) {
  TraceStep copy = step;
  copy.month.clear();
  for (TraceLine& line : copy.lines) {
    for (std::string* numbers : {&line.numbers, &line.condition_numbers, &line.out_of_numbers}) {
      replace_month(*numbers, step.month, "måneden");
    }
    for (ChoiceTrace& row : line.choices) replace_month(row.numbers, step.month, "måneden");
  }
  return copy;
}

bool is_corrected(const TraceStep& step) {
  const auto on_line = [](const TraceLine& line) { return line.override_.has_value(); };
  return step.override_ || std::any_of(step.lines.begin(), step.lines.end(), on_line);
}

// What the reader would see: two steps that print alike are alike.
std::string print_of(const TraceStep& step, PrintStep print) {
  Page page;
  print(page, step);
  return step.name + '\n' + step.supposed + '\n' + step.whose + '\n' + page.text();
}

std::string quantity_key(const std::optional<Quantity>& value) {
  return value ? shown_with_unit(*value) + '\n' : std::string("-\n");
}

std::string key_of(const FactTrace& fact) {
  std::string key = fact.whose + '\n' + fact.name + '\n' + (fact.month.empty() ? "-" : "m") + quantity_key(fact.value);
  key += fact.source + '\n' + fact.registered + '\n' + fact.reason + '\n' + fact.by + '\n' + fact.date + '\n';
  for (const FactTrace::Other& other : fact.others) {
    key += quantity_key(other.value) + other.source + '\n' + other.registered + '\n';
  }
  return key + brief(fact.citations);
}

}  // namespace

std::string months_text(const std::vector<std::string>& months) { return all_runs(months, false); }

std::string spoken_months(const std::vector<std::string>& months) { return all_runs(months, true); }

PeriodMonths months_of(const TraceStep& period) {
  PeriodMonths months;
  for (const TraceLine& line : period.lines) {
    auto& among = !line.result ? months.open : line.result->value == 0 ? months.others : months.counted;
    among.push_back(line.formula);
  }
  return months;
}

std::vector<JoinedFact> joined_facts(const std::vector<FactTrace>& facts) {
  std::vector<JoinedFact> joined;
  std::map<std::string, std::size_t> places;
  for (const FactTrace& fact : facts) {
    const auto [place, is_new] = places.try_emplace(key_of(fact), joined.size());
    if (is_new) joined.push_back({&fact, {}});
    if (!fact.month.empty()) joined[place->second].months.push_back(fact.month);
  }
  std::map<std::string, std::size_t> people = {{"", 0}};
  for (const JoinedFact& one : joined) people.try_emplace(one.fact->whose, people.size());
  std::stable_sort(joined.begin(), joined.end(), [&](const JoinedFact& a, const JoinedFact& b) {
    return people.at(a.fact->whose) < people.at(b.fact->whose);
  });
  return joined;
}

std::vector<TraceStep> joined_steps(const std::vector<const TraceStep*>& steps, PrintStep print) {
  struct Group {
    const TraceStep* first = nullptr;
    std::vector<std::string> months;
  };
  std::vector<Group> groups;
  std::map<std::string, std::size_t> places;
  for (const TraceStep* step : steps) {
    const TraceStep alone = without_month(*step);
    std::string key = is_corrected(*step) ? std::to_string(groups.size()) : print_of(alone, print);
    const auto [place, is_new] = places.try_emplace(std::move(key), groups.size());
    if (is_new) groups.push_back({step, {}});
    groups[place->second].months.push_back(step->month);
  }
  std::vector<TraceStep> joined;
  for (const Group& group : groups) {
    joined.push_back(group.months.size() == 1 ? *group.first : without_month(*group.first));
    if (group.months.size() > 1) joined.back().month = months_text(group.months);
  }
  return joined;
}

}  // namespace hjemmel::render
