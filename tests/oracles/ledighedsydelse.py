"""Ledighedsydelse for a payment month, calculated from the law texts alone.

An independent second calculation: nothing here is shared with any rule file or engine. Standard library only, exact
fractions, kroner a month unless a docstring says otherwise.

    calculate(month, facts, interpretations) -> {"status", "outcome", "amounts", "missing"}
    month            "YYYY-MM", the PAYMENT month: the month the benefit is for (2013-01 .. 2026-12)
    facts            a plain dict, see FACTS below
    interpretations  a plain dict of choices where the law is open, see INTERPRETATIONS below; {} means the defaults

    status   "forslag" (a decision), "mangler" (an unknown fact matters; its names are in "missing") or
             "ikke_understoettet" (the reason is in "missing")
    outcome  with "forslag": "ydelse", "nul" (a right, but nothing to pay) or "afslag" (no right)
    amounts  "ledighedsydelse" is what is paid before own ATP and tax; the rest are its steps and what goes with it

Sources, in short form (a provision is cited as in the newest version unless an older one is named):
  LAS      lov om aktiv socialpolitik, kapitel 7 (§§ 74-77 b), §§ 10 f-10 j, 79-80 d, 91, 93, 109: LBK nr. 1193/2014
           (its copy holds of §§ 74-74 h only § 74 e), 806/2015, 468/2016, 269/2017, 247/2019, 981/2019, 241/2021,
           1031/2023, 808/2024 and 1004/2025. LBK nr. 190/2012 is the law before 2013 and is not used
  BEK 1424 (23/12/2012), 412 (28/04/2014), 812 (27/06/2014), 892 (29/06/2017), 1599 (19/12/2017), 1604 (18/12/2018),
           1605 (27/12/2019), 1264 (28/08/2020), 111 (29/01/2021) and 4 (06/01/2026): the orders on beregning af og
           fradrag i ledighedsydelsen. Section numbers are those of BEK 4; what is §§ 3-15 there is §§ 2-14 in BEK 1424
  BEK ATP  nr. 1413/2012, 1449/2013, 805/2014, 1347/2015, 1600/2019, 1438/2023, 761/2025
  BEK OP   nr. 1596/2019, 1444/2023, 782/2025 (obligatorisk pensionsordning)
  ALF      lov om arbejdsløshedsforsikring m.v. § 47: LBK nr. 642/2012 .. 1077/2025
  LAB      lov om en aktiv beskæftigelsesindsats: who may have a fleksjob, § 189 a
  Satser   the yearly orders on satsreguleringsprocenten, nr. 870/2012 .. 1056/2025
The rates with their source, and what is open law, are in ledighedsydelse_orders.md.

THE TWO MONTHS. The PAYMENT month is the month the benefit is for. The INCOME month is the month whose income is
deducted (BEK 4 § 19 stk. 1-2): the month before the payment month, but in the first month the payment month itself.

FACTS. Every fact is a value, or a dict {"YYYY-MM": value}; a plain value is read for whatever month is asked for.
None is unknown, and so is a month that is not in the dict. A fact that is not in `facts` at all has its default; where
the default is "-" it is unknown. Yes/no facts are bool; amounts are kroner (int, Fraction, Decimal or a decimal string,
never float); days are weekdays, Monday to Friday, also when they are holidays.

  name                                     type      default  month and meaning
  -- who has a right, payment month
  situation                                choice    -        one of SITUATIONS (LAS § 74)
  visiteret_til_fleksjob                   bool      -        or, under § 74 f, has been before the unsupported job
  modtager_førtidspension                  bool      False    LAB § 116
  modtager_seniorpension                   bool      False    from 2020
  har_udnyttet_tidlig_pension              bool      False    from 2022
  har_nået_folkepensionsalderen            bool      False    all of the month
  står_til_rådighed                        bool      True     § 74 b, § 75; a decision under § 77 b makes it False
  fritaget_for_rådighed                    bool      False    sickness, parental leave etc.: § 74 a stk. 7, § 75 stk. 6
  har_mistet_retten_efter                  choice    "ingen"  "ingen", "76", "77 a" or "77 b"
  fleksjobmåneder_siden_tabet              number    0        months in fleksjob since, within the last 18 months
  pensionssag_under_behandling             bool      False    § 77 b stk. 2
  selvbygger                               bool      False    BEK 4 § 10 stk. 1, all of the month
  modtager_tilskud_som_selvstændig         bool      False    § 74 a stk. 5: tilskud under LAB § 126
  virksomheden_er_ophørt                   bool      False    § 74 a stk. 5
  uger_siden_ustøttet_ansættelse           number    -        § 74 f stk. 1, asked only in that situation
  har_optjent_dagpengeret                  bool      False    § 74 f stk. 1
  afslået_tilbud_i_ustøttet                bool      False    § 74 g stk. 4
  omfattet_af_reglerne_før_2013            bool      False    kept under rules before lov nr. 1380/2012: not supported
  -- which rate
  ville_have_ret_til_syge_eller_barselsdagpenge  bool False   at visitation, § 74 a stk. 2 nr. 1
  modtog_sygedagpenge                      bool      False    at visitation, nr. 2
  deltog_i_revalidering                    bool      False    at visitation, nr. 3
  modtog_ledighedsydelse_efter_ustøttet    bool      False    at visitation, nr. 4
  højeste_fleksjobmåneder_i_18             number    0        payment month: the most months in fleksjob within any 18
                                                              that have ended (§ 74 a stk. 4)
  fleksjobmåneder_seneste_18               number    0        payment month: within the last 18 (only asked for when
                                                              `ni_måneder` = "måned_for_måned")
  ustøttede_måneder_i_18_efter_fleksjob    number    0        payment month: § 74 f stk. 2
  satsen_skifter_i_måneden                 bool      False    payment month; True is not supported
  forsørgelsespligt_over_for_barn          bool      -        payment month: § 74 a stk. 3, § 79 stk. 3
  har_nået_fleksydelsesalderen             bool      False    payment month: § 74 b stk. 2, § 74 g stk. 5
  måneder_siden_fleksydelsesalderen        number    0        months BEFORE the payment month, since that age, with the
                                                              high rate or the rate for providers
  nedsat_niveau_efter                      choice    "ingen"  payment month: "ingen", "10 f", "10 h" or "10 j"
  nedsat_niveau_i_del_af_måneden           bool      False    payment month; True with a level is not supported
  niveau_kategori                          choice    -        payment month, asked only with a level: one of KATEGORIER
  nedsat_niveau_beløb                      amount    (none)   payment month: the level itself, instead of the category
  -- the part of the month, payment month
  hel_måned                                bool      True     entitled every day of the month
  hverdage_med_ret                         days      -        when not hel_måned; holiday days included
  kalenderdage_med_ret                     days      -        only asked for by `delmåned`/`atp_delmåned`
  -- holiday, payment month
  feriedage_med_ledighedsydelse            days      0        situation "ferie_fra_fleksjob": the only days paid.
                                                              Else the days of ordinary holiday: they matter only to
                                                              beløb_ved_ophør and lønmodtagernes_garantifond
  ret_til_feriedage                        days      (none)   the days left (see feriedage_*): no more are paid
  feriedage_med_feriegodtgørelse           days      0        held by who is unemployed, § 74 e stk. 6
  optjent_feriegodtgørelse                 amount    -        before tax, for optjente_feriedage; BEK 4 § 18 stk. 4
  optjente_feriedage                       days      -
  fravalgte_feriedage                      days      0        § 74 e stk. 6 3. pkt.: earned, not held, not paid
  -- sanctions, payment month
  vejledt_om_rådighed                      bool      True     § 75 a, from 2020: without it no sanction
  dage_med_fradrag                         days      0        § 77 stk. 1-4, § 77 a stk. 2
  dage_uden_ydelse                         days      0        § 77 a stk. 1 and 3: the weekdays of the 3 weeks
  -- the start
  første_måned                             month     (none)   the first month; absent: some month before the payment
  forventet_løn                            amount    -        payment month: stands in for an unknown `løn` in it
  -- income, income month; before tax and arbejdsmarkedsbidrag
  løn                                      amount    0        A-indkomst of work af kortere varighed, with ferietillæg;
                                                              not wage from a fleksjob that has ended (O4)
  b_indkomst                               amount    0
  har_uomregnet_dis_løn                    bool      False    True is not supported from BEK 892
  dis_bruttoløn                            amount    0        DIS wage made into bruttoløn, BEK 4 § 1 stk. 2
  eget_pensionsbidrag                      amount    0
  arbejdsgivers_pensionsbidrag             amount    0
  pensionsbidrag_uden_aftale               amount    0        to a scheme that no agreement fixes, both parts
  andre_arbejdsindtægter                   amount    0        BEK 4 § 5 stk. 1
  tabt_arbejdsfortjeneste                  amount    0        BEK 4 § 5 stk. 2 nr. 1
  lønmodtagernes_garantifond               amount    0        nr. 2, LAS § 74 d stk. 2
  beløb_ved_ophør                          amount    0        nr. 3, stk. 3-4: the part that is pay in a period of
                                                              notice, or with rådighedsløn
  hvervsindtægt                            amount    0        BEK 4 § 6 stk. 1
  vederlag_som_borgmester_mv               amount    0        BEK 4 § 6 stk. 2
  vederlag_i_beredskabet                   amount    0        BEK 4 § 6 stk. 5
  genanvendelse                            amount    0        BEK 4 § 7 stk. 1
  legat_med_arbejdspligt                   amount    0        BEK 4 § 8
  løbende_pension                          amount    0        BEK 4 § 11, private or foreign, before tax
  feriegodtgørelse_uden_ferie              amount    0        paid out, no holiday held and no feriehindring
  timer_bibeskæftigelse                    hours     0        BEK 4 §§ 4, 15: own business
  timer_byggearbejde                       hours     0        BEK 4 § 10 stk. 2
  timer_frivilligt_arbejde                 hours     0        BEK 4 § 9 stk. 2
  timer_frivillig_drift                    hours     0        BEK 4 § 9 stk. 5, without the exceptions of stk. 6-7
  omregningssats                           amount    (none)   kr. an hour, for the table's; needed for 2012 and 2015
  Facts in UDEN_FRADRAG may be given and never change anything.
  -- set-off and contributions, payment month
  fleksløntilskud_til_modregning           amount    0        BEK 4 § 16: overpaid, not yet set off
  er_fyldt_16                              bool      True
  med_tilbagebetalingspligt_efter_93       bool      False    no contributions

What is unknown: every way of filling it in is tried, for a number the ends of its range in NUMBERS (each step rises or
falls with each fact, but for `feriedage_med_ledighedsydelse` beside both an amount at the end of an employment and
`ret_til_feriedage`). When all lead to the same decision and amount, that is the proposal; a contribution or a step that
differs is None. After LIMIT ways the status is "mangler".

OPEN - choices the law leaves that no interpretation covers (the rest stand at INTERPRETATIONS):
  O1  The month the order follows: each governs the payment months from the one at whose end it is in force (the
      benefit is paid månedsvis bagud). None has a rule of transition. BEK 4 is of 1 February 2026.
  O2  Rate, threshold and ATP limit of the calendar year of the payment month; højeste dagpenge a week too, though ALF
      § 47 regulates it on the first Monday of January (BEK 412 § 2: "det pågældende kalenderår").
  O3  In the second month the income of the first is deducted (§ 19 stk. 1), though it was deducted in the first too
      (stk. 2): the words of the order. The income of the last month is never deducted.
  O4  What decides is when an income is earned, not when it is paid (Ankestyrelsen, sag 2016-4034, July 2017); wage of a
      fleksjob paid the month after it ended is not deducted (order on fleksløntilskud nr. 227/2024 § 4 stk. 5). The
      facts are stated accordingly.
  O5  A part month takes its share of the rate, and the income is deducted after (`fradrag_i_delmåned`); the threshold
      is not shared ("pr. måned", LAS § 74 d stk. 3). The share is never over 1 nor under 0.
  O6  § 77 stk. 5 2. pkt.: the day's deduction falls in the proportion the income has lowered the month's benefit, not
      because the month is a part month. § 77 a stk. 2 has no rule of its own; the same day's amount is used.
  O7  § 74 e stk. 7 2. pkt.: amounts at the end of an employment count in the proportion of days that are not holiday.
  O8  § 74 e stk. 6: the supplement is limited day by day, and an unused rest is lost. It is of the payment month
      ("under ferien"), not the month after.
  O9  § 80 b and BEK OP § 2: the base is the rounded benefit after deductions and sanctions but before a set-off under
      BEK 4 § 16, which is not in the list. Own ATP is the rounded third.
  O10 BEK ATP § 2: the base is the benefit after § 74 d but before holiday pay and sanctions (neither § 74 e nor
      §§ 76-77 b are in the list), and is unrounded, so that a low rate with nothing deducted always reaches the
      limit, which is the same amount.
  O11 Facts on pension, the right and the level are of the whole payment month; a change within it is a part month.
  O12 The reduced level (§§ 10 f, 10 h, 10 j) takes the place of the rate whatever the rate is; § 74 d and sanctions
      apply to it as to a rate, and the rules on kontanthjælp do not.
  O13 §§ 74-74 d as they stood in 2013 - June 2015 are read from LBK nr. 806/2015: lov nr. 1380/2012 is not among the
      texts, and LBK nr. 1193/2014 lacks them. INFERRED.
  O14 § 77 a as it stood before LBK nr. 806/2015 is not in the copy of LBK nr. 1193/2014 either: 3 weeks all the time.
  O15 § 17 of the orders (reduced level) is of July 2017 for § 10 f and January 2019 for § 10 h; § 10 j is in LBK
      nr. 1031/2023 and not in nr. 241/2021, and is taken from July 2023. The acts' own dates are UNVERIFIED.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from math import ceil, floor
from typing import Any

# ---------------------------------------------------------------------------------------------------------------------
# Constants of the law
# ---------------------------------------------------------------------------------------------------------------------

FIRST_MONTH, LAST_MONTH = "2013-01", "2026-12"


class Order(IntEnum):
    """The orders on beregning af og fradrag i ledighedsydelsen, earliest first."""

    BEK_1424 = 1
    BEK_412 = 2
    BEK_812 = 3
    BEK_892 = 4
    BEK_1599 = 5
    BEK_1604 = 6
    BEK_1605 = 7
    BEK_1264 = 8
    BEK_111 = 9
    BEK_4 = 10


FIRST_PAYMENT_MONTH = {  # the month at whose end the order is in force
    Order.BEK_1424: "2013-01",  # § 18: 1 January 2013
    Order.BEK_412: "2014-04",  # § 20: 30 April 2014
    Order.BEK_812: "2014-07",  # § 20: 1 July 2014
    Order.BEK_892: "2017-07",  # § 21: 1 July 2017
    Order.BEK_1599: "2018-01",  # § 21: 1 January 2018
    Order.BEK_1604: "2019-01",  # § 21: 1 January 2019
    Order.BEK_1605: "2020-01",  # § 21: 1 January 2020
    Order.BEK_1264: "2020-09",  # § 22: 1 September 2020
    Order.BEK_111: "2021-02",  # § 22: 1 February 2021
    Order.BEK_4: "2026-02",  # § 22: 1 February 2026
}

HOEJ_ANDEL = Fraction(89, 100)  # LAS § 74 a stk. 2
# ALF § 47 stk. 1 until June 2017, kr. a WEEK, rounded to 5 kr.
HOEJESTE_DAGPENGE_UGE = {2013: 4005, 2014: 4075, 2015: 4135, 2016: 4180, 2017: 4245}
# ALF § 47 stk. 1 from July 2017, kr. a MONTH: 18.113 of 2016, regulated and rounded every year.
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
MAANEDSSATS_FRA = "2017-07"  # BEK 892 § 2
UGER_PR_MAANED = Fraction(43333, 10000)  # BEK 412 and 812 § 2

# LAS § 74 a stk. 3: kontanthjælp for providers and others over 30 (old § 25 stk. 2 nr. 1 and 2) until June 2025, then
# amounts of its own on the same level (16.382 and 12.326 in 2024, § 109 stk. 2 nr. 15). Also the limits of § 79 stk. 3.
LAV_SATS_FORSOERGER = {
    2013: 13952,
    2014: 14203,
    2015: 14416,
    2016: 14575,
    2017: 14808,
    2018: 14993,
    2019: 15180,
    2020: 15355,
    2021: 15547,
    2022: 15570,
    2023: 15874,
    2024: 16382,
    2025: 16972,
    2026: 17736,
}
LAV_SATS_ANDRE = {
    2013: 10500,
    2014: 10689,
    2015: 10849,
    2016: 10968,
    2017: 11143,
    2018: 11282,
    2019: 11423,
    2020: 11554,
    2021: 11698,
    2022: 11716,
    2023: 11944,
    2024: 12326,
    2025: 12770,
    2026: 13345,
}

# LAS § 74 d stk. 3, BEK 4 § 14: 13.000 kr. a month of 2012, regulated as LAB § 123 stk. 2 is.
INDTAEGTSGRAENSE = {
    2012: 13000,
    2013: 13208,
    2014: 13446,
    2015: 13648,
    2016: 13839,
    2017: 14116,
    2018: 14398,
    2019: 14686,
    2020: 14965,
    2021: 15264,
    2022: 15401,
    2023: 15817,
    2024: 16323,
    2025: 16911,
    2026: 17672,
}
FRADRAG_UNDER, FRADRAG_OVER = Fraction(30, 100), Fraction(55, 100)

# BEK 4 § 15: omregningssatsen, kr. an hour.
OMREGNINGSSATS = {
    2013: Fraction("213.19"),
    2014: Fraction("217.03"),
    # 2012 and 2015: no source found; `omregningssats` is then a fact like any other
    2016: Fraction("225.13"),
    2017: Fraction("230.08"),
    2018: Fraction("235.60"),
    2019: Fraction("241.73"),
    2020: Fraction("247.53"),
    2021: Fraction("251.99"),
    2022: Fraction("259.80"),
    2023: Fraction("268.63"),
    2024: Fraction("277.76"),
    2025: Fraction("295.54"),
    2026: Fraction("305.59"),
}
FRIVILLIGE_TIMER_PR_UGE = 4  # BEK 1424 § 8 stk. 2, BEK 412 - 892 § 9 stk. 2

DAGE_PR_AAR, MAANEDER_PR_AAR = 260, 12  # a 5-day week of 52 weeks: LAS § 74 d stk. 1, § 77 stk. 5
NI_MAANEDER = 9  # § 74 a stk. 4, § 74 f stk. 2, § 76 stk. 2, § 77 a stk. 6, § 77 b stk. 3
MAANEDER_EFTER_FLEKSYDELSESALDEREN = 6  # § 74 b stk. 2, § 74 g stk. 5
UGER_EFTER_USTOETTET = 78  # § 74 f stk. 1
SENIORPENSION_FRA, TIDLIG_PENSION_FRA = "2020-01", "2022-01"
VEJLEDNING_FRA = "2020-01"  # § 75 a is in LBK nr. 241/2021 and not in nr. 981/2019

# BEK ATP § 1 stk. 2: from which payment month, kr. a month. 297 is not in the texts since BEK nr. 1438/2023.
ATP = (("2013-01", 270), ("2016-01", 284), ("2024-01", 297))
OBLIGATORISK_PENSION = {  # LAS § 80 c
    2020: Fraction(3, 1000),
    2021: Fraction(6, 1000),
    2022: Fraction(9, 1000),
    2023: Fraction(12, 1000),
    2024: Fraction(15, 1000),
    2025: Fraction(18, 1000),
    2026: Fraction(21, 1000),
}

# The yearly regulation in per cent of amounts of §§ 16-18 and old §§ 22-25 (LAS § 109): satsreguleringsprocenten less
# 0,3 in 2016, 0,4 in 2017 and 0,75 in 2018-2019; then 1,7 and the tilpasningsprocent, less 0,75 until 2023.
REGULERING = {
    2016: Fraction("1.1"),
    2017: Fraction("1.6"),
    2018: Fraction("1.25"),
    2019: Fraction("1.25"),
    2020: Fraction("1.15"),
    2021: Fraction("1.25"),
    2022: Fraction("0.15"),
    2023: Fraction("1.95"),
    2024: Fraction("3.2"),
    2025: Fraction("3.6"),
    2026: Fraction("4.5"),
}
KATEGORIER = ("enlig_forsørger", "forsørger", "fyldt_30_eller_udeboende", "hjemmeboende_under_30")
INTEGRATIONSYDELSE_2015 = dict(
    zip(KATEGORIER, (11888, 8319, 5945, 2562), strict=True)
)  # § 22 stk. 2 in LBK nr. 269/2017
INTEGRATIONSYDELSE_2017 = dict(
    zip(KATEGORIER, (11845, 8290, 5923, 2552), strict=True)
)  # § 22 stk. 2 in LBK nr. 808/2024
LOV_320_FRA = "2018-07"  # lov nr. 320/2018 lowered § 22; the date UNVERIFIED in the texts
# §§ 16 stk. 2, 17 and 18 stk. 1 in LBK nr. 1004/2025, level of 2024
MINDSTESATS_2024, HJEMMEBOENDE_2024, BOERNETILLAEG_2024, ENLIGTILLAEG_2024 = 6553, 2823, 2687, 1581
LAS_16_FRA = "2025-07"
NEDSAT_NIVEAU_FRA = {"10 f": "2017-07", "10 h": "2019-01", "10 j": "2023-07"}  # O15

SITUATIONS = (
    "venter_på_fleksjob",  # § 74 stk. 1 nr. 1
    "ledig_efter_fleksjob",  # nr. 2
    "sygdom_eller_barsel",  # nr. 3, § 74 a stk. 7
    "midlertidig_afbrydelse",  # nr. 5, § 74 a stk. 6
    "ferie_fra_fleksjob",  # nr. 4, § 74 e stk. 1: employed in fleksjob
    "ledig_efter_ustøttet",  # § 74 stk. 2, § 74 f
)
TAB = ("ingen", "76", "77 a", "77 b")
NIVEAUER = ("ingen", "10 f", "10 h", "10 j")

INTERPRETATIONS = {  # the first alternative is the default
    # -- the rate
    # ALF § 47 stk. 2: is 89 pct. of the week's højeste dagpenge rounded to 5 kr.? (Published: 3.625 in 2014.)
    "afrunding_af_ugesats": ("til_fem_kroner", "ingen"),
    # Is the month's rate rounded to whole kroner before the deductions (ALF § 47 stk. 3 from July 2017), or only the
    # benefit? Before BEK 412 it never is, unless `afrunding_før_april_2014` says so.
    "afrunding_af_månedssats": ("hele_kroner", "ingen"),
    # BEK 1424 has no rounding; it came with BEK 412 § 2.
    "afrunding_før_april_2014": ("øre", "hele_kroner"),
    # BEK 1424 has no factor from week to month; it came with BEK 412 § 2.
    "ugefaktor_før_april_2014": ("4,3333", "52/12"),
    # BEK 412 is of 30 April 2014: is the benefit of April under it?
    "bekendtgørelse_for_april_2014": ("ny", "gammel"),
    # Does a new order follow the month paid for or the month of the income?
    "overgang_mellem_bekendtgørelser": ("udbetalingsmånedens", "indkomstmånedens"),
    "halve_kroner": ("opad", "nedad"),
    # § 74 a stk. 4: 9 months within 18 once give the high rate for good, or only while the last 18 months hold them?
    "ni_måneder": ("bevares", "måned_for_måned"),
    # §§ 10 f and 10 h refer to § 16 from July 2025; BEK 111 § 17 to the repealed § 22 until February 2026.
    "nedsat_niveau_efter_juli_2025": ("kontanthjælp_16", "bekendtgørelsens_22"),
    # "alene .. med et niveau": in the place of the rate, or a limit on the benefit after the deductions?
    "nedsat_niveau_som": ("sats", "loft"),
    # -- the part month
    "delmåned": ("dage_af_260_12", "manglende_dage_af_260_12", "faktiske_hverdage", "kalenderdage"),
    "fradrag_i_delmåned": ("helt", "forholdsmæssigt"),
    # Weekdays that are not paid (holiday chosen away, 3 weeks under § 77 a): taken out of the month's share one by
    # one, or the rest paid as a part month is?
    "ubetalte_dage": ("manglende_dage", "som_delmåned"),
    # -- the income
    "grænsens_år": ("udbetalingsmånedens", "indkomstmånedens"),
    "omregningssatsens_år": ("indkomstmånedens", "udbetalingsmånedens"),
    # BEK 4 § 15 3. pkt.: is the calculated income added to the wage under one threshold?
    "beregnet_indtægt": ("lægges_til_løn", "for_sig"),
    # BEK 4 § 19 stk. 2: the first month follows its own income, or that of the month before like any other?
    "første_måneds_indkomst": ("månedens_egen", "månedens_før"),
    # BEK 1424 § 1 nr. 1: løn is A-indkomst.
    "b_indkomst_før_april_2014": ("medregnes_ikke", "medregnes"),
    # BEK 1424 § 4 stk. 1 has no "andre arbejdsindtægter"; LAS § 74 d stk. 3: lønindtægten and what replaces it.
    "andre_arbejdsindtægter_før_april_2014": ("medregnes_ikke", "medregnes"),
    # BEK 1424 § 5 stk. 2 makes it a deduction, but § 13 sets no rate for it.
    "borgmestervederlag_før_april_2014": ("30_og_55_pct", "intet_fradrag", "fuldt_fradrag"),
    # Only BEK 812 says that the scheme must be fixed by overenskomst or agreement.
    "pension_uden_aftale_før_juli_2014": ("medregnes", "medregnes_ikke"),
    # Only BEK 111 § 6 stk. 5 exempts rådighedsvederlag m.m. of volunteers.
    "beredskab_før_februar_2021": ("medregnes", "medregnes_ikke"),
    # 4 hours a week "som et gennemsnit over en udbetalingsperiode"
    "frivillige_timer_pr_måned": ("52/12", "4,3333", "kalenderdage_7"),
    # -- holiday
    # § 74 e stk. 6: the limit is that of the holiday days, or of the whole month?
    "ferieloft": ("feriedagenes", "månedens"),
    # -- sanctions
    "dagssats": ("hele_kroner", "brøk"),
    # § 77 a: 3 weeks without benefit are days not paid, or days deducted?
    "tre_uger": ("ubetalte_dage", "fradrag_af_dagssatser"),
    # -- contributions
    # BEK ATP § 1 stk. 2: a month paid in part shares the contribution as the benefit is, or by calendar days
    "atp_delmåned": ("som_ydelsen", "kalenderdage"),
    # Do days without benefit under § 77 a make the month a part month for ATP?
    "atp_ved_tre_uger": ("deler", "deler_ikke"),
    # §§ 79, 80 b name "hjælp efter § 74 a, stk. 2 og 3": is the reduced level such help?
    "obligatorisk_pension_af_nedsat_niveau": ("indbetales", "indbetales_ikke"),
}

LIMIT = 4096  # ways of filling in unknown facts that are tried

# ---------------------------------------------------------------------------------------------------------------------
# Facts: default and range. A default of ... is no default: the fact is then unknown.
# ---------------------------------------------------------------------------------------------------------------------

BOOLS = {
    "visiteret_til_fleksjob": ...,
    "modtager_førtidspension": False,
    "modtager_seniorpension": False,
    "har_udnyttet_tidlig_pension": False,
    "har_nået_folkepensionsalderen": False,
    "står_til_rådighed": True,
    "fritaget_for_rådighed": False,
    "pensionssag_under_behandling": False,
    "selvbygger": False,
    "modtager_tilskud_som_selvstændig": False,
    "virksomheden_er_ophørt": False,
    "har_optjent_dagpengeret": False,
    "afslået_tilbud_i_ustøttet": False,
    "omfattet_af_reglerne_før_2013": False,
    "ville_have_ret_til_syge_eller_barselsdagpenge": False,
    "modtog_sygedagpenge": False,
    "deltog_i_revalidering": False,
    "modtog_ledighedsydelse_efter_ustøttet": False,
    "satsen_skifter_i_måneden": False,
    "forsørgelsespligt_over_for_barn": ...,
    "har_nået_fleksydelsesalderen": False,
    "nedsat_niveau_i_del_af_måneden": False,
    "hel_måned": True,
    "vejledt_om_rådighed": True,
    "har_uomregnet_dis_løn": False,
    "er_fyldt_16": True,
    "med_tilbagebetalingspligt_efter_93": False,
}
CHOICES = {
    "situation": (..., SITUATIONS),
    "har_mistet_retten_efter": ("ingen", TAB),
    "nedsat_niveau_efter": ("ingen", NIVEAUER),
    "niveau_kategori": (..., KATEGORIER),
}
NUMBERS = {  # default, lowest, highest
    "fleksjobmåneder_siden_tabet": (0, 0, 18),
    "uger_siden_ustøttet_ansættelse": (..., 0, 1000),
    "højeste_fleksjobmåneder_i_18": (0, 0, 18),
    "fleksjobmåneder_seneste_18": (0, 0, 18),
    "ustøttede_måneder_i_18_efter_fleksjob": (0, 0, 18),
    "måneder_siden_fleksydelsesalderen": (0, 0, 200),
    "nedsat_niveau_beløb": (..., 0, 30000),
    "hverdage_med_ret": (..., 0, 23),
    "kalenderdage_med_ret": (..., 0, 31),
    "feriedage_med_ledighedsydelse": (0, 0, 23),
    "ret_til_feriedage": (..., 0, 50),
    "feriedage_med_feriegodtgørelse": (0, 0, 23),
    "optjent_feriegodtgørelse": (..., 0, 500000),
    "optjente_feriedage": (..., 1, 30),
    "fravalgte_feriedage": (0, 0, 23),
    "dage_med_fradrag": (0, 0, 23),
    "dage_uden_ydelse": (0, 0, 23),
    "forventet_løn": (..., 0, 1000000),
    "løn": (0, 0, 1000000),
    "b_indkomst": (0, 0, 1000000),
    "dis_bruttoløn": (0, 0, 1000000),
    "eget_pensionsbidrag": (0, 0, 200000),
    "arbejdsgivers_pensionsbidrag": (0, 0, 200000),
    "pensionsbidrag_uden_aftale": (0, 0, 200000),
    "andre_arbejdsindtægter": (0, 0, 1000000),
    "tabt_arbejdsfortjeneste": (0, 0, 1000000),
    "lønmodtagernes_garantifond": (0, 0, 1000000),
    "beløb_ved_ophør": (0, 0, 1000000),
    "hvervsindtægt": (0, 0, 1000000),
    "vederlag_som_borgmester_mv": (0, 0, 1000000),
    "vederlag_i_beredskabet": (0, 0, 200000),
    "genanvendelse": (0, 0, 1000000),
    "legat_med_arbejdspligt": (0, 0, 1000000),
    "løbende_pension": (0, 0, 1000000),
    "feriegodtgørelse_uden_ferie": (0, 0, 500000),
    "timer_bibeskæftigelse": (0, 0, 400),
    "timer_byggearbejde": (0, 0, 400),
    "timer_frivilligt_arbejde": (0, 0, 400),
    "timer_frivillig_drift": (0, 0, 400),
    "omregningssats": (..., 200, 400),
    "fleksløntilskud_til_modregning": (0, 0, 1000000),
}
UDEN_FRADRAG = frozenset(  # BEK 4 §§ 6 stk. 3-4, 7 stk. 2, 9 stk. 1, 10 stk. 3, 12 and 13
    {
        "vederlag_fra_kommunalbestyrelse_eller_regionsråd",
        "vederlag_som_vidne_domsmand_valgtilforordnet",
        "licens_biblioteks_og_kodaafgifter",
        "timer_frivillige_aktiviteter",
        "timer_almindelig_vedligeholdelse_af_egen_bolig",
        "kapitalpension",
        "privat_opsparing_og_livrente",
        "atp_og_ld",
        "pension_efter_ægtefælle_og_børnepension",
        "erstatninger",
        "krigsskadeerstatning",
        "livsvarig_kunstnerydelse",
        "invaliditetsydelse",
        "efterløn_og_godtgørelser_efter_funktionærloven",
        "salg_af_virksomhed_eller_ejendom",
        "forpagtning_og_udleje",
        "renter_udbytte_arv_gaver",
        "underholdsbidrag",
        "pension_ved_tab_af_erhvervsevne",
        "tilskadekomstpension",
        "konkurrenceklausul",
        "feriegodtgørelse_ved_feriehindring",
        "tantieme_gratiale_bonus",
    }
)
AMOUNTS = (
    "ledighedsydelse",
    "sats",
    "indkomst",
    "fradrag",
    "ydelse_før_sanktion",
    "sanktion",
    "modregnet_fleksløntilskud",
    "rest_til_modregning",
    "eget_atp_bidrag",
    "kommunens_atp_bidrag",
    "obligatorisk_pension",
)


class Missing(Exception):
    """A fact that is asked for and unknown."""

    def __init__(self, name: str, candidates: Iterable[Any]) -> None:
        super().__init__(name)
        self.name, self.candidates = name, tuple(candidates)


class Unsupported(Exception):
    """A rule that is known to apply and is not calculated."""


# ---------------------------------------------------------------------------------------------------------------------
# Months, days, rounding
# ---------------------------------------------------------------------------------------------------------------------


def month_before(month: str) -> str:
    """The calendar month before, "YYYY-MM"."""
    year, number = int(month[:4]), int(month[5:7])
    return f"{year - 1:04d}-12" if number == 1 else f"{year:04d}-{number - 1:02d}"


def year_of(month: str) -> int:
    """The calendar year of a month."""
    return int(month[:4])


def days_in(month: str) -> int:
    """Calendar days of the month."""
    return calendar.monthrange(year_of(month), int(month[5:7]))[1]


def weekdays_in(month: str) -> int:
    """Mondays to Fridays of the month, holidays included: LAS § 74 d stk. 1, 5 days a week."""
    year, number = year_of(month), int(month[5:7])
    return sum(date(year, number, day).weekday() < 5 for day in range(1, days_in(month) + 1))


def three_weeks(first: date) -> dict[str, int]:
    """LAS § 77 a stk. 1 and 3: the weekdays of the 3 weeks from the first day, by month; for `dage_uden_ydelse`."""
    days: dict[str, int] = {}
    for number in range(21):
        day = first + timedelta(days=number)
        if day.weekday() < 5:
            days[f"{day:%Y-%m}"] = days.get(f"{day:%Y-%m}", 0) + 1
    return days


def nearest(value: Fraction, step: Fraction = Fraction(1), half_up: bool = True) -> Fraction:
    """The nearest multiple of the step."""
    number = value / step
    return step * (floor(number + Fraction(1, 2)) if half_up else ceil(number - Fraction(1, 2)))


def regulated(amount: int, base_year: int, year: int) -> int:
    """LAS § 109: an amount on the level of a year, regulated and rounded to whole kroner every year since."""
    for each in range(base_year + 1, year + 1):
        amount = int(nearest(amount * (1 + REGULERING[each] / 100)))
    return amount


def order_in_force(month: str) -> Order:
    """O1: the order in force at the end of the month."""
    return max(order for order, first in FIRST_PAYMENT_MONTH.items() if first <= month)


# ---------------------------------------------------------------------------------------------------------------------
# A case
# ---------------------------------------------------------------------------------------------------------------------


def _number(value: Any, name: str) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, (int, Fraction, Decimal, str)):
        raise TypeError(f"{name}: {value!r} is no exact number")
    return Fraction(value)


class Case:
    """One payment month: facts, choices, and what is assumed of the facts that are unknown."""

    def __init__(
        self, month: str, facts: Mapping[str, Any], choices: Mapping[str, str], assumed: Mapping[str, Any]
    ) -> None:
        self.month, self.facts, self.choices, self.assumed = month, facts, choices, assumed
        self.order = self.order_of(month)

    def choice(self, name: str) -> str:
        """The chosen interpretation, or its default."""
        return self.choices.get(name) or INTERPRETATIONS[name][0]

    def order_of(self, month: str) -> Order:
        """The order of a month; that of April 2014 is a choice."""
        if month == "2014-04" and self.choice("bekendtgørelse_for_april_2014") == "gammel":
            return Order.BEK_1424
        return order_in_force(max(month, FIRST_MONTH))

    def _raw(self, name: str, month: str, default: Any) -> Any:
        if name in self.assumed:
            return self.assumed[name]
        if name not in self.facts:
            return None if default is ... else default
        value = self.facts[name]
        return value.get(month) if isinstance(value, Mapping) else value

    def yes(self, name: str, month: str | None = None) -> bool:
        """A yes/no fact."""
        value = self._raw(name, month or self.month, BOOLS[name])
        if value is None:
            raise Missing(name, (True, False))
        if not isinstance(value, bool):
            raise TypeError(f"{name}: {value!r} is not yes or no")
        return value

    def one(self, name: str) -> str:
        """A fact that is one of several, of the payment month."""
        default, alternatives = CHOICES[name]
        value = self._raw(name, self.month, default)
        if value is None:
            raise Missing(name, alternatives)
        if value not in alternatives:
            raise ValueError(f"{name}: {value!r} is not one of {alternatives}")
        return value

    def number(self, name: str, month: str | None = None) -> Fraction:
        """A number or an amount."""
        default, low, high = NUMBERS[name]
        value = self._raw(name, month or self.month, default)
        if value is None:
            raise Missing(name, (Fraction(low), Fraction(high)))
        value = _number(value, name)
        if value < 0:
            raise ValueError(f"{name}: {value} is under 0")
        return value

    def has(self, name: str) -> bool:
        """Whether an optional fact is given at all, known or not."""
        return name in self.facts

    def whole(self, value: Fraction) -> Fraction:
        """Whole kroner, BEK 4 § 2."""
        return nearest(value, half_up=self.choice("halve_kroner") == "opad")


# ---------------------------------------------------------------------------------------------------------------------
# LAS §§ 74-74 b, 74 f-74 g, 76-77 b: the right
# ---------------------------------------------------------------------------------------------------------------------


def receives_pension(case: Case) -> bool:
    """LAB § 116: who cannot have a fleksjob; seniorpension from 2020, tidlig pension from 2022."""
    return (
        case.yes("har_nået_folkepensionsalderen")
        or case.yes("modtager_førtidspension")
        or (case.month >= SENIORPENSION_FRA and case.yes("modtager_seniorpension"))
        or (case.month >= TIDLIG_PENSION_FRA and case.yes("har_udnyttet_tidlig_pension"))
    )


def right_is_lost(case: Case) -> bool:
    """LAS §§ 76, 77 a stk. 4 and 6, 77 b: lost until 9 months in fleksjob within 18; paid on during a pension case."""
    loss = case.one("har_mistet_retten_efter")
    if loss == "ingen" or case.number("fleksjobmåneder_siden_tabet") >= NI_MAANEDER:
        return False
    return not (loss == "77 b" and case.yes("pensionssag_under_behandling"))


def is_available(case: Case) -> bool:
    """LAS § 74 b stk. 1, § 75: available, or exempt; not asked of who is in fleksjob and on holiday."""
    if case.one("situation") in ("sygdom_eller_barsel", "ferie_fra_fleksjob"):
        return True
    return case.yes("står_til_rådighed") or case.yes("fritaget_for_rådighed") or paid_during_pension_case(case)


def paid_during_pension_case(case: Case) -> bool:
    """LAS § 77 b stk. 2."""
    return case.one("har_mistet_retten_efter") == "77 b" and case.yes("pensionssag_under_behandling")


def right_after_unsupported_job(case: Case) -> bool:
    """LAS § 74 f stk. 1, § 74 g stk. 4: within 78 weeks, and until a right to dagpenge is earned."""
    return (
        case.number("uger_siden_ustøttet_ansættelse") <= UGER_EFTER_USTOETTET
        and not case.yes("har_optjent_dagpengeret")
        and not case.yes("afslået_tilbud_i_ustøttet")
    )


def has_right(case: Case) -> bool:
    """LAS §§ 74-74 b: all the conditions of the payment month."""
    situation = case.one("situation")
    if not case.yes("visiteret_til_fleksjob") or receives_pension(case) or right_is_lost(case):
        return False
    if not is_available(case) or case.yes("selvbygger"):
        return False
    if situation == "ledig_efter_ustøttet":
        return right_after_unsupported_job(case)
    return not case.yes("modtager_tilskud_som_selvstændig") or case.yes("virksomheden_er_ophørt")


# ---------------------------------------------------------------------------------------------------------------------
# LAS § 74 a stk. 2-4: the rate
# ---------------------------------------------------------------------------------------------------------------------


def high_at_visitation(case: Case) -> bool:
    """LAS § 74 a stk. 2 nr. 1-4, at the time of visitation."""
    return (
        case.yes("modtog_sygedagpenge")
        or case.yes("ville_have_ret_til_syge_eller_barselsdagpenge")
        or case.yes("deltog_i_revalidering")
        or case.yes("modtog_ledighedsydelse_efter_ustøttet")
    )


def high_by_nine_months(case: Case) -> bool:
    """LAS § 74 a stk. 4, § 74 f stk. 2: 9 months of fleksjob within 18, or of unsupported work within 18 after it."""
    kept = case.choice("ni_måneder") == "bevares"
    name = "højeste_fleksjobmåneder_i_18" if kept else "fleksjobmåneder_seneste_18"
    if case.number(name) >= NI_MAANEDER:
        return True
    if case.one("situation") != "ledig_efter_ustøttet":
        return False
    return case.number("ustøttede_måneder_i_18_efter_fleksjob") >= NI_MAANEDER


def past_six_months(case: Case) -> bool:
    """LAS § 74 b stk. 2, § 74 g stk. 5: 6 months have been paid since the fleksydelsesalder."""
    if not case.yes("har_nået_fleksydelsesalderen"):
        return False
    return case.number("måneder_siden_fleksydelsesalderen") >= MAANEDER_EFTER_FLEKSYDELSESALDEREN


def week_rate(case: Case) -> Fraction:
    """LAS § 74 a stk. 2, ALF § 47 stk. 2: 89 pct. of højeste dagpenge, kr. a WEEK; until June 2017."""
    rate = HOEJ_ANDEL * HOEJESTE_DAGPENGE_UGE[year_of(case.month)]
    return nearest(rate, Fraction(5)) if case.choice("afrunding_af_ugesats") == "til_fem_kroner" else rate


def high_rate(case: Case) -> Fraction:
    """LAS § 74 a stk. 2, BEK 4 § 2: kr. a month. Until June 2017 the week's rate times 4,3333."""
    if case.month < MAANEDSSATS_FRA:
        factor = UGER_PR_MAANED
        if case.order is Order.BEK_1424 and case.choice("ugefaktor_før_april_2014") == "52/12":
            factor = Fraction(52, 12)
        rate = week_rate(case) * factor
    else:
        rate = HOEJ_ANDEL * HOEJESTE_DAGPENGE[year_of(case.month)]
    if case.order is Order.BEK_1424 and case.choice("afrunding_før_april_2014") == "øre":
        return rate
    return case.whole(rate) if case.choice("afrunding_af_månedssats") == "hele_kroner" else rate


def low_rate(case: Case, provider: bool) -> Fraction:
    """LAS § 74 a stk. 3 nr. 1 and 2: kr. a month; also the ATP limits of § 79 stk. 3."""
    return Fraction((LAV_SATS_FORSOERGER if provider else LAV_SATS_ANDRE)[year_of(case.month)])


def level_applies(case: Case) -> bool:
    """LAS §§ 10 f, 10 h, 10 j, BEK 4 § 17: only a reduced level may be paid."""
    ground = case.one("nedsat_niveau_efter")
    if ground == "ingen" or case.month < NEDSAT_NIVEAU_FRA[ground]:
        return False
    if case.yes("nedsat_niveau_i_del_af_måneden"):
        raise Unsupported("nedsat niveau i en del af måneden")
    return True


def reduced_level(case: Case) -> Fraction:
    """LAS § 22 stk. 2 until June 2025, then § 16 stk. 2 with §§ 17 and 18 stk. 1: kr. a month."""
    if case.has("nedsat_niveau_beløb"):
        return case.number("nedsat_niveau_beløb")
    category, year = case.one("niveau_kategori"), year_of(case.month)
    by_law = case.choice("nedsat_niveau_efter_juli_2025") == "kontanthjælp_16"
    if case.month >= LAS_16_FRA and (by_law or case.order is Order.BEK_4):
        if category == "hjemmeboende_under_30":
            return Fraction(regulated(HJEMMEBOENDE_2024, 2024, year))
        level = regulated(MINDSTESATS_2024, 2024, year)
        if category in ("enlig_forsørger", "forsørger"):
            level += regulated(BOERNETILLAEG_2024, 2024, year)
        if category == "enlig_forsørger":
            level += regulated(ENLIGTILLAEG_2024, 2024, year)
        return Fraction(level)
    if case.month >= LOV_320_FRA:
        return Fraction(regulated(INTEGRATIONSYDELSE_2017[category], 2017, year))
    return Fraction(regulated(INTEGRATIONSYDELSE_2015[category], 2015, year))


def ordinary_rate(case: Case) -> Fraction:
    """LAS § 74 a stk. 2-4, § 74 b stk. 2: kr. a month."""
    if case.yes("satsen_skifter_i_måneden"):
        raise Unsupported("satsen skifter i måneden")
    if past_six_months(case):
        return low_rate(case, provider=False)
    if high_at_visitation(case) or high_by_nine_months(case):
        return high_rate(case)
    return low_rate(case, case.yes("forsørgelsespligt_over_for_barn"))


def monthly_rate(case: Case) -> Fraction:
    """LAS § 74 a, §§ 10 f-10 j: what a whole month is paid with before anything is deducted."""
    if level_applies(case) and case.choice("nedsat_niveau_som") == "sats":
        return reduced_level(case)
    return ordinary_rate(case)


# ---------------------------------------------------------------------------------------------------------------------
# LAS § 74 d stk. 1, § 74 e: days
# ---------------------------------------------------------------------------------------------------------------------


def share_of_days(case: Case, days: Fraction) -> Fraction:
    """LAS § 74 d stk. 1: the share of a month that some weekdays are, never over 1 nor under 0."""
    choice = case.choice("delmåned")
    if choice == "dage_af_260_12":
        share = days * MAANEDER_PR_AAR / DAGE_PR_AAR
    elif choice == "manglende_dage_af_260_12":
        share = 1 - (weekdays_in(case.month) - days) * MAANEDER_PR_AAR / DAGE_PR_AAR
    else:
        share = days / weekdays_in(case.month)
    return max(Fraction(0), min(Fraction(1), share))


def share_of_calendar_days(case: Case) -> Fraction:
    """Calendar days with a right over those of the month."""
    return min(Fraction(1), case.number("kalenderdage_med_ret") / days_in(case.month))


def holiday_days_paid(case: Case) -> Fraction:
    """LAS § 74 e stk. 3-5: the days of holiday with ledighedsydelse, no more than there is a right to."""
    days = case.number("feriedage_med_ledighedsydelse")
    return min(days, case.number("ret_til_feriedage")) if case.has("ret_til_feriedage") else days


def sanctions_apply(case: Case) -> bool:
    """LAS § 75 a, from 2020: only who has been guided."""
    return case.month < VEJLEDNING_FRA or case.yes("vejledt_om_rådighed")


def days_without_benefit(case: Case) -> Fraction:
    """LAS § 77 a stk. 1 and 3: weekdays of the 3 weeks that fall in the month."""
    days = case.number("dage_uden_ydelse")
    return days if days and sanctions_apply(case) else Fraction(0)


class Days:
    """How the payment month is made up, as shares of a month."""

    def __init__(self, case: Case) -> None:
        employed = case.one("situation") == "ferie_fra_fleksjob"
        self.employed = employed
        whole = not employed and case.yes("hel_måned")
        if employed:
            entitled = holiday_days_paid(case)
        else:
            entitled = Fraction(weekdays_in(case.month)) if whole else case.number("hverdage_med_ret")
        start = self._start(case, entitled, whole)
        self.unit = self._unit(case, start, entitled, whole)
        unpaid = Fraction(0) if employed else self._unpaid(case)
        supplement = Fraction(0) if employed else case.number("feriedage_med_feriegodtgørelse")
        barred = Fraction(0) if employed else days_without_benefit(case)
        self.barred = min(barred, max(Fraction(0), entitled - unpaid - supplement))
        as_deduction = case.choice("tre_uger") == "fradrag_af_dagssatser"
        total = self._less(case, start, entitled, unpaid + (0 if as_deduction else self.barred))
        self.supplement = min(total, supplement * self.unit)
        self.paid = total - self.supplement
        self.holiday = Fraction(1) if employed else self._holiday(case, entitled)
        self.atp = total if case.choice("atp_ved_tre_uger") == "deler" else self._less(case, start, entitled, unpaid)

    @staticmethod
    def _start(case: Case, entitled: Fraction, whole: bool) -> Fraction:
        """The share of the month there is a right in."""
        if whole:
            return Fraction(1)
        if case.one("situation") == "ferie_fra_fleksjob":  # days of a 5-day week, whatever a part month is
            actual = case.choice("delmåned") == "faktiske_hverdage"
            day = Fraction(1, weekdays_in(case.month)) if actual else Fraction(MAANEDER_PR_AAR, DAGE_PR_AAR)
            return min(Fraction(1), entitled * day)
        if case.choice("delmåned") == "kalenderdage":
            return share_of_calendar_days(case)
        return share_of_days(case, entitled) if entitled else Fraction(0)

    @staticmethod
    def _unit(case: Case, start: Fraction, entitled: Fraction, whole: bool) -> Fraction:
        """The share of the month that one weekday is."""
        choice = case.choice("delmåned")
        if choice == "faktiske_hverdage":
            return Fraction(1, weekdays_in(case.month))
        if choice == "kalenderdage" and not whole and entitled:
            return start / entitled
        if choice == "kalenderdage" and whole:
            return Fraction(1, weekdays_in(case.month))
        return Fraction(MAANEDER_PR_AAR, DAGE_PR_AAR)

    @staticmethod
    def _unpaid(case: Case) -> Fraction:
        """LAS § 74 e stk. 3-6: days of holiday that are chosen away, or held without a right to the benefit."""
        days = case.number("fravalgte_feriedage")
        if case.has("ret_til_feriedage"):
            days += case.number("feriedage_med_ledighedsydelse") - holiday_days_paid(case)
        return days

    def _less(self, case: Case, start: Fraction, entitled: Fraction, unpaid: Fraction) -> Fraction:
        """The share with some weekdays unpaid (`ubetalte_dage`)."""
        if not unpaid:
            return start
        if unpaid >= entitled:
            return Fraction(0)
        if case.choice("ubetalte_dage") == "manglende_dage" or case.choice("delmåned") == "kalenderdage":
            return max(Fraction(0), start - unpaid * self.unit)
        return share_of_days(case, entitled - unpaid)

    @staticmethod
    def _holiday(case: Case, entitled: Fraction) -> Fraction:
        """O7: the days of holiday matter only when there is an amount at the end of an employment."""
        if not entitled or not any(case.has(name) for name in VED_OPHOER):
            return Fraction(0)
        return min(Fraction(1), holiday_days_paid(case) / entitled)


# ---------------------------------------------------------------------------------------------------------------------
# LAS § 74 d stk. 2-5, BEK 4 §§ 1-16: the income and the deduction
# ---------------------------------------------------------------------------------------------------------------------

VED_OPHOER = ("lønmodtagernes_garantifond", "beløb_ved_ophør")  # LAS § 74 d stk. 2 2. pkt., § 74 e stk. 7 2. pkt.
INDTAEGTER = (  # BEK 4 § 14, in all orders
    "løn",
    "eget_pensionsbidrag",
    "arbejdsgivers_pensionsbidrag",
    "tabt_arbejdsfortjeneste",
    *VED_OPHOER,
    "hvervsindtægt",
    "genanvendelse",
    "legat_med_arbejdspligt",
    "løbende_pension",
    "feriegodtgørelse_uden_ferie",
)


def income_month(case: Case) -> str:
    """BEK 4 § 19 stk. 1-2: the month before; in the first month the payment month itself."""
    if case.choice("første_måneds_indkomst") == "månedens_før":
        return month_before(case.month)
    if "første_måned" in case.assumed:
        return case.month if case.assumed["første_måned"] else month_before(case.month)
    if not case.has("første_måned"):
        return month_before(case.month)
    if case.facts["første_måned"] is None:
        raise Missing("første_måned", (True, False))
    return case.month if case.facts["første_måned"] >= case.month else month_before(case.month)


def order_of_income(case: Case, month: str) -> Order:
    """Which order the income follows (`overgang_mellem_bekendtgørelser`)."""
    by_payment = case.choice("overgang_mellem_bekendtgørelser") == "udbetalingsmånedens"
    return case.order if by_payment else case.order_of(month)


def counted_names(case: Case, order: Order) -> list[str]:
    """BEK 1424 - 4: the incomes that count under the order."""
    names = list(INDTAEGTER)
    old = order is Order.BEK_1424
    if not old or case.choice("b_indkomst_før_april_2014") == "medregnes":
        names.append("b_indkomst")
    if not old or case.choice("andre_arbejdsindtægter_før_april_2014") == "medregnes":
        names.append("andre_arbejdsindtægter")
    if not old or case.choice("borgmestervederlag_før_april_2014") == "30_og_55_pct":
        names.append("vederlag_som_borgmester_mv")
    if order < Order.BEK_812 and case.choice("pension_uden_aftale_før_juli_2014") == "medregnes":
        names.append("pensionsbidrag_uden_aftale")
    if order >= Order.BEK_892:
        names.append("dis_bruttoløn")
    if order < Order.BEK_111 and case.choice("beredskab_før_februar_2021") == "medregnes":
        names.append("vederlag_i_beredskabet")
    return names


def read_income(case: Case, name: str, month: str, ordinary_days: Fraction) -> Fraction:
    """One income of the income month; the expected wage may stand in for the wage of the first month."""
    if name == "løn" and month == case.month:
        raw = case._raw("løn", month, 0) if case.has("løn") else None
        if raw is None and (case.has("forventet_løn") or not case.has("løn")):
            return case.number("forventet_løn") if case.has("forventet_løn") else Fraction(0)
    value = case.number(name, month)
    return value * ordinary_days if name in VED_OPHOER else value


def free_volunteer_hours(case: Case, month: str) -> Fraction:
    """BEK 1424 § 8 stk. 2, BEK 412 - 892 § 9 stk. 2: 4 hours a week over the payment period, hours a month."""
    choice = case.choice("frivillige_timer_pr_måned")
    if choice == "52/12":
        weeks = Fraction(52, 12)
    else:
        weeks = UGER_PR_MAANED if choice == "4,3333" else Fraction(days_in(month), 7)
    return FRIVILLIGE_TIMER_PR_UGE * weeks


def hours_counted(case: Case, order: Order, month: str) -> Fraction:
    """BEK 4 §§ 4, 9, 10 and 15: hours without wage that are made into income. Volunteer work is free from BEK 1599."""
    hours = case.number("timer_bibeskæftigelse", month) + case.number("timer_byggearbejde", month)
    hours += case.number("timer_frivillig_drift", month)
    if order < Order.BEK_1599:
        volunteer = case.number("timer_frivilligt_arbejde", month)
        if volunteer:
            hours += max(Fraction(0), volunteer - free_volunteer_hours(case, month))
    return hours


def hourly_conversion(case: Case, month: str) -> Fraction:
    """BEK 4 § 15: omregningssatsen, kr. an hour."""
    year = year_of(month if case.choice("omregningssatsens_år") == "indkomstmånedens" else case.month)
    if case.has("omregningssats") or year not in OMREGNINGSSATS:
        return case.number("omregningssats", month)
    return OMREGNINGSSATS[year]


def threshold(case: Case, month: str) -> Fraction:
    """LAS § 74 d stk. 3, BEK 4 § 14: kr. a month."""
    own = case.choice("grænsens_år") == "indkomstmånedens"
    return Fraction(INDTAEGTSGRAENSE[year_of(month if own else case.month)])


def thirty_and_fifty_five(income: Fraction, limit: Fraction) -> Fraction:
    """LAS § 74 d stk. 3: 30 pct. up to the limit, 55 pct. above."""
    return FRADRAG_UNDER * min(income, limit) + FRADRAG_OVER * max(income - limit, Fraction(0))


def deduction(case: Case, benefit: Fraction, holiday: Fraction) -> tuple[Fraction | None, Fraction]:
    """LAS § 74 d, BEK 4 §§ 3-15: the income and its deduction; income None when more of it would change nothing."""
    month = income_month(case)
    order, limit = order_of_income(case, month), threshold(case, month)
    if order >= Order.BEK_892 and case.yes("har_uomregnet_dis_løn", month):
        raise Unsupported("DIS-løn, der ikke er omregnet til bruttoløn")
    income, unknown = Fraction(0), None
    for name in counted_names(case, order):
        try:
            income += read_income(case, name, month, 1 - holiday)
        except Missing as missing:
            unknown = unknown or missing
    calculated = Fraction(0)
    try:
        hours = hours_counted(case, order, month)
        calculated = hours * hourly_conversion(case, month) if hours else Fraction(0)
    except Missing as missing:
        unknown = unknown or missing
    if case.choice("beregnet_indtægt") == "lægges_til_løn":
        deducted = thirty_and_fifty_five(income + calculated, limit)
    else:
        deducted = thirty_and_fifty_five(income, limit) + thirty_and_fifty_five(calculated, limit)
    if order is Order.BEK_1424 and case.choice("borgmestervederlag_før_april_2014") == "fuldt_fradrag":
        deducted += case.number("vederlag_som_borgmester_mv", month)
    if unknown is None:
        return income + calculated, deducted
    if deducted >= benefit and case.choice("fradrag_i_delmåned") == "helt":
        return None, deducted  # nothing is left, whatever the rest of the income is
    raise unknown


# ---------------------------------------------------------------------------------------------------------------------
# LAS §§ 74 e, 77, 77 a: the benefit
# ---------------------------------------------------------------------------------------------------------------------


def holiday_pay_for_days(case: Case) -> Fraction:
    """LAS § 74 e stk. 6, BEK 4 § 18 stk. 4: the share of the holiday pay that falls on the days held, before tax."""
    days = case.number("feriedage_med_feriegodtgørelse")
    if not days:
        return Fraction(0)
    return case.number("optjent_feriegodtgørelse") * min(Fraction(1), days / case.number("optjente_feriedage"))


def entitlement(case: Case, rate: Fraction, days: Days) -> Fraction:
    """LAS § 74 d stk. 1, § 74 e stk. 6: the days' share of the rate, holiday pay taken out of the days it is for."""
    if not days.supplement:
        return rate * days.paid
    pay = holiday_pay_for_days(case)
    if case.choice("ferieloft") == "månedens":
        return max(Fraction(0), rate * (days.paid + days.supplement) - pay)
    return rate * days.paid + max(Fraction(0), rate * days.supplement - pay)


def day_rate(case: Case, rate: Fraction) -> Fraction:
    """LAS § 77 stk. 5-6: a year's benefit over the days of a 5-day week, kr. a day."""
    day = rate * MAANEDER_PR_AAR / DAGE_PR_AAR
    return case.whole(day) if case.choice("dagssats") == "hele_kroner" else day


def sanction(case: Case, rate: Fraction, full: Fraction, benefit: Fraction, days: Days) -> Fraction:
    """LAS § 77 stk. 1-5, § 77 a stk. 2: the days' deduction, in proportion when the benefit is lowered (O6)."""
    number = case.number("dage_med_fradrag")
    if number and not sanctions_apply(case):
        number = Fraction(0)
    if case.choice("tre_uger") == "fradrag_af_dagssatser":
        number += days.barred
    if not number or not full:
        return Fraction(0)
    return min(benefit, number * day_rate(case, rate) * benefit / full)


def as_paid(case: Case, benefit: Fraction) -> Fraction:
    """BEK 412 - 4 § 2: whole kroner; under BEK 1424 øre."""
    if case.order is Order.BEK_1424 and case.choice("afrunding_før_april_2014") == "øre":
        return nearest(benefit, Fraction(1, 100), case.choice("halve_kroner") == "opad")
    return case.whole(benefit)


def at_most_level(case: Case, benefit: Fraction) -> Fraction:
    """`nedsat_niveau_som` = loft: the level is a limit on the benefit after the deductions."""
    if case.choice("nedsat_niveau_som") == "sats" or not level_applies(case):
        return benefit
    return min(benefit, reduced_level(case))


def set_off(case: Case, benefit: Fraction) -> tuple[Fraction, Fraction]:
    """BEK 4 § 16, from BEK 412: overpaid fleksløntilskud taken out of the benefit; what is taken, and what is left."""
    claim = case.number("fleksløntilskud_til_modregning")
    if case.order is Order.BEK_1424:
        return Fraction(0), claim
    taken = min(claim, benefit)
    return taken, claim - taken


# ---------------------------------------------------------------------------------------------------------------------
# LAS §§ 79-80 d: contributions
# ---------------------------------------------------------------------------------------------------------------------


def atp_share(case: Case, days: Days) -> Fraction:
    """BEK ATP § 1 stk. 2: the share of a month that is paid."""
    if case.choice("atp_delmåned") == "som_ydelsen" or days.employed:
        return days.atp
    return Fraction(1) if case.yes("hel_måned") else share_of_calendar_days(case)


def atp(case: Case, base: Fraction, days: Days) -> tuple[Fraction, Fraction]:
    """LAS §§ 79-80, BEK ATP §§ 1-4: own third and the municipality's two thirds, whole kroner a month."""
    nothing = Fraction(0), Fraction(0)
    if base <= 0 or not case.yes("er_fyldt_16") or case.yes("med_tilbagebetalingspligt_efter_93"):
        return nothing
    share = atp_share(case, days)
    if base < low_rate(case, provider=False) * share:
        return nothing
    if base < low_rate(case, provider=True) * share and case.yes("forsørgelsespligt_over_for_barn"):
        return nothing
    contribution = Fraction(max(row for row in ATP if row[0] <= case.month)[1]) * share
    return case.whole(contribution / 3), case.whole(contribution * 2 / 3)


def obligatory_pension(case: Case, benefit: Fraction, own_atp: Fraction) -> Fraction:
    """LAS §§ 80 b-80 c, BEK OP § 2: of the benefit less own ATP, whole kroner a month; from 2020."""
    rate = OBLIGATORISK_PENSION.get(year_of(case.month))
    if not rate or benefit <= 0 or case.yes("med_tilbagebetalingspligt_efter_93"):
        return Fraction(0)
    if case.choice("obligatorisk_pension_af_nedsat_niveau") == "indbetales_ikke" and level_applies(case):
        return Fraction(0)
    return case.whole(rate * (benefit - own_atp))


# ---------------------------------------------------------------------------------------------------------------------
# The decision
# ---------------------------------------------------------------------------------------------------------------------


def _result(
    status: str, outcome: str | None, amounts: Mapping[str, Any], missing: Iterable[str] = ()
) -> dict[str, Any]:
    filled = {name: amounts.get(name) for name in AMOUNTS}
    return {"status": status, "outcome": outcome, "amounts": filled, "missing": sorted(set(missing))}


def decide(case: Case) -> dict[str, Any]:
    """LAS kapitel 7: the decision for a payment month, when nothing that is asked for is unknown."""
    if not has_right(case):
        return _result("forslag", "afslag", dict.fromkeys(AMOUNTS, Fraction(0)))
    if case.yes("omfattet_af_reglerne_før_2013"):
        raise Unsupported("regler før 2013, der er bevaret")
    rate, days = monthly_rate(case), Days(case)
    full = entitlement(case, rate, days)
    income, deducted = deduction(case, full, days.holiday)
    if case.choice("fradrag_i_delmåned") == "forholdsmæssigt":
        deducted *= days.paid + days.supplement
    base = max(Fraction(0), full - deducted)
    limited = at_most_level(case, base)
    sanctioned = sanction(case, rate, full, limited, days)
    benefit = as_paid(case, limited - sanctioned)
    taken, left = set_off(case, benefit)
    before_holiday_pay = max(Fraction(0), rate * (days.paid + days.supplement) - deducted)
    own, municipal = atp(case, at_most_level(case, before_holiday_pay), days)
    if benefit <= 0:
        own = municipal = Fraction(0)
    amounts = {
        "ledighedsydelse": benefit - taken,
        "sats": rate,
        "indkomst": income,
        "fradrag": None if income is None else deducted,
        "ydelse_før_sanktion": limited,
        "sanktion": sanctioned,
        "modregnet_fleksløntilskud": taken,
        "rest_til_modregning": left,
        "eget_atp_bidrag": own,
        "kommunens_atp_bidrag": municipal,
        "obligatorisk_pension": obligatory_pension(case, benefit, own),
    }
    return _result("forslag", "ydelse" if benefit > 0 else "nul", amounts)


def _common(a: dict[str, Any], b: dict[str, Any], name: str) -> dict[str, Any]:
    """What holds whichever of the two holds."""
    missing = {*a["missing"], *b["missing"], name}
    if a["status"] != b["status"] or a["outcome"] != b["outcome"]:
        return _result("mangler", None, {}, missing)
    if a["amounts"]["ledighedsydelse"] != b["amounts"]["ledighedsydelse"]:
        return _result("mangler", None, {}, missing)
    amounts = {key: (value if b["amounts"][key] == value else None) for key, value in a["amounts"].items()}
    if a["status"] == "forslag":
        missing = {*a["missing"], *b["missing"]}
        if amounts != a["amounts"] or amounts != b["amounts"]:
            missing.add(name)
    else:
        missing = {*a["missing"], *b["missing"]}
    return _result(a["status"], a["outcome"], amounts, missing)


class _Tries:
    """How many ways of filling in unknown facts are left to try."""

    def __init__(self) -> None:
        self.left = LIMIT


def _resolve(
    month: str, facts: Mapping[str, Any], choices: Mapping[str, str], assumed: dict[str, Any], tries: _Tries
) -> dict[str, Any]:
    tries.left -= 1
    if tries.left < 0:
        return _result("mangler", None, {}, assumed)
    try:
        return decide(Case(month, facts, choices, assumed))
    except Unsupported as reason:
        return _result("ikke_understoettet", None, {}, (str(reason),))
    except Missing as missing:
        result: dict[str, Any] | None = None
        for candidate in missing.candidates:
            each = _resolve(month, facts, choices, {**assumed, missing.name: candidate}, tries)
            result = each if result is None else _common(result, each, missing.name)
            if result["status"] == "mangler":
                return _result("mangler", None, {}, {*result["missing"], missing.name})
        assert result is not None
        return result


KNOWN = {*BOOLS, *CHOICES, *NUMBERS, *UDEN_FRADRAG, "første_måned"}


def calculate(month: str, facts: Mapping[str, Any], interpretations: Mapping[str, str] | None = None) -> dict[str, Any]:
    """LAS kapitel 7: the decision for a payment month."""
    if not FIRST_MONTH <= month <= LAST_MONTH:
        raise ValueError(f"{month} is outside {FIRST_MONTH}..{LAST_MONTH}")
    choices = interpretations or {}
    for name, chosen in choices.items():
        if chosen is not None and chosen not in INTERPRETATIONS[name]:
            raise ValueError(f"{name} has no alternative {chosen}")
    for name in facts:
        if name not in KNOWN:
            raise ValueError(f"no fact is called {name}")
    return _resolve(month, facts, choices, {}, _Tries())


# ---------------------------------------------------------------------------------------------------------------------
# LAS § 74 e stk. 3-5, BEK 4 § 20: days of holiday with ledighedsydelse (beside the monthly amount)
# ---------------------------------------------------------------------------------------------------------------------

FULD_FERIE = 25
FERIEDAGE_PR_MAANED = Fraction(208, 100)


def feriedage_i_første_ferieår(begyndt: str) -> int:
    """LAS § 74 e stk. 3 in LBK nr. 981/2019: days in the ferieår (1 May - 30 April) of the month the right began."""
    number = int(begyndt[5:7])
    if 5 <= number <= 7:
        return 15
    return 10 if number >= 8 else 5


def feriedage_gammel(begyndt: str, ferieår_fra: str, optjente_dage: int = 0) -> int:
    """LAS § 74 e stk. 3 and 5, until August 2020: days of the ferieår that begins in the May given.

    Days earned with pay or feriegodtgørelse for the same ferieår reduce, so far as the two together pass 25.
    """
    first = begyndt >= ferieår_fra
    days = feriedage_i_første_ferieår(begyndt) if first else FULD_FERIE
    return max(0, days - max(0, days + optjente_dage - FULD_FERIE))


def feriedage_optjent(måneder: Fraction | int, barselsmåneder: Fraction | int = 0) -> Fraction:
    """LAS § 74 e stk. 3, BEK 1264 - 4 § 20 stk. 1, from September 2020: 2,08 days a month, a part month in proportion.

    A whole ferieår is 5 weeks, 25 days, by the act (12 x 2,08 is 24,96). Months of barselsdagpenge without other
    earning count as much (LBK nr. 1031/2023).
    """
    months = Fraction(måneder) + Fraction(barselsmåneder)
    return Fraction(FULD_FERIE) if months >= 12 else months * FERIEDAGE_PR_MAANED


def feriedage_tilbage(optjent: Fraction, holdt_i_alt: Fraction | int) -> Fraction:
    """LAS § 74 e stk. 5: days with ledighedsydelse that may be held; all holiday is at most 5 weeks."""
    return max(Fraction(0), min(Fraction(optjent), Fraction(FULD_FERIE) - Fraction(holdt_i_alt)))


# ---------------------------------------------------------------------------------------------------------------------
# BEK 4 § 19 stk. 3, LAS §§ 77 b stk. 2, 91: regulation and repayment
# ---------------------------------------------------------------------------------------------------------------------


def months_back(month: str, number: int) -> str:
    """The month a number of months before."""
    for _ in range(number):
        month = month_before(month)
    return month


def efterregulering(
    betalt: Mapping[str, Fraction], beregnet: Mapping[str, Fraction], besluttet: str
) -> tuple[Fraction, dict[str, Fraction]]:
    """BEK 4 § 19 stk. 3: recalculated less paid, for the 12 months before the month it is decided in.

    The sum (over 0 is paid, under 0 is owed) and each month's difference. Repayment mod bedre vidende (LAS § 91) has no
    such limit and is not calculated.
    """
    first = months_back(besluttet, 12)
    months = sorted(month for month in betalt if first <= month < besluttet and month in beregnet)
    each = {month: Fraction(beregnet[month]) - Fraction(betalt[month]) for month in months}
    return sum(each.values(), Fraction(0)), {month: value for month, value in each.items() if value}
