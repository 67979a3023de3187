"""Days and months that are moved: "2026-01-31 - 3 år" is 2023-01-31."""

from __future__ import annotations

import re
from datetime import date, timedelta

MOVED = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))? ([+-]) (\d+) (år|måneder|måned|uger|uge|dage|dag)\b")
MONTHS_IN = {"år": 12, "måneder": 1, "måned": 1}
DAYS_IN = {"uger": 7, "uge": 7, "dage": 1, "dag": 1}


def with_dates_moved(text: str) -> str:
    """The text with what each moved date comes to; "ukendt" for a day that its month does not have, since the rules
    say themselves which day that is."""
    while found := MOVED.search(text):
        text = text[: found.start()] + moved(found) + text[found.end() :]
    return text


def moved(found: re.Match) -> str:
    year, month, day, sign, count, unit = found.groups()
    steps = int(count) * (-1 if sign == "-" else 1)
    if unit in DAYS_IN:
        if day is None:
            return "ukendt"
        return str(date(int(year), int(month), int(day)) + timedelta(days=steps * DAYS_IN[unit]))
    years, months = divmod(int(year) * 12 + int(month) - 1 + steps * MONTHS_IN[unit], 12)
    if day is None:
        return f"{years:04}-{months + 1:02}"
    try:
        return str(date(years, months + 1, int(day)))
    except ValueError:
        return "ukendt"
