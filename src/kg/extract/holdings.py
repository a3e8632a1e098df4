"""Who holds what in a document: the tenures found so far, and the questions asked of them.

Takes the linked sentences and the persons; keeps the tenures that other modules read out of titles
(`attested`), counterparts, offices named apart and verbs, and answers who holds an office here.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from kg.claims.model import HoldingStatus, Office
from kg.extract import register
from kg.extract.home import home
from kg.model import Article, Span

if TYPE_CHECKING:
    from kg.extract.actors import People, Person
    from kg.extract.link import Linked
    from kg.extract.model import Tenure
    from kg.extract.phrases import Parsed, Phrase

_PERSONAL = frozenset({"legislator", "judge"})


class Tenures(list["Tenure"]):
    """The tenures found so far, in the order in which they were found, and those of a person."""

    def __init__(self) -> None:
        super().__init__()
        self._persons: dict[str, list[int]] = {}
        self._sentences: dict[int, list[int]] = {}
        self.holders: dict[tuple[str | bool | None, ...], list[str]] = {}
        """Who holds an office, as last asked; forgotten when a tenure changes."""

    def append(self, tenure: Tenure) -> None:
        """Add a tenure; one that takes its place has to be of the same person and sentence."""
        self._persons.setdefault(tenure.person, []).append(len(self))
        self._sentences.setdefault(tenure.sentence, []).append(len(self))
        super().append(tenure)
        self.holders.clear()

    def __setitem__(self, place: Any, tenure: Any) -> None:
        super().__setitem__(place, tenure)
        self.holders.clear()

    def of(self, person: str) -> list[Tenure]:
        """The tenures of one person."""
        return [self[place] for place in self.places_of(person)]

    def places_of(self, person: str) -> tuple[int, ...]:
        """The places here of the tenures of one person."""
        return tuple(self._persons.get(person, ()))

    def places_in(self, sentence: int) -> tuple[int, ...]:
        """The places here of the tenures of one sentence."""
        return tuple(self._sentences.get(sentence, ()))


class Holdings:
    """The tenures of one document."""

    def __init__(
        self,
        article: Article,
        lang: str,
        parsed: tuple[Parsed, ...],
        linked: tuple[Linked, ...],
        people: People,
    ) -> None:
        self.article, self.lang = article, lang
        self.parsed, self.linked, self.people = parsed, linked, people
        self.found = Tenures()

    @cached_property
    def home(self) -> tuple[str | None, str]:
        """The state whose offices the article need not name, and why."""
        return home(self.article, self.lang, self.parsed, self.people)

    def person(self, phrase: Phrase) -> Person | None:
        """The person that a name phrase names."""
        return self.people.find(phrase.name) if phrase.name is not None else None

    def party_of(self, person: Person) -> str | None:
        """The party of a person: of an office here, of the words beside, of the register."""
        code = self.code(person.id)
        if code is None and person.codes:
            code = min(person.codes)
        if code is None:
            codes = {p.jurisdiction for p in register.posts(person.name, self.article.published)}
            code = codes.pop() if len(codes) == 1 else None
        return code

    def office(self, person: str) -> Office | None:
        """A person's first office that is held at the time."""
        held = self.found.of(person)
        for tenure in held:
            if (
                tenure.status is not HoldingStatus.FORMER
                and tenure.office.role.value not in _PERSONAL
            ):
                return tenure.office
        return held[0].office if held else None

    def code(self, person: str) -> str | None:
        """The party of a person's offices."""
        for tenure in self.found.of(person):
            if tenure.office.jurisdiction:
                return tenure.office.jurisdiction
        return None

    def holders(self, office: Office, former: bool = False) -> list[str]:
        """The persons who hold (or held) an office here, as far as what is named of it agrees."""
        asked = office.role, office.portfolio, office.jurisdiction, former
        if asked not in self.found.holders:
            self.found.holders[asked] = self._holders(office, former)
        return list(self.found.holders[asked])

    def _holders(self, office: Office, former: bool) -> list[str]:
        found: dict[str, None] = {}
        for tenure in self.found:
            own = tenure.office
            if own.role is not office.role:
                continue
            if former is not (tenure.status is HoldingStatus.FORMER):
                continue
            if office.portfolio and own.portfolio and own.portfolio != office.portfolio:
                continue
            if office.jurisdiction and own.jurisdiction and own.jurisdiction != office.jurisdiction:
                continue
            found[tenure.person] = None
        return list(found)

    def busy(self, person: str, office: Office | None = None) -> bool:
        """Whether a person holds an office here that rules out another one."""
        return any(
            t.status is not HoldingStatus.FORMER
            and t.office.role.value not in _PERSONAL
            and not (office is not None and _is_generic(t.office, office))
            for t in self.found.of(person)
        )

    def generic(self, person: str, office: Office) -> bool:
        """Whether a person holds an office that says less than this one: ``ministre`` alone."""
        return any(
            t.office.jurisdiction == office.jurisdiction and _is_generic(t.office, office)
            for t in self.found.of(person)
        )

    def tenures(self) -> tuple[Tenure, ...]:
        """All tenures, those that a fuller one of the same person says already left out."""
        kept: list[Tenure] = []
        for tenure in self.found:
            office = tenure.office
            fuller = any(
                t.office.role is office.role
                and office.portfolio is None
                and t.office.portfolio is not None
                and office.jurisdiction in (None, t.office.jurisdiction)
                for t in self.found.of(tenure.person)
            )
            if not fuller:
                kept.append(tenure)
        return tuple(kept)


def _is_generic(own: Office, office: Office) -> bool:
    """Whether an office says less than another of its kind: ``ministre`` alone."""
    return (
        own.role is office.role
        and own.portfolio is None
        and office.portfolio is not None
        and own.jurisdiction in (None, office.jurisdiction)
    )


def span(one: Parsed, first: int, last: int) -> Span:
    """The stretch of text of some tokens."""
    tokens = one.sentence.tokens
    return Span(tokens[first].start, tokens[last - 1].end)


def cover(left: Span, right: Span) -> Span:
    """The stretch of text from one span to another."""
    return Span(min(left.start, right.start), max(left.end, right.end))
