"""What is kept and what is handed over obey the published schema, and carry the hashes that they say."""

from __future__ import annotations

import copy
import hashlib
import json
from pathlib import Path
from typing import Any

import hjemmel
import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parent.parent.parent
SCHEMA = json.loads((ROOT / "docs" / "schema" / "record.schema.json").read_text(encoding="utf-8"))
EXPORT = Draft202012Validator(SCHEMA)
RECORD = Draft202012Validator(SCHEMA["$defs"]["record"] | {"$defs": SCHEMA["$defs"]})
RESULT = Draft202012Validator(json.loads((ROOT / "docs/schema/result.schema.json").read_text(encoding="utf-8")))
KEPT = sorted((ROOT / "tests" / "records" / "records").iterdir())
PERSON = {"by": "sagsbehandler-7", "at": "2024-03-01T09:30"}


def mistakes(validator: Draft202012Validator, document: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    store = hjemmel.Store(tmp_path_factory.mktemp("arkiv"))
    store.init()
    case = json.loads((ROOT / "docs/eksempler/star-2024.json").read_text(encoding="utf-8"))
    kept = store.keep(hjemmel.load(), "fleksløntilskud", case, case_key="S-17", month="2024-02", **PERSON)
    store.hear(kept, "§ 20", **PERSON, reason="kan ændres")
    store.ready(kept, **PERSON)
    store.approve(kept, **PERSON, reason="følger oplysningerne")
    document: dict[str, Any] = json.loads(store.export(kept, **PERSON, reason="til fagsystemet"))
    return document


def test_an_export_obeys(exported: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert mistakes(EXPORT, exported) == []
    assert mistakes(RESULT, exported["result"]) == []


@pytest.mark.parametrize("folder", KEPT, ids=lambda folder: folder.name[:8])
def test_a_kept_record_obeys(folder: Path) -> None:
    files = {name: (folder / f"{name}.json").read_bytes() for name in ("record", "case", "result")}
    record = json.loads(files["record"])
    assert mistakes(RECORD, record) == []
    assert hashlib.sha256(files["record"]).hexdigest() == folder.name
    for part in ("case", "result"):
        assert hashlib.sha256(files[part]).hexdigest() == record[f"{part}_sha256"]


def test_the_kept_rules_have_the_hash_of_their_text() -> None:
    for folder in (ROOT / "tests" / "records" / "rules").iterdir():
        whole = b"".join(file.read_bytes() + b"\0" for file in sorted(folder.iterdir()))
        assert hashlib.sha256(whole).hexdigest() == folder.name


@pytest.mark.parametrize(
    "change",
    [
        lambda export: export.update(standing="klar"),
        lambda export: export.update(approved=None),
        lambda export: export["approved"].update(reason=None),
        lambda export: export["approved"].update(at="2024-03-01"),
        lambda export: export["hearing"].pop("choice"),
        lambda export: export["hearing"].update(choice="§ 19"),
        lambda export: export["record"].update(rule_set_hash="ukendt"),
        lambda export: export["record"].pop("engine_version"),
        lambda export: export.update(besluttet=True),
    ],
)
def test_what_is_no_export_is_refused(exported: dict[str, Any], change: Any) -> None:
    other = copy.deepcopy(exported)
    change(other)
    assert not EXPORT.is_valid(other)
