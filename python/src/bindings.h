// The parts of the module hjemmel._core. A part names what Python sees of the public C++ interface and computes
// nothing.
#pragma once

#include <hjemmel/hjemmel.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

namespace hjemmel::python {

void bind_diagnostics(pybind11::module_& module);
void bind_result(pybind11::module_& module);
void bind_rules(pybind11::module_& module);
void bind_series(pybind11::module_& module);
void bind_store(pybind11::module_& module);

// RuleSet is immutable and its type is private to the engine; Python holds it in a box.
struct LoadedRules {
  Rules rules;
};

// Of the arguments `month` and `known_on`; what is not written like one is a ValueError.
Month month_of_text(const std::string& text);
std::optional<Date> date_of_text(const std::optional<std::string>& text);

}  // namespace hjemmel::python
