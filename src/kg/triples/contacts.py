"""Interactions, their participations, journeys and claims of being the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import (
    HoldingStatus,
    Interaction,
    InteractionStatus,
    InteractionType,
    Participation,
    ParticipationRole,
)
from kg.iris import joined, slug
from kg.triples.draft import Draft, date_key
from kg.triples.terms import literal
from kg.vocab import CODE, DCTERMS, OKG, PROV, SCHEMA, TIME

if TYPE_CHECKING:
    from kg.claims.model import First, Journey, Office

CLASSES = {
    InteractionType.MEETING: OKG.Meeting,
    InteractionType.CALL: OKG.PhoneCall,
    InteractionType.VIDEO: OKG.VideoConference,
    InteractionType.CORRESPONDENCE: OKG.Correspondence,
    InteractionType.CONFERENCE: OKG.MultilateralMeeting,
    InteractionType.VISIT: OKG.Visit,
}
NAMES = {
    InteractionType.CALL: "phone-call",
    InteractionType.VIDEO: "video-conference",
    InteractionType.CONFERENCE: "multilateral",
}
STATUSES = {
    InteractionStatus.OCCURRED: CODE.held,
    InteractionStatus.ONGOING: CODE.ongoing,
    InteractionStatus.PLANNED: CODE.planned,
    InteractionStatus.PROPOSED: CODE.proposed,
    InteractionStatus.CANCELLED: CODE.cancelled,
    InteractionStatus.DENIED: CODE.denied,
}
ROLES = {
    ParticipationRole.INITIATOR: CODE.initiator,
    ParticipationRole.HOST: CODE.host,
    ParticipationRole.GUEST: CODE.guest,
    ParticipationRole.MEDIATOR: CODE.mediator,
    ParticipationRole.CHAIR: CODE.chair,
    ParticipationRole.DELEGATE: CODE.delegate,
}
_MOST_NAMES = 4


def class_of(kind: InteractionType, stated: bool = True) -> str:
    """The class of an interaction; the general one where the text does not say the kind."""
    return CLASSES[kind] if stated else OKG.Interaction


def parts_of(draft: Draft, interaction: Interaction) -> tuple[Participation, ...]:
    """The participations of a contact; made of participants and sides where none are stated.

    Every named participant has a part, and every side that nobody stands for has one of its own.
    """
    parts = list(interaction.participations)
    named = {p.person for p in parts if p.person}
    for person in interaction.participants:
        if person not in named:
            parts.append(Participation(person=person, source=interaction.source))
    parts = _without_stand_ins([_completed(draft, interaction, part) for part in parts])
    sides = {p.side for p in parts if p.side} | {p.agent for p in parts if p.agent}
    for side in interaction.sides:
        if side not in sides:
            parts.append(Participation(side=side, source=interaction.source))
    return tuple(parts)


def _without_stand_ins(parts: list[Participation]) -> list[Participation]:
    """The parts without the unnamed holders of offices in which a named person takes part."""
    filled = {_post(p.capacity) for p in parts if p.person and p.capacity}
    return [p for p in parts if p.person or p.agent or _post(p.capacity) not in filled]


def _post(office: Office | None) -> tuple[object, ...] | None:
    return None if office is None else (office.role, office.portfolio, office.jurisdiction)


def _completed(draft: Draft, interaction: Interaction, part: Participation) -> Participation:
    """A part with the capacity and the side that the article gives its person."""
    capacity = part.capacity or capacity_of(draft, part.person, interaction.id)
    side = part.side or (capacity.jurisdiction if capacity else None)
    role = part.role
    if interaction.initiator is not None and role is None:
        starts = interaction.initiator in (part.person, part.agent, side)
        role = ParticipationRole.INITIATOR if starts else None
    source = part.source if part.source.spans else interaction.source
    return Participation(part.person, part.agent, capacity, side, role, source)


def capacity_of(draft: Draft, person: str | None, interaction: str | None) -> Office | None:
    """The office in which a person takes part: the one held at the contact, else the current."""
    held = [h for h in draft.claims.holdings if h.person == person]
    for holding in held:
        if interaction is not None and holding.in_ == interaction:
            return holding.office
    current = (HoldingStatus.INCUMBENT, HoldingStatus.ACTING)
    return next((h.office for h in held if h.status in current), None)


def name_interactions(draft: Draft) -> None:
    """Gives every contact and journey of the article its IRI."""
    taken: dict[str, int] = {}
    earlier = {first.earlier: first.later for first in draft.claims.firsts}
    for interaction in draft.claims.interactions:
        kind = NAMES.get(interaction.type, str(interaction.type))
        kind = kind if interaction.kind_stated else "contact"
        agents = _agents(draft, interaction)
        suffix = "previous" if interaction.id in earlier else ""
        stem = joined((kind, date_key(interaction.date), agents, suffix))
        draft.interactions[interaction.id] = _unique(draft, stem, taken)
    for journey in draft.claims.journeys:
        person = draft.entities.people.get(journey.person)
        name = draft.iris.local(person.iri) if person else "somebody"
        stem = joined(("visit", date_key(journey.date), name, slug(journey.to)))
        draft.interactions[journey.id] = _unique(draft, stem, taken)


def _agents(draft: Draft, interaction: Interaction) -> str:
    names = [
        draft.iris.local(draft.entities.people[p].iri)
        for p in interaction.participants
        if p in draft.entities.people
    ]
    if len(names) < 2:
        names += [slug(side) for side in interaction.sides]
    names = sorted(set(names))
    shown = names[:_MOST_NAMES]
    return "_".join(shown) + (f"_and-{len(names) - _MOST_NAMES}" if len(names) > len(shown) else "")


def _unique(draft: Draft, stem: str, taken: dict[str, int]) -> str:
    """The IRI of a contact of this article; a second one of the same name is numbered."""
    taken[stem] = taken.get(stem, 0) + 1
    number = str(taken[stem]) if taken[stem] > 1 else ""
    return draft.iris.of("interaction", joined((stem, draft.claims.sha256[:8], number)))


def note_interaction(draft: Draft, interaction: Interaction) -> None:
    """Notes a contact and its participations."""
    iri, notes = draft.interactions[interaction.id], draft.notes
    notes.type(iri, class_of(interaction.type, interaction.kind_stated))
    status = CODE.postponed if interaction.postponed else STATUSES[interaction.status]
    notes.add(iri, OKG.status, status)
    draft.dated(iri, interaction.date)
    draft.sourced(iri, interaction.source)
    draft.topics(iri, interaction.topics)
    if interaction.place in draft.entities.places:
        notes.add(iri, OKG.place, draft.entities.places[interaction.place or ""].iri)
    if interaction.name:
        notes.text(iri, SCHEMA.name, interaction.name, draft.claims.lang)
    if interaction.part_of in draft.interactions:
        notes.add(iri, DCTERMS.isPartOf, draft.interactions[interaction.part_of or ""])
    for later in interaction.before:
        if later in draft.interactions:
            notes.add(iri, TIME.before, draft.interactions[later])
    for part in parts_of(draft, interaction):
        note_participation(draft, iri, part)


def note_participation(draft: Draft, interaction: str, part: Participation) -> None:
    """Notes who takes part, in which capacity, on whose side, in which role."""
    post = draft.post(part.capacity)
    side = draft.entities.parties.get(part.side or "")
    who = draft.agent(part.person) or draft.agent(part.agent)
    if who is None and post is None:
        who = side.iri if side else None
    name = who or (post.iri if post else None)
    if name is None:
        return
    iri = draft.iris.of(
        "participation", joined((draft.iris.local(interaction), draft.iris.local(name)))
    )
    notes = draft.notes
    notes.add(interaction, OKG.hasParticipation, iri)
    notes.type(iri, OKG.Participation)
    notes.add(iri, OKG.participant, who)
    notes.add(iri, OKG.inCapacity, post.iri if post else None)
    notes.add(iri, OKG.side, side.iri if side else None)
    notes.add(iri, OKG.participationRole, ROLES[part.role] if part.role else None)
    if part.capacity is not None and part.capacity.title:
        notes.add(iri, OKG.capacityTitle, literal(part.capacity.title))
    draft.sourced(iri, part.source)


def note_journey(draft: Draft, journey: Journey) -> None:
    """Notes a journey as a visit of which the contacts on the way are part."""
    iri, notes = draft.interactions[journey.id], draft.notes
    notes.type(iri, OKG.Visit)
    notes.add(iri, OKG.status, STATUSES[journey.status])
    draft.dated(iri, journey.date)
    draft.sourced(iri, journey.source)
    place = draft.entities.places.get(journey.place or "")
    host = draft.entities.parties.get(journey.to)
    notes.add(iri, OKG.place, place.iri if place else (host.iri if host else None))
    capacity = journey.capacity or capacity_of(draft, journey.person, journey.id)
    guest = Participation(
        person=journey.person,
        capacity=capacity,
        side=capacity.jurisdiction if capacity else None,
        role=ParticipationRole.GUEST,
        source=journey.source,
    )
    note_participation(draft, iri, guest)
    if host is not None:
        part = Participation(side=journey.to, role=ParticipationRole.HOST, source=journey.source)
        note_participation(draft, iri, part)


def note_first(draft: Draft, first: First) -> None:
    """Notes that a contact is said to be the first since another."""
    iri, notes = draft.iri("recency", first.id), draft.notes
    notes.type(iri, OKG.RecencyClaim)
    notes.add(iri, OKG.laterInteraction, draft.interactions.get(first.later))
    notes.add(iri, OKG.earlierInteraction, draft.interactions.get(first.earlier))
    notes.add(iri, OKG.scopeType, class_of(first.scope) if first.scope else OKG.Interaction)
    for office in first.between:
        post = draft.post(office)
        notes.add(iri, OKG.betweenOffice, post.iri if post else None)
    issuer = draft.entities.outlets.get("agency")
    notes.add(iri, PROV.wasAttributedTo, issuer.iri if issuer else None)
    draft.sourced(iri, first.source)
