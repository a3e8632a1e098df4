from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pyoxigraph import NamedNode, Quad

import kg
from kg.errors import BadParameter
from kg.explain import Explanation, Step, StepKind, explain
from kg.questions import graph_target, store_target
from tests.explain.histories import store
from tests.infer import spec
from tests.infer.test_terms import at, row
from tests.invented import ARTICLES, write

if TYPE_CHECKING:
    from pathlib import Path

OFFICE = "ee.minister.defence"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    folder = tmp_path_factory.mktemp("invented")
    write(folder)
    made = kg.open(registry=False)
    assert made.load(folder, claims=True).violations == ()
    return made


def first(graph: kg.Graph, pattern: str) -> str:
    """The first IRI that a pattern finds."""
    return str(graph.query(f"SELECT ?x WHERE {{ {pattern} }} ORDER BY ?x LIMIT 1").rows[0]["x"])


def quotes(explanation: Explanation) -> list[str]:
    return [str(s["quote"]) for s in explanation.walk() if s.kind is StepKind.EVIDENCE]


def rules(explanation: Explanation) -> list[object]:
    return [s["rule"] for s in explanation.walk() if s["rule"]]


def all_lines(explanation: Explanation) -> str:
    return "\n".join(step.text for step in explanation.walk())


def test_every_quote_is_shown_with_its_place_and_stands_there(graph: kg.Graph) -> None:
    explanation = graph.explain("Maarja Tamm")
    found = [s for s in explanation.walk() if s.kind is StepKind.EVIDENCE]
    assert len(found) > 3
    texts = [article.text for article in ARTICLES.values()]
    for step in found:
        start, end = int(str(step["start"])), int(str(step["end"]))
        assert any(text[start:end] == step["quote"] for text in texts)
        assert {step["published"] for step in found} == {"2031-03-07", "2031-03-10"}
        (source,) = step.steps
        assert f"characters {start}–{end}" in source.text
        assert "confidence" in source.text


def test_a_term_has_its_four_bounds_with_rules_and_words(graph: kg.Graph) -> None:
    term = first(
        graph, "?x a okg:Term ; okg:office/okg:jurisdiction ?c FILTER(CONTAINS(STR(?x), 'ee.'))"
    )
    explanation = graph.explain(term)
    (thing,) = explanation.steps
    bounds = [(s["bound"], s["date"]) for s in thing.steps if s.kind is StepKind.BOUND]
    assert bounds == [
        ("startNotBefore", None), ("startNotAfter", "2031-03-06"),
        ("endNotBefore", "2031-03-09"), ("endNotAfter", None),
    ]  # fmt: skip
    assert {"R4", "R5"} <= set(rules(explanation))
    assert "La ministre estonienne de la Défense, Maarja Tamm" in quotes(explanation)
    assert "run kg infer" not in str(explanation)


def test_the_bounds_told_are_those_stored(graph: kg.Graph) -> None:
    for row_ in graph.query("SELECT ?x WHERE { ?x a okg:Term }").rows:
        assert "run kg infer" not in str(graph.explain(str(row_["x"])))


def test_an_attestation_tells_its_words_its_term_and_the_bounds_that_it_sets(
    graph: kg.Graph,
) -> None:
    iri = first(graph, "?x a okg:Attestation ; okg:attestationType code:holding")
    explanation = graph.explain(iri)
    text = str(explanation)
    assert "supports term/" in text
    assert quotes(explanation)
    assert any(s.kind is StepKind.BOUND for s in explanation.walk())


def test_a_contact_tells_who_took_part_and_the_words(graph: kg.Graph) -> None:
    call = first(graph, "?x a okg:PhoneCall")
    explanation = graph.explain(call)
    people = {s["person"] for s in explanation.walk() if s["participation"]}
    assert len(people) == 2
    assert "spoke by telephone on Sunday" in quotes(explanation)
    assert "status: held" in str(explanation)
    assert "date: on 2031-03-09" in str(explanation)


def test_a_planned_contact_is_told_as_planned(graph: kg.Graph) -> None:
    plan = first(graph, "?x okg:status code:planned ; okg:hasParticipation ?p")
    assert "status: planned" in str(graph.explain(plan))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("?x a okg:Participation", "of: interaction/"),
        ("?x a okg:Statement", "(stated)"),
        ("?x a okg:Office FILTER(CONTAINS(STR(?x), 'ee.'))", "terms"),
        ("?x a okg:Passage", "cited by"),
        ("?x a schema:NewsArticle", "attests"),
        ("?x a okg:SourceText", "sha256"),
        ("?x a okg:Jurisdiction", "prefLabel"),
    ],
)
def test_every_kind_of_thing_is_told(graph: kg.Graph, pattern: str, words: str) -> None:
    assert words in str(graph.explain(first(graph, pattern)))


def test_everything_that_has_a_type_can_be_explained_in_both_languages(graph: kg.Graph) -> None:
    kinds = graph.query(
        "SELECT ?kind (MIN(?thing) AS ?x) WHERE { ?thing a ?kind "
        "FILTER(CONTAINS(STR(?thing), '/id/')) } GROUP BY ?kind"
    ).rows
    assert len(kinds) > 12
    for found in kinds:
        english, french = (graph.explain(str(found["x"]), lang=lang) for lang in ("en", "fr"))
        assert english.steps[0].iri == french.steps[0].iri == found["x"]
        assert len(list(english.walk())) == len(list(french.walk()))


def test_ids_prefixed_names_and_names_mean_the_same(graph: kg.Graph) -> None:
    iri = first(graph, "?x skos:prefLabel ?n ; a foaf:Person FILTER(STR(?n) = 'Maarja Tamm')")
    name = iri.rsplit("/", 1)[-1]
    for given in (iri, f"person/{name}", name, f"person:{name}", "Maarja Tamm", f" {name} "):
        assert graph.explain(given).about == iri


@pytest.mark.parametrize("unknown", ["person/maarja-tam", "maarja-tam", "https://a.example/x", ""])
def test_an_unknown_thing_is_refused_with_the_nearest(graph: kg.Graph, unknown: str) -> None:
    with pytest.raises(BadParameter, match="knows nothing of") as error:
        graph.explain(unknown)
    if "maarja" in unknown:
        assert error.value.nearest[0].startswith("person/x-maarja-tamm")


@pytest.mark.parametrize(
    "hostile", ['"> } INSERT', "a\nb", "<x>", "person/a b", "'", "\\", "x" * 5000]
)
def test_hostile_words_find_nothing(graph: kg.Graph, hostile: str) -> None:
    with pytest.raises(BadParameter):
        graph.explain(hostile)


def test_an_id_of_several_kinds_is_listed() -> None:
    made = store([at("twin", "2020-01-01")])
    office = NamedNode(f"{spec.ID}office/twin")
    made.add(Quad(office, spec.TYPE, spec.okg("Office")))
    with pytest.raises(BadParameter, match="may be 2 things") as error:
        explain(store_target(made), "twin")
    assert error.value.nearest == ("office/twin", "person/twin")
    assert explain(store_target(made), "office/twin").about == office.value


def test_a_merged_id_is_followed() -> None:
    made = store([at("a", "2020-01-01")])
    old, new = (f"{spec.ID}person/{name}" for name in ("x-a-123456", "a"))
    made.add(Quad(NamedNode(old), spec.okg("sameIdentityAs"), NamedNode(new)))
    explanation = explain(store_target(made), "person/x-a-123456")
    assert explanation.about == new
    assert "person/x-a-123456 is the same as person/a" in str(explanation)


def test_an_empty_store_knows_nothing() -> None:
    with kg.open(registry=False) as empty, pytest.raises(BadParameter, match="knows nothing"):
        empty.explain("person/lloyd-austin")


def test_parameters_are_only_for_who_held(graph: kg.Graph) -> None:
    with pytest.raises(BadParameter, match="--at: only with who-held"):
        graph.explain("Maarja Tamm", at="2031")


def test_an_unknown_language_is_refused(graph: kg.Graph) -> None:
    with pytest.raises(BadParameter, match="no explanations in 'tlh'"):
        graph.explain("Maarja Tamm", lang="tlh")


def test_a_return_and_an_outweighed_mention_are_told_of_their_terms() -> None:
    history = [
        *row("a", "2000-05-07", "2008-05-07"),
        *row("a", "2012-05-07"),
        at("b", "2005-01-01"),
    ]
    target = store_target(store(history))
    again = explain(target, "term/ru.minister-of-defence.a.2")
    assert "R3" in rules(again)
    assert "outweighed" in str(explain(target, "term/ru.minister-of-defence.b"))


def test_rdflib_and_oxigraph_tell_the_same(graph: kg.Graph, tmp_path: Path) -> None:
    from rdflib import Graph

    file = tmp_path / "all.nt"
    rows = graph.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }").triples
    file.write_text(str(rows), encoding="utf-8")
    target = graph_target(Graph().parse(file, format="nt"))
    term = first(graph, "?x a okg:Term")
    for asked in (term, "Maarja Tamm", first(graph, "?x a okg:PhoneCall")):
        assert explain(target, asked) == graph.explain(asked)
    params = {"office": OFFICE, "at": "2031-03-06"}
    assert explain(target, "who-held", **params) == graph.explain("who-held", **params)


def test_steps_print_and_give_their_facts(graph: kg.Graph) -> None:
    step = graph.explain("who-held", office=OFFICE, at="2031-03-06").steps[1]
    assert isinstance(step, Step)
    assert (step["certainty"], step["no such fact"]) == ("certain", None)
    assert str(step).startswith("Maarja Tamm: certain (attested)\n  start ")


def test_no_fact_hides_what_every_step_has(graph: kg.Graph) -> None:
    kinds = graph.query("SELECT (MIN(?s) AS ?x) WHERE { ?s a ?kind } GROUP BY ?kind").rows
    for found in kinds:
        for step in graph.explain(str(found["x"])).walk():
            names = [name for name, _ in step.facts]
            assert len(set(names)) == len(names)
            assert not {"kind", "text", "iri", "steps"} & set(names)
