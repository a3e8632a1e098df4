"""Whose turn it is: pronouns and descriptions of speakers, and quotations that go on without one.

Takes what each sentence of a document tells, in order; gives it with its speakers.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.attributed import Attribution
from kg.extract.contents import trimmed
from kg.extract.model import ActorKind
from kg.extract.speakers import UNNAMED, Speaker, View
from kg.model import Span

if TYPE_CHECKING:
    from kg.extract.model import Document, Mention

_NEAR = 2  # sentences over which a pronoun reaches back
_PAIR = 2
_TALKERS = frozenset([ActorKind.PERSON, ActorKind.OFFICE])


class Turns:
    """Who spoke last in a document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.last: Speaker | None = None
        self.joint: Speaker | None = None
        self.body: Speaker | None = None
        self.sentence = -9
        self.paragraph = -1
        self.done: list[Span] = []
        self.outlet: str | None = None

    def resolve(self, view: View, found: list[Attribution]) -> list[Attribution]:
        """The attributions with a speaker each; those that have none are left out."""
        self._see_outlets(view)
        kept = []
        for attribution in found:
            speaker = self._outside(view, attribution) or self._named(view, attribution.speaker)
            if speaker is None:
                continue
            told = (self._named(view, s) for s in attribution.told_by)
            resolved = replace(
                attribution,
                speaker=speaker,
                quotes=view.quotes,
                inferred=speaker is not attribution.speaker,
                told_by=tuple(t for t in told if t is not None),
                relayed_by=attribution.relayed_by and self._named(view, attribution.relayed_by),
            )
            kept.append(resolved)
            if speaker.pronoun is None:
                self._remember(view, speaker, resolved.told_by)
        if not kept:
            kept = self._continued(view)
        self.done.extend(a.content for a in kept)
        return kept

    def _remember(self, view: View, speaker: Speaker, told_by: tuple[Speaker, ...]) -> None:
        """Keeps who spoke: he who tells what was said goes on, those who agreed are "they"."""
        if len(speaker.actors) > 1:
            self.joint = speaker
        last = told_by[-1] if told_by else speaker
        kinds = {self.document.actors[a].kind for a in last.actors}
        if not last.unnamed and not kinds & {ActorKind.PERSON, ActorKind.GROUP}:
            self.body = last
        self.last = None if last.unnamed else last
        self.sentence = view.sentence.index
        self.paragraph = view.sentence.paragraph

    def _see_outlets(self, view: View) -> None:
        """Remembers the outlet that the text told of last."""
        for place in view.placed:
            for actor in place.mention.actors:
                if self.document.actors[actor].kind is ActorKind.OUTLET:
                    self.outlet = actor

    def _named(self, view: View, speaker: Speaker) -> Speaker | None:
        """A pronoun's speaker: who spoke last, else the subject of the sentence before."""
        if speaker.pronoun is None:
            return speaker
        if speaker.pronoun == "relay":
            return Speaker((self.outlet,), speaker.span) if self.outlet else UNNAMED
        if speaker.pronoun == "agency":
            return speaker
        if speaker.pronoun == "thing":
            return self._thing(view, speaker)
        if speaker.pronoun == "last":
            return self._last_mentioned(view, speaker)
        many = speaker.pronoun == "many"
        near = view.sentence.index - self.sentence <= _NEAR
        known = self.joint if many else self.last
        if known is not None and near and (len(known.actors) > 1) == many:
            return replace(known, span=speaker.span or known.span, anaphor=True)
        if speaker.actors:
            return replace(speaker, pronoun=None, anaphor=True)
        return self._subject_before(view, speaker, many)

    def _outside(self, view: View, attribution: Attribution) -> Speaker | None:
        """For an inverted pronoun, who is named in the sentence before what is said."""
        speaker = attribution.speaker
        if speaker.pronoun != "one" or attribution.rule not in ("interposed", "interposed-and"):
            return None
        start = min(attribution.content.start, attribution.cue.start)
        named = [
            m
            for m in self._candidates(view.sentence.index, many=False)
            if m.span.end <= start and m.kind is ActorKind.PERSON
        ]
        return Speaker(named[0].actors, speaker.span, anaphor=True) if named else None

    def _candidates(self, sentence: int, many: bool) -> list[Mention]:
        """The mentions of a sentence that a pronoun may stand for."""
        if sentence < 0:
            return []
        return [
            m
            for m in self.document.mentions_in(sentence)
            if not m.oblique and m.kind in _TALKERS and m.actors and (len(m.actors) > 1) == many
        ]

    def _thing(self, view: View, speaker: Speaker) -> Speaker | None:
        """The institution that "it" stands for: the one that spoke last."""
        known = self.body
        if known is not None and view.sentence.index - self.sentence <= _NEAR:
            return replace(known, span=speaker.span, anaphor=True)
        persons = (self.document.actors[a].kind is ActorKind.PERSON for a in speaker.actors)
        if speaker.actors and not any(persons):
            return replace(speaker, pronoun=None, anaphor=True)
        return None

    def _subject_before(self, view: View, speaker: Speaker, many: bool) -> Speaker | None:
        """The first who is named in the sentence before the pronoun, or in the one before it."""
        index = view.sentence.index
        start = speaker.span.start if speaker.span is not None else view.sentence.span.start
        here = [m for m in self._candidates(index, many) if m.span.end <= start]
        for mention in (*here, *self._candidates(index - 1, many)):
            return Speaker(mention.actors, speaker.span or mention.span, anaphor=True)
        return self._two(view, speaker) if many else None

    def _two(self, view: View, speaker: Speaker) -> Speaker | None:
        """The two persons of the sentence before, if it names no others: "Both stressed …"."""
        named = self.document.mentions_in(view.sentence.index - 1) if view.sentence.index else ()
        persons = tuple(
            dict.fromkeys(a for m in named if m.kind is ActorKind.PERSON for a in m.actors)
        )
        if len(persons) != _PAIR or speaker.span is None:
            return None
        return Speaker(persons, speaker.span, anaphor=True)

    def _last_mentioned(self, view: View, speaker: Speaker) -> Speaker | None:
        """The person named last before "ce dernier", "the latter"."""
        index = view.sentence.index
        start = speaker.span.start if speaker.span is not None else view.sentence.span.start
        persons = [
            m
            for n in (index - 1, index)
            if n >= 0
            for m in self.document.mentions_in(n)
            if m.kind is ActorKind.PERSON and m.span.end <= start and len(m.actors) == 1
        ]
        return Speaker(persons[-1].actors, speaker.span, anaphor=True) if persons else None

    def _continued(self, view: View) -> list[Attribution]:
        """A sentence all in quotation marks, by who spoke before it."""
        if self.last is None or view.sentence.index - self.sentence > 1:
            return []
        if view.sentence.paragraph - self.paragraph > 1:
            return []
        first, last = view.tokens[0].start, view.tokens[-1].start
        for quote in view.quotes:
            if quote.span.start > first or quote.span.end < last:
                continue
            start = max(quote.inner.start, view.sentence.span.start)
            content = trimmed(view, Span(start, min(quote.inner.end, view.sentence.span.end)))
            if content is None or any(content.overlaps(d) for d in self.done):
                continue
            self.sentence = view.sentence.index
            made = Attribution(
                view.sentence.index, self.last, content, "stated", "continued", content,
                inferred=True, quotes=view.quotes,
            )  # fmt: skip
            return [made]
        return []
