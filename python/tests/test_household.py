"""Lists and the partner from Python, by the small benefit in tests/unit/api/household.regel.

It is 500 kr. for each child under 18 that the person supports, less 2 % of what both earn; and 1 % of each
one's own pay.
"""

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import hjemmel
import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def household(tmp_path_factory: pytest.TempPathFactory) -> hjemmel.Rules:
    folder = tmp_path_factory.mktemp("rules")
    text = (ROOT / "tests/unit/api/household.regel").read_text(encoding="utf-8")
    (folder / "household.regel").write_text(text, encoding="utf-8")
    return hjemmel.load(folder)


@pytest.fixture
def family() -> dict[str, Any]:
    return {
        "samliv": "gift",
        "løn": 12000,
        "børn": [
            {"navn": "Anna", "fødselsdato": datetime.date(2018, 3, 1), "forsørges": True},
            {"fødselsdato": datetime.date(2020, 2, 29), "forsørges": True},
        ],
        "partner": {"løn": Decimal(8000)},
    }


def test_plain_facts_with_a_list_and_a_partner(household: hjemmel.Rules, family: dict[str, Any]) -> None:
    assert household.calculate("familietillæg", family, month="2024-02").amount == Decimal("600.00")  # 1.000 - 400


def test_a_whole_case_is_the_same(household: hjemmel.Rules, family: dict[str, Any]) -> None:
    case = {"partner": {"oplysninger": family.pop("partner")}, "oplysninger": family}
    assert household.calculate("familietillæg", case, month="2024-02").amount == Decimal("600.00")


def test_amounts_say_whose_they_are(household: hjemmel.Rules, family: dict[str, Any]) -> None:
    amounts = household.calculate("familietillæg", family, month="2024-02").amounts
    assert [(each.name, each.whose, each.value) for each in amounts] == [
        ("familietillæg", "", Decimal("600.00")),
        ("løntillæg", "", Decimal("120.00")),
        ("løntillæg", "partner", Decimal("80.00")),
    ]


def test_what_is_missing_says_whose(household: hjemmel.Rules, family: dict[str, Any]) -> None:
    del family["partner"]["løn"], family["børn"][1]["fødselsdato"]
    missing = household.calculate("familietillæg", family, month="2024-02").to_dict()["facts_missing"]
    assert sorted((each["name"], each["whose"]) for each in missing) == [("fødselsdato", "barn 2"), ("løn", "partner")]


def test_a_float_in_a_list_is_refused_with_its_path(household: hjemmel.Rules, family: dict[str, Any]) -> None:
    family["børn"][1]["forsørges"] = 1.0
    with pytest.raises(TypeError, match=r"float, at oplysninger\.børn\[1\]\.forsørges"):
        household.calculate("familietillæg", family, month="2024-02")


def test_a_mistake_of_the_partner_has_its_path(household: hjemmel.Rules, family: dict[str, Any]) -> None:
    family["partner"]["samliv"] = "gift"
    with pytest.raises(hjemmel.HjemmelError, match=r"`partner\.oplysninger`: `samliv` er fælles"):
        household.calculate("familietillæg", family, month="2024-02")


def test_no_overlay_when_the_law_stands_alone(household: hjemmel.Rules, family: dict[str, Any]) -> None:
    assert household.calculate("familietillæg", family, month="2024-02").overlays == []


def test_interpretations(household: hjemmel.Rules) -> None:
    (one,) = household.interpretations()
    assert one.name == "alder_opgøres"
    assert list(one.alternatives) == ["den_første", "den_sidste"]
