"""What an article says, as claims: the contract between extraction, review and the graph.

The corpus's schema (persons, holdings, interactions, statements) with what the graph needs besides:
spans, rules, confidence, agents, accounts, firsts and journeys. Dates are ISO or EDTF strings;
spans are code points of the article's text, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kg.model import Span  # noqa: TC001 - kg.claims.keys reads the types at run time

SCHEMA_VERSION = "1"


class Role(StrEnum):
    """The kinds of office."""

    HEAD_OF_STATE = "head-of-state"
    HEAD_OF_GOVERNMENT = "head-of-government"
    DEPUTY_HEAD_OF_GOVERNMENT = "deputy-head-of-government"
    MINISTER = "minister"
    DEPUTY_MINISTER = "deputy-minister"
    CHIEF_OF_DEFENCE = "chief-of-defence"
    MILITARY_COMMANDER = "military-commander"
    AMBASSADOR = "ambassador"
    ENVOY = "envoy"
    SPOKESPERSON = "spokesperson"
    SECURITY_ADVISER = "security-adviser"
    CHIEF_OF_STAFF = "chief-of-staff"
    INTELLIGENCE_CHIEF = "intelligence-chief"
    LEGISLATOR = "legislator"
    SPEAKER = "speaker"
    PARTY_LEADER = "party-leader"
    HEAD_OF_ORGANISATION = "head-of-organisation"
    HEAD_OF_REGION = "head-of-region"
    CENTRAL_BANKER = "central-banker"
    JUDGE = "judge"
    OTHER = "other"


class HoldingStatus(StrEnum):
    """How a person stands to an office at the time of publication."""

    INCUMBENT = "incumbent"
    FORMER = "former"
    INCOMING = "incoming"
    ACTING = "acting"
    CANDIDATE = "candidate"


class InteractionType(StrEnum):
    """The kinds of contact."""

    MEETING = "meeting"
    CALL = "call"
    VIDEO = "video"
    CORRESPONDENCE = "correspondence"
    CONFERENCE = "conference"
    VISIT = "visit"


class InteractionStatus(StrEnum):
    """Whether a contact took place, as the article has it."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    PROPOSED = "proposed"
    CANCELLED = "cancelled"
    DENIED = "denied"


class ParticipationRole(StrEnum):
    """The part somebody plays in a contact."""

    INITIATOR = "initiator"
    HOST = "host"
    GUEST = "guest"
    MEDIATOR = "mediator"
    CHAIR = "chair"
    DELEGATE = "delegate"


class AgentKind(StrEnum):
    """What a speaker, issuer or participant is when it is not a named person."""

    INSTITUTION = "institution"
    JURISDICTION = "jurisdiction"
    OFFICE = "office"
    OUTLET = "outlet"
    GROUP = "group"


class SpeechAct(StrEnum):
    """What somebody does in saying something."""

    STATED = "stated"
    STRESSED = "stressed"
    WARNED = "warned"
    ACCUSED = "accused"
    AGREED = "agreed"
    ANNOUNCED = "announced"
    DENIED_THAT = "denied-that"
    CHARACTERISED = "characterised"
    ASKED = "asked"
    CALLED_FOR = "called-for"
    THANKED = "thanked"
    CONGRATULATED = "congratulated"
    PROMISED = "promised"
    CONDEMNED = "condemned"


class Channel(StrEnum):
    """By what means something was said or a contact told of."""

    COMMUNIQUE = "communique"
    PRESS_BRIEFING = "press-briefing"
    TELEGRAM = "telegram"
    PREPARED_REMARKS = "prepared-remarks"
    INTERVIEW = "interview"
    SOCIAL_MEDIA = "social-media"
    LETTER = "letter"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim was read: the quote's spans, the rule, and how sure the rule is."""

    spans: tuple[Span, ...] = ()
    rule: str = "human"
    confidence: float = 1.0
    inferred: bool = False
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the text names it; ``title`` is its words, ``receiving`` an envoy's host."""

    role: Role
    portfolio: str | None = None
    jurisdiction: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A named person; ``name`` is the fullest form in the text, ``aliases`` the other forms."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    honorific: str | None = None
    source: Source = field(default=Source())


@dataclass(frozen=True, slots=True)
class Agent:
    """A speaker, issuer or participant that is not a named person.

    ``name`` is the words of the text, ``named`` whether they name it ("le Pentagone") or only
    describe it ("un média azerbaïdjanais"); ``office`` is set for an unnamed holder.
    """

    id: str
    kind: AgentKind
    name: str
    named: bool = True
    jurisdiction: str | None = None
    portfolio: str | None = None
    institution: str | None = None
    office: Office | None = None
    source: Source = field(default=Source())


@dataclass(frozen=True, slots=True)
class Holding:
    """A person holds, held or will hold an office; ``in_`` is the contact that it is told of."""

    id: str
    person: str
    office: Office
    status: HoldingStatus
    at: str | None
    quote: str
    start: str | None = None
    end: str | None = None
    in_: str | None = None
    source: Source = field(default=Source())


@dataclass(frozen=True, slots=True)
class Participation:
    """One part in a contact: a person or agent id, or only the office or the side."""

    person: str | None = None
    agent: str | None = None
    capacity: Office | None = None
    side: str | None = None
    role: ParticipationRole | None = None
    source: Source = field(default=Source())


@dataclass(frozen=True, slots=True)
class Interaction:
    """A contact of officials or sides; ``before`` names contacts of the article that it precedes.

    ``kind_stated`` is false where the text does not say how they were in contact; ``postponed``
    tells a postponement from another cancellation; ``name`` is what the text calls a conference.
    """

    id: str
    type: InteractionType
    status: InteractionStatus
    date: str | None
    quote: str
    participants: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    place: str | None = None
    initiator: str | None = None
    participations: tuple[Participation, ...] = ()
    kind_stated: bool = True
    postponed: bool = False
    part_of: str | None = None
    before: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    name: str | None = None
    source: Source = field(default=Source())


@dataclass(frozen=True, slots=True)
class Account:
    """One issuer's version of a contact; ``issuer`` and ``relayed_by`` are agent or person ids."""

    id: str
    of: str
    issuer: str
    relayed_by: str | None = None
    channel: str | None = None
    status: InteractionStatus = InteractionStatus.OCCURRED
    date: str | None = None
    diverges_from: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    source: Source = field(default=Source())


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody is reported to have said.

    ``speaker`` is a person id or the words that name an institution; ``speakers`` the ids of all
    its authors (persons or agents); ``quoted`` the words between quotation marks, if any.
    """

    id: str
    speaker: str
    quote: str
    about: str | None = None
    speakers: tuple[str, ...] = ()
    capacity: Office | None = None
    act: str = "stated"
    addressee: str | None = None
    channel: str | None = None
    told_in: str | None = None
    made_in: str | None = None
    date: str | None = None
    quoted: str | None = None
    topics: tuple[str, ...] = ()
    source: Source = field(default=Source())


@dataclass(frozen=True, slots=True)
class First:
    """The first contact of its kind since an earlier one; ``between`` are the two offices or sides.

    ``scope`` is the kind of contact it ranges over, null for any.
    """

    id: str
    later: str
    earlier: str
    scope: InteractionType | None = None
    between: tuple[Office, ...] = ()
    source: Source = field(default=Source())


@dataclass(frozen=True, slots=True)
class Journey:
    """An official goes somewhere: the frame of the contacts that name it in ``part_of``."""

    id: str
    person: str
    to: str
    date: str | None
    quote: str
    status: InteractionStatus = InteractionStatus.OCCURRED
    place: str | None = None
    capacity: Office | None = None
    source: Source = field(default=Source())


@dataclass(frozen=True, slots=True)
class Claims:
    """Everything that one article says, and how it was read.

    ``published_time`` is ``HH:MM``; ``sha256`` the hash of the text in UTF-8; ``extractor`` the
    name and version of what made the claims.
    """

    id: str
    source: str
    lang: str | None
    published: str | None
    sha256: str
    publisher: str | None = None
    agency: str | None = None
    published_time: str | None = None
    published_basis: str = "none"
    media_type: str = "text/plain"
    headline: Span | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    extractor: str = "human"
    persons: tuple[Person, ...] = ()
    agents: tuple[Agent, ...] = ()
    holdings: tuple[Holding, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    journeys: tuple[Journey, ...] = ()
    accounts: tuple[Account, ...] = ()
    statements: tuple[Statement, ...] = ()
    firsts: tuple[First, ...] = ()
    version: str = SCHEMA_VERSION
