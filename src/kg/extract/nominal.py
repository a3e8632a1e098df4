"""Contacts that nouns tell of: "a meeting between", "lors d'un entretien avec", "a letter to".

Takes a clause; gives what its nouns tell, those of nobody named ("the call") with empty sides.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from kg.claims.model import InteractionType as Type
from kg.extract.arguments import (
    Group,
    acting,
    agents,
    following_subject,
    objects,
    own_subject,
    partners,
    persons,
    subject,
)
from kg.extract.clauses import small_words
from kg.extract.factuality import of_noun
from kg.extract.frames import Frame, Frames, Told, channel, closed, window
from kg.extract.model import ActorKind
from kg.extract.pairs import sides

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.verbs import Verb

_DASHES = frozenset({"-", "–", "—", "/", "‑"})
_FAR = 12
_PAIR = 60  # characters: a pair of names, not two titles


def by_nouns(clause: Clause, frames: Frames, taken: set[int]) -> list[Told]:
    """What the nouns of a clause tell; ``taken`` are the places of verbs that told already."""
    found: list[Told] = []
    free = 0  # the first place that no noun before has
    for at, matches in frames.nouns.all(clause.norms):
        item, (end, frame) = clause.items[at], matches[0]
        if at < free or not item.is_word or item.quoted or _is_verb(clause, at, end, taken):
            continue
        found.extend(_by_noun(clause, at, end - 1, frame, frames))
        free = end
    return found


def _is_verb(clause: Clause, at: int, end: int, taken: set[int]) -> bool:
    """Whether the word is a verb here: "is meeting", "before meeting X", "to call"."""
    if any(place in taken for place in range(at, end)):
        return True
    verb = next((v for v in clause.verbs if v.head == end - 1), None)
    if verb is None:
        return False
    before = clause.word(at - 1)
    words = small_words(clause.lang)
    if before in words.determiners or before in words.possessive or before == "'s":
        return False
    if verb.tense.startswith("prog") or verb.tense in ("past", "plup", "fut"):
        return True
    return clause.mention(end) is not None


def _by_noun(clause: Clause, first: int, last: int, frame: Frame, frames: Frames) -> list[Told]:
    low, high = window(clause, first, last)
    words = small_words(clause.lang)
    verdict = of_noun(clause, first, last, low, high)
    near = _governing(clause, first)
    base = Told(
        frame.id, frame.type, frame.stated, verdict, (), (), last, first, last,
        near.tense if near else "", verb=near,
        definite=_definite(clause, first, words.definite),
        own=_definite(clause, first, words.possessive),
        governor=_adverbial(clause, first, frames),
    )  # fmt: skip
    base = replace(channel(clause, base), sides=_sides(clause, first, last))
    noun = _Noun(clause, base, frame, frames, near)
    return _letter(noun) if frame.type is Type.CORRESPONDENCE else _meeting(noun)


def _definite(clause: Clause, first: int, among: frozenset[str]) -> bool:
    return any(clause.word(at) in among for at in range(max(0, first - 2), first))


def _sides(clause: Clause, first: int, last: int) -> tuple[str, ...]:
    """The parties of a double word beside a noun: "le sommet russo-turc", "Oslo-Riga talks"."""
    for at in (last + 1, first - 1, last + 2, first - 2):
        if 0 <= at < len(clause.items) and clause.items[at].is_word:
            found = sides(clause.norms[at], clause.lang)
            if found:
                return found
    return ()


def _governing(clause: Clause, at: int) -> Verb | None:
    """The verb to the left of a noun in its clause, else the first to its right."""
    finite = [v for v in clause.verbs if v.finite]
    left = [v for v in finite if v.head < at and at - v.head <= 12]
    if left:
        return left[-1]
    right = [v for v in finite if v.head > at]
    return right[0] if right else None


def _adverbial(clause: Clause, first: int, frames: Frames) -> str:
    """The word that makes a noun an adverbial: "lors d'un", "after"."""
    for at in range(first - 1, max(-1, first - 5), -1):
        word = clause.word(at)
        if word in frames.adverbial:
            return word
        if clause.mention(at) is not None or word == ",":
            break
    return ""


def possessor(clause: Clause, first: int) -> Group:
    """Whose meeting it is: "Dunn's second call"."""
    for at in range(first - 1, max(-1, first - 4), -1):
        if (
            clause.word(at) in small_words(clause.lang).genitive
            and clause.mention(at - 1) is not None
        ):
            return clause.group_of(at - 1)
        if clause.items[at].date is not None or not clause.items[at].is_word:
            return ()
    return ()


class _Noun(NamedTuple):
    """A noun in its clause with the verb that governs it."""

    clause: Clause
    base: Told
    frame: Frame
    frames: Frames
    near: Verb | None

    def groups(self, prepositions: tuple[str, ...], reach: int) -> tuple[Group, ...]:
        """The groups that prepositions introduce to the right of the noun, not too far."""
        start = self.base.last + 1
        passing = frozenset(
            v.head
            for v in self.clause.verbs
            if v.passive or v.tense == "participle" or v.lemma in self.frames.light
        )
        found = partners(self.clause, start, prepositions, passing) if prepositions else ()
        return found if found and found[0][0] - start <= reach else ()

    def listed(self, name: str) -> tuple[str, ...]:
        """Some prepositions that the frame itself lists."""
        return tuple(self.frame.data.get(name, ()))

    def lemma(self) -> str:
        """The verb to the left of the noun."""
        left = self.near is not None and self.near.head < self.base.first
        return self.near.lemma if left and self.near is not None else ""


def _meeting(noun: _Noun) -> list[Told]:
    """The contact that a noun names, by the first way that finds its people."""
    if noun.frame.data.get("heard"):
        return _heard(noun)
    for way in (_paired, _between, _held_with, _with, _to, _of, _told_to, _attended, _alone):
        found = way(noun)
        if found:
            return found
    return [noun.base]


def _paired(noun: _Noun) -> list[Told]:
    """As in "the A-B summit", "rencontre A – B", "rencontre A/B"."""
    clause, (first, last) = noun.clause, (noun.base.first, noun.base.last)
    for at, step in ((last + 1, 1), (last + 2, 1), (first - 1, -1)):
        if not acting(clause, at) or (at == last + 2 and not clause.items[last + 1].is_word):
            continue
        if _many(clause, (at,)) and clause.items[at].end - clause.items[at].start < _PAIR:
            return [closed(replace(noun.base, left=(at,)), right=())]
        other = at + 2 * step
        if clause.word(at + step) in _DASHES and acting(clause, other):
            group = tuple(sorted((at, other)))
            return [closed(replace(noun.base, left=group), right=())]
    return []


def _many(clause: Clause, group: Group) -> bool:
    """Whether a group is more than one: several mentions, or one of several."""
    mentions = (clause.mention(place) for place in group)
    return sum(len(m.actors) for m in mentions if m is not None) > 1


def _heard(noun: _Noun) -> list[Told]:
    """As in "audition de B par A", "the hearing of B by A"."""
    of, by = noun.groups(noun.frames.of, 3), noun.groups(noun.listed("by"), 14)
    if not of or not persons(noun.clause, of[0]) or (by and by[0][0] <= of[0][-1]):
        return []
    left = by[0] if by else ()
    return [closed(replace(noun.base, left=left, implied=not by), right=of[0])]


def _between(noun: _Noun) -> list[Told]:
    """As in "a meeting between A and B"."""
    group = noun.groups(noun.frames.between, 12)
    return [closed(replace(noun.base, left=group[0]), right=())] if group else []


def _held_with(noun: _Noun) -> list[Told]:
    """As in "a eu avec B un entretien"."""
    near = noun.near
    if near is None or noun.lemma() not in noun.frames.light:
        return []
    early = partners(noun.clause, near.head + 1, noun.frames.with_)
    if not early or early[0][-1] > noun.base.first:
        return []
    return [closed(replace(noun.base, left=subject(noun.clause, near.first)), right=early[0])]


def _with(noun: _Noun) -> list[Told]:
    """As in "A's meeting with B", "l'entretien de A avec B", "A held talks with B"."""
    groups = noun.groups(noun.frames.with_, 10)
    if not groups:
        return []
    of = noun.groups(noun.frames.of, 4)
    owner = of[0] if of and of[0][0] < groups[0][0] else ()
    left = possessor(noun.clause, noun.base.first) or owner or _actor(noun)
    left = tuple(p for p in left if p not in groups[0])
    base = replace(noun.base, left=left, implied=not left and _nominal(noun))
    return [closed(base, right=group) for group in groups]


def _nominal(noun: _Noun) -> bool:
    """Whether a noun has nobody before it: "Then lunch with B.", "no talks with B are planned"."""
    return not noun.base.definite and not any(
        mention is not None and mention.kind is not ActorKind.INSTITUTION
        for mention in map(noun.clause.mention, range(noun.base.first))
    )


def _to(noun: _Noun) -> list[Told]:
    """As in "a call from A to B"."""
    to = noun.groups(noun.listed("to"), 6)
    if not to or (noun.frame.data.get("persons") and not persons(noun.clause, to[0])):
        return []
    source = noun.groups(noun.frames.source, 3)
    author = source[0] if source and source[0][0] < to[0][0] else ()
    left = possessor(noun.clause, noun.base.first) or author or _actor(noun)
    left = tuple(p for p in left if p not in to[0])
    asked = left if noun.frame.data.get("initiator", True) else ()
    return [closed(replace(noun.base, left=left, initiator=asked), right=group) for group in to]


def _of(noun: _Noun) -> list[Told]:
    """As in "the meeting of A and B", "received a call from A"."""
    of = noun.groups(noun.frames.of, 4)
    if of and _many(noun.clause, of[0]):
        return [closed(replace(noun.base, left=of[0]), right=())]
    source = noun.groups(noun.frames.source, 4)
    if source and noun.base.type is Type.CALL:
        left = tuple(p for p in _actor(noun) if p not in source[0])
        return [closed(replace(noun.base, left=left, initiator=source[0]), right=source[0])]
    return []


def _told_to(noun: _Noun) -> list[Told]:
    """As in "A told B in a call", "A a dit à B lors d'un entretien"."""
    near = noun.near
    if near is None or near.head > noun.base.first or not noun.base.governor or noun.base.definite:
        return []
    clitic = near.dative if near.dative is not None else near.object
    if clitic is not None and not near.reflexive:
        told_by = subject(noun.clause, near.first)
        base = replace(noun.base, left=told_by, pronoun=noun.clause.word(clitic))
        return [closed(base, right=())] if told_by else []
    heard = objects(noun.clause, near.head + 1, strict=True)
    if not heard:
        told = partners(noun.clause, near.head + 1, noun.frames.told)
        heard = told[0] if told and told[0][0] - near.head <= 3 else ()
    if not heard or heard[-1] > noun.base.first or not persons(noun.clause, heard):
        return []
    left = tuple(p for p in subject(noun.clause, near.first) if p not in heard)
    return [closed(replace(noun.base, left=left), right=heard)]


def _attended(noun: _Noun) -> list[Told]:
    """As in "une réunion à laquelle ont participé A et B", "a meeting attended by A and B"."""
    clause, last = noun.clause, noun.base.last
    for verb in clause.verbs:
        if not 0 < verb.head - last <= _FAR or verb.lemma not in noun.frames.attending:
            continue
        groups = agents(clause, verb) if verb.passive else (own_subject(clause, verb),)
        group = groups[0] if groups else ()
        if group and group[0] > last and persons(clause, group):
            left = tuple(p for p in _actor(noun) if p not in group and p < last)
            return [closed(replace(noun.base, left=left), right=group)]
    return []


def _alone(noun: _Noun) -> list[Told]:
    """As in "A and B held talks", "A and B agreed at a meeting"."""
    light = noun.lemma() in noun.frames.light or _headed(noun)
    if (light or noun.base.governor) and not noun.base.definite:
        return [closed(replace(noun.base, left=_actor(noun)), right=())]
    return []


def _headed(noun: _Noun) -> bool:
    """Whether a colon sets a noun off from who met: "A et B : tête-à-tête à Riga"."""
    first = noun.base.first
    return any(noun.clause.word(at) == ":" for at in (first - 1, first - 2, first - 3))


def _actor(noun: _Noun) -> Group:
    """Who had the meeting: the subject of the clause that holds the noun."""
    found = subject(noun.clause, noun.base.first)
    if found:
        return found
    near = noun.near
    if noun.base.governor or (near is not None and near.head > noun.base.first):
        return following_subject(noun.clause, noun.base.last)
    return ()


def _sent(noun: _Noun) -> Verb | None:
    """The verb of sending or handing over that has a letter for its object."""
    before = (v for v in reversed(noun.clause.verbs) if 0 < noun.base.first - v.head <= _FAR)
    return next((v for v in before if v.lemma in noun.frames.send), None)


def _letter(noun: _Noun) -> list[Told]:
    """A letter goes from somebody to somebody."""
    clause, base = noun.clause, noun.base
    of = noun.groups(noun.frames.of, 3) or noun.groups(noun.frames.source, 3)
    author = possessor(clause, base.first)
    to = noun.groups(noun.listed("to"), 7)
    reader = to[0] if to else ()
    if reader:
        author = author or (of[0] if of and of[0][0] < reader[0] else ())
        author = author or subject(clause, base.first) or following_subject(clause, reader[-1])
    elif of and noun.lemma() in noun.frames.receive:
        author, reader = of[0], subject(clause, base.first)
    elif (sent := _sent(noun)) is not None:
        reader = objects(clause, sent.head + 1, strict=True)
        told = () if reader else partners(clause, sent.head + 1, noun.frames.told)
        reader = told[0] if told and told[0][0] < base.first else reader
        author = of[0] if of and reader else subject(clause, sent.first)
    author = tuple(p for p in author if p not in reader)
    if not author or not reader:
        return []
    verdict = of_noun(clause, base.first, base.last, max(0, base.first - 4), max(reader))
    return [closed(replace(base, left=author, initiator=author, verdict=verdict), right=reader)]
