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

from block import Block
from names import ASIDE, OWNER, SUPPOSED, Name, key_of, keys_of, months_in, places_of
from phrases import (
    blocks_of,
    reasons_of,
)
from reader import Row, read_rows
from regulated import TITLES as RATES
from regulated import RegulatedRates
from terms import UnreadableError, is_number, parse_number

IDLE = "Regler, der giver nul i denne sag"
COMPARED = "Til sammenligning, "
ASSUMED = re.compile(r"(?:som om|og) (.+?) er (.+?)(?= og .+? er |;|\)|$)")
WITHOUT_EFFECT = "Rettelser uden virkning"  # given by a person, and no line rests on it


Scene = frozenset[tuple[str, str]]  # what a comparison assumes: names and values


def assumed_in(text: str) -> dict[str, str]:
    return {key_of(name): value for name, value in ASSUMED.findall(text)}


def scene_of(assumed: dict[str, str]) -> Scene:
    return frozenset(assumed.items())


class Calculation:
    """One printed calculation: what it defines, what it claims, and the lines that disagree."""

    def __init__(self, text: str) -> None:
        self.sections = read_rows(text)
        self.defined: dict[Name, set[Fraction]] = {}
        self.supposed: dict[Scene, dict[Name, set[Fraction]]] = {}  # of the comparisons, which are not paid
        self.periods: dict[str, list[int]] = {}
        self.monthly: dict[Name, dict[int, Fraction]] = {}
        self.elements: frozenset[str] = frozenset()  # "barn": what a list is of
        self.joined_names = self.joined_names_in(row for _, rows in self.sections for row in rows)
        self.assumed: dict[str, str] = {}  # in the comparison that is worked: "på lavt niveau" is "ja"
        self.answers: dict[Name, set[str]] = {}  # what is not a number: "nej", "samlet pr måned", "2024-01"
        self.used: set[Fraction] = set()
        self.checked = 0
        self.taken_over = 0  # lines whose number stands elsewhere under the same words
        self.unchecked = 0  # lines that hold although something in them is unknown
        self.errors: list[str] = []

    def run(self) -> Calculation:
        titles = [title for title, _ in self.sections]
        worked = titles.index("Beregning") if "Beregning" in titles else len(titles)
        idle = [row for title, rows in self.sections if title == IDLE for row in rows]
        compared = [(assumed_in(title), rows) for title, rows in self.sections if title.startswith(COMPARED)]
        self.elements = self.elements_in(row for _, rows in self.sections[1:worked] for row in rows)
        for title, rows in [*self.sections[1:worked], (IDLE, idle)]:
            for row in rows:
                if row.indent == 2 or title not in RATES:
                    self.define(row)
            if title in RATES:
                RegulatedRates(self).read(rows)
        for self.assumed, rows in compared:
            for block in blocks_of(rows):
                self.foresee(block)
        for assumed, rows in [({}, rows) for _, rows in self.sections[worked : worked + 1]] + compared:
            self.assumed = assumed
            for block in blocks_of(rows):
                self.guard(block[0], partial(self.work, block))
        self.assumed = {}
        for row in idle:
            self.guard(row, partial(self.idle, row))
        for title, rows in self.sections[:1] + self.sections[worked + 1 :]:
            for row in rows if title not in (IDLE, WITHOUT_EFFECT) and not title.startswith(COMPARED) else []:
                self.claim(row)
        for title, rows in self.sections[:worked]:
            if title.endswith("regnes med"):
                for row in rows:
                    if row.indent == 2:
                        self.must_be_used(row)
        return self

    def elements_in(self, rows) -> frozenset[str]:
        """A fact has no label, so a colon in it follows whose it is."""
        owned = [OWNER.match(row.text.casefold()) for row in rows if row.indent == 2 and row.total]
        return frozenset(found.group(1).removeprefix("partneren, ").split()[0] for found in owned if found)

    def joined_names_in(self, rows) -> list[str]:
        """Alternatives and answers with a joining word in them, "uge eller måned", as the print itself lists them."""
        forms = [re.match(r"(?:valgt|ellers): (.+?)(?:,| \(|$)", row.text) for row in rows]
        listed = {found.group(1) for found in forms if found}
        listed |= {row.total for _, rows in self.sections for row in rows if row.total and not is_number(row.total)}
        names = [name for name in listed if re.search(r"\w (?:og|eller|er|ikke) \w", name) and len(name) < 60]
        return sorted(names, key=len, reverse=True)

    def with_names_as_one(self, text: str) -> str:
        for name in self.joined_names:
            text = re.sub(rf"\b{re.escape(name)}(?!\w)", name.replace(" ", "_"), text)
        return text

    def work(self, block: list[Row]) -> None:
        if block[0].text.startswith("Giver nul: "):
            for row in block:
                self.guard(row, partial(self.idle, row))
        else:
            Block(self, block).run()

    def foresee(self, block: list[Row]) -> None:
        """What a comparison ends in is read by lines that are printed before it."""
        if block[0].text.startswith("Giver nul: "):
            for row in block[1:]:
                for name in keys_of(row.text, self.elements):
                    self.add(name, Fraction(0))
            return
        totals = [row.total for row in block[1:] if is_number(row.total)]
        for name in keys_of(block[0].text, self.elements) if totals else []:
            self.add(name, parse_number(totals[-1]))

    def guard(self, row: Row, work) -> None:
        try:
            work()
        except UnreadableError as unreadable:
            self.fail(row, f"kan ikke læses: {unreadable}")

    def fail(self, row: Row, what: str) -> None:
        self.errors.append(f"linje {row.number}: {what}")

    def define(self, row: Row) -> None:
        if is_number(row.total):
            self.guard(row, lambda: self.note(row.text, parse_number(row.total)))
        elif row.total:
            self.note_answer(row.text, row.total)

    def note(self, text: str, value: Fraction) -> None:
        for owner, name in keys_of(text, self.elements):
            self.add((owner, name), value)
            self.add((owner, name.partition(", ")[0]), value)  # a rate with keys
            for month in months_in(text):
                self.monthly.setdefault((owner, name), {})[month] = value

    def add(self, name: Name, value: Fraction) -> None:
        table = self.supposed.setdefault(scene_of(self.assumed), {}) if self.assumed else self.defined
        table.setdefault(name, set()).add(value)

    def note_answer(self, text: str, answer: str) -> None:
        for name in keys_of(text, self.elements):
            self.answers.setdefault(name, set()).add(answer)

    def idle(self, row: Row) -> None:
        """ "Fradrag (sygedagpenge, mulige sygedagpenge: 0,00)" or "Løn ind (har flermånedsløn: nej)": what the rule is
        zero for must be so elsewhere in the print."""
        if row.indent == 0:
            return
        self.agree(row, Fraction(0), parse_number(row.total))
        reader = keys_of(row.text, self.elements)[-1][0]
        for names, value in reasons_of(row.text):
            for name in names:
                if is_number(value):
                    self.agree(row, Fraction(0), parse_number(value))
                    self.bind(row, name, parse_number(value), reader=reader)
                else:
                    self.bind_answer(row, name, value, reader)

    def bind_answer(self, row: Row, name: str, value: str, reader: str = "") -> None:
        known = [{self.assumed[name]}] if name in self.assumed else []
        known += [self.answers[each] for each in places_of(reader, name) if each in self.answers]
        if known and value not in known[0]:
            self.fail(row, f"{name} er ikke {value} andre steder")
        self.taken_over += bool(known)
        self.unchecked += not known  # an interpretation, which is printed under its question

    def claim(self, row: Row) -> None:
        """A result that is stated must be the one that was worked out under its name."""
        if row.indent in (0, 2) and is_number(row.total):
            self.guard(row, lambda: self.bind(row, row.text, parse_number(row.total)))

    def words_outside(self, block: list[Row]) -> list[str]:
        """What the lines of all other rules say, without their headings."""
        rows = [row for _, rows in self.sections for row in rows if row.indent > 0]
        return [row.text.casefold() for row in rows if not any(row is each for each in block)]

    def must_be_used(self, row: Row) -> None:
        if not is_number(row.total) or parse_number(row.total) in self.used:
            return
        if self.waits(row):
            self.unchecked += 1
        else:
            self.fail(row, f"{row.total} står ikke i noget regnestykke")

    def waits(self, row: Row) -> bool:
        """It belongs to a line that cannot be worked before the rest is known, or that is not even chosen yet."""
        name = key_of(row.text)
        rows = [each for _, rows in self.sections for each in rows if each.indent > 0]
        unworked = [each.text for each in rows if each.text.startswith("det vides ikke") or "ukendt" in each.text]
        named = any(name in text.casefold() or row.total.split()[0] in text for text in unworked)
        return named or any(each.text == "kan ikke vælges endnu" for each in rows)

    def known(self, reader: str, words: str) -> tuple[str, set[Fraction]] | None:
        words, _, supposed = words.partition(SUPPOSED)
        if not supposed and key_of(words) in self.assumed:
            return self.known_as_assumed(reader, key_of(words))
        scene = scene_of(self.assumed | assumed_in(SUPPOSED + supposed))
        for table in [self.supposed.get(scene, {})] + ([] if supposed else [self.defined]):
            for name in places_of(reader, words):
                if name in table:
                    return name[1], table[name]
        return None

    def known_as_assumed(self, reader: str, name: str) -> tuple[str, set[Fraction]] | None:
        """A number, or what is printed under another name: "som om bruttoindtægt er højeste dagpenge"."""
        value = self.assumed[name]
        if is_number(value):
            return name, {parse_number(value)}
        found = [self.defined[each] for each in places_of(reader, value) if each in self.defined]
        return (name, found[0]) if found else None

    def bind(self, row: Row, words: str, value: Fraction, must_be_known: bool = True, reader: str = "") -> None:
        """Checks a number that a line takes over from elsewhere against what stands there."""
        self.used.add(value)
        if is_number(words):
            return self.agree(row, parse_number(words), value)
        found = self.known(reader, words)
        if found:
            if value not in found[1]:
                self.fail(row, f"{found[0]} er ikke {value} andre steder")
            self.taken_over += 1
            return None
        if ASIDE.match(words):
            return self.aside(row, words, value, reader)
        if must_be_known:
            self.fail(row, f"{words} har ingen værdi før denne linje")
        self.unchecked += 1
        return None

    def aside(self, row: Row, words: str, value: Fraction, reader: str) -> None:
        """A sum over the months of a printed period is worked again; what else is counted elsewhere is not."""
        found = re.fullmatch(r"(?:(antal)|sum af (.+) for) ([^+*/()]+)", words.casefold())
        months = self.periods.get(found.group(3)) if found else None
        if months is not None and found.group(1):
            return self.agree(row, Fraction(len(months)), value)
        for name in places_of(reader, found.group(2)) if months is not None else []:
            each = self.monthly.get(name, {})
            if months and all(month in each for month in months):
                return self.agree(row, sum((each[month] for month in months), Fraction(0)), value)
        self.unchecked += 1
        return None

    def agree(self, row: Row, worked: Fraction, printed: Fraction) -> None:
        self.checked += 1
        if worked != printed:
            self.fail(row, f"giver {worked}, men der står {printed}")


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
