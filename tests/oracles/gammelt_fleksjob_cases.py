"""Cases of the scheme from before 2013: the employer's subsidy, and the self-employed person's.

They are drawn as facts of the rules. Wages lie about the two limits: the lowest wage of the field, and the largest
amount to calculate from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from random import Random

import gammelt_fleksjob as oracle
from comparison import ALL_MONTHS, Answer, Drawn, Facts, exact, kroner

EMPLOYER, OWN_BUSINESS = "tilskud_til_arbejdsgiver", "gammelt_tilskud_til_selvstændige"
BENEFIT = EMPLOYER
OUTCOMES = {"ydelse", "nul", "afslag", "mangler"}

EDGE_MONTHS = (
    "2013-01",
    "2014-06",
    "2014-07",
    "2015-12",
    "2016-01",
    "2019-12",
    "2020-01",
    "2021-08",
    "2021-09",
    "2026-12",
)
PART = {"halvdelen": "1/2", "to_tredjedele": "2/3"}
OTHER_CONDITIONS_UNTIL = "2021-08"  # BEK 1176/2019 §§ 7-8; BEK 1769/2021 has them no longer
NEAR = (Fraction(-1), Fraction(-1, 100), Fraction(0), Fraction(1, 100), Fraction(1))
REFUNDS = {
    "sygedagpengerefusion": "refusion_sygedagpenge",
    "barselsdagpengerefusion": "refusion_barselsdagpenge",
    "ressourceforløbsrefusion": "refusion_ressourceforløb",
}
ORDINARY: Facts = {
    "har_nået_folkepensionsalderen": False,
    "tilskudsbrøk": "halvdelen",
    "arbejdsgivers_atp_bidrag": 0,
    "andre_arbejdsgiverbidrag": 0,
    "arbejdsgiverbidrag_af_mindste_timeløn": 0,
    "lønnen_er_aftalt_som": "månedsløn",
    "aftalte_timer_pr_uge": 37,
    "løntimer": 160,
    "ansat_hele_måneden": True,
    **dict.fromkeys(REFUNDS, 0),
    "arbejdsdage_med_refusion": 0,
    "arbejdsdage_i_måneden": 21,
    "driver_virksomhed_som_hovedbeskæftigelse": True,
    "modtager_efterløn_eller_lignende": False,
    "er_lønmodtager_hos_ægtefællen": False,
    "arbejdsgiverbidrag_af_mindsteløn": 0,
    "tilskud_hele_måneden": True,
}
READINGS = {
    "loftets_basis": ("efter_lønnens_form", "årsbasis", "timebasis"),
    "årsloft_på_deltid": ("efter_timer", "hele_beløbet"),
    "refusion_pr_dag": ("kun_samme_dage", "hele_måneden"),
}


@dataclass(frozen=True)
class OldCase(Drawn):
    """A case of one of the two benefits."""

    benefit: str = EMPLOYER


# ---------------------------------------------------------------------------------------------------------------------
# Drawing
# ---------------------------------------------------------------------------------------------------------------------


def wage(random: Random, limit: Fraction) -> Fraction:
    """A wage a month: about the limit in whole øre, or any."""
    near = Fraction(int(limit * 100), 100) + random.choice(NEAR)
    return max(Fraction(0), random.choice([near, kroner(random, 30000), kroner(random, 60000)]))


def employer(random: Random, month: str) -> Facts:
    """An employer's case."""
    hours = Fraction(random.randint(10, 37))
    limit = Fraction(oracle.AARSBELOEB[int(month[:4])], 12) * hours / 37
    facts: Facts = {
        "fleksjobbet_begyndte": random.choice(["1999-05", "2006-08", "2012-12", "2012-12", "2013-01"]),
        "tilskudsbrøk": random.choice(tuple(PART)),
        "lønudgift_i_fleksjobbet": wage(random, limit),
        "mindste_timeløn_på_området": random.choice([Fraction(500), kroner(random, 300)]),
        "arbejdsgiverbidrag_af_mindste_timeløn": random.choice([Fraction(0), kroner(random, 40)]),
        "arbejdsgivers_atp_bidrag": random.choice([Fraction(0), Fraction(180)]),
        "andre_arbejdsgiverbidrag": random.choice([Fraction(0), kroner(random, 4000)]),
        "lønnen_er_aftalt_som": random.choice(["månedsløn", "timeløn"]),
        "aftalte_timer_pr_uge": hours,
        "løntimer": Fraction(random.randint(0, 16000), 100),
        "har_nået_folkepensionsalderen": random.random() < 0.08,
    }
    if random.random() < 0.4:
        facts |= {name: kroner(random, 9000) for name in REFUNDS if random.random() < 0.6}
        facts |= {"arbejdsdage_med_refusion": random.randint(0, 21)}
    return facts


def own_business(random: Random, month: str) -> Facts:
    """A self-employed person's case."""
    limit = Fraction(oracle.AARSBELOEB_SELVSTAENDIG[int(month[:4])], 12)
    return {
        "gammelt_tilskud_bevilget_den": random.choice(["2009-02-28", "2012-12-31", "2012-12-31", "2013-01-01"]),
        "tilskudsbrøk": random.choice(tuple(PART)),
        "mindsteløn_for_nyansatte": wage(random, limit),
        "arbejdsgiverbidrag_af_mindsteløn": random.choice([Fraction(0), kroner(random, 3000)]),
        "driver_virksomhed_som_hovedbeskæftigelse": random.random() < 0.92,
        "modtager_efterløn_eller_lignende": random.random() < 0.12,
        "er_lønmodtager_hos_ægtefællen": random.random() < 0.12,
    }


def draw_one(random: Random) -> OldCase:
    """One case."""
    month = random.choice(EDGE_MONTHS if random.random() < 0.4 else ALL_MONTHS)
    benefit, of_benefit = random.choice([(EMPLOYER, employer), (EMPLOYER, employer), (OWN_BUSINESS, own_business)])
    drawn = of_benefit(random, month)
    name = of_benefit.__name__
    if random.random() < 0.1:
        unknown = random.choice([*drawn])
        drawn[unknown] = None
        name += f" without {unknown}"
    choices = {reading: random.choice(ways) for reading, ways in READINGS.items() if random.random() < 0.2}
    facts = exact(ORDINARY | drawn)
    return OldCase(name, month, facts, choices, benefit)


def draw(random: Random, count: int) -> Iterator[OldCase]:
    """So many cases, two of three an employer's."""
    for _ in range(count):
        yield draw_one(random)


# ---------------------------------------------------------------------------------------------------------------------
# The same case in the words of the second reading
# ---------------------------------------------------------------------------------------------------------------------


def opposite(value: bool | None) -> bool | None:
    """No for yes; unknown stays unknown."""
    return None if value is None else not value


def times(a: Fraction | None, b: Fraction | None) -> Fraction | None:
    """The product, when both are known."""
    return None if a is None or b is None else a * b


def basis(drawn: Drawn) -> str | None:
    """Which of the two largest amounts is used."""
    chosen = drawn.choices.get("loftets_basis", "efter_lønnens_form")
    by_wage = drawn.facts["lønnen_er_aftalt_som"]
    return {"årsbasis": "månedsløn", "timebasis": "timeløn"}.get(chosen, by_wage)


def told_employer(drawn: Drawn) -> Facts:
    """LAB § 133 in the words of the second reading."""
    facts = drawn.facts
    begun = facts["fleksjobbet_begyndte"]
    lowest = times(facts["arbejdsgiverbidrag_af_mindste_timeløn"], facts["løntimer"])
    return {
        "fleksjob_begyndt": None if begun is None else f"{begun}-01",
        "under_folkepensionsalderen": opposite(facts["har_nået_folkepensionsalderen"]),
        "tilskudsbrøk": PART.get(facts["tilskudsbrøk"]),
        "løn": facts["lønudgift_i_fleksjobbet"],
        "arbejdsgiverbidrag_atp": facts["arbejdsgivers_atp_bidrag"],
        "andre_arbejdsgiverbidrag": facts["andre_arbejdsgiverbidrag"],
        "mindste_timeløn": facts["mindste_timeløn_på_området"],
        "bidrag_af_sammenligningsløn": lowest,
        "timer": facts["løntimer"],
        "ugentlige_timer": facts["aftalte_timer_pr_uge"],
        "aflønning": basis(drawn),
        **{theirs: facts[ours] for ours, theirs in REFUNDS.items()},
        "refusionsdage": facts["arbejdsdage_med_refusion"],
        "lønnede_dage": facts["arbejdsdage_i_måneden"],
    }


def told_own_business(drawn: Drawn) -> Facts:
    """LAB § 136 in the words of the second reading; a wage agreement with the spouse is a refusal, whichever it is."""
    facts = drawn.facts
    other, spouse = facts["modtager_efterløn_eller_lignende"], facts["er_lønmodtager_hos_ægtefællen"]
    main = facts["driver_virksomhed_som_hovedbeskæftigelse"]
    if drawn.month <= OTHER_CONDITIONS_UNTIL and (spouse or (spouse is None and main is not False)):
        main = False if spouse else None
    return {
        "tilskud_bevilget": facts["gammelt_tilskud_bevilget_den"],
        "hovedbeskæftigelse": main,
        "modtager": None if other is None else "efterløn" if other else "ingen",
        "tilskudsbrøk": PART.get(facts["tilskudsbrøk"]),
        "mindste_månedsløn": facts["mindsteløn_for_nyansatte"],
        "andre_arbejdsgiverbidrag": facts["arbejdsgiverbidrag_af_mindsteløn"],
        "aflønning": "timeløn" if drawn.choices.get("loftets_basis") == "timebasis" else "månedsløn",
        "timer": Fraction(37 * 52, 12),
    }


def readings_of(drawn: Drawn) -> dict[str, str]:
    """The same choices where the law is open; the rules take a day's refund from that day's subsidy only."""
    whole_amount = drawn.choices.get("årsloft_på_deltid") == "hele_beløbet"
    whole_month = drawn.choices.get("refusion_pr_dag") == "hele_måneden"
    return {
        "loft_ved_deltid": "årsbeløbet_uændret" if whole_amount else "forholdsmæssigt",
        "nedsættelse": "månedens_tilskud" if whole_month else "dagens_tilskud",
    }


def expected(drawn: OldCase) -> Answer:
    """What the second reading says, by the names of the rules."""
    if drawn.benefit == EMPLOYER:
        answer = oracle.calculate_løntilskud(drawn.month, told_employer(drawn), readings_of(drawn))
    else:
        answer = oracle.calculate_selvstændig(drawn.month, told_own_business(drawn), readings_of(drawn))
    amounts = {drawn.benefit: answer["amounts"]["tilskud"]}
    if drawn.benefit == OWN_BUSINESS:
        amounts["pension_af_gammelt_tilskud"] = answer["amounts"]["obligatorisk_pension"]
    refused = answer["outcome"] == "afslag"
    return {**answer, "amounts": {} if refused else amounts, "missing": set(answer["missing"])}


def is_settled(drawn: Drawn, expected: Answer, came: Answer) -> bool:
    """The second reading asks for every fact by its turn; the rules see when one cannot matter, and say so."""
    return expected["status"] == "mangler" and came["status"] == "forslag"
