"""Tenures that a verb tells of: who is named, dismissed, replaced, or leads a body.

Takes the linked sentences, the persons and the holdings made from titles; adds tenures to them and
sets what begins or ends, with the dates that the sentence gives.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.model import HoldingStatus, Office
from kg.extract.holdings import span
from kg.extract.link import words as small_words
from kg.extract.model import Tenure
from kg.extract.periods import first_day, period, periods
from kg.extract.phrases import Kind
from kg.extract.surroundings import Surroundings
from kg.extract.titles import office as office_of
from kg.extract.tokens import norms
from kg.model import LineRole, Span
from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.actors import Person
    from kg.extract.phrases import Parsed, Phrase
    from kg.extract.time import DateMention


class Changes(Surroundings):
    """Reads the changes of one document into its holdings."""

    def read(self) -> None:
        """All sentences, in order."""
        for one in self.holdings.parsed:
            if one.sentence.line is LineRole.TITLE:
                continue
            if any(p.kind in (Kind.NAME, Kind.TITLE, Kind.PRONOUN) for p in one.phrases):
                self._sentence(one)

    def _sentence(self, one: Parsed) -> None:
        verbs = list(self._found(one))
        index = one.sentence.index
        if verbs or any(t.sentence == index for t in self.holdings.found):
            dates = one.sentence.dates
            for name, at, end in verbs:
                self._handle(name, one, at, end, dates)
            self._heads(one)
            periods(self.holdings, one, dates)
        else:
            self._heads(one)

    def _handle(
        self, name: str, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]
    ) -> None:
        """Read what a verb of one class tells."""
        handle = getattr(self, f"_{name}", None)
        if handle is not None:
            handle(one, at, end, dates)

    def _found(self, one: Parsed) -> Iterator[tuple[str, int, int]]:
        """The verbs of change of a sentence: their class and place."""
        at = 0
        tokens = one.grammar.norms
        while at < len(tokens):
            begins = self.words.verbs.begins(tokens[at])
            found = self.words.verbs.at(tokens, at) if begins else []
            if found and not self.inside(one, at):
                yield found[0][1], at, found[0][0]
                at = found[0][0]
            else:
                at += 1

    def _appoint(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        """``appointed X prime minister``; ``X a été nommé ministre``."""
        following = self.object_of(one, end)
        if following is not None:
            place, person = following
            named = self.title_after(one, one.phrases[place].last, 6)
        else:
            named = self.title_after(one, end)
            if {*one.grammar.norms[max(0, at - 1) : at], *one.grammar.norms[end : end + 1]} & (
                self.words.object
            ):
                return  # somebody named by a pronoun
            person_ = self.whom(one, at) or self.subject_of(one, at)
            if person_ is None:
                return
            person = person_
        if named is not None:
            self.begin(one, person, named, dates)

    def _nominate(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        following = self.object_of(one, end)
        place = one.phrases[following[0]].last if following else end
        person = following[1] if following else self.subject_of(one, at)
        named = self.title_after(one, place)
        if named is not None and person is not None:
            self.begin(one, person, named, (), HoldingStatus.CANDIDATE)

    def _become(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        person = self.subject_of(one, at)
        if person is None:
            return
        named = self.title_after(one, end)
        if named is not None:
            self.begin(one, person, named, dates)
            return
        day = first_day(dates)
        if day is not None:
            self.mark(one, person, start=day)

    def _remain(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        person, named = self.subject_of(one, at), self.title_after(one, end, 2)
        if person is not None and named is not None:
            self.begin(one, person, named, ())

    def _be(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        """``X est ministre``, ``X is the mayor``."""
        person, named = self.subject_beside(one, at), self.title_after(one, end, 1)
        if person is not None and named is not None and named[1].start == end:
            self.begin(one, person, named, ())

    def _served(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        """``X served as minister``, ``X fut ministre``."""
        person, named = self.subject_of(one, at), self.title_after(one, end, 1)
        if person is not None and named is not None and named[1].start == end:
            self.begin(one, person, named, (), HoldingStatus.FORMER)

    def _command(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        """``X, who commands the force``: a commander, whatever the body is."""
        self._leads(one, at, end, HoldingStatus.INCUMBENT, "commander")

    def _lead(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        self._leads(one, at, end, HoldingStatus.INCUMBENT)

    def _led(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        if period(self.lang, one, one.sentence.tokens[end - 1].end, dates, reach=9) != (None, None):
            self._leads(one, at, end, HoldingStatus.FORMER)

    def _will_lead(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        self._leads(one, at, end, HoldingStatus.INCOMING)

    def _leads(
        self, one: Parsed, at: int, end: int, status: HoldingStatus, cls: str = "leader"
    ) -> None:
        """``X, qui dirige l'Organisation de``; ``le ministère que dirige X``."""
        body = self.body_at(one, end, 3)
        if body is None:
            body = self.body_of(one, at)
        after = self.object_of(one, end, 2)
        if after is not None and (before := self.body_before(one, at)) is not None:
            person: Person | None = after[1]
            body = before
        else:
            person = self.subject_of(one, at)
        if person is None or body is None:
            return
        office = self.leader(one, body, cls)
        if office is not None:
            self.keep(one, person, office, status, one.phrases[body], "lead")

    def _succeed(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        """``X succède à Y``, ``Y, whom X replaces``: one office passes from Y to X."""
        gone: Person | None
        if at and one.grammar.norms[at - 1] in self.words.dative:
            gone, new = self.topic(one), self.subject_of(one, at)
        elif (relative := self.antecedent(one, at)) is not None:
            gone, new = relative, self.topic(one)
        else:
            following = self.object_of(one, end, 4)
            gone, new = (following[1] if following else None), self.subject_of(one, at)
        if gone is None or new is None or gone.id == new.id:
            return
        office = self.current(gone) or self.current(new)
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
        self.keep(
            one, gone, office, HoldingStatus.FORMER, phrase, "succession", end=first_day(dates)
        )
        if self.current(new) is None:
            self.keep(
                one,
                new,
                office,
                HoldingStatus.INCUMBENT,
                phrase,
                "succession",
                start=first_day(dates),
            )

    def _replaced_by(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        new, gone = self.object_of(one, end, 4), self.subject_of(one, at)
        office = self.current(gone) if gone is not None else None
        if new is None or office is None or gone is None:
            return
        self.keep(
            one,
            new[1],
            office,
            HoldingStatus.INCUMBENT,
            one.phrases[new[0]],
            "succession",
            first_day(dates),
        )

    def _dismiss(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        following = self.object_of(one, end)
        person = following[1] if following is not None else self.subject_of(one, at)
        if person is not None:
            self.mark(one, person, end=first_day(dates) or "", status=HoldingStatus.FORMER)

    def _resign(self, one: Parsed, at: int, end: int, dates: tuple[DateMention, ...]) -> None:
        person = self.subject_of(one, at) or (
            found[1] if (found := self.object_of(one, end)) else None
        )
        if person is not None:
            self.mark(one, person, end=first_day(dates) or "", status=HoldingStatus.FORMER)

    def _heads(self, one: Parsed) -> None:
        """``était à la tête du ministère``."""
        tokens = one.grammar.norms
        for at in range(len(tokens)):
            found = [m for m in self.words.small.at(tokens, at) if m[1] == "head_of"]
            if not found:
                continue
            body = self.body_at(one, found[0][0], 2)
            person = self.subject_of(one, at)
            if body is None or person is None or self.pronoun_object(one, at):
                continue
            office = self.leader(one, body)
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
            self.keep(one, person, office, status, one.phrases[body], "head-of", then=then)

    def begin(
        self, one: Parsed, person: Person, named: tuple[int, Phrase],
        dates: tuple[DateMention, ...], status: HoldingStatus | None = None,
    ) -> None:  # fmt: skip
        """Add the tenure that a title after a verb gives to a person."""
        place, phrase = named
        title = phrase.title
        if title is None or title.kind != "office" or title.plural:
            return
        office = office_of(title, self.words_of(one, phrase), next(iter(title.codes), None))
        if office is None:
            return
        day = first_day(dates)
        published = self.holdings.article.published
        told = status or (HoldingStatus(title.status) if title.status else HoldingStatus.INCUMBENT)
        if told is HoldingStatus.INCUMBENT and day is not None and published and day > published:
            told = HoldingStatus.INCOMING
        self.keep(one, person, office, told, phrase, "change", start=day)
        del place

    def mark(
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

    def _same(self, person: Person, office: Office) -> int | None:
        """The place of the tenure that a person has of an office already."""
        for number, tenure in enumerate(self.holdings.found):
            own = tenure.office
            if tenure.person != person.id or own.role is not office.role:
                continue
            agrees = not office.jurisdiction or own.jurisdiction == office.jurisdiction
            if own.portfolio == office.portfolio and (agrees or tenure.inferred):
                return number
        return None

    def keep(
        self, one: Parsed, person: Person, office: Office, status: HoldingStatus, phrase: Phrase,
        rule: str, start: str | None = None, end: str | None = None, then: bool = False,
    ) -> None:  # fmt: skip
        """Add a tenure, or what it says more to the one that the person has of the office."""
        words = span(one, phrase.first, phrase.last)
        names = [
            span(one, p.first, p.last) for p in one.phrases
            if p.kind is Kind.NAME and self.holdings.person(p) is person
        ]  # fmt: skip
        near = min(names, key=lambda s: abs(s.start - words.start), default=words)
        whole = Span(min(near.start, words.start), max(near.end, words.end))
        known = self._same(person, office)
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


def _then(lang: str, tokens: list[str], at: int) -> bool:
    """Whether ``à l'époque`` or the like stands before a token."""
    for phrase in table(lang, "tenures").get("then", ()):
        words = list(norms(phrase, lang))
        if len(words) > 1 and any(
            tokens[k : k + len(words)] == words for k in range(max(0, at - 6), at)
        ):
            return True
    return False
