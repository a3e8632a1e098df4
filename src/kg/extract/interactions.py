"""Contacts as claims: a merged event with its people, offices, sides, place and evidence.

Takes an event of a document with the journeys that may frame it; gives an `Interaction`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import (
    Interaction,
    InteractionStatus,
    InteractionType,
    Participation,
    ParticipationRole,
    Source,
)
from kg.extract.confidence import confidence
from kg.extract.events import Event, persons_of, side_of, sides_of
from kg.extract.model import ActorKind

if TYPE_CHECKING:
    from kg.claims.model import Journey, Office
    from kg.extract.model import Document


def as_interaction(
    document: Document,
    event: Event,
    identifier: str,
    ids: dict[int, str],
    journeys: tuple[Journey, ...],
    about: tuple[str, ...],
) -> Interaction:
    """One contact as a claim; ``ids`` are those of the events by their order."""
    text = document.article.text
    spans = tuple(dict.fromkeys(event.spans or (event.span,)))
    trip = _frame(document, event, journeys)
    place = event.place
    if place is None and trip is not None and event.type == "meeting":
        place = trip.place
    sure = confidence("interactions", event.rule, event.reason)
    before = (ids[order] for order in event.before if order in ids)
    return Interaction(
        id=identifier,
        type=event.type,
        status=event.status,
        date=event.date,
        quote=spans[0].of(text),
        participants=persons_of(document, event.actors),
        sides=_sides(document, event),
        place=place,
        initiator=event.initiator,
        participations=_participations(document, event),
        kind_stated=event.stated or place is not None,
        postponed=event.postponed,
        part_of=trip.id if trip is not None else None,
        before=tuple(dict.fromkeys(other for other in before if other != identifier)),
        topics=about,
        name=event.name,
        source=Source(spans, event.rule, sure, event.reason is not None, event.reason),
    )


def _participations(document: Document, event: Event) -> tuple[Participation, ...]:
    """The part that each actor has in a contact, with office and side."""
    roles = dict(event.roles)
    found: list[Participation] = []
    sure = confidence("interactions", event.rule, event.reason)
    for identifier in event.actors:
        actor = document.actors[identifier]
        role = roles.get(identifier)
        if role is None and event.initiator in (identifier, side_of(actor)) and event.initiator:
            role = "initiator"
        person = identifier if actor.kind is ActorKind.PERSON else None
        found.append(
            Participation(
                person=person,
                agent=None if person else identifier,
                capacity=actor.office,
                side=side_of(actor),
                role=ParticipationRole(role) if role else None,
                source=Source(event.spans or (event.span,), event.rule, sure),
            )
        )
    source = Source((event.span,), event.rule, sure)
    held = {_post(p.capacity) for p in found if p.capacity is not None}
    found.extend(
        Participation(capacity=office, side=office.jurisdiction, source=source)
        for office in event.offices
        if _post(office) not in held
    )
    known = {p.side for p in found}
    host = ParticipationRole.HOST if event.type is InteractionType.VISIT else None
    found.extend(
        Participation(side=side, role=host, source=source)
        for side in event.extra_sides
        if side and side not in known
    )
    return tuple(found)


def _post(office: Office) -> tuple[str, str | None, str | None]:
    """What tells one office from another, however the text words it."""
    return office.role, office.portfolio, office.jurisdiction


def _sides(document: Document, event: Event) -> tuple[str, ...]:
    """The parties to a contact, each once; an organisation that holds it comes first."""
    people = sides_of(document, event.actors)
    posts = tuple(o.jurisdiction for o in event.offices if o.jurisdiction)
    gathering = event.type is InteractionType.CONFERENCE
    listed = (*event.extra_sides, *people) if gathering else (*posts, *people, *event.extra_sides)
    return tuple(dict.fromkeys(side for side in listed if side))


def _frame(document: Document, event: Event, journeys: tuple[Journey, ...]) -> Journey | None:
    """The journey in the course of which a meeting took place."""
    if (
        event.type not in ("meeting", "conference")
        or event.status is not InteractionStatus.OCCURRED
    ):
        return None
    for journey in journeys:
        if (
            journey.person in event.actors
            and journey.date is not None
            and journey.date == event.date
        ) and event.place_code in (None, journey.to):
            return journey
    return None
