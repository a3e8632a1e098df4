"""Tenures written down as verbs tell of them: begun, ended, or told of once more.

Takes a person, an office and what a sentence says of both; adds a tenure to the holdings of a
document, or its start, end or status to the one that the person has already.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.model import HoldingStatus, Office
from kg.extract.holdings import span
from kg.extract.model import Tenure
from kg.extract.phrases import Kind
from kg.extract.references import Reference, References
from kg.extract.time import DateKind, DateMention
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.actors import Person
    from kg.extract.holdings import Holdings
    from kg.extract.phrases import Parsed, Phrase

_ENDED = (HoldingStatus.FORMER,)
_COMMA = 60
_FAR = 120  # so many characters from a verb its date may stand


class Ledger(References):
    """Keeps the tenures that verbs tell of; ``spots`` are the places of a sentence's verbs."""

    spots: tuple[tuple[int, int], ...] = ()
    again = False

    def __init__(self, holdings: Holdings) -> None:
        super().__init__(holdings)
        self.later: list[tuple[Person, str | None, str | None, HoldingStatus | None]] = []

    def finish_later(self, one: Parsed) -> None:
        """Mark what a sentence told before it named the office."""
        self.again = True
        for person, start, end, status in self.later:
            self.mark(one, person, start, end, status)
        self.later.clear()
        self.again = False

    def day(
        self, one: Parsed, at: int, end: int, dates: Sequence[DateMention], future: bool = False
    ) -> str | None:
        """The time that stands nearest to a verb."""
        tokens = one.sentence.tokens
        first, last = tokens[at].start, tokens[end - 1].end
        best: tuple[int, str] | None = None
        for mention in dates:
            if mention.kind not in (DateKind.AT, DateKind.SINCE, DateKind.FROM):
                continue
            told = (mention.future if future else None) or mention.edtf
            if told is None:
                continue
            far = self._far(mention, (first, last))
            if any(self._far(mention, spot) < far for spot in self.spots):
                continue
            if far <= _FAR + _COMMA and (best is None or far < best[0]):
                best = (far, told.removesuffix("/..") if "/.." in told else told)
        return best[1] if best else None

    def _far(self, mention: DateMention, spot: tuple[int, int]) -> int:
        """How far from a verb an expression of time stands; a comma between puts it farther."""
        after, before = mention.span.start - spot[1], spot[0] - mention.span.end
        if after < 0 and before < 0:
            return 0
        low, high = (spot[1], mention.span.start) if after >= 0 else (mention.span.end, spot[0])
        return max(after, before) + _COMMA * ("," in self.text[low:high])

    def begin(
        self, one: Parsed, person: Person, named: Reference, day: str | None,
        status: HoldingStatus | None = None, rule: str = "change",
    ) -> None:  # fmt: skip
        """Add the tenure that begins when somebody is given an office."""
        told = status or named.status or HoldingStatus.INCUMBENT
        published = self.holdings.article.published
        later = day is not None and published is not None and day[:10] > published[: len(day[:10])]
        if told is HoldingStatus.INCUMBENT and later:
            told = HoldingStatus.INCOMING
        self.keep(one, person, named.office, told, named.phrase, rule, start=day)

    def finish(
        self, one: Parsed, person: Person, named: Reference | None, day: str | None,
        rule: str = "change-end",
    ) -> None:  # fmt: skip
        """End the tenure of an office, or of the one that the person has here."""
        published = self.holdings.article.published
        if day is not None and published is not None and day[:10] > published[: len(day[:10])]:
            self.mark(one, person, end=day)
            return
        if named is None:
            self.mark(one, person, end=day, status=HoldingStatus.FORMER)
            return
        self.keep(one, person, named.office, HoldingStatus.FORMER, named.phrase, rule, end=day)

    def mark(
        self, one: Parsed, person: Person, start: str | None = None, end: str | None = None,
        status: HoldingStatus | None = None,
    ) -> None:  # fmt: skip
        """Set the start or end of the tenure that a person has here, or of the only one."""
        found = self.holdings.found
        mine = found.places_of(person.id)
        here = [k for k in mine if found[k].sentence == one.sentence.index] or mine[:1]
        if not here and not self.again:
            self.later.append((person, start, end, status))
        for number in here[:1]:
            tenure = found[number]
            if tenure.status not in (HoldingStatus.INCUMBENT, HoldingStatus.ACTING):
                return
            found[number] = replace(
                tenure,
                start=start or tenure.start,
                end=end or tenure.end,
                status=status or tenure.status,
            )

    def same(self, person: Person, office: Office) -> int | None:
        """The place of the tenure that a person has of an office already."""
        for number in self.holdings.found.places_of(person.id):
            tenure = self.holdings.found[number]
            own = tenure.office
            if own.role is not office.role:
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
        known = self.same(person, office)
        if known is not None and not self._again(known, status, start):
            old = self.holdings.found[known]
            if status in _ENDED and old.status in (HoldingStatus.INCUMBENT, HoldingStatus.ACTING):
                old = replace(old, status=status)
            if status is HoldingStatus.ACTING and old.status is HoldingStatus.INCUMBENT:
                old = replace(old, status=status)
            self.holdings.found[known] = replace(old, start=old.start or start, end=old.end or end)
            return
        self.holdings.found.append(
            Tenure(
                person.id, office, status, one.sentence.index, self.evidence(one, person, phrase),
                rule, start, end, then=then,
            )
        )  # fmt: skip

    def _again(self, known: int, status: HoldingStatus, start: str | None) -> bool:
        """Whether somebody who held an office before is given it once more."""
        old = self.holdings.found[known]
        if old.status in _ENDED and (old.start or old.end) and status not in _ENDED:
            return start is not None and (old.end or "") <= start
        return False

    def evidence(self, one: Parsed, person: Person, phrase: Phrase) -> Span:
        """The words from the nearest name of a person to a phrase."""
        words = span(one, phrase.first, phrase.last)
        names = [
            span(one, p.first, p.last) for p in one.phrases
            if p.kind is Kind.NAME and self.holdings.person(p) is person
        ]  # fmt: skip
        near = min(names, key=lambda s: abs(s.start - words.start), default=words)
        return Span(min(near.start, words.start), max(near.end, words.end))

    def name_in(self, one: Parsed, *persons: Person) -> Phrase | None:
        """The phrase of a sentence that names one of some persons."""
        return next(
            (
                p for p in one.phrases
                if p.kind is Kind.NAME and self.holdings.person(p) in persons
            ),
            None,
        )  # fmt: skip

    def whose(self, one: Parsed, *persons: Person | None) -> Reference | None:
        """The office that the first of some persons holds here, in which another follows."""
        for person in persons:
            office = self.current(person) if person is not None else None
            if office is None:
                continue
            phrase = self.name_in(one, *(p for p in persons if p is not None))
            if phrase is not None:
                return Reference(office, phrase, None, phrase.last)
        return None
