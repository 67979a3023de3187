"""Fleksløntilskud for a payment month, calculated from the law texts alone.

An independent second calculation: nothing here is shared with the rule files or the engine. Standard library
only, exact fractions, amounts in kroner a month unless a docstring says otherwise.

Sources, in short form:
  LAB        LBK nr. 280 af 01/03/2024, lov om en aktiv beskæftigelsesindsats
  BEK 227    BEK nr. 227 af 07/03/2024 om beregning af og fradrag i fleksløntilskud (and BEK nr. 1806 af 28/12/2023,
             which says the same on every point that is calculated here); income from January 2024
  BEK 250    BEK nr. 250 af 24/02/2022, the order before; income of December 2023
  BEK ATP    BEK nr. 1450 af 04/12/2023 om indbetaling af ATP-bidrag for modtagere af fleksløntilskud
  BEK OP     BEK nr. 1446 af 04/12/2023 om bidrag til den obligatoriske pensionsordning
  ALF        LBK nr. 1077 af 28/08/2025, lov om arbejdsløshedsforsikring m.v.
  LAS        LBK nr. 808 af 25/06/2024 and nr. 1004 af 30/06/2025, lov om aktiv socialpolitik

The two months: the PAYMENT month is the month the benefit is for; the WAGE month is the month whose income reduces
it (§ 4). Every fact is read from one of the two, and each function names which.

What is unknown is an interval over the declared range of the fact. All steps are monotone in each fact, so interval
arithmetic on the end points is exact, and an amount whose interval is a single point is known.
A proposal, with its outcome and amount, is made when every way of filling in the unknown facts leads to it. What the
status is when there is none, O25 says.

OPEN - choices the law leaves and the named interpretations do not cover:
  O1  BEK 227 § 12 stk. 4, § 3 stk. 3: the lønloft (all its parts, and whether there are several fleksjob) is that of
      the wage month, because it is compared with the income of that month.
  O2  LAB § 138 stk. 2: the løntimer are those of the wage month.
  O3  LAB § 116, §§ 131-132 a: visitation, pension, age and the reduced level are those of the payment month.
  O4  BEK 227 § 12 stk. 2 nr. 4: the own pension contribution is added to the lønloft when it is NOT subtracted from
      the wage, and left out when it is: the words of the order, though the opposite would be needed to restore a
      wage stated net of the contribution.
  O5  BEK 227 § 4 stk. 2, § 1 stk. 1 nr. 1-2: up to and including the first whole month, and as long as the wage
      itself (`løn`) of the wage month is unknown, the expected wage stands in for `løn`, and for nothing else:
      the pension contributions are added to it as to any wage, and an unknown contribution is a missing fact
      (LAB § 123 stk. 2 3. pkt. makes the employee answer for the contributions).
  O6  BEK 227 § 3 stk. 4, § 6 stk. 2, § 1 stk. 2: paid-in holiday allowance is taken out of the expected wage, a wage
      for several months is distributed into and out of it, and the DIS question is put, as in any month.
  O7  LAB § 123 stk. 1: wage to supplement is there when wage and pension contributions together, before holiday
      allowance is taken out, or the share of a wage for several months that falls on the month, are over 0.
      Other wage and secondary business are not wage from the fleksjob. Tabt arbejdsfortjeneste and plejevederlag
      are enough alone from the wage month January 2024: BEK 227 § 11 stk. 1 has the subsidy calculated "som ved
      lønindtægt" for who receives them, stk. 2 treats receiving wage too as a further case, and LAB § 139 lets the
      minister say what lønindtægt is. Not in December 2023: BEK 250 has no such rule.
  O8  LAB § 124 stk. 4: a benefit that could have been received counts as a benefit instead of wage (only when it is
      over 0), since stk. 4 keeps the right to fleksløntilskud when the benefit is lost.
  O9  BEK 227 § 7 stk. 3-5: the greater of paid and possible is taken benefit by benefit (sygedagpenge by itself,
      ressourceforløbsydelse by itself), and the two are then added.
  O10 BEK 227 § 7 stk. 3: the month before is the calendar month before the month of the date of loss, whatever the
      date's relation to the wage month is.
  O11 BEK 227 § 3 stk. 3 and 5: other wage and surplus of a secondary business count under the lønloft.
  O12 BEK 250 § 3 stk. 3 and 5: under the old order wage, other wage and surplus count under the lønloft; benefits and
      holiday allowance from Feriekonto do not (stk. 6 refers to stk. 2 only; LAB § 124 stk. 3 got its reference to
      the lønloft later). The lønloft is compared with the subsidy after §§ 7-9, not before.
  O13 BEK 250: tabt arbejdsfortjeneste and plejevederlag of December 2023 do not reduce (the order has no such rule).
  O14 BEK 250 § 3 stk. 3, BEK 227 § 15 stk. 2: the lønloft of December 2023 is the full-time wage the employer has
      stated (`oplyst_lønloft`), in whatever way the facts say it was stated: no order before had §§ 12-13, and LAB
      § 123 stk. 3 had no 2. and 3. pkt. in LBK nr. 701 of 2022. For several fleksjob it is the skøn, as later.
  O15 BEK 227 § 2 stk. 2, § 10 stk. 2: a part month takes its share of the benefit after the lønloft, as the days with
      ledighedsydelse do; both reductions are made one after the other (product of the shares). The share of a
      month is never under 0 nor over 1.
  O16 BEK 227 § 3 stk. 7: the reduced level is the last limit, after every reduction, and is not itself shared out in
      a part month. The benefit is rounded once, at the end (§ 2 stk. 1), after that limit.
  O17 BEK 227 § 6 stk. 4: the share of the holiday allowance is at most the whole of it.
  O18 BEK 227 § 6 stk. 2, § 3 stk. 4: wage less paid-in holiday allowance and distributed wage is never under 0.
  O19 interpretation `delmåned` = hel_måned: the whole month is paid whatever the number of weekdays is, also 0.
  O20 BEK ATP § 1 stk. 3 3. pkt.: the state's contribution for a part month, also the full one of 297 kr., is shared
      by calendar days employed over calendar days of the payment month, never over 1, before it is rounded. Under
      `delmåned` = hel_måned the period is a whole month and the contribution is not shared. The own contribution
      and the obligatorisk pension need no share: they are taken of the benefit of the part month.
  O21 LAB § 138 stk. 4: PAID sygedagpenge or ressourceforløbsydelse in the wage month bring the hours before the
      sickness. Barselsdagpenge and benefits that were only possible do not.
  O22 BEK ATP § 2, BEK OP § 2: both contributions are taken of the rounded benefit that is paid; the obligatorisk
      pension of that less the rounded own ATP contribution.
  O23 BEK 227 § 1 stk. 2: a DIS wage is not supported. This comes after the refusals on the person and before the
      question of wage (the DIS wage is a wage, though no arbejdsmarkedsbidrag is paid of it).
  O24 BEK 227 § 12 stk. 3: a lønloft per week or 14 days is not supported, but only when the amount is open without
      it, and not when there are several fleksjob (the skøn then takes its place).
  O25 The status of an undecided case. A rule that is not supported and is certainly reached comes first: a known DIS
      wage, or a known lønloft per week or 14 days for one fleksjob, also when it is not known that the lønloft would
      bind. Then a skøn that is certainly reached and may matter: "afventer_skoen", also when facts are missing too.
      Else "mangler". Certainly reached: the person may have a fleksjob, there is wage to supplement, and no yes/no
      or choice that decides whether it is asked for is unknown. Where an unknown DIS answer or an unknown first
      whole month gives the same status either way, that is the status.
  O26 BEK 227 § 13 stk. 2: the hourly lønloft is (timeløn + tillæg) times 160,333 exactly, not rounded, and the monthly
      parts (also `andre_løndele`) are not added to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Any

# ---------------------------------------------------------------------------------------------------------------------
# Constants of the law
# ---------------------------------------------------------------------------------------------------------------------

FIRST_MONTH, LAST_MONTH = "2024-01", "2026-12"

# ALF § 47 stk. 1: højeste dagpenge, kr. a month.
HOEJESTE_DAGPENGE = {2024: 20359, 2025: 21092, 2026: 22041}

# LAB § 123 stk. 2 as regulated by § 189 a (1,7 pct. and the tilpasningsprocent, rounded to whole kroner):
# 14.686 (2019) - 14.965 - 15.264 - 15.401 (BEK 250) - 15.817 - 16.323 (BEK 227) - 16.911 - 17.672 (2026). Kr. a month.
LOENINDTAEGTSGRAENSE = {2023: 15817, 2024: 16323, 2025: 16911, 2026: 17672}

ANDEL = Fraction(98, 100)  # LAB § 123 stk. 1
FRADRAG_UNDER, FRADRAG_OVER = Fraction(30, 100), Fraction(55, 100)  # LAB § 123 stk. 2
TIMER_PR_MAANED_I_LOENLOFT = Fraction(160333, 1000)  # BEK 227 § 13 stk. 2
EGET_ATP_PCT, EGET_ATP_HOEJST = Fraction(5, 100), 500  # LAB § 137 stk. 1
ATP_PR_TIME = Fraction(123, 100)  # BEK ATP § 1 stk. 3
ATP_FULDT = 297  # full contribution from 2024, kr. a month
ATP_TIMEGRAENSE = 39  # LAB § 138 stk. 3, hours a month
OBLIGATORISK_PENSION = {2024: Fraction(15, 1000), 2025: Fraction(18, 1000), 2026: Fraction(21, 1000)}  # LAB § 138 b
LAS_22_OPHAEVET = "2025-07"  # the reduced level of LAS § 22 is repealed from 1 July 2025
BEK_227_FRA = "2024-01"  # BEK 1806 and 227 § 15 stk. 2: income from this month

INTERPRETATIONS = {  # the first alternative is the default
    "grænsens_år": ("udbetalingsmånedens", "lønmånedens"),
    "dage_pr_måned_som": ("brøk", "afrundet_tal"),
    "delmåned": ("forholdsmæssigt", "hel_måned"),
    "niveau_efter_juli_2025": ("kontanthjælp", "selvforsørgelsesydelse_fortsat"),
    "halve_kroner": ("opad", "nedad"),
    "fuldtid_i_timer": ("uger_i_et_år", "dagpengenormen"),
    "fordeling_af_flermånedsløn": ("fordeles", "medregnes_ved_udbetaling"),
    "mulige_ydelser_under_loftet": ("tæller_ikke_med", "tæller_med"),
}

# Declared ranges of the numbers (lowest, highest).
RANGES = {
    "hverdage_ansat": (0, 23),
    "løn": (0, 1000000),
    "eget_pensionsbidrag": (0, 200000),
    "arbejdsgivers_pensionsbidrag": (0, 200000),
    "forventet_løn": (0, 1000000),
    "anden_løn": (0, 1000000),
    "overskud_af_bibeskæftigelse": (0, 1000000),
    "tabt_arbejdsfortjeneste": (0, 1000000),
    "flermånedsløn": (0, 1000000),
    "flermånedsløn_måneder": (2, 60),
    "indbetalt_feriegodtgørelse": (0, 200000),
    "skat_af_indbetalt_feriegodtgørelse": (0, 200000),
    "optjent_feriegodtgørelse": (0, 500000),
    "skat_af_optjent_feriegodtgørelse": (0, 500000),
    "optjente_feriedage": (1, 30),
    "holdte_feriedage": (0, 30),
    "dage_med_ledighedsydelse": (0, 25),
    "sygedagpenge": (0, 60000),
    "barselsdagpenge": (0, 60000),
    "ressourceforløbsydelse": (0, 60000),
    "rettidige_sygedagpenge": (0, 60000),
    "fuld_ressourceforløbsydelse": (0, 60000),
    "oplyst_lønloft": (0, 1000000),
    "lønloft_for_flere_fleksjob": (0, 1000000),
    "selvforsørgelsesydelse": (0, 60000),
    "kontanthjælp_på_nedsat_niveau": (0, 60000),
    "løntimer": (0, 400),
    "løntimer_før_sygdom": (0, 400),
    "kalenderdage_ansat": (0, 31),
    "kalenderdage_i_måneden": (28, 31),
    "fuldtidsløn": (0, 1000000),
    "resultatløn": (0, 1000000),
    "arbejdsgiverpension_på_fuld_tid": (0, 200000),
    "egen_pension_på_fuld_tid": (0, 200000),
    "fritvalg": (0, 200000),
    "faste_tillæg": (0, 200000),
    "variable_tillæg": (0, 200000),
    "genetillæg": (0, 200000),
    "vagttillæg": (0, 200000),
    "bonus_på_fuld_tid": (0, 1000000),
    "ferietillæg_på_fuld_tid": (0, 200000),
    "andre_løndele": (0, 1000000),
    "timeløn_uden_nedsættelse": (0, 10000),
    "tillæg_pr_time": (0, 10000),
}

SKOEN = frozenset({"lønloft_for_flere_fleksjob", "andre_løndele"})
UNSUPPORTED_LOENLOFT = "lønloft pr. uge eller 14 dage"
UNBOUNDED = 10**9  # kr., above everything the facts can add up to

CONTRIBUTIONS = ("eget_atp_bidrag", "statens_atp_bidrag", "obligatorisk_pension")


# ---------------------------------------------------------------------------------------------------------------------
# Months
# ---------------------------------------------------------------------------------------------------------------------


def month_before(month: str) -> str:
    """The calendar month before, "YYYY-MM"."""
    year, number = int(month[:4]), int(month[5:7])
    return f"{year - 1:04d}-12" if number == 1 else f"{year:04d}-{number - 1:02d}"


def year_of(month: str) -> int:
    """The calendar year of a month."""
    return int(month[:4])


# ---------------------------------------------------------------------------------------------------------------------
# Amounts that may be unknown
# ---------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Amount:
    """A number known to lie from `low` to `high`; `missing` names the facts that make it wide."""

    low: Fraction
    high: Fraction
    missing: frozenset[str] = frozenset()

    @property
    def known(self) -> bool:
        return self.low == self.high

    def __add__(self, other: Amount) -> Amount:
        return between(self.low + other.low, self.high + other.high, self.missing | other.missing)

    def __sub__(self, other: Amount) -> Amount:
        return between(self.low - other.high, self.high - other.low, self.missing | other.missing)

    def times(self, other: Amount) -> Amount:
        """The product of two amounts that are not negative."""
        return between(self.low * other.low, self.high * other.high, self.missing | other.missing)

    def through(self, function: Callable[[Fraction], Fraction]) -> Amount:
        """A function that never falls, used on both ends."""
        return between(function(self.low), function(self.high), self.missing)

    def over_zero(self) -> bool | None:
        """Whether the number is over 0; None when that is not known."""
        if self.low > 0:
            return True
        return False if self.high <= 0 else None


def between(low: Fraction, high: Fraction, missing: frozenset[str]) -> Amount:
    """An amount; when it is a single point nothing is missing any more."""
    return Amount(low, high, frozenset() if low == high else missing)


def exactly(value: Fraction | int) -> Amount:
    """A known amount."""
    return Amount(Fraction(value), Fraction(value))


ZERO = exactly(0)


def lesser(a: Amount, b: Amount) -> Amount:
    """The lesser of two amounts; an amount that cannot be the lesser is not missing."""
    if a.high <= b.low:
        return a
    if b.high <= a.low:
        return b
    return between(min(a.low, b.low), min(a.high, b.high), a.missing | b.missing)


def greater(a: Amount, b: Amount) -> Amount:
    """The greater of two amounts; an amount that cannot be the greater is not missing."""
    if a.low >= b.high:
        return a
    if b.low >= a.high:
        return b
    return between(max(a.low, b.low), max(a.high, b.high), a.missing | b.missing)


def one_of(name: str, options: Iterable[Amount]) -> Amount:
    """One of several amounts, when the fact `name` that chooses between them is unknown."""
    amounts = list(options)
    missing = frozenset({name}).union(*(amount.missing for amount in amounts))
    return between(min(a.low for a in amounts), max(a.high for a in amounts), missing)


def any_true(answers: Iterable[bool | None]) -> bool | None:
    """Whether one of the answers is yes; None when that is not known."""
    answers = list(answers)
    if True in answers:
        return True
    return None if None in answers else False


# ---------------------------------------------------------------------------------------------------------------------
# Facts and choices
# ---------------------------------------------------------------------------------------------------------------------


class Case:
    """The facts and the chosen interpretations for one payment month and one wage month."""

    def __init__(
        self,
        month: str,
        wage_month: str,
        facts: Mapping[str, Any],
        interpretations: Mapping[str, str],
    ) -> None:
        self.month = month
        self.wage_month = wage_month
        self._facts = facts
        self._interpretations = interpretations

    def value(self, name: str, month: str | None = None) -> Any:
        """The fact as it is in the month (None: unknown); without a month, a fact that does not change."""
        fact = self._facts.get(name)
        if isinstance(fact, Mapping):
            return fact.get(month) if month is not None else None
        return fact

    def is_the_same_always(self, name: str) -> bool:
        """Whether a known fact is stated once for all months."""
        fact = self._facts.get(name)
        return fact is not None and not isinstance(fact, Mapping)

    def number(self, name: str, month: str | None = None) -> Amount:
        """A number: the point it is, or the whole declared range when it is unknown."""
        value = self.value(name, month)
        if value is not None:
            return exactly(value)
        low, high = RANGES[name]
        return Amount(Fraction(low), Fraction(high), frozenset({name}))

    def when(self, name: str, month: str | None, amount: Callable[[], Amount]) -> Amount:
        """The amount when the yes/no fact is yes, 0 when it is no, one of them when it is unknown."""
        answer = self.value(name, month)
        if answer is None:
            return one_of(name, (ZERO, amount()))
        return amount() if answer else ZERO

    def choice(self, name: str) -> str:
        """The chosen alternative of an interpretation, the default when none is chosen."""
        chosen = self._interpretations.get(name)
        return INTERPRETATIONS[name][0] if chosen is None else chosen

    @property
    def old_order(self) -> bool:
        """BEK 227 § 15 stk. 2: income before January 2024 follows BEK 250."""
        return self.wage_month < BEK_227_FRA


def whole_kroner(case: Case, amount: Amount) -> Amount:
    """Nearest whole krone; a half goes up or down as the interpretation `halve_kroner` says."""
    half = Fraction(1, 2)
    if case.choice("halve_kroner") == "opad":
        return amount.through(lambda value: Fraction(floor(value + half)))
    return amount.through(lambda value: Fraction(ceil(value - half)))


# ---------------------------------------------------------------------------------------------------------------------
# LAB § 116, § 117: the person
# ---------------------------------------------------------------------------------------------------------------------


def person_may_have_fleksjob(case: Case) -> bool | None:
    """LAB § 116 stk. 1, § 117 stk. 1: visited to fleksjob, no pension, under folkepensionsalderen. Payment month.

    False as soon as one condition fails; None when none fails but one is unknown.
    """
    refusals = (
        _not(case.value("er_visiteret_til_fleksjob", case.month)),
        case.value("modtager_pension", case.month),
        case.value("har_nået_folkepensionsalderen", case.month),
    )
    return _not(any_true(refusals))


def _not(answer: bool | None) -> bool | None:
    """The opposite of a yes/no that may be unknown."""
    return None if answer is None else not answer


# ---------------------------------------------------------------------------------------------------------------------
# BEK 227 § 1: the wage; § 3 stk. 4, § 4 and § 6: which wage belongs to the month
# ---------------------------------------------------------------------------------------------------------------------


def wage_alone(case: Case) -> Amount:
    """BEK 227 § 1 stk. 1 nr. 1, § 4 stk. 2: wage without pension contributions; wage month, kr. a month.

    Up to and including the first whole month, and as long as its wage is not yet known, the expected wage.
    """
    m = case.wage_month
    first = case.value("første_hele_måned")
    before_data = m == case.month if first is None else m <= first
    if before_data and case.value("løn", m) is None:
        return case.number("forventet_løn")
    return case.number("løn", m)


def wage_with_pension(case: Case) -> Amount:
    """BEK 227 § 1 stk. 1 nr. 1-2: wage and both parties' pension contributions; wage month, kr. a month."""
    m = case.wage_month
    return wage_alone(case) + case.number("eget_pensionsbidrag", m) + case.number("arbejdsgivers_pensionsbidrag", m)


def paid_in_holiday_allowance(case: Case) -> Amount:
    """BEK 227 § 6 stk. 2: holiday allowance paid in to Feriekonto, before tax; wage month, kr. a month."""
    m = case.wage_month
    return case.when(
        "feriegodtgørelse_indbetales",
        m,
        lambda: case.number("indbetalt_feriegodtgørelse", m) + case.number("skat_af_indbetalt_feriegodtgørelse", m),
    )


def share_of_wage_for_several_months(case: Case) -> Amount:
    """BEK 227 § 3 stk. 4: the equal share of a wage for several months that falls on the wage month, kr. a month."""
    if case.choice("fordeling_af_flermånedsløn") == "medregnes_ved_udbetaling":
        return ZERO
    return _several_months(case, count_payment=False)


def change_by_distribution(case: Case) -> Amount:
    """BEK 227 § 3 stk. 4: the share of the wage month, less what was paid out in it; kr. a month, may be negative."""
    if case.choice("fordeling_af_flermånedsløn") == "medregnes_ved_udbetaling":
        return ZERO
    return _several_months(case, count_payment=True)


def _several_months(case: Case, count_payment: bool) -> Amount:
    """BEK 227 § 3 stk. 4: amount times (share of the month, less 1 in the month of payment); kr. a month.

    The amount and the number of months stand in several places, so the ends are taken over all corners.
    """
    m = case.wage_month
    present = case.value("har_flermånedsløn")
    if present is False:
        return ZERO
    covers = case.value("flermånedsløn_dækker_måneden", m)
    paid = case.value("flermånedsløn_udbetalt_i_måneden", m) if count_payment else False
    amount, months = case.number("flermånedsløn"), case.number("flermånedsløn_måneder")
    values = [Fraction(0)] if present is None else []
    for is_covered in (covers,) if covers is not None else (False, True):
        for is_paid in (paid,) if paid is not None else (False, True):
            for number in (months.low, months.high):
                factor = (1 / number if is_covered else Fraction(0)) - (1 if is_paid else 0)
                values += [amount.low * factor, amount.high * factor]
    unknown = {
        "har_flermånedsløn": present is None,
        "flermånedsløn_dækker_måneden": covers is None,
        "flermånedsløn_udbetalt_i_måneden": paid is None,
    }
    missing = frozenset(name for name, is_unknown in unknown.items() if is_unknown)
    return between(min(values), max(values), missing | amount.missing | months.missing)


def fleksjob_wage(case: Case) -> Amount:
    """BEK 227 §§ 1, 3 stk. 4, 4 and 6 stk. 2: wage income from the fleksjob; wage month, kr. a month."""
    wage = wage_with_pension(case) - paid_in_holiday_allowance(case) + change_by_distribution(case)
    return greater(ZERO, wage)


def holiday_pay(case: Case) -> Amount:
    """BEK 227 § 6 stk. 3-4: holiday allowance from Feriekonto for the days held; wage month, kr. a month.

    The allowance before tax, times days held over days earned, never more than the whole.
    """
    m = case.wage_month

    def share() -> Amount:
        allowance = case.number("optjent_feriegodtgørelse", m) + case.number("skat_af_optjent_feriegodtgørelse", m)
        held, earned = case.number("holdte_feriedage", m), case.number("optjente_feriedage", m)
        part = between(held.low / earned.high, held.high / earned.low, held.missing | earned.missing)
        return allowance.times(lesser(part, exactly(1)))

    return case.when("holder_ferie_med_feriegodtgørelse", m, share)


def other_income(case: Case) -> Amount:
    """BEK 227 § 3 stk. 5, § 1 stk. 1 nr. 3: other wage and surplus of a secondary business; wage month, kr. a month."""
    return case.number("anden_løn", case.wage_month) + case.number("overskud_af_bibeskæftigelse", case.wage_month)


def lost_earnings(case: Case) -> Amount:
    """BEK 227 § 11: tabt arbejdsfortjeneste and plejevederlag, reduced as wage; none in BEK 250. Kr. a month."""
    return ZERO if case.old_order else case.number("tabt_arbejdsfortjeneste", case.wage_month)


def income_that_reduces(case: Case) -> Amount:
    """BEK 227 § 3 stk. 2, 5 and 6, § 11: the income the 30 and 55 pct. are taken of; wage month, kr. a month."""
    return fleksjob_wage(case) + other_income(case) + lost_earnings(case) + holiday_pay(case)


# ---------------------------------------------------------------------------------------------------------------------
# BEK 227 §§ 7-9: benefits instead of wage
# ---------------------------------------------------------------------------------------------------------------------


def possible_sygedagpenge(case: Case, loss: str) -> Amount:
    """BEK 227 § 7 stk. 3 and 5: sygedagpenge that could have been received; kr. a month.

    A lost right: what was paid in the month before the loss. A late request: what was due on a timely one.
    """
    if loss == "sygedagpenge_mistet":
        date = case.value("sygedagpenge_mistet_den")
        if date is None and case.is_the_same_always("sygedagpenge"):
            return case.number("sygedagpenge", case.wage_month)
        if date is None:
            low, high = RANGES["sygedagpenge"]
            return Amount(Fraction(low), Fraction(high), frozenset({"sygedagpenge_mistet_den"}))
        return case.number("sygedagpenge", month_before(date[:7]))
    if loss == "sygedagpenge_søgt_for_sent":
        return case.number("rettidige_sygedagpenge", case.wage_month)
    return ZERO


def possible_ressourceforloebsydelse(case: Case, loss: str) -> Amount:
    """BEK 227 § 7 stk. 4: the full ressourceforløbsydelse that could have been received; wage month, kr. a month."""
    if loss == "ressourceforløbsydelse_mistet_eller_nedsat":
        return case.number("fuld_ressourceforløbsydelse", case.wage_month)
    return ZERO


LOSSES = ("intet", "sygedagpenge_mistet", "sygedagpenge_søgt_for_sent", "ressourceforløbsydelse_mistet_eller_nedsat")


def counted_sickness_benefits(case: Case) -> Amount:
    """BEK 227 § 7: of each sickness benefit the greater of paid and possible; wage month, kr. a month."""

    def with_loss(loss: str) -> Amount:
        sygedagpenge = greater(case.number("sygedagpenge", case.wage_month), possible_sygedagpenge(case, loss))
        ressource = case.number("ressourceforløbsydelse", case.wage_month)
        return sygedagpenge + greater(ressource, possible_ressourceforloebsydelse(case, loss))

    loss = case.value("mistet_ydelse_ved_sygdom", case.wage_month)
    if loss is None:
        return one_of("mistet_ydelse_ved_sygdom", map(with_loss, LOSSES))
    return with_loss(loss)


def counted_benefits(case: Case) -> Amount:
    """BEK 227 §§ 7-9: benefits that are taken in full from the subsidy; wage month, kr. a month."""
    return counted_sickness_benefits(case) + case.number("barselsdagpenge", case.wage_month)


def paid_benefits(case: Case) -> Amount:
    """BEK 227 §§ 7-9: benefits that were paid; wage month, kr. a month."""
    m = case.wage_month
    return case.number("sygedagpenge", m) + case.number("ressourceforløbsydelse", m) + case.number("barselsdagpenge", m)


# ---------------------------------------------------------------------------------------------------------------------
# LAB § 123 stk. 1, § 124: something to supplement
# ---------------------------------------------------------------------------------------------------------------------


def has_wage_to_supplement(case: Case) -> bool | None:
    """LAB § 123 stk. 1, § 124 stk. 1-4, BEK 227 § 11: wage, or what stands in its place; wage month.

    Holiday pay for holiday held, tabt arbejdsfortjeneste (from January 2024), or a benefit instead of wage.
    Yes when one of them is over 0; None when none is known to be and one may be.
    """
    sources = (wage_with_pension, share_of_wage_for_several_months, holiday_pay, lost_earnings, counted_benefits)
    return any_true(source(case).over_zero() for source in sources)


# ---------------------------------------------------------------------------------------------------------------------
# BEK 227 §§ 12-13: the lønloft
# ---------------------------------------------------------------------------------------------------------------------


def own_pension_in_loenloft(case: Case) -> Amount:
    """BEK 227 § 12 stk. 2 nr. 4: the own contribution, only when it is not subtracted from the wage; kr. a month."""
    m = case.wage_month
    subtracted = case.value("egen_pension_er_trukket_fra", m)
    contribution = case.number("egen_pension_på_fuld_tid", m)
    if subtracted is None:
        return one_of("egen_pension_er_trukket_fra", (ZERO, contribution))
    return ZERO if subtracted else contribution


def loenloft_of_parts(case: Case) -> Amount:
    """BEK 227 § 12 stk. 2 and 4: the parts of a full-time wage added up; wage month, kr. a month.

    Fritvalg only in a month when it is paid out; vagttillæg only when there are such shifts.
    """
    m = case.wage_month
    loft = case.number("fuldtidsløn", m)  # nr. 1
    loft += case.number("resultatløn", m)  # nr. 3
    loft += case.number("arbejdsgiverpension_på_fuld_tid", m) + own_pension_in_loenloft(case)  # nr. 4
    loft += case.when("fritvalg_udbetales_i_måneden", m, lambda: case.number("fritvalg", m))  # nr. 5, stk. 4
    loft += case.number("faste_tillæg", m)  # nr. 6
    loft += case.number("variable_tillæg", m)  # nr. 7
    loft += case.number("genetillæg", m)  # nr. 8
    loft += case.when("har_vagter", m, lambda: case.number("vagttillæg", m))  # nr. 9
    loft += case.number("bonus_på_fuld_tid", m)  # nr. 10
    loft += case.number("ferietillæg_på_fuld_tid", m)  # nr. 11
    # the list is not exhaustive ("bl.a."): skøn
    return loft + case.when("har_andre_løndele", m, lambda: case.number("andre_løndele", m))


def loenloft_of_hourly_wage(case: Case) -> Amount:
    """BEK 227 § 12 stk. 2 nr. 2, § 13 stk. 2: (hourly wage + supplements) times 160,333; wage month, kr. a month."""
    m = case.wage_month
    an_hour = case.number("timeløn_uden_nedsættelse", m) + case.number("tillæg_pr_time", m)
    return an_hour.times(exactly(TIMER_PR_MAANED_I_LOENLOFT))


def loenloft_of_one_fleksjob(case: Case) -> Amount:
    """BEK 227 § 12 stk. 3: the lønloft in the way the employer has stated it; wage month, kr. a month.

    BEK 250 § 3 stk. 3: the full-time wage the employer has stated.
    """
    if case.old_order:
        return case.number("oplyst_lønloft", case.wage_month)
    ways = {
        "samlet_pr_måned": lambda: case.number("oplyst_lønloft", case.wage_month),
        "løndele_pr_måned": lambda: loenloft_of_parts(case),
        "timeløn_og_tillæg": lambda: loenloft_of_hourly_wage(case),
        "pr_uge_eller_14_dage": lambda: _any_loenloft(UNSUPPORTED_LOENLOFT),
    }
    way = case.value("lønloft_oplyst_som", case.wage_month)
    return _any_loenloft("lønloft_oplyst_som") if way is None else ways[way]()


def _any_loenloft(reason: str) -> Amount:
    """A lønloft nothing is known of."""
    return Amount(Fraction(0), Fraction(UNBOUNDED), frozenset({reason}))


def loenloft(case: Case) -> Amount:
    """BEK 227 § 1 stk. 1 nr. 4, §§ 12-13; for several fleksjob together the amount is a skøn. Kr. a month."""
    several = case.value("har_flere_fleksjob", case.wage_month)
    together = case.number("lønloft_for_flere_fleksjob", case.wage_month)
    if several is None:
        return one_of("har_flere_fleksjob", (together, loenloft_of_one_fleksjob(case)))
    return together if several else loenloft_of_one_fleksjob(case)


# ---------------------------------------------------------------------------------------------------------------------
# BEK 227 §§ 2-3 and § 10: the subsidy
# ---------------------------------------------------------------------------------------------------------------------


def highest_subsidy(case: Case) -> Amount:
    """LAB § 123 stk. 1, BEK 227 § 2 stk. 1, ALF § 47 stk. 3: 98 pct. of højeste dagpenge, whole kroner; payment month.

    19.952 (2024), 20.670 (2025), 21.600 (2026). Kr. a month.
    """
    return whole_kroner(case, exactly(ANDEL * HOEJESTE_DAGPENGE[year_of(case.month)]))


def threshold(case: Case) -> int:
    """LAB § 123 stk. 2, § 189 a: where 30 pct. becomes 55 pct.; of the year that `grænsens_år` says. Kr. a month."""
    own_year = case.choice("grænsens_år") == "lønmånedens"
    return LOENINDTAEGTSGRAENSE[year_of(case.wage_month if own_year else case.month)]


def reduction_for_income(case: Case, income: Amount) -> Amount:
    """LAB § 123 stk. 2, BEK 227 § 3 stk. 2: 30 pct. up to the threshold, 55 pct. above; kr. a month."""
    limit = threshold(case)
    return income.through(lambda kr: FRADRAG_UNDER * min(kr, limit) + FRADRAG_OVER * max(kr - limit, 0))


def after_income_and_benefits(case: Case) -> Amount:
    """BEK 227 § 3 stk. 2, §§ 7-9: the highest subsidy less the reduction for income and the benefits; kr. a month."""
    reduced = highest_subsidy(case) - reduction_for_income(case, income_that_reduces(case)) - counted_benefits(case)
    return greater(ZERO, reduced)


def income_under_loenloft(case: Case) -> Amount:
    """BEK 227 § 3 stk. 3 and 5: what fills the lønloft beside the subsidy; wage month, kr. a month.

    BEK 250 § 3 stk. 3 and 5: only wage, other wage and surplus of a secondary business.
    """
    if case.old_order:
        return fleksjob_wage(case) + other_income(case)
    with_possible = case.choice("mulige_ydelser_under_loftet") == "tæller_med"
    return income_that_reduces(case) + (counted_benefits(case) if with_possible else paid_benefits(case))


def after_loenloft(case: Case, loft: Amount) -> Amount:
    """LAB § 123 stk. 3, BEK 227 § 3 stk. 3: the excess over the lønloft is taken from the subsidy; kr. a month."""
    return lesser(after_income_and_benefits(case), greater(ZERO, loft - income_under_loenloft(case)))


def days_a_month(case: Case) -> Fraction:
    """BEK 227 § 2 stk. 2: average days in a month, days."""
    return Fraction(260, 12) if case.choice("dage_pr_måned_som") == "brøk" else Fraction(216667, 10000)


def share_without_ledighedsydelse(case: Case) -> Amount:
    """BEK 227 § 10 stk. 2: share of the month left by days with ledighedsydelse in the month BEFORE the payment month.

    Days of December 2023 follow BEK 250 § 10 stk. 2 and reduce their own month, so not January 2024.
    """
    m = month_before(case.month)
    if m < BEK_227_FRA:
        return exactly(1)
    days = case.number("dage_med_ledighedsydelse", m)
    return greater(ZERO, exactly(1) - days.through(lambda number: number / days_a_month(case)))


def share_employed(case: Case) -> Amount:
    """BEK 227 § 2 stk. 2: share of the payment month in the fleksjob, weekdays over average days, never over 1."""
    if case.choice("delmåned") == "hel_måned":
        return exactly(1)
    m = case.month
    days = case.number("hverdage_ansat", m)
    share = lesser(days.through(lambda number: number / days_a_month(case)), exactly(1))
    whole = case.value("ansat_hele_måneden", m)
    if whole is None:
        return one_of("ansat_hele_måneden", (exactly(1), share))
    return exactly(1) if whole else share


def at_most_reduced_level(case: Case, subsidy: Amount) -> Amount:
    """LAB §§ 131, 132 and 132 a, BEK 227 § 3 stk. 7: never over the level of LAS § 22, later § 16 stk. 2.

    Payment month, kr. a month.
    """
    m = case.month
    later = m >= LAS_22_OPHAEVET and case.choice("niveau_efter_juli_2025") == "kontanthjælp"
    level = case.number("kontanthjælp_på_nedsat_niveau" if later else "selvforsørgelsesydelse", m)
    limited = case.value("har_nedsat_niveau", m)
    if limited is None:
        return one_of("har_nedsat_niveau", (subsidy, lesser(subsidy, level)))
    return lesser(subsidy, level) if limited else subsidy


def fleksloentilskud(case: Case, loft: Amount) -> Amount:
    """BEK 227 §§ 2-13 in order: the subsidy of the payment month, whole kroner a month."""
    subsidy = after_loenloft(case, loft)
    subsidy = subsidy.times(share_employed(case))
    subsidy = subsidy.times(share_without_ledighedsydelse(case))
    return whole_kroner(case, at_most_reduced_level(case, subsidy))


# ---------------------------------------------------------------------------------------------------------------------
# LAB §§ 137-138 b: contributions that go with the benefit
# ---------------------------------------------------------------------------------------------------------------------


def own_atp(case: Case, benefit: Fraction) -> Fraction:
    """LAB § 137, BEK ATP § 1 stk. 2 nr. 1 and § 2: 5 pct. of the benefit, at most 500 kr., whole kroner a month."""
    return whole_kroner(case, exactly(min(EGET_ATP_PCT * benefit, Fraction(EGET_ATP_HOEJST)))).low


def full_time_hours(case: Case) -> Fraction:
    """LAB § 138 stk. 2: 37 hours a week, in hours a month."""
    return Fraction(37 * 52, 12) if case.choice("fuldtid_i_timer") == "uger_i_et_år" else Fraction(16033, 100)


def is_paid_while_sick(case: Case) -> bool | None:
    """LAB § 138 stk. 4: whether sygedagpenge or ressourceforløbsydelse was paid for the wage month."""
    benefits = ("sygedagpenge", "ressourceforløbsydelse")
    return any_true(case.number(name, case.wage_month).over_zero() for name in benefits)


def hours_that_count(case: Case) -> Amount:
    """LAB § 138 stk. 2 and 4, BEK ATP § 3 stk. 2-3: reported wage hours; wage month, hours a month.

    With paid sygedagpenge or ressourceforløbsydelse the hours of the last whole period before the sickness.
    """
    reported = case.number("løntimer", case.wage_month)
    before = case.number("løntimer_før_sygdom", case.wage_month)
    sick = is_paid_while_sick(case)
    if sick is None:
        return one_of("sygedagpenge", (reported, before))
    return before if sick else reported


def atp_for_hours(case: Case, hours: Fraction) -> Fraction:
    """LAB § 138 stk. 2-3, BEK ATP § 1 stk. 3: a whole month's contribution, not rounded, kr. a month.

    Under 39 wage hours a month the full contribution, else 1,23 kr. for each hour up to full time.
    """
    if hours < ATP_TIMEGRAENSE:
        return Fraction(ATP_FULDT)
    return ATP_PR_TIME * max(full_time_hours(case) - hours, 0)


def share_of_calendar_days(case: Case) -> Amount:
    """BEK ATP § 1 stk. 3 3. pkt.: calendar days employed over those of the payment month, never over 1."""
    if case.choice("delmåned") == "hel_måned":
        return exactly(1)
    m = case.month
    employed, days = case.number("kalenderdage_ansat", m), case.number("kalenderdage_i_måneden", m)
    share = between(employed.low / days.high, employed.high / days.low, employed.missing | days.missing)
    whole = case.value("ansat_hele_måneden", m)
    if whole is None:
        return one_of("ansat_hele_måneden", (exactly(1), lesser(share, exactly(1))))
    return exactly(1) if whole else lesser(share, exactly(1))


def state_atp(case: Case) -> Fraction | None:
    """LAB § 138, BEK ATP § 1 stk. 3 and § 3: whole kroner a month; None when a fact it needs is not known.

    The contribution never rises with the hours, so the ends change places.
    """
    hours = hours_that_count(case)
    contribution = between(atp_for_hours(case, hours.high), atp_for_hours(case, hours.low), hours.missing)
    shared = whole_kroner(case, contribution.times(share_of_calendar_days(case)))
    return shared.low if shared.known else None


def obligatory_pension(case: Case, benefit: Fraction) -> Fraction:
    """LAB § 138 a stk. 2, § 138 b, BEK OP § 2: of the benefit less the own ATP contribution, whole kroner a month."""
    base = benefit - own_atp(case, benefit)
    return whole_kroner(case, exactly(OBLIGATORISK_PENSION[year_of(case.month)] * base)).low


# ---------------------------------------------------------------------------------------------------------------------
# The decision
# ---------------------------------------------------------------------------------------------------------------------


def _undecided(status: str) -> dict[str, Any]:
    """A result without an amount."""
    return {"status": status, "outcome": None, "amounts": dict.fromkeys(("fleksløntilskud", *CONTRIBUTIONS))}


def _nothing(outcome: str) -> dict[str, Any]:
    """A refusal or a benefit of 0: the contributions are 0 too."""
    amounts = {name: Fraction(0) for name in ("fleksløntilskud", *CONTRIBUTIONS)}
    return {"status": "forslag", "outcome": outcome, "amounts": amounts}


def _benefit(case: Case, benefit: Fraction) -> dict[str, Any]:
    """A benefit and the contributions that go with it."""
    amounts = {
        "fleksløntilskud": benefit,
        "eget_atp_bidrag": own_atp(case, benefit),
        "statens_atp_bidrag": state_atp(case),
        "obligatorisk_pension": obligatory_pension(case, benefit),
    }
    return {"status": "forslag", "outcome": "ydelse", "amounts": amounts}


def decide(case: Case) -> dict[str, Any]:
    """LAB §§ 116, 123 and 124: refusal, what is not supported, what is missing, or the amount, for one wage month."""
    person = person_may_have_fleksjob(case)
    if person is False:
        return _nothing("afslag")
    dis = has_dis_wage(case)
    if dis:
        result = _undecided("ikke_understoettet")
    else:
        result = decide_on_wage(case)
        # whichever the answer is, the case is not supported; else a yes and a no lead to different results
        if dis is None and result["status"] != "ikke_understoettet":
            return _undecided("mangler")
    if person is None and result["outcome"] != "afslag":
        return _undecided("mangler")
    return result


def has_dis_wage(case: Case) -> bool | None:
    """BEK 227 § 1 stk. 2: whether a part of the wage must first be made into bruttoløn; wage month."""
    return case.value("har_dis_indkomst", case.wage_month)


def decide_on_wage(case: Case) -> dict[str, Any]:
    """LAB §§ 123-124, BEK 227: the decision for a person who may have a fleksjob and whose wage is supported."""
    wage = has_wage_to_supplement(case)
    if wage is False:
        return _nothing("afslag")
    if wage is None:
        return _undecided("mangler")
    loft = loenloft(case)
    benefit = fleksloentilskud(case, loft)
    if benefit.known:
        return _benefit(case, benefit.low) if benefit.low > 0 else _nothing("nul")
    if UNSUPPORTED_LOENLOFT in benefit.missing and case.value("har_flere_fleksjob", case.wage_month) is False:
        return _undecided("ikke_understoettet")
    return _undecided("afventer_skoen" if benefit.missing & skoen_certainly_reached(case) else "mangler")


def skoen_certainly_reached(case: Case) -> frozenset[str]:
    """BEK 227 §§ 12-13: the skøn in the lønloft that no unknown yes/no or choice stands before; wage month."""
    m = case.wage_month
    several = case.value("har_flere_fleksjob", m)
    if several:
        return frozenset({"lønloft_for_flere_fleksjob"})
    of_parts = case.value("lønloft_oplyst_som", m) == "løndele_pr_måned" and not case.old_order
    if several is False and of_parts and case.value("har_andre_løndele", m):
        return frozenset({"andre_løndele"})
    return frozenset()


def _common(a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    """The result that holds whichever of the two holds; "mangler" when they decide differently."""
    same = a["status"] == b["status"] and a["outcome"] == b["outcome"]
    if not same or a["amounts"]["fleksløntilskud"] != b["amounts"]["fleksløntilskud"]:
        return _undecided("mangler")
    amounts = {name: (value if b["amounts"][name] == value else None) for name, value in a["amounts"].items()}
    return {"status": a["status"], "outcome": a["outcome"], "amounts": amounts}


def calculate(month: str, facts: Mapping[str, Any], interpretations: Mapping[str, str]) -> dict[str, Any]:
    """BEK 227 § 4 stk. 1-2: the decision for a payment month, with the wage month that belongs to it.

    The month before; the payment month itself up to and including the first whole month with wage.
    """
    if not FIRST_MONTH <= month <= LAST_MONTH:
        raise ValueError(f"{month} is outside {FIRST_MONTH}..{LAST_MONTH}")
    for name, chosen in interpretations.items():
        if chosen is not None and chosen not in INTERPRETATIONS[name]:
            raise ValueError(f"{name} has no alternative {chosen}")
    first = facts.get("første_hele_måned")
    if first is None:
        wage_months = (month, month_before(month))
    else:
        wage_months = (month if month <= first else month_before(month),)
    results = [decide(Case(month, wage_month, facts, interpretations)) for wage_month in wage_months]
    return results[0] if len(results) == 1 else _common(*results)
