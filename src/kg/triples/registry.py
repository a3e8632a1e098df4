"""The registry as triples: parties, institutions, offices, people, and its terms as attestations.

A documented term is two or three attestations, each with its source, never a term: took office,
left office where a source says so, held on the last day on which a source shows it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.dates import bounds, one_of
from kg.entities.kinds import CODE_OF_KIND
from kg.iris import Iris, joined, slug
from kg.registry import sources_of
from kg.triples.draft import CODES, OFFICE_ROLES, date_key
from kg.triples.people import note_labels
from kg.triples.terms import EDTF, XSD, Notes, literal
from kg.vocab import CODE, DCTERMS, FOAF, OKG, ORG, SKOS

if TYPE_CHECKING:
    from pyoxigraph import Triple

    from kg.registry import Institution, Jurisdiction, Office, Person, Registry, Term

WIKIDATA = "http://www.wikidata.org/entity/"
_URL = re.compile(r"https?://[^\s;]+")


def registry_graph(registry: Registry, iris: Iris) -> tuple[Triple, ...]:
    """The triples of the registry graph."""
    notes = Notes()
    for party in registry.jurisdictions:
        _note_party(notes, iris, party, registry)
    for institution in registry.institutions.values():
        _note_institution(notes, iris, institution, registry)
    for office in registry.offices.values():
        _note_office(notes, iris, office, registry)
    for person in registry.people.values():
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


def _note_party(notes: Notes, iris: Iris, party: Jurisdiction, registry: Registry) -> None:
    """Notes a party; one that is an institution too has that one's preferred names."""
    iri = party_iri(party.code, registry, iris)
    organised = OKG.Institution if party.kind == "organisation" else FOAF.Group
    is_state = party.kind in ("state", "territory")
    notes.type(iri, OKG.Jurisdiction if is_state else organised)
    names = _both(party.names_en, party.names_fr)
    twin = not is_state and iris.local(iri) in registry.institutions
    note_labels(notes, iri, () if twin else names, names)
    notes.add(iri, SKOS.notation, literal(party.code))
    for words, lang in _both(party.capitals_en, party.capitals_fr):
        notes.text(iri, OKG.metonym, words, lang)
    _match(notes, iri, party.qid)


def _note_institution(
    notes: Notes, iris: Iris, institution: Institution, registry: Registry
) -> None:
    iri = iris.of("institution", institution.id)
    notes.type(iri, OKG.Institution)
    note_labels(notes, iri, _both(institution.names("en"), institution.names("fr")))
    notes.add(iri, ORG.classification, CODE_OF_KIND.get(institution.kind))
    if institution.jurisdiction:
        party = party_iri(institution.jurisdiction, registry, iris)
        if party != iri:
            notes.add(iri, OKG.jurisdiction, party)
    _match(notes, iri, institution.qid)


def _note_office(notes: Notes, iris: Iris, office: Office, registry: Registry) -> None:
    iri = iris.of("office", office.id)
    notes.type(iri, OKG.Office)
    note_labels(notes, iri, _both(office.names("en"), office.names("fr")))
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
    for edtf, not_before, not_after in (
        (office.valid_from, OKG.startNotBefore, OKG.startNotAfter),
        (office.valid_until, OKG.endNotBefore, OKG.endNotAfter),
    ):
        for day, bound in zip(bounds(edtf) if edtf else (), (not_before, not_after), strict=False):
            if day is not None:
                notes.add(iri, bound, literal(day))
    for qid in office.qids:
        _match(notes, iri, qid)


def _note_person(notes: Notes, iris: Iris, person: Person) -> None:
    iri = iris.of("person", person.id)
    notes.type(iri, FOAF.Person)
    french = (person.name_fr,) if person.name_fr else ()
    note_labels(notes, iri, _both((person.name_en, *person.aliases), french))
    if person.name_native:
        notes.text(iri, SKOS.altLabel, person.name_native, None)
    _match(notes, iri, person.qid)


def _note_term(notes: Notes, iris: Iris, term: Term, registry: Registry) -> None:
    begun, _, ended = term.basis.partition("; end: ")
    facts = [(CODE.took_office, term.start, begun)]
    if term.end_inferred == "no":
        facts.append((CODE.left_office, term.end, ended or begun))
    elif term.end_before:
        since = term.start or ".."
        facts.append((CODE.left_office, f"{since}/{term.end_before}", ended or begun))
    facts.append((CODE.holding, term.as_of, term.as_of_source or begun))
    for kind, day, basis in facts:
        if day:
            named = basis if sources_of(basis) else begun
            _attest(notes, iris, term, kind, day, named, registry)


def _attest(
    notes: Notes, iris: Iris, term: Term, kind: str, edtf: str, basis: str, registry: Registry
) -> None:
    """Notes one attestation of a documented term with what it rests on."""
    name = joined(("registry", term.office, term.person, date_key(edtf), kind.rsplit("#", 1)[-1]))
    iri = iris.of("attestation", name)
    notes.type(iri, OKG.Attestation)
    notes.add(iri, OKG.attestationType, kind)
    notes.add(iri, OKG.attestedHolder, iris.of("person", term.person))
    notes.add(iri, OKG.office, iris.of("office", term.office))
    if term.acting:
        notes.add(iri, OKG.mode, CODE.acting)
    earliest, latest = bounds(edtf)
    if earliest is not None:
        notes.add(iri, OKG.notBefore, literal(earliest))
    if latest is not None:
        notes.add(iri, OKG.notAfter, literal(latest))
    notes.add(iri, OKG.edtf, literal(one_of(edtf), EDTF))
    for url in _URL.findall(basis):
        notes.add(iri, DCTERMS.source, literal(url, XSD + "anyURI"))
    for source in sources_of(_URL.sub("", basis)):
        notes.add(iri, DCTERMS.source, literal(source))
    published_by = registry.published_by(basis)
    if published_by is not None:
        notes.add(iri, DCTERMS.issued, literal(published_by))
    notes.add(iri, OKG.sourceKind, CODES + _best(registry.source_kinds(basis)))


def _best(kinds: frozenset[str]) -> str:
    """The most reliable kind of source; an aggregator where nothing better is named."""
    order = ("official", "database", "press", "aggregator")
    return next((kind for kind in order if kind in kinds), order[-1])
