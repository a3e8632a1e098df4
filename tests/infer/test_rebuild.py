from __future__ import annotations

import random
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.infer import rebuild
from kg.infer.attestations import implied, stated
from kg.infer.index import Index
from kg.infer.rebuild import infer_all, inputs
from kg.store import Store
from tests.infer import spec
from tests.infer.graphs import Graphs, article, ask, contact, graphs, loaded, n_quads
from tests.infer.test_merge import MINISTERS, PEOPLE
from tests.infer.who import who_held

DESIGN = Path(__file__).resolve().parents[3] / "shared" / "design"
GOLD = DESIGN / "gold"
needs_gold = pytest.mark.skipif(
    not GOLD.is_dir(), reason="the hand-made graphs of the seeds are not in ../shared/design/gold"
)

SEATS = "off:xa.minister.defence okg:seats 1 . "
HELD = "a okg:Attestation ; okg:attestationType code:holding ; okg:office off:xa.minister.defence"


def history() -> str:
    """Four articles about two countries, of which two tell of the same call."""
    earlier = contact(
        "c0", "person:x-old-hand-1 off:xa.minister.defence country:xa", MINISTERS[1], day="",
        more='; okg:notAfter "2030-01-01"^^xsd:date',
    )  # fmt: skip
    label = 'person:x-old-hand-{0} a foaf:Person ; skos:prefLabel "Old Hand"@en . '
    return (
        article("a1", "2031-03-05", SEATS + PEOPLE + contact("c1", *MINISTERS))
        + article("a2", "2031-03-06", PEOPLE + contact("c2", *MINISTERS, kind="Interaction"))
        + article("a3", "2031-03-07", SEATS + PEOPLE + label.format(1) + earlier)
        + article(
            "a4", "2031-03-08", SEATS + label.format(2)
            + f'att:h2 {HELD} ; okg:attestedHolder person:x-old-hand-2 ; '
            'okg:notBefore "2029-05-06"^^xsd:date ; okg:notAfter "2029-05-06"^^xsd:date .',
        )
    )  # fmt: skip


def test_the_order_of_loading_changes_nothing() -> None:
    expected = n_quads(loaded(history()))
    assert n_quads(loaded(history(), reverse=True)) == expected
    assert n_quads(loaded(history(), each=True)) == expected
    assert n_quads(loaded(history(), reverse=True, each=True)) == expected
    given = graphs(history())
    for name in given:
        random.Random(3).shuffle(given[name])
    assert n_quads(loaded(given)) == expected


def test_a_removed_article_leaves_nothing_behind() -> None:
    given = graphs(history())
    store = loaded(given)
    removed = store.graph("article.a2")
    store.remove(removed)
    rebuild(store)
    assert n_quads(store) == n_quads(loaded({g: t for g, t in given.items() if g != removed}))


def test_retracted_graphs_and_decisions_are_not_merged() -> None:
    store = loaded(
        "g:retracted.a1 { person:a a foaf:Person . } g:decisions { person:b a foaf:Person . }"
    )
    assert ask(store, "?s a foaf:Person") == []


def test_nothing_is_done_when_nothing_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    store = loaded(history())
    first = rebuild(store)
    monkeypatch.setattr(Store, "replace_all", lambda *_: pytest.fail("wrote something"))
    assert rebuild(store) == first
    assert (first.changed, first.terms, first.contacts, first.same) == (False, 3, 2, 4)


def test_a_change_is_told_once() -> None:
    store = Store.open(registry=False)
    store.replace(store.graph("article.a1"), graphs(history())[store.graph("article.a1")])
    assert rebuild(store).changed
    assert not store.stale
    store.mark(stale=True)
    assert not rebuild(store).changed
    assert not store.stale


def test_a_date_that_another_article_gives_tightens_the_term() -> None:
    anchored = f"""att:h1 {HELD} ; okg:attestedHolder person:ana-vork ; okg:attestedAt ix:c1 ."""
    vague = contact("c1", *MINISTERS, day="", more="; okg:notAfter '2031-12-31'^^xsd:date")
    first = article("a1", "2032-01-01", PEOPLE + SEATS + vague + anchored)
    term = "term:xa.minister.defence.ana-vork"
    assert ask(loaded(first), f"{term} okg:startNotAfter ?d") == [("2031-12-31",)]
    assert ask(loaded(first), f"{term} okg:endNotBefore ?d") == []
    second = article("a2", "2031-03-05", PEOPLE + SEATS + contact("c1", *MINISTERS))
    store = loaded(first + second)
    assert ask(store, f"{term} okg:startNotAfter ?s ; okg:endNotBefore ?e") == [
        ("2031-03-04", "2031-03-04")
    ]
    assert ask(store, "att:h1 okg:notBefore ?d") == [("2031-03-04",)]


def test_an_own_date_gives_way_to_the_anchors() -> None:
    own = f"""att:h1 {HELD} ; okg:attestedHolder person:ana-vork ; okg:attestedAt ix:c1 ;
        okg:notBefore "2031-01-01"^^xsd:date ; okg:notAfter "2031-12-31"^^xsd:date ."""
    store = loaded(article("a1", "2031-03-05", PEOPLE + contact("c1", *MINISTERS) + own))
    assert ask(store, "att:h1 okg:notAfter ?d") == [("2031-03-04",)]


def test_a_participation_implies_holding_only_where_nothing_is_stated() -> None:
    own = f"att:h1 {HELD} ; okg:attestedHolder person:ana-vork ; okg:attestedAt ix:c1 ."
    store = loaded(article("a1", "2031-03-05", PEOPLE + contact("c1", *MINISTERS) + own))
    implied = "?a okg:extractionRule 'implied-by-participation' ; okg:attestedHolder ?p"
    assert ask(store, implied) == [("att:implied.c1.bo-lund", "person:bo-lund")]


def test_literals_that_oxigraph_respells_do_not_make_work() -> None:
    odd = 'off:xa.minister.defence okg:seats "01"^^xsd:nonNegativeInteger . '
    store = loaded(article("a1", "2031-03-05", PEOPLE + odd + contact("c1", *MINISTERS)))
    store.mark(stale=True)
    assert not rebuild(store).changed


# ---- the rules and the queries


def test_the_rules_in_sparql_give_the_same_on_the_merge() -> None:
    store = loaded(history())
    rules = ox.Store()
    merged = infer_all(inputs(store), store.graph("article.")).merged
    rules.extend(ox.Quad(*t) for t in merged)  # type: ignore[call-arg]
    spec.closure(rules)
    code = ox.Store()
    code.extend(ox.Quad(*t) for t in store.triples(store.graph("inferred.terms")))  # type: ignore[call-arg]
    assert len(spec.terms(code)) == 3
    assert spec.terms(code) == spec.terms(rules)
    contacts = {q.triple for q in rules.quads_for_pattern(None, spec.okg("interactedWith"), None)}
    assert contacts == set(store.triples(store.graph("inferred.contacts")))


# ---- the seeds


@pytest.fixture(scope="module")
def seeds() -> Store:
    found: Graphs = {}
    for file in sorted(GOLD.glob("*.trig")):
        for quad in ox.parse(path=str(file)):
            found.setdefault(quad.graph_name.value, []).append(quad.triple)
    return loaded(found)


@needs_gold
def test_the_seeds_give_the_expected_terms_and_contacts(seeds: Store) -> None:
    expected = ox.Store()
    expected.load(path=str(DESIGN / "ontology-draft" / "seeds-terms.expected.ttl"))
    got = ox.Store()
    for name in ("inferred.terms", "inferred.contacts"):
        got.extend(ox.Quad(*t) for t in seeds.triples(seeds.graph(name)))  # type: ignore[call-arg]
    assert set(got) == set(expected)


@needs_gold
@pytest.mark.parametrize(
    ("office", "day", "answers"),
    [
        ("ru.minister-of-defence", "2024-06-25", ["andrei-belousov attested certain"]),
        ("ru.minister-of-defence", "2024-06-20", ["andrei-belousov before-first-known possible",
                                                  "sergei-shoigu earlier-undated possible"]),
        ("ru.minister-of-defence", "2025-01-01", ["andrei-belousov last-known possible"]),
        ("us.secretary-of-defense", "2017-02-15", ["james-mattis attested certain"]),
        ("us.secretary-of-defense", "2020-01-01", ["lloyd-austin bounded-by-predecessor possible",
                                                   "james-mattis bounded-by-successor possible"]),
        ("us.chairman-of-the-joint-chiefs-of-staff", "2017-02-16",
         ["joseph-dunford attested certain"]),
        ("ru.chief-of-the-general-staff", "2017-02-16", ["valery-gerasimov attested certain"]),
        ("az.minister-of-defence", "2017-02-16", ["zakir-hasanov attested certain"]),
        ("az.president", "2017-02-16", ["ilham-aliyev attested certain"]),
    ],
)  # fmt: skip
def test_the_seeds_answer_who_held(seeds: Store, office: str, day: str, answers: list[str]) -> None:
    merged = Index(seeds.triples(None))
    held = [*stated(merged), *(a for a, _, _ in implied(merged))]
    terms = ox.Store()
    terms.extend(ox.Quad(*t) for t in seeds.triples(None))  # type: ignore[call-arg]
    iri = spec.ID + "office/" + office
    ordinal = spec.date.fromisoformat(day).toordinal()
    found = who_held(spec.terms(terms), held, iri, ordinal, {iri: 1})
    assert [f"{a.person.rsplit('/', 1)[-1]} {a.basis} {a.certainty}" for a in found] == answers


@needs_gold
def test_the_seeds_do_not_depend_on_the_order_of_loading() -> None:
    found: Graphs = {}
    for file in sorted(GOLD.glob("*.trig")):
        for quad in ox.parse(path=str(file)):
            found.setdefault(quad.graph_name.value, []).append(quad.triple)
    assert n_quads(loaded(found, each=True)) == n_quads(loaded(found, reverse=True))
