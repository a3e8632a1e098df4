"""Days given as a contact: whose days they are, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import BadParameter
from kg.questions import ask, store_target

OKG = "https://w3id.org/okg/id/"
DATA = (Path(__file__).parents[1] / "queries" / "contacts.ttl").read_bytes()
OFFICE = {"office": "wy.minister.defence"}


@pytest.fixture(scope="module")
def target():
    store = ox.Store()
    store.load(DATA, ox.RdfFormat.TURTLE)
    return store_target(store)


@pytest.mark.parametrize("contact", ["interaction/call", f"{OKG}interaction/call"])
def test_who_held_at_a_contact(target, contact):
    found = ask(target, "who-held", at=contact, **OFFICE)
    assert found.rows == ask(target, "who-held-at", interaction="call", **OFFICE).rows
    assert found.question == "who-held"
    assert [(b.name, b.value) for b in found.bindings] == [
        ("office", f"{OKG}office/wy.minister.defence"),
        ("at", f"{OKG}interaction/call"),
    ]


def test_a_contact_without_a_first_day_is_that_of_who_held_at(target):
    (row,) = ask(target, "who-held", at="interaction/before", **OFFICE).rows
    assert (row["person"], row["certainty"]) == (f"{OKG}person/bo", "certain")


def test_other_questions_take_the_days_of_the_contact(target):
    by_contact = ask(target, "contacts-on", at="interaction/call")
    assert by_contact.rows == ask(target, "contacts-on", at="2020-03-05").rows
    assert by_contact.bindings[0].value == "2020-03-05"
    since = ask(target, "holders-of", from_="interaction/call", **OFFICE)
    assert [(b.name, b.value) for b in since.bindings[1:]] == [("from", "2020-03-05")]


def test_days_out_of_order_by_a_contact(target):
    with pytest.raises(BadParameter, match=r"--from interaction/call is after --to 2019"):
        ask(target, "holders-of", from_="interaction/call", to="2019", **OFFICE)


def test_an_unknown_contact_is_refused_with_the_nearest(target):
    with pytest.raises(BadParameter, match=r"--at 'interaction/cal': no such .*'call'") as caught:
        ask(target, "who-held", at="interaction/cal", **OFFICE)
    assert caught.value.nearest[0] == "call"


def test_neither_a_date_nor_a_contact(target):
    with pytest.raises(BadParameter, match=r"is no date.*or the id of a contact"):
        ask(target, "who-held", at="then", **OFFICE)
