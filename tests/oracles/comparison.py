"""Runs the engine on generated cases, and holds its answers against those of a second reading of the law.

A benefit of the family is a module with `BENEFIT`, `OUTCOMES`, `ORDINARY`, `draw(random, count)`, `expected(drawn)` and
`is_settled(drawn, expected, came)`: the cases are drawn as facts of the rules, and `expected` tells them to the second
reading in its own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import hjemmel

RULES = Path(__file__).parents[2] / "rules"
SHOWN = 20  # disagreements that are printed

ALL_MONTHS = tuple(f"{year}-{number:02d}" for year in range(2013, 2027) for number in range(1, 13))

Facts = dict[str, Any]
Answer = dict[str, Any]  # status, outcome, amounts by the rules' names, missing; from either side


@dataclass(frozen=True)
class Drawn:
    """A generated case: facts of the rules. A value holds always, or by month; None is unknown; a list has elements."""

    name: str
    month: str
    facts: Facts
    choices: dict[str, str] = field(default_factory=dict)


def exact(value: Any) -> Any:
    """Whole numbers as fractions, also by month and in lists; everything else as it is."""
    if isinstance(value, dict):
        return {name: exact(one) for name, one in value.items()}
    if isinstance(value, list):
        return [exact(one) for one in value]
    return Fraction(value) if isinstance(value, int) and not isinstance(value, bool) else value


def kroner(random: Random, most: int) -> Fraction:
    """An amount in kroner and øre; often whole kroner."""
    return Fraction(random.randint(0, most * 100), 100) if random.random() < 0.5 else Fraction(random.randint(0, most))


@cache
def real_rules() -> hjemmel.Rules:
    """The rules of this tree, loaded once."""
    return hjemmel.load(RULES)


def written(value: Any) -> Any:
    """A value as a case holds it; amounts are whole øre."""
    if isinstance(value, Fraction):
        return str(value.numerator) if value.denominator == 1 else f"{Decimal(value.numerator) / value.denominator:.2f}"
    return value


def given(value: Any, discretionary: bool) -> Facts:
    """One value, with the reason that a skøn must have."""
    reason = {"hovedhensyn": "genereret sag", "af": "test", "dato": "2024-01-01"} if discretionary else {}
    return {"værdi": written(value), **reason}


def periods(value: Any, discretionary: bool) -> list[Facts]:
    """A fact that differs between months is a list of values with a period of one month each."""
    months = value if isinstance(value, dict) else {None: value}
    period = {month: {} if month is None else {"fra": month, "til": month} for month in months}
    return [given(one, discretionary) | period[month] for month, one in months.items() if one is not None]


def as_case(facts: Facts, choices: dict[str, str], discretionary: frozenset[str] = frozenset()) -> Facts:
    """The case file of a generated case."""
    case: Facts = {}
    for name, value in facts.items():
        if isinstance(value, list):
            case[name] = [
                {key: given(one, key in discretionary) for key, one in element.items() if one is not None}
                for element in value
            ]
        elif entries := periods(value, name in discretionary):
            case[name] = entries
    return {"oplysninger": case, "fortolkninger": dict(choices)}


def answer(benefit: str, month: str, case: Facts) -> Answer:
    """What the engine says."""
    result = real_rules().calculate(benefit, case, month=month)
    # The record is read only for what is missing: it takes as long as the calculation.
    lacking = result.to_dict()["facts_missing"] if result.status == "mangler" else []
    return {
        "status": result.status,
        "outcome": result.outcome,
        "amounts": {amount.name: amount.value for amount in result.amounts},
        "missing": {fact["name"] for fact in lacking},
        "open_for": {amount.name: set(amount.missing) for amount in result.amounts if amount.value is None},
    }


def same(expected: Answer, came: Answer) -> bool:
    """Status, outcome and every amount."""
    if expected["status"] != came["status"]:
        return False
    if expected["status"] != "forslag":
        return True
    if expected["outcome"] != came["outcome"]:
        return False
    for name, amount in expected["amounts"].items():
        other = came["amounts"][name]
        if (amount is None) != (other is None) or (amount is not None and Fraction(other) != amount):
            return False
    return True


@dataclass
class Comparison:
    """How many cases of each outcome were seen, and those that do not agree."""

    seen: dict[str, int] = field(default_factory=dict)
    settled: int = 0
    disagreements: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        cases, differ = sum(self.seen.values()), len(self.disagreements)
        return f"{cases} cases, {differ} disagreements, {self.settled} settled, {self.seen}"


def told(drawn: Drawn, expected: Answer, came: Answer, ordinary: Facts) -> str:
    """A disagreement as it is printed, with the facts that are out of the ordinary."""
    unusual = {name: value for name, value in drawn.facts.items() if name not in ordinary or ordinary[name] != value}
    for name, value in unusual.items():
        if isinstance(value, list):
            unusual[name] = [{key: one for key, one in element.items() if one not in (0, "ingen")} for element in value]
    return f"{drawn.name} {drawn.month}\n  oracle {expected}\n  engine {came}\n  {unusual} {drawn.choices}"


def compare(benefit: ModuleType, seed: int, count: int) -> Comparison:
    """Holds the engine against the second reading in so many drawn cases."""
    comparison = Comparison()
    drawn_cases: Iterator[Drawn] = benefit.draw(Random(seed), count)
    for drawn in drawn_cases:
        discretionary = getattr(benefit, "DISCRETIONARY", frozenset())
        name = getattr(drawn, "benefit", benefit.BENEFIT)
        came = answer(name, drawn.month, as_case(drawn.facts, drawn.choices, discretionary))
        kind = came["outcome"] or came["status"]
        comparison.seen[kind] = comparison.seen.get(kind, 0) + 1
        expected = benefit.expected(drawn)
        if same(expected, came):
            continue
        if benefit.is_settled(drawn, expected, came):
            comparison.settled += 1
        else:
            comparison.disagreements.append(told(drawn, expected, came, benefit.ORDINARY))
    return comparison
