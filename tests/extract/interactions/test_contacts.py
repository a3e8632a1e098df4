"""Small texts and the contacts they tell of."""

from __future__ import annotations

import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kg.extract.contacts import Contacts, read

if TYPE_CHECKING:
    from kg.claims.model import Interaction

HERE = Path(__file__).parent
CASES = tomllib.loads((HERE / "contacts.toml").read_text(encoding="utf-8"))["case"]


def _build() -> Any:
    spec = spec_from_file_location("interactions_build", HERE / "build.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build = _build()


def contacts(case: dict[str, Any]) -> tuple[str, Contacts]:
    document = build.document(
        case["text"], case["lang"], case.get("published", "2025-06-12") or None
    )
    return document.article.text, read(document)


def line(one: Interaction) -> str:
    people, sides = ",".join(one.participants) or "-", "/".join(one.sides)
    place, initiator = one.place or "-", one.initiator or "-"
    return f"{one.type} {one.status} {one.date or '-'} {people} {sides} {place} {initiator}"


@pytest.mark.parametrize("case", CASES, ids=[c["id"] for c in CASES])
def test_a_text_tells_of_these_contacts(case: dict[str, Any]) -> None:
    text, found = contacts(case)
    assert sorted(map(line, found.interactions)) == sorted(case["told"])
    for one in found.interactions:
        assert one.quote == one.source.spans[0].of(text)
        assert one.source.rule.startswith(case["lang"] + ".")


def test_a_contact_before_another_says_so() -> None:
    case = next(c for c in CASES if c["id"] == "fr-repeated-with")
    _, found = contacts(case)
    first = next(i for i in found.interactions if "carl" in i.participants)
    others = [i for i in found.interactions if "carl" not in i.participants]
    assert [i.before for i in others] == [(first.id,), (first.id,)]


def test_a_day_carried_on_is_marked_as_inferred() -> None:
    _, found = contacts(next(c for c in CASES if c["id"] == "fr-day-goes-on"))
    assert [i.source.inferred for i in found.interactions] == [False, True]


def test_host_and_guest() -> None:
    _, found = contacts(next(c for c in CASES if c["id"] == "fr-was-received"))
    roles = {p.person: p.role for p in found.interactions[0].participations}
    assert roles == {"carl": "guest", "anna": "host"}


def test_a_journey_frames_the_meetings_of_its_day() -> None:
    text = (
        "[anna:NO Anna Berg] est arrivée mardi en Finlande pour y rencontrer [carl:FI Carl Dahl]."
    )
    _, found = contacts({"text": text, "lang": "fr"})
    assert [(j.person, j.to, j.date) for j in found.journeys] == [("anna", "FI", "2025-06-10")]


def test_the_first_since_a_year_has_an_earlier_contact() -> None:
    text = (
        "[anna:NO:minister Anna Berg] a rencontré mardi [carl:SE:minister Carl Dahl]. "
        "C'est leur première rencontre depuis 2019."
    )
    _, found = contacts({"text": text, "lang": "fr"})
    assert [(f.later, f.earlier) for f in found.firsts] == [("i1", "i2")]
    assert found.interactions[1].date == "2019"


def test_a_mere_duration_has_no_earlier_contact() -> None:
    text = (
        "[anna:NO:minister Anna Berg] a rencontré mardi [carl:SE:minister Carl Dahl]. "
        "C'est leur première rencontre depuis trois ans."
    )
    _, found = contacts({"text": text, "lang": "fr"})
    assert found.firsts == ()


def test_topics_are_words_of_the_text() -> None:
    text = (
        "[anna:NO Anna Berg] a rencontré mardi [carl:SE Carl Dahl]. "
        "Ils ont discuté de la pêche en mer du Nord."
    )
    _, found = contacts({"text": text, "lang": "fr"})
    assert found.interactions[0].topics == ("la pêche en mer du Nord",)


def test_the_same_text_gives_the_same_contacts() -> None:
    for case in CASES:
        assert contacts(case) == contacts(case)
