"""Cases of tilskud til selvstændige (LAB § 126, before 2020 § 70 g), drawn as facts of the rules.

A business has up to five accounts of about a year; their amounts lie about the zero point, about each other, and below
nothing. `expected` tells them to the second reading in its own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from random import Random

import selvstaendige as oracle
from comparison import ALL_MONTHS, Answer, Drawn, Facts, exact, kroner

BENEFIT = "tilskud_til_selvstændige"
DISCRETIONARY = frozenset({"ægtefællens_del"})
OUTCOMES = {"ydelse", "nul", "afslag", "mangler", "ikke_understoettet"}

DAY = timedelta(days=1)
EDGE_MONTHS = (
    *("2013-01", "2013-12", "2014-01", "2017-05", "2017-06", "2017-07", "2018-10", "2019-12", "2020-01", "2021-08"),
    *("2021-09", "2022-05", "2022-06", "2023-12", "2024-01", "2024-03", "2025-01", "2025-06", "2025-07", "2026-12"),
)
SPOUSE = {
    "ingen": "deltager_ikke",
    "hovedbeskæftigelse_hele_året": "hovedbeskæftigelse_hele_året",
    "hovedbeskæftigelse_en_del_af_året": "hovedbeskæftigelse_en_del",
    "medhjælp": "ikke_hovedbeskæftigelse",
}
CONDITIONS = {  # facts that must be yes, and what the second reading calls them
    "er_tilkendt_tilskud_som_selvstændig": "arbejdsevne_varigt_og_væsentligt_nedsat",
    "udnytter_arbejdsevnen_i_virksomheden": "udnytter_arbejdsevnen_fuldt_ud",
    "driver_virksomhed_som_hovedbeskæftigelse": "hovedbeskæftigelse_her_i_landet",
    "drev_virksomheden_før_tilkendelsen": "opfyldte_beskæftigelseskravet",
}
ORDINARY: Facts = {
    **dict.fromkeys(CONDITIONS, True),
    "modtager_pension": False,
    "har_nået_folkepensionsalderen": False,
    "modtager_efterløn_eller_lignende": False,
    "er_lønmodtager_hos_ægtefællen": False,
    "udelukket_fra_tilskud": "slet_ikke",
    "har_nedsat_niveau": False,
    "nedsat_niveau_hele_måneden": True,
    "selvforsørgelsesydelse": 6600,
    "kontanthjælp_på_nedsat_niveau": 6800,
    "tilskud_hele_måneden": True,
    "kalenderdage_med_tilskud": 15,
    "har_valgt_forenklet_opgørelse": False,
}
ACCOUNT: Facts = {
    "er_skønsmæssigt_ansat": False,
    "øvrig_indtjening": 0,
    "uvedkommende_beløb": 0,
    "regnskabsårets_sygedagpenge": 0,
    "regnskabsårets_barselsdagpenge": 0,
    "regnskabsårets_ressourceforløbsydelse": 0,
    "drives_som_selskab": False,
    "ejerandel": 100,
    "arbejdsbetingede_ydelser": 0,
    "lønindtægt_ved_siden_af": 0,
    "anden_arbejdsindkomst": 0,
    "hovedbeskæftigelse_hele_regnskabsåret": True,
    "ydelse_i_regnskabsåret": "ingen",
    "ægtefællens_deltagelse": "ingen",
    "ægtefællens_måneder": 6,
    "ægtefællens_del": 0,
}
AMOUNTS = {  # amounts of an account that both sides know by a name of their own
    "skattemæssigt_resultat": "overskud_før_renter",
    "øvrig_indtjening": "øvrig_indtjening",
    "uvedkommende_beløb": "uvedkommende",
    "regnskabsårets_sygedagpenge": "sygedagpenge",
    "regnskabsårets_barselsdagpenge": "barselsdagpenge",
    "regnskabsårets_ressourceforløbsydelse": "ressourceforløbsydelse",
    "ejerandel": "ejerandel_pct",
    "arbejdsbetingede_ydelser": "arbejdsbetingede_ydelser",
    "lønindtægt_ved_siden_af": "løn_i_indkomstregisteret",
    "anden_arbejdsindkomst": "anden_arbejdsindkomst",
    "ægtefællens_del": "ægtefællens_indtjening",
}
READINGS = {
    "skæringsår": ("året_før", "samme_år"),
    "virksomhed_under_to_år": ("seneste_regnskabsår", "begge_regnskabsår"),
    "ægtefællens_halvdel": ("summen_deles", "kun_overskuddet_deles"),
    "regnskabsårets_længde": ("omregnes_ikke", "til_12_måneder"),
    "sidestillede_år": ("bruges", "bruges_ikke"),
    "grundbeløb_for_2024": ("lovens", "bekendtgørelsens"),
    "afrunding_for_selvstændige": ("månedens_hele_øre", "månedens_hele_kroner", "årets_hele_kroner"),
    "delmåned_for_selvstændige": ("forholdsmæssigt", "hel_måned"),
    "niveau_efter_juli_2025": ("kontanthjælp", "selvforsørgelsesydelse_fortsat"),
}
THEIR_READINGS = {  # ours: theirs, and each alternative
    "skæringsår": ("beregningsår", {"året_før": "året_før", "samme_år": "samme_år"}),
    "virksomhed_under_to_år": (
        "under_to_år",
        {"seneste_regnskabsår": "seneste_hele", "begge_regnskabsår": "to_bedste"},
    ),
    "ægtefællens_halvdel": (
        "ydelser_ved_deling",
        {"summen_deles": "før_deling", "kun_overskuddet_deles": "efter_deling"},
    ),
    "regnskabsårets_længde": (
        "kort_regnskabsår",
        {"omregnes_ikke": "uændret", "til_12_måneder": "omregnes_til_12_måneder"},
    ),
    "grundbeløb_for_2024": ("grundbeløb_2024", {"lovens": "lovens_regulering", "bekendtgørelsens": "bekendtgørelsens"}),
    "afrunding_for_selvstændige": (
        "afrunding",
        {
            "månedens_hele_øre": "øre_pr_måned",
            "månedens_hele_kroner": "hele_kroner_pr_måned",
            "årets_hele_kroner": "hele_kroner_pr_år",
        },
    ),
    "delmåned_for_selvstændige": ("delmåned", {"forholdsmæssigt": "kalenderdage", "hel_måned": "hel_måned"}),
}


# ---------------------------------------------------------------------------------------------------------------------
# Drawing
# ---------------------------------------------------------------------------------------------------------------------


def result_of_year(random: Random, year: int) -> Fraction:
    """A business's result: about the zero point, equal to another, a loss, or any."""
    zero = Fraction(oracle.GRUNDBELOEB[year]) / oracle.NEDSAETTELSE
    about = Fraction(int(zero)) + random.choice([Fraction(-1), Fraction(0), Fraction(1, 100), Fraction(1)])
    return random.choice(
        [about, Fraction(200000), -kroner(random, 300000), kroner(random, 600000), kroner(random, 900000)]
    )


def account(random: Random, first: date, last: date, year: int, company: bool) -> Facts:
    """One account, with a few things out of the ordinary."""
    drawn: Facts = ACCOUNT | {"drives_som_selskab": company, "skattemæssigt_resultat": result_of_year(random, year)}
    drawn |= {"regnskabsårets_første_dag": first.isoformat(), "regnskabsårets_sidste_dag": last.isoformat()}
    for name in ("øvrig_indtjening", "uvedkommende_beløb", "regnskabsårets_sygedagpenge", "lønindtægt_ved_siden_af"):
        drawn[name] = kroner(random, 60000) if random.random() < 0.2 else Fraction(0)
    for name in ("regnskabsårets_barselsdagpenge", "regnskabsårets_ressourceforløbsydelse", "anden_arbejdsindkomst"):
        drawn[name] = kroner(random, 60000) if random.random() < 0.2 else Fraction(0)
    if company:
        drawn |= {"ejerandel": Fraction(random.randint(0, 100)), "arbejdsbetingede_ydelser": kroner(random, 90000)}
    if random.random() < 0.3:
        drawn["ægtefællens_deltagelse"] = random.choice(tuple(SPOUSE))
        drawn["ægtefællens_måneder"] = Fraction(random.randint(0, 14))
        drawn["ægtefællens_del"] = kroner(random, 100000)
    drawn["er_skønsmæssigt_ansat"] = random.random() < 0.08
    if random.random() < 0.15:
        drawn["hovedbeskæftigelse_hele_regnskabsåret"] = False
        drawn["ydelse_i_regnskabsåret"] = random.choice(["ingen", "anden_sidestillet_ydelse"])
    return drawn


def accounts(random: Random, month: str, company: bool) -> list[Facts]:
    """Up to five accounts, one after the other, mostly of a year; some of 6 months, of 18, or of about 26 weeks."""
    year = int(month[:4])
    drawn = []
    last = date(year - random.choice([0, 1, 1, 1, 2]), random.choice([12, 12, 12, 6, 9, 10]), 1)
    last = date(last.year + last.month // 12, last.month % 12 + 1, 1) - DAY
    for _ in range(random.randint(0, 5)):
        months = random.choice([12, 12, 12, 12, 6, 18])
        index = last.year * 12 + last.month - months
        first = date(index // 12, index % 12 + 1, 1)
        if random.random() < 0.05:
            first = last - timedelta(days=random.choice([180, 181, 182]))
        drawn.append(account(random, first, last, year, company))
        last = first - DAY
        if last.day < 28:
            break
    random.shuffle(drawn)
    return drawn


def granted_day(random: Random, month: str) -> date:
    """Granted in the year of the payment, or some year before; never before 2013."""
    year, number = int(month[:4]), int(month[5:7])
    if random.random() < 0.3 or year == 2013:
        return date(year, random.randint(1, number), 1)
    return date(random.randint(2013, year - 1), random.randint(1, 12), random.randint(1, 28))


def about_the_person(random: Random, month: str) -> Facts:
    """Refusals, levels and parts of a month, each seldom."""
    facts: Facts = {}
    if random.random() < 0.12:
        facts[random.choice(tuple(CONDITIONS))] = False
    if random.random() < 0.12:
        others = ("modtager_pension", "har_nået_folkepensionsalderen", "er_lønmodtager_hos_ægtefællen")
        facts[random.choice([*others, "modtager_efterløn_eller_lignende"])] = True
    if random.random() < 0.08:
        facts["udelukket_fra_tilskud"] = random.choice(["hele_måneden", "en_del_af_måneden"])
    if random.random() < 0.2:
        facts |= {"har_nedsat_niveau": True, "nedsat_niveau_hele_måneden": random.random() < 0.8}
        facts |= {
            "selvforsørgelsesydelse": kroner(random, 12000),
            "kontanthjælp_på_nedsat_niveau": kroner(random, 12000),
        }
    if random.random() < 0.15:
        facts |= {"tilskud_hele_måneden": False, "kalenderdage_med_tilskud": Fraction(random.randint(1, 31))}
    return facts


def draw_one(random: Random) -> Drawn:
    """One case."""
    month = random.choice(EDGE_MONTHS if random.random() < 0.4 else ALL_MONTHS)
    company = random.random() < 0.25
    granted = granted_day(random, month)
    facts = ORDINARY | about_the_person(random, month)
    facts |= {"tilskud_første_gang_tilkendt": granted.isoformat(), "regnskaber": accounts(random, month, company)}
    facts["virksomheden_begyndte"] = random.choice(["2005-01-01", f"{int(month[:4]) - 2}-03-01"])
    facts["har_valgt_forenklet_opgørelse"] = not company and random.random() < 0.2
    choices = {name: random.choice(ways) for name, ways in READINGS.items() if random.random() < 0.15}
    name = f"{len(facts['regnskaber'])} accounts"
    if random.random() < 0.1:
        name += " without " + forget(random, facts)
    drawn = Drawn(name, month, exact(facts), choices)
    return as_compared(drawn)


def forget(random: Random, facts: Facts) -> str:
    """Makes one fact unknown, of an account or of the person."""
    if facts["regnskaber"] and random.random() < 0.7:
        name = random.choice(["skattemæssigt_resultat", "lønindtægt_ved_siden_af", "regnskabsårets_sygedagpenge"])
        random.choice(facts["regnskaber"])[name] = None
    else:
        name = random.choice([*CONDITIONS, "har_nået_folkepensionsalderen", "er_lønmodtager_hos_ægtefællen"])
        facts[name] = None
    return name


def as_compared(drawn: Drawn) -> Drawn:
    """Leaves out what one side cannot say.

    The rules rank losses by their size and equal years by the work income, or both by a choice; the second reading
    takes the later of years that are equal or without profit. So with two such years there is no work income, and years
    are compared once a loss is nothing (`rangorden` = efter_nul). The order's amount of 2024 carries on to 2025 there
    only, and the months of an account that begins within a month are counted otherwise.
    """
    choices = dict(drawn.choices) | {"rangorden": "efter_nul"}
    if not drawn.month.startswith("2024"):
        choices.pop("grundbeløb_for_2024", None)
    elements = drawn.facts["regnskaber"]
    if not all(element["regnskabsårets_første_dag"].endswith("-01") for element in elements):
        choices.pop("regnskabsårets_længde", None)
    incomes = [element["skattemæssigt_resultat"] for element in elements]
    alike = len(incomes) - len({max(one, Fraction(0)) for one in incomes if one is not None}) > 0
    if alike or any(one is not None and one < 100000 for one in incomes):
        quiet = {"lønindtægt_ved_siden_af": Fraction(0), "anden_arbejdsindkomst": Fraction(0)}
        elements = [element | quiet for element in elements]
    return replace(drawn, facts=drawn.facts | {"regnskaber": elements}, choices=choices)


def draw(random: Random, count: int) -> Iterator[Drawn]:
    """So many cases."""
    for _ in range(count):
        yield draw_one(random)


# ---------------------------------------------------------------------------------------------------------------------
# The same case in the words of the second reading
# ---------------------------------------------------------------------------------------------------------------------


def months_of(element: Facts) -> int:
    """Whole months of an account that begins on the first and ends on the last of a month."""
    first = date.fromisoformat(element["regnskabsårets_første_dag"])
    last = date.fromisoformat(element["regnskabsårets_sidste_dag"])
    whole = (last.year - first.year) * 12 + last.month - first.month + 1
    return whole if first.day == 1 else whole - 1


def told_account(element: Facts, choices: dict[str, str]) -> Facts:
    """An account."""
    told = {theirs: element[ours] for ours, theirs in AMOUNTS.items()}
    told |= {"start": element["regnskabsårets_første_dag"], "slut": element["regnskabsårets_sidste_dag"]}
    told["skønsmæssigt_ansat"] = element["er_skønsmæssigt_ansat"]
    told["hovedbeskæftigelse_hele_året"] = element["hovedbeskæftigelse_hele_regnskabsåret"]
    beside = element["ydelse_i_regnskabsåret"] == "anden_sidestillet_ydelse"
    told["ydelse_i_stedet"] = beside and choices.get("sidestillede_år") != "bruges_ikke"
    told["ægtefælle"] = SPOUSE[element["ægtefællens_deltagelse"]]
    told["ægtefællens_del_af_året"] = min(Fraction(1), element["ægtefællens_måneder"] / max(months_of(element), 1))
    return told


def pension_of(facts: Facts) -> str:
    """The payment that stands in the way."""
    if facts["modtager_pension"]:
        return "førtidspension"
    return "efterløn" if facts["modtager_efterløn_eller_lignende"] else "ingen"


def as_told(drawn: Drawn) -> Facts:
    """The facts in the words of the second reading."""
    facts = drawn.facts
    told: Facts = {theirs: facts[ours] for ours, theirs in CONDITIONS.items()}
    age = facts["har_nået_folkepensionsalderen"]
    told |= {"under_folkepensionsalderen": None if age is None else not age, "modtager": pension_of(facts)}
    told["lønmodtager_i_ægtefælles_virksomhed"] = facts["er_lønmodtager_hos_ægtefællen"]
    told |= {"tilkendt": facts["tilskud_første_gang_tilkendt"], "udelukket_fra_tilskud": facts["udelukket_fra_tilskud"]}
    told["regnskabsår"] = [told_account(element, drawn.choices) for element in facts["regnskaber"]]
    company = any(element["drives_som_selskab"] for element in facts["regnskaber"])
    told["virksomhedsform"] = "selskab" if company else "enkeltmandsvirksomhed"
    told["opgøres_efter"] = "årsopgørelse" if facts["har_valgt_forenklet_opgørelse"] and not company else "regnskab"
    if facts["har_nedsat_niveau"]:
        old = drawn.choices.get("niveau_efter_juli_2025") == "selvforsørgelsesydelse_fortsat" or drawn.month < "2025-07"
        level = facts["selvforsørgelsesydelse" if old else "kontanthjælp_på_nedsat_niveau"]
        told |= {"nedsat_niveau": "§ 131", "ydelse_på_nedsat_niveau": level}
        told["nedsat_niveau_hele_måneden"] = facts["nedsat_niveau_hele_måneden"]
    if not facts["tilskud_hele_måneden"]:
        told["kalenderdage_med_tilskud"] = facts["kalenderdage_med_tilskud"]
    told["drevet_mindst_to_år"] = run_two_years(drawn, told)
    return told


def run_two_years(drawn: Drawn, told: Facts) -> bool:
    """Whether the business has run two whole years on the day that the accounts must have ended before."""
    limit = oracle.last_day_limit(oracle.Case(drawn.month, told, readings_of(drawn)))
    return oracle.years_before(limit, 2) >= date.fromisoformat(drawn.facts["virksomheden_begyndte"])


def readings_of(drawn: Drawn) -> dict[str, str]:
    """The same choices where the law is open; on a young business the rules follow the act, not the order."""
    told = {"under_to_år": "seneste_hele"}
    for ours, chosen in drawn.choices.items():
        if ours in THEIR_READINGS:
            theirs, alternatives = THEIR_READINGS[ours]
            told[theirs] = alternatives[chosen]
    return told


def expected(drawn: Drawn) -> Answer:
    """What the second reading says, by the names of the rules."""
    answer = oracle.calculate(drawn.month, as_told(drawn), readings_of(drawn))
    amounts = answer["amounts"]
    told = {
        "tilskud_til_selvstændige": amounts["tilskud"],
        "obligatorisk_pension_for_selvstændige": amounts["obligatorisk_pension"],
    }
    refused = answer["outcome"] == "afslag"
    return {**answer, "amounts": {} if refused else told, "missing": set(answer["missing"])}


def is_settled(drawn: Drawn, expected: Answer, came: Answer) -> bool:
    """A difference that docs/deviations.md explains."""
    asks_first = bool(came["missing"]) and expected["status"] in ("forslag", "ikke_understoettet")
    facts = drawn.facts
    part = facts["udelukket_fra_tilskud"] == "en_del_af_måneden" or not facts["nedsat_niveau_hele_måneden"]
    return asks_first or (came["status"] == "ikke_understoettet" and part)  # it does not look past a part of a month
