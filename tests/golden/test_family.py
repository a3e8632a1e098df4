"""What both seeds answer to the questions about who held which office, beside `test_answers`."""

from __future__ import annotations

import pytest

from tests.golden.test_answers import CORPUS, RU, graph, previous

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the seeds' texts are not here: ../shared/corpus/dev is absent"
)


def test_the_age_of_the_last_evidence() -> None:
    (row,) = graph(False).ask("who-held", office=RU, at="2025-01-01").rows
    assert (row["basis"], row["evidence_date"], row["age"]) == ("last-known", "2024-06-25", 190)


def test_at_the_previous_conversation_by_its_iri() -> None:
    by_contact = graph(False).ask("who-held", office=RU, at=previous())
    assert (
        by_contact.rows == graph(False).ask("who-held-at", office=RU, interaction=previous()).rows
    )
    assert by_contact.rows


def test_all_ministers_of_defence() -> None:
    answer = graph(False).ask("holders-by-role", role="minister of defence", at="2017-02-16")
    found = {(str(r["name"]).split()[-1], str(r["certainty"])) for r in answer.rows}
    assert ("Hasanov", "certain") in found
    assert {c for n, c in found if n != "Hasanov"} == {"possible"}
    assert {n for n, _ in found} == {"Hasanov", "Mattis", "Austin", "Belousov", "Choigou"}


def test_the_change_in_moscow() -> None:
    answer = graph(False).ask("changes-in", office=RU, from_="2023", to="2024-06-25", lang="fr")
    changes = {(str(r["left_name"]), str(r["came_name"]), str(r["since"])) for r in answer.rows}
    assert changes == {("Sergueï Choigou", "Andreï Belousov", "[..2024-06-25]")}


def test_only_the_day_of_the_call_is_covered() -> None:
    answer = graph(False).ask("uncovered-days", office=RU, from_="2024-06", to="2024-06")
    assert [(r["since"], r["until"]) for r in answer.rows] == [
        ("2024-06-01", "2024-06-24"),
        ("2024-06-26", "2024-06-30"),
    ]


def test_nothing_contradicts() -> None:
    assert graph(False).ask("contradictions").rows == ()
