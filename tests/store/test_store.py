from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from kg.errors import BadQuery, BadStore
from kg.store import Store

SRC = Path(__file__).parents[2] / "src"
EX = "https://example.org/"
G1, G2 = EX + "g1", EX + "g2"
XSD = "http://www.w3.org/2001/XMLSchema#"


def triple(subject: str, value: str | Literal = "o", predicate: str = "p") -> Triple:
    obj = value if isinstance(value, Literal) else NamedNode(EX + value)
    return Triple(NamedNode(EX + subject), NamedNode(EX + predicate), obj)


def held(store: Store, graph: str | None) -> set[Triple]:
    return set(store.triples(graph))


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return Store.open(None if request.param == "memory" else tmp_path / "graph")


# ---- replacing graphs


def test_a_graph_holds_exactly_what_it_is_replaced_by(store: Store) -> None:
    assert store.replace(G1, [triple("a"), triple("b")])
    assert store.replace(G1, [triple("b"), triple("c")])
    assert held(store, G1) == {triple("b"), triple("c")}
    assert held(store, None) == set()
    assert store.graphs() == (G1,)


def test_the_same_content_changes_nothing(store: Store) -> None:
    triples = [
        triple("a", Literal("01", datatype=NamedNode(XSD + "integer"))),
        triple("a", Literal("1.50", datatype=NamedNode(XSD + "decimal"))),
        triple("a", Literal("2024-02-30", datatype=NamedNode(XSD + "date"))),
        triple("a", Literal('l\'été "chaud"\n\\ 😀', language="fr")),
    ]
    assert store.replace(G1, triples)
    assert not store.replace(G1, reversed(triples))
    assert not store.replace(G1, [*triples, triple("a", Literal(1))])
    assert len(held(store, G1)) == 4
    assert store.holds(G1, triples)
    assert not store.holds(G1, triples[1:])
    assert store.holds(None, ())


def test_a_graph_without_triples_is_gone(store: Store) -> None:
    store.replace(G1, [triple("a")])
    store.replace(G2, [triple("a")])
    assert store.remove(G1)
    assert not store.remove(G1)
    assert store.graphs() == (G2,)


def test_several_graphs_and_the_default_graph_change_at_once(store: Store) -> None:
    store.replace(G1, [triple("old")])
    changed = store.replace_all({G2: [triple("b")], G1: [], None: [triple("c")]})
    assert changed == (None, G1, G2)
    assert store.replace_all({G2: [triple("b")], None: [triple("c"), triple("d")]}) == (None,)
    assert held(store, None) == {triple("c"), triple("d")}
    assert store.graphs() == (G2,)


def test_nothing_is_half_done_when_the_triples_fail_to_come(store: Store) -> None:
    store.replace(G1, [triple("a")])

    def failing() -> object:
        yield triple("b")
        raise OSError("the reader broke")

    with pytest.raises(OSError, match="broke"):
        store.replace_all({G1: [triple("z")], G2: failing()})  # type: ignore[dict-item]
    assert held(store, G1) == {triple("a")}
    assert store.graphs() == (G1,)


def test_nothing_is_half_done_when_the_update_fails(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.store import store as module

    store.replace(G1, [triple("a")])
    real = module.update
    broken = "; CREATE GRAPH <https://example.org/g1>"  # exists: the last step fails
    monkeypatch.setattr(module, "update", lambda deltas: real(deltas) + broken)
    with pytest.raises(RuntimeError):
        store.replace_all({G1: [triple("b")], G2: [triple("c")], None: [triple("d")]})
    assert held(store, G1) == {triple("a")}
    assert held(store, None) == set()
    assert store.graphs() == (G1,)


@pytest.mark.parametrize("bad", [Triple(BlankNode(), NamedNode(EX), NamedNode(EX)),
                                 Triple(NamedNode(EX), NamedNode(EX), BlankNode())])  # fmt: skip
def test_blank_nodes_are_refused(store: Store, bad: Triple) -> None:
    with pytest.raises(ValueError, match="blank"):
        store.replace(G1, [triple("a"), bad])
    assert store.graphs() == ()


# ---- asking


def test_bad_sparql_is_told_with_its_position(store: Store) -> None:
    with pytest.raises(BadQuery, match="line 2, column"):
        store.query("SELECT * WHERE {\n ?s ?p }")


DOTS = """PREFIX e: <https://example.org/>
SELECT ?s WHERE { ?s e:p e:ru.minister.defence.ana . e:a.b e:p ?o FILTER(1.5 < 2.5) }"""


def test_prefixed_names_may_have_several_dots(store: Store) -> None:
    store.replace_all({None: [triple("x.y.z", "ru.minister.defence.ana"), triple("a.b")]})
    assert [row[0].value for row in store.query(DOTS)] == [EX + "x.y.z"]  # type: ignore[union-attr]
    with pytest.raises(BadQuery, match="line 2, column"):
        store.query(DOTS.replace("FILTER", "FILTR"))


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("", "line 1, column 1"),
        ("SELEC ?x", "line 1, column 9: expected one of DESCRIBE"),
        ("ASK { x:y ?p ?o }", "line 1, column 1"),
    ],
)
def test_messages_are_short(query: str, message: str) -> None:
    with pytest.raises(BadQuery) as raised:
        Store.open().query(query)
    assert str(raised.value).startswith(f"not SPARQL: {message}")
    assert len(str(raised.value)) < 220


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib about itself
def test_rdflib_sees_the_default_graph_and_the_named_ones(store: Store) -> None:
    store.replace_all({G1: [triple("a"), triple("b")], None: [triple("a")]})
    dataset = store.dataset()
    plain = "SELECT ?s WHERE { ?s <https://example.org/p> ?o } ORDER BY ?s"
    named = "SELECT ?s ?g WHERE { GRAPH ?g { ?s <https://example.org/p> ?o } } ORDER BY ?s"
    assert [str(row[0]) for row in dataset.query(plain)] == [EX + "a"]
    assert [tuple(map(str, row)) for row in dataset.query(named)] == [
        (EX + "a", G1),
        (EX + "b", G1),
    ]
    assert len(list(dataset.triples((None, None, None)))) == 1
    assert sum(1 for _ in store.query(plain)) == 1
    store.replace_all({None: [triple("x.y.z", "ru.minister.defence.ana"), triple("a.b")]})
    assert [str(row[0]) for row in dataset.query(DOTS)] == [EX + "x.y.z"]


# ---- the folder


def test_what_is_written_is_there_when_opened_again(tmp_path: Path) -> None:
    with Store.open(tmp_path / "g", base="https://data.example/", registry=False) as made:
        made.replace(made.graph("registry"), [triple("a")])
        sha256 = made.put_text("Un texte\r\navec des fins de ligne.\n")
        made.journal_add({"article": "é", "at": "2026-01-01"})
    for options in ({}, {"read_only": True}, {"create": False}):
        with Store.open(tmp_path / "g", **options) as again:  # type: ignore[arg-type]
            assert held(again, "https://data.example/graph/registry") == {triple("a")}
            assert again.text(sha256) == again.text(sha256[:12])
            assert again.text(sha256) == "Un texte\r\navec des fins de ligne.\n"
            assert again.text("0" * 64) is None
            assert again.journal() == ({"article": "é", "at": "2026-01-01"},)
            assert (again.base, again.registry) == ("https://data.example/", False)
            assert again.stale
    assert (tmp_path / "g" / "texts" / f"{sha256[:12]}.txt").is_file()


def test_a_store_in_memory_keeps_texts_and_journal_too() -> None:
    store = Store.open()
    sha256 = store.put_text("abc")
    store.journal_add({"n": 1})
    assert (store.text(sha256), store.journal(), store.path) == ("abc", ({"n": 1},), None)


def test_another_base_or_registry_is_refused(tmp_path: Path) -> None:
    Store.open(tmp_path / "g", registry=False).close()
    with pytest.raises(BadStore, match="made without the registry"):
        Store.open(tmp_path / "g", registry=True)
    with pytest.raises(BadStore, match=r"made with --base https://w3id\.org/okg/, not"):
        Store.open(tmp_path / "g", base="https://other.example/")
    Store.open(tmp_path / "g", base="https://w3id.org/okg/", registry=False).close()


def test_a_missing_store_says_what_to_do(tmp_path: Path) -> None:
    for options in ({"create": False}, {"read_only": True}):
        with pytest.raises(BadStore, match=r"no store at .*: run kg load first"):
            Store.open(tmp_path / "none", **options)  # type: ignore[arg-type]
    assert not (tmp_path / "none").exists()


def test_what_is_no_store_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(BadStore, match="is not empty and is no store"):
        Store.open(tmp_path)
    with pytest.raises(BadStore, match="is no folder"):
        Store.open(tmp_path / "notes.txt")
    assert [p.name for p in tmp_path.iterdir()] == ["notes.txt"]


def test_settings_of_another_version_or_broken_ones_are_refused(tmp_path: Path) -> None:
    Store.open(tmp_path / "g").close()
    settings = tmp_path / "g" / "settings.json"
    settings.write_text(json.dumps({**json.loads(settings.read_text()), "format": 99}))
    with pytest.raises(BadStore, match="format 99"):
        Store.open(tmp_path / "g")
    settings.write_text("{")
    with pytest.raises(BadStore, match="cannot be read"):
        Store.open(tmp_path / "g")


def test_a_line_of_the_journal_that_was_cut_off_is_left_out(tmp_path: Path) -> None:
    with Store.open(tmp_path / "g") as store:
        store.journal_add({"n": 1})
        with (tmp_path / "g" / "journal.jsonl").open("a") as file:
            file.write('{"n": ')
        assert store.journal() == ({"n": 1},)


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    Store.open(tmp_path / "g").close()
    with Store.open(tmp_path / "g", read_only=True) as store:
        for write in (
            lambda: store.replace(G1, [triple("a")]),
            lambda: store.put_text("a"),
            lambda: store.journal_add({}),
            lambda: store.mark(stale=True),
        ):
            with pytest.raises(BadStore, match="read only"):
                write()


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "g")
    store.close()
    store.close()
    with pytest.raises(BadStore, match="closed"):
        store.graphs()
    Store.open(tmp_path / "g").close()


# ---- staleness


def test_only_what_articles_and_registry_say_makes_it_stale(store: Store) -> None:
    assert not store.stale
    store.replace(store.graph("inferred.terms"), [triple("a")])
    store.replace_all({None: [triple("a")]})
    assert not store.stale
    store.replace(store.graph("article.x"), [])
    assert not store.stale
    store.replace(store.graph("article.x"), [triple("a")])
    assert store.stale
    store.mark(stale=False)
    assert not store.stale
    store.replace(store.graph("article.x"), [triple("a")])
    assert not store.stale


# ---- other processes

WRITER = """
import sys, time
from pathlib import Path
from pyoxigraph import Literal, NamedNode, Triple
from kg.store import Store
N = NamedNode
store = Store.open(Path(sys.argv[1]))
print("open", flush=True)
for round in range(10_000):
    value = Literal(str(round))
    triples = [Triple(N(f"https://e.org/{i}"), N("https://e.org/p"), value) for i in range(50)]
    store.replace_all({"https://e.org/g": triples, None: triples})
    print(round, flush=True)
"""


def writer(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(SRC)},
    )


def test_a_store_in_use_is_told_and_a_killed_writer_leaves_whole_graphs(tmp_path: Path) -> None:
    process = writer(tmp_path / "g")
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "open\n"
        with pytest.raises(BadStore, match="in use by another process: wait or use another"):
            Store.open(tmp_path / "g")
        while int(process.stdout.readline()) < 5:
            pass
        time.sleep(0.01)
    finally:
        os.kill(process.pid, signal.SIGKILL)
        acknowledged = [int(line) for line in process.stdout.read().split()] or [5]
        process.stdout.close()
        process.wait()
    with Store.open(tmp_path / "g") as store:
        assert store.stale
        rounds = {t.object.value for t in store.triples("https://e.org/g")}
        assert len(rounds) == 1
        assert int(rounds.pop()) >= acknowledged[-1]
        assert held(store, "https://e.org/g") == held(store, None)
        assert len(held(store, None)) == 50


def test_the_quads_are_oxigraphs_own(store: Store) -> None:
    store.replace(G1, [triple("a")])
    assert Quad(*triple("a"), NamedNode(G1)) in store.quads  # type: ignore[call-arg]
