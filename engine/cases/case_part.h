// A part of a case file while it is read: its JSON, and the path by which a message names it.
#pragma once

#include <string>
#include <vector>

#include "engine/cases/case.h"
#include "engine/json/json.h"

namespace hjemmel {

// What every part needs while it is read.
struct CaseReading {
  const RuleSet& rules;
  const SourceSet& sources;
  Diagnostics& diagnostics;
};

struct CasePart {
  const Json* json = nullptr;
  std::string path;  // "oplysninger.løn[1].værdi"; empty for the whole case

  CasePart member(const std::string& name, const Json& value) const;
  CasePart item(std::size_t index) const;
  std::optional<CasePart> find(const std::string& name) const;  // a member; nothing when it is not there or `null`
};

// Reports a mistake at the part: "`path`: message". Of an object or a list only the opening bracket is marked.
void refuse(CaseReading& reading, const CasePart& part, const ValueError& error, const std::string& label);

// The same at the name of a member, which is where a misspelt one is wrong.
void refuse_name(CaseReading& reading, const CasePart& object, const std::string& name, const Json& value,
                 const ValueError& error, const std::string& label);

// Reports every member that is not among the allowed ones.
void refuse_unknown_members(CaseReading& reading, const CasePart& object, const std::vector<std::string>& allowed);

// Reports a part that is not of the kind; `wanted` says what it should be: "et objekt, { ... }".
bool expect_kind(CaseReading& reading, const CasePart& part, Json::Kind kind, const std::string& wanted);

// The text of a member: nothing (and a diagnostic) when it is not a text. A member that is left out is nothing too.
std::optional<std::string> text_member(CaseReading& reading, const CasePart& object, const std::string& name);

// The same for a member that must be there and say something.
std::optional<std::string> required_text(CaseReading& reading, const CasePart& object, const std::string& name,
                                         const ValueError& missing);

// A date member; a diagnostic when it is there and not a date.
std::optional<Date> date_member(CaseReading& reading, const CasePart& object, const std::string& name);

}  // namespace hjemmel
