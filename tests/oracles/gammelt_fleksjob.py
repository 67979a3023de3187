"""The fleksjob scheme from before 2013, for a payment month from 2013-01, from the law texts alone.

Two subsidies go on for who had them by 31 December 2012:
  løntilskud     to the employer of a person who began in the fleksjob before 1 January 2013: LAB § 133, old LAB § 71
  selvstændig    to a self-employed person granted the subsidy by 31 December 2012: LAB § 136, old LAB § 75

An independent second calculation: standard library only, exact fractions, kroner.

Sources, in short form:
  LAB        LBK nr. 280 af 01/03/2024 §§ 133-136, 138 a-138 b, 189, 189 a; LBK nr. 701/2022, lov nr. 548/2019 before.
             Until 2019 §§ 71-75 and § 127 of LBK nr. 706/2012, 415/2013, 990/2014, 807/2015, 1342/2016 ("old LAB")
  BEK        om fleksjob: nr. 1423/2012 (1 January 2013), 978/2013 (20 August 2013), 809/2014 (1 July 2014), 1565/2014
             (1 January 2015), 2/2016 (11 January 2016), 183/2017 (1 March 2017), 1176/2019 (1 January 2020), 1769/2021
             (8 September 2021)
  BEK OP     BEK nr. 1446/2023 and 1615/2019 om bidrag til den obligatoriske pensionsordning
  Satser     the yearly orders on satsreguleringsprocenten and tilpasningsprocenten

FACTS: a plain dict, all of the payment month unless said otherwise. A key that is absent has the default named here;
the value None means "not known".
  both
    tilskudsbrøk                   "1/2" | "2/3"; required
    under_folkepensionsalderen     bool, True
    aflønning                      "månedsløn" (default) | "timeløn"
    ugentlige_timer                hours a week, 37; for a monthly paid part-time job (G4)
    timer                          hours of the month; required for "timeløn", and for a minimum wage an hour
  løntilskud
    fleksjob_begyndt               date "YYYY-MM-DD", of the person's present fleksjob; required
    ansat                          bool, True   still in that fleksjob
    løn                            kr. paid for the month; required
    arbejdsgiverbidrag_atp, andre_arbejdsgiverbidrag       kr. of the month, 0 (pension and the like)
    sammenligningsløn              "mindste_overenskomstmæssige" (default) | "sædvanlig"
    mindste_timeløn                kr. an hour; required for the first
    sædvanlig_løn                  kr. for the month; required for the second
    bidrag_af_sammenligningsløn    kr. of the month; ATP and the other contributions of that wage; absent: those paid
    refusion_sygedagpenge, refusion_barselsdagpenge, refusion_ressourceforløb
                                   kr. for the month that the employer has a right to, 0
    refusionsdage, lønnede_dage    days refunded, and all days paid, of the month; only for a choice, G6
  selvstændig
    tilskud_bevilget               date "YYYY-MM-DD"; required
    hovedbeskæftigelse             bool, True
    beskæftiget_her_i_landet       bool, True
    modtager                       "ingen" (default) | "etableringsstøtte" | "delpension" | "efterløn" | "fleksydelse"
    mindste_timeløn                kr. an hour, for new employees without qualifications; or
    mindste_månedsløn              kr. a month
    arbejdsgiverbidrag_atp, andre_arbejdsgiverbidrag       kr. of the month, 0
What is unknown and matters is "mangler".

OPEN - read as said here, or as the named interpretation (INTERPRETATIONS, the first is the default):
  G1  `loftet_gælder`: the largest amount to calculate from is for the wage together with the contributions ("tilskuddet
      til lønnen" is the whole subsidy, § 133 stk. 2-3), not for the wage alone with the contributions on top.
  G2  The two limits are separate: the base is the least of what is paid, what the minimum or usual wage gives, and the
      largest amount; the fraction is taken of it once.
  G3  `bidrag`: the contributions that go with the minimum wage are those paid when no others are stated.
  G4  `loft_ved_deltid`: 527.091 / 273,93 is 1.924 hours (37 a week). A monthly paid part-time job has the year's amount
      in the proportion of its hours to 37; nothing says it, but the amount an hour would else be without effect.
  G5  Month: the year's amount by 12.
  G6  `nedsættelse`: the refund is taken from the month's subsidy, down to 0; "pr. dag" is that only days with refund
      count. The other choice takes a day's refund from that day's share of the subsidy only.
  G7  What the employer "har ret til" (the law) is what counts, also when not asked for; BEK 1423 - 183 "kan modtage".
  G8  Refund of barselsdagpenge counts from 2013-01 (BEK 1423 § 2; LBK nr. 706/2012 has sygedagpenge only), that of
      ressourceforløbsydelse from 2014-07 (BEK 809).
  G9  `før_juli_2006`: the largest amount is of 2006-level. Whether it binds a job begun before it came (5 July 2006 in
      the state's own scheme) the texts do not say: it does.
  G10 `afrunding`: nothing rounds; the month is paid in øre, halves up.
  G11 A person who changes to another fleksjob after 2012 has no right here: the fact is the present job's first day.
      Moving to another municipality changes nothing (LAB § 135).
  G12 The year's amounts are rounded to whole kroner, an hour's to øre, each year. § 133 follows the
      satsreguleringsprocent (LAB § 189), § 136 1,7 pct. and the tilpasningsprocent from 2020 (LAB § 189 a).
  G13 § 136: hovedbeskæftigelse and the age are asked for at all times (old LAB § 69; no paragraph on age since 2020);
      "her i landet" until BEK 2/2016 (11 January 2016); no other benefit until BEK 1769/2021 (8 September 2021), which
      has no such condition, but see `andre_ydelser_fra_september_2021`.
  G14 § 136: contributions are added to the wage (BEK 1423 § 6, 1769 § 6), though the law does not say so; the largest
      amount is for both, as in G1.
  G15 The order of a month is the one in force at its end.
  G16 No obligatorisk pension for § 133 (LAB § 138 a names § 123, § 126 and § 136); from 2020 for § 136.
  G17 A month that is only partly in the job: the wage and the hours are those of the part; the largest amount of a
      monthly wage is not shared.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import floor
from typing import Any

FIRST_MONTH, LAST_MONTH = "2013-01", "2026-12"

BROEK = {"1/2": Fraction(1, 2), "2/3": Fraction(2, 3)}  # LAB § 133 stk. 2, § 136 stk. 2
FULDTID = 37
MAANEDER = 12
SIDSTE_BEVILLING = "2012-12-31"  # LAB § 133 stk. 1, § 136 stk. 1

# Largest amount to calculate from: 395.000 kr. a year and 205,30 kr. an hour (2006), 527.091 and 273,93 (2019). The
# years 2013-2018 follow from 2019 backwards by the satsreguleringsprocent and are the only whole kroner and øre that
# lead there. 2018-2024 agree with a quarter of the year's amount in Statens Administration's table (129.189 - 147.047).
AARSBELOEB = {
    2013: 474060,
    2014: 482593,  # 1,8 pct.
    2015: 489832,  # 1,5
    2016: 496690,  # 1,4
    2017: 506624,  # 2,0
    2018: 516756,  # 2,0
    2019: 527091,  # 2,0; LAB § 133 stk. 3
    2020: 537633,  # 2,0
    2021: 548386,  # 2,0
    2022: 554967,  # 1,2
    2023: 569951,  # 2,7
    2024: 588189,  # 3,2
    2025: 609364,  # 3,6
    2026: 636785,  # 4,5
}
TIMEBELOEB_OERE = {
    2013: 24638,
    2014: 25081,
    2015: 25457,
    2016: 25813,
    2017: 26329,
    2018: 26856,
    2019: 27393,  # LAB § 133 stk. 3
    2020: 27941,
    2021: 28500,
    2022: 28842,
    2023: 29621,
    2024: 30569,
    2025: 31669,
    2026: 33094,
}
# § 136: the same until 2019, then by 1,7 pct. and the tilpasningsprocent: 1,9 2,0 0,9 2,7 3,2 3,6 4,5
AARSBELOEB_SELVSTAENDIG = AARSBELOEB | {
    2020: 537106,
    2021: 547848,
    2022: 552779,
    2023: 567704,
    2024: 585871,
    2025: 606962,
    2026: 634275,
}
TIMEBELOEB_OERE_SELVSTAENDIG = TIMEBELOEB_OERE | {
    2020: 27913,
    2021: 28471,
    2022: 28727,
    2023: 29503,
    2024: 30447,
    2025: 31543,
    2026: 32962,
}
OBLIGATORISK_PENSION = {2020 + n: Fraction(3 + 3 * n, 1000) for n in range(7)}  # LAB § 138 b

RESSOURCEFORLOEB_FRA = "2014-07"  # BEK 809 § 2 stk. 1
HER_I_LANDET_TIL = "2015-12"  # BEK 2/2016 § 5, in force 11 January 2016
ANDRE_YDELSER_TIL = "2021-08"  # BEK 1769/2021, in force 8 September 2021
LOFT_FRA = "2006-07-05"  # G9, not in the texts

INTERPRETATIONS = {
    "loftet_gælder": ("løn_med_bidrag", "lønnen_alene"),
    "loft_ved_deltid": ("forholdsmæssigt", "årsbeløbet_uændret"),
    "nedsættelse": ("månedens_tilskud", "dagens_tilskud"),
    "før_juli_2006": ("loftet_gælder", "intet_loft"),
    "afrunding": ("øre", "hele_kroner", "ingen"),
    "andre_ydelser_fra_september_2021": ("udelukker_ikke", "udelukker"),
}


class Missing(Exception):
    """A fact that is needed is not known."""


def fact(facts: Mapping[str, Any], name: str, default: Any = None) -> Any:
    """A fact; unknown is an exception, which the caller turns into "mangler"."""
    value = facts.get(name, default)
    if value is None:
        raise Missing(name)
    return value


def kroner(facts: Mapping[str, Any], name: str, default: int | None = None) -> Fraction:
    """A number as a fraction."""
    return Fraction(fact(facts, name, default))


def choice(choices: Mapping[str, str], name: str) -> str:
    """The interpretation chosen, or the default."""
    return choices.get(name) or INTERPRETATIONS[name][0]


def rounded(value: Fraction, unit: Fraction) -> Fraction:
    """To the nearest unit, halves up."""
    return floor(value / unit + Fraction(1, 2)) * unit


def paid_out(choices: Mapping[str, str], amount: Fraction) -> Fraction:
    """G10: the month's subsidy as it is paid."""
    unit = {"øre": Fraction(1, 100), "hele_kroner": Fraction(1)}.get(choice(choices, "afrunding"))
    return amount if unit is None else rounded(amount, unit)


def largest_base(month: str, facts: Mapping[str, Any], choices: Mapping[str, str], own_business: bool) -> Fraction:
    """LAB § 133 stk. 3 3. pkt., § 136 stk. 2 3. pkt.: the most the subsidy is calculated from, kr. of the month."""
    year = int(month[:4])
    if fact(facts, "aflønning", "månedsløn") == "timeløn":
        table = TIMEBELOEB_OERE_SELVSTAENDIG if own_business else TIMEBELOEB_OERE
        return Fraction(table[year], 100) * kroner(facts, "timer")
    table = AARSBELOEB_SELVSTAENDIG if own_business else AARSBELOEB
    amount = Fraction(table[year], MAANEDER)
    if choice(choices, "loft_ved_deltid") == "forholdsmæssigt":
        amount *= min(kroner(facts, "ugentlige_timer", FULDTID) / FULDTID, Fraction(1))
    return amount


def contributions(facts: Mapping[str, Any]) -> Fraction:
    """LAB § 133 stk. 3 1. pkt.: employer's ATP and other employer's contributions, kr. of the month."""
    return kroner(facts, "arbejdsgiverbidrag_atp", 0) + kroner(facts, "andre_arbejdsgiverbidrag", 0)


def wage_of_comparison(facts: Mapping[str, Any]) -> Fraction:
    """LAB § 133 stk. 3 2. pkt.: the minimum wage of the agreement, or the usual wage, for the month's hours."""
    if fact(facts, "sammenligningsløn", "mindste_overenskomstmæssige") == "sædvanlig":
        return kroner(facts, "sædvanlig_løn")
    return kroner(facts, "mindste_timeløn") * kroner(facts, "timer")


def has_largest_base(facts: Mapping[str, Any], choices: Mapping[str, str]) -> bool:
    """G9: whether the largest amount binds the job."""
    return choice(choices, "før_juli_2006") == "loftet_gælder" or fact(facts, "fleksjob_begyndt") >= LOFT_FRA


def base_of_subsidy(month: str, facts: Mapping[str, Any], choices: Mapping[str, str]) -> Fraction:
    """LAB § 133 stk. 3: what the fraction is taken of, kr. of the month (G1-G3)."""
    added = contributions(facts)
    compared = facts.get("bidrag_af_sammenligningsløn", added)
    if compared is None:
        raise Missing("bidrag_af_sammenligningsløn")
    wage, comparison = kroner(facts, "løn"), wage_of_comparison(facts)
    most = largest_base(month, facts, choices, own_business=False) if has_largest_base(facts, choices) else None
    if most is None:
        return min(wage + added, comparison + Fraction(compared))
    if choice(choices, "loftet_gælder") == "lønnen_alene":
        return min(min(wage, most) + added, min(comparison, most) + Fraction(compared))
    return min(wage + added, comparison + Fraction(compared), most)


def refund(month: str, facts: Mapping[str, Any]) -> Fraction:
    """LAB § 133 stk. 4, BEK 1423 - 183 § 2: what the employer has a right to when the person is away, kr. (G7-G8)."""
    total = kroner(facts, "refusion_sygedagpenge", 0) + kroner(facts, "refusion_barselsdagpenge", 0)
    if month >= RESSOURCEFORLOEB_FRA:
        total += kroner(facts, "refusion_ressourceforløb", 0)
    return total


def less_refund(month: str, facts: Mapping[str, Any], choices: Mapping[str, str], subsidy: Fraction) -> Fraction:
    """LAB § 133 stk. 4: the subsidy less the refund, not under 0 (G6)."""
    taken = refund(month, facts)
    if taken and choice(choices, "nedsættelse") == "dagens_tilskud":
        taken = min(taken, subsidy * kroner(facts, "refusionsdage") / kroner(facts, "lønnede_dage"))
    return max(subsidy - taken, Fraction(0))


def result(status: str, outcome: str | None, tilskud: Fraction | None, pension: Fraction | None, missing: list) -> dict:
    """The answer for a month."""
    amounts = {"tilskud": tilskud, "obligatorisk_pension": pension}
    return {"status": status, "outcome": outcome, "amounts": amounts, "missing": missing}


def refused() -> dict:
    """No right in the month."""
    return result("forslag", "afslag", Fraction(0), Fraction(0), [])


def decided(subsidy: Fraction, pension: Fraction) -> dict:
    """An amount, or nothing left of it."""
    return result("forslag", "ydelse" if subsidy > 0 else "nul", subsidy, pension, [])


def employer_may_have(facts: Mapping[str, Any]) -> bool:
    """LAB § 133 stk. 1 and 6, old LAB § 71 stk. 5: the person, the job and the age."""
    met = [facts.get("ansat", True), facts.get("under_folkepensionsalderen", True)]
    begun = facts.get("fleksjob_begyndt")
    met.append(None if begun is None else begun <= SIDSTE_BEVILLING)
    if False in met:
        return False
    if None in met:
        raise Missing(("ansat", "under_folkepensionsalderen", "fleksjob_begyndt")[met.index(None)])
    return True


def check(month: str, choices: Mapping[str, str]) -> None:
    """Months and choices outside the law read here are errors."""
    if not FIRST_MONTH <= month <= LAST_MONTH:
        raise ValueError(f"{month} is outside {FIRST_MONTH}..{LAST_MONTH}")
    for name, chosen in choices.items():
        if chosen is not None and chosen not in INTERPRETATIONS[name]:
            raise ValueError(f"{name} has no alternative {chosen}")


def calculate_løntilskud(
    month: str, facts: Mapping[str, Any], interpretations: Mapping[str, str] | None = None
) -> dict:
    """LAB § 133, old LAB § 71: the employer's subsidy for the month."""
    choices = interpretations or {}
    check(month, choices)
    try:
        if not employer_may_have(facts):
            return refused()
        subsidy = BROEK[fact(facts, "tilskudsbrøk")] * base_of_subsidy(month, facts, choices)
        return decided(paid_out(choices, less_refund(month, facts, choices, subsidy)), Fraction(0))
    except Missing as name:
        return result("mangler", None, None, None, [str(name)])


# --- selvstændig -----------------------------------------------------------------------------------------------------


def business_may_have(month: str, facts: Mapping[str, Any], choices: Mapping[str, str]) -> bool:
    """LAB § 136 stk. 1, BEK 1423 - 183 § 5, BEK 1176 § 8 (G13)."""
    granted = facts.get("tilskud_bevilget")
    met = {
        "tilskud_bevilget": None if granted is None else granted <= SIDSTE_BEVILLING,
        "hovedbeskæftigelse": facts.get("hovedbeskæftigelse", True),
        "under_folkepensionsalderen": facts.get("under_folkepensionsalderen", True),
    }
    if month <= HER_I_LANDET_TIL:
        met["beskæftiget_her_i_landet"] = facts.get("beskæftiget_her_i_landet", True)
    if month <= ANDRE_YDELSER_TIL or choice(choices, "andre_ydelser_fra_september_2021") == "udelukker":
        other = facts.get("modtager", "ingen")
        met["modtager"] = None if other is None else other == "ingen"
    if False in met.values():
        return False
    for name, value in met.items():
        if value is None:
            raise Missing(name)
    return True


def minimum_wage(facts: Mapping[str, Any]) -> Fraction:
    """LAB § 136 stk. 2 1.-2. pkt.: lowest agreed wage for new employees without qualifications, kr. of the month."""
    if "mindste_månedsløn" in facts:
        return kroner(facts, "mindste_månedsløn")
    return kroner(facts, "mindste_timeløn") * kroner(facts, "timer")


def calculate_selvstændig(
    month: str, facts: Mapping[str, Any], interpretations: Mapping[str, str] | None = None
) -> dict:
    """LAB § 136, old LAB § 75, BEK 1423 - 183 § 6, 1176 § 9, 1769 § 6: the self-employed person's subsidy (G14)."""
    choices = interpretations or {}
    check(month, choices)
    try:
        if not business_may_have(month, facts, choices):
            return refused()
        wage, added = minimum_wage(facts), contributions(facts)
        most = largest_base(month, facts, choices, own_business=True)
        alone = choice(choices, "loftet_gælder") == "lønnen_alene"
        base = min(wage, most) + added if alone else min(wage + added, most)
        subsidy = paid_out(choices, BROEK[fact(facts, "tilskudsbrøk")] * base)
        rate = OBLIGATORISK_PENSION.get(int(month[:4]), Fraction(0))
        return decided(subsidy, rounded(rate * subsidy, Fraction(1)))
    except Missing as name:
        return result("mangler", None, None, None, [str(name)])
