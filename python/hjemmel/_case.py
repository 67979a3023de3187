"""From Python values to the text of a case. No value passes through binary floating point."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

Value: TypeAlias = "str | bool | int | Decimal | datetime.date | Mapping[str, Value] | Sequence[Value] | None"
"""What a fact may be: text as a person writes it, yes or no, an exact number, a date, or a value with its source."""


def case_json(given: Mapping[str, Value]) -> str:
    """Writes the facts, or a whole case with the key `oplysninger`, as the JSON text that the engine reads.

    Beside plain facts, `partner` is a dict of the partner's facts.
    """
    if not isinstance(given, Mapping):
        raise TypeError(f"the facts must be a dict from name to value, not {_kind(given)}")
    return _write(given if "oplysninger" in given else _whole(given), "")


def _whole(plain: Mapping[str, Value]) -> dict[str, Value]:
    partner = plain.get("partner")
    if not isinstance(partner, Mapping) or "værdi" in partner:  # none, or a fact that someone has called `partner`
        return {"oplysninger": plain}
    own = {name: value for name, value in plain.items() if name != "partner"}
    return {"oplysninger": own, "partner": partner if "oplysninger" in partner else {"oplysninger": partner}}


def _write(value: Value, path: str) -> str:
    # bool before int and datetime before date: each is a kind of the other in Python.
    if value is None or isinstance(value, bool | str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return _write_decimal(value, path)
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return json.dumps(value.isoformat())
    if isinstance(value, Mapping):
        return _write_object(value, path)
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_write(item, f"{path}[{index}]") for index, item in enumerate(value)) + "]"
    raise TypeError(_refusal(value, path))


def _write_object(value: Mapping[str, Value], path: str) -> str:
    members = []
    for key, member in value.items():
        if not isinstance(key, str):
            raise TypeError(f"a name must be a str, not {_kind(key)}{_at(path)}")
        members.append(json.dumps(key, ensure_ascii=False) + ": " + _write(member, f"{path}.{key}" if path else key))
    return "{" + ", ".join(members) + "}"


def _write_decimal(value: Decimal, path: str) -> str:
    if not value.is_finite():
        raise ValueError(f"{value} is not an amount{_at(path)}")
    return format(value, "f")  # never with an exponent, which a case does not allow


def _refusal(value: object, path: str) -> str:
    if isinstance(value, float):
        return (
            f"{value!r} is a float{_at(path)}: binary floating point cannot hold every øre, so it could change the "
            f'amount; write Decimal("{value}"), the text "{str(value).replace(".", ",")}", or an int'
        )
    return f"a value cannot be {_kind(value)}{_at(path)}: give a str, int, Decimal, bool, date, dict or list"


def _at(path: str) -> str:
    return f", at {path}" if path else ""


def _kind(value: object) -> str:
    return f"a {type(value).__name__}"
