"""One telling of a contact with its people, date and place, before tellings are merged.

Takes what a clause tells and the document's actors; gives an `Event`. What the clause leaves open
(a pronoun, the day) comes from the events told before it, and is marked as inferred.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.claims.model import InteractionStatus as Status
from kg.claims.model import InteractionType as Type
from kg.extract.bearing import apart, arranged, counting, limit, of_other, owned, spoken
from kg.extract.clauses import small_words
from kg.extract.frames import eventive
from kg.extract.model import ActorKind
from kg.extract.time import DateKind
from kg.model import LineRole, Span

if TYPE_CHECKING:
    from kg.claims.model import Office
    from kg.extract.arguments import Group
    from kg.extract.clauses import Clause
    from kg.extract.frames import Told
    from kg.extract.model import Actor, Document
    from kg.extract.place import Place
    from kg.extract.time import DateMention

REMOTE = frozenset({Type.CALL, Type.VIDEO, Type.CORRESPONDENCE})
_FUTURE = frozenset({Status.PLANNED, Status.PROPOSED})
_USED = frozenset({DateKind.AT, DateKind.ANCHORED, DateKind.FROM, DateKind.UNTIL})


@dataclass(frozen=True, slots=True)
class Event:
    """A contact as one place in the text tells it."""

    sentence: int
    rule: str
    type: Type
    stated: bool
    status: Status
    actors: tuple[str, ...]
    span: Span
    date: str | None = None
    dated: bool = False
    place: str | None = None
    rank: int = 0
    place_code: str | None = None
    initiator: str | None = None
    roles: tuple[tuple[str, str], ...] = ()
    postponed: bool = False
    intended: bool = False
    title: bool = False
    earlier: bool = False
    name: str | None = None
    order: int = 0
    before: tuple[int, ...] = ()
    orders: tuple[int, ...] = ()
    extra_sides: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    sentences: tuple[int, ...] = ()
    reason: str | None = None
    contradicts: bool = False
    offices: tuple[Office, ...] = ()


def flatten(document: Document, clause: Clause, group: Group) -> tuple[str, ...]:
    """The actors of a group of places, each once, in the order of the text."""
    found: dict[str, None] = {}
    for place in group:
        mention = clause.mention(place)
        for actor in mention.actors if mention is not None else ():
            if actor in document.actors:
                found[actor] = None
    return tuple(found)


def side_of(actor: Actor) -> str | None:
    """The party that somebody acts for."""
    if actor.office is not None and actor.office.jurisdiction:
        return actor.office.jurisdiction
    return actor.jurisdiction


def sides_of(document: Document, actors: tuple[str, ...]) -> tuple[str, ...]:
    """The parties of some actors, each once, in the order of the text."""
    found = (side_of(document.actors[a]) for a in actors)
    return tuple(dict.fromkeys(side for side in found if side))


def persons_of(document: Document, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Those actors who are persons with a name."""
    return tuple(a for a in actors if document.actors[a].kind is ActorKind.PERSON)


def parties(document: Document, actors: tuple[str, ...]) -> int:
    """How many different people or sides some actors are."""
    people = [a for a in actors if document.actors[a].kind in (ActorKind.PERSON, ActorKind.OFFICE)]
    rest = {side_of(document.actors[a]) or a for a in actors if a not in people}
    return len(people) + len(rest - {side_of(document.actors[a]) for a in people})


def reads_future(told: Told) -> bool:
    """Whether the dates beside a telling are days to come."""
    status = told.verdict.status
    if status is Status.DENIED and told.tense in ("pres", "prog-pres"):
        return True
    if status in _FUTURE and not told.verdict.intended:
        return True
    return status in (Status.CANCELLED, Status.DENIED) and told.tense in ("fut", "cond", "would")


def in_present(told: Told) -> bool:
    """Whether a telling is in the present tense, which with a weekday tells of what is to come."""
    verb = told.verb
    if told.type is Type.CORRESPONDENCE or verb is None or verb.head > told.head:
        return False
    return (verb.tense if verb.finite else told.tense) in ("pres", "prog-pres")


def _distance(clause: Clause, told: Told, at: int) -> int:
    """How far a date or place stands from a telling; other verbs between count much."""
    low, high = min(told.first, *told.people, told.head), max(told.last, told.head)
    dated = clause.items[at].date is not None
    aside = 20 * (
        dated
        and (
            apart(clause, told.head, at) or spoken(clause, low, at) or _elsewhere(clause, told, at)
        )
    )
    if low <= at <= high:
        return abs(at - told.head) + aside + 20 * _aside(clause, at, told.head)
    near = low if at < low else high
    step = range(min(at, near), max(at, near))
    if any(clause.norms[p] == ";" for p in step):
        return 1000
    heads = [v for v in clause.verbs if v.finite and v.head in step and v.head not in (told.head,)]
    heads = [v for v in heads if told.verb is None or v.head != told.verb.head]
    heads = [v for v in heads if v.lemma not in eventive(clause.lang)]
    words = small_words(clause.lang)
    turning = words.relatives
    if at > high:
        turning = turning | words.turns | words.subordinators
    turns = [p for p in step if p not in (low, high) and clause.word(p) in turning]
    if told.governor and told.verb is not None and not told.verb.finite:
        heads = heads[1:]
    aside += 20 * _aside(clause, at, told.head)
    return abs(at - near) + 20 * (len(heads) + len(turns)) + aside


def _elsewhere(clause: Clause, told: Told, at: int) -> bool:
    """Whether a date is that of another noun than the one that tells of a contact."""
    if told.verdict.status in (Status.OCCURRED, Status.ONGOING):
        bound = limit(clause, told.head, at) is not None or counting(clause, told.head, at)
        other = told.type is not Type.CORRESPONDENCE and of_other(clause, told.head, at)
        return other and not bound
    return False


def _aside(clause: Clause, at: int, head: int) -> bool:
    """Whether a place lies in a relative clause that a comma ends before the telling."""
    words = small_words(clause.lang)
    between = clause.norms[at:head]
    if head < at or "," not in between:
        return False
    for place in range(at - 1, max(-1, at - 7), -1):
        if clause.norms[place] == ",":
            return False
        if clause.norms[place] in words.relatives or clause.norms[place] in words.turns:
            return True
    return False


def dates_of(clause: Clause, told: Told) -> tuple[DateMention, ...]:
    """The dates that a clause gives a contact: the nearest, with those coordinated with it."""
    if relation(clause, told) is not None:
        return ()
    own = clause.items[told.day].date if told.day >= 0 else None
    if own is not None:
        return (own,)
    places = [
        p
        for p, item in enumerate(clause.items)
        if item.date is not None and item.date.kind in _USED and not owned(clause, told.head, p)
    ]
    scored = sorted((_distance(clause, told, p), p) for p in places)
    kept = [p for p in places if arranged(clause, p)]
    if told.verdict.status is Status.CANCELLED and kept:
        best: int | None = kept[0]
    elif not scored or scored[0][0] > 18:
        low = min(told.first, *told.people, told.head)
        opening = [
            p
            for p in places
            if p <= 2 and not apart(clause, told.head, p) and not spoken(clause, low, p)
        ]
        best = opening[0] if opening and told.head - opening[0] < 60 else None
    else:
        best = scored[0][1]
    if best is None:
        return ()
    first = _limited(clause, told, best)
    if first is None:
        return ()
    found = [first]
    for step in (1, 2, 3):
        following = best + step
        item = clause.items[following] if following < len(clause.items) else None
        if item is not None and item.date is not None and item.date.kind in _USED:
            found.append(item.date)
            break
        if item is None or item.norm not in (",", "et", "and"):
            break
    return tuple(found)


def _limited(clause: Clause, told: Told, at: int) -> DateMention | None:
    """The date at a place, as the end of the time before it where it is that of something else."""
    date = clause.items[at].date
    counted = counting(clause, told.head, at)
    if date is not None and counted is not None:  # "two days after the vote of 27 May"
        return replace(date, edtf=counted.from_day(date.edtf), future=counted.from_day(date.future))
    side = limit(clause, told.head, at)
    if date is None or side is None:
        return date
    if side == "after" or date.kind is not DateKind.AT:
        return None
    ends = (d and (d if "/" in d else f"../{d}") for d in (date.edtf, date.future))
    past, future = ends
    return replace(date, edtf=past, future=future)


def relation(clause: Clause, told: Told) -> DateMention | None:
    """The "three days after" that a telling stands behind."""
    low = min(told.first, *told.people, told.head)
    if told.verb is not None and told.verb.tense == "ger":
        low = told.verb.first  # "a day after meeting B"
    for place in range(low - 1, max(-1, low - 4), -1):
        date = clause.items[place].date
        if date is not None:
            return date if date.kind is DateKind.RELATION else None
        if clause.items[place].mention is not None:
            return None
    return None


def place_of(clause: Clause, told: Told, places: tuple[Place, ...]) -> Place | None:
    """The place that a clause gives a contact: the most precise of the nearest."""
    if told.type in REMOTE:
        return None
    people = set(told.people)
    free = [p for p in places if not any(q in people for q in range(p.first, p.last + 1))]
    scored = sorted((_distance(clause, told, p.first) - 3 * p.rank, p.first, p) for p in free)
    return scored[0][2] if scored and scored[0][0] <= 14 else None


def span_of(clause: Clause, told: Told, dates: tuple[DateMention | None, ...]) -> Span:
    """The words that tell of a contact, from its verb or noun to its last argument."""
    first, last = told.first, max(told.last, told.head)
    verb = told.verb
    if verb is not None and verb.head < told.first and told.first - verb.first <= 6:
        first = verb.first  # the verb that governs a noun
    left = [p for p in told.left if p < first]
    if left and first - left[-1] <= 4:
        first = left[0] if len(left) > 1 else left[-1]
    elif told.right and told.right[0] < first and first - told.right[-1] <= 4:
        first = told.right[0]
    while last + 1 < len(clause.items) and clause.items[last + 1].date in dates:
        last += 1
    return Span(*clause.span_text(first, last))


def is_title(clause: Clause) -> bool:
    """Whether a clause stands in the headline."""
    return clause.sentence.line is LineRole.TITLE
