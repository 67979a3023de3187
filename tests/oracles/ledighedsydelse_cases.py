"""Cases of ledighedsydelse, drawn as facts of the rules and told to the second reading in its own words.

A person is ordinary (unemployed all of the month, no income) but for a few twists, which are drawn. What the two sides
call the facts is in ledighedsydelse_told.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from random import Random

import ledighedsydelse as oracle
from comparison import ALL_MONTHS, Drawn, Facts, exact, kroner
from ledighedsydelse_jobs import jobs
from ledighedsydelse_told import (
    HOURS,
    LOSSES,
    OTHER_INCOME,
    SITUATIONS,
    VISITATIONS,
    expected,
    follows_1424,
    income_month,
    is_settled,
    read,
)

__all__ = ["BENEFIT", "ORDINARY", "OUTCOMES", "draw", "expected", "is_settled"]

BENEFIT = "ledighedsydelse"
OUTCOMES = {"ydelse", "nul", "afslag", "mangler", "ikke_understoettet"}

EDGE_MONTHS = (
    *("2013-01", "2013-02", "2014-03", "2014-04", "2014-05", "2014-06", "2014-07", "2015-01", "2016-01", "2017-01"),
    *("2017-06", "2017-07", "2017-12", "2018-01", "2018-02", "2019-01", "2020-01", "2020-09", "2021-01", "2021-02"),
    *("2023-12", "2024-01", "2024-02", "2025-01", "2025-06", "2025-07", "2026-01", "2026-02", "2026-12"),
)
ORDINARY: Facts = {
    "er_visiteret_til_fleksjob": True,
    "modtager_pension": False,
    "har_nået_folkepensionsalderen": False,
    "ledighedsydelse_fordi": "ledig_efter_fleksjob",
    "efter_ustøttet_beskæftigelse": False,
    "opfylder_krav_efter_ustøttet_beskæftigelse": True,
    "ustøttet_beskæftigelse_begyndte": "2012-01-01",
    "ustøttet_beskæftigelse_sluttede": "2012-12-31",
    "barselsdage_efter_ustøttet_beskæftigelse": 0,
    "driver_virksomhed_med_tilskud": False,
    "bygger_egen_bolig": False,
    "udelukket_fra_ledighedsydelse": False,
    "ret_til_ledighedsydelse_mistet": "slet_ikke",
    "ret_til_ledighedsydelse_mistet_den": "2012-01-31",
    "pensionssag_behandles": False,
    "situation_ved_visitationen": "fik_sygedagpenge",
    "forsørgelsespligt_over_for_barn": False,
    "ansættelser": [],
    "har_nået_fleksydelsesalderen": False,
    "måneder_efter_fleksydelsesalderen": 0,
    "ledighedsydelse_på_nedsat_niveau": "slet_ikke",
    "selvforsørgelsesydelse": 6600,
    "kontanthjælp_på_nedsat_niveau": 6800,
    "ledighedsydelsen_begyndte": "2012-01",
    "ledighedsydelse_hele_måneden": True,
    "hverdage_med_ledighedsydelse": 15,
    "kalenderdage_med_ledighedsydelse": 20,
    "anden_løn": 0,
    "forventet_anden_løn": 0,
    "b_indkomst_i_anden_løn": 0,
    "har_dis_indkomst": False,
    "løn_fra_ophørt_fleksjob": 0,
    "løn_for_flere_måneder_fra_ophørt_fleksjob": 0,
    "fleksjobbet_sluttede": "2012-12-31",
    "bonus_i_lønnen": 0,
    "vederlag_som_frivillig_i_beredskabet": 0,
    "har_andre_indtægter_i_stedet_for_løn": False,
    **dict.fromkeys(OTHER_INCOME, 0),
    "har_timer_til_omregning": False,
    **dict.fromkeys(HOURS, 0),
    "feriedage_med_ledighedsydelse": 0,
    "feriebetaling_i_ferien": 0,
    "sanktionsdage": 0,
    "karantænedage": 0,
    "fleksløntilskud_til_efterregulering": 0,
}
UNKNOWN = (  # facts that may be unknown, where both sides ask for the same thing
    *("er_visiteret_til_fleksjob", "modtager_pension", "har_nået_folkepensionsalderen", "bygger_egen_bolig"),
    *("forsørgelsespligt_over_for_barn", "har_nået_fleksydelsesalderen", "sanktionsdage", "har_dis_indkomst"),
    *("hverdage_med_ledighedsydelse", "anden_løn", "vederlag_som_frivillig_i_beredskabet"),
    "driver_virksomhed_med_tilskud",
)


# ---------------------------------------------------------------------------------------------------------------------
# Drawing
# ---------------------------------------------------------------------------------------------------------------------


def income(random: Random, month: str) -> Fraction:
    """An income: about the threshold, about what leaves nothing, or any."""
    limit = Fraction(oracle.INDTAEGTSGRAENSE[oracle.year_of(month)])
    near = random.choice([Fraction(-1, 100), Fraction(0), Fraction(1, 100), Fraction(1), Fraction(-1)])
    return random.choice([limit + near, limit * 2 + near, kroner(random, 12000), kroner(random, 50000)])


def wages(random: Random, month: str) -> Facts:
    """Wage, with B-income and bonus in it."""
    wage = income(random, month)
    b_income = random.choice([Fraction(0), kroner(random, 3000)])
    bonus = random.choice([Fraction(0), kroner(random, 2000)])
    b_income = min(b_income, wage)
    return {"anden_løn": wage, "b_indkomst_i_anden_løn": b_income, "bonus_i_lønnen": min(bonus, wage - b_income)}


def first_month(random: Random, month: str) -> Facts:
    """The first month: its own wage, or the expected one while it is unknown."""
    wage = wages(random, month) | {"ledighedsydelsen_begyndte": month}
    if random.random() < 0.5:
        wage |= {"anden_løn": None, "forventet_anden_løn": income(random, month), "bonus_i_lønnen": 0}
    return wage


def second_month(random: Random, month: str) -> Facts:
    """The month after the first: the expected wage no longer stands in."""
    before = oracle.month_before(month)
    return {"ledighedsydelsen_begyndte": before, "anden_løn": {before: income(random, month), month: Fraction(1)}}


def ended_job(random: Random, month: str) -> Facts:
    """Wage from a fleksjob that ended the month before the income, or earlier."""
    read = oracle.month_before(month)
    ended = random.choice([oracle.month_before(read), oracle.month_before(oracle.month_before(read))])
    wage = kroner(random, 20000)
    several = min(wage, kroner(random, 5000))
    day = f"{ended}-{random.choice(['01', '15', '28'])}"
    facts = {"løn_fra_ophørt_fleksjob": wage, "løn_for_flere_måneder_fra_ophørt_fleksjob": several}
    return facts | {"fleksjobbet_sluttede": day}


def other_income(random: Random, month: str) -> Facts:
    """Income in the place of wage."""
    names = random.sample(tuple(OTHER_INCOME), 2)
    return {"har_andre_indtægter_i_stedet_for_løn": True} | {name: kroner(random, 9000) for name in names}


def hours(random: Random, month: str) -> Facts:
    """Hours that are made into income; volunteer work about 4 hours a week."""
    several = {name: Fraction(random.choice([0, 10, 1733, 1734, 3050]), random.choice([1, 100])) for name in HOURS}
    return {"har_timer_til_omregning": True} | {name: min(value, Fraction(700)) for name, value in several.items()}


def part_month(random: Random, month: str) -> Facts:
    """A right in some weekdays of the month."""
    return {
        "ledighedsydelse_hele_måneden": False,
        "hverdage_med_ledighedsydelse": random.randint(1, 23),
        "kalenderdage_med_ledighedsydelse": random.randint(1, oracle.days_in(month)),
    }


def holiday(random: Random, month: str) -> Facts:
    """Days of holiday with holiday pay."""
    return {"feriedage_med_ledighedsydelse": random.randint(1, 12), "feriebetaling_i_ferien": kroner(random, 12000)}


def low_rate(random: Random, month: str) -> Facts:
    """No ground at visitation: the low rate, unless nine months of work give the high one."""
    facts: Facts = {
        "situation_ved_visitationen": "ingen_af_dem",
        "forsørgelsespligt_over_for_barn": random.random() < 0.5,
    }
    return facts | (jobs(random, month) if random.random() < 0.7 else {"første_dag_med_ydelse": f"{month}-01"})


def lost_right(random: Random, month: str) -> Facts:
    """The right is lost, and perhaps won again by nine months of fleksjob."""
    facts = jobs(random, month)
    facts["ret_til_ledighedsydelse_mistet"] = random.choice(tuple(LOSSES)[1:])
    facts["pensionssag_behandles"] = random.random() < 0.4
    return facts


def after_unsupported(random: Random, month: str) -> Facts:
    """A right after unsupported work: about 78 weeks, and the demands met or not."""
    facts = jobs(random, month) | {"efter_ustøttet_beskæftigelse": True, "driver_virksomhed_med_tilskud": False}
    days = random.choice([545, 546, 547, random.randint(0, 900)])
    leave = random.choice([0, 0, random.randint(1, 200)])
    begun = oracle.date.fromisoformat(facts["første_dag_med_ydelse"]) - oracle.timedelta(days=days + leave)
    facts["ustøttet_beskæftigelse_begyndte"] = begun.isoformat()
    facts["barselsdage_efter_ustøttet_beskæftigelse"] = leave
    facts["opfylder_krav_efter_ustøttet_beskæftigelse"] = random.random() < 0.8
    facts["situation_ved_visitationen"] = random.choice(["ingen_af_dem", "fik_sygedagpenge"])
    return facts


def past_the_age(random: Random, month: str) -> Facts:
    """Months paid since the age of fleksydelse, about six."""
    return {"har_nået_fleksydelsesalderen": True, "måneder_efter_fleksydelsesalderen": random.choice([0, 4, 5, 6, 7])}


def level(random: Random, month: str) -> Facts:
    """Only a reduced level, always below the low rates."""
    how = random.choice(["hele_måneden", "hele_måneden", "en_del_af_måneden"])
    levels = {name: kroner(random, 10000) for name in ("selvforsørgelsesydelse", "kontanthjælp_på_nedsat_niveau")}
    return {"ledighedsydelse_på_nedsat_niveau": how} | levels


def refusal(random: Random, month: str) -> Facts:
    """Something that takes the right away."""
    facts = ("modtager_pension", "har_nået_folkepensionsalderen", "driver_virksomhed_med_tilskud", "bygger_egen_bolig")
    name = random.choice(
        [*facts, "udelukket_fra_ledighedsydelse", "er_visiteret_til_fleksjob", "ledighedsydelse_fordi"]
    )
    if name == "er_visiteret_til_fleksjob":
        return {name: False}
    return {name: "ingen_af_grundene" if name == "ledighedsydelse_fordi" else True}


def dis_wage(random: Random, month: str) -> Facts:
    """A wage taxed as of a seaman."""
    return {"har_dis_indkomst": True, "anden_løn": kroner(random, 5000)}


def volunteer(random: Random, month: str) -> Facts:
    """An allowance to a volunteer in the emergency services."""
    return {"vederlag_som_frivillig_i_beredskabet": kroner(random, 4000)}


def sanction(random: Random, month: str) -> Facts:
    """Days that are deducted for."""
    return {"sanktionsdage": random.randint(1, 10)}


def three_weeks(random: Random, month: str) -> Facts:
    """Weekdays without benefit."""
    return {"karantænedage": random.randint(1, 15)}


def set_off(random: Random, month: str) -> Facts:
    """Overpaid fleksløntilskud."""
    return {"fleksløntilskud_til_efterregulering": kroner(random, 25000)}


def why(random: Random, month: str) -> Facts:
    """Another ground for the benefit, another ground at visitation."""
    visitation = random.choice(tuple(VISITATIONS))
    return {"ledighedsydelse_fordi": random.choice(tuple(SITUATIONS)), "situation_ved_visitationen": visitation}


Twist = Callable[[Random, str], Facts]
TWISTS: tuple[Twist, ...] = (
    *(wages, wages, first_month, second_month, ended_job, other_income, hours, part_month, part_month, holiday),
    *(low_rate, low_rate, lost_right, after_unsupported, past_the_age, level, refusal, dis_wage, volunteer, sanction),
    *(three_weeks, set_off, why),
)
READINGS = {
    "bek_412_for_april": ("ny", "gammel"),
    "dage_ud_over_måneder": ("tredive_dage_er_en_måned",),
    "ni_måneder_prøves": ("når_et_job_slutter", "hver_måned"),
    "igangværende_fleksjob": ("dagen_før_ydelsen", "månedens_slutning"),
    "otteoghalvfjerds_uger": ("fra_ansættelsen", "fra_ophøret"),
    "ledighedsydelsens_ugesats": ("til_fem_kroner", "ingen"),
    "ledighedsydelsens_månedssats": ("hele_kroner", "ingen"),
    "afrunding_før_bek_412": ("øre", "hele_kroner"),
    "delmåned_med_ledighedsydelse": ("hverdage", "kalenderdage"),
    "fradrag_i_delmåned": ("dagenes_andel", "hele_måneden"),
    "afrunding_af_dagssats": ("hele_kroner", "ingen"),
    "fire_timer_om_ugen": ("uger_i_et_år", "månedens_uger"),
    "løn_fra_fleksjob_før_2024": ("nedsættes", "nedsættes_ikke"),
    "omregningssats_uden_beløb": ("beregnes_ikke", "det_senest_kendte_beløb"),
    "grænsens_år": ("udbetalingsmånedens", "lønmånedens"),
    "halve_kroner": ("opad", "nedad"),
}


def draw_one(random: Random) -> Drawn:
    """One case: a month, up to four twists, perhaps other readings, perhaps something unknown."""
    month = random.choice(EDGE_MONTHS if random.random() < 0.5 else ALL_MONTHS)
    twists = random.sample(TWISTS, random.randint(1, 4))
    facts = ORDINARY | {"første_dag_med_ydelse": f"{month}-01"}
    for twist in twists:
        facts |= twist(random, month)
    if facts["efter_ustøttet_beskæftigelse"]:
        facts["driver_virksomhed_med_tilskud"] = False
    choices = {name: random.choice(ways) for name, ways in READINGS.items() if random.random() < 0.15}
    name = "+".join(twist.__name__ for twist in twists)
    if random.random() < 0.1:
        unknown = random.choice(UNKNOWN)
        facts[unknown] = None
        name += f" without {unknown}"
    return as_compared(Drawn(name, month, exact(facts), choices))


def as_compared(drawn: Drawn) -> Drawn:
    """Leaves out what one side cannot say, so that the two are asked the same.

    The second reading has no rate in whole kroner beside a benefit in øre, no day's deduction beside holiday pay and
    income, and no holiday in a month shared by calendar days; it counts the weekdays of a whole month, where the rules
    have 260 / 12.
    """
    facts, choices = dict(drawn.facts), dict(drawn.choices)
    wage = read(facts["anden_løn"], income_month(drawn))
    if wage is not None:
        b_income = min(facts["b_indkomst_i_anden_løn"], wage)
        facts |= {"b_indkomst_i_anden_løn": b_income, "bonus_i_lønnen": min(facts["bonus_i_lønnen"], wage - b_income)}
    old = follows_1424(drawn.month, choices)
    if old and choices.get("afrunding_før_bek_412", "øre") == "øre":
        choices["ledighedsydelsens_månedssats"] = "ingen"
    if facts["feriedage_med_ledighedsydelse"]:
        facts |= {"sanktionsdage": Fraction(0), "karantænedage": Fraction(0)}
        choices.pop("delmåned_med_ledighedsydelse", None)
        if facts["hverdage_med_ledighedsydelse"] is not None:
            days = min(facts["feriedage_med_ledighedsydelse"], facts["hverdage_med_ledighedsydelse"])
            facts["feriedage_med_ledighedsydelse"] = days
        if facts["ledighedsydelse_hele_måneden"]:
            facts["beløb_ved_ansættelsens_ophør"] = Fraction(0)
    if not facts["ledighedsydelse_hele_måneden"] and facts["hverdage_med_ledighedsydelse"] is not None:
        facts["karantænedage"] = min(facts["karantænedage"], facts["hverdage_med_ledighedsydelse"])
    return replace(drawn, facts=facts, choices=choices)


def draw(random: Random, count: int) -> Iterator[Drawn]:
    """So many cases."""
    for _ in range(count):
        yield draw_one(random)
