"""Works every line of a printed calculation again, from the printed numbers alone.

Knows no rule and no name: only numbers, the signs between them, the words that a line is built of ("dog højst",
"afrundet til hele kroner" ...) and the columns they stand in. A number that a line takes over from elsewhere must be
printed there too, under the same words.

    hjemmel calculate ... --format text | python3 recompute.py
    python3 recompute.py FILE...

Ends with 0 when every line agrees, with 1 otherwise.
"""

from __future__ import annotations

import re
import sys
from fractions import Fraction
from functools import partial
from pathlib import Path

from phrases import (
    SIGNS,
    VERDICTS,
    blocks_of,
    key_of,
    names_in,
    numbers_of,
    parse_operand,
    reasons_of,
    rounded,
    without_verb,
)
from reader import Row, read_rows, read_table
from terms import UnknownError, UnreadableError, condition_holds, evaluate, is_number, parse_number

IDLE = "Regler, der giver nul i denne sag"
NOTES = ("begrundelse:", "foreløbigt:", "det vides ikke", "afslag:", "hovedhensyn:", "sat til side:")


class Calculation:
    """One printed calculation: what it defines, what it claims, and the lines that disagree."""

    def __init__(self, text: str) -> None:
        self.sections = read_rows(text)
        self.defined: dict[str, set[Fraction]] = {}
        self.answers: dict[str, set[str]] = {}  # what is not a number: "nej", "samlet pr måned", "2024-01"
        self.used: set[Fraction] = set()
        self.checked = 0
        self.taken_over = 0  # lines whose number stands elsewhere under the same words
        self.unchecked = 0  # lines that hold although something in them is unknown
        self.errors: list[str] = []

    def run(self) -> Calculation:
        titles = [title for title, _ in self.sections]
        worked = titles.index("Beregning") if "Beregning" in titles else len(titles)
        idle = [row for title, rows in self.sections if title == IDLE for row in rows]
        for rows in [rows for _, rows in self.sections[1:worked]] + [idle]:
            for row in rows:
                self.define(row)
        for _, rows in self.sections[worked : worked + 1]:
            for block in blocks_of(rows):
                self.guard(block[0], partial(self.work, block))
        for row in idle:
            self.guard(row, partial(self.idle, row))
        for title, rows in self.sections[:1] + self.sections[worked + 1 :]:
            for row in rows if title != IDLE else []:
                self.claim(row)
        for title, rows in self.sections[:worked]:
            if title.endswith("regnes med"):
                for row in rows:
                    self.must_be_used(row)
        return self

    def work(self, block: list[Row]) -> None:
        Block(self, block).run()

    def guard(self, row: Row, work) -> None:
        try:
            work()
        except UnreadableError as unreadable:
            self.fail(row, f"kan ikke læses: {unreadable}")

    def fail(self, row: Row, what: str) -> None:
        self.errors.append(f"linje {row.number}: {what}")

    def define(self, row: Row) -> None:
        if is_number(row.total):
            self.guard(row, lambda: self.defined.setdefault(key_of(row.text), set()).add(parse_number(row.total)))
        elif row.total:
            self.answers.setdefault(key_of(row.text), set()).add(row.total)

    def idle(self, row: Row) -> None:
        """ "Fradrag (sygedagpenge, mulige sygedagpenge: 0,00)" or "Løn ind (har flermånedsløn: nej)": what the rule is
        zero for must be so elsewhere in the print."""
        if row.indent == 0:
            return
        self.agree(row, Fraction(0), parse_number(row.total))
        for names, value in reasons_of(row.text):
            for name in names:
                if is_number(value):
                    self.agree(row, Fraction(0), parse_number(value))
                    self.bind(row, name, parse_number(value))
                else:
                    self.bind_answer(row, name, value)

    def bind_answer(self, row: Row, name: str, value: str) -> None:
        known = [self.answers[each] for each in names_in(name) if each in self.answers]
        if known and value not in known[0]:
            self.fail(row, f"{name} er ikke {value} andre steder")
        self.taken_over += bool(known)
        self.unchecked += not known  # an interpretation, which is printed under its question

    def claim(self, row: Row) -> None:
        """A result that is stated must be the one that was worked out under its name."""
        if row.indent in (0, 2) and is_number(row.total):
            self.guard(row, lambda: self.bind(row, row.text, parse_number(row.total)))

    def must_be_used(self, row: Row) -> None:
        if is_number(row.total) and parse_number(row.total) not in self.used:
            self.fail(row, f"{row.total} står ikke i noget regnestykke")

    def bind(self, row: Row, words: str, value: Fraction, must_be_known: bool = True) -> None:
        """Checks a number that a line takes over from elsewhere against what stands there."""
        self.used.add(value)
        if is_number(words):
            return self.agree(row, parse_number(words), value)
        for name in names_in(words):
            if name in self.defined:
                if value not in self.defined[name]:
                    self.fail(row, f"{name} er ikke {value} andre steder")
                self.taken_over += 1
                return None
        if must_be_known:
            self.fail(row, f"{words} har ingen værdi før denne linje")
        self.unchecked += 1
        return None

    def agree(self, row: Row, worked: Fraction, printed: Fraction) -> None:
        self.checked += 1
        if worked != printed:
            self.fail(row, f"giver {worked}, men der står {printed}")


class Block:
    """The lines of one rule, with its running amount."""

    def __init__(self, calculation: Calculation, rows: list[Row]) -> None:
        self.whole = calculation
        self.heading, self.rows = rows[0], rows[1:]
        self.running: Fraction | None = None
        self.words = ""  # of a line whose numbers stand on the lines below it
        self.terms: list[Fraction] = []
        self.table: list[list[str]] | None = None
        # What made no difference is left out of the print: where something is unknown, and where a value is replaced.
        self.complete = not any(
            "ukendt" in row.text + row.operand + row.total or row.text.startswith("i stedet ") for row in rows
        )
        self.stepped: Fraction | None = None  # the amount that a bracket table divides
        self.difference: Fraction | None = None

    def run(self) -> None:
        for row in self.rows:
            self.whole.guard(row, partial(self.line, row))
        if self.running is not None:
            self.whole.defined.setdefault(key_of(self.heading.text), set()).add(self.running)

    def line(self, row: Row) -> None:
        if row.text.startswith("fordi"):
            return self.reason(row)
        if row.text.startswith("forskel:"):
            return self.whole.agree(row, parse_number(row.text[9:]), self.difference)
        if row.text.startswith(NOTES):
            return None
        if row.cells is not None:
            return self.bracket(row)
        if not row.operand and not row.total:
            return self.begin(row)
        if row.text.startswith("rettet af"):
            self.running = parse_number(row.total) if is_number(row.total) else None
            return None
        if "ukendt" in row.text + row.operand + row.total:
            return self.unknown(row)
        self.amount(row)
        return None

    def begin(self, row: Row) -> None:
        """A line in words; its numbers come below it."""
        self.words, self.terms = row.text, []

    def unknown(self, row: Row) -> None:
        self.words, self.terms, self.table = "", [], None
        self.whole.used.update(numbers_of(f"{row.text} {row.operand}"))
        self.running = parse_number(row.total) if is_number(row.total) else None
        self.whole.unchecked += 1

    def amount(self, row: Row) -> None:
        if row.indent == 2:
            self.words, self.terms = row.text, []
        if row.text.endswith(" ="):
            self.worked(row)
        elif row.text == "i alt":
            self.sum_of_brackets(row)
        elif row.operand:
            self.signed(row, parse_operand(row.operand), row.text)
        else:
            self.plain(row)

    def worked(self, row: Row) -> None:
        """Numbers with signs between them."""
        text = row.text[:-2]
        if " ud af " in text:
            self.share(row, text)
            return
        value = self.calculated(text)
        if not row.operand:
            if is_number(row.total):
                self.result(row, value)
            return
        sign, operand = parse_operand(row.operand)
        self.whole.agree(row, value, operand)
        if row.total or sign == "af":
            self.signed(row, (sign, operand), None)
        else:
            self.terms.append(operand)

    def calculated(self, text: str) -> Fraction:
        value, numbers = evaluate(text)
        self.whole.used.update(numbers)
        return value

    def share(self, row: Row, text: str) -> None:
        part, whole = (parse_number(side) for side in text.split(" ud af "))
        self.whole.used.update((part, whole))
        if len(self.terms) < 2:
            said = self.words.removeprefix("forholdsmæssigt for ").split(" ud af ")
            if len(said) == 2 and not self.terms:
                self.whole.bind(row, said[0], part, self.complete)
                self.whole.bind(row, said[1], whole, self.complete)
        for term in self.terms:
            if term not in (part, whole):
                self.whole.fail(row, f"{term} er ikke en del af forholdet")
        share = min(max(part / whole, Fraction(0)), Fraction(1))  # never more than the whole, nor less than nothing
        self.result(row, Fraction(0) if share == 0 else self.before(row) * share)

    def signed(self, row: Row, operand: tuple[str, Fraction], words: str | None) -> None:
        sign, value = operand
        if words is not None:
            self.whole.bind(row, without_verb(words), value, self.complete)
        if sign == "af":
            self.stepped = value
            return
        if (words or self.words).endswith(VERDICTS[2]):
            self.running = parse_number(row.total)
            self.whole.agree(row, value, self.running)
            return
        before = Fraction(0) if sign == "*" and value == 0 else self.before(row)
        self.verdict(row, sign, before, value)
        if is_number(row.total):
            self.result(row, SIGNS[sign](before, value))

    def verdict(self, row: Row, sign: str, before: Fraction, limit: Fraction) -> None:
        said = row.text if row.indent == 2 else self.words
        reached = SIGNS[sign](before, limit) != before if sign in ("højst", "mindst") else False
        if said.endswith(VERDICTS[1] if reached else VERDICTS[0]):
            self.whole.fail(row, f"{limit} er {'' if reached else 'ikke '}nået")

    def plain(self, row: Row) -> None:
        """A rounding, a replacement, or a first value."""
        if not is_number(row.total):
            return
        total = parse_number(row.total)
        if row.text.startswith("afrundet "):
            if self.running is None and not self.complete:
                self.whole.unchecked += 1  # however large the unknown is, it rounds to this
                self.running = total
                return
            self.whole.checked += 1
            if total not in rounded(self.before(row), row.text):
                self.whole.fail(row, f"{self.before(row)} {row.text} er ikke {total}")
        elif " gælder " in row.text and row.text.startswith("i stedet "):
            replaced, name = row.text.split(" gælder ", 1)
            if replaced.startswith("i stedet for "):
                self.whole.agree(row, self.before(row), parse_number(replaced[13:]))
            self.whole.bind(row, name, total, self.complete)
        elif " foreløbigt " in row.text:
            known = [side for side in row.text.split(" foreløbigt ") if self.is_defined(side)]
            self.whole.bind(row, known[-1] if known else row.text, total, self.complete)
        elif row.text.startswith("bortfalder"):
            self.whole.agree(row, Fraction(0), total)
        elif row.text != "det samme, hvad der end gælder":
            self.whole.bind(row, row.text, total, self.complete)
        self.running = total

    def is_defined(self, words: str) -> bool:
        return any(name in self.whole.defined for name in names_in(words))

    def before(self, row: Row) -> Fraction:
        if self.running is None:
            raise UnreadableError("linjen har intet tal at begynde med")
        return self.running

    def result(self, row: Row, value: Fraction) -> None:
        self.running = parse_number(row.total)
        self.whole.agree(row, value, self.running)

    def bracket(self, row: Row) -> None:
        """A row of a bracket table: from, to, percentage, the part in the bracket, the amount."""
        if self.table is None:
            self.table = []
        if row.cells != ["heraf"]:
            self.table.append(row.cells)

    def sum_of_brackets(self, row: Row) -> None:
        if self.table is None:
            if is_number(row.total):
                self.running = parse_number(row.total)
                self.whole.unchecked += 1
            return
        if self.stepped is None:
            raise UnreadableError("trinene har intet beløb at dele")
        amounts, previous = Fraction(0), Fraction(0)
        for lower, upper, percent, part, amount, marked in read_table(self.table):
            self.whole.agree(row, previous, lower)
            inside = max(Fraction(0), (self.stepped if upper is None else min(self.stepped, upper)) - lower)
            self.whole.agree(row, inside, part)
            self.whole.agree(row, percent * part, amount)
            active = (self.stepped > lower or lower == 0) and (upper is None or self.stepped <= upper)
            if active != marked:
                self.whole.fail(row, "det forkerte trin er markeret")
            amounts, previous = amounts + amount, lower if upper is None else upper
            self.whole.used.update((lower, previous, part))
        self.table = None
        self.result(row, amounts)

    def reason(self, row: Row) -> None:
        """The condition in brackets must hold, or must not."""
        found = re.search(r"\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)$", row.text)
        if not found or not re.search(r"\d", found.group(1)):
            return
        try:
            holds, numbers, self.difference = condition_holds(found.group(1))
        except UnknownError:
            self.whole.unchecked += 1
            return
        self.whole.used.update(numbers)
        self.whole.checked += 1
        if holds == row.text.startswith("fordi ikke:"):
            self.whole.fail(row, f"({found.group(1)}) passer ikke med det, der står")


def main(paths: list[str]) -> int:
    texts = [Path(path).read_text(encoding="utf-8") for path in paths] or [sys.stdin.read()]
    failed = False
    for name, text in zip(paths or ["-"], texts, strict=True):
        calculation = Calculation(text).run()
        failed = failed or bool(calculation.errors)
        for error in calculation.errors:
            print(f"{name}: {error}", file=sys.stderr)
        print(
            f"{name}: {calculation.checked} tal regnet efter, {calculation.taken_over} genfundet, "
            f"{calculation.unchecked} med noget ukendt, {len(calculation.errors)} fejl"
        )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
