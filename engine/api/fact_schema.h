// JSON Schema of one fact.
#pragma once

#include <string>

#include "engine/check/rule_set.h"
#include "engine/json/json.h"

namespace hjemmel {

// { "$ref": "#/$defs/l%C3%B8n" }: a definition by its name.
Json schema_ref(const std::string& name);

// Defines the fact under its name: one value, or several with periods and sources. What facts share is defined under
// names with a capital (define_shared), which no fact has.
void define_fact(const FactDecl& fact, Json& definitions);
void define_shared(Json& definitions);

// { "name": value, ... } as a schema of an object that has no other members.
Json schema_object(Json properties);

}  // namespace hjemmel
