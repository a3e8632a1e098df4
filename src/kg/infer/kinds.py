"""The kinds of interaction: which agree, and which is the more specific."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.infer.index import TYPE, okg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.infer.index import Index

GENERAL = okg("Interaction")
VISIT = okg("Visit")
PARENTS = {
    GENERAL: None,
    VISIT: GENERAL,
    okg("Meeting"): GENERAL,
    okg("MultilateralMeeting"): okg("Meeting"),
    okg("NegotiationRound"): GENERAL,
    okg("RemoteConversation"): GENERAL,
    okg("PhoneCall"): okg("RemoteConversation"),
    okg("VideoConference"): okg("RemoteConversation"),
    okg("Correspondence"): GENERAL,
}


def lineage(kind: str) -> Iterator[str]:
    """A kind and those that it is a special case of."""
    above: str | None = kind
    while above is not None:
        yield above
        above = PARENTS[above]


def kind_of(index: Index, interaction: str) -> str | None:
    """The most specific kind that is stated of an interaction."""
    kinds = [kind for kind in index.all(TYPE, interaction) if kind in PARENTS]
    return most_specific(kinds) if kinds else None


def most_specific(kinds: Iterable[str]) -> str:
    """The most specific of some kinds; of those that disagree the most frequent, then the first."""
    counts = Counter(kinds)
    known = set(counts)
    leaves = known - {above for kind in known for above in lineage(kind) if above != kind}
    return min(leaves, key=lambda kind: (-counts[kind], kind))


def families(kinds: Iterable[str]) -> dict[str, str]:
    """What each of some kinds may be told as: the one special kind among them that it agrees with.

    A kind that agrees with several stays itself. A visit frames contacts and is never one of them.
    """
    known = set(kinds)
    found = {}
    for kind in known:
        special = {k for k in known if kind in lineage(k) and (k != VISIT or kind == VISIT)}
        leaves = special - {a for k in special for a in lineage(k) if a != k}
        found[kind] = leaves.pop() if len(leaves) == 1 else kind
    return found
