"""Pronouns and descriptions that stand for somebody named elsewhere: "he", "the Turkish general".

Takes a place in a sentence; gives what the words there say of whom they stand for: how many, of
which gender and party, with which role. The words and their order are the language pack's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.extract.lexicon import Form, alternatives, party_kind
from kg.extract.tokens import norms
from kg.extract.tries import Trie
from kg.extract.verbs import forms, lexicon
from kg.fold import fold_keep
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.titles import Grammar

_STEPS = 4

_NO_PEOPLE = ("organisation", "party")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What words that stand for somebody say of him.

    ``number`` is 0 for several; ``gender`` m or f; ``relation`` "host", "guest" or "other" than the
    subject; ``last`` wants who was named last ("the latter"); ``plain`` marks a pronoun.
    """

    number: int = 1
    gender: str | None = None
    roles: frozenset[str] = frozenset()
    codes: tuple[str, ...] = ()
    officer: bool = False
    relation: str | None = None
    parties: bool = False
    body: bool = False
    last: bool = False
    plain: bool = False

    @property
    def bare(self) -> bool:
        """Whether nothing tells one person from another."""
        return not (self.codes or self.roles or self.officer or self.gender or self.relation)


class _Nominal(NamedTuple):
    """The words that descriptions are made of, in one language."""

    determiners: dict[str, str]
    possessives: frozenset[str]
    numbers: dict[str, int]
    plural: frozenset[str]
    modifiers: frozenset[str]
    genitive: frozenset[str]
    follow: frozenset[str]
    heads: Trie[tuple[bool, Wanted]]
    capital: bool


def wanted(entry: dict[str, Any]) -> Wanted:
    """What an entry of the pack says of whom it stands for."""
    return Wanted(
        entry.get("number", 1),
        entry.get("gender"),
        frozenset(entry.get("roles", ())),
        (),
        entry.get("officer", False),
        entry.get("relation"),
        entry.get("parties", False),
        entry.get("body", False),
        entry.get("last", False),
    )


@cache
def _nominal(lang: str) -> _Nominal:
    data = table(lang, "coref").get("nominal", {})
    heads: Trie[tuple[bool, Wanted]] = Trie()
    for entry in data.get("head", ()):
        for field, many in (("singular", False), ("plural", True)):
            for phrase in entry.get(field, ()):
                for form in alternatives(phrase):
                    heads.add(norms(form, lang), (many, wanted(entry)))

    def words(name: str) -> frozenset[str]:
        return frozenset(fold_keep(w) for text in data.get(name, ()) for w in alternatives(text))

    return _Nominal(
        {fold_keep(w): g for w, g in data.get("determiners", {}).items()},
        words("possessives"),
        {fold_keep(w): n for w, n in data.get("numbers", {}).items()},
        words("plural_determiners"),
        words("modifiers"),
        words("genitive"),
        words("follow"),
        heads,
        data.get("capital", False),
    )


@cache
def openers(lang: str) -> frozenset[str]:
    """The words that a description may begin with."""
    words = _nominal(lang)
    return frozenset((*words.determiners, *words.possessives, *words.numbers))


def describe(grammar: Grammar, at: int) -> tuple[int, Wanted] | None:
    """The end of the description that begins at a token, and what it says; None if none does."""
    words = _nominal(grammar.lexicon.lang)
    found = grammar.norms
    place, number, gender = at, 1, ""
    if found[at] in words.determiners or found[at] in words.possessives:
        gender = words.determiners.get(found[at], "")
        place += 1
    elif found[at] not in words.numbers:
        return None
    if place < len(found) and found[place] in words.numbers:
        number = words.numbers[found[place]]
        place += 1
    many = number > 1 or found[at] in words.plural
    if not many and grammar.read(place) is not None:
        return None
    place, codes = _modified(grammar, place, words)
    read = _head(grammar, place, words, many)
    if read is None:
        people = codes and all(party_kind(c) not in _NO_PEOPLE for c in codes)
        alone = people and not many and found[at] in words.determiners
        return _demonym(grammar, place, codes, gender) if alone else None
    end, about = read
    end, more = _modified(grammar, end, words)
    if _goes_on(grammar, end, words) or (many and _is_title(grammar, at + 1, end, codes or more)):
        return None
    if many and number == 1:
        number = 0
    about = replace(
        about, number=number, codes=codes or more, gender=about.gender or gender or None
    )
    return end, about


def _is_title(grammar: Grammar, at: int, end: int, codes: tuple[str, ...]) -> bool:
    """Whether a plural is a title that names its parties or portfolio: "the presidents of"."""
    titles = (grammar.read(place) for place in range(at, end))
    return bool(codes) or any(title is not None and title.last > end for title in titles)


def _goes_on(grammar: Grammar, at: int, words: _Nominal) -> bool:
    """Whether more words of the phrase follow: "of Mali", or the name itself."""
    if at >= len(grammar.norms):
        return False
    if grammar.norms[at] in words.genitive:
        return True
    name = at + (grammar.norms[at] == ",")
    return name < len(grammar.norms) and grammar.tokens[name].text[0].isupper()


def _modified(grammar: Grammar, at: int, words: _Nominal) -> tuple[int, tuple[str, ...]]:
    """The place after adjectives, and the parties that they name."""
    codes: tuple[str, ...] = ()
    for _ in range(_STEPS):
        if at >= len(grammar.norms):
            break
        party = grammar.party(at, (Form.ADJECTIVE, Form.DEMONYM))
        if party is not None and not codes:
            at, codes = party
        elif grammar.norms[at] in words.modifiers:
            at += 1
        else:
            break
    return at, codes


def _head(grammar: Grammar, at: int, words: _Nominal, many: bool) -> tuple[int, Wanted] | None:
    if at >= len(grammar.norms):
        return None
    for end, (plural, about) in words.heads.at(grammar.norms, at):
        if plural is many:
            return end, about
    return None


def _demonym(
    grammar: Grammar, at: int, codes: tuple[str, ...], gender: str
) -> tuple[int, Wanted] | None:
    """The end of "the American" or "l'Américaine" alone, where no noun follows."""
    words = _nominal(grammar.lexicon.lang)
    written = grammar.tokens[at - 1].text
    if not written[0].isupper():
        return None
    if at < len(grammar.norms) and grammar.tokens[at].text[0].isupper():
        return None  # a name: "le Turc X"
    if at < len(grammar.norms) and not words.capital:
        norm, text = grammar.norms[at], grammar.tokens[at].text
        verbs = forms(grammar.lexicon.lang, norm, text)
        auxiliary = norm in lexicon(grammar.lexicon.lang).auxiliaries
        past = any(form.tense == "past" for form in verbs)
        if norm not in words.follow and not auxiliary and not past:
            return None
    return at, Wanted(codes=codes, gender=gender or None)
