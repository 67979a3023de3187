"""Whether a line of yes and no holds: three-valued, since one side may settle it and the other was then not asked."""

from __future__ import annotations

import re
from fractions import Fraction

from terms import COMPARISONS, DATE, NUMBER, UnknownError, UnreadableError, evaluate

OPERATORS = sorted(COMPARISONS, key=len, reverse=True)


def parts_at(text: str, sign: str) -> list[str]:
    """Splits where no bracket is open."""
    parts, depth, start = [], 0, 0
    for place, character in enumerate(text):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth == 0 and place >= start and text.startswith(sign, place):
            parts.append(text[start:place])
            start = place + len(sign)
    return [*parts, text[start:]]


def in_brackets(text: str) -> bool:
    return text.startswith("(") and text.endswith(")") and len(parts_at(text[1:-1] + " ", ")")) == 1


def truth(text: str) -> bool | None:
    """None: not asked. Raises UnknownError when it is not known, UnreadableError when it is no question."""
    text = text.strip()
    for sign, settles in ((" eller ", True), (" og ", False)):
        sides = parts_at(text, sign)
        if len(sides) > 1:
            return joined([partial_truth(side) for side in sides], settles)
    if in_brackets(text):
        return truth(text[1:-1])
    if text == "ikke spurgt":
        return None
    if len(parts_at(text, " er ")) > 1:
        return compared(text)
    if text.startswith("ikke "):
        inner = truth(text[5:])
        return None if inner is None else not inner
    if text in ("ja", "nej"):
        return text == "ja"
    if text in ("ukendt", "måneden"):
        raise UnknownError
    raise UnreadableError(text)


def partial_truth(side: str) -> bool | str | None:
    try:
        return truth(side)
    except UnknownError:
        return "ukendt"


def joined(sides: list[bool | str | None], settles: bool) -> bool | None:
    if settles in sides:
        return settles
    if "ukendt" in sides:
        raise UnknownError
    return None if None in sides else not settles


def compared(text: str) -> bool:
    left, right = parts_at(text, " er ")
    for words, wanted in (("ikke en af (", False), ("en af (", True)):
        if right.startswith(words):
            return (side_of(left) in [side_of(each) for each in right[len(words) : -1].split(";")]) is wanted
    operator = next((each for each in OPERATORS if f"er {right}".startswith(each + " ")), "er")
    first, second = side_of(left), side_of(f"er {right}"[len(operator) :])
    if isinstance(first, Fraction) != isinstance(second, Fraction):
        raise UnreadableError(text)
    return COMPARISONS[operator](first, second)


def side_of(text: str) -> Fraction | str:
    text = text.strip()
    moved = re.match(r"\(?\d{4}-\d\d-\d\d [+-] ", text)  # some time before or after a date: no number
    if text in ("ukendt", "måneden") or moved:
        raise UnknownError
    if DATE.fullmatch(text) or not (NUMBER.match(text) or text.startswith("(")):
        return text
    return evaluate(text)[0]
