from __future__ import annotations

from itertools import permutations

import pytest

from kg.infer.identity import Clusters
from kg.infer.kinds import PARENTS, families, lineage, most_specific
from tests.infer.graphs import article, ask, contact, loaded, same

OKG = "https://w3id.org/okg/ontology#"
MINISTERS = ("person:ana-vork off:xa.minister.defence country:xa",
             "person:bo-lund off:xb.minister.defence country:xb")  # fmt: skip
PEOPLE = "person:ana-vork a foaf:Person . person:bo-lund a foaf:Person . "


def person(iri: str, name: str, office: str = "", lang: str = "en") -> str:
    held = f"att:{iri[9:]} okg:attestedHolder {iri} ; okg:office {office} ." if office else ""
    return f'{iri} a foaf:Person ; skos:prefLabel "{name}"@{lang} . {held} '


def two(first: str, second: str) -> dict[str, str]:
    return same(loaded(article("a1", "2031-03-05", first) + article("a2", "2031-03-06", second)))


# ---- people


def test_the_same_name_and_office_is_one_person() -> None:
    assert two(
        person("person:x-eva-mond-1", "Eva Mond", "off:xa.minister.health"),
        person("person:x-eva-mond-2", "Éva Mond", "off:xa.minister.health", "fr"),
    ) == {"person:x-eva-mond-2": "person:x-eva-mond-1"}


def test_the_same_name_and_party_is_one_person() -> None:
    party = "off:xa.{0} okg:jurisdiction country:xa . "
    assert two(
        person("person:x-b", "Eva Mond", "off:xa.envoy") + party.format("envoy"),
        person("person:x-a", "Eva-Mond", "off:xa.judge")
        + "off:xa.judge org:postIn inst:xa.court . inst:xa.court okg:jurisdiction country:xa . ",
    ) == {"person:x-b": "person:x-a"}


def test_sides_and_statements_tie_too() -> None:
    told = "stmt:s okg:speaker person:x-b ; okg:side country:xa . "
    told += 'person:x-b skos:prefLabel "Eva Mond"@fr .'
    assert two(
        person("person:x-a", "Eva Mond")
        + contact("c", "person:x-a off:xa.envoy country:xa", "person:ana-vork"),
        told,
    ) == {"person:x-b": "person:x-a"}


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (("x-a", "Eva Mond", ""), ("x-b", "Eva Mond", ""), "a name alone"),
        (("x-a", "Eva Mond", "xa.envoy"), ("x-b", "Eva Mond", "xb.envoy"), "another country"),
        (("x-a", "Mond", "xa.envoy"), ("x-b", "Mond", "xa.envoy"), "one word is no full name"),
        (("x-a", "Eva Mond", "xa.envoy"), ("x-b", "Ida Mond", "xa.envoy"), "another name"),
        (("eva-mond", "Eva Mond", "xa.envoy"), ("x-b", "Eva Mond", "xa.envoy"), "registered"),
    ],
)
def test_less_than_that_is_not_enough(
    first: tuple[str, str, str], second: tuple[str, str, str], why: str
) -> None:
    one, other = (
        person(f"person:{iri}", name, office and f"off:{office}")
        for iri, name, office in (first, second)
    )
    assert two(one, other) == {}, why


def test_two_whom_one_article_tells_apart_stay_apart() -> None:
    both = person("person:x-a", "Eva Mond", "off:xa.envoy") + person(
        "person:x-b", "Eva Mond", "off:xa.envoy"
    )
    assert two(both, person("person:x-c", "Eva Mond", "off:xa.envoy")) == {}


# ---- contacts


def contacts(first: str, second: str) -> dict[str, str]:
    found = two(PEOPLE + first, PEOPLE + second)
    return {local: one for local, one in found.items() if local.startswith("ix:")}


def test_the_same_people_day_and_kind_are_one_contact() -> None:
    assert contacts(contact("c2", *MINISTERS), contact("c1", *reversed(MINISTERS))) == {
        "ix:c2": "ix:c1"
    }


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Interaction", "PhoneCall", True),
        ("Interaction", "Interaction", True),
        ("Meeting", "MultilateralMeeting", True),
        ("RemoteConversation", "VideoConference", True),
        ("Meeting", "PhoneCall", False),
        ("PhoneCall", "VideoConference", False),
        ("Meeting", "Visit", False),
        ("Interaction", "Visit", False),
        ("Visit", "Visit", True),
    ],
)
def test_kinds_that_agree(one: str, other: str, agree: bool) -> None:
    found = contacts(contact("c1", *MINISTERS, kind=one), contact("c2", *MINISTERS, kind=other))
    assert bool(found) is agree


def test_calls_on_different_or_unknown_days_stay_two() -> None:
    call = contact("c1", *MINISTERS)
    assert contacts(call, contact("c2", *MINISTERS, day="2031-03-05")) == {}
    assert contacts(contact("c1", *MINISTERS, day=""), contact("c2", *MINISTERS, day="")) == {}


def test_other_people_or_one_person_alone_are_another_contact() -> None:
    third = "person:cy-dahl off:xc.minister.defence country:xc"
    assert contacts(contact("c1", *MINISTERS), contact("c2", *MINISTERS, third)) == {}
    assert contacts(contact("c1", MINISTERS[0]), contact("c2", MINISTERS[0])) == {}


def test_a_vague_contact_that_agrees_with_two_is_neither() -> None:
    given = (
        article("a1", "2031-03-05", PEOPLE + contact("c1", *MINISTERS, kind="Meeting"))
        + article("a2", "2031-03-05", PEOPLE + contact("c2", *MINISTERS, kind="PhoneCall"))
        + article("a3", "2031-03-05", PEOPLE + contact("c3", *MINISTERS, kind="Interaction"))
    )
    assert same(loaded(given)) == {}


def test_contacts_that_one_article_tells_apart_stay_apart() -> None:
    assert (
        contacts(contact("c1", *MINISTERS) + contact("c2", *MINISTERS), contact("c3", *MINISTERS))
        == {}
    )


def test_contacts_of_provisional_people_are_one_when_the_people_are() -> None:
    def told(number: int) -> str:
        who = f"person:x-eva-mond-{number}"
        return PEOPLE + person(who, "Eva Mond", "off:xa.envoy") + contact(
            f"c{number}", f"{who} off:xa.envoy country:xa", MINISTERS[1]
        )  # fmt: skip

    store = loaded(article("a1", "2031-03-05", told(1)) + article("a2", "2031-03-06", told(2)))
    assert same(store) == {
        "ix:c2": "ix:c1",
        "part:c2.bo-lund": "part:c1.bo-lund",
        "part:c2.x-eva-mond-2": "part:c1.x-eva-mond-1",
        "person:x-eva-mond-2": "person:x-eva-mond-1",
    }
    assert ask(store, "?x okg:hasParticipation ?p . ?p okg:participant ?who") == [
        ("ix:c1", "part:c1.bo-lund", "person:bo-lund"),
        ("ix:c1", "part:c1.x-eva-mond-1", "person:x-eva-mond-1"),
    ]


# ---- what it is made of


@pytest.mark.parametrize("order", list(permutations([("a", "b"), ("c", "d"), ("b", "c")])))
def test_clusters_take_the_smallest_id_in_any_order(order: tuple[tuple[str, str], ...]) -> None:
    clusters = Clusters()
    for one, other in order:
        clusters.join(other, one)
    assert [clusters.find(x) for x in "abcde"] == [*"aaaa", "e"]
    assert clusters.sets("ebdca") == [["a", "b", "c", "d"]]


def test_kinds_are_those_of_the_ontology() -> None:
    import rdflib

    from kg import assets

    graph = rdflib.Graph().parse(data=assets.read_text("ontology/okg.ttl"), format="turtle")
    below = set(
        graph.transitive_subjects(rdflib.RDFS.subClassOf, rdflib.URIRef(OKG + "Interaction"))
    )
    held = rdflib.URIRef(OKG + "HeldInteraction")
    assert {str(k) for k in below} - {str(held)} == set(PARENTS)
    for kind, parent in PARENTS.items():
        if parent is not None:
            assert (rdflib.URIRef(kind), rdflib.RDFS.subClassOf, rdflib.URIRef(parent)) in graph


def test_of_kinds_that_disagree_the_most_frequent_then_the_first_wins() -> None:
    meeting, call, remote = OKG + "Meeting", OKG + "PhoneCall", OKG + "RemoteConversation"
    assert most_specific([meeting, call, call]) == call
    assert most_specific([meeting, call]) == meeting
    assert most_specific([remote, remote, call]) == call
    assert list(lineage(call)) == [call, remote, OKG + "Interaction"]
    assert families([remote, call, meeting])[remote] == call
