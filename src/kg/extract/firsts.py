"""Claims that a contact is the first since another, and the earlier contact that they imply.

Takes a clause and the document's events; gives the earlier contact, dated by "since", with the
offices of those who took part. Persons take part in it only where the text names them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.claims.model import InteractionStatus as Status
from kg.claims.model import InteractionType as Type
from kg.extract.arguments import partners
from kg.extract.clauses import small_words
from kg.extract.events import Event, flatten, persons_of
from kg.extract.frames import noun_frame
from kg.extract.model import ActorKind
from kg.extract.time import DateKind
from kg.fold import fold_keep
from kg.model import Span
from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.model import Office
    from kg.extract.clauses import Clause
    from kg.extract.model import Document
    from kg.extract.time import DateMention


@dataclass(frozen=True, slots=True)
class Earlier:
    """The earlier contact of a first, and the number of the later one among the events."""

    later: int
    event: Event
    scope: Type | None

    def twin(self, document: Document, other: Event) -> bool:
        """Whether another event of the document is this earlier contact."""
        people = persons_of(document, self.event.actors)
        return (
            bool(people)
            and set(people) == set(persons_of(document, other.actors))
            and other.date == self.event.date
        )


@cache
def _first(lang: str) -> frozenset[str]:
    return frozenset(fold_keep(w) for w in table(lang, "firsts").get("first", ()))


def earlier(document: Document, clause: Clause, events: Sequence[Event]) -> tuple[Earlier, ...]:
    """The earlier contacts that a clause implies."""
    firsts = [
        at
        for at, word in enumerate(clause.norms)
        if word in _first(clause.lang) and not clause.items[at].quoted
    ]
    if not firsts:
        return ()
    at = firsts[0]
    since = _since(clause, at)
    later = _later(document, clause, events)
    if since is None or later is None:
        return ()
    if noun_frame(clause) is None and not _told_here(clause, events):
        return ()
    named = _then(document, clause)
    actors, offices = _who(document, clause, at, events[later])
    date = since.edtf if since.kind is DateKind.SINCE else since.bound_before(events[later].date)
    if date is None or (since.kind is DateKind.DURATION and not named):
        return ()
    kind, stated = _kind(clause, events[later])
    end = max([since.span.end, *_then_ends(document, clause)])
    event = Event(
        clause.sentence.index, f"{clause.lang}.first-since", kind, stated, Status.OCCURRED,
        tuple(dict.fromkeys((*named, *actors))), Span(clause.items[at].start, end), date, True,
        offices=offices, earlier=True,
    )  # fmt: skip
    return (Earlier(later, event, kind if stated else None),)


def _told_here(clause: Clause, events: Sequence[Event]) -> bool:
    """Whether the sentence itself tells of a contact."""
    return any(clause.sentence.index in (e.sentences or (e.sentence,)) for e in events)


def _since(clause: Clause, at: int) -> DateMention | None:
    """The "since" that belongs to a "first"."""
    for item in clause.items[at + 1 :]:
        if item.date is not None and item.date.kind in (DateKind.SINCE, DateKind.DURATION):
            return item.date
    return None


def _later(document: Document, clause: Clause, events: Sequence[Event]) -> int | None:
    """The contact that is the first: told in the same sentence, else the last before it."""
    index = clause.sentence.index
    held = [
        n
        for n, e in enumerate(events)
        if e.status in (Status.OCCURRED, Status.ONGOING) and not e.earlier
    ]
    here = [n for n in held if index in (events[n].sentences or (events[n].sentence,))]
    before = [n for n in held if min(events[n].sentences or (events[n].sentence,)) < index]
    if here:
        return here[0]
    return before[-1] if before else None


def _then(document: Document, clause: Clause) -> tuple[str, ...]:
    """Persons who the sentence says held an office at that time."""
    index = clause.sentence.index
    return tuple(
        dict.fromkeys(t.person for t in document.tenures if t.sentence == index and t.then)
    )


def _then_ends(document: Document, clause: Clause) -> list[int]:
    index = clause.sentence.index
    return [t.span.end for t in document.tenures if t.sentence == index and t.then]


def _who(
    document: Document, clause: Clause, at: int, later: Event
) -> tuple[tuple[str, ...], tuple[Office, ...]]:
    """The persons and the offices of the earlier contact."""
    between = tuple(table(clause.lang, "frames").get("nouns", {}).get("between", ()))
    groups = partners(clause, at + 1, between, frozenset(v.head for v in clause.verbs))
    places = groups[0] if groups else ()
    mentions = [m for m in (clause.mention(p) for p in places) if m is not None]
    if not mentions:
        same = persons_of(document, later.actors)
        own = any(
            w in small_words(clause.lang).possessive for w in clause.norms[max(0, at - 2) : at]
        )
        return (same if own else _sides(document, later.actors)), _offices(document, later.actors)
    actors = flatten(document, clause, places)
    if all(m.name is not None or m.anaphor for m in mentions):
        return actors, _offices(document, actors)
    return (), _offices(document, actors)


def _sides(document: Document, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Those actors who are no persons."""
    return tuple(a for a in actors if document.actors[a].kind is not ActorKind.PERSON)


def _offices(document: Document, actors: tuple[str, ...]) -> tuple[Office, ...]:
    found = (document.actors[a].office for a in actors)
    return tuple(dict.fromkeys(o for o in found if o is not None))


def _kind(clause: Clause, later: Event) -> tuple[Type, bool]:
    """The kind of the earlier contact, and whether the text states it."""
    frame = noun_frame(clause)
    if frame is None:
        return later.type, later.stated
    return (frame.type, True) if frame.stated else (later.type, False)
