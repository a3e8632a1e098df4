"""Tenures that titles beside names attest, with the party that goes with each.

Takes the holdings of a document; adds one tenure a link, and those of a list of a government. A
party that the title does not name is taken from its possessor, from the words beside the name, from
the register or from the office beside it, and the tenure says so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.model import HoldingStatus, Office, Role
from kg.extract import register
from kg.extract.apart import match
from kg.extract.counterparts import relative
from kg.extract.holdings import Holdings, cover, span
from kg.extract.home import is_place
from kg.extract.inferred import fill, may_have, organisation
from kg.extract.lexicon import Form, Word, party_kind
from kg.extract.link import words
from kg.extract.model import Tenure
from kg.extract.periods import period
from kg.extract.phrases import Determiner, Kind
from kg.extract.titles import classes, settled, status_of
from kg.extract.titles import office as office_of
from kg.model import LineRole

if TYPE_CHECKING:
    from kg.extract.link import Link
    from kg.extract.lists import Listed
    from kg.extract.phrases import Parsed

_GUESSED = ("possessive", "possessor", "coordination")
_BACK = 2  # so many sentences back the possessor of an office may be told
_SPECIFIED = (
    Role.MINISTER, Role.DEPUTY_MINISTER, Role.SPOKESPERSON, Role.ENVOY, Role.AMBASSADOR,
)  # fmt: skip
_OF_PARTY = {
    Role.HEAD_OF_ORGANISATION: Role.PARTY_LEADER,
    Role.HEAD_OF_STATE: Role.PARTY_LEADER,
}


def collect(held: Holdings) -> None:
    """Read every link, counterparts after the offices they depend on, then fill parties."""
    late: list[tuple[Parsed, Link]] = []
    for one, joined in zip(held.parsed, held.linked, strict=True):
        for name, code in sorted(joined.nationality.items()):
            person = held.person(one.phrases[name])
            if person is not None:
                person.codes.add(code)
        for link in joined.links:
            title = one.phrases[link.title].title
            if title is None or one.sentence.line is LineRole.TITLE:
                continue
            if title.kind == "office":
                several = title.codes if not title.plural and len(title.codes) > 1 else ()
                for each in several if link.code is None else ():
                    _hold(held, one, replace(link, code=each))
                if not several or link.code is not None:
                    _hold(held, one, link)
            else:
                late.append((one, link))
    fill(held)
    for one, link in late:
        relative(held, one, link)
    fill(held)
    match(held)
    for one, link in late:
        relative(held, one, link)


def _hold(held: Holdings, one: Parsed, link: Link) -> None:
    phrase, person = one.phrases[link.title], held.person(one.phrases[link.name])
    title = phrase.title
    if person is None or title is None:
        return
    loose = link.rule in ("name-title", "title-name") and not one.phrases[link.name].name.led  # type: ignore[union-attr]
    if loose and len(person.words) == 1:
        return
    if link.portfolio is not None:
        title = replace(title, portfolio=link.portfolio)
    place = span(one, phrase.first, phrase.last)
    office = office_of(title, place.of(held.article.text), link.code)
    if office is None:
        return
    status = status_of(title)
    if link.then and status is HoldingStatus.INCUMBENT:
        status = HoldingStatus.FORMER
    reason = None
    if title.assumed:
        other = organisation(held, one.sentence.index, place.start)
        if other in classes()["commission"]["parties"]:
            office = replace(office, jurisdiction=other)
        reason = "title"
    elif office.jurisdiction is None:
        office, reason = _near(held, one, link, office)
        office = settled(office, title.when)
    whole = cover(place, span(one, one.phrases[link.name].start, one.phrases[link.name].last))
    start, end = (None, None)
    if link.rule == "fronted":
        start, end = period(held.lang, one, place.end, one.sentence.dates)
        status = HoldingStatus.FORMER if end else status
    held.found.append(
        Tenure(
            person.id, office, status, one.sentence.index, whole, f"title.{link.rule}", start, end,
            then=link.then, inferred=reason is not None, reason=reason, when=title.when,
        )
    )  # fmt: skip


def specify(held: Holdings) -> None:
    """Give ministers, envoys and spokesmen without portfolio the one that the register knows."""
    names = {person.id: person.name for person in held.people.persons}
    for at, tenure in enumerate(held.found):
        office = tenure.office
        if office.role not in _SPECIFIED or office.portfolio or not office.jurisdiction:
            continue
        told = any(
            t.person == tenure.person and t.office.role is office.role and t.office.portfolio
            for t in held.found
        )
        if told or tenure.status is HoldingStatus.FORMER:
            continue
        known = {
            post.portfolio
            for post in register.posts(names[tenure.person], held.article.published)
            if post.role == office.role.value
            and post.jurisdiction == office.jurisdiction
            and post.covers(held.article.published)
        }
        if len(known) == 1 and (portfolio := known.pop()):
            held.found[at] = replace(
                tenure, office=replace(office, portfolio=portfolio), inferred=True,
                reason="register",
            )  # fmt: skip


def add_listed(held: Holdings, rows: tuple[tuple[Listed, ...], ...]) -> None:
    """The ministers of a list of a government."""
    for one, row in zip(held.parsed, rows, strict=True):
        for item in row:
            phrase = one.phrases[item.name]
            person = held.person(phrase)
            if person is None:
                continue
            words = span(one, item.first, item.last)
            office = Office(Role.MINISTER, item.portfolio, None, words.of(held.article.text))
            whole = cover(words, span(one, phrase.first, phrase.last))
            held.found.append(
                Tenure(
                    person.id,
                    office,
                    HoldingStatus.INCUMBENT,
                    one.sentence.index,
                    whole,
                    "list",
                )
            )


def _near(held: Holdings, one: Parsed, link: Link, office: Office) -> tuple[Office, str | None]:
    """The office with the party of its possessor, of the name, or of the office beside it."""
    phrase = one.phrases[link.title]
    told = _after_name(one, link.name)
    if told is not None and office.role is not Role.AMBASSADOR:
        return replace(office, jurisdiction=told), None
    code, reason = _side(held, one, link.title), "side"
    joined = held.linked[one.sentence.index]
    if phrase.determiner is Determiner.POSSESSIVE:
        if office.role is Role.HEAD_OF_ORGANISATION or office.role is Role.SPOKESPERSON:
            code, reason = _own_body(held, one, link.title), "possessive"
        if code is not None and party_kind(code) == "party":
            office = replace(office, role=_OF_PARTY.get(office.role, office.role))
        if code is None:
            code, reason = _possessor(held, one, link.title), "possessive"
    person = held.person(one.phrases[link.name])
    abroad = office.role is Role.HEAD_OF_ORGANISATION
    if code is None and link.name in joined.nationality and not abroad:
        code, reason = joined.nationality[link.name], "nationality"
    if code is None:
        code, reason = _of_person(held, one, link.title), "possessor"
    if code is None and person is not None:
        code, reason = register.party(person.name, office, held.article.published), "register"
        code = code if code and may_have(person.name, office, code) else None
    if code is None:
        code, reason = _coordinated(held, one, link.title), "coordination"
    if person is not None and reason in _GUESSED:
        theirs = replace(office, jurisdiction=code)
        code = None if register.taken(person.name, theirs, held.article.published) else code
    return (replace(office, jurisdiction=code), reason) if code else (office, None)


def _after_name(one: Parsed, name: int) -> str | None:
    """The state that follows a name: ``le roi A | de Jordanie``, ``President B | of Ghana``."""
    last, grammar = one.phrases[name].last, one.grammar
    if last >= len(grammar.norms):
        return None
    found = grammar.find(last, Word.OF)
    party = grammar.party(found[0], (Form.NAME,)) if found is not None else None
    return party[1][0] if party is not None and party_kind(party[1][0]) == "state" else None


def _side(held: Holdings, one: Parsed, at: int) -> str | None:
    """The party whose side a sentence speaks of: ``Côté russe, le ministre``."""
    tokens, sides = one.grammar.norms, words(held.lang).sides
    for phrase in one.phrases[:at]:
        if phrase.kind is not Kind.PARTY or phrase.form is not Form.ADJECTIVE:
            continue
        if (phrase.first and tokens[phrase.first - 1] in sides) or tokens[phrase.last] in sides:
            return phrase.codes[0]
    return None


def _own_body(held: Holdings, one: Parsed, at: int) -> str | None:
    """The organisation or movement named just before: ``l'AIEA et son directeur général``."""
    index = one.sentence.index
    for before in (one, *reversed(held.parsed[max(0, index - 1) : index])):
        phrases = before.phrases[:at] if before is one else before.phrases
        for phrase in reversed(phrases):
            codes = phrase.codes or (phrase.title.codes if phrase.title is not None else ())
            if codes and party_kind(codes[0]) in ("organisation", "party"):
                return codes[0]
            if phrase.kind is Kind.NAME or (codes and party_kind(codes[0]) == "state"):
                return None
    return None


def _possessor(held: Holdings, one: Parsed, at: int) -> str | None:
    """The party of the person whose minister it is: the subject before."""
    for place in range(at):
        phrase = one.phrases[place]
        if phrase.kind is Kind.NAME:
            person = held.person(phrase)
            code = held.party_of(person) if person is not None else None
            if code:
                return code
        elif phrase.kind is Kind.PARTY and not is_place(one, phrase, held.lang):
            return phrase.codes[0]
        elif (
            phrase.kind in (Kind.TITLE, Kind.BODY)
            and phrase.title is not None
            and phrase.title.codes
        ):
            return phrase.title.codes[0]
    for tenure in reversed(held.found):
        near = one.sentence.index - _BACK <= tenure.sentence < one.sentence.index
        if near and tenure.office.jurisdiction:
            return tenure.office.jurisdiction
    return None


def _of_person(held: Holdings, one: Parsed, at: int) -> str | None:
    """The party of the person whose envoy it is: ``l'émissaire de X``."""
    if at + 1 >= len(one.phrases) or one.phrases[at + 1].kind is not Kind.NAME:
        return None
    between = one.between(one.phrases[at].last, one.phrases[at + 1].first)
    if len(between) != 1 or between[0] not in words(held.lang).owners:
        return None
    owner = held.person(one.phrases[at + 1])
    return held.party_of(owner) if owner is not None else None


def _coordinated(held: Holdings, one: Parsed, at: int) -> str | None:
    """The party of the office that stands just before, joined by ``and``."""
    for before in reversed(held.found):
        if before.sentence != one.sentence.index:
            break
        start = one.sentence.tokens[one.phrases[at].first].start
        if before.span.end > start:
            continue
        between = [t.norm for t in one.sentence.tokens if before.span.end <= t.start < start]
        if before.office.jurisdiction and set(between) <= words(held.lang).joints:
            return before.office.jurisdiction
        break
    return None
