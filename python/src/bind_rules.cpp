// Loaded rules. The engine holds no Python object, so other Python threads may run while it works.
#include <hjemmel/recalculate.h>

#include "python/src/bindings.h"

namespace hjemmel::python {
namespace {

namespace py = pybind11;

py::tuple load(const std::string& folder) {
  Loaded loaded;
  {
    py::gil_scoped_release release;
    loaded = load_rules(folder);
  }
  const py::object rules = loaded.rules ? py::cast(LoadedRules{loaded.rules}) : py::none();
  return py::make_tuple(rules, loaded.diagnostics);
}

py::tuple calculate_case(const LoadedRules& self, const std::string& benefit, const std::string& case_json,
                         const std::string& case_path, const std::string& month,
                         const std::optional<std::string>& known_on) {
  const Month asked = month_of_text(month);
  const Options options{date_of_text(known_on)};
  Answer answer;
  {
    py::gil_scoped_release release;
    answer = calculate(*self.rules, benefit, case_json, case_path, asked, options);
  }
  return py::make_tuple(std::move(answer.result), answer.diagnostics);
}

py::tuple series_of(const LoadedRules& self, const std::string& benefit, const std::string& case_json,
                    const std::string& from, const std::string& to, const std::optional<std::string>& known_on) {
  const SeriesAsked asked{case_json, "sag", month_of_text(from), month_of_text(to), {date_of_text(known_on)}};
  SeriesAnswer answer;
  {
    py::gil_scoped_release release;
    answer = series(*self.rules, benefit, asked);
  }
  return py::make_tuple(std::move(answer.series), answer.diagnostics);
}

py::tuple recalculation_of(const LoadedRules& self, const std::string& benefit, const std::string& case_json,
                           const std::optional<std::string>& paid, const std::string& month,
                           const std::optional<std::string>& from, const std::optional<std::string>& known_on) {
  RecalculationAsked asked{case_json, "sag", paid, "udbetalt", month_of_text(month), {}, {date_of_text(known_on)}};
  if (from) asked.from = month_of_text(*from);
  RecalculationAnswer answer;
  {
    py::gil_scoped_release release;
    answer = recalculate(*self.rules, benefit, asked);
  }
  return py::make_tuple(std::move(answer.recalculation), answer.diagnostics);
}

std::string schema_of(const LoadedRules& self, const std::optional<std::string>& benefit) {
  if (benefit && !has_benefit(*self.rules, *benefit)) {
    throw py::value_error("the rules have no benefit \"" + *benefit + "\"");
  }
  return case_schema(*self.rules, benefit.value_or(""));
}

std::vector<std::pair<std::string, std::string>> alternatives_of(const InterpretationInfo& interpretation) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const auto& alternative : interpretation.alternatives) all.emplace_back(alternative.name, alternative.reason);
  return all;
}

}  // namespace

Month month_of_text(const std::string& text) {
  const std::optional<Month> month = parse_month(text);
  if (!month) throw py::value_error("month must be written like \"2024-02\", not \"" + text + "\"");
  return *month;
}

std::optional<Date> date_of_text(const std::optional<std::string>& text) {
  const std::optional<Date> date = text ? parse_date(*text) : std::nullopt;
  if (text && !date) throw py::value_error("known_on must be a date like \"2024-02-15\", not \"" + *text + "\"");
  return date;
}

void bind_rules(py::module_& module) {
  py::class_<InterpretationInfo>(module, "Interpretation")
      .def_readonly("name", &InterpretationInfo::name)
      .def_readonly("question", &InterpretationInfo::question)
      .def_property_readonly("alternatives", &alternatives_of)
      .def_readonly("citation", &InterpretationInfo::citation);
  py::class_<LoadedRules>(module, "Rules")
      .def("calculate", &calculate_case, py::arg("benefit"), py::arg("case_json"), py::arg("case_path"),
           py::arg("month"), py::arg("known_on"))
      .def("series", &series_of, py::arg("benefit"), py::arg("case_json"), py::arg("first"), py::arg("last"),
           py::arg("known_on"))
      .def("recalculate", &recalculation_of, py::arg("benefit"), py::arg("case_json"), py::arg("paid"),
           py::arg("month"), py::arg("first"), py::arg("known_on"))
      .def("case_schema", &schema_of, py::arg("benefit"))
      .def("interpretations", [](const LoadedRules& self) { return interpretations(*self.rules); })
      .def("hash", [](const LoadedRules& self) { return rule_set_hash(*self.rules); });
  module.def("load", &load, py::arg("folder"));
  module.def("engine_version", &engine_version);
}

}  // namespace hjemmel::python
