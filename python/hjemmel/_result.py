"""The explained result of one calculation."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias

from hjemmel import _core

Exact: TypeAlias = Decimal | Fraction
"""An amount. A Fraction only where no rule rounds it and it has no finite decimals, such as a third of a krone."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A named amount: the benefit itself, or what goes with it."""

    name: str
    label: str
    whose: str  # empty: the person's; "partner"; "barn 2", or "barn Anna" where the case gives a name
    value: Exact | None  # none when a fact is missing
    missing: list[str]  # the facts whose absence decides it
    payer: str | None
    receiver: str | None


@dataclass(frozen=True, slots=True)
class Overlay:
    """A local departure from the law's own text that had part in the calculation."""

    name: str
    label: str
    module: str  # title of the local module


class Result:
    """What was calculated, and why. Everything here is read from one trace."""

    def __init__(self, core: _core.Result) -> None:
        """Use Rules.calculate()."""
        self._core = core
        self._record: dict[str, Any] = _read(core.json())

    @property
    def status(self) -> str:
        """One of forslag, mangler, konflikt, afventer_skoen, ikke_understoettet."""
        return str(self._record["status"])

    @property
    def outcome(self) -> str | None:
        """Of a proposal: ydelse, nul (calculated to zero) or afslag; otherwise none."""
        outcome: str | None = self._record["outcome"]
        return outcome

    @property
    def amount(self) -> Exact | None:
        """What the benefit pays; none unless the status is forslag."""
        return exact_or_none(self._record.get("amount"))

    @property
    def amounts(self) -> list[Amount]:
        """The benefit first, then what goes with it; empty unless the status is forslag."""
        return [
            Amount(
                name=each["name"],
                label=each["label"],
                whose=each.get("whose") or "",
                value=_exact(each["value"]),
                missing=each["missing"],
                payer=each["payer"],
                receiver=each["receiver"],
            )
            for each in self._record.get("amounts", [])
        ]

    @property
    def overlays(self) -> list[Overlay]:
        """Local departures from the law's own text that had part in the calculation; usually none."""
        return [
            Overlay(name=each["name"], label=each["label"], module=each["module"])
            for each in self._record.get("overlays", [])
        ]

    def text(self) -> str:
        """The calculation, as a caseworker lays it out on paper."""
        return self._core.calculation()

    def letter(self) -> str:
        """Short reasons for a letter, at most a page."""
        return self._core.letter()

    def full(self) -> str:
        """The full record: every fact, rate, step and citation."""
        return self._core.full()

    def json(self) -> str:
        """The full record as JSON; the same bytes every time."""
        return self._core.json()

    def to_dict(self) -> dict[str, Any]:
        """The full record as a dict of its own, free to change."""
        return _read(self._core.json())

    def __repr__(self) -> str:
        return f"<hjemmel.Result {self._record['benefit']} {self._record['month']}: {self.status} {self.amount}>"


def _read(text: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(text, parse_float=Decimal)
    return record


def _exact(written: str | None) -> Exact | None:
    if written is None:
        return None
    return Fraction(written) if "/" in written else Decimal(written)


def exact_or_none(quantity: dict[str, Any] | None) -> Exact | None:
    """The value of an amount in a JSON result."""
    return None if quantity is None else _exact(quantity["value"])
