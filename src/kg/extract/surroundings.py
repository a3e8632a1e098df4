"""Who and what a verb of change stands beside: its subject, its object, the title after it.

Takes the holdings of a document; gives, for a place in a sentence, the person or title there, and
writes the tenures that come of it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kg.claims.model import Office, Role
from kg.extract.change_words import change_words
from kg.extract.holdings import Holdings, span
from kg.extract.lexicon import Form, party_kind
from kg.extract.phrases import Determiner, Kind
from kg.extract.titles import classes
from kg.extract.titles import office as office_of
from kg.model import LineRole

if TYPE_CHECKING:
    from kg.extract.actors import Person
    from kg.extract.phrases import Parsed, Phrase
    from kg.extract.time import DateMention

_NEAR = 5
_OFTEN = 4  # so many times a person is named of whom an article is


class Surroundings:
    """What stands around a place in a sentence of one document."""

    def __init__(self, holdings: Holdings) -> None:
        self.holdings = holdings
        self.lang = holdings.lang
        self.words = change_words(self.lang)
        self.text = holdings.article.text
        self._topics: dict[int, Person] = {}

    def inside(self, one: Parsed, at: int) -> bool:
        """Whether a token is part of a phrase: no verb then."""
        return any(p.first <= at < p.last and p.kind is not Kind.PRONOUN for p in one.phrases)

    def next_phrase(self, one: Parsed, at: int) -> int | None:
        """The first phrase that begins at or after a token."""
        return next((k for k, p in enumerate(one.phrases) if p.first >= at), None)

    def subject_of(self, one: Parsed, at: int) -> Person | None:
        """The person named nearest before a verb, or whom the pronoun or office there means."""
        for place in range(len(one.phrases) - 1, -1, -1):
            phrase = one.phrases[place]
            if phrase.last > at:
                continue
            if {";", ":"} & set(one.between(phrase.last, at)):
                return None
            if phrase.kind is Kind.NAME and not one.grammar.is_in(phrase.last, "possessive"):
                person = self.holdings.person(phrase)
                after = one.between(phrase.last, at)[:2]
                free = bool(self.words.who.intersection(after)) or (
                    self.led_by(one, place) not in self.words.oblique
                )
                if person is not None and free and not self._bracketed(one, place, at):
                    return person
            near = at - phrase.last <= 3 and "," not in one.between(phrase.last, at)
            if phrase.kind is Kind.PRONOUN and near and phrase.wanted and phrase.wanted.number == 1:
                return self.topic(one)
            if phrase.kind is Kind.TITLE and near and (held := self.holder(one, place)):
                return held
        return None

    def nearest(self, one: Parsed, at: int) -> Person | None:
        """The person named nearest before a token, whatever leads the name."""
        for phrase in reversed(one.phrases):
            if phrase.last <= at and phrase.kind is Kind.NAME:
                return self.holdings.person(phrase)
        return None

    def _bracketed(self, one: Parsed, place: int, at: int) -> bool:
        """Whether a name stands in brackets that end before a token: ``X (Parti Y) prend``."""
        tokens = one.grammar.norms
        phrase = one.phrases[place]
        return "(" in tokens[max(0, phrase.start - 2) : phrase.start] and (
            ")" in tokens[phrase.last : at]
        )

    def holder(self, one: Parsed, place: int) -> Person | None:
        """Whom ``le ministre`` means: the only one here who holds the office."""
        phrase = one.phrases[place]
        title = phrase.title
        if title is None or title.plural or phrase.determiner is not Determiner.DEFINITE:
            return None
        if any(f.title == place for f in self.holdings.linked[one.sentence.index].links):
            return None
        office = office_of(title, "", next(iter(title.codes), None))
        held = self.holdings.holders(office) if office is not None else []
        if len(held) != 1:
            return None
        return next((p for p in self.holdings.people.persons if p.id == held[0]), None)

    def group_start(self, one: Parsed, place: int) -> int:
        """Where the title, the nation or the article before a name begins."""
        first, start = one.phrases[place].first, one.phrases[place].start
        while place:
            before = one.phrases[place - 1]
            if before.kind not in (Kind.TITLE, Kind.PARTY) or before.last > start:
                break
            if one.between(before.last, start) not in ((), (",",)):
                break
            first, start, place = before.first, before.start, place - 1
        return first if one.grammar.is_in(first - 1, "contracted") else start

    def led_by(self, one: Parsed, place: int) -> str:
        """The word before a name with its title: a preposition, or nothing of interest."""
        start = self.group_start(one, place)
        return one.grammar.norms[start - 1] if start else ""

    def past_agent(self, one: Parsed, at: int) -> int:
        """Where the words after ``par`` end that tell by whom."""
        last = at + 1
        for phrase in one.phrases:
            if phrase.first < last:
                continue
            if phrase.start - last > 1 or phrase.kind is Kind.PRONOUN:
                break
            if set(one.between(last, phrase.start)) - {","}:
                break
            if phrase.kind is Kind.TITLE and phrase.determiner is Determiner.NONE and last > at + 1:
                break
            last = phrase.last
        return last

    def dated(self, one: Parsed, dates: tuple[DateMention, ...]) -> dict[int, int]:
        """For each token that begins an expression of time, the token after it."""
        if not dates:
            return {}
        found: dict[int, int] = {}
        for at, token in enumerate(one.sentence.tokens):
            for mention in dates:
                if mention.span.start <= token.start < mention.span.end:
                    found[at] = at + 1
        return found

    def told_of(self, one: Parsed, at: int, words: frozenset[str], reach: int = 9) -> int | None:
        """The name that one of some prepositions leads after a token: ``à | l'amiral X``."""
        last = at
        for place, phrase in enumerate(one.phrases):
            if phrase.first < at:
                continue
            if phrase.first - last > reach or {".", ";", ":"} & set(
                one.between(last, phrase.first)
            ):
                return None
            if phrase.kind is Kind.NAME and self.led_by(one, place) in words:
                return place
            last = phrase.last
        return None

    def is_passive(self, one: Parsed, at: int) -> bool | None:
        """Whether a participle is said of its subject; nothing where no auxiliary tells."""
        tokens = one.grammar.norms
        for place in range(at - 1, max(-1, at - 5), -1):
            if tokens[place] in self.words.passive:
                return True
            if tokens[place] in self.words.active:
                return False
            if tokens[place] == ",":
                return None
        return None

    def is_unreal(self, one: Parsed, at: int) -> bool:
        """Whether a verb is denied, asked for or only possible."""
        tokens = one.grammar.norms
        for place in range(at - 1, max(-1, at - 7), -1):
            if tokens[place] in ";:.":
                return False
            if tokens[place] in self.words.unreal:
                return True
        return False

    def is_future(self, one: Parsed, at: int) -> bool:
        """Whether a verb tells of what is to come."""
        tokens = one.grammar.norms
        if tokens[at].endswith(self.words.future_endings):
            return True
        return any(t in self.words.future_before for t in tokens[max(0, at - 3) : at])

    def fronted(self, one: Parsed, at: int) -> Person | None:
        """Whom a participle in front of a sentence is said of: ``Nommé mardi, X``."""
        if any(p.last <= at and p.kind in (Kind.NAME, Kind.PRONOUN) for p in one.phrases):
            return None
        tokens = one.grammar.norms
        for place, phrase in enumerate(one.phrases):
            if phrase.last <= at or "," not in tokens[at : phrase.first]:
                continue
            if phrase.kind is Kind.NAME:
                start = self.group_start(one, place)
                after = "," in (tokens[start - 1], tokens[phrase.start - 1])
                return self.holdings.person(phrase) if after else None
            pronoun = phrase.kind is Kind.PRONOUN and phrase.wanted is not None
            if pronoun and tokens[phrase.start - 1] == ",":
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
        """Whom a pronoun means: the subject of the sentences before, the nearest first."""
        for index in range(one.sentence.index - 1, max(-1, one.sentence.index - 4), -1):
            before = self.holdings.parsed[index]
            if before.sentence.line is LineRole.TITLE:
                return None
            if index in self._topics:
                return self._topics[index]
            if before.sentence.paragraph != one.sentence.paragraph and self.protagonist:
                return self.protagonist
            person = self._told_about(before)
            if person is not None:
                self._topics[index] = person
                return person
        return None

    @cached_property
    def protagonist(self) -> Person | None:
        """The person an article is about: named far more often than anybody else."""
        counts: dict[str, int] = {}
        for one in self.holdings.parsed:
            for phrase in one.phrases:
                person = self.holdings.person(phrase) if phrase.kind is Kind.NAME else None
                if person is not None:
                    counts[person.id] = counts.get(person.id, 0) + 1
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or ranked[0][1] < _OFTEN:
            return None
        if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
            return None
        return next(p for p in self.holdings.people.persons if p.id == ranked[0][0])

    def _told_about(self, one: Parsed) -> Person | None:
        """The first person of a sentence that no preposition leads, or whom its pronoun means."""
        other: Person | None = None
        for place, phrase in enumerate(one.phrases):
            if phrase.kind is Kind.PRONOUN and phrase.wanted and phrase.wanted.number == 1:
                return self.topic(one) or other
            if phrase.kind is Kind.NAME:
                person = self.holdings.person(phrase)
                if person is None:
                    continue
                if self.led_by(one, place) not in self.words.oblique:
                    return person
                other = other or person
        return other

    def whom(self, one: Parsed, at: int) -> Person | None:
        """Whom a relative clause is about: ``Y, whom X made``."""
        for place in range(len(one.phrases) - 1, 0, -1):
            phrase = one.phrases[place]
            if phrase.last > at or phrase.kind is not Kind.NAME:
                continue
            start = self.group_start(one, place)
            if start and one.grammar.norms[start - 1] in self.words.relatives:
                return self.nearest(one, start - 1)
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
        if role is None or (not title.codes and title.body == "agency"):
            return None
        portfolio = title.portfolio or classes()["portfolio"].get(title.body)
        if role not in ("minister", "chief-of-defence", "military-commander", "legislator"):
            portfolio = None
        code = next(iter(title.codes), None)
        if role in ("head-of-state", "head-of-government") and party_kind(code) == "organisation":
            role = "head-of-organisation"
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
