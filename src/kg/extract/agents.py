"""The agents of a document's speech: ids for speakers, whether actors of the document or not.

Takes the speakers that attribution found; gives their ids, and `Agent`s for those that the document
has no actor for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.claims.model import Agent, AgentKind, Source
from kg.extract.confidence import confidence
from kg.extract.model import ActorKind
from kg.fold import fold
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Collection

    from kg.extract.model import Document
    from kg.extract.speakers import Speaker

_KINDS = {
    ActorKind.INSTITUTION: AgentKind.INSTITUTION,
    ActorKind.JURISDICTION: AgentKind.JURISDICTION,
    ActorKind.OFFICE: AgentKind.OFFICE,
    ActorKind.OUTLET: AgentKind.OUTLET,
    ActorKind.GROUP: AgentKind.GROUP,
}


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(words)).strip("-")


class Agents:
    """Ids for the speakers of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._new: dict[str, Agent] = {}

    def ids(self, speaker: Speaker) -> tuple[str, ...]:
        """The ids of a speaker: those of its actors, or that of an agent made of its words."""
        if speaker.actors:
            return speaker.actors
        if speaker.pronoun == "agency":
            agency = self.agency()
            return (agency,) if agency is not None else ()
        if speaker.span is None:
            return ()
        words = " ".join(speaker.span.of(self.document.article.text).split())
        party = speaker.party
        identifier = f"party-{party.lower()}" if party else f"agent-{_slug(words)}"
        if identifier not in self.document.actors and identifier not in self._new:
            self._new[identifier] = Agent(
                identifier, _KINDS[speaker.kind], words, not speaker.unnamed, speaker.party,
                source=Source(
                    (speaker.span,), "speech.words", confidence("agents", "speech.words")
                ),
            )  # fmt: skip
        return (identifier,)

    def agency(self) -> str | None:
        """The id of the agency that the article is by, if it is known."""
        name = self.document.article.agency
        if name is None:
            return None
        for actor in self.document.actors.values():
            if actor.kind is ActorKind.OUTLET and fold(actor.name) == fold(name):
                return actor.id
        identifier = f"outlet-{_slug(name)}"
        at = self.document.article.text.find(name)
        spans = (Span(at, at + len(name)),) if at >= 0 else ()
        sure = confidence("agents", "article.agency")
        source = Source(spans, "article.agency", sure)
        self._new.setdefault(identifier, Agent(identifier, AgentKind.OUTLET, name, source=source))
        return identifier

    def made(self, used: Collection[str]) -> tuple[Agent, ...]:
        """The agents made here that are used, in the order in which they were met."""
        return tuple(agent for key, agent in self._new.items() if key in used)
