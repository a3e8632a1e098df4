"""Verbs of saying that come before what is said: "X a déclaré que …", "X told Y that …".

Takes a `View` and a verb in it; gives its attributions.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.attributed import Attribution, of_cue
from kg.extract.contents import joined, quote_starting, right, trimmed
from kg.extract.speech import Form
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.speakers import Speaker, View
    from kg.extract.speech import Cue

_ADVERBIAL = 12  # tokens between a verb and a colon or quotation
_CLOSE = 3  # tokens between a verb and a content that takes it in
_ADDRESSED = frozenset(["accused", "asked", "called-for"])
_OUTSIDE = frozenset(["stated", "stressed", "announced", "warned"])
"""Acts whose verb is no part of what is said."""

Content = tuple[Span, tuple[str, ...], str]


def forward(view: View, cue: Cue, previous: Attribution | None) -> Iterator[Attribution]:
    """What a verb tells that stands after it."""
    speaker = _subject(view, cue, previous)
    if speaker is None or _fused(view, speaker):
        return
    found = _content(view, cue)
    if found is None:
        return
    content, addressees, rule = found
    made = of_cue(view, cue, speaker, content, rule)
    heard = None if addressees else _heard(view, cue)
    yield replace(made, addressees=addressees, heard=heard)
    for more in _further(view, content):
        yield replace(made, content=more[0], rule=more[1])


def _fused(view: View, speaker: Speaker) -> bool:
    """Whether a speaker is the subject of a "what": "what X calls …"."""
    if speaker.span is None:
        return False
    first = view.token(speaker.span.start)
    starts = range(max(0, first - 2), first)
    return any(view.rules.phrase("fused", view.words, s) == first for s in starts)


def _subject(view: View, cue: Cue, previous: Attribution | None) -> Speaker | None:
    """The subject of a verb, also the one that it shares with the verb before it."""
    if cue.pronoun is not None:
        return None
    if joined(view, cue) or cue.form is Form.INFINITIVE:
        if previous is not None:
            return previous.speaker
        first = next(
            (p for p in view.placed if p.last <= cue.start and not view.prepositional(p.first)
             and not p.mention.oblique), None,
        )  # fmt: skip
        return view.speaker(first) if first is not None else view.before(cue)
    return view.before(cue) if view.has_subject(cue) else None


def _content(view: View, cue: Cue) -> Content | None:
    """The content after a verb, to whom it is said, and the rule that found it."""
    takes = cue.verb.takes
    if cue.end - 1 in view.quoted:
        return _with(_rest_of_quote(view, cue), (), "quote")
    at, addressees = _addressee(view, cue)
    if "that" in takes and (that := view.that(cue.end)) is not None:
        return _with(right(view, that, close=False), addressees, "that")
    at = view.past_adverbs(at)
    if at >= len(view.words) or view.words[at] == ".":
        return None
    if view.words[at] == ",":
        closed = view.past_aside(at)
        if closed is None:
            return None
        at = closed
    reach = 2 if takes & {"any", "after", "inf"} else _ADVERBIAL
    if (quote := _quote_at(view, at, reach)) is not None:
        return _with(quote, addressees, "quote")
    return _loose(view, cue, at, addressees)


def _loose(view: View, cue: Cue, at: int, addressees: tuple[str, ...]) -> Content | None:
    """The content of a verb that takes more than clauses and quotations."""
    takes = cue.verb.takes
    if "after" in takes and (place := _after(view, at, cue)) is not None:
        return _with(_whole(view, cue, place), addressees, "after")
    if "inf" in takes and (place := _infinitive(view, at)) is not None:
        return _with(right(view, place), addressees, "inf")
    if "any" in takes and view.words[at] != ":":
        return _with(_whole(view, cue, at), addressees, "any")
    if "clause" in takes and _opens_clause(view, at):
        return _with(_enough(view, at), addressees, "clause")
    if at < len(view.words):
        return _with(_after_colon(view, at), addressees, "colon")
    return None


def _with(content: Span | None, addressees: tuple[str, ...], rule: str) -> Content | None:
    return None if content is None else (content, addressees, rule)


def _whole(view: View, cue: Cue, at: int) -> Span | None:
    """The content that begins at a token, with the verb where that is part of what is said."""
    content = _enough(view, at)
    apart = at - cue.end > _CLOSE or cue.form is Form.GERUND
    if content is None or apart or cue.verb.act in _OUTSIDE:
        return content
    first = next(n for n in range(cue.start, cue.end) if cue.end - n <= cue.words)
    return Span(view.tokens[first].start, content.end)


def _enough(view: View, at: int) -> Span | None:
    """The content that begins at a token, if it has two words."""
    content = right(view, at)
    if content is None:
        return None
    return content if view.token(content.end) - view.token(content.start) >= 2 else None


def _rest_of_quote(view: View, cue: Cue) -> Span | None:
    """What follows a verb within the quotation that it begins."""
    start = view.tokens[cue.end - 1].end
    for quote in view.quotes:
        if quote.inner.start < start < quote.inner.end:
            return trimmed(view, Span(start, quote.inner.end))
    return None


def _opens_clause(view: View, at: int) -> bool:
    """Whether a clause can begin at a token: with a noun phrase, a name or a pronoun."""
    rules = view.rules
    if at >= len(view.words) or rules.has("prepositions", view.words[at]):
        return False
    return not rules.phrase("between", view.words, at) > at


def _addressee(view: View, cue: Cue) -> tuple[int, tuple[str, ...]]:
    """Where the content may begin after the person spoken to, and who that is."""
    at, words = cue.end, view.words
    if at >= len(words):
        return at, ()
    if cue.verb.addressed:
        place = view.at.get(at)
        if place is not None:
            return place.last, place.mention.actors
        return (at + 1, ()) if view.rules.has("unnamed", words[at]) else (at, ())
    if at + 2 < len(words) and view.rules.has("addressing", words[at]):
        step = at + 2 if view.rules.has("linking", words[at + 1]) else at + 1
        place = view.at.get(at + 1) or view.at.get(step)
        if place is not None:
            return place.last, place.mention.actors
    return at, ()


def _heard(view: View, cue: Cue) -> Speaker | None:
    """The capital or person spoken to somewhat after a verb: "a reproché mardi à Y de …"."""
    for at in range(cue.end, min(cue.end + 10, len(view.words) - 1)):
        if view.words[at] in (",", ".", ";") or at in view.quoted:
            return None
        if view.rules.has("addressing", view.words[at]):
            if (place := view.at.get(at + 1)) is not None and place.mention.actors:
                return view.speaker(place)
            if cue.verb.act in _ADDRESSED and (found := view.capital(at + 1)) is not None:
                return found
    return None


def _quote_at(view: View, at: int, reach: int) -> Span | None:
    """A quotation right after a verb or after a colon that follows it."""
    for step in range(at, min(at + reach, len(view.words))):
        quote = quote_starting(view, step)
        if quote is not None:
            if step > at and view.words[step - 1] not in (":", ","):
                return None
            last = view.token(quote.span.end)
            whole = last >= len(view.words) or view.words[last] in (",", ".", ";") or step > at
            return trimmed(view, quote.inner) if whole else None
        if view.words[step] in (";", ".") or any(c.start == step for c in view.cues):
            return None
    return None


def _after_colon(view: View, at: int) -> Span | None:
    """The clause after a colon that follows a verb."""
    for step in range(at, min(at + _ADVERBIAL, len(view.words) - 1)):
        if view.words[step] == ":":
            return right(view, step + 1)
        if view.words[step] in (";", ".", ",") or any(c.start == step for c in view.cues):
            return None
    return None


def _after(view: View, at: int, cue: Cue) -> int | None:
    """The token after one of the words that must lead the content, best before an infinitive."""
    if at < len(view.words) and view.words[at] in cue.verb.after:
        return at + 1
    for step in range(at, min(at + 14, len(view.words) - 1)):
        if (
            view.words[step] in (";", ":")
            or step in view.quoted
            or any(c.start == step for c in view.cues)
        ):
            break
        if view.words[step] in cue.verb.after and view.is_infinitive(step + 1):
            return step + 1
    for step in range(at, min(at + 5, len(view.words))):
        if view.words[step] in cue.verb.after:
            return step + 1
        if view.words[step] in (",", ".", ";", ":"):
            return None
    return None


def _infinitive(view: View, at: int) -> int | None:
    """The infinitive or possessive with which the content of "dire" begins."""
    if at < len(view.words) and view.rules.has("possessives", view.words[at]):
        return at
    for step in range(at, min(at + 10, len(view.words))):
        if view.words[step] in (",", ".", ";", ":"):
            return None
        if view.is_infinitive(step) and step not in view.at and step not in view.quoted:
            first = step
            while first > at and view.rules.has("clitics", view.words[first - 1]):
                first -= 1
            return first
    return None


def _further(view: View, content: Span) -> Iterator[tuple[Span, str]]:
    """A quotation that goes on after a content and a colon."""
    at = view.token(content.end)
    while at < len(view.words) and at in view.quoted:
        at += 1
    if at + 1 < len(view.words) and view.words[at] == ":":
        quote = quote_starting(view, at + 1)
        inner = trimmed(view, quote.inner) if quote is not None else None
        if inner is not None:
            yield inner, "colon"
