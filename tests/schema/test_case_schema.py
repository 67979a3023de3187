"""The schema of cases: the general one, and the one that the rules give; what they refuse, the reader refuses too."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import hjemmel
import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parent.parent.parent
GENERAL = json.loads((ROOT / "docs" / "schema" / "case.schema.json").read_text(encoding="utf-8"))
STAR = json.loads((ROOT / "docs" / "eksempler" / "star-2024.json").read_text(encoding="utf-8"))


def example_of_the_manual() -> dict[str, Any]:
    manual = (ROOT / "docs" / "haandbog" / "sager.md").read_text(encoding="utf-8")
    section = manual[manual.index("### Børn, partner og andre lister") :]
    case: dict[str, Any] = json.loads(section.split("```json\n")[1].split("```")[0])
    return case


FAMILY = example_of_the_manual()


@pytest.fixture(scope="module")
def household(tmp_path_factory: pytest.TempPathFactory) -> hjemmel.Rules:
    folder = tmp_path_factory.mktemp("rules")
    text = (ROOT / "tests" / "unit" / "api" / "household.regel").read_text(encoding="utf-8")
    (folder / "household.regel").write_text(text, encoding="utf-8")
    return hjemmel.load(folder)


def test_the_schemas_are_schemas(household: hjemmel.Rules) -> None:
    for schema in (
        GENERAL,
        hjemmel.load().case_schema(),
        household.case_schema(),
        household.case_schema("familietillæg"),
    ):
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("case", [STAR, FAMILY])
def test_the_general_schema_takes_every_example(case: dict[str, Any]) -> None:
    assert [error.message for error in Draft202012Validator(GENERAL).iter_errors(case)] == []


def test_the_schema_of_the_rules_takes_their_examples(household: hjemmel.Rules) -> None:
    assert Draft202012Validator(hjemmel.load().case_schema("fleksløntilskud")).is_valid(STAR)
    assert Draft202012Validator(household.case_schema()).is_valid(FAMILY)
    assert household.calculate("familietillæg", FAMILY, month="2024-02").amount == 600


def test_an_unknown_benefit_has_no_schema(household: hjemmel.Rules) -> None:
    with pytest.raises(ValueError, match="no benefit"):
        household.case_schema("fleksløntilskud")


@pytest.mark.parametrize(
    "change",
    [
        lambda case: case["oplysninger"].update(løn=None),
        lambda case: case["oplysninger"].update(løn="ukendt"),
        lambda case: case["oplysninger"].update(lønindtægt=case["oplysninger"].pop("løn")),
        lambda case: case["oplysninger"].update(løn=[{"værdi": "1,50", "kilde": "eIndkomst", "fra": "2024-01"}]),
        lambda case: case["oplysninger"].update(børn=[]),
        lambda case: case["partner"].pop("oplysninger"),
        lambda case: case.update(fortolkninger={"alder_opgøres": "den_sidste"}),
        lambda case: case.update(ydelse="familietillæg", måned="2024-02", note=None),
        lambda case: case.update(
            rettelser=[
                {
                    "trin": "partners løntillæg",
                    "værdi": 7,
                    "måned": "2024-02",
                    "begrundelse": "fejl i registret",
                    "hjemmel": "XL § 1",
                    "af": "sagsbehandler",
                    "dato": "2024-03-01",
                }
            ]
        ),
    ],
)
def test_what_is_a_case_is_taken_by_both(household: hjemmel.Rules, change: Any) -> None:
    case = copy.deepcopy(FAMILY)
    case["partner"]["oplysninger"].pop("børn")
    change(case)
    assert [error.message for error in Draft202012Validator(household.case_schema()).iter_errors(case)] == []
    household.calculate("familietillæg", case, month="2024-02")


@pytest.mark.parametrize(
    "change",
    [
        lambda case: case.update(parter={}),
        lambda case: case.update(måned="februar"),
        lambda case: case["oplysninger"].update(lon=1),
        lambda case: case["oplysninger"].update(løn="12.000"),
        lambda case: case["oplysninger"].update(løn=1000001),
        lambda case: case["oplysninger"].update(løn="ja"),
        lambda case: case["oplysninger"].update(løn={"værdi": 1, "fra": "januar"}),
        lambda case: case["oplysninger"].update(løn={"kilde": "eIndkomst"}),
        lambda case: case["oplysninger"].update(samliv="skilt"),
        lambda case: case["oplysninger"].update(fødselsdato="2018-03-01"),
        lambda case: case["oplysninger"].update(børn=[{}] * 13),
        lambda case: case["oplysninger"]["børn"][0].update(løn=1),
        lambda case: case["oplysninger"]["børn"][0].update(navn="2"),
        lambda case: case["oplysninger"]["børn"][0].update(fødselsdato={"værdi": "2018-03-01", "fra": "2024-01"}),
        lambda case: case["oplysninger"]["børn"][0].update(fødselsdato=True),
        lambda case: case["partner"]["oplysninger"].update(samliv="gift"),
        lambda case: case["partner"]["oplysninger"]["børn"][0].update(fødselsdato="2018-03-01"),
        lambda case: case.update(fortolkninger={"alder_opgøres": "midt_i"}),
        lambda case: case.update(rettelser=[{"trin": "barnets_alder (2)", "værdi": 3}]),
    ],
)
def test_what_is_no_case_is_refused_by_both(household: hjemmel.Rules, change: Any) -> None:
    case = copy.deepcopy(FAMILY)
    change(case)
    assert not Draft202012Validator(household.case_schema()).is_valid(case)
    with pytest.raises(hjemmel.HjemmelError):
        household.calculate("familietillæg", case, month="2024-02")
