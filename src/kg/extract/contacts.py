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
    Journey,
    Source,
)
from kg.extract.clauses import abstract
from kg.extract.confidence import confidence
from kg.extract.days import bounded
from kg.extract.firsts import Earlier, earlier
from kg.extract.interactions import as_interaction
from kg.extract.medium import called
from kg.extract.merge import merged, placed
from kg.extract.narrate import narrate
from kg.extract.scene import datelined
from kg.extract.time import DateKind
from kg.extract.topics import topics
from kg.extract.visits import all_trips, as_journeys, visits

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.events import Event
    from kg.extract.model import Document


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
    clauses = [abstract(document, sentence) for sentence in document.sentences]
    story = narrate(document, clauses)
    gone = all_trips(document, story, clauses)
    away = frozenset((trip.person, trip.date) for trip in gone)
    told = called(document, merged(document, story.events))
    events = tuple(
        bounded(event, published) for event in datelined(document, placed(document, told, away))
    )
    ids = {order: f"i{n}" for n, e in enumerate(events, 1) for order in (e.orders or (e.order,))}
    firsts, more = _firsts(document, clauses, events)
    journeys = as_journeys(document, gone)
    more = (*more, *visits(document, gone, (*events, *more)))
    about = _topics(clauses, events, document)
    interactions = [
        as_interaction(document, event, f"i{n}", ids, journeys, about.get(n - 1, ()))
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
        _days(clauses, interactions, by_sentence),
        by_sentence,
    )


def _days(
    clauses: list[Clause],
    interactions: list[Interaction],
    by_sentence: dict[int, tuple[str, ...]],
) -> dict[int, str | None]:
    """The day each sentence speaks of: that of its contact, else the first it names."""
    dates = {i.id: i.date for i in interactions if i.date and ".." not in i.date}
    found: dict[int, str | None] = {}
    for clause in clauses:
        index = clause.sentence.index
        told = [dates[i] for i in by_sentence.get(index, ()) if i in dates]
        mentions = [i.date for i in clause.items if i.date is not None]
        named = [d.edtf for d in mentions if d.kind is DateKind.AT and d.edtf]
        found[index] = next(iter((*told, *named)), None)
    return found


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
                Source((one.event.span,), one.event.rule, confidence("firsts", one.event.rule)),
            )
        )
    return tuple(firsts), tuple(more)


def _topics(
    clauses: list[Clause], events: tuple[Event, ...], document: Document
) -> dict[int, tuple[str, ...]]:
    """What each contact was about, by its number."""
    told: dict[int, tuple[int, ...]] = {}
    fronted = {order for event in events for order in event.before}
    for n, event in enumerate(events):
        orders = event.orders or (event.order,)
        for order, sentence in zip(orders, event.sentences or (event.sentence,), strict=True):
            if order not in fronted:  # "before meeting A" is not what is talked of next
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
