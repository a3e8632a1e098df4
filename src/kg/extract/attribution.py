"""Who says what: every passage of a document that somebody is reported to have said.

Takes a document; gives `Attribution`s in the order of the text. What A says that B said is B's,
told by A. Unnamed sources are marked as such.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.adjacent import adjacent
from kg.extract.asides import according, cited, for_whom, own_voice, passive, transcript
from kg.extract.contents import opening, trimmed
from kg.extract.forward import forward
from kg.extract.interposed import interposed
from kg.extract.nouns import nouns
from kg.extract.quotes import Quotation, quotations
from kg.extract.speakers import View
from kg.extract.turns import Turns
from kg.model import LineRole, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.attributed import Attribution
    from kg.extract.model import Document

_READ = frozenset([LineRole.BODY, LineRole.DATELINE, LineRole.TITLE])


def attributions(document: Document) -> tuple[Attribution, ...]:
    """Everything that somebody is reported to have said, in the order of the text."""
    found: list[Attribution] = []
    turns = Turns(document)
    quotes = paragraph_quotes(document)
    for sentence in document.sentences:
        if sentence.line not in _READ or not sentence.tokens:
            continue
        view = View(document, sentence, quotes[sentence.paragraph])
        if sentence.line is LineRole.TITLE:
            found.extend(_headline(view))
            continue
        told = list(sentence_attributions(view))
        read = cited(view, [*told, *adjacent(view, told)])
        read = _cut(view, _once(read))
        found.extend(turns.resolve(view, _nested(read)))
    return tuple(found)


def _headline(view: View) -> Iterator[Attribution]:
    """What a headline says that several agreed on; all else in it the body says better."""
    for cue in view.cues:
        if cue.verb.joint and not cue.negated and not cue.passive:
            for made in forward(view, cue, None):
                if len(made.speaker.actors) > 1 and made.rule in ("after", "that"):
                    yield replace(made, rule="headline")


def paragraph_quotes(document: Document) -> dict[int, tuple[Quotation, ...]]:
    """The quotations of every paragraph."""
    spans: dict[int, Span] = {}
    for sentence in document.sentences:
        known = spans.get(sentence.paragraph, sentence.span)
        spans[sentence.paragraph] = Span(
            min(known.start, sentence.span.start), max(known.end, sentence.span.end)
        )
    text = document.article.text
    return {n: quotations(text, span) for n, span in spans.items()}


def sentence_attributions(view: View) -> Iterator[Attribution]:
    """What is said in one sentence, before pronouns are resolved."""
    bound = opening(view)
    previous: Attribution | None = None
    for cue in view.cues:
        if cue.negated:
            continue
        if cue.passive:
            said = passive(view, cue)
            found = [] if said is None else [said]
        else:
            found = interposed(view, cue, bound) or list(forward(view, cue, previous))
        yield from found
        if found:
            previous = found[0]
            if previous.rule == "interposed":
                bound = max(bound, *(view.token(a.evidence.end) for a in found))
    yield from nouns(view)
    yield from according(view)
    yield from for_whom(view)
    yield from own_voice(view)
    yield from transcript(view)


def _once(found: list[Attribution]) -> list[Attribution]:
    """The attributions without those whose content another has."""
    kept: list[Attribution] = []
    for attribution in sorted(found, key=lambda a: a.rule != "interposed"):
        if not any(attribution.content == k.content for k in kept):
            kept.append(attribution)
    return sorted(kept, key=lambda a: (a.cue, a.content))


def _cut(view: View, found: list[Attribution]) -> list[Attribution]:
    """The attributions, each ending before a verb that is interposed after it."""
    ends = [a for a in found if a.rule in ("interposed", "according")]
    made = []
    for a in found:
        content = a.content
        for end in ends:
            within = a.content.contains(end.cue) and end.content.contains(a.cue)
            if a is not end and within and a.rule != "interposed":
                shorter = trimmed(view, Span(a.content.start, end.content.end))
                content = shorter or content
        made.append(replace(a, content=content))
    return made


def _nested(found: list[Attribution]) -> list[Attribution]:
    """What A says that B said is B's: the outer one becomes who tells it."""
    dropped: set[int] = set()
    told: dict[int, list[Attribution]] = {}
    for n, outer in enumerate(found):
        for k, inner in enumerate(found):
            if n == k or not outer.content.contains(inner.cue):
                continue
            if inner.content.contains(outer.cue) or outer.speaker == inner.speaker:
                continue
            size = inner.evidence.end - max(inner.evidence.start, outer.content.start)
            if 2 * size >= outer.content.end - outer.content.start:
                dropped.add(n)
                told.setdefault(k, []).append(outer)
    return [_told(a, told.get(n, [])) for n, a in enumerate(found) if n not in dropped]


def _told(inner: Attribution, outer: list[Attribution]) -> Attribution:
    """An attribution with who tells it; what was told may itself be passed on."""
    speakers = (*inner.told_by, *(a.speaker for a in outer))
    relays = (a.relayed_by for a in outer if a.relayed_by is not None)
    return replace(
        inner,
        told_by=tuple(dict.fromkeys(speakers)),
        relayed_by=next(relays, inner.relayed_by),
    )
