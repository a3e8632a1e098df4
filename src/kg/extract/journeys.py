"""Journeys: an official goes to a country or city, there to meet people.

Takes a clause; gives the trips it tells of, each with the traveller, the party visited and the place
in the words of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.claims.model import InteractionStatus as Status
from kg.extract.arguments import subject
from kg.extract.events import dates_of, flatten, persons_of, reads_future
from kg.extract.factuality import of_verb
from kg.extract.frames import Told
from kg.extract.place import places
from kg.claims.model import InteractionType as Type
from kg.model import Span
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.model import Document
    from kg.extract.verbs import Verb


@dataclass(frozen=True, slots=True)
class Trip:
    """One journey of one person to one party."""

    person: str
    to: str
    place: str
    date: str | None
    status: Status
    span: Span
    rule: str


def trips(document: Document, clause: Clause) -> tuple[Trip, ...]:
    """The journeys that a clause tells of."""
    verbs = table(clause.lang, "frames").get("journeys", {}).get("verbs", ())
    found: list[Trip] = []
    for verb in clause.verbs:
        if verb.lemma in verbs and not clause.items[verb.head].quoted:
            found.extend(_trips(document, clause, verb))
    return tuple(found)


def _trips(document: Document, clause: Clause, verb: Verb) -> list[Trip]:
    near = [
        p for p in places(clause, document.article.text) if 0 < p.first - verb.head <= 4 and p.code
    ]
    verdict = of_verb(clause, verb, None)
    people = persons_of(document, flatten(document, clause, subject(clause, verb.first)))
    if not near or verdict.status not in (Status.OCCURRED, Status.PLANNED) or not people:
        return []
    place = near[0]
    told = Told(
        "journey", Type.VISIT, True, verdict, (), (), verb.head, verb.first, place.last, verb.tense
    )
    dates = [d for d in (x.when(reads_future(told)) for x in dates_of(clause, told)) if d]
    start, end = clause.span_text(verb.first, place.last)
    for item in clause.items:
        if item.date is not None and end < item.start <= end + 2:
            end = item.end
    assert place.code is not None
    return [
        Trip(
            person, place.code, place.span.of(document.article.text), dates[0] if dates else None,
            verdict.status, Span(start, end), f"{clause.lang}.journey.{verb.lemma}",
        )
        for person in people
    ]  # fmt: skip
