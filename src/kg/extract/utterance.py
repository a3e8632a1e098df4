"""A sentence as attribution looks at it: tokens, mentions, quotations, verbs of saying.

Takes a document's sentence; gives a `View` that answers where things stand, and finds the
speaker of a verb of saying before or after it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.extract.lexicon import Form, Party, lexicon
from kg.extract.model import ActorKind
from kg.extract.speech import Cue, Grammar, cues, grammar
from kg.extract.time import dates_in
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.model import Document, Mention, Sentence
    from kg.extract.quotes import Quotation

_WINDOW = 12  # tokens between a verb and a subject after it
_SUBJECTS = (
    "relative", "institutions", "descriptions", "groups", "relays", "nobody", "unnamed",
)  # fmt: skip
_BREAKS = frozenset([";", ":", "?", "!", "–", "—"])
CLOSERS = frozenset(['"', "''", "»", "”", "’’", "'", "’"])
DASHES = frozenset(["-", "–", "—"])


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: actors of the document, or only words of the text.

    ``pronoun`` is set where it is not yet known whom a pronoun or a description stands for:
    ``one``, ``many``, ``relay`` for "the article". ``party`` is the government that a capital
    stands for, ``kind`` that of an agent known by its words only; ``anaphor`` marks a speaker whose
    words are a pronoun or a description.
    """

    actors: tuple[str, ...] = ()
    span: Span | None = None
    pronoun: str | None = None
    unnamed: bool = False
    party: str | None = None
    kind: ActorKind = ActorKind.INSTITUTION
    anaphor: bool = False


UNNAMED = Speaker(unnamed=True)


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention by tokens, end exclusive."""

    first: int
    last: int
    mention: Mention


class View:
    """One sentence with what attribution needs of it."""

    def __init__(self, document: Document, sentence: Sentence, quotes: Iterable[Quotation]) -> None:
        self.document = document
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.words = tuple(t.norm for t in self.tokens)
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
        return frozenset(
            n
            for n, t in enumerate(self.tokens)
            if any(q.inner.start <= t.start and t.end <= q.inner.end for q in self.quotes)
        )

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The verbs of saying outside of mentions and quotations.

        The first word of a quotation counts where its auxiliary stands before the mark.
        """
        first = {self.token(q.inner.start) for q in self.quotes}
        skip = frozenset(self.at) | (self.quoted - first)
        return tuple(
            c
            for c in cues(self.tokens, self.document.lang, skip)
            if c.start not in self.quoted or c.start < self.token(self.tokens[c.end - 1].start)
            if not (c.end - 1 in first and c.start == c.end - 1)
        )

    def is_named(self, place: Placed) -> bool:
        """Whether a mention can speak: an actor that has a name or holds a named office."""
        return bool(place.mention.actors)

    def prepositional(self, first: int) -> bool:
        """Whether a preposition stands before a token."""
        return bool(first) and self.rules.has("prepositions", self.words[first - 1])

    # ------------------------------------------------------------------ speakers
    def speaker(self, place: Placed, *, alone: bool = False) -> Speaker:
        """The speaker that a mention stands for, with the mentions coordinated with it."""
        group = [place] if alone else self._group(place)
        actors = [a for p in group for a in p.mention.actors]
        span = Span(group[0].mention.span.start, group[-1].mention.span.end)
        if not actors:
            return Speaker(span=span, pronoun="one") if place.mention.anaphor else UNNAMED
        known = [self.document.actors[a] for a in actors]
        if place.mention.anaphor and len(group) == 1 and (kind := self._pronoun(place)):
            return Speaker(tuple(dict.fromkeys(actors)), span, kind, anaphor=True)
        named = any(a.named or a.kind is ActorKind.OFFICE for a in known)
        anaphor = any(p.mention.anaphor for p in group)
        return Speaker(tuple(dict.fromkeys(actors)), span, unnamed=not named, anaphor=anaphor)

    def _group(self, place: Placed) -> list[Placed]:
        """A mention with those that "and" or a comma in a list ties to it."""
        group = [place]
        index = self.placed.index(place)
        for before in reversed(self.placed[:index]):
            between = self.words[before.last : group[0].first]
            tied = self._tied(between) or (between == (",",) and len(group) > 1)
            if not tied or before.mention.oblique:
                break
            group.insert(0, before)
        for after in self.placed[index + 1 :]:
            between = self.words[group[-1].last : after.first]
            if between[:1] == (",",) or not self._tied(between):
                break
            group.append(after)
        return group

    def _pronoun(self, place: Placed) -> str | None:
        """The kind of a pronoun that a mention is."""
        for end, kind in self.rules.pronouns.at(self.words, place.first):
            if end == place.last:
                return kind
        return None

    def _tied(self, between: tuple[str, ...]) -> bool:
        """Whether the words between two mentions make one group of them."""
        words = between[1:] if between[:1] == (",",) else between
        return len(words) == 1 and self.rules.has("and", words[0])

    @cached_property
    def dated(self) -> frozenset[int]:
        """The tokens of expressions of time."""
        found = dates_in(self.sentence, self.document.article.published, self.document.lang)
        return frozenset(
            n
            for date in found
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
            if self.words[at] in _BREAKS or any(c.start == at for c in self.cues):
                return None
        return None

    def that(self, start: int) -> int | None:
        """The token after the "that" which belongs to a verb."""
        at = start
        while at < len(self.words) and at - start <= _WINDOW:
            word = self.words[at]
            if self.rules.has("that", word) and at not in self.at:
                return None if self.rules.has("not_that", self.words[at - 1]) else at + 1
            if word in _BREAKS or word == "." or at in self.quoted:
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
            if self.words[at] in _BREAKS or any(c.start == at for c in self.cues):
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

    def last_named(self, before: int) -> Speaker | None:
        """The last actor named before a token."""
        places = [p for p in self.placed if p.last <= before and not p.mention.oblique]
        return self.speaker(places[-1], alone=True) if places else None

    def is_infinitive(self, at: int) -> bool:
        """Whether a token looks like an infinitive."""
        return at < len(self.words) and self.words[at].endswith(self.rules.infinitive_endings)

    def before(self, cue: Cue) -> Speaker | None:
        """The subject of a verb that stands after it."""
        at = cue.start - 1
        if at >= 0 and self.rules.has("relative", self.words[at]):
            return self._antecedent(at)
        author: Placed | None = None
        at = self._before_aside(at)
        while at >= 0:
            if (place := self.at.get(at)) is not None:
                subject = not (place.mention.oblique or self.prepositional(place.first))
                if subject and not self._of(place):
                    return self.speaker(place)
                author, at = place, place.first - 1
                continue
            if author is not None and self.rules.has("documents", self.words[at]):
                return self.speaker(author)
            word = self.words[at]
            if word in _BREAKS or at in self.quoted:
                return None
            if any(c.start <= at < c.end for c in self.cues):
                return None
            if (found := self.phrase_before(at, cue)) is not None:
                return found
            at -= 1
        return None

    def _before_aside(self, at: int) -> int:
        """The last token before a relative clause between commas that ends at a token."""
        if at < 0 or self.words[at] != ",":
            return at
        for comma in range(at - 1, max(0, at - 25), -1):
            if self.words[comma] == "," and comma not in self.quoted:
                opens = self.rules.phrase("relatives", self.words, comma + 1) > comma + 1
                return comma - 1 if opens else at
        return at

    def _antecedent(self, at: int) -> Speaker | None:
        """Whom a relative pronoun stands for."""
        at -= 1
        if at >= 0 and self.words[at] == ",":
            at -= 1
        place = self.at.get(at)
        return self.speaker(place, alone=True) if place is not None else None

    def _of(self, place: Placed) -> bool:
        """Whether a mention is the owner of a noun phrase ("X's office")."""
        return place.last < len(self.words) and self.words[place.last] in ("'s", "’s", "'", "’")

    def phrase_before(self, at: int, cue: Cue) -> Speaker | None:
        """A pronoun, or a noun phrase of the pack's words, that ends at a token before a verb."""
        word = self.words[at]
        rules = self.rules
        if rules.has("nobody", word):
            return self.capital_near(at) or UNNAMED
        if at + 1 == cue.start or self._reaches(at, cue.start):
            for first in range(max(0, at - 1), at + 1):
                for end, kind in rules.pronouns.at(self.words, first):
                    if end == at + 1 and not self.prepositional(first):
                        return Speaker(span=self.span(first, end), pronoun=kind)
        if rules.has("relays", word):
            return Speaker(span=self.span(at, at + 1), pronoun="relay")
        if rules.has("unnamed", word):
            return self._described(at) or UNNAMED
        return self._noun_phrase(at)

    def _described(self, at: int) -> Speaker | None:
        """Several persons told of before, by a plural with a definite article."""
        for first in range(at - 1, max(-1, at - 4), -1):
            if self.rules.has("definite_plural", self.words[first]):
                if self.prepositional(first):
                    return None
                return Speaker(span=self.span(first, at + 1), pronoun="many")
        return None

    def _reaches(self, at: int, end: int) -> bool:
        """Whether only adverbs and asides stand between a pronoun and its verb."""
        between = self.words[at + 1 : end]
        endings = self.rules.adverb_endings
        return len(between) <= 4 and (
            all(w.endswith(endings) or self.rules.has("between", w) for w in between)
            or (between[:1] == (",",) and between[-1:] == (",",))
        )

    def _noun_phrase(self, at: int, *, agent: bool = False) -> Speaker | None:
        """The noun phrase whose head is at a token, if it is one that speaks."""
        rules = self.rules
        word = self.words[at]
        institution = rules.has("institutions", word)
        if rules.has("groups", word):
            first = at - 1 if at and rules.has("articles", self.words[at - 1]) else at
            if self.prepositional(first) and not agent:
                return None
            return Speaker(span=self.span(first, at + 1), kind=ActorKind.GROUP)
        if not institution and not rules.has("descriptions", word):
            return None
        first = at
        while first and at - first < 5 and not rules.has("articles", self.words[first]):
            if self._owned(first):
                owner = self.at.get(first - 2)
                first = owner.first if owner else first
                break
            if self.words[first] in _BREAKS or self.words[first] == ",":
                return None
            first -= 1
        if not rules.has("articles", self.words[first]) and first not in self.at:
            return None
        if rules.has("indefinite", self.words[first]):
            return None
        if self.prepositional(first) and not agent:
            return None
        if not institution:
            return Speaker(span=self.span(first, at + 1), pronoun="one")
        return Speaker(span=self.span(first, self._extent(at + 1)))

    def _owned(self, first: int) -> bool:
        """Whether the owner of a noun phrase stands right before it."""
        return first > 0 and self.words[first - 1] in ("'s", "’s")

    def _extent(self, at: int) -> int:
        """Where a noun phrase that goes on with "de X", "of X" or an adjective ends."""
        end = at
        while end < len(self.words):
            if self.rules.has("linking", self.words[end]):
                end += 1
            elif end in self.at:
                end = self.at[end].last
            elif self.tokens[end].text[:1].isupper():
                end += 1
            else:
                break
        while end > at and self.rules.has("linking", self.words[end - 1]):
            end -= 1
        return end

    def capital_near(self, at: int) -> Speaker | None:
        """The capital in which "one" says something, for its government."""
        for place in self.placed:
            if (
                place.mention.kind is ActorKind.JURISDICTION
                and place.first
                and self.rules.has("metonym_in", self.words[place.first - 1])
                and (place.last <= at <= place.last + 2 or at < place.first <= at + 3)
            ):
                return self.speaker(place)
        for first in range(max(1, at - 3), min(at + 4, len(self.words))):
            if self.rules.has("metonym_in", self.words[first - 1]) and (
                found := self.capital(first)
            ):
                return found
        return None

    def capital(self, at: int) -> Speaker | None:
        """The government of the capital that is named at a token."""
        if not self.tokens[at].text[:1].isupper():
            return None
        for end, entry in lexicon(self.document.lang).trie.at(self.words, at):
            value = entry.value
            if isinstance(value, Party) and value.form is Form.CAPITAL:
                return self._government(value.codes[0], self.span(at, end))
        return None

    def _government(self, code: str, span: Span) -> Speaker:
        """A party as a speaker: its actor, if the document has one."""
        for actor in self.document.actors.values():
            if actor.kind is ActorKind.JURISDICTION and actor.jurisdiction == code:
                return Speaker((actor.id,), span)
        return Speaker(span=span, party=code, kind=ActorKind.JURISDICTION)

    def after(self, start: int) -> tuple[Speaker, int] | None:
        """The subject that follows a verb, and where it ends."""
        at = start
        while at < len(self.words) and at - start < _WINDOW:
            word = self.words[at]
            place = self.at.get(at)
            if place is not None:
                if not self.prepositional(place.first) and not place.mention.oblique:
                    group = self._group(place)
                    return self.speaker(place), group[-1].last
                at = place.last
                continue
            if word in _BREAKS or word in CLOSERS or word == "." or at in self.quoted:
                return None
            if self.rules.has("unnamed", word):
                return UNNAMED, at + 1
            found = self.phrase_after(at)
            if found is not None:
                return found
            at += 1
        return None

    def author(self, start: int) -> Placed | None:
        """Whose a document is: "un communiqué publié mardi par X", "a statement by X"."""
        for at in range(start, min(start + 6, len(self.words))):
            if (place := self.at.get(at)) is not None:
                return place
            if self.words[at] in _BREAKS or self.words[at] == ".":
                return None
        return None

    def phrase_after(self, at: int, *, agent: bool = False) -> tuple[Speaker, int] | None:
        """A pronoun or noun phrase that begins at a token after a verb."""
        for end, kind in self.rules.pronouns.at(self.words, at):
            return Speaker(span=self.span(at, end), pronoun=kind), end
        if not self.rules.has("articles", self.words[at]) or (self.prepositional(at) and not agent):
            return None
        for head in range(at + 1, min(at + 4, len(self.words))):
            word = self.words[head]
            if self.rules.has("documents", word) and (author := self.author(head + 1)):
                return self.speaker(author), author.last
            if self.rules.has("unnamed", word):
                return UNNAMED, head + 1
            found = None if head in self.at else self._noun_phrase(head, agent=agent)
            if found is not None and found.span is not None:
                return found, self.token(found.span.end)
        return None
