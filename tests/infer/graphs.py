"""Small graphs in TriG, loaded into stores."""

from __future__ import annotations

import re

import pyoxigraph as ox

from kg.infer import rebuild
from kg.store import Store

PREFIXES = """
@prefix okg: <https://w3id.org/okg/ontology#> .
@prefix code: <https://w3id.org/okg/code#> .
@prefix person: <https://w3id.org/okg/id/person/> .
@prefix off: <https://w3id.org/okg/id/office/> .
@prefix inst: <https://w3id.org/okg/id/institution/> .
@prefix country: <https://w3id.org/okg/id/country/> .
@prefix place: <https://w3id.org/okg/id/place/> .
@prefix ix: <https://w3id.org/okg/id/interaction/> .
@prefix part: <https://w3id.org/okg/id/participation/> .
@prefix att: <https://w3id.org/okg/id/attestation/> .
@prefix acc: <https://w3id.org/okg/id/account/> .
@prefix art: <https://w3id.org/okg/id/article/> .
@prefix psg: <https://w3id.org/okg/id/passage/> .
@prefix term: <https://w3id.org/okg/id/term/> .
@prefix stmt: <https://w3id.org/okg/id/statement/> .
@prefix g: <https://w3id.org/okg/graph/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
_LINES = [line.split() for line in PREFIXES.strip().splitlines()]
NAMES = {prefix: iri.strip("<>") for _, prefix, iri, _ in _LINES}
SPARQL = "\n".join(f"PREFIX {prefix} <{iri}>" for prefix, iri in NAMES.items())
Graphs = dict[str, list[ox.Triple]]


def graphs(trig: str) -> Graphs:
    """The named graphs of a TriG text."""
    found: Graphs = {}
    for quad in ox.parse(PREFIXES + trig, format=ox.RdfFormat.TRIG):
        found.setdefault(quad.graph_name.value, []).append(quad.triple)
    return found


def loaded(content: str | Graphs, *, reverse: bool = False, each: bool = False) -> Store:
    """A store in memory with these graphs, inferred at the end or after each of them."""
    store = Store.open(registry=False)
    given = graphs(content) if isinstance(content, str) else content
    for name in sorted(given, reverse=reverse):
        store.replace(name, given[name])
        if each:
            rebuild(store)
    rebuild(store)
    return store


def short(iri: str) -> str:
    """An IRI with its prefix."""
    for prefix, start in NAMES.items():
        if iri.startswith(start):
            return prefix + iri.removeprefix(start)
    return iri


def ask(store: Store, pattern: str) -> list[tuple[str, ...]]:
    """The rows of a query on the default graph, sorted; columns as they first appear."""
    columns = " ".join(dict.fromkeys(re.findall(r"\?\w+", pattern)))
    rows = store.query(f"{SPARQL}\nSELECT {columns} WHERE {{ {pattern} }}")
    return sorted(tuple(short(cell.value) for cell in row) for row in rows)  # type: ignore[union-attr,misc]


def same(store: Store) -> dict[str, str]:
    """What stands for what."""
    pairs = store.triples(store.graph("inferred.identity"))
    return {short(t.subject.value): short(t.object.value) for t in pairs}  # type: ignore[union-attr]


def n_quads(store: Store) -> bytes:
    """The whole store as sorted N-Quads."""
    dump = store.quads.dump(format=ox.RdfFormat.N_QUADS)
    return b"\n".join(sorted(dump.splitlines()))


def article(name: str, published: str, body: str) -> str:
    """An article graph."""
    return f"""g:article.{name} {{
      art:{name} a schema:NewsArticle ; schema:datePublished "{published}"^^xsd:date .
      {body} }}\n"""


def contact(
    name: str,
    *people: str,
    kind: str = "PhoneCall",
    status: str = "held",
    day: str = "2031-03-04",
    more: str = "",
) -> str:
    """A contact of some people; each is ``person office side`` or less."""
    parts = []
    for who in people:
        person, office, side = (*who.split(), "", "")[:3]
        end = "".join(
            [
                f" ; okg:inCapacity {office}" if office else "",
                f" ; okg:side {side}" if side else "",
            ]
        )
        iri = f"part:{name}.{person.split(':')[1]}"
        parts.append(
            f"ix:{name} okg:hasParticipation {iri} . {iri} a okg:Participation ; "
            f"okg:participant {person} ; okg:evidence psg:{name} ; okg:confidence 0.9 {end} ."
        )
    dates = (
        f'; okg:notBefore "{day}"^^xsd:date ; okg:notAfter "{day}"^^xsd:date ; '
        f'okg:edtf "{day}"^^edtf:EDTF'
        if day
        else ""
    )
    return (
        f"ix:{name} a okg:{kind} ; okg:status code:{status} {dates} ; "
        f"okg:evidence psg:{name} {more} . " + " ".join(parts)
    )
