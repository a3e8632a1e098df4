"""Who is meant though the clause does not name him: by a pronoun, a role phrase, a summons.

Takes what a clause tells, the document and the events told so far; gives actors.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.extract.events import flatten, persons_of, side_of, sides_of
from kg.extract.model import ActorKind
from kg.extract.phrasebook import Phrasebook
from kg.extract.verbs import lexicon
from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.arguments import Group
    from kg.extract.clauses import Clause
    from kg.extract.events import Event
    from kg.extract.frames import Told
    from kg.extract.model import Document


@cache
def _roles(lang: str) -> Phrasebook[str]:
    return Phrasebook(table(lang, "frames").get("roles", {}))


def _without(document: Document, actors: Sequence[str], left: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(a for a in persons_of(document, tuple(actors)) if a not in left)


def counterpart(
    document: Document, clause: Clause, one: Told, left: tuple[str, ...],
    events: Sequence[Event], topic: tuple[str, ...],
) -> tuple[str, ...]:  # fmt: skip
    """Whom an object pronoun stands for.

    Somebody named before in the sentence, else whom the subject met last, else the person that
    the sentence before was about.
    """
    many = one.pronoun in lexicon(clause.lang).plural
    for place in range(one.first):
        mention = clause.mention(place)
        others = _without(document, mention.actors if mention else (), left)
        if others and (len(others) > 1) is many:
            return others
    for event in reversed(events[-2:]):
        others = _without(document, event.actors, left)
        if others and (len(others) > 1) is many and set(left) & set(event.actors):
            return others
    return () if many else _without(document, topic, left)


def summoner(document: Document, left: tuple[str, ...], events: Sequence[Event]) -> tuple[str, ...]:
    """The party that summons an ambassador, where only he is named: where he is posted."""
    actor = document.actors[left[0]]
    host = actor.office.portfolio if actor.office is not None else None
    if host and len(host) == 2 and host.isupper():
        return (host,)
    met = [e for e in reversed(events) if actor.id in e.actors]
    known = [s for e in met for s in (*sides_of(document, e.actors), *e.extra_sides)]
    return tuple(dict.fromkeys(s for s in known if s != side_of(actor)))[:1]


def spread(clause: Clause, one: Told, actors: tuple[str, ...], events: Sequence[Event]) -> bool:
    """Whether "they" are those of several contacts told just before, never together in one."""
    mention = clause.mention(one.left[0]) if len(one.left) == 1 else None
    if mention is None or not mention.anaphor or len(actors) < 3:
        return False
    near = [e for e in events[-4:] if len(set(e.actors) & set(actors)) > 1]
    return len(near) > 1 and not any(set(actors) <= set(e.actors) for e in near)


def host(document: Document, guests: tuple[str, ...], events: Sequence[Event]) -> tuple[str, ...]:
    """Who received others in one of the contacts told last, where the guests are not among them."""
    for event in reversed(events[-3:]):
        hosts = tuple(a for a, role in event.roles if role == "host")
        if hosts and not set(hosts) & set(guests):
            return hosts
    return ()


def after_phrase(clause: Clause, role: str) -> Group:
    """The group that follows a phrase of a role: "in the presence of", "at the request of"."""
    hits = _roles(clause.lang).hits(clause.norms, 0, len(clause.items))
    for hit in (h for h in hits if h.value == role):
        for place in (hit.end, hit.end + 1):
            if clause.mention(place) is not None:
                return _joined(clause, place)
    return ()


def _joined(clause: Clause, place: int) -> Group:
    """The group from a place on, up to a comma."""
    group = [p for p in clause.group_of(place) if p >= place]
    stop = next((p for p in group[1:] if "," in clause.norms[place:p]), None)
    return tuple(p for p in group if stop is None or p < stop)


def present(document: Document, clause: Clause, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Who sat in besides."""
    group = after_phrase(clause, "presence")
    return tuple(
        p for p in persons_of(document, flatten(document, clause, group)) if p not in actors
    )


def initiator(document: Document, clause: Clause, one: Told) -> str | None:
    """On whose initiative a contact was: a person, or the side of somebody else."""
    group = one.initiator or after_phrase(clause, "initiator")
    actors = flatten(document, clause, group)
    if not actors:
        return None
    actor = document.actors[actors[0]]
    if actor.kind is ActorKind.PERSON and len(actors) == 1:
        return actor.id
    return side_of(actor)
