"""What is said: the passage that carries the content of a verb of saying, before or after it.

Takes a `View` and a place in it; gives the span of the shortest passage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.speech import Form
from kg.extract.utterance import CLOSERS, DASHES
from kg.model import Span

if TYPE_CHECKING:
    from kg.extract.quotes import Quotation
    from kg.extract.speakers import View
    from kg.extract.speech import Cue

_LONG = 60  # words of a quotation of which only the last sentence is taken
_TOLD = frozenset(",()/")  # one of them stands in a dateline
_EDGES = " \t\n,;:.–—\u00a0\u202f"


def trimmed(view: View, span: Span) -> Span | None:
    """A span without white space and marks at its edges, nor quotation marks around it all."""
    text = view.document.article.text
    start, end = span
    while True:
        while start < end and text[start] in _EDGES:
            start += 1
        while end > start and text[end - 1] in _EDGES:
            end -= 1
        whole = next((q for q in view.quotes if q.span == (start, end)), None)
        if whole is None:
            break
        start, end = whole.inner
    return Span(start, end) if any(c.isalnum() for c in text[start:end]) else None


def quote_ending(view: View, at: int) -> Quotation | None:
    """The quotation that ends right before a token, a comma apart."""
    while at and view.words[at - 1] in (",", "?", "!", "."):
        at -= 1
    if not at:
        return None
    last = view.tokens[at - 1]
    return next(
        (
            q
            for q in view.quotes
            if q.closed and (q.span.end == last.end or q.inner.end in (last.end, last.end + 1))
        ),
        None,
    )


def quote_starting(view: View, at: int) -> Quotation | None:
    """The quotation that begins at a token."""
    if at >= len(view.tokens):
        return None
    start = view.tokens[at].start
    return next((q for q in view.quotes if q.span.start == start), None)


def left(view: View, cue_start: int, bound: int) -> Span | None:
    """The clause or quotation before an interposed verb, from token ``bound`` on."""
    first = _after_colon(view, bound, cue_start)
    quote = quote_ending(view, cue_start)
    if quote is not None:
        before = view.words[first : view.token(quote.span.start)]
        if quote.span.start < view.sentence.span.start or not any(w[:1].isalnum() for w in before):
            return _quote(view, quote)
        if view.words[view.token(quote.span.start) - 1] == ":":
            return _quote(view, quote)
        return trimmed(view, Span(view.tokens[first].start, quote.span.end))
    last = cue_start
    while last > first and (view.words[last - 1] in CLOSERS or view.words[last - 1] == ","):
        last -= 1
    return trimmed(view, view.span(first, last)) if last > first else None


def _quote(view: View, quote: Quotation) -> Span | None:
    """The inner words of a quotation; of a long one of several sentences, the last sentence."""
    text = view.document.article.text
    if len(quote.inner.of(text).split()) > _LONG and quote.span.start < view.sentence.span.start:
        return trimmed(view, Span(view.sentence.span.start, quote.inner.end))
    return trimmed(view, quote.inner)


def _after_colon(view: View, first: int, last: int) -> int:
    """The place after the last colon or semicolon outside of quotations before a verb."""
    for at in range(last - 1, first, -1):
        if view.words[at] in (":", ";") and at not in view.quoted and last - at > 3:
            return at + 1
    return first


def right(view: View, start: int, *, close: bool = True) -> Span | None:
    """What follows a verb up to the end of its clause; ``close`` heeds the pack's stop words."""
    end = _end(view, start, close=close)
    if end <= start:
        return None
    quote = quote_starting(view, start)
    if quote is not None and quote.span.end >= view.tokens[end - 1].start:
        return trimmed(view, quote.inner)
    return trimmed(view, view.span(start, end))


def _end(view: View, start: int, *, close: bool) -> int:
    """The token at which the clause that begins at one ends."""
    words, rules = view.words, view.rules
    at = start
    while at < len(words):
        if at in view.quoted and at > start:
            at += 1
            continue
        word = words[at]
        if word == ";" or (word in DASHES and at - start > 1 and _spaced(view, at)):
            return at
        if word == ":" and at - start > 2:
            return at
        if close and word == "," and at - start > 2 and _stops(view, at + 1):
            return at
        if at > start and rules.phrase("according", words, at) > at:
            return at
        if (cue := _joined(view, at)) is not None and cue.start > start:
            return at
        at += 1
    return at


def opening(view: View) -> int:
    """The first token after a dateline or a bullet."""
    words = view.words
    start = 0
    for at, word in enumerate(words[:16]):
        if word in DASHES and not _TOLD.isdisjoint(words[:at]) and _spaced(view, at):
            start = at + 1
            break
    while start < len(words) - 1 and words[start] in (*DASHES, "•", "*"):
        start += 1
    return start


def _spaced(view: View, at: int) -> bool:
    """Whether a dash has a space before it."""
    return bool(at) and view.tokens[at - 1].end < view.tokens[at].start


def _stops(view: View, at: int) -> bool:
    """Whether a stop word follows a comma."""
    return at < len(view.words) and view.rules.phrase("stops", view.words, at) > at


def _joined(view: View, at: int) -> Cue | None:
    """A verb of saying that "and", a relative pronoun or a comma ties to the one before."""
    step = at
    if step < len(view.words) and view.words[step] == ",":
        step += 1
    tie = view.rules.phrase("conjunctions", view.words, step)
    if tie == step and step < len(view.words) and view.rules.has("relative", view.words[step]):
        tie = step + 1
    for cue in view.cues:
        told = not cue.passive or view.rules.phrase("by", view.words, cue.end) > cue.end
        if cue.start == tie and tie > at and told:
            return cue
        if cue.form is Form.GERUND and cue.start == step > at:
            return cue
    return None


def joined(view: View, cue: Cue) -> bool:
    """Whether a verb shares the subject of the one before it."""
    if cue.form is Form.GERUND:
        return True
    for length in (1, 2, 3):
        start = cue.start - length
        if start >= 0 and view.rules.phrase("conjunctions", view.words, start) == cue.start:
            return True
    return False
