"""A drawn case of ledighedsydelse in the words of the second reading, and what that says in the words of the rules."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import ledighedsydelse as oracle
from comparison import Answer, Drawn, Facts
from ledighedsydelse_jobs import months_of_work

DIS_FROM = LEVEL_FROM = EXCLUDED_FROM = "2017-07"
ENDED_JOB_FROM = "2024-01"  # BEK 1806/2023 and 227/2024 § 4 stk. 5, by the month of the income

SITUATIONS = {
    "venter_på_fleksjob": "venter_på_fleksjob",
    "ledig_efter_fleksjob": "ledig_efter_fleksjob",
    "ledig_efter_ustøttet_beskæftigelse": "ledig_efter_fleksjob",  # what decides is efter_ustøttet_beskæftigelse
    "syg_eller_på_barsel": "sygdom_eller_barsel",
    "midlertidig_afbrydelse": "midlertidig_afbrydelse",
}
LOSSES = {"slet_ikke": "ingen", "søgte_ikke_arbejde": "76", "gentaget_afslag": "77 a", "stod_ikke_til_rådighed": "77 b"}
VISITATIONS = {
    "ret_til_syge_eller_barselsdagpenge": "ville_have_ret_til_syge_eller_barselsdagpenge",
    "fik_sygedagpenge": "modtog_sygedagpenge",
    "i_revalidering": "deltog_i_revalidering",
    "ledighedsydelse_efter_ustøttet_beskæftigelse": "modtog_ledighedsydelse_efter_ustøttet",
}
SAME_MEANING = {  # facts of the rules, and what the second reading calls them
    "modtager_pension": "modtager_førtidspension",
    "har_nået_folkepensionsalderen": "har_nået_folkepensionsalderen",
    "driver_virksomhed_med_tilskud": "modtager_tilskud_som_selvstændig",
    "bygger_egen_bolig": "selvbygger",
    "pensionssag_behandles": "pensionssag_under_behandling",
    "forsørgelsespligt_over_for_barn": "forsørgelsespligt_over_for_barn",
    "har_nået_fleksydelsesalderen": "har_nået_fleksydelsesalderen",
    "måneder_efter_fleksydelsesalderen": "måneder_siden_fleksydelsesalderen",
    "ledighedsydelse_hele_måneden": "hel_måned",
    "hverdage_med_ledighedsydelse": "hverdage_med_ret",
    "kalenderdage_med_ledighedsydelse": "kalenderdage_med_ret",
    "har_dis_indkomst": "har_uomregnet_dis_løn",
    "vederlag_som_frivillig_i_beredskabet": "vederlag_i_beredskabet",
    "sanktionsdage": "dage_med_fradrag",
    "karantænedage": "dage_uden_ydelse",
    "fleksløntilskud_til_efterregulering": "fleksløntilskud_til_modregning",
}
OTHER_INCOME = {
    "indtægt_i_stedet_for_løn": "tabt_arbejdsfortjeneste",
    "beløb_ved_ansættelsens_ophør": "beløb_ved_ophør",
    "vederlag_for_hverv": "hvervsindtægt",
    "vederlag_for_genudsendelse": "genanvendelse",
    "legat_med_arbejdspligt": "legat_med_arbejdspligt",
    "pension_fra_tidligere_job": "løbende_pension",
}
HOURS = {
    "timer_i_bibeskæftigelse": "timer_bibeskæftigelse",
    "timer_med_frivilligt_arbejde": "timer_frivilligt_arbejde",
    "timer_med_drift_og_vedligeholdelse": "timer_frivillig_drift",
    "timer_med_byggearbejde": "timer_byggearbejde",
}


def follows_1424(month: str, choices: dict[str, str]) -> bool:
    """BEK 1424/2012 governs to March 2014, and April when that is chosen."""
    return month < "2014-04" or (month == "2014-04" and choices.get("bek_412_for_april") == "gammel")


def read(value: Any, month: str) -> Any:
    """A fact in a month."""
    return value.get(month) if isinstance(value, dict) else value


def income_month(drawn: Drawn) -> str:
    """The month whose income is deducted."""
    begun = drawn.facts["ledighedsydelsen_begyndte"]
    return drawn.month if begun >= drawn.month else oracle.month_before(drawn.month)


def right_of(drawn: Drawn) -> Facts:
    """Situation, visitation, the right that is lost, the work that counts."""
    facts = drawn.facts
    unsupported = facts["efter_ustøttet_beskæftigelse"]
    cause = facts["ledighedsydelse_fordi"]
    told: Facts = {
        "situation": "ledig_efter_ustøttet" if unsupported else SITUATIONS.get(cause, "ledig_efter_fleksjob")
    }
    told["visiteret_til_fleksjob"] = True if unsupported else facts["er_visiteret_til_fleksjob"]
    excluded = facts["udelukket_fra_ledighedsydelse"] and drawn.month >= EXCLUDED_FROM  # a refusal, whichever it is
    if cause == "ingen_af_grundene" or excluded:
        told["visiteret_til_fleksjob"] = False
    told["har_mistet_retten_efter"] = LOSSES[facts["ret_til_ledighedsydelse_mistet"]]
    told["afslået_tilbud_i_ustøttet"] = not facts["opfylder_krav_efter_ustøttet_beskæftigelse"]
    told |= {theirs: facts["situation_ved_visitationen"] == ours for ours, theirs in VISITATIONS.items()}
    return told | months_of_work(facts, drawn.month, drawn.choices)


def wage_of(drawn: Drawn, month: str) -> Facts:
    """The wage as the second reading divides it; what counts of an ended fleksjob stands with what always counts."""
    facts = drawn.facts
    wage = read(facts["anden_løn"], month)
    b_income = facts["b_indkomst_i_anden_løn"]
    known = max(Fraction(0), facts["forventet_anden_løn"] - b_income)  # the rules' expected wage has the B-income in it
    told: Facts = {"forventet_løn": known, "feriegodtgørelse_uden_ferie": ended_wage(drawn, month)}
    if wage is None:
        return told | {"løn": None, "b_indkomst": min(b_income, facts["forventet_anden_løn"])}
    return told | {"løn": wage - b_income - facts["bonus_i_lønnen"], "b_indkomst": b_income}


def ended_wage(drawn: Drawn, month: str) -> Fraction:
    """The wage of a fleksjob that has ended, so far as it counts (O4: the facts are stated accordingly)."""
    facts = drawn.facts
    wage = facts["løn_fra_ophørt_fleksjob"]
    if month < ENDED_JOB_FROM:
        return wage if drawn.choices.get("løn_fra_fleksjob_før_2024") != "nedsættes_ikke" else Fraction(0)
    after = oracle.month_before(month) == facts["fleksjobbet_sluttede"][:7]
    return min(wage, facts["løn_for_flere_måneder_fra_ophørt_fleksjob"]) if after else wage


def income_of(drawn: Drawn, month: str) -> Facts:
    """Other income and hours, where the person has any."""
    facts = drawn.facts
    has_other, has_hours = facts["har_andre_indtægter_i_stedet_for_løn"], facts["har_timer_til_omregning"]
    told = {theirs: facts[ours] if has_other else Fraction(0) for ours, theirs in OTHER_INCOME.items()}
    told |= {theirs: facts[ours] if has_hours else Fraction(0) for ours, theirs in HOURS.items()}
    if drawn.choices.get("omregningssats_uden_beløb") == "det_senest_kendte_beløb":
        by_income = drawn.choices.get("grænsens_år") == "lønmånedens" and drawn.month != "2013-01"
        if oracle.year_of(month if by_income else drawn.month) == 2015:
            told["omregningssats"] = oracle.OMREGNINGSSATS[2014]
    return told


def month_of(drawn: Drawn) -> Facts:
    """Holiday and level of the payment month."""
    facts = drawn.facts
    days, paid = facts["feriedage_med_ledighedsydelse"], facts["feriebetaling_i_ferien"]
    told: Facts = {"feriedage_med_ledighedsydelse": days}
    if days:
        told |= {"feriedage_med_feriegodtgørelse": days, "optjent_feriegodtgørelse": paid, "optjente_feriedage": days}
    level_now = facts["ledighedsydelse_på_nedsat_niveau"]
    if level_now != "slet_ikke":
        name = "selvforsørgelsesydelse" if drawn.month < "2025-07" else "kontanthjælp_på_nedsat_niveau"
        told |= {"nedsat_niveau_efter": "10 f", "nedsat_niveau_beløb": facts[name]}
        told["nedsat_niveau_i_del_af_måneden"] = level_now == "en_del_af_måneden"
    return told


def readings_of(drawn: Drawn) -> dict[str, str]:
    """The same choices where the law is open."""
    choices = drawn.choices
    by_income = choices.get("grænsens_år") == "lønmånedens" and drawn.month != "2013-01"
    year = "indkomstmånedens" if by_income else "udbetalingsmånedens"
    return {
        "grænsens_år": year,
        "omregningssatsens_år": year,  # the rules let one choice decide both
        "bekendtgørelse_for_april_2014": choices.get("bek_412_for_april", "ny"),
        "afrunding_af_ugesats": choices.get("ledighedsydelsens_ugesats", "til_fem_kroner"),
        "afrunding_af_månedssats": (
            choices.get("ledighedsydelsens_månedssats", "hele_kroner") if drawn.month < "2017-07" else "hele_kroner"
        ),
        "afrunding_før_april_2014": choices.get("afrunding_før_bek_412", "øre"),
        "delmåned": (
            "kalenderdage" if choices.get("delmåned_med_ledighedsydelse") == "kalenderdage" else "dage_af_260_12"
        ),
        "fradrag_i_delmåned": ("forholdsmæssigt" if choices.get("fradrag_i_delmåned") == "hele_måneden" else "helt"),
        "dagssats": "brøk" if choices.get("afrunding_af_dagssats") == "ingen" else "hele_kroner",
        "tre_uger": "fradrag_af_dagssatser",
        "atp_ved_tre_uger": "deler_ikke",
        "frivillige_timer_pr_måned": (
            "kalenderdage_7" if choices.get("fire_timer_om_ugen") == "månedens_uger" else "52/12"
        ),
        "ni_måneder": "måned_for_måned" if choices.get("ni_måneder_prøves") == "hver_måned" else "bevares",
        "halve_kroner": choices.get("halve_kroner", "opad"),
    }


def as_told(drawn: Drawn) -> Facts:
    """The facts in the words of the second reading."""
    month = income_month(drawn)
    told = {theirs: drawn.facts[ours] for ours, theirs in SAME_MEANING.items()}
    told |= {"første_måned": drawn.facts["ledighedsydelsen_begyndte"]}
    told |= right_of(drawn) | wage_of(drawn, month) | income_of(drawn, month) | month_of(drawn)
    return told


def expected(drawn: Drawn) -> Answer:
    """What the second reading says, by the names of the rules."""
    answer = oracle.calculate(drawn.month, as_told(drawn), readings_of(drawn))
    amounts = answer["amounts"]
    refused = answer["outcome"] == "afslag"
    unpaid = amounts["ledighedsydelse"] is None
    told = {
        "ledighedsydelse": None if unpaid else amounts["ledighedsydelse"] + amounts["modregnet_fleksløntilskud"],
        "eget_atp_af_ledighedsydelse": amounts["eget_atp_bidrag"],
        "kommunens_atp_af_ledighedsydelse": amounts["kommunens_atp_bidrag"],
        "pension_af_ledighedsydelse": amounts["obligatorisk_pension"],
        "modregnet_fleksløntilskud": amounts["modregnet_fleksløntilskud"],
    }
    status = answer["status"]
    if status == "mangler" and "omregningssats" in answer["missing"]:
        status = "ikke_understoettet"  # the rate of 2015 is not found: the rules stop, the second reading asks for it
    return {
        "status": status,
        "outcome": "nul"
        if status == "forslag" and not refused and told["ledighedsydelse"] == 0
        else "ydelse"
        if status == "forslag" and not refused
        else answer["outcome"],
        "amounts": {} if refused else told,
        "missing": set(answer["missing"]),
    }


def is_settled(drawn: Drawn, expected: Answer, came: Answer) -> bool:
    """A difference that docs/deviations.md explains."""
    stops = {"ikke_understoettet", "nul"}  # one side stops where the other sees that nothing is left in any case
    looks_past = {expected["outcome"] or expected["status"], came["outcome"] or came["status"]} == stops
    asks_first = bool(came["missing"]) and expected["status"] in ("forslag", "ikke_understoettet")
    return looks_past or asks_first
