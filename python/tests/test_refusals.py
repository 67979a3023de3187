"""What the package refuses, and how it says so."""

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import hjemmel
import pytest


def test_a_float_is_refused_with_the_reason(rules: hjemmel.Rules, facts: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=r"float, at oplysninger\.løn: binary floating point") as caught:
        rules.calculate("fleksløntilskud", facts | {"løn": 15600.10}, month="2024-02")
    assert 'Decimal("15600.1")' in str(caught.value)


def test_a_float_is_refused_at_any_depth(rules: hjemmel.Rules, facts: dict[str, Any]) -> None:
    given = [{"værdi": Decimal(1), "til": "2023-12"}, {"værdi": 1.5, "fra": "2024-01"}]
    with pytest.raises(TypeError, match=r"oplysninger\.løn\[1\]\.værdi"):
        rules.calculate("fleksløntilskud", facts | {"løn": given}, month="2024-02")


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity")])
def test_what_is_no_amount_is_refused(rules: hjemmel.Rules, facts: dict[str, Any], value: Decimal) -> None:
    with pytest.raises(ValueError, match="is not an amount"):
        rules.calculate("fleksløntilskud", facts | {"løn": value}, month="2024-02")


@pytest.mark.parametrize("value", [{1, 2}, b"15600", datetime.datetime(2024, 1, 1), 1j])
def test_other_kinds_are_refused(rules: hjemmel.Rules, facts: dict[str, Any], value: object) -> None:
    with pytest.raises(TypeError, match="a value cannot be a"):
        rules.calculate("fleksløntilskud", facts | {"løn": value}, month="2024-02")


@pytest.mark.parametrize("month", ["2024-2", "2024-13", "2024", "februar", ""])
def test_a_month_must_be_one(rules: hjemmel.Rules, facts: dict[str, Any], month: str) -> None:
    with pytest.raises(ValueError, match="month must be written like"):
        rules.calculate("fleksløntilskud", facts, month=month)


def test_a_misspelt_fact_carries_its_diagnostic(rules: hjemmel.Rules, facts: dict[str, Any]) -> None:
    with pytest.raises(hjemmel.HjemmelError) as caught:
        rules.calculate("fleksløntilskud", facts | {"oplyst_loenloft": 32067}, month="2024-02")
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code.startswith("S")
    assert "oplyst_lønloft" in diagnostic.help
    assert diagnostic.line == 1 and diagnostic.column > 1
    assert diagnostic.drawn in str(caught.value)
    assert diagnostic.english.startswith(f"error[{diagnostic.code}]: a fact that no module declares\n")
    assert "did you mean" in diagnostic.english


def test_an_amount_with_two_readings(rules: hjemmel.Rules, facts: dict[str, Any]) -> None:
    with pytest.raises(hjemmel.HjemmelError) as caught:
        rules.calculate("fleksløntilskud", facts | {"løn": "5.942"}, month="2024-02")
    assert [each.code[0] for each in caught.value.diagnostics] == ["S"]


def test_an_unknown_benefit(rules: hjemmel.Rules, facts: dict[str, Any]) -> None:
    with pytest.raises(hjemmel.HjemmelError) as caught:
        rules.calculate("fleksløntilskød", facts, month="2024-02")
    (diagnostic,) = caught.value.diagnostics
    assert (diagnostic.code, diagnostic.kind) == ("R0801", "UnknownBenefit")


def test_a_month_before_the_rules(rules: hjemmel.Rules, facts: dict[str, Any]) -> None:
    with pytest.raises(hjemmel.HjemmelError) as caught:
        rules.calculate("fleksløntilskud", facts, month="2012-12")
    assert {each.code for each in caught.value.diagnostics} == {"R0802"}


def test_broken_rules_raise_all_their_mistakes(tmp_path: Path) -> None:
    (tmp_path / "a.regel").write_text('modul a "A"\n', encoding="utf-8")
    with pytest.raises(hjemmel.HjemmelError) as caught:
        hjemmel.load(tmp_path)
    first = caught.value.diagnostics[0]
    assert first.code == "R0101"
    assert first.file.endswith("a.regel")
    assert first.line == 1


def test_a_folder_without_rules(tmp_path: Path) -> None:
    with pytest.raises(hjemmel.HjemmelError) as caught:
        hjemmel.load(tmp_path)
    assert caught.value.diagnostics[0].code == "R0803"


def test_the_names_of_the_package() -> None:
    assert hjemmel.__version__ == "0.1.0"
    assert set(hjemmel.__all__) == {
        "Amount", "Diagnostic", "HjemmelError", "Interpretation", "Listed", "Overlay", "RecalculatedMonth",
        "Recalculation", "Record", "Replayed", "Result", "Rules", "Series", "Store", "StoreError",
        "Verified", "__version__", "load",
    }  # fmt: skip


def test_a_month_that_is_a_date_is_refused(rules: hjemmel.Rules, facts: dict[str, Any]) -> None:
    month: Any = datetime.date(2024, 2, 1)
    with pytest.raises(TypeError, match='month must be text like "2024-02", not date'):
        rules.calculate("fleksløntilskud", facts, month=month)
