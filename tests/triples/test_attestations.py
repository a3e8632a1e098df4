"""Which attestations a holding makes, and of which day."""

import pytest

from kg.claims import Holding, HoldingStatus, Office, Role
from kg.triples.attestations import attested

PUBLISHED = "2024-06-26"
DEFENCE = Office(Role.MINISTER, "defence", "RU", "ministre russe de la Défense")


def made(status: str, at: str | None, **more: str) -> list[tuple[str, str | None, str | None]]:
    """The kinds, days and anchors of the attestations of a holding."""
    holding = Holding("h1", "p", DEFENCE, HoldingStatus(status), at, "quote", **more)
    anchored = holding.in_ is not None
    return [(k.rsplit("#", 1)[-1], d, a) for k, d, a in attested(holding, PUBLISHED, anchored)]


@pytest.mark.parametrize(
    ("status", "at", "expected"),
    [
        ("incumbent", "2024-06-25", [("holding", "2024-06-25", None)]),
        ("acting", "2024-06-25", [("holding", "2024-06-25", None)]),
        ("former", PUBLISHED, [("former", PUBLISHED, None)]),
        (
            "former",
            "../2023-06-24",
            [("holding", "../2023-06-24", None), ("former", PUBLISHED, None)],
        ),
        ("incoming", PUBLISHED, [("designated", PUBLISHED, None)]),
        ("candidate", PUBLISHED, [("nominated", PUBLISHED, None)]),
    ],
)
def test_a_status_makes_its_attestations(status: str, at: str, expected: list[object]) -> None:
    assert made(status, at) == expected


def test_a_stated_start_is_taking_office() -> None:
    assert ("took-office", "2024-05-14", None) in made("incumbent", PUBLISHED, start="2024-05-14")


def test_a_coming_start_takes_no_office() -> None:
    assert [kind for kind, *_ in made("incoming", PUBLISHED, start="2024-07-01")] == ["designated"]


def test_a_stated_end_is_leaving_office_and_no_holding_at_publication() -> None:
    assert made("incumbent", PUBLISHED, end="2024-06-25") == [("left-office", "2024-06-25", None)]


def test_a_holding_told_of_a_contact_is_anchored_on_it() -> None:
    assert made("former", "../2023-06-24", in_="i2")[0] == ("holding", "../2023-06-24", "i2")
