"""Cases for comparing two calculations of fleksløntilskud: the edges of the law one by one, then cases at random.

`generate(seed, count)` yields (name, month, facts, interpretations). The same seed gives the same cases.
A fact is a value that holds in every month, or {month: value}; None, or a month that is not there, is unknown.
The months are those from `first`, 2024-01 when nothing is said; cases from 2013-01 have the facts and interpretations
of the older orders too.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from math import floor
from typing import Any

from fleksloentilskud import (
    ALL_INTERPRETATIONS,
    ALL_RANGES,
    EXCLUSIONS,
    FIRST_MONTH,
    FIRST_PAYMENT_MONTH,
    HOEJESTE_DAGPENGE,
    HOEJESTE_DAGPENGE_UGE,
    INTERPRETATIONS,
    INTERPRETATIONS_BEFORE_2024,
    LOENINDTAEGTSGRAENSE,
    LOSSES,
    MAANEDSSATS_FRA,
    PAY_PERIODS,
    RANGES,
    RANGES_BEFORE_2024,
    SKOEN,
    days_in,
    month_before,
    year_of,
)

Facts = dict[str, Any]
GeneratedCase = tuple[str, str, Facts, dict[str, str]]

OERE = Fraction(1, 100)
STEPS = (-OERE, Fraction(0), OERE)
EDGE_MONTHS = ("2024-01", "2024-02", "2024-12", "2025-01", "2025-06", "2025-07", "2025-12", "2026-01", "2026-12")
ALL_MONTHS = tuple(f"{year}-{number:02d}" for year in (2024, 2025, 2026) for number in range(1, 13))
RECENT = EDGE_MONTHS[0]
WAYS = (
    "samlet_pr_måned",
    "løndele_pr_måned",
    "timeløn_og_tillæg",
    "samlet_for_14_dage",
    "samlet_pr_uge",
    "timeløn_for_14_dage",
)
CHOICES = {  # facts with a few answers, beside yes and no
    "lønloft_oplyst_som": WAYS,
    "mistet_ydelse_ved_sygdom": LOSSES,
    "udelukket_fra_tilskud": EXCLUSIONS,
    "aflønning": PAY_PERIODS,
}


class LongAgo(str):
    """A month before every month that matters, also when the case is moved to an earlier month."""


LONG_AGO = LongAgo("2020-01")

# Facts that do not change from month to month.
FIXED = frozenset(
    {
        "første_hele_måned",
        "forventet_løn",
        "har_flermånedsløn",
        "flermånedsløn",
        "flermånedsløn_måneder",
        "sygedagpenge_mistet_den",
        "fleksjobbet_begyndte",
    }
)

# A person with an ordinary fleksjob: everything known, nothing out of the ordinary. All numbers not named are 0.
ORDINARY: Facts = {
    "er_visiteret_til_fleksjob": True,
    "modtager_pension": False,
    "har_nået_folkepensionsalderen": False,
    "udelukket_fra_tilskud": "slet_ikke",
    "fleksjobbet_begyndte": LONG_AGO,
    "første_hele_måned": LONG_AGO,
    "ansat_hele_måneden": True,
    "hverdage_ansat": 21,
    "løn": 9000,
    "har_dis_indkomst": False,
    "eget_pensionsbidrag": 400,
    "arbejdsgivers_pensionsbidrag": 800,
    "forventet_løn": 10000,
    "har_flermånedsløn": False,
    "flermånedsløn_måneder": 3,
    "flermånedsløn_dækker_måneden": False,
    "flermånedsløn_udbetalt_i_måneden": False,
    "feriegodtgørelse_indbetales": False,
    "holder_ferie_med_feriegodtgørelse": False,
    "optjente_feriedage": 25,
    "mistet_ydelse_ved_sygdom": "intet",
    "sygedagpenge_mistet_den": "2023-10-15",
    "lønloft_oplyst_som": "samlet_pr_måned",
    "oplyst_lønloft": 35000,
    "oplyst_lønloft_for_14_dage": 16000,
    "oplyst_lønloft_pr_uge": 8000,
    "lønnede_uger": 4,
    "har_flere_fleksjob": False,
    "laveste_lønloft": 33000,
    "har_nedsat_niveau": False,
    "nedsat_niveau_hele_måneden": True,
    "selvforsørgelsesydelse": 6600,
    "kontanthjælp_på_nedsat_niveau": 6800,
    "løntimer": 60,
    "løntimer_før_sygdom": 100,
    "aflønning": "månedsløn",
    "løntimer_pr_uge": 14,
    "kalenderdage_ansat": 30,
    "fuldtidsløn": 28000,
    "egen_pension_tages_af_lønnen": True,
    "fritvalg_udbetales_i_måneden": False,
    "har_vagter": False,
    "har_andre_løndele": False,
    "timeløn_uden_nedsættelse": 190,
}
YES_NO = tuple(name for name, value in ORDINARY.items() if isinstance(value, bool))
ALL_FACTS = tuple(dict.fromkeys((*ORDINARY, *RANGES)))
FACTS_BEFORE_2024 = (*RANGES_BEFORE_2024, "ressourceforløbsydelse_helt_mistet")


def person(**changes: Any) -> Facts:
    """The ordinary person with some facts changed."""
    return EVERY_NUMBER | {name: _exact(value) for name, value in changes.items()}


def _exact(value: Any) -> Any:
    """Whole numbers as fractions, everything else as it is."""
    if isinstance(value, dict):
        return {month: _exact(one) for month, one in value.items()}
    return Fraction(value) if isinstance(value, int) and not isinstance(value, bool) else value


EVERY_NUMBER: Facts = {name: _exact(value) for name, value in {**dict.fromkeys(RANGES, 0), **ORDINARY}.items()}


def as_of(month: str, facts: Facts) -> Facts:
    """The facts with those that only the older orders ask for: nothing out of the ordinary, unless they are there.

    A fleksjob that began long ago began in 2012, or with its first whole month. A few facts alone stay alone.
    """
    if len(facts) < len(EVERY_NUMBER):
        return facts
    older: Facts = {name: Fraction(0) for name in RANGES_BEFORE_2024} | {"ressourceforløbsydelse_helt_mistet": False}
    facts = older | facts
    if isinstance(facts["første_hele_måned"], LongAgo) and month < RECENT:
        facts["første_hele_måned"] = "2012-12"
    if isinstance(facts["fleksjobbet_begyndte"], LongAgo):
        facts["fleksjobbet_begyndte"] = facts["første_hele_måned"]
    return facts


def to_oere(value: Fraction) -> Fraction:
    """Down to a whole øre."""
    return Fraction(floor(value * 100), 100)


def months_up_to(month: str, number: int) -> list[str]:
    """The month and the months before it, earliest first."""
    months = [month]
    while len(months) < number:
        months.append(month_before(months[-1]))
    return months[::-1]


def month_after(month: str) -> str:
    """The calendar month after."""
    year, number = int(month[:4]), int(month[5:7])
    return f"{year + 1}-01" if number == 12 else f"{year}-{number + 1:02d}"


# ---------------------------------------------------------------------------------------------------------------------
# Points of the law, for placing cases on and beside them
# ---------------------------------------------------------------------------------------------------------------------


def full_subsidy(month: str) -> Fraction:
    """98 pct. of højeste dagpenge, kr. a month: whole kroner; before July 2017 of whole 5 kr. a week times 4,3333."""
    half = Fraction(1, 2)
    if month >= MAANEDSSATS_FRA:
        return Fraction(floor(Fraction(98, 100) * HOEJESTE_DAGPENGE[year_of(month)] + half))
    week = 5 * floor(Fraction(98, 500) * HOEJESTE_DAGPENGE_UGE[year_of(month)] + half)
    return Fraction(floor(week * Fraction(43333, 10000) + half))


def reduction(income: Fraction, month: str) -> Fraction:
    """30 and 55 pct. of an income, kr. a month."""
    limit = LOENINDTAEGTSGRAENSE[year_of(month)]
    return min(income, limit) * Fraction(30, 100) + max(income - limit, 0) * Fraction(55, 100)


def income_for_subsidy(subsidy: Fraction, month: str) -> Fraction:
    """The income that leaves a given subsidy, kr. a month, down to a whole øre; none when no income leaves so much."""
    limit, taken = LOENINDTAEGTSGRAENSE[year_of(month)], max(full_subsidy(month) - subsidy, Fraction(0))
    below = taken / Fraction(30, 100)
    return to_oere(below if below <= limit else limit + (taken - limit * Fraction(30, 100)) / Fraction(55, 100))


def alone(income: Fraction, **changes: Any) -> Facts:
    """A person with this income as wage, without pension contributions, and a high lønloft."""
    facts = {"løn": income, "eget_pensionsbidrag": 0, "arbejdsgivers_pensionsbidrag": 0, "oplyst_lønloft": 200000}
    return person(**{**facts, **changes})


# ---------------------------------------------------------------------------------------------------------------------
# Systematic cases
# ---------------------------------------------------------------------------------------------------------------------


def at_the_threshold(month: str) -> Iterator[GeneratedCase]:
    """The income threshold of every year, under both readings of which year it is; split on all kinds of income."""
    earliest = 2023 if month >= RECENT else min(year_of(month), 2023) - 1
    for year in range(earliest, earliest + 4):
        limit = LOENINDTAEGTSGRAENSE[year]
        for step in STEPS:
            for which in INTERPRETATIONS["grænsens_år"]:
                yield f"grænse {year} {step} {which}", month, alone(limit + step), {"grænsens_år": which}
    limit = LOENINDTAEGTSGRAENSE[year_of(month)]
    for kind in ("eget_pensionsbidrag", "arbejdsgivers_pensionsbidrag", "anden_løn", "overskud_af_bibeskæftigelse"):
        for step in STEPS:
            yield f"grænse {kind} {step}", month, alone(limit - Fraction(4000), **{kind: 4000 + step}), {}
    for step in STEPS:
        facts = alone(limit - Fraction(4000), tabt_arbejdsfortjeneste=4000 + step)
        yield f"grænse tabt_arbejdsfortjeneste {step}", month, facts, {}


def at_the_amounts(month: str) -> Iterator[GeneratedCase]:
    """No income, the zero point, half kroner, the ATP cap and the half kroner of the contributions."""
    for amount in (0, OERE, 1):
        yield f"løn {amount}", month, alone(Fraction(amount)), {}
    for subsidy in (Fraction(0), Fraction(1, 2), Fraction(1), Fraction(10), Fraction(10000), Fraction(10010)):
        for step in (-2 * OERE, *STEPS, 2 * OERE):
            for half in INTERPRETATIONS["halve_kroner"]:
                income = income_for_subsidy(subsidy, month) + step
                yield f"tilskud {subsidy} {step} {half}", month, alone(income), {"halve_kroner": half}
    for income in (5, 15, 25, 10005):  # 30 pct. gives a half krone
        for half in INTERPRETATIONS["halve_kroner"]:
            yield f"halv krone {income} {half}", month, alone(Fraction(income)), {"halve_kroner": half}
    for subsidy in (9970, 9990, 10000, 10010, 10030, 19000):  # 5 pct. with and without a half krone
        income = income_for_subsidy(Fraction(subsidy), month)
        for half in INTERPRETATIONS["halve_kroner"]:
            yield f"atp {subsidy} {half}", month, alone(income), {"halve_kroner": half}


def at_the_loenloft(month: str) -> Iterator[GeneratedCase]:
    """The lønloft exactly reached, in every way it can be stated, and used up by income alone."""
    income = Fraction(10200)
    reached = to_oere(income + full_subsidy(month) - reduction(income, month))
    for step in (*STEPS, Fraction(-1, 2), Fraction(1, 2), Fraction(-100)):
        loft = reached + step
        yield f"loft samlet {step}", month, person(oplyst_lønloft=loft), {}
        several = person(har_flere_fleksjob=True, lønloft_for_flere_fleksjob=loft, oplyst_lønloft=0)
        yield f"loft flere {step}", month, several, {}
        parts = {
            "lønloft_oplyst_som": "løndele_pr_måned",
            "fuldtidsløn": loft - 3300,
            "resultatløn": 100,
            "arbejdsgiverpension_på_fuld_tid": 900,
            "egen_pension_på_fuld_tid": 450,
            "fritvalg": 500,
            "faste_tillæg": 200,
            "variable_tillæg": 300,
            "genetillæg": 250,
            "vagttillæg": 350,
            "bonus_på_fuld_tid": 150,
            "ferietillæg_på_fuld_tid": 250,
            "andre_løndele": 150,
        }
        for number in range(16):
            switches = {
                "egen_pension_tages_af_lønnen": bool(number & 1),
                "fritvalg_udbetales_i_måneden": bool(number & 2),
                "har_vagter": bool(number & 4),
                "har_andre_løndele": bool(number & 8),
            }
            yield f"loft dele {step} {number}", month, person(**parts, **switches), {}
    for step in STEPS:
        an_hour = to_oere(reached / Fraction(160333, 1000)) - 20 + step
        facts = person(lønloft_oplyst_som="timeløn_og_tillæg", timeløn_uden_nedsættelse=an_hour, tillæg_pr_time=20)
        yield f"loft timeløn {step}", month, facts, {}
        yield f"loft brugt {step}", month, person(oplyst_lønloft=income + step), {}
        yield f"loft halv {step}", month, person(oplyst_lønloft=income + Fraction(1, 2) + step), {}
    yield "loft 0", month, person(oplyst_lønloft=0), {}
    for high in (9000, 60000):  # with and without a benefit
        yield f"loft ukendt {high}", month, alone(Fraction(high), oplyst_lønloft=None), {}
        yield f"loft ukendt måde {high}", month, alone(Fraction(high), lønloft_oplyst_som=None), {}
        several = alone(Fraction(high), har_flere_fleksjob=True, lønloft_for_flere_fleksjob=None)
        yield f"loft skøn mangler {high}", month, several, {}
        yield f"loft skøn ikke brugt {high}", month, several, {"lønloft_ved_flere_fleksjob": "laveste_loft"}
        lowest = {**several, "laveste_lønloft": None}
        yield f"loft laveste mangler {high}", month, lowest, {"lønloft_ved_flere_fleksjob": "laveste_loft"}
        yield f"loft skøn og løn mangler {high}", month, {**several, "anden_løn": None}, {}
        for others in (True, False, None):
            changes = {"lønloft_oplyst_som": "løndele_pr_måned", "har_andre_løndele": others, "andre_løndele": None}
            parts = alone(Fraction(high), **changes)
            yield f"loft andre løndele mangler {others} {high}", month, parts, {}
            very_high = {**parts, "fuldtidsløn": Fraction(200000)}
            yield f"loft andre løndele mangler, højt {others} {high}", month, very_high, {}
            yield f"loft andre løndele kendt {others} {high}", month, {**parts, "andre_løndele": Fraction(2000)}, {}
            yield f"loft andre løndele 0 {others} {high}", month, {**parts, "andre_løndele": Fraction(0)}, {}


def at_the_weeks(month: str) -> Iterator[GeneratedCase]:
    """A lønloft per week or for 14 days, just reached, with 52 weeks over 12 months and with the weeks paid."""
    before = month_before(month)
    income = Fraction(10200)
    reached = to_oere(income + full_subsidy(month) - reduction(income, month))
    for reading in INTERPRETATIONS["lønloft_fra_uger"]:
        chosen = {"lønloft_fra_uger": reading}
        for paid_weeks in (4, 5):
            weeks = Fraction(52, 12) if reading == "gennemsnitsmåned" else Fraction(paid_weeks)
            a_week = to_oere(reached / weeks)
            for step in STEPS:
                stated: dict[str, Facts] = {
                    "samlet_for_14_dage": {"oplyst_lønloft_for_14_dage": 2 * a_week + step},
                    "samlet_pr_uge": {"oplyst_lønloft_pr_uge": a_week + step},
                    "timeløn_for_14_dage": {
                        "timeløn_uden_nedsættelse": to_oere(a_week / 37) - 20 + step,
                        "tillæg_pr_time": 20,
                    },
                }
                for way, changes in stated.items():
                    facts = person(lønloft_oplyst_som=way, lønnede_uger=paid_weeks, **changes)
                    yield f"loft {way} {paid_weeks} {step} {reading}", month, facts, chosen
        for way in ("samlet_for_14_dage", "samlet_pr_uge", "timeløn_for_14_dage"):
            for paid_weeks in (0, 1, 2, 6, None):
                facts = person(lønloft_oplyst_som=way, lønnede_uger=paid_weeks)
                yield f"loft {way}, {paid_weeks} uger {reading}", month, facts, chosen
            here = {before: Fraction(2), month: Fraction(5)}
            yield (
                f"loft {way}, uger i lønmåneden {reading}",
                month,
                person(lønloft_oplyst_som=way, lønnede_uger=here),
                chosen,
            )
            for high in (9000, 60000):
                changes = {"oplyst_lønloft_for_14_dage": None, "oplyst_lønloft_pr_uge": None, "tillæg_pr_time": None}
                facts = alone(Fraction(high), lønloft_oplyst_som=way, **changes)
                yield f"loft {way} ukendt {high} {reading}", month, facts, chosen
    for reading in INTERPRETATIONS["lønloft_ved_flere_fleksjob"]:
        for step in STEPS:
            for which in ("lønloft_for_flere_fleksjob", "laveste_lønloft"):
                facts = person(
                    **{"har_flere_fleksjob": True, "lønloft_for_flere_fleksjob": 40000, which: reached + step}
                )
                yield f"loft flere {which} {step} {reading}", month, facts, {"lønloft_ved_flere_fleksjob": reading}
        for several in (True, False, None):
            facts = person(har_flere_fleksjob=several, laveste_lønloft=15000, lønloft_for_flere_fleksjob=18000)
            yield f"loft flere {several} {reading}", month, facts, {"lønloft_ved_flere_fleksjob": reading}


def at_the_pay_periods(month: str) -> Iterator[GeneratedCase]:
    """9 hours a week and 39 a month, for who is paid by the week or by the month."""
    before = month_before(month)
    for pay in (*PAY_PERIODS, None):
        for week in (0, 9 - OERE, 9, 9 + OERE, 37, None):
            for hours in (20, 100):
                facts = person(aflønning=pay, løntimer_pr_uge=week, løntimer=hours)
                yield f"timer {hours}, {week} om ugen, {pay}", month, facts, {}
        facts = person(aflønning=pay, løntimer_pr_uge=8, løntimer=50, løntimer_før_sygdom=70, sygedagpenge=4000)
        yield f"timer om ugen under sygdom, {pay}", month, facts, {}
    by_month = {before: Fraction(8), month: Fraction(12)}
    weekly = "ugeløn_eller_14_dagesløn"
    yield "timer om ugen i lønmåneden", month, person(aflønning=weekly, løntimer_pr_uge=by_month), {}
    pays = {before: weekly, month: "månedsløn"}
    yield "aflønning i lønmåneden", month, person(aflønning=pays, løntimer_pr_uge=8), {}
    yield "timer ukendt, under 9 om ugen", month, person(aflønning=weekly, løntimer_pr_uge=8, løntimer=None), {}
    yield "timer ukendt, over 9 om ugen", month, person(aflønning=weekly, løntimer=None), {}


def at_the_exclusions(month: str) -> Iterator[GeneratedCase]:
    """Excluded from tilskud the whole month, a part of it or not known, with what else may decide the month."""
    before = month_before(month)
    others: dict[str, Facts] = {
        "intet": {},
        "ingen løn": {"løn": 0, "eget_pensionsbidrag": 0, "arbejdsgivers_pensionsbidrag": 0},
        "løn ukendt": {"løn": None},
        "intet tilskud": {"løn": 70000},
        "DIS": {"har_dis_indkomst": True},
        "DIS ukendt": {"har_dis_indkomst": None},
        "pension": {"modtager_pension": True},
        "pension ukendt": {"modtager_pension": None},
        "skøn": {"har_flere_fleksjob": True, "lønloft_for_flere_fleksjob": None},
        "nedsat": {"har_nedsat_niveau": True},
        "niveau 0": {"har_nedsat_niveau": True, "selvforsørgelsesydelse": 0, "kontanthjælp_på_nedsat_niveau": 0},
        "delmåned": {"ansat_hele_måneden": False, "hverdage_ansat": 10},
        "første måned ukendt": {"første_hele_måned": None},
    }
    for excluded in (*EXCLUSIONS, None):
        for what, changes in others.items():
            yield f"udelukket {excluded}, {what}", month, person(udelukket_fra_tilskud=excluded, **changes), {}
    for excluded in EXCLUSIONS[1:]:
        there = {before: excluded, month: "slet_ikke"}
        yield f"udelukket {excluded} i lønmåneden", month, person(udelukket_fra_tilskud=there), {}
        here = {before: "slet_ikke", month: excluded}
        yield f"udelukket {excluded} i måneden", month, person(udelukket_fra_tilskud=here), {}


def at_a_part_of_the_level(month: str) -> Iterator[GeneratedCase]:
    """A reduced level for a part of the month, over, at and under the subsidy, under both readings."""
    before = month_before(month)
    subsidy = to_oere(full_subsidy(month) - reduction(Fraction(10200), month))
    for reading in INTERPRETATIONS["nedsat_niveau_i_del_af_måned"]:
        chosen = {"nedsat_niveau_i_del_af_måned": reading}
        for whole in (True, False, None):
            for level in (*(subsidy + step for step in STEPS), Fraction(0), None):
                levels = {"selvforsørgelsesydelse": level, "kontanthjælp_på_nedsat_niveau": level}
                facts = person(har_nedsat_niveau=True, nedsat_niveau_hele_måneden=whole, **levels)
                yield f"del af niveau {level}, hele {whole} {reading}", month, facts, chosen
            for limited in (False, None):
                facts = person(har_nedsat_niveau=limited, nedsat_niveau_hele_måneden=whole)
                yield f"del af niveau, nedsat {limited}, hele {whole} {reading}", month, facts, chosen
            for what, changes in {"intet tilskud": {"løn": 70000}, "løn ukendt": {"løn": None}}.items():
                facts = person(har_nedsat_niveau=True, nedsat_niveau_hele_måneden=whole, **changes)
                yield f"del af niveau, {what}, hele {whole} {reading}", month, facts, chosen
        parts = {before: True, month: False}
        facts = person(har_nedsat_niveau=True, nedsat_niveau_hele_måneden=parts)
        yield f"del af niveau i måneden {reading}", month, facts, chosen


def at_the_beginning(month: str) -> Iterator[GeneratedCase]:
    """The month a job begins and the first whole month, with a part month's own wage, hours and lønloft."""
    before, after = month_before(month), month_after(month)
    wages = {before: Fraction(4000), month: Fraction(16000), after: Fraction(9000)}
    starts = ((month, after), (month, month), (before, month), (before, before), (before, after), (None, month))
    starts = (*starts, (month, None), (before, None), (None, after), (None, before), (None, None))
    part = {"ansat_hele_måneden": False, "hverdage_ansat": 11, "kalenderdage_ansat": 15}
    for reading in INTERPRETATIONS["første_måneders_løn"]:
        for began, whole in starts:
            for what, wage in {"kendt": wages, "før": {before: Fraction(4000)}, "ukendt": None}.items():
                facts = person(fleksjobbet_begyndte=began, første_hele_måned=whole, løn=wage)
                if what == "kendt" and began == month:
                    facts = {**facts, **person(**part), "fleksjobbet_begyndte": began, "første_hele_måned": whole}
                    facts["løn"] = wage
                chosen = {"første_måneders_løn": reading}
                yield f"begyndt {began}, hel {whole}, løn {what} {reading}", month, facts, chosen
    at_start = {"fleksjobbet_begyndte": month, "første_hele_måned": after, **part}
    limit = LOENINDTAEGTSGRAENSE[year_of(month)]
    half = to_oere(full_subsidy(month) * 11 * 12 / 260)
    for reading in INTERPRETATIONS["løn_i_startmåneden"]:
        chosen = {"løn_i_startmåneden": reading}
        for income in (0, OERE, 9000, limit - OERE, limit, limit + OERE, half / Fraction(3, 10), 40000):
            facts = alone(to_oere(Fraction(income)), **at_start)
            yield f"startmåned løn {income} {reading}", month, facts, chosen
        for loft in (12000, 18000, 19000, 20000, 26000, 40000):
            yield f"startmåned loft {loft} {reading}", month, person(**at_start, oplyst_lønloft=loft), chosen
        more: dict[str, Facts] = {
            "sygedagpenge": {"sygedagpenge": 5000},
            "ledighedsydelse": {"dage_med_ledighedsydelse": 3},
            "forventet løn": {"løn": None, "forventet_løn": 20000},
            "forventet løn, loft": {"løn": None, "forventet_løn": 12000, "oplyst_lønloft": 18000},
            "anden løn": {"anden_løn": 6000},
            "nedsat": {"har_nedsat_niveau": True},
            "hel måned": {"ansat_hele_måneden": True},
            "hel eller ej": {"ansat_hele_måneden": None},
            "begyndt ukendt": {"fleksjobbet_begyndte": None},
            "begyndt ukendt, hel måned": {"fleksjobbet_begyndte": None, "ansat_hele_måneden": True},
            "begyndt før": {"fleksjobbet_begyndte": before},
            "ingen dage": {"hverdage_ansat": 0},
            "23 dage": {"hverdage_ansat": 23},
            "dage ukendt": {"hverdage_ansat": None},
        }
        for what, changes in more.items():
            yield f"startmåned {what} {reading}", month, person(**{**at_start, **changes}), chosen
        facts = person(**at_start)
        yield f"startmåned hel_måned {reading}", month, facts, {**chosen, "delmåned": "hel_måned"}
    for reading in INTERPRETATIONS["timer_i_startmåneden"]:
        chosen = {"timer_i_startmåneden": reading}
        whole = days_in(month)
        for days in (0, 1, 10, 15, whole - 1, whole):
            part = to_oere(Fraction(39 * days, whole))
            points = {Fraction(0), part, Fraction(39), Fraction(80), Fraction(170)}
            points |= {point + step for point in points if point for step in (-OERE, OERE)}
            for hours in sorted(points if days == 15 else {Fraction(20), Fraction(39), part}):
                facts = person(**{**at_start, "kalenderdage_ansat": days, "løntimer": hours})
                yield f"startmåned timer {hours}, {days} dage {reading}", month, facts, chosen
        for what, changes in {
            "om ugen 8": {"aflønning": "ugeløn_eller_14_dagesløn", "løntimer_pr_uge": 8},
            "om ugen 9": {"aflønning": "ugeløn_eller_14_dagesløn", "løntimer_pr_uge": 9},
            "syg": {"sygedagpenge": 3000, "løntimer_før_sygdom": 50},
            "begyndt før": {"fleksjobbet_begyndte": before},
            "begyndt ukendt": {"fleksjobbet_begyndte": None},
            "dage ukendt": {"kalenderdage_ansat": None},
            "hel eller ej": {"ansat_hele_måneden": None},
            "forventet løn": {"løn": None},
        }.items():
            facts = person(**{**at_start, "løntimer": 30, **changes})
            yield f"startmåned timer, {what} {reading}", month, facts, chosen
        facts = person(**at_start, løntimer=30)
        yield f"startmåned timer, hel_måned {reading}", month, facts, {**chosen, "delmåned": "hel_måned"}


def at_wage_in_either_month(month: str) -> Iterator[GeneratedCase]:
    """Wage, or what stands in its place, in the payment month or the wage month only, under both readings."""
    before = month_before(month)
    sources: dict[str, Facts] = {
        "løn": {"løn": 9000},
        "pension": {"arbejdsgivers_pensionsbidrag": 500},
        "anden løn": {"anden_løn": 5000},
        "sygedagpenge": {"sygedagpenge": 5000},
        "tabt arbejdsfortjeneste": {"tabt_arbejdsfortjeneste": 5000},
        "ukendt løn": {"løn": None},
        "flermånedsløn": {"flermånedsløn_dækker_måneden": True},
        "feriegodtgørelse": {"holder_ferie_med_feriegodtgørelse": True},
        "for sent": {"mistet_ydelse_ved_sygdom": "sygedagpenge_søgt_for_sent"},
    }
    fixed: dict[str, Facts] = {
        "flermånedsløn": {"har_flermånedsløn": True, "flermånedsløn": 3000},
        "feriegodtgørelse": {"optjent_feriegodtgørelse": 3000, "holdte_feriedage": 5},
        "for sent": {"rettidige_sygedagpenge": 3000},
    }
    for reading in INTERPRETATIONS["løn_skal_være"]:
        for what, changes in sources.items():
            for when in (before, month):
                none = alone(Fraction(0), **fixed.get(what, {}))
                by_month = {
                    name: {before: none[name], month: none[name], when: _exact(value)}
                    for name, value in changes.items()
                }
                yield f"kun {what} i {when} {reading}", month, none | by_month, {"løn_skal_være": reading}
        none = alone(Fraction(0), har_dis_indkomst={before: False, month: True})
        yield f"ingen løn, DIS i måneden {reading}", month, none, {"løn_skal_være": reading}
        start = alone(Fraction(0), løn={month: Fraction(0), before: Fraction(9000)}, første_hele_måned=month)
        yield f"ingen løn, første måned {reading}", month, start, {"løn_skal_være": reading}


def at_the_hours(month: str) -> Iterator[GeneratedCase]:
    """39 hours, no hours and full time, under both readings of full time."""
    before = month_before(month)
    points = (0, 39 - OERE, 39, 39 + OERE, 60, 160, Fraction("160.33"), Fraction("160.34"), 161, 400)
    for hours in points:
        for full in INTERPRETATIONS["fuldtid_i_timer"]:
            yield f"timer {hours} {full}", month, person(løntimer=hours), {"fuldtid_i_timer": full}
    for benefit in ("sygedagpenge", "ressourceforløbsydelse", "barselsdagpenge"):
        for paid in (0, OERE, 5000, None):
            for hours, earlier in ((100, 20), (20, 100), (20, 30), (170, 165), (70, 70), (None, 100), (100, None)):
                facts = person(**{benefit: paid, "løntimer": hours, "løntimer_før_sygdom": earlier})
                name = f"timer {hours}, før sygdom {earlier}, {benefit} {paid}"
                yield name, month, facts, {}
        here, there = {month: 0, before: 5000}, {month: 5000, before: 0}
        yield f"timer {benefit} i lønmåneden", month, person(**{benefit: here}, løntimer=20), {}
        yield f"timer {benefit} i måneden", month, person(**{benefit: there}, løntimer=20), {}
    for hours in points:
        yield f"timer før sygdom {hours}", month, person(løntimer_før_sygdom=hours, sygedagpenge=4000), {}
    by_month = {month: 20, before: 80}
    yield "timer før sygdom i to måneder", month, person(løntimer_før_sygdom=by_month, sygedagpenge=4000), {}
    lost = person(mistet_ydelse_ved_sygdom="sygedagpenge_søgt_for_sent", rettidige_sygedagpenge=4000, løntimer=20)
    yield "timer, ydelse kun mulig", month, lost, {}


def at_the_days(month: str) -> Iterator[GeneratedCase]:
    """Part months and days with ledighedsydelse under both readings of the days of a month."""
    before = month_before(month)
    for reading in INTERPRETATIONS["dage_pr_måned_som"]:
        for days in (0, 1, 10, 20, 21, 22, 23):
            for part in INTERPRETATIONS["delmåned"]:
                facts = person(ansat_hele_måneden=False, hverdage_ansat=days)
                chosen = {"delmåned": part, "dage_pr_måned_som": reading}
                yield f"hverdage {days} {part} {reading}", month, facts, chosen
        for days in (1, 5, 21, Fraction("21.66"), Fraction("21.67"), 22, 25):
            chosen = {"dage_pr_måned_som": reading}
            here = {month: Fraction(0), before: Fraction(days), month_before(before): Fraction(0)}
            yield f"ledighedsydelse {days} {reading}", month, person(dage_med_ledighedsydelse=here), chosen
            there = {month: Fraction(days), before: Fraction(0), month_before(before): Fraction(days)}
            facts = person(dage_med_ledighedsydelse=there)
            yield f"ledighedsydelse andre måneder {days} {reading}", month, facts, chosen
            facts = person(dage_med_ledighedsydelse=days, ansat_hele_måneden=False, hverdage_ansat=12)
            yield f"ledighedsydelse og delmåned {days} {reading}", month, facts, chosen
    for part in INTERPRETATIONS["delmåned"]:
        for days in (0, 1, 14, 15, 28, 29, 30, 31):
            for hours in (20, 60, 170):
                facts = person(
                    ansat_hele_måneden=False,
                    hverdage_ansat=12,
                    kalenderdage_ansat=days,
                    løntimer=hours,
                )
                yield f"kalenderdage {days} {hours} {part}", month, facts, {"delmåned": part}
        for whole in (True, False, None):
            for days in (None, 0, 15, 30, 31):
                facts = person(ansat_hele_måneden=whole, hverdage_ansat=22, kalenderdage_ansat=days)
                yield f"kalenderdage {days}, hel {whole} {part}", month, facts, {"delmåned": part}
        facts = person(ansat_hele_måneden=False, hverdage_ansat=12, kalenderdage_ansat=None, løntimer=170)
        yield f"kalenderdage ukendt, intet bidrag {part}", month, facts, {"delmåned": part}
    for half in INTERPRETATIONS["halve_kroner"]:  # 297 x 15/30 = 148,50
        facts = person(ansat_hele_måneden=False, hverdage_ansat=12, kalenderdage_ansat=15, løntimer=20)
        yield f"kalenderdage halv krone {half}", month, facts, {"halve_kroner": half}
    yield "hverdage ukendt, hel måned", month, person(hverdage_ansat=None), {}
    yield "hverdage ukendt, delmåned", month, person(hverdage_ansat=None, ansat_hele_måneden=False), {}
    yield "ansat ukendt, 22 dage", month, person(hverdage_ansat=22, ansat_hele_måneden=None), {}
    yield "ansat ukendt, 5 dage", month, person(hverdage_ansat=5, ansat_hele_måneden=None), {}


def at_the_benefits(month: str) -> Iterator[GeneratedCase]:
    """Benefits that use up the subsidy, and benefits lost, reduced or asked for too late."""
    full = to_oere(full_subsidy(month))
    for benefit in ("sygedagpenge", "barselsdagpenge", "ressourceforløbsydelse"):
        for step in (*STEPS, Fraction(-1, 2)):
            yield f"{benefit} alene {step}", month, alone(Fraction(0), **{benefit: full + step}), {}
        yield f"{benefit} og løn", month, person(**{benefit: 7000}), {}
        for loft in (17200 + 5000, 17200):
            yield f"{benefit} under loftet {loft}", month, person(**{benefit: 7000, "oplyst_lønloft": loft}), {}
    possible = {
        "sygedagpenge_mistet": {"sygedagpenge_mistet_den": f"{month_before(month)}-15"},
        "sygedagpenge_søgt_for_sent": {"rettidige_sygedagpenge": 8000},
        "ressourceforløbsydelse_mistet_eller_nedsat": {"fuld_ressourceforløbsydelse": 8000},
    }
    lost_from = month_before(month_before(month))
    for loss, facts in possible.items():
        for reading in INTERPRETATIONS["mulige_ydelser_under_loftet"]:
            for paid in (0, 7999, 8000, 9000):
                for wage in (0, 9000):
                    if loss == "sygedagpenge_mistet":
                        facts = {**facts, "sygedagpenge": {month: 1, month_before(month): paid, lost_from: 8000}}
                    elif loss == "sygedagpenge_søgt_for_sent":
                        facts = {**facts, "sygedagpenge": paid}
                    else:
                        facts = {**facts, "ressourceforløbsydelse": paid}
                    one = person(**facts, løn=wage, mistet_ydelse_ved_sygdom=loss, oplyst_lønloft=22000)
                    yield f"{loss} {paid} {wage} {reading}", month, one, {"mulige_ydelser_under_loftet": reading}
        only = alone(Fraction(0), **facts, mistet_ydelse_ved_sygdom=loss)
        yield f"{loss} uden løn", month, only, {}
        yield f"{loss} dato ukendt", month, {**only, "sygedagpenge_mistet_den": None}, {}
    yield "mistet ukendt", month, person(mistet_ydelse_ved_sygdom=None, rettidige_sygedagpenge=8000), {}


def at_the_level(month: str) -> Iterator[GeneratedCase]:
    """The reduced level just at the subsidy, under both readings of what it is from July 2025."""
    subsidy = to_oere(full_subsidy(month) - reduction(Fraction(10200), month))
    for reading in INTERPRETATIONS["niveau_efter_juli_2025"]:
        for name, other in (
            ("selvforsørgelsesydelse", "kontanthjælp_på_nedsat_niveau"),
            ("kontanthjælp_på_nedsat_niveau", "selvforsørgelsesydelse"),
        ):
            for level in (*(subsidy + step for step in STEPS), Fraction(0), Fraction("6543.50")):
                facts = person(**{"har_nedsat_niveau": True, name: level, other: 5000})
                yield f"niveau {name} {level} {reading}", month, facts, {"niveau_efter_juli_2025": reading}
            facts = person(**{"har_nedsat_niveau": None, name: 50000, other: 5000})
            yield f"niveau ukendt {name} {reading}", month, facts, {"niveau_efter_juli_2025": reading}


def at_the_holidays(month: str) -> Iterator[GeneratedCase]:
    """Holiday allowance paid in, and holiday held with it."""
    for held in (0, OERE, 1, 10, 25, 26, 30):
        for wage in (0, 9000):
            facts = person(
                holder_ferie_med_feriegodtgørelse=True,
                optjent_feriegodtgørelse=9000,
                skat_af_optjent_feriegodtgørelse=3000,
                holdte_feriedage=held,
                løn=wage,
                eget_pensionsbidrag=0,
                arbejdsgivers_pensionsbidrag=0,
                oplyst_lønloft=24000,
            )
            yield f"ferie {held} {wage}", month, facts, {}
    for paid_in in (0, 1000, 10200 - 400, 10200 - 400 + OERE, 20000):
        facts = person(
            feriegodtgørelse_indbetales=True, indbetalt_feriegodtgørelse=paid_in, skat_af_indbetalt_feriegodtgørelse=400
        )
        yield f"indbetalt ferie {paid_in}", month, facts, {}


def at_several_months(month: str) -> Iterator[GeneratedCase]:
    """A wage for several months, covered and paid out or not, under both readings."""
    for reading in INTERPRETATIONS["fordeling_af_flermånedsløn"]:
        for covers in (True, False, None):
            for paid in (True, False, None):
                for amount in (0, 6000, 9000, 30000):
                    for wage in (0, 9000):
                        facts = person(
                            har_flermånedsløn=True,
                            flermånedsløn=amount,
                            flermånedsløn_dækker_måneden=covers,
                            flermånedsløn_udbetalt_i_måneden=paid,
                            løn=wage,
                            eget_pensionsbidrag=0,
                            arbejdsgivers_pensionsbidrag=0,
                        )
                        chosen = {"fordeling_af_flermånedsløn": reading}
                        yield f"flermånedsløn {covers} {paid} {amount} {wage} {reading}", month, facts, chosen


def at_the_start(month: str) -> Iterator[GeneratedCase]:
    """The months about the first whole month, with known, expected and unknown wage; the wage month under change."""
    before = month_before(month)
    wages = {before: Fraction(4000), month: Fraction(16000)}
    for first in (month_before(before), before, month, month_after(month), None):
        yield f"første {first} løn kendt", month, person(første_hele_måned=first, løn=wages), {}
        known = {"før": {before: Fraction(4000)}, "nu": {month: Fraction(16000)}, "ukendt": None}
        for which, wage in known.items():
            facts = person(første_hele_måned=first, løn=wage)
            yield f"første {first} løn {which}", month, facts, {}
            for expected in (Fraction(0), None):
                facts = {**facts, "forventet_løn": expected}
                yield f"første {first} løn {which} forventet {expected}", month, facts, {}
        yield f"første {first} ens løn", month, person(første_hele_måned=first), {}
        for what, changes in with_expected_wage().items():
            facts = person(første_hele_måned=first, løn=None, **changes)
            yield f"første {first} forventet løn og {what}", month, facts, {}


def with_expected_wage() -> dict[str, Facts]:
    """What goes with an expected wage as with any wage: contributions, holiday allowance, distributed wage, DIS."""
    no_pension = {"eget_pensionsbidrag": 0, "arbejdsgivers_pensionsbidrag": 0}
    several = {"har_flermånedsløn": True, "flermånedsløn": 3000, "flermånedsløn_udbetalt_i_måneden": True}
    paid_in = {"indbetalt_feriegodtgørelse": 900, "skat_af_indbetalt_feriegodtgørelse": 500}
    return {
        "stor": {"forventet_løn": 60000},
        "ingen pension": no_pension,
        "pension over grænsen": {"forventet_løn": 16000, "arbejdsgivers_pensionsbidrag": 2000},
        "kun pension": {"forventet_løn": 0},
        "ingenting": {"forventet_løn": 0, **no_pension},
        "ukendt pension": {"eget_pensionsbidrag": None},
        "ukendt pension af intet": {**no_pension, "forventet_løn": 0, "arbejdsgivers_pensionsbidrag": None},
        "indbetalt ferie": {"feriegodtgørelse_indbetales": True, **paid_in},
        "indbetalt ferie over lønnen": {"feriegodtgørelse_indbetales": True, **paid_in, "forventet_løn": 100},
        "fordelt løn": {**several, "flermånedsløn_dækker_måneden": True},
        "løn fordelt ud": several,
        "løn fordelt ukendt": {**several, "flermånedsløn_dækker_måneden": None},
        "DIS": {"har_dis_indkomst": True},
        "DIS ukendt": {"har_dis_indkomst": None},
    }


def at_the_refusals(month: str) -> Iterator[GeneratedCase]:
    """Each condition on the person failing, unknown, and together with others unknown; no wage; DIS wage."""
    conditions = {"er_visiteret_til_fleksjob": False, "modtager_pension": True, "har_nået_folkepensionsalderen": True}
    before = month_before(month)
    for name, failing in conditions.items():
        yield f"afslag {name}", month, person(**{name: failing}), {}
        yield f"afslag {name}, alt andet ukendt", month, {name: failing}, {}
        yield f"ukendt {name}", month, person(**{name: None}), {}
        yield f"afslag {name} i lønmåneden", month, person(**{name: {before: failing, month: not failing}}), {}
        yield f"afslag {name} i måneden", month, person(**{name: {before: not failing, month: failing}}), {}
        yield f"afslag {name} med DIS", month, person(**{name: failing}, har_dis_indkomst=True), {}
        yield f"ukendt {name} med DIS", month, person(**{name: None}, har_dis_indkomst=True), {}
        yield f"ukendt {name} uden løn", month, alone(Fraction(0), **{name: None}), {}
        for other in conditions:
            if other != name:
                yield f"afslag {name}, ukendt {other}", month, person(**{name: failing, other: None}), {}
    yield "DIS", month, person(har_dis_indkomst=True), {}
    yield "DIS ukendt", month, person(har_dis_indkomst=None), {}
    yield "DIS uden løn", month, alone(Fraction(0), har_dis_indkomst=True), {}
    yield "alt ukendt", month, {}, {}
    others = ("anden_løn", "overskud_af_bibeskæftigelse", "tabt_arbejdsfortjeneste", "arbejdsgivers_pensionsbidrag")
    for other in others:
        for amount_ in (0, OERE, 5000, 50000, None):
            yield f"ingen løn, {other} {amount_}", month, alone(Fraction(0), **{other: amount_}), {}
    for name in ("løn", "sygedagpenge", "arbejdsgivers_pensionsbidrag"):
        yield f"ingen løn, ukendt {name}", month, alone(Fraction(0), **{name: None}), {}
        high = alone(Fraction(0), **{name: None, "anden_løn": 900000})
        yield f"ingen løn, ukendt {name}, intet tilskud", month, high, {}


def at_the_priority(month: str) -> Iterator[GeneratedCase]:
    """A rule not supported, a skøn and facts missing, each together with the others and with what stands before."""
    parts: Facts = {"lønloft_oplyst_som": "løndele_pr_måned", "har_andre_løndele": True, "andre_løndele": None}
    rules: dict[str, Facts] = {
        "DIS": {"har_dis_indkomst": True},
        "udelukket en del": {"udelukket_fra_tilskud": "en_del_af_måneden"},
        "niveau en del": {"har_nedsat_niveau": True, "nedsat_niveau_hele_måneden": False},
        "skøn for flere": {"har_flere_fleksjob": True, "lønloft_for_flere_fleksjob": None},
        "skøn for løndele": parts,
        "skøn for løndele, højt": {**parts, "fuldtidsløn": 200000},
        "skøn for flere, niveau en del": {
            "har_flere_fleksjob": True,
            "lønloft_for_flere_fleksjob": None,
            "har_nedsat_niveau": True,
            "nedsat_niveau_hele_måneden": False,
        },
        "DIS og skøn": {**parts, "har_dis_indkomst": True},
    }
    no_pension = {"eget_pensionsbidrag": 0, "arbejdsgivers_pensionsbidrag": 0}
    missing: dict[str, Facts] = {
        "intet": {},
        "løn": {"løn": None},
        "løn, ingen pension": {"løn": None, **no_pension},
        "pension": {"eget_pensionsbidrag": None},
        "anden løn": {"anden_løn": None},
        "sygedagpenge": {"sygedagpenge": None},
        "tabt arbejdsfortjeneste": {"tabt_arbejdsfortjeneste": None},
        "første hele måned": {"første_hele_måned": None},
        "visitation": {"er_visiteret_til_fleksjob": None},
        "pension eller ej": {"modtager_pension": None},
        "DIS eller ej": {"har_dis_indkomst": None},
        "flere eller ej": {"har_flere_fleksjob": None},
        "oplyst som": {"lønloft_oplyst_som": None},
        "andre løndele eller ej": {"har_andre_løndele": None},
        "niveau eller ej": {"har_nedsat_niveau": None},
        "niveau": {"har_nedsat_niveau": True, "selvforsørgelsesydelse": None, "kontanthjælp_på_nedsat_niveau": None},
        "niveau 0": {"har_nedsat_niveau": True, "selvforsørgelsesydelse": 0, "kontanthjælp_på_nedsat_niveau": 0},
        "ansat eller ej": {"ansat_hele_måneden": None, "hverdage_ansat": 10},
        "hverdage": {"ansat_hele_måneden": False, "hverdage_ansat": None},
        "udelukket eller ej": {"udelukket_fra_tilskud": None},
        "hele perioden eller ej": {"har_nedsat_niveau": True, "nedsat_niveau_hele_måneden": None},
        "ferie eller ej": {"holder_ferie_med_feriegodtgørelse": None, "optjent_feriegodtgørelse": 9000},
        "mistet eller ej": {"mistet_ydelse_ved_sygdom": None, "rettidige_sygedagpenge": 8000},
        "løndel": {"bonus_på_fuld_tid": None, "egen_pension_tages_af_lønnen": None},
        "stor anden løn": {"anden_løn": 80000, "eget_pensionsbidrag": None},
    }
    for rule, rule_facts in rules.items():
        for what, facts in missing.items():
            yield f"{rule}, mangler {what}", month, person(**{**rule_facts, **facts}), {}


def scenarios() -> dict[str, Facts]:
    """Persons for whom most facts matter at once."""
    busy: Facts = {
        "løn": 8000,
        "anden_løn": 700,
        "overskud_af_bibeskæftigelse": 300,
        "tabt_arbejdsfortjeneste": 450,
        "har_flermånedsløn": True,
        "flermånedsløn": 1800,
        "flermånedsløn_dækker_måneden": True,
        "flermånedsløn_udbetalt_i_måneden": True,
        "feriegodtgørelse_indbetales": True,
        "indbetalt_feriegodtgørelse": 350,
        "skat_af_indbetalt_feriegodtgørelse": 150,
        "holder_ferie_med_feriegodtgørelse": True,
        "optjent_feriegodtgørelse": 5000,
        "skat_af_optjent_feriegodtgørelse": 2000,
        "holdte_feriedage": 3,
        "dage_med_ledighedsydelse": 2,
        "sygedagpenge": 900,
        "barselsdagpenge": 400,
        "ressourceforløbsydelse": 600,
        "rettidige_sygedagpenge": 1300,
        "fuld_ressourceforløbsydelse": 1100,
        "ansat_hele_måneden": False,
        "hverdage_ansat": 15,
        "kalenderdage_ansat": 21,
        "oplyst_lønloft": 22000,
        "lønloft_for_flere_fleksjob": 21000,
        "laveste_lønloft": 20500,
        "oplyst_lønloft_for_14_dage": 10200,
        "oplyst_lønloft_pr_uge": 5050,
    }
    parts: Facts = {
        "lønloft_oplyst_som": "løndele_pr_måned",
        "fuldtidsløn": 15000,
        "resultatløn": 900,
        "arbejdsgiverpension_på_fuld_tid": 1500,
        "egen_pension_tages_af_lønnen": False,
        "egen_pension_på_fuld_tid": 700,
        "fritvalg": 600,
        "fritvalg_udbetales_i_måneden": True,
        "faste_tillæg": 500,
        "variable_tillæg": 400,
        "genetillæg": 300,
        "har_vagter": True,
        "vagttillæg": 800,
        "bonus_på_fuld_tid": 200,
        "ferietillæg_på_fuld_tid": 100,
        "har_andre_løndele": True,
        "andre_løndele": 50,
    }
    hourly: Facts = {
        "aflønning": "ugeløn_eller_14_dagesløn",
        "løntimer_pr_uge": 9,
        "lønloft_oplyst_som": "timeløn_for_14_dage",
        "timeløn_uden_nedsættelse": 125,
        "tillæg_pr_time": 10,
    }
    return {
        "almindelig": {},
        "travl": {**busy, "oplyst_lønloft": 60000},
        "travl, loft": busy,
        "løndele": {**parts, "løn": 9500},
        "travl, løndele": {**busy, **parts, "mistet_ydelse_ved_sygdom": "sygedagpenge_søgt_for_sent"},
        "travl, timeløn": {**busy, **hourly, "mistet_ydelse_ved_sygdom": "ressourceforløbsydelse_mistet_eller_nedsat"},
        "travl, flere": {**busy, "har_flere_fleksjob": True, "mistet_ydelse_ved_sygdom": "sygedagpenge_mistet"},
        "nedsat": {
            "har_nedsat_niveau": True,
            "ansat_hele_måneden": False,
            "hverdage_ansat": 20,
            "kalenderdage_ansat": 28,
        },
        "intet tilskud": {"løn": 70000, "oplyst_lønloft": 90000},
    }


OTHER_VALUE: dict[str, Callable[[Any], Any]] = {
    "mistet_ydelse_ved_sygdom": lambda value: "sygedagpenge_søgt_for_sent" if value == "intet" else "intet",
    "lønloft_oplyst_som": lambda value: "timeløn_og_tillæg" if value != "timeløn_og_tillæg" else "samlet_pr_måned",
    "udelukket_fra_tilskud": lambda value: "hele_måneden" if value == "slet_ikke" else "slet_ikke",
    "aflønning": lambda value: next(pay for pay in PAY_PERIODS if pay != value),
    "løntimer_pr_uge": lambda value: value - 7 if value >= 9 else value + 7,
}


def another_value(name: str, value: Any) -> Any:
    """A value of the fact other than this one, inside its range."""
    if name in OTHER_VALUE:
        return OTHER_VALUE[name](value)
    if isinstance(value, bool):
        return not value
    low, high = ALL_RANGES[name]
    return next(value + step for step in (7, -7, 1, -1) if low <= value + step <= high)


def scenarios_before_2024() -> dict[str, Facts]:
    """Persons for whom most of what only the older orders ask for matters too."""
    older: Facts = {
        "b_indkomst_i_lønnen": 600,
        "b_indkomst_i_anden_løn": 250,
        "vederlag_som_frivillig_i_beredskabet": 350,
        "overskud_af_bibeskæftigelse": 900,
        "renter_i_bibeskæftigelse": 200,
        "indsat_i_virksomhedsordningen": 300,
        "indkomst_i_optjeningsperioden": 90000,
        "ledighedsydelse_under_ferie": 800,
        "ressourceforløbsydelse_helt_mistet": True,
        "mistet_ydelse_ved_sygdom": "ressourceforløbsydelse_mistet_eller_nedsat",
    }
    busy = scenarios()["travl"]
    return {
        "travl, før": {**busy, **older},
        "travl, før, loft": {**busy, **older, "oplyst_lønloft": 18000},
    }


def one_fact_at_a_time(scope: Scope, scenario: str, month: str) -> Iterator[GeneratedCase]:
    """Each fact unknown in turn, and each fact different in the payment month and in the month before."""
    before, earlier = month_before(month), month_before(month_before(month))
    facts = person(**scope.scenarios()[scenario], sygedagpenge_mistet_den=f"{before}-20")
    yield f"{scenario}", month, facts, {}
    for first in (month, LONG_AGO):
        at_start = {**facts, "første_hele_måned": first, "fleksjobbet_begyndte": first}
        text = "længe siden" if first is LONG_AGO and first == month else first
        for name in scope.facts:
            if first is LONG_AGO or (name not in FIXED and scenario != "almindelig"):
                yield f"{scenario}, {name} ukendt, første {text}", month, {**at_start, name: None}, {}
    if scenario in ("almindelig", "intet tilskud"):
        return
    usual = as_of(month, facts)
    for name in scope.facts:
        if name in FIXED:
            continue
        for changed in (before, month):
            by_month = dict.fromkeys((earlier, before, month), usual[name])
            by_month[changed] = another_value(name, usual[name])
            yield f"{scenario}, {name} anderledes {changed}", month, {**facts, name: by_month}, {}


def every_choice(scope: Scope, month: str) -> Iterator[GeneratedCase]:
    """Every alternative of every interpretation on every scenario."""
    for scenario, changes in scope.scenarios().items():
        for name, alternatives in scope.interpretations.items():
            for alternative in alternatives[1:]:
                yield f"{scenario}, {name} {alternative}", month, person(**changes), {name: alternative}


# ---------------------------------------------------------------------------------------------------------------------
# Systematic cases for what only the older orders ask
# ---------------------------------------------------------------------------------------------------------------------


def at_the_older_income(month: str) -> Iterator[GeneratedCase]:
    """B-indkomst, pay of volunteers, and a secondary business before and after interest, under every reading."""
    for amount_ in (0, OERE, 4000, 9000, 9000 + OERE, 20000, None):
        yield f"B-indkomst i løn {amount_}", month, person(b_indkomst_i_lønnen=amount_), {}
        other = {"anden_løn": 9000, "b_indkomst_i_anden_løn": amount_}
        yield f"B-indkomst i anden løn {amount_}", month, person(**other), {}
        yield f"frivillig {amount_}", month, person(vederlag_som_frivillig_i_beredskabet=amount_), {}
        for expected in (None, 9000):
            facts = person(løn=None, forventet_løn=expected, første_hele_måned=month, b_indkomst_i_lønnen=amount_)
            yield f"B-indkomst og forventet løn {amount_} {expected}", month, facts, {}
    limit = LOENINDTAEGTSGRAENSE[year_of(month)]
    for step in STEPS:
        at_limit = alone(limit + Fraction(3000), b_indkomst_i_lønnen=3000 - step)
        yield f"B-indkomst ved grænsen {step}", month, at_limit, {}
        volunteer = alone(limit - Fraction(3000), vederlag_som_frivillig_i_beredskabet=3000 + step)
        yield f"frivillig ved grænsen {step}", month, volunteer, {}
    only = alone(Fraction(0), vederlag_som_frivillig_i_beredskabet=5000)
    yield "kun vederlag som frivillig", month, only, {}
    for name, fact in (
        ("renter_i_bibeskæftigelse_før_juli_2017", "renter_i_bibeskæftigelse"),
        ("virksomhedsordning_før_april_2022", "indsat_i_virksomhedsordningen"),
    ):
        for reading in INTERPRETATIONS_BEFORE_2024[name]:
            for amount_ in (0, OERE, 2000, 5000, 5000 + OERE, 9000, None):
                facts = person(**{"overskud_af_bibeskæftigelse": 5000, fact: amount_})
                yield f"{fact} {amount_} {reading}", month, facts, {name: reading}
                facts = person(**{"overskud_af_bibeskæftigelse": 5000, fact: amount_, "oplyst_lønloft": 16000})
                yield f"{fact} {amount_} {reading}, loft", month, facts, {name: reading}


def at_the_older_loenloft(month: str) -> Iterator[GeneratedCase]:
    """What fills the lønloft: pension contributions, other wage, a secondary business, B-indkomst."""
    income = Fraction(10200)
    reached = to_oere(income + full_subsidy(month) - reduction(income, month))
    name = "pension_under_loftet_før_juli_2014"
    for reading in INTERPRETATIONS_BEFORE_2024[name]:
        for step in STEPS:
            for less in (0, 1200):
                facts = person(oplyst_lønloft=reached - less + step)
                yield f"loft uden {less} {step} {reading}", month, facts, {name: reading}
    for fact in ("anden_løn", "overskud_af_bibeskæftigelse", "vederlag_som_frivillig_i_beredskabet"):
        for loft in (15000, 20000, 22000):
            yield f"loft {loft}, {fact}", month, person(**{fact: 3000, "oplyst_lønloft": loft}), {}
    for loft in (15000, 20000):
        yield f"loft {loft}, B-indkomst", month, person(b_indkomst_i_lønnen=4000, oplyst_lønloft=loft), {}


def at_the_older_holidays(month: str) -> Iterator[GeneratedCase]:
    """Holiday allowance as 11,11 pct. of an income, and paid in under both readings."""
    for earned_on in (0, OERE, 54000, 108010, 400000, None):
        for held in (0, OERE, 1, 10, 25, 30):
            facts = person(
                holder_ferie_med_feriegodtgørelse=True,
                indkomst_i_optjeningsperioden=earned_on,
                optjent_feriegodtgørelse=4000,
                skat_af_optjent_feriegodtgørelse=2000,
                holdte_feriedage=held,
                oplyst_lønloft=24000,
            )
            yield f"ferie af {earned_on}, {held} dage", month, facts, {}
    name = "indbetalt_feriegodtgørelse_før_april_2022"
    for reading in INTERPRETATIONS_BEFORE_2024[name]:
        for paid_in in (0, 1000, 9800, 9800 + OERE, None):
            for loft in (200000, 21000):
                facts = person(
                    feriegodtgørelse_indbetales=True,
                    indbetalt_feriegodtgørelse=paid_in,
                    skat_af_indbetalt_feriegodtgørelse=400,
                    oplyst_lønloft=loft,
                )
                yield f"indbetalt ferie {paid_in} {loft} {reading}", month, facts, {name: reading}


def at_the_older_days(month: str) -> Iterator[GeneratedCase]:
    """Ledighedsydelse during holiday in kroner and the month after it, and a part month by calendar days."""
    before, earlier = month_before(month), month_before(month_before(month))
    subsidy = to_oere(full_subsidy(month) - reduction(Fraction(10200), month))
    wages = {earlier: Fraction(12000), before: Fraction(4000), month: Fraction(16000)}
    name = "måneden_efter_ledighedsydelse"
    for reading in INTERPRETATIONS_BEFORE_2024[name]:
        for fact, amounts in (
            ("ledighedsydelse_under_ferie", (OERE, Fraction(3000), subsidy - OERE, subsidy, subsidy + OERE, None)),
            ("dage_med_ledighedsydelse", (Fraction(1), Fraction(5), Fraction(22), None)),
        ):
            for amount_ in amounts:
                for when in (month, before, earlier):
                    by_month = dict.fromkeys((earlier, before, month), Fraction(0)) | {when: amount_}
                    for wage in (wages, Fraction(9000)):
                        facts = person(**{fact: by_month, "løn": wage})
                        text = "forskellig" if wage is wages else "ens"
                        yield f"{fact} {amount_} {when}, {text} løn {reading}", month, facts, {name: reading}
                facts = person(**{fact: amount_, "ansat_hele_måneden": False, "hverdage_ansat": 12})
                yield f"{fact} {amount_} og delmåned {reading}", month, facts, {name: reading}
                facts = person(**{fact: amount_, "løn": {month: Fraction(9000)}, "første_hele_måned": None})
                yield f"{fact} {amount_}, første ukendt {reading}", month, facts, {name: reading}
    name = "delmåned_før_april_2022"
    for reading in INTERPRETATIONS_BEFORE_2024[name]:
        for weekdays, days in ((0, 0), (12, 15), (12, 17), (23, 30), (12, None), (None, 15)):
            for part in INTERPRETATIONS["delmåned"]:
                facts = person(
                    ansat_hele_måneden=False,
                    hverdage_ansat=weekdays,
                    kalenderdage_ansat=days,
                )
                chosen = {name: reading, "delmåned": part}
                yield f"delmåned {weekdays} {days} {reading} {part}", month, facts, chosen


def at_the_first_month(month: str) -> Iterator[GeneratedCase]:
    """The month the job began and the first whole month, the same or not, with known and unknown wage."""
    before = month_before(month)
    near = (month_before(before), before, month, month_after(month), None)
    wages = {"kendt": {before: Fraction(4000), month: Fraction(16000)}, "før": {before: Fraction(4000)}, "ukendt": None}
    for began in near:
        for whole in near:
            for what, wage in wages.items():
                facts = person(fleksjobbet_begyndte=began, første_hele_måned=whole, løn=wage)
                yield f"begyndt {began}, hel {whole}, løn {what}", month, facts, {}


def at_the_older_sickness(month: str) -> Iterator[GeneratedCase]:
    """Ressourceforløbsydelse lost or only reduced, and a DIS wage, which counted as nothing before BEK 891."""
    for gone in (True, False, None):
        for paid in (0, 3000, 8000, None):
            for wage in (0, 9000):
                facts = alone(
                    Fraction(wage),
                    mistet_ydelse_ved_sygdom="ressourceforløbsydelse_mistet_eller_nedsat",
                    ressourceforløbsydelse_helt_mistet=gone,
                    ressourceforløbsydelse=paid,
                    fuld_ressourceforløbsydelse=6000,
                    løntimer=20,
                    løntimer_før_sygdom=80,
                )
                yield f"ressourceforløbsydelse {gone} {paid} {wage}", month, facts, {}
    for wage in (0, 9000, None):
        for dis in (True, False, None):
            facts = {**alone(Fraction(0)), "løn": _exact(wage), "har_dis_indkomst": dis}
            yield f"DIS {dis} og løn {wage}", month, facts, {}


def at_the_transitions(month: str) -> Iterator[GeneratedCase]:
    """Which order, and how the highest amount and the subsidy are rounded, on persons for whom much matters."""
    names = (
        "overgang_mellem_bekendtgørelser",
        "bekendtgørelse_for_april_2014",
        "afrunding_af_ugesats",
        "afrunding_af_månedssats",
        "afrunding_før_april_2014",
    )
    for scenario, changes in scenarios_before_2024().items():
        for number in range(32):
            chosen = {name: ALL_INTERPRETATIONS[name][number >> place & 1] for place, name in enumerate(names)}
            text = " ".join(chosen.values())
            yield f"overgang {scenario} {text}", month, person(**changes), chosen
    for reading in INTERPRETATIONS_BEFORE_2024["afrunding_før_april_2014"]:
        for half in INTERPRETATIONS["halve_kroner"]:
            for subsidy in (Fraction(0), Fraction(1, 200), Fraction(1, 100), Fraction(1, 2), Fraction(10000)):
                for step in STEPS:
                    chosen = {"afrunding_før_april_2014": reading, "halve_kroner": half}
                    facts = alone(income_for_subsidy(subsidy, month) + step)
                    yield f"afrunding {subsidy} {step} {reading} {half}", month, facts, chosen


FAMILIES = (
    at_the_threshold,
    at_the_amounts,
    at_the_loenloft,
    at_the_weeks,
    at_the_hours,
    at_the_pay_periods,
    at_the_days,
    at_the_benefits,
    at_the_level,
    at_a_part_of_the_level,
    at_the_holidays,
    at_several_months,
    at_the_start,
    at_the_beginning,
    at_wage_in_either_month,
    at_the_exclusions,
    at_the_refusals,
    at_the_priority,
)
FAMILIES_BEFORE_2024 = (
    at_the_older_income,
    at_the_older_loenloft,
    at_the_older_holidays,
    at_the_older_days,
    at_the_first_month,
    at_the_older_sickness,
    at_the_transitions,
)


@dataclass(frozen=True)
class Scope:
    """The payment months that cases are for: all from `first`; with the older orders when some are before 2024."""

    first: str

    @property
    def is_recent(self) -> bool:
        return self.first >= RECENT

    @property
    def months(self) -> tuple[str, ...]:
        """Every payment month."""
        if self.is_recent:
            return ALL_MONTHS
        months = tuple(f"{year}-{number:02d}" for year in range(year_of(FIRST_MONTH), 2024) for number in range(1, 13))
        return tuple(month for month in (*months, *ALL_MONTHS) if month >= self.first)

    @property
    def edge_months(self) -> tuple[str, ...]:
        """The first and last payment month of every order and ATP rate, January of every year, and those of 2024 on."""
        if self.is_recent:
            return EDGE_MONTHS
        begins = {*FIRST_PAYMENT_MONTH.values(), "2016-01", "2014-05", "2020-02", "2022-05"}
        januaries = {month for month in self.months if month.endswith("-01")}
        edges = begins | {month_before(month) for month in begins} | januaries
        edges = {month for month in edges if month < RECENT} | {*EDGE_MONTHS}
        return tuple(sorted(month for month in edges if month >= self.first))

    @property
    def facts(self) -> tuple[str, ...]:
        """The names of the facts in use."""
        return ALL_FACTS if self.is_recent else ALL_FACTS + FACTS_BEFORE_2024

    @property
    def interpretations(self) -> dict[str, tuple[str, str]]:
        """The interpretations in use."""
        return INTERPRETATIONS if self.is_recent else ALL_INTERPRETATIONS

    def scenarios(self) -> dict[str, Facts]:
        """Persons for whom most facts matter at once."""
        return scenarios() if self.is_recent else scenarios() | scenarios_before_2024()

    def groups(self) -> dict[str, Callable[[str], Iterator[GeneratedCase]]]:
        """The groups of systematic cases: each family, and each scenario with one fact at a time."""
        families = FAMILIES if self.is_recent else (*FAMILIES, *FAMILIES_BEFORE_2024)
        by_name: dict[str, Callable[[str], Iterator[GeneratedCase]]] = {one.__name__: one for one in families}
        by_name["every_choice"] = partial(every_choice, self)
        return by_name | {
            f"one fact: {scenario}": partial(one_fact_at_a_time, self, scenario) for scenario in self.scenarios()
        }

    def cases(self, group: Callable[[str], Iterator[GeneratedCase]], month: str) -> list[GeneratedCase]:
        """The cases of a group in a month; the names end in the month."""
        return [
            (f"{name} @ {month}", month, facts if self.is_recent else as_of(month, facts), interpretations)
            for name, _, facts, interpretations in group(month)
        ]


RECENT_SCOPE = Scope(RECENT)
Place = tuple[str, str, int]  # a systematic case: its group, its month and its number there


def groups() -> dict[str, Callable[[str], Iterator[GeneratedCase]]]:
    """The groups of systematic cases from 2024 on."""
    return RECENT_SCOPE.groups()


def systematic() -> list[list[list[GeneratedCase]]]:
    """All the systematic cases from 2024 on: group by group, in each group month by month."""
    return [[RECENT_SCOPE.cases(group, month) for month in EDGE_MONTHS] for group in groups().values()]


def places(scope: Scope) -> list[list[list[Place]]]:
    """Where all the systematic cases are: group by group, in each group month by month, as many in each month."""
    months = scope.edge_months
    numbers = {name: len(scope.cases(group, months[0])) for name, group in scope.groups().items()}
    return [
        [[(name, month, number) for number in range(length)] for month in months] for name, length in numbers.items()
    ]


def cases_at(scope: Scope, chosen: list[Place]) -> list[GeneratedCase]:
    """The systematic cases at the places, in their order."""
    wanted: dict[tuple[str, str], set[int]] = {}
    for name, month, number in chosen:
        wanted.setdefault((name, month), set()).add(number)
    found: dict[Place, GeneratedCase] = {}
    groups_ = scope.groups()
    for (name, month), numbers in wanted.items():
        in_month = scope.cases(groups_[name], month)
        found |= {(name, month, number): in_month[number] for number in numbers}
    return [found[place] for place in chosen]


def in_turn(rng: random.Random, months: list[list[Place]]) -> list[Place]:
    """The cases of a group in an order where each comes in one month, at random, before any comes in a second."""
    same_cases = [rng.sample(same, len(same)) for same in zip(*months, strict=True)]
    rng.shuffle(same_cases)
    return [case for one_round in zip(*same_cases, strict=True) for case in one_round]


def even_share(rng: random.Random, groups_: list[list[list[Place]]], room: int) -> list[Place]:
    """As many cases as there is room for: each case in one month, and the same number of each group.

    Without room for each case in one month, only the same number of each group. A small group is there in full.
    """
    turns = [in_turn(rng, months) for months in groups_]
    least = [len(months[0]) for months in groups_]
    if sum(least) > room:
        least = [0] * len(groups_)

    def numbers(level: int) -> list[int]:
        return [min(len(cases), max(fewest, level)) for cases, fewest in zip(turns, least, strict=True)]

    level = next(level for level in range(room + 1) if sum(numbers(level + 1)) > room)
    left = room - sum(numbers(level))
    chosen = []
    for cases, one_less, one_more in zip(turns, numbers(level), numbers(level + 1), strict=True):
        number = one_more if left else one_less
        left -= number - one_less
        chosen += cases[:number]
    return chosen


# ---------------------------------------------------------------------------------------------------------------------
# Cases at random
# ---------------------------------------------------------------------------------------------------------------------

# Numbers: how often the number is not 0, and what it usually runs to. Kr. a month when nothing else is said.
USUAL: dict[str, tuple[float, int]] = {
    "eget_pensionsbidrag": (0.6, 1500),
    "arbejdsgivers_pensionsbidrag": (0.6, 3000),
    "forventet_løn": (0.9, 25000),
    "anden_løn": (0.15, 8000),
    "overskud_af_bibeskæftigelse": (0.1, 5000),
    "tabt_arbejdsfortjeneste": (0.1, 6000),
    "flermånedsløn": (0.9, 12000),
    "indbetalt_feriegodtgørelse": (0.9, 1500),
    "skat_af_indbetalt_feriegodtgørelse": (0.9, 700),
    "optjent_feriegodtgørelse": (0.9, 20000),
    "skat_af_optjent_feriegodtgørelse": (0.9, 10000),
    "sygedagpenge": (0.2, 12000),
    "barselsdagpenge": (0.06, 12000),
    "ressourceforløbsydelse": (0.08, 10000),
    "rettidige_sygedagpenge": (0.9, 14000),
    "fuld_ressourceforløbsydelse": (0.9, 12000),
    "selvforsørgelsesydelse": (0.95, 14000),
    "kontanthjælp_på_nedsat_niveau": (0.95, 14000),
    "resultatløn": (0.3, 3000),
    "arbejdsgiverpension_på_fuld_tid": (0.7, 4000),
    "egen_pension_på_fuld_tid": (0.7, 2000),
    "fritvalg": (0.6, 3000),
    "faste_tillæg": (0.4, 2500),
    "variable_tillæg": (0.3, 2500),
    "genetillæg": (0.3, 2000),
    "vagttillæg": (0.6, 3000),
    "bonus_på_fuld_tid": (0.2, 4000),
    "ferietillæg_på_fuld_tid": (0.3, 2000),
    "andre_løndele": (0.3, 1500),
    "b_indkomst_i_lønnen": (0.15, 6000),
    "b_indkomst_i_anden_løn": (0.15, 4000),
    "vederlag_som_frivillig_i_beredskabet": (0.15, 4000),
    "renter_i_bibeskæftigelse": (0.3, 3000),
    "indsat_i_virksomhedsordningen": (0.3, 3000),
    "indkomst_i_optjeningsperioden": (0.9, 250000),
    "ledighedsydelse_under_ferie": (0.15, 8000),
}

# Yes/no: how often the answer is yes.
OFTEN_YES = {
    "er_visiteret_til_fleksjob": 0.985,
    "modtager_pension": 0.015,
    "har_nået_folkepensionsalderen": 0.015,
    "ansat_hele_måneden": 0.85,
    "har_dis_indkomst": 0.015,
    "har_flermånedsløn": 0.15,
    "har_flere_fleksjob": 0.08,
    "har_nedsat_niveau": 0.08,
    "nedsat_niveau_hele_måneden": 0.8,
    "har_andre_løndele": 0.4,
    "feriegodtgørelse_indbetales": 0.2,
    "holder_ferie_med_feriegodtgørelse": 0.15,
    "ressourceforløbsydelse_helt_mistet": 0.5,
}


def amount(rng: random.Random, highest: int) -> Fraction:
    """An amount up to the highest: whole kroner or whole øre."""
    return Fraction(rng.randint(0, highest)) if rng.random() < 0.5 else Fraction(rng.randint(0, 100 * highest), 100)


def random_number(rng: random.Random, name: str) -> Fraction:
    """A number for the fact, usual ones often, the ends of the declared range now and then."""
    low, high = ALL_RANGES[name]
    if rng.random() < 0.01:
        return Fraction(rng.choice((low, high)))
    if name == "løn":
        highest = rng.choices((0, 2000, 15000, 25000, 60000), (4, 10, 60, 20, 6))[0]
        return amount(rng, highest)
    if name in ("oplyst_lønloft", "fuldtidsløn", "lønloft_for_flere_fleksjob", "laveste_lønloft"):
        return 12000 + amount(rng, 15000) if rng.random() < 0.5 else 22000 + amount(rng, 25000)
    if name in ("oplyst_lønloft_for_14_dage", "oplyst_lønloft_pr_uge"):
        weeks = 2 if name == "oplyst_lønloft_for_14_dage" else 1
        return weeks * 3000 + amount(rng, weeks * 7000)
    if name == "løntimer_pr_uge":
        return rng.choice((Fraction(9), amount(rng, 12), amount(rng, 12), amount(rng, 40)))
    if name == "lønnede_uger":
        return Fraction(rng.choice((4, 4, 4, 5, 2, 6, rng.randint(0, 6))))
    if name == "timeløn_uden_nedsættelse":
        return 90 + amount(rng, 160)
    if name == "tillæg_pr_time":
        return amount(rng, 30) if rng.random() < 0.6 else Fraction(0)
    if name in ("løntimer", "løntimer_før_sygdom"):
        return rng.choice((Fraction(39), amount(rng, 40), amount(rng, 120), amount(rng, 120), amount(rng, 170)))
    if name == "dage_med_ledighedsydelse":
        return Fraction(rng.randint(0, 25)) if rng.random() < 0.15 else Fraction(0)
    if name == "holdte_feriedage":
        return rng.choice((Fraction(rng.randint(0, 15)), Fraction(rng.randint(0, 3000), 100)))
    if name == "optjente_feriedage":
        return rng.choice((Fraction(25), Fraction(rng.randint(1, 30)), Fraction(rng.randint(100, 3000), 100)))
    if name == "kalenderdage_ansat":
        return Fraction(rng.randint(low, high))
    if name in ("hverdage_ansat", "flermånedsløn_måneder"):
        return Fraction(rng.randint(low, min(high, 24)))
    often, highest = USUAL[name]
    return amount(rng, highest) if rng.random() < often else Fraction(0)


def random_value(rng: random.Random, name: str, month: str) -> Any:
    """A value for the fact."""
    if name in ALL_RANGES:
        return random_number(rng, name)
    if name == "lønloft_oplyst_som":
        return rng.choices(WAYS, (45, 20, 15, 7, 7, 6))[0]
    if name == "mistet_ydelse_ved_sygdom":
        return rng.choices(LOSSES, (85, 5, 5, 5))[0]
    if name == "udelukket_fra_tilskud":
        return rng.choices(EXCLUSIONS, (97, 2, 1))[0]
    if name == "aflønning":
        return rng.choices(PAY_PERIODS, (70, 30))[0]
    if name == "sygedagpenge_mistet_den":
        return f"{rng.choice(months_up_to(month, 5))}-{rng.randint(1, 28):02d}"
    if name in ("første_hele_måned", "fleksjobbet_begyndte"):
        near = (*months_up_to(month, 3), month_after(month))
        long_ago = ("2019-05", "2022-11", "2023-08") if month >= RECENT else months_up_to(month, 30)[:24]
        return rng.choice(near) if rng.random() < 0.25 else rng.choice(long_ago)
    return rng.random() < OFTEN_YES.get(name, 0.5)


def random_fact(rng: random.Random, name: str, month: str) -> Any:
    """A fact: the same in every month, or a value for each of the last months."""
    if name in FIXED or rng.random() < 0.5:
        return random_value(rng, name, month)
    return {one: random_value(rng, name, month) for one in months_up_to(month, 5)}


def leave_out(rng: random.Random, facts: Facts, month: str, all_facts: tuple[str, ...]) -> None:
    """Makes some facts unknown: in most cases none, in some one or a few, in a few very many."""
    number = rng.choices((0, 1, 3, 12), (65, 22, 9, 4))[0]
    names = rng.sample(all_facts, number)
    names += [name for name in sorted(SKOEN) if name not in names and rng.random() < 0.08]
    for name in names:
        fact = facts[name]
        if isinstance(fact, dict) and rng.random() < 0.5:
            fact.pop(rng.choice((month, month_before(month))))
        elif rng.random() < 0.5:
            facts[name] = None
        else:
            del facts[name]


def begun_before_the_first_whole_month(rng: random.Random, facts: Facts) -> None:
    """In most cases the job began in the first whole month or the month before it; in some two or three before."""
    first = facts["første_hele_måned"]
    number = rng.choices((1, 2, 3, 4), (35, 50, 7, 8))[0]
    facts["fleksjobbet_begyndte"] = months_up_to(first, number)[0]


def at_most_the_whole(facts: Facts) -> None:
    """B-indkomst in a wage is a part of it, and days employed are days of the month, in every month."""
    days = facts.get("kalenderdage_ansat")
    if isinstance(days, dict):
        facts["kalenderdage_ansat"] = {m: d if d is None else min(d, Fraction(days_in(m))) for m, d in days.items()}
    elif days is not None:
        facts["kalenderdage_ansat"] = min(days, Fraction(28))
    parts = {
        "b_indkomst_i_lønnen": "løn",
        "b_indkomst_i_anden_løn": "anden_løn",
    }
    for part, whole in parts.items():
        if facts.get(part) is None or facts.get(whole) is None:
            continue
        part_in, whole_in = facts[part], facts[whole]
        months = set(part_in if isinstance(part_in, dict) else ()) | set(whole_in if isinstance(whole_in, dict) else ())

        def of(fact: Any, month: str) -> Any:
            return fact.get(month) if isinstance(fact, dict) else fact

        if months:
            both = {month: (of(part_in, month), of(whole_in, month)) for month in sorted(months)}
            facts[part] = {m: min(a, b) for m, (a, b) in both.items() if a is not None and b is not None}
        else:
            facts[part] = min(part_in, whole_in)


def near_the_loft(rng: random.Random, facts: Facts, month: str) -> None:
    """Now and then a lønloft close to where it begins to matter."""
    wage = facts.get("løn")
    if isinstance(wage, Fraction) and rng.random() < 0.2:
        left = max(full_subsidy(month) - reduction(wage, month), Fraction(0))
        facts["oplyst_lønloft"] = min(to_oere(wage + left) + amount(rng, 3000), Fraction(1000000))


def random_case(rng: random.Random, scope: Scope, number: int) -> GeneratedCase:
    """One case at random."""
    month = rng.choice(scope.edge_months) if rng.random() < 0.4 else rng.choice(scope.months)
    facts = {name: random_fact(rng, name, month) for name in scope.facts}
    near_the_loft(rng, facts, month)
    begun_before_the_first_whole_month(rng, facts)
    at_most_the_whole(facts)
    leave_out(rng, facts, month, scope.facts)
    chosen: dict[str, str] = {}
    if rng.random() < 0.5:
        chosen = {name: rng.choice(ways) for name, ways in scope.interpretations.items() if rng.random() < 0.4}
    return f"tilfældig {number} @ {month}", month, facts, chosen


def generate(seed: int, count: int, first: str = RECENT) -> Iterator[GeneratedCase]:
    """`count` cases for payment months from `first`, a fifth or more at random, the systematic ones first.

    With room for all the systematic cases, all are there; with less, an even share of each group.
    """
    rng = random.Random(seed)
    scope = Scope(first)
    room = count - count // 5
    groups_ = places(scope)
    edges = [place for months in groups_ for in_month in months for place in in_month]
    if len(edges) > room:
        edges = even_share(rng, groups_, room)
    yield from cases_at(scope, edges)
    for number in range(count - len(edges)):
        yield random_case(rng, scope, number)
