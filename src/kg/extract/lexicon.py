"""One language's words for offices, bodies, parties and people, compiled once into one trie.

Takes the language's packs and the registry's parties; gives, for a token, every known phrase that
begins there with what it means.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any

from kg.extract.tokens import norms
from kg.extract.tries import Trie
from kg.fold import fold_keep
from kg.packs import table
from kg.registry import load_jurisdictions, load_offices

if TYPE_CHECKING:
    from collections.abc import Iterator


_SETS = ("possessives", "definite", "indefinite", "contracted", "represents", "possessive")


class Word(StrEnum):
    """What a phrase of the lexicon is."""

    HEAD = "head"
    BEFORE = "before"
    AFTER = "after"
    PORTFOLIO = "portfolio"
    PARTY = "party"
    OF = "of"
    TO = "to"
    AND = "and"
    LIST = "list"
    HONORIFIC = "honorific"
    RANK = "rank"


_JOINING = frozenset({Word.OF, Word.TO, Word.AND, Word.LIST, Word.AFTER})


class Form(StrEnum):
    """How a word names a party."""

    NAME = "name"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    CITY = "city"


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a title or of a body's name, and what it may take."""

    kind: str  # office, body, counterpart, predecessor, successor, deputy
    role: str | None = None
    body: str | None = None
    cls: str | None = None
    portfolio: str | None = None
    jurisdiction: str | None = None
    when: tuple[tuple[str, str, str], ...] = ()
    default: str | None = None
    posts: tuple[tuple[str, str], ...] = ()
    takes: frozenset[str] = frozenset()
    needs: bool = False
    open: bool = False
    weak: bool = False
    plural: bool = False
    capital: bool = False
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A word beside a head: it may set a status or make a deputy of it."""

    status: str | None = None
    deputy: bool = False


@dataclass(frozen=True, slots=True)
class Party:
    """A word for a party; ``exact`` is how it must be written, where that matters."""

    codes: tuple[str, ...]
    form: Form
    exact: str | None = None
    capital: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase's category and what it says."""

    word: Word
    value: Any = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled words of one language."""

    lang: str
    trie: Trie[Entry]
    premodifiers: bool
    sets: dict[str, frozenset[str]] = field(default_factory=dict)
    endings: tuple[str, ...] = ()
    abroad: tuple[tuple[str, ...], ...] = ()
    starters: frozenset[str] = frozenset()


def alternatives(phrase: str) -> list[str]:
    """The phrases that ``a|b`` stands for.

    >>> alternatives("chef|cheffe de cabinet")
    ['chef de cabinet', 'cheffe de cabinet']
    >>> alternatives("premier ministre|première ministre")
    ['premier ministre', 'première ministre']
    """
    if "|" not in phrase:
        return [phrase]
    whole = phrase.split("|")
    if len({len(part.split()) for part in whole}) == 1 and len(whole[0].split()) > 1:
        return whole
    return [" ".join(words) for words in product(*(w.split("|") for w in phrase.split()))]


def spellings(phrase: str, lang: str) -> Iterator[tuple[str, ...]]:
    """The folded words of a phrase and of its variant without hyphens."""
    for form in alternatives(phrase):
        yield norms(form, lang)
        if "-" in form:
            yield norms(form.replace("-", " "), lang)


@cache
def lexicon(lang: str) -> Lexicon:
    """The lexicon of one language."""
    trie: Trie[Entry] = Trie()
    offices = table(lang, "offices")
    grammar = offices["grammar"]
    for kind in ("head", "body", "relative"):
        for item in offices.get(kind, ()):
            _add_head(trie, lang, kind, item, grammar)
    for side, word in (("before", Word.BEFORE), ("after", Word.AFTER)):
        for item in offices.get(side, ()):
            value = Qualifier(item.get("status"), item.get("deputy", False))
            _add(trie, lang, item["words"], Entry(word, value))
    for name in ("of", "to", "and", "list"):
        opening = {n for p in grammar["open_after"] for n in spellings(p, lang)}
        for phrase in grammar[name]:
            for words in spellings(phrase, lang):
                trie.add(words, Entry(Word(name), words in opening))
    for code, phrases in table(lang, "portfolios").items():
        _add(trie, lang, phrases, Entry(Word.PORTFOLIO, code))
    _add_offices(trie, lang)
    _add_people(trie, lang)
    _add_parties(trie, lang)
    sets = {
        name: frozenset(fold_keep(phrase.split()[-1]) for phrase in grammar.get(name, ()))
        for name in _SETS
    }
    abroad = tuple(norms(phrase, lang) for phrase in grammar.get("abroad", ()))
    endings = tuple(grammar.get("adjective_endings", ()))
    starters = trie.starters(lambda entry: entry.word not in _JOINING)
    return Lexicon(lang, trie, grammar["premodifiers"], sets, endings, abroad, starters)


def _add(trie: Trie[Entry], lang: str, phrases: list[str], entry: Entry) -> None:
    for phrase in phrases:
        if "|" not in phrase and "-" not in phrase:
            trie.add(norms(phrase, lang), entry)
            continue
        for words in spellings(phrase, lang):
            trie.add(words, entry)


def _add_head(
    trie: Trie[Entry], lang: str, kind: str, item: dict[str, Any], grammar: dict[str, Any]
) -> None:
    """Add a head in singular and plural, with the prefixes and suffixes that mark a status."""
    for number in ("one", "many"):
        head = Head(
            kind={"head": "office", "body": "body"}.get(kind) or item["kind"],
            role=item.get("role"),
            body=item.get("kind") if kind == "body" else None,
            cls=item.get("class"),
            portfolio=item.get("portfolio") or None,
            jurisdiction=item.get("jurisdiction"),
            when=tuple(
                (code, case["role"], case.get("portfolio", ""))
                for case in item.get("when", ())
                for code in case["parties"]
            ),
            default=item.get("default"),
            posts=tuple(item.get("posts", {}).items()),
            takes=frozenset(item.get("takes", ())),
            needs=item.get("needs", False),
            open=item.get("open", False),
            weak=item.get("weak", False),
            plural=number == "many",
            capital=item.get("capital", False),
            status=item.get("status"),
        )
        _add(trie, lang, item.get(number, ()), Entry(Word.HEAD, head))
        for affix, status in grammar.get("affixes", {}).items():
            marked = Entry(Word.HEAD, replace(head, status=status))
            for phrase in item.get(number, ()):
                for form in alternatives(phrase):
                    whole = affix + form if affix.endswith("-") else form + affix
                    for words in spellings(whole, lang):
                        trie.add(words, marked)


def _add_offices(trie: Trie[Entry], lang: str) -> None:
    """Add the labels of the registry's offices: whole titles whose party is known."""
    for office in load_offices().values():
        head = Head(
            "office",
            office.role,
            portfolio=office.portfolio or office.receiving,
            jurisdiction=office.jurisdiction,
        )
        for name in office.names(lang):
            trie.add(norms(name, lang), Entry(Word.HEAD, head))


def _add_people(trie: Trie[Entry], lang: str) -> None:
    people = table(lang, "people")
    _add(trie, lang, people.get("honorifics", []), Entry(Word.HONORIFIC))
    _add(trie, lang, people.get("ranks", []), Entry(Word.RANK))


def _add_parties(trie: Trie[Entry], lang: str) -> None:
    """Add the registry's names, adjectives, peoples, capitals and seats of power."""
    registry = load_jurisdictions()
    for what, form in (
        ("names", Form.NAME), ("adjectives", Form.ADJECTIVE), ("demonyms", Form.DEMONYM),
        ("capitals", Form.CAPITAL), ("cities", Form.CITY),
    ):  # fmt: skip
        for phrase, found in getattr(registry, what)(lang).items():
            codes = tuple(getattr(c, "jurisdiction", c) for c in found)
            codes = tuple(dict.fromkeys(c for c in codes if c))
            if codes:
                _add(trie, lang, [phrase], _party(codes, form))
    for phrase, codes in registry.acronyms(lang).items():
        for form in (Form.NAME, Form.ADJECTIVE):
            _add(trie, lang, [phrase], Entry(Word.PARTY, Party(codes, form, phrase)))
    seats = table("common", "classes")["seat"]
    for row in registry.metonym_rows:
        if row.lang == lang:
            head = Head(
                "body",
                body=seats.get(row.institution, "organisation"),
                portfolio=row.portfolio,
                jurisdiction=row.jurisdiction,
                capital=True,
                cls="seat",
            )
            _add(trie, lang, [row.name], Entry(Word.HEAD, head))


@cache
def _party(codes: tuple[str, ...], form: Form) -> Entry:
    return Entry(Word.PARTY, Party(codes, form, None, form is not Form.ADJECTIVE))


@cache
def party_kind(code: str | None) -> str:
    """What a party is: state, organisation, party ...; empty for a code that nobody knows."""
    known = load_jurisdictions().by_code
    return known[code].kind if code is not None and code in known else ""
