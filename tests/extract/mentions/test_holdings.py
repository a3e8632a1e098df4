"""Who holds what, in sentences made for the purpose; nobody in them exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract import extract
from kg.extract.document import read
from kg.model import LineRole
from tests.extract.mentions.articles import article

if TYPE_CHECKING:
    from kg.extract.model import Tenure

CASES = [
    # title before the name
    ("en", "Chilean Foreign Minister Ada Bell slept.",
     ["bell minister foreign-affairs CL incumbent"]),
    ("fr", "Le ministre chilien de la Défense, Ada Belle, a dormi.",
     ["belle minister defence CL incumbent"]),
    ("fr", "L'ancien Premier ministre kényan Odon Brun rit.",
     ["brun head-of-government - KE former"]),
    ("en", "Peru's President-elect Odon Brown smiled.", ["brown head-of-state - PE incoming"]),
    ("fr", "Le Premier ministre par intérim du Népal, Odon Brun, rit.",
     ["brun head-of-government - NP acting"]),
    # title after the name
    ("en", "Ada Bell, Chile's chief of defence, slept.",
     ["bell chief-of-defence defence CL incumbent"]),
    ("fr", "Ada Belle, ambassadrice du Chili au Pérou, dort.",
     ["belle ambassador PE CL incumbent"]),
    ("en", "Ada Bell, mayor of Lima until 2022, slept.", ["bell head-of-region - PE former"]),
    # two titles, lists, distribution
    ("en", "Thai Deputy Prime Minister and Defence Minister Ada Bell slept.",
     ["bell deputy-head-of-government - TH incumbent", "bell minister defence TH incumbent"]),
    ("fr", "Les présidents chilien et péruvien, Ada Belle et Odon Brun, dorment.",
     ["belle head-of-state - CL incumbent", "brun head-of-state - PE incumbent"]),
    ("fr", "Le ministre chilien des Finances Ada Belle reçoit ses homologues péruvien Odon Brun et"
     " thaïlandais Luc Petit.",
     ["belle minister finance CL incumbent", "brun minister finance PE incumbent",
      "petit minister finance TH incumbent"]),
    # counterparts, possessors, neighbours
    ("en", "Chilean Defence Minister Ada Bell met her Thai counterpart, Odon Brown.",
     ["bell minister defence CL incumbent", "brown minister defence TH incumbent"]),
    ("en", "Chilean President Ada Bell sacked her defence minister, Odon Brown, on Monday.",
     ["bell head-of-state - CL incumbent", "brown minister defence CL former"]),
    ("fr", "Il a vu le président chilien, Ada Belle, et le ministre de la Défense, Odon Brun.",
     ["belle head-of-state - CL incumbent", "brun minister defence CL incumbent"]),
    # verbs
    ("fr", "Ada Belle a été nommée ministre chilienne de la Défense.",
     ["belle minister defence CL incumbent"]),
    ("fr", "Ada Belle était à l'époque à la tête du ministère chilien de la Défense.",
     ["belle minister defence CL former"]),
    ("fr", "Ada Belle, qui dirige le ministère chilien des Finances, dort.",
     ["belle minister finance CL incumbent"]),
]  # fmt: skip


def shown(tenure: Tenure) -> str:
    office = tenure.office
    parts = (
        tenure.person,
        office.role,
        office.portfolio or "-",
        office.jurisdiction or "-",
        tenure.status,
    )
    return " ".join(map(str, parts))


@pytest.mark.parametrize(("lang", "text", "wanted"), CASES)
def test_a_sentence_tells_who_holds_what(lang: str, text: str, wanted: list[str]) -> None:
    tenures = read(article(text, lang)).tenures
    assert sorted(map(shown, tenures)) == sorted(wanted)


def test_a_fronted_clause_is_no_apposition() -> None:
    assert not read(article("Selon le président péruvien, Ada Belle dort.", "fr")).tenures


def test_the_span_of_a_tenure_holds_title_and_name() -> None:
    one = article("Hier, le président chilien Ada Belle a dormi.", "fr")
    (tenure,) = read(one).tenures
    assert tenure.span.of(one.text) == "président chilien Ada Belle"


def test_an_inferred_party_says_why() -> None:
    one = article("President Ada Bell met nobody.", "en", dateline="Lima")
    (tenure,) = read(one).tenures
    assert (tenure.office.jurisdiction, tenure.inferred, tenure.reason) == ("PE", True, "dateline")


@pytest.mark.parametrize(
    ("text", "place", "published", "party"),
    [
        ("President Ada Bell met nobody.", "Washington", "2016-03-14", None),  # it was another
        ("President Ada Bell met nobody.", "Washington", "2091-03-14", "US"),  # nobody knows yet
        ("Former President Ada Bell met nobody.", "Washington", "2016-03-14", "US"),
        ("President Barak Obamah met nobody.", "Washington", "2016-03-14", "US"),  # a spelling
        ("Ministry spokesperson Ada Bell slept.", "Washington", "2016-03-14", "US"),  # of several
    ],
)
def test_a_seat_that_the_register_has_another_in_is_not_guessed(
    text: str, place: str, published: str, party: str | None
) -> None:
    (tenure,) = read(article(text, "en", dateline=place, published=published)).tenures
    assert tenure.office.jurisdiction == party


def test_nor_is_one_taken_from_whoever_is_named_before() -> None:
    text = "Le président Emmanuel Macron a dormi. Son Premier ministre, Odon Brun, aussi."
    found = {shown(t) for t in read(article(text, "fr", published="2021-03-14")).tenures}
    assert found == {"macron head-of-state - FR incumbent", "brun head-of-government - - incumbent"}


def test_who_held_an_office_long_ago_still_has_its_party() -> None:
    (tenure,) = read(article("Prime Minister Margaret Thatcher slept.", "en")).tenures
    assert (tenure.office.jurisdiction, tenure.reason) == ("GB", "register")


@pytest.mark.parametrize("title", ["envoy", "opposition leader"])
def test_an_envoy_or_a_party_leader_may_be_anybodys(title: str) -> None:
    one = article(f"The {title}, Ada Bell, met nobody.", "en", dateline="Lima")
    assert [t.office.jurisdiction for t in read(one).tenures] == [None]


@pytest.mark.parametrize(
    "text", ["President Ada Bell met nobody.", "The Chilean ambassador, Ada Bell, slept."]
)
def test_an_office_of_nobody_knows_whom_or_where_is_no_holding_but_its_holder_is_named(
    text: str,
) -> None:
    claims = extract(article(text, "en"))
    assert not claims.holdings
    assert [person.name for person in claims.persons] == ["Ada Bell"]


def test_a_headline_makes_no_person() -> None:
    one = article(
        "Prime Minister Some Words Meets Press\nRain fell.", "en",
        roles=[LineRole.TITLE, LineRole.BODY],
    )  # fmt: skip
    assert not read(one).tenures


def test_a_list_of_a_government_is_read() -> None:
    text = (
        "Le gouvernement\n- Ada Belle : Finances\n- Odon Brun (MR) : Justice\n- Luc Petit : Santé"
    )
    found = {shown(t) for t in read(article(text, "fr", dateline="Lima")).tenures}
    assert found == {
        "belle minister finance PE incumbent",
        "brun minister justice PE incumbent",
        "petit minister health PE incumbent",
    }


def test_places_fairs_and_games_make_no_person() -> None:
    text = "Old Town Fair: Grand Hotel Union beat Red Lion Bakery at West Park on Sunday."
    assert not read(article(text, "en")).tenures
