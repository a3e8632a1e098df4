"""Attestations to measure with: histories of offices by chance, the same for a seed.

Offices are held in turn by people who take and leave them, are mentioned in between, stand in for
one another, come back and are called former; a few sources contradict the rest.
"""

from __future__ import annotations

from random import Random

from kg.infer.model import Attestation, AttestationType, Mode, SourceKind

ID = "https://w3id.org/okg/id/"
FIRST, LAST = 718_000, 739_500
"""From the end of 1966 to the end of 2025."""


def histories(number: int, offices: int, seed: int) -> tuple[list[Attestation], dict[str, int]]:
    """So many attestations of so many offices, and the seats of the offices."""
    draw = Random(seed)
    names = [f"{ID}office/x{n:05}.minister" for n in range(offices)]
    found = [attestation(draw, names[n % offices], n, number // offices) for n in range(number)]
    return found, {name: draw.choice([1, 1, 1, 2]) for name in names}


def article(draw: Random, key: int, offices: list[str], each: int) -> list[Attestation]:
    """What one article says: a few attestations of one to five offices."""
    named = draw.sample(offices, min(len(offices), draw.randint(1, 5)))
    return [
        attestation(draw, office, 10**9 + 100 * key + n, each)
        for n, office in enumerate([*named, *draw.choices(named, k=draw.randint(0, 5))])
    ]


def attestation(draw: Random, office: str, key: int, each: int) -> Attestation:
    """One attestation of an office that has about ``each``, ten a holder."""
    holders = max(1, each // 10)
    turn = (LAST - FIRST) / holders
    day = draw.randrange(FIRST, LAST)
    holder = int((day - FIRST) / turn) + draw.choice([0] * 18 + [1, -1])
    kind = draw.choice(_KINDS)
    if kind is AttestationType.TOOK_OFFICE:
        day = int(FIRST + turn * holder)
    elif kind is AttestationType.LEFT_OFFICE:
        day = int(FIRST + turn * (holder + 1))
    early, late = draw.choice(_PRECISIONS)
    head = office.rsplit("/", 1)[-1].split(".")[0]
    return Attestation(
        f"{ID}attestation/a{key}",
        f"{ID}person/{head}-{holder % max(1, holders - holders // 5)}",
        office,
        kind,
        None if early is None else day - early,
        None if late is None else day + late,
        draw.choice(_MODES),
        draw.choice(_SOURCES),
    )


_KINDS = [
    *[AttestationType.HOLDING] * 12,
    *[AttestationType.TOOK_OFFICE] * 3,
    *[AttestationType.LEFT_OFFICE] * 3,
    AttestationType.FORMER,
    AttestationType.DESIGNATED,
]
_PRECISIONS: list[tuple[int | None, int | None]] = [
    *[(0, 0)] * 14, (15, 15), (15, 15), (180, 180), (0, None), (None, 0), (3, 3),
]  # fmt: skip
_MODES = [*[Mode.SUBSTANTIVE] * 18, Mode.ACTING, Mode.CONTESTED]
_SOURCES = [*[SourceKind.PRESS] * 8, SourceKind.DATABASE, SourceKind.AGGREGATOR]
