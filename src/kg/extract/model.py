"""What the stages of extraction hand to one another: sentences, mentions, actors, documents."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kg.claims.model import HoldingStatus, Office
    from kg.extract.time import DateMention
    from kg.model import Article, LineRole, Span


class Token(NamedTuple):
    """One word or mark: its text, its folded form, and where it stands in the article's text."""

    text: str
    norm: str
    start: int
    end: int


class Way(StrEnum):
    """Whether the days of a page lie ahead of it, behind it, or go on while it is written."""

    AHEAD = "ahead"
    BEHIND = "behind"
    LIVE = "live"


class Setting(NamedTuple):
    """The time under which a sentence stands, by its heading: EDTF, and where the page looks."""

    when: str | None
    way: Way


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its tokens, the role and paragraph of its line, its expressions of time."""

    index: int
    span: Span
    tokens: tuple[Token, ...]
    line: LineRole
    paragraph: int
    dates: tuple[DateMention, ...] = ()
    setting: Setting | None = None


class ActorKind(StrEnum):
    """What an actor of a document is."""

    PERSON = "person"
    OFFICE = "office"  # the unnamed holder of an office
    JURISDICTION = "jurisdiction"  # a country or organisation, by name or by metonym
    INSTITUTION = "institution"  # a ministry, a service, a staff, a press office
    OUTLET = "outlet"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that acts in the document, the same wherever it is mentioned.

    ``office`` is a person's (first) office, or the office that an unnamed holder holds;
    ``institution`` the kind of a body: ministry, presidency, government, armed-forces.
    """

    id: str
    kind: ActorKind
    name: str
    jurisdiction: str | None = None
    portfolio: str | None = None
    office: Office | None = None
    named: bool = True
    institution: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One group of words that stands for one or more actors, title and apposition included.

    ``span`` covers the whole group ("le ministre russe de la Défense, Ivan Petrov"), ``name``
    the name within it, ``title`` the office within it. ``anaphor`` marks pronouns and descriptions
    ("les deux généraux"). A country that is only an adjective in a title is no mention of its own.
    ``actors`` are in the order of the text. ``oblique`` marks a possessor ("du président X").
    """

    sentence: int
    span: Span
    kind: ActorKind
    actors: tuple[str, ...]
    name: Span | None = None
    title: Span | None = None
    anaphor: bool = False
    oblique: bool = False


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person holds an office, as one place in the text says it; dates are set later.

    ``start`` and ``end`` are EDTF where the text states them; ``at`` where it dates the holding
    itself ("à l'époque" gives none); ``then`` marks "à l'époque", "alors".
    """

    person: str
    office: Office
    status: HoldingStatus
    sentence: int
    span: Span
    rule: str
    start: str | None = None
    end: str | None = None
    at: str | None = None
    then: bool = False
    inferred: bool = False
    reason: str | None = None
    when: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its sentences, who acts in it, and who holds what."""

    article: Article
    lang: str
    sentences: tuple[Sentence, ...]
    actors: dict[str, Actor]
    mentions: tuple[Mention, ...]
    tenures: tuple[Tenure, ...]
    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    honorifics: dict[str, str] = field(default_factory=dict)
    _mentions: dict[int, tuple[Mention, ...]] = field(init=False, repr=False, compare=False)
    _alone: dict[str, tuple[Mention, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_sentence: dict[int, list[Mention]] = {}
        alone: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            by_sentence.setdefault(mention.sentence, []).append(mention)
            if len(mention.actors) == 1:
                alone.setdefault(mention.actors[0], []).append(mention)
        object.__setattr__(self, "_mentions", {n: tuple(m) for n, m in by_sentence.items()})
        object.__setattr__(self, "_alone", {actor: tuple(m) for actor, m in alone.items()})

    def mentions_in(self, sentence: int) -> tuple[Mention, ...]:
        """The mentions of one sentence in the order of the text."""
        return self._mentions.get(sentence, ())

    def mentions_of(self, actor: str) -> tuple[Mention, ...]:
        """The mentions of one actor alone, in the order of the text."""
        return self._alone.get(actor, ())
