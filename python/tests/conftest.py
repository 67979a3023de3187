"""What the tests share: the packaged rules, and the published example that the demo shows."""

import json
from pathlib import Path
from typing import Any

import hjemmel
import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def rules() -> hjemmel.Rules:
    return hjemmel.load()


@pytest.fixture
def star() -> dict[str, Any]:
    """The example that STAR publishes: 18 hours a week at 200 kr. in 2024, as a case."""
    case: dict[str, Any] = json.loads((ROOT / "docs/eksempler/star-2024.json").read_text(encoding="utf-8"))
    return case


@pytest.fixture
def facts(star: dict[str, Any]) -> dict[str, Any]:
    """The facts of the same example by name, without sources."""
    return {name: given["værdi"] for name, given in star["oplysninger"].items()}
