"""A sentence as attribution looks at it: tokens, mentions, quotations, verbs of saying.

Takes a document's sentence; gives a `Layout` that answers where things stand.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.speech import Cue, Grammar, cues, grammar
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.model import Document, Mention, Sentence
    from kg.extract.quotes import Quotation

_WINDOW = 12  # tokens between a verb and a subject after it
_SUBJECTS = (
    "relative", "institutions", "descriptions", "groups", "relays", "nobody", "unnamed",
)  # fmt: skip
BREAKS = frozenset([";", ":", "?", "!", "–", "—"])
CLOSERS = frozenset(['"', "''", "»", "”", "’’", "'", "’"])
DASHES = frozenset(["-", "–", "—"])


class Placed(NamedTuple):
    """A mention by tokens, end exclusive."""

    first: int
    last: int
    mention: Mention


class Layout:
    """One sentence with what attribution needs of it."""

    def __init__(self, document: Document, sentence: Sentence, quotes: Iterable[Quotation]) -> None:
        self.document = document
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.words = tuple([t.norm for t in self.tokens])
        self.rules: Grammar = grammar(document.lang)
        self.starts = [t.start for t in self.tokens]
        self.placed = self._place()
        self.quotes = tuple(q for q in quotes if q.depth == 0 and q.span.overlaps(sentence.span))
        self.at = {n: p for p in self.placed for n in range(p.first, p.last)}

    def _place(self) -> tuple[Placed, ...]:
        """The sentence's mentions by tokens; of two that overlap, the longer."""
        found = [
            Placed(self.token(m.span.start), self.token(m.span.end), m)
            for m in self.document.mentions_in(self.sentence.index)
        ]
        kept: list[Placed] = []
        for place in sorted(found, key=lambda p: (p.first - p.last, p.first)):
            if place.first < place.last and not any(
                place.first < k.last and k.first < place.last for k in kept
            ):
                kept.append(place)
        return tuple(sorted(kept, key=lambda p: p.first))

    def token(self, offset: int) -> int:
        """The index of the first token that starts at an offset or after it."""
        return bisect_left(self.starts, offset)

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens ``first`` to ``last``, end exclusive."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The tokens within quotation marks."""
        found: set[int] = set()
        for quote in self.quotes:
            at = self.token(quote.inner.start)
            while at < len(self.tokens) and self.tokens[at].end <= quote.inner.end:
                found.add(at)
                at += 1
        return frozenset(found)

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The verbs of saying outside of mentions and quotations.

        The first word of a quotation counts where its auxiliary stands before the mark.
        """
        first = {self.token(q.inner.start) for q in self.quotes}
        skip = frozenset(self.at) | (self.quoted - first)
        found = cues(self.tokens, self.document.lang, skip)
        return tuple(c for c in found if not (c.end - 1 in first and c.start == c.end - 1))

    def prepositional(self, first: int) -> bool:
        """Whether a preposition stands before a token."""
        return bool(first) and self.rules.has("prepositions", self.words[first - 1])

    @cached_property
    def dated(self) -> frozenset[int]:
        """The tokens of expressions of time."""
        return frozenset(
            n
            for date in self.sentence.dates
            for n in range(self.token(date.span.start), self.token(date.span.end))
        )

    def past_adverbs(self, at: int) -> int:
        """The token after adverbs and expressions of time."""
        while at < len(self.words):
            after = self.rules.phrase("between", self.words, at)
            word = self.words[at]
            if at in self.dated or (len(word) > 4 and word.endswith(self.rules.adverb_endings)):
                at += 1
            elif at + 1 in self.dated and self.rules.has("prepositions", word):
                at += 2
            elif after > at and word != ",":
                at = after
            else:
                break
        return at

    def past_aside(self, comma: int) -> int | None:
        """The token after an aside of few words between commas."""
        for at in range(comma + 1, min(comma + 6, len(self.words) - 1)):
            if self.words[at] == ",":
                return at + 1
            if self.words[at] in BREAKS or any(c.start == at for c in self.cues):
                return None
        return None

    def that(self, start: int) -> int | None:
        """The token after the "that" which belongs to a verb."""
        at = start
        while at < len(self.words) and at - start <= _WINDOW:
            word = self.words[at]
            if self.rules.has("that", word) and at not in self.at:
                return None if self.rules.has("not_that", self.words[at - 1]) else at + 1
            if word in BREAKS or word == "." or at in self.quoted:
                return None
            if word == ",":
                return self._that_after_aside(at)
            if any(c.start == at for c in self.cues) or self.rules.has("relative", word):
                return None
            at = self.at[at].last if at in self.at else at + 1
        return None

    def _that_after_aside(self, comma: int) -> int | None:
        """The token after a "that" which follows an aside between commas."""
        for at in range(comma + 1, min(comma + 20, len(self.words) - 1)):
            if self.words[at] == ",":
                return at + 2 if self.rules.has("that", self.words[at + 1]) else None
            if self.words[at] in BREAKS or any(c.start == at for c in self.cues):
                return None
        return None

    def has_subject(self, cue: Cue) -> bool:
        """Whether what stands before a bare verb can be its subject."""
        if cue.perfect or cue.start == 0:
            return True
        at = cue.start - 1
        while at >= 0 and (at in self.dated or self._is_adverb(at)):
            at -= 1
        if at < 0 or at in self.at or self.words[at] in CLOSERS or self.words[at] in (",", ")"):
            return True
        word = self.words[at]
        lists = (
            "relative",
            "institutions",
            "descriptions",
            "groups",
            "relays",
            "nobody",
            "unnamed",
        )
        if any(self.rules.has(name, word) for name in lists):
            return True
        ends = (end == at + 1 for s in (at - 1, at) if s >= 0
                for end, _ in self.rules.pronouns.at(self.words, s))  # fmt: skip
        return any(ends) or self.tokens[at].text[:1].isupper()

    def _is_adverb(self, at: int) -> bool:
        word = self.words[at]
        if word == ",":
            return False
        return self.rules.has("between", word) or word.endswith(self.rules.adverb_endings)

    def document_at(self, at: int) -> int | None:
        """The token after a document that is named at a token: "un communiqué"."""
        for step in (at, at + 1):
            if step < len(self.words) and self.rules.has("documents", self.words[step]):
                return step + 1
        return None

    def is_infinitive(self, at: int) -> bool:
        """Whether a token looks like an infinitive."""
        return at < len(self.words) and self.words[at].endswith(self.rules.infinitive_endings)
