"""A benefit month by month, and months that were paid worked again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from hjemmel import _core
from hjemmel._result import Exact, Result, exact_or_none


class Series:
    """Every month's result, and why each differs from the month before."""

    def __init__(self, core: _core.Series) -> None:
        """Use Rules.series()."""
        self._core = core

    @property
    def months(self) -> list[Result]:
        """One result for each month, in order; one without an amount is among them."""
        return [Result(each) for each in self._core.months()]

    def text(self) -> str:
        """A row for each month, and below why an amount is not what it was: the caseworker's sheet, in Danish."""
        return self._core.text()

    def json(self) -> str:
        """The amounts, the causes of every change and the stretches between, as docs/schema/series.schema.json says."""
        return self._core.json()

    @property
    def data(self) -> dict[str, Any]:
        """The same as a dict."""
        data: dict[str, Any] = json.loads(self.json())
        return data


@dataclass(frozen=True, slots=True)
class RecalculatedMonth:
    """A month that was paid. The difference is paid less due less settled; below zero, too little was paid."""

    month: str
    paid: Exact | None
    due: Exact | None
    settled: Exact | None
    difference: Exact | None
    counted: bool  # false: the rules do not look so far back


class Recalculation:
    """What was paid, what is due, and how the difference is set off. A difference is an amount, never a decision."""

    def __init__(self, core: _core.Recalculation) -> None:
        """Use Rules.recalculate()."""
        self._core = core
        self._data: dict[str, Any] = json.loads(core.json())

    @property
    def months(self) -> list[RecalculatedMonth]:
        """Every month from the first that was paid."""
        return [
            RecalculatedMonth(
                month=each["month"],
                paid=exact_or_none(each["paid"]),
                due=exact_or_none(each["due"]),
                settled=exact_or_none(each["settled"]),
                difference=exact_or_none(each["difference"]),
                counted=each["counted"],
            )
            for each in self._data["months"]
        ]

    @property
    def sum(self) -> Exact | None:
        """The differences that are counted; none when one of them is not known."""
        return exact_or_none(self._data["sum"])

    @property
    def left(self) -> Exact | None:
        """What has found no place in the months of the plan; none when it cannot be said."""
        return exact_or_none(self._data["left"])

    @property
    def plan(self) -> Series:
        """The months in which it is set off, from the month of the recalculation on."""
        return Series(self._core.plan())

    def text(self) -> str:
        """The caseworker's sheet, in Danish."""
        return self._core.text()

    def json(self) -> str:
        """The whole of it, as docs/schema/recalculation.schema.json says."""
        return self._core.json()
