"""Whole explanations of the invented articles, as people read them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import kg
from kg.explain import Form, Step, StepKind, render
from tests.invented import write

TEXTS = Path(__file__).parent / "texts"
MINISTER = "ee.minister.defence"
CASES = {
    "certain.en.text": ("who-held", {"office": MINISTER, "at": "2031-03-06"}),
    "presumed.fr.text": ("who-held", {"office": MINISTER, "at": "2031-03-08"}),
    "possible.en.markdown": ("who-held", {"office": "no.minister.defence", "at": "2031-04-30"}),
    "term.en.text": ("term/ee.minister.defence.{tamm}", {}),
    "call.fr.text": ("{call}", {}),
}


_TAMM = "SELECT ?x WHERE { ?x skos:prefLabel ?name FILTER(STR(?name) = 'Maarja Tamm') }"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    folder = tmp_path_factory.mktemp("texts")
    write(folder)
    made = kg.open(registry=False)
    assert made.load(folder, claims=True).violations == ()
    return made


def rendered(graph: kg.Graph, case: str, form: str | None = None) -> str:
    thing, params = CASES[case]
    found = {
        "tamm": graph.query(_TAMM).rows,
        "call": graph.query("SELECT ?x WHERE { ?x a okg:PhoneCall }").rows,
    }
    names = {key: str(rows[0]["x"]).rsplit("/", 1)[-1] for key, rows in found.items() if rows}
    _, lang, suffix = case.split(".")
    return render(graph.explain(thing.format(**names), lang=lang, **params), form or suffix)


@pytest.mark.parametrize("case", CASES)
def test_an_explanation_reads_so(graph: kg.Graph, case: str) -> None:
    assert rendered(graph, case) == (TEXTS / case).read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_json_has_every_line_of_the_text(graph: kg.Graph, case: str) -> None:
    def lines(steps: list[dict[str, object]]) -> list[str]:
        return [
            line
            for step in steps
            for line in (str(step["text"]), *lines(step["steps"]))  # type: ignore[arg-type]
        ]

    read = json.loads(rendered(graph, case, Form.JSON))
    text = [line.strip() for line in rendered(graph, case, Form.TEXT).splitlines() if line]
    assert lines(read["steps"]) == text


def test_twice_is_the_same(graph: kg.Graph) -> None:
    for case in CASES:
        assert rendered(graph, case) == rendered(graph, case)


def test_nothing_in_a_text_steers_the_terminal() -> None:
    step = Step(StepKind.NOTE, "a\x1b[31m\nb\u202e\x07 c")
    assert str(step) == "a[31m b c"
