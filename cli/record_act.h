// What the commands of the family `record` have in common: the folder, who does it and when, and how a refusal is told.
#pragma once

#include <hjemmel/store.h>

#include <optional>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace hjemmel::cli {

const Option& store_option();

// `--store`, and who, when and why; with more options after them.
std::vector<Option> act_options(std::vector<Option> more = {});

// The folder; nothing when it is not said: that has been reported then.
std::optional<Store> asked_store(std::string_view command, const Arguments& arguments, Surroundings& surroundings);

// Who, when and why. Nothing when who or when is missing: that has been reported then.
std::optional<Act> asked_act(std::string_view command, const Arguments& arguments, Surroundings& surroundings);

// Tells why the store refused, and returns the exit code for it.
Exit report(const Refused& refused, const Arguments& arguments, Surroundings& surroundings);

// Prints what a store gave, or why it gave nothing.
template <class Value, class Print>
Exit finish(const Stored<Value>& stored, const Arguments& arguments, Surroundings& surroundings, Print print) {
  if (!stored.value) return report(stored.refused, arguments, surroundings);
  print(*stored.value);
  return Exit::Ok;
}

}  // namespace hjemmel::cli
