"""The engine and the second reading of the law must agree on every recalculation.

Run with pytest where the package `hjemmel` is installed. Another seed or number: HJEMMEL_SEED, HJEMMEL_RECALCULATIONS.
"""

from __future__ import annotations

import os
import random
from fractions import Fraction
from typing import Any

import comparison
import efterregulering
import generate
import hjemmel
from fleksloentilskud import month_before

BENEFIT = "fleksløntilskud_til_udbetaling"
PLAN = 3  # months of the plan that are held against each other


def facts_of(rng: random.Random, month: str) -> dict[str, Any]:
    """A person whose wage, and sometimes more, is another in every month around it."""
    months = [*generate.months_up_to(month, 16)]
    for _ in range(PLAN):
        months.append(generate.month_after(months[-1]))

    def monthly(*values: Any) -> dict[str, Any]:
        return {each: rng.choice(values) for each in months}

    changes: dict[str, Any] = {"løn": monthly(3000, 9000, 14000, 18000, 26000), "oplyst_lønloft": 60000}
    if rng.random() < 0.3:
        changes["sygedagpenge"] = monthly(0, 0, 2500)
    if rng.random() < 0.3:
        changes["er_visiteret_til_fleksjob"] = monthly(True, True, True, False)
    if rng.random() < 0.3:
        changes["oplyst_lønloft"] = monthly(20000, 30000)
    return generate.as_of(month, generate.person(**changes))


def paid_for(rng: random.Random, tilskud: Fraction) -> tuple[Fraction, Fraction]:
    """What was paid, and what was settled of it before: often what was due, sometimes more or less."""
    paid = max(Fraction(0), tilskud + rng.choice([0, 0, 0, 120, 1319, 4000, -500]))
    return paid, Fraction(rng.choice([0, 0, 0, 100, -100]))


def one_case(rng: random.Random) -> dict[str, Any]:
    """A payment month, the facts, the list of what was paid, and what the second reading makes of it."""
    month = f"{rng.randint(2015, 2025)}-{rng.randint(1, 12):02d}"
    facts = facts_of(rng, month)
    paid_months = generate.months_up_to(month_before(month), rng.randint(1, 14))
    lines, moved = ["måned;udbetalt;afregnet"], Fraction(rng.choice([0, 0, 700, 25000]))
    left_before = moved
    counted = efterregulering.window(month, paid_months[0])
    differences = {}
    for each in paid_months:
        tilskud = efterregulering.due(each, facts, {}).tilskud
        paid, settled = paid_for(rng, tilskud)
        lines.append(f"{each};{number(paid)};{number(settled)}")
        differences[each] = efterregulering.difference(paid, tilskud, settled)
    moved += sum(difference for each, difference in differences.items() if each in counted)
    case = comparison.as_case(facts, {}, generate.SKOEN)
    left = {"værdi": number(left_before), "fra": month, "til": month}
    case["oplysninger"]["til_modregning_før"] = left
    return {
        "month": month,
        "facts": facts,
        "case": case,
        "paid": "\n".join(lines),
        "differences": differences,
        "counted": set(counted),
        "moved": moved,
    }


def number(value: Fraction) -> str:
    """Whole øre as a Danish number."""
    return f"{float(value):.2f}".replace(".", ",")


def disagreements(rules: hjemmel.Rules, given: dict[str, Any]) -> list[str]:
    """What the two do not say alike of one case."""
    found = rules.recalculate(BENEFIT, given["case"], month=given["month"], paid=given["paid"])
    wrong = []
    for month in found.months:
        expected = given["differences"][month.month]
        if month.difference != expected or month.counted != (month.month in given["counted"]):
            wrong.append(f"{month} against {expected}")
    moved, month = given["moved"], given["month"]
    for result in found.plan.months[:PLAN]:
        expected = efterregulering.pay(efterregulering.due(month, given["facts"], {}), moved)
        amounts = {amount.name: amount.value for amount in result.amounts}
        if (result.amount, amounts["modregnet"]) != (expected.amount, expected.set_off):
            wrong.append(f"{month}: {result.amount}, {amounts['modregnet']} against {expected}")
        moved, month = expected.left, generate.month_after(month)
    return wrong


def test_engine_and_oracle_agree() -> None:
    """Payments from 2015 on, under every order that says how a difference is set off."""
    rules = comparison.real_rules()
    rng = random.Random(int(os.environ.get("HJEMMEL_SEED", "1")))
    count = int(os.environ.get("HJEMMEL_RECALCULATIONS", "40"))
    carried = 0
    for _ in range(count):
        given = one_case(rng)
        wrong = disagreements(rules, given)
        assert not wrong, "\n".join([*wrong, given["paid"], str(given["case"])])
        carried += given["moved"] > 15000
    assert carried > 0, "no case had more to set off than one month has room for"
