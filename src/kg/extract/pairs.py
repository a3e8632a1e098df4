"""Two parties or persons in one word: "Oslo-Riga talks", "le sommet Berg-Dahl", "russo-turc".

Takes words, and the persons of a document by their surnames; gives whom a double word stands for.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kg.extract.model import ActorKind, Mention
from kg.fold import fold_keep
from kg.model import Span
from kg.registry import load_jurisdictions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.extract.actors import Person
    from kg.extract.model import Sentence

_DASH = re.compile(r"[-‑‐–/]")
_MOST = 6  # so many parts has a double word at most


@cache
def _parties(lang: str) -> Mapping[str, str]:
    """Folded words for one party alone: names, capitals, adjectives and their first parts."""
    table = load_jurisdictions()
    found: dict[str, str] = {}
    listed = (
        table.names(lang), table.capitals(lang), table.adjectives(lang), table.prefixes(lang),
    )  # fmt: skip
    for words in listed:
        found.update((word, codes[0]) for word, codes in words.items() if len(codes) == 1)
    acronyms = table.acronyms(lang).items()
    found.update((fold_keep(word), codes[0]) for word, codes in acronyms if len(codes) == 1)
    return found


@lru_cache(maxsize=4096)
def sides(word: str, lang: str) -> tuple[str, ...]:
    """The parties that a folded double word names, none where a part of it names no party."""
    parts = _DASH.split(word)
    if not 2 <= len(parts) <= _MOST or not all(parts) or word in _parties(lang):
        return ()
    found: list[str] = []
    known = _parties(lang)
    while parts:
        ends = range(len(parts), 0, -1)
        size = next((n for n in ends if "-".join(parts[:n]) in known), 0)
        if not size:
            return ()
        found.append(known["-".join(parts[:size])])
        parts = parts[size:]
    return tuple(dict.fromkeys(found)) if len(set(found)) > 1 else ()


def paired(
    listed: Iterable[Sentence], persons: Sequence[Person], taken: Iterable[Mention]
) -> Iterator[Mention]:
    """Mentions of two persons of the document whose surnames a dash joins: "Berg-Dahl"."""
    surnames: dict[str, str] = {}
    for person in persons:
        surnames.setdefault(person.words[-1], person.id)
    starts = {mention.span.start for mention in taken}
    for sentence in listed:
        for token in sentence.tokens:
            if "-" not in token.norm or not token.text[0].isupper() or token.start in starts:
                continue
            halves = _DASH.split(token.norm)
            if len(halves) != 2 or not token.text[len(halves[0]) + 1 :][:1].isupper():
                continue
            who = tuple(surnames[half] for half in halves if half in surnames)
            if len(set(who)) == 2:
                span = Span(token.start, token.end)
                yield Mention(
                    sentence.index, span, ActorKind.PERSON, who, anaphor=True, oblique=True
                )
