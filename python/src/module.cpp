// The module hjemmel._core: a list of its parts. The package in python/hjemmel is what people import.
#include "python/src/bindings.h"

PYBIND11_MODULE(_core, module) {
  module.doc() = "The C++ engine of Hjemmel.";
  hjemmel::python::bind_diagnostics(module);
  hjemmel::python::bind_result(module);
  hjemmel::python::bind_rules(module);
  hjemmel::python::bind_series(module);
  hjemmel::python::bind_store(module);
}
