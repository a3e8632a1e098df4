"""Verification: a quote that its text does not have is found, wherever the fault is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import kg
from tests.invented import write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Path:
    write(tmp_path / "claims", "call", "visit")
    with kg.open(tmp_path / "graph", registry=False) as graph:
        graph.load(tmp_path / "claims", claims=True)
    return tmp_path / "graph"


def codes(store: Path) -> list[str]:
    with kg.open(store, read_only=True) as graph:
        return [finding.code for finding in graph.verify().findings]


def texts(store: Path) -> list[Path]:
    return sorted((store / "texts").glob("*.txt"))


def test_all_quotes_hold(store: Path) -> None:
    with kg.open(store, read_only=True) as graph:
        verified = graph.verify()
    assert (verified.texts, verified.findings) == (2, ())
    assert verified.passages >= 7


def test_a_text_that_was_changed(store: Path) -> None:
    text = texts(store)[0]
    text.write_bytes(text.read_bytes() + b" ")
    assert codes(store) == ["text-changed"]


def test_a_text_that_is_missing(store: Path) -> None:
    texts(store)[0].unlink()
    assert codes(store) == ["text-missing"]


def test_a_quote_that_was_changed(store: Path) -> None:
    with kg.open(store) as graph:
        graph.store.quads.update(
            "PREFIX oa: <http://www.w3.org/ns/oa#>"
            "DELETE { GRAPH ?g { ?s oa:exact ?q } } INSERT { GRAPH ?g { ?s oa:exact 'at once' } }"
            "WHERE { GRAPH ?g { ?s oa:exact ?q FILTER(CONTAINS(?q, 'by telephone')) } }"
        )
        (finding,) = graph.verify().findings
    assert finding.code == "quote-differs"
    assert "'at once'" in finding.message
    assert finding.source.endswith("call.txt")
    assert finding.line == 1
