"""The language of a text, by a vote of small words from the language packs."""

from __future__ import annotations

import re
from functools import cache

from kg.packs import languages, table

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_LEAST_VOTES = 4
_LEAST_SHARE = 0.09
_LEAD = 1.4


@cache
def stopwords(lang: str) -> frozenset[str]:
    """The frequent small words of a language, with and without their accents."""
    return _both(table(lang, "language").get("stopwords", ()))


@cache
def _telling(lang: str) -> frozenset[str]:
    return _both(table(lang, "language").get("telling", ()))


def _both(words: list[str]) -> frozenset[str]:
    from kg.fold import fold

    return frozenset(words) | frozenset(fold(word) for word in words)


def language(text: str) -> str | None:
    """The code of the pack whose small words the text is full of, ``None`` where none is ahead.

    >>> language("Le ministre a rencontré son homologue dans les locaux de l'ambassade, selon lui.")
    'fr'
    >>> language("Der Minister traf am Montag seinen Amtskollegen in den Räumen der Botschaft.")
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    votes = sorted(
        ((sum(1 for w in words if w in _telling(lang)), lang) for lang in languages()),
        key=lambda vote: (-vote[0], vote[1]),
    )
    if not votes:
        return None
    (most, lang), (second, _) = votes[0], (*votes[1:], (0, ""))[0]
    enough = most >= _LEAST_VOTES and most >= _LEAST_SHARE * len(words)
    return lang if enough and most >= _LEAD * second else None
