"""Confidence is the precision that was measured, and never a number set by hand."""

import re
from pathlib import Path

import pytest

from kg.extract import confidence as module
from kg.extract.confidence import UNMEASURED

MEASURED = {
    "holdings": {
        "confidence": 0.9,
        "inferred": {"factor": 0.5, "reasons": {"register": {"factor": 0.9}}},
        "rules": {"chain": {"confidence": 0.8}},
    },
    "interactions": {"confidence": 0.7},
}


@pytest.fixture
def confidence(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    monkeypatch.setattr(module, "table", lambda *_: MEASURED)
    return module.confidence.__wrapped__


def test_a_rule_has_its_own_precision(confidence) -> None:  # type: ignore[no-untyped-def]
    assert confidence("holdings", "chain") == 0.8


def test_an_unknown_rule_is_as_good_as_its_family(confidence) -> None:  # type: ignore[no-untyped-def]
    assert confidence("holdings", "new") == 0.9
    assert confidence("visits", "new") == 0.7
    assert confidence("statements", "new") == UNMEASURED


def test_an_inferred_value_is_less_sure(confidence) -> None:  # type: ignore[no-untyped-def]
    assert confidence("holdings", "chain", "register") == 0.72
    assert confidence("holdings", "chain", "another reason") == 0.4
    assert confidence("interactions", "any", "another reason") == 0.7


def test_extraction_sets_no_confidence_by_hand() -> None:
    for file in Path(module.__file__).parent.glob("*.py"):
        if file.name != "confidence.py":
            code = file.read_text(encoding="utf-8")
            assert not re.search(r"(?i)confidence\w* = [\d.]|Source\([^()]*, [01]?\.\d", code), file
