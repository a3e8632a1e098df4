from __future__ import annotations

from datetime import date

import pytest

from kg.infer.resolve import Version, resolve_date, resolve_place, resolve_status
from tests.infer.graphs import article, ask, contact, loaded

PEOPLE = "person:ana-vork a foaf:Person . person:bo-lund a foaf:Person . "
MINISTERS = ("person:ana-vork off:xa.minister.defence country:xa",
             "person:bo-lund off:xb.minister.defence country:xb")  # fmt: skip


def told(*statuses: tuple[str, str], denies: bool = False) -> str | None:
    return resolve_status(
        [Version("g", status=s, published=p, party_denies=denies) for s, p in statuses]
    )


# ---- status


@pytest.mark.parametrize(
    ("statuses", "resolved"),
    [
        ([("planned", "2031-03-01"), ("held", "2031-03-05")], "held"),
        ([("planned", "2031-03-06"), ("held", "2031-03-05")], "held"),
        ([("planned", "2031-03-01"), ("cancelled", "2031-03-02")], "cancelled"),
        ([("planned", "2031-03-03"), ("cancelled", "2031-03-02")], "planned"),
        ([("planned", "2031-03-02"), ("cancelled", "2031-03-02")], "cancelled"),
        ([("ongoing", "2031-03-04"), ("held", "2031-03-05")], "held"),
        ([("ongoing", "2031-03-05"), ("held", "2031-03-05")], "held"),
        ([("proposed", "2031-03-01"), ("planned", "2031-03-01")], "planned"),
        ([("denied", "2031-03-06"), ("held", "2031-03-05")], "held"),
        ([("denied", "2031-03-06")], "denied"),
        ([], None),
    ],
)
def test_status(statuses: list[tuple[str, str]], resolved: str | None) -> None:
    assert told(*statuses) == told(*reversed(statuses)) == resolved


def test_what_a_party_denies_is_denied() -> None:
    assert told(("held", "2031-03-05"), ("denied", "2031-03-04"), denies=True) == "denied"


# ---- date and place


def day(text: str | None) -> int | None:
    return None if text is None else date.fromisoformat(text).toordinal()


def dated(*dates: tuple[str | None, str | None, str | None]) -> tuple[str | None, ...]:
    versions = [Version("g", earliest=day(e), latest=day(last), edtf=t) for e, last, t in dates]
    low, high, edtf = resolve_date(versions)
    assert resolve_date(versions[::-1]) == (low, high, edtf)
    return *(None if d is None else date.fromordinal(d).isoformat() for d in (low, high)), edtf


def test_dates_are_what_all_have_in_common() -> None:
    month, exact = (
        ("2031-03-01", "2031-03-31", "2031-03"),
        ("2031-03-04", "2031-03-04", "2031-03-04"),
    )
    assert dated(month, exact) == exact
    assert dated(month, (None, "2031-03-10", "[..2031-03-10]")) == (
        "2031-03-01", "2031-03-10", "[2031-03-01..2031-03-10]",
    )  # fmt: skip
    assert dated((None, None, None)) == (None, None, None)
    assert dated((None, None, None), exact) == exact
    assert dated(("2017-02-16", "2017-02-16", "2017-02-16/..")) == (
        "2017-02-16", "2017-02-16", "2017-02-16/..",
    )  # fmt: skip


def test_of_dates_with_nothing_in_common_the_most_frequent_then_narrowest_then_earliest() -> None:
    first, second = ("2031-03-04",) * 3, ("2031-03-05",) * 3
    assert dated(first, second) == first
    assert dated(first, second, second) == second
    assert dated(("2031-04-01", "2031-04-30", "2031-04"), second) == second


def test_places_within_one_another_give_the_nearer_one() -> None:
    above = {"port": ("land", "world"), "land": ("world",)}
    versions = [Version("g", places=("land",)), Version("h", places=("port", "land"))]
    assert resolve_place(versions, lambda p: above.get(p, ())) == "port"
    assert resolve_place([], lambda p: ()) is None
    two = [Version("g", places=("b",)), Version("h", places=("a",)), Version("i", places=("b",))]
    assert resolve_place(two, lambda p: ()) == "b"


# ---- the merge in the default graph


def test_one_contact_of_two_articles_has_one_value_of_each() -> None:
    first = PEOPLE + contact(
        "c1", *MINISTERS, kind="Interaction", status="planned",
        more="; okg:place country:xa ; okg:confidence 0.7 ; okg:extractionRule 'plan' "
        "; okg:inferred true",
    )  # fmt: skip
    second = PEOPLE + contact(
        "c2", *MINISTERS, kind="Meeting",
        more="; okg:place place:xa.port ; okg:confidence 0.9 ; okg:extractionRule 'met'",
    )  # fmt: skip
    second += "place:xa.port okg:locatedIn country:xa . "
    second += "acc:1 okg:accountOf ix:c2 ; okg:status code:held ."
    store = loaded(article("a1", "2031-03-01", first) + article("a2", "2031-03-05", second))
    for pattern, rows in (
        ("ix:c1 a ?v", [("okg:Meeting",)]),
        ("ix:c1 okg:status ?v", [("code:held",)]),
        ("ix:c1 okg:place ?v", [("place:xa.port",)]),
        ("ix:c1 okg:confidence ?v", [("0.9",)]),
        ("ix:c1 okg:extractionRule ?v", [("met",)]),
        ("ix:c1 okg:inferred ?v", []),
        ("ix:c1 okg:edtf ?v", [("2031-03-04",)]),
        ("ix:c1 okg:evidence ?v", [("psg:c1",), ("psg:c2",)]),
        ("?v okg:accountOf ix:c1", [("acc:1",)]),
        (
            "ix:c1 okg:hasParticipation/okg:participant ?v",
            [("person:ana-vork",), ("person:bo-lund",)],
        ),
        ("ix:c2 ?v ?w", [("okg:sameIdentityAs", "ix:c1")]),
    ):
        assert ask(store, pattern) == rows, pattern
    assert ask(store, "GRAPH g:article.a1 { ix:c1 a ?k ; okg:status ?s }") == [
        ("okg:Interaction", "code:planned")
    ]


@pytest.mark.parametrize(
    ("issuer", "status"), [("inst:xb.ministry", "denied"), ("inst:xc.paper", "held")]
)
def test_a_denial_counts_when_it_is_a_partys(issuer: str, status: str) -> None:
    denial = f"""acc:d okg:accountOf ix:c2 ; okg:status code:denied ;
            prov:wasAttributedTo {issuer} .
        inst:xb.ministry okg:jurisdiction country:xb .
        inst:xc.paper okg:jurisdiction country:xc ."""
    second = PEOPLE + contact("c2", *MINISTERS, status="denied") + denial
    first = PEOPLE + contact("c1", *MINISTERS)
    store = loaded(article("a1", "2031-03-05", first) + article("a2", "2031-03-06", second))
    assert ask(store, "ix:c1 okg:status ?s") == [(f"code:{status}",)]
    assert bool(ask(store, "?a okg:interactedWith ?b")) is (status == "held")


def test_the_registrys_label_comes_first_then_the_most_frequent() -> None:
    registry = 'g:registry { person:ana-vork a foaf:Person ; skos:prefLabel "Ana Vork"@en . }\n'
    texts = [
        f'person:ana-vork skos:prefLabel "{one}"@en . off:xa.envoy skos:prefLabel "{other}"@fr .'
        for one, other in (("A. Vork", "envoyée"), ("A. Vork", "envoyé"), ("A. Vork", "envoyée"))
    ]
    store = loaded(
        registry + "".join(article(f"a{n}", "2031-03-05", t) for n, t in enumerate(texts))
    )
    assert ask(store, "person:ana-vork skos:prefLabel ?l") == [("Ana Vork",)]
    assert ask(store, "person:ana-vork skos:altLabel ?l") == [("A. Vork",)]
    assert ask(store, "off:xa.envoy skos:prefLabel ?l") == [("envoyée",)]
    assert ask(store, "off:xa.envoy skos:altLabel ?l") == [("envoyé",)]


# ---- contacts


@pytest.mark.parametrize(
    "status", ["planned", "proposed", "cancelled", "postponed", "denied", "ongoing"]
)
def test_only_what_was_held_is_a_contact_and_attests(status: str) -> None:
    store = loaded(article("a1", "2031-03-05", PEOPLE + contact("c1", *MINISTERS, status=status)))
    assert ask(store, "?a okg:interactedWith ?b") == []
    assert ask(store, "?t a okg:Term") == []


def test_two_on_one_side_did_not_interact_with_each_other() -> None:
    third = "person:cy-dahl off:xa.minister.foreign country:xa"
    store = loaded(article("a1", "2031-03-05", PEOPLE + contact("c1", *MINISTERS, third)))
    assert ask(store, "?a okg:interactedWith ?b") == [
        ("person:ana-vork", "person:bo-lund"),
        ("person:bo-lund", "person:ana-vork"),
        ("person:bo-lund", "person:cy-dahl"),
        ("person:cy-dahl", "person:bo-lund"),
    ]
