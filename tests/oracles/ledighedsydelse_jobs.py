"""Employments of the cases of ledighedsydelse, and the months of work that the second reading asks for.

The rules are told the employments and count the months themselves; the second reading is told the months. Here they are
counted a third time, by sets of days, which is slow and plain.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import Any

Facts = dict[str, Any]
DAY = timedelta(days=1)


def first_of(month: str, back: int = 0) -> date:
    """The first day of the month some months before."""
    index = int(month[:4]) * 12 + int(month[5:7]) - 1 - back
    return date(index // 12, index % 12 + 1, 1)


def moved(day: date, months: int) -> date:
    """The same day some months later or earlier; the last day of the month when it has no such day."""
    index = day.year * 12 + day.month - 1 + months
    last = (date((index + 1) // 12, (index + 1) % 12 + 1, 1) - DAY).day
    return date(index // 12, index % 12 + 1, min(day.day, last))


def job(kind: str, first: date, last: date) -> Facts:
    """An employment as the rules know it."""
    return {"art": kind, "første_ansættelsesdag": first.isoformat(), "sidste_ansættelsesdag": last.isoformat()}


def jobs(random: Random, month: str) -> Facts:
    """A few jobs of whole months, some of them about nine months long, or one job a day too short or too long."""
    facts: Facts = {"første_dag_med_ydelse": f"{month}-01"}
    if random.random() < 0.4:
        back = random.randint(1, 20)
        first = first_of(month, back + 9) + timedelta(days=random.randint(0, 27))
        last = moved(first, 9) - DAY + random.choice([-DAY, timedelta(0), DAY])
        return facts | {
            "ansættelser": [job("fleksjob", first, last)],
            "ret_til_ledighedsydelse_mistet_den": "2011-12-31",
        }
    drawn = []
    for _ in range(random.randint(1, 3)):
        length, back = random.choice([3, 5, 8, 9, 10, 14]), random.randint(-2, 30)
        last = first_of(month, back) - DAY
        kind = random.choice(["fleksjob", "fleksjob", "ustøttet"])
        drawn.append(job(kind, first_of(month, back + length), last))
    lost = first_of(month, random.randint(1, 24)) - DAY
    return facts | {"ansættelser": drawn, "ret_til_ledighedsydelse_mistet_den": lost.isoformat()}


def spans(facts: Facts, kind: str) -> list[tuple[date, date]]:
    """First and last day of the employments of a kind."""
    each = [one for one in facts["ansættelser"] if one["art"] == kind]
    named = ("første_ansættelsesdag", "sidste_ansættelsesdag")
    return [(date.fromisoformat(one[named[0]]), date.fromisoformat(one[named[1]])) for one in each]


def months_within(work: list[tuple[date, date]], start: date, end: date) -> Fraction:
    """Months of work from start to end, both days included: whole months of each unbroken stretch, 30 days the rest."""
    days: set[date] = set()
    for first, last in work:
        day = max(first, start)
        while day <= min(last, end):
            days.add(day)
            day += DAY
    whole, rest = 0, 0
    while days:
        begin = min(days)
        stop = begin
        while stop in days:
            stop += DAY
        days -= {begin + timedelta(days=number) for number in range((stop - begin).days)}
        number = 0
        while moved(begin, number + 1) <= stop:
            number += 1
        whole, rest = whole + number, rest + (stop - moved(begin, number)).days
    return whole + Fraction(rest, 30)


def looked_back_from(last: date, paid: date, month: str, choices: dict[str, str]) -> date:
    """The day the 18 months are counted back from."""
    if choices.get("ni_måneder_prøves") == "hver_måned":
        return paid
    if last < paid:
        return last + DAY
    return moved(first_of(month), 1) if choices.get("igangværende_fleksjob") == "månedens_slutning" else paid


def months_of_work(facts: Facts, month: str, choices: dict[str, str]) -> Facts:
    """The months that decide the rate, whether a lost right is won again, and the 78 weeks."""
    paid = date.fromisoformat(facts["første_dag_med_ydelse"])
    flex, other = spans(facts, "fleksjob"), spans(facts, "ustøttet")
    lost = date.fromisoformat(facts["ret_til_ledighedsydelse_mistet_den"])
    best = since_loss = afterwards = Fraction(0)
    for first, last in flex:
        if first < paid:
            end = looked_back_from(last, paid, month, choices)
            start = moved(end, -18)
            best = max(best, months_within(flex, start, end - DAY))
            since_loss = max(since_loss, months_within(flex, max(start, lost + DAY), end - DAY))
        if last < paid:
            until = min(moved(last + DAY, 18), paid) - DAY
            afterwards = max(afterwards, months_within(other, last + DAY, until))
    begun = "sluttede" if choices.get("otteoghalvfjerds_uger") == "fra_ophøret" else "begyndte"
    days = (paid - date.fromisoformat(facts[f"ustøttet_beskæftigelse_{begun}"])).days
    weeks = Fraction(days - int(facts["barselsdage_efter_ustøttet_beskæftigelse"]), 7)
    return {
        "højeste_fleksjobmåneder_i_18": best,
        "fleksjobmåneder_seneste_18": best,
        "fleksjobmåneder_siden_tabet": since_loss,
        "ustøttede_måneder_i_18_efter_fleksjob": afterwards,
        "uger_siden_ustøttet_ansættelse": max(Fraction(0), weeks),
    }
