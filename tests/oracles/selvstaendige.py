"""Tilskud til selvstændigt erhvervsdrivende with reduced capacity, for a payment month, from the law texts alone.

An independent second calculation: standard library only, exact fractions, kroner.

Sources, in short form (a provision is cited as in the newest version unless an older one is named):
  LAB        LBK nr. 280 af 01/03/2024 § 126, §§ 127-132 a, §§ 138 a-138 b, § 189 a; LBK nr. 701/2022 and lov
             nr. 548/2019 before. Until 2019 § 70 g and § 127 of LBK nr. 415/2013, 990/2014, 807/2015, 1342/2016
             ("old LAB")
  BEK 1794   BEK nr. 1794 af 29/12/2025, the newest; before it BEK nr. 233/2024, 1684/2023, 247/2022, 1770/2021,
             1603/2019, 1606/2018, 1193/2018, 893/2017, 558/2017 and 22/2013. Until BEK 1603 every paragraph from § 4
             on has a number one lower than in BEK 1770 and later; what differs is in
             selvstaendige_og_gammelt_fleksjob_orders.md
  BEK OP     BEK nr. 1446 af 04/12/2023 om bidrag til den obligatoriske pensionsordning; 1615/2019 before
  Satser     the yearly orders on satsreguleringsprocenten and tilpasningsprocenten, nr. 870/2012 - 1056/2025

Who was granted the older subsidy by 31/12/2012 (LAB § 136, old LAB § 75) keeps it: see gammelt_fleksjob.py. That is the
only transitional scheme in the texts.

FACTS: a plain dict. A key that is absent has the default named here; the value None means "not known".
  of the case (they hold for the whole period)
    tilkendt                       date "YYYY-MM-DD"  first granted under § 126; required
    virksomhedsform                "enkeltmandsvirksomhed" (default) | "selskab"
    opgøres_efter                  "regnskab" (default) | "årsopgørelse" (§ 12, only enkeltmandsvirksomhed)
    drevet_mindst_to_år            bool, True            the business has run two years (only for a choice, below)
    regnskabsår                    list of dicts, one an accounting year; required (may be empty); below
  of the payment month
    arbejdsevne_varigt_og_væsentligt_nedsat, udnytter_arbejdsevnen_fuldt_ud, hovedbeskæftigelse_her_i_landet,
    under_folkepensionsalderen, opfyldte_beskæftigelseskravet      bool, True      § 1 stk. 1 nr. 1-5
    modtager                       "ingen" (default) | "førtidspension" | "seniorpension" | "tidlig pension" |
                                   "etableringsstøtte" (LAS § 65/73 j) | "delpension" | "efterløn" | "fleksydelse"
    lønmodtager_i_ægtefælles_virksomhed            bool, False     § 3, before § 2
    udelukket_fra_tilskud          "slet_ikke" (default) | "hele_måneden" | "en_del_af_måneden"    LAB §§ 127-128
    nedsat_niveau                  "nej" (default) | "§ 131" | "§ 132" | "§ 132 a"                 LAB §§ 131-132 a
    nedsat_niveau_hele_måneden     bool, True
    ydelse_på_nedsat_niveau        kr. a month; the LAS § 22 level of the month, needed when there is such a level
    kalenderdage_med_tilskud       days of the month in the period granted; default all
    betalt_tilskud                 kr. a month, paid before for this month; only for regulering()
  of an accounting year (in `regnskabsår`)
    start, slut                    dates "YYYY-MM-DD", first and last day
    helt                           bool, True   a whole accounting year (also a first one, or one re-laid)
    hovedbeskæftigelse_hele_året   bool, True   § 13 stk. 3
    ydelse_i_stedet                bool, False  § 9 stk. 3: benefits or a temporary stop; the year stands as a whole one
    skønsmæssigt_ansat             bool, False  § 11 stk. 3
    overskud_før_renter            kr. a year, may be negative (the company's, when virksomhedsform is "selskab")
    øvrig_indtjening, uvedkommende kr. a year, 0; § 11 stk. 1 3. pkt.; not used with "årsopgørelse"
    ejerandel_pct                  percent, 100; own and spouse's share of the company, § 11 stk. 2
    arbejdsbetingede_ydelser       kr. a year, 0; from the company
    andre_virksomheders_overskud   kr. a year, 0; other connected businesses, before interest
    sygedagpenge, barselsdagpenge, ressourceforløbsydelse      kr. a year, 0
    løn_i_indkomstregisteret, anden_arbejdsindkomst            kr. a year, 0; § 10 stk. 2-3
    arbejdsindkomst_i_årsindtægten kr. a year, 0; the part of the two that is in the business income, § 11 stk. 5
    ægtefælle                      "deltager_ikke" (default) | "hovedbeskæftigelse_hele_året" |
                                   "hovedbeskæftigelse_en_del" | "ikke_hovedbeskæftigelse"         § 13
    ægtefællens_del_af_året        0..1; § 13 stk. 2
    ægtefællens_indtjening         kr. a year; a skøn, § 13 stk. 4
What is unknown is an interval over RANGES. The amount is known when its interval is a point. Only where unknown
business income decides which years' work income counts can the interval be wider than the truth; never narrower.

OPEN - read as said here, or as the named interpretation (INTERPRETATIONS, the first is the default):
  S1  `beregningsår`: § 9 stk. 1 "1. november det pågældende år". The statement is sent in by 1 November (§ 11 stk. 6)
      and the subsidy holds for a calendar year (§ 8 stk. 2): the year in question is the year before the one paid for.
  S2  `de_seneste_tre_år`: accounting years that ENDED in the three years up to the 1 November, or the grant; not
      those that lie wholly within (three calendar years never would); nor the three last ones however old.
  S3  `kort_regnskabsår`: an accounting year of 26 weeks or more, or of more than 12 months, counts with its own
      income; nothing says that it is made into 12 months.
  S4  26 weeks are 182 days, first and last day counted.
  S5  § 9 stk. 2 does not repeat "hele": the years must be whole all the same (§ 13 stk. 3, § 9 stk. 1 2.-4. pkt.).
  S6  § 9 stk. 3: a year with benefits stands as a whole year and as hovedbeskæftigelse, with the income it has.
  S7  `under_to_år`: LAB § 126 stk. 5 5. pkt. takes the latest whole year for a business under two years old, the
      order the two best as soon as there are two. The order is followed.
  S8  § 11 stk. 4: a negative year is 0 before the average, whatever way the year was made up (the order names stk. 1
      only), and after benefits are added and the spouse's part is taken.
  S9  `arbejdsindkomstens_år`: § 10 stk. 1, work income of the years that were chosen. With equal incomes the later
      year is chosen.
  S10 `flere_virksomheder_før_2020`: the text before BEK 1603 knows one business; another one is then anden
      arbejdsindkomst, and its loss does not count.
  S11 `ydelser_før_2024`: barselsdagpenge and ressourceforløbsydelse are in the basis only from BEK 1684.
  S12 `ydelser_ved_deling`: benefits are a part of the income that spouses share (§ 13 stk. 1 "samlede årsindtægt").
  S13 § 13 stk. 2: a spouse there for the part p of the year takes p/2.
  S14 `grundbeløb_2024`: BEK 233 says 156.956, LAB § 189 a gives 156.953, which alone leads to the 169.920 of BEK 1794.
      The law is followed; the choice carries on to 2025 (162.603 or 162.606) and not to 2026.
  S15 `afrunding`: nothing rounds. The month's 1/12 is paid in øre; halves go up.
  S16 `delmåned`: nothing says how a part of a month is paid; by calendar days.
  S17 The order of a month is the one in force at its end; nothing in the arithmetic turns on another choice, for the
      orders that change it took effect on 1 January or 1 July. January 2013: BEK 22 § 15 has effect from 1 January.
  S18 The ceiling of § 8 stk. 4 is the last limit and is not shared in a part month; the contribution to the
      obligatoriske pension is of what is paid.
      LBK nr. 1004/2025 has no LAS § 22 any more, but BEK 1794 still names it; the level is a fact, whatever it is.
  S19 § 132 before 2019 and § 132 a before September 2021 are not in the order and do not limit. § 132 a: also stk. 3
      benefits, as the order says (the law says § 22 stk. 2 only); the level is a fact here.
  S20 § 3 and before BEK 1770 § 2 stk. 2: a wage earner in the spouse's business is refused at all times.
  S21 `pension` grounds: seniorpension from 2020, tidlig pension from 2022; the first is named in BEK 1603 and lov
      548 as amended, the second in BEK 1770 (September 2021), but none was paid before 2022.
  S22 §§ 127-128 apply from July 2017 (with BEK 893, lov nr. 674/2017).
  S23 Repayment, § 15 stk. 2: from BEK 233 (decision from 11 March 2024, `afgørelse` month 2024-03) also in good faith;
      before, only on the three grounds, though § 8 stk. 3 spoke of repayment all along: `tilbagebetaling_før_2024`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import combinations, product
from math import floor
from typing import Any

FIRST_MONTH, LAST_MONTH = "2013-01", "2026-12"

# Grundbeløb, kr. a year: 125.000 (2012, old LAB § 70 g stk. 5), by the satsreguleringsprocent to 2019 (old LAB § 127),
# then by 1,7 pct. and the tilpasningsprocent (LAB § 189 a); whole kroner.
GRUNDBELOEB = {
    2012: 125000,  # old LAB § 70 g stk. 5
    2013: 127000,  # BEK 22 § 7 stk. 1
    2014: 129286,  # 1,8 pct.
    2015: 131225,  # 1,5 pct.
    2016: 133062,  # 1,4 pct.
    2017: 135723,  # BEK 558 and 893 § 7 stk. 1
    2018: 138437,  # 2,0 pct.
    2019: 141206,  # BEK 1606 § 7 stk. 1, LAB § 126 stk. 5
    2020: 143889,  # BEK 1603 § 7 stk. 1: 1,7 + 0,2
    2021: 146767,  # BEK 1770 § 8 stk. 1: 1,7 + 0,3
    2022: 148088,  # BEK 247 § 8 stk. 1: 1,7 - 0,8
    2023: 152086,  # 1,7 + 1,0; STAR's page
    2024: 156953,  # 1,7 + 1,5; not the 156.956 of BEK 233 (S14)
    2025: 162603,  # 1,7 + 1,9
    2026: 169920,  # BEK 1794 § 8 stk. 1: 1,7 + 2,8
}
GRUNDBELOEB_EFTER_BEK_233 = {2024: 156956, 2025: 162606}  # S14
NEDSAETTELSE = Fraction(30, 100)  # LAB § 126 stk. 5 2. pkt.
MAANEDER = 12  # LAB § 126 stk. 5 3. pkt.
MINDSTE_DAGE = 26 * 7  # § 9 stk. 1 4. pkt.
OBLIGATORISK_PENSION = {2020 + n: Fraction(3 + 3 * n, 1000) for n in range(7)}  # LAB § 138 b; none before 2020

FLERE_VIRKSOMHEDER_FRA = "2020-01"  # BEK 1603 § 10 stk. 1
YDELSER_FRA = "2024-01"  # BEK 1684 § 11 stk. 1
UDELUKKELSE_FRA = "2017-07"  # BEK 893; S22
NIVEAU_FRA = {"§ 131": "2017-07", "§ 132": "2019-01", "§ 132 a": "2021-09"}  # BEK 893, 1606, 1770
PENSION_FRA = {"førtidspension": "2013-01", "seniorpension": "2020-01", "tidlig pension": "2022-01"}
ANDRE_YDELSER = ("etableringsstøtte", "delpension", "efterløn", "fleksydelse")  # § 1 stk. 1 nr. 6 b-c
TILBAGEBETALING_I_GOD_TRO_FRA = "2024-03"  # BEK 233 § 15 stk. 2 nr. 1, in force 11 March 2024

INTERPRETATIONS = {
    "beregningsår": ("året_før", "samme_år"),
    "de_seneste_tre_år": ("afsluttet_inden_for", "helt_inden_for", "tre_seneste_regnskabsår"),
    "kort_regnskabsår": ("uændret", "omregnes_til_12_måneder"),
    "under_to_år": ("to_bedste", "seneste_hele"),
    "arbejdsindkomstens_år": ("de_valgte", "alle_i_perioden"),
    "flere_virksomheder_før_2020": ("anden_arbejdsindkomst", "i_årsindtægten"),
    "ydelser_før_2024": ("kun_sygedagpenge", "også_barsel_og_ressourceforløb"),
    "ydelser_ved_deling": ("før_deling", "efter_deling"),
    "grundbeløb_2024": ("lovens_regulering", "bekendtgørelsens"),
    "afrunding": ("øre_pr_måned", "hele_kroner_pr_måned", "hele_kroner_pr_år", "ingen"),
    "delmåned": ("kalenderdage", "hel_måned"),
    "tilbagebetaling_før_2024": ("kun_ond_tro", "altid"),
}

RANGES = {
    "overskud_før_renter": (-(10**7), 10**7),
    "øvrig_indtjening": (0, 10**7),
    "uvedkommende": (0, 10**7),
    "ejerandel_pct": (0, 100),
    "arbejdsbetingede_ydelser": (0, 10**7),
    "andre_virksomheders_overskud": (-(10**7), 10**7),
    "sygedagpenge": (0, 10**6),
    "barselsdagpenge": (0, 10**6),
    "ressourceforløbsydelse": (0, 10**6),
    "løn_i_indkomstregisteret": (0, 10**7),
    "anden_arbejdsindkomst": (0, 10**7),
    "arbejdsindkomst_i_årsindtægten": (0, 10**7),
    "ægtefællens_del_af_året": (0, 1),
    "ægtefællens_indtjening": (0, 10**7),
    "ydelse_på_nedsat_niveau": (0, 10**5),
    "kalenderdage_med_tilskud": (0, 31),
}
DEFAULTS = {"ejerandel_pct": 100}  # every other number of an accounting year is 0 when absent
REQUIRED = ("overskud_før_renter", "ægtefællens_del_af_året", "ægtefællens_indtjening", "ydelse_på_nedsat_niveau")
SKOEN = "ægtefællens_indtjening"


# --- intervals -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Span:
    """A number between `low` and `high`; `missing` names the facts that would narrow it."""

    low: Fraction
    high: Fraction
    missing: frozenset[str] = frozenset()

    @property
    def known(self) -> bool:
        return self.low == self.high

    def __add__(self, other: Span) -> Span:
        return span(self.low + other.low, self.high + other.high, self.missing | other.missing)

    def __sub__(self, other: Span) -> Span:
        return span(self.low - other.high, self.high - other.low, self.missing | other.missing)

    def times(self, other: Span) -> Span:
        """The product, whatever the signs."""
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return span(min(ends), max(ends), self.missing | other.missing)

    def through(self, function: Callable[[Fraction], Fraction]) -> Span:
        """A function that never falls."""
        return span(function(self.low), function(self.high), self.missing)


def span(low: Fraction, high: Fraction, missing: frozenset[str]) -> Span:
    """A span; a point misses nothing."""
    return Span(low, high, frozenset() if low == high else missing)


def point(value: Fraction | int) -> Span:
    """A known number."""
    return Span(Fraction(value), Fraction(value))


ZERO = point(0)


def hull(spans: Iterable[Span], missing: Iterable[str] = ()) -> Span:
    """One of several, it is not known which; `missing` are the facts that would tell."""
    spans = list(spans)
    names = frozenset(missing).union(*(s.missing for s in spans))
    return span(min(s.low for s in spans), max(s.high for s in spans), names)


def at_least_zero(s: Span) -> Span:
    """Not under 0."""
    return s.through(lambda value: max(value, Fraction(0)))


def smaller(a: Span, b: Span) -> Span:
    """The lesser of two."""
    if a.high <= b.low:
        return a
    if b.high <= a.low:
        return b
    return span(min(a.low, b.low), min(a.high, b.high), a.missing | b.missing)


def rounded(value: Fraction, unit: Fraction) -> Fraction:
    """To the nearest unit, halves up."""
    return floor(value / unit + Fraction(1, 2)) * unit


# --- facts, dates, choices -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Case:
    """The payment month with its facts and choices."""

    month: str
    facts: Mapping[str, Any]
    choices: Mapping[str, str]

    @property
    def year(self) -> int:
        return int(self.month[:4])

    def choice(self, name: str) -> str:
        """The interpretation chosen, or the default."""
        return self.choices.get(name) or INTERPRETATIONS[name][0]

    def value(self, name: str, default: Any) -> Any:
        """A fact of the case or the month."""
        return self.facts.get(name, default)


def number(facts: Mapping[str, Any], name: str) -> Span:
    """A number of a month or an accounting year; absent is its default, and unknown when it has none."""
    default = None if name in REQUIRED else DEFAULTS.get(name, 0)
    value = facts.get(name, default)
    if value is None:
        low, high = RANGES[name]
        return Span(Fraction(low), Fraction(high), frozenset({name}))
    return point(Fraction(value))


def day(text: str) -> date:
    """A date "YYYY-MM-DD"."""
    return date.fromisoformat(text)


def years_before(when: date, years: int) -> date:
    """The same day some years before; 29 February becomes 28."""
    try:
        return when.replace(year=when.year - years)
    except ValueError:
        return when.replace(year=when.year - years, day=28)


def days_in_month(month: str) -> int:
    """Calendar days of a month."""
    year, number_ = int(month[:4]), int(month[5:7])
    after = date(year + 1, 1, 1) if number_ == 12 else date(year, number_ + 1, 1)
    return (after - date(year, number_, 1)).days


# --- the amount of the year ------------------------------------------------------------------------------------------


def grundbeloeb(case: Case) -> Fraction:
    """LAB § 126 stk. 5 1. pkt., § 189 a, § 8 stk. 1: kr. a year."""
    if case.choice("grundbeløb_2024") == "bekendtgørelsens" and case.year in GRUNDBELOEB_EFTER_BEK_233:
        return Fraction(GRUNDBELOEB_EFTER_BEK_233[case.year])
    return Fraction(GRUNDBELOEB[case.year])


def several_businesses_are_one(case: Case) -> bool:
    """§ 11 stk. 1 from BEK 1603: the results of connected businesses are one income (S10)."""
    return case.month >= FLERE_VIRKSOMHEDER_FRA or case.choice("flere_virksomheder_før_2020") == "i_årsindtægten"


def business_result(case: Case, year: Mapping[str, Any]) -> Span:
    """§ 11 stk. 1-2, § 12 stk. 1: the result before interest and benefits, kr. a year, may be negative."""
    result = number(year, "overskud_før_renter")
    by_assessment = case.value("opgøres_efter", "regnskab") == "årsopgørelse"
    if not by_assessment:
        result = result + number(year, "øvrig_indtjening") - number(year, "uvedkommende")
    if several_businesses_are_one(case):
        result = result + number(year, "andre_virksomheders_overskud")
    if case.value("virksomhedsform", "enkeltmandsvirksomhed") == "selskab":
        share = number(year, "ejerandel_pct").times(point(Fraction(1, 100)))
        result = result.times(share) + number(year, "arbejdsbetingede_ydelser")
    return result


def benefits(case: Case, year: Mapping[str, Any]) -> Span:
    """§ 11 stk. 1 last pkt., § 12 stk. 1 last pkt.: benefits that are part of the basis, kr. a year (S11)."""
    paid = number(year, "sygedagpenge")
    if case.month >= YDELSER_FRA or case.choice("ydelser_før_2024") == "også_barsel_og_ressourceforløb":
        paid = paid + number(year, "barselsdagpenge") + number(year, "ressourceforløbsydelse")
    return paid


def own_part(case: Case, year: Mapping[str, Any], income: Span) -> Span:
    """§ 13: the recipient's part of the income when a spouse takes part."""
    spouse = year.get("ægtefælle", "deltager_ikke")

    def part(how: str) -> Span:
        if how == "hovedbeskæftigelse_hele_året":  # stk. 1
            return income.times(point(Fraction(1, 2)))
        if how == "hovedbeskæftigelse_en_del":  # stk. 2, S13
            half = number(year, "ægtefællens_del_af_året").times(point(Fraction(1, 2)))
            return income.times(point(1) - half)
        if how == "ikke_hovedbeskæftigelse":  # stk. 4, a skøn
            return income - number(year, "ægtefællens_indtjening")
        return income

    if spouse is None:
        ways = ("deltager_ikke", "hovedbeskæftigelse_hele_året", "hovedbeskæftigelse_en_del", "ikke_hovedbeskæftigelse")
        return hull((part(way) for way in ways), {"ægtefælle"})
    return part(spouse)


def length_factor(case: Case, year: Mapping[str, Any]) -> Fraction:
    """S3: what an accounting year is multiplied by; 1 unless it is made into 12 months."""
    if case.choice("kort_regnskabsår") == "uændret":
        return Fraction(1)
    start, end = day(year["start"]), day(year["slut"])
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    return Fraction(MAANEDER, months)


def yearly_income(case: Case, year: Mapping[str, Any]) -> Span:
    """§§ 11-13: the income of one accounting year, never under 0, kr. a year."""
    result, paid = business_result(case, year), benefits(case, year)
    if case.choice("ydelser_ved_deling") == "før_deling":
        income = own_part(case, year, result + paid)
    else:
        income = own_part(case, year, result) + paid
    return at_least_zero(income.times(point(length_factor(case, year))))  # § 11 stk. 4


def yearly_work_income(case: Case, year: Mapping[str, Any]) -> Span:
    """§ 10 stk. 2-3, § 11 stk. 5: wages and other work income outside the business, kr. a year."""
    work = number(year, "løn_i_indkomstregisteret") + number(year, "anden_arbejdsindkomst")
    work = at_least_zero(work - number(year, "arbejdsindkomst_i_årsindtægten"))
    if not several_businesses_are_one(case):
        work = work + at_least_zero(number(year, "andre_virksomheders_overskud"))
    return work.times(point(length_factor(case, year)))


# --- the accounting years --------------------------------------------------------------------------------------------


def last_day_limit(case: Case) -> date:
    """§ 9 stk. 1-2: an accounting year must have ended before this day."""
    granted = day(case.facts["tilkendt"])
    if granted.year == case.year:
        return granted
    back = 1 if case.choice("beregningsår") == "året_før" else 0
    return date(case.year - back, 11, 1)


def years_in_the_period(case: Case) -> list[Mapping[str, Any]]:
    """§ 9 stk. 1-2 "inden for de seneste tre år": the accounting years of the period, the latest first (S2)."""
    limit = last_day_limit(case)
    ended = sorted((y for y in case.facts["regnskabsår"] if day(y["slut"]) < limit), key=lambda y: y["slut"])[::-1]
    how = case.choice("de_seneste_tre_år")
    if how == "tre_seneste_regnskabsår":
        return ended[:3]
    first = years_before(limit, 3)
    which = "slut" if how == "afsluttet_inden_for" else "start"
    return [y for y in ended if day(y[which]) >= first]


def is_usable(year: Mapping[str, Any]) -> tuple[bool | None, frozenset[str]]:
    """§ 9 stk. 1 and 3, § 11 stk. 3, § 13 stk. 3: whether a year may be used, and the facts that would tell."""
    if (day(year["slut"]) - day(year["start"])).days + 1 < MINDSTE_DAGE:
        return False, frozenset()
    estimated = year.get("skønsmæssigt_ansat", False)
    stands = year.get("ydelse_i_stedet", False)
    whole, main = year.get("helt", True), year.get("hovedbeskæftigelse_hele_året", True)
    if estimated or (stands is False and False in (whole, main)):
        return False, frozenset()
    if estimated is False and (stands or (whole and main)):
        return True, frozenset()
    named = {"skønsmæssigt_ansat": estimated, "ydelse_i_stedet": stands, "helt": whole}
    named["hovedbeskæftigelse_hele_året"] = main
    return None, frozenset(name for name, value in named.items() if value is None)


def mean(spans: Iterable[Span]) -> Span:
    """The average."""
    spans = list(spans)
    total = ZERO
    for s in spans:
        total = total + s
    return total.times(point(Fraction(1, len(spans))))


def possible_choices(case: Case, years: list[Mapping[str, Any]]) -> list[tuple[Mapping[str, Any], ...]]:
    """§ 9 stk. 1 and 4: the years that may be the chosen ones; one choice when all incomes are known."""
    if len(years) <= 1:
        return [tuple(years)]
    if case.choice("under_to_år") == "seneste_hele" and case.value("drevet_mindst_to_år", True) is False:
        return [(years[0],)]  # LAB § 126 stk. 5 5. pkt., S7
    income = {id(y): yearly_income(case, y) for y in years}

    def may_be(pair: tuple[Mapping[str, Any], ...]) -> bool:
        """No year left out is certainly better; of equal ones the later, which stands first, is chosen (S9)."""
        for out in (y for y in years if not any(y is p for p in pair)):
            for chosen in pair:
                a, b = income[id(chosen)], income[id(out)]
                later = years.index(chosen) < years.index(out)
                if b.low > a.high or (b.low == a.high == a.low == b.high and not later):
                    return False
        return True

    return [pair for pair in combinations(years, 2) if may_be(pair)]


def chosen_income(case: Case, years: list[Mapping[str, Any]], choices: list[tuple[Mapping[str, Any], ...]]) -> Span:
    """§ 9 stk. 1: the average income of the chosen years; never under that of the best years' lowest incomes."""
    if len(choices) == 1:
        return mean(yearly_income(case, y) for y in choices[0])
    incomes = [yearly_income(case, y) for y in years]
    low = sum(sorted(s.low for s in incomes)[-2:]) / 2
    high = sum(sorted(s.high for s in incomes)[-2:]) / 2
    return span(low, high, frozenset().union(*(s.missing for s in incomes)))


def deducted_income(case: Case) -> Span | None:
    """§§ 9-10: the income of which 30 pct. is taken, kr. a year; None when no accounting year can be used."""
    period = years_in_the_period(case)
    options, unknown = [], set()
    for year in period:
        usable, names = is_usable(year)
        unknown |= names
        options.append((True, False) if usable is None else (usable,))
    results: list[Span | None] = []
    for flags in product(*options):
        years = [y for y, flag in zip(period, flags, strict=True) if flag]
        if not years:
            results.append(None)
            continue
        choices = possible_choices(case, years)
        everyone = case.choice("arbejdsindkomstens_år") == "alle_i_perioden"
        work_options = [mean(yearly_work_income(case, y) for y in (years if everyone else pair)) for pair in choices]
        results.append(chosen_income(case, years, choices) + hull(work_options))
    if all(r is None for r in results):
        return None
    # without a year the subsidy is 0, as if the income were the largest there can be
    limit = grundbeloeb(case) / NEDSAETTELSE
    spans = [point(limit) if r is None else r for r in results]
    return hull(spans, unknown) if len(spans) > 1 else spans[0]


def yearly_subsidy(case: Case) -> Span:
    """LAB § 126 stk. 5, § 8 stk. 1, § 9 stk. 4: the subsidy on a full year, kr. a year."""
    income = deducted_income(case)
    if income is None:
        return ZERO  # § 9 stk. 4 2. pkt.
    subsidy = at_least_zero(point(grundbeloeb(case)) - income.times(point(NEDSAETTELSE)))
    if case.choice("afrunding") == "hele_kroner_pr_år":
        subsidy = subsidy.through(lambda value: rounded(value, Fraction(1)))
    return subsidy


# --- the month -------------------------------------------------------------------------------------------------------


def share_of_month(case: Case) -> Span:
    """S16: the part of the month that is in the period granted."""
    if case.choice("delmåned") == "hel_måned" or "kalenderdage_med_tilskud" not in case.facts:
        return point(1)
    days = number(case.facts, "kalenderdage_med_tilskud")
    whole = days_in_month(case.month)
    return days.through(lambda value: min(value / whole, Fraction(1)))


def reduced_level(case: Case) -> Span | None:
    """§ 8 stk. 4, LAB §§ 131-132 a: the most that may be paid in the month; None when there is no such limit."""
    ground = case.value("nedsat_niveau", "nej")
    if ground is None:
        if case.month < min(NIVEAU_FRA.values()):
            return None
        return Span(Fraction(0), Fraction(10**6), frozenset({"nedsat_niveau"}))
    if ground == "nej" or case.month < NIVEAU_FRA[ground]:
        return None
    return number(case.facts, "ydelse_på_nedsat_niveau")


def in_whole_units(case: Case, amount: Span) -> Span:
    """S15: the month's amount as it is paid."""
    how = case.choice("afrunding")
    if how == "ingen":
        return amount
    unit = Fraction(1) if how == "hele_kroner_pr_måned" else Fraction(1, 100)
    return amount.through(lambda value: rounded(value, unit))


def monthly_subsidy(case: Case) -> Span:
    """LAB § 126 stk. 5 3. pkt., § 7 stk. 1, § 8 stk. 4: what is paid for the month, kr."""
    amount = yearly_subsidy(case).times(point(Fraction(1, MAANEDER))).times(share_of_month(case))
    level = reduced_level(case)
    return in_whole_units(case, amount if level is None else smaller(amount, level))


def obligatory_pension(case: Case, paid: Fraction) -> Fraction:
    """LAB § 138 a stk. 1 nr. 2 and stk. 2, § 138 b, BEK OP § 2: whole kr. a month, paid by the state; from 2020."""
    return rounded(OBLIGATORISK_PENSION.get(case.year, Fraction(0)) * paid, Fraction(1))


def conditions(case: Case) -> dict[str, bool | None]:
    """LAB § 126 stk. 1, § 1, § 3: the conditions of the month, by name; None is unknown."""
    names = (
        "arbejdsevne_varigt_og_væsentligt_nedsat",
        "udnytter_arbejdsevnen_fuldt_ud",
        "hovedbeskæftigelse_her_i_landet",
        "under_folkepensionsalderen",
        "opfyldte_beskæftigelseskravet",
    )
    met: dict[str, bool | None] = {name: case.value(name, True) for name in names}
    other = case.value("modtager", "ingen")
    if other is None:
        met["modtager"] = None
    else:
        met["modtager"] = not (other in ANDRE_YDELSER or PENSION_FRA.get(other, "9999-12") <= case.month)
    employee = case.value("lønmodtager_i_ægtefælles_virksomhed", False)
    met["lønmodtager_i_ægtefælles_virksomhed"] = None if employee is None else not employee
    excluded = case.value("udelukket_fra_tilskud", "slet_ikke")
    if case.month >= UDELUKKELSE_FRA:
        met["udelukket_fra_tilskud"] = None if excluded is None else excluded != "hele_måneden"
    granted = case.facts["tilkendt"]
    met["tilkendt"] = None if granted is None else "2013-01" <= granted[:7] <= case.month
    return met


def result(status: str, outcome: str | None, amounts: Mapping[str, Fraction] | None, missing: Iterable[str]) -> dict:
    """The answer for a month."""
    names = ("tilskud", "årstilskud", "obligatorisk_pension")
    filled = {name: None if amounts is None else amounts[name] for name in names}
    return {"status": status, "outcome": outcome, "amounts": filled, "missing": sorted(missing)}


NOTHING = {"tilskud": Fraction(0), "årstilskud": Fraction(0), "obligatorisk_pension": Fraction(0)}


def check(choices: Mapping[str, str], known: Mapping[str, tuple[str, ...]]) -> None:
    """An unknown interpretation, or an alternative it does not have, is an error."""
    for name, chosen in choices.items():
        if chosen is not None and chosen not in known[name]:
            raise ValueError(f"{name} has no alternative {chosen}")


def calculate(month: str, facts: Mapping[str, Any], interpretations: Mapping[str, str] | None = None) -> dict:
    """The decision for a payment month: "forslag" with "ydelse", "nul" or "afslag"; or what stands in the way.

    "årstilskud" is the yearly subsidy before month, part month and level. A refusal comes first; then a part of a
    month that is not calculated; then a skøn or other facts that are missing and matter.
    """
    if not FIRST_MONTH <= month <= LAST_MONTH:
        raise ValueError(f"{month} is outside {FIRST_MONTH}..{LAST_MONTH}")
    case = Case(month, facts, interpretations or {})
    check(case.choices, INTERPRETATIONS)
    met = conditions(case)
    if False in met.values():
        return result("forslag", "afslag", NOTHING, ())
    if None in met.values():
        return result("mangler", None, None, (name for name, value in met.items() if value is None))
    year, paid = yearly_subsidy(case), monthly_subsidy(case)
    part_excluded = month >= UDELUKKELSE_FRA and case.value("udelukket_fra_tilskud", "slet_ikke") == "en_del_af_måneden"
    part_level = reduced_level(case) is not None and case.value("nedsat_niveau_hele_måneden", True) is not True
    if part_level:
        without = Case(month, {**facts, "nedsat_niveau": "nej"}, case.choices)
        part_level = monthly_subsidy(without) != paid
    if (part_excluded or part_level) and not (paid.known and paid.high == 0):
        return result("ikke_understoettet", None, None, ())
    if not paid.known:
        return result("afventer_skoen" if SKOEN in paid.missing else "mangler", None, None, paid.missing)
    amounts = {
        "tilskud": paid.low,
        "årstilskud": year.low if year.known else None,
        "obligatorisk_pension": obligatory_pension(case, paid.low),
    }
    return result("forslag", "ydelse" if paid.low > 0 else "nul", amounts, ())


# --- later adjustment ------------------------------------------------------------------------------------------------


def regulering(
    month: str,
    facts: Mapping[str, Any],
    afgørelse: str,
    ond_tro: bool | None,
    interpretations: Mapping[str, str] | None = None,
) -> dict:
    """§ 8 stk. 3, § 15 stk. 2: a month already paid, calculated again with the income as it turned out.

    `facts` are the corrected ones with `betalt_tilskud`; `afgørelse` is the month of the new decision; `ond_tro` says
    whether one of the grounds of § 15 stk. 2 on wrong or withheld facts or better knowledge is there.
    Returns the difference (to pay out when over 0) and whether a difference under 0 may be claimed back; the
    municipality "kan" claim it, so a claim is never certain.
    """
    now = calculate(month, facts, interpretations)
    before = facts.get("betalt_tilskud")
    if now["amounts"]["tilskud"] is None or before is None:
        return {"difference": None, "efterbetaling": None, "tilbagebetaling_kan_kræves": None}
    difference = now["amounts"]["tilskud"] - Fraction(before)
    always = afgørelse >= TILBAGEBETALING_I_GOD_TRO_FRA
    always = always or (interpretations or {}).get("tilbagebetaling_før_2024") == "altid"
    if difference >= 0:
        claim: bool | None = False
    else:
        claim = True if always else ond_tro
    return {
        "difference": difference,
        "efterbetaling": max(difference, Fraction(0)),
        "tilbagebetaling_kan_kræves": claim,
    }
