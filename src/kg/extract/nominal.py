"""Contacts that nouns tell of: "a meeting between", "lors d'un entretien avec", "a letter to".

Takes a clause; gives what its nouns tell, those of nobody named ("the call") with empty sides.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.model import InteractionType as Type
from kg.extract.arguments import Group, following_subject, partners, subject
from kg.extract.clauses import small_words
from kg.extract.factuality import of_noun
from kg.extract.frames import Frame, Frames, Told, channel, closed, window

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.verbs import Verb


def by_nouns(clause: Clause, frames: Frames, taken: set[int]) -> list[Told]:
    """What the nouns of a clause tell; ``taken`` are the places of verbs that told already."""
    found: list[Told] = []
    at = 0
    while at < len(clause.items):
        matches = frames.nouns.at(clause.norms, at) if clause.items[at].is_word else []
        if (
            matches
            and not clause.items[at].quoted
            and not _is_verb(clause, at, matches[0][0], taken)
        ):
            end, frame = matches[0]
            found.extend(_by_noun(clause, at, end - 1, frame, frames))
            at = end
        else:
            at += 1
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
    base = channel(clause, base)
    if frame.type is Type.CORRESPONDENCE:
        return _letter(clause, base, frame, frames)
    return _meeting(clause, base, frame, frames, near)


def _definite(clause: Clause, first: int, among: frozenset[str]) -> bool:
    return any(clause.word(at) in among for at in range(max(0, first - 2), first))


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


def _possessor(clause: Clause, first: int) -> Group:
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


def _meeting(
    clause: Clause, base: Told, frame: Frame, frames: Frames, near: Verb | None
) -> list[Told]:
    start = base.last + 1
    keep = frozenset(
        v.head
        for v in clause.verbs
        if v.passive or v.tense == "participle" or v.lemma in frames.light
    )
    between = partners(clause, start, frames.between, keep)
    if between and between[0][0] - start <= 8:
        return [closed(replace(base, left=between[0]), right=())]
    withs = partners(clause, start, frames.with_, keep)
    if near is not None and near.lemma in frames.light and near.head < base.first and not withs:
        early = partners(clause, near.head + 1, frames.with_)
        if early and early[0][-1] < base.first:
            return [closed(replace(base, left=subject(clause, near.first)), right=early[0])]
    owner = _possessor(clause, base.first)
    of = partners(clause, start, frames.of, keep) if not owner else ()
    of_group = of[0] if of and of[0][0] - start <= 4 else ()
    to = (
        partners(clause, start, tuple(frame.data.get("to", ())), keep) if "to" in frame.data else ()
    )
    if withs and withs[0][0] - start <= 10:
        left = (
            owner
            or (of_group if of_group and of_group[0] < withs[0][0] else ())
            or _actor(clause, base, near)
        )
        left = tuple(p for p in left if p not in withs[0])
        return [closed(replace(base, left=left), right=group) for group in withs]
    if to and to[0][0] - start <= 6:
        source = partners(clause, start, frames.source, keep)
        author = (
            source[0] if source and source[0][0] < to[0][0] and source[0][0] - start <= 3 else ()
        )
        left = owner or author or _actor(clause, base, near)
        left = tuple(p for p in left if p not in to[0])
        asked = left if frame.data.get("initiator", True) else ()
        return [closed(replace(base, left=left, initiator=asked), right=to[0])]
    if of_group and len(of_group) > 1:
        return [closed(replace(base, left=of_group), right=())]
    if of_group and base.type is Type.CALL:
        return [
            closed(
                replace(base, left=_actor(clause, base, near), initiator=of_group), right=of_group
            )
        ]
    light = near is not None and near.lemma in frames.light and near.head < base.first
    if (light or base.governor) and not base.definite:
        return [closed(replace(base, left=_actor(clause, base, near)), right=())]
    return [base]


def _actor(clause: Clause, base: Told, near: Verb | None) -> Group:
    """Who had the meeting: the subject of the clause that holds the noun."""
    found = subject(clause, base.first)
    if found:
        return found
    if near is not None and near.head > base.first:
        return following_subject(clause, base.last)
    return following_subject(clause, base.last) if base.governor else ()


def _letter(clause: Clause, base: Told, frame: Frame, frames: Frames) -> list[Told]:
    """A letter goes from somebody to somebody."""
    start = base.last + 1
    to = partners(
        clause,
        start,
        tuple(frame.data.get("to", ())),
        frozenset(v.head for v in clause.verbs if v.passive),
    )
    if not to or to[0][0] - start > 7:
        return []
    of = partners(clause, start, frames.of)
    author = of[0] if of and of[0][0] < to[0][0] and of[0][0] - start <= 2 else ()
    author = author or _possessor(clause, base.first) or subject(clause, base.first)
    author = author or following_subject(clause, to[0][-1])
    author = tuple(p for p in author if p not in to[0])
    if not author:
        return []
    verdict = of_noun(clause, base.first, base.last, max(0, base.first - 4), to[0][0])
    base = replace(base, verdict=verdict)
    return [closed(replace(base, left=author, initiator=author), right=to[0])]
