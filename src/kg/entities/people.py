"""Which person of the registry a name and its offices mean; else a provisional one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.claims.model import HoldingStatus
from kg.dates import bounds
from kg.entities.model import Entity, Post
from kg.entities.posts import person_id
from kg.fold import fold
from kg.names import Likeness, abbreviates, alike, compare, skeleton, surname, words_of
from kg.vocab import FOAF

if TYPE_CHECKING:
    from kg.claims.model import Claims, Office, Person
    from kg.entities.scope import Scope
    from kg.registry import Registry, Term


@dataclass(frozen=True, slots=True)
class Held:
    """An office that the article gives a person, and the day, if it was held then."""

    post: Post
    at: str | None

    @property
    def office(self) -> str:
        """The local name of the office."""
        return self.post.iri.rsplit("/", 1)[-1]


def resolve_people(claims: Claims, posts: dict[Office, Post], scope: Scope) -> dict[str, Entity]:
    """The persons of the claims by their id; two ids of one registered person share an entity."""
    held: dict[str, list[Held]] = {}
    order = (HoldingStatus.INCUMBENT, HoldingStatus.ACTING)
    for holding in sorted(claims.holdings, key=lambda h: h.status not in order):
        now = holding.at if holding.status in order else None
        held.setdefault(holding.person, []).append(Held(posts[holding.office], now))
    return {p.id: _resolve(p, tuple(held.get(p.id, ())), scope) for p in claims.persons}


def _resolve(person: Person, held: tuple[Held, ...], scope: Scope) -> Entity:
    known = registered(person.name, held, scope.registry) if scope.registry else None
    names = ((person.name, scope.lang),)
    if known is not None:
        iri = scope.iris.of("person", known)
        return Entity(iri, FOAF.Person, names, known=True, honorific=person.honorific)
    office = held[0].post.iri if held else None
    iri = scope.iris.of("person", person_id(person.name, office, scope.article))
    full = tuple((alias, scope.lang) for alias in person.aliases if " " in alias)
    return Entity(iri, FOAF.Person, names, full, honorific=person.honorific)


def registered(name: str, held: tuple[Held, ...], registry: Registry) -> str | None:
    """The id of the one person of the registry that a name and its offices mean.

    The same name needs an agreeing party, another spelling an office that both held; a surname with
    no more than initials needs a documented term in that office on that day. Several that fit are
    none.
    """
    offices = {h.office for h in held if h.post.known}
    parties = {h.post.office.jurisdiction for h in held if h.post.office.jurisdiction}
    same = [registry.people[i] for i in registry.person_names().get(fold(name), ())]
    fitting = [c for c in same if not parties or parties & set(c.jurisdictions)]
    if len(fitting) > 1:
        fitting = [c for c in fitting if offices & _offices_of(c.id, registry)]
    if not same:
        spelt = [registry.people[i] for i in _by_surname(registry).get(surname(name), ())]
        similar = [c for c in spelt if any(_same(n, name) for n in c.names)]
        fitting = [c for c in similar if offices & _offices_of(c.id, registry)]
        if not similar:
            short = [c for c in spelt if any(abbreviates(name, n) for n in c.names)]
            fitting = [c for c in short if _documented(c.id, held, registry)]
    return fitting[0].id if len(fitting) == 1 else None


def _same(one: str, two: str) -> bool:
    """Whether two names of one surname are spellings or short forms of one."""
    return alike(one, two) or compare(one, two).likeness is Likeness.SAME


def _documented(person: str, held: tuple[Held, ...], registry: Registry) -> bool:
    """Whether a documented term of the person has one of the offices on its day."""
    return any(
        h.office == term.office and h.at is not None and _covers(term, h.at)
        for h in held
        for term in registry.terms_of_person(person)
    )


def _covers(term: Term, at: str) -> bool:
    """Whether a day lies within a documented term, whose end may be open."""
    first, last = bounds(at)
    begun = bounds(term.start)[0] if term.start else None
    ended = bounds(term.end)[1] if term.end else None
    if first is None or last is None or begun is None:
        return False
    return begun <= first and (ended is None or last <= ended)


def _offices_of(person: str, registry: Registry) -> set[str]:
    return {term.office for term in registry.terms_of_person(person)}


@cache
def _by_surname(registry: Registry) -> dict[str, tuple[str, ...]]:
    """The people of a registry by the skeleton of every word of their names."""
    found: dict[str, dict[str, None]] = {}
    for person in registry.people.values():
        for name in person.names:
            for word in words_of(name):
                found.setdefault(skeleton(word), {})[person.id] = None
    return {key: tuple(ids) for key, ids in found.items()}
