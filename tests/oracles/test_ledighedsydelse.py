"""Ledighedsydelse: amounts worked by hand from the paragraphs. Run `python -m pytest`."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from ledighedsydelse import (
    HOEJESTE_DAGPENGE,
    HOEJESTE_DAGPENGE_UGE,
    INDTAEGTSGRAENSE,
    INTERPRETATIONS,
    LAV_SATS_ANDRE,
    LAV_SATS_FORSOERGER,
    OBLIGATORISK_PENSION,
    REGULERING,
    UDEN_FRADRAG,
    calculate,
    efterregulering,
    feriedage_gammel,
    feriedage_optjent,
    feriedage_tilbage,
    months_back,
    nearest,
    order_in_force,
    regulated,
    three_weeks,
    weekdays_in,
)

HIGH: dict[str, Any] = {
    "situation": "ledig_efter_fleksjob",
    "visiteret_til_fleksjob": True,
    "modtog_sygedagpenge": True,
    "forsørgelsespligt_over_for_barn": False,
}
LOW = HIGH | {"modtog_sygedagpenge": False}
PROVIDER = {"forsørgelsespligt_over_for_barn": True}


def amounts(month: str, facts: dict[str, Any], **choices: str) -> dict[str, Any]:
    """The amounts of a case that is decided."""
    result = calculate(month, facts, choices)
    assert result["status"] == "forslag", result
    return result["amounts"]


def paid(month: str, facts: dict[str, Any], **choices: str) -> Fraction:
    """The benefit of a case that is decided."""
    return amounts(month, facts, **choices)["ledighedsydelse"]


def øre(text: str) -> Fraction:
    """An amount with decimals."""
    return Fraction(text)


# --- LAS § 74 a stk. 2, ALF § 47: the high rate ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("month", "rate"),
    [
        ("2013-01", "15448.21"),  # 89 % of 4.005 = 3.564,45 -> 3.565; x 4,3333 = 15.448,2145; øre under BEK 1424
        ("2013-12", "15448.21"),
        ("2014-01", "15708.21"),  # 89 % of 4.075 = 3.626,75 -> 3.625 (published); x 4,3333 = 15.708,2125
        ("2014-03", "15708.21"),
        ("2014-04", "15708"),  # BEK 412 § 2: whole kroner
        ("2014-12", "15708"),
        ("2015-01", "15947"),  # 89 % of 4.135 = 3.680,15 -> 3.680 (published); 15.946,544
        ("2016-01", "16120"),  # 89 % of 4.180 = 3.720,20 -> 3.720; 16.119,876
        ("2017-01", "16380"),  # 89 % of 4.245 = 3.778,05 -> 3.780 (published); 16.379,874
        ("2017-06", "16380"),
        ("2017-07", "16379"),  # BEK 892 § 2: 89 % of 18.403 = 16.378,67
        ("2017-12", "16379"),
        ("2018-01", "16583"),  # 18.633: 16.583,37
        ("2019-01", "16791"),  # 18.866: 16.790,74
        ("2020-01", "16984"),  # 19.083: 16.983,87
        ("2021-01", "17197"),  # 19.322: 17.196,58
        ("2022-01", "17222"),  # 19.351: 17.222,39
        ("2023-01", "17558"),  # 19.728: 17.557,92
        ("2024-01", "18120"),  # 20.359: 18.119,51
        ("2025-01", "18772"),  # 21.092: 18.771,88
        ("2026-01", "19616"),  # 22.041: 19.616,49
        ("2026-12", "19616"),
    ],
)
def test_high_rate(month: str, rate: str) -> None:
    assert paid(month, HIGH) == øre(rate)


def test_week_not_rounded_to_five() -> None:
    # 2013: 3.564,45 x 4,3333 = 15.445,831...; 2016: 3.720,20 x 4,3333 = 16.120,743 -> 16.121
    assert paid("2013-07", HIGH, afrunding_af_ugesats="ingen") == øre("15445.83")
    assert paid("2016-07", HIGH, afrunding_af_ugesats="ingen") == 16121
    # 2014: 3.626,75 x 4,3333 = 15.715,79577... -> 15.716
    assert paid("2014-07", HIGH, afrunding_af_ugesats="ingen") == 15716


def test_rounding_before_april_2014() -> None:
    assert paid("2013-05", HIGH, afrunding_før_april_2014="hele_kroner") == 15448
    # 3.565 x 52/12 = 15.448,3333
    assert paid("2013-05", HIGH, ugefaktor_før_april_2014="52/12") == øre("15448.33")
    assert paid("2014-04", HIGH, bekendtgørelse_for_april_2014="gammel") == øre("15708.21")
    assert paid("2014-05", HIGH, bekendtgørelse_for_april_2014="gammel") == 15708


def test_rate_rounded_or_only_the_benefit() -> None:
    # 2024: løn 1 gives 0,30. 18.120 - 0,30 = 18.119,70 -> 18.120; 18.119,51 - 0,30 = 18.119,21 -> 18.119
    facts = HIGH | {"løn": 1}
    assert paid("2024-05", facts) == 18120
    assert paid("2024-05", facts, afrunding_af_månedssats="ingen") == 18119


def test_regulation_leads_from_year_to_year() -> None:
    # ALF § 47: 18.113 of 2016 by REGULERING is every later year; a week by the full per cent, to 5 kr.
    for year in range(2017, 2027):
        assert regulated(18113, 2016, year) == HOEJESTE_DAGPENGE[year]
    assert nearest(Fraction(18113) / Fraction("4.3333")) == HOEJESTE_DAGPENGE_UGE[2016]
    assert nearest(4005 * Fraction("1.018"), Fraction(5)) == HOEJESTE_DAGPENGE_UGE[2014]
    assert nearest(4075 * Fraction("1.015"), Fraction(5)) == HOEJESTE_DAGPENGE_UGE[2015]
    assert nearest(4135 * Fraction("1.011"), Fraction(5)) == HOEJESTE_DAGPENGE_UGE[2016]
    assert nearest(4180 * Fraction("1.016"), Fraction(5)) == HOEJESTE_DAGPENGE_UGE[2017]


def test_low_rates_and_threshold_follow_the_regulation() -> None:
    assert nearest(13952 * Fraction("1.018")) == 14203 == LAV_SATS_FORSOERGER[2014]
    assert nearest(14203 * Fraction("1.015")) == 14416 == LAV_SATS_FORSOERGER[2015]
    assert nearest(10500 * Fraction("1.018")) == 10689 == LAV_SATS_ANDRE[2014]
    assert nearest(10689 * Fraction("1.015")) == 10849 == LAV_SATS_ANDRE[2015]
    for year in range(2016, 2027):
        assert regulated(14416, 2015, year) == LAV_SATS_FORSOERGER[year]
        assert regulated(10849, 2015, year) == LAV_SATS_ANDRE[year]
    full = {2013: "1.6", 2014: "1.8", 2015: "1.5", 2016: "1.4", 2017: "2", 2018: "2", 2019: "2", 2020: "1.9"}
    full |= {2021: "2.0", 2022: "0.9", 2023: "2.7", 2024: "3.2", 2025: "3.6", 2026: "4.5"}
    for year, percent in full.items():  # LAS § 109 stk. 3, LAB § 189 a: without the deduction of 0,3 - 0,75
        assert nearest(INDTAEGTSGRAENSE[year - 1] * (1 + Fraction(percent) / 100)) == INDTAEGTSGRAENSE[year]
    assert REGULERING[2022] == Fraction(17, 10) - Fraction(8, 10) - Fraction(75, 100)


# --- LAS § 74 a stk. 3-4, § 74 b stk. 2, § 74 f: which rate ----------------------------------------------------------


@pytest.mark.parametrize(
    ("year", "provider", "other"),
    [
        (2013, 13952, 10500),
        (2014, 14203, 10689),
        (2015, 14416, 10849),
        (2016, 14575, 10968),
        (2017, 14808, 11143),
        (2018, 14993, 11282),
        (2019, 15180, 11423),
        (2020, 15355, 11554),
        (2021, 15547, 11698),
        (2022, 15570, 11716),
        (2023, 15874, 11944),
        (2024, 16382, 12326),
        (2025, 16972, 12770),
        (2026, 17736, 13345),
    ],
)
def test_low_rates(year: int, provider: int, other: int) -> None:
    for month in ("01", "06", "07", "12"):  # LBK nr. 1004/2025: amounts of its own from July 2025, the same level
        assert paid(f"{year}-{month}", LOW | PROVIDER) == provider
        assert paid(f"{year}-{month}", LOW) == other


@pytest.mark.parametrize(
    "ground",
    [
        "modtog_sygedagpenge",
        "ville_have_ret_til_syge_eller_barselsdagpenge",
        "deltog_i_revalidering",
        "modtog_ledighedsydelse_efter_ustøttet",
    ],
)
def test_each_ground_at_visitation_gives_the_high_rate(ground: str) -> None:
    assert paid("2024-05", LOW | {ground: True}) == 18120


@pytest.mark.parametrize(("months", "rate"), [(0, 12326), (8, 12326), ("8.99", 12326), (9, 18120), (18, 18120)])
def test_nine_months_within_eighteen(months: Any, rate: int) -> None:
    assert paid("2024-05", LOW | {"højeste_fleksjobmåneder_i_18": months}) == rate


def test_nine_months_kept_or_month_by_month() -> None:
    facts = LOW | {"højeste_fleksjobmåneder_i_18": 12, "fleksjobmåneder_seneste_18": 3}
    assert paid("2024-05", facts) == 18120
    assert paid("2024-05", facts, ni_måneder="måned_for_måned") == 12326


def test_unsupported_work() -> None:
    # § 74 f stk. 2: 9 months of unsupported work within 18 after the fleksjob; only in that situation
    facts = LOW | {"situation": "ledig_efter_ustøttet", "uger_siden_ustøttet_ansættelse": 40}
    assert paid("2024-05", facts | {"ustøttede_måneder_i_18_efter_fleksjob": 9}) == 18120
    assert paid("2024-05", facts | {"ustøttede_måneder_i_18_efter_fleksjob": 8}) == 12326
    assert paid("2024-05", LOW | {"ustøttede_måneder_i_18_efter_fleksjob": 9}) == 12326


@pytest.mark.parametrize(("months", "rate"), [(0, 18120), (5, 18120), (6, 12326), (7, 12326)])
def test_six_months_after_fleksydelsesalderen(months: int, rate: int) -> None:
    facts = HIGH | {"har_nået_fleksydelsesalderen": True, "måneder_siden_fleksydelsesalderen": months}
    assert paid("2024-05", facts) == rate
    # § 74 b stk. 2: the rate for providers ends too, and it is nr. 2 that follows
    low = LOW | PROVIDER | {"har_nået_fleksydelsesalderen": True, "måneder_siden_fleksydelsesalderen": months}
    assert paid("2024-05", low) == (16382 if months < 6 else 12326)


def test_rate_that_changes_in_the_month_is_not_supported() -> None:
    result = calculate("2024-05", HIGH | {"satsen_skifter_i_måneden": True})
    assert result["status"] == "ikke_understoettet"


# --- LAS §§ 10 f, 10 h, 10 j, BEK 4 § 17: the reduced level ----------------------------------------------------------


@pytest.mark.parametrize(
    ("month", "ground", "category", "level"),
    [
        ("2017-06", "10 f", "fyldt_30_eller_udeboende", 16380),  # not yet
        # 5.945 (2015): x 1,011 = 6.010,4 -> 6.010; x 1,016 = 6.106,16 -> 6.106
        ("2017-07", "10 f", "fyldt_30_eller_udeboende", 6106),
        ("2017-07", "10 f", "enlig_forsørger", 12211),  # 11.888 -> 12.019 -> 12.211 (both published)
        ("2017-07", "10 f", "forsørger", 8546),  # 8.319 -> 8.410,5 -> 8.411 (published) -> 8.545,6 -> 8.546
        ("2017-07", "10 f", "hjemmeboende_under_30", 2631),  # 2.562 -> 2.590,2 -> 2.590 (published) -> 2.631,4
        ("2018-06", "10 f", "enlig_forsørger", 12364),  # x 1,0125 = 12.363,6 (published)
        ("2018-07", "10 f", "enlig_forsørger", 11993),  # 11.845 (2017) x 1,0125 = 11.993,06
        ("2018-07", "10 f", "forsørger", 8394),  # 8.290 x 1,0125 = 8.393,6
        ("2018-07", "10 f", "hjemmeboende_under_30", 2584),  # 2.552 x 1,0125 = 2.583,9
        ("2018-12", "10 h", "fyldt_30_eller_udeboende", 16583),  # BEK 1604 is of January 2019
        ("2019-01", "10 h", "fyldt_30_eller_udeboende", 6072),  # 5.923 -> 5.997 -> 6.071,96
        ("2023-06", "10 j", "fyldt_30_eller_udeboende", 17558),
        # -> 6.142 (2020) -> 6.219 -> 6.228 -> 6.228 x 1,0195 = 6.349,4
        ("2023-07", "10 j", "fyldt_30_eller_udeboende", 6349),
        ("2025-06", "10 f", "fyldt_30_eller_udeboende", 6788),  # 6.349 x 1,032 = 6.552,2; x 1,036 = 6.787,9
        ("2025-07", "10 f", "fyldt_30_eller_udeboende", 6789),  # § 16 stk. 2 nr. 1: 6.553 x 1,036 = 6.788,9
        ("2025-07", "10 f", "forsørger", 9573),  # + § 17: 2.687 x 1,036 = 2.783,7 -> 2.784
        ("2025-07", "10 f", "enlig_forsørger", 11211),  # + § 18 stk. 1: 1.581 x 1,036 = 1.637,9 -> 1.638
        ("2025-07", "10 f", "hjemmeboende_under_30", 2925),  # 2.823 x 1,036 = 2.924,6
        ("2026-02", "10 f", "enlig_forsørger", 11716),  # 7.095 (7.094,505) + 2.909 (2.909,28) + 1.712 (1.711,71)
    ],
)
def test_reduced_level(month: str, ground: str, category: str, level: int) -> None:
    assert paid(month, HIGH | {"nedsat_niveau_efter": ground, "niveau_kategori": category}) == level


def test_reduced_level_under_the_repealed_section() -> None:
    facts = HIGH | {"nedsat_niveau_efter": "10 f", "niveau_kategori": "fyldt_30_eller_udeboende"}
    choice = {"nedsat_niveau_efter_juli_2025": "bekendtgørelsens_22"}
    assert paid("2025-07", facts, **choice) == 6788
    assert paid("2026-02", facts, **choice) == 7095  # BEK 4 § 17 refers to § 16 itself


def test_reduced_level_as_a_rate_or_a_limit() -> None:
    # 2019: løn 20.000: 30 % of 14.686 = 4.405,80 and 55 % of 5.314 = 2.922,70: 7.328,50
    facts = HIGH | {"nedsat_niveau_efter": "10 h", "nedsat_niveau_beløb": 6072}
    assert paid("2019-02", facts | {"løn": 3000}) == 5172  # 6.072 - 900
    assert paid("2019-02", facts | {"løn": 20000}) == 0
    assert paid("2019-02", facts | {"løn": 20000}, nedsat_niveau_som="loft") == 6072  # 16.791 - 7.328,50 is more
    result = calculate("2019-02", facts | {"nedsat_niveau_i_del_af_måneden": True})
    assert result["status"] == "ikke_understoettet"


# --- LAS §§ 74-74 b, 74 f-g, 76-77 b: the right ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        {"visiteret_til_fleksjob": False},
        {"modtager_førtidspension": True},
        {"modtager_seniorpension": True},
        {"har_udnyttet_tidlig_pension": True},
        {"har_nået_folkepensionsalderen": True},
        {"står_til_rådighed": False},
        {"har_mistet_retten_efter": "76"},
        {"har_mistet_retten_efter": "77 a", "fleksjobmåneder_siden_tabet": "8.5"},
        {"har_mistet_retten_efter": "77 b"},
        {"selvbygger": True},
        {"modtager_tilskud_som_selvstændig": True},
        {"situation": "ledig_efter_ustøttet", "uger_siden_ustøttet_ansættelse": 79},
        {"situation": "ledig_efter_ustøttet", "uger_siden_ustøttet_ansættelse": 10, "har_optjent_dagpengeret": True},
        {"situation": "ledig_efter_ustøttet", "uger_siden_ustøttet_ansættelse": 10, "afslået_tilbud_i_ustøttet": True},
    ],
)
def test_no_right(change: dict[str, Any]) -> None:
    result = calculate("2024-05", HIGH | change)
    assert (result["status"], result["outcome"]) == ("forslag", "afslag")
    assert set(result["amounts"].values()) == {0}


@pytest.mark.parametrize(
    "change",
    [
        {"situation": "venter_på_fleksjob"},
        {"situation": "midlertidig_afbrydelse"},
        {"situation": "sygdom_eller_barsel", "står_til_rådighed": False},
        {"står_til_rådighed": False, "fritaget_for_rådighed": True},
        {"har_mistet_retten_efter": "76", "fleksjobmåneder_siden_tabet": 9},
        {"har_mistet_retten_efter": "77 a", "fleksjobmåneder_siden_tabet": 9},
        {"har_mistet_retten_efter": "77 b", "står_til_rådighed": False, "pensionssag_under_behandling": True},
        {"modtager_tilskud_som_selvstændig": True, "virksomheden_er_ophørt": True},
        {"situation": "ledig_efter_ustøttet", "uger_siden_ustøttet_ansættelse": 78},
    ],
)
def test_right(change: dict[str, Any]) -> None:
    assert paid("2024-05", HIGH | change) == 18120


def test_pensions_of_their_time() -> None:
    assert paid("2019-12", HIGH | {"modtager_seniorpension": True}) == 16791
    assert paid("2020-01", HIGH | {"modtager_seniorpension": True}) == 0
    assert paid("2021-12", HIGH | {"har_udnyttet_tidlig_pension": True}) == 17197
    assert paid("2022-01", HIGH | {"har_udnyttet_tidlig_pension": True}) == 0


def test_rules_kept_from_before_2013() -> None:
    assert calculate("2013-02", HIGH | {"omfattet_af_reglerne_før_2013": True})["status"] == "ikke_understoettet"


# --- LAS § 74 d stk. 3, BEK 4 § 14: 30 and 55 pct. -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("income", "benefit"),
    [
        (0, 18120),
        (1000, 17820),  # 300
        (5, 18119),  # 18.118,50: a half is up
        (16323, 13223),  # 4.896,90: 13.223,10
        (16324, 13223),  # 4.897,45: 13.222,55
        (20000, 11201),  # 4.896,90 + 55 % of 3.677 = 2.022,35: 11.200,75
        (40364, 1),  # 4.896,90 + 55 % of 24.041 = 13.222,55: 0,55
        (40365, 0),  # 18.120 exactly
        (100000, 0),
    ],
)
def test_deduction(income: int, benefit: int) -> None:
    assert paid("2024-05", HIGH | {"løn": income}) == benefit


def test_outcome_of_nothing_to_pay() -> None:
    assert calculate("2024-05", HIGH | {"løn": 40365})["outcome"] == "nul"
    assert calculate("2024-05", HIGH | {"løn": 40364})["outcome"] == "ydelse"


def test_half_down() -> None:
    assert paid("2024-05", HIGH | {"løn": 5}, halve_kroner="nedad") == 18118


def test_deduction_in_øre_under_bek_1424() -> None:
    # 30 % of 13.208 = 3.962,40; 15.448,2145 - 3.962,40 = 11.485,8145
    assert paid("2013-05", HIGH | {"løn": 13208}) == øre("11485.81")
    # 55 øre more for a krone more: 11.485,2645
    assert paid("2013-05", HIGH | {"løn": 13209}) == øre("11485.26")


@pytest.mark.parametrize("year", range(2013, 2027))
def test_threshold_of_every_year(year: int) -> None:
    limit = INDTAEGTSGRAENSE[year]
    at = amounts(f"{year}-06", HIGH | {"løn": limit})["fradrag"]
    above = amounts(f"{year}-06", HIGH | {"løn": limit + 100})["fradrag"]
    assert (at, above - at) == (limit * Fraction(3, 10), 55)


@pytest.mark.parametrize(
    "name",
    [
        "løn",
        "b_indkomst",
        "dis_bruttoløn",
        "eget_pensionsbidrag",
        "arbejdsgivers_pensionsbidrag",
        "andre_arbejdsindtægter",
        "tabt_arbejdsfortjeneste",
        "lønmodtagernes_garantifond",
        "beløb_ved_ophør",
        "hvervsindtægt",
        "vederlag_som_borgmester_mv",
        "genanvendelse",
        "legat_med_arbejdspligt",
        "løbende_pension",
        "feriegodtgørelse_uden_ferie",
    ],
)
def test_incomes_that_count(name: str) -> None:
    assert paid("2024-05", HIGH | {name: 1000}) == 17820


@pytest.mark.parametrize("name", sorted(UDEN_FRADRAG | {"vederlag_i_beredskabet", "pensionsbidrag_uden_aftale"}))
def test_incomes_that_do_not(name: str) -> None:
    assert paid("2024-05", HIGH | {name: 1000}) == 18120


def test_incomes_share_one_threshold() -> None:
    # 10.000 + 5.000 + 3.000 + 2.000 = 20.000
    facts = {"løn": 10000, "løbende_pension": 5000, "eget_pensionsbidrag": 3000, "hvervsindtægt": 2000}
    assert paid("2024-05", HIGH | facts) == 11201


# --- the orders: boundaries ------------------------------------------------------------------------------------------


def test_orders_in_force() -> None:
    firsts = ["2013-01", "2014-04", "2014-07", "2017-07", "2018-01"]
    firsts += ["2019-01", "2020-01", "2020-09", "2021-02", "2026-02"]
    assert [order_in_force(month) for month in firsts] == list(range(1, 11))
    assert [order_in_force(months_back(month, 1)) for month in firsts[1:]] == list(range(1, 10))


@pytest.mark.parametrize("name", ["b_indkomst", "andre_arbejdsindtægter"])
def test_bek_412_widens_the_income(name: str) -> None:
    facts = HIGH | {name: 10000}
    assert paid("2014-03", facts) == øre("15708.21")
    assert paid("2014-04", facts) == 12708  # 15.708 - 3.000
    assert paid("2014-03", facts, **{f"{name}_før_april_2014": "medregnes"}) == øre("12708.21")
    assert paid("2014-04", facts, bekendtgørelse_for_april_2014="gammel") == øre("15708.21")
    # payment of April under BEK 412, its income of March under BEK 1424
    assert paid("2014-04", facts, overgang_mellem_bekendtgørelser="indkomstmånedens") == 15708


def test_mayor_under_bek_1424() -> None:
    facts = HIGH | {"vederlag_som_borgmester_mv": 10000}
    assert paid("2013-05", facts) == øre("12448.21")
    assert paid("2013-05", facts, borgmestervederlag_før_april_2014="intet_fradrag") == øre("15448.21")
    assert paid("2013-05", facts, borgmestervederlag_før_april_2014="fuldt_fradrag") == øre("5448.21")
    assert paid("2014-05", facts) == 12708


def test_bek_812_asks_for_an_agreement_on_pension() -> None:
    facts = HIGH | {"pensionsbidrag_uden_aftale": 1000}
    assert paid("2014-06", facts) == 15408  # 15.708 - 300
    assert paid("2014-06", facts, pension_uden_aftale_før_juli_2014="medregnes_ikke") == 15708
    assert paid("2014-07", facts) == 15708


def test_bek_892_brings_dis_wage() -> None:
    facts = HIGH | {"dis_bruttoløn": 10000}
    assert paid("2017-06", facts) == 16380
    assert paid("2017-07", facts) == 13379  # 16.379 - 3.000
    assert paid("2017-07", facts, overgang_mellem_bekendtgørelser="indkomstmånedens") == 16379
    raw = HIGH | {"har_uomregnet_dis_løn": True}
    assert paid("2017-06", raw) == 16380
    assert calculate("2017-07", raw)["status"] == "ikke_understoettet"


def test_volunteer_work_until_bek_1599() -> None:
    facts = HIGH | {"timer_frivilligt_arbejde": 40}
    # 40 - 4 x 52/12 = 22,6667 hours x 230,08 = 5.215,1467; 30 % = 1.564,544; 16.379 less that = 14.814,456
    assert paid("2017-12", facts) == 14814
    assert paid("2017-12", facts, frivillige_timer_pr_måned="4,3333") == 14814  # 17,3332 free: 14.814,447
    # November has 30 days: 4 x 30/7 = 17,142857; 22,857143 x 230,08 = 5.258,9714; 30 % = 1.577,6914; 14.801,3086
    assert paid("2017-12", facts, frivillige_timer_pr_måned="kalenderdage_7") == 14801
    assert paid("2018-01", facts) == 16583
    assert paid("2017-12", HIGH | {"timer_frivilligt_arbejde": 17}) == 16379  # under 17,33


def test_volunteer_work_in_operation_and_maintenance() -> None:
    # 10 x 230,08 = 2.300,80; 30 % = 690,24; 16.379 - 690,24 = 15.688,76. No free hours
    assert paid("2017-12", HIGH | {"timer_frivillig_drift": 10}) == 15689
    # 10 x 235,60 = 2.356; 706,80; 16.583 - 706,80 = 15.876,20
    assert paid("2018-02", HIGH | {"timer_frivillig_drift": 10}) == 15876


def test_bek_111_exempts_volunteers_in_the_fire_service() -> None:
    facts = HIGH | {"vederlag_i_beredskabet": 1000}
    assert paid("2021-01", facts) == 16897
    assert paid("2021-01", facts, beredskab_før_februar_2021="medregnes_ikke") == 17197
    assert paid("2021-02", facts) == 17197
    assert paid("2021-02", facts, overgang_mellem_bekendtgørelser="indkomstmånedens") == 16897


# --- BEK 4 § 15: hours -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("month", "benefit"),
    [
        ("2013-06", "14808.64"),  # 2.131,90: 639,57; 15.448,2145 - 639,57 = 14.808,6445
        ("2014-06", "15057"),  # 2.170,30: 651,09; 15.056,91
        ("2016-06", "15445"),  # 2.251,30: 675,39; 15.444,61
        ("2017-06", "15690"),  # 2.300,80: 690,24; 15.689,76
        ("2018-06", "15876"),  # 2.356,00: 706,80; 15.876,20
        ("2019-06", "16066"),  # 2.417,30: 725,19; 16.065,81
        ("2020-06", "16241"),  # 2.475,30: 742,59; 16.241,41
        ("2021-06", "16441"),  # 2.519,90: 755,97; 16.441,03
        ("2022-06", "16443"),  # 2.598,00: 779,40; 16.442,60
        ("2023-06", "16752"),  # 2.686,30: 805,89; 16.752,11
        ("2024-06", "17287"),  # 2.777,60: 833,28; 17.286,72
        ("2025-06", "17885"),  # 2.955,40: 886,62; 17.885,38
        ("2026-06", "18699"),  # 3.055,90: 916,77; 18.699,23
    ],
)
def test_ten_hours_of_own_business(month: str, benefit: str) -> None:
    assert paid(month, HIGH | {"timer_bibeskæftigelse": 10}) == øre(benefit)
    assert paid(month, HIGH | {"timer_byggearbejde": 10}) == øre(benefit)


@pytest.mark.parametrize(
    ("year", "rate"),
    [
        (2013, "213.19"),
        (2014, "217.03"),
        (2016, "225.13"),
        (2017, "230.08"),
        (2018, "235.60"),
        (2019, "241.73"),
        (2020, "247.53"),
        (2021, "251.99"),
        (2022, "259.80"),
        (2023, "268.63"),
        (2024, "277.76"),
        (2025, "295.54"),
        (2026, "305.59"),
    ],
)
def test_an_hour(year: int, rate: str) -> None:
    result = amounts(f"{year}-06", HIGH | {"timer_bibeskæftigelse": 1})
    assert (result["indkomst"], result["fradrag"]) == (øre(rate), øre(rate) * 3 / 10)


def test_hours_without_a_rate() -> None:
    facts = HIGH | {"timer_bibeskæftigelse": 10}
    assert calculate("2015-06", facts)["missing"] == ["omregningssats"]
    assert calculate("2013-01", facts)["missing"] == ["omregningssats"]  # hours of December 2012
    assert calculate("2015-06", facts | {"løn": 90000})["outcome"] == "nul"  # nothing is left whatever it is
    assert paid("2015-06", facts | {"omregningssats": 221}) == 15284  # 2.210: 663; 15.947 - 663


def test_rate_of_the_hours_in_january() -> None:
    facts = HIGH | {"timer_bibeskæftigelse": 10}
    assert paid("2026-01", facts) == 18729  # December 2025: 886,62; 18.729,38
    assert paid("2026-01", facts, omregningssatsens_år="udbetalingsmånedens") == 18699


def test_hours_and_wage_together_or_apart() -> None:
    facts = HIGH | {"løn": 16000, "timer_bibeskæftigelse": 10}
    # 18.777,60: 4.896,90 + 55 % of 2.454,60 = 1.350,03: 6.246,93; 11.873,07
    assert paid("2024-06", facts) == 11873
    # 4.800 + 833,28: 12.486,72
    assert paid("2024-06", facts, beregnet_indtægt="for_sig") == 12487


# --- BEK 4 § 19: which month's income --------------------------------------------------------------------------------


def test_income_of_the_month_before() -> None:
    facts = HIGH | {"løn": {"2024-04": 1000, "2024-05": 50000}}
    assert paid("2024-05", facts) == 17820


def test_first_month() -> None:
    facts = HIGH | {"første_måned": "2024-05", "løn": {"2024-04": 50000, "2024-05": 1000}}
    assert paid("2024-05", facts) == 17820
    assert paid("2024-06", facts) == 17820  # the same income again, § 19 stk. 1
    assert paid("2024-05", facts, første_måneds_indkomst="månedens_før") == 0


def test_expected_wage_in_the_first_month() -> None:
    facts = HIGH | {"første_måned": "2024-05", "forventet_løn": 2000}
    assert paid("2024-05", facts) == 17520
    assert paid("2024-05", facts | {"løn": {"2024-05": 1000}}) == 17820  # the real wage, when it is known
    assert paid("2024-05", facts | {"løn": {"2024-04": 0}}) == 17520
    assert paid("2024-05", HIGH | {"første_måned": "2024-05"}) == 18120  # neither is stated: no wage
    assert calculate("2024-06", facts | {"løn": None})["missing"] == ["løn"]


def test_unknown_first_month() -> None:
    facts = HIGH | {"første_måned": None}
    assert paid("2024-05", facts | {"løn": {"2024-04": 7, "2024-05": 7}}) == 18118  # 2,10
    assert calculate("2024-05", facts | {"løn": {"2024-04": 0, "2024-05": 9000}})["status"] == "mangler"


def test_year_of_the_threshold_in_january() -> None:
    facts = HIGH | {"løn": 20000}
    # 17.672: 5.301,60 + 55 % of 2.328 = 1.280,40: 6.582
    assert paid("2026-01", facts) == 13034
    # 16.911: 5.073,30 + 55 % of 3.089 = 1.698,95: 6.772,25; 12.843,75
    assert paid("2026-01", facts, grænsens_år="indkomstmånedens") == 12844


# --- LAS § 74 d stk. 1: a part month ---------------------------------------------------------------------------------


def test_weekdays() -> None:
    assert [weekdays_in(month) for month in ("2024-02", "2024-05", "2026-02")] == [21, 23, 20]


@pytest.mark.parametrize(
    ("choice", "benefit"),
    [
        ("dage_af_260_12", 8363),  # 10 x 12/260 = 0,461538: 8.363,08
        ("manglende_dage_af_260_12", 7248),  # 1 - 13 x 12/260 = 0,4
        ("faktiske_hverdage", 7878),  # 10/23: 7.878,26
        ("kalenderdage", 8183),  # 14/31: 8.183,23
    ],
)
def test_part_month(choice: str, benefit: int) -> None:
    facts = HIGH | {"hel_måned": False, "hverdage_med_ret": 10, "kalenderdage_med_ret": 14}
    assert paid("2024-05", facts, delmåned=choice) == benefit


@pytest.mark.parametrize(("days", "benefit"), [(0, 0), (1, 836), (21, 17562), (22, 18120), (23, 18120)])
def test_part_month_limits(days: int, benefit: int) -> None:
    # 18.120 x 12/260 = 836,31 a day; 21 days 17.562,46; 22 days are more than the month
    assert paid("2024-05", HIGH | {"hel_måned": False, "hverdage_med_ret": days}) == benefit


def test_days_that_fill_or_empty_the_month() -> None:
    # 23 weekdays paid of 23, and 31 calendar days of 31
    full = HIGH | {"hel_måned": False, "hverdage_med_ret": 23, "kalenderdage_med_ret": 31}
    for choice in INTERPRETATIONS["delmåned"]:
        assert paid("2024-05", full, delmåned=choice) == 18120
    assert paid("2024-05", full | {"kalenderdage_med_ret": 40}, delmåned="kalenderdage") == 18120
    # as many days unpaid as there are: nothing, though 20 x 12/260 is under a month (February 2026)
    assert paid("2026-02", HIGH | {"fravalgte_feriedage": 20}) == 0
    assert paid("2026-02", HIGH | {"fravalgte_feriedage": 20}, ubetalte_dage="som_delmåned") == 0
    # all holiday: 23 x 12/260 is over a month
    away = HIGH | {"situation": "ferie_fra_fleksjob", "feriedage_med_ledighedsydelse": 23}
    assert paid("2024-05", away) == 18120
    assert paid("2024-05", away | {"ret_til_feriedage": 0}) == 0


def test_days_as_weekdays_or_calendar_days_of_the_month() -> None:
    # 5 of 23 days: 18.120 x 5/23 = 3.939,13
    away = HIGH | {"situation": "ferie_fra_fleksjob", "feriedage_med_ledighedsydelse": 5}
    assert paid("2024-05", away, delmåned="faktiske_hverdage") == 3939
    assert paid("2024-05", away, delmåned="kalenderdage") == 4182
    # 5 days chosen away: 18.120 x 18/23 = 14.180,87, by calendar days too in a whole month
    for choice in ("faktiske_hverdage", "kalenderdage"):
        assert paid("2024-05", HIGH | {"fravalgte_feriedage": 5}, delmåned=choice) == 14181
    # 14 of 31 days, 10 weekdays of which 2 are chosen away: 18.120 x 14/31 x 8/10 = 6.546,58
    part = HIGH | {"hel_måned": False, "hverdage_med_ret": 10, "kalenderdage_med_ret": 14, "fravalgte_feriedage": 2}
    assert paid("2024-05", part, delmåned="kalenderdage") == 6547


def test_income_in_a_part_month() -> None:
    facts = HIGH | {"hel_måned": False, "hverdage_med_ret": 10, "løn": 5000}
    assert paid("2024-05", facts) == 6863  # 8.363,08 - 1.500
    assert paid("2024-05", facts, fradrag_i_delmåned="forholdsmæssigt") == 7671  # 8.363,08 - 692,31 = 7.670,77


# --- LAS § 74 e: holiday ---------------------------------------------------------------------------------------------


def test_holiday_from_fleksjob() -> None:
    facts = HIGH | {"situation": "ferie_fra_fleksjob", "feriedage_med_ledighedsydelse": 5}
    assert paid("2024-07", facts) == 4182  # 60/260 of 18.120 = 4.181,54
    assert paid("2024-07", facts | {"ret_til_feriedage": 3}) == 2509  # 2.508,92
    assert paid("2024-07", facts | {"står_til_rådighed": False}) == 4182
    assert paid("2024-07", facts | {"beløb_ved_ophør": 30000}) == 4182  # § 74 e stk. 7 2. pkt.
    assert paid("2017-06", facts) == 3780  # a week is the week's rate: 16.380 x 60/260


def test_amount_at_the_end_of_an_employment_beside_holiday() -> None:
    # February 2024 has 21 weekdays. 30.000: 4.896,90 + 55 % of 13.677 = 7.522,35: 12.419,25
    facts = HIGH | {"beløb_ved_ophør": 30000}
    assert paid("2024-02", facts) == 5701
    # 7 of 21 days are holiday: 20.000 counts
    assert paid("2024-02", facts | {"feriedage_med_ledighedsydelse": 7}) == 11201
    assert paid("2024-02", facts | {"feriedage_med_ledighedsydelse": 21}) == 18120


def test_holiday_pay_supplemented() -> None:
    # 5 days are 60/260 of 18.120 = 4.181,54
    facts = HIGH | {"feriedage_med_feriegodtgørelse": 5, "optjente_feriedage": 10}
    # half of 6.000 = 3.000: 18.120 - 3.000
    assert paid("2024-05", facts | {"optjent_feriegodtgørelse": 6000}) == 15120
    # half of 9.000 = 4.500 is more than the days: 18.120 - 4.181,54 = 13.938,46
    assert paid("2024-05", facts | {"optjent_feriegodtgørelse": 9000}) == 13938
    assert paid("2024-05", facts | {"optjent_feriegodtgørelse": 9000}, ferieloft="månedens") == 13620


def test_holiday_pay_is_never_more_than_earned() -> None:
    # 12 days held of 10 earned: all of 4.000, under the days' 10.035,69
    facts = HIGH | {"feriedage_med_feriegodtgørelse": 12, "optjente_feriedage": 10, "optjent_feriegodtgørelse": 4000}
    assert paid("2024-05", facts) == 14120
    # more than the month's benefit leaves nothing
    rich = facts | {"optjent_feriegodtgørelse": 30000}
    assert paid("2024-05", rich, ferieloft="månedens") == 0
    assert paid("2024-05", HIGH | {"feriedage_med_feriegodtgørelse": 0}) == 18120


def test_holiday_chosen_away_and_holiday_without_a_right() -> None:
    # 5 x 836,3077 = 4.181,54 less
    assert paid("2024-05", HIGH | {"fravalgte_feriedage": 5}) == 13938
    assert paid("2024-05", HIGH | {"feriedage_med_ledighedsydelse": 10, "ret_til_feriedage": 5}) == 13938
    assert paid("2024-05", HIGH | {"feriedage_med_ledighedsydelse": 5, "ret_til_feriedage": 10}) == 18120
    # 18 days x 12/260 = 0,830769: 15.053,54
    assert paid("2024-05", HIGH | {"fravalgte_feriedage": 5}, ubetalte_dage="som_delmåned") == 15054


def test_days_of_holiday_until_august_2020() -> None:
    # 15, 10 and 5 days in the first ferieår, 25 in the next
    assert [feriedage_gammel(f"2018-{m}", "2018-05") for m in ("05", "07", "08", "12")] == [15, 15, 10, 10]
    assert [feriedage_gammel(f"2019-{m}", "2018-05") for m in ("01", "04")] == [5, 5]
    assert feriedage_gammel("2018-06", "2019-05") == 25
    assert feriedage_gammel("2018-06", "2019-05", 12) == 13  # 25 + 12 - 25 = 12 less
    assert feriedage_gammel("2018-08", "2018-05", 15) == 10  # 10 + 15 = 25
    assert feriedage_gammel("2018-08", "2018-05", 16) == 9
    assert feriedage_gammel("2018-08", "2019-05", 25) == 0


def test_days_of_holiday_from_september_2020() -> None:
    assert feriedage_optjent(1) == øre("2.08")
    assert feriedage_optjent(Fraction(1, 2)) == øre("1.04")
    assert feriedage_optjent(11) == øre("22.88")
    assert feriedage_optjent(12) == 25  # 5 weeks, § 74 e stk. 3
    assert feriedage_optjent(3, 2) == øre("10.4")
    assert feriedage_tilbage(Fraction(20), 10) == 15
    assert feriedage_tilbage(Fraction(20), 3) == 20
    assert feriedage_tilbage(Fraction(20), 25) == 0
    assert feriedage_tilbage(Fraction(20), 30) == 0


# --- LAS §§ 75 a, 77, 77 a: sanctions --------------------------------------------------------------------------------


def test_days_deducted() -> None:
    # 12 x 18.120 / 260 = 836,31 -> 836
    facts = HIGH | {"dage_med_fradrag": 2}
    assert paid("2024-05", facts) == 16448
    assert paid("2024-05", facts, dagssats="brøk") == 16447  # 1.672,62
    # lowered by income: 17.220/18.120 of 1.672 = 1.588,95; 17.220 less that = 15.631,05
    assert paid("2024-05", facts | {"løn": 3000}) == 15631
    # 12 x 12.326 / 260 = 568,89 -> 569
    assert paid("2024-05", LOW | {"dage_med_fradrag": 1}) == 11757
    # 12 x 15.448,2145 / 260 = 712,99 -> 713, a fifth of 3.565
    assert paid("2013-05", HIGH | {"dage_med_fradrag": 1}) == øre("14735.21")
    assert paid("2024-05", HIGH | {"dage_med_fradrag": 23}) == 0  # 19.228 is more than the month


def test_no_contribution_of_nothing() -> None:
    result = amounts("2024-05", HIGH | {"dage_med_fradrag": 23})
    assert (result["eget_atp_bidrag"], result["kommunens_atp_bidrag"], result["obligatorisk_pension"]) == (0, 0, 0)


def test_days_deducted_in_a_part_month() -> None:
    # the day's amount is whole: 8.363,08 - 836 = 7.527,08
    assert paid("2024-05", HIGH | {"hel_måned": False, "hverdage_med_ret": 10, "dage_med_fradrag": 1}) == 7527


def test_guidance_from_2020() -> None:
    facts = HIGH | {"dage_med_fradrag": 1, "vejledt_om_rådighed": False}
    assert paid("2019-12", facts) == 16016  # 12 x 16.791 / 260 = 774,97 -> 775
    assert paid("2020-01", facts) == 16984
    assert paid("2020-01", HIGH | {"dage_uden_ydelse": 15, "vejledt_om_rådighed": False}) == 16984


def test_three_weeks() -> None:
    facts = HIGH | {"dage_uden_ydelse": 15}
    # 1 - 15 x 12/260 = 0,307692: 5.575,38; ATP 99 x 0,307692 = 30,46 and 198 x 0,307692 = 60,92
    result = amounts("2024-05", facts)
    assert (result["ledighedsydelse"], result["eget_atp_bidrag"], result["kommunens_atp_bidrag"]) == (5575, 30, 61)
    # 8 x 12/260 = 0,369231: 6.690,46
    assert paid("2024-05", facts, ubetalte_dage="som_delmåned") == 6690
    # 15 x 836 = 12.540 deducted; the month is whole for ATP
    result = amounts("2024-05", facts, tre_uger="fradrag_af_dagssatser")
    assert (result["ledighedsydelse"], result["eget_atp_bidrag"]) == (5580, 99)
    # the limit of a whole month, 12.326, is not reached
    assert amounts("2024-05", facts, atp_ved_tre_uger="deler_ikke")["eget_atp_bidrag"] == 0


def test_the_days_of_three_weeks() -> None:
    assert three_weeks(date(2024, 5, 20)) == {"2024-05": 10, "2024-06": 5}
    assert three_weeks(date(2024, 6, 1)) == {"2024-06": 15}  # a Saturday: to Friday 21 June


# --- BEK 4 § 16, § 19 stk. 3: set-off and regulation -----------------------------------------------------------------


def test_set_off_of_fleksløntilskud() -> None:
    result = amounts("2024-05", HIGH | {"fleksløntilskud_til_modregning": 5000})
    assert (result["ledighedsydelse"], result["rest_til_modregning"]) == (13120, 0)
    assert result["obligatorisk_pension"] == 270  # of the benefit before the set-off
    result = amounts("2024-05", HIGH | {"fleksløntilskud_til_modregning": 20000})
    assert (result["ledighedsydelse"], result["rest_til_modregning"]) == (0, 1880)
    result = amounts("2014-03", HIGH | {"fleksløntilskud_til_modregning": 5000})  # not before BEK 412
    assert (result["ledighedsydelse"], result["rest_til_modregning"]) == (øre("15708.21"), 5000)
    assert paid("2014-04", HIGH | {"fleksløntilskud_til_modregning": 5000}) == 10708


def test_regulation_twelve_months_back() -> None:
    paid_out = {"2023-04": 100, "2023-05": 100, "2024-04": 100, "2024-05": 100}
    right = {"2023-04": 0, "2023-05": 150, "2024-04": 80, "2024-05": 0}
    # decided in May 2024: May 2023 - April 2024
    assert efterregulering(paid_out, right, "2024-05") == (30, {"2023-05": 50, "2024-04": -20})


# --- LAS §§ 79-80 d: contributions -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("month", "own", "municipal"),
    [
        ("2013-01", 90, 180),  # 270
        ("2015-12", 90, 180),
        ("2016-01", 95, 189),  # 284: 94,67 and 189,33
        ("2023-12", 95, 189),
        ("2024-01", 99, 198),  # 297
        ("2026-12", 99, 198),
    ],
)
def test_atp(month: str, own: int, municipal: int) -> None:
    for facts in (HIGH, LOW, LOW | PROVIDER):  # the low rates are the limits themselves
        result = amounts(month, facts)
        assert (result["eget_atp_bidrag"], result["kommunens_atp_bidrag"]) == (own, municipal)


def test_atp_limit() -> None:
    assert amounts("2024-05", LOW | {"løn": 1})["eget_atp_bidrag"] == 0  # 12.325,70
    # 30 % of 5.793 = 1.737,90: 16.382,10; of 5.794 = 1.738,20: 16.381,80
    assert amounts("2024-05", HIGH | PROVIDER | {"løn": 5793})["eget_atp_bidrag"] == 99
    assert amounts("2024-05", HIGH | PROVIDER | {"løn": 5794})["eget_atp_bidrag"] == 0
    assert amounts("2024-05", HIGH | {"løn": 5794})["eget_atp_bidrag"] == 99
    assert amounts("2024-05", HIGH | {"er_fyldt_16": False})["eget_atp_bidrag"] == 0


def test_atp_in_a_part_month() -> None:
    # 10 days: 120/260 = 0,461538; 99 x that = 45,69, 198 x that = 91,38. The limit falls with it
    facts = LOW | {"hel_måned": False, "hverdage_med_ret": 10, "kalenderdage_med_ret": 14}
    result = amounts("2024-05", facts)
    assert (result["eget_atp_bidrag"], result["kommunens_atp_bidrag"]) == (46, 91)
    # 14/31 = 0,451613: 44,71 and 89,42
    result = amounts("2024-05", facts, atp_delmåned="kalenderdage")
    assert (result["eget_atp_bidrag"], result["kommunens_atp_bidrag"]) == (45, 89)


def test_atp_in_a_whole_month_by_calendar_days() -> None:
    assert amounts("2024-05", HIGH, atp_delmåned="kalenderdage")["eget_atp_bidrag"] == 99


def test_atp_before_sanctions() -> None:
    assert amounts("2024-05", LOW | {"dage_med_fradrag": 3})["eget_atp_bidrag"] == 99


@pytest.mark.parametrize(
    ("month", "contribution"),
    [
        ("2019-12", 0),
        ("2020-01", 51),  # 0,3 % of 16.984 - 95 = 16.889: 50,67
        ("2021-01", 103),  # 0,6 % of 17.102: 102,61
        ("2022-01", 154),  # 0,9 % of 17.127: 154,14
        ("2023-01", 210),  # 1,2 % of 17.463: 209,56
        ("2024-01", 270),  # 1,5 % of 18.021: 270,32
        ("2025-01", 336),  # 1,8 % of 18.673: 336,11
        ("2026-01", 410),  # 2,1 % of 19.517: 409,86
    ],
)
def test_obligatory_pension(month: str, contribution: int) -> None:
    assert amounts(month, HIGH)["obligatorisk_pension"] == contribution


def test_percentages_of_obligatory_pension() -> None:
    # LAS § 80 c: 0,3 pct. more every year
    assert {year: Fraction(3 * (year - 2019), 1000) for year in range(2020, 2027)} == OBLIGATORISK_PENSION


def test_obligatory_pension_after_sanctions() -> None:
    # 18.120 - 5 x 836 = 13.940; less 99 = 13.841; 1,5 % = 207,62
    assert amounts("2024-05", HIGH | {"dage_med_fradrag": 5})["obligatorisk_pension"] == 208


def test_no_contributions_with_repayment() -> None:
    result = amounts("2024-05", HIGH | {"med_tilbagebetalingspligt_efter_93": True})
    assert (result["eget_atp_bidrag"], result["obligatorisk_pension"]) == (0, 0)


def test_reduced_level_has_no_atp() -> None:
    facts = HIGH | {"nedsat_niveau_efter": "10 f", "nedsat_niveau_beløb": 6789}
    result = amounts("2025-08", facts)
    assert (result["eget_atp_bidrag"], result["obligatorisk_pension"]) == (0, 122)  # 1,8 % of 6.789 = 122,20
    choice = {"obligatorisk_pension_af_nedsat_niveau": "indbetales_ikke"}
    assert amounts("2025-08", facts, **choice)["obligatorisk_pension"] == 0


# --- unknown facts ---------------------------------------------------------------------------------------------------


def test_nothing_is_asked_that_does_not_matter() -> None:
    assert paid("2024-05", {"situation": None, "visiteret_til_fleksjob": False}) == 0
    facts = HIGH | {"løn": 90000, "b_indkomst": None, "løbende_pension": None, "timer_byggearbejde": None}
    result = calculate("2024-05", facts)
    assert (result["outcome"], result["amounts"]["ledighedsydelse"], result["missing"]) == ("nul", 0, [])
    assert calculate("2024-05", HIGH | {"har_nået_folkepensionsalderen": True, "løn": None})["outcome"] == "afslag"


def test_what_is_missing_is_named() -> None:
    assert calculate("2024-05", HIGH | {"løn": None})["missing"] == ["løn"]
    assert calculate("2024-05", {})["status"] == "mangler"
    result = calculate("2024-05", LOW | {"forsørgelsespligt_over_for_barn": None})
    assert (result["status"], result["missing"]) == ("mangler", ["forsørgelsespligt_over_for_barn"])


def test_a_known_benefit_with_an_unknown_contribution() -> None:
    # 16.381,80 is over the limit of others and under that of providers
    facts = HIGH | {"løn": 5794, "forsørgelsespligt_over_for_barn": None}
    result = calculate("2024-05", facts)
    assert (result["status"], result["amounts"]["ledighedsydelse"]) == ("forslag", 16382)
    assert result["amounts"]["eget_atp_bidrag"] is None
    assert result["missing"] == ["forsørgelsespligt_over_for_barn"]
    known = calculate("2024-05", HIGH | {"forsørgelsespligt_over_for_barn": None})
    assert (known["amounts"]["eget_atp_bidrag"], known["missing"]) == (99, [])


def test_two_grounds_one_unknown() -> None:
    assert paid("2024-05", HIGH | {"deltog_i_revalidering": None}) == 18120
    assert calculate("2024-05", LOW | {"deltog_i_revalidering": None})["status"] == "mangler"


# --- the door --------------------------------------------------------------------------------------------------------


def test_what_is_refused_at_the_door() -> None:
    with pytest.raises(ValueError, match="outside"):
        calculate("2012-12", HIGH)
    with pytest.raises(ValueError, match="outside"):
        calculate("2027-01", HIGH)
    with pytest.raises(ValueError, match="no fact"):
        calculate("2024-05", HIGH | {"lon": 1})
    with pytest.raises(ValueError, match="no alternative"):
        calculate("2024-05", HIGH, {"delmåned": "timer"})
    with pytest.raises(TypeError):
        calculate("2024-05", HIGH | {"løn": 1.5})
    with pytest.raises(ValueError, match="under 0"):
        calculate("2024-05", HIGH | {"løn": -1})


def test_every_alternative_can_be_chosen() -> None:
    facts = HIGH | {"hel_måned": False, "hverdage_med_ret": 10, "kalenderdage_med_ret": 14, "løn": 2000}
    for name, alternatives in INTERPRETATIONS.items():
        for chosen in alternatives:
            for month in ("2013-05", "2014-04", "2017-06", "2025-08", "2026-12"):
                assert calculate(month, facts, {name: chosen})["status"] == "forslag"
