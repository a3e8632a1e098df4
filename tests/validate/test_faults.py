"""Twelve faults in time, each found and labelled certain or possible, and none where there is none.

A fixture's first line says what is found in it. It goes through a store: what it attests is
inferred, and the whole is validated as `kg validate` does.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import RdfFormat, parse

import kg
from kg.model import Severity

if TYPE_CHECKING:
    from kg.model import Finding

FAULTS = Path(__file__).parent / "faults"
FILES = sorted(FAULTS.glob("*.ttl"))
_OTHER = re.compile(r"Q0[19]|Q10|S\d\d")


def filled(graph: kg.Graph, text: str) -> kg.Graph:
    """The graph with a fixture in it, inferred."""
    triples = [quad.triple for quad in parse(text, RdfFormat.TURTLE)]
    graph.store.replace(graph.store.graph("registry"), triples)
    graph.infer()
    return graph


def found(text: str) -> list[Finding]:
    """What is found of time in a fixture."""
    findings = filled(kg.open(registry=False), text).validate()
    return [f for f in findings if not _OTHER.match(f.code)]


def kinds(text: str) -> set[tuple[str, str]]:
    return {(f.code, str(f.certainty)) for f in found(text)}


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_each_fault_is_found_and_nothing_else(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    said = text.splitlines()[0].removeprefix("# finds ").split()
    assert kinds(text) == (set() if said == ["nothing"] else {(said[0], said[1])})


def test_there_are_twelve() -> None:
    assert len(FILES) == 13  # and the clean one


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_what_is_only_possible_is_no_violation(file: Path) -> None:
    for finding in found(file.read_text(encoding="utf-8")):
        assert finding.certainty is not None
        assert finding.certainty == "certain" or finding.severity is not Severity.VIOLATION
        assert "id/" not in finding.message
        assert finding.message_fr != finding.message


@pytest.mark.parametrize(
    ("fault", "old", "new", "expected"),
    [
        # the same fault told by a month or a year is only possible, or none that can be seen
        ("overlap", '"2015-05-01"^^xsd:date ; okg:notAfter "2015-05-01"',
         '"2016-01-01"^^xsd:date ; okg:notAfter "2016-12-31"', ("Q14-PossibleOverlap", "possible")),
        ("gap", '"2017-02-01"^^xsd:date ; okg:notAfter "2017-02-01"',
         '"2016-07-01"^^xsd:date ; okg:notAfter "2016-12-31"', ("Q15-Gap", "possible")),
        ("out-of-office", '"2017-03-05"^^xsd:date ; okg:notAfter "2017-03-05"',
         '"2016-01-01"^^xsd:date ; okg:notAfter "2016-12-31"', ("Q22-PartlyOutOfTerm", "possible")),
        ("before-inception", '"2014-01-01"', '"2010-01-01"', ("Q17-Inception", "possible")),
        ("after-abolition", '"2017-12-31"', '"2020-12-31"', ("Q18-Abolition", "possible")),
        ("planned-past", 'okg:notAfter "2031-03-01"', 'okg:notAfter "2031-03-31"',
         ("Q21-PlannedPast", "possible")),
        ("first-since", '"2030-05-01"^^xsd:date ; okg:notAfter "2030-05-01"',
         '"2029-01-01"^^xsd:date ; okg:notAfter "2030-12-31"', ("Q23-PerhapsNotFirst", "possible")),
        ("implausible-length", '"1950-01-10"^^xsd:date ; okg:notAfter "1950-01-10"',
         '"1950-01-01"^^xsd:date ; okg:notAfter "1959-12-31"', ("Q20-PossiblyLong", "possible")),
    ],
)  # fmt: skip
def test_less_precise_dates_make_it_possible_only(
    fault: str, old: str, new: str, expected: tuple[str, str]
) -> None:
    text = (FAULTS / f"{fault}.ttl").read_text(encoding="utf-8")
    assert old in text
    assert kinds(text.replace(old, new)) == {expected}


def test_both_sentences_are_cited() -> None:
    (finding,) = found((FAULTS / "first-since.ttl").read_text(encoding="utf-8"))
    assert finding.sources == ("a: «the first talks since 2029»", "b: «met in Riga on Wednesday»")


def test_who_which_office_which_days_and_which_sources_are_said() -> None:
    (finding,) = found((FAULTS / "overlap.ttl").read_text(encoding="utf-8"))
    for words in ("Maarja Tamm", "Jaan Kask", "Minister of Defence of Estonia", "2015-05-01"):
        assert words in finding.message
    assert "2016-06-30" in finding.message
    assert "ministre de la Défense d'Estonie" in finding.message_fr
    assert finding.sources == ("a list of ministers",)
