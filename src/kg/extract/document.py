"""An article as a document: its sentences, who acts in it, and who holds what.

Takes an `Article`; gives a `Document` in two passes: first every name and title is collected and
linked, then what stands for them elsewhere is resolved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.actors import People
from kg.extract.attested import add_listed, collect, specify
from kg.extract.change_words import change_words
from kg.extract.changes import Changes
from kg.extract.coref import Resolver
from kg.extract.holdings import Holdings
from kg.extract.inferred import fill, receive
from kg.extract.known import add_known
from kg.extract.link import Link, Linked, link
from kg.extract.lists import Listed
from kg.extract.lists import listed as listed_in
from kg.extract.model import Actor, ActorKind, Document
from kg.extract.names import people as name_words
from kg.extract.pairs import paired
from kg.extract.phrases import Kind, Parsed, Phrase, parse
from kg.extract.segment import sentences
from kg.extract.tokens import rules
from kg.model import LineRole
from kg.packs import languages

if TYPE_CHECKING:
    from kg.extract.actors import Person
    from kg.extract.names import Name, Proposed
    from kg.model import Article


_LIST = 3  # so many portfolios beside names make a list


_SMALL_WORDS = 6  # one word in so many is a small one, in a text of a language


def read(article: Article, proposed: Proposed = frozenset()) -> Document:
    """The document of an article; empty where its language has no pack.

    ``proposed`` are names that a second opinion sees.
    """
    lang = article.lang or _guess(article)
    if lang is None or not rules(lang).abbreviations:
        return Document(article, lang or "", (), {}, (), ())
    listed = sentences(article, lang)
    common = frozenset([t.norm for s in listed for t in s.tokens if t.text.islower()])
    parsed = tuple(parse(sentence, lang, common, proposed) for sentence in listed)
    linked = tuple(link(p, lang) for p in parsed)
    rows = tuple(listed_in(p, lang) for p in parsed)
    if sum(map(len, rows)) < _LIST:
        rows = tuple(() for _ in rows)
    people = People(lang)
    people.gather(_names(parsed, linked, rows, common, proposed))
    holdings = Holdings(article, lang, parsed, linked, people)
    collect(holdings)
    add_listed(holdings, rows)
    Changes(holdings).read()
    fill(holdings)
    specify(holdings)
    receive(holdings)
    add_known(holdings)
    resolver = Resolver(article, lang, parsed, linked, people, holdings)
    mentions = resolver.mentions()
    pairs = tuple(paired(listed, people.persons, mentions))
    if pairs:
        mentions = tuple(sorted((*mentions, *pairs), key=lambda m: (m.span.start, m.span.end)))
    actors = {person.id: _actor(person, holdings) for person in people.persons}
    actors.update(resolver.actors)
    aliases = {p.id: tuple(f for f in p.forms if f != p.name) for p in people.persons}
    honorifics = {p.id: p.honorific for p in people.persons if p.honorific}
    return Document(
        article, lang, listed, actors, mentions, holdings.tenures(), aliases, honorifics
    )


def _actor(person: Person, holdings: Holdings) -> Actor:
    """A person as an actor, with the office held here."""
    code, office = holdings.code(person.id), holdings.office(person.id)
    return Actor(person.id, ActorKind.PERSON, person.name, code, None, office)


def _guess(article: Article) -> str | None:
    """The language whose small words clearly prevail in a text too short to tell otherwise."""
    words = article.text.lower().split()
    counts = sorted(
        ((sum(w in rules(lang).starters for w in words), lang) for lang in languages()),
        reverse=True,
    )
    (most, lang), (others, _) = (*counts, (0, ""), (0, ""))[:2]
    return lang if most * _SMALL_WORDS >= len(words) and most >= 2 * others else None


def _names(
    parsed: tuple[Parsed, ...],
    linked: tuple[Linked, ...],
    rows: tuple[tuple[Listed, ...], ...],
    common: frozenset[str],
    proposed: Proposed,
) -> list[Name]:
    """The names that are taken for persons, in order of the text."""
    sure, maybe = _sorted_out(parsed, linked, rows)
    known = {word for name in sure for word in name.words}
    singles = {p.name.words[0] for _, p in maybe if p.name and len(p.name.words) == 1}
    for one, phrase in maybe:
        name = phrase.name
        if (
            name is not None
            and len(name.words) > 1
            and (name.words in proposed or _looks(one, phrase, singles | known, common))
        ):
            sure.append(name)
            known.update(name.words)
    alone = singles | {n.words[0] for n in sure if len(n.words) == 1}
    for name in _from_titles(parsed, known - alone, alone):
        sure.append(name)
        known.update(name.words)
    for _, phrase in maybe:
        name = phrase.name
        if name is not None and len(name.words) == 1 and name.words[0] in known:
            sure.append(name)
    return sure


def _sorted_out(
    parsed: tuple[Parsed, ...],
    linked: tuple[Linked, ...],
    rows: tuple[tuple[Listed, ...], ...],
) -> tuple[list[Name], list[tuple[Parsed, Phrase]]]:
    """The names that their titles or their own shape make persons, and those that may be some."""
    sure: list[Name] = []
    maybe: list[tuple[Parsed, Phrase]] = []
    for one, joined, row in zip(parsed, linked, rows, strict=True):
        if one.sentence.line is LineRole.TITLE and not row:
            continue
        held = {f.name for f in joined.links if _firm(one, f)} | set(joined.nationality)
        held |= {item.name for item in row}
        for at, phrase in enumerate(one.phrases):
            if phrase.kind is not Kind.NAME or phrase.name is None:
                continue
            if at in held or phrase.name.led or phrase.name.sure:
                sure.append(phrase.name)
            else:
                maybe.append((one, phrase))
    return sure, maybe


def _firm(one: Parsed, found: Link) -> bool:
    """Whether a link speaks for its name being a person: one bare word beside a comma does not."""
    name = one.phrases[found.name].name
    if name is None or len(name.words) > 1 or name.led:
        return True
    return found.rule not in ("name-title", "title-name", "chain")


def _from_titles(parsed: tuple[Parsed, ...], known: set[str], alone: set[str]) -> list[Name]:
    """Full names of title lines whose surname the body uses."""
    return [
        phrase.name
        for one in parsed
        if one.sentence.line is LineRole.TITLE
        for phrase in one.phrases
        if phrase.name is not None
        and len(phrase.name.words) == 2
        and phrase.name.words[-1] in alone
        and phrase.name.words[0] not in known
    ]


def _looks(one: Parsed, phrase: Phrase, known: set[str], common: frozenset[str]) -> bool:
    """Whether a bare run of two or more capitals is a person: it recurs, or acts like one."""
    name = phrase.name
    if name is None or len(name.words) < 2:
        return False
    if any(w in common for w in name.words if len(w) > 2):
        return False
    if any(w in known for w in name.words if len(w) > 2):
        return True
    before = one.grammar.norms[name.first - 1] if name.first else ""
    return before not in name_words(one.grammar.lexicon.lang).placed or _given_to(one, name.first)


def _given_to(one: Parsed, at: int) -> bool:
    """Whether an office passes to whom a preposition before a token names: ``succède à | X``."""
    tokens, verbs = one.grammar.norms, change_words(one.grammar.lexicon.lang).verbs
    return any(
        cls in _PASSING
        for k in range(max(0, at - _VERB_NEAR), at)
        if verbs.begins(tokens[k])
        for _, cls in verbs.at(tokens, k)
    )


_VERB_NEAR = 8
_PASSING = frozenset({"give", "go", "entrust", "succeed", "replaced_by"})
