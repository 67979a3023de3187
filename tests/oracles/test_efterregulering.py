"""Amounts worked by hand from BEK 227/2024 § 3 stk. 4 and § 4 stk. 4."""

from fractions import Fraction

from efterregulering import Month, Paid, difference, pay, window


def test_the_bonus_of_six_months_gives_five_differences() -> None:
    """Paid 15.452, due 14.133: February to June when they are worked again in July."""
    months = window("2024-07", "2024-02")
    assert months == ["2024-06", "2024-05", "2024-04", "2024-03", "2024-02"]
    moved = sum(difference(Fraction(15452), Fraction(14133), Fraction(0)) for _ in months)
    assert moved == 6595
    assert pay(Month(Fraction(14133), Fraction(500)), Fraction(moved)) == Paid(
        Fraction(7038), Fraction(6595), Fraction(0)
    )


def test_what_was_settled_is_not_moved_again() -> None:
    assert difference(Fraction(15452), Fraction(14133), Fraction(1319)) == 0


def test_the_window_is_twelve_months() -> None:
    assert len(window("2025-12", "2020-01")) == 12
    assert window("2025-12", "2020-01")[-1] == "2024-12"


def test_there_is_room_for_what_is_left_after_atp() -> None:
    nine_thousand = Month(Fraction(9000), Fraction(450))
    assert pay(nine_thousand, Fraction(3000)) == Paid(Fraction(5550), Fraction(3000), Fraction(0))
    assert pay(nine_thousand, Fraction(10000)) == Paid(Fraction(0), Fraction(8550), Fraction(1450))
    assert pay(nine_thousand, Fraction(-1000)) == Paid(Fraction(9550), Fraction(0), Fraction(0))
