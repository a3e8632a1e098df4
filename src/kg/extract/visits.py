"""Journeys of a document, and those of them that count as visits.

Takes the trips that clauses tell of; gives journeys, and a visit for each trip on which the text
names no counterpart.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.model import InteractionStatus, InteractionType, Journey, Source
from kg.extract.confidence import confidence
from kg.extract.events import Event, sides_of
from kg.extract.journeys import Trip, trips
from kg.extract.merge import nested

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.model import Document
    from kg.extract.narrate import Story


def all_trips(document: Document, story: Story, clauses: list[Clause]) -> list[Trip]:
    """Every journey that the text tells of, once."""
    found: list[Trip] = []
    for clause in clauses:
        for trip in trips(document, clause):
            day = (
                None
                if trip.earlier or trip.status is InteractionStatus.PLANNED
                else story.days.get(trip.sentence)
            )
            dated = replace(trip, date=trip.date or day)
            if not any(
                (t.person, t.side, t.to, t.date) == (dated.person, dated.side, dated.to, dated.date)
                for t in found
            ):
                found.append(dated)
    return found


def as_journeys(document: Document, found: list[Trip]) -> tuple[Journey, ...]:
    """The dated trips as journeys, which frame the meetings of their day."""
    text = document.article.text
    return tuple(
        Journey(
            f"j{n}", trip.person, trip.to, trip.date, trip.span.of(text), trip.status, trip.place,
            document.actors[trip.person].office,
            Source((trip.span,), trip.rule, confidence("visits", trip.rule)),
        )
        for n, trip in enumerate((t for t in found if t.date and t.person and _held(t)), 1)
    )  # fmt: skip


def _held(trip: Trip) -> bool:
    return trip.status in (InteractionStatus.OCCURRED, InteractionStatus.PLANNED)


def _met(document: Document, trip: Trip, events: tuple[Event, ...]) -> bool:
    """Whether the text names whom a traveller met there."""
    for event in events:
        there = (event.place_code, *sides_of(document, event.actors), *event.extra_sides)
        if trip.date is None and trip.status is not event.status:
            continue
        if trip.person in event.actors and nested(event.date, trip.date) and trip.to in there:
            return True
    return False


def _joined(visit: Event, trip: Trip) -> Event:
    """A visit with one more traveller."""
    if not trip.person:
        sides = dict.fromkeys((trip.side, *visit.extra_sides))
        return replace(visit, extra_sides=tuple(side for side in sides if side))
    actors = dict.fromkeys((*visit.actors, trip.person))
    roles = tuple((actor, "guest") for actor in actors)
    return replace(visit, actors=tuple(actors), roles=roles)


def visits(document: Document, found: list[Trip], events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Journeys on which no counterpart is named, as visits."""
    told: list[Event] = []
    for trip in (t for t in found if t.told and t.side):
        if (trip.date is None and trip.status is InteractionStatus.OCCURRED) or _met(
            document, trip, events
        ):
            continue
        twin = next(
            (n for n, v in enumerate(told) if v.place == trip.place and nested(v.date, trip.date)),
            None,
        )
        if twin is not None:
            told[twin] = _joined(told[twin], trip)
            continue
        travellers = (trip.person,) if trip.person else ()
        told.append(
            Event(
                trip.sentence, trip.rule, InteractionType.VISIT, True, trip.status,
                travellers, trip.span, trip.date, trip.date is not None, trip.place, 1, trip.to,
                extra_sides=(*((trip.side,) if not travellers else ()), trip.to),
                roles=tuple((traveller, "guest") for traveller in travellers),
            )
        )  # fmt: skip
    return tuple(told)
