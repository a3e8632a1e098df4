"""The registry as triples: parties, institutions, offices, people, and its terms as attestations.

A documented term is two or three attestations, each with its source, never a term: took office,
left office where a source says so, held on the last day on which a source shows it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.dates import bounds
from kg.iris import Iris, joined, slug
from kg.triples.draft import CODES, OFFICE_ROLES, date_key, one_of
from kg.triples.people import note_labels
from kg.triples.terms import EDTF, XSD, Notes, literal
from kg.vocab import CODE, DCTERMS, FOAF, OKG, ORG, SKOS

if TYPE_CHECKING:
    from pyoxigraph import Triple

    from kg.registry import Registry
    from kg.registry.institutions import Institution
    from kg.registry.jurisdictions import Jurisdiction
    from kg.registry.offices import RegisteredOffice
    from kg.registry.people import RegisteredPerson
    from kg.registry.terms import RegisteredTerm

WIKIDATA = "http://www.wikidata.org/entity/"
_URL = re.compile(r"https?://[^\s;]+")


def registry_graph(registry: Registry, iris: Iris) -> tuple[Triple, ...]:
    """The triples of the registry graph."""
    notes = Notes()
    for party in registry.jurisdictions:
        _note_party(notes, iris, party)
    for institution in registry.institutions:
        _note_institution(notes, iris, institution, registry)
    for office in registry.offices:
        _note_office(notes, iris, office, registry)
    for person in registry.people:
        _note_person(notes, iris, person)
    for term in registry.terms:
        _note_term(notes, iris, term, registry)
    return notes.triples()


def party_iri(code: str, registry: Registry, iris: Iris) -> str:
    """The IRI of a party: country, institution or group."""
    party = registry.jurisdictions.by_code.get(code)
    kind = party.kind if party else "party"
    if kind in ("state", "territory"):
        return iris.of("country", slug(code))
    return iris.of("institution" if kind == "organisation" else "group", slug(code))


def _both(english: tuple[str, ...], french: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return (*((words, "en") for words in english), *((words, "fr") for words in french))


def _match(notes: Notes, iri: str, qid: str | None) -> None:
    if qid:
        notes.add(iri, SKOS.exactMatch, WIKIDATA + qid)


def _note_party(notes: Notes, iris: Iris, party: Jurisdiction) -> None:
    kinds = {"state": OKG.Jurisdiction, "territory": OKG.Jurisdiction}
    kinds["organisation"] = OKG.Institution
    kind = {"state": "country", "territory": "country", "organisation": "institution"}
    iri = iris.of(kind.get(party.kind, "group"), slug(party.code))
    notes.type(iri, kinds.get(party.kind, FOAF.Group))
    note_labels(notes, iri, _both(party.names_en, party.names_fr))
    notes.add(iri, SKOS.notation, literal(party.code))
    for words, lang in _both(party.capitals_en, party.capitals_fr):
        notes.text(iri, OKG.metonym, words, lang)
    _match(notes, iri, party.qid)


def _note_institution(
    notes: Notes, iris: Iris, institution: Institution, registry: Registry
) -> None:
    iri = iris.of("institution", institution.id)
    notes.type(iri, OKG.Institution)
    note_labels(notes, iri, _both(institution.names_en, institution.names_fr))
    if institution.kind:
        notes.add(iri, ORG.classification, CODES + institution.kind)
    if institution.jurisdiction:
        party = party_iri(institution.jurisdiction, registry, iris)
        if party != iri:
            notes.add(iri, OKG.jurisdiction, party)
    _match(notes, iri, institution.qid)


def _note_office(notes: Notes, iris: Iris, office: RegisteredOffice, registry: Registry) -> None:
    iri = iris.of("office", office.id)
    notes.type(iri, OKG.Office)
    note_labels(notes, iri, _both(office.names_en, office.names_fr))
    notes.add(iri, ORG.role, OFFICE_ROLES + office.role)
    notes.add(iri, OKG.jurisdiction, party_iri(office.jurisdiction, registry, iris))
    if office.portfolio:
        notes.add(iri, OKG.portfolio, literal(office.portfolio))
    if office.receiving:
        notes.add(iri, OKG.receivingParty, party_iri(office.receiving, registry, iris))
    if office.institution:
        notes.add(iri, ORG.postIn, iris.of("institution", office.institution))
    if office.seats is not None:
        notes.add(iri, OKG.seats, literal(office.seats))
    _match(notes, iri, office.qid)


def _note_person(notes: Notes, iris: Iris, person: RegisteredPerson) -> None:
    iri = iris.of("person", person.id)
    notes.type(iri, FOAF.Person)
    note_labels(notes, iri, _both(person.names_en, person.names_fr))
    if person.name_native:
        notes.text(iri, SKOS.altLabel, person.name_native, None)
    _match(notes, iri, person.qid)


def _note_term(notes: Notes, iris: Iris, term: RegisteredTerm, registry: Registry) -> None:
    sources = _sources(term.basis)
    if term.start:
        _attest(notes, iris, term, CODE.took_office, term.start, sources, registry)
    if term.end and term.end_inferred == "no":
        _attest(notes, iris, term, CODE.left_office, term.end, sources, registry)
    elif term.end_before:
        _attest(notes, iris, term, CODE.left_office, f"../{term.end_before}", sources, registry)
    if term.as_of:
        seen = _sources(term.as_of_source or "") or sources
        _attest(notes, iris, term, CODE.holding, term.as_of, seen, registry)


def _sources(basis: str) -> tuple[str, ...]:
    """What a row's basis names: URLs, or words such as ``wikidata-2022``."""
    urls = _URL.findall(basis)
    rest = [w.strip() for w in _URL.sub("", basis).split(";")]
    return tuple(dict.fromkeys([*urls, *(w for w in rest if w and not w.endswith(":"))]))


def _attest(
    notes: Notes,
    iris: Iris,
    term: RegisteredTerm,
    kind: str,
    edtf: str,
    sources: tuple[str, ...],
    registry: Registry,
) -> None:
    """Notes one attestation of a documented term."""
    name = joined(("registry", term.office, term.person, date_key(edtf), kind.rsplit("#", 1)[-1]))
    iri = iris.of("attestation", name)
    notes.type(iri, OKG.Attestation)
    notes.add(iri, OKG.attestationType, kind)
    notes.add(iri, OKG.attestedHolder, iris.of("person", term.person))
    notes.add(iri, OKG.office, iris.of("office", term.office))
    if term.acting == "yes":
        notes.add(iri, OKG.mode, CODE.acting)
    earliest, latest = bounds(edtf)
    if earliest is not None:
        notes.add(iri, OKG.notBefore, literal(earliest))
    if latest is not None:
        notes.add(iri, OKG.notAfter, literal(latest))
    notes.add(iri, OKG.edtf, literal(one_of(edtf), EDTF))
    for source in sources:
        is_url = source.startswith("http")
        notes.add(iri, DCTERMS.source, literal(source, XSD + "anyURI" if is_url else None))
    notes.add(iri, OKG.sourceKind, CODES + registry.source_kind(sources))
