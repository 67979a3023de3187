// JSON text in and out. Numbers stay text, so that no value ever passes through binary floating point. This is the only
// folder that knows how JSON is written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/diagnostics/diagnostics.h"
#include "engine/source/source_set.h"

namespace hjemmel {

struct Json {
  enum class Kind { Null, Boolean, Number, Text, List, Object };
  Kind kind = Kind::Null;
  bool boolean = false;
  std::string text;  // Text: the string; Number: its digits as written
  std::vector<Json> items;
  std::vector<std::pair<std::string, Json>> members;  // in the order written
  Span span;       // from the first to the last sign: the quotes and the brackets are part of it
  Span name_span;  // of a member of an object: its name with the quotes

  // Defined in the source file: a Json holds pairs of Json, and clang must not need one before it is complete.
  Json();

  const Json* find(std::string_view key) const;  // Object: the member, or null

  static Json object();
  static Json list();
  static Json string(std::string value);
  static Json yes_no(bool value);
  static Json number(int value);
  void set(std::string key, Json value);
};

// Reads JSON text (RFC 8259). Broken JSON, an equal key twice in one object, nesting deeper than 64, more than 200,000
// values, and text written with escapes that would not be accepted in a file (a NUL, an å of two code points) are
// diagnostics. Nothing is returned when there is any.
std::optional<Json> read_json(const SourceSet& sources, std::uint32_t file, Diagnostics& diagnostics);

// Two spaces of indentation, keys in the order they were set, æøå as they are, a line break at the end.
std::string write_json(const Json& json);

}  // namespace hjemmel
