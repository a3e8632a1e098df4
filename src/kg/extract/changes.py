"""Tenures that a verb tells of: who is named, dismissed, replaced, or leads a body.

Takes the linked sentences, the persons and the holdings made from titles; adds tenures to them and
sets what begins or ends, with the dates that the sentence gives.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from kg.claims.model import HoldingStatus, Office, Role
from kg.extract.holdings import Holdings, span
from kg.extract.lexicon import Form, alternatives, party_kind
from kg.extract.link import words as small_words
from kg.extract.model import Tenure
from kg.extract.phrases import Kind
from kg.extract.time import DateKind, DateMention, dates_in
from kg.extract.titles import classes
from kg.extract.titles import office as office_of
from kg.extract.tokens import norms
from kg.extract.tries import Trie
from kg.fold import fold_keep
from kg.model import LineRole, Span
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.actors import Person
    from kg.extract.phrases import Parsed, Phrase

_NEAR = 5
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


@dataclass(frozen=True, slots=True)
class _Words:
    verbs: Trie[str]
    small: Trie[str]
    range: frozenset[str]
    to: frozenset[str]
    object: frozenset[str]
    beside: frozenset[str]
    relatives: frozenset[str]
    dative: frozenset[str]


@cache
def _words(lang: str) -> _Words:
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

    return _Words(
        verbs, small, folded(listed.get("range", [])), folded(listed.get("to", [])),
        folded(data.get("object", [])), folded(data.get("beside", [])), folded(data.get("relatives", [])), folded(data.get("dative", [])),
    )  # fmt: skip


class Changes:
    """Reads the changes of one document into its holdings."""

    def __init__(self, holdings: Holdings) -> None:
        self.holdings = holdings
        self.lang = holdings.lang
        self.words = _words(self.lang)
        self.text = holdings.article.text

    def read(self) -> None:
        """All sentences, in order."""
        for one in self.holdings.parsed:
            if one.sentence.line is LineRole.TITLE:
                continue
            dates = dates_in(one.sentence, self.holdings.article.published, self.lang)
            self._verbs(one, dates)
            self._heads(one, dates)
            self._periods(one, dates)

    # ---- verbs
    def _verbs(self, one: Parsed, dates: tuple[DateMention, ...]) -> None:
        at = 0
        tokens = one.grammar.norms
        while at < len(tokens):
            found = self.words.verbs.at(tokens, at)
            if found and not self._inside(one, at):
                end, name = found[0]
                handle = getattr(self, f"_{name}", None)
                if handle is not None:
                    handle(one, at, end, dates)
                at = end
            else:
                at += 1

    def _inside(self, one: Parsed, at: int) -> bool:
        """Whether a token is part of a phrase: no verb then."""
        return any(p.first <= at < p.last and p.kind is not Kind.PRONOUN for p in one.phrases)

    def _next(self, one: Parsed, at: int) -> int | None:
        """The first phrase that begins at or after a token."""
        return next((k for k, p in enumerate(one.phrases) if p.first >= at), None)

    def _subject(self, one: Parsed, at: int) -> Person | None:
        """The person named nearest before a verb, or whom the pronoun there stands for."""
        for phrase in reversed(one.phrases):
            if phrase.last > at:
                continue
            if phrase.kind is Kind.NAME:
                person = self.holdings.person(phrase)
                if person is not None:
                    return person
            if phrase.kind is Kind.PRONOUN and (phrase.entry or {}).get("number") == 1:
                return self._topic(one)
        return None

    def _topic(self, one: Parsed) -> Person | None:
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

    def _whom(self, one: Parsed, at: int) -> Person | None:
        """Whom a relative clause is about: ``Y, whom X made``."""
        for place in range(len(one.phrases) - 1, 0, -1):
            phrase = one.phrases[place]
            if phrase.last > at or phrase.kind is not Kind.NAME:
                continue
            if phrase.start and one.grammar.norms[phrase.start - 1] in self.words.relatives:
                return self._subject(one, phrase.start - 1)
            return None
        return None

    def _object(self, one: Parsed, end: int, reach: int = _NEAR) -> tuple[int, Person] | None:
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

    def _title_after(self, one: Parsed, at: int, reach: int = _NEAR) -> tuple[int, Phrase] | None:
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

    def _appoint(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        """``appointed X prime minister``; ``X a été nommé ministre``."""
        following = self._object(one, end)
        if following is not None:
            place, person = following
            named = self._title_after(one, one.phrases[place].last, 6)
        else:
            named = self._title_after(one, end)
            if at and one.grammar.norms[at - 1] in self.words.object:
                return
            person_ = self._whom(one, at) or self._subject(one, at)
            if person_ is None:
                return
            person = person_
        if named is not None:
            self._begin(one, person, named, dates)

    def _nominate(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        following = self._object(one, end)
        place = one.phrases[following[0]].last if following else end
        person = following[1] if following else self._subject(one, at)
        named = self._title_after(one, place)
        if named is not None and person is not None:
            self._begin(one, person, named, (), HoldingStatus.CANDIDATE)

    def _become(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        person = self._subject(one, at)
        if person is None:
            return
        named = self._title_after(one, end)
        if named is not None:
            self._begin(one, person, named, dates)
            return
        day = _day(dates)
        if day is not None:
            self._mark(one, person, start=day)

    def _remain(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        person, named = self._subject(one, at), self._title_after(one, end, 2)
        if person is not None and named is not None:
            self._begin(one, person, named, ())

    def _lead(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        self._leads(one, at, end, HoldingStatus.INCUMBENT)

    def _led(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        if self._period(one, one.sentence.tokens[end - 1].end, dates, reach=9) != (None, None):
            self._leads(one, at, end, HoldingStatus.FORMER)

    def _will_lead(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        self._leads(one, at, end, HoldingStatus.INCOMING)

    def _leads(self, one: Parsed, at: int, end: int, status: HoldingStatus) -> None:
        """``X, qui dirige l'Organisation de``; ``le ministère que dirige X``."""
        body = self._body_at(one, end, 3)
        if body is None:
            body = self._body_of(one, at)
        after = self._object(one, end, 2)
        if after is not None and (before := self._body_before(one, at)) is not None:
            person: Person | None = after[1]
            body = before
        else:
            person = self._subject(one, at)
        if person is None or body is None:
            return
        office = self._leader(one, body)
        if office is not None:
            self._add(one, person, office, status, one.phrases[body], "lead")

    def _body_at(self, one: Parsed, at: int, reach: int) -> int | None:
        """The body or organisation that stands right after a token."""
        place = self._next(one, at)
        if place is None or one.phrases[place].first - at > reach:
            return None
        phrase = one.phrases[place]
        if phrase.kind is Kind.BODY:
            return place
        known = phrase.kind is Kind.PARTY and phrase.form is Form.NAME
        return place if known and party_kind(phrase.codes[0]) in ("organisation", "party") else None

    def _body_before(self, one: Parsed, at: int) -> int | None:
        """The body that a relative clause belongs to: ``the ministry, which | heads``."""
        for place in range(len(one.phrases) - 1, -1, -1):
            phrase = one.phrases[place]
            if phrase.last <= at:
                near = at - phrase.last <= 4
                return place if near and phrase.kind is Kind.BODY else None
        return None

    def _body_of(self, one: Parsed, at: int) -> int | None:
        """The body before the subject of a relative clause: ``the ministry, which X heads``."""
        for place in range(len(one.phrases) - 1, 0, -1):
            phrase = one.phrases[place]
            if phrase.last > at or phrase.kind not in (Kind.NAME, Kind.TITLE):
                continue
            if phrase.kind is Kind.TITLE:
                continue
            first = phrase.start
            if one.phrases[place - 1].kind is Kind.TITLE and one.phrases[place - 1].last == first:
                first, place = one.phrases[place - 1].start, place - 1
            if first and one.grammar.norms[first - 1] in self.words.relatives and place:
                before = one.phrases[place - 1]
                return place - 1 if before.kind is Kind.BODY and first - before.last <= 3 else None
            return None
        return None

    def _leader(self, one: Parsed, place: int) -> Office | None:
        """The office of who leads a body."""
        phrase = one.phrases[place]
        if phrase.kind is Kind.PARTY:
            role = classes()["leader"].get(party_kind(phrase.codes[0]), "head-of-organisation")
            return Office(Role(role), None, phrase.codes[0], self._text(one, phrase))
        title = phrase.title
        role = classes()["leader"].get(title.body) if title is not None else None
        if (
            title is None
            or role is None
            or (not title.codes and title.body in ("agency", "government"))
        ):
            return None
        portfolio = title.portfolio or classes()["portfolio"].get(title.body)
        if role not in ("minister", "chief-of-defence", "military-commander", "legislator"):
            portfolio = None
        return Office(Role(role), portfolio, next(iter(title.codes), None), self._text(one, phrase))

    def _succeed(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        """``X succède à Y``, ``Y, whom X replaces``: one office passes from Y to X."""
        gone: Person | None
        if at and one.grammar.norms[at - 1] in self.words.dative:
            gone, new = self._topic(one), self._subject(one, at)
        elif (relative := self._antecedent(one, at)) is not None:
            gone, new = relative, self._topic(one)
        else:
            following = self._object(one, end, 4)
            gone, new = (following[1] if following else None), self._subject(one, at)
        if gone is None or new is None or gone.id == new.id:
            return
        office = self._current(gone) or self._current(new)
        if office is None:
            return
        phrase = next(
            (
                p
                for p in one.phrases
                if p.kind is Kind.NAME and self.holdings.person(p) in (gone, new)
            ),
            None,
        )
        if phrase is None:
            return
        self._add(one, gone, office, HoldingStatus.FORMER, phrase, "succession", end=_day(dates))
        if self._current(new) is None:
            self._add(
                one, new, office, HoldingStatus.INCUMBENT, phrase, "succession", start=_day(dates)
            )

    def _antecedent(self, one: Parsed, at: int) -> Person | None:
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

    def _replaced_by(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        new, gone = self._object(one, end, 4), self._subject(one, at)
        office = self._current(gone) if gone is not None else None
        if new is None or office is None or gone is None:
            return
        self._add(
            one,
            new[1],
            office,
            HoldingStatus.INCUMBENT,
            one.phrases[new[0]],
            "succession",
            _day(dates),
        )

    def _dismiss(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        following = self._object(one, end)
        person = following[1] if following is not None else self._subject(one, at)
        if person is not None:
            self._mark(one, person, end=_day(dates) or "", status=HoldingStatus.FORMER)

    def _resign(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        person = self._subject(one, at) or (found[1] if (found := self._object(one, end)) else None)
        if person is not None:
            self._mark(one, person, end=_day(dates) or "", status=HoldingStatus.FORMER)

    # ---- at the head of a body
    def _heads(self, one: Parsed, dates: tuple[DateMention, ...]) -> None:
        """``était à la tête du ministère``."""
        tokens = one.grammar.norms
        for at in range(len(tokens)):
            found = [m for m in self.words.small.at(tokens, at) if m[1] == "head_of"]
            if not found:
                continue
            body = self._body_at(one, found[0][0], 2)
            person = self._subject(one, at)
            if body is None or person is None or self._pronoun_object(one, at):
                continue
            office = self._leader(one, body)
            if office is None:
                continue
            between = tokens[max(0, at - 6) : at]
            past = any(
                m[1] == "was"
                for k in range(max(0, at - 6), at)
                for m in self.words.small.at(tokens, k)
            )
            then = past and bool(
                set(between) & small_words(self.lang).then or _then(self.lang, tokens, at)
            )
            status = HoldingStatus.FORMER if past else HoldingStatus.INCUMBENT
            self._add(one, person, office, status, one.phrases[body], "head-of", then=then)

    def _pronoun_object(self, one: Parsed, at: int) -> bool:
        """Whether somebody is put there by a pronoun: ``X le nomme | à la tête de``."""
        tokens = one.grammar.norms
        return any(
            tokens[k] in self.words.object and k + 1 < at and self.words.verbs.at(tokens, k + 1)
            for k in range(max(0, at - 4), at)
        )

    # ---- times beside a title
    def _periods(self, one: Parsed, dates: tuple[DateMention, ...]) -> None:
        """``mayor until 2022``; ``in the post since March 2020``; ``from 1997 to 2008``."""
        for number, tenure in enumerate(self.holdings.found):
            if tenure.sentence != one.sentence.index or tenure.start or tenure.end:
                continue
            start, end = self._period(one, tenure.span.end, dates)
            if not start and not end:
                continue
            status = tenure.status
            if end and status is HoldingStatus.INCUMBENT:
                status = HoldingStatus.FORMER
            at = f"{start}/{end}" if start and end else tenure.at
            self.holdings.found[number] = replace(
                tenure, start=start, end=end, status=status, at=at
            )

    def _period(
        self, one: Parsed, place: int, dates: tuple[DateMention, ...], reach: int = 0
    ) -> tuple[str | None, str | None]:
        """The start and end that are told right after a place in the text, or within reach."""
        tokens = one.sentence.tokens
        first = next((k for k, t in enumerate(tokens) if t.start >= place), len(tokens))
        for begin in range(first, min(first + reach + 1, len(tokens))):
            rest = [t.norm for t in tokens[begin : begin + 4]]
            years = len(rest) == 4 and _YEAR.fullmatch(rest[1]) and _YEAR.fullmatch(rest[3])
            if years and rest[0] in self.words.range and rest[2] in self.words.to:
                return rest[1], rest[3]
        rest = [t.norm for t in tokens[first : first + 8]]
        for mention in dates:
            if not 0 <= mention.span.start - place <= 25 + 6 * reach or mention.edtf is None:
                continue
            between = [t.norm for t in tokens[first:] if t.end <= mention.span.start]
            if not reach and not set(between) <= self.words.beside:
                continue
            if mention.kind is DateKind.SINCE:
                return mention.edtf, None
            if mention.kind is DateKind.UNTIL:
                return None, mention.edtf
        found = self.words.small.at(rest, 0) if rest else []
        if (
            found
            and found[0][1] == "until"
            and len(rest) > found[0][0]
            and _YEAR.fullmatch(rest[found[0][0]])
        ):
            return None, rest[found[0][0]]
        return None, None

    # ---- writing
    def _begin(
        self, one: Parsed, person: Person, named: tuple[int, Phrase], dates: tuple[DateMention, ...],
        status: HoldingStatus | None = None,
    ) -> None:  # fmt: skip
        """Add the tenure that a title after a verb gives to a person."""
        place, phrase = named
        title = phrase.title
        if title is None or title.kind != "office" or title.plural:
            return
        office = office_of(title, self._text(one, phrase), next(iter(title.codes), None))
        if office is None:
            return
        day = _day(dates)
        published = self.holdings.article.published
        told = status or (HoldingStatus(title.status) if title.status else HoldingStatus.INCUMBENT)
        if told is HoldingStatus.INCUMBENT and day is not None and published and day > published:
            told = HoldingStatus.INCOMING
        self._add(one, person, office, told, phrase, "change", start=day)
        del place

    def _mark(
        self, one: Parsed, person: Person, start: str | None = None, end: str | None = None,
        status: HoldingStatus | None = None,
    ) -> None:  # fmt: skip
        """Set the start or end of the tenure that a person has here, or of the only one."""
        mine = [k for k, t in enumerate(self.holdings.found) if t.person == person.id]
        here = [k for k in mine if self.holdings.found[k].sentence == one.sentence.index] or mine[
            :1
        ]
        for number in here[:1]:
            tenure = self.holdings.found[number]
            if tenure.status is not HoldingStatus.INCUMBENT:
                return
            self.holdings.found[number] = replace(
                tenure,
                start=start or tenure.start,
                end=end or tenure.end,
                status=status or tenure.status,
            )

    def _current(self, person: Person) -> Office | None:
        return self.holdings.office(person.id)

    def _add(
        self, one: Parsed, person: Person, office: Office, status: HoldingStatus, phrase: Phrase, rule: str,
        start: str | None = None, end: str | None = None, then: bool = False,
    ) -> None:  # fmt: skip
        words = span(one, phrase.first, phrase.last)
        names = [
            span(one, p.first, p.last) for p in one.phrases
            if p.kind is Kind.NAME and self.holdings.person(p) is person
        ]  # fmt: skip
        near = min(names, key=lambda s: abs(s.start - words.start), default=words)
        whole = Span(min(near.start, words.start), max(near.end, words.end))
        known = next(
            (
                k for k, t in enumerate(self.holdings.found)
                if t.person == person.id and t.office.role is office.role
                and t.office.portfolio == office.portfolio
                and (t.office.jurisdiction == office.jurisdiction or not office.jurisdiction or t.inferred)
            ), None,
        )  # fmt: skip
        if known is not None:
            old = self.holdings.found[known]
            if status is HoldingStatus.FORMER and old.status is HoldingStatus.INCUMBENT:
                old = replace(old, status=status)
            self.holdings.found[known] = replace(old, start=old.start or start, end=old.end or end)
            return
        self.holdings.found.append(
            Tenure(
                person.id, office, status, one.sentence.index, whole, rule, start, end, then=then
            )
        )

    def _text(self, one: Parsed, phrase: Phrase) -> str:
        return span(one, phrase.first, phrase.last).of(self.text)


def _then(lang: str, tokens: list[str], at: int) -> bool:
    """Whether ``à l'époque`` or the like stands before a token."""
    for phrase in table(lang, "tenures").get("then", ()):
        words = list(norms(phrase, lang))
        if len(words) > 1 and any(
            tokens[k : k + len(words)] == words for k in range(max(0, at - 6), at)
        ):
            return True
    return False


def _day(dates: tuple[DateMention, ...]) -> str | None:
    """The one day that a sentence gives."""
    days = [d.edtf for d in dates if d.kind is DateKind.AT and d.edtf]
    return days[0] if days else None
