"""Accounts: who tells of which contact, and how.

Takes what was told and by whom; gives one `Account` for each contact and issuer. A capital that
tells is its ministry where the article shows that ministry speaking of the same contact.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from kg.claims.model import Account, InteractionStatus, Source
from kg.extract.confidence import confidence
from kg.extract.model import ActorKind
from kg.extract.tokens import norms
from kg.extract.tries import Trie
from kg.model import LineRole, Span
from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.claims.model import Interaction
    from kg.extract.agents import Agents
    from kg.extract.attributed import Attribution
    from kg.extract.contacts import Contacts
    from kg.extract.model import Document, Mention
    from kg.extract.speakers import Speaker

_FREE = 6  # words beside names, dates and the contact's own that a bare report may have
_SMALL = 3  # letters of a word that says nothing by itself


@dataclass(frozen=True, slots=True)
class Told:
    """One thing told: what, of which contact, as which statement, and how."""

    attribution: Attribution
    contact: str | None
    statement: str | None
    channel: str | None
    date: str | None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """The accounts, and which of them tells each statement."""

    accounts: tuple[Account, ...]
    by_statement: dict[str, str]


@dataclass(slots=True)
class _Draft:
    """An account that is still being put together."""

    contact: str
    issuer: str
    relayed_by: str | None = None
    channel: str | None = None
    date: str | None = None
    spans: list[Span] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    own: bool = False


def is_bare(document: Document, attribution: Attribution, contact: Interaction) -> bool:
    """Whether a content is only that a contact of its sentence took place."""
    content = attribution.content
    sentence = document.sentences[attribution.sentence]
    mentions = document.mentions_in(sentence.index)
    if len(_present(document, mentions, contact, content)) < 2:
        return False
    timed = [d.span for d in sentence.dates]
    free = [
        t
        for t in sentence.tokens
        if content.start <= t.start < content.end
        and t.text[:1].isalnum()
        and len(t.text) > _SMALL
        and not any(s.start <= t.start < s.end for s in timed)
        and not any(m.span.start <= t.start < m.span.end for m in mentions)
        and not any(s.start <= t.start < s.end for s in contact.source.spans)
    ]
    return len(free) <= _FREE


def _present(
    document: Document, mentions: Iterable[Mention], contact: Interaction, content: Span
) -> set[str]:
    """The parties of a contact that a content names."""
    parties = {*contact.participants, *contact.sides}
    found = set()
    for mention in mentions:
        if content.contains(mention.span):
            for actor in (document.actors[a] for a in mention.actors):
                found.update(parties & {actor.id, actor.jurisdiction})
    persons = found & set(contact.participants)
    return persons if len(persons) > 1 else found & set(contact.sides)


def accounts(document: Document, contacts: Contacts, told: Iterable[Told], agents: Agents) -> Made:
    """One account for each contact and issuer, in the order of the text."""
    by_id = {i.id: i for i in contacts.interactions}
    drafts: dict[tuple[str, str], _Draft] = {}
    statements: dict[str, tuple[str, str]] = {}
    listed = [t for t in told if t.contact in by_id]
    bodies = _Bodies(document, listed, by_id)
    for one in listed:
        for issuer, span, relay in _issuers(document, one, agents):
            contact = str(one.contact)
            body = bodies.of(issuer, contact)
            draft = drafts.setdefault((contact, body), _Draft(contact, body))
            _add(draft, one, span, relay)
            if one.statement is not None:
                statements.setdefault(one.statement, (contact, body))
    for contact, draft in _own(document, contacts, told, drafts, agents).items():
        drafts.setdefault((contact, draft.issuer), draft)
    return _made(document, by_id, drafts, statements)


def _issuers(document: Document, one: Told, agents: Agents) -> list[tuple[str, Span, str | None]]:
    """Who tells of a contact in one thing told, where, and who passes it on."""
    attribution = one.attribution
    relays = agents.ids(attribution.relayed_by) if attribution.relayed_by else ()
    relay = relays[0] if relays else None
    found = []
    for speaker in attribution.told_by:
        found.extend(_each(speaker, attribution, agents, relay))
    if found:
        return found
    if one.bare or _institutional(document, attribution.speaker):
        found.extend(_each(attribution.speaker, attribution, agents, relay))
    return found


def _each(
    speaker: Speaker, attribution: Attribution, agents: Agents, relay: str | None
) -> list[tuple[str, Span, str | None]]:
    span = speaker.span or attribution.cue
    if abs(span.start - attribution.cue.start) < 400:
        span = Span(min(span.start, attribution.cue.start), max(span.end, attribution.cue.end))
    return [(identifier, span, relay) for identifier in agents.ids(speaker)]


def _institutional(document: Document, speaker: Speaker) -> bool:
    """Whether a speaker is a body, a party or who speaks for it, not a person as such."""
    kinds = {document.actors[a].kind for a in speaker.actors if a in document.actors}
    if not speaker.actors:
        return speaker.span is not None and speaker.kind is not ActorKind.GROUP
    return not kinds & {ActorKind.PERSON, ActorKind.GROUP, ActorKind.OUTLET}


def _add(draft: _Draft, one: Told, span: Span, relay: str | None) -> None:
    """Adds one thing told to an account."""
    draft.spans.append(span)
    draft.sentences.append(one.attribution.sentence)
    draft.channel = draft.channel or one.channel
    draft.relayed_by = draft.relayed_by or relay
    if not one.bare:
        draft.date = draft.date or one.date


class _Bodies:
    """Which ministry speaks for a party about a contact."""

    def __init__(self, document: Document, told: list[Told], by_id: dict[str, Interaction]) -> None:
        self.document = document
        self.speaking: dict[str, list[str]] = {}
        for one in told:
            for speaker in (*one.attribution.told_by, one.attribution.speaker):
                self.speaking.setdefault(str(one.contact), []).extend(speaker.actors)

    def of(self, issuer: str, contact: str) -> str:
        """The ministry of a capital or spokesperson where the article shows one, else itself."""
        actor = self.document.actors.get(issuer)
        if actor is None or actor.kind not in (ActorKind.JURISDICTION, ActorKind.OFFICE):
            return issuer
        portfolio = actor.portfolio or (actor.office.portfolio if actor.office else None)
        for identifier in self.speaking.get(contact, ()):
            body = self.document.actors[identifier]
            if (
                body.kind is ActorKind.INSTITUTION
                and body.jurisdiction == actor.jurisdiction
                and portfolio in (None, body.portfolio)
            ):
                return body.id
        return issuer


def _own(
    document: Document,
    contacts: Contacts,
    told: Iterable[Told],
    drafts: dict[tuple[str, str], _Draft],
    agents: Agents,
) -> dict[str, _Draft]:
    """The agency's own account of contacts that others tell of too: what it attributes to none."""
    agency = agents.agency()
    if agency is None:
        return {}
    attributed = {t.attribution.sentence for t in told}
    known = {contact for contact, _ in drafts}
    found: dict[str, _Draft] = {}
    for mention in document.mentions:
        sentence = document.sentences[mention.sentence]
        if sentence.line is not LineRole.BODY or sentence.index in attributed:
            continue
        for contact in contacts.interactions:
            together = len(mention.actors) > 1 and set(mention.actors) == set(contact.participants)
            if mention.anaphor and together and contact.id in known - set(found):
                found[contact.id] = _Draft(
                    contact.id, agency, spans=[sentence.span], sentences=[sentence.index],
                    own=True,
                )  # fmt: skip
    return found


def _made(
    document: Document,
    by_id: dict[str, Interaction],
    drafts: dict[tuple[str, str], _Draft],
    statements: dict[str, tuple[str, str]],
) -> Made:
    """The accounts, numbered."""
    ids = {key: f"c{n}" for n, key in enumerate(drafts, 1)}
    made = []
    for key, draft in drafts.items():
        contact = by_id[draft.contact]
        others = tuple(
            ids[k] for k, d in drafts.items()
            if k != key and d.contact == draft.contact
            and any(s in d.sentences and _diverge(document, s) for s in draft.sentences)
        )  # fmt: skip
        rule = "accounts.own" if draft.own else "accounts.told"
        made.append(
            Account(
                id=ids[key],
                of=draft.contact,
                issuer=draft.issuer,
                relayed_by=draft.relayed_by if draft.relayed_by != draft.issuer else None,
                channel=draft.channel,
                status=_status(draft, contact),
                date=draft.date if draft.date != contact.date else None,
                diverges_from=others,
                source=Source(
                    tuple(dict.fromkeys(draft.spans)), rule, confidence("accounts", rule)
                ),
            )
        )
    told = {s: ids[key] for s, key in statements.items()}
    return Made(tuple(made), told)


def _status(draft: _Draft, contact: Interaction) -> InteractionStatus:
    """A contact that is told of before its day was planned then."""
    before = draft.date is not None and contact.date is not None and draft.date < contact.date[:10]
    if before and contact.status is InteractionStatus.OCCURRED:
        return InteractionStatus.PLANNED
    return contact.status


@cache
def _diverging(lang: str) -> Trie[bool]:
    return Trie((norms(p, lang), True) for p in table(lang, "attribution").get("diverging", ()))


def _diverge(document: Document, sentence: int) -> bool:
    """Whether a sentence says that accounts differ."""
    words = [t.norm for t in document.sentences[sentence].tokens]
    return any(_diverging(document.lang).at(words, n) for n in range(len(words)))
