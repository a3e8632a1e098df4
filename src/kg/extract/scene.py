"""Where a contact was that no words of its own sentence place.

Takes a clause that begins a paragraph, or the events of a document; gives the place that stands at
the head of the paragraph ("Dublin. The president ..."), and events placed where a dispatch was
written, if the place is a party's own and nothing else was told of elsewhere that day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kg.claims.model import InteractionStatus as Status
from kg.claims.model import InteractionType as Type
from kg.dates import is_day
from kg.extract.events import REMOTE, Event, sides_of
from kg.extract.place import Place, code_of, named_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses import Clause
    from kg.extract.model import Document

_ENDS = frozenset((".", ":", "–", "—", "-", "|"))
_MARKS = frozenset((",", "•", "▪", "*", "·", "(", ")", "/", "■", "●", "►"))
_HEAD, _NEWS = 9, 3
_DATELINE = "the place of the dateline"


def scene(clause: Clause, text: str) -> Place | None:
    """The one city at the head of a paragraph, set off from what follows."""
    found: list[Place] = []
    free = 0
    for at, item in enumerate(clause.items[:_HEAD]):
        if at < free or item.date is not None or item.norm in _MARKS or item.text[:1].isdigit():
            continue
        if item.norm in _ENDS:
            return found[0] if len(found) == 1 else None
        place = named_place(clause, at, text)
        if place is None or place.code is None or place.rank != 2 or found:
            return None
        found.append(place)
        free = place.last + 1
    whole = len(clause.items) <= _HEAD
    return found[0] if whole and len(found) == 1 else None


def datelined(document: Document, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events of the day's news without a place put where the dispatch was written."""
    article = document.article
    city = (article.dateline_place or "").partition(",")[0].strip()
    code = code_of(city, document.lang) if city else None
    if code is None or article.published is None:
        return tuple(events)
    elsewhere = {
        e.date
        for e in events
        if e.place is not None and e.place_code not in (None, code) and e.type not in REMOTE
    }
    return tuple(
        replace(event, place=city, place_code=code, reason=event.reason or _DATELINE)
        if event.date not in elsewhere and _here(document, event, code, article.published)
        else event
        for event in events
    )


def _here(document: Document, event: Event, code: str, published: str) -> bool:
    """Whether a contact without a place may have been where the dispatch was written."""
    if event.place is not None or event.type is not Type.MEETING or event.title:
        return False
    if not event.stated:
        return False
    if event.status is not Status.OCCURRED or event.earlier:
        return False
    if event.date is None or not is_day(event.date):
        return False
    away = (date.fromisoformat(published) - date.fromisoformat(event.date)).days
    return 0 <= away <= _NEWS and code in sides_of(document, event.actors)
