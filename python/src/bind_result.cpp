// One explained result and its renderings.
#include "python/src/bindings.h"

namespace hjemmel::python {

void bind_result(pybind11::module_& module) {
  pybind11::class_<Result>(module, "Result")
      .def("letter", &render_letter)
      .def("calculation", &render_calculation)
      .def("full", &render_full)
      .def("json", &render_json);
}

}  // namespace hjemmel::python
