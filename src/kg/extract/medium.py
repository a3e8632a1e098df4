"""Talks that the article calls a telephone call in other words nearby.

Takes the events of a document; gives them, a talk of no stated kind and without a place made a call
where the headline or a sentence beside it says so: "the call", "leur conversation téléphonique".
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from kg.claims.model import InteractionType as Type
from kg.extract.events import REMOTE, Event, persons_of
from kg.extract.phrasebook import Phrasebook
from kg.model import LineRole
from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.model import Document

_CALLED = "called a telephone call in another sentence"
_NEAR = 2  # so many sentences on


@cache
def _calls(lang: str) -> Phrasebook[bool]:
    return Phrasebook({True: table(lang, "channels").get("calls", {}).get("words", ())})


def called(document: Document, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, unstated talks made calls where the text calls them so."""
    known = {i for e in events if e.type in REMOTE for i in e.sentences or (e.sentence,)}
    told = {
        s.index: s.line is LineRole.TITLE
        for s in document.sentences
        if s.index not in known
        and _calls(document.lang).hits([t.norm for t in s.tokens], 0, len(s.tokens))
    }
    if not told:
        return tuple(events)
    title = any(told.values())
    return tuple(
        replace(event, type=Type.CALL, stated=True, reason=event.reason or _CALLED)
        if _open(document, event) and _near(event, told, title)
        else event
        for event in events
    )


def _open(document: Document, event: Event) -> bool:
    """Whether the kind of a contact is left open: a talk of two persons, nowhere."""
    if event.type is not Type.MEETING or event.stated or event.place is not None:
        return False
    return not event.earlier and len(persons_of(document, event.actors)) > 1


def _near(event: Event, told: dict[int, bool], title: bool) -> bool:
    """Whether the headline speaks of a call, or the sentence itself or one right after."""
    first = min(event.sentences or (event.sentence,))
    return title or any(first <= index <= first + _NEAR for index in told)
