"""Amounts worked by hand from LAB §§ 133 and 136 (old LAB §§ 71 and 75) and the orders om fleksjob."""

from fractions import Fraction

import pytest
from gammelt_fleksjob import (
    AARSBELOEB,
    AARSBELOEB_SELVSTAENDIG,
    TIMEBELOEB_OERE,
    TIMEBELOEB_OERE_SELVSTAENDIG,
    calculate_løntilskud,
    calculate_selvstændig,
)

JOB = {
    "fleksjob_begyndt": "2010-03-01",
    "tilskudsbrøk": "1/2",
    "løn": 24000,
    "timer": Fraction(16033, 100),
    "sammenligningsløn": "sædvanlig",
    "sædvanlig_løn": 30000,
}
BUSINESS = {"tilskud_bevilget": "2012-12-31", "tilskudsbrøk": "1/2", "mindste_månedsløn": 20000}


def job(month, more=None, **choices):
    """The employer's subsidy."""
    return calculate_løntilskud(month, JOB | (more or {}), choices)["amounts"]["tilskud"]


def own(month, more=None, **choices):
    """The self-employed person's subsidy."""
    return calculate_selvstændig(month, BUSINESS | (more or {}), choices)["amounts"]["tilskud"]


def job_outcome(month, more=None):
    answer = calculate_løntilskud(month, JOB | (more or {}))
    return answer["status"], answer["outcome"]


def own_outcome(month, more=None, **choices):
    answer = calculate_selvstændig(month, BUSINESS | (more or {}), choices)
    return answer["status"], answer["outcome"]


def test_regulation():
    # § 133: the satsreguleringsprocent all along, backwards and forwards from 527.091 and 273,93 of 2019
    percent = {2014: 18, 2015: 15, 2016: 14, 2017: 20, 2018: 20, 2019: 20, 2020: 20, 2021: 20, 2022: 12, 2023: 27}
    percent |= {2024: 32, 2025: 36, 2026: 45}
    own_percent = percent | {2020: 19, 2021: 20, 2022: 9}  # 1,7 + 0,2, 1,7 + 0,3, 1,7 - 0,8
    for tables, rates in (
        ((AARSBELOEB, TIMEBELOEB_OERE), percent),
        ((AARSBELOEB_SELVSTAENDIG, TIMEBELOEB_OERE_SELVSTAENDIG), own_percent),
    ):
        for table in tables:
            for y, p in rates.items():
                assert table[y] == int(table[y - 1] * Fraction(1000 + p, 1000) + Fraction(1, 2)), (y, table[y])
    assert (AARSBELOEB[2019], TIMEBELOEB_OERE[2019]) == (527091, 27393)


def test_quarters_of_statens_administration():
    # the largest wage a quarter in its table, 2018-2024
    quarters = [129189, 131773, 134408, 137097, 138742, 142488, 147047]
    for y, quarter in zip(range(2018, 2025), quarters, strict=True):
        assert int(Fraction(AARSBELOEB[y], 4) + Fraction(1, 2)) == quarter


def test_fractions():
    # half of 24.000; two thirds of 24.000
    assert job("2013-01") == 12000
    assert job("2013-01", {"tilskudsbrøk": "2/3"}) == 16000


def test_contributions():
    # 24.000 + 180 + 2.400 = 26.580; half 13.290
    assert job("2013-01", {"arbejdsgiverbidrag_atp": 180, "andre_arbejdsgiverbidrag": 2400}) == 13290


def test_minimum_wage_limits():
    # 120 kr. x 160,33 hours = 19.239,60; half 9.619,80. With contributions 2.580: 21.819,60; half 10.909,80
    agreed = {"sammenligningsløn": "mindste_overenskomstmæssige", "mindste_timeløn": 120}
    assert job("2013-01", agreed) == Fraction("9619.8")
    added = {"arbejdsgiverbidrag_atp": 180, "andre_arbejdsgiverbidrag": 2400}
    assert job("2013-01", agreed | added) == Fraction("10909.8")
    # contributions of the minimum wage stated: 19.239,60 + 2.000 = 21.239,60; half 10.619,80
    assert job("2013-01", agreed | added | {"bidrag_af_sammenligningsløn": 2000}) == Fraction("10619.8")
    # the usual wage 22.000: half 11.000
    assert job("2013-01", {"sædvanlig_løn": 22000}) == 11000


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        ("2013-12", "19752.5"),  # 474.060 / 12 = 39.505; half
        ("2014-01", "20108.04"),  # 482.593 / 24 = 20.108,0417
        ("2015-01", "20409.67"),  # 489.832 / 24 = 20.409,6667
        ("2016-01", "20695.42"),  # 496.690 / 24 = 20.695,4167
        ("2017-01", "21109.33"),  # 506.624 / 24 = 21.109,3333
        ("2018-01", "21531.5"),  # 516.756 / 24
        ("2019-12", "21962.13"),  # 527.091 / 24 = 21.962,125, half an øre up
        ("2020-01", "22401.38"),  # 537.633 / 24 = 22.401,375
        ("2021-01", "22849.42"),  # 548.386 / 24 = 22.849,4167
        ("2022-01", "23123.63"),  # 554.967 / 24 = 23.123,625
        ("2023-01", "23747.96"),  # 569.951 / 24 = 23.747,9583
        ("2024-01", "24507.88"),  # 588.189 / 24 = 24.507,875
        ("2025-01", "25390.17"),  # 609.364 / 24 = 25.390,1667
        ("2026-01", "26532.71"),  # 636.785 / 24 = 26.532,7083
    ],
)
def test_largest_amount_a_year(month, expected):
    rich = {"løn": 60000, "sædvanlig_løn": 60000}
    assert job(month, rich) == Fraction(expected)


def test_largest_amount_an_hour():
    # 2019: 273,93 x 100 = 27.393; two thirds 18.262. 2020: 279,41: 27.941 x 2/3 = 18.627,33
    hourly = {"aflønning": "timeløn", "timer": 100, "løn": 40000, "sædvanlig_løn": 40000, "tilskudsbrøk": "2/3"}
    assert job("2019-01", hourly) == 18262
    assert job("2020-01", hourly) == Fraction("18627.33")


def test_part_time():
    # 2019: 527.091 / 12 x 18,5/37 = 21.962,125; half 10.981,0625
    part = {"løn": 30000, "sædvanlig_løn": 30000, "ugentlige_timer": Fraction(37, 2)}
    assert job("2019-01", part) == Fraction("10981.06")
    assert job("2019-01", part, loft_ved_deltid="årsbeløbet_uændret") == 15000


def test_largest_amount_and_contributions():
    # 2019: 43.924,25 a month. 43.000 + 5.000 = 48.000 -> 43.924,25, half 21.962,125; wage alone: 48.000, half 24.000
    facts = {"løn": 43000, "sædvanlig_løn": 60000, "andre_arbejdsgiverbidrag": 5000}
    assert job("2019-01", facts) == Fraction("21962.13")
    assert job("2019-01", facts, loftet_gælder="lønnen_alene") == 24000


def test_before_july_2006():
    rich = {"løn": 60000, "sædvanlig_løn": 60000, "fleksjob_begyndt": "2006-07-04"}
    assert job("2019-01", rich) == Fraction("21962.13")
    assert job("2019-01", rich, før_juli_2006="intet_loft") == 30000
    assert job("2019-01", rich | {"fleksjob_begyndt": "2006-07-05"}, før_juli_2006="intet_loft") == Fraction("21962.13")


def test_refund():
    # 12.000 - 5.000 = 7.000; barsel too; not under 0
    assert job("2013-01", {"refusion_sygedagpenge": 5000}) == 7000
    assert job("2013-01", {"refusion_sygedagpenge": 5000, "refusion_barselsdagpenge": 1000}) == 6000
    assert job_outcome("2013-01", {"refusion_sygedagpenge": 13000}) == ("forslag", "nul")
    # ressourceforløbsydelse: BEK 809, from July 2014
    assert job("2014-06", {"refusion_ressourceforløb": 4000}) == 12000
    assert job("2014-07", {"refusion_ressourceforløb": 4000}) == 8000
    # day by day: 5 of 20 days: at most 12.000 x 5/20 = 3.000 is taken
    days = {"refusion_sygedagpenge": 5000, "refusionsdage": 5, "lønnede_dage": 20}
    assert job("2019-01", days, nedsættelse="dagens_tilskud") == 9000
    assert job("2019-01", days) == 7000


def test_who_may_have_it():
    assert job_outcome("2013-01", {"fleksjob_begyndt": "2012-12-31"}) == ("forslag", "ydelse")
    assert job_outcome("2013-01", {"fleksjob_begyndt": "2013-01-01"}) == ("forslag", "afslag")
    assert job_outcome("2013-01", {"ansat": False}) == ("forslag", "afslag")
    assert job_outcome("2013-01", {"under_folkepensionsalderen": False}) == ("forslag", "afslag")
    for name in ("ansat", "under_folkepensionsalderen", "fleksjob_begyndt", "løn", "sædvanlig_løn", "tilskudsbrøk"):
        assert job_outcome("2013-01", {name: None}) == ("mangler", None)


def test_rounding():
    # half of 24.000,01 = 12.000,005 -> 12.000,01
    odd = {"løn": Fraction("24000.01")}
    assert job("2013-01", odd) == Fraction("12000.01")
    assert job("2013-01", odd, afrunding="hele_kroner") == 12000
    assert job("2013-01", odd, afrunding="ingen") == Fraction("12000.005")


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        ("2013-01", "19752.5"),  # 474.060 / 24
        ("2019-12", "21962.13"),  # 527.091 / 24
        ("2020-01", "22379.42"),  # 537.106 / 24 = 22.379,4167: 1,9 pct., not 2,0
        ("2021-01", "22827"),  # 547.848 / 24
        ("2022-01", "23032.46"),  # 552.779 / 24 = 23.032,4583
        ("2023-01", "23654.33"),  # 567.704 / 24 = 23.654,3333
        ("2024-01", "24411.29"),  # 585.871 / 24 = 24.411,2917
        ("2025-01", "25290.08"),  # 606.962 / 24 = 25.290,0833
        ("2026-01", "26428.13"),  # 634.275 / 24 = 26.428,125
    ],
)
def test_own_business_largest_amount(month, expected):
    assert own(month, {"mindste_månedsløn": 60000}) == Fraction(expected)


def test_own_business():
    # half of 20.000 + 200 = 10.100; two thirds of 20.100 = 13.400; 125 x 160,33 = 20.041,25, half 10.020,63
    assert own("2013-01", {"arbejdsgiverbidrag_atp": 200}) == 10100
    assert own("2013-01", {"arbejdsgiverbidrag_atp": 100, "tilskudsbrøk": "2/3"}) == 13400
    hourly = {k: v for k, v in BUSINESS.items() if k != "mindste_månedsløn"}
    hourly |= {"mindste_timeløn": 125, "timer": Fraction(16033, 100)}
    assert calculate_selvstændig("2013-01", hourly)["amounts"]["tilskud"] == Fraction("10020.63")


def test_own_business_pension():
    # 10.000: none in 2019, 0,3 pct. = 30 in 2020, 2,1 pct. = 210 in 2026
    months = ("2019-12", "2020-01", "2026-01")
    pension = [calculate_selvstændig(m, BUSINESS)["amounts"]["obligatorisk_pension"] for m in months]
    assert pension == [0, 30, 210]
    assert calculate_løntilskud("2026-01", JOB)["amounts"]["obligatorisk_pension"] == 0


def test_own_business_conditions():
    assert own_outcome("2013-01", {"tilskud_bevilget": "2013-01-01"}) == ("forslag", "afslag")
    assert own_outcome("2013-01", {"hovedbeskæftigelse": False}) == ("forslag", "afslag")
    assert own_outcome("2013-01", {"under_folkepensionsalderen": False}) == ("forslag", "afslag")
    # in Denmark: until BEK 2/2016, 11 January 2016
    assert own_outcome("2015-12", {"beskæftiget_her_i_landet": False}) == ("forslag", "afslag")
    assert own_outcome("2016-01", {"beskæftiget_her_i_landet": False}) == ("forslag", "ydelse")
    # other benefits: until BEK 1769/2021, 8 September 2021
    for other in ("etableringsstøtte", "delpension", "efterløn", "fleksydelse"):
        assert own_outcome("2021-08", {"modtager": other}) == ("forslag", "afslag")
        assert own_outcome("2021-09", {"modtager": other}) == ("forslag", "ydelse")
        chosen = {"andre_ydelser_fra_september_2021": "udelukker"}
        assert own_outcome("2021-09", {"modtager": other}, **chosen) == ("forslag", "afslag")
    assert own_outcome("2013-01", {"modtager": None}) == ("mangler", None)


def test_refusals_of_input():
    with pytest.raises(ValueError):
        calculate_løntilskud("2012-12", JOB)
    with pytest.raises(ValueError):
        calculate_selvstændig("2013-01", BUSINESS, {"afrunding": "nedad"})
