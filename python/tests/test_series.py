"""Series and recalculation through the package. The amounts are worked by hand in tests/unit/series/."""

from decimal import Decimal
from typing import Any

import hjemmel
import pytest

PAID = "måned;udbetalt;afregnet\n" + "".join(f"2024-0{month};15.272,00;0\n" for month in range(2, 7))


def of(value: object, first: str | None, last: str | None) -> dict[str, object]:
    bounds = {"fra": first, "til": last}
    return {"værdi": value, **{name: month for name, month in bounds.items() if month}}


@pytest.fixture
def raised(facts: dict[str, Any]) -> dict[str, Any]:
    """From May the wage turns out to have been 400 kr. higher: 30 % of it is 120, in the payments from June."""
    wages = [of("15600.00", None, "2024-04"), of("16000.00", "2024-05", None)]
    return {**facts, "løn": wages, "til_modregning_før": of(0, "2024-07", "2024-07")}


def test_a_series_has_a_result_for_every_month(rules: hjemmel.Rules, raised: dict[str, Any]) -> None:
    series = rules.series("fleksløntilskud", raised, first="2024-04", last="2024-07")
    assert [month.amount for month in series.months] == [Decimal(15272)] * 2 + [Decimal(15152)] * 2
    assert "Løn: fra 15.600,00" in series.text()
    assert [stretch["from"] for stretch in series.data["stretches"]] == ["2024-04", "2024-06"]
    single = rules.calculate("fleksløntilskud", raised, month="2024-06")
    assert series.months[2].json() == single.json()


def test_a_recalculation_says_paid_due_and_difference(rules: hjemmel.Rules, raised: dict[str, Any]) -> None:
    found = rules.recalculate("fleksloentilskud_til_udbetaling", raised, month="2024-07", paid=PAID)
    assert [month.difference for month in found.months] == [0, 0, 0, 0, Decimal(120)]
    assert (found.months[4].paid, found.months[4].due) == (Decimal(15272), Decimal(15152))
    assert (found.sum, found.left) == (Decimal(120), 0)
    assert [month.amount for month in found.plan.months] == [Decimal(15152 - 500 - 120)]
    assert "Plan for modregning" in found.text()


def test_mistakes_are_raised(rules: hjemmel.Rules, raised: dict[str, Any]) -> None:
    with pytest.raises(hjemmel.HjemmelError, match="baglæns"):
        rules.series("fleksløntilskud", raised, first="2024-07", last="2024-04")
    with pytest.raises(hjemmel.HjemmelError, match="afregnt"):
        rules.recalculate(
            "fleksløntilskud_til_udbetaling", raised, month="2024-07", paid=PAID.replace("afregnet", "afregnt")
        )
    with pytest.raises(ValueError, match="must be written like"):
        rules.series("fleksløntilskud", raised, first="juli", last="2024-08")
