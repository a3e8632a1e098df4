"""Journeys: an official goes to a country or city, there to meet people.

Takes a clause; gives the trips it tells of, each with the traveller, the party visited and the
place in the words of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.claims.model import InteractionStatus as Status
from kg.claims.model import InteractionType as Type
from kg.extract.arguments import subject
from kg.extract.clauses import small_words
from kg.extract.events import dates_of, flatten, persons_of, reads_future, side_of
from kg.extract.factuality import Verdict, of_verb
from kg.extract.frames import Told
from kg.extract.place import Place, named_place
from kg.model import Span
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.model import Document
    from kg.extract.verbs import Verb

_REACH = 6


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
    sentence: int
    earlier: bool = False


@cache
def _away(lang: str) -> frozenset[str]:
    """The words that show where somebody comes from, not where he goes."""
    return frozenset(table(lang, "frames").get("journeys", {}).get("away", ()))


def trips(document: Document, clause: Clause) -> tuple[Trip, ...]:
    """The journeys that a clause tells of."""
    data = table(clause.lang, "frames").get("journeys", {})
    verbs = (*data.get("verbs", ()), *data.get("coming", ()))
    found: list[Trip] = []
    for verb in clause.verbs:
        if verb.lemma in data.get("reflexive", ()) and not verb.reflexive:
            continue
        if verb.lemma in verbs and not clause.items[verb.head].quoted:
            found.extend(_trips(document, clause, verb))
    return tuple(found)


def _destinations(clause: Clause, verb: Verb, text: str) -> list[Place]:
    """Where a verb of motion leads: the places named right after it."""
    words = small_words(clause.lang)
    found: list[Place] = []
    at, limit = verb.head + 1, verb.head + _REACH
    while at < min(limit, len(clause.items)):
        item = clause.items[at]
        place = named_place(clause, at, text)
        if place is not None and place.code is not None:
            found.append(place)
            at = place.last + 1
            limit = at + 3
            continue
        if (
            item.norm in (",", ";", ".")
            or item.norm in _away(clause.lang)
            or item.norm in words.relatives
            or item.mention is not None
        ):
            break
        if found and item.norm not in words.coordinators and item.norm not in words.locatives:
            break
        at += 1
    return found


def _ahead(clause: Clause, verb: Verb) -> bool:
    """Whether a verb of motion in the present has a day beside it: it tells of what is to come."""
    near = clause.items[max(0, verb.first - 3) : verb.head + 8]
    return any(i.date is not None and i.date.edtf != i.date.future for i in near) or any(
        i.date is not None and i.date.rule == "relative-day" for i in near
    )


def _trips(document: Document, clause: Clause, verb: Verb) -> list[Trip]:
    text = document.article.text
    verdict = of_verb(clause, verb, None)
    coming = verb.lemma in table(clause.lang, "frames").get("journeys", {}).get("coming", ())
    if coming or (verb.tense == "pres" and _ahead(clause, verb)):
        verdict = Verdict(Status.PLANNED, "coming")
    elif verb.tense == "participle" or verb.tense.startswith("prog"):
        return []
    people = persons_of(document, flatten(document, clause, subject(clause, verb.first)))
    if verdict.status not in (Status.OCCURRED, Status.PLANNED) or not people:
        return []
    found: list[Trip] = []
    for place in _destinations(clause, verb, text):
        told = Told(
            "journey", Type.VISIT, True, verdict, (), (), verb.head, verb.first, place.last,
            verb.tense, verb=verb,
        )  # fmt: skip
        dates = dates_of(clause, told)
        days = [d for d in (x.when(reads_future(told)) for x in dates) if d]
        start, end = clause.span_text(verb.first, place.last)
        for item in clause.items:
            if item.date is not None and end < item.start <= end + 2:
                end = item.end
        assert place.code is not None
        found.extend(
            Trip(
                person, place.code, place.span.of(text), days[0] if days else None, verdict.status,
                Span(start, end), f"{clause.lang}.journey.{verb.lemma}", clause.sentence.index,
                verb.tense == "plup",
            )
            for person in people
            if side_of(document.actors[person]) != place.code
        )  # fmt: skip
    return found
