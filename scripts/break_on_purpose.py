#!/usr/bin/env python3
"""Breaks the rule files on purpose, one small change at a time, and lists the changes that no golden case notices.

    scripts/break_on_purpose.py                     # all of rules/, some minutes
    scripts/break_on_purpose.py rules/fleksjob/satser.regel

Each change goes into a copy of the rules, and `hjemmel test` runs on the copy. A change that the checker refuses
counts as noticed. What is left needs a golden case, or is equal to the original for a reason that can be told. The
exit code is 1 when anything is left.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXIT_OK, EXIT_FAILED, EXIT_RULES = 0, 1, 4  # of the command hjemmel
TRIED_ALONE = 4  # tables of golden cases that are run one by one before all are; a run of all takes seconds

DECLARATION = re.compile(
    r"^(?P<word>lov|oplysning|sats|fortolkning|måned|regel|mellemregning|betingelse|ydelse|modul)\b"
    r"(?: (?P<name>\w+))?(?: : (?P<unit>[^\"\n,]+))?",
    re.MULTILINE,
)
# What is said about the case file and not about the calculation: a range is a guard, a law's dates are its identity.
NOT_BROKEN = {"lov", "oplysning", "modul"}

COMPARISONS = {
    "er mindst": "er over", "er over": "er mindst", "er højst": "er under", "er under": "er højst",
    "er senest": "er før", "er før": "er senest", "er tidligst": "er efter", "er efter": "er tidligst",
}  # fmt: skip
STEPS = {
    "tillagt": "nedsat med", "nedsat med": "tillagt",
    "dog højst": "dog mindst", "dog mindst": "dog højst",
    "afrundet til": "afrundet op til", "afrundet op til": "afrundet ned til", "afrundet ned til": "afrundet til",
}  # fmt: skip
STEP_LINE = re.compile(
    r"^ +(?P<step>(?:tillagt|nedsat med|ganget med|dog højst|dog mindst|i stedet|forholdsmæssigt|afrundet)\b.*?) *$",
    re.MULTILINE,
)
NUMBER = re.compile(r"(?<![\w.,-])\d[\d.]*(?:,\d+)?(?![\w-])(?P<unit> (?:%|kr|dage|timer|uger|år|måned)[\w/]*)?")
DATE = re.compile(r"\b(?:kun )?(?:fra|til) (\d{4}-\d{2}-\d{2})\b")


@dataclass(frozen=True)
class Change:
    """One mutation: the text between two offsets of a file becomes another."""

    path: Path
    begin: int
    end: int
    replacement: str
    kind: str

    def apply(self, text: str) -> str:
        return text[: self.begin] + self.replacement + text[self.end :]

    def describe(self, text: str) -> str:
        line = text.count("\n", 0, self.begin) + 1
        old, new = (part.strip().split(' "')[0] for part in (text[self.begin : self.end], self.replacement))
        return f"{self.path.relative_to(ROOT)}:{line}: {self.kind}: `{old}` -> `{new}`"


def masked(text: str) -> str:
    """Blanks comments, texts and citations and keeps every offset."""
    pattern = r"#[^\n]*|\"[^\"\n]*\"|\[[^\]]*\]"
    return re.sub(pattern, lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def declarations(text: str) -> Iterator[tuple[re.Match[str], int, int]]:
    """Yields each declaration with the range of its text."""
    found = list(DECLARATION.finditer(text))
    for index, match in enumerate(found):
        yield match, match.start(), found[index + 1].start() if index + 1 < len(found) else len(text)


def changes(path: Path, text: str) -> Iterator[Change]:
    """Yields every change of one file, in the order of its text."""
    plain = masked(text)
    for declaration, begin, end in declarations(plain):
        if declaration["word"] in NOT_BROKEN:
            continue
        body = plain[:end]  # offsets stay those of the file
        start = declaration.end() if declaration["word"] != "fortolkning" else begin
        unit = (declaration["unit"] or "kr/måned").strip()
        yield from numbers(path, body, start, unit)
        yield from dates(path, body, start)
        yield from words(path, body, start)
        yield from steps(path, body, start)
        if declaration["word"] == "fortolkning":
            yield from defaults(path, text[:end], begin)


def numbers(path: Path, text: str, start: int, unit: str) -> Iterator[Change]:
    """Makes each number one larger in its last digit; a bare zero becomes one of the rule's own unit."""
    for match in NUMBER.finditer(text, start):
        if re.search(r"\b(?:til hele|deleligt med|§|stk\.|nr\.) $", text[max(0, match.start() - 14) : match.start()]):
            continue  # a rounding; changed as a word
        written = match.group()[: len(match.group()) - len(match["unit"] or "")]
        value = Decimal(written.replace(".", "").replace(",", "."))
        larger = value + Decimal(1).scaleb(value.as_tuple().exponent)  # type: ignore[arg-type]
        if value == 0 and not match["unit"]:
            yield Change(path, match.start(), match.end(), f"1 {unit}", "number")
        else:
            yield Change(path, match.start(), match.start() + len(written), danish(larger), "number")


def danish(value: Decimal) -> str:
    whole, _, decimals = format(value, "f").partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return grouped + ("," + decimals if decimals else "")


def dates(path: Path, text: str, start: int) -> Iterator[Change]:
    """Moves each date of a version, a row or a step one month later."""
    for match in DATE.finditer(text, start):
        year, month, day = map(int, match[1].split("-"))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        yield Change(path, match.start(1), match.end(1), f"{year:04}-{month:02}-{day:02}", "date")
        if match.group().startswith("kun"):
            yield Change(path, match.start(), match.end(), "", "period of a step")


def words(path: Path, text: str, start: int) -> Iterator[Change]:
    """Exchanges comparisons, joins and readings in another month."""
    for old, new in COMPARISONS.items():
        yield from exchanged(path, text, start, rf"\b{old}\b", new, "comparison")
    others = "mindst|over|højst|under|senest|før|tidligst|efter|ikke"
    yield from exchanged(path, text, start, rf"\ber (?!(?:{others})\b)(?=[\w])", "er ikke ", "comparison")
    yield from exchanged(path, text, start, r"\b(?<!er )ikke (?!understøttet)(?=[\w(])", "", "negation")
    yield from exchanged(path, text, start, r"\bog\b", "eller", "join")
    yield from exchanged(path, text, start, r"(?<=\S )eller\b(?! \w+ *\n)(?! afslag)", "og", "join")
    yield from exchanged(path, text, start, r" i (?:lønmåned|måneden før(?: (?!ud|og|eller|hvis)\w+)?)\b", "", "month")
    yield from exchanged(path, text, start, r" foreløbigt \w+", "", "provisional value")
    for match in re.compile(r"\bnår ([^:\n]+?) *:").finditer(text, start):
        yield Change(path, match.start(1), match.end(1), f"ikke ({match[1]})", "row")


def steps(path: Path, text: str, start: int) -> Iterator[Change]:
    """Exchanges each step for its opposite, and makes it do nothing while it keeps its citation."""
    for match in STEP_LINE.finditer(text, start):
        step = match["step"]
        begin, end = match.span("step")
        yield Change(path, begin, end, "tillagt 0", "step")
        for old, new in STEPS.items():
            if step.startswith(old):
                rest = step[len(old) :].split(", halve efter")[0] if old.startswith("afrundet") else step[len(old) :]
                yield Change(path, begin, end, new + rest, "step")
        if step.startswith("afrundet til"):
            yield Change(path, begin, end, step.split(", halve")[0].replace("afrundet", "afrundet ned"), "step")
        if condition := re.search(r" hvis .*$", step):
            yield Change(path, begin + condition.start(), end, "", "condition of a step")


def exchanged(path: Path, text: str, start: int, pattern: str, new: str, kind: str) -> Iterator[Change]:
    for match in re.compile(pattern).finditer(text, start):
        yield Change(path, match.start(), match.end(), new, kind)


def defaults(path: Path, text: str, start: int) -> Iterator[Change]:
    """Makes the second reading of an interpretation its default."""
    pattern = re.compile(r"^  standard (.*)\n  eller (.*)$", re.MULTILINE)
    for match in pattern.finditer(text, start):
        yield Change(path, match.start(), match.end(), f"  standard {match[2]}\n  eller {match[1]}", "default")


class GoldenCases:
    """The tables of golden cases, those that noticed a change last first: they often notice the next one too."""

    def __init__(self, hjemmel: Path) -> None:
        self._hjemmel = hjemmel
        self._first: list[str] = []

    def verdict(self, rules: Path) -> int:
        """The exit code of `hjemmel test` on these rules; the few first tables are run alone before all of them are."""
        for file in self._first[:TRIED_ALONE]:
            done = self._run(rules, [file])
            if done.returncode != EXIT_OK:
                self._remember(file)
                return done.returncode
        done = self._run(rules, [])
        for file in re.findall(r"cases/\S+\.sager", done.stdout + done.stderr)[:1]:
            self._remember(file)
        return done.returncode

    def _remember(self, file: str) -> None:
        self._first = [file, *(other for other in self._first if other != file)]

    def _run(self, rules: Path, files: list[str]) -> subprocess.CompletedProcess[str]:
        command = [str(self._hjemmel), "test", "--rules", str(rules), *files]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def verdict(cases: GoldenCases, rules: Path, change: Change, text: str) -> int:
    """Runs the golden cases on a copy of the rules with the change; returns the exit code of `hjemmel test`."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "rules"
        shutil.copytree(rules, copy)
        (copy / change.path.relative_to(rules)).write_text(change.apply(text), encoding="utf-8")
        return cases.verdict(copy)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, help="rule files; without any: all of rules/")
    parser.add_argument("--hjemmel", type=Path, default=ROOT / "build/dev/cli/hjemmel", help="the command to run")
    parser.add_argument("--list", action="store_true", help="list the changes and run nothing")
    options = parser.parse_args()

    rules = ROOT / "rules"
    files = [file.resolve() for file in options.files] or sorted(rules.rglob("*.regel"))
    texts = {file: file.read_text(encoding="utf-8") for file in files}
    todo = [change for file in files for change in changes(file, texts[file])]
    if options.list:
        print("\n".join(change.describe(texts[change.path]) for change in todo))
        return 0

    if subprocess.run([options.hjemmel, "test"], cwd=ROOT, capture_output=True, check=False).returncode != EXIT_OK:
        print("the golden cases fail before anything is broken; mend them first", file=sys.stderr)
        return 2
    cases = GoldenCases(options.hjemmel)
    codes = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        verdicts = pool.map(lambda one: verdict(cases, rules, one, texts[one.path]), todo)
        for change, code in zip(todo, verdicts, strict=True):
            codes.append(code)
            if code not in (EXIT_FAILED, EXIT_RULES):
                sort = "unnoticed" if code == EXIT_OK else "the command itself failed"
                print(f"{sort}: {change.describe(texts[change.path])}", flush=True)

    left = len(todo) - codes.count(EXIT_FAILED) - codes.count(EXIT_RULES)
    print(
        f"{len(todo)} changes: {codes.count(EXIT_FAILED)} noticed by a golden case, "
        f"{codes.count(EXIT_RULES)} refused by the checker, {left} unnoticed"
    )
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
