"""Claims out of a document and what was read in it: persons, agents, holdings.

Takes a document with its contacts and statements; gives persons who hold an office or take part,
agents that are referred to, and one holding a person, office, status and time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.model import Agent, AgentKind, Holding, HoldingStatus, Person, Source
from kg.extract.model import ActorKind
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.extract.contacts import Contacts
    from kg.extract.model import Document, Tenure

CONFIDENCE = 0.9
INFERRED = 0.75

_KINDS = {
    ActorKind.INSTITUTION: AgentKind.INSTITUTION,
    ActorKind.JURISDICTION: AgentKind.JURISDICTION,
    ActorKind.OFFICE: AgentKind.OFFICE,
    ActorKind.OUTLET: AgentKind.OUTLET,
    ActorKind.GROUP: AgentKind.GROUP,
}


def persons(document: Document, taking_part: Iterable[str]) -> tuple[Person, ...]:
    """The persons who hold an office or take part in something, in the order of the text."""
    wanted = {tenure.person for tenure in document.tenures} | set(taking_part)
    spans = _spans(document)
    return tuple(
        Person(
            actor.id,
            actor.name,
            document.aliases.get(actor.id, ()),
            document.honorifics.get(actor.id),
            Source(spans.get(actor.id, ()), "names", CONFIDENCE),
        )
        for actor in document.actors.values()
        if actor.kind is ActorKind.PERSON and actor.id in wanted
    )


def agents(document: Document, used: Iterable[str]) -> tuple[Agent, ...]:
    """The agents that other claims refer to."""
    wanted = set(used)
    spans = _spans(document)
    return tuple(
        Agent(
            actor.id,
            _KINDS[actor.kind],
            actor.name,
            actor.named,
            actor.jurisdiction,
            actor.portfolio,
            actor.institution,
            actor.office,
            Source(spans.get(actor.id, ()), "agents", CONFIDENCE),
        )
        for actor in document.actors.values()
        if actor.kind in _KINDS and actor.id in wanted
    )


def _spans(document: Document) -> dict[str, tuple[Span, ...]]:
    """The first place in the text of each actor."""
    found: dict[str, tuple[Span, ...]] = {}
    for mention in document.mentions:
        for actor in mention.actors:
            if not mention.anaphor:
                found.setdefault(actor, (mention.name or mention.span,))
    return found


def holdings(document: Document, met: Contacts) -> tuple[Holding, ...]:
    """One holding a person, office, status and time, dated by the contacts."""
    dates = met.sentence_dates
    found: dict[tuple[object, ...], Holding] = {}
    published = document.article.published
    for tenure in document.tenures:
        at = tenure.at or _day(tenure, dates, published)
        office = tenure.office
        key = (tenure.person, office.role, office.portfolio, office.jurisdiction, tenure.status)
        if tenure.status is HoldingStatus.FORMER and (tenure.start or tenure.end):
            key = (*key, tenure.start, tenure.end)
        if key in found:
            found[key] = _fuller(found[key], tenure)
            continue
        found[key] = Holding(
            id=f"h{len(found) + 1}",
            person=tenure.person,
            office=office,
            status=tenure.status,
            at=at,
            quote=tenure.span.of(document.article.text),
            start=tenure.start,
            end=tenure.end,
            in_=_told_in(tenure, met),
            source=Source(
                (tenure.span,),
                tenure.rule,
                INFERRED if tenure.inferred else CONFIDENCE,
                tenure.inferred,
                tenure.reason,
            ),
        )
    return tuple(found.values())


def _told_in(tenure: Tenure, met: Contacts) -> str | None:
    """The contact that a holding of the time is told of."""
    if not tenure.then:
        return None
    ids = met.by_sentence.get(tenure.sentence, ())
    return ids[0] if ids else None


def _day(tenure: Tenure, dates: Mapping[int, str | None], published: str | None) -> str | None:
    """The day that a tenure is attested for: its event's, else the day of publication."""
    if tenure.status in (HoldingStatus.FORMER, HoldingStatus.INCOMING, HoldingStatus.CANDIDATE):
        return published if not tenure.then else dates.get(tenure.sentence) or published
    day = dates.get(tenure.sentence)
    if day is None or (published is not None and day[:10] > published):
        return published
    return day


def _fuller(holding: Holding, tenure: Tenure) -> Holding:
    """A holding with the start or end that a second place in the text gives."""
    return replace(holding, start=holding.start or tenure.start, end=holding.end or tenure.end)
