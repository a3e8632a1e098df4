"""Several tellings of one contact made one: same people, and day, kind and status that agree.

Takes events in the order of the text; gives them merged, with the spans of all tellings. Contacts
of the same people on other days stay apart.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.model import InteractionStatus as Status
from kg.claims.model import InteractionType as Type
from kg.dates import Bounds, bounds
from kg.extract.events import REMOTE, Event, persons_of, sides_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.model import Document

_SAME_DAY = "the place of another contact of that day"
_HELD = frozenset({Status.OCCURRED, Status.ONGOING})


def nested(one: str | None, other: str | None) -> bool:
    """Whether one date lies within the other; an unknown one lies in any."""
    if one is None or other is None:
        return True
    inner, outer = bounds(one), bounds(other)
    return _within(inner, outer) or _within(outer, inner)


def _within(inner: Bounds, outer: Bounds) -> bool:
    """Whether the first range lies in the second; an open end reaches without limit."""
    (low, high), (first, last) = inner, outer
    begins = first is None or (low is not None and low >= first)
    return begins and (last is None or (high is not None and high <= last))


def _types_agree(one: Event, other: Event) -> bool:
    if one.type is other.type:
        return True
    if not one.stated or not other.stated:
        return Type.CORRESPONDENCE not in (one.type, other.type)
    return (
        one.type not in REMOTE
        and other.type not in REMOTE
        and Type.CONFERENCE not in (one.type, other.type)
    )


def _statuses_agree(one: Event, other: Event) -> bool:
    if one.status is other.status:
        return True
    if {one.status, other.status} <= _HELD:
        return True
    if one.intended or other.intended:
        return True
    pair = {one.status, other.status}
    if Status.DENIED in pair and pair & _HELD:
        if one.contradicts or other.contradicts:
            return True
        return bool(one.date and other.date and nested(one.date, other.date))
    if Status.CANCELLED in pair and Status.PLANNED in pair:
        return True
    if pair == {Status.PLANNED, Status.PROPOSED}:
        return one.date is not None and one.date == other.date
    if Status.PLANNED in pair and pair & _HELD:
        return bool(one.date and other.date and one.date == other.date)
    return False


def _people_agree(document: Document, one: Event, other: Event) -> bool:
    a, b = set(persons_of(document, one.actors)), set(persons_of(document, other.actors))
    sides_a = set(sides_of(document, one.actors)) | set(one.extra_sides)
    sides_b = set(sides_of(document, other.actors)) | set(other.extra_sides)
    if a == b and len(a) >= 2:
        return True
    if len(a) < 2 or len(b) < 2:
        if a and b and not (a <= b or b <= a):
            return False
        return sides_a == sides_b and len(sides_a) >= 2
    if one.title or other.title:
        return a <= b or b <= a
    return (a <= b or b <= a) and one.sentence == other.sentence and one.span.overlaps(other.span)


def same(document: Document, one: Event, other: Event) -> bool:
    """Whether two events tell of one contact."""
    if not (
        _types_agree(one, other) and _statuses_agree(one, other) and nested(one.date, other.date)
    ):
        return False
    if one.earlier != other.earlier and not (one.date and other.date):
        return False
    return _people_agree(document, one, other)


def _finer(one: str | None, other: str | None) -> str | None:
    """The more exact of two dates that agree."""
    if one is None or other is None:
        return one or other
    low, high = bounds(one)
    low2, high2 = bounds(other)
    if low is None or high is None:
        return other
    if low2 is None or high2 is None:
        return one
    return one if (high - low) <= (high2 - low2) else other


def _kind(one: Event, other: Event) -> Type:
    """The kind of two tellings: the stated one, a meeting rather than its setting."""
    if one.type in (Type.CONFERENCE, Type.VISIT) and other.type is Type.MEETING:
        return Type.MEETING
    return one.type if one.stated or not other.stated else other.type


def _status(one: Event, other: Event) -> Status:
    """The status of two tellings: what was denied stays denied, intended gives way to held."""
    if one.intended or other.intended:
        return next((e.status for e in (one, other) if not e.intended), one.status)
    pair = {one.status, other.status}
    strong = (Status.DENIED, Status.CANCELLED, Status.OCCURRED, Status.ONGOING)
    return next((status for status in strong if status in pair), one.status)


def join(one: Event, other: Event) -> Event:
    """Two tellings of one contact as one; the first stays the main one."""
    dated = one.dated or other.dated
    date = _finer(
        one.date if one.dated or not other.dated else None,
        other.date if other.dated or not one.dated else None,
    )
    better = other if (other.rank, bool(other.place)) > (one.rank, bool(one.place)) else one
    return replace(
        one,
        type=_kind(one, other),
        stated=one.stated or other.stated,
        status=_status(one, other),
        intended=one.intended and other.intended,
        actors=tuple(dict.fromkeys((*one.actors, *other.actors))),
        date=date if dated else one.date or other.date,
        dated=dated,
        place=better.place,
        rank=better.rank,
        place_code=better.place_code,
        initiator=one.initiator or other.initiator,
        roles=one.roles or other.roles,
        postponed=one.postponed or other.postponed,
        title=one.title and other.title,
        earlier=one.earlier and other.earlier,
        name=one.name or other.name,
        extra_sides=tuple(dict.fromkeys((*one.extra_sides, *other.extra_sides))),
        spans=(*(one.spans or (one.span,)), *(other.spans or (other.span,))),
        sentences=(*(one.sentences or (one.sentence,)), *(other.sentences or (other.sentence,))),
        reason=None if dated else one.reason or other.reason,
        contradicts=one.contradicts or other.contradicts,
        before=(*one.before, *other.before),
        orders=(*(one.orders or (one.order,)), *(other.orders or (other.order,))),
    )


class _Known:
    """The places of events by their people and by their sides: one contact shares either."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.places: dict[str | frozenset[str], set[int]] = {}

    def _keys(self, event: Event) -> tuple[str | frozenset[str], ...]:
        people = persons_of(self.document, event.actors)
        return (*people, frozenset((*sides_of(self.document, event.actors), *event.extra_sides)))

    def add(self, place: int, event: Event) -> None:
        """Take in an event, also once more after another telling was joined to it."""
        for key in self._keys(event):
            self.places.setdefault(key, set()).add(place)

    def near(self, event: Event) -> list[int]:
        """The places of the events that may be of the same contact, in order."""
        return sorted(set().union(*(self.places.get(key, ()) for key in self._keys(event))))


def merged(document: Document, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with tellings of one contact joined; headlines come last."""
    kept: list[Event] = []
    known = _Known(document)
    ordered = sorted(events, key=lambda e: (e.title, e.order))
    for event in ordered:
        found = [i for i in known.near(event) if same(document, kept[i], event)]
        if found:
            best = max(
                found, key=lambda i: (kept[i].date is not None and event.date is not None, i)
            )
            kept[best] = join(kept[best], event)
        else:
            best = len(kept)
            kept.append(event)
        known.add(best, kept[best])
    return tuple(sorted(kept, key=lambda e: min((*e.spans, e.span))))


def placed(
    document: Document, events: Sequence[Event], away: frozenset[tuple[str, str | None]]
) -> tuple[Event, ...]:
    """The events, those held in person without a place where their people were that day.

    Only where every other contact of the same people on that day was in one place, and no journey
    of theirs on that day (``away``: persons and days) says where they were.
    """
    return tuple(
        event
        if any((actor, event.date) in away for actor in event.actors)
        else _placed(document, event, events)
        for event in events
    )


def _placed(document: Document, event: Event, events: Sequence[Event]) -> Event:
    if event.place is not None or event.type in REMOTE or event.date is None or event.title:
        return event
    if event.status not in _HELD and event.status is not Status.PLANNED:
        return event
    people = set(persons_of(document, event.actors))
    there = {
        (other.place, other.place_code)
        for other in events
        if other.place is not None
        and other.date == event.date
        and other.type not in REMOTE
        and people & set(other.actors)
    }
    if len(there) != 1:
        return event
    place, code = there.pop()
    return replace(event, place=place, place_code=code, reason=event.reason or _SAME_DAY)
