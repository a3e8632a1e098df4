"""Journeys: an official goes to a country or city, there to meet people.

Takes a clause; gives the trips it tells of, each with the traveller, the party visited and the
place in the words of the text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from kg.claims.model import InteractionStatus as Status
from kg.claims.model import InteractionType as Type
from kg.extract.arguments import (
    Group,
    following_subject,
    objects,
    own_subject,
    partners,
    persons,
    subject,
)
from kg.extract.clauses import small_words
from kg.extract.events import dates_of, flatten, persons_of, reads_future, side_of
from kg.extract.factuality import Verdict, lapsed, of_noun, of_verb
from kg.extract.frames import Told
from kg.extract.model import ActorKind
from kg.extract.nominal import possessor
from kg.extract.place import Place, named_place, places
from kg.extract.tries import Trie
from kg.extract.verbs import lexicon, phrase
from kg.model import Span
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.model import Document
    from kg.extract.verbs import Verb

_REACH = 6
_INVITED = 12
_STATE = 2  # letters of a state's code
_SPOKEN = (
    Status.OCCURRED, Status.PLANNED, Status.CANCELLED,
    Status.ONGOING, Status.PROPOSED, Status.DENIED,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trip:
    """One journey of one person to one party; ``told`` by a verb, else only named.

    Where only an organisation's mission or an unnamed official travels, ``person`` is empty and
    ``side`` tells for whom.
    """

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
    side: str = ""


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
        if verb.lemma in verbs and not clause.items[verb.head].quoted and not _named(clause, verb):
            found.extend(_trips(document, clause, verb))
    for at, matches in _nouns(clause.lang).all(clause.norms):
        item = clause.items[at]
        if item.is_word and not item.quoted:
            found.extend(_by_noun(document, clause, at, matches[0][0] - 1))
    for at, matches in _being(clause.lang).all(clause.norms):
        if not clause.items[at].quoted:
            found.extend(_present(document, clause, at, matches[0]))
    return tuple(found)


def _named(clause: Clause, verb: Verb) -> bool:
    """Whether a present form without a subject right before it is the noun: "en visite"."""
    if verb.tense != "pres" or not _nouns(clause.lang).at(clause.norms, verb.head):
        return False
    return clause.mention(verb.first - 1) is None


@cache
def _being(lang: str) -> Trie[str]:
    """The words that say that somebody is somewhere, with what they make of a visit."""
    listed = table(lang, "frames").get("journeys", {}).get("being", {})
    return Trie((phrase(form), status) for status, forms in listed.items() for form in forms)


def _present(document: Document, clause: Clause, at: int, found: tuple[int, str]) -> list[Trip]:
    """As in "sera à Riga lundi", "was in Oslo on Monday": a day must stand beside."""
    last, status = found
    near = [p for p in _led(clause, document.article.text) if 0 <= p.first - last <= 3 and p.code]
    group = subject(clause, at)
    if not near or not group or at - group[-1] > 4 or "not" in status:
        return []
    words = small_words(clause.lang)
    small = words.locatives | words.determiners | lexicon(clause.lang).transparent
    if any(clause.word(p) not in small for p in range(last, near[0].first) if _worded(clause, p)):
        return []
    verdict = Verdict(Status(status), "being")
    told = Told("journey", Type.VISIT, True, verdict, (), (), last - 1, at, near[0].last, "")
    travellers = _travellers(document, clause, group)
    made = _made(document, clause, told, near[0], travellers, f"{clause.lang}.journey.being")
    return [replace(trip, told=True) for trip in made if trip.date]


def _worded(clause: Clause, at: int) -> bool:
    return clause.items[at].date is None


def _led(clause: Clause, text: str) -> list[Place]:
    """The places of a clause that no verb of another clause parts from what is before them."""
    return [p for p in places(clause, text) if p.rank < 3]


@cache
def _nouns(lang: str) -> Trie[str]:
    listed = table(lang, "frames").get("journeys", {}).get("nouns", ())
    return Trie((phrase(form), form) for form in listed)


def _by_noun(document: Document, clause: Clause, first: int, last: int) -> list[Trip]:
    """As in "en visite en Finlande", "the president's visit to Kenya"."""
    text = document.article.text
    near = [p for p in places(clause, text) if 0 < p.first - last <= 8 and p.code]
    near = [p for p in near if _plain(clause, last + 1, p.first)] or _toward(clause, last, text)
    if not near:
        return []
    ends = range(near[0].last + 1, min(len(clause.items), last + 10))
    high = next((at for at in ends if clause.word(at) == ","), ends.stop)
    verdict = of_noun(clause, first, last, max(0, first - 6), max(high, last + 1))
    if verdict.status not in _SPOKEN:
        return []
    people = _travellers(document, clause, _owner(clause, first, last, near[0]))
    told = Told("journey", Type.VISIT, True, verdict, (), (), last, first, near[0].last, "")
    return _made(document, clause, told, near[0], people, f"{clause.lang}.journey.noun")


def _toward(clause: Clause, last: int, text: str) -> list[Place]:
    """Where a noun leads by "of" alone: "le voyage d'Oslo"."""
    data = table(clause.lang, "frames").get("journeys", {})
    if clause.word(last) not in data.get("toward", ()):
        return []
    if clause.word(last + 1) not in small_words(clause.lang).of or last + 2 >= len(clause.items):
        return []
    place = named_place(clause, last + 2, text)
    return [place] if place is not None and place.code else []


def _plain(clause: Clause, low: int, high: int) -> bool:
    """Whether only small words, dates and whose journey it is stand between two places."""
    verbs = {v.head for v in clause.verbs if v.finite}
    return not any(at in verbs or clause.word(at) in (";", ".") for at in range(low, high))


def _owner(clause: Clause, first: int, last: int, place: Place) -> Group:
    """Whose journey a noun names: "A's visit", "la visite à Riga de A", who is "en visite"."""
    of = tuple(table(clause.lang, "frames").get("nouns", {}).get("of", ()))
    whose = possessor(clause, first)
    if whose:
        return whose
    owner = partners(clause, last + 1, of)
    if owner and owner[0][0] - place.last <= 6 and persons(clause, owner[0]):
        return owner[0]
    return subject(clause, first) or following_subject(clause, place.last)


def _travellers(document: Document, clause: Clause, group: Group) -> tuple[str, ...]:
    """Who travels: persons, else unnamed officials and the bodies that send a mission."""
    actors = flatten(document, clause, group)
    named = persons_of(document, actors)
    kinds = (ActorKind.OFFICE, ActorKind.INSTITUTION)
    return named or tuple(a for a in actors if document.actors[a].kind in kinds)


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
            person if document.actors[person].kind is ActorKind.PERSON else "", place.code or "",
            place.span.of(document.article.text), days[0] if days else None,
            Status.OCCURRED if status is Status.ONGOING else status, Span(start, end), rule,
            clause.sentence.index, told.tense == "plup", told.verb is not None or bool(days),
            side_of(document.actors[person]) or "",
        )
        for person in people
        if _abroad(document, person, place)
    ]  # fmt: skip


def _abroad(document: Document, person: str, place: Place) -> bool:
    """Whether a place is foreign to somebody: neither his country nor where he is posted."""
    actor = document.actors[person]
    posted = actor.office.portfolio if actor.office is not None else None
    state = place.code is not None and len(place.code) == _STATE
    return state and place.code not in (side_of(actor), posted)


def _destinations(clause: Clause, verb: Verb, text: str) -> list[Place]:
    """Where a verb of motion leads: the places named right after it."""
    words = small_words(clause.lang)
    data = table(clause.lang, "frames").get("journeys", {})
    found: list[Place] = []
    at, limit = verb.head + 1, verb.head + _REACH
    if verb.lemma in data.get("leaving", ()):
        leads = [n for n in range(at, limit) if clause.word(n) in data.get("for", ())]
        at = leads[0] + 1 if leads else limit
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


def _before(clause: Clause, verb: Verb, text: str) -> list[Place]:
    """The place right before "where": "à Riga, où il s'est rendu mardi"."""
    words = small_words(clause.lang)
    for at in range(verb.first - 1, max(0, verb.first - 5), -1):
        if clause.word(at) in words.turns:
            near = [p for p in places(clause, text) if 0 < at - p.last <= 2 and p.code]
            return near[-1:]
    return []


def _mover(clause: Clause, verb: Verb) -> Group:
    """Who goes: the subject, or who is asked to go: "invited A to visit Oslo"."""
    asked = table(clause.lang, "frames").get("journeys", {}).get("inviting", ())
    if verb.tense == "inf":
        inviter = next(
            (v for v in reversed(clause.verbs) if v.head < verb.first and v.lemma in asked), None
        )
        if inviter is not None and verb.first - inviter.head < _INVITED:
            return objects(clause, inviter.head + 1)
    return own_subject(clause, verb)


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
    people = _travellers(document, clause, _mover(clause, verb))
    if verdict.status not in _SPOKEN or not people:
        return []
    found: list[Trip] = []
    for place in _destinations(clause, verb, text) or _before(clause, verb, text):
        told = Told(
            "journey", Type.VISIT, True, verdict, (), (), verb.head, verb.first, place.last,
            verb.tense, verb=verb,
        )  # fmt: skip
        rule = f"{clause.lang}.journey.{verb.lemma}"
        found.extend(_made(document, clause, told, place, people, rule))
    return found
