"""Amounts worked by hand from LAB § 126 and the orders."""

import random
from fractions import Fraction

import pytest
from selvstaendige import GRUNDBELOEB, calculate, regulering


def year(ends: int, surplus, **more):
    """A calendar accounting year."""
    return {"start": f"{ends}-01-01", "slut": f"{ends}-12-31", "overskud_før_renter": surplus} | more


def case(*years, **more):
    """A person granted in 2013, with the accounting years."""
    return {"tilkendt": "2013-01-01", "regnskabsår": list(years)} | more


def paid(month, facts, **choices):
    """The month's subsidy."""
    return calculate(month, facts, choices)["amounts"]["tilskud"]


def outcome(month, facts, **choices):
    """Status and outcome."""
    answer = calculate(month, facts, choices)
    return answer["status"], answer["outcome"]


# LAB § 126 stk. 5 with no income: 1/12 of the grundbeløb in øre, at each year and each order's first month.
@pytest.mark.parametrize(
    ("month", "expected"),
    [
        # 125.000 x 1,016 = 127.000; / 12 = 10.583,333. BEK 22 has effect from 1 January 2013
        ("2013-12", "10583.33"),
        # 127.000 x 1,018 = 129.286; / 12 = 10.773,8333
        ("2014-01", "10773.83"),
        # 129.286 x 1,015 = 131.225,29; / 12 = 10.935,41667
        ("2015-01", "10935.42"),
        # 131.225 x 1,014 = 133.062,15; / 12 = 11.088,5
        ("2016-12", "11088.50"),
        # 133.062 x 1,02 = 135.723,24, as BEK 558 and 893; / 12 = 11.310,25
        ("2017-05", "11310.25"),
        ("2017-06", "11310.25"),
        ("2017-07", "11310.25"),
        # 135.723 x 1,02 = 138.437,46; / 12 = 11.536,41667
        ("2018-10", "11536.42"),
        # 138.437 x 1,02 = 141.205,74, as BEK 1606; / 12 = 11.767,1667
        ("2019-01", "11767.17"),
        # 141.206 x 1,019 = 143.888,91, as BEK 1603; / 12 = 11.990,75. With 2,0 pct. it would be 144.030
        ("2020-01", "11990.75"),
        # 143.889 x 1,020 = 146.766,78, as BEK 1770; / 12 = 12.230,5833
        ("2021-08", "12230.58"),
        ("2021-09", "12230.58"),
        # 146.767 x 1,009 = 148.087,90, as BEK 247; / 12 = 12.340,6667
        ("2022-02", "12340.67"),
        ("2022-03", "12340.67"),
        # 148.088 x 1,027 = 152.086,38; / 12 = 12.673,8333
        ("2023-12", "12673.83"),
        # 152.086 x 1,032 = 156.952,75; / 12 = 13.079,41667
        ("2024-01", "13079.42"),
        ("2024-03", "13079.42"),
        # 156.953 x 1,036 = 162.603,31; / 12 = 13.550,25
        ("2025-12", "13550.25"),
        # 162.603 x 1,045 = 169.920,14, as BEK 1794; / 12 = 14.160
        ("2026-01", "14160"),
        ("2026-02", "14160"),
    ],
)
def test_grundbeløb(month, expected):
    y = int(month[:4])
    # granted on 1 January of the year 2013: the years before the grant in 2013, and ended before 1 November after it
    assert paid(month, case(year(y - 2, 0), year(y - 3, -5000))) == Fraction(expected)


def test_grundbeløb_in_2013():
    # granted in 2013, so the years are those before the grant: 127.000 / 12
    assert paid("2013-12", {"tilkendt": "2013-06-01", "regnskabsår": [year(2012, 0)]}) == Fraction("10583.33")


def test_regulation_of_every_year():
    # 2013-2019 the satsreguleringsprocent, then 1,7 + tilpasningsprocenten; whole kroner each year
    percent = [16, 18, 15, 14, 20, 20, 20, 19, 20, 9, 27, 32, 36, 45]
    for y, p in zip(range(2013, 2027), percent, strict=True):
        assert GRUNDBELOEB[y] == int(GRUNDBELOEB[y - 1] * Fraction(1000 + p, 1000) + Fraction(1, 2))


def test_2024_of_the_order():
    # BEK 233 § 8: 156.956 / 12 = 13.079,6667. 2025: 156.956 x 1,036 = 162.606,42; / 12 = 13.550,5. 2026 as ever
    facts = case(year(2022, 0), year(2023, 0))
    assert paid("2024-05", facts, grundbeløb_2024="bekendtgørelsens") == Fraction("13079.67")
    assert paid("2025-05", facts, grundbeløb_2024="bekendtgørelsens") == Fraction("13550.5")
    assert paid("2026-05", facts, grundbeløb_2024="bekendtgørelsens") == 14160


def test_best_two_of_three():
    # 2026: years ended from 1 November 2022 to 31 October 2025: 2022-2024. Best 200.000 and 150.000, mean 175.000.
    # 169.920 - 52.500 = 117.420; / 12 = 9.785. Obligatorisk pension 2,1 pct. = 205,485 -> 205
    answer = calculate("2026-03", case(year(2022, 100000), year(2023, 200000), year(2024, 150000)))
    assert answer["amounts"] == {"tilskud": 9785, "årstilskud": 117420, "obligatorisk_pension": 205}


def test_only_the_three_years():
    # 2021 is too old and 2025 has not ended before 1 November 2025, though both are better
    years = [year(2021, 400000), year(2022, 100000), year(2023, 200000), year(2024, 150000), year(2025, 400000)]
    assert paid("2026-03", case(*years)) == 9785
    # beregningsår samme_år: before 1 November 2026: 2023-2025; mean of 400.000 and 200.000 is 300.000
    # 169.920 - 90.000 = 79.920; / 12 = 6.660
    assert paid("2026-03", case(*years), beregningsår="samme_år") == 6660


def test_limits_of_the_three_years():
    # ends 31 October 2025 counts, 1 November 2025 does not; ends 1 November 2022 counts, 31 October 2022 does not
    def shifted(end):
        first = {"2025-10-31": "2024-11-01", "2025-11-01": "2024-11-02", "2022-11-01": "2021-11-02"}
        start = first.get(end, "2021-11-01")
        return {"start": start, "slut": end, "overskud_før_renter": 240000}

    # 30 pct. of 240.000 = 72.000; 97.920 / 12 = 8.160; without a year the subsidy is 0
    assert paid("2026-01", case(shifted("2025-10-31"))) == 8160
    assert paid("2026-01", case(shifted("2025-11-01"))) == 0
    assert paid("2026-01", case(shifted("2022-11-01"))) == 8160
    assert paid("2026-01", case(shifted("2022-10-31"))) == 0
    # tre_seneste_regnskabsår: however old
    assert paid("2026-01", case(shifted("2022-10-31")), de_seneste_tre_år="tre_seneste_regnskabsår") == 8160
    # helt_inden_for: began 2 November 2021, before 1 November 2022
    assert paid("2026-01", case(shifted("2022-11-01")), de_seneste_tre_år="helt_inden_for") == 0


def test_year_of_grant():
    # § 9 stk. 2: granted 15 March 2024: years ended 15 March 2021 - 14 March 2024, i.e. 2021-2023; mean of 120.000
    # and 80.000. 156.953 - 30.000 = 126.953; / 12 = 10.579,41667
    facts = {"tilkendt": "2024-03-15", "regnskabsår": [year(2020, 900000), year(2021, 120000), year(2022, 80000)]}
    facts["regnskabsår"].append(year(2023, 10000))
    assert paid("2024-04", facts) == Fraction("10579.42")
    # the year after, § 9 stk. 1: ended 1 November 2021 - 31 October 2024: 2021-2023 all the same; 162.603 - 30.000
    # = 132.603; / 12 = 11.050,25
    assert paid("2025-01", facts) == Fraction("11050.25")
    assert outcome("2024-02", facts) == ("forslag", "afslag")


def test_negative_year_is_zero():
    # 200.000 and -50.000: mean of 200.000 and 0 = 100.000; 169.920 - 30.000 = 139.920; / 12 = 11.660
    assert paid("2026-01", case(year(2023, 200000), year(2024, -50000))) == 11660
    # the loss is brought over 0 by benefits first: -50.000 + 60.000 = 10.000; mean 105.000; 138.420 / 12 = 11.535
    assert paid("2026-01", case(year(2023, 200000), year(2024, -50000, sygedagpenge=60000))) == 11535


def test_one_year_and_none():
    # § 9 stk. 4: one year: 169.920 - 60.000 = 109.920; / 12 = 9.160. None: 0
    assert paid("2026-01", case(year(2024, 200000))) == 9160
    assert outcome("2026-01", case()) == ("forslag", "nul")


def test_years_that_are_not_used():
    good = year(2024, 200000)
    # § 11 stk. 3 estimated, § 13 stk. 3 not there all year, not a whole year: only 2024 is left: 9.160
    for bad in ({"skønsmæssigt_ansat": True}, {"hovedbeskæftigelse_hele_året": False}, {"helt": False}):
        assert paid("2026-01", case(good, year(2023, 900000, **bad))) == 9160
    # § 9 stk. 3: benefits instead: the year stands, with 0: mean 100.000: 11.660
    stands = year(2023, 0, helt=False, ydelse_i_stedet=True)
    assert paid("2026-01", case(good, stands)) == 11660


def test_26_weeks():
    # 2 July - 30 December 2024 is 182 days: the first year counts with its own income; 1 day less is 181
    short = {"start": "2024-07-02", "slut": "2024-12-30", "overskud_før_renter": 120000}
    # 169.920 - 36.000 = 133.920; / 12 = 11.160
    assert paid("2026-01", case(short)) == 11160
    assert paid("2026-01", case(short | {"start": "2024-07-03"})) == 0
    # made into 12 months from 6: 240.000: 97.920 / 12 = 8.160
    assert paid("2026-01", case(short), kort_regnskabsår="omregnes_til_12_måneder") == 8160


def test_under_two_years():
    # order: mean of 100.000 and 200.000, 124.920 / 12 = 10.410; law: the latest, 109.920 / 12 = 9.160
    facts = case(year(2023, 100000), year(2024, 200000), drevet_mindst_to_år=False)
    assert paid("2026-01", facts) == 10410
    assert paid("2026-01", facts, under_to_år="seneste_hele") == 9160


def test_work_income_of_the_chosen_years():
    # chosen 2023 and 2024, mean 150.000; wages there 40.000 and 0, mean 20.000; those of 2022 do not count
    # 30 pct. of 170.000 = 51.000; 118.920 / 12 = 9.910
    years = (
        year(2022, 0, løn_i_indkomstregisteret=90000),
        year(2023, 200000, løn_i_indkomstregisteret=30000, anden_arbejdsindkomst=10000),
        year(2024, 100000),
    )
    assert paid("2026-01", case(*years)) == 9910
    # all of the period: wages 90.000 + 40.000 + 0, mean 43.333,33: 30 pct. of 193.333,33 = 58.000; 111.920 / 12
    assert paid("2026-01", case(*years), arbejdsindkomstens_år="alle_i_perioden") == Fraction("9326.67")
    # § 11 stk. 5: wages that are in the business income count once: 30 pct. of 150.000; 124.920 / 12 = 10.410
    counted = year(2023, 200000, løn_i_indkomstregisteret=30000, arbejdsindkomst_i_årsindtægten=30000)
    assert paid("2026-01", case(counted, year(2024, 100000))) == 10410


def test_equal_years_take_the_later():
    # 2023 and 2022 alike: 2024 and 2023 are chosen: wages 0 and 20.000, mean 10.000; 30 pct. of 110.000 = 33.000
    years = (year(2022, 100000, løn_i_indkomstregisteret=50000), year(2023, 100000, løn_i_indkomstregisteret=20000))
    assert paid("2026-01", case(*years, year(2024, 100000))) == Fraction(136920, 12)


def test_adjusted_result_and_assessment():
    # 200.000 + 20.000 - 60.000 = 160.000: 121.920 / 12 = 10.160; by årsopgørelse 200.000: 9.160
    y = year(2024, 200000, øvrig_indtjening=20000, uvedkommende=60000)
    assert paid("2026-01", case(y)) == 10160
    assert paid("2026-01", case(y, opgøres_efter="årsopgørelse")) == 9160


def test_company():
    # 60 pct. of 200.000 = 120.000 + 80.000 paid by the company = 200.000: 9.160
    y = year(2024, 200000, ejerandel_pct=60, arbejdsbetingede_ydelser=80000)
    assert paid("2026-01", case(y, virksomhedsform="selskab")) == 9160
    # a loss of the company: 60 pct. of -200.000 + 80.000 = -40.000 -> 0: 14.160
    y = year(2024, -200000, ejerandel_pct=60, arbejdsbetingede_ydelser=80000)
    assert paid("2026-01", case(y, virksomhedsform="selskab")) == 14160


def test_spouse():
    # § 13 stk. 1: half of 200.000: 139.920 / 12 = 11.660
    y = year(2024, 200000, ægtefælle="hovedbeskæftigelse_hele_året")
    assert paid("2026-01", case(y)) == 11660
    # stk. 2: there for half of the year: 1 - 1/4 of 200.000 = 150.000: 124.920 / 12 = 10.410
    y = year(2024, 200000, ægtefælle="hovedbeskæftigelse_en_del", ægtefællens_del_af_året=Fraction(1, 2))
    assert paid("2026-01", case(y)) == 10410
    # stk. 4: 40.000 is the spouse's: 160.000: 10.160; not assessed yet: a skøn is waited for
    y = year(2024, 200000, ægtefælle="ikke_hovedbeskæftigelse", ægtefællens_indtjening=40000)
    assert paid("2026-01", case(y)) == 10160
    y = year(2024, 200000, ægtefælle="ikke_hovedbeskæftigelse")
    assert outcome("2026-01", case(y)) == ("afventer_skoen", None)


def test_benefits_and_sharing():
    # half of (200.000 + 40.000) = 120.000: 133.920 / 12 = 11.160; after: 100.000 + 40.000: 127.920 / 12 = 10.660
    y = year(2024, 200000, sygedagpenge=40000, ægtefælle="hovedbeskæftigelse_hele_året")
    assert paid("2026-01", case(y)) == 11160
    assert paid("2026-01", case(y), ydelser_ved_deling="efter_deling") == 10660


def test_barselsdagpenge_from_2024():
    # BEK 1684: 2023: 152.086 - 60.000 = 92.086, / 12 = 7.673,8333. 2024: 30 pct. of 250.000 = 75.000: 81.953 / 12
    facts = case(year(2021, 200000, barselsdagpenge=20000, ressourceforløbsydelse=30000))
    assert paid("2023-12", facts) == Fraction("7673.83")
    both = {"ydelser_før_2024": "også_barsel_og_ressourceforløb"}
    assert paid("2023-12", facts, **both) == Fraction("6423.83")  # 77.086 / 12 = 6.423,8333
    assert paid("2024-01", facts) == Fraction("6829.42")  # 81.953 / 12 = 6.829,41667


def test_several_businesses_from_2020():
    # 2020: 200.000 - 60.000 = 140.000: 143.889 - 42.000 = 101.889; / 12 = 8.490,75
    facts = case(year(2017, 200000, andre_virksomheders_overskud=-60000))
    assert paid("2020-01", facts) == Fraction("8490.75")
    # 2019: the loss of another business does not count: 141.206 - 60.000 = 81.206; / 12 = 6.767,1667
    assert paid("2019-12", facts) == Fraction("6767.17")
    # 141.206 - 42.000 = 99.206; / 12 = 8.267,1667
    assert paid("2019-12", facts, flere_virksomheder_før_2020="i_årsindtægten") == Fraction("8267.17")


def test_nothing_left():
    # 169.920 / 0,3 = 566.400: 0 there and above; 1 kr. less is 0,30 a year, 0,025 a month -> 0,03
    assert outcome("2026-01", case(year(2024, 566400))) == ("forslag", "nul")
    assert paid("2026-01", case(year(2024, 566399))) == Fraction("0.03")
    assert paid("2026-01", case(year(2024, 566399)), afrunding="hele_kroner_pr_måned") == 0


def test_rounding():
    # 2024 without income: 13.079,41667
    facts = case(year(2022, 0))
    assert paid("2024-01", facts, afrunding="hele_kroner_pr_måned") == 13079
    assert paid("2024-01", facts, afrunding="ingen") == Fraction(156953, 12)
    # 30 pct. of 1 kr. = 0,3: the year 156.952,7 -> 156.953
    assert paid("2024-01", case(year(2022, 1)), afrunding="hele_kroner_pr_år") == Fraction("13079.42")


def test_part_month():
    # 10 of 31 days of 9.785 = 3.156,4516
    facts = case(year(2023, 200000), year(2024, 150000), kalenderdage_med_tilskud=10)
    assert paid("2026-03", facts) == Fraction("3156.45")
    assert paid("2026-03", facts, delmåned="hel_måned") == 9785


def test_unknown_income():
    # the third year is not known: 200.000 and 150.000 are there, it may be more
    assert outcome("2026-01", case(year(2022, None), year(2023, 200000), year(2024, 150000))) == ("mangler", None)
    # two years of 600.000: whatever the third is, nothing is left
    assert outcome("2026-01", case(year(2022, None), year(2023, 600000), year(2024, 600000))) == ("forslag", "nul")
    # it is not known whether a year with 0 may be used, and the other has 0: the same either way
    assert paid("2026-01", case(year(2023, 0, helt=None), year(2024, 0))) == 14160
    # a wage that is not known, but no income can bring the subsidy over 0
    assert outcome("2026-01", case(year(2024, 566400, løn_i_indkomstregisteret=None))) == ("forslag", "nul")


def test_conditions():
    facts = case(year(2024, 0))
    for name in (
        "arbejdsevne_varigt_og_væsentligt_nedsat",
        "udnytter_arbejdsevnen_fuldt_ud",
        "hovedbeskæftigelse_her_i_landet",
        "under_folkepensionsalderen",
        "opfyldte_beskæftigelseskravet",
    ):
        assert outcome("2026-01", facts | {name: False}) == ("forslag", "afslag")
        assert outcome("2026-01", facts | {name: None}) == ("mangler", None)
    assert outcome("2026-01", facts | {"lønmodtager_i_ægtefælles_virksomhed": True}) == ("forslag", "afslag")
    assert outcome("2026-01", facts | {"tilkendt": "2012-12-31"}) == ("forslag", "afslag")


@pytest.mark.parametrize(
    ("benefit", "last_allowed", "first_refused"),
    [("seniorpension", "2019-12", "2020-01"), ("tidlig pension", "2021-12", "2022-01")],
)
def test_pensions(benefit, last_allowed, first_refused):
    facts = case(year(2017, 0), year(2018, 0), year(2019, 0), modtager=benefit)
    assert outcome(last_allowed, facts) == ("forslag", "ydelse")
    assert outcome(first_refused, facts) == ("forslag", "afslag")


@pytest.mark.parametrize("benefit", ["førtidspension", "etableringsstøtte", "delpension", "efterløn", "fleksydelse"])
def test_other_benefits(benefit):
    facts = {"tilkendt": "2013-02-01", "regnskabsår": [], "modtager": benefit}
    assert outcome("2013-05", facts) == ("forslag", "afslag")


@pytest.mark.parametrize(
    ("ground", "before", "first"),
    [("§ 131", "2017-06", "2017-07"), ("§ 132", "2018-12", "2019-01"), ("§ 132 a", "2021-08", "2021-09")],
)
def test_reduced_level(ground, before, first):
    # § 8 stk. 4: at most 6.000 kr. of 1/12 of the grundbeløb
    facts = case(*(year(y, 0) for y in range(2014, 2020)), nedsat_niveau=ground, ydelse_på_nedsat_niveau=6000)
    assert paid(before, facts) > 10000
    assert paid(first, facts) == 6000


def test_reduced_level_part_of_month():
    facts = case(year(2024, 0), nedsat_niveau="§ 131", ydelse_på_nedsat_niveau=6000, nedsat_niveau_hele_måneden=False)
    assert outcome("2026-01", facts) == ("ikke_understoettet", None)
    # a level over the subsidy limits no part of the month
    assert paid("2026-01", facts | {"ydelse_på_nedsat_niveau": 20000}) == 14160


def test_exclusion():
    facts = case(year(2015, 0), udelukket_fra_tilskud="hele_måneden")
    assert outcome("2017-06", facts) == ("forslag", "ydelse")
    assert outcome("2017-07", facts) == ("forslag", "afslag")
    assert outcome("2017-07", facts | {"udelukket_fra_tilskud": "en_del_af_måneden"}) == ("ikke_understoettet", None)


def test_obligatorisk_pension():
    # 2019: none. 2020: 0,3 pct. of 11.990,75 = 35,97 -> 36. 2025: 1,8 pct. of 13.550,25 = 243,90 -> 244
    facts = case(*(year(y, 0) for y in (2017, 2018, 2022, 2023)))
    pension = [calculate(m, facts)["amounts"]["obligatorisk_pension"] for m in ("2019-12", "2020-01", "2025-01")]
    assert pension == [0, 36, 244]


def test_adjustment():
    # paid 9.160 on 200.000; the assessment is changed to 240.000: 97.920 / 12 = 8.160: 1.000 too much
    facts = case(year(2024, 240000), betalt_tilskud=9160)
    assert regulering("2026-01", facts, "2026-06", False)["difference"] == -1000
    assert regulering("2026-01", facts, "2026-06", False)["tilbagebetaling_kan_kræves"] is True
    # BEK 233 § 15 stk. 2 nr. 1 from March 2024; before it only with the grounds of nr. 2-4
    assert regulering("2026-01", facts, "2024-02", False)["tilbagebetaling_kan_kræves"] is False
    assert regulering("2026-01", facts, "2024-02", True)["tilbagebetaling_kan_kræves"] is True
    assert regulering("2026-01", facts, "2024-03", False)["tilbagebetaling_kan_kræves"] is True
    # 160.000: 10.160: 1.000 to pay out
    facts = case(year(2024, 160000), betalt_tilskud=9160)
    assert regulering("2026-01", facts, "2026-06", False)["efterbetaling"] == 1000


def test_refusals_of_input():
    with pytest.raises(ValueError):
        calculate("2012-12", case())
    with pytest.raises(ValueError):
        calculate("2026-01", case(), {"afrunding": "nedad"})


def test_what_is_unknown_never_narrows():
    # whatever a missing fact turns out to be, an amount given without it stands
    chance = random.Random(1)
    names = ("overskud_før_renter", "løn_i_indkomstregisteret", "sygedagpenge", "helt")
    for _ in range(150):
        levels = chance.choice(((0, 300000), (500000, 700000)))
        years = [
            year(y, chance.randint(*levels), løn_i_indkomstregisteret=chance.choice((0, 50000)), sygedagpenge=0)
            for y in (2022, 2023, 2024)
        ]
        hidden, name = chance.randrange(3), chance.choice(names)
        unknown = [dict(y) for y in years]
        unknown[hidden][name] = None
        answer = calculate("2026-01", case(*unknown))
        if answer["outcome"] is None:
            continue
        for value in (True, False) if name == "helt" else (0, 1, 40000, 250000, 999999):
            filled = [dict(y) for y in years]
            filled[hidden][name] = value
            assert paid("2026-01", case(*filled)) == answer["amounts"]["tilskud"]
