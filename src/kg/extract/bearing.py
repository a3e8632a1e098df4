"""Whether a date or place of a clause belongs to something else than a contact told there.

Takes a clause, the low and high place of a telling, and the place of a date; gives whether another
verb or noun holds it: "the minister, who arrived on Friday, met", "said on Monday that", "this
year's chair", "before the summit of 3 March".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.extract.clauses import small_words
from kg.extract.time import DateKind
from kg.extract.tries import Trie
from kg.extract.verbs import key, phrase
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.time import DateMention

_BREAKS = frozenset((",", ";", ":", "-", "–", "—"))
_REACH, _NOUN = 7, 3
_LED, _OWN = 3, 4


@cache
def _limits(lang: str) -> Trie[str]:
    """The words before a noun that only bound when something was: "before", "à la veille de"."""
    listed = table(lang, "time").get("limits", {})
    return Trie((phrase(p), name) for name, phrases in sorted(listed.items()) for p in phrases)


@cache
def _asides(lang: str) -> frozenset[str]:
    """The participles that open words set off from a subject: "arrived on Friday"."""
    return frozenset(key(w) for w in table(lang, "time").get("asides", {}).get("words", ()))


def _chunk(clause: Clause, at: int) -> tuple[int, int]:
    """The first place and the place after the last between the marks around a place."""
    low = at
    while low > 0 and clause.norms[low - 1] not in _BREAKS:
        low -= 1
    high = at
    while high < len(clause.norms) and clause.norms[high] not in _BREAKS:
        high += 1
    return low, high


def apart(clause: Clause, head: int, at: int) -> bool:
    """Whether a place belongs to words set off from the telling by marks, with their own verb."""
    begin, end = _chunk(clause, at)
    if end >= len(clause.norms):  # "B, elected in March." at the end of a sentence
        last = begin > 0 and clause.norms[begin - 1] == "," and head < begin
        return last and clause.word(begin) in _asides(clause.lang)
    if clause.norms[end] != "," or begin <= head < end:
        return False
    if begin and (clause.norms[begin - 1] != "," or clause.word(end + 1) in _turns(clause)):
        return False
    opening = clause.word(begin)
    if begin and (opening in small_words(clause.lang).relatives or opening in _asides(clause.lang)):
        return True
    near = [v for v in clause.verbs if begin <= v.first <= begin + 1 and v.head < at]
    return any(not v.finite and v.head != head for v in near)


def _turns(clause: Clause) -> frozenset[str]:
    """The words that open a clause that a date before them dates: "in June, when"."""
    words = small_words(clause.lang)
    return words.turns | words.subordinators


def spoken(clause: Clause, low: int, at: int) -> bool:
    """Whether a place stands with a verb of the clause above: "said on Monday that ..."."""
    if at >= low:
        return False
    if clause.word(at + 1) not in small_words(clause.lang).subordinators:
        return False
    return any(v.finite and v.head < at and at - v.head <= _REACH for v in clause.verbs)


def owned(clause: Clause, head: int, at: int) -> bool:
    """Whether a date is the possessor of another noun: "this year's chair"."""
    possessed = clause.word(at + 1) in small_words(clause.lang).genitive
    return possessed and not 0 < head - at <= _NOUN + 1


@cache
def _cues(lang: str, name: str) -> frozenset[str]:
    """The words that lead a date of a letter ("dated") or of what is arranged ("due on")."""
    return frozenset(key(w) for w in table(lang, "time").get("cues", {}).get(name, ()))


def arranged(clause: Clause, at: int) -> bool:
    """Whether a date is the one something is arranged for: "scheduled for 20 June"."""
    return _led(clause, at, _cues(clause.lang, "arranged"))


def _led(clause: Clause, at: int, cues: frozenset[str]) -> bool:
    return any(clause.word(place) in cues for place in range(max(0, at - _LED), at))


def of_other(clause: Clause, head: int, at: int) -> bool:
    """Whether a date is said of another noun: "the summit of 20 June", "a letter dated 3 May"."""
    if 0 <= at - head <= _OWN:
        return False
    if _led(clause, at, _cues(clause.lang, "dated")):
        return True
    of = _cues(clause.lang, "of")
    start = clause.items[at].start
    if any(t.start == start and t.norm in of for t in clause.sentence.tokens):
        return _noun(clause, at - 1)
    if clause.word(at - 1) in of:
        return _noun(clause, at - 2)
    return arranged(clause, at) and not any(
        v.head in range(max(0, at - _LED), at) and v.finite for v in clause.verbs
    )


def _noun(clause: Clause, at: int) -> bool:
    """Whether a place is a word that can own a date: no mark, verb, mention or other date."""
    if at < 0 or not clause.items[at].is_word:
        return False
    return not any(v.first <= at <= v.head for v in clause.verbs)


def counting(clause: Clause, head: int, at: int) -> DateMention | None:
    """The count that a date is the start of: "two days after the vote of" before "27 May"."""
    for place in range(at - 1, max(-1, at - _REACH), -1):
        date = clause.items[place].date
        if date is not None:
            return date if date.kind is DateKind.RELATION and place > head else None
        if clause.norms[place] in _BREAKS or any(v.head == place for v in clause.verbs):
            return None
    return None


def limit(clause: Clause, head: int, at: int) -> str | None:
    """How a date after "before the summit of" bounds a contact: "before", "after"."""
    limits = _limits(clause.lang)
    for place in range(at - 1, max(-1, at - _REACH), -1):
        if place == head or clause.norms[place] in _BREAKS:
            return None
        if clause.items[place].date is not None or any(v.head == place for v in clause.verbs):
            return None
        if limits.begins(clause.norms[place]):
            found = limits.at(clause.norms, place)
            if found and place + found[0][0] - place <= at:
                return found[0][1]
    return None
