"""Works again which were taken of "the best n"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from reader import Row
from terms import NUMBER, UnknownError, UnreadableError, evaluate, parse_number, value_of

if TYPE_CHECKING:
    from recompute import Calculation

HEAD = re.compile(r"valgt efter (højest|lavest) (.+)")
ITEM = re.compile(r"(taget|ikke taget): (.+?)(?: \((-?[\d.]+(?:,\d+)?(?: \(= -?\d+/\d+\))?(?: %)?)\))?")
NOTES = ("kan ikke vælges: ", "vides ikke: ", "lige: ")


def values_in(text: str) -> set[Fraction]:
    """What is printed as one thing: each number, and each bracket."""
    found = {value_of(number) for number in NUMBER.finditer(text)}
    starts: list[int] = []
    for place, character in enumerate(text):
        if character == "(":
            starts.append(place)
        elif character == ")" and starts:
            try:
                found.add(evaluate(text[starts.pop() + 1 : place])[0])
            except (UnreadableError, UnknownError, ZeroDivisionError, TypeError):
                continue
    return found


class Best:
    """The rows below a line that sums the best n: the taken are no worse than those left, and add up to its number."""

    def __init__(self, calculation: Calculation, head: Row, reader: str, words: str, line: str) -> None:
        found = HEAD.fullmatch(head.text)
        if not found:
            raise UnreadableError(head.text)
        self.whole, self.head, self.reader, self.above = calculation, head, reader, line
        self.lowest, self.ranked_by = found.group(1) == "lavest", found.group(2)
        summed = re.search(r"sum af (.+?) for de \d", words)
        self.summed = summed.group(1) if summed else ""
        self.last: Fraction | None = None
        self.taken: list[Fraction] = []

    def line(self, row: Row) -> None:
        if row.text.startswith(NOTES):
            return
        found = ITEM.fullmatch(row.text)
        if not found:
            raise UnreadableError(row.text)
        state, item, rank = found.groups()
        amount = parse_number(row.operand) if row.operand else None
        owner = f"{self.reader}, {item}" if self.reader.startswith("partner") else item
        if amount is not None and self.summed:
            self.whole.bind(row, self.summed, amount, False, owner.casefold())
        if rank:
            self.whole.bind(row, self.ranked_by, parse_number(rank), False, owner.casefold())
        self.order(row, parse_number(rank) if rank else amount)
        if state == "taget" and amount is not None:
            self.taken.append(amount)

    def order(self, row: Row, rank: Fraction | None) -> None:
        """They stand from the best on, so none is better than the one above it."""
        if rank is None:
            return
        if self.last is not None and (rank < self.last if self.lowest else rank > self.last):
            self.whole.fail(row, f"{rank} er bedre end {self.last}")
        self.last = rank

    def finish(self) -> None:
        if "ukendt" in self.above:
            self.whole.unchecked += 1
            return
        self.whole.checked += 1
        if self.taken and sum(self.taken) not in values_in(self.above):
            self.whole.fail(self.head, f"de tagne giver {sum(self.taken)}, og det står der ikke")
