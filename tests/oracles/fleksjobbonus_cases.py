"""Cases of fleksjobbonus, June 2013 - December 2016: an application on a day, told to the rules as facts of its month.

The second reading is told the days and counts the months and the time limits; the rules are told whether they are met.
Here they are counted once more, in the plainest way, from the same days.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from random import Random

import fleksjobbonus as oracle
from comparison import Answer, Drawn, Facts

BENEFIT = "fleksjobbonus"
OUTCOMES = {"ydelse", "afslag", "mangler"}

DAY = timedelta(days=1)
ABOLISHED = (date(2014, 1, 24), date(2014, 4, 30))  # BEK 45/2014, until BEK 410/2014
ORDINARY: Facts = {
    "aftalte_timer_i_andre_fleksjob": 0,
    "bonus_arbejdsgiver": "privat",
    "bonus_er_givet_før": False,
    "søger_bonus_for_flere": False,
    "ansat_på_vurderede_timer": True,
    "bonusbevillingen_er_opbrugt": False,
}


@dataclass(frozen=True)
class Application(Drawn):
    """An application, with the days that the second reading asks for."""

    told: Facts = field(default_factory=dict)


def applied(random: Random) -> date:
    """A day while the scheme was in force under one order all of the month."""
    while True:
        day = date(2013, 6, 10) + timedelta(days=random.randint(0, 920))
        if not (ABOLISHED[0] <= day <= ABOLISHED[1]) and (day.year, day.month) not in ((2013, 8), (2014, 1)):
            return day


def order_of(day: date) -> int:
    """The order in force on the day."""
    return max((first, number) for first, number in oracle.BEKENDTGOERELSER if first <= day.isoformat())[1]


def draw_one(random: Random) -> Application:
    """An application about the day that the months of employment are over, or any."""
    day = applied(random)
    order = order_of(day)
    months = oracle.MAANEDER_ANSAT[order]
    begun = oracle.months_later(day, -months) + timedelta(
        days=random.choice([-100, -92, -40, -1, 0, 0, -random.randint(0, 90)])
    )
    begun = max(begun, date(2012, 12, 1))
    done = oracle.months_later(begun, months)
    in_time = day <= done if order == 410 else day <= oracle.months_later(done, oracle.FRIST_MAANEDER)
    from_, to, until = oracle.OVERGANG
    in_time = in_time or (order == 410 and from_ <= done <= to and day <= until)
    whole = (day.year - begun.year) * 12 + day.month - begun.month - (day.day < begun.day)
    hours = Fraction(random.choice([5, 10, 10, 8, 11]))
    others = Fraction(random.choice([0, 0, 2]))
    employer = random.choice(["privat", "privat", "privat", "offentlig", "kommune_med_tilskud_til_forsøg"])
    facts: Facts = ORDINARY | {
        "fleksjobbet_begyndte": f"{begun:%Y-%m}",
        "aftalte_timer_pr_uge": hours,
        "aftalte_timer_i_andre_fleksjob": others,
        "sammenhængende_måneder_hos_arbejdsgiveren": Fraction(whole),
        "bonus_arbejdsgiver": employer,
        "bonus_er_givet_før": random.random() < 0.08,
        "søger_bonus_for_flere": random.random() < 0.3,
        "ansat_på_vurderede_timer": random.random() < 0.85,
        "bonus_søgt_rettidigt": in_time and day.isoformat() <= oracle.SIDSTE_ANSOEGNING,
        "bonusbevillingen_er_opbrugt": random.random() < 0.08,
    }
    told: Facts = {
        "ansøgning": day.isoformat(),
        "ansættelse_begyndt": begun.isoformat(),
        "aftalt_ugentlig_arbejdstid": hours + others,
        "bonus_fået_før": facts["bonus_er_givet_før"],
        "antal_personer": 2 if facts["søger_bonus_for_flere"] else 1,
        "ansat_på_vurderede_timer": facts["ansat_på_vurderede_timer"],
        "kommune_med_forsøgstilskud": employer == "kommune_med_tilskud_til_forsøg",
        "offentlig_arbejdsgiver": employer != "privat",
        "forhåndsreserveret": not facts["bonusbevillingen_er_opbrugt"],
    }
    name = f"BEK {order}"
    if random.random() < 0.15:
        ours, theirs = random.choice(
            [("bonus_er_givet_før", "bonus_fået_før"), ("aftalte_timer_pr_uge", "aftalt_ugentlig_arbejdstid")]
        )
        facts[ours] = told[theirs] = None
        name += f" without {ours}"
    return Application(name, f"{day:%Y-%m}", facts, {}, told)


def draw(random: Random, count: int) -> Iterator[Application]:
    """So many applications."""
    for _ in range(count):
        yield draw_one(random)


def expected(drawn: Application) -> Answer:
    """What the second reading says; that the months are not over yet is a refusal by the rules."""
    answer = oracle.calculate_bonus(drawn.told["ansøgning"], drawn.told)
    outcome = "afslag" if answer["outcome"] == "endnu_ikke" else answer["outcome"]
    amounts = {} if outcome == "afslag" else answer["amounts"]
    return {**answer, "outcome": outcome, "amounts": amounts, "missing": set(answer["missing"])}


def is_settled(drawn: Drawn, expected: Answer, came: Answer) -> bool:
    """Before the months are over the rules refuse although another fact is unknown; the second reading asks first."""
    return expected["status"] == "mangler" and came["outcome"] == "afslag"
