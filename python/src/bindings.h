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

}  // namespace hjemmel::python
