"""One status, date, place and kind of a contact out of what several articles say of it.

The rules, each the same whatever the order of the articles:

- *Kind*: the most specific; of kinds that disagree the most frequent, then the first by name.
- *Date*: what all dates have in common; where they have nothing in common, the date most articles
  give, then the narrowest, then the earliest.
- *Place*: the most frequent of those that no other one lies in, then the first by name.
- *Status*: a denial by a party stands, for what a party denies is never silently held. Otherwise
  what took place beats what was planned or proposed, and a later article an earlier one; of the
  same day, the status that is further on.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kg import dates
from kg.infer.kinds import most_specific

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_EVER = (date.min.toordinal(), date.max.toordinal())
_TOOK_PLACE = ("held", "ongoing")
_NOT_YET = ("planned", "proposed")
_FURTHER_ON = ("held", "ongoing", "denied", "cancelled", "postponed", "planned", "proposed")


@dataclass(frozen=True, slots=True)
class Version:
    """What one article says of a contact; days are ordinals, ``published`` an ISO day or empty.

    ``party_denies`` says whether the article has the denial of somebody who would have taken part,
    or does not say whose it is.
    """

    graph: str
    kind: str | None = None
    status: str | None = None
    published: str = ""
    earliest: int | None = None
    latest: int | None = None
    edtf: str | None = None
    places: tuple[str, ...] = ()
    party_denies: bool = False


@dataclass(frozen=True, slots=True)
class Resolved:
    """The one value of each."""

    kind: str | None
    status: str | None
    earliest: int | None
    latest: int | None
    edtf: str | None
    place: str | None


def resolve(versions: Sequence[Version], within: Callable[[str], tuple[str, ...]]) -> Resolved:
    """One contact out of its versions; ``within`` gives the places that a place lies in."""
    earliest, latest, edtf = resolve_date(versions)
    kinds = [v.kind for v in versions if v.kind is not None]
    return Resolved(
        most_specific(kinds) if kinds else None,
        resolve_status(versions),
        earliest,
        latest,
        edtf,
        resolve_place(versions, within),
    )


def resolve_status(versions: Sequence[Version]) -> str | None:
    """The status of a contact."""
    told = [v for v in versions if v.status is not None]
    if any(v.party_denies for v in told):
        return "denied"
    if any(v.status in _TOOK_PLACE for v in told):
        told = [v for v in told if v.status not in (*_NOT_YET, "denied")]
    ranked = (
        (v.published, -_FURTHER_ON.index(v.status) if v.status in _FURTHER_ON else -99, v.status)
        for v in told
        if v.status is not None
    )
    return max(ranked, default=(None, None, None))[2]


def resolve_date(versions: Sequence[Version]) -> tuple[int | None, int | None, str | None]:
    """The bounds of a contact and their EDTF string."""
    told = [v for v in versions if v.earliest is not None or v.latest is not None]
    if not told:
        return None, None, min((v.edtf for v in versions if v.edtf), default=None)
    low, high = (max(_span(v)[0] for v in told), min(_span(v)[1] for v in told))
    if low > high:
        counts = Counter(map(_span, told))
        low, high = min(counts, key=lambda s: (-counts[s], s[1] - s[0], s))
    same = sorted(v.edtf for v in told if v.edtf and _span(v) == (low, high))
    earliest = None if low == _EVER[0] else low
    latest = None if high == _EVER[1] else high
    return earliest, latest, same[0] if same else _edtf(earliest, latest)


def resolve_place(
    versions: Sequence[Version], within: Callable[[str], tuple[str, ...]]
) -> str | None:
    """The place of a contact."""
    counts = Counter(place for v in versions for place in v.places)
    wider = {above for place in counts for above in within(place)}
    return min(counts.keys() - wider, key=lambda p: (-counts[p], p), default=None)


def _span(version: Version) -> tuple[int, int]:
    low, high = version.earliest, version.latest
    return (_EVER[0] if low is None else low, _EVER[1] if high is None else high)


def _edtf(earliest: int | None, latest: int | None) -> str | None:
    return dates.edtf(
        *(None if day is None else date.fromordinal(day) for day in (earliest, latest))
    )
