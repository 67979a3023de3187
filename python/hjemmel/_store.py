"""Results that are kept: a folder with records, the rules they were calculated with, and a journal of who did what."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from hjemmel import _core
from hjemmel._case import Value, case_json
from hjemmel._errors import refusal_from
from hjemmel._result import Result
from hjemmel._rules import Rules

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Replayed:
    """A record calculated again by the rules it was calculated with. `equal` says whether every byte is the same."""

    id: str
    kept_by: str  # engine versions
    calculated_by: str
    path: str  # the first place that differs, "amounts[0].value"; empty when none does
    kept: str
    calculated: str
    refused: str  # why it could not be tried, or what is damaged; empty when nothing is

    @property
    def equal(self) -> bool:
        return not (self.path or self.refused)


@dataclass(frozen=True, slots=True)
class Record:
    """A calculation as it was kept."""

    id: str
    case_key: str
    benefit: str
    month: str
    known_on: str | None
    rule_set_hash: str
    engine_version: str
    by: str
    at: str
    case_json: str
    result_json: str
    replayed: Replayed
    result: Result | None  # for its renderings; none when it does not come out the same


@dataclass(frozen=True, slots=True)
class Listed:
    """A record in a list. `standing` is how far persons have brought it: empty, klar or godkendt."""

    id: str
    case_key: str
    subject: str
    answer: str
    standing: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Verified:
    """Whether the journal and all that it names are as they were written."""

    entries: int
    seal: str  # the hash of the last entry; noted elsewhere it shows that none is missing
    broken: int | None  # the first entry that does not fit; 0: the journal as a whole
    reason: str


class Store:
    """A folder with records and a journal. Who and when are always given: nothing here reads a clock.

    What the store refuses raises StoreError.
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        """Looks at nothing yet; `init()` makes a new store of the folder."""
        self._core = _core.Store(str(Path(folder)))

    def init(self) -> None:
        """Makes the folder and an empty journal; a store that is there already is left as it is."""
        _done(self._core.init())

    def keep(
        self,
        rules: Rules,
        benefit: str,
        facts: Mapping[str, Value],
        *,
        case_key: str,
        month: str,
        by: str,
        at: datetime | str,
        reason: str = "",
        known_on: date | str | None = None,
    ) -> str:
        """Calculates and keeps; returns the record's id. `case_key` is opaque, never a personal number.

        Where facts have changed since the record before of the same case and benefit, `reason` says why.
        """
        day = known_on.isoformat() if isinstance(known_on, date) else known_on
        act = _act(by, at, reason)
        return _value(self._core.keep(rules._core, case_key, benefit, case_json(facts), month, day, act))

    def show(self, record: str, *, by: str, at: datetime | str) -> Record:
        """The record; the journal says who has seen it. A record may be named by the first six letters of its id."""
        seen = _value(self._core.show(record, _act(by, at)))
        kept = seen.record
        return Record(
            id=kept.id,
            case_key=kept.case_key,
            benefit=kept.benefit,
            month=kept.month,
            known_on=kept.known_on or None,
            rule_set_hash=kept.rule_set_hash,
            engine_version=kept.engine_version,
            by=kept.by,
            at=kept.at,
            case_json=kept.case_json,
            result_json=kept.result_json,
            replayed=_replayed(seen.replayed),
            result=None if seen.result is None else Result(seen.result),
        )

    def hear(self, record: str, choice: str, *, by: str, at: datetime | str, reason: str) -> None:
        """Enters what a person has chosen on hearing the party: "hørt", "§ 20" ...; see `hearing_choices()`."""
        _done(self._core.hear(record, choice, _act(by, at, reason)))

    @staticmethod
    def hearing_choices() -> list[str]:
        """What `hear()` takes."""
        return _core.hearing_choices()

    def ready(self, record: str, *, by: str, at: datetime | str, reason: str = "") -> None:
        """Makes the record ready (klar): a proposal, every fact with a source, the hearing chosen."""
        _done(self._core.ready(record, _act(by, at, reason)))

    def approve(self, record: str, *, by: str, at: datetime | str, reason: str) -> None:
        """Approves the record (godkendt) once it is ready."""
        _done(self._core.approve(record, _act(by, at, reason)))

    def export(self, record: str, *, by: str, at: datetime | str, reason: str) -> str:
        """The approved record as JSON for another system; refused until a person has approved it."""
        return _value(self._core.export(record, _act(by, at, reason)))

    def note(self, case_key: str, *, by: str, at: datetime | str) -> str:
        """What has happened in a case, in plain Danish, for the file of the case."""
        return _value(self._core.note(case_key, _act(by, at)))

    def replay(self, records: Sequence[str] = ()) -> list[Replayed]:
        """Calculates records again; all of them when none is named. Writes nothing."""
        return [_replayed(each) for each in _value(self._core.replay([*records]))]

    def verify(self, seal: str = "") -> Verified:
        """Holds the journal against itself and against the records and rules that it names. Writes nothing."""
        verified = _value(self._core.verify(seal))
        return Verified(verified.entries, verified.seal, verified.broken, verified.reason)

    def list(self, case_key: str = "") -> list[Listed]:
        """Every record, or those of one case, in the order in which they were kept."""
        return [
            Listed(
                id=each.id,
                case_key=each.case_key,
                subject=each.subject,
                answer=each.answer,
                standing=each.standing,
                by=each.by,
                at=each.at,
            )
            for each in _value(self._core.list(case_key))
        ]


def _act(by: str, at: datetime | str, reason: str = "") -> _core.Act:
    return _core.Act(by, at.strftime("%Y-%m-%dT%H:%M") if isinstance(at, datetime) else at, reason)


def _value(told: tuple[Answer | None, _core.Refused | None]) -> Answer:
    value, refused = told
    _done(refused)
    assert value is not None
    return value


def _done(refused: _core.Refused | None) -> None:
    if refused is not None:
        raise refusal_from(refused)


def _replayed(core: _core.Replayed) -> Replayed:
    return Replayed(
        id=core.id,
        kept_by=core.kept_by,
        calculated_by=core.calculated_by,
        path=core.difference.path if core.difference else "",
        kept=core.difference.kept if core.difference else "",
        calculated=core.difference.calculated if core.difference else "",
        refused=core.refused.message if core.refused else "",
    )
