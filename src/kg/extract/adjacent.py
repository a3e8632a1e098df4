"""Quotations whose speaker stands beside them, whatever the verb: '"…", he snaps', 'A : « … »'.

Takes a sentence laid out by tokens and what its verbs of saying told; gives an `Attribution` for
each quotation of some words that nobody has yet, where a subject follows it or a colon leads to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.attributed import Attribution
from kg.extract.model import ActorKind
from kg.extract.speakers import Speaker
from kg.extract.utterance import CLOSERS, Placed
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.extract.quotes import Quotation
    from kg.extract.speakers import View

_WORDS = 4  # a quotation of fewer words is a title or a turn of phrase
_REACH = 7  # tokens between a quotation and its speaker
_SPEAKING = (ActorKind.PERSON, ActorKind.OFFICE, ActorKind.INSTITUTION)
_ENDS = frozenset([".", ";", ":", "?", "!"])


def adjacent(view: View, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """The quotations of a sentence that no verb of saying has, with who stands beside them."""
    known = [a.content for a in found]
    text = view.document.article.text
    for quote in view.quotes:
        words = quote.inner.of(text).split()
        inside = quote.span.start >= view.sentence.span.start
        if len(words) < _WORDS or not quote.closed or not inside:
            continue
        if any(content.overlaps(quote.inner) for content in known):
            continue
        beside = _after(view, quote) or _before(view, quote)
        if beside is not None:
            speaker, first, last = beside
            said = Span(quote.inner.start, quote.inner.end - quote.inner.of(text).endswith(","))
            cue = view.span(first, last)
            yield Attribution(view.sentence.index, speaker, said, "stated", "adjacent", cue)


def _after(view: View, quote: Quotation) -> tuple[Speaker, int, int] | None:
    """The subject after a quotation: '", he snaps', '», souffle le ministre'."""
    start = view.token(quote.inner.end)
    while start < len(view.words) and view.words[start] in CLOSERS | {","}:
        start += 1
    if start >= len(view.words) or view.words[start] in _ENDS or not _closes(view, quote, start):
        return None
    end = min(len(view.words), start + _REACH)
    for at in range(start, end):
        word = view.words[at]
        if word in _ENDS or at in view.quoted:
            break
        ending = next((p for e, p in view.rules.inverted if word.endswith(e)), None)
        if ending is not None and at not in view.at and not view.rules.has("nobody", ending):
            return Speaker(pronoun=view.rules.pronouns.at((ending,), 0)[0][1]), start, at + 1
        place = view.at.get(at)
        if place is not None:
            return _speaks(view, place, start, after=True)
    return None


def _closes(view: View, quote: Quotation, start: int) -> bool:
    """Whether a comma or the end of a sentence stands at the end of a quotation."""
    last = view.token(quote.inner.end) - 1
    near = {view.words[at] for at in (last, last + 1, start - 1) if 0 <= at < len(view.words)}
    return bool(near & {",", "?", "!", "…"})


def _before(view: View, quote: Quotation) -> tuple[Speaker, int, int] | None:
    """The subject of a sentence that a colon before the quotation ends."""
    at = view.token(quote.span.start) - 1
    if at < 1 or view.words[at] != ":":
        return None
    for place in view.placed:
        if place.last <= at and not place.mention.oblique and not view.prepositional(place.first):
            return _speaks(view, place, at, after=False)
    return None


def _speaks(
    view: View, place: Placed, start: int, *, after: bool
) -> tuple[Speaker, int, int] | None:
    """A mention as a speaker, where it can be one, with the tokens from it to the quotation."""
    if place.mention.kind not in _SPEAKING or view.prepositional(place.first):
        return None
    if after and place.mention.oblique:
        return None
    speaker = view.speaker(place)
    first, last = min(place.first, start), max(place.last, start + 1)
    return (speaker, first, last) if not speaker.unnamed else None
