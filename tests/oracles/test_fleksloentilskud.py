"""Checks of the independent calculation, every amount worked by hand from the law and shown in the comment.

The ordinary person: wage 9.000, own pension 400, employer's pension 800, so income 10.200; lønloft 35.000; 60 hours.
30 pct. of 10.200 is 3.060. The highest subsidy is 19.952 (2024), 20.670 (2025), 21.600 (2026) kr. a month; before that
as in `test_highest_subsidy_and_ordinary_person_before_2024`.
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


def facts_of(month, changes):
    """The facts of the ordinary person with some changed, with those of the older orders when they may be asked for."""
    facts = cases.person(**changes)
    return facts if month >= cases.RECENT else cases.as_of(month, facts)


def paid(month, interpretations=None, **changes):
    """Status, outcome and subsidy for the ordinary person with some facts changed."""
    result = oracle.calculate(month, facts_of(month, changes), interpretations or {})
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
    amounts = oracle.calculate(month, facts_of(month, changes), interpretations or {})["amounts"]
    return tuple(amounts[name] for name in oracle.CONTRIBUTIONS)


def income(amount):
    """The facts of a person whose whole income is this wage, with a lønloft that is not reached."""
    return {"løn": amount, "eget_pensionsbidrag": 0, "arbejdsgivers_pensionsbidrag": 0, "oplyst_lønloft": 200000}


# --- the constants -------------------------------------------------------------------------------------------------


SATSREGULERING = {2013: "1.6", 2014: "1.8", 2015: "1.5", 2016: "1.4", 2017: "2", 2018: "2", 2019: "2"}
TILPASNING = {2020: "0.2", 2021: "0.3", 2022: "-0.8", 2023: "1", 2024: "1.5", 2025: "1.9", 2026: "2.8"}


def regulated(amount, percent, step=1):
    """An amount regulated by a percentage, to whole kroner or whole 5 kr."""
    return step * round(amount * (1 + percent / 100) / step)


def test_threshold_chain():
    """13.000 (2012) by the satsreguleringsprocent, from 2020 by 1,7 pct. and the tilpasningsprocent (LAB § 189 a)."""
    chain = {2012: 13000}
    for year, percent in SATSREGULERING.items():
        chain[year] = regulated(chain[year - 1], Fraction(percent))
    for year, percent in TILPASNING.items():
        chain[year] = regulated(chain[year - 1], Fraction("1.7") + Fraction(percent))
    stated = {2013: 13208, 2014: 13446, 2017: 14116, 2019: 14686, 2021: 15264, 2022: 15401, 2024: 16323}  # the orders
    assert {year: chain[year] for year in stated} == stated
    assert chain == oracle.LOENINDTAEGTSGRAENSE


def test_highest_dagpenge_chain():
    """ALF § 47 stk. 1: from 2024 the yearly steps are 1,7 + 1,9 and 1,7 + 2,8 pct."""
    assert round(20359 * Fraction("1.036")) == 21092  # 21.091,92
    assert round(21092 * Fraction("1.045")) == 22041  # 22.041,14
    # ALF § 47 a: less 0,4 (2017) and 0,75 (2018-2019); § 47 stk. 1, LBK nr. 199/2020: less 0,75 in 2020-2023
    month = {2016: 18113}
    for year in range(2017, 2027):
        less = Fraction(0 if year > 2023 else "0.4" if year == 2017 else "0.75")
        percent = Fraction(SATSREGULERING[year]) if year < 2020 else Fraction("1.7") + Fraction(TILPASNING[year])
        month[year] = regulated(month[year - 1], percent - less)
    assert {year: month[year] for year in oracle.HOEJESTE_DAGPENGE} == oracle.HOEJESTE_DAGPENGE


def test_highest_dagpenge_of_a_week():
    """18.113 a month in 2016 is 4.180 a week; a year before and after by the percentages, to 5 kr."""
    week = oracle.HOEJESTE_DAGPENGE_UGE
    assert round(week[2016] * oracle.UGER_PR_MAANED) == 18113  # 18.113,19
    less = {2016: Fraction("0.3"), 2017: Fraction("0.4")}
    for year in range(2014, 2018):
        percent = Fraction(SATSREGULERING[year]) - less.get(year, 0)
        # only one multiple of 5 leads to the amount of the next year
        possible = [amount for amount in range(3500, 4500, 5) if regulated(amount, percent, 5) == week[year]]
        assert possible == [week[year - 1]]


def test_order_of_each_month():
    """The order in force when the month is paid, at its end."""
    months = {
        "2012-12": oracle.Order.BEK_1425,
        "2014-03": oracle.Order.BEK_1425,
        "2014-04": oracle.Order.BEK_411,  # in force on the 30th
        "2014-06": oracle.Order.BEK_411,
        "2014-07": oracle.Order.BEK_811,
        "2017-06": oracle.Order.BEK_811,
        "2017-07": oracle.Order.BEK_891,
        "2017-10": oracle.Order.BEK_891,
        "2017-11": oracle.Order.BEK_1182,  # in force on the 7th
        "2018-12": oracle.Order.BEK_1182,
        "2019-12": oracle.Order.BEK_1603,
        "2021-01": oracle.Order.BEK_1604,
        "2022-03": oracle.Order.BEK_110,
        "2023-12": oracle.Order.BEK_250,
        "2024-02": oracle.Order.BEK_1806,
        "2026-12": oracle.Order.BEK_227,
    }
    assert {month: oracle.order_in_force(month) for month in months} == months
    assert oracle.order_in_force("2014-04", "gammel") == oracle.Order.BEK_1425


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
        "egen_pension_tages_af_lønnen": False,
        "fritvalg": 600,
        "fritvalg_udbetales_i_måneden": True,
        "vagttillæg": 800,
    }
    assert subsidy("2024-02", **parts) == 13100  # 23.300 - 10.200, without the vagttillæg
    assert subsidy("2024-02", **{**parts, "har_vagter": True}) == 13900
    assert subsidy("2024-02", **{**parts, "egen_pension_tages_af_lønnen": True}) == 12400
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
    # January 2024 on itself, in the first whole month, follows the later order: 5.000 x 52/12 - 10.200 = 11.466,67
    week = {"lønloft_oplyst_som": "samlet_pr_uge", "oplyst_lønloft_pr_uge": 5000, "første_hele_måned": "2024-01"}
    assert subsidy("2024-01", **week) == 11467
    lowest = {"lønloft_ved_flere_fleksjob": "laveste_loft"}
    assert subsidy("2024-01", lowest, **several, laveste_lønloft=18000) == 7800  # 18.000 - 10.200
    assert subsidy("2023-12", lowest, **several, laveste_lønloft=18000) == 7800


def test_loenloft_of_weeks():
    week = {"lønloft_oplyst_som": "samlet_pr_uge", "oplyst_lønloft_pr_uge": 5000}
    fortnight = {"lønloft_oplyst_som": "samlet_for_14_dage", "oplyst_lønloft_for_14_dage": 10000}
    paid_weeks = {"lønloft_fra_uger": "udbetalte_uger"}
    for stated in (week, fortnight):
        assert subsidy("2024-02", **stated) == 11467  # 5.000 x 52/12 = 21.666,67; less 10.200
        assert subsidy("2024-02", paid_weeks, **stated, lønnede_uger=4) == 9800  # 20.000 - 10.200
        assert subsidy("2024-02", paid_weeks, **stated, lønnede_uger={"2024-01": 5, "2024-02": 2}) == 14800
        assert paid("2024-02", paid_weeks, **stated, lønnede_uger=2) == NONE  # 10.000 - 10.200
        assert status("2024-02", paid_weeks, **stated, lønnede_uger=None) == "mangler"
        assert subsidy("2024-02", **stated, lønnede_uger=None) == 11467
    hourly = {"lønloft_oplyst_som": "timeløn_for_14_dage", "timeløn_uden_nedsættelse": 130, "tillæg_pr_time": 10}
    assert subsidy("2024-02", **hourly) == 12247  # 140 x 74 = 10.360; x 26/12 = 22.446,67; less 10.200
    assert subsidy("2024-02", paid_weeks, **hourly, lønnede_uger=4) == 10520  # 20.720 - 10.200
    assert status("2024-02", **{**week, "oplyst_lønloft_pr_uge": None}) == "mangler"
    # parts 28.000, an hour 30.463, 14 days and a week 16.000 x 26/12 = 34.667: each leaves 16.892 beside 10.200
    assert subsidy("2024-02", lønloft_oplyst_som=None) == 16892
    assert status("2024-02", lønloft_oplyst_som=None, fuldtidsløn=27091) == "mangler"


def test_lowest_loenloft_of_several_fleksjob():
    several = {"har_flere_fleksjob": True, "lønloft_for_flere_fleksjob": 20000, "laveste_lønloft": 18000}
    lowest = {"lønloft_ved_flere_fleksjob": "laveste_loft"}
    assert subsidy("2024-02", **several) == 9800  # 20.000 - 10.200
    assert subsidy("2024-02", lowest, **several) == 7800
    assert subsidy("2024-02", lowest, **{**several, "lønloft_for_flere_fleksjob": None}) == 7800
    assert status("2024-02", lowest, **{**several, "laveste_lønloft": None}) == "mangler"
    assert subsidy("2024-02", lowest, **{**several, "har_flere_fleksjob": False}) == 16892


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
    assert contributions("2024-02", **part, kalenderdage_ansat=14) == (390, 60, 111)


def test_calendar_days_share_the_states_contribution():
    def state(interpretations=None, **changes):
        part = {"ansat_hele_måneden": False, "hverdage_ansat": 10}
        return contributions("2024-04", interpretations, **{**part, **changes})[1]

    assert state(kalenderdage_ansat=15, løntimer=20) == 149  # 297 / 2 = 148,50
    assert state({"halve_kroner": "nedad"}, kalenderdage_ansat=15, løntimer=20) == 148
    assert state(kalenderdage_ansat=31) == 123  # never over 1: 123,41
    assert state(kalenderdage_ansat=0) == 0  # refused
    assert state({"delmåned": "hel_måned"}, kalenderdage_ansat=15) == 62  # 123,41 / 2
    assert state(ansat_hele_måneden=True, kalenderdage_ansat=None) == 123
    assert state(kalenderdage_ansat=None) is None
    # in the payment month, not in the wage month
    assert state(kalenderdage_ansat={"2024-03": 15, "2024-04": 20}, løntimer=20) == 198  # 297 x 2/3
    whole_or_not = {"ansat_hele_måneden": None, "hverdage_ansat": 22}
    assert state(**whole_or_not, kalenderdage_ansat=15) is None
    assert state(**whole_or_not, kalenderdage_ansat=30) == 123


# --- the month the job begins, BEK 227 § 2 stk. 2 and § 4 stk. 2 -----------------------------------------------------


BEGINS = {"fleksjobbet_begyndte": "2024-05", "første_hele_måned": "2024-06", "ansat_hele_måneden": False}


def test_own_wage_of_the_month_the_job_begins():
    part = {**BEGINS, "hverdage_ansat": 10, "løn": 4000}  # 10 / (260/12) = 6/13; 5.200 x 30 pct. = 1.560
    whole = {"løn_i_startmåneden": "hele_tilskuddet"}
    assert subsidy("2024-05", **part) == 7649  # 19.952 x 6/13 = 9.208,62; less 1.560
    assert subsidy("2024-05", whole, **part) == 8489  # 18.392 x 6/13 = 8.488,62
    # lønloft 20.000 x 6/13 = 9.230,77; less 5.200; against the whole 14.800 x 6/13 = 6.830,77
    assert subsidy("2024-05", **part, oplyst_lønloft=20000) == 4031
    assert subsidy("2024-05", whole, **part, oplyst_lønloft=20000) == 6831
    # sygedagpenge of the same days: 7.648,62 - 2.000; 16.392 x 6/13 = 7.565,54
    assert subsidy("2024-05", **part, sygedagpenge=2000) == 5649
    assert subsidy("2024-05", whole, **part, sygedagpenge=2000) == 7566
    # expected: 10.000 x 6/13 + 1.200 = 5.815,38; x 30 pct. = 1.744,62; 9.208,62 - 1.744,62
    assert subsidy("2024-05", **{**part, "løn": None}) == 7464
    assert subsidy("2024-05", whole, **{**part, "løn": None}) == 7658  # 11.200 x 30 pct. = 3.360; 16.592 x 6/13
    # the threshold is that of a month: 16.000 x 30 pct. = 4.800; 9.208,62 - 4.800
    assert subsidy("2024-05", **{**part, **income(16000)}) == 4409
    # a part month's own wage is of its days, whenever the job began; the wage of another month is not
    for began in ("2024-04", None):
        assert subsidy("2024-05", **{**part, "fleksjobbet_begyndte": began}) == 7649
    assert subsidy("2024-05", **{**part, "første_hele_måned": "2024-01"}) == 8489
    assert subsidy("2024-05", {"delmåned": "hel_måned"}, **part) == 18392


def test_which_months_wage_at_the_start():
    start = {"fleksjobbet_begyndte": "2024-04", "første_hele_måned": "2024-05"}
    wages = {"2024-04": 4000, "2024-05": 16000}
    before = {"første_måneders_løn": "månedens_før"}
    assert subsidy("2024-05", **start, løn=wages) == 14573  # on May, as above
    assert subsidy("2024-05", before, **start, løn=wages) == 18392  # on April: 5.200 x 30 pct. = 1.560
    assert subsidy("2024-05", before, **start, løn={"2024-05": 16000}) == 16592  # expected: 11.200 x 30 pct. = 3.360
    assert subsidy("2024-06", before, **start, løn=None) == 16592
    assert status("2024-07", before, **start, løn=None) == "mangler"
    # the month the job begins uses its own wage in both: 17.200, as above
    begins = {**start, "fleksjobbet_begyndte": "2024-05"}
    assert subsidy("2024-05", before, **begins, løn=wages) == 14573
    assert status("2024-05", before, **{**start, "fleksjobbet_begyndte": None}, løn=wages) == "mangler"
    unknown = {**start, "fleksjobbet_begyndte": None, "første_hele_måned": "2024-04"}
    assert subsidy("2024-05", before, **unknown, løn=wages) == 18392


def test_hours_of_the_month_the_job_begins():
    def state(interpretations=None, **changes):
        june = {"fleksjobbet_begyndte": "2024-06", "første_hele_måned": "2024-07", "ansat_hele_måneden": False}
        part = {**june, "hverdage_ansat": 11, "kalenderdage_ansat": 15, "løntimer": 30}
        return contributions("2024-06", interpretations, **{**part, **changes})[1]

    whole = {"timer_i_startmåneden": "hele_månedens_timer"}
    assert state() == 62  # full time 80,17; 50,17 x 1,23 = 61,71
    assert state(whole) == 149  # under 39 hours: 297 / 2 = 148,50
    assert state(løntimer=Fraction("19.5")) == 75  # half of 39 hours: 60,67 x 1,23 = 74,62
    assert state(løntimer=Fraction("19.49")) == 149
    assert state(løntimer=90) == 0
    assert state(whole, løntimer=90) == 43  # 70,33 x 1,23 / 2 = 43,26
    assert state({"delmåned": "hel_måned"}) == 62
    assert state(ansat_hele_måneden=True) == 297
    assert state(fleksjobbet_begyndte=None) == 62
    assert state(første_hele_måned="2024-01") == 149  # May's 30 hours, under 39: 297 / 2
    # a week's hours are not shared: 9 is 9
    weekly = {"aflønning": "ugeløn_eller_14_dagesløn"}
    assert state(**weekly, løntimer_pr_uge=9) == 62
    assert state(**weekly, løntimer_pr_uge=8) == 149
    # the hours before the sickness are those of a whole period: (160,33 - 50) x 1,23 / 2 = 67,86
    assert state(sygedagpenge=2000, løntimer_før_sygdom=50) == 68


# --- something to supplement, LAB § 123 stk. 1 ------------------------------------------------------------------------


def test_wage_in_either_month():
    either = {"løn_skal_være": "i_en_af_månederne"}
    only_now = {**income(0), "løn": {"2024-04": 0, "2024-05": 9000}}
    assert paid("2024-05", **only_now) == REFUSED
    assert subsidy("2024-05", either, **only_now) == 19952
    assert paid("2024-05", either, **income(0)) == REFUSED
    assert status("2024-05", either, **{**only_now, "løn": {"2024-04": 0}}) == "mangler"
    assert subsidy("2024-05", either, **{**income(0), "sygedagpenge": {"2024-04": 0, "2024-05": 3000}}) == 19952
    dis = {**income(0), "har_dis_indkomst": {"2024-04": False, "2024-05": True}}
    assert subsidy("2024-05", either, **dis) == 19952
    assert paid("2024-05", **dis) == REFUSED
    # wage in the wage month is enough in both: 9.000 x 30 pct. = 2.700
    assert subsidy("2024-05", either, **{**income(0), "løn": {"2024-04": 9000, "2024-05": 0}}) == 17252
    assert paid("2023-05", either, **{**income(0), "løn": {"2023-04": 0, "2023-05": 9000}})[1] == "ydelse"


# --- reduced level, BEK 227 § 3 stk. 7 -------------------------------------------------------------------------------


def test_reduced_level():
    assert subsidy("2025-06", har_nedsat_niveau=True) == 6600
    assert subsidy("2025-07", har_nedsat_niveau=True) == 6800
    continued = {"niveau_efter_juli_2025": "selvforsørgelsesydelse_fortsat"}
    assert subsidy("2025-07", continued, har_nedsat_niveau=True) == 6600
    assert subsidy("2025-06", har_nedsat_niveau=True, selvforsørgelsesydelse=20000) == 17610


def test_reduced_level_a_part_of_the_month():
    part = {"har_nedsat_niveau": True, "nedsat_niveau_hele_måneden": False}
    assert status("2025-06", **part) == "ikke_understoettet"
    assert subsidy("2025-06", {"nedsat_niveau_i_del_af_måned": "hele_måneden"}, **part) == 6600
    # a level that does not limit the month's subsidy limits no part of it
    assert subsidy("2025-06", **part, selvforsørgelsesydelse=17610) == 17610
    assert status("2025-06", **part, selvforsørgelsesydelse=17609) == "ikke_understoettet"
    assert paid("2025-06", **part, **income(80000)) == NONE
    assert status("2025-06", **part, løn=None) == "ikke_understoettet"
    assert status("2025-06", **{**part, "har_nedsat_niveau": None}) == "mangler"
    assert status("2025-06", **{**part, "nedsat_niveau_hele_måneden": None}) == "mangler"
    assert subsidy("2025-06", **{**part, "har_nedsat_niveau": False}) == 17610
    in_payment_month = {"2025-05": False, "2025-06": True}
    assert subsidy("2025-06", **{**part, "nedsat_niveau_hele_måneden": in_payment_month}) == 6600
    assert status("2023-12", **part) == "ikke_understoettet"


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


def test_hours_a_week():
    def state(**changes):
        return contributions("2024-05", **{"aflønning": "ugeløn_eller_14_dagesløn", "løntimer_pr_uge": 9, **changes})[1]

    # (160 1/3 - 60) x 1,23 = 123,41; with 30 hours 160,31, for 30 is not compared with 39
    assert state() == 123
    assert state(løntimer=30) == 160
    assert state(løntimer_pr_uge=Fraction("8.99")) == 297
    assert state(løntimer_pr_uge=8, løntimer=None) == 297
    assert state(løntimer_pr_uge={"2024-04": 8, "2024-05": 12}) == 297
    assert state(løntimer_pr_uge=None) is None
    assert state(aflønning="månedsløn", løntimer_pr_uge=8) == 123
    assert state(aflønning="månedsløn", løntimer_pr_uge=None, løntimer=30) == 297
    assert state(aflønning=None) == 123
    assert state(aflønning=None, løntimer=30) is None
    # in sickness both are of the last whole period before it: (160 1/3 - 30) x 1,23 = 160,31
    assert state(sygedagpenge=3000, løntimer_før_sygdom=30) == 160


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


def test_exclusion():
    """LAB §§ 127-128: no right to tilskud; a part of the month is not supported."""
    whole, part = {"udelukket_fra_tilskud": "hele_måneden"}, {"udelukket_fra_tilskud": "en_del_af_måneden"}
    assert paid("2024-02", **whole) == REFUSED
    assert oracle.calculate("2024-02", whole, {})["outcome"] == "afslag"
    assert contributions("2024-02", **whole) == (0, 0, 0)
    assert paid("2024-02", **whole, har_dis_indkomst=True) == REFUSED
    assert status("2024-02", **part) == "ikke_understoettet"
    assert status("2024-02", **part, anden_løn=None) == "ikke_understoettet"
    assert paid("2024-02", **part, **income(0)) == REFUSED
    assert paid("2024-02", **part, **income(60000)) == NONE
    assert paid("2024-02", **part, modtager_pension=True) == REFUSED
    assert status("2024-02", udelukket_fra_tilskud=None) == "mangler"
    assert paid("2024-02", **income(0), udelukket_fra_tilskud=None) == REFUSED
    assert subsidy("2024-02", udelukket_fra_tilskud={"2024-01": "hele_måneden", "2024-02": "slet_ikke"}) == 16892


def test_no_day_in_the_fleksjob():
    part = {"ansat_hele_måneden": False, "hverdage_ansat": 0, "kalenderdage_ansat": 0}
    assert paid("2024-02", **part) == REFUSED
    assert paid("2024-02", {"delmåned": "hel_måned"}, **part) == REFUSED
    assert paid("2024-02", **{**part, "kalenderdage_ansat": 2}) == NONE
    assert status("2024-02", **{**part, "hverdage_ansat": 10, "kalenderdage_ansat": None}) == "mangler"
    assert status("2024-02", **{**part, "ansat_hele_måneden": None}) == "mangler"
    assert subsidy("2024-02", **{**part, "ansat_hele_måneden": True}) == 16892
    assert paid("2023-02", **part) == REFUSED


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


def test_what_comes_first_when_undecided():
    """Certainly reached: not supported, then a skøn, then a missing fact."""
    excluded = {"udelukket_fra_tilskud": "en_del_af_måneden"}
    level = {"har_nedsat_niveau": True, "nedsat_niveau_hele_måneden": False}
    several = {"har_flere_fleksjob": True, "lønloft_for_flere_fleksjob": None}
    parts = {"lønloft_oplyst_som": "løndele_pr_måned", "har_andre_løndele": True, "andre_løndele": None}
    parts["fuldtidsløn"] = 15000
    for skoen in (several, parts):
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
    for rule in (excluded, level):
        for missing in ("løn", "anden_løn", "oplyst_lønloft", "har_flere_fleksjob"):
            assert status("2024-02", **rule, **{missing: None}) == "ikke_understoettet"
        assert status("2024-02", **rule, **several) == "ikke_understoettet"
        assert status("2024-02", **rule, modtager_pension=None) == "mangler"
        assert status("2024-02", **rule, har_dis_indkomst=None) == "ikke_understoettet"
        assert paid("2024-02", **{**income(60000), **rule, "anden_løn": None}) == NONE
    for missing in ("løn", "anden_løn", "har_nedsat_niveau"):
        assert status("2024-02", har_dis_indkomst=True, **{missing: None}) == "ikke_understoettet"
    assert status("2024-02", har_dis_indkomst=True, modtager_pension=None) == "mangler"


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


# --- the orders before 2024 -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("month", "amount"),
    [
        ("2013-02", 13948),  # 98 pct. of 4.005 is 3.924,90: 3.925 x 4,3333 = 17.008,20
        ("2014-02", 14252),  # 98 pct. of 4.075 is 3.993,50: 3.995 x 4,3333 = 17.311,53
        ("2015-02", 14490),  # 98 pct. of 4.135 is 4.052,30: 4.050 x 4,3333 = 17.549,87
        ("2016-02", 14685),  # 98 pct. of 4.180 is 4.096,40: 4.095 x 4,3333 = 17.744,86
        ("2017-06", 14967),  # 98 pct. of 4.245 is 4.160,10: 4.160 x 4,3333 = 18.026,53
        ("2017-07", 14975),  # 98 pct. of 18.403 is 18.034,94: 18.035
        ("2018-02", 15200),  # 18.260,34: 18.260
        ("2019-02", 15429),  # 18.488,68: 18.489
        ("2020-02", 15641),  # 18.701,34: 18.701
        ("2021-03", 15876),  # 18.935,56: 18.936
        ("2022-02", 15904),  # 18.963,98: 18.964
        ("2023-12", 16273),  # 19.333,44: 19.333
    ],
)
def test_highest_subsidy_and_ordinary_person_before_2024(month, amount):
    assert subsidy(month) == amount  # less 3.060


def test_rounding_of_the_weeks_rate():
    exact = {"afrunding_af_ugesats": "ingen"}
    assert subsidy("2014-02", exact) == 14245  # 3.993,50 x 4,3333 = 17.305,03
    assert subsidy("2015-02", exact) == 14500  # 4.052,30 x 4,3333 = 17.559,83


def test_rounding_of_the_months_rate():
    # 4.095 x 4,3333 = 17.744,8635, or 17.745
    facts = {"eget_pensionsbidrag": 0, "arbejdsgivers_pensionsbidrag": 0, "oplyst_lønloft": 200000}
    exact = {"afrunding_af_månedssats": "ingen"}
    assert subsidy("2016-02", løn=Fraction("2.50"), **facts) == 17744  # 17.745 - 0,75 = 17.744,25
    assert subsidy("2016-02", exact, løn=Fraction("1.10"), **facts) == 17745  # 17.744,8635 - 0,33 = 17.744,53
    assert subsidy("2016-02", exact, løn=Fraction("2.50"), **facts) == 17744  # 17.744,8635 - 0,75 = 17.744,11
    assert subsidy("2016-02", løn=Fraction("1.30"), **facts) == 17745  # 17.745 - 0,39 = 17.744,61
    assert subsidy("2016-02", exact, løn=Fraction("1.30"), **facts) == 17744  # 17.744,8635 - 0,39 = 17.744,47


def test_rounding_of_the_first_order():
    exact = {"afrunding_af_månedssats": "ingen"}
    assert subsidy("2013-02", exact) == Fraction("13948.20")  # BEK 1425 does not round
    assert subsidy("2013-02", {**exact, "afrunding_før_april_2014": "hele_kroner"}) == 13948
    both = {**exact, "afrunding_af_ugesats": "ingen"}
    assert subsidy("2013-02", both) == Fraction("13947.77")  # 3.924,90 x 4,3333 = 17.007,77
    assert subsidy("2014-03", exact) == Fraction("14251.53")
    assert subsidy("2014-04", exact) == 14252
    assert subsidy("2014-04", {**exact, "bekendtgørelse_for_april_2014": "gammel"}) == Fraction("14251.53")


@pytest.mark.parametrize(
    ("month", "which", "amount"),
    [
        # 13.208 x 30 pct. = 3.962,40; 6.792 x 55 pct. = 3.735,60; 17.008,20 - 7.698,00
        ("2013-02", "udbetalingsmånedens", 9310),
        # the level of 2012 never applied: 13.208 in January 2013 too
        ("2013-01", "lønmånedens", 9310),
        # 14.116 x 30 pct. = 4.234,80; 5.884 x 55 pct. = 3.236,20; 18.035 - 7.471
        ("2017-07", "udbetalingsmånedens", 10564),
        # 14.965 x 30 pct. = 4.489,50; 5.035 x 55 pct. = 2.769,25; 18.701 - 7.258,75 = 11.442,25
        ("2020-02", "udbetalingsmånedens", 11442),
        # 15.264 x 30 pct. = 4.579,20; 4.736 x 55 pct. = 2.604,80; 18.936 - 7.184
        ("2021-01", "udbetalingsmånedens", 11752),
        ("2021-01", "lønmånedens", 11677),  # 18.936 - 7.258,75 = 11.677,25
    ],
)
def test_above_the_threshold_before_2024(month, which, amount):
    assert subsidy(month, {"grænsens_år": which}, **income(20000)) == amount


def test_b_income():
    """BEK 1425 § 1 nr. 1: only A-indkomst; BEK 411: B-indkomst too."""
    b = {"b_indkomst_i_lønnen": 1000}
    assert subsidy("2014-03", **b) == 14552  # 9.200 x 30 pct. = 2.760; 14.551,53
    assert subsidy("2014-04", **b) == 14252
    assert subsidy("2014-04", {"bekendtgørelse_for_april_2014": "gammel"}, **b) == 14552
    by_wage = {"overgang_mellem_bekendtgørelser": "lønmånedens"}
    assert subsidy("2014-04", by_wage, **b) == 14552  # March's wage
    assert subsidy("2014-05", by_wage, **b) == 14252
    assert subsidy("2014-05", {**by_wage, "bekendtgørelse_for_april_2014": "gammel"}, **b) == 14552
    # 10.200 + 1.500 = 11.700; 30 pct. = 3.510; 13.801,53
    assert subsidy("2014-03", anden_løn=2000, b_indkomst_i_anden_løn=500) == 13802
    # nothing but B-indkomst is wage to supplement: 17.311,53
    assert subsidy("2014-03", **income(5000), b_indkomst_i_lønnen=5000) == 17312
    # it fills the lønloft: 20.000 - 10.200
    assert subsidy("2014-03", b_indkomst_i_lønnen=4000, oplyst_lønloft=20000) == 9800
    assert status("2014-03", b_indkomst_i_lønnen=None) == "mangler"
    assert subsidy("2014-04", b_indkomst_i_lønnen=None) == 14252


def test_what_fills_the_loenloft_before_2024():
    other = {"anden_løn": 3000, "oplyst_lønloft": 20000}
    assert subsidy("2014-06", **other) == 9800  # only wage from the fleksjob: 20.000 - 10.200
    assert subsidy("2014-07", **other) == 6800  # 20.000 - 13.200
    assert subsidy("2023-12", **other) == 6800
    without = {"pension_under_loftet_før_juli_2014": "medregnes_ikke"}
    assert subsidy("2014-06", without, oplyst_lønloft=20000) == 11000
    assert subsidy("2014-07", without, oplyst_lønloft=20000) == 9800
    # benefits do not: 16.273 - 7.000, and 22.000 - 10.200 = 11.800 is not reached
    assert subsidy("2023-12", sygedagpenge=7000, oplyst_lønloft=22000) == 9273


def test_wage_for_several_months_before_2024():
    several = {"har_flermånedsløn": True, "flermånedsløn": 6000, "flermånedsløn_måneder": 3}
    in_month = {"flermånedsløn_dækker_måneden": True, "flermånedsløn_udbetalt_i_måneden": True}
    assert subsidy("2014-03", **several, **in_month) == 14252  # BEK 1425 has no distribution
    assert subsidy("2014-04", **several, **in_month) == 15452  # 6.200 x 30 pct. = 1.860; 15.451,53


def test_secondary_business_and_volunteers():
    interest = {"overskud_af_bibeskæftigelse": 5000, "renter_i_bibeskæftigelse": 2000}
    assert subsidy("2017-06", **interest) == 14067  # 13.200 x 30 pct. = 3.960; 14.066,53
    # 14.116 x 30 pct. = 4.234,80; 1.084 x 55 pct. = 596,20; 18.026,53 - 4.831
    assert subsidy("2017-06", {"renter_i_bibeskæftigelse_før_juli_2017": "før_renter"}, **interest) == 13196
    assert subsidy("2017-07", **interest) == 13204  # 18.035 - 4.831
    kept = {"overskud_af_bibeskæftigelse": 5000, "indsat_i_virksomhedsordningen": 3000}
    not_counted = {"virksomhedsordning_før_april_2022": "medregnes_ikke"}
    assert subsidy("2022-03", **kept) == 14404  # 15.200 x 30 pct. = 4.560
    assert subsidy("2022-03", not_counted, **kept) == 15304  # 12.200 x 30 pct. = 3.660
    assert subsidy("2022-04", not_counted, **kept) == 14404
    volunteer = {"vederlag_som_frivillig_i_beredskabet": 1000}
    assert subsidy("2021-01", **volunteer) == 15576  # 11.200 x 30 pct. = 3.360; 18.936
    assert subsidy("2021-02", **volunteer) == 15876
    assert subsidy("2021-02", {"overgang_mellem_bekendtgørelser": "lønmånedens"}, **volunteer) == 15576


def test_holiday_allowance_before_2024():
    held = {
        "holder_ferie_med_feriegodtgørelse": True,
        "optjent_feriegodtgørelse": 9000,
        "skat_af_optjent_feriegodtgørelse": 3000,
        "holdte_feriedage": 10,
        "indkomst_i_optjeningsperioden": 54005,
    }
    # 12.000 x 10/25 = 4.800; 14.686 x 30 pct. = 4.405,80; 314 x 55 pct. = 172,70; 18.489 - 4.578,50 = 13.910,50
    assert subsidy("2019-12", **held) == 13911
    assert subsidy("2019-12", {"halve_kroner": "nedad"}, **held) == 13910
    # 54.005 x 11,11 pct. = 5.999,96; x 10/25 = 2.399,98; 12.599,98 x 30 pct. = 3.779,99
    assert subsidy("2020-01", **held) == 14921
    assert subsidy("2022-03", **held) == 15184
    assert subsidy("2022-04", **held) == 14464  # 15.000 x 30 pct. = 4.500
    paid_in = {"indbetalt_feriegodtgørelse": 1000, "skat_af_indbetalt_feriegodtgørelse": 400}
    paid_in["feriegodtgørelse_indbetales"] = True
    taken_out = {"indbetalt_feriegodtgørelse_før_april_2022": "trækkes_fra"}
    assert subsidy("2022-03", **paid_in) == 15904
    assert subsidy("2022-03", taken_out, **paid_in) == 16324  # 8.800 x 30 pct. = 2.640
    assert subsidy("2022-04", **paid_in) == 16324


def test_part_month_before_2024():
    part = {"ansat_hele_måneden": False, "hverdage_ansat": 10, "kalenderdage_ansat": 15}
    by_calendar = {"delmåned_før_april_2022": "kalenderdage"}
    assert subsidy("2022-03", **part) == 7340  # 15.904 x 6/13 = 7.340,31
    assert subsidy("2022-03", by_calendar, **part) == 7695  # 15.904 x 15/31 = 7.695,48
    assert subsidy("2022-04", by_calendar, **part) == 7340
    assert subsidy("2022-03", {**by_calendar, "delmåned": "hel_måned"}, **part) == 15904


def test_ledighedsydelse_during_holiday_before_2024():
    kroner = {"ledighedsydelse_under_ferie": {"2019-11": 0, "2019-12": 3000, "2020-02": 0, "2020-03": 3000}}
    assert subsidy("2019-12", **kroner) == 15429  # BEK 1603: nothing
    assert subsidy("2020-03", **kroner) == 12641  # BEK 1604 § 9: 15.641 - 3.000
    assert paid("2020-03", ledighedsydelse_under_ferie=15641) == NONE
    april = {"ledighedsydelse_under_ferie": {"2020-03": 3000, "2020-04": 0}, "løn": {"2020-03": 4000, "2020-04": 16000}}
    # on April: 17.200; 14.965 x 30 pct. = 4.489,50; 2.235 x 55 pct. = 1.229,25; 18.701 - 5.718,75 = 12.982,25
    assert subsidy("2020-04", **april) == 12982
    on_march = {"måneden_efter_ledighedsydelse": "lønnen_i_feriemåneden"}
    assert subsidy("2020-04", on_march, **april) == 17141  # 5.200 x 30 pct. = 1.560
    assert status("2020-04", **{**april, "ledighedsydelse_under_ferie": {"2020-04": 0}}) == "mangler"
    assert subsidy("2020-04", ledighedsydelse_under_ferie={"2020-04": 0}) == 15641  # the same wage
    days = {"dage_med_ledighedsydelse": {"2022-04": 0, "2022-05": 5, "2022-06": 0}}
    assert subsidy("2022-05", **days) == 12234  # BEK 250 § 10: 15.904 x 10/13 = 12.233,85, in the same month
    # the job ends after 10 weekdays, 5 of them with ledighedsydelse: 15.904 x 5 / 21,6667 = 3.670,15
    assert subsidy("2022-05", **days, ansat_hele_måneden=False, hverdage_ansat=10, kalenderdage_ansat=14) == 3670
    # on June: 17.200; 15.401 x 30 pct. = 4.620,30; 1.799 x 55 pct. = 989,45; 18.964 - 5.609,75 = 13.354,25
    assert subsidy("2022-06", **days, løn={"2022-05": 4000, "2022-06": 16000}) == 13354
    assert subsidy("2022-06", on_march, **days, løn={"2022-05": 4000, "2022-06": 16000}) == 17404
    # April 2022 after March under BEK 110: kroner then, days now
    spring = {"ledighedsydelse_under_ferie": {"2022-03": 100}, "dage_med_ledighedsydelse": {"2022-04": 0}}
    assert subsidy("2022-04", **spring, løn={"2022-03": 4000, "2022-04": 16000}) == 13354


def test_first_month_before_2024():
    """BEK 1425 - 811: the month the job began; BEK 891 and later: up to the first whole month."""
    start = {"fleksjobbet_begyndte": "2016-03", "første_hele_måned": "2016-04"}
    wages = {"2016-03": 4000, "2016-04": 16000}
    # 5.200 x 30 pct. = 1.560; 16.184,86
    assert subsidy("2016-03", **start, løn=wages) == 16185
    assert subsidy("2016-04", **start, løn=wages) == 16185
    # expected 10.000 and pension: 11.200 x 30 pct. = 3.360; 14.384,86
    assert subsidy("2016-03", **start, løn=None) == 14385
    assert status("2016-04", **start, løn=None) == "mangler"
    later = {"fleksjobbet_begyndte": "2018-03", "første_hele_måned": "2018-04"}
    # 17.200; 14.398 x 30 pct. = 4.319,40; 2.802 x 55 pct. = 1.541,10; 18.260 - 5.860,50 = 12.399,50
    assert subsidy("2018-04", **later, løn={"2018-03": 4000, "2018-04": 16000}) == 12400
    assert subsidy("2018-05", **later, løn=None) == 14900  # 18.260 - 3.360
    assert status("2016-04", **{**start, "fleksjobbet_begyndte": None}, løn=wages) == "mangler"
    assert subsidy("2016-04", **{**start, "fleksjobbet_begyndte": None}) == 14685


def test_ressourceforloebsydelse_before_2024():
    loss = "ressourceforløbsydelse_mistet_eller_nedsat"
    reduced = {"mistet_ydelse_ved_sygdom": loss, "fuld_ressourceforløbsydelse": 6000, "ressourceforløbsydelse": 1000}
    assert subsidy("2015-03", **reduced, ressourceforløbsydelse_helt_mistet=True) == 8490  # 14.489,87 - 6.000
    assert subsidy("2015-03", **reduced, ressourceforløbsydelse_helt_mistet=False) == 13490  # 14.489,87 - 1.000
    assert status("2015-03", **reduced, ressourceforløbsydelse_helt_mistet=None) == "mangler"
    assert subsidy("2017-07", **reduced, ressourceforløbsydelse_helt_mistet=None) == 8975  # 14.975 - 6.000
    assert subsidy("2014-06", **reduced, ressourceforløbsydelse_helt_mistet=True) == 14252
    assert subsidy("2014-07", ressourceforløbsydelse=7000) == 7252  # 14.251,53 - 7.000
    assert subsidy("2014-06", ressourceforløbsydelse=7000) == 14252
    late = {"mistet_ydelse_ved_sygdom": "sygedagpenge_søgt_for_sent", "rettidige_sygedagpenge": 8000}
    assert subsidy("2013-06", **late) == 5948  # 13.948,20 - 8.000


def test_dis_wage_and_reduced_level_before_2024():
    assert subsidy("2017-06", har_dis_indkomst=True) == 14967
    assert subsidy("2017-06", **income(0), har_dis_indkomst=True) == 18027  # wage, but not income: 18.026,53
    assert paid("2017-06", **income(0)) == REFUSED
    assert status("2017-06", **income(0), har_dis_indkomst=None) == "mangler"
    assert status("2017-07", har_dis_indkomst=True) == "ikke_understoettet"
    by_wage = {"overgang_mellem_bekendtgørelser": "lønmånedens"}
    assert subsidy("2017-07", by_wage, har_dis_indkomst=True) == 14975
    assert subsidy("2017-06", har_nedsat_niveau=True) == 14967
    assert subsidy("2017-07", har_nedsat_niveau=True) == 6600
    assert subsidy("2017-07", by_wage, har_nedsat_niveau=True) == 6600


def test_contributions_before_2024():
    # own: over 500; state: (160 1/3 - 60) x 1,12 = 112,37; x 1,18 = 118,39; no obligatorisk pension before 2020
    assert contributions("2013-02") == (500, 112, 0)
    assert contributions("2015-12", løntimer=20) == (500, 270, 0)
    assert contributions("2016-01", løntimer=20) == (500, 284, 0)
    assert contributions("2019-12") == (500, 118, 0)
    assert contributions("2020-01") == (500, 118, 45)  # 15.141 x 0,3 pct. = 45,42
    assert contributions("2021-03") == (500, 118, 92)  # 15.376 x 0,6 pct. = 92,26
    assert contributions("2022-02") == (500, 118, 139)  # 15.404 x 0,9 pct. = 138,64
    assert contributions("2023-12", løntimer=20) == (500, 284, 189)  # 15.773 x 1,2 pct. = 189,28
    # hours before the sickness only from July 2014: (160 1/3 - 80) x 1,12 = 89,97
    sick = {"sygedagpenge": 5000, "løntimer": 20, "løntimer_før_sygdom": 80}
    assert contributions("2014-06", **sick)[1] == 270
    assert contributions("2014-07", **sick)[1] == 90


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


def test_cases_of_all_years_reach_every_result():
    """Cases from 2013: names of their own; every order, status, outcome, interpretation and fact; whole øre."""
    scope = cases.Scope(oracle.FIRST_MONTH)
    names, results, chosen, unknown, orders = set(), set(), set(), set(), set()
    for name, month, facts, interpretations in cases.generate(1, 8000, oracle.FIRST_MONTH):
        result = oracle.calculate(month, facts, interpretations)
        names.add(name)
        orders.add(oracle.order_in_force(month))
        results.add((result["status"], result["outcome"]))
        chosen.update(interpretations.items())
        unknown.update(fact for fact in scope.facts if facts.get(fact) is None)
        for fact, value in facts.items():
            for one in value.values() if isinstance(value, dict) else (value,):
                low, high = oracle.ALL_RANGES.get(fact, (one, one))
                assert one is None or (low <= one <= high and (low == one or (100 * one).denominator == 1)), name
    assert len(names) == 8000
    assert orders == set(oracle.Order)
    assert {outcome for status_, outcome in results if status_ == "forslag"} == {"ydelse", "nul", "afslag"}
    assert {status_ for status_, _ in results} == {"forslag", "mangler", "ikke_understoettet", "afventer_skoen"}
    assert chosen == {(name, way) for name, ways in oracle.ALL_INTERPRETATIONS.items() for way in ways}
    assert unknown == set(scope.facts)
    edges = set(scope.edge_months)
    first = set(oracle.FIRST_PAYMENT_MONTH.values()) - {"2024-03"}
    assert first <= edges
    assert {oracle.month_before(month) for month in first} - {"2012-12"} <= edges


def test_only_cases_before_2024_have_the_older_facts():
    for _, month, facts, interpretations in cases.generate(3, 400):
        assert month >= "2024-01"
        assert not facts.keys() & set(cases.FACTS_BEFORE_2024)
        assert not interpretations.keys() & oracle.INTERPRETATIONS_BEFORE_2024.keys()


def test_the_older_facts_and_interpretations_do_nothing_after_2023():
    rng = random.Random(4)
    for name, month, facts, interpretations in cases.generate(4, 1500):
        more = {fact: cases.random_fact(rng, fact, month) for fact in cases.FACTS_BEFORE_2024}
        ways = {which: rng.choice(way) for which, way in oracle.INTERPRETATIONS_BEFORE_2024.items()}
        expected = oracle.calculate(month, facts, interpretations)
        if month > "2024-01" or facts.get("første_hele_måned") == month:
            assert oracle.calculate(month, facts | more, interpretations | ways) == expected, name


def filled_in(rng, facts, month, corner, names):
    """The facts with every unknown one filled in, at the ends of the ranges first."""

    def value(name):
        if name in oracle.ALL_RANGES:
            low, high = oracle.ALL_RANGES[name]
            ends = (Fraction(low), Fraction(high))
            return ends[corner] if corner < 2 else rng.choice((*ends, cases.random_number(rng, name)))
        if name in cases.YES_NO or name == "ressourceforløbsydelse_helt_mistet":
            return rng.random() < 0.5
        return rng.choice(cases.CHOICES[name]) if name in cases.CHOICES else cases.random_value(rng, name, month)

    full = {}
    started = facts["første_hele_måned"]
    for name in names:
        fact = facts.get(name)
        if name in cases.FIXED or (fact is not None and not isinstance(fact, dict)):
            full[name] = value(name) if fact is None else fact
            continue
        by_month = {} if fact is None else fact
        full[name] = {
            one: value(name) if by_month.get(one) is None else by_month[one]
            for one in cases.months_up_to(month, 6)
            # the wage up to the first whole month may still be unknown: the expected wage is there for that
            if name != "løn" or by_month.get(one) is not None or (started is not None and started < one != month)
        }
    # no job has a whole month before it began
    if full["fleksjobbet_begyndte"] > full["første_hele_måned"]:
        if started is None:
            full["første_hele_måned"] = full["fleksjobbet_begyndte"]
        elif facts.get("fleksjobbet_begyndte") is None:
            full["fleksjobbet_begyndte"] = started
    return full


@pytest.mark.parametrize("first", [cases.RECENT, oracle.FIRST_MONTH])
def test_a_decision_holds_however_the_unknown_is_filled_in(first):
    """A proposal that is made in spite of unknown facts is the proposal of every completion of them."""
    rng = random.Random(7)
    tried = 0
    all_facts = cases.Scope(first).facts
    starts = [fact for fact in ("første_hele_måned", "fleksjobbet_begyndte") if fact in all_facts]
    for name, month, facts, interpretations in cases.generate(2, 1500, first):
        if any(fact not in facts for fact in starts) or all(facts.get(fact) is not None for fact in all_facts):
            continue
        before = oracle.calculate(month, facts, interpretations)
        if before["status"] != "forslag" or facts.get("sygedagpenge_mistet_den") is None:
            continue
        for corner in range(4):
            after = oracle.calculate(month, filled_in(rng, facts, month, corner, all_facts), interpretations)
            assert after["status"] == before["status"], name
            assert after["outcome"] == before["outcome"], name
            for amount, known in before["amounts"].items():
                assert known is None or after["amounts"][amount] == known, (name, amount)
            tried += 1
    assert tried > 200
