// A module with every construct of the language, in which nothing is wrong.
#pragma once

namespace hjemmel {

extern const char* const kWholeModule;

}  // namespace hjemmel
