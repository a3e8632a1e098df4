"""Nouns of saying: "l'avertissement de X sur …", "X's promise to …", "accusations entre X et Y".

Takes a `View`; gives what the nouns of the language's pack tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.attributed import Attribution
from kg.extract.contents import right

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.speakers import View
    from kg.extract.speech import Noun
    from kg.extract.utterance import Placed

_REACH = 6  # tokens between a noun and the word that leads its content


def nouns(view: View) -> Iterator[Attribution]:
    """What the nouns of saying of a sentence tell."""
    for at, ((end, noun), *_) in view.rules.nouns.all(view.words):
        if at in view.at or at in view.quoted:
            continue
        found = _mutual(view, at, end, noun) or _noun(view, at, end, noun)
        if found is not None:
            yield found


def _noun(view: View, at: int, end: int, noun: Noun) -> Attribution | None:
    """A noun with its author and its content."""
    place, step = _author(view, at, end)
    if place is None or not place.mention.actors:
        return None
    if step >= len(view.words) or view.words[step] not in noun.about:
        return None
    content = right(view, step + 1)
    if content is None:
        return None
    cue = view.span(at, end)
    return Attribution(view.sentence.index, view.speaker(place), content, noun.act, "noun", cue)


def _author(view: View, at: int, end: int) -> tuple[Placed | None, int]:
    """Who a noun of saying is by, and the token after that."""
    if at >= 2 and view.rules.has("possessive_marks", view.words[at - 1]):
        return view.at.get(at - 2), end
    for step in range(end, min(end + _REACH, len(view.words))):
        place = view.at.get(step)
        if place is None:
            continue
        lead = view.words[step - 1]
        by = view.rules.has("by", lead) or (step - 1 == end and view.rules.has("linking", lead))
        return (place if by else None), place.last
    return None, end


def _mutual(view: View, at: int, end: int, noun: Noun) -> Attribution | None:
    """What two sides say of each other: "accusations entre X et Y"."""
    if end >= len(view.words) or view.words[end] not in noun.mutual:
        return None
    place = view.at.get(end + 1)
    if place is None:
        return None
    speaker = view.speaker(place)
    if len(speaker.actors) < 2 or speaker.span is None:
        return None
    first = at
    while first and at - first < 2 and view.rules.has("quantities", view.words[first - 1]):
        first -= 1
    last = view.token(speaker.span.end)
    return Attribution(
        view.sentence.index, speaker, view.span(first, last), noun.act, "noun-mutual",
        view.span(at, end), addressees=speaker.actors,
    )  # fmt: skip
