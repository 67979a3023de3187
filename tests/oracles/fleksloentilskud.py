"""Fleksløntilskud for a payment month, calculated from the law texts alone.

An independent second calculation: nothing here is shared with the rule files or the engine. Standard library
only, exact fractions, amounts in kroner a month unless a docstring says otherwise.

Sources, in short form (a provision is cited as in the newest version unless an older one is named):
  LAB        LBK nr. 280 af 01/03/2024, lov om en aktiv beskæftigelsesindsats; LBK nr. 701/2022 and lov nr. 548/2019
             before (in force from 2020). Until 2019 the rules stood in §§ 69-70 f and §§ 114-115 of the older law,
             LBK nr. 415/2013, 990/2014, 807/2015 and 1342/2016, cited as "old LAB"
  BEK 227    BEK nr. 227 af 07/03/2024 om beregning af og fradrag i fleksløntilskud (and BEK nr. 1806 af 28/12/2023,
             which says the same on every point that is calculated here); income from January 2024
  BEK 250    BEK nr. 250 af 24/02/2022, the order before; income of December 2023
  BEK 110 (29/01/2021), 1604 (27/12/2019), 1603 (18/12/2018), 1182 (03/11/2017), 891 (29/06/2017), 811 (27/06/2014),
             411 (28/04/2014) and 1425 (23/12/2012): the orders before. What differs is in fleksloentilskud_orders.md
  BEK ATP    BEK nr. 1450 af 04/12/2023 om indbetaling af ATP-bidrag for modtagere af fleksløntilskud; before it
             BEK nr. 1344/2015 (from 2016), 806/2014 (from July 2014) and 1414/2012 (from 2013)
  BEK OP     BEK nr. 1446 af 04/12/2023 om bidrag til den obligatoriske pensionsordning; before it nr. 1615/2019
  ALF        LBK nr. 1077 af 28/08/2025, lov om arbejdsløshedsforsikring m.v.; LBK nr. 1101/2013 - 784/2017 for weeks
  LAS        LBK nr. 808 af 25/06/2024 and nr. 1004 af 30/06/2025, lov om aktiv socialpolitik
  Satser     the yearly orders on satsreguleringsprocenten, nr. 870/2012 (for 2013) - 1056/2025 (for 2026)

The two months: the PAYMENT month is the month the benefit is for; the WAGE month is the month whose income reduces
it (§ 4). Every fact is read from one of the two, and each function names which.

What is unknown is an interval over the declared range of the fact. All steps are monotone in each fact, so interval
arithmetic on the end points is exact, and an amount whose interval is a single point is known.
A proposal, with its outcome and amount, is made when every way of filling in the unknown facts leads to it. What the
status is when there is none, O25 says.

The orders: each governs the payment months from the month it is in force at the time of payment, at the month's end
(interpretation `overgang_mellem_bekendtgørelser`); only BEK 1806 and 227 say otherwise, § 15 stk. 2: by wage month.

OPEN - choices the law leaves and the named interpretations do not cover:
  O1  BEK 227 § 12 stk. 4, § 3 stk. 3: the lønloft (all its parts, and whether there are several fleksjob) is that of
      the wage month, because it is compared with the income of that month.
  O2  LAB § 138 stk. 2-3: the løntimer, those a week too, and whether wage is paid by the month are of the wage month.
  O3  LAB § 116, §§ 127-128, §§ 131-132 a: visitation, pension, age, exclusion from tilskud and the reduced level are
      those of the payment month.
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
      by calendar days employed over calendar days of the payment month, never over 1, before it is rounded. Also under
      `delmåned` = hel_måned, since BEK nr. 1414/2012 § 1 stk. 3: contributions are for the time "under ansættelse i
      fleksjob" (LAB § 137 stk. 1, § 138 stk. 1), whatever the subsidy of a part month is, and the order has a rule of
      its own for less than a month. The own contribution and the
      obligatorisk pension need no share: they are taken of the benefit of the part month.
  O21 LAB § 138 stk. 4: PAID sygedagpenge or ressourceforløbsydelse in the wage month bring the hours before the
      sickness. Barselsdagpenge and benefits that were only possible do not.
  O22 BEK ATP § 2, BEK OP § 2: both contributions are taken of the rounded benefit that is paid; the obligatorisk
      pension of that less the rounded own ATP contribution.
  O23 BEK 227 § 1 stk. 2: a DIS wage is not supported. This comes after the refusals on the person and before the
      question of wage (the DIS wage is a wage, though no arbejdsmarkedsbidrag is paid of it).
  O24 LAB §§ 127-128, §§ 131-132 a: exclusion, or a reduced level, for a part of the month is not supported, but only
      when the amount is open without it: no wage is no wage, a subsidy of 0 has no part, and a level that does not
      limit the subsidy of the whole month limits no part of it. Excluded the whole month is a refusal.
  O25 The status of an undecided case. A rule that is not supported and is certainly reached comes first: a known DIS
      wage, or a known exclusion or reduced level for a part of the month, also when it is not known that the level
      would limit the subsidy. Then a skøn that is certainly reached and may matter: "afventer_skoen", also when facts
      are missing too. Else "mangler". Certainly reached: the person may have a fleksjob, there is wage to supplement,
      and no yes/no or choice that decides whether it is asked for is unknown. Where an unknown DIS answer or an
      unknown first whole month gives the same status either way, that is the status.
  O26 BEK 227 § 13 stk. 2: the hourly lønloft is (timeløn + tillæg) times 160,333 exactly, not rounded, and the monthly
      parts (also `andre_løndele`) are not added to it. That for 14 days is times 74, and 26/12 of it is a month's.

OPEN in all payment months; the law read the same before January 2024 on each of these points:
  O45 BEK 227 § 2 stk. 2, `løn_i_startmåneden`: when a part month's own wage counts - in practice the month the job
      begins, whatever `fleksjobbet_begyndte` is - all income and all benefits are set against the days' share, and the
      highest amount is shared unrounded. The threshold of 30 and 55 pct. is not shared: it is "pr. måned" (§ 3 stk. 2).
      The days' share of the expected wage stands in for their wage, so that a wage that comes as expected needs no
      regulation afterwards (§ 4 stk. 2 2. pkt.); the pension contributions are those of the month itself.
  O46 LAB § 138 stk. 2-3, `aflønning`: paid by the week or 14 days, 9 hours a week take the place of 39 a month. The
      hours contributed for are all the same full time a month less `løntimer`, for stk. 2 has one rule for all.
  O47 BEK ATP § 1 stk. 3 3. pkt., `timer_i_startmåneden`: as O45, when a part month's own hours count. 39 hours and full
      time are shared by calendar days, 9 hours a week are not. LAB § 138 stk. 4: hours before a sickness are of a whole
      period, and are not compared with days.
  O48 BEK 227 § 4 stk. 2, `første_måneders_løn` = månedens_før: the expected wage stands in for an unknown wage of the
      month before, up to and including the first whole month; in a month before the job began its own wage counts. A
      job began no later than its first whole month.
  O49 LAB § 123 stk. 1, `løn_skal_være` = i_en_af_månederne: what stands in the place of wage (O7, O8) does so in the
      payment month too, and so does a DIS wage (O23): its size does not matter to that month.
  O50 `lønloft_ved_flere_fleksjob`: old LAB § 70 f stk. 3 and BEK 811 - 250 § 3 stk. 3 speak of "den pågældende
       stilling"
      as LAB § 123 stk. 3 does, and leave several fleksjob just as open.
  O51 LAB §§ 127-128 were §§ 70 h and 70 i of the old law, beside § 70 l (LAB § 131); not in LBK nr. 1342/2016, in force
      with § 70 l (UNVERIFIED, the amending act is not among the texts): from the payment month July 2017. The 9 hours
      a week are in every order since BEK nr. 1414/2012 § 1 stk. 3 and in old LAB § 115 stk. 3.
  O52 LAB § 123 stk. 1 "personer i fleksjob", § 124 stk. 5-6: who was in the fleksjob for no calendar day of the payment
      month is refused. No weekday, but a Saturday or Sunday, is a subsidy of 0 (O15).

OPEN before January 2024; each named interpretation is described where it is declared, below:
  O27 Which order governs what: income, holiday allowance, benefits and lønloft follow the order that
      `overgang_mellem_bekendtgørelser` points to, and so do the last rounding, a part month and ledighedsydelse during
      holiday: nothing divides an order (BEK 1806 § 15 stk. 2, which does, names §§ 3-13). The rates, the start and the
      reduced level (O40) are those of the payment month in any case.
  O28 BEK 411 § 2, BEK 811 § 2 round "det beregnede fleksløntilskud", the subsidy after §§ 3-6 and 8, once; whether the
      month's rate is rounded before, `afrunding_af_månedssats` says. BEK 1425 says nothing of months; the same factor
      and the same choice are used for January 2013 - March 2014. The week's rate is that of the calendar year,
      though ALF regulates it on the first Monday of January.
  O29 BEK 1425 § 1 nr. 1, old LAB § 70 f stk. 2 (LBK nr. 415/2013): B-indkomst does not reduce. It is wage all the same:
      it is wage to supplement and fills the lønloft, old LAB § 70 f stk. 3 ("løn"). It is taken out of an expected
      wage too: BEK 1425 § 7 stk. 2 expects a lønindtægt.
  O30 Old LAB § 70 f stk. 3: there was a lønloft from 2013, though BEK 1425 and 411 do not mention it. Until BEK 811
      § 3 stk. 5 only wage from the fleksjob fills it, not other wage or a secondary business.
  O31 BEK 1425 - 250 § 3 stk. 3 (§ 2): the skøn for several fleksjob as in O14.
  O32 Before BEK 891 § 1 stk. 1 nr. 1 b: wage from a DIS ship is not lønindtægt (no arbejdsmarkedsbidrag is paid of
      it), does not reduce and asks no conversion; but it is wage to supplement.
  O33 BEK 1425 § 1, 411 § 1: every pension scheme that is part of the employment counts, as under BEK 811 § 1 stk. 1
      nr. 2, where it must rest on a collective or individual agreement: a contribution of the employer always does.
  O34 BEK 811 § 4 stk. 2 counts a lost ressourceforløbsydelse as the sygedagpenge of the month before the loss; the law,
      old LAB § 70 f stk. 6, counts the ressourceforløbsydelse itself. The law is followed. A ressourceforløbsydelse
      that is only reduced does not count above what is paid until BEK 891 § 4 stk. 3. Before BEK 811 the benefit
      did not exist for who has a job, and does not count.
  O35 BEK 1425 § 2 stk. 3, 411 - 1603 § 7 stk. 2: holiday allowance as under BEK 250 § 6 stk. 3-4: before tax, in
      proportion to the days held. BEK 1604 and 110 § 5: 11,11 pct. of the income it is earned on instead, exactly,
      in the same proportion; other evidence (§ 10 stk. 2) is not calculated.
  O36 Before BEK 1604 § 9: no order lets ledighedsydelse during holiday reduce the subsidy.
  O37 BEK 1604 and 110 § 9 stk. 2: ledighedsydelse during holiday is taken in kroner from the subsidy of the month it is
      paid for, after the share of a part month and before the reduced level; BEK 250 § 10 stk. 2: days, same month.
  O38 Before BEK 110 § 1 stk. 1 nr. 4: pay for volunteers in the fire and rescue service is other wage.
  O53 BEK 1604 and 110 § 9 stk. 2, BEK 250 § 10 stk. 2: after holiday with ledighedsydelse "den reelle lønindtægt" of
      the payment month takes the place of that of the month before, and all income, the lønloft and the wage to
       supplement
      with it. Benefits are no lønindtægt, nor are hours: those stay of the month before (§ 4 stk. 1), or the benefits
      of the month of the holiday would never be taken. A wage that counts for this reason is not that of a start.
  O39 BEK 1425 - 811 "Den første måned": the expected wage is used in the month the job began and not after, even when
      that month was not whole; the month after follows the wage of the first, whole or not.
  O40 BEK 891 - 250 § 3 stk. 7 ("efter stk. 1-6"): the reduced level is the last limit all the same, as in O16, old LAB
      § 70 l, LAB § 131 ("kan højst udbetales"). Not before the payment month July 2017.
  O41 Old LAB § 115 in LBK nr. 415/2013, BEK nr. 1414/2012: until June 2014 the hours are those reported, also in
      sickness; the rule on hours before the sickness came with BEK nr. 806/2014. ATP rates are of the payment month.
  O42 Under BEK 1425 a wage for several months counts in the month it is paid, whatever is chosen: § 3 stk. 3 came with
      BEK 411.
  O43 The pensions in `modtager_pension` are those of the time: seniorpension from 2020, tidlig pension from 2022.
  O44 Months before 2022-04: no order says how many days a month has; 260/12 is used for them too.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from math import ceil, floor
from typing import Any

# ---------------------------------------------------------------------------------------------------------------------
# Constants of the law
# ---------------------------------------------------------------------------------------------------------------------

FIRST_MONTH, LAST_MONTH = "2013-01", "2026-12"


class Order(IntEnum):
    """The orders on beregning af og fradrag i fleksløntilskud, earliest first."""

    BEK_1425 = 1
    BEK_411 = 2
    BEK_811 = 3
    BEK_891 = 4
    BEK_1182 = 5
    BEK_1603 = 6
    BEK_1604 = 7
    BEK_110 = 8
    BEK_250 = 9
    BEK_1806 = 10
    BEK_227 = 11


# The first payment month of each order: the month it was in force at the end of.
FIRST_PAYMENT_MONTH = {
    Order.BEK_1425: "2013-01",  # § 8: 1 January 2013
    Order.BEK_411: "2014-04",  # § 9: 30 April 2014
    Order.BEK_811: "2014-07",  # § 9: 1 July 2014
    Order.BEK_891: "2017-07",  # § 9: 1 July 2017
    Order.BEK_1182: "2017-11",  # § 9: 7 November 2017
    Order.BEK_1603: "2019-01",  # § 9: 1 January 2019
    Order.BEK_1604: "2020-01",  # § 11: 1 January 2020
    Order.BEK_110: "2021-02",  # § 11: 1 February 2021
    Order.BEK_250: "2022-04",  # § 12: 1 April 2022
    Order.BEK_1806: "2024-01",  # § 15: 8 January 2024, for income from 1 January 2024
    Order.BEK_227: "2024-03",  # § 15: 11 March 2024, for income from 1 January 2024
}

# BEK 1604 and 110 § 9 stk. 2, BEK 250 § 10 stk. 2: "den reelle lønindtægt i måneden efter ferieafholdelsen"
REGULATED_BY_THE_MONTH_AFTER = (Order.BEK_1604, Order.BEK_110, Order.BEK_250)

# ALF § 47 stk. 1 until June 2017: højeste dagpenge, kr. a WEEK, rounded to 5 kr. every year. 2016: 18.113 kr. a month
# (ALF § 47 in LBK nr. 784/2017) is 4.180 x 4,3333; each other year follows from it by the satsreguleringsprocent
# (1,8 2014, 1,5 2015, 1,4 2016, 2,0 2017) less 0,3 in 2016 and 0,4 in 2017 (ALF § 47 a, LBK nr. 832/2015).
HOEJESTE_DAGPENGE_UGE = {2013: 4005, 2014: 4075, 2015: 4135, 2016: 4180, 2017: 4245}
MAANEDSSATS_FRA = "2017-07"  # ALF § 47 in LBK nr. 784/2017, BEK 891 § 2
UGER_PR_MAANED = Fraction(43333, 10000)  # BEK 411 and 811 § 2

# ALF § 47 stk. 1, højeste dagpenge, kr. a MONTH, from July 2017: 18.113 (2016) by the satsreguleringsprocent 2,0 less
# 0,4 (2017) and 0,75 (2018-2019), then by 1,7 pct. and the tilpasningsprocent less 0,75 (2020-2023), then without it.
HOEJESTE_DAGPENGE = {
    2017: 18403,
    2018: 18633,
    2019: 18866,
    2020: 19083,
    2021: 19322,
    2022: 19351,
    2023: 19728,
    2024: 20359,
    2025: 21092,
    2026: 22041,
}

# LAB § 123 stk. 2 (old LAB § 70 f stk. 2), kr. a month: 13.000 (2012) regulated by the satsreguleringsprocent until
# 2019 (old LAB § 127), then by 1,7 pct. and the tilpasningsprocent (LAB § 189 a), rounded to whole kroner.
LOENINDTAEGTSGRAENSE = {
    2012: 13000,  # old LAB § 70 f stk. 2
    2013: 13208,  # BEK 1425 § 2 stk. 1
    2014: 13446,  # BEK 411 and 811 § 3 stk. 2
    2015: 13648,  # 1,5 pct.
    2016: 13839,  # 1,4 pct.
    2017: 14116,  # BEK 891 and 1182 § 3 stk. 2
    2018: 14398,  # 2,0 pct.
    2019: 14686,  # BEK 1603 § 3 stk. 2, LAB § 123 stk. 2
    2020: 14965,  # 1,7 + 0,2 pct.; not 14.980 (2,0 pct.), which would not give the amount of 2021
    2021: 15264,  # BEK 110 § 3 stk. 2
    2022: 15401,  # BEK 250 § 3 stk. 2
    2023: 15817,  # 1,7 + 1,0 pct.
    2024: 16323,  # BEK 1806 and 227 § 3 stk. 2
    2025: 16911,  # 1,7 + 1,9 pct.
    2026: 17672,  # 1,7 + 2,8 pct.
}

ANDEL = Fraction(98, 100)  # LAB § 123 stk. 1
FRADRAG_UNDER, FRADRAG_OVER = Fraction(30, 100), Fraction(55, 100)  # LAB § 123 stk. 2
TIMER_PR_MAANED_I_LOENLOFT = Fraction(160333, 1000)  # BEK 227 § 13 stk. 2
EGET_ATP_PCT, EGET_ATP_HOEJST = Fraction(5, 100), 500  # LAB § 137 stk. 1
ATP = (  # BEK ATP § 1 stk. 3: from which payment month, kr. an hour, full contribution in kr. a month
    ("2013-01", Fraction(112, 100), 270),  # BEK nr. 1414/2012 and 806/2014
    ("2016-01", Fraction(118, 100), 284),  # BEK nr. 1344/2015
    ("2024-01", Fraction(123, 100), 297),  # BEK nr. 1450/2023; 297 UNVERIFIED in the law texts (the rate at borger.dk)
)
ATP_TIMEGRAENSE = 39  # LAB § 138 stk. 3, hours a month
ATP_TIMER_FOER_SYGDOM_FRA = "2014-07"  # BEK nr. 806/2014 § 3 stk. 3, old LAB § 115 stk. 4 in LBK nr. 990/2014
OBLIGATORISK_PENSION = {  # LAB § 138 b; none before 2020
    2020: Fraction(3, 1000),
    2021: Fraction(6, 1000),
    2022: Fraction(9, 1000),
    2023: Fraction(12, 1000),
    2024: Fraction(15, 1000),
    2025: Fraction(18, 1000),
    2026: Fraction(21, 1000),
}
FERIEGODTGOERELSE_PCT = Fraction(1111, 10000)  # BEK 1604 and 110 § 5
LAS_22_OPHAEVET = "2025-07"  # the reduced level of LAS § 22 is repealed from 1 July 2025
BEK_227_FRA = "2024-01"  # BEK 1806 and 227 § 15 stk. 2: income from this month
UGER_PR_AAR, MAANEDER_PR_AAR = 52, 12  # for a lønloft per week or 14 days
TIMER_I_14_DAGE = 74  # BEK 227 § 13 stk. 2
ATP_TIMEGRAENSE_UGE = 9  # LAB § 138 stk. 3, hours a week

INTERPRETATIONS = {  # the first alternative is the default
    "grænsens_år": ("udbetalingsmånedens", "lønmånedens"),
    "dage_pr_måned_som": ("brøk", "afrundet_tal"),
    "delmåned": ("forholdsmæssigt", "hel_måned"),
    "niveau_efter_juli_2025": ("kontanthjælp", "selvforsørgelsesydelse_fortsat"),
    "halve_kroner": ("opad", "nedad"),
    "fuldtid_i_timer": ("uger_i_et_år", "dagpengenormen"),
    "fordeling_af_flermånedsløn": ("fordeles", "medregnes_ved_udbetaling"),
    "mulige_ydelser_under_loftet": ("tæller_ikke_med", "tæller_med"),
    "første_måneders_løn": ("månedens_egen", "månedens_før"),
    "løn_i_startmåneden": ("dagenes_tilskud", "hele_tilskuddet"),
    "løn_skal_være": ("i_lønmåneden", "i_en_af_månederne"),
    "lønloft_ved_flere_fleksjob": ("fælles_loft", "laveste_loft"),
    "lønloft_fra_uger": ("gennemsnitsmåned", "udbetalte_uger"),
    "nedsat_niveau_i_del_af_måned": ("beregnes_ikke", "hele_måneden"),
    "timer_i_startmåneden": ("dagenes_timer", "hele_månedens_timer"),
}

INTERPRETATIONS_BEFORE_2024 = {  # nothing is asked of these for income from January 2024
    # An order comes into force with no rule of transition: by the month paid for, or by the month of the wage?
    "overgang_mellem_bekendtgørelser": ("udbetalingsmånedens", "lønmånedens"),
    # BEK 411 was in force from 30 April 2014. Was the subsidy of April 2014 under it?
    "bekendtgørelse_for_april_2014": ("ny", "gammel"),
    # Is 98 pct. of the week's højeste dagpenge rounded to 5 kr. (ALF § 47 stk. 2) before it is made a month's?
    "afrunding_af_ugesats": ("til_fem_kroner", "ingen"),
    # The month's rate, until June 2017: rounded to whole kroner before the reductions, or only the subsidy?
    "afrunding_af_månedssats": ("hele_kroner", "ingen"),
    # BEK 1425 has no rounding; it came with BEK 411 § 2. Is the subsidy paid in øre, or in whole kroner all the same?
    "afrunding_før_april_2014": ("øre", "hele_kroner"),
    # Old LAB § 70 f stk. 3 "løn udbetalt af arbejdsgiver": with the pension contributions, before BEK 811 said so?
    "pension_under_loftet_før_juli_2014": ("medregnes", "medregnes_ikke"),
    # BEK 411 and 811 § 1 nr. 3 "Overskud": after interest, until BEK 891 said before?
    "renter_i_bibeskæftigelse_før_juli_2017": ("efter_renter", "før_renter"),
    # Was an amount set aside in virksomhedsordningen a part of the surplus before BEK 250 said so?
    "virksomhedsordning_før_april_2022": ("medregnes", "medregnes_ikke"),
    # Only from BEK 250 § 6 stk. 2 is paid-in holiday allowance taken out of the wage it is earned with.
    "indbetalt_feriegodtgørelse_før_april_2022": ("trækkes_ikke_fra", "trækkes_fra"),
    # Before BEK 250 § 2 stk. 2: is a part month shared by weekdays of 260/12, or by calendar days?
    "delmåned_før_april_2022": ("hverdage", "kalenderdage"),
    # BEK 1604, 110 and 250: after holiday with ledighedsydelse the subsidy of the next month is regulated by "den
    # reelle lønindtægt i måneden efter ferieafholdelsen". Is that the wage of that month itself?
    "måneden_efter_ledighedsydelse": ("lønnen_i_måneden_efter", "lønnen_i_feriemåneden"),
}
ALL_INTERPRETATIONS = INTERPRETATIONS | INTERPRETATIONS_BEFORE_2024

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
    "oplyst_lønloft_for_14_dage": (0, 500000),
    "oplyst_lønloft_pr_uge": (0, 250000),
    "lønnede_uger": (0, 6),
    "lønloft_for_flere_fleksjob": (0, 1000000),
    "laveste_lønloft": (0, 1000000),
    "selvforsørgelsesydelse": (0, 60000),
    "kontanthjælp_på_nedsat_niveau": (0, 60000),
    "løntimer": (0, 400),
    "løntimer_før_sygdom": (0, 400),
    "løntimer_pr_uge": (0, 100),
    "kalenderdage_ansat": (0, 31),
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

RANGES_BEFORE_2024 = {  # facts that only the older orders ask for
    "b_indkomst_i_lønnen": (0, 1000000),
    "b_indkomst_i_anden_løn": (0, 1000000),
    "vederlag_som_frivillig_i_beredskabet": (0, 200000),
    "renter_i_bibeskæftigelse": (0, 1000000),
    "indsat_i_virksomhedsordningen": (0, 1000000),
    "indkomst_i_optjeningsperioden": (0, 2000000),
    "ledighedsydelse_under_ferie": (0, 60000),
}
ALL_RANGES = RANGES | RANGES_BEFORE_2024
# and ressourceforløbsydelse_helt_mistet (yes/no, every month)

EXCLUSIONS = ("slet_ikke", "hele_måneden", "en_del_af_måneden")  # udelukket_fra_tilskud
PAY_PERIODS = ("månedsløn", "ugeløn_eller_14_dagesløn")  # aflønning
SKOEN = frozenset({"lønloft_for_flere_fleksjob", "andre_løndele"})
UNSUPPORTED_EXCLUSION = "udelukket en del af måneden"
UNSUPPORTED_LEVEL = "nedsat niveau en del af måneden"
UNSUPPORTED = frozenset({UNSUPPORTED_EXCLUSION, UNSUPPORTED_LEVEL})

CONTRIBUTIONS = ("eget_atp_bidrag", "statens_atp_bidrag", "obligatorisk_pension")


# ---------------------------------------------------------------------------------------------------------------------
# Months
# ---------------------------------------------------------------------------------------------------------------------


def month_before(month: str) -> str:
    """The calendar month before, "YYYY-MM"."""
    year, number = int(month[:4]), int(month[5:7])
    return f"{year - 1:04d}-12" if number == 1 else f"{year:04d}-{number - 1:02d}"


def days_in(month: str) -> int:
    """The calendar days of a month."""
    return monthrange(year_of(month), int(month[5:7]))[1]


def year_of(month: str) -> int:
    """The calendar year of a month."""
    return int(month[:4])


def order_in_force(month: str, april_2014: str = "ny") -> Order:
    """The order a payment month is under; the first one for all months before it."""
    if month == "2014-04" and april_2014 == "gammel":
        return Order.BEK_1425
    return max((order for order, first in FIRST_PAYMENT_MONTH.items() if first <= month), default=Order.BEK_1425)


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
        expects_wage: bool = False,
        after_ledighedsydelse: bool = False,
    ) -> None:
        self.month = month
        self.wage_month = wage_month
        self.expects_wage = expects_wage  # an unknown wage may be replaced by the expected one
        self.after_ledighedsydelse = after_ledighedsydelse  # only the wage is that of the payment month
        self.share_of_expected_wage = exactly(1)
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
        low, high = ALL_RANGES[name]
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
        return ALL_INTERPRETATIONS[name][0] if chosen is None else chosen

    def with_share_of_expected_wage(self, share: Amount) -> Case:
        """The same case, where the wage that is expected is that of a share of a month."""
        case = Case(
            self.month,
            self.wage_month,
            self._facts,
            self._interpretations,
            self.expects_wage,
            self.after_ledighedsydelse,
        )
        case.share_of_expected_wage = share
        return case

    def in_payment_month(self) -> Case:
        """The same case with the wage of the payment month itself."""
        return Case(self.month, self.month, self._facts, self._interpretations)

    @property
    def benefit_month(self) -> str:
        """The month whose benefits and hours count: the wage month, or after ledighedsydelse the month before."""
        return month_before(self.month) if self.after_ledighedsydelse else self.wage_month

    @property
    def payment_order(self) -> Order:
        """The order what is paid is under: the payment month's, before 2024 as the interpretation says."""
        month = self.month
        if month < BEK_227_FRA and self.choice("overgang_mellem_bekendtgørelser") == "lønmånedens":
            month = self.benefit_month
        return order_in_force(month, self.choice("bekendtgørelse_for_april_2014"))

    @property
    def order(self) -> Order:
        """The order the income is under.

        BEK 1806 and 227 § 15 stk. 2: income before January 2024 follows BEK 250 at the latest.
        """
        if self.wage_month >= BEK_227_FRA:
            return self.payment_order
        if self.choice("overgang_mellem_bekendtgørelser") == "lønmånedens":
            return order_in_force(self.benefit_month, self.choice("bekendtgørelse_for_april_2014"))
        return min(self.payment_order, Order.BEK_250)


def whole_kroner(case: Case, amount: Amount) -> Amount:
    """Nearest whole krone; a half goes up or down as the interpretation `halve_kroner` says."""
    half = Fraction(1, 2)
    if case.choice("halve_kroner") == "opad":
        return amount.through(lambda value: Fraction(floor(value + half)))
    return amount.through(lambda value: Fraction(ceil(value - half)))


def as_paid(case: Case, amount: Amount) -> Amount:
    """BEK 411 § 2 and later: whole kroner. BEK 1425 does not say: whole kroner or øre."""
    in_oere = case.payment_order == Order.BEK_1425 and case.choice("afrunding_før_april_2014") == "øre"
    if not in_oere:
        return whole_kroner(case, amount)
    # No order rounds to øre; `halve_kroner` is about half kroner only, and a half øre goes up.
    return amount.through(lambda value: Fraction(floor(100 * value + Fraction(1, 2)), 100))


# ---------------------------------------------------------------------------------------------------------------------
# LAB § 116, § 117: the person
# ---------------------------------------------------------------------------------------------------------------------


def person_may_have_fleksjob(case: Case) -> bool | None:
    """LAB § 116 stk. 1, § 117 stk. 1: visited to fleksjob, no pension, under folkepensionsalderen. Payment month.

    Also in the fleksjob for a day of it, LAB § 123 stk. 1, old LAB § 70 f stk. 1, and from July 2017 not excluded from
    tilskud the whole month, LAB §§ 127-128.
    False as soon as one condition fails; None when none fails but one is unknown.
    """
    refusals = (
        _not(case.value("er_visiteret_til_fleksjob", case.month)),
        case.value("modtager_pension", case.month),
        case.value("har_nået_folkepensionsalderen", case.month),
        is_excluded(case, "hele_måneden"),
        _not(is_employed(case)),
    )
    return _not(any_true(refusals))


def is_employed(case: Case) -> bool | None:
    """LAB § 123 stk. 1: whether the person was in the fleksjob for any day of the payment month."""
    whole = case.value("ansat_hele_måneden", case.month)
    if whole:
        return True
    some = case.number("kalenderdage_ansat", case.month).over_zero()
    return some if whole is False else any_true((some, None))


def is_excluded(case: Case, how_long: str) -> bool | None:
    """LAB §§ 127-128: whether the right to tilskud is gone for so much of the payment month."""
    if case.month < MAANEDSSATS_FRA:
        return False
    excluded = case.value("udelukket_fra_tilskud", case.month)
    return None if excluded is None else excluded == how_long


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
    if uses_expected_wage(case):
        return case.number("forventet_løn").times(case.share_of_expected_wage)
    return case.number("løn", case.wage_month)


def uses_expected_wage(case: Case) -> bool:
    """BEK 227 § 4 stk. 2, BEK 1425 § 7 stk. 2: whether the expected wage stands in for an unknown one."""
    return case.expects_wage and case.value("løn", case.wage_month) is None


def wage_that_does_not_reduce(case: Case) -> Amount:
    """BEK 1425 § 1 nr. 1: B-indkomst in the wage, until BEK 411; wage month, kr. a month.

    A part of the wage itself, never of the pension contributions, which are lønindtægt in any case.
    """
    if case.order >= Order.BEK_411:
        return ZERO
    return lesser(case.number("b_indkomst_i_lønnen", case.wage_month), wage_alone(case))


def wage_with_pension(case: Case) -> Amount:
    """BEK 227 § 1 stk. 1 nr. 1-2: wage and both parties' pension contributions; wage month, kr. a month."""
    m = case.wage_month
    return wage_alone(case) + case.number("eget_pensionsbidrag", m) + case.number("arbejdsgivers_pensionsbidrag", m)


def paid_in_holiday_allowance(case: Case) -> Amount:
    """BEK 227 § 6 stk. 2: holiday allowance paid in to Feriekonto, before tax; wage month, kr. a month.

    From BEK 250; before that as `indbetalt_feriegodtgørelse_før_april_2022` says.
    """
    m = case.wage_month
    stays = case.choice("indbetalt_feriegodtgørelse_før_april_2022") == "trækkes_ikke_fra"
    if case.order < Order.BEK_250 and stays:
        return ZERO
    return case.when(
        "feriegodtgørelse_indbetales",
        m,
        lambda: case.number("indbetalt_feriegodtgørelse", m) + case.number("skat_af_indbetalt_feriegodtgørelse", m),
    )


def share_of_wage_for_several_months(case: Case) -> Amount:
    """BEK 227 § 3 stk. 4: the equal share of a wage for several months that falls on the wage month, kr. a month."""
    if not distributes(case):
        return ZERO
    return _several_months(case, count_payment=False)


def change_by_distribution(case: Case) -> Amount:
    """BEK 227 § 3 stk. 4: the share of the wage month, less what was paid out in it; kr. a month, may be negative."""
    if not distributes(case):
        return ZERO
    return _several_months(case, count_payment=True)


def distributes(case: Case) -> bool:
    """BEK 227 § 3 stk. 4, from BEK 411 § 3 stk. 3: whether a wage for several months is distributed over them."""
    return case.order >= Order.BEK_411 and case.choice("fordeling_af_flermånedsløn") == "fordeles"


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
    BEK 1604 and 110 § 5: the allowance is 11,11 pct. of the income it is earned on.
    """
    m = case.wage_month

    def share() -> Amount:
        if Order.BEK_1604 <= case.order <= Order.BEK_110:
            earned_on = case.number("indkomst_i_optjeningsperioden", m)
            allowance = earned_on.through(lambda kr: FERIEGODTGOERELSE_PCT * kr)
        else:
            allowance = case.number("optjent_feriegodtgørelse", m) + case.number("skat_af_optjent_feriegodtgørelse", m)
        held, earned = case.number("holdte_feriedage", m), case.number("optjente_feriedage", m)
        part = between(held.low / earned.high, held.high / earned.low, held.missing | earned.missing)
        return allowance.times(lesser(part, exactly(1)))

    return case.when("holder_ferie_med_feriegodtgørelse", m, share)


def other_wage(case: Case) -> Amount:
    """BEK 227 § 3 stk. 5: wage from other work; wage month, kr. a month.

    Under BEK 1425 without B-indkomst; until BEK 110 with the pay of volunteers in the fire and rescue service.
    """
    m = case.wage_month
    wage = case.number("anden_løn", m)
    if case.order < Order.BEK_411:
        wage = greater(ZERO, wage - case.number("b_indkomst_i_anden_løn", m))
    return wage + case.number("vederlag_som_frivillig_i_beredskabet", m) if case.order < Order.BEK_110 else wage


def secondary_business(case: Case) -> Amount:
    """BEK 227 § 1 stk. 1 nr. 3: surplus of a secondary business; wage month, kr. a month.

    Before interest from BEK 891; what is set aside in virksomhedsordningen is named from BEK 250.
    """
    m = case.wage_month
    surplus = case.number("overskud_af_bibeskæftigelse", m)
    if case.order < Order.BEK_891 and case.choice("renter_i_bibeskæftigelse_før_juli_2017") == "efter_renter":
        surplus -= case.number("renter_i_bibeskæftigelse", m)
    if case.order < Order.BEK_250 and case.choice("virksomhedsordning_før_april_2022") == "medregnes_ikke":
        surplus -= case.number("indsat_i_virksomhedsordningen", m)
    return greater(ZERO, surplus)


def other_income(case: Case) -> Amount:
    """BEK 227 § 3 stk. 5, § 1 stk. 1 nr. 3: other wage and surplus of a secondary business; wage month, kr. a month."""
    return other_wage(case) + secondary_business(case)


def lost_earnings(case: Case) -> Amount:
    """BEK 227 § 11: tabt arbejdsfortjeneste and plejevederlag, reduced as wage; none before. Kr. a month."""
    return ZERO if case.order < Order.BEK_1806 else case.number("tabt_arbejdsfortjeneste", case.wage_month)


def income_that_reduces(case: Case) -> Amount:
    """BEK 227 § 3 stk. 2, 5 and 6, § 11: the income the 30 and 55 pct. are taken of; wage month, kr. a month."""
    wage = greater(ZERO, fleksjob_wage(case) - wage_that_does_not_reduce(case))
    return wage + other_income(case) + lost_earnings(case) + holiday_pay(case)


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
            return case.number("sygedagpenge", case.benefit_month)
        if date is None:
            low, high = RANGES["sygedagpenge"]
            return Amount(Fraction(low), Fraction(high), frozenset({"sygedagpenge_mistet_den"}))
        return case.number("sygedagpenge", month_before(date[:7]))
    if loss == "sygedagpenge_søgt_for_sent":
        return case.number("rettidige_sygedagpenge", case.benefit_month)
    return ZERO


def possible_ressourceforloebsydelse(case: Case, loss: str) -> Amount:
    """BEK 227 § 7 stk. 4: the full ressourceforløbsydelse that could have been received; wage month, kr. a month.

    From BEK 891 § 4 stk. 3. Under BEK 811, old LAB § 70 f stk. 6, only when the right is lost; before that never.
    """
    m = case.benefit_month
    if loss != "ressourceforløbsydelse_mistet_eller_nedsat" or case.order < Order.BEK_811:
        return ZERO
    if case.order >= Order.BEK_891:
        return case.number("fuld_ressourceforløbsydelse", m)
    return case.when("ressourceforløbsydelse_helt_mistet", m, lambda: case.number("fuld_ressourceforløbsydelse", m))


def paid_ressourceforloebsydelse(case: Case) -> Amount:
    """BEK 227 § 7 stk. 1, from BEK 811 § 4 stk. 1: ressourceforløbsydelse paid; wage month, kr. a month."""
    return ZERO if case.order < Order.BEK_811 else case.number("ressourceforløbsydelse", case.benefit_month)


LOSSES = ("intet", "sygedagpenge_mistet", "sygedagpenge_søgt_for_sent", "ressourceforløbsydelse_mistet_eller_nedsat")


def counted_sickness_benefits(case: Case) -> Amount:
    """BEK 227 § 7: of each sickness benefit the greater of paid and possible; wage month, kr. a month."""

    def with_loss(loss: str) -> Amount:
        sygedagpenge = greater(case.number("sygedagpenge", case.benefit_month), possible_sygedagpenge(case, loss))
        ressource = paid_ressourceforloebsydelse(case)
        return sygedagpenge + greater(ressource, possible_ressourceforloebsydelse(case, loss))

    loss = case.value("mistet_ydelse_ved_sygdom", case.benefit_month)
    if loss is None:
        return one_of("mistet_ydelse_ved_sygdom", map(with_loss, LOSSES))
    return with_loss(loss)


def counted_benefits(case: Case) -> Amount:
    """BEK 227 §§ 7-9: benefits that are taken in full from the subsidy; wage month, kr. a month."""
    return counted_sickness_benefits(case) + case.number("barselsdagpenge", case.benefit_month)


def paid_benefits(case: Case) -> Amount:
    """BEK 227 §§ 7-9: benefits that were paid; wage month, kr. a month."""
    m = case.benefit_month
    return case.number("sygedagpenge", m) + paid_ressourceforloebsydelse(case) + case.number("barselsdagpenge", m)


# ---------------------------------------------------------------------------------------------------------------------
# LAB § 123 stk. 1, § 124: something to supplement
# ---------------------------------------------------------------------------------------------------------------------


def has_wage_to_supplement(case: Case) -> bool | None:
    """LAB § 123 stk. 1, § 124 stk. 1-4, BEK 227 § 11: wage, or what stands in its place; wage month.

    Holiday pay for holiday held, tabt arbejdsfortjeneste (from January 2024), or a benefit instead of wage.
    Before BEK 891 a wage from a DIS ship, which is wage but not lønindtægt.
    Yes when one of them is over 0; None when none is known to be and one may be.
    `løn_skal_være` = i_en_af_månederne: in the wage month or in the payment month.
    """
    if case.choice("løn_skal_være") == "i_lønmåneden" or case.wage_month == case.month:
        return has_wage_in_wage_month(case)
    dis_wage = case.value("har_dis_indkomst", case.month)
    return any_true((has_wage_in_wage_month(case), has_wage_in_wage_month(case.in_payment_month()), dis_wage))


def has_wage_in_wage_month(case: Case) -> bool | None:
    """The question of `has_wage_to_supplement`, of the wage month alone."""
    sources = (wage_with_pension, share_of_wage_for_several_months, holiday_pay, lost_earnings, counted_benefits)
    answers = [source(case).over_zero() for source in sources]
    if case.order < Order.BEK_891:
        answers.append(case.value("har_dis_indkomst", case.wage_month))
    return any_true(answers)


# ---------------------------------------------------------------------------------------------------------------------
# BEK 227 §§ 12-13: the lønloft
# ---------------------------------------------------------------------------------------------------------------------


def own_pension_in_loenloft(case: Case) -> Amount:
    """BEK 227 § 12 stk. 2 nr. 4: the own contribution, only when it is not subtracted from the wage; kr. a month."""
    m = case.wage_month
    subtracted = case.value("egen_pension_tages_af_lønnen", m)
    contribution = case.number("egen_pension_på_fuld_tid", m)
    if subtracted is None:
        return one_of("egen_pension_tages_af_lønnen", (ZERO, contribution))
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


def full_hourly_wage(case: Case) -> Amount:
    """BEK 227 § 12 stk. 2 nr. 2, § 13 stk. 2: hourly wage and supplements; wage month, kr. an hour."""
    m = case.wage_month
    return case.number("timeløn_uden_nedsættelse", m) + case.number("tillæg_pr_time", m)


def loenloft_of_hourly_wage(case: Case) -> Amount:
    """BEK 227 § 13 stk. 2 1. pkt.: (hourly wage + supplements) times 160,333; kr. a month."""
    return full_hourly_wage(case).times(exactly(TIMER_PR_MAANED_I_LOENLOFT))


def weeks_in_loenloft(case: Case) -> Amount:
    """BEK 227 § 3 stk. 3, § 12 stk. 3 nr. 1, § 13 stk. 2: the weeks that a lønloft for a month is made of.

    52 weeks over 12 months, or the weeks that the wage paid in the wage month covers.
    """
    if case.choice("lønloft_fra_uger") == "gennemsnitsmåned":
        return exactly(Fraction(UGER_PR_AAR, MAANEDER_PR_AAR))
    return case.number("lønnede_uger", case.wage_month)


def loenloft_of_weeks(case: Case, weeks: int, amount: Amount) -> Amount:
    """BEK 227 § 12 stk. 3 nr. 1: a lønloft stated for so many weeks made into that of a month; kr. a month."""
    return amount.times(weeks_in_loenloft(case)).through(lambda kr: kr / weeks)


def loenloft_of_one_fleksjob(case: Case) -> Amount:
    """BEK 227 § 12 stk. 3: the lønloft in the way the employer has stated it; wage month, kr. a month.

    BEK 811 - 250 § 3 stk. 3, old LAB § 70 f stk. 3: the full-time wage the employer has stated.
    """
    m = case.wage_month
    if case.order < Order.BEK_1806:
        return case.number("oplyst_lønloft", m)
    ways = {
        "samlet_pr_måned": lambda: case.number("oplyst_lønloft", m),
        "løndele_pr_måned": lambda: loenloft_of_parts(case),
        "timeløn_og_tillæg": lambda: loenloft_of_hourly_wage(case),
        "samlet_for_14_dage": lambda: loenloft_of_weeks(case, 2, case.number("oplyst_lønloft_for_14_dage", m)),
        "samlet_pr_uge": lambda: loenloft_of_weeks(case, 1, case.number("oplyst_lønloft_pr_uge", m)),
        "timeløn_for_14_dage": lambda: loenloft_of_weeks(
            case, 2, full_hourly_wage(case).times(exactly(TIMER_I_14_DAGE))
        ),
    }
    way = case.value("lønloft_oplyst_som", m)
    if way is None:
        return one_of("lønloft_oplyst_som", (of_way() for of_way in ways.values()))
    return ways[way]()


def has_common_loenloft(case: Case) -> bool:
    """LAB § 123 stk. 3, `lønloft_ved_flere_fleksjob`: whether several fleksjob have one lønloft together."""
    return case.choice("lønloft_ved_flere_fleksjob") == "fælles_loft"


def loenloft(case: Case) -> Amount:
    """BEK 227 § 1 stk. 1 nr. 4, §§ 12-13; wage month, kr. a month.

    For several fleksjob a skøn for all of them together, or the lowest of the lønlofter stated.
    """
    several = case.value("har_flere_fleksjob", case.wage_month)
    of_several = "lønloft_for_flere_fleksjob" if has_common_loenloft(case) else "laveste_lønloft"
    together = case.number(of_several, case.wage_month)
    if several is None:
        return one_of("har_flere_fleksjob", (together, loenloft_of_one_fleksjob(case)))
    return together if several else loenloft_of_one_fleksjob(case)


# ---------------------------------------------------------------------------------------------------------------------
# BEK 227 §§ 2-3 and § 10: the subsidy
# ---------------------------------------------------------------------------------------------------------------------


def highest_subsidy(case: Case) -> Amount:
    """LAB § 123 stk. 1, BEK 227 § 2 stk. 1, ALF § 47 stk. 3: 98 pct. of højeste dagpenge, whole kroner; payment month.

    18.035 (July 2017) .. 19.952 (2024), 20.670 (2025), 21.600 (2026). Kr. a month.
    Until June 2017, BEK 411 and 811 § 2, ALF § 47 stk. 2: 98 pct. a week, to 5 kr., times 4,3333; to whole kroner.
    """
    if case.month >= MAANEDSSATS_FRA:
        return whole_kroner(case, exactly(ANDEL * HOEJESTE_DAGPENGE[year_of(case.month)]))
    week = exactly(ANDEL * HOEJESTE_DAGPENGE_UGE[year_of(case.month)])
    if case.choice("afrunding_af_ugesats") == "til_fem_kroner":
        week = whole_kroner(case, week.through(lambda kr: kr / 5)).through(lambda fives: 5 * fives)
    rate = week.through(lambda kr: UGER_PR_MAANED * kr)
    return whole_kroner(case, rate) if case.choice("afrunding_af_månedssats") == "hele_kroner" else rate


def threshold(case: Case) -> int:
    """LAB § 123 stk. 2, § 189 a: where 30 pct. becomes 55 pct.; of the year that `grænsens_år` says. Kr. a month."""
    own_year = case.choice("grænsens_år") == "lønmånedens"
    # The amount of the level year 2012 never applied: § 70 f and BEK 1425 § 2 stk. 1 (13.208) began in January 2013.
    month = max(case.wage_month if own_year else case.month, FIRST_MONTH)
    return LOENINDTAEGTSGRAENSE[year_of(month)]


def reduction_for_income(case: Case, income: Amount) -> Amount:
    """LAB § 123 stk. 2, BEK 227 § 3 stk. 2: 30 pct. up to the threshold, 55 pct. above; kr. a month."""
    limit = threshold(case)
    return income.through(lambda kr: FRADRAG_UNDER * min(kr, limit) + FRADRAG_OVER * max(kr - limit, 0))


def after_income_and_benefits(case: Case, share: Amount) -> Amount:
    """BEK 227 § 3 stk. 2, §§ 7-9: a share of the highest subsidy, less the reduction for income and the benefits."""
    reduced = (
        highest_subsidy(case).times(share)
        - reduction_for_income(case, income_that_reduces(case))
        - counted_benefits(case)
    )
    return greater(ZERO, reduced)


def income_under_loenloft(case: Case) -> Amount:
    """BEK 227 § 3 stk. 3 and 5: what fills the lønloft beside the subsidy; wage month, kr. a month.

    BEK 811 - 250 § 3 stk. 3 and 5: only wage, other wage and surplus of a secondary business.
    Old LAB § 70 f stk. 3 before BEK 811: only wage from the fleksjob.
    """
    if case.order < Order.BEK_811:
        return wage_under_loenloft_before_811(case)
    if case.order < Order.BEK_1806:
        return fleksjob_wage(case) + other_income(case)
    with_possible = case.choice("mulige_ydelser_under_loftet") == "tæller_med"
    return income_that_reduces(case) + (counted_benefits(case) if with_possible else paid_benefits(case))


def wage_under_loenloft_before_811(case: Case) -> Amount:
    """Old LAB § 70 f stk. 3: wage from the fleksjob, B-indkomst too; wage month, kr. a month.

    With or without the pension contributions, as `pension_under_loftet_før_juli_2014` says.
    """
    if case.choice("pension_under_loftet_før_juli_2014") == "medregnes":
        return fleksjob_wage(case)
    return greater(ZERO, wage_alone(case) - paid_in_holiday_allowance(case) + change_by_distribution(case))


def after_loenloft(case: Case, loft: Amount, share: Amount) -> Amount:
    """LAB § 123 stk. 3, BEK 227 § 3 stk. 3: the excess over a share of the lønloft is taken from the subsidy."""
    return lesser(
        after_income_and_benefits(case, share), greater(ZERO, loft.times(share) - income_under_loenloft(case))
    )


def counts_its_own_wage(case: Case) -> bool:
    """Whether the payment month's own wage and hours are the ones that count, and not because of ledighedsydelse."""
    return case.wage_month == case.month and not case.after_ledighedsydelse


def for_days_employed(case: Case, loft: Amount) -> Amount:
    """BEK 227 § 2 stk. 2: what is left of the subsidy for the part of the payment month in the fleksjob.

    The month's subsidy is reduced and then shared by days. When a part month's own wage counts, as in the month the job
    begins, it is the wage of those days: `løn_i_startmåneden` = dagenes_tilskud takes it from the days' share of the
    subsidy and of the lønloft. An expected wage is for a whole month; the days have their share of it.
    """
    share = share_employed(case)
    if case.choice("løn_i_startmåneden") == "dagenes_tilskud" and counts_its_own_wage(case):
        return after_loenloft(case.with_share_of_expected_wage(share), loft, share)
    return after_loenloft(case, loft, exactly(1)).times(share)


def days_a_month(case: Case) -> Fraction:
    """BEK 227 § 2 stk. 2: average days in a month, days."""
    return Fraction(260, 12) if case.choice("dage_pr_måned_som") == "brøk" else Fraction(216667, 10000)


def share_without_ledighedsydelse(case: Case) -> Amount:
    """BEK 227 § 10 stk. 2: share of the month left by days with ledighedsydelse in the month BEFORE the payment month.

    BEK 250 § 10 stk. 2: days reduce their own month; so those of December 2023 do not reduce January 2024. In a part
    month they are out of the days employed.
    Before BEK 250 days do not share the month.
    """
    m = case.month if case.payment_order == Order.BEK_250 else month_before(case.month)
    if case.payment_order < Order.BEK_250 or (case.payment_order > Order.BEK_250 and m < BEK_227_FRA):
        return exactly(1)
    days = case.number("dage_med_ledighedsydelse", m).through(lambda number: number / days_a_month(case))
    return greater(ZERO, exactly(1) - (days if m != case.month else out_of_days_employed(case, days)))


def out_of_days_employed(case: Case, days: Amount) -> Amount:
    """BEK 250 § 10 stk. 2: nothing is paid for the days, which are among those the part month's subsidy is for.

    Both are shares of a month. Without days employed there is no subsidy to share.
    """
    employed = share_employed(case)
    if employed.high == 0:
        return ZERO
    low = days.low / employed.high
    high = max(low, days.high / employed.low if employed.low > 0 else Fraction(days.high > 0))
    return between(low, high, days.missing | employed.missing)


def ledighedsydelse_set_off(case: Case) -> Amount:
    """BEK 1604 and 110 § 9 stk. 2: ledighedsydelse during holiday, taken in kroner; payment month, kr. a month."""
    if not Order.BEK_1604 <= case.payment_order <= Order.BEK_110:
        return ZERO
    return case.number("ledighedsydelse_under_ferie", case.month)


def share_employed(case: Case) -> Amount:
    """BEK 227 § 2 stk. 2: share of the payment month in the fleksjob, weekdays over average days, never over 1.

    Before BEK 250 weekdays or calendar days, as `delmåned_før_april_2022` says.
    """
    if case.choice("delmåned") == "hel_måned":
        return exactly(1)
    if case.payment_order < Order.BEK_250 and case.choice("delmåned_før_april_2022") == "kalenderdage":
        return share_of_calendar_days(case)
    m = case.month
    days = case.number("hverdage_ansat", m)
    share = lesser(days.through(lambda number: number / days_a_month(case)), exactly(1))
    whole = case.value("ansat_hele_måneden", m)
    if whole is None:
        return one_of("ansat_hele_måneden", (exactly(1), share))
    return exactly(1) if whole else share


def at_most_reduced_level(case: Case, subsidy: Amount) -> Amount:
    """LAB §§ 131, 132 and 132 a, BEK 227 § 3 stk. 7: never over the level of LAS § 22, later § 16 stk. 2.

    From BEK 891 § 3 stk. 7. Payment month, kr. a month. A period that begins or ends in the month is
    not supported where the level would limit the subsidy, or limits that of the whole month
    (`nedsat_niveau_i_del_af_måned`).
    """
    m = case.month
    if case.month < MAANEDSSATS_FRA:  # old LAB § 70 l is of July 2017, whichever order the income is under
        return subsidy
    later = m >= LAS_22_OPHAEVET and case.choice("niveau_efter_juli_2025") == "kontanthjælp"
    level = case.number("kontanthjælp_på_nedsat_niveau" if later else "selvforsørgelsesydelse", m)
    limited = lesser(subsidy, level)
    if case.choice("nedsat_niveau_i_del_af_måned") == "beregnes_ikke":
        whole = case.value("nedsat_niveau_hele_måneden", m)
        if not whole:
            reason = "nedsat_niveau_hele_måneden" if whole is None else UNSUPPORTED_LEVEL
            limited = one_of(reason, (subsidy, limited))
    is_limited = case.value("har_nedsat_niveau", m)
    if is_limited is None:
        return one_of("har_nedsat_niveau", (subsidy, limited))
    return limited if is_limited else subsidy


def as_excluded(case: Case, subsidy: Amount) -> Amount:
    """LAB §§ 127-128: who is excluded a part of the month gets less than the whole; how much is not supported."""
    if not is_excluded(case, "en_del_af_måneden"):
        return subsidy
    return one_of(UNSUPPORTED_EXCLUSION, (ZERO, subsidy))


def fleksloentilskud(case: Case, loft: Amount) -> Amount:
    """BEK 227 §§ 2-13 in order: the subsidy of the payment month, whole kroner a month."""
    subsidy = for_days_employed(case, loft)
    subsidy = subsidy.times(share_without_ledighedsydelse(case))
    subsidy = greater(ZERO, subsidy - ledighedsydelse_set_off(case))
    return as_excluded(case, as_paid(case, at_most_reduced_level(case, subsidy)))


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
    """LAB § 138 stk. 4: whether sygedagpenge or ressourceforløbsydelse was paid for the wage month.

    Payment months until June 2014: the rule was not there.
    """
    if case.month < ATP_TIMER_FOER_SYGDOM_FRA:
        return False
    benefits = ("sygedagpenge", "ressourceforløbsydelse")
    return any_true(case.number(name, case.benefit_month).over_zero() for name in benefits)


def is_paid_by_the_month(case: Case) -> bool | None:
    """LAB § 138 stk. 3: whether the wage is a month's, and not that of a week or 14 days; wage month."""
    pay = case.value("aflønning", case.benefit_month)
    return None if pay is None else pay == "månedsløn"


def atp_for_hours(case: Case, hours: Amount, share: Amount) -> Amount:
    """LAB § 138 stk. 2-3, BEK ATP § 1 stk. 3: the contribution for a share of a month, not rounded, kr. a month.

    The full contribution under 39 wage hours a month, or 9 a week for who is paid by the week or 14 days; else an
    amount for each hour up to full time. Both 39 and full time are shared, and the hours are those of the share. The
    contribution never rises with the hours and never falls with the share.
    """
    _, an_hour, full = max(rates for rates in ATP if rates[0] <= case.month)

    def for_each_hour(number: Fraction, part: Fraction) -> Fraction:
        return an_hour * max(full_time_hours(case) * part - number, 0)

    def by_the_month(number: Fraction, part: Fraction) -> Fraction:
        return full * part if number < ATP_TIMEGRAENSE * part else for_each_hour(number, part)

    unknown = hours.missing | share.missing

    def by_the_week() -> Amount:
        week = case.number("løntimer_pr_uge", case.benefit_month)
        each = between(for_each_hour(hours.high, share.low), for_each_hour(hours.low, share.high), unknown)
        if week.low >= ATP_TIMEGRAENSE_UGE:
            return each
        in_full = share.through(lambda part: full * part)
        return in_full if week.high < ATP_TIMEGRAENSE_UGE else one_of("løntimer_pr_uge", (in_full, each))

    of_month = between(by_the_month(hours.high, share.low), by_the_month(hours.low, share.high), unknown)
    monthly = is_paid_by_the_month(case)
    if monthly is None:
        return one_of("aflønning", (of_month, by_the_week()))
    return of_month if monthly else by_the_week()


def share_of_calendar_days(case: Case) -> Amount:
    """BEK ATP § 1 stk. 3 3. pkt.: calendar days employed over those of the payment month, never over 1.

    Whatever the subsidy of a part month is (O20).
    """
    m = case.month
    employed, days = case.number("kalenderdage_ansat", m), days_in(m)
    share = between(employed.low / days, employed.high / days, employed.missing)
    whole = case.value("ansat_hele_måneden", m)
    if whole is None:
        return one_of("ansat_hele_måneden", (exactly(1), lesser(share, exactly(1))))
    return exactly(1) if whole else lesser(share, exactly(1))


def atp_for_reported_hours(case: Case) -> Amount:
    """LAB § 138 stk. 2-3, BEK ATP § 1 stk. 3 3. pkt.: of the hours reported for the wage month, kr. a month.

    A part month shares the contribution by calendar days. When its own hours count, as in the month the job begins,
    they are those of the same days: `timer_i_startmåneden` = dagenes_timer compares them with the days' share of 39
    hours and of full time.
    """
    hours, share = case.number("løntimer", case.benefit_month), share_of_calendar_days(case)
    if case.choice("timer_i_startmåneden") == "dagenes_timer" and counts_its_own_wage(case):
        return atp_for_hours(case, hours, share)
    return atp_for_hours(case, hours, exactly(1)).times(share)


def atp_for_hours_before_sickness(case: Case) -> Amount:
    """LAB § 138 stk. 4, BEK ATP § 3 stk. 3: of the hours of the last whole period before it, kr. a month."""
    hours = case.number("løntimer_før_sygdom", case.benefit_month)
    return atp_for_hours(case, hours, exactly(1)).times(share_of_calendar_days(case))


def state_atp(case: Case) -> Fraction | None:
    """LAB § 138, BEK ATP § 1 stk. 3 and § 3: whole kroner a month; None when a fact it needs is not known."""
    reported, before = atp_for_reported_hours(case), atp_for_hours_before_sickness(case)
    sick = is_paid_while_sick(case)
    contribution = one_of("sygedagpenge", (reported, before)) if sick is None else before if sick else reported
    rounded = whole_kroner(case, contribution)
    return rounded.low if rounded.known else None


def obligatory_pension(case: Case, benefit: Fraction) -> Fraction:
    """LAB § 138 a stk. 2, § 138 b, BEK OP § 2: of the benefit less the own ATP contribution, whole kroner a month.

    From 2020.
    """
    base = benefit - own_atp(case, benefit)
    rate = OBLIGATORISK_PENSION.get(year_of(case.month), Fraction(0))
    return whole_kroner(case, exactly(rate * base)).low


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
    """BEK 227 § 1 stk. 2, from BEK 891: whether a part of the wage must first be made into bruttoløn; wage month."""
    return False if case.order < Order.BEK_891 else case.value("har_dis_indkomst", case.wage_month)


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
    if benefit.missing & unsupported_certainly_reached(case):
        return _undecided("ikke_understoettet")
    return _undecided("afventer_skoen" if benefit.missing & skoen_certainly_reached(case) else "mangler")


def unsupported_certainly_reached(case: Case) -> frozenset[str]:
    """LAB §§ 127-128 and §§ 131-132 a a part of the month, when no unknown yes/no stands before it; payment month."""
    level = case.value("har_nedsat_niveau", case.month)
    return UNSUPPORTED if level else UNSUPPORTED - {UNSUPPORTED_LEVEL}


def skoen_certainly_reached(case: Case) -> frozenset[str]:
    """BEK 227 §§ 12-13: the skøn in the lønloft that no unknown yes/no or choice stands before; wage month."""
    m = case.wage_month
    several = case.value("har_flere_fleksjob", m)
    if several:
        return frozenset({"lønloft_for_flere_fleksjob"} if has_common_loenloft(case) else ())
    of_parts = case.value("lønloft_oplyst_som", m) == "løndele_pr_måned" and case.order >= Order.BEK_1806
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


def is_after_ledighedsydelse(case: Case) -> bool | None:
    """BEK 1604 and 110 § 9 stk. 2, BEK 250 § 10 stk. 2: whether the month before had holiday with ledighedsydelse.

    Then the subsidy is regulated by the real wage of the payment month itself, as `måneden_efter_ledighedsydelse` says.
    """
    if case.payment_order not in REGULATED_BY_THE_MONTH_AFTER:
        return False
    if case.choice("måneden_efter_ledighedsydelse") == "lønnen_i_feriemåneden":
        return False
    m = month_before(case.month)
    in_days = order_in_force(m) >= Order.BEK_250
    return case.number("dage_med_ledighedsydelse" if in_days else "ledighedsydelse_under_ferie", m).over_zero()


def wage_months(case: Case) -> list[tuple[str, bool, bool]]:
    """BEK 227 § 4 stk. 1-2: the months whose wage may count; more than one when it is not known.

    With each whether the expected wage may stand in for it, and whether it counts because of ledighedsydelse before.
    The month before; the payment month itself up to and including the first whole month with wage. Until BEK 891, and
    as `første_måneders_løn` = månedens_før, the payment month itself only up to and including the month the job began;
    the expected wage stands in up to and including the first whole month all the same, but not before BEK 891.
    """
    month, before = case.month, month_before(case.month)
    whole, began = case.value("første_hele_måned"), case.value("fleksjobbet_begyndte")
    by_first_month = order_in_force(month) < Order.BEK_891
    first = whole
    if by_first_month:
        whole = first = began
    elif case.choice("første_måneders_løn") == "månedens_før":
        first = whole if began is None and whole is not None and month > whole else began  # began then at the latest
    options = []
    if first is None or month <= first:
        options.append((month, whole is None or month <= whole, False))
    if first is None or month > first:
        after = is_after_ledighedsydelse(case)
        if after is not True:
            options.append((before, whole is not None and before <= whole and not by_first_month, False))
        if after is not False:
            options.append((month, False, True))
    return options


def calculate(month: str, facts: Mapping[str, Any], interpretations: Mapping[str, str]) -> dict[str, Any]:
    """BEK 227 § 4 stk. 1-2: the decision for a payment month, with the wage month that belongs to it.

    The month before; the payment month itself up to and including the first whole month with wage.
    """
    if not FIRST_MONTH <= month <= LAST_MONTH:
        raise ValueError(f"{month} is outside {FIRST_MONTH}..{LAST_MONTH}")
    for name, chosen in interpretations.items():
        if chosen is not None and chosen not in ALL_INTERPRETATIONS[name]:
            raise ValueError(f"{name} has no alternative {chosen}")
    options = wage_months(Case(month, month, facts, interpretations))
    result, *others = (decide(Case(month, m, facts, interpretations, *how)) for m, *how in options)
    for other in others:
        result = _common(result, other)
    return result
