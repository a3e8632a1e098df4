"""The prefixes of dumps and queries: every vocabulary in use, and one for each kind of instance."""

from __future__ import annotations

import re

_STANDARD = {
    "code": "https://w3id.org/okg/code#",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "okg": "https://w3id.org/okg/ontology#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_KINDS = {
    "acc": "account", "agent": "agent", "art": "article", "att": "attestation",
    "country": "country", "group": "group", "inst": "institution", "ix": "interaction",
    "off": "office", "orole": "office-role", "part": "participation", "person": "person",
    "place": "place", "psg": "passage", "rec": "recency", "run": "run", "stmt": "statement",
    "term": "term", "topic": "topic", "txt": "text",
}  # fmt: skip


def prefixes(base: str) -> dict[str, str]:
    """The prefixes under a base, sorted; ``g`` is that of the named graphs."""
    own = {prefix: f"{base}id/{kind}/" for prefix, kind in _KINDS.items()}
    return dict(sorted({**_STANDARD, **own, "g": f"{base}graph/"}.items()))


def undeclared(sparql: str, base: str) -> str:
    r"""The declarations that a query needs and leaves out, on one line.

    >>> undeclared("ASK { ?term a okg:Term }", "https://w3id.org/okg/")
    'PREFIX okg: <https://w3id.org/okg/ontology#>'
    >>> undeclared("PREFIX okg: <urn:okg:> ASK { ?term a okg:Term }", "https://w3id.org/okg/")
    ''
    """
    used = set(re.findall(r"([a-z]+):", sparql))
    declared = set(re.findall(r"PREFIX\s+([\w.-]*):", sparql, re.IGNORECASE))
    known = prefixes(base)
    return " ".join(f"PREFIX {p}: <{known[p]}>" for p in sorted(used - declared) if p in known)
