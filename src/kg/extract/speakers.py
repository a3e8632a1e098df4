"""Who speaks: the subject of a verb of saying, before or after it.

Takes a sentence laid out by tokens; gives a `Speaker`, an actor of the document or words of the
text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.lexicon import Form, Party, lexicon
from kg.extract.model import ActorKind
from kg.extract.utterance import BREAKS, CLOSERS, Layout
from kg.model import Span

if TYPE_CHECKING:
    from kg.extract.speech import Cue
    from kg.extract.utterance import Placed

_WINDOW = 12  # tokens between a verb and a subject after it


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


class View(Layout):
    """A sentence in which speakers can be found."""

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

    def last_named(self, before: int) -> Speaker | None:
        """The last actor named before a token."""
        places = [p for p in self.placed if p.last <= before and not p.mention.oblique]
        return self.speaker(places[-1], alone=True) if places else None

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
            if word in BREAKS or at in self.quoted:
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
            if self.words[first] in BREAKS or self.words[first] == ",":
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
            if word in BREAKS or word in CLOSERS or word == "." or at in self.quoted:
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
            if self.words[at] in BREAKS or self.words[at] == ".":
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
