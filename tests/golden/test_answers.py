"""What both seeds answer, alone and with the registry: the design's table, row by row."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from kg.graph import Graph, open_graph

CORPUS = Path(__file__).parents[3] / "shared/corpus/dev"
SEEDS = ("seed-2017-xinhua-baku", "seed-2024-reuters-call")
pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the seeds' texts are not here: ../shared/corpus/dev is absent"
)
Row = tuple[str, str, str]


@cache
def graph(registered: bool) -> Graph:
    made = open_graph(registry=registered)
    report = made.load(*(CORPUS / f"{seed}.txt" for seed in SEEDS))
    assert report.violations == ()
    return made


def held(registered: bool, office: str, at: str) -> set[Row]:
    answer = graph(registered).ask("who-held", office=office, at=at, lang="fr")
    return {(str(r["name"]), str(r["basis"]), str(r["certainty"])) for r in answer.rows}


RU = "ministre russe de la Défense"
US = "US Secretary of Defense"


@pytest.mark.parametrize(
    ("office", "at", "expected"),
    [
        (RU, "2024-06-25", {("Andreï Belousov", "attested", "certain")}),
        (
            RU,
            "2024-06-20",
            {
                ("Andreï Belousov", "before-first-known", "possible"),
                ("Sergueï Choigou", "earlier-undated", "possible"),
            },
        ),
        (RU, "2025-01-01", {("Andreï Belousov", "last-known", "possible")}),
        (US, "2017-02-15", {("James Mattis", "attested", "certain")}),
        (
            US,
            "2020-01-01",
            {
                ("James Mattis", "bounded-by-successor", "possible"),
                ("Lloyd Austin", "bounded-by-predecessor", "possible"),
            },
        ),
        (
            "chef d'état-major interarmées des Etats-Unis",
            "2017-02-16",
            {("Joseph Dunford", "attested", "certain")},
        ),
        ("chef d'état-major russe", "2017-02-16", {("Valery Gerasimov", "attested", "certain")}),
        (
            "Azerbaijani defence minister",
            "2017-02-16",
            {("Zakir Hasanov", "attested", "certain")},
        ),
        ("président azerbaïdjanais", "2017-02-16", {("Ilham Aliev", "attested", "certain")}),
    ],
)
def test_the_seeds_alone_answer(office: str, at: str, expected: set[Row]) -> None:
    assert held(False, office, at) == expected


def previous() -> str:
    """The contact that came before the call of 2024."""
    first = (
        "PREFIX okg: <https://w3id.org/okg/ontology#> SELECT ?x WHERE "
        "{ ?claim okg:earlierInteraction ?x ; okg:scopeType okg:Interaction }"
    )
    (row,) = graph(False).query(first).rows
    return str(row["x"])


def test_at_the_previous_conversation_the_russian_minister_was_another() -> None:
    answer = graph(False).ask("who-held-at", office=RU, interaction=previous(), lang="fr")
    assert {(r["name"], r["certainty"]) for r in answer.rows} == {("Sergueï Choigou", "certain")}


def test_at_the_previous_conversation_nobody_names_the_american() -> None:
    answer = graph(False).ask("who-held-at", office=US, interaction=previous(), lang="fr")
    assert {r["certainty"] for r in answer.rows} == {"possible"}
    assert {r["name"] for r in answer.rows} <= {"James Mattis", "Lloyd Austin"}


@pytest.mark.parametrize(
    ("office", "at", "name", "certainty"),
    [
        (US, "2020-01-01", "Mark T. Esper", "certain"),
        (RU, "2024-06-20", "Andreï Belooussov", "presumed"),
        (RU, "2023-01-01", "Sergueï Choïgou", "certain"),
    ],
)
def test_with_the_registry(office: str, at: str, name: str, certainty: str) -> None:
    assert {(n, c) for n, _, c in held(True, office, at)} == {(name, certainty)}


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("2024-06-20", set()), ("2024-06-27", {("Andreï Belousov", "attested", "certain")})],
)
def test_what_was_known_by_a_day(as_of: str, expected: set[Row]) -> None:
    answer = graph(False).ask("who-held", office=RU, at="2024-06-25", as_of=as_of, lang="fr")
    assert {(str(r["name"]), str(r["basis"]), str(r["certainty"])) for r in answer} == expected
    if not expected:
        assert any("no evidence" in line for line in answer.explanation)
