"""Loaded rules: checked, complete and immutable."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from hjemmel import _core
from hjemmel._case import Value, case_json
from hjemmel._errors import error_from
from hjemmel._result import Result
from hjemmel._series import Recalculation, Series


@dataclass(frozen=True, slots=True)
class Interpretation:
    """An open question of law. The first alternative is used unless a case chooses another under `fortolkninger`."""

    name: str
    question: str
    alternatives: dict[str, str]  # name and reason
    citation: str


class Rules:
    """A checked set of rules. It never changes and may be used by many threads."""

    def __init__(self, core: _core.Rules) -> None:
        """Use hjemmel.load()."""
        self._core = core

    def calculate(
        self, benefit: str, facts: Mapping[str, Value], *, month: str, known_on: date | str | None = None
    ) -> Result:
        """Calculates a benefit for a payment month ("2024-02").

        `facts` are facts by their Danish name, or a whole case with the key "oplysninger". A list is a list of dicts
        ("børn": [{"navn": "Anna", "fødselsdato": date(2018, 3, 1)}]), the partner a dict under "partner". A
        name, a value or a period that the rules do not allow raises HjemmelError; a missing fact does not: it
        is part of the result. With `known_on`, a date or "2024-02-15", only the law announced and the facts
        registered by that day are used.
        """
        if not isinstance(month, str):
            raise TypeError(f'month must be text like "2024-02", not {type(month).__name__}')
        result, diagnostics = self._core.calculate(benefit, case_json(facts), "sag", month, _day(known_on))
        if result is None:
            raise error_from(diagnostics)
        return Result(result)

    def series(
        self,
        benefit: str,
        facts: Mapping[str, Value],
        *,
        first: str,
        last: str,
        known_on: date | str | None = None,
    ) -> Series:
        """Calculates every payment month from `first` to `last` ("2024-01"), both included.

        What the rules carry on from month to month is, where the case does not give it, what the month before gave. A
        missing fact leaves its month without an amount; a month that the rules do not cover raises HjemmelError.
        """
        found, diagnostics = self._core.series(benefit, case_json(facts), first, last, _day(known_on))
        if found is None:
            raise error_from(diagnostics)
        return Series(found)

    def recalculate(
        self,
        benefit: str,
        facts: Mapping[str, Value],
        *,
        month: str,
        paid: str | None = None,
        first: str | None = None,
        known_on: date | str | None = None,
    ) -> Recalculation:
        """Works the months again that were paid before `month`, from `first` on, or from the first that was paid.

        `paid` is a table as text, "måned;udbetalt;afregnet" and a line for each month; without it the case gives the
        same as facts.
        """
        found, diagnostics = self._core.recalculate(benefit, case_json(facts), paid, month, first, _day(known_on))
        if found is None:
            raise error_from(diagnostics)
        return Recalculation(found)

    def case_schema(self, benefit: str | None = None) -> dict[str, Any]:
        """JSON Schema (2020-12) of the cases that the rules read; with a benefit, of what that one can ask for.

        A benefit that the rules do not have raises ValueError.
        """
        schema: dict[str, Any] = json.loads(self._core.case_schema(benefit))
        return schema

    def interpretations(self) -> list[Interpretation]:
        """Where the law is open: the stands that the rules take, by name."""
        return [
            Interpretation(each.name, each.question, dict(each.alternatives), each.citation)
            for each in self._core.interpretations()
        ]

    @property
    def hash(self) -> str:
        """Names exactly these rules: SHA-256 over the formatted text of all files."""
        return self._core.hash()


def _day(known_on: date | str | None) -> str | None:
    return known_on.isoformat() if isinstance(known_on, date) else known_on


def load(path: str | os.PathLike[str] | None = None) -> Rules:
    """Loads the rules in a folder; without one, those that came with the package."""
    folder = Path(__file__).parent / "rules" if path is None else Path(path)
    core, diagnostics = _core.load(str(folder))
    if core is None:
        raise error_from(diagnostics)
    return Rules(core)
