"""A title joined to a name, and the small words that stand between them.

Gives `Link` and `Linked`, what `kg.extract.link` finds in a sentence, and a language's small words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.fold import fold_keep
from kg.packs import table


@dataclass(frozen=True, slots=True)
class Link:
    """A title and a name by their places among the phrases; ``code`` the party that falls to it."""

    title: int
    name: int
    code: str | None
    rule: str
    then: bool = False
    portfolio: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """The small words that stand between titles and names."""

    fillers: frozenset[str]
    then: frozenset[str]
    fronted: frozenset[str]
    joints: frozenset[str]
    closers: frozenset[str]
    owners: frozenset[str]
    sides: frozenset[str]


@cache
def words(lang: str) -> Words:
    """The small words of one language."""
    data = table(lang, "tenures")
    return Words(
        *(frozenset(fold_keep(w) for w in data.get(n, ())) for n in Words.__dataclass_fields__)
    )


@dataclass(frozen=True, slots=True)
class Linked:
    """What `link` found in one sentence: links, and the nationality of names by their place."""

    links: tuple[Link, ...]
    nationality: dict[int, str]
