"""Checks of the independent calculation, every amount worked by hand from the law and shown in the comment.

The ordinary person: wage 9.000, own pension 400, employer's pension 800, so income 10.200; lønloft 35.000; 60 hours.
30 pct. of 10.200 is 3.060. The highest subsidy is 19.952 (2024), 20.670 (2025), 21.600 (2026) kr. a month.
"""

from __future__ import annotations

import random
import sys
from fractions import Fraction
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import fleksloentilskud as oracle
import generate as cases

NUMBER_OF_CASES = 5000
REFUSED = ("forslag", "afslag", 0)
NONE = ("forslag", "nul", 0)


def paid(month, interpretations=None, **changes):
    """Status, outcome and subsidy for the ordinary person with some facts changed."""
    result = oracle.calculate(month, cases.person(**changes), interpretations or {})
    return result["status"], result["outcome"], result["amounts"]["fleksløntilskud"]


def subsidy(month, interpretations=None, **changes):
    """The subsidy of a person who gets one, kr. a month."""
    status, outcome, amount = paid(month, interpretations, **changes)
    assert (status, outcome) == ("forslag", "ydelse")
    return amount


def status(month, interpretations=None, **changes):
    return paid(month, interpretations, **changes)[0]


def contributions(month, interpretations=None, **changes):
    """Own ATP, the state's ATP and obligatorisk pension, kr. a month."""
    amounts = oracle.calculate(month, cases.person(**changes), interpretations or {})["amounts"]
    return tuple(amounts[name] for name in oracle.CONTRIBUTIONS)


def income(amount):
    """The facts of a person whose whole income is this wage, with a lønloft that is not reached."""
    return {"løn": amount, "eget_pensionsbidrag": 0, "arbejdsgivers_pensionsbidrag": 0, "oplyst_lønloft": 200000}


# --- the constants -------------------------------------------------------------------------------------------------


def test_threshold_chain():
    """LAB § 189 a: 14.686 (2019) regulated by 1,7 pct. and the tilpasningsprocent of each year."""
    tilpasning = {2020: "0.2", 2021: "0.3", 2022: "-0.8", 2023: "1", 2024: "1.5", 2025: "1.9", 2026: "2.8"}
    amount = 14686
    chain = {}
    for year, percent in tilpasning.items():
        amount = round(amount * (1 + (Fraction("1.7") + Fraction(percent)) / 100))
        chain[year] = amount
    assert chain[2022] == 15401  # BEK 250 § 3 stk. 2
    assert {year: chain[year] for year in oracle.LOENINDTAEGTSGRAENSE} == oracle.LOENINDTAEGTSGRAENSE


def test_highest_dagpenge_chain():
    """ALF § 47 stk. 1: from 2024 the yearly steps are 1,7 + 1,9 and 1,7 + 2,8 pct."""
    assert round(20359 * Fraction("1.036")) == 21092  # 21.091,92
    assert round(21092 * Fraction("1.045")) == 22041  # 22.041,14


# --- income, LAB § 123 stk. 2 --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("month", "amount"),
    [
        ("2024-02", 16892),  # 19.952 - 3.060
        ("2025-06", 17610),  # 20.670 - 3.060
        ("2026-12", 18540),  # 21.600 - 3.060
    ],
)
def test_ordinary(month, amount):
    assert subsidy(month) == amount


@pytest.mark.parametrize(
    ("month", "which", "amount"),
    [
        # 16.323 x 30 pct. = 4.896,90; 3.677 x 55 pct. = 2.022,35; 19.952 - 6.919,25 = 13.032,75
        ("2024-02", "udbetalingsmånedens", 13033),
        ("2024-01", "udbetalingsmånedens", 13033),
        # 15.817 x 30 pct. = 4.745,10; 4.183 x 55 pct. = 2.300,65; 19.952 - 7.045,75 = 12.906,25
        ("2024-01", "lønmånedens", 12906),
        # 16.911 x 30 pct. = 5.073,30; 3.089 x 55 pct. = 1.698,95; 20.670 - 6.772,25 = 13.897,75
        ("2025-01", "udbetalingsmånedens", 13898),
        ("2025-01", "lønmånedens", 13751),  # 20.670 - 6.919,25 = 13.750,75
        ("2025-02", "lønmånedens", 13898),
        # 17.672 x 30 pct. = 5.301,60; 2.328 x 55 pct. = 1.280,40; 21.600 - 6.582,00
        ("2026-01", "udbetalingsmånedens", 15018),
        ("2026-01", "lønmånedens", 14828),  # 21.600 - 6.772,25 = 14.827,75
    ],
)
def test_above_the_threshold(month, which, amount):
    assert subsidy(month, {"grænsens_år": which}, **income(20000)) == amount


def test_zero_point_and_half_krone():
    # 43.695: 4.896,90 + 27.372 x 55 pct. (15.054,60) = 19.951,50, so 0,50 is left
    assert paid("2024-02", {"halve_kroner": "opad"}, **income(43695)) == ("forslag", "ydelse", 1)
    assert paid("2024-02", {"halve_kroner": "nedad"}, **income(43695)) == NONE
    assert paid("2024-02", **income(Fraction("43695.01"))) == NONE
    assert paid("2024-02", **income(60000)) == NONE


def test_other_income():
    # 10.200 + 2.000 + 1.000 = 13.200; 30 pct. = 3.960
    assert subsidy("2024-02", anden_løn=2000, overskud_af_bibeskæftigelse=1000) == 15992
    # § 11: 11.200 x 30 pct. = 3.360; not in the order for December 2023
    assert subsidy("2024-02", tabt_arbejdsfortjeneste=1000) == 16592
    assert subsidy("2024-01", tabt_arbejdsfortjeneste=1000) == 16892


# --- holiday allowance, BEK 227 § 6, and wage for several months, § 3 stk. 4 ----------------------------------------


def test_holiday_allowance():
    # 10.200 - 1.400 = 8.800; 30 pct. = 2.640
    paid_in = {"indbetalt_feriegodtgørelse": 1000, "skat_af_indbetalt_feriegodtgørelse": 400}
    assert subsidy("2024-02", feriegodtgørelse_indbetales=True, **paid_in) == 17312
    # 12.000 x 10/25 = 4.800; 15.000 x 30 pct. = 4.500
    held = {"optjent_feriegodtgørelse": 9000, "skat_af_optjent_feriegodtgørelse": 3000, "holdte_feriedage": 10}
    assert subsidy("2024-02", holder_ferie_med_feriegodtgørelse=True, **held) == 15452
    # lønloft 20.000: 5.000 is left beside 15.000; under the old order 9.800 beside the wage of 10.200
    loft = {"oplyst_lønloft": 20000, "holder_ferie_med_feriegodtgørelse": True}
    assert subsidy("2024-02", **held, **loft) == 5000
    assert subsidy("2024-01", **held, **loft) == 9800


def test_wage_for_several_months():
    several = {"har_flermånedsløn": True, "flermånedsløn": 6000, "flermånedsløn_måneder": 3}
    in_month = {"flermånedsløn_dækker_måneden": True, "flermånedsløn_udbetalt_i_måneden": True}
    # 10.200 - 6.000 + 2.000 = 6.200; 30 pct. = 1.860
    assert subsidy("2024-02", **several, **in_month) == 18092
    # 10.200 + 2.000 = 12.200; 30 pct. = 3.660
    assert subsidy("2024-02", **several, flermånedsløn_dækker_måneden=True) == 16292
    at_payment = {"fordeling_af_flermånedsløn": "medregnes_ved_udbetaling"}
    assert subsidy("2024-02", at_payment, **several, **in_month) == 16892


# --- which month, BEK 227 § 4 ---------------------------------------------------------------------------------------


def test_wage_of_the_month_before_and_of_the_first_month():
    wages = {"2024-04": 4000, "2024-05": 16000}
    # May on April: 5.200 x 30 pct. = 1.560
    assert subsidy("2024-05", løn=wages, første_hele_måned="2024-04") == 18392
    # May on May: 17.200; 4.896,90 + 877 x 55 pct. (482,35) = 5.379,25; 19.952 - 5.379,25 = 14.572,75
    assert subsidy("2024-05", løn=wages, første_hele_måned="2024-05") == 14573
    assert subsidy("2024-05", løn=wages, første_hele_måned="2024-06") == 14573
    # expected 10.000 and pension 1.200: 11.200 x 30 pct. = 3.360
    assert subsidy("2024-05", løn={"2024-04": 4000}, første_hele_måned="2024-05") == 16592
    assert status("2024-05", løn=wages, første_hele_måned=None) == "mangler"
    assert subsidy("2024-05", første_hele_måned=None) == 16892


def test_expected_wage_is_a_wage_as_any():
    at_start = {"første_hele_måned": "2024-05", "løn": None}
    # 16.000 + 1.200 = 17.200, as with a wage of 16.000 above
    assert subsidy("2024-05", **at_start, forventet_løn=16000) == 14573
    # 11.200 - 1.400 = 9.800; 30 pct. = 2.940
    paid_in = {"indbetalt_feriegodtgørelse": 1000, "skat_af_indbetalt_feriegodtgørelse": 400}
    assert subsidy("2024-05", **at_start, **paid_in, feriegodtgørelse_indbetales=True) == 17012
    # 11.200 - 6.000 + 2.000 = 7.200; 30 pct. = 2.160
    several = {"har_flermånedsløn": True, "flermånedsløn": 6000, "flermånedsløn_måneder": 3}
    in_month = {"flermånedsløn_dækker_måneden": True, "flermånedsløn_udbetalt_i_måneden": True}
    assert subsidy("2024-05", **at_start, **several, **in_month) == 17792
    assert status("2024-05", **at_start, har_dis_indkomst=True) == "ikke_understoettet"
    assert status("2024-05", **at_start, har_dis_indkomst=None) == "mangler"
    assert status("2024-05", **at_start, eget_pensionsbidrag=None) == "mangler"
    assert status("2024-05", første_hele_måned="2024-05", løn=None, forventet_løn=None) == "mangler"
    # pension contributions alone, 1.200 x 30 pct. = 360; nothing at all is no wage
    assert subsidy("2024-05", **at_start, forventet_løn=0) == 19592
    none = {"forventet_løn": 0, "eget_pensionsbidrag": 0, "arbejdsgivers_pensionsbidrag": 0}
    assert paid("2024-05", **at_start, **none) == REFUSED
    # until the register has the first whole month: 11.200 x 30 pct. = 3.360
    # not after it, and not when the wage is known
    assert subsidy("2024-06", **at_start) == 16592
    assert status("2024-07", **at_start) == "mangler"
    assert subsidy("2024-05", første_hele_måned="2024-05", forventet_løn=16000) == 16892


# --- benefits instead of wage, BEK 227 §§ 7-9 ------------------------------------------------------------------------


def test_benefits_are_taken_in_full():
    for benefit in ("sygedagpenge", "barselsdagpenge", "ressourceforløbsydelse"):
        assert subsidy("2024-02", **{benefit: 7000}) == 9892  # 16.892 - 7.000
        # lønloft 22.000 - 17.200 = 4.800; under the old order 22.000 - 10.200 = 11.800, which is not reached
        assert subsidy("2024-02", **{benefit: 7000, "oplyst_lønloft": 22000}) == 4800
        assert subsidy("2024-01", **{benefit: 7000, "oplyst_lønloft": 22000}) == 9892
        assert subsidy("2024-02", **{**income(0), benefit: 7000}) == 12952  # 19.952 - 7.000: 98 pct. in all


def test_benefits_that_could_have_been_received():
    late = {"mistet_ydelse_ved_sygdom": "sygedagpenge_søgt_for_sent", "rettidige_sygedagpenge": 8000}
    assert subsidy("2024-02", **late) == 8892  # 16.892 - 8.000
    assert subsidy("2024-02", **late, sygedagpenge=9000) == 7892  # the greater: 16.892 - 9.000
    assert subsidy("2024-02", **late, oplyst_lønloft=22000) == 8892  # 22.000 - 10.200 = 11.800 is not reached
    counts = {"mulige_ydelser_under_loftet": "tæller_med"}
    assert subsidy("2024-02", counts, **late, oplyst_lønloft=22000) == 3800  # 22.000 - 10.200 - 8.000
    assert subsidy("2024-02", **{**income(0), **late}) == 11952  # no wage, but a right that is lost: 19.952 - 8.000
    lost = {"mistet_ydelse_ved_sygdom": "sygedagpenge_mistet", "sygedagpenge_mistet_den": "2024-05-10"}
    months = {"2024-04": 8000, "2024-05": 2500, "2024-06": 0}
    assert subsidy("2024-06", **lost, sygedagpenge=months) == 8892  # April's 8.000 in place of 2.500
    assert subsidy("2024-07", **lost, sygedagpenge=months) == 8892  # and in place of nothing
    loss = "ressourceforløbsydelse_mistet_eller_nedsat"
    reduced = {"mistet_ydelse_ved_sygdom": loss, "fuld_ressourceforløbsydelse": 6000}
    assert subsidy("2024-02", **reduced, ressourceforløbsydelse=1000) == 10892  # 16.892 - 6.000


# --- the lønloft, BEK 227 § 3 stk. 3, §§ 12-13 -----------------------------------------------------------------------


def test_loenloft():
    assert subsidy("2024-02", oplyst_lønloft=27092) == 16892  # 10.200 + 16.892, exactly reached
    assert subsidy("2024-02", oplyst_lønloft=27091) == 16891
    assert subsidy("2024-02", oplyst_lønloft=22000) == 11800
    assert paid("2024-02", oplyst_lønloft=10200) == NONE
    assert subsidy("2024-02", har_flere_fleksjob=True, lønloft_for_flere_fleksjob=20000) == 9800
    # 140 x 160,333 = 22.446,62; less 10.200 = 12.246,62
    hourly = {"lønloft_oplyst_som": "timeløn_og_tillæg", "timeløn_uden_nedsættelse": 130, "tillæg_pr_time": 10}
    assert subsidy("2024-02", **hourly) == 12247


def test_loenloft_of_parts():
    parts = {
        "lønloft_oplyst_som": "løndele_pr_måned",
        "fuldtidsløn": 20000,
        "resultatløn": 500,
        "arbejdsgiverpension_på_fuld_tid": 1500,
        "egen_pension_på_fuld_tid": 700,
        "egen_pension_er_trukket_fra": False,
        "fritvalg": 600,
        "fritvalg_udbetales_i_måneden": True,
        "vagttillæg": 800,
    }
    assert subsidy("2024-02", **parts) == 13100  # 23.300 - 10.200, without the vagttillæg
    assert subsidy("2024-02", **{**parts, "har_vagter": True}) == 13900
    assert subsidy("2024-02", **{**parts, "egen_pension_er_trukket_fra": True}) == 12400
    # the month that is compared is the wage month
    by_month = {"2024-01": False, "2024-02": True}
    assert subsidy("2024-02", **{**parts, "fritvalg_udbetales_i_måneden": by_month}) == 12500
    # other parts only when there are some
    assert subsidy("2024-02", **parts, andre_løndele=1000) == 13100
    assert subsidy("2024-02", **parts, andre_løndele=None) == 13100
    assert subsidy("2024-02", **parts, har_andre_løndele=True, andre_løndele=1000) == 14100
    assert subsidy("2024-02", **parts, har_andre_løndele=None, andre_løndele=0) == 13100
    assert status("2024-02", **parts, har_andre_løndele=None, andre_løndele=1000) == "mangler"


def test_loenloft_of_december_2023():
    """BEK 250 § 3 stk. 3: the wage the employer has stated, whatever the later orders would have made of it."""
    for way in (*cases.WAYS, None):
        by_month = {"2023-12": way, "2024-01": "samlet_pr_måned"}
        assert subsidy("2024-01", oplyst_lønloft=22000, lønloft_oplyst_som=by_month) == 11800  # 22.000 - 10.200
    assert status("2024-01", oplyst_lønloft=None, lønloft_oplyst_som="timeløn_og_tillæg") == "mangler"
    several = {"har_flere_fleksjob": True, "lønloft_for_flere_fleksjob": 20000}
    assert subsidy("2024-01", oplyst_lønloft=22000, **several) == 9800
    # January 2024 on itself, in the first whole month, follows the later order
    week = {"lønloft_oplyst_som": "pr_uge_eller_14_dage", "første_hele_måned": "2024-01"}
    assert status("2024-01", **week) == "ikke_understoettet"


# --- days and part months, BEK 227 § 2 stk. 2 and § 10 ---------------------------------------------------------------


def test_days_with_ledighedsydelse():
    days = {"2024-02": 0, "2024-03": 5, "2024-04": 0}
    assert subsidy("2024-04", dage_med_ledighedsydelse=days) == 12994  # 16.892 x 10/13 = 12.993,85
    assert subsidy("2024-03", dage_med_ledighedsydelse=days) == 16892
    assert subsidy("2024-01", dage_med_ledighedsydelse={"2023-12": 5, "2024-01": 0}) == 16892  # BEK 250 § 10
    assert paid("2024-04", dage_med_ledighedsydelse=22) == NONE
    # in the first whole month too, the days are those of the month before
    assert subsidy("2024-04", dage_med_ledighedsydelse=days, første_hele_måned="2024-04") == 12994


def test_part_month():
    part = {"ansat_hele_måneden": False, "hverdage_ansat": 10}
    assert subsidy("2024-02", **part) == 7796  # 16.892 x 10 / (260/12) = 7.796,31
    assert subsidy("2024-02", {"delmåned": "hel_måned"}, **part) == 16892
    assert subsidy("2024-02", ansat_hele_måneden=False, hverdage_ansat=22) == 16892
    assert paid("2024-02", ansat_hele_måneden=False, hverdage_ansat=0) == NONE
    # own ATP 389,80; (7.796 - 390) x 1,5 pct. = 111,09; the state's 123,41 x 14/29 = 59,58
    days = {"kalenderdage_ansat": 14, "kalenderdage_i_måneden": 29}
    assert contributions("2024-02", **part, **days) == (390, 60, 111)


def test_calendar_days_share_the_states_contribution():
    def state(interpretations=None, **changes):
        part = {"ansat_hele_måneden": False, "hverdage_ansat": 10, "kalenderdage_i_måneden": 30}
        return contributions("2024-02", interpretations, **{**part, **changes})[1]

    assert state(kalenderdage_ansat=15, løntimer=20) == 149  # 297 / 2 = 148,50
    assert state({"halve_kroner": "nedad"}, kalenderdage_ansat=15, løntimer=20) == 148
    assert state(kalenderdage_ansat=31) == 123  # never over 1: 123,41
    assert state(kalenderdage_ansat=0) == 0
    assert state({"delmåned": "hel_måned"}, kalenderdage_ansat=15) == 123
    assert state(ansat_hele_måneden=True, kalenderdage_ansat=None, kalenderdage_i_måneden=None) == 123
    assert state(kalenderdage_ansat=None) is None
    assert state(kalenderdage_ansat=15, kalenderdage_i_måneden=None) is None
    assert state(kalenderdage_ansat=0, kalenderdage_i_måneden=None) == 0
    assert state(kalenderdage_ansat=None, løntimer=170) == 0  # no contribution to share
    # in the payment month, not in the wage month
    assert state(kalenderdage_ansat={"2024-01": 15, "2024-02": 20}, løntimer=20) == 198  # 297 x 2/3
    whole_or_not = {"ansat_hele_måneden": None, "hverdage_ansat": 22}
    assert state(**whole_or_not, kalenderdage_ansat=15) is None
    assert state(**whole_or_not, kalenderdage_ansat=30) == 123


# --- reduced level, BEK 227 § 3 stk. 7 -------------------------------------------------------------------------------


def test_reduced_level():
    assert subsidy("2025-06", har_nedsat_niveau=True) == 6600
    assert subsidy("2025-07", har_nedsat_niveau=True) == 6800
    continued = {"niveau_efter_juli_2025": "selvforsørgelsesydelse_fortsat"}
    assert subsidy("2025-07", continued, har_nedsat_niveau=True) == 6600
    assert subsidy("2025-06", har_nedsat_niveau=True, selvforsørgelsesydelse=20000) == 17610


# --- contributions, LAB §§ 137-138 b ----------------------------------------------------------------------------------


def test_contributions():
    # own: 844,60, at most 500; state: (160 1/3 - 60) x 1,23 = 123,41; (16.892 - 500) x 1,5 pct. = 245,88
    assert contributions("2024-02") == (500, 123, 246)
    # (17.610 - 500) x 1,8 pct. = 307,98; (18.540 - 500) x 2,1 pct. = 378,84
    assert contributions("2025-02") == (500, 123, 308)
    assert contributions("2026-02") == (500, 123, 379)
    assert contributions("2024-02", løntimer=39) == (500, 149, 246)  # 121 1/3 x 1,23 = 149,24
    assert contributions("2024-02", løntimer=Fraction("38.99")) == (500, 297, 246)
    assert contributions("2024-02", løntimer=170) == (500, 0, 246)
    assert contributions("2024-02", løntimer=None) == (500, None, 246)
    # 9.990: lønloft 20.190; 5 pct. = 499,50; (9.990 - 500) x 1,5 pct. = 142,35; (9.990 - 499) gives 142,365
    assert contributions("2024-02", oplyst_lønloft=20190) == (500, 123, 142)
    assert contributions("2024-02", {"halve_kroner": "nedad"}, oplyst_lønloft=20190) == (499, 123, 142)


def test_hours_before_sickness():
    def state(**changes):
        return contributions("2024-05", **{"løntimer": 20, "løntimer_før_sygdom": 80, **changes})[1]

    assert state() == 297
    # (160 1/3 - 80) x 1,23 = 98,81
    assert state(sygedagpenge=5000) == 99
    assert state(ressourceforløbsydelse=Fraction("0.01")) == 99
    assert state(barselsdagpenge=5000) == 297
    assert state(mistet_ydelse_ved_sygdom="sygedagpenge_søgt_for_sent", rettidige_sygedagpenge=5000) == 297
    # benefits and hours of the wage month
    assert state(sygedagpenge={"2024-04": 0, "2024-05": 5000}) == 297
    before = {"2024-04": 80, "2024-05": 100}
    assert state(sygedagpenge={"2024-04": 5000, "2024-05": 0}, løntimer_før_sygdom=before) == 99
    assert state(sygedagpenge=5000, løntimer=None) == 99
    assert state(sygedagpenge=5000, løntimer_før_sygdom=None) is None


def test_hours_when_sickness_is_not_known():
    def state(**changes):
        case = cases.person(ressourceforløbsydelse=None, **changes)
        return oracle.state_atp(oracle.Case("2024-05", "2024-04", case, {}))

    assert state(løntimer=20, løntimer_før_sygdom=80) is None
    assert state(løntimer=20, løntimer_før_sygdom=30) == 297
    assert state(løntimer=170, løntimer_før_sygdom=165) == 0
    assert state(løntimer=80, løntimer_før_sygdom=80) == 99
    assert state(løntimer=80, løntimer_før_sygdom=None) is None
    assert state(løntimer=20, løntimer_før_sygdom=80, sygedagpenge=1) == 99


# --- refusals, what is not supported, what is missing -----------------------------------------------------------------


def test_refusals():
    for failing in (
        {"er_visiteret_til_fleksjob": False},
        {"modtager_pension": True},
        {"har_nået_folkepensionsalderen": True},
    ):
        assert paid("2024-02", **failing) == REFUSED
        assert oracle.calculate("2024-02", failing, {})["outcome"] == "afslag"
        assert contributions("2024-02", **failing) == (0, 0, 0)
    assert paid("2024-02", **income(0)) == REFUSED
    assert paid("2024-02", **{**income(0), "anden_løn": 5000}) == REFUSED
    assert paid("2024-02", **{**income(0), "overskud_af_bibeskæftigelse": 5000}) == REFUSED
    assert status("2024-02", modtager_pension=None) == "mangler"
    assert paid("2024-02", **{**income(0), "modtager_pension": None}) == REFUSED


def test_lost_earnings_are_enough_alone():
    """BEK 227 § 11, from the wage month January 2024."""
    only = {**income(0), "tabt_arbejdsfortjeneste": 5000}
    assert subsidy("2024-02", **only) == 18452  # 5.000 x 30 pct. = 1.500
    assert subsidy("2024-02", **{**only, "oplyst_lønloft": 20000}) == 15000
    assert paid("2024-01", **only) == REFUSED  # December 2023
    assert subsidy("2024-01", **only, første_hele_måned="2024-01") == 18452
    assert paid("2024-02", **{**only, "tabt_arbejdsfortjeneste": 60000}) == NONE
    assert status("2024-02", **{**only, "tabt_arbejdsfortjeneste": None}) == "mangler"
    assert paid("2024-01", **{**only, "tabt_arbejdsfortjeneste": None}) == REFUSED


def test_not_supported():
    assert status("2024-02", har_dis_indkomst=True) == "ikke_understoettet"
    assert status("2024-02", har_dis_indkomst=None) == "mangler"
    assert status("2024-02", lønloft_oplyst_som="pr_uge_eller_14_dage") == "ikke_understoettet"
    assert paid("2024-02", **{**income(60000), "lønloft_oplyst_som": "pr_uge_eller_14_dage"}) == NONE


def test_what_comes_first_when_undecided():
    """Certainly reached: not supported, then a skøn, then a missing fact."""
    week = {"lønloft_oplyst_som": "pr_uge_eller_14_dage"}
    several = {"har_flere_fleksjob": True, "lønloft_for_flere_fleksjob": None}
    parts = {"lønloft_oplyst_som": "løndele_pr_måned", "har_andre_løndele": True, "andre_løndele": None}
    parts["fuldtidsløn"] = 15000
    for skoen in (several, parts, {**several, **week}):
        assert status("2024-02", **skoen) == "afventer_skoen"
        for missing in ("løn", "anden_løn", "har_nedsat_niveau", "holder_ferie_med_feriegodtgørelse"):
            assert status("2024-02", **skoen, **{missing: None}) == "afventer_skoen"
        # what stands before the skøn
        for missing in ("er_visiteret_til_fleksjob", "har_dis_indkomst"):
            assert status("2024-02", **skoen, **{missing: None}) == "mangler"
        assert status("2024-02", **{**skoen, "har_flere_fleksjob": None}) == "mangler"
        no_wage_known = {**income(0), **skoen, "løn": None}
        assert status("2024-02", **no_wage_known) == "mangler"
        # decided without it, and not supported
        assert paid("2024-02", **{**skoen, "løn": 60000}) == NONE
        assert paid("2024-02", **{**skoen, "løn": 60000, "arbejdsgivers_pensionsbidrag": None}) == NONE
        assert status("2024-02", **{**skoen, "har_dis_indkomst": True, "anden_løn": None}) == "ikke_understoettet"
    assert status("2024-02", **parts, bonus_på_fuld_tid=None) == "afventer_skoen"
    for missing in ("har_andre_løndele", "lønloft_oplyst_som"):
        assert status("2024-02", **{**parts, missing: None}) == "mangler"
    # other parts cannot matter where the rest is over 27.092 (10.200 + 16.892), whatever else is missing
    assert status("2024-02", **{**parts, "fuldtidsløn": 27092, "har_nedsat_niveau": None}) == "mangler"
    for missing in ("løn", "anden_løn", "har_nedsat_niveau"):
        assert status("2024-02", **week, **{missing: None}) == "ikke_understoettet"
        assert status("2024-02", har_dis_indkomst=True, **{missing: None}) == "ikke_understoettet"
    assert status("2024-02", **week, modtager_pension=None) == "mangler"
    assert status("2024-02", **week, har_flere_fleksjob=None) == "mangler"
    assert status("2024-02", har_dis_indkomst=True, modtager_pension=None) == "mangler"
    assert status("2024-02", **week, har_dis_indkomst=None) == "ikke_understoettet"
    assert paid("2024-02", **{**income(60000), **week, "anden_løn": None}) == NONE


def test_missing_only_when_it_can_matter():
    assert subsidy("2024-02", hverdage_ansat=None) == 16892
    assert status("2024-02", hverdage_ansat=None, ansat_hele_måneden=False) == "mangler"
    assert status("2024-02", oplyst_lønloft=None) == "mangler"
    assert paid("2024-02", **{**income(60000), "oplyst_lønloft": None}) == NONE
    assert status("2024-02", har_flere_fleksjob=True, lønloft_for_flere_fleksjob=None) == "afventer_skoen"
    assert subsidy("2024-02", har_flere_fleksjob=None, lønloft_for_flere_fleksjob=35000) == 16892
    # a level of 0 is reached whatever the lønloft is
    nothing = {"har_nedsat_niveau": True, "selvforsørgelsesydelse": 0}
    assert paid("2025-02", **nothing, oplyst_lønloft=None) == NONE
    assert status("2025-02", har_nedsat_niveau=True, sygedagpenge=None) == "mangler"
    # with 44.000 in other wage the subsidy is used up whatever the pension contribution is
    assert paid("2024-02", eget_pensionsbidrag=None, anden_løn=44000) == NONE


# --- the cases --------------------------------------------------------------------------------------------------------


def test_cases_reach_every_result():
    """The generated cases have names of their own and reach every status, outcome, interpretation and fact."""
    names, results, chosen, unknown = set(), set(), set(), set()
    number = 0
    for name, month, facts, interpretations in cases.generate(1, NUMBER_OF_CASES):
        result = oracle.calculate(month, facts, interpretations)
        number += 1
        names.add(name)
        results.add((result["status"], result["outcome"]))
        chosen.update(interpretations.items())
        unknown.update(fact for fact in cases.ALL_FACTS if facts.get(fact) is None)
    assert number == len(names) == NUMBER_OF_CASES
    assert {outcome for status_, outcome in results if status_ == "forslag"} == {"ydelse", "nul", "afslag"}
    assert {status_ for status_, _ in results} == {"forslag", "mangler", "ikke_understoettet", "afventer_skoen"}
    assert chosen == {(name, way) for name, ways in oracle.INTERPRETATIONS.items() for way in ways}
    assert unknown == set(cases.ALL_FACTS)


def test_every_group_has_its_share():
    """With 5.000 cases each systematic case is there in a month at least, and no group much more than another."""
    group_of, number_of = {}, {}
    for group, months in zip(cases.groups(), cases.systematic(), strict=True):
        for in_month in months:
            group_of |= {case[0]: (group, index) for index, case in enumerate(in_month)}
        number_of[group] = len(months[0])
    there = [group_of[case[0]] for case in cases.generate(1, NUMBER_OF_CASES) if case[0] in group_of]
    assert len(there) == NUMBER_OF_CASES * 4 // 5
    assert set(there) == set(group_of.values())
    counts = {group: sum(1 for one, _ in there if one == group) for group in number_of}
    evenly = min(counts.values())
    assert all(number in (max(evenly, number_of[group]), evenly + 1) for group, number in counts.items())


def filled_in(rng, facts, month, corner):
    """The facts with every unknown one filled in, at the ends of the ranges first."""

    def value(name):
        if name in oracle.RANGES:
            low, high = oracle.RANGES[name]
            ends = (Fraction(low), Fraction(high))
            return ends[corner] if corner < 2 else rng.choice((*ends, cases.random_number(rng, name)))
        choices = {"lønloft_oplyst_som": cases.WAYS, "mistet_ydelse_ved_sygdom": oracle.LOSSES}
        if name in cases.YES_NO:
            return rng.random() < 0.5
        return rng.choice(choices[name]) if name in choices else cases.random_value(rng, name, month)

    full = {}
    for name in cases.ALL_FACTS:
        fact = facts.get(name)
        if name in cases.FIXED or (fact is not None and not isinstance(fact, dict)):
            full[name] = value(name) if fact is None else fact
            continue
        by_month = {} if fact is None else fact
        full[name] = {
            one: value(name) if by_month.get(one) is None else by_month[one]
            for one in cases.months_up_to(month, 6)
            # the wage up to the first whole month may still be unknown: the expected wage is there for that
            if name != "løn" or by_month.get(one) is not None or (one != month and one > facts["første_hele_måned"])
        }
    return full


def test_a_decision_holds_however_the_unknown_is_filled_in():
    """A proposal that is made in spite of unknown facts is the proposal of every completion of them."""
    rng = random.Random(7)
    tried = 0
    for name, month, facts, interpretations in cases.generate(2, 1500):
        if "første_hele_måned" not in facts or all(facts.get(fact) is not None for fact in cases.ALL_FACTS):
            continue
        before = oracle.calculate(month, facts, interpretations)
        if before["status"] != "forslag" or facts.get("sygedagpenge_mistet_den") is None:
            continue
        for corner in range(4):
            after = oracle.calculate(month, filled_in(rng, facts, month, corner), interpretations)
            assert after["status"] == before["status"], name
            assert after["outcome"] == before["outcome"], name
            for amount, known in before["amounts"].items():
                assert known is None or after["amounts"][amount] == known, (name, amount)
            tried += 1
    assert tried > 200
