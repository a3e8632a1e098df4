"""Contacts told by "with" alone: "A had an hour with B", "A s'est enfermé avec B".

Takes a clause and what its verbs and nouns told already; gives one `Told` for each group of persons
that "with" joins to a subject of persons, whatever the verb, unless a word between tells otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from kg.claims.model import InteractionType as Type
from kg.extract.arguments import Group, partners, persons, subject
from kg.extract.factuality import of_noun
from kg.extract.frames import Told, channel, closed
from kg.extract.verbs import key, phrase
from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.clauses import Clause

_REACH = 25


@dataclass(frozen=True, slots=True)
class _Words:
    """The prepositions that tell of company, and the stems of words that tell of none.

    Those of ``direct`` may follow a name at once: "A chez B".
    """

    with_: tuple[str, ...]
    begin: frozenset[str]
    unlike: tuple[str, ...]
    direct: frozenset[str]


@cache
def _words(lang: str) -> _Words:
    data = table(lang, "frames").get("companions", {})
    with_ = tuple(data.get("with", ()))
    begin = frozenset(phrase(text)[0] for text in with_)
    direct = frozenset(key(word) for word in data.get("direct", ()))
    return _Words(with_, begin, tuple(key(stem) for stem in data.get("unlike", ())), direct)


def companions(clause: Clause, known: Iterable[Told]) -> list[Told]:
    """The contacts that only "with" tells of; what ``known`` tells of already is left out."""
    words = _words(clause.lang)
    told = {place for one in known for place in one.people}
    found: list[Told] = []
    for at, item in enumerate(clause.items):
        if item.norm not in words.begin or item.quoted or not item.is_word:
            continue
        for right in partners(clause, at, words.with_)[:1]:
            left = subject(clause, at)
            if told & {*right, *left} & {*right} or not _fits(clause, left, right, at):
                continue
            found.append(_telling(clause, left, right, at))
            told.update(right)
    return found


def _fits(clause: Clause, left: Group, right: Group, at: int) -> bool:
    """Whether persons stand on both sides, near, with no word between that tells otherwise."""
    if not left or not persons(clause, left) or not persons(clause, right):
        return False
    if right[0] - at > 4 or at - left[-1] > _REACH or set(left) & set(right):
        return False
    unlike = _words(clause.lang).unlike
    between = clause.norms[left[-1] + 1 : at]
    plain = bool(between) or clause.word(at) in _words(clause.lang).direct
    return plain and not any(word.startswith(unlike) for word in between if word)


def _telling(clause: Clause, left: Group, right: Group, at: int) -> Told:
    verdict = of_noun(clause, at, at, left[-1] + 1, at)
    verb = next((v for v in reversed(clause.verbs) if left[-1] < v.head < at and v.finite), None)
    tense = verb.tense if verb is not None else ""
    base = Told(
        f"{clause.lang}.companion.with", Type.MEETING, False, verdict, left, (), at, at, at, tense,
        verb=verb,
    )  # fmt: skip
    return closed(replace(channel(clause, base), left=left), right=right)
