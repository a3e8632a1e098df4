"""The ontology is complete, consistent, in OWL 2 RL, and the one source of the terms in use."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import owlrl
import pytest
from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS, XSD

from tools import make_vocab

ROOT = Path(__file__).resolve().parents[2]
ONTOLOGY = URIRef("https://w3id.org/okg/ontology")
OKG = Namespace("https://w3id.org/okg/ontology#")
CODE = Namespace("https://w3id.org/okg/code#")
OROLE = Namespace("https://w3id.org/okg/id/office-role/")
OWN = (str(OKG), str(CODE), str(OROLE))

TURTLE = sorted([*ROOT.glob("ontology/*.ttl"), *ROOT.glob("shapes/*.ttl")])
QUERIES = sorted(ROOT.glob("queries/**/*.rq"))


@cache
def read(path: Path) -> Graph:
    return Graph().parse(path)


@cache
def ontology() -> Graph:
    graph = Graph()
    for part in ("okg", "codes"):
        graph.parse(ROOT / "ontology" / f"{part}.ttl")
    return graph


def is_own(node: object) -> bool:
    return isinstance(node, URIRef) and str(node).startswith(OWN)


def declared() -> list[URIRef]:
    return sorted({s for s in ontology().subjects(RDF.type) if is_own(s)})


def local(value: object) -> str:
    return re.split(r"[#/]", str(value))[-1]


def path_id(path: Path) -> str:
    return str(path.relative_to(ROOT))


# What a reader finds of each term.


def test_there_are_terms() -> None:
    assert len(declared()) > 150


@pytest.mark.parametrize("term", declared(), ids=local)
def test_a_term_is_labelled_and_defined_in_english_and_french(term: URIRef) -> None:
    of_a_code = not term.startswith(str(OKG))
    label = SKOS.prefLabel if of_a_code else RDFS.label
    for predicate in (label, SKOS.definition):
        values = list(ontology().objects(term, predicate))
        assert sorted(v.language for v in values if isinstance(v, Literal)) == ["en", "fr"]
    for definition in ontology().objects(term, SKOS.definition):
        assert re.fullmatch(r"[^\s].*[^\s]\.", definition), "a definition is one sentence"
    if of_a_code:
        assert len(list(ontology().objects(term, SKOS.inScheme))) == 1
    else:
        assert list(ontology().objects(term, RDFS.isDefinedBy)) == [ONTOLOGY]
        assert not list(ontology().objects(term, RDFS.comment)), "say it in a skos:scopeNote"


@pytest.mark.parametrize("kind", [RDFS.label, SKOS.prefLabel], ids=local)
def test_no_two_terms_of_a_kind_share_a_label(kind: URIRef) -> None:
    seen: dict[tuple[object, ...], URIRef] = {}
    for term in declared():
        space = tuple(ontology().objects(term, SKOS.inScheme)) or tuple(
            sorted(set(ontology().objects(term, RDF.type)))
        )
        for value in ontology().objects(term, kind):
            key = (space, value)
            assert seen.setdefault(key, term) == term, f"{term} and {seen[key]} are {value!r}"


def test_the_header_says_what_a_reader_of_a_catalogue_needs() -> None:
    graph = read(ROOT / "ontology" / "okg.ttl")
    for predicate in (DCTERMS.title, DCTERMS.description):
        languages = sorted(str(v.language) for v in graph.objects(ONTOLOGY, predicate))
        assert languages == ["en", "fr"]
    for predicate in (DCTERMS.creator, DCTERMS.license, DCTERMS.created, DCTERMS.modified):
        assert len(list(graph.objects(ONTOLOGY, predicate))) == 1, predicate


def test_the_version_is_the_package_s() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    version = project["version"]
    assert [str(v) for v in ontology().objects(ONTOLOGY, OWL.versionInfo)] == [version]
    assert list(ontology().objects(ONTOLOGY, OWL.versionIRI)) == [ONTOLOGY + f"/{version}"]
    shapes = read(ROOT / "shapes" / "prefixes.ttl")
    assert [str(v) for v in shapes.objects(None, OWL.versionInfo)] == [version]


# How the files are written.


@pytest.mark.parametrize("path", TURTLE, ids=path_id)
def test_no_literal_is_ill_typed(path: Path) -> None:
    bad = [o for o in read(path).objects() if isinstance(o, Literal) and o.ill_typed]
    assert not bad


def prefix_block(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.lower().startswith("@prefix")]


@pytest.mark.parametrize("path", TURTLE, ids=path_id)
def test_every_file_has_the_same_prefix_block(path: Path) -> None:
    block = prefix_block(path)
    assert block == prefix_block(TURTLE[0])
    names = [line.split()[1] for line in block]
    assert names[:5] == ["okg:", "code:", "orole:", "s:", "scheme:"]
    assert names[5:10] == ["owl:", "rdf:", "rdfs:", "skos:", "xsd:"]
    assert names[10:] == sorted(names[10:])


@pytest.mark.parametrize("path", TURTLE, ids=path_id)
def test_the_layout_is_the_house_s(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.endswith(".\n") and "\t" not in text and "\n\n\n" not in text
    for number, line in enumerate(text.splitlines(), 1):
        assert line == line.rstrip(), f"line {number} ends in spaces"


# Every term in use is declared.


def used_in_turtle(path: Path) -> set[str]:
    return {str(node) for triple in read(path) for node in triple if is_own(node)}


def used_in_text(path: Path) -> set[str]:
    """Terms by prefixed name or full IRI, in a query or in the text of a SELECT."""
    text = "\n".join(
        line for line in path.read_text(encoding="utf-8").splitlines() if "PREFIX" not in line
    )
    spaces = {"okg": str(OKG), "code": str(CODE), "orole": str(OROLE)}
    names = re.findall(r"(?<![\w:/])(okg|code|orole):([A-Za-z][\w-]*)", text)
    return {spaces[prefix] + name for prefix, name in names}


@pytest.mark.parametrize("path", [*TURTLE, *QUERIES], ids=path_id)
def test_every_own_term_in_use_is_declared(path: Path) -> None:
    used = used_in_text(path)
    if path.suffix == ".ttl":
        used |= used_in_turtle(path)
    unknown = used - {str(term) for term in declared()}
    assert not unknown, sorted(unknown)


def test_the_vocabulary_is_generated_from_the_ontology() -> None:
    text = (ROOT / "src" / "kg" / "vocab.py").read_text(encoding="utf-8")
    assert text == make_vocab.render(), "run python tools/make_vocab.py"


def test_the_vocabulary_has_every_own_term() -> None:
    text = make_vocab.render()
    assert not [term for term in declared() if f'"{term}"' not in text]


def test_properties_of_others_are_declared_before_they_are_used() -> None:
    spaces = (str(RDF), str(RDFS), str(OWL))
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    for predicate in set(ontology().predicates()):
        if not str(predicate).startswith(spaces):
            found = set(ontology().objects(predicate, RDF.type))
            assert found & set(kinds), predicate


# OWL 2 RL.

RL_CLASS_AXIOMS = {OWL.unionOf, OWL.someValuesFrom, OWL.complementOf, OWL.oneOf, OWL.hasSelf}
RL_DATATYPES = {XSD.date, XSD.decimal, XSD.string, XSD.boolean, XSD.nonNegativeInteger}


def test_domains_and_ranges_are_names() -> None:
    for predicate in (RDFS.domain, RDFS.range, RDFS.subPropertyOf):
        for term, value in ontology().subject_objects(predicate):
            assert isinstance(value, URIRef), f"{term} {predicate}"


def test_superclasses_are_names() -> None:
    for term, value in ontology().subject_objects(RDFS.subClassOf):
        assert isinstance(value, URIRef), f"{term}: no class expression on the right"


def test_no_axiom_lies_outside_the_profile() -> None:
    graph = ontology()
    assert not RL_CLASS_AXIOMS & set(graph.predicates())
    for cardinality in (OWL.cardinality, OWL.minCardinality, OWL.maxCardinality):
        assert not list(graph.subjects(cardinality))
    for kind in (OWL.ReflexiveProperty, OWL.FunctionalProperty, OWL.InverseFunctionalProperty):
        assert not list(graph.subjects(RDF.type, kind)), f"{kind}: silent merges; SHACL says it"
    assert not list(graph.subjects(OWL.hasKey))
    for term, node in graph.subject_objects(OWL.equivalentClass):
        parts = Collection(graph, graph.value(node, OWL.intersectionOf))
        for part in parts:
            known = isinstance(part, URIRef) or graph.value(part, OWL.hasValue) is not None
            assert known, f"{term}: only names and owl:hasValue on both sides"


def test_datatypes_are_those_of_the_profile() -> None:
    for term in ontology().subjects(RDF.type, OWL.DatatypeProperty):
        for datatype in ontology().objects(term, RDFS.range):
            assert datatype in RL_DATATYPES | {RDFS.Literal}, term


def test_a_chained_property_has_no_domain_that_the_chain_would_force_on_others() -> None:
    graph = ontology()
    for term, chain in graph.subject_objects(OWL.propertyChainAxiom):
        first = Collection(graph, chain)[0]
        domain = graph.value(term, RDFS.domain)
        assert domain is None or domain in {
            graph.value(first, RDFS.domain),
            OKG_DOMAIN_BY_ORG.get(first),
        }


OKG_DOMAIN_BY_ORG = {
    URIRef("http://www.w3.org/ns/org#hasMembership"): URIRef("http://xmlns.com/foaf/0.1/Person")
}


def test_the_anonymous_nodes_are_axioms_and_lists() -> None:
    graph = ontology()
    kinds = {OWL.AllDisjointClasses, OWL.Class, OWL.Restriction}
    for node in {s for s in graph.subjects() if isinstance(s, BNode)}:
        assert set(graph.objects(node, RDF.type)) <= kinds
        assert list(graph.objects(node, RDF.first)) or list(graph.objects(node, RDF.type))


EXAMPLE = """
@prefix ex:   <https://example.org/> .
@prefix okg:  <https://w3id.org/okg/ontology#> .
@prefix code: <https://w3id.org/okg/code#> .
@prefix org:  <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .

ex:ministry a okg:Institution ; okg:jurisdiction ex:norway ; org:classification code:ministry .
ex:minister a okg:Office ; org:postIn ex:ministry ; okg:seats 1 ; okg:portfolio "defence" .
ex:ambassador a okg:Office ; okg:receivingParty ex:norway .
ex:marta-keller okg:sameIdentityAs ex:keller .
ex:term a okg:Term ; okg:holder ex:marta-keller ; okg:office ex:minister .
ex:call a okg:PhoneCall ; okg:status code:held ; okg:hasParticipation ex:part ;
    okg:inferred true ; okg:inferenceReason "because" ; okg:confidence 0.5 .
ex:part a okg:Participation ; okg:participant ex:marta-keller ; okg:inCapacity ex:minister ;
    okg:capacityTitle "the minister"@en .
ex:attestation a okg:Attestation ; okg:attestedHolder ex:marta-keller ; okg:office ex:minister ;
    okg:capacityTitle "minister" ; okg:sourceKind code:official ;
    okg:notBefore "2024-06-25"^^xsd:date .
ex:statement a okg:Statement ; okg:speaker ex:norway ; okg:inCapacity ex:minister ;
    okg:quote "x"@en .
ex:claim a okg:RecencyClaim ; okg:scopeType okg:Meeting ; okg:betweenSide ex:norway .
ex:oslo okg:locatedIn ex:norway .
"""


@cache
def closure(extra: str = "") -> Graph:
    graph = Graph()
    graph += ontology()
    graph.parse(data=EXAMPLE + extra, format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def errors(graph: Graph) -> list[str]:
    kinds = set(graph.objects(None, RDF.type))
    found = [k for k in kinds if "error" in str(k).lower()]
    return [str(v) for k in found for e in graph.subjects(RDF.type, k) for v in graph.objects(e)]


def test_the_closure_of_ontology_and_example_is_consistent() -> None:
    assert errors(closure()) == []


def test_an_inconsistency_would_be_seen() -> None:
    clash = "ex:part a okg:Account ."
    assert errors(closure(clash)), "owlrl reports in triples; this one must be found"


def test_what_the_axioms_are_for() -> None:
    ex = Namespace("https://example.org/")
    inferred = closure()
    for triple in (
        (ex["marta-keller"], OKG.hasHeld, ex.minister),
        (ex.minister, OKG.jurisdiction, ex.norway),
        (ex.part, OKG.side, ex.norway),
        (ex.statement, OKG.side, ex.norway),
        (ex.call, OKG.hasParticipant, ex["marta-keller"]),
        (ex.call, RDF.type, OKG.HeldInteraction),
        (ex.call, RDF.type, OKG.Interaction),
        (ex.norway, RDF.type, OKG.Place),
    ):
        assert triple in inferred, triple
    assert (ex["marta-keller"], OWL.sameAs, ex.keller) not in inferred
