"""The verbs and small words of changes of office in one language, compiled once.

Takes the table ``tenures`` of a language pack; gives tries and sets to look words up in.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.extract.lexicon import alternatives
from kg.extract.tokens import norms
from kg.extract.tries import Trie
from kg.fold import fold_keep
from kg.packs import table

_SETS = (
    "object", "beside", "relatives", "dative", "light", "by", "country", "oblique", "recipient",
    "passive", "active", "unreal", "future_before", "infinitive", "lasting", "swap", "who",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """The verbs and small words of changes of office in one language."""

    verbs: Trie[str]
    small: Trie[str]
    future_endings: tuple[str, ...]
    range: frozenset[str]
    to: frozenset[str]
    object: frozenset[str]
    beside: frozenset[str]
    relatives: frozenset[str]
    dative: frozenset[str]
    light: frozenset[str]
    by: frozenset[str]
    country: frozenset[str]
    oblique: frozenset[str]
    recipient: frozenset[str]
    passive: frozenset[str]
    active: frozenset[str]
    unreal: frozenset[str]
    future_before: frozenset[str]
    infinitive: frozenset[str]
    lasting: frozenset[str]
    swap: frozenset[str]
    who: frozenset[str]


@cache
def change_words(lang: str) -> ChangeWords:
    """The verbs and small words of changes of office in one language."""
    data = table(lang, "tenures")
    verbs: Trie[str] = Trie()
    for name, phrases in data.get("verbs", {}).items():
        for phrase in phrases:
            for form in alternatives(phrase):
                verbs.add(norms(form, lang), name)
    small: Trie[str] = Trie()
    listed = data.get("words", {})
    for name in ("head_of", "as", "was", "until", "since", "source", "after"):
        for phrase in listed.get(name, ()):
            small.add(norms(phrase, lang), name)

    def folded(words: list[str]) -> frozenset[str]:
        return frozenset(fold_keep(w) for w in words)

    return ChangeWords(
        verbs,
        small,
        tuple(data.get("future_endings", ())),
        *(folded(listed.get(name, [])) for name in ("range", "to")),
        *(folded(data.get(name, [])) for name in _SETS),
    )
