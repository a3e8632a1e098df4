"""Write ``src/kg/vocab.py`` from ``ontology/``: one plain class a namespace, one constant a term.

Run ``python tools/make_vocab.py`` after every change of the ontology; a test compares the two.
"""

from __future__ import annotations

import keyword
import sys
from pathlib import Path

from rdflib import Graph, URIRef
from rdflib.namespace import RDF

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "src" / "kg" / "vocab.py"

#: Class name, namespace, and what the class holds.
NAMESPACES = (
    ("OKG", "https://w3id.org/okg/ontology#", "Classes and properties of this project's ontology"),
    ("CODE", "https://w3id.org/okg/code#", "Codes: the values of closed lists"),
    ("OROLE", "https://w3id.org/okg/id/office-role/", "Kinds of office"),
    ("SCHEME", "https://w3id.org/okg/code/", "The closed lists that codes belong to"),
    ("DCTERMS", "http://purl.org/dc/terms/", "Dublin Core terms in use"),
    ("EDTF", "http://id.loc.gov/datatypes/edtf/", "The datatype of EDTF dates"),
    ("FOAF", "http://xmlns.com/foaf/0.1/", "FOAF terms in use"),
    ("OA", "http://www.w3.org/ns/oa#", "Web Annotation terms in use"),
    ("ORG", "http://www.w3.org/ns/org#", "Organization Ontology terms in use"),
    ("PROV", "http://www.w3.org/ns/prov#", "PROV-O terms in use"),
    ("SCHEMA", "https://schema.org/", "schema.org terms in use"),
    ("SKOS", "http://www.w3.org/2004/02/skos/core#", "SKOS terms in use"),
    ("TIME", "http://www.w3.org/2006/time#", "OWL-Time terms in use"),
)

HEADER = '''\
"""Generated from ontology/ by tools/make_vocab.py; do not edit. The IRIs that the code uses.

Plain constants, so that a misspelt term is a type error; strings, so that no RDF library is needed.
"""
# ruff: noqa: N815

from __future__ import annotations

from typing import Final
'''


def declared(folder: Path) -> list[str]:
    """The IRIs that okg.ttl and codes.ttl give a type, sorted."""
    graph = Graph()
    for name in ("okg.ttl", "codes.ttl"):
        graph.parse(folder / name, format="turtle")
    return sorted({str(s) for s in graph.subjects(RDF.type) if isinstance(s, URIRef)})


def members(iris: list[str], namespace: str) -> dict[str, str]:
    """Python name to IRI, for the IRIs that stand directly in the namespace."""
    names: dict[str, str] = {}
    for iri in iris:
        local = iri.removeprefix(namespace)
        if local == iri or "/" in local or "#" in local:
            continue
        name = local.replace("-", "_").replace(".", "_")
        if not name.isidentifier() or keyword.iskeyword(name) or name in names:
            raise SystemExit(f"{iri}: '{name}' cannot be a Python name; rename the term")
        names[name] = iri
    return names


def constant(name: str, iri: str) -> str:
    """One line, or three where that would pass 100 columns, as ruff formats it."""
    line = f'    {name}: Final = "{iri}"'
    if len(line) <= 100:
        return line
    return f'    {name}: Final = (\n        "{iri}"\n    )'


def render(folder: Path = ROOT / "ontology") -> str:
    """The text of the module."""
    iris = declared(folder)
    parts = [HEADER]
    for title, namespace, about in NAMESPACES:
        lines = [f"class {title}:", f'    """{about}."""', ""]
        lines += [constant(n, i) for n, i in members(iris, namespace).items()]
        parts.append("\n".join(lines) + "\n")
    every = ",\n    ".join(f'"{title}"' for title in sorted(t for t, _, _ in NAMESPACES))
    parts.insert(1, f"__all__ = [\n    {every},\n]\n")
    return parts[0] + "\n" + "\n\n".join(parts[1:])


def main() -> int:
    """Write the module; exit 0."""
    TARGET.write_text(render(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
