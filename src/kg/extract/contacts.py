"""The contacts that a document tells of: who met, called or wrote to whom, when, where, why.

Takes a document; gives its interactions, journeys and firsts, the day each sentence speaks of, and
the interactions each sentence tells. Every one carries the span that tells it and its rule.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.claims.model import (
    First,
    Interaction,
    InteractionStatus,
    Journey,
    Participation,
    ParticipationRole,
    Source,
)
from kg.extract.clauses import abstract
from kg.extract.days import bounded
from kg.extract.events import Event, persons_of, side_of, sides_of
from kg.extract.firsts import Earlier, earlier
from kg.extract.merge import merged, placed
from kg.extract.model import ActorKind
from kg.extract.narrate import Story, narrate
from kg.extract.time import dates_in
from kg.extract.topics import topics
from kg.extract.visits import all_trips, as_journeys, visits

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.model import Document

_INFERRED = 0.7
_STATED = 0.9


@dataclass(frozen=True, slots=True)
class Contacts:
    """What a document tells of contacts."""

    interactions: tuple[Interaction, ...] = ()
    journeys: tuple[Journey, ...] = ()
    firsts: tuple[First, ...] = ()
    sentence_dates: dict[int, str | None] = field(default_factory=dict)
    by_sentence: dict[int, tuple[str, ...]] = field(default_factory=dict)


def read(document: Document) -> Contacts:
    """Every contact that a document tells of."""
    published = document.article.published
    clauses = [
        abstract(document, sentence, dates_in(sentence, published, document.lang))
        for sentence in document.sentences
    ]
    story = narrate(document, clauses)
    gone = all_trips(document, story, clauses)
    away = frozenset((trip.person, trip.date) for trip in gone)
    events = tuple(
        bounded(event, published)
        for event in placed(document, merged(document, story.events), away)
    )
    ids = {order: f"i{n}" for n, e in enumerate(events, 1) for order in (e.orders or (e.order,))}
    firsts, more = _firsts(document, clauses, events)
    journeys = as_journeys(document, gone)
    more = (*more, *visits(document, gone, (*events, *more)))
    about = _topics(clauses, events, document)
    interactions = [
        _interaction(document, event, f"i{n}", ids, journeys, about.get(n - 1, ()))
        for n, event in enumerate((*events, *more), 1)
    ]
    by_sentence: dict[int, tuple[str, ...]] = {}
    for n, event in enumerate((*events, *more), 1):
        for sentence in sorted(set(event.sentences or (event.sentence,))):
            by_sentence[sentence] = (*by_sentence.get(sentence, ()), f"i{n}")
    return Contacts(
        tuple(interactions),
        journeys,
        firsts,
        _days(clauses, story, interactions, by_sentence),
        by_sentence,
    )


def _days(
    clauses: list[Clause],
    story: Story,
    interactions: list[Interaction],
    by_sentence: dict[int, tuple[str, ...]],
) -> dict[int, str | None]:
    """The day each sentence speaks of: that of its contact, else the first it names."""
    dates = {i.id: i.date for i in interactions if i.date and not i.date.startswith("..")}
    found: dict[int, str | None] = {}
    for clause in clauses:
        index = clause.sentence.index
        told = [dates[i] for i in by_sentence.get(index, ()) if i in dates]
        named = [
            i.date.edtf
            for i in clause.items
            if i.date is not None and i.date.kind == "at" and i.date.edtf
        ]
        found[index] = told[0] if told else story.days.get(index) or (named[0] if named else None)
    return found


def _interaction(
    document: Document,
    event: Event,
    identifier: str,
    ids: dict[int, str],
    journeys: tuple[Journey, ...],
    about: tuple[str, ...],
) -> Interaction:
    text = document.article.text
    spans = tuple(dict.fromkeys(event.spans or (event.span,)))
    trip = _frame(document, event, journeys)
    place = event.place
    if place is None and trip is not None and event.type == "meeting":
        place = trip.place
    sides = tuple(
        dict.fromkeys(
            (
                *sides_of(document, event.actors),
                *(o.jurisdiction for o in event.offices if o.jurisdiction),
                *event.extra_sides,
            )
        )
    )
    return Interaction(
        id=identifier,
        type=event.type,
        status=event.status,
        date=event.date,
        quote=spans[0].of(text),
        participants=persons_of(document, event.actors),
        sides=sides,
        place=place,
        initiator=event.initiator,
        participations=_participations(document, event),
        kind_stated=event.stated or place is not None,
        postponed=event.postponed,
        part_of=trip.id if trip is not None else None,
        before=tuple(
            dict.fromkeys(ids[o] for o in event.before if o in ids and ids[o] != identifier)
        ),
        topics=about,
        name=event.name,
        source=Source(
            spans,
            event.rule,
            _INFERRED if event.reason else _STATED,
            inferred=event.reason is not None,
            reason=event.reason,
        ),
    )


def _participations(document: Document, event: Event) -> tuple[Participation, ...]:
    """The part that each actor has in a contact, with office and side."""
    roles = dict(event.roles)
    found: list[Participation] = []
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
                source=Source(event.spans or (event.span,), event.rule),
            )
        )
    held = {p.capacity for p in found}
    found.extend(
        Participation(
            capacity=office, side=office.jurisdiction, source=Source((event.span,), event.rule)
        )
        for office in event.offices
        if office not in held
    )
    return tuple(found)


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


def _firsts(
    document: Document, clauses: list[Clause], events: tuple[Event, ...]
) -> tuple[tuple[First, ...], tuple[Event, ...]]:
    """The claims that a contact is the first since another, and those earlier contacts."""
    found: list[Earlier] = []
    for clause in clauses:
        for one in earlier(document, clause, events):
            if not any((e.later, e.event.date) == (one.later, one.event.date) for e in found):
                found.append(one)
    firsts: list[First] = []
    more: list[Event] = []
    for number, one in enumerate(found, 1):
        known = next(
            (n for n, e in enumerate(events, 1) if one.twin(document, e) and n - 1 != one.later),
            None,
        )
        if known is None:
            more.append(one.event)
        firsts.append(
            First(
                f"f{number}",
                f"i{one.later + 1}",
                f"i{known}" if known is not None else f"i{len(events) + len(more)}",
                one.scope,
                one.event.offices,
                Source((one.event.span,), one.event.rule, _STATED),
            )
        )
    return tuple(firsts), tuple(more)


def _topics(
    clauses: list[Clause], events: tuple[Event, ...], document: Document
) -> dict[int, tuple[str, ...]]:
    """What each contact was about, by its number."""
    told: dict[int, tuple[int, ...]] = {}
    for n, event in enumerate(events):
        for sentence in event.sentences or (event.sentence,):
            told[sentence] = (*told.get(sentence, ()), n)
    found: dict[int, dict[str, None]] = {}
    last: tuple[int, ...] = ()
    for clause in clauses:
        here = told.get(clause.sentence.index, ())
        last = here or last
        for topic in topics(clause, document.article.text):
            for n in last:
                found.setdefault(n, {})[topic] = None
    return {n: tuple(listed) for n, listed in found.items()}
