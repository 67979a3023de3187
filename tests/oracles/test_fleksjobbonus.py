"""The three orders om fleksjobbonus, and the state's fleksbidrag."""

from fractions import Fraction

import pytest
from fleksjobbonus import calculate_bonus, fleksbidrag


def bonus(dato, ansøgning, begyndt, choices=None, **more):
    """Outcome and amount."""
    facts = {"ansøgning": ansøgning, "ansættelse_begyndt": begyndt, "aftalt_ugentlig_arbejdstid": 10} | more
    answer = calculate_bonus(dato, facts, choices)
    return answer["outcome"] or answer["status"], answer["amounts"]["fleksjobbonus"]


def test_amount_of_each_order():
    # BEK 590 and 979 § 2: 25.000; BEK 410 § 2: 20.000
    assert bonus("2013-07-15", "2013-07-15", "2013-01-01") == ("ydelse", 25000)
    assert bonus("2013-08-07", "2013-08-07", "2013-01-01") == ("ydelse", 25000)
    assert bonus("2014-04-30", "2014-04-30", "2013-10-01") == ("ydelse", 25000)
    # 1 May 2014: 9 months from 1 August 2013 are over that day: 20.000
    assert bonus("2014-05-01", "2014-05-01", "2013-08-01") == ("ydelse", 20000)
    # before the first order there was nothing to apply under
    assert bonus("2013-06-09", "2013-06-09", "2013-01-01") == ("afslag", 0)
    assert bonus("2013-07-01", "2013-06-10", "2013-01-01") == ("ydelse", 25000)


def test_months_of_employment():
    # § 1 stk. 3: 1 January - 30 June is 6 months; ended 29 June it is not
    assert bonus("2013-07-01", "2013-06-20", "2013-01-01", ansættelse_ophørt="2013-06-30") == ("ydelse", 25000)
    assert bonus("2013-07-01", "2013-06-20", "2013-01-01", ansættelse_ophørt="2013-06-29") == ("afslag", 0)
    assert bonus("2013-06-30", "2013-06-20", "2013-01-01") == ("endnu_ikke", 0)
    # BEK 410: 9 months
    assert bonus("2015-03-01", "2014-06-01", "2014-06-01", ansættelse_ophørt="2015-02-28") == ("ydelse", 20000)
    assert bonus("2015-03-01", "2014-06-01", "2014-06-01", ansættelse_ophørt="2015-02-27") == ("afslag", 0)


def test_hours():
    assert bonus("2014-01-01", "2014-01-01", "2013-06-01", aftalt_ugentlig_arbejdstid=Fraction(21, 2))[0] == "afslag"
    assert bonus("2014-01-01", "2014-01-01", "2013-06-01", aftalt_ugentlig_arbejdstid=None)[0] == "mangler"


def test_time_limits():
    # BEK 979 § 3 stk. 5: 6 months are over on 1 January 2014, 3 months more to 1 April
    assert bonus("2014-04-01", "2014-04-01", "2013-07-01")[0] == "ydelse"
    assert bonus("2014-04-02", "2014-04-02", "2013-07-01")[0] == "afslag"
    # BEK 410: 9 months from 1 June 2014 are over on 1 March 2015
    assert bonus("2015-03-02", "2015-03-01", "2014-06-01")[0] == "ydelse"
    assert bonus("2015-03-02", "2015-03-02", "2014-06-01")[0] == "afslag"
    # § 8 stk. 2: 9 months reached 24 January 2014 (begun 24 April 2013): until 2 June 2014
    assert bonus("2014-06-02", "2014-06-02", "2013-04-24")[0] == "ydelse"
    assert bonus("2014-06-03", "2014-06-03", "2013-04-24")[0] == "afslag"
    assert bonus("2014-06-02", "2014-06-02", "2013-04-23")[0] == "afslag"
    # § 3 stk. 5: 20 December 2015
    assert bonus("2016-09-01", "2015-12-20", "2015-12-01")[0] == "ydelse"
    assert bonus("2016-09-01", "2015-12-21", "2015-12-01")[0] == "afslag"


def test_first_and_last_job():
    assert bonus("2013-08-01", "2013-07-01", "2012-12-31")[0] == "afslag"
    assert bonus("2016-12-01", "2015-12-19", "2016-01-01")[0] == "afslag"


def test_conditions_that_came_later():
    # BEK 979 from 7 August 2013: one bonus a period; the municipality's trials; assessed hours with several persons
    for name in ("anden_bonus_i_perioden", "kommune_med_forsøgstilskud"):
        assert bonus("2013-08-06", "2013-08-06", "2013-01-15", **{name: True})[0] == "ydelse"
        assert bonus("2013-08-07", "2013-08-07", "2013-01-15", **{name: True})[0] == "afslag"
    hours = {"ansat_på_vurderede_timer": False}
    assert bonus("2013-08-07", "2013-08-07", "2013-01-15", **hours)[0] == "ydelse"
    assert bonus("2013-08-07", "2013-08-07", "2013-01-15", antal_personer=2, **hours)[0] == "afslag"
    assert bonus("2014-05-01", "2014-05-01", "2013-08-01", **hours)[0] == "afslag"
    assert bonus("2014-05-01", "2014-05-01", "2013-08-01", ansat_på_vurderede_timer=None)[0] == "afventer_skoen"
    # BEK 410: no public employers
    assert bonus("2014-04-30", "2014-04-30", "2013-10-01", offentlig_arbejdsgiver=True)[0] == "ydelse"
    assert bonus("2014-05-01", "2014-05-01", "2013-08-01", offentlig_arbejdsgiver=True)[0] == "afslag"


def test_reserved_before_may_2014():
    facts = {"reserveret": "2014-04-01", "offentlig_arbejdsgiver": True}
    kept = {"reserveret_før_maj_2014": "reservationens"}
    assert bonus("2014-06-01", "2014-06-01", "2013-11-01", kept, **facts) == ("ydelse", 25000)
    assert bonus("2014-06-01", "2014-06-01", "2013-11-01", **facts) == ("afslag", 0)


def test_once():
    assert bonus("2014-01-01", "2014-01-01", "2013-06-01", bonus_fået_før=True)[0] == "afslag"
    assert bonus("2014-01-01", "2014-01-01", "2013-06-01", forhåndsreserveret=False)[0] == "afslag"


def test_unknown_choice():
    with pytest.raises(ValueError):
        bonus("2014-01-01", "2014-01-01", "2013-06-01", {"reserveret_før_maj_2014": "x"})


def test_fleksbidrag():
    # 2015-level: 17.550 paid in full: 30 pct. of (17.550 - 3.510) = 4.212, the largest; no wage
    assert fleksbidrag(Fraction(17550), Fraction(17550), Fraction(0), Fraction(4212)) == 4212
    # wage 10.000: 4.212 - 2.000 = 2.212 (the subsidy, 14.550, would give 4.392 before the limit)
    assert fleksbidrag(Fraction(17550), Fraction(14550), Fraction(10000), Fraction(4212)) == 2212
    # 21.060 x 20 pct. = 4.212: nothing
    assert fleksbidrag(Fraction(17550), Fraction(11232), Fraction(21060), Fraction(4212)) == 0
