"""The reader finds every printed calculation right, and notices when a digit of it is changed."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest
from phrases import rounded
from reader import OPERAND_END, TOTAL_END
from recompute import IDLE, Calculation
from terms import condition_holds, evaluate, parse_number

EXPECTED = Path(__file__).parent.parent / "unit" / "render" / "expected"
PRINTS = sorted(EXPECTED.glob("*.txt"))

# What no reader can notice, since nothing else in the print depends on it: the percentage of a bracket that holds none
# of the amount. 55 % of nothing is nothing, and so is 65 %.
INERT = re.compile(r"derover +\d+ % +0,00 +0,00$")


def number_places(text: str):
    """Where the digits of calculated numbers stand: in the columns, before a "=", and in the bracket tables.

    Facts and rates that only decide which rule applies are left out: no line is calculated from them, so nothing can
    notice that they are changed. The print has a heading of its own for them.
    """
    in_steps, decides_only = False, False
    for number, line in enumerate(text.splitlines()):
        in_steps = in_steps or line == "Beregning"
        if line and not line.startswith((" ", "-")):
            decides_only = line.startswith(("Oplysninger, der afgør", "Andre satser"))
        if decides_only:
            continue
        left = line[:TOTAL_END]
        cells = [found for found in re.finditer(r"\S+(?: \S+)*", left) if found.start() > 6]
        spans = [found.span() for found in cells if found.end() in (OPERAND_END, TOTAL_END)]
        table = len(spans) == 2 and len(cells) >= 4
        if in_steps and (left.rstrip().endswith("=") or " =  " in left or table):
            spans = [(0, len(left))]
        for start, end in spans:
            for column in range(start, end):
                if left[column].isdigit() and not re.search(r"\d{4}-\d{2}", left[start:end]):
                    yield number, column


def changed(text: str, number: int, column: int) -> str:
    lines = text.splitlines()
    digit = str((int(lines[number][column]) + 1) % 10)
    lines[number] = lines[number][:column] + digit + lines[number][column + 1 :]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", PRINTS, ids=lambda path: path.stem)
def test_every_printed_line_agrees(path: Path) -> None:
    calculation = Calculation(path.read_text(encoding="utf-8")).run()
    assert calculation.errors == []
    assert calculation.checked > 0


def test_a_correction_without_effect_is_no_claim() -> None:
    line = "  loft af timeløn, rettet til".ljust(62) + "30.000,00 kr/måned   BEK 227/2024 § 13 stk. 2\n"
    star = (EXPECTED / "star.txt").read_text(encoding="utf-8")
    section = "Rettelser uden virkning\n-----------------------\n" + line + "    beløbet bygger ikke på det\n\n"
    added = Calculation(star.replace("Regler\n------\n", section + "Regler\n------\n")).run()
    assert added.errors == []
    elsewhere = section.replace("Rettelser uden virkning", "Resultat")
    assert Calculation(star.replace("Regler\n------\n", elsewhere + "Regler\n------\n")).run().errors != []


@pytest.mark.parametrize("path", PRINTS, ids=lambda path: path.stem)
def test_every_changed_digit_is_noticed(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    places = list(number_places(text))
    assert len(places) > 10
    unnoticed = [
        (number + 1, column, lines[number].strip())
        for number, column in places
        if not Calculation(changed(text, number, column)).run().errors and not INERT.search(lines[number])
    ]
    assert unnoticed == []


@pytest.mark.parametrize(
    ("reason", "agrees"),
    [
        ("har vagter: nej", True),
        ("har vagter: ja", False),
        ("bonus: 0,00", True),
        ("bonus, løn i lønmåned: 0,00", False),
        ("bonus: 100,00", False),
        ("gaver: 0,00", False),
        ("har vagter", False),
    ],
)
def test_a_rule_that_is_zero_is_so_for_what_it_names(reason: str, agrees: bool) -> None:
    rows = [("Oplysninger", ""), ("-----------", ""), ("  bonus (2024-01)", "0,00"), ("  løn (2024-01)", "100,00")]
    rows += [("  har vagter (2024-01)", "nej"), ("", ""), ("Beregning", ""), ("---------", ""), (IDLE, "")]
    rows += [("-" * len(IDLE), ""), ("Januar 2024 (2024-01)", "kr/måned"), (f"  Tillæg ({reason})", "0,00")]
    text = "\n".join((words + total.rjust(TOTAL_END - len(words))).rstrip() for words, total in rows)
    assert (Calculation(text).run().errors == []) is agrees


@pytest.mark.parametrize(
    ("line", "agrees"),
    [
        ("  kan ikke vælges endnu", True),
        ("    det vides ikke, om: løn er over bonus", True),
        ("    fordi: loft er over bonus (ukendt er over 100,00)", True),
        ("    det vides ikke, om: gaver er over bonus", False),
        ("    fordi: har vagter", False),
    ],
)
def test_a_fact_stands_in_a_line_or_waits_for_what_is_unknown(line: str, agrees: bool) -> None:
    rows = [("Oplysninger, der regnes med", ""), ("---------------------------", ""), ("  løn (2024-01)", "100,00")]
    rows += [("", ""), ("Beregning", ""), ("---------", ""), ("Tillæg (2024-01)", "kr/måned"), (line, "ukendt")]
    text = "\n".join((words + total.rjust(TOTAL_END - len(words))).rstrip() for words, total in rows)
    errors = Calculation(text).run().errors
    unused = any("står ikke i noget regnestykke" in error for error in errors)
    assert unused is not agrees


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("30 % af 15.600,00", Fraction(4680)),
        ("260 dage/år / 12 måneder/år", Fraction(65, 3)),
        ("37 timer/uge * 52 uger/år / 12 måneder/år", Fraction(481, 3)),
        ("(10.000,00 + 2.000,00) / 25 * 5", Fraction(2400)),
        ("21,6667 (= 65/3) - 1", Fraction(62, 3)),
        ("100,00 - -20,00", Fraction(120)),
        ("1,5 % af 200,00 + 1", Fraction(4)),
    ],
)
def test_numbers_with_signs(text: str, value: Fraction) -> None:
    assert evaluate(text)[0] == value


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("15.600,00 er over 0", True),
        ("0,00 er over 0", False),
        ("2024-02 er senest 2023-11", False),
        ("2024-02-29 er før 2024-03-01", True),
        ("2024-02-01 er før 2026-01-31 - 2 år", False),
        ("2024-01-30 er før 2026-01-31 - 2 år", True),
        ("2025-12 + 2 måneder er 2026-02", True),
        ("2024-03-01 - 1 dage er 2024-02-29", True),
        ("ja og ikke nej", True),
        ("(nej eller ja) og 39 timer/måned er mindst 39 timer/måned", True),
        ("fordeles er fordeles", True),
        ("fordeles er ikke fordeles", False),
    ],
)
def test_conditions(text: str, holds: bool) -> None:
    assert condition_holds(text)[0] is holds


@pytest.mark.parametrize(
    ("value", "words", "result"),
    [
        ("10,50", "afrundet til hele kroner, halve opad", {11}),
        ("10,50", "afrundet til hele kroner, halve nedad", {10}),
        ("10,49", "afrundet til hele kroner", {10}),
        ("199,00", "afrundet ned til hele 100 kr", {100}),
        ("101,00", "afrundet op til hele 100 kr", {200}),
        ("25,00", "afrundet til et beløb deleligt med 12", {24}),
    ],
)
def test_roundings(value: str, words: str, result: set[int]) -> None:
    assert rounded(parse_number(value), words) == {Fraction(number) for number in result}


@pytest.mark.parametrize(
    ("reason", "agrees"),
    [
        ("fordi: art er en af (ung 1; ung 2)", True),
        ("fordi: ikke mistet eller (måneder er mindst 9 måneder)", True),
        ("fordi: art er en af (ung 1; ung 2) og timer er over 1 (ung 1 er en af (ung 1; ung 2) og 2 er over 1)", True),
        ("fordi: art er en af (ung 1; ung 2) og timer er over 1 (ung 3 er en af (ung 1; ung 2) og 2 er over 1)", False),
        ("fordi: begyndt er før dag - 3 år (2020-01-01 er før 2025-01-01 - 3 år)", True),
        ("fordi: begyndt er før dag - 3 år (2023-01-01 er før 2025-01-01 - 3 år)", False),
        ("fordi ikke: begyndt er før dag - 3 år (2023-01-01 er før 2025-01-01 - 3 år)", True),
    ],
)
def test_a_bracket_at_the_end_of_a_reason_is_worked_unless_it_is_part_of_the_words(reason: str, agrees: bool) -> None:
    text = f"Beregning\n---------\nFår hjælp (2025-01): opfyldt\n    {reason}\n"
    assert (Calculation(text).run().errors == []) is agrees


@pytest.mark.parametrize(("answer", "agrees"), [("ja", True), ("nej", False)])
def test_an_alternative_with_a_joining_word_is_one_name(answer: str, agrees: bool) -> None:
    line = "    uge eller dag er uge eller dag og 2 er over 1 ="
    rows = ["Beregning", "---------", "Tælles sammen (2025-01)", "  hvad tælles er uge eller dag og timer er over 1"]
    rows += [line + answer.rjust(TOTAL_END - len(line)), "", "Fortolkninger", "-------------", "  Hvad tælles?"]
    rows += ["    valgt: uge eller dag (standard)", "    ellers: kun dag, samme beløb"]
    assert (Calculation("\n".join(rows)).run().errors == []) is agrees


def compared(outer: str, inner: str) -> str:
    """A comparison in a comparison: the help as if there were no pay, and that in it as if there were no sanction."""
    sections = [
        ("Oplysninger", [("  løn", "100,00"), ("  sanktion", "30,00")]),
        ("Beregning", [("Støtte", ""), ("  hjælp som om løn er 0", outer)]),
        (
            "Til sammenligning, som om løn er 0; udbetales ikke",
            [("Hjælp", ""), ("  forskud som om sanktion er 0", inner), ("  tillagt løn".ljust(54) + "+ 0,00", outer)],
        ),
        (
            "Til sammenligning, som om sanktion er 0 og løn er 0; udbetales ikke",
            [("Forskud", ""), ("  500", "500,00"), ("  nedsat med sanktion".ljust(54) + "- 0,00", "500,00")],
        ),
    ]
    lines = [line for title, rows in sections for line in [title, "-" * len(title), *map(in_columns, rows)]]
    return "\n".join(lines)


def in_columns(row: tuple[str, str]) -> str:
    return (row[0] + row[1].rjust(TOTAL_END - len(row[0]))).rstrip()


@pytest.mark.parametrize(
    ("outer", "inner", "agrees"),
    [("500,00", "500,00", True), ("500,00", "470,00", False), ("600,00", "500,00", False)],
)
def test_a_comparison_is_worked_with_what_it_assumes(outer: str, inner: str, agrees: bool) -> None:
    text = compared(outer, inner)
    assert (Calculation(text).run().errors == []) is agrees
    assert Calculation(text.replace("+ 0,00", "+ 1,00")).run().errors != []


@pytest.mark.parametrize(
    ("line", "agrees"),
    [("  rest af fordelt", False), ("  tilskud efter fordelt", False), ("  lån efter fordelt", True)],
)
def test_only_a_room_that_nothing_is_taken_from_may_have_no_lines(line: str, agrees: bool) -> None:
    rows = [("Oplysninger", ""), ("-----------", ""), ("  lån", "5,00"), ("  for meget", "9,00"), ("Beregning", "")]
    rows += [("---------", ""), ("Fordelt", ""), ("  for meget", "9,00")]
    rows += [("    " + "plads".rjust(42) + "taget".rjust(14), "tilbage")]
    rows += [("  først i lån".ljust(42) + "5,00" + "- 5,00".rjust(14), "4,00")]
    rows += [("  dernæst i tilskud".ljust(42) + "4,00" + "- 4,00".rjust(14), "0,00"), ("  resten bortfalder", "0,00")]
    rows += [("Støtte", ""), (line, "0,00")]
    assert (Calculation("\n".join(map(in_columns, rows))).run().errors == []) is agrees


def test_a_moved_date_is_worked() -> None:
    rows = ["Beregning", "---------", "Begyndelse (2025-01)", "  opgørelsesdag - 18 måneder"]
    for shown, agrees in (("2024-06-01", True), ("2024-07-01", False)):
        line = "    2025-12-01 - 18 måneder ="
        text = "\n".join([*rows, line + shown.rjust(TOTAL_END - len(line))])
        assert (Calculation(text).run().errors == []) is agrees


def test_a_fraction_that_is_not_its_number_is_refused() -> None:
    with pytest.raises(Exception, match="brøken"):
        parse_number("21,6667 (= 64/3)")
