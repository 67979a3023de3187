// What one calculation costs, and what loading all rules costs. The case is the example of docs/eksempler/.
#include <benchmark/benchmark.h>
#include <hjemmel/hjemmel.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <variant>

#include "engine/api/calculate.h"
#include "engine/evaluate/evaluate.h"
#include "engine/explain/explain.h"
#include "engine/plan/plan.h"

namespace {

using namespace hjemmel;

const std::string kRoot = HJEMMEL_SOURCE_DIR;
constexpr const char* kBenefit = "fleksløntilskud";

std::string read_file(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Rules loaded() {
  static const Rules rules = load_rules(kRoot + "/rules").rules;
  if (rules == nullptr) std::abort();
  return rules;
}

struct Example {
  Case given;
  Program program;
};

const Example& example() {
  static const Example one = [] {
    SourceSet sources;
    Diagnostics diagnostics;
    const std::uint32_t file =
        sources.add("sag.json", read_file(kRoot + "/docs/eksempler/star-2024.json"), diagnostics);
    Case given = *read_case(*loaded(), sources, file, diagnostics);
    Program program = std::get<Program>(
        plan(*loaded(), *find_benefit(*loaded(), kBenefit), *parse_month("2024-02"), shape_of(given)));
    return Example{std::move(given), std::move(program)};
  }();
  return one;
}

// Reading, parsing, checking and hashing every rule file.
void load_all_rules(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(load_rules(kRoot + "/rules"));
}

void plan_one_month(benchmark::State& state) {
  const Example& one = example();
  const std::size_t benefit = *find_benefit(*loaded(), kBenefit);
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(plan(*loaded(), benefit, *parse_month("2024-02"), shape_of(one.given)));
  }
  state.counters["nodes"] = static_cast<double>(one.program.nodes.size());
}

// The amounts alone: a planned month, a case that has been read.
void evaluate_without_trace(benchmark::State& state) {
  const Example& one = example();
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(evaluate(one.program, one.given));
}

// With the whole trace, and what every other interpretation would give.
void evaluate_with_trace(benchmark::State& state) {
  const Example& one = example();
  for ([[maybe_unused]] auto _ : state) {
    const Evaluation evaluation = evaluate(one.program, one.given);
    benchmark::DoNotOptimize(explain(one.program, one.given, evaluation));
  }
}

// As a program calls it: JSON in, a result with its trace out.
void calculate_from_json(benchmark::State& state) {
  const std::string json = read_file(kRoot + "/docs/eksempler/star-2024.json");
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(calculate(*loaded(), kBenefit, json, "sag.json", *parse_month("2024-02")));
  }
}

BENCHMARK(load_all_rules)->Unit(benchmark::kMillisecond);
BENCHMARK(plan_one_month)->Unit(benchmark::kMicrosecond);
BENCHMARK(evaluate_without_trace)->Unit(benchmark::kMicrosecond);
BENCHMARK(evaluate_with_trace)->Unit(benchmark::kMicrosecond);
BENCHMARK(calculate_from_json)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
