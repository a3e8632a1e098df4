"""The age of evidence in ``who-held``: exact days, whatever the centuries, on both engines."""

from __future__ import annotations

from datetime import date

import pyoxigraph as ox
import pytest
from rdflib import Graph

from kg.questions import ask, questions, store_target
from tests.queries.parsed_once import ParsedOnce

DATA = """
@prefix okg:  <https://w3id.org/okg/ontology#> .
@prefix code: <https://w3id.org/okg/code#> .
@prefix off:  <https://w3id.org/okg/id/office/> .
@prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .
@prefix :     <https://w3id.org/okg/id/> .
off:zz.envoy a okg:Office .
:term a okg:Term ; okg:office off:zz.envoy ; okg:holder :ada ; okg:mode code:substantive ;
    okg:startNotAfter "DAY"^^xsd:date ; okg:endNotBefore "DAY"^^xsd:date .
:att a okg:Attestation ; okg:supportsTerm :term ; okg:attestationType code:holding ;
    okg:notBefore "DAY"^^xsd:date ; okg:notAfter "DAY"^^xsd:date ; okg:evidence :passage .
"""
DAYS = [
    ("1900-02-28", "1900-03-01"),
    ("2000-02-28", "2000-03-01"),
    ("2024-02-29", "2023-02-28"),
    ("2023-12-31", "2024-01-01"),
    ("1999-03-01", "2100-02-28"),
    ("0001-01-01", "9999-12-31"),
    ("9999-12-31", "0001-03-01"),
    ("2017-02-16", "2017-02-16"),
]


@pytest.mark.parametrize(("day", "at"), DAYS)
def test_the_age_is_the_days_between(day, at):
    data = DATA.replace("DAY", day)
    store = ox.Store()
    store.load(data.encode(), ox.RdfFormat.TURTLE)
    rdflib = ParsedOnce(Graph().parse(data=data, format="turtle"), questions())
    expected = [abs((date.fromisoformat(at) - date.fromisoformat(day)).days)]
    for target in (store_target(store), rdflib):
        answer = ask(target, "who-held", office="zz.envoy", at=at)
        assert [row["age"] for row in answer] == expected
