// What is wrong with a rule file, a case or a request, as data.
#include "python/src/bindings.h"

namespace hjemmel::python {

void bind_diagnostics(pybind11::module_& module) {
  pybind11::class_<PlacedDiagnostic>(module, "PlacedDiagnostic")
      .def_readonly("code", &PlacedDiagnostic::code)
      .def_readonly("kind", &PlacedDiagnostic::kind)
      .def_readonly("message", &PlacedDiagnostic::message)
      .def_readonly("file", &PlacedDiagnostic::file)
      .def_readonly("line", &PlacedDiagnostic::line)
      .def_readonly("column", &PlacedDiagnostic::column)
      .def_readonly("help", &PlacedDiagnostic::help)
      .def_readonly("drawn", &PlacedDiagnostic::drawn)
      .def_readonly("english", &PlacedDiagnostic::english);
}

}  // namespace hjemmel::python
