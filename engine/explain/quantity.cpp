#include "engine/explain/quantity.h"

#include "engine/check/citation_text.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

Quantity number(const Type& type, const Rational& value) {
  Quantity shown;
  shown.value = type.percent ? Rational(value * 100) : value;
  shown.unit = unit_text(type);
  const bool money = type.unit.kr != 0 && !type.percent;
  shown.kind = money ? Quantity::Kind::Money : Quantity::Kind::Number;
  ShownNumber text = money ? show_amount(shown.value) : show_plain(shown.value);
  shown.text = std::move(text.text);
  shown.exact = std::move(text.exact);
  return shown;
}

int whole(const Rational& value) { return numerator(value).convert_to<int>(); }

}  // namespace

Quantity quantity(const Type& type, const Rational& value) {
  if (type.kind == Type::Kind::Number) return number(type, value);
  Quantity shown;
  shown.value = value;
  switch (type.kind) {
    case Type::Kind::YesNo:
      shown.kind = Quantity::Kind::YesNo;
      shown.text = value == 0 ? "nej" : "ja";
      break;
    case Type::Kind::Choice:
      shown.kind = Quantity::Kind::Choice;
      shown.text = type.alternatives.at(static_cast<std::size_t>(whole(value))).text;
      break;
    case Type::Kind::Month:
      shown.kind = Quantity::Kind::Month;
      shown.text = to_text(month_from_number(whole(value)));
      break;
    case Type::Kind::Date:
      shown.kind = Quantity::Kind::Date;
      shown.text = to_text(date_from_number(whole(value)));
      break;
    case Type::Kind::Number:
      break;
  }
  return shown;
}

std::optional<Quantity> quantity_if_known(const Type& type, const Value& value) {
  if (!value.known()) return std::nullopt;
  return quantity(type, value.low);
}

std::string in_formula(const Quantity& quantity) {
  std::string text = quantity.text;
  if (!quantity.exact.empty()) text += " (= " + quantity.exact + ")";
  const bool one_month = quantity.unit == "måneder" && quantity.value == 1;
  if (quantity.kind == Quantity::Kind::Number && !quantity.unit.empty()) {
    text += " " + (one_month ? std::string("måned") : quantity.unit);
  }
  return text;
}

}  // namespace hjemmel
