"""A series and a recalculation obey their published schemas, and the schemas are strict."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import hjemmel
import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

ROOT = Path(__file__).parent.parent.parent
SCHEMAS = {
    name: json.loads((ROOT / "docs" / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))
    for name in ("result", "series", "recalculation")
}
REGISTRY: Registry[Any] = Registry().with_resources(
    (schema["$id"], Resource.from_contents(schema)) for schema in SCHEMAS.values()
)
STAR = json.loads((ROOT / "docs" / "eksempler" / "star-2024.json").read_text(encoding="utf-8"))


def mistakes(name: str, document: dict[str, Any]) -> list[str]:
    validator = Draft202012Validator(SCHEMAS[name], registry=REGISTRY)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


def facts() -> dict[str, Any]:
    """The example with a gap, a refusal and a change on the way."""
    facts = copy.deepcopy(STAR["oplysninger"])
    facts["løn"] = [
        {"værdi": "15600.00", "til": "2024-02"},
        {"værdi": "16000.00", "fra": "2024-03", "til": "2024-04"},
        {"værdi": "16000.00", "fra": "2024-06"},
    ]
    facts["er_visiteret_til_fleksjob"] = [{"værdi": "ja", "til": "2024-08"}, {"værdi": "nej", "fra": "2024-09"}]
    facts["til_modregning_før"] = {"værdi": 1000, "fra": "2024-03", "til": "2024-03"}
    facts["har_efterregulering"] = "nej"
    return facts


def series() -> dict[str, Any]:
    found = hjemmel.load().series("fleksløntilskud_til_udbetaling", facts(), first="2024-03", last="2024-09")
    return found.data


def recalculation() -> dict[str, Any]:
    given = facts()
    del given["har_efterregulering"]
    given["til_modregning_før"] = {"værdi": 0, "fra": "2024-05", "til": "2024-05"}
    paid = "måned;udbetalt;afregnet\n2024-03;15.452,00;0\n2024-04;15.272,00;\n"
    found = hjemmel.load().recalculate("fleksløntilskud_til_udbetaling", given, month="2024-05", paid=paid)
    return dict(json.loads(found.json()))


DOCUMENTS = {"series": series, "recalculation": recalculation}


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_obeys(name: str) -> None:
    assert mistakes(name, DOCUMENTS[name]()) == []


def test_the_series_shows_what_the_schema_speaks_of() -> None:
    months = series()["months"]
    assert [month["status"] for month in months].count("mangler") > 0
    assert any(month["causes"] for month in months)
    assert any(month["carried"] for month in months)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_schemas_are_strict(name: str) -> None:
    document = DOCUMENTS[name]()
    assert mistakes(name, {**document, "krav": 0})
    without = {key: value for key, value in document.items() if key != "months"}
    assert mistakes(name, without)
