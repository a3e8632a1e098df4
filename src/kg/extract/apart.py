"""Offices named apart from their holders: ``le président russe`` and, elsewhere, the name.

Takes the holdings of a document; gives an office that stands alone to the one person of the article
who can hold it, by the register or by nationality.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.model import HoldingStatus
from kg.extract import register
from kg.extract.counterparts import antecedent
from kg.extract.holdings import Holdings, span
from kg.extract.model import Tenure
from kg.extract.phrases import Determiner, Kind
from kg.extract.titles import classes, status_of
from kg.extract.titles import office as office_of
from kg.model import LineRole, Span

if TYPE_CHECKING:
    from kg.claims.model import Office
    from kg.extract.actors import Person
    from kg.extract.phrases import Parsed, Phrase
    from kg.extract.titles import Title


def match(held: Holdings) -> None:
    """Give offices that stand alone to the persons of the article who hold them."""
    for one in held.parsed:
        used = {f.title for f in held.linked[one.sentence.index].links}
        for at, phrase in enumerate(one.phrases):
            if (
                phrase.kind is Kind.TITLE
                and at not in used
                and one.sentence.line is not LineRole.TITLE
            ):
                _alone(held, one, at, phrase)


def _alone(held: Holdings, one: Parsed, at: int, phrase: Phrase) -> None:
    title = phrase.title
    if title is None or phrase.determiner is Determiner.INDEFINITE:
        return
    place = span(one, phrase.first, phrase.last)
    text = place.of(held.article.text)
    if not title.codes and title.kind == "office":
        _unsaid(held, one, phrase, place)
    for code in title.codes:
        if title.kind == "counterpart":
            base = antecedent(held, one, at)
            office = replace(base, jurisdiction=code, title=text) if base else None
        else:
            office = office_of(title, text, code)
        if office is None or any(not held.generic(who, office) for who in held.holders(office)):
            continue
        person, reason = _holder(held, one, office, title.status, phrase.first)
        if person is not None:
            _keep(held, one, person.id, office, title, place, reason)


def _unsaid(held: Holdings, one: Parsed, phrase: Phrase, place: Span) -> None:
    """An office without a party: the register's holder among the persons named just before."""
    title = phrase.title
    if title is None or phrase.determiner is not Determiner.DEFINITE or title.plural or title.weak:
        return
    office = office_of(title, place.of(held.article.text))
    if (
        office is None
        or office.role.value not in classes()["single"]["roles"]
        or held.holders(office)
    ):
        return
    near = _named(held, one.sentence.index, 3)
    found: dict[str, str] = {}
    for person in held.people.persons:
        if person.id in near and not held.busy(person.id, office):
            code = register.party_on(person.name, office, held.article.published)
            if code is not None:
                found[person.id] = code
    if len(found) == 1:
        ((who, code),) = found.items()
        _keep(held, one, who, replace(office, jurisdiction=code), title, place, "register")


def _keep(
    held: Holdings, one: Parsed, person: str, office: Office, title: Title, place: Span, reason: str
) -> None:
    """Add the tenure of an office named apart."""
    held.found.append(
        Tenure(
            person, office, status_of(title), one.sentence.index, place, f"title.{reason}",
            inferred=True, reason=reason,
        )
    )  # fmt: skip


def _named(held: Holdings, index: int, back: int, before: int | None = None) -> set[str]:
    """The persons named in a sentence (before a token) and in some sentences before it."""
    return {
        person.id
        for one in held.parsed[max(0, index - back) : index + 1]
        for phrase in one.phrases
        if phrase.kind is Kind.NAME
        and (before is None or one.sentence.index < index or phrase.first < before)
        and (person := held.person(phrase)) is not None
    }


def _holder(
    held: Holdings, one: Parsed, office: Office, status: str | None, before: int
) -> tuple[Person | None, str]:
    """The person of the article who holds an office named alone, and why."""
    if status == HoldingStatus.FORMER.value:
        once = [p for p in held.people.persons if register.holds(p.name, office, None)]
        past = [p for p in once if not register.holds(p.name, office, held.article.published)]
        if len(past) == 1:
            return past[0], "register"
    free = [p for p in held.people.persons if not held.busy(p.id, office)]
    generic = [p for p in free if held.generic(p.id, office)]
    if len(generic) == 1:
        return generic[0], "same-person"
    day = None if status else held.article.published
    known = [p for p in free if register.holds(p.name, office, day)]
    if len(known) == 1:
        return known[0], "register"
    codes = [p for p in free if office.jurisdiction in p.codes]
    if len(codes) == 1 and not register.knows(codes[0].name):
        return codes[0], "nationality"
    if status is not None:
        return None, ""
    return _meant(held, one, office, free, before), "anaphora"


def _meant(
    held: Holdings, one: Parsed, office: Office, free: list[Person], before: int
) -> Person | None:
    """The one person named just before who can be meant by an office: nothing speaks against."""
    if office.role.value not in classes()["single"]["roles"]:
        return None
    near = _named(held, one.sentence.index, 1, before)
    fitting = [
        p
        for p in free
        if p.id in near
        and not register.knows(p.name)
        and (held.party_of(p) or office.jurisdiction) == office.jurisdiction
        and not any(t.person == p.id for t in held.found)
    ]
    return fitting[0] if len(fitting) == 1 else None
