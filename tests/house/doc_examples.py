"""Every rule example in docs/language.md and docs/haandbog/ is correct, laid out by `fmt`, and gives what it says.

A block ```regel is a whole file when it begins with `regelsprog`. Otherwise a comment above it says what completes it:

<!-- efter: FILE -->   with those declarations of FILE, and of the blocks above it on the page, that it names
<!-- fra: FILE -->     not at all: each of its lines stands in FILE, in the same order
<!-- fejl: R0301 -->   and it is refused, for this reason

More lines in the comment are rules that the reader is not shown. A block ```sager with the comment <!-- giver --> above
it is a golden table for the rules above it; more lines in its comment stand at its top.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HJEMMEL = ROOT / "build/dev/cli/hjemmel"
PAGES = [ROOT / "docs/language.md", *sorted((ROOT / "docs/haandbog").glob("*.md"))]

BLOCK = re.compile(
    r"(?:<!--(?P<comment>(?:(?!-->).)*)-->\n)?^```(?P<kind>regel|sager)\n(?P<text>.*?)^```$", re.M | re.S
)
ORDER = re.compile(r" *(efter|fra|fejl): (\S+) *$|\s*(giver)\s*$")
DECLARATION = re.compile(
    r"^(?:lov|valg|oplysning|sats|regulering|fortolkning|måned|periode|regel|mellemregning|betingelse|ydelse|fordeling|"
    r"undtagelse|liste (?P<all>\w+) af) (?P<name>\w+)",
    re.M,
)
MISTAKE = re.compile(r"^fejl\[(R\d{4})\]: (.*)\n +--> .*?:(\d+):\d+$", re.M)
# An example may show a part that nothing reads yet.
UNUSED = {*(f"R02{number}" for number in [11, 12, 13, 14, 15, 16, 17, 18, 50, 51, 52, 53, 54]), "R0269"}


@dataclass
class Block:
    page: Path
    line: int  # where its text begins
    kind: str
    text: str
    orders: dict[str, str]  # efter, fra, fejl, giver
    hidden: str

    def place(self, line: int = 1) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line + line - 1}"


def block_of(page: Path, text: str, found: re.Match[str]) -> Block:
    """Reads a block and the comment above it."""
    orders, hidden = {}, []
    for line in (found["comment"] or "").split("\n"):
        order = None if hidden else ORDER.match(line)
        if order:
            orders[order[1] or order[3]] = order[2] or ""
        elif line.strip() or hidden:
            hidden.append(line)
    line = text.count("\n", 0, found.start("text")) + 1
    return Block(page, line, found["kind"], found["text"], orders, "\n".join(hidden).strip("\n"))


def blocks_of(page: Path) -> list[Block]:
    text = page.read_text(encoding="utf-8")
    found = [block_of(page, text, match) for match in BLOCK.finditer(text)]
    assert len(found) == len(re.findall(r"^```(?:regel|sager)$", text, re.M)), f"{page}: a block does not end"
    return found


def words(text: str) -> set[str]:
    """The words of rules, without what stands in texts and remarks."""
    return set(re.findall(r"\w+", re.sub(r'"[^"\n]*"|#.*', "", text)))


def declarations(text: str) -> dict[str, str]:
    """The declarations of a file, each by the names that it gives."""
    starts = list(DECLARATION.finditer(text))
    ends = [start.start() for start in starts[1:]] + [len(text)]
    parts = {}
    for start, end in zip(starts, ends, strict=True):
        part = text[start.start() : end].strip("\n")
        parts.update({name: part for name in (start["name"], start["all"]) if name})
    return parts


def named_by(text: str, pool: dict[str, str]) -> list[str]:
    """The declarations of the pool that the text needs, in the order of the pool."""
    own = declarations(text)
    needed: set[str] = set()
    todo = words(text)
    while todo:
        name = todo.pop()
        part = pool.get(name)
        if part is None or part in needed or name in own:
            continue
        needed.add(part)
        todo |= words(part)
    return [part for part in dict.fromkeys(pool.values()) if part in needed]


@dataclass
class Files:
    """The rule files that an example becomes, and where its own lines stand in the last of them."""

    texts: dict[str, str]
    first_line: int

    @staticmethod
    def of(block: Block, pool: dict[str, str], also: str = "") -> "Files":
        needed = named_by(block.text + block.hidden + "\n" + also, pool)
        body = [part for part in (block.text.strip("\n"), block.hidden) if part]
        if block.text.startswith("regelsprog"):
            frame = ["regelsprog 1", 'modul øvelse "Øvelse"', *needed]
            beside = {"oevelse.regel": "\n\n".join(frame) + "\n"} if needed else {}
            return Files({**beside, "eksempel.regel": "\n\n".join(body) + "\n"}, 1)
        above = "\n\n".join(["regelsprog 1", 'modul eksempel "Eksempel"', *needed]) + "\n\n"
        return Files({"eksempel.regel": above + "\n\n".join(body) + "\n"}, above.count("\n") + 1)

    def write(self, folder: Path) -> None:
        for name, text in self.texts.items():
            (folder / name).write_text(text, encoding="utf-8")


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([HJEMMEL, *arguments], capture_output=True, text=True, check=False)


def check_mistakes(block: Block, files: Files, folder: Path) -> Iterator[str]:
    done = run("check", "--rules", folder)
    found = [match.groups() for match in MISTAKE.finditer(done.stdout + done.stderr) if match[1] not in UNUSED]
    wanted = block.orders.get("fejl")
    if wanted and {code for code, _, _ in found} != {wanted}:
        yield f"{block.place()}: should be refused with {wanted}, not with {[code for code, _, _ in found]}"
    if wanted:
        return
    for code, message, line in found:
        yield f"{block.place(int(line) - files.first_line + 1)}: {code} {message}"
    if done.returncode not in (0, 1, 4):
        yield f"{block.place()}: `hjemmel check` ended with {done.returncode}\n{done.stderr}"


def check_layout(block: Block, files: Files, folder: Path) -> Iterator[str]:
    if "fejl" in block.orders or run("fmt", "--check", folder / "eksempel.regel").returncode == 0:
        return
    run("fmt", folder / "eksempel.regel")
    laid_out = (folder / "eksempel.regel").read_text(encoding="utf-8").split("\n")
    for number, (line, wanted) in enumerate(zip(files.texts["eksempel.regel"].split("\n"), laid_out, strict=False), 1):
        if line != wanted:
            yield f"{block.place(number - files.first_line + 1)}: `hjemmel fmt` writes: {wanted}"
            return
    yield f"{block.place()}: `hjemmel fmt` lays it out in another way"


def check_example(block: Block, pool: dict[str, str]) -> list[str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = Files.of(block, pool)
        files.write(folder)
        return [*check_mistakes(block, files, folder), *check_layout(block, files, folder)]


def table_text(block: Block) -> str:
    """The golden table, of the benefit `prøve` unless it names another."""
    text = f"{block.hidden}\n\n{block.text}".lstrip()
    if not text.startswith("ydelse:"):
        text = f"ydelse: prøve\n{text}"
    benefit, _, rest = text.partition("\n")
    return f"{benefit}\ntitel: {block.place()}\ngrad: C\n\n{rest}"


def check_table(block: Block, rules: Block, pool: dict[str, str]) -> list[str]:
    """Runs a golden table over the rules above it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "rules").mkdir()
        Files.of(rules, pool, block.hidden + block.text).write(folder / "rules")
        table = folder / "eksempel.sager"
        table.write_text(table_text(block), encoding="utf-8")
        done = run("test", "--rules", folder / "rules", table)
        if done.returncode == 0 and re.search(r"^[1-9]\d* \w+, 0 ", done.stdout, re.M):
            return []
        return [f"{block.place()}: the table does not hold\n{done.stdout}{done.stderr}"]


def check_excerpt(block: Block) -> list[str]:
    """Each line stands in the file, in the same order, whatever stands between."""
    lines = iter((ROOT / block.orders["fra"]).read_text(encoding="utf-8").split("\n"))
    plain = [" ".join(line.split()) for line in lines]
    at = 0
    for number, line in enumerate(block.text.rstrip("\n").split("\n"), 1):
        try:
            at = plain.index(" ".join(line.split()), at) + 1
        except ValueError:
            return [
                f"{block.place(number)}: the line is not in {block.orders['fra']}, or stands before the one above it"
            ]
    return []


def check_page(page: Path) -> list[str]:
    found: list[str] = []
    pool: dict[str, str] = {}
    rules: Block | None = None
    for block in blocks_of(page):
        if block.kind == "sager":
            has_rules = "giver" in block.orders and rules is not None
            found += check_table(block, rules, pool) if has_rules else [f"{block.place()}: a table without its rules"]
            continue
        if "fra" in block.orders:
            found += check_excerpt(block)
            continue
        if "efter" in block.orders:
            prelude = (ROOT / block.orders["efter"]).read_text(encoding="utf-8")
            pool = {**declarations(prelude), **pool}
        elif not block.text.startswith("regelsprog"):
            found.append(f"{block.place()}: neither a whole file nor completed by another")
            continue
        found += check_example(block, pool)
        if "fejl" not in block.orders:
            rules = block
            if not block.text.startswith("regelsprog"):
                pool.update(declarations(block.text + "\n" + block.hidden))
    return found


def check_preludes() -> list[str]:
    """The files that complete the examples are laid out, too."""
    used = {block.orders["efter"] for page in PAGES for block in blocks_of(page) if "efter" in block.orders}
    return [
        f"{name}: is not laid out; run `hjemmel fmt`"
        for name in sorted(used)
        if run("fmt", "--check", ROOT / name).returncode
    ]


def prove() -> None:
    """Fails when the test itself is blind."""
    pool = {"løn": "oplysning løn", "knæk": "sats knæk", "tillæg": "regel tillæg\n  knæk"}
    assert named_by('regel x : kr "løn"\n  tillæg', pool) == ["sats knæk", "regel tillæg\n  knæk"]
    text = "<!-- efter: a.regel\nskjult\n-->\n```regel\nvist\n```\n"
    (found,) = (block_of(ROOT / "x.md", text, match) for match in BLOCK.finditer(text))
    assert (found.text, found.hidden, found.line, found.orders) == ("vist\n", "skjult", 5, {"efter": "a.regel"})


def main() -> int:
    prove()
    found = check_preludes()
    for page in PAGES:
        found += check_page(page)
    count = sum(len(blocks_of(page)) for page in PAGES)
    print("\n".join(found) if found else f"doc_examples: {count} examples are as they say")
    return 1 if found or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
