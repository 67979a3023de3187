"""Works the lines of one rule again, with its running amount."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from answers import bracket_at_end, truth
from best import ITEM, Best
from best import NOTES as NOT_RANKED
from dates import MOVED, with_dates_moved
from names import ASIDE, MONTHS, keys_of, months_in
from phrases import SIGNS, VERDICTS, numbers_of, parse_operand, rounded, without_verb
from reader import Row, read_table
from terms import DATE, UnknownError, UnreadableError, condition_holds, evaluate, is_number, parse_number

if TYPE_CHECKING:
    from recompute import Calculation

NOTES = (
    "ikke talt med:",
    "vides ikke:",
    "undtagelse:",
    "begrundelse:",
    "foreløbigt:",
    "det vides ikke",
    "afslag:",
    "hovedhensyn:",
    "sat til side:",
)


DISTRIBUTED = re.compile(r"(?:først|dernæst) i (.+?) (-?[\d.]+(?:,\d+)?(?: \(= -?\d+/\d+\))?)")


class Block:
    """The lines of one rule, with its running amount."""

    def __init__(self, calculation: Calculation, rows: list[Row]) -> None:
        self.whole = calculation
        self.heading, self.rows = rows[0], rows[1:]
        self.names = keys_of(self.heading.text, calculation.elements)
        self.reader = self.names[-1][0]
        self.name = self.names[-1][1]
        if self.heading.total == "%":
            for row in self.rows:
                row.text = re.sub(r"^i stedet for ([-\d.,]+) gælder", r"i stedet for \1 % gælder", row.text)
                row.total += " %" if is_number(row.total) else ""
                row.operand += " %" if row.operand and row.operand[0] in "+-hm" else ""
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
        self.best: Best | None = None  # what the best n were chosen among, while its rows last
        self.worked_line = ""  # the line above it
        self.left = Fraction(0)  # of a distribution, and what there was to distribute
        self.distributed_amount: Fraction | None = None

    def run(self) -> None:
        for row in self.rows:
            self.whole.guard(row, partial(self.line, row))
        self.end_best()
        if self.running is not None:
            self.whole.note(self.heading.text, self.running)
        elif self.rows and self.rows[-1].total:
            self.whole.note_answer(self.heading.text, self.rows[-1].total)

    def end_best(self) -> None:
        if self.best:
            self.best.finish()
        self.best = None

    def line(self, row: Row) -> None:
        if row.text.startswith("valgt efter "):
            self.end_best()
            self.best = Best(self.whole, row, self.reader, self.words, self.worked_line)
            return None
        if self.best and (ITEM.fullmatch(row.text) or row.text.startswith(NOT_RANKED)):
            return self.best.line(row)
        self.end_best()
        if row.operand or row.total:
            self.worked_line = f"({row.text.removesuffix(' =')}) {row.operand} {row.total}"
        if row.text.startswith(("først i ", "dernæst i ")) and "ukendt" not in row.text + row.operand + row.total:
            return self.distributed(row)
        if row.text.startswith("resten ") and row.total != "ukendt":
            return self.rest(row)
        if MOVED.match(row.text) and row.text.endswith(" ="):
            return self.moved_date(row)
        if MONTHS.match(row.text) or row.text == "ingen måneder":
            return self.period(row)
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

    def distributed(self, row: Row) -> None:
        """What is put into one thing: no more than there is, and no more than there is room for."""
        found = DISTRIBUTED.fullmatch(row.text)
        if not found:
            raise UnreadableError(row.text)
        name, room = found.group(1), parse_number(found.group(2))
        before, taken = max(Fraction(0), self.before(row)), parse_operand(row.operand)[1]
        if self.distributed_amount is None:
            self.distributed_amount = before
        self.whole.agree(row, min(before, room), taken)
        if room > 0:
            self.whole.bind(row, name, room, self.complete and self.is_read_after(row), self.reader)
            for owner, own in self.names:
                self.whole.add((owner, f"{name.casefold()} efter {own}"), room - taken)
        self.result(row, before - taken)

    def is_read_after(self, row: Row) -> bool:
        """Whether a line elsewhere takes over what this row of the distribution, or one below it, comes to."""
        below = [DISTRIBUTED.match(each.text) for each in self.rows[self.rows.index(row) :]]
        own = {own for _, own in self.names}
        results = {f"{found.group(1).casefold()} efter {name}" for found in below if found for name in own}
        for elsewhere in self.whole.words_outside(self.rows):
            others = re.sub("|".join(f"efter {re.escape(name)}" for name in own), "", elsewhere)
            if any(each in elsewhere for each in results) or any(name in others for name in own):
                return True
        return False

    def rest(self, row: Row) -> None:
        rest = parse_number(row.total)
        self.whole.agree(row, self.before(row), rest)
        for owner, own in self.names:
            self.whole.add((owner, f"rest af {own}"), rest)
        self.left = rest

    def period(self, row: Row) -> None:
        if not is_number(row.total):
            self.whole.unchecked += 1
            return
        months = months_in(row.text)
        self.running = parse_number(row.total)
        self.whole.agree(row, Fraction(len(months)), self.running)
        for _, own in self.names:
            self.whole.periods[own] = months

    def moved_date(self, row: Row) -> None:
        worked = with_dates_moved(row.text[:-2])
        if not DATE.fullmatch(worked) or row.total == "ukendt":
            self.whole.unchecked += 1
            return
        self.whole.checked += 1
        if worked != row.total:
            self.whole.fail(row, f"giver {worked}, men der står {row.total}")

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
        if row.total in ("ja", "nej"):
            return self.answered(row, text)
        if " ud af " in text:
            self.share(row, text)
            return
        value = self.calculated(text)
        if re.fullmatch(r"\([^()+*/]*\)", text) and self.words.startswith("("):
            self.whole.bind(row, self.words[1:].removesuffix(")"), value, False, self.reader)
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

    def answered(self, row: Row, text: str) -> None:
        """Yes and no: what is compared must be so."""
        self.whole.used.update(numbers_of(text))
        try:
            holds = self.in_each_month(truth, text)
        except UnknownError:
            self.whole.unchecked += 1
            return
        self.whole.checked += 1
        if holds is not (row.total == "ja"):
            self.whole.fail(row, f"({text}) er ikke {row.total}")

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
                self.whole.bind(row, said[0], part, self.complete, self.reader)
                self.whole.bind(row, said[1], whole, self.complete, self.reader)
        for term in self.terms:
            if term not in (part, whole):
                self.whole.fail(row, f"{term} er ikke en del af forholdet")
        share = min(max(part / whole, Fraction(0)), Fraction(1))  # never more than the whole, nor less than nothing
        self.result(row, Fraction(0) if share == 0 else self.before(row) * share)

    def signed(self, row: Row, operand: tuple[str, Fraction], words: str | None) -> None:
        sign, value = operand
        if words is not None:
            self.whole.bind(row, without_verb(words), value, self.complete, self.reader)
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
            return self.plain_answer(row)
        total = parse_number(row.total)
        if row.text == "taget i alt":
            self.whole.agree(row, (self.distributed_amount or Fraction(0)) - self.left, total)
        elif row.text.startswith("afrundet "):
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
            self.whole.bind(row, name, total, self.complete, self.reader)
        elif " foreløbigt " in row.text:
            known = [side for side in row.text.split(" foreløbigt ") if self.is_defined(side)]
            self.whole.bind(row, known[-1] if known else row.text, total, self.complete, self.reader)
        elif row.text.startswith("bortfalder"):
            self.whole.agree(row, Fraction(0), total)
        elif row.text != "det samme, hvad der end gælder":
            self.whole.bind(row, row.text, total, self.complete, self.reader)
        self.running = total

    def plain_answer(self, row: Row) -> None:
        if row.text.casefold() == row.total.casefold():
            self.whole.taken_over += 1
        elif ASIDE.match(row.text):
            self.whole.unchecked += 1
        else:
            self.whole.bind_answer(row, row.text, row.total, self.reader)

    def is_defined(self, words: str) -> bool:
        return self.whole.known(self.reader, words) is not None

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
        words, condition = bracket_at_end(row.text)
        part_of_words = re.search(r"(?: (?:og|eller|ikke|hvor|af|er)|[-+*/:])$", words)  # "er en af (lejer; ejer)"
        if part_of_words or not re.search(r"\d", condition):
            return
        try:
            holds, numbers = self.worked_condition(condition)
        except UnknownError:
            self.whole.unchecked += 1
            return
        self.whole.used.update(numbers)
        self.whole.checked += 1
        if holds == row.text.startswith("fordi ikke:"):
            self.whole.fail(row, f"({condition}) passer ikke med det, der står")

    def worked_condition(self, text: str) -> tuple[bool | None, list[Fraction]]:
        try:
            holds, numbers, self.difference = self.in_each_month(condition_holds, text)
        except UnreadableError:
            holds, numbers = self.in_each_month(truth, text), numbers_of(text)
        return holds, numbers

    def in_each_month(self, work, text: str):
        """A rule that stands for several months says "måneden": what it says must be so in each of them."""
        text = self.whole.with_names_as_one(text)
        months = months_in(self.heading.text)
        if "måneden" not in text or not months:
            return work(text)
        texts = [re.sub(r"\bmåneden\b", f"{(month - 1) // 12}-{(month - 1) % 12 + 1:02}", text) for month in months]
        worked = [work(each) for each in texts]
        if any(each != worked[0] for each in worked):
            raise UnreadableError(f"{text} er ikke det samme i alle måneder")
        return worked[0]
