"""Who interacted with whom: two agents on different sides of an interaction that was held (R10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.infer.index import CODE, link, okg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Triple

    from kg.infer.index import Index

Contact = tuple[str, str]


def contacts(merged: Index) -> tuple[Contact, ...]:
    """The pairs that interacted, in both directions, sorted."""
    pairs: set[Contact] = set()
    for interaction in merged.subjects(okg("hasParticipation")):
        if not merged.has(okg("status"), interaction, CODE + "held"):
            continue
        parts = tuple(_parts(merged, interaction))
        pairs.update(
            (one, other)
            for one, side in parts
            for other, opposite in parts
            if one != other and side != opposite
        )
    return tuple(sorted(pairs))


def contact_triples(pairs: tuple[Contact, ...]) -> Iterator[Triple]:
    """The triples that say so."""
    for one, other in pairs:
        yield link(one, okg("interactedWith"), other)


def _parts(merged: Index, interaction: str) -> Iterator[tuple[str, str]]:
    """Each participant with each of the sides that it takes part for."""
    for part in merged.all(okg("hasParticipation"), interaction):
        for who in merged.all(okg("participant"), part):
            for side in merged.all(okg("side"), part):
                yield who, side
