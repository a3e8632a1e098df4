"""Counterparts, predecessors and deputies: an office told by another one.

Takes the holdings of a document; gives ``his counterpart``, ``son prédécesseur`` or ``son adjoint``
the office that they stand against.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.model import HoldingStatus, Office, Role
from kg.extract import register
from kg.extract.holdings import Holdings, cover, span
from kg.extract.link import words
from kg.extract.model import Tenure
from kg.extract.phrases import Kind
from kg.extract.titles import classes
from kg.extract.titles import office as office_of
from kg.model import LineRole

if TYPE_CHECKING:
    from kg.extract.actors import Person
    from kg.extract.link import Link
    from kg.extract.phrases import Parsed

_NEAR = 100
"""So many tenures back a counterpart may stand."""


def relative(held: Holdings, one: Parsed, link: Link) -> None:
    """``son homologue russe, M. Gerasimov``: the role of the subject, another party."""
    phrase, person = one.phrases[link.title], held.person(one.phrases[link.name])
    title = phrase.title
    if person is None or title is None:
        return
    base = _known_base(held, person, link.code) if title.kind == "counterpart" else None
    base = base or antecedent(held, one, link.title, person.id)
    if base is not None and title.weak and base.role is not Role.MINISTER:
        return
    if base is None or (title.kind != "predecessor" and held.busy(person.id)):
        return
    code = link.code or held.linked[one.sentence.index].nationality.get(link.name)
    office, status, reason = base, HoldingStatus.INCUMBENT, None
    if title.kind == "counterpart":
        if code is None and person.codes:
            code, reason = min(person.codes), "nationality"
        office = replace(base, jurisdiction=code)
    elif title.kind == "predecessor":
        status = HoldingStatus.FORMER
    elif title.kind == "deputy":
        office = replace(base, role=Role(classes()["deputy"].get(base.role.value, "other")))
    else:
        return
    place = span(one, phrase.first, phrase.last)
    office = replace(office, title=place.of(held.article.text))
    whole = cover(place, span(one, one.phrases[link.name].start, one.phrases[link.name].last))
    held.found.append(
        Tenure(person.id, office, status, one.sentence.index, whole, f"{title.kind}.{link.rule}",
               inferred=True, reason=reason or title.kind)
    )  # fmt: skip


def antecedent(held: Holdings, one: Parsed, at: int, but: str | None = None) -> Office | None:
    """The office that a counterpart's stands against: the one joined to it, else the subject's."""
    here = [
        (place, office)
        for place in range(at)
        if (office := _office_at(held, one, place, but)) is not None
    ]
    if here:
        near, office = here[-1]
        gap = one.between(one.phrases[near].last, one.phrases[at].start)
        kind = one.phrases[at].title
        close = kind is not None and kind.kind != "counterpart"
        return office if close or set(gap) <= words(held.lang).joints else here[0][1]
    known = _known_subject(held, one, at, but)
    if known is not None:
        return known
    for place in range(at + 2, len(one.phrases)):
        office_ = _office_at(held, one, place, but)
        if office_ is not None and at <= 1:
            return office_
    for index in range(one.sentence.index - 1, max(-1, one.sentence.index - 4), -1):
        before = held.parsed[index]
        if before.sentence.line is LineRole.TITLE or before.sentence.line is LineRole.CAPTION:
            break
        for place in range(len(before.phrases)):
            office = _office_at(held, before, place, but)
            if office is not None:
                return office
    return None


def _known_subject(held: Holdings, one: Parsed, at: int, but: str | None) -> Office | None:
    """The one office that the register gives whoever is named before in the sentence."""
    day = held.article.published
    for phrase in one.phrases[:at]:
        person = held.person(phrase) if phrase.kind is Kind.NAME else None
        if person is None or person.id == but or day is None:
            continue
        posts = [p for p in register.posts(person.name, day) if p.covers(day)]
        offices = {(p.role, p.portfolio, p.jurisdiction) for p in posts}
        if len(offices) == 1:
            post = posts[0]
            return Office(Role(post.role), post.portfolio, post.jurisdiction, "")
    return None


def _known_base(held: Holdings, person: Person, code: str | None) -> Office | None:
    """The office of the article that the register gives a counterpart too, if it is one."""
    day = held.article.published
    known = {p.jurisdiction for p in register.posts(person.name, day)}
    parties = {code} if code else person.codes or known
    offices = {(t.office.role, t.office.portfolio): t.office for t in held.found}
    bases = [
        office
        for office in offices.values()
        if any(
            register.holds(person.name, replace(office, jurisdiction=party), day)
            for party in parties
        )
    ]
    return bases[0] if len(bases) == 1 else None


def _office_at(held: Holdings, one: Parsed, place: int, but: str | None) -> Office | None:
    """The office of the person or title at a place in a sentence."""
    phrase = one.phrases[place]
    if phrase.kind is Kind.NAME:
        person = held.person(phrase)
        return held.office(person.id) if person is not None and person.id != but else None
    title = phrase.title
    if phrase.kind is not Kind.TITLE or title is None or title.kind != "office" or title.plural:
        return None
    if any(
        f.title == place and held.person(one.phrases[f.name])
        for f in held.linked[one.sentence.index].links
    ):
        return None
    place_ = span(one, phrase.first, phrase.last)
    return office_of(title, place_.of(held.article.text), next(iter(title.codes), None))
