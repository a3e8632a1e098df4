"""Claims in, entities out: which person, office, institution, party and place is meant.

Only the article and the shipped registry are looked at, never the graph, so that the order of
loading cannot matter. Who is the same across articles is inferred later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.entities.bodies import (
    institution_of_post,
    resolve_agent,
    resolve_outlet,
    resolve_party,
)
from kg.entities.model import Entities, Entity, Post
from kg.entities.people import resolve_people
from kg.entities.places import resolve_place
from kg.entities.posts import post_id, seats
from kg.entities.scope import Scope, post_labels

if TYPE_CHECKING:
    from kg.claims.model import Claims, Office
    from kg.iris import Iris
    from kg.registry import Registry


def resolve(claims: Claims, iris: Iris, tables: Registry, *, registered: bool) -> Entities:
    """The entities that an article's claims are about."""
    scope = Scope(
        claims.sha256[:8], claims.lang or "en", iris, tables, tables if registered else None
    )
    parties: dict[str, Entity] = {}
    for code in sorted(party_codes(claims)):
        parties[code] = resolve_party(code, scope)
    posts = {office: resolve_post(office, scope, parties) for office in offices(claims)}
    people = resolve_people(claims, posts, scope)
    agents = {agent.id: resolve_agent(agent, scope, posts) for agent in claims.agents}
    named = sorted({i.place for i in claims.interactions if i.place} | _journey_places(claims))
    places = {name: resolve_place(name, scope) for name in named}
    outlets = {}
    for key, name in (("agency", claims.agency), ("publisher", claims.publisher)):
        if name:
            outlets[key] = resolve_outlet(name, scope)
    return Entities(people, agents, posts, parties, places, outlets)


def _journey_places(claims: Claims) -> set[str]:
    return {j.place for j in claims.journeys if j.place}


def offices(claims: Claims) -> tuple[Office, ...]:
    """Every office that the claims name, once each, in the order of the claims."""
    found: dict[Office, None] = {}
    for holding in claims.holdings:
        found[holding.office] = None
    capacities = [p.capacity for i in claims.interactions for p in i.participations]
    capacities += [s.capacity for s in claims.statements] + [j.capacity for j in claims.journeys]
    capacities += [a.office for a in claims.agents]
    capacities += [office for first in claims.firsts for office in first.between]
    for office in capacities:
        if office is not None:
            found[office] = None
    return tuple(found)


def party_codes(claims: Claims) -> set[str]:
    """The codes of every party that the claims name."""
    codes = {side for i in claims.interactions for side in i.sides}
    codes |= {p.side for i in claims.interactions for p in i.participations if p.side}
    codes |= {i.initiator for i in claims.interactions if i.initiator}
    codes |= {j.to for j in claims.journeys}
    codes |= {o.jurisdiction for o in offices(claims) if o.jurisdiction}
    codes |= {a.jurisdiction for a in claims.agents if a.jurisdiction}
    return codes - {p.id for p in claims.persons} - {a.id for a in claims.agents}


def resolve_post(office: Office, scope: Scope, parties: dict[str, Entity]) -> Post:
    """An office with its IRI, labels, party and institution."""
    found = post_id(office, scope.registry, scope.tables, scope.article)
    iri = scope.iris.of("office", found.name)
    party = parties.get(office.jurisdiction or "")
    receiving = None
    if str(office.role) in ("ambassador", "envoy") and office.portfolio:
        known = office.portfolio in scope.tables.jurisdictions
        receiving = resolve_party(office.portfolio, scope) if known else None
    if found.known:
        return Post(iri, office, (), True, party, None, receiving)
    return Post(
        iri,
        office,
        post_labels(office, scope),
        False,
        party,
        institution_of_post(office, scope),
        receiving,
        seats(office, scope.tables),
    )
