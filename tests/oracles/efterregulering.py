"""Paid months of fleksløntilskud worked again, from the law texts alone.

An independent second calculation on top of `fleksloentilskud.py`, which says what each month was due; exact fractions.

BEK 227/2024 § 3 stk. 4 (BEK 411/2014 § 3 stk. 3, the orders between them § 3 stk. 4):
  3. pkt.   the difference is between what was paid and what is due
  4. pkt.   it is regulated after the month's own tilskud has been calculated
  5.-6. pkt. in full in the following month if possible, else in the months after
§ 4 stk. 4 (§ 8 stk. 4 before 2020): for a period of up to 12 months.
BEK ATP § 2 stk. 2-3: the contribution is of the tilskud after the reduction for wage, and is held back when it is paid.

OPEN
  E1  The months are regulated in the payment month in which they are worked again, the first after the paid ones.
  E2  The 12 months are the payment months right before it; older ones are left out, also of a wage for several months.
  E3  Too little and too much are set against each other, and against what is left from before, before anything is paid
      or set off: only what remains is moved.
  E4  What was paid too little is paid at once, and no ATP is held back of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import fleksloentilskud
from fleksloentilskud import month_before

MONTHS_BACK = 12


@dataclass(frozen=True, slots=True)
class Month:
    """What a payment month was due: nothing of either when it was refused."""

    tilskud: Fraction
    own_atp: Fraction


def due(month: str, facts: Mapping[str, Any], interpretations: Mapping[str, str]) -> Month:
    """The month's own calculation, with what is known now."""
    answer = fleksloentilskud.calculate(month, facts, interpretations)
    if answer["status"] != "forslag":
        raise ValueError(f"{month} has no amount: {answer['status']}")
    if answer["outcome"] == "afslag":
        return Month(Fraction(0), Fraction(0))
    amounts = answer["amounts"]
    return Month(Fraction(amounts["fleksløntilskud"]), Fraction(amounts["eget_atp_bidrag"]))


def window(month: str, first: str) -> list[str]:
    """§ 4 stk. 4: the paid months that are worked again, the latest first."""
    months = []
    for _ in range(MONTHS_BACK):
        month = month_before(month)
        months.append(month)
    return [each for each in months if each >= first]


def difference(paid: Fraction, tilskud: Fraction, settled: Fraction) -> Fraction:
    """§ 3 stk. 4 3. pkt., less what an earlier regulation has moved already."""
    return paid - tilskud - settled


@dataclass(frozen=True, slots=True)
class Paid:
    """A month as it is paid after the regulation."""

    amount: Fraction
    set_off: Fraction
    left: Fraction


def pay(month: Month, moved: Fraction) -> Paid:
    """§ 3 stk. 4 4.-6. pkt.: `moved` is what is to be set off, or below zero what is to be paid besides."""
    room = month.tilskud - month.own_atp
    if moved <= 0:
        return Paid(room - moved, Fraction(0), Fraction(0))
    taken = min(room, moved)
    return Paid(room - taken, taken, moved - taken)
