"""Cuts a printed calculation into sections and rows, by columns alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from terms import UnreadableError, is_number, parse_number

OPERAND_END = 60
TOTAL_END = 80
NOTE_START = 83
CONTINUATION = 6


@dataclass
class Row:
    number: int
    indent: int
    text: str = ""
    operand: str = ""
    total: str = ""
    cells: list[str] | None = field(default=None)  # of a table


def read_rows(text: str) -> list[tuple[str, list[Row]]]:
    """The sections in order; the first holds what stands before any underlined title, the title itself included."""
    lines = text.splitlines()
    sections: list[tuple[str, list[Row]]] = [("", [])]
    in_table = False
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else ""
        if re.fullmatch(r"[-=]{3,}", line):
            continue
        if re.fullmatch(r"-{3,}", following) and line and not line.startswith(" "):
            sections.append((line, []))
            continue
        if re.fullmatch(r"-{3,}", following) and line.startswith(" " * CONTINUATION) and sections[-1][1]:
            first = sections[-1][1].pop()  # the title goes on below its first line
            sections.append((f"{first.text} {line.strip()}".strip(), []))
            continue
        if line.strip():
            in_table = add_line(sections[-1][1], index + 1, line, in_table)
    return sections


def add_line(rows: list[Row], number: int, line: str, in_table: bool) -> bool:
    """Adds a line as a row, or to the row it continues; says whether a table is open after it."""
    row = read_line(number, line)
    if not (row.text or row.operand or row.total):
        return in_table  # only a citation that goes on
    if row.operand == "taget" and row.total == "tilbage":
        return False  # the heads of a distribution
    if in_table and row.text != "i alt":
        if row.cells is None:
            rows[-1].cells += [cell for cell in (row.operand, row.total) if cell]
        else:
            rows.append(row)
        return True
    if row.operand == "heraf" and row.total == "beløb":
        row.cells = [row.operand]
        rows.append(row)
        return True
    row.cells = None
    if row.indent >= CONTINUATION and rows:
        rows[-1].text = f"{rows[-1].text} {row.text}".strip()
        rows[-1].operand = rows[-1].operand or row.operand
        rows[-1].total = rows[-1].total or row.total
    else:
        rows.append(row)
    return False


def read_line(number: int, line: str) -> Row:
    if line[TOTAL_END:NOTE_START] == "   ":
        line = line[:TOTAL_END].rstrip()
    row = Row(number, len(line) - len(line.lstrip()))
    texts = []
    for found in re.finditer(r"\S+(?: \S+)*", line):
        apart = found.start() > CONTINUATION
        if apart and found.end() == TOTAL_END:
            row.total = found.group()
        elif apart and found.end() == OPERAND_END:
            row.operand = found.group()
        else:
            texts.append(found.group())
    row.text = " ".join(texts)
    if texts:
        row.cells = texts + [cell for cell in (row.operand, row.total) if cell]
    return row


def read_table(rows: list[list[str]]):
    """Bracket rows as (from, to or None, percentage, part, amount, marked)."""
    for cells in rows:
        marked = cells[0].startswith(">")
        cells = [cells[0].removeprefix(">").strip(), *cells[1:]]
        if not cells[0]:
            cells = cells[1:]
        if len(cells) != 5:
            raise UnreadableError(" | ".join(cells))
        upper = parse_number(cells[1]) if is_number(cells[1]) else None
        if upper is None and cells[1] != "derover":
            raise UnreadableError(cells[1])
        yield (parse_number(cells[0]), upper, *(parse_number(cell) for cell in cells[2:]), marked)
