"""Names of people in a sentence: runs of capitals, by a grammar of names, the words from packs.

Takes a sentence's grammar; gives the name that begins at a token, with its honorifics and what
speaks for it being a person. False persons are the main danger: a bare run of capitals is only a
candidate, which the document confirms or drops.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.lexicon import Form, Word, alternatives
from kg.fold import fold_keep
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.model import Token
    from kg.extract.titles import Grammar

_LONGEST = 7
_QUOTES = frozenset('"“”«»')


@dataclass(frozen=True, slots=True)
class People:
    """One language's words around names."""

    particles: frozenset[str]
    surname_particles: frozenset[str]
    suffixes: frozenset[str]
    not_names: frozenset[str]
    openers: frozenset[str]
    places: frozenset[str]
    placed: frozenset[str]
    given: frozenset[str]
    plural: frozenset[str]
    dates: frozenset[str]


@cache
def people(lang: str) -> People:
    """The words around names of one language."""
    data = table(lang, "people")

    def words(name: str) -> frozenset[str]:
        return frozenset(fold_keep(form) for w in data.get(name, ()) for form in alternatives(w))

    return People(
        words("particles"), words("surname_particles"), words("suffixes"), words("not_names"),
        words("openers"), words("place_prepositions"), words("before_places"),
        words("given") | _given(),
        words("plural_honorifics"), words("dates"),
    )  # fmt: skip


@cache
def _given() -> frozenset[str]:
    """Given names that are the same in any language."""
    return frozenset(
        fold_keep(name) for names in table("common", "given-names").values() for name in names
    )


@cache
def within(kind: str) -> frozenset[str]:
    """The small words of one kind that stand within names in any language."""
    return frozenset(table("common", "names")[kind])


Proposed = frozenset[tuple[str, ...]]
"""Names that a second opinion proposes, as the folded words of the text."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence: its tokens, where its honorifics begin, and how sure it is.

    ``words`` are its folded words; ``led`` tells that an honorific or a rank stands before it,
    ``plural`` that it is ``MM.``, ``sure`` that its own shape speaks for a person.
    """

    start: int
    first: int
    last: int
    text: str
    honorific: str | None = None
    led: bool = False
    plural: bool = False
    sure: bool = False
    words: tuple[str, ...] = ()


class Names:
    """Finds the names of one sentence."""

    def __init__(
        self, grammar: Grammar, common: frozenset[str], proposed: Proposed = frozenset()
    ) -> None:
        self.proposed = proposed
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.words = people(grammar.lexicon.lang)
        self.common = common
        self.capitals = [
            (upper or "-" in token.text) and self._capital(at)
            for at, (upper, token) in enumerate(zip(grammar.upper, grammar.tokens, strict=True))
        ]

    def at(self, at: int, after_title: bool = False) -> Name | None:
        """The name that begins at a token, honorifics included; None where none begins."""
        if not self.capitals[at] and not self.grammar.entries(at):
            return None
        return self._read(at, after_title) or (self._agreed(at) if self.proposed else None)

    def _agreed(self, at: int) -> Name | None:
        """The name that a second opinion proposes at a token, where no word of it is known."""
        for last in range(min(at + 5, len(self.tokens)), at + 1, -1):
            if tuple(self.grammar.norms[at:last]) in self.proposed:
                known = any(self.grammar.entries(place) for place in range(at, last))
                known = known or not self.tokens[last - 1].text[0].isupper()
                text = self._text(at, last)
                words = tuple(fold_keep(w).rstrip(".") for w in text.split())
                return None if known else Name(at, at, last, text, sure=True, words=words)
        return None

    def _read(self, at: int, after_title: bool) -> Name | None:
        """The name that the rules find at a token."""
        first, honorific, plural = self._honorifics(at)
        led = first > at
        last = self._run(first, led or after_title, led)
        if last == first:
            return None
        if not led and not after_title and not self._candidate(first, last):
            return None
        if last - first == 1 and not led and self.grammar.find(first, Word.PARTY) is not None:
            return None
        if (
            last - first == 1
            and not led
            and len(self.tokens[first].text) > 2
            and self.tokens[first].text.isupper()
        ):
            return None
        if (
            not led
            and not after_title
            and all(len(t.text) > 2 and t.text.isupper() for t in self.tokens[first:last])
            and not (last - first > 1 and self._titled(last))
        ):
            return None
        text = self._text(first, last)
        words = tuple(fold_keep(w).rstrip(".") for w in text.split())
        sure = self._sure(first, last)
        return Name(at, first, last, text, honorific, led, plural, sure, words)

    def _titled(self, at: int) -> bool:
        """Whether a comma and a title in other letters than capitals follow."""
        if at + 1 >= len(self.tokens) or self.grammar.norms[at] != ",":
            return False
        title = self.grammar.find(at + 1, Word.HEAD)
        return title is not None and not self.tokens[at + 1].text.isupper()

    # ---- honorifics
    def _honorifics(self, at: int) -> tuple[int, str | None, bool]:
        """Where the name after honorifics and ranks begins, and their words."""
        end, plural = at, False
        while True:
            found = self.grammar.find(end, Word.RANK) or self.grammar.find(end, Word.HONORIFIC)
            if found is None:
                break
            if self.grammar.norms[end] in self.words.plural:
                plural = True
            if len(self.tokens[found[0] - 1].text) == 1 and self.tokens[found[0] - 1].text != "'":
                break
            end = found[0]
            if end < len(self.tokens) and self.grammar.norms[end] == "." and end - at == 1:
                end += 1
            skip = self._article(end)
            if skip:
                end = skip
        if end == at or not (self.capital(end) or self._particled(end)):
            return at, None, False
        words = self.grammar.tokens[at].text if end == at + 1 else self._text(at, end)
        return end, words, plural

    def _particled(self, at: int) -> bool:
        """Whether a surname begins with a small word: ``M. de Kerlan``."""
        return (
            at + 1 < len(self.tokens)
            and self.grammar.norms[at] in self.words.surname_particles
            and (self.capital(at + 1) or self._particled(at + 1))
        )

    def _article(self, at: int) -> int:
        """Past an article and what adjectives follow, if a rank goes on: ``M. le général``."""
        if not self.grammar.is_in(at, "definite"):
            return 0
        found = self.grammar.find(at + 1, Word.RANK)
        return at + 1 if found else 0

    # ---- the run of capitals
    def capital(self, at: int) -> bool:
        """Whether a token can be part of a name."""
        return at < len(self.capitals) and self.capitals[at]

    def _capital(self, at: int) -> bool:
        text = self.tokens[at].text
        if self.grammar.upper[at]:
            return text[0].isalpha() and not self._dated(at)
        if "-" not in text:
            return False
        head, _, tail = text.partition("-")
        return bool(tail) and fold_keep(head) in within("joined") and tail[0].isupper()

    def _dated(self, at: int) -> bool:
        """Whether a word is a month here, not a name."""
        if self.grammar.norms[at] not in self.words.dates:
            return False
        beside = self.grammar.norms[max(0, at - 1) : at] + self.grammar.norms[at + 1 : at + 2]
        return any(word[0].isdigit() for word in beside) or at == 0

    def _run(self, first: int, led: bool, honoured: bool = False) -> int:
        """The end of the name that begins at a token; ``first`` where none does."""
        start = first
        while honoured and not self.capital(first) and self._particled(first):
            first += 1
        if not self._begins(first, led):
            return start
        at = first + 1
        while at < len(self.tokens) and at - first < _LONGEST:
            step = self._step(at, first)
            if step == at:
                break
            at = step
        return self._suffix(at)

    def _begins(self, at: int, led: bool) -> bool:
        if not self.capital(at):
            return False
        token = self.tokens[at]
        if token.norm in self.words.openers and not (
            led and (len(token.text) > 2 or self._particled(at))
        ):
            return False
        if token.norm.rstrip(".") in self.words.not_names:
            return False
        for end, entry in self.grammar.entries(at):
            if entry.word is Word.HEAD and not entry.value.needs and not entry.value.weak:
                return False
            if entry.word is Word.PARTY and not self._named_like(at, end, entry.value.form, led):
                return False
        return True

    def _named_like(self, at: int, end: int, form: Form, led: bool) -> bool:
        """Whether a party's word is a given name here: ``Foreign Minister Chad Morris``."""
        if form in (Form.CITY,) and self.capital(end) and end - at == 1:
            return True
        if form is Form.ADJECTIVE and not self.tokens[at].text[0].isupper():
            return True
        return led and end - at == 1 and self.capital(end) and form is not Form.ADJECTIVE

    def _step(self, at: int, first: int) -> int:
        """The end of the next part of a name; ``at`` itself where the name ends."""
        token = self.tokens[at]
        if self.capital(at):
            return at + 1 if self._goes_on(at, first) else at
        if token.norm in self.words.particles:
            after = at + 1
            while after < len(self.tokens) and self.grammar.norms[after] in self.words.particles:
                after += 1
            glued = (
                token.norm != "d'"
                or self.tokens[at].end == self.tokens[min(at + 1, len(self.tokens) - 1)].start
            )
            if (
                after - at <= 2
                and self.capital(after)
                and glued
                and self._particle(at, after, first)
            ):
                return after + 1
        if token.text in _QUOTES and at + 2 < len(self.tokens):
            return self._nickname(at)
        return at

    def _particle(self, at: int, after: int, first: int) -> bool:
        """Whether small words join a name (``Jan de Kerlan``) and not two phrases."""
        if not self._goes_on(after, first) or self._leads(after, first):
            return False
        joined = self.grammar.norms[at]
        if joined in within("free"):
            return True
        return (
            self.grammar.find(after, Word.PARTY) is None
            and at - first >= 1
            and joined not in within("links")
        )

    def _leads(self, at: int, first: int) -> bool:
        """Whether another name begins at a token: ``Réponse de | Ada Belle``."""
        if self.grammar.find(at, Word.HONORIFIC) is not None:
            return True
        return self._given(at) and self.capital(at + 1) and not self._given(first)

    def _given(self, at: int) -> bool:
        """Whether a given name that is known stands at a token."""
        return self.tokens[at].norm.split("-")[0] in self.words.given

    def _goes_on(self, at: int, first: int) -> bool:
        token = self.tokens[at]
        norm = token.norm.rstrip(".")
        if norm in self.words.not_names and norm not in self.words.given and not self._given(first):
            return False
        if token.norm in self.words.openers and token.norm not in self.words.surname_particles:
            return token.norm in self.words.suffixes
        if (
            len(token.text) > 1
            and token.text.isupper()
            and not token.text.isalpha()
            and "." not in token.text
        ):
            return "-" in token.text
        for end, entry in self.grammar.entries(at):
            if entry.word is Word.HEAD and (entry.value.kind == "office" or entry.value.capital):
                return False
            if (
                entry.word is Word.PARTY
                and entry.value.form in (Form.NAME, Form.ADJECTIVE)
                and end - at > 1
            ):
                return False
            if entry.word is Word.PARTY and entry.value.exact is not None:
                return False
            if entry.word is Word.RANK:
                return False
        return True

    def _nickname(self, at: int) -> int:
        """Past a nickname in quotation marks, if the name goes on after it."""
        for end in range(at + 2, min(at + 5, len(self.tokens) - 1)):
            if self.tokens[end].text in _QUOTES:
                inside = all(self.capital(k) for k in range(at + 1, end))
                return end + 2 if inside and self.capital(end + 1) else at
        return at

    def _suffix(self, at: int) -> int:
        """Past ``Jr.`` or ``III``, after a comma or without one."""
        norms = self.grammar.norms
        if at < len(norms) and norms[at] in self.words.suffixes and self.capital(at):
            return at + 1
        if at + 1 < len(norms) and norms[at] == "," and norms[at + 1] in self.words.suffixes:
            return at + 2
        return at

    # ---- judging
    def _candidate(self, first: int, last: int) -> bool:
        """Whether a bare run of capitals may be a person at all."""
        words = [self.tokens[k].norm for k in range(first, last)]
        if any(w in self.words.not_names for w in words) and not self._given(first):
            return False
        before = self.grammar.norms[first - 1] if first else ""
        if self.capital(last) and self.grammar.norms[last] in self.words.not_names:
            return False
        if before in self.words.places and not self._sure(first, last):
            return False
        if before and self.grammar.is_in(first - 1, "definite") and not self._sure(first, last):
            return False
        party = self.grammar.find(first, Word.PARTY)
        return not (party and party[0] >= last)

    def _sure(self, first: int, last: int) -> bool:
        """Whether a known given name begins the name."""
        return last - first > 1 and self.tokens[first].norm.split("-")[0] in self.words.given

    def _text(self, first: int, last: int) -> str:
        """The words of a name with the spaces of the text."""
        parts: list[str] = []
        previous: Token | None = None
        for token in self.tokens[first:last]:
            if previous is not None and token.start > previous.end:
                parts.append(" ")
            parts.append(token.text)
            previous = token
        return "".join(parts)
