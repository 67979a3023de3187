"""The words that lines are built of: signs, verbs, verdicts, roundings, and how a line names its values."""

from __future__ import annotations

import re
from fractions import Fraction

from reader import Row
from terms import NUMBER, UnreadableError, is_number, parse_number, value_of

SIGNS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "højst": min, "mindst": max}
VERBS = ("tillagt ", "nedsat med ", "ganget med ", "dog højst ", "dog mindst ", "trin af ")
VERDICTS = (": nået", ": ikke nået", ": nået, hvad det ukendte end er")


def numbers_of(text: str) -> list[Fraction]:
    """All numbers of a text that is not worked out."""
    return [value_of(found) for found in NUMBER.finditer(text)]


def blocks_of(rows: list[Row]) -> list[list[Row]]:
    blocks: list[list[Row]] = []
    for row in rows:
        if row.indent == 0:
            blocks.append([])
        if blocks:
            blocks[-1].append(row)
    return blocks


def parse_operand(text: str) -> tuple[str, Fraction]:
    if is_number(text):
        return "", parse_number(text)
    sign, _, number = text.partition(" ")
    if sign not in SIGNS and sign != "af":
        raise UnreadableError(text)
    return sign, parse_number(number)


def reasons_of(text: str) -> list[tuple[list[str], str]]:
    """ "Løn ind (har løn: nej; måneden er: ja)" and "Fradrag (sygedagpenge, barselsdagpenge: 0,00)"."""
    found = re.fullmatch(r"[^()]+ \(([^()]+)\)", text)
    parts = [part.rpartition(": ") for part in found.group(1).split("; ")] if found else []
    if not parts or not all(names and value for names, _, value in parts):
        raise UnreadableError(text)
    return [(names.split(", "), value) for names, _, value in parts]


def without_verb(text: str) -> str:
    for verdict in VERDICTS:
        text = text.removesuffix(verdict)
    for verb in VERBS:
        text = text.removeprefix(verb)
    return text


def rounded(value: Fraction, words: str) -> set[Fraction]:
    """The values that the rounding may give; two only when a half has no direction."""
    found = re.fullmatch(
        r"afrundet (op |ned )?til "
        r"(?:hele (?:kroner|tal|år|måneder|(øre)|(%)|([\d.]+) kr)|et beløb deleligt med ([\d.]+))"
        r"(?:, halve (opad|nedad))?",
        words,
    )
    if not found:
        raise UnreadableError(words)
    direction, cents, percent, hundreds, divisor, halves = found.groups()
    unit = Fraction(1, 100) if cents or percent else parse_number(hundreds or divisor or "1")
    quotient = abs(value) / unit
    below = Fraction(quotient.numerator // quotient.denominator)
    above = below if below == quotient else below + 1
    upwards, downwards = (above, below) if value >= 0 else (below, above)
    if direction:
        chosen = {upwards if direction == "op " else downwards}
    elif quotient - below == Fraction(1, 2):
        chosen = {"opad": {above}, "nedad": {below}, None: {above, below}}[halves]
    else:
        chosen = {above if quotient - below > Fraction(1, 2) else below}
    return {(-1 if value < 0 else 1) * count * unit for count in chosen}
