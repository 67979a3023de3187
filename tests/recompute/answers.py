"""Whether a line of yes and no holds: three-valued, since one side may settle it and the other was then not asked."""

from __future__ import annotations

import re
from fractions import Fraction

from dates import with_dates_moved
from terms import COMPARISONS, DATE, NUMBER, UnknownError, UnreadableError, evaluate

OPERATORS = sorted(COMPARISONS, key=len, reverse=True)


def parts_at(text: str, sign: str) -> list[str]:
    """Splits where no bracket and no quotation mark is open."""
    parts, depth, start, quoted = [], 0, 0, False
    for place, character in enumerate(text):
        quoted ^= character == '"'
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth == 0 and not quoted and place >= start and text.startswith(sign, place):
            parts.append(text[start:place])
            start = place + len(sign)
    return [*parts, text[start:]]


def in_brackets(text: str) -> bool:
    return text.startswith("(") and text.endswith(")") and len(parts_at(text[1:-1] + " ", ")")) == 1


def bracket_at_end(text: str) -> tuple[str, str]:
    """What stands before the bracket that ends the text, and what is in it; without one, all of it and nothing."""
    depth = 0
    for place in range(len(text) - 1, -1, -1) if text.endswith(")") else ():
        depth += {")": 1, "(": -1}.get(text[place], 0)
        if depth == 0:
            return text[:place].rstrip(), text[place + 1 : -1]
    return text, ""


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
    text = with_dates_moved(text.strip())
    if in_brackets(text) and DATE.match(text[1:]):
        return side_of(text[1:-1])
    if re.match(r"\(?(?:ukendt|måneden)\b", text):
        raise UnknownError
    if DATE.fullmatch(text) or not (NUMBER.match(text) or text.startswith("(")):
        return text
    return evaluate(text)[0]
