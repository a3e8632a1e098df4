"""Claims without those that are less sure than is asked for.

Takes claims and a confidence; gives those at least so sure, without what rests on the others, and
how many were left out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.claims.model import Claims, Interaction, Source, Statement


class _Sourced(Protocol):
    @property
    def source(self) -> Source: ...


Claim = TypeVar("Claim", bound=_Sourced)


class Sifted(NamedTuple):
    """The claims that are sure enough, and how many are not."""

    claims: Claims
    dropped: int


def sift(claims: Claims, least: float) -> Sifted:
    """The claims with at least some confidence; all of them where it is 0.

    Persons and agents that only left-out claims spoke of go with them, uncounted.
    """
    if least <= 0:
        return Sifted(claims, 0)

    def sure(items: tuple[Claim, ...]) -> tuple[Claim, ...]:
        return tuple(item for item in items if item.source.confidence >= least)

    contacts, journeys = sure(claims.interactions), sure(claims.journeys)
    frames = {contact.id for contact in contacts} | {journey.id for journey in journeys}
    accounts = tuple(a for a in sure(claims.accounts) if a.of in frames)
    told = {account.id for account in accounts}
    kept = replace(
        claims,
        interactions=tuple(_contact(contact, frames) for contact in contacts),
        journeys=journeys,
        accounts=tuple(
            replace(a, diverges_from=tuple(d for d in a.diverges_from if d in told))
            for a in accounts
        ),
        holdings=tuple(
            replace(h, in_=h.in_ if h.in_ in frames else None) for h in sure(claims.holdings)
        ),
        statements=tuple(_statement(s, frames, told) for s in sure(claims.statements)),
        firsts=tuple(f for f in sure(claims.firsts) if {f.later, f.earlier} <= frames),
    )
    spoken = set(_spoken_of(kept))
    whole = replace(
        kept,
        persons=tuple(p for p in claims.persons if p.id in spoken),
        agents=tuple(a for a in claims.agents if a.id in spoken),
    )
    return Sifted(whole, _size(claims) - _size(whole))


def _contact(contact: Interaction, frames: set[str]) -> Interaction:
    """A contact that names no other which is not kept."""
    return replace(
        contact,
        part_of=contact.part_of if contact.part_of in frames else None,
        before=tuple(other for other in contact.before if other in frames),
    )


def _statement(statement: Statement, frames: set[str], told: set[str]) -> Statement:
    """A statement that names no contact or account which is not kept."""
    return replace(
        statement,
        about=statement.about if statement.about in frames else None,
        made_in=statement.made_in if statement.made_in in frames else None,
        told_in=statement.told_in if statement.told_in in told else None,
    )


def _spoken_of(claims: Claims) -> Iterator[str]:
    """The persons and agents that claims speak of."""
    yield from (holding.person for holding in claims.holdings)
    yield from (journey.person for journey in claims.journeys)
    for contact in claims.interactions:
        yield from (who for who in (*contact.participants, contact.initiator) if who)
        for part in contact.participations:
            yield from (who for who in (part.person, part.agent) if who)
    for account in claims.accounts:
        yield from (who for who in (account.issuer, account.relayed_by) if who)
    for statement in claims.statements:
        yield from (statement.speaker, *statement.speakers)
        yield from (who for who in (statement.addressee,) if who)


def _size(claims: Claims) -> int:
    """How many claims there are, persons and agents aside."""
    told = len(claims.statements) + len(claims.accounts)
    met = len(claims.interactions) + len(claims.journeys) + len(claims.firsts)
    return len(claims.holdings) + met + told
