"""Every kind of result obeys the published schema, and the schema is strict."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parent.parent.parent
SCHEMA = json.loads((ROOT / "docs" / "schema" / "result.schema.json").read_text(encoding="utf-8"))
RESULTS = sorted((ROOT / "tests" / "unit" / "render" / "expected").glob("*.json"))
VALIDATOR = Draft202012Validator(SCHEMA)


def refuse_equal_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), keys
    return dict(pairs)


def read(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=refuse_equal_keys)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", RESULTS, ids=lambda path: path.stem)
def test_a_result_obeys(path: Path) -> None:
    assert [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(read(path))] == []


def test_there_is_a_result_of_every_status() -> None:
    statuses = {read(path)["status"] for path in RESULTS}
    assert statuses == set(SCHEMA["properties"]["status"]["enum"])


def star() -> dict:
    return read(ROOT / "tests" / "unit" / "render" / "expected" / "star.json")


def changed(change) -> dict:
    result = copy.deepcopy(star())
    change(result)
    return result


@pytest.mark.parametrize(
    "change",
    [
        lambda result: result.update(besluttet=True),
        lambda result: result.pop("rule_set_hash"),
        lambda result: result.pop("amount"),
        lambda result: result.update(status="godkendt"),
        lambda result: result.update(status="mangler"),
        lambda result: result.update(outcome="afslag"),
        lambda result: result["amount"].update(value=15272.0),
        lambda result: result["amount"].update(value="15272,00"),
        lambda result: result["amount"].update(value="15272.0"),
        lambda result: result["amount"].update(value="1.5272e4"),
        lambda result: result["steps"][0].pop("citation"),
        lambda result: result["steps"][0].update(citation=""),
        lambda result: result["rates"][0].update({"from": "1. januar 2024"}),
        lambda result: result["facts_used"][0].update(value=None),
    ],
)
def test_what_is_not_a_result_is_refused(change) -> None:
    assert not VALIDATOR.is_valid(changed(change))
