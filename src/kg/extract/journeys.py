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
from kg.extract.arguments import following_subject, partners, subject
from kg.extract.clauses import small_words
from kg.extract.events import dates_of, flatten, persons_of, reads_future, side_of
from kg.extract.factuality import Verdict, lapsed, of_noun, of_verb
from kg.extract.frames import Told
from kg.extract.place import Place, named_place, places
from kg.extract.tries import Trie
from kg.extract.verbs import phrase
from kg.model import Span
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.model import Document
    from kg.extract.verbs import Verb

_REACH = 6
_KNOWN = (Status.OCCURRED, Status.PLANNED, Status.CANCELLED)


@dataclass(frozen=True, slots=True)
class Trip:
    """One journey of one person to one party; ``told`` by a verb, else only named."""

    person: str
    to: str
    place: str
    date: str | None
    status: Status
    span: Span
    rule: str
    sentence: int
    earlier: bool = False
    told: bool = True


@cache
def _away(lang: str) -> frozenset[str]:
    """The words that show where somebody comes from, not where he goes."""
    return frozenset(table(lang, "frames").get("journeys", {}).get("away", ()))


def trips(document: Document, clause: Clause) -> tuple[Trip, ...]:
    """The journeys that a clause tells of."""
    if not clause.groups:
        return ()
    data = table(clause.lang, "frames").get("journeys", {})
    verbs = (*data.get("verbs", ()), *data.get("coming", ()))
    found: list[Trip] = []
    for verb in clause.verbs:
        if verb.lemma in data.get("reflexive", ()) and not verb.reflexive:
            continue
        if verb.lemma in verbs and not clause.items[verb.head].quoted:
            found.extend(_trips(document, clause, verb))
    for at, matches in _nouns(clause.lang).all(clause.norms):
        item = clause.items[at]
        if item.is_word and not item.quoted:
            found.extend(_by_noun(document, clause, at, matches[0][0] - 1))
    return tuple(found)


@cache
def _nouns(lang: str) -> Trie[str]:
    listed = table(lang, "frames").get("journeys", {}).get("nouns", ())
    return Trie((phrase(form), form) for form in listed)


def _by_noun(document: Document, clause: Clause, first: int, last: int) -> list[Trip]:
    """As in "en visite en Finlande", "the president's visit to Kenya"."""
    near = [p for p in places(clause, document.article.text) if 0 < p.first - last <= 4 and p.code]
    if not near:
        return []
    of = tuple(table(clause.lang, "frames").get("nouns", {}).get("of", ()))
    owner = partners(clause, last + 1, of)
    group = owner[0] if owner and owner[0][0] - near[0].last <= 3 else ()
    group = group or subject(clause, first) or following_subject(clause, near[0].last)
    people = persons_of(document, flatten(document, clause, group))
    verdict = of_noun(clause, first, last, max(0, first - 6), min(len(clause.items), last + 10))
    if verdict.status not in (Status.OCCURRED, Status.PLANNED, Status.ONGOING):
        return []
    told = Told("journey", Type.VISIT, True, verdict, (), (), last, first, near[0].last, "")
    return _made(document, clause, told, near[0], people, f"{clause.lang}.journey.noun")


def _made(
    document: Document, clause: Clause, told: Told, place: Place, people: tuple[str, ...], rule: str
) -> list[Trip]:
    """The trips of some people to one place."""
    days = [d for d in (x.when(reads_future(told)) for x in dates_of(clause, told)) if d]
    start, end = clause.span_text(told.first, place.last)
    for item in clause.items:
        if item.date is not None and end < item.start <= end + 2:
            end = item.end
    status = told.verdict.status or Status.OCCURRED
    return [
        Trip(
            person, place.code or "", place.span.of(document.article.text),
            days[0] if days else None, Status.OCCURRED if status is Status.ONGOING else status,
            Span(start, end), rule, clause.sentence.index, told.tense == "plup",
            told.verb is not None,
        )
        for person in people
        if side_of(document.actors[person]) != place.code
    ]  # fmt: skip


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
        verdict = lapsed(clause, Verdict(Status.PLANNED, "coming"), verb.head + 1)
    elif verb.tense == "participle" or verb.tense.startswith("prog"):
        return []
    people = persons_of(document, flatten(document, clause, subject(clause, verb.first)))
    if verdict.status not in _KNOWN or not people:
        return []
    found: list[Trip] = []
    for place in _destinations(clause, verb, text):
        told = Told(
            "journey", Type.VISIT, True, verdict, (), (), verb.head, verb.first, place.last,
            verb.tense, verb=verb,
        )  # fmt: skip
        rule = f"{clause.lang}.journey.{verb.lemma}"
        found.extend(_made(document, clause, told, place, people, rule))
    return found
