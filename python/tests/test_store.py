"""Keeping results from Python. The amount is published by STAR; docs/eksempler/star-2024.json names the page."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import hjemmel
import pytest

PERSON = {"by": "sagsbehandler-7", "at": "2024-03-01T09:30"}
Keep = Callable[..., str]


@pytest.fixture
def store(tmp_path: Path) -> hjemmel.Store:
    made = hjemmel.Store(tmp_path / "arkiv")
    made.init()
    return made


@pytest.fixture
def keep(store: hjemmel.Store, rules: hjemmel.Rules, star: dict[str, Any]) -> Keep:
    def kept(case: dict[str, Any] = star, **more: Any) -> str:
        arguments = {"case_key": "S-17", "month": "2024-02", **PERSON} | more
        return store.keep(rules, "fleksløntilskud", case, **arguments)

    return kept


def changed(case: dict[str, Any], fact: str, value: str) -> dict[str, Any]:
    given = case["oplysninger"]
    return case | {"oplysninger": given | {fact: given[fact] | {"værdi": value}}}


def test_a_record_gives_back_what_was_calculated(
    store: hjemmel.Store, keep: Keep, rules: hjemmel.Rules, star: dict[str, Any]
) -> None:
    record = store.show(keep(), **PERSON)
    calculated = rules.calculate("fleksløntilskud", star, month="2024-02")
    assert record.result_json == calculated.json()
    assert record.result is not None
    assert record.result.letter() == calculated.letter()
    assert json.loads(record.case_json) == star
    assert (record.case_key, record.month, record.known_on) == ("S-17", "2024-02", None)
    assert record.rule_set_hash == rules.hash
    assert record.replayed.equal


def test_a_record_goes_from_kept_to_exported(store: hjemmel.Store, keep: Keep) -> None:
    record = keep()
    with pytest.raises(hjemmel.StoreError, match="ikke godkendt") as refused:
        store.export(record, **PERSON, reason="til fagsystemet")
    assert refused.value.kind == "not_allowed"
    assert isinstance(refused.value, hjemmel.HjemmelError)
    assert "hørt" in store.hearing_choices()
    store.hear(record[:8], "hørt", **PERSON, reason="svar modtaget")
    store.ready(record, **PERSON)
    store.approve(record, by="leder", at=datetime(2024, 3, 4, 8, 15), reason="følger oplysningerne")
    exported = json.loads(store.export(record, **PERSON, reason="til fagsystemet"))
    assert exported["standing"] == "godkendt"
    assert exported["approved"] == {"by": "leder", "at": "2024-03-04T08:15", "reason": "følger oplysningerne"}
    assert exported["result"]["amount"]["value"] == "15272.00"
    (listed,) = store.list("S-17")
    assert (listed.standing, listed.answer) == ("godkendt", "15.272,00 kr/måned")


def test_a_changed_fact_needs_a_reason_and_is_noted(store: hjemmel.Store, keep: Keep, star: dict[str, Any]) -> None:
    keep()
    case = changed(star, "løn", "15.700,00")
    with pytest.raises(hjemmel.StoreError, match="`løn`"):
        keep(case)
    keep(case, reason="ny indberetning")
    note = store.note("S-17", **PERSON)
    assert note.count("oplysning ændret") == 1
    assert note.count("ny indberetning") == 1


def test_what_was_known_then_is_kept(store: hjemmel.Store, keep: Keep, star: dict[str, Any]) -> None:
    case = changed(star, "tabt_arbejdsfortjeneste", "2.000,00")  # counts by BEK 1806/2023 of 28 December
    record = store.show(keep(case, known_on=date(2023, 12, 15)), **PERSON)
    assert record.known_on == "2023-12-15"
    assert record.result is not None and record.result.amount == 15272
    assert record.replayed.equal


def test_a_forged_amount_is_told_by_its_path(store: hjemmel.Store, keep: Keep, tmp_path: Path) -> None:
    record = keep()
    (replayed,) = store.replay()
    assert replayed.equal
    file = tmp_path / "arkiv/records" / record / "result.json"
    file.write_text(file.read_text(encoding="utf-8").replace('"15272.00"', '"15273.00"', 1), encoding="utf-8")
    (replayed,) = store.replay([record])
    assert not replayed.equal
    assert (replayed.path, replayed.kept, replayed.calculated) == ("amount.value", '"15273.00"', '"15272.00"')
    assert replayed.kept_by == replayed.calculated_by == hjemmel.__version__
    verified = store.verify()
    assert verified.broken == 1
    assert "result.json" in verified.reason


def test_the_journal_has_no_ten_digits(store: hjemmel.Store, keep: Keep, tmp_path: Path) -> None:
    keep()
    store.note("S-17", **PERSON)
    journal = (tmp_path / "arkiv/journal.sqlite").read_bytes()
    assert b"sagsbehandler-7" in journal
    assert re.search(rb"\d{6}[- ]?\d{4}", journal) is None
    verified = store.verify()
    assert (verified.entries, verified.broken) == (2, None)
    assert store.verify(verified.seal).broken is None


def test_one_changed_byte_of_the_journal_is_seen(store: hjemmel.Store, keep: Keep, tmp_path: Path) -> None:
    keep()
    file = tmp_path / "arkiv/journal.sqlite"
    file.write_bytes(file.read_bytes().replace(b"sagsbehandler-7", b"sagsbehandler-8", 1))
    assert store.verify().broken == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"case_key": "010101-1234"},
        {"by": "0101011234"},
        {"reason": "vedr. 010101-1234"},
        {"at": "2024-03-01"},
        {"at": ""},
        {"by": ""},
    ],
)
def test_what_is_refused_leaves_nothing(store: hjemmel.Store, keep: Keep, wrong: dict[str, str]) -> None:
    with pytest.raises(hjemmel.StoreError) as refused:
        keep(**wrong)
    assert refused.value.kind == "request"
    assert "1234" not in str(refused.value)
    assert store.list() == []


def test_a_personal_number_in_the_case_is_refused_with_its_place(keep: Keep, star: dict[str, Any]) -> None:
    with pytest.raises(hjemmel.StoreError, match=r"`oplysninger\.løn\.kilde`") as refused:
        keep(star | {"oplysninger": {"løn": {"værdi": 15600, "kilde": "010101-1234"}}})
    assert refused.value.kind == "case"


def test_a_wrong_case_carries_its_diagnostics(keep: Keep, star: dict[str, Any]) -> None:
    with pytest.raises(hjemmel.StoreError) as refused:
        keep(star | {"oplysninger": {"oplyst_loenloft": 1}})
    (diagnostic,) = refused.value.diagnostics
    assert "oplyst_lønloft" in diagnostic.help
    assert diagnostic.drawn in str(refused.value)


def test_a_folder_that_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(hjemmel.StoreError, match="findes ikke") as refused:
        hjemmel.Store(tmp_path / "intet").list()
    assert refused.value.kind == "folder"
    assert "record init" in str(refused.value)


WRITER = """
import sys, hjemmel
store = hjemmel.Store(sys.argv[1])
for _ in range(10):
    store.hear(sys.argv[2], "hørt", by="a", at="2024-03-02T10:00", reason="fra en anden")
"""


def test_two_programs_at_once(store: hjemmel.Store, keep: Keep, tmp_path: Path) -> None:
    record = keep()
    command = [sys.executable, "-c", WRITER, str(tmp_path / "arkiv"), record]
    writers = [subprocess.Popen(command) for _ in range(2)]
    assert [writer.wait() for writer in writers] == [0, 0]
    verified = store.verify()
    assert (verified.entries, verified.broken) == (21, None)
