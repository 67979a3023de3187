"""Calculating from Python. The expected amounts are published by STAR; docs/eksempler/star-2024.json names the page."""

import json
import locale
import subprocess
import threading
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import hjemmel
import pytest

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED_SUBSIDY = Decimal("15272.00")


def test_the_published_example(rules: hjemmel.Rules, star: dict[str, Any]) -> None:
    result = rules.calculate("fleksløntilskud", star, month="2024-02")
    assert result.status == "forslag"
    assert result.outcome == "ydelse"
    assert result.amount == PUBLISHED_SUBSIDY
    assert isinstance(result.amount, Decimal)


def test_plain_facts_give_the_amount_that_a_case_gives(rules: hjemmel.Rules, facts: dict[str, Any]) -> None:
    assert rules.calculate("fleksløntilskud", facts, month="2024-02").amount == PUBLISHED_SUBSIDY


def test_a_benefit_may_be_named_in_ascii(rules: hjemmel.Rules, facts: dict[str, Any]) -> None:
    assert rules.calculate("fleksloentilskud", facts, month="2024-02").amount == PUBLISHED_SUBSIDY


@pytest.mark.parametrize("wage", ["15.600,00", "15600", 15600, Decimal(15600), Decimal("15600.00"), Decimal("1.56E+4")])
def test_every_exact_way_to_write_a_wage(rules: hjemmel.Rules, facts: dict[str, Any], wage: object) -> None:
    assert rules.calculate("fleksløntilskud", facts | {"løn": wage}, month="2024-02").amount == PUBLISHED_SUBSIDY


def test_one_øre_counts(rules: hjemmel.Rules, facts: dict[str, Any]) -> None:
    # 19.952 - 30 % of 15.601,66 is 15.271,502; of 15.601,67 it is 15.271,499 (BEK 227/2024 § 3 stk. 2, § 2 stk. 1).
    above = rules.calculate("fleksløntilskud", facts | {"løn": Decimal("15601.66")}, month="2024-02")
    below = rules.calculate("fleksløntilskud", facts | {"løn": Decimal("15601.67")}, month="2024-02")
    assert (above.amount, below.amount) == (Decimal("15272.00"), Decimal("15271.00"))


def test_as_known_on_a_day(rules: hjemmel.Rules, facts: dict[str, Any]) -> None:
    # Lost earnings count from January 2024 by BEK 1806/2023 of 28 December: 30 % of 16.323, 55 % of 1.277 off 19.952.
    case = facts | {"tabt_arbejdsfortjeneste": 2000}
    before = rules.calculate("fleksløntilskud", case, month="2024-02", known_on="2023-12-15")
    after = rules.calculate("fleksløntilskud", case, month="2024-02", known_on=date(2024, 2, 15))
    assert (before.amount, after.amount) == (PUBLISHED_SUBSIDY, Decimal("14353.00"))
    with pytest.raises(ValueError, match="2023-13-01"):
        rules.calculate("fleksløntilskud", case, month="2024-02", known_on="2023-13-01")


def test_all_amounts_are_named(rules: hjemmel.Rules, star: dict[str, Any]) -> None:
    amounts = rules.calculate("fleksløntilskud", star, month="2024-02").amounts
    assert [amount.name for amount in amounts] == [
        "fleksløntilskud", "eget_atp_bidrag", "statens_atp_bidrag", "obligatorisk_pension",
    ]  # fmt: skip
    assert amounts[0].value == PUBLISHED_SUBSIDY
    assert amounts[1].value == Decimal("500.00")  # 5 % of 15.272 is 763,60; LAB § 137 stk. 1 stops at 500
    assert amounts[0].payer is not None and amounts[0].receiver is not None


def test_yes_and_no_as_python_has_them(rules: hjemmel.Rules, facts: dict[str, Any]) -> None:
    result = rules.calculate("fleksløntilskud", facts | {"er_visiteret_til_fleksjob": False}, month="2024-02")
    assert (result.status, result.outcome, result.amount) == ("forslag", "afslag", Decimal("0.00"))


def test_a_missing_fact_is_a_result_and_no_error(rules: hjemmel.Rules, facts: dict[str, Any]) -> None:
    del facts["løn"]
    result = rules.calculate("fleksløntilskud", facts, month="2024-02")
    assert (result.status, result.outcome, result.amount, result.amounts) == ("mangler", None, None, [])
    assert [fact["name"] for fact in result.to_dict()["facts_missing"]] == ["løn"]


def test_none_is_not_known(rules: hjemmel.Rules, facts: dict[str, Any]) -> None:
    assert rules.calculate("fleksløntilskud", facts | {"løn": None}, month="2024-02").status == "mangler"


def test_renderings(rules: hjemmel.Rules, star: dict[str, Any]) -> None:
    result = rules.calculate("fleksløntilskud", star, month="2024-02")
    for text in (result.text(), result.letter(), result.full()):
        assert "15.272" in text
    assert "§ 3 stk. 2" in result.text()
    assert "4.680" in result.text()
    assert json.loads(result.json()) == json.loads(json.dumps(result.to_dict()))


def test_the_dict_is_a_copy(rules: hjemmel.Rules, star: dict[str, Any]) -> None:
    result = rules.calculate("fleksløntilskud", star, month="2024-02")
    result.to_dict().clear()
    assert result.to_dict()["status"] == "forslag"


def test_the_danish_locale_changes_nothing(rules: hjemmel.Rules, star: dict[str, Any], tmp_path: Path,
                                           monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    expected = rules.calculate("fleksløntilskud", star, month="2024-02").json()
    subprocess.run(["localedef", "--no-archive", "-i", "da_DK", "-f", "UTF-8", tmp_path / "da_DK.UTF-8"], check=True)
    monkeypatch.setenv("LOCPATH", str(tmp_path))
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, "da_DK.UTF-8")
        assert locale.localeconv()["decimal_point"] == ","  # or the test would test nothing
        assert hjemmel.load().calculate("fleksløntilskud", star, month="2024-02").json() == expected
    finally:
        locale.setlocale(locale.LC_ALL, before)


def test_threads_share_rules(rules: hjemmel.Rules, star: dict[str, Any]) -> None:
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda: found.append(rules.calculate("fleksløntilskud", star, month="2024-02").json()))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8 and len(set(found)) == 1
