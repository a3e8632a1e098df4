"""Every shape lets the good data pass and stops the bad, alone: a test is a file.

``ok-*.ttl`` conforms to the shapes file its folder is named after; ``bad-*.ttl`` violates the one
shape that its first line names, and no other of that file.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pyoxigraph
import pyshacl
import pytest
from rdflib import BNode, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS, SKOS
from rdflib.namespace import SH as SHACL

ROOT = Path(__file__).resolve().parents[2]
SHAPES = ROOT / "shapes"
S = Namespace("https://w3id.org/okg/shapes#")
EXAMPLE = "https://example.org/"

FIXTURES = sorted(Path(__file__).parent.glob("*/*.ttl"))
GOOD = [f for f in FIXTURES if f.name.startswith("ok-")]
BAD = [f for f in FIXTURES if f.name.startswith("bad-")]
CONSTRAINTS = {
    SHACL[name]
    for name in (
        "class", "datatype", "in", "lessThanOrEquals", "maxCount", "maxInclusive", "minCount",
        "minInclusive", "or", "pattern", "qualifiedValueShape", "sparql", "uniqueLang",
    )
}  # fmt: skip


def name(fixture: Path) -> str:
    return f"{fixture.parent.name}/{fixture.stem}"


def violated(fixture: Path) -> URIRef:
    first = fixture.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# violates s:"), f"{name(fixture)}: line 1 must say '# violates s:…'"
    return S[first.removeprefix("# violates s:").strip()]


@cache
def shapes_of(stem: str) -> Graph:
    graph = Graph().parse(SHAPES / "prefixes.ttl")
    return graph.parse(SHAPES / f"{stem}.ttl")


@cache
def all_shapes() -> Graph:
    graph = Graph()
    for path in sorted(SHAPES.glob("*.ttl")):
        graph.parse(path)
    return graph


@cache
def data(stem: str) -> Graph:
    """All fixtures of a folder, each in a namespace of its own, and what they need of the ontology.

    One graph, and so one run of pySHACL: most of a run is reading shapes and queries.
    """
    graph = Graph()
    for fixture in (f for f in FIXTURES if f.parent.name == stem):
        text = fixture.read_text(encoding="utf-8").replace(EXAMPLE, f"{EXAMPLE}{fixture.stem}/")
        graph.parse(data=text, format="turtle")
    for part in ("okg", "codes"):
        ontology = Graph().parse(ROOT / "ontology" / f"{part}.ttl")
        for triple in ontology.triples((None, RDFS.subClassOf, None)):
            graph.add(triple)
        for code in ontology.subjects(SKOS.inScheme):
            for kind in ontology.objects(code, RDF.type):
                graph.add((code, RDF.type, kind))
    return graph


@cache
def results(stem: str) -> frozenset[tuple[URIRef, URIRef, URIRef]]:
    """Shape, severity and focus node of every result in a folder."""
    _, report, _ = pyshacl.validate(
        data(stem), shacl_graph=shapes_of(stem), advanced=True, inplace=True
    )
    return frozenset(
        (
            report.value(result, SHACL.sourceShape),
            report.value(result, SHACL.resultSeverity),
            report.value(result, SHACL.focusNode),
        )
        for result in report.subjects(RDF.type, SHACL.ValidationResult)
    )


def results_of(fixture: Path) -> set[tuple[URIRef, URIRef]]:
    """Shape and severity of every result of one file."""
    own = f"{EXAMPLE}{fixture.stem}/"
    return {(s, v) for s, v, focus in results(fixture.parent.name) if focus.startswith(own)}


def named_shapes() -> list[URIRef]:
    found = {
        shape
        for kind in (SHACL.NodeShape, SHACL.PropertyShape)
        for shape in all_shapes().subjects(RDF.type, kind)
    }
    return sorted(found)


def selects(stem: str) -> dict[URIRef, str]:
    """Shape to its SELECT, prefixes before it: what the store is asked."""
    graph = shapes_of(stem)
    prefixes = "".join(
        f"PREFIX {graph.value(p, SHACL.prefix)}: <{graph.value(p, SHACL.namespace)}>\n"
        for p in graph.objects(None, SHACL.declare)
    )
    return {
        shape: prefixes + str(graph.value(constraint, SHACL.select))
        for shape, constraint in graph.subject_objects(SHACL.sparql)
    }


@pytest.mark.parametrize("fixture", GOOD, ids=name)
def test_good_data_conform(fixture: Path) -> None:
    assert results_of(fixture) == set()


@pytest.mark.parametrize("fixture", BAD, ids=name)
def test_bad_data_violate_that_shape_and_no_other(fixture: Path) -> None:
    shape = violated(fixture)
    severity = all_shapes().value(shape, SHACL.severity)
    assert results_of(fixture) == {(shape, severity)}


@pytest.mark.parametrize("stem", sorted(p.stem for p in SHAPES.glob("*.ttl")))
def test_selects_find_the_same_nodes_on_every_engine(stem: str) -> None:
    store = pyoxigraph.Store()
    store.load(data(stem).serialize(format="nt").encode(), pyoxigraph.RdfFormat.N_TRIPLES)
    for shape, select in selects(stem).items():
        expected = {str(focus) for s, _, focus in results(stem) if s == shape}
        assert expected, shape
        on_oxigraph = store.query(select)
        assert isinstance(on_oxigraph, pyoxigraph.QuerySolutions)
        assert {row["this"].value for row in on_oxigraph} == expected, shape
        assert {str(row["this"]) for row in data(stem).query(select).bindings} == expected, shape


def test_every_constraint_has_a_bad_fixture() -> None:
    shapes = all_shapes()
    constraining = {s for s in named_shapes() if CONSTRAINTS & set(shapes.predicates(s))}
    assert constraining == {violated(f) for f in BAD}
    assert {f.parent.name for f in FIXTURES} == {p.stem for p in SHAPES.glob("*.ttl")} - {
        "prefixes"
    }


@pytest.mark.parametrize("stem", sorted({f.parent.name for f in GOOD}))
def test_good_fixtures_reach_every_target(stem: str) -> None:
    shapes = shapes_of(stem)
    good = [Graph().parse(f) for f in GOOD if f.parent.name == stem]
    for shape in shapes.subjects(RDF.type, SHACL.NodeShape):
        classes = set(shapes.objects(shape, SHACL.targetClass))
        properties = set(shapes.objects(shape, SHACL.targetSubjectsOf))
        assert any(
            classes & set(g.objects(None, RDF.type)) or properties & set(g.predicates())
            for g in good
        ), shape


@pytest.mark.parametrize("shape", named_shapes(), ids=lambda s: s.removeprefix(str(S)))
def test_a_shape_says_how_bad_it_is_and_what_to_do(shape: URIRef) -> None:
    shapes = all_shapes()
    severities = {SHACL.Violation, SHACL.Warning, SHACL.Info}
    assert shapes.value(shape, SHACL.severity) in severities
    for speaker in [shape, *shapes.objects(shape, SHACL.sparql)]:
        languages = sorted(m.language for m in shapes.objects(speaker, SHACL.message))
        assert languages == ["en", "fr"], speaker


def test_every_shape_and_constraint_has_an_iri() -> None:
    shapes = all_shapes()
    for predicate in (SHACL.property, SHACL.sparql, SHACL.declare):
        assert not [o for o in shapes.objects(None, predicate) if isinstance(o, BNode)]
    used = set(shapes.objects(None, SHACL.property))
    declared = set(shapes.subjects(RDF.type, SHACL.PropertyShape))
    assert used == declared
    for iri in shapes.subjects(SHACL.path):
        if isinstance(iri, BNode):  # a member of sh:or
            assert list(shapes.subjects(RDF.first, iri)), "a property shape without an IRI"


def test_no_shape_counts_on_a_binding_that_plain_sparql_has_not() -> None:
    for shape, constraint in all_shapes().subject_objects(SHACL.sparql):
        select = str(all_shapes().value(constraint, SHACL.select))
        where = select[select.index("WHERE") :]
        assert "$this" in where.split("FILTER")[0], f"{shape} does not bind $this by a triple"
        for word in ("MINUS", "SERVICE", "VALUES"):  # SHACL forbids them with pre-binding
            assert word not in select, shape


def test_lists_of_codes_are_the_schemes() -> None:
    codes = Graph().parse(ROOT / "ontology" / "codes.ttl")
    schemes = {
        frozenset(codes.subjects(SKOS.inScheme, scheme))
        for scheme in codes.subjects(RDF.type, SKOS.ConceptScheme)
    }
    shapes = all_shapes()
    for shape, head in shapes.subject_objects(SHACL["in"]):
        members = frozenset(Collection(shapes, head))
        assert members in schemes or shape == S["S17-Inferred-value"], shape


def test_the_table_of_shapes_is_complete() -> None:
    table = (SHAPES / "README.md").read_text(encoding="utf-8")
    listed = {line.split("`")[1]: line for line in table.splitlines() if line.startswith("| `")}
    shapes = all_shapes()
    assert {S[shape] for shape in listed} == {violated(f) for f in BAD}
    for shape, line in listed.items():
        severity = str(shapes.value(S[shape], SHACL.severity)).removeprefix(str(SHACL))
        assert f"| {severity} |" in line, shape
