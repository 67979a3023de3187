"""Months of work, counted by hand."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from ledighedsydelse_jobs import first_of, months_of_work, months_within, moved

EVER = (date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("work", "months"),
    [
        ([("2024-01-01", "2024-09-30")], Fraction(9)),
        ([("2024-01-02", "2024-09-30")], 8 + Fraction(29, 30)),
        ([("2024-01-15", "2024-10-14")], Fraction(9)),
        ([("2024-01-15", "2024-10-13")], 8 + Fraction(29, 30)),
        ([("2024-01-01", "2024-06-30"), ("2024-04-01", "2024-09-30")], Fraction(9)),  # twice the same days
        ([("2024-01-01", "2024-04-30"), ("2024-08-01", "2024-12-31")], Fraction(9)),
        ([], Fraction(0)),
    ],
)
def test_months_of_unbroken_stretches_are_added(work: list[tuple[str, str]], months: Fraction) -> None:
    spans = [(date.fromisoformat(first), date.fromisoformat(last)) for first, last in work]
    assert months_within(spans, *EVER) == months


def test_only_the_days_between_are_counted() -> None:
    assert months_within([(date(2023, 1, 1), date(2024, 12, 31))], date(2023, 4, 1), date(2024, 9, 30)) == 18


def test_a_month_without_the_day_has_its_last() -> None:
    assert moved(date(2024, 8, 31), -18) == date(2023, 2, 28)
    assert first_of("2024-01", 1) == date(2023, 12, 1)


def test_what_the_second_reading_is_told() -> None:
    facts = {
        "første_dag_med_ydelse": "2025-10-01",
        "ansættelser": [
            {"art": "fleksjob", "første_ansættelsesdag": "2024-01-01", "sidste_ansættelsesdag": "2024-08-31"},
            {"art": "ustøttet", "første_ansættelsesdag": "2024-10-01", "sidste_ansættelsesdag": "2025-06-30"},
        ],
        "ret_til_ledighedsydelse_mistet_den": "2024-03-31",
        "ustøttet_beskæftigelse_begyndte": "2024-10-01",
        "ustøttet_beskæftigelse_sluttede": "2025-06-30",
        "barselsdage_efter_ustøttet_beskæftigelse": Fraction(8),
    }
    assert months_of_work(facts, "2025-10", {}) == {
        "højeste_fleksjobmåneder_i_18": 8,
        "fleksjobmåneder_seneste_18": 8,
        "fleksjobmåneder_siden_tabet": 5,
        "ustøttede_måneder_i_18_efter_fleksjob": 9,
        "uger_siden_ustøttet_ansættelse": Fraction(365 - 8, 7),
    }
