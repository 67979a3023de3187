#include "tests/unit/store/example_store.h"

namespace hjemmel {
namespace {

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Rules loaded(const Loaded& rules) {
  for (const PlacedDiagnostic& diagnostic : rules.diagnostics) ADD_FAILURE() << diagnostic.drawn;
  return rules.rules;
}

}  // namespace

const RuleSet& small_rules() {
  static const Rules rules = loaded(
      load_rules({{"example.regel", file_text(std::string(HJEMMEL_SOURCE_DIR) + "/tests/unit/store/example.regel")}}));
  return *rules;
}

Rules real_rules() { return loaded(load_rules(std::string(HJEMMEL_SOURCE_DIR) + "/rules")); }

Rules changed_rules(const RuleSet& rules, const std::string& from, const std::string& to) {
  std::vector<RuleText> texts = rule_texts(rules);
  std::size_t found = 0;
  for (RuleText& text : texts) {
    const std::size_t at = text.text.find(from);
    if (at == std::string::npos) continue;
    text.text.replace(at, from.size(), to);
    ++found;
  }
  EXPECT_GT(found, 0u) << from;
  return loaded(load_rules(texts));
}

std::string small_case() {
  return R"({
  "note": "Et eksempel.",
  "oplysninger": {
    "løn": {"værdi": "15.600,00", "kilde": "eIndkomst", "fra": "2024-01", "til": "2024-01"},
    "modtager_pension": {"værdi": "nej", "kilde": "UdbetalingDanmark"}
  }
}
)";
}

std::string star_case() { return file_text(std::string(HJEMMEL_SOURCE_DIR) + "/docs/eksempler/star-2024.json"); }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

Act act(const std::string& at, const std::string& reason) { return {"sagsbehandler-7", at, reason}; }

ToKeep given(const std::string& case_json) {
  return {"S-17", "fleksløntilskud", case_json, "sag.json", *parse_month("2024-02"), {}};
}

ExampleStore::ExampleStore() : store(folder.path("store")) { EXPECT_EQ(message_of(store.init()), ""); }

std::string ExampleStore::kept(const ToKeep& given, const Act& by, const RuleSet& rules) {
  const Stored<std::string> id = store.keep(rules, given, by);
  EXPECT_EQ(message_of(id), "");
  return id.value.value_or("");
}

std::string ExampleStore::refusal(const ToKeep& given, const Act& by) {
  return message_of(store.keep(small_rules(), given, by));
}

std::string ExampleStore::approved() {
  const std::string id = kept();
  EXPECT_EQ(message_of(store.hear(id, "hørt", act("2024-03-02T10:00", "svar modtaget"))), "");
  EXPECT_EQ(message_of(store.ready(id, act("2024-03-02T10:05"))), "");
  EXPECT_EQ(message_of(store.approve(id, act("2024-03-04T08:15", "følger oplysningerne"))), "");
  return id;
}

Verified ExampleStore::verified() const {
  const Stored<Verified> verified = store.verify();
  EXPECT_EQ(message_of(verified), "");
  return verified.value.value_or(Verified());
}

std::string message_of(const std::optional<Refused>& refused) { return refused ? refused->message : ""; }

}  // namespace hjemmel
