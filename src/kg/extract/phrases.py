"""A sentence as phrases: titles, names, parties, pronouns, in order, without overlap.

Takes a sentence and the language's words; gives what later stages link and resolve.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.extract.descriptions import Wanted, describe, openers, wanted
from kg.extract.lexicon import Form, Lexicon, Word, alternatives, lexicon
from kg.extract.names import Name, Names, Proposed
from kg.extract.titles import Grammar, Title
from kg.extract.tokens import norms
from kg.extract.tries import Trie
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.model import Sentence


class Kind(StrEnum):
    """What a phrase is."""

    TITLE = "title"
    NAME = "name"
    PARTY = "party"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"
    OUTLET = "outlet"
    BODY = "body"


class Determiner(StrEnum):
    """What stands before a phrase."""

    NONE = "none"
    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    POSSESSIVE = "possessive"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase: its tokens without determiner, what was read, and its determiner."""

    kind: Kind
    first: int
    last: int
    determiner: Determiner = Determiner.NONE
    title: Title | None = None
    name: Name | None = None
    codes: tuple[str, ...] = ()
    form: Form | None = None
    entry: dict[str, Any] | None = None
    wanted: Wanted | None = None

    @property
    def start(self) -> int:
        """The first token with the determiner."""
        return self.first - (self.determiner is not Determiner.NONE)


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """A sentence with its grammar and its phrases."""

    sentence: Sentence
    grammar: Grammar
    phrases: tuple[Phrase, ...]

    def between(self, left: int, right: int) -> tuple[str, ...]:
        """The folded words between two token places."""
        return tuple(self.grammar.norms[left:right])


@cache
def anaphors(lang: str) -> Trie[tuple[Kind, dict[str, Any]]]:
    """The pronouns, descriptions and outlets of one language."""
    trie: Trie[tuple[Kind, dict[str, Any]]] = Trie()
    data = table(lang, "coref")
    for name, kind in (
        ("pronoun", Kind.PRONOUN),
        ("description", Kind.DESCRIPTION),
        ("outlet", Kind.OUTLET),
    ):
        for item in data.get(name, ()):
            for phrase in item["words"]:
                for form in alternatives(phrase):
                    trie.add(norms(form, lang), (kind, item))
    return trie


def parse(
    sentence: Sentence, lang: str, common: frozenset[str], proposed: Proposed = frozenset()
) -> Parsed:
    """The phrases of one sentence."""
    words = lexicon(lang)
    grammar = Grammar(sentence.tokens, words)
    names = Names(grammar, common, proposed)
    standing, titled = _standing(lang), words.starters
    found: list[Phrase] = []
    free = 0  # the first token that no phrase before has
    for at, (norm, capital) in enumerate(zip(grammar.norms, names.capitals, strict=True)):
        if at < free:
            continue
        if capital or norm in titled:
            phrase = _phrase(at, grammar, names, words, found)
        elif norm in standing:
            phrase = _anaphor(at, grammar, words)
        else:
            continue
        if phrase is not None:
            found.append(phrase)
            free = max(phrase.last, at + 1)
    return Parsed(sentence, grammar, tuple(found))


@cache
def _standing(lang: str) -> frozenset[str]:
    """The first words of all that stands for somebody named elsewhere."""
    return anaphors(lang).starters(lambda _: True) | openers(lang)


def _phrase(
    at: int, grammar: Grammar, names: Names, words: Lexicon, found: list[Phrase]
) -> Phrase | None:
    """The title, name, party or anaphor that begins at a token."""
    title = grammar.read(at)
    after = bool(found) and found[-1].kind is Kind.TITLE and found[-1].last == at
    name = names.at(at, after)
    if name is not None and (title is None or _wins(name, title, after)):
        return Phrase(Kind.NAME, at, name.last, determiner(at, grammar), name=name)
    if title is not None:
        if title.inner is not None and names.at(title.last, True) is not None:
            title = replace(title, last=title.inner)
        kind = Kind.BODY if title.kind == "body" else Kind.TITLE
        return Phrase(kind, at, title.last, determiner(at, grammar), title=title)
    return _anaphor(at, grammar, words) or _party(at, grammar)


def _anaphor(at: int, grammar: Grammar, words: Lexicon) -> Phrase | None:
    """A pronoun, description or outlet that begins at a token."""
    described = describe(grammar, at)
    if described is not None:
        return Phrase(Kind.DESCRIPTION, at, described[0], wanted=described[1])
    anaphor = anaphors(words.lang).at(grammar.norms, at)
    if not anaphor:
        return None
    end, (kind, item) = anaphor[0]
    about = None if kind is Kind.OUTLET else replace(wanted(item), plain=kind is Kind.PRONOUN)
    return Phrase(kind, at, end, determiner(at, grammar), entry=item, wanted=about)


def _wins(name: Name, title: Title, after: bool) -> bool:
    """Whether a run of words is a name rather than a title."""
    if name.led:
        return name.last >= title.last
    return after and name.last > title.last


def _party(at: int, grammar: Grammar) -> Phrase | None:
    best: Phrase | None = None
    for end, entry in grammar.entries(at):
        if entry.word is Word.PARTY and (
            best is None or end > best.last or _before(entry.value.form, best.form)
        ):
            if best is not None and end < best.last:
                break
            best = Phrase(
                Kind.PARTY,
                at,
                end,
                determiner(at, grammar),
                codes=entry.value.codes,
                form=entry.value.form,
            )
    return best


_ORDER = (Form.NAME, Form.CAPITAL, Form.DEMONYM, Form.ADJECTIVE, Form.CITY)


def _before(form: Form, other: Form | None) -> bool:
    return other is None or _ORDER.index(form) < _ORDER.index(other)


def determiner(at: int, grammar: Grammar) -> Determiner:
    """What stands before a token: an article, a possessive, or nothing."""
    if grammar.is_in(at - 1, "possessives") or grammar.is_in(at - 1, "possessive"):
        return Determiner.POSSESSIVE
    if grammar.is_in(at - 1, "definite"):
        return Determiner.DEFINITE
    if grammar.is_in(at - 1, "indefinite"):
        return Determiner.INDEFINITE
    return Determiner.NONE
