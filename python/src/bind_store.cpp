// Records that are kept. What the store refuses comes back beside the value, and becomes an exception in the package.
#include <hjemmel/store.h>

#include "python/src/bindings.h"

namespace hjemmel::python {
namespace {

namespace py = pybind11;

// Runs without holding other Python threads up; gives the value, or none, and why there is none.
template <class Call>
py::tuple told(Call call) {
  auto stored = [&call] {
    py::gil_scoped_release release;
    return call();
  }();
  const bool has_value = stored.value.has_value();
  return py::make_tuple(std::move(stored.value), has_value ? std::nullopt : std::optional<Refused>(stored.refused));
}

py::tuple keep(const Store& self, const LoadedRules& rules, const std::string& case_key, const std::string& benefit,
               const std::string& case_json, const std::string& month, const std::optional<std::string>& known_on,
               const Act& act) {
  const ToKeep given{case_key, benefit, case_json, "sag", month_of_text(month), {date_of_text(known_on)}};
  return told([&] { return self.keep(*rules.rules, given, act); });
}

std::string kind_of(const Refused& refused) {
  switch (refused.kind) {
    case Refused::Kind::Request:
      return "request";
    case Refused::Kind::Case:
      return "case";
    case Refused::Kind::Rules:
      return "rules";
    case Refused::Kind::NotAllowed:
      return "not_allowed";
    case Refused::Kind::Folder:
      return "folder";
  }
  return "";
}

void bind_parts(py::module_& module) {
  py::class_<Act>(module, "Act")
      .def(py::init<std::string, std::string, std::string>(), py::arg("by"), py::arg("at"), py::arg("reason"));
  py::class_<Refused>(module, "Refused")
      .def_property_readonly("kind", &kind_of)
      .def_readonly("message", &Refused::message)
      .def_readonly("help", &Refused::help)
      .def_readonly("diagnostics", &Refused::diagnostics);
  py::class_<ResultDifference>(module, "ResultDifference")
      .def_readonly("path", &ResultDifference::path)
      .def_readonly("kept", &ResultDifference::kept)
      .def_readonly("calculated", &ResultDifference::calculated);
  py::class_<Replayed>(module, "Replayed")
      .def_readonly("id", &Replayed::id)
      .def_readonly("kept_by", &Replayed::kept_by)
      .def_readonly("calculated_by", &Replayed::calculated_by)
      .def_readonly("difference", &Replayed::difference)
      .def_readonly("refused", &Replayed::refused);
  py::class_<Verified>(module, "Verified")
      .def_readonly("entries", &Verified::entries)
      .def_readonly("seal", &Verified::seal)
      .def_readonly("broken", &Verified::broken)
      .def_readonly("reason", &Verified::reason);
}

void bind_records(py::module_& module) {
  py::class_<Record>(module, "Record")
      .def_readonly("id", &Record::id)
      .def_readonly("case_key", &Record::case_key)
      .def_readonly("benefit", &Record::benefit)
      .def_readonly("month", &Record::month)
      .def_readonly("known_on", &Record::known_on)
      .def_readonly("rule_set_hash", &Record::rule_set_hash)
      .def_readonly("engine_version", &Record::engine_version)
      .def_readonly("by", &Record::by)
      .def_readonly("at", &Record::at)
      .def_readonly("case_json", &Record::case_json)
      .def_readonly("result_json", &Record::result_json);
  py::class_<Seen>(module, "Seen")
      .def_readonly("record", &Seen::record)
      .def_readonly("replayed", &Seen::replayed)
      .def_readonly("result", &Seen::result);
  py::class_<Listed>(module, "Listed")
      .def_readonly("id", &Listed::id)
      .def_readonly("case_key", &Listed::case_key)
      .def_readonly("subject", &Listed::subject)
      .def_readonly("answer", &Listed::answer)
      .def_readonly("standing", &Listed::standing)
      .def_readonly("by", &Listed::by)
      .def_readonly("at", &Listed::at);
}

}  // namespace

void bind_store(py::module_& module) {
  bind_parts(module);
  bind_records(module);
  using Name = const std::string&;
  const py::call_guard<py::gil_scoped_release> released;
  py::class_<Store>(module, "Store")
      .def(py::init<std::string>(), py::arg("folder"))
      .def("init", &Store::init, released)
      .def("keep", &keep, py::arg("rules"), py::arg("case_key"), py::arg("benefit"), py::arg("case_json"),
           py::arg("month"), py::arg("known_on"), py::arg("act"))
      .def(
          "show", [](const Store& self, Name id, const Act& act) { return told([&] { return self.show(id, act); }); },
          py::arg("record"), py::arg("act"))
      .def("hear", &Store::hear, py::arg("record"), py::arg("choice"), py::arg("act"), released)
      .def("ready", &Store::ready, py::arg("record"), py::arg("act"), released)
      .def("approve", &Store::approve, py::arg("record"), py::arg("act"), released)
      .def(
          "export",
          [](const Store& self, Name id, const Act& act) { return told([&] { return self.export_record(id, act); }); },
          py::arg("record"), py::arg("act"))
      .def(
          "note", [](const Store& self, Name key, const Act& act) { return told([&] { return self.note(key, act); }); },
          py::arg("case_key"), py::arg("act"))
      .def(
          "list", [](const Store& self, Name key) { return told([&] { return self.list(key); }); }, py::arg("case_key"))
      .def(
          "replay",
          [](const Store& self, const std::vector<std::string>& ids) { return told([&] { return self.replay(ids); }); },
          py::arg("records"))
      .def(
          "verify", [](const Store& self, Name seal) { return told([&] { return self.verify(seal); }); },
          py::arg("seal"));
  module.def("hearing_choices", &hearing_choices);
}

}  // namespace hjemmel::python
