"""Claims out of a document and what was read in it: persons, agents, holdings.

Takes a document with its contacts and statements; gives persons who hold an office or take part,
agents that are referred to, and one holding a person, office, status and time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.model import (
    Agent,
    AgentKind,
    Holding,
    HoldingStatus,
    InteractionStatus,
    Person,
    Role,
    Source,
)
from kg.extract import register
from kg.extract.confidence import confidence
from kg.extract.model import ActorKind
from kg.extract.names import people
from kg.fold import fold_keep

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.claims.model import Interaction, Office, Statement
    from kg.extract.contacts import Contacts
    from kg.extract.model import Actor, Document, Tenure
    from kg.extract.statements import Speech
    from kg.model import Span

_OFFICIALS = 3  # so many make an article one of officials
_KINDS = {
    ActorKind.INSTITUTION: AgentKind.INSTITUTION,
    ActorKind.JURISDICTION: AgentKind.JURISDICTION,
    ActorKind.OFFICE: AgentKind.OFFICE,
    ActorKind.OUTLET: AgentKind.OUTLET,
    ActorKind.GROUP: AgentKind.GROUP,
}


def persons(document: Document, taking_part: Iterable[str]) -> tuple[Person, ...]:
    """The officials of an article and who takes part in something, in the order of the text.

    Without a claim of his own, somebody is an official whom the register knows, whom a sentence
    names beside an official, or, in an article of officials, whose honorific or given name tells
    that a person is meant.
    """
    wanted = {tenure.person for tenure in document.tenures} | set(taking_part)
    beside = _beside(document)
    holders = {tenure.person for tenure in document.tenures}
    spans = _spans(document)
    found: list[Person] = []
    for actor in document.actors.values():
        if actor.kind is not ActorKind.PERSON:
            continue
        if actor.id in wanted:
            rule = "names"
        elif actor.id in beside:
            rule = "names.beside"
        elif register.knows(actor.name):
            rule = "names.register"
        elif len(holders) >= _OFFICIALS and _is_named(actor, document):
            rule = "names.given"
        else:
            continue
        source = Source(spans.get(actor.id, ()), rule, confidence("persons", rule))
        aliases = document.aliases.get(actor.id, ())
        honorific = document.honorifics.get(actor.id)
        found.append(Person(actor.id, actor.name, aliases, honorific, source))
    return tuple(found)


def _is_named(actor: Actor, document: Document) -> bool:
    """Whether an honorific or a given name that is known leads a name."""
    words = fold_keep(actor.name).replace("-", " ").split()
    honoured = actor.id in document.honorifics
    return len(words) > 1 and (honoured or words[0] in people(document.lang).given)


def _beside(document: Document) -> set[str]:
    """Who is mentioned in one sentence with the holder of an office."""
    holders = {tenure.person for tenure in document.tenures}
    holders |= {a.id for a in document.actors.values() if a.kind is ActorKind.OFFICE}
    together: dict[int, set[str]] = {}
    for mention in document.mentions:
        together.setdefault(mention.sentence, set()).update(mention.actors)
    return {
        actor
        for named in together.values()
        if (found := named & holders)
        for actor in named
        if found - {actor}
    }


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
            Source(spans.get(actor.id, ()), "agents", confidence("agents", "agents")),
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


def _singled_out(office: Office) -> bool:
    """Whether it is known whose office it is, and of an ambassador where."""
    if office.role is Role.AMBASSADOR and office.portfolio is None:
        return False
    return office.jurisdiction is not None


def holdings(document: Document, met: Contacts, said: Speech) -> tuple[Holding, ...]:
    """One holding a person, office, status and time, dated by what its sentence tells."""
    found: dict[tuple[object, ...], Holding] = {}
    contacts = {contact.id: contact for contact in met.interactions}
    spoken: dict[str, list[Statement]] = {}
    for statement in said.statements:
        for speaker in dict.fromkeys(statement.speakers):
            spoken.setdefault(speaker, []).append(statement)
    for tenure in document.tenures:
        if not _singled_out(tenure.office):
            continue
        contact = _told_in(tenure, met, contacts)
        at = tenure.at or _day(tenure, contact, document, met, spoken.get(tenure.person, []))
        office = tenure.office
        key: tuple[object, ...] = (
            tenure.person, office.role, office.portfolio, office.jurisdiction, tenure.status
        )  # fmt: skip
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
            in_=contact.id if contact is not None and contact.date == at else None,
            source=Source(
                (tenure.span,),
                tenure.rule,
                confidence("holdings", tenure.rule, tenure.reason),
                tenure.inferred,
                tenure.reason,
            ),
        )
    return tuple(found.values())


_PRESENT = (HoldingStatus.INCUMBENT, HoldingStatus.ACTING)
_TAKEN_PLACE = (InteractionStatus.OCCURRED, InteractionStatus.ONGOING)


def _told_in(tenure: Tenure, met: Contacts, contacts: dict[str, Interaction]) -> Interaction | None:
    """The contact that a sentence tells of with the person in it: the one that it dates."""
    if tenure.status not in _PRESENT and not tenure.then:
        return None
    ids = dict.fromkeys(met.by_sentence.get(tenure.sentence, ()))
    told = [i for i in map(contacts.get, ids) if i is not None and i.status in _TAKEN_PLACE]
    own = [i for i in told if tenure.person in i.participants]
    return next(iter(own or (told if tenure.then else ())), None)


def _day(
    tenure: Tenure,
    contact: Interaction | None,
    document: Document,
    met: Contacts,
    said: list[Statement],
) -> str | None:
    """The day that a tenure is attested for: of its event or statement, else of publication."""
    published = document.article.published
    if tenure.status is HoldingStatus.FORMER and (tenure.start or tenure.end):
        both = f"{tenure.start}/{tenure.end}" if tenure.start and tenure.end else None
        return both or tenure.end or tenure.start
    if tenure.status not in _PRESENT and not tenure.then:
        return published
    sentence = document.sentences[tenure.sentence].span
    spoken = [s.date for s in said if any(sentence.overlaps(x) for x in s.source.spans)]
    changed = tenure.start or tenure.end  # the day of a change is told apart
    named = None if changed else met.sentence_dates.get(tenure.sentence)
    days = (contact.date if contact else None, *spoken, named)
    return next((day for day in days if day and _past(day, published)), published)


def _past(day: str, published: str | None) -> bool:
    """Whether a day has an end, and does not begin after the publication."""
    return not day.endswith("..") and (published is None or day.lstrip("./")[:10] <= published)


def _fuller(holding: Holding, tenure: Tenure) -> Holding:
    """A holding with the start or end that a second place in the text gives."""
    return replace(holding, start=holding.start or tenure.start, end=holding.end or tenure.end)
