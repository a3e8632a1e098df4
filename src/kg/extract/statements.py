"""What was said and who tells of which contact, as claims.

Takes a document and its contacts; gives its statements, the accounts of its contacts, and the
agents that speak in it without being actors of the document.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kg.claims.model import (
    Account,
    Agent,
    InteractionType,
    Source,
    SpeechAct,
    Statement,
)
from kg.extract.accounts import Told, accounts, is_bare
from kg.extract.agents import Agents
from kg.extract.attribution import attributions
from kg.extract.channels import channel
from kg.extract.confidence import confidence
from kg.extract.model import ActorKind
from kg.fold import fold

if TYPE_CHECKING:
    from kg.claims.model import Interaction
    from kg.extract.attributed import Attribution
    from kg.extract.contacts import Contacts
    from kg.extract.model import Document
    from kg.extract.speakers import Speaker

_TIMELESS = frozenset(["passive-as", "noun-mutual", "own-voice", "headline"])


@dataclass(frozen=True, slots=True)
class Speech:
    """What a document tells of speech."""

    statements: tuple[Statement, ...] = ()
    accounts: tuple[Account, ...] = ()
    agents: tuple[Agent, ...] = ()


@dataclass(slots=True)
class _Read:
    """What is known while a document's statements are made."""

    document: Document
    contacts: Contacts
    agents: Agents
    told: list[Told] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    official: frozenset[str] = frozenset()


def read(document: Document, contacts: Contacts) -> Speech:
    """Everything said in a document, and every account of its contacts."""
    state = _Read(document, contacts, Agents(document), official=_officials(document, contacts))
    about = _About(document, contacts)
    for attribution in attributions(document):
        _one(state, about, attribution)
    made = accounts(document, contacts, state.told, state.agents)
    statements = tuple(replace(s, told_in=made.by_statement.get(s.id)) for s in state.statements)
    used = {x for s in statements for x in (*s.speakers, s.addressee) if x}
    used |= {x for a in made.accounts for x in (a.issuer, a.relayed_by) if x}
    return Speech(statements, made.accounts, state.agents.made(used))


def _officials(document: Document, contacts: Contacts) -> frozenset[str]:
    """The actors that are no private persons: all, in an article on officials or contacts."""
    actors = document.actors.values()
    if document.tenures or contacts.interactions:
        return frozenset(document.actors)
    return frozenset(
        {a.id for a in actors if a.kind is not ActorKind.PERSON or a.office is not None}
        | {t.person for t in document.tenures}
        | {p for i in contacts.interactions for p in i.participants}
    )


def _one(state: _Read, about: _About, attribution: Attribution) -> None:
    """Adds the statement of one attribution, and who tells of which contact in it."""
    document = state.document
    speakers = state.agents.ids(attribution.speaker)
    contact = about.contact(attribution, speakers)
    sentence = document.sentences[attribution.sentence]
    means = channel(document, sentence, attribution.content)
    here = state.contacts.by_sentence.get(attribution.sentence, ())
    bare = contact is not None and contact.id in here
    bare = bare and contact is not None and is_bare(document, attribution, contact)
    identifier = f"s{len(state.statements) + 1}"
    own = attribution.rule == "own-voice" and bool(speakers)
    named = not bare and not attribution.speaker.unnamed
    stated = named and (own or _speaks(state, speakers))
    state.told.append(
        Told(
            attribution,
            contact.id if contact is not None else None,
            identifier if stated else None,
            means,
            _date(state, attribution, None),
            bare,
        )
    )
    if stated:
        state.statements.append(_statement(state, attribution, identifier, contact, means))


def _speaks(state: _Read, speakers: tuple[str, ...]) -> bool:
    """Whether those who say something are bodies, or persons with an office or a contact."""
    actors = state.document.actors
    if speakers and all(a in actors and actors[a].kind is ActorKind.OUTLET for a in speakers):
        return False
    return bool(speakers) and all(
        s in state.official for s in speakers if state.document.actors.get(s) is not None
    )


def _statement(
    state: _Read,
    attribution: Attribution,
    identifier: str,
    contact: Interaction | None,
    means: str | None,
) -> Statement:
    """The statement of one attribution."""
    document = state.document
    speakers = state.agents.ids(attribution.speaker)
    actor = document.actors.get(speakers[0])
    made_in = _made_in(document, attribution, contact, speakers, means)
    before = _continues(state, attribution, speakers)
    date = _date(state, attribution, made_in)
    rule, reason = f"speech.{attribution.rule}", "coreference" if attribution.inferred else None
    return Statement(
        id=identifier,
        speaker=_speaker(document, attribution.speaker, speakers),
        quote=attribution.content.of(document.article.text),
        about=contact.id if contact is not None else (before.about if before else None),
        speakers=speakers,
        capacity=actor.office if actor is not None else None,
        act=attribution.act,
        addressee=_addressee(state, attribution, speakers),
        channel=means or (before.channel if before else None),
        made_in=made_in or (before.made_in if before else None),
        date=date or (before.date if before else None),
        quoted=_quoted(document, attribution),
        source=Source(
            (attribution.content,),
            rule,
            confidence("statements", rule, reason),
            inferred=attribution.inferred,
            reason=reason,
        ),
    )


def _speaker(document: Document, speaker: Speaker, ids: tuple[str, ...]) -> str:
    """A person's id, or the words of the text that name an institution."""
    actor = document.actors.get(ids[0])
    if actor is not None and actor.kind is ActorKind.PERSON:
        return ids[0]
    text = document.article.text
    words = speaker.span.of(text) if speaker.span is not None and len(ids) == 1 else ""
    mentions = document.mentions_of(ids[0])
    forms = [m.span.of(text) for m in mentions if not m.anaphor]
    if speaker.anaphor or not words:
        near = [m.span.of(text) for m in mentions if speaker.span and m.span.overlaps(speaker.span)]
        words = next(iter((near if len(ids) > 1 else forms) or forms), "")
    fuller = [f for f in forms if set(fold(words).split()) < set(fold(f).split())]
    words = max(fuller, key=len, default=words)
    if not words and speaker.pronoun == "agency":
        words = document.article.agency or ""
    return " ".join(words.split()) or (actor.name if actor is not None else ids[0])


def _addressee(state: _Read, attribution: Attribution, speakers: tuple[str, ...]) -> str | None:
    """To whom something is said."""
    heard = attribution.addressees
    if not heard and attribution.heard is not None:
        heard = state.agents.ids(attribution.heard)
    return next((a for a in heard if a not in speakers[:1]), None)


def _date(state: _Read, attribution: Attribution, made_in: str | None) -> str | None:
    """The day on which something was said: named beside it, else that of its contact."""
    if attribution.rule in _TIMELESS:
        return None
    document = state.document
    sentence = document.sentences[attribution.sentence]
    for date in sentence.dates:
        inside = attribution.content.contains(date.span)
        if date.kind == "at" and date.edtf and not inside:
            return date.edtf
    contact = next((i for i in state.contacts.interactions if i.id == made_in), None)
    day = contact.date if contact is not None else None
    return day if day and "/" not in day else None


def _quoted(document: Document, attribution: Attribution) -> str | None:
    """The words between quotation marks in or around the content; of several, the longest."""
    text = document.article.text
    inner = [q.inner for q in attribution.quotes if q.inner.overlaps(attribution.content)]
    longest = max(inner, key=lambda s: (s.end - s.start, -s.start), default=None)
    return longest.of(text) if longest is not None else None


def _made_in(
    document: Document,
    attribution: Attribution,
    contact: Interaction | None,
    speakers: tuple[str, ...],
    means: str | None,
) -> str | None:
    """The contact in which something was said, where the text makes it plain."""
    if contact is None:
        return None
    took_part = all(s in contact.participants for s in speakers)
    heard = any(a in contact.participants for a in attribution.addressees)
    if took_part and (attribution.act == SpeechAct.AGREED or attribution.told_by or heard):
        return contact.id
    remarks = means in ("prepared-remarks", "speech")
    if remarks and contact.type is InteractionType.CONFERENCE:
        return contact.id
    return None


def _continues(
    state: _Read, attribution: Attribution, speakers: tuple[str, ...]
) -> Statement | None:
    """The statement that this one goes on with: of the same speaker, right before it."""
    if not state.statements or not state.told:
        return None
    last, told = state.statements[-1], state.told[-2] if len(state.told) > 1 else None
    if told is None or told.statement != last.id or last.speakers != speakers:
        return None
    return last if attribution.sentence - told.attribution.sentence <= 1 else None


class _About:
    """Which contact something is about."""

    def __init__(self, document: Document, contacts: Contacts) -> None:
        self.document = document
        self.contacts = contacts
        self.by_id = {i.id: i for i in contacts.interactions}
        self.later = {f.earlier: f.later for f in contacts.firsts}
        told = sorted((n, i) for n, ids in contacts.by_sentence.items() for i in enumerate(ids))
        self.sentences = [n for n, (_, i) in told if i in self.by_id]
        self.told = [self.by_id[i] for _, (_, i) in told if i in self.by_id]
        self.with_: dict[str, list[int]] = {}
        for place, interaction in enumerate(self.told):
            for participant in dict.fromkeys(interaction.participants):
                self.with_.setdefault(participant, []).append(place)

    def contact(self, attribution: Attribution, speakers: tuple[str, ...]) -> Interaction | None:
        """The contact of the sentence, else the last one told of in its paragraph or before."""
        here = self._of(attribution.sentence, speakers)
        if here is not None:
            return here
        sentence = self.document.sentences[attribution.sentence]
        for index in range(attribution.sentence - 1, -1, -1):
            before = self.document.sentences[index]
            if sentence.paragraph - before.paragraph > 1:
                break
            found = self._of(index, speakers)
            if found is not None:
                return found
        near = [self._last(speaker, attribution.sentence) for speaker in speakers]
        last = max((n for n in near if n is not None), default=None)
        return self.told[last] if last is not None else None

    def _last(self, speaker: str, sentence: int) -> int | None:
        """The place among all that is told of a speaker's last contact before a sentence."""
        places = self.with_.get(speaker, [])
        before = bisect_left(places, sentence, key=lambda place: self.sentences[place])
        return places[before - 1] if before else None

    def _of(self, sentence: int, speakers: tuple[str, ...]) -> Interaction | None:
        """The contact that a sentence tells of; of several, one that a speaker took part in."""
        told = self.contacts.by_sentence.get(sentence, ())
        ids = dict.fromkeys(self.later.get(i, i) for i in told)
        listed = [self.by_id[i] for i in ids if i in self.by_id]
        mine = [i for i in listed if any(s in i.participants for s in speakers)]
        return next(iter(mine or listed), None)
