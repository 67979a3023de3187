"""Fleksjobbonus to employers (2013-2016), and the state's fleksbidrag to municipalities.

Sources: BEK nr. 590 af 06/06/2013 (in force 10 June 2013, for jobs begun from 1 January 2013), BEK nr. 979 af
05/08/2013 (7 August 2013), BEK nr. 410 af 28/04/2014 (1 May 2014). The fleksbidrag is not in the law texts: § 7 of lov
om kommunernes finansiering af visse offentlige ydelser, as elov.dk has it from LBK nr. 221 af 12/02/2021 (SEEN, one
source); in force 4 January 2016 (§ 29).

FACTS of the bonus, a plain dict, of the one application; None or absent is "not known" unless a default is named
    ansøgning                  date "YYYY-MM-DD" the fund received it; required
    ansættelse_begyndt         date, first day in the fleksjob with this employer; required
    ansættelse_ophørt          date, last day there; absent: still there
    aftalt_ugentlig_arbejdstid hours a week with pay, of all the person's fleksjob together; required
    bonus_fået_før             bool, False   this employer had a bonus for the same person
    anden_bonus_i_perioden     bool, False   another bonus for the person for the same 6 or 9 months
    antal_personer             1             persons this employer applies for
    ansat_på_vurderede_timer   bool, True    as far as possible on the hours the person is assessed to manage (a skøn)
    kommune_med_forsøgstilskud bool, False   the employer is a municipality with subsidy to trials with fleksjob
    offentlig_arbejdsgiver     bool, False
    forhåndsreserveret         bool, True    there was money left in the year's grant
    reserveret                 date of the reservation; absent: none; only for a choice, B1

OPEN
  B1  The order is that of the day the application is received: BEK 979 § 8 stk. 2 says so for its new conditions; BEK
      410 neither says it nor repeals 979. `reserveret_før_maj_2014` = reservationens keeps 979 for who had reserved.
  B2  6 and 9 months are from the first day to the day before the same date 6 or 9 months later.
  B3  BEK 590, 979 § 3 stk. 5: 3 months after the conditions were met, counted from the day after the 6 months.
  B4  BEK 410 § 3 stk. 4 "senest .. efter 9 måneders ansættelse": by the day 9 months after the first; § 8 stk. 2: by 2
      June 2014 (12.00, the hour is not a fact) for who reached 9 months from 24 January to 1 May 2014.
  B5  BEK 590, 979: an application before the 6 months is a reservation and is paid when they are over; so in BEK 410.
  B6  BEK 979 § 2 stk. 3 asks for the assessed hours only with several persons; BEK 410 § 2 stk. 3-4 always.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from math import floor
from typing import Any

BEKENDTGOERELSER = (("2013-06-10", 590), ("2013-08-07", 979), ("2014-05-01", 410))
BONUS = {590: 25000, 979: 25000, 410: 20000}  # § 2 stk. 1
MAANEDER_ANSAT = {590: 6, 979: 6, 410: 9}  # § 1 stk. 3
HOEJESTE_TIMER = 10  # § 1 stk. 1-2
FRIST_MAANEDER = 3  # BEK 590, 979 § 3 stk. 5
SIDSTE_ANSOEGNING = "2015-12-20"  # BEK 410 § 3 stk. 5
FOERSTE_ANSAETTELSE, SIDSTE_ANSAETTELSE = "2013-01-01", "2015-12-31"  # BEK 590 § 8, BEK 410 § 1 stk. 6
OVERGANG = (date(2014, 1, 24), date(2014, 5, 1), date(2014, 6, 2))  # BEK 410 § 8 stk. 2

INTERPRETATIONS = {"reserveret_før_maj_2014": ("ansøgningens", "reservationens")}

REFUSION = Fraction(20, 100)
FLEKSBIDRAG = Fraction(30, 100)
FLEKSBIDRAG_NEDSAETTELSE = Fraction(20, 100)
FLEKSBIDRAG_HOEJST_2015 = 4212


def months_later(when: date, months: int) -> date:
    """The same day some months later, or the last day of that month."""
    index = when.year * 12 + when.month - 1 + months
    year, month = divmod(index, 12)
    for last in (when.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError


def order_of(facts: Mapping[str, Any], choices: Mapping[str, str]) -> int | None:
    """B1: the order the application is under; None before the first."""
    received = facts["ansøgning"]
    kept = choices.get("reserveret_før_maj_2014") == "reservationens" and facts.get("reserveret", "9999") < "2014-05-01"
    number = None
    for first, name in BEKENDTGOERELSER:
        if received >= first and not (name == 410 and kept):
            number = name
    return number


def conditions(order: int, facts: Mapping[str, Any]) -> dict[str, bool | None]:
    """§§ 1-3: the conditions, by name; None is unknown."""

    def no(name: str) -> bool | None:
        value = facts.get(name, False)
        return None if value is None else not value

    hours = facts.get("aftalt_ugentlig_arbejdstid")
    received, begun = date.fromisoformat(facts["ansøgning"]), date.fromisoformat(facts["ansættelse_begyndt"])
    done = months_later(begun, MAANEDER_ANSAT[order])  # the day after the last of the 6 or 9 months, B2
    ended = facts.get("ansættelse_ophørt")
    met: dict[str, bool | None] = {
        "ansættelse_begyndt": facts["ansættelse_begyndt"] >= FOERSTE_ANSAETTELSE,
        "aftalt_ugentlig_arbejdstid": None if hours is None else Fraction(hours) <= HOEJESTE_TIMER,
        "ansættelse_ophørt": ended is None or date.fromisoformat(ended) + timedelta(1) >= done,
        "bonus_fået_før": no("bonus_fået_før"),
        "forhåndsreserveret": facts.get("forhåndsreserveret", True),
    }
    if order == 410:
        from_, to, until = OVERGANG
        met["frist"] = received <= done or (from_ <= done <= to and received <= until)
        met["sidste_ansøgning"] = facts["ansøgning"] <= SIDSTE_ANSOEGNING
        met["sidste_ansættelse"] = facts["ansættelse_begyndt"] <= SIDSTE_ANSAETTELSE
        met["offentlig_arbejdsgiver"] = no("offentlig_arbejdsgiver")
    else:
        met["frist"] = received <= months_later(done, FRIST_MAANEDER)
    if order in (979, 410):
        met["anden_bonus_i_perioden"] = no("anden_bonus_i_perioden")
    if order == 979:
        met["kommune_med_forsøgstilskud"] = no("kommune_med_forsøgstilskud")
    if order == 410 or (order == 979 and facts.get("antal_personer", 1) > 1):
        met["ansat_på_vurderede_timer"] = facts.get("ansat_på_vurderede_timer", True)
    return met


def calculate_bonus(dato: str, facts: Mapping[str, Any], interpretations: Mapping[str, str] | None = None) -> dict:
    """BEK 590, 979, 410: the decision on a day: "ydelse", "afslag", or "endnu_ikke" before the months are over."""
    choices = interpretations or {}
    for name, chosen in choices.items():
        if chosen is not None and chosen not in INTERPRETATIONS[name]:
            raise ValueError(f"{name} has no alternative {chosen}")
    order = order_of(facts, choices)
    nothing = {"status": "forslag", "outcome": "afslag", "amounts": {"fleksjobbonus": Fraction(0)}, "missing": []}
    if order is None:
        return nothing
    met = conditions(order, facts)
    if False in met.values():
        return nothing
    unknown = sorted(name for name, value in met.items() if value is None)
    if unknown:
        skoen = "ansat_på_vurderede_timer" in unknown
        status = "afventer_skoen" if skoen else "mangler"
        return {"status": status, "outcome": None, "amounts": {"fleksjobbonus": None}, "missing": unknown}
    done = months_later(date.fromisoformat(facts["ansættelse_begyndt"]), MAANEDER_ANSAT[order])
    if date.fromisoformat(dato) < done:
        return nothing | {"outcome": "endnu_ikke"}
    return nothing | {"outcome": "ydelse", "amounts": {"fleksjobbonus": Fraction(BONUS[order])}}


def fleksbidrag(beregningsbeløb: Fraction, udbetalt: Fraction, løn: Fraction, højest: Fraction) -> Fraction:
    """§ 7 stk. 2-3 of the finance act, whole kr. a month; only when the municipality's refund is 20 pct.

    `beregningsbeløb`: the amount of LAB § 123 stk. 1 for the month; `udbetalt`: fleksløntilskud paid; `løn`: wage from
    the fleksjob and other wage, without pension contributions; `højest`: the month's largest fleksbidrag, 4.212 kr. at
    2015-level. How it is regulated is not seen. 4.212 is 30 pct. of 80 pct. of 17.550, which is 98 pct. of højeste
    dagpenge of 2015: that is why the 30 pct. are read as taken after the refund.
    """
    bidrag = min(FLEKSBIDRAG * (beregningsbeløb - REFUSION * udbetalt), højest)
    bidrag = max(bidrag - FLEKSBIDRAG_NEDSAETTELSE * løn, Fraction(0))
    return Fraction(floor(bidrag + Fraction(1, 2)))
