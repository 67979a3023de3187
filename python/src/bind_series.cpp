// A series of months and a recalculation, with their renderings.
#include <hjemmel/recalculate.h>

#include "python/src/bindings.h"

namespace hjemmel::python {
namespace {

std::vector<Result> results_of(const Series& series) {
  std::vector<Result> results;
  for (const SeriesMonth& month : series.months) results.push_back(month.result);
  return results;
}

}  // namespace

void bind_series(pybind11::module_& module) {
  pybind11::class_<Series>(module, "Series")
      .def("months", &results_of)
      .def("text", &render_series)
      .def("json", &render_series_json);
  pybind11::class_<Recalculation>(module, "Recalculation")
      .def("plan", [](const Recalculation& self) { return self.plan; })
      .def("text", &render_recalculation)
      .def("json", &render_recalculation_json);
}

}  // namespace hjemmel::python
