"""What a contact was about, as short phrases of the text.

Takes a clause; gives what follows "discussed", "a porté sur" and the like, up to the next stop.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.extract.tries import Trie
from kg.extract.verbs import key, phrase
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.clauses import Clause

_MOST = 14
_STOPS = frozenset(",;.:!?…()[]")


@cache
def _leads(lang: str) -> Trie[str]:
    return Trie((phrase(p), p) for p in table(lang, "topics").get("lead", ()))


@cache
def _stops(lang: str) -> frozenset[str]:
    return frozenset(key(w) for w in table(lang, "topics").get("stop", ()))


def topics(clause: Clause, text: str) -> tuple[str, ...]:
    """The subjects that a clause names, verbatim."""
    found: list[str] = []
    free = 0  # the first place that no topic before has
    for at, matches in _leads(clause.lang).all(clause.norms):
        if at < free or clause.items[at].quoted:
            continue
        begin = end = matches[0][0]
        while end < len(clause.items) and end - begin < _MOST and not _stop(clause, end):
            end += 1
        if begin < end < begin + _MOST and not _who(clause, begin):
            words = text[clause.items[begin].start : clause.items[end - 1].end]
            found.append(" ".join(words.split()))
        free = end
    return tuple(found)


def _stop(clause: Clause, at: int) -> bool:
    item = clause.items[at]
    return item.norm in _STOPS or item.norm in _stops(clause.lang) or item.date is not None


def _who(clause: Clause, at: int) -> bool:
    """Whether a person follows: then it is no subject."""
    mention = clause.mention(at)
    return mention is not None and mention.kind == "person"
