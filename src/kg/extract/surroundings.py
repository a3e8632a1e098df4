"""Who and what a verb of change stands beside: its subject, its object, the title after it.

Takes the holdings of a document; gives, for a place in a sentence, the person or title there, and
writes the tenures that come of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.claims.model import Office, Role
from kg.extract.holdings import Holdings, span
from kg.extract.lexicon import Form, alternatives, party_kind
from kg.extract.phrases import Kind
from kg.extract.titles import classes
from kg.extract.tokens import norms
from kg.extract.tries import Trie
from kg.fold import fold_keep
from kg.model import LineRole
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.actors import Person
    from kg.extract.phrases import Parsed, Phrase

_NEAR = 5


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """The verbs and small words of changes of office in one language."""

    verbs: Trie[str]
    small: Trie[str]
    range: frozenset[str]
    to: frozenset[str]
    object: frozenset[str]
    beside: frozenset[str]
    relatives: frozenset[str]
    dative: frozenset[str]


@cache
def change_words(lang: str) -> ChangeWords:
    """The verbs and small words of changes of office in one language."""
    data = table(lang, "tenures")
    verbs: Trie[str] = Trie()
    for name, phrases in data.get("verbs", {}).items():
        for phrase in phrases:
            for form in alternatives(phrase):
                verbs.add(norms(form, lang), name)
    small: Trie[str] = Trie()
    listed = data.get("words", {})
    for name in ("head_of", "as", "was", "until", "since"):
        for phrase in listed.get(name, ()):
            small.add(norms(phrase, lang), name)

    def folded(words: list[str]) -> frozenset[str]:
        return frozenset(fold_keep(w) for w in words)

    sets = [folded(listed.get(name, [])) for name in ("range", "to")]
    sets += [folded(data.get(name, [])) for name in ("object", "beside", "relatives", "dative")]
    return ChangeWords(verbs, small, *sets)


class Surroundings:
    """What stands around a place in a sentence of one document."""

    def __init__(self, holdings: Holdings) -> None:
        self.holdings = holdings
        self.lang = holdings.lang
        self.words = change_words(self.lang)
        self.text = holdings.article.text

    def inside(self, one: Parsed, at: int) -> bool:
        """Whether a token is part of a phrase: no verb then."""
        return any(p.first <= at < p.last and p.kind is not Kind.PRONOUN for p in one.phrases)

    def next_phrase(self, one: Parsed, at: int) -> int | None:
        """The first phrase that begins at or after a token."""
        return next((k for k, p in enumerate(one.phrases) if p.first >= at), None)

    def subject_of(self, one: Parsed, at: int) -> Person | None:
        """The person named nearest before a verb, or whom the pronoun there stands for."""
        for phrase in reversed(one.phrases):
            if phrase.last > at:
                continue
            if phrase.kind is Kind.NAME and not one.grammar.is_in(phrase.last, "possessive"):
                person = self.holdings.person(phrase)
                if person is not None:
                    return person
            near = at - phrase.last <= 3 and "," not in one.between(phrase.last, at)
            if phrase.kind is Kind.PRONOUN and near and phrase.wanted and phrase.wanted.number == 1:
                return self.topic(one)
        return None

    def subject_beside(self, one: Parsed, at: int) -> Person | None:
        """The person named right before a verb, with no other word between."""
        for phrase in reversed(one.phrases):
            if phrase.last <= at:
                near = phrase.last == at or one.between(phrase.last, at) == (",",)
                return self.holdings.person(phrase) if near and phrase.kind is Kind.NAME else None
        return None

    def topic(self, one: Parsed) -> Person | None:
        """Whom a pronoun means: the first person of the sentences before, the nearest first."""
        for index in range(one.sentence.index - 1, max(-1, one.sentence.index - 3), -1):
            before = self.holdings.parsed[index]
            if before.sentence.line is LineRole.TITLE:
                return None
            for phrase in before.phrases:
                person = self.holdings.person(phrase) if phrase.kind is Kind.NAME else None
                if person is not None:
                    return person
        return None

    def whom(self, one: Parsed, at: int) -> Person | None:
        """Whom a relative clause is about: ``Y, whom X made``."""
        for place in range(len(one.phrases) - 1, 0, -1):
            phrase = one.phrases[place]
            if phrase.last > at or phrase.kind is not Kind.NAME:
                continue
            if phrase.start and one.grammar.norms[phrase.start - 1] in self.words.relatives:
                return self.subject_of(one, phrase.start - 1)
            return None
        return None

    def object_of(self, one: Parsed, end: int, reach: int = _NEAR) -> tuple[int, Person] | None:
        """The person who is named right after a verb, a title before the name left aside."""
        last, near = end, reach
        for place, phrase in enumerate(one.phrases):
            if phrase.first < end:
                continue
            if phrase.first - last > near:
                return None
            if phrase.kind is Kind.NAME:
                person = self.holdings.person(phrase)
                if person is not None:
                    return place, person
            if phrase.kind not in (Kind.TITLE, Kind.PARTY, Kind.NAME):
                return None
            last, near = phrase.last, 1 if phrase.kind is Kind.TITLE else 2
        return None

    def title_after(self, one: Parsed, at: int, reach: int = _NEAR) -> tuple[int, Phrase] | None:
        """A title that stands after a token and belongs to no name."""
        used = {f.title for f in self.holdings.linked[one.sentence.index].links}
        for place, phrase in enumerate(one.phrases):
            if phrase.first < at:
                continue
            if phrase.first - at > reach or phrase.kind not in (Kind.TITLE, Kind.BODY):
                return None
            if place not in used:
                return place, phrase
            return None
        return None

    def body_at(self, one: Parsed, at: int, reach: int) -> int | None:
        """The body or organisation that stands right after a token."""
        place = self.next_phrase(one, at)
        if place is None or one.phrases[place].first - at > reach:
            return None
        phrase = one.phrases[place]
        if phrase.kind is Kind.BODY:
            return place
        known = phrase.kind is Kind.PARTY and phrase.form is Form.NAME
        return place if known and party_kind(phrase.codes[0]) in ("organisation", "party") else None

    def body_before(self, one: Parsed, at: int) -> int | None:
        """The body that a relative clause belongs to: ``the ministry, which | heads``."""
        for place in range(len(one.phrases) - 1, -1, -1):
            phrase = one.phrases[place]
            if phrase.last <= at:
                near = at - phrase.last <= 4
                return place if near and phrase.kind is Kind.BODY else None
        return None

    def body_of(self, one: Parsed, at: int) -> int | None:
        """The body before the subject of a relative clause: ``the ministry, which X heads``."""
        for place in range(len(one.phrases) - 1, 0, -1):
            phrase = one.phrases[place]
            if phrase.last > at or phrase.kind not in (Kind.NAME, Kind.TITLE):
                continue
            if phrase.kind is Kind.TITLE:
                continue
            first, before = phrase.start, place - 1
            if one.phrases[before].kind is Kind.TITLE and one.phrases[before].last == first:
                first, before = one.phrases[before].start, before - 1
            if before >= 0 and first and one.grammar.norms[first - 1] in self.words.relatives:
                body = one.phrases[before]
                near = body.kind is Kind.BODY and first - body.last <= 3
                return before if near else None
            return None
        return None

    def leader(self, one: Parsed, place: int, cls: str = "leader") -> Office | None:
        """The office of who leads or commands a body."""
        phrase, roles = one.phrases[place], classes()[cls]
        if phrase.kind is Kind.PARTY:
            role = roles.get(party_kind(phrase.codes[0]), roles["other"])
            if cls == "leader" and role == roles["other"]:
                role = "head-of-organisation"
            return Office(Role(role), None, phrase.codes[0], self.words_of(one, phrase))
        title = phrase.title
        if title is None or title.body is None:
            return None
        role = roles.get(title.body, roles["other"] if cls == "commander" else None)
        if role is None or (not title.codes and title.body in ("agency", "government")):
            return None
        portfolio = title.portfolio or classes()["portfolio"].get(title.body)
        if role not in ("minister", "chief-of-defence", "military-commander", "legislator"):
            portfolio = None
        code = next(iter(title.codes), None)
        return Office(Role(role), portfolio, code, self.words_of(one, phrase))

    def antecedent(self, one: Parsed, at: int) -> Person | None:
        """Whom a relative pronoun right before a pronoun and a verb means: ``Y, whom he``."""
        tokens = one.grammar.norms
        for place in range(max(0, at - 3), at):
            if tokens[place] in self.words.relatives:
                before = [p for p in one.phrases if p.last <= place and p.kind is Kind.NAME]
                return (
                    self.holdings.person(before[-1])
                    if before and place - before[-1].last <= 1
                    else None
                )
        return None

    def pronoun_object(self, one: Parsed, at: int) -> bool:
        """Whether somebody is put there by a pronoun: ``X le nomme | à la tête de``."""
        tokens = one.grammar.norms
        return any(
            tokens[k] in self.words.object and k + 1 < at and self.words.verbs.at(tokens, k + 1)
            for k in range(max(0, at - 4), at)
        )

    def current(self, person: Person) -> Office | None:
        """The office that a person holds here."""
        return self.holdings.office(person.id)

    def words_of(self, one: Parsed, phrase: Phrase) -> str:
        """The words of a phrase."""
        return span(one, phrase.first, phrase.last).of(self.text)
