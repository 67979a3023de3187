"""Works again how a regulated rate follows from the years before it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from phrases import rounded
from reader import Row
from terms import UnreadableError, evaluate, is_number, parse_number

if TYPE_CHECKING:
    from recompute import Calculation

TITLES = ("Satser, der regnes med", "Andre satser")


class RegulatedRates:
    """The rows of one section of rates: below a rate, what it is regulated from, and a line for each year."""

    def __init__(self, calculation: Calculation) -> None:
        self.whole = calculation
        self.rate: Row | None = None
        self.reached: Fraction | None = None  # by the years so far

    def read(self, rows: list[Row]) -> None:
        for row in rows:
            if row.indent == 2:
                self.finish()
                self.rate = row
            else:
                self.whole.guard(row, lambda row=row: self.line(row))
        self.finish()

    def line(self, row: Row) -> None:
        if row.text.startswith("afviger: "):
            self.reached = None  # what was published holds
            said = re.match(r"afviger: offentliggjort er (.+?), og det gælder: ", row.text)
            if said and self.rate:
                self.whole.agree(row, parse_number(said.group(1)), parse_number(self.rate.total))
        elif re.match(r"(?:niveau \d{4}|fra \d{4}-\d\d-\d\d)$", row.text):
            self.reached = parse_number(row.total)
        elif re.match(r"\d{4}: ", row.text):
            self.year(row)

    def year(self, row: Row) -> None:
        """ "2025: 6.955,00 * (100 % + 3,6 %) = 7.205,58, afrundet til hele kroner": the first is what was reached."""
        worked, *roundings = row.text.partition(": ")[2].split(", afrundet ")
        product, equals, raised = worked.partition(" = ")
        if not equals or self.reached is None:
            raise UnreadableError(row.text)
        value, numbers = evaluate(product)
        self.whole.agree(row, self.reached, numbers[0])
        self.whole.agree(row, value, parse_number(raised))
        for rounding in roundings:
            words, equals, printed = rounding.partition(" = ")
            values = rounded(value, f"afrundet {words}")
            value = parse_number(printed if equals else row.total)
            if value not in values:
                self.whole.fail(row, f"{value} er ikke afrundet {words}")
        self.whole.agree(row, value, parse_number(row.total))
        self.reached = value

    def finish(self) -> None:
        """What the last year came to is the rate."""
        if self.reached is not None and self.rate is not None and is_number(self.rate.total):
            self.whole.agree(self.rate, self.reached, parse_number(self.rate.total))
        self.reached = None
