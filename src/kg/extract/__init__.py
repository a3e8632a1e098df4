"""Extraction: what an article says, as claims.

Takes an `Article`; gives `Claims`. Rules driven by language packs: same input, same claims.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.article import readable, restored
from kg.claims.model import Claims
from kg.extract import assemble, contacts, statements
from kg.extract.document import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.contacts import Contacts
    from kg.extract.names import Proposed
    from kg.extract.statements import Speech
    from kg.model import Article

__all__ = ["extract", "read"]

EXTRACTOR = "rules"


def extract(article: Article, proposed: Proposed = frozenset()) -> Claims:
    """The claims of one article; ``proposed`` are names that a second opinion sees."""
    legible, view = readable(article)
    return restored(_extract(legible, proposed), view)


def _extract(article: Article, proposed: Proposed) -> Claims:
    """The claims of an article, with the spans and quotes of the text as it is read."""
    document = read(article, proposed)
    met = contacts.read(document)
    said = statements.read(document, met)
    used = tuple(_referred(met, said))
    made = {agent.id for agent in said.agents}
    return Claims(
        id=article.id,
        source=article.source,
        lang=document.lang or None,
        published=article.published,
        sha256=article.sha256,
        publisher=article.publisher,
        agency=article.agency,
        published_time=article.published_time,
        published_basis=article.published_basis.value,
        media_type=article.media_type,
        headline=article.headline,
        authors=article.authors,
        url=article.url,
        extractor=EXTRACTOR,
        persons=assemble.persons(document, used),
        agents=(*assemble.agents(document, set(used) - made), *said.agents),
        holdings=assemble.holdings(document, met, said),
        interactions=met.interactions,
        journeys=met.journeys,
        accounts=said.accounts,
        statements=said.statements,
        firsts=met.firsts,
    )


def _referred(met: Contacts, said: Speech) -> Iterator[str]:
    """The ids of the persons and agents that claims refer to."""
    for interaction in met.interactions:
        yield from interaction.participants
        for part in interaction.participations:
            yield from (x for x in (part.person, part.agent) if x)
        if interaction.initiator:
            yield interaction.initiator
    yield from (journey.person for journey in met.journeys)
    for statement in said.statements:
        yield from statement.speakers
        if statement.addressee:
            yield statement.addressee
    for account in said.accounts:
        yield from (x for x in (account.issuer, account.relayed_by) if x)
