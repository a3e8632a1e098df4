"""Parties that the text leaves unsaid: filled in from what else the article tells.

Takes the holdings of a document; gives offices without a party that of the person's other office,
of the organisation at hand or of the article's home, and ambassadors where they are sent.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.model import HoldingStatus, Role
from kg.extract import register
from kg.extract.holdings import Holdings, span
from kg.extract.lexicon import party_kind
from kg.extract.titles import settled

if TYPE_CHECKING:
    from kg.claims.model import Office
    from kg.extract.model import Tenure
    from kg.extract.noun_phrase import Title

_ABROAD = frozenset({"head-of-organisation"})
_OF_ANY_PARTY = (Role.ENVOY, Role.PARTY_LEADER)  # no guess: anybody sends, anybody leads
_OF_STATES = (
    Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.DEPUTY_HEAD_OF_GOVERNMENT, Role.MINISTER,
    Role.DEPUTY_MINISTER, Role.CHIEF_OF_DEFENCE, Role.LEGISLATOR, Role.HEAD_OF_REGION,
)  # fmt: skip


def fill(held: Holdings) -> None:
    """Give offices without a party that of the person's other office, or of the article's home."""
    for at, tenure in enumerate(held.found):
        if tenure.office.jurisdiction is not None:
            continue
        code, reason = _own_code(held, tenure), "same-person"
        person = next(p for p in held.people.persons if p.id == tenure.person)
        day, abroad = held.article.published, tenure.office.role.value in _ABROAD
        if code is None and not abroad:
            code, reason = (min(person.codes), "nationality") if person.codes else (None, "")
        if code is None:
            known = register.party_on if abroad else register.party
            code, reason = known(person.name, tenure.office, day), "register"
            code = code if code and may_have(person.name, tenure.office, code) else None
        if code is None and abroad:
            code = organisation(held, tenure.sentence, tenure.span.start)
            reason = "organisation"
        elif code is None and tenure.office.role not in _OF_ANY_PARTY:
            code, reason = held.home
            office = replace(tenure.office, jurisdiction=code)
            if tenure.status is not HoldingStatus.FORMER and register.taken(
                person.name, office, day
            ):
                code = None
        if code is not None:
            office = settled(replace(tenure.office, jurisdiction=code), tenure.when)
            held.found[at] = replace(tenure, office=office, inferred=True, reason=reason)


def _own_code(held: Holdings, tenure: Tenure) -> str | None:
    """The state of the person's other offices, for an office of a state."""
    if tenure.office.role.value in _ABROAD:
        return None
    for other in held.found.of(tenure.person):
        code = other.office.jurisdiction
        if code and party_kind(code) in ("state", "territory", ""):
            return code
    return None


def organisation(held: Holdings, index: int, start: int) -> str | None:
    """The organisation named last before a place in a sentence."""
    for one in reversed(held.parsed[max(0, index - 1) : index + 1]):
        for phrase in reversed(one.phrases):
            if span(one, phrase.first, phrase.last).start >= start:
                continue
            codes = phrase.codes or (phrase.title.codes if phrase.title is not None else ())
            if codes and party_kind(codes[0]) == "organisation":
                return codes[0]
    return None


def may_have(name: str, office: Office, code: str) -> bool:
    """Whether a party may have an office: no organisation has a prime minister."""
    if office.role not in _OF_STATES or party_kind(code) != "organisation":
        return True
    return register.holds(name, replace(office, jurisdiction=code), None)


def receive(held: Holdings) -> None:
    """Give ambassadors the country they are sent to, where it is said elsewhere or plain."""
    titles = [
        phrase.title
        for one in held.parsed
        for phrase in one.phrases
        if phrase.title is not None and phrase.title.role == "ambassador" and phrase.title.receiving
    ]
    for at, tenure in enumerate(held.found):
        office = tenure.office
        if office.role is not Role.AMBASSADOR or office.portfolio is not None:
            continue
        code = _sent_to(held, titles, office.jurisdiction)
        if code not in (None, office.jurisdiction):
            held.found[at] = replace(
                tenure,
                office=replace(office, portfolio=code),
                inferred=True,
                reason="receiving",
            )


def _sent_to(held: Holdings, titles: list[Title], sender: str | None) -> str | None:
    """Where the article says that the ambassador of a country is; else its home."""
    told = {t.receiving for t in titles if not t.codes or sender in t.codes}
    if len(told) == 1:
        return told.pop()
    code = held.home[0]
    return code if code not in (None, sender) else None
