"""Claims that are less sure than asked for go, with what rests on them."""

from dataclasses import replace

from kg.claims import Claims, from_json, sift
from kg.claims.check import faults
from kg.claims.model import Account, Source
from tests.invented import VISIT
from tests.invented import json as json_


def claims(**confidence: float) -> Claims:
    """The invented visit, with a confidence for each kind of claims."""
    (read,) = from_json(json_.dumps(VISIT.claims), source="visit.json")
    account = Account("a1", "i1", "tamm")
    whole = replace(read, accounts=(account,))
    for family, sure in confidence.items():
        items = getattr(whole, family)
        changed = tuple(replace(i, source=Source(rule="r", confidence=sure)) for i in items)
        whole = replace(whole, **{family: changed})
    return whole


def test_nothing_is_asked_for() -> None:
    assert sift(claims(holdings=0.1), 0.0) == (claims(holdings=0.1), 0)


def test_a_contact_goes_with_its_account_and_its_statements_name_it_no_more() -> None:
    sifted = sift(claims(interactions=0.6), 0.7)
    assert sifted.dropped == 2
    assert (sifted.claims.interactions, sifted.claims.accounts) == ((), ())
    assert [s.about for s in sifted.claims.statements] == [None]
    assert faults(sifted.claims) == []


def test_persons_of_whom_nothing_is_said_any_more_go() -> None:
    sifted = sift(claims(interactions=0.6, holdings=0.6), 0.7)
    assert [p.id for p in sifted.claims.persons] == ["tamm"]
    assert sifted.dropped == 4


def test_a_claim_that_is_just_so_sure_stays() -> None:
    assert sift(claims(holdings=0.7), 0.7).dropped == 0
