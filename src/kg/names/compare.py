"""Whether two names, in whatever spelling or script, can be one person's.

Takes two names; gives how alike they are and why. Alike names propose: an office, a country or a
reviewer has to agree before two people are one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.names.korean import korean
from kg.names.words import likeness, parse

if TYPE_CHECKING:
    from kg.names.words import Name, Word

_SAME = 0.8
_UNSURE = 0.7
_NO_SURNAME = 0.2  # so much less where the last word of the shorter name has no like at an end
_EXTRA = 0.02  # and for each word that only one of them has
_FULL = 2  # so many words that are no initials make a name


class Likeness(StrEnum):
    """What two names say of their bearers."""

    SAME = "same"
    POSSIBLE = "possible"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two names are, from 0 to 1, and why."""

    likeness: Likeness
    score: float
    reason: str


def compare(one: str, two: str) -> Comparison:
    """How alike two names are, and why.

    >>> compare("Сергей Шойгу", "Sergueï Choïgou").likeness.value
    'same'
    >>> compare("Li Qiang", "Li Keqiang").likeness.value
    'different'
    >>> compare("S. Lavrov", "Sergei Lavrov").reason
    'an initial and a surname agree'
    """
    left, right = parse(one), parse(two)
    if _together(left.words) & _together(right.words):
        return _settled(left, right, 1.0, "the same but for spelling")
    if left.korean and right.korean and korean(left.tokens) == korean(right.tokens):
        return _settled(left, right, 0.95, "the same in another romanisation")
    short, long = sorted((left, right), key=lambda name: len(name.full))
    return _aligned(short, long)


def _together(words: tuple[Word, ...]) -> frozenset[str]:
    """A name without its spaces, as it stands and with its last or its first word moved."""
    if not words or any(word.initial for word in words):
        return frozenset()
    orders = (words, words[-1:] + words[:-1], words[1:] + words[:1])
    return frozenset("".join(word.skeleton for word in order) for order in orders)


def _settled(one: Name, two: Name, score: float, reason: str) -> Comparison:
    """The comparison of names whose words agree; one word, or another generation, is no proof."""
    if max(len(one.words), len(two.words)) < _FULL:
        return Comparison(Likeness.POSSIBLE, min(score, _UNSURE), "one word is no name")
    if one.generation != two.generation:
        reason = "only one of them has a generation, junior or senior"
        return Comparison(Likeness.POSSIBLE, min(score, _UNSURE), reason)
    found = Likeness.SAME if score >= _SAME else Likeness.POSSIBLE
    return Comparison(found, round(score, 3), reason)


def _pairs(short: tuple[Word, ...], long: tuple[Word, ...]) -> list[tuple[int, int, float]]:
    """The words of two names that are each other's likes, the likest first."""
    likes = [
        (-like, abs(i - j), i, j)
        for i, word in enumerate(short)
        for j, other in enumerate(long)
        if (like := likeness(word, other))
    ]
    left, right, found = set[int](), set[int](), []
    for like, _, i, j in sorted(likes):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            found.append((i, j, -like))
    return found


def _aligned(one: Name, two: Name) -> Comparison:
    """The comparison of a name with a longer one, word by word."""
    short, long = one.full, two.full
    pairs = _pairs(short, long)
    matched = {i for i, _, _ in pairs}, {j for _, j, _ in pairs}
    alone = [word for i, word in enumerate(short) if i not in matched[0]]
    beside = [word for j, word in enumerate(long) if j not in matched[1]]
    full = [like for i, j, like in pairs if not (short[i].initial or long[j].initial)]
    if not pairs or any(not word.initial for word in alone) or _initials_differ(short, long, pairs):
        share = sum(like for _, _, like in pairs) / max(len(short), 1)
        return Comparison(Likeness.DIFFERENT, round(min(share, 0.5), 3), "a word of one disagrees")
    if len(full) < _FULL:
        reason = "one word is no name" if len(pairs) < _FULL else "an initial and a surname agree"
        return Comparison(Likeness.POSSIBLE, _UNSURE - 0.1 * (len(pairs) < _FULL), reason)
    at_end = len(short) - 1 in matched[0] and matched[1] & {0, len(long) - 1}
    score = sum(full) / len(full) - _EXTRA * len(beside) - (0 if at_end else _NO_SURNAME)
    return _settled(one, two, score, "all words of the shorter name agree")


def _initials_differ(
    one: tuple[Word, ...], two: tuple[Word, ...], pairs: list[tuple[int, int, float]]
) -> bool:
    """Whether both names have initials that stand for no word of the other, and not the same."""
    left = {i for i, j, _ in pairs if not two[j].initial}
    right = {j for i, j, _ in pairs if not one[i].initial}
    first = [word.skeleton for i, word in enumerate(one) if word.initial and i not in left]
    second = [word.skeleton for j, word in enumerate(two) if word.initial and j not in right]
    return bool(first and second and first != second)
