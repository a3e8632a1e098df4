"""What is said where there is no row, or where a period is covered in part."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pyoxigraph as ox

from kg.questions import ask, store_target

QUERIES = Path(__file__).parents[1] / "queries"
MINISTER = "Minister of Defence of Zedland"


@cache
def target(graph):
    store = ox.Store()
    store.load((QUERIES / graph).read_bytes(), ox.RdfFormat.TURTLE)
    return store_target(store)


def told(question, graph="who-held/graph.ttl", **params):
    return ask(target(graph), question, **params).explanation


def test_days_of_a_period_of_which_nobody_is_known():
    lines = told("who-held", office="zz.minister.defence", at="2014/2015")
    assert lines == ("nobody is known for sure from 2014-07-01 to 2015-01-31",)


def test_a_period_that_is_covered():
    assert told("who-held", office="zz.minister.defence", at="2013") == ()


def test_a_period_of_which_no_day_is_covered():
    assert told("who-held", office="zz.minister.defence", at="2017") == (
        "Ada North: first evidence 252 days after",
        "Cid Sud: last evidence 241 days before",
        "nobody is known for sure from 2017-01-01 to 2017-12-31",
    )


def test_an_open_period():
    lines = told("who-held", office="zz.minister.defence", at="2018-09-09/")
    assert lines[-1] == "nobody is known for sure from 2018-09-10"


def test_nobody_can_have_held_it():
    assert told("who-held", office="zz.chief", at="2022-01-01") == (
        "no evidence of who held chief of staff of Zedland on 2022-01-01",
        "nearest known: https://w3id.org/okg/id/person/hal"
        " (since [..2019-12-31], until [..2021-01-01])",
        "nothing is known after 2021-01-01",
    )


def test_an_office_without_any_term():
    unheld = (
        "no evidence: nothing is known of who held President of Veeland",
        "nearest known: nobody; nothing is known of any day",
    )
    office, graph = "vv.head-of-state", "contacts.ttl"
    assert told("who-held", graph, office=office, at="2020") == unheld
    assert told("who-held", graph, office=office, at="interaction/call") == unheld
    assert told("who-held-at", graph, office=office, interaction="call") == unheld
    assert told("holders-of", graph, office=office) == unheld


def test_a_person_who_held_nothing_then_or_ever():
    assert told("offices-of", person="Bea East", to="2010") == (
        "no evidence that Bea East held an office up to 2010-12-31",
        f"nearest known: {MINISTER} (since 2012-03-01, until 2014-06-30)",
        "nothing is known before 2012-03-01",
    )
    lines = told("offices-of", "contacts.ttl", person="cy")
    assert lines == ("no evidence: nothing is known of any office of Cy Vale",)


def test_the_offices_of_a_role_that_nobody_is_known_to_have_held():
    graph, day = "holders-by-role/graph.ttl", "2031-03-06"
    lines = told("holders-by-role", graph, role="minister", at=day)
    assert lines == (f"no evidence on {day} of who held: Minister of Foreign Affairs of Finland",)
    assert told("holders-by-role", graph, role="Latvian minister of defence", at=day) == ()
    lines = told("holders-by-role", graph, role="ambassador", at=day)
    assert lines == ("no evidence: the graph has no office of that role",)


def test_no_change():
    period = {"from_": "2010-02", "to": "2011-12"}
    assert told("changes-in", office="zz.minister.defence", **period) == (
        f"no evidence of a change of {MINISTER} from 2010-02-01 to 2011-12-31",
        "nearest known: Ada North came (2010-01-10);"
        " Ada North left (2012-03-01), Bea East came (2012-03-01)",
    )


def test_no_day_uncovered_no_contradiction_no_counterpart():
    lines = told("uncovered-days", office="zz.minister.defence", from_="2013", to="2013")
    assert lines == (f"somebody is known to have held {MINISTER} on each of these days",)
    assert told("contradictions") == ("no evidence of a contradiction between sources",)
    (line,) = told("counterparts", office="zz.chief")
    assert line.startswith("no evidence: no text calls an office the counterpart of chief of staff")
