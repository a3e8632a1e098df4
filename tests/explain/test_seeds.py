"""Both seeds explained: certainties, rules, bounds and offsets, never a sentence of theirs."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from kg.explain import Explanation, Step, StepKind
from kg.graph import Graph, open_graph

CORPUS = Path(__file__).parents[3] / "shared/corpus/dev"
SEEDS = ("seed-2017-xinhua-baku", "seed-2024-reuters-call")
pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the seeds' texts are not here: ../shared/corpus/dev is absent"
)
RU, US = "ministre russe de la Défense", "US Secretary of Defense"


@cache
def graph(registered: bool) -> Graph:
    made = open_graph(registry=registered)
    made.load(*(CORPUS / f"{seed}.txt" for seed in SEEDS))
    return made


def told(office: str, at: str) -> Explanation:
    return graph(False).explain("who-held", office=office, at=at)


def people(explanation: Explanation) -> dict[str, Step]:
    """The step of each person by family name."""
    return {
        step.text.partition(":")[0].rsplit(" ", 1)[-1]: step
        for step in explanation.steps
        if step.kind is StepKind.VERDICT
    }


def why(step: Step) -> list[object]:
    """What is told of somebody, and by which rules bounds were set, in the order of reading."""
    keys = [k for s in step.walk() for k in (s["why"], s["rule"]) if k not in (None, "R1", "R9")]
    return list(dict.fromkeys(keys))


def spans(step: Step) -> set[tuple[object, object]]:
    return {(s["start"], s["end"]) for s in step.walk() if s.kind is StepKind.EVIDENCE}


def sure(explanation: Explanation) -> dict[str, tuple[object, object]]:
    return {n: (s["certainty"], s["basis"]) for n, s in people(explanation).items()}


def test_the_minister_of_the_day_is_certain_and_silences_the_other() -> None:
    found = told(RU, "2024-06-25")
    assert sure(found) == {
        "Belousov": ("certain", "attested"),
        "Choigou": ("excluded", "seat-taken"),
    }
    belousov, choigou = people(found)["Belousov"], people(found)["Choigou"]
    assert why(belousov) == ["attested"]
    assert why(choigou) == ["seat_taken", "one-seat"]
    ((start, end),) = spans(belousov)
    assert (int(str(start)) >= 358, end) == (True, 406)


def test_five_days_before_both_are_possible_and_each_lacks_another_bound() -> None:
    found = told(RU, "2024-06-20")
    assert sure(found) == {
        "Belousov": ("possible", "before-first-known"),
        "Choigou": ("possible", "earlier-undated"),
    }
    belousov, choigou = people(found)["Belousov"], people(found)["Choigou"]
    assert why(belousov) == ["start_unconfirmed", "start_open"]
    (unmet,) = (s for s in belousov.walk() if s["why"] == "start_unconfirmed")
    assert (unmet["date"], unmet["age"]) == ("2024-06-25", 5)
    assert why(choigou) == ["end_undated", "end_later", "R7"]
    (later,) = (s for s in choigou.walk() if s["why"] == "end_later")
    assert (later["bound"], later["date"]) == ("endNotAfter", "2024-06-25")


def test_half_a_year_later_the_last_known_has_the_age_of_its_evidence() -> None:
    found = told(RU, "2025-01-01")
    assert sure(found) == {
        "Belousov": ("possible", "last-known"),
        "Choigou": ("excluded", "out-of-bounds"),
    }
    (unmet,) = (s for s in people(found)["Belousov"].walk() if s["why"] == "end_unconfirmed")
    assert (unmet["date"], unmet["age"]) == ("2024-06-25", 190)
    choigou = people(found)["Choigou"]
    assert why(choigou) == ["over", "R7"]
    (rule,) = (s for s in choigou.walk() if s["rule"] == "R7")
    assert rule["notAfter"] == "2024-06-25"


def test_neither_of_two_secretaries_is_confirmed_in_between() -> None:
    found = told(US, "2020-01-01")
    assert sure(found) == {
        "Mattis": ("possible", "bounded-by-successor"),
        "Austin": ("possible", "bounded-by-predecessor"),
    }
    assert why(people(found)["Mattis"]) == ["end_unconfirmed", "end_later", "R7"]
    assert why(people(found)["Austin"]) == ["start_unconfirmed", "start_earlier", "R7"]
    assert (1608, 1660) in spans(people(found)["Mattis"])


def test_with_the_registry_the_references_are_named_and_others_excluded() -> None:
    found = graph(True).explain("who-held", office=US, at="2020-01-01")
    esper, *others = [s for s in found.steps if s.kind is StepKind.VERDICT]
    assert (esper["certainty"], esper["basis"]) == ("certain", "documented")
    assert any(s["reference"] for s in esper.walk())
    assert len(others) > 5
    assert {s["certainty"] for s in others} == {"excluded"}
    assert all({"over", "not_begun"} & set(map(str, why(s))) for s in others)


@pytest.mark.parametrize("registered", [False, True])
def test_the_explanation_agrees_with_the_answer(registered: bool) -> None:
    for office, at in ((RU, "2024-06-25"), (RU, "2023"), (US, "2019-01/2019-09"), (US, "2024")):
        rows = graph(registered).ask("who-held", office=office, at=at).rows
        found = graph(registered).explain("who-held", office=office, at=at)
        assert {(r["term"], r["certainty"], r["basis"]) for r in rows} == {
            (s["term"], s["certainty"], s["basis"])
            for s in found.steps
            if s.kind is StepKind.VERDICT and s["certainty"] != "excluded"
        }


def test_every_term_of_the_seeds_is_explained_as_it_is_stored() -> None:
    terms = graph(False).query("SELECT ?x WHERE { ?x a okg:Term }").rows
    assert len(terms) > 6
    for row in terms:
        explanation = graph(False).explain(str(row["x"]))
        assert "run kg infer" not in str(explanation)
        assert any(s.kind is StepKind.EVIDENCE and s["start"] for s in explanation.walk())
