"""Who and what is the same across articles: local ids to canonical ones.

Precision first: nobody is merged on a name alone, and where one article tells two apart that the
evidence of others would make one, all of them stay apart. A cluster takes its smallest id.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.fold import fold
from kg.infer.index import FOAF_NAME, POST_IN, PREF_LABEL, okg
from kg.infer.kinds import families, kind_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping

    from kg.infer.index import Index

PROVISIONAL = "/id/person/x-"
_FULL_NAME = 2
_TWO_ENDS = 2


class Clusters:
    """Disjoint sets of ids."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, item: str) -> str:
        """The id that stands for the set of an id, the smallest of it."""
        root = item
        while (above := self._parent.get(root, root)) != root:
            root = above
        while item != root:
            item, self._parent[item] = self._parent.get(item, item), root
        return root

    def join(self, one: str, other: str) -> None:
        """Makes two sets one."""
        low, high = sorted((self.find(one), self.find(other)))
        self._parent[high] = low

    def sets(self, items: Iterable[str]) -> list[list[str]]:
        """The sets of more than one among some ids."""
        found: dict[str, list[str]] = defaultdict(list)
        for item in sorted(set(items)):
            found[self.find(item)].append(item)
        return [found[root] for root in sorted(found) if len(found[root]) > 1]


def identity(graphs: Mapping[str, Index], whole: Index) -> dict[str, str]:
    """Every local id that stands for another one, with that one."""
    same = people(graphs, whole)
    same |= interactions(graphs, same)
    return same | participations(whole, same)


def people(graphs: Mapping[str, Index], whole: Index) -> dict[str, str]:
    """Provisional people with the same full name and a shared office or party."""
    clusters, seen = Clusters(), defaultdict[str, set[str]](set)
    first: dict[tuple[str, str], str] = {}
    for graph, index in sorted(graphs.items()):
        ties = _ties(index, whole)
        for person in index.subjects(PREF_LABEL):
            if PROVISIONAL not in person:
                continue
            seen[person].add(graph)
            for name in _full_names(index, person):
                for tie in sorted(ties.get(person, ())):
                    clusters.join(first.setdefault((name, tie), person), person)
    return _canonical(clusters, seen)


def _full_names(index: Index, person: str) -> Iterator[str]:
    for label in (*index.all(PREF_LABEL, person), *index.all(FOAF_NAME, person)):
        words = fold(label).replace("-", " ").replace(".", " ").split()
        if len(words) >= _FULL_NAME:
            yield " ".join(words)


def _ties(index: Index, whole: Index) -> dict[str, set[str]]:
    """The offices and parties that one article ties people to."""
    ties: dict[str, set[str]] = defaultdict(set)
    for held, linked, who in (
        ("office", "attestedHolder", "attestedHolder"),
        ("inCapacity", "participant", "participant"),
        ("side", "participant", "participant"),
        ("inCapacity", "speaker", "speaker"),
        ("side", "speaker", "speaker"),
    ):
        for claim in index.subjects(okg(linked)):
            people = index.all(okg(who), claim)
            if len(people) != 1:
                continue
            for tie in index.all(okg(held), claim):
                ties[people[0]].update((tie, *_parties(tie, whole)))
    return ties


def _parties(office: str, whole: Index) -> Iterator[str]:
    """The parties that an office belongs to, by itself or through its institution."""
    yield from whole.all(okg("jurisdiction"), office)
    for institution in whole.all(POST_IN, office):
        yield from whole.all(okg("jurisdiction"), institution)


def interactions(graphs: Mapping[str, Index], same: Mapping[str, str]) -> dict[str, str]:
    """Contacts of the same people on the same day whose kinds agree."""
    groups: dict[Hashable, dict[str, str]] = defaultdict(dict)
    seen: dict[str, set[str]] = defaultdict(set)
    for graph, index in sorted(graphs.items()):
        for interaction in index.subjects(okg("hasParticipation")):
            kind, day = kind_of(index, interaction), _exact_day(index, interaction)
            who = _people_of(index, interaction, same)
            if kind is None or day is None or len(who) < _TWO_ENDS:
                continue
            seen[interaction].add(graph)
            groups[day, who][interaction] = kind
    clusters = Clusters()
    for group in groups.values():
        family = families(group.values())
        first: dict[str, str] = {}
        for interaction, kind in sorted(group.items()):
            clusters.join(first.setdefault(family[kind], interaction), interaction)
    return _canonical(clusters, seen)


def _exact_day(index: Index, interaction: str) -> int | None:
    day = index.day(okg("notBefore"), interaction)
    return day if day == index.day(okg("notAfter"), interaction) else None


def _people_of(index: Index, interaction: str, same: Mapping[str, str]) -> frozenset[str]:
    return frozenset(
        same.get(who, who)
        for part in index.all(okg("hasParticipation"), interaction)
        for who in index.all(okg("participant"), part)
        if "/id/person/" in who
    )


def participations(whole: Index, same: Mapping[str, str]) -> dict[str, str]:
    """Participations of the same person, agent or office in the same contact."""
    clusters, first = Clusters(), dict[tuple[str, ...], str]()
    merged = {same.get(local, local) for local in same} | set(same)
    parts = []
    for interaction in sorted(merged):
        canonical = same.get(interaction, interaction)
        for part in whole.all(okg("hasParticipation"), interaction):
            names = (whole.all(okg(p), part) for p in ("participant", "inCapacity", "side"))
            who = next((name for name in names if name), (part,))
            key = (canonical, *sorted(same.get(one, one) for one in who))
            clusters.join(first.setdefault(key, part), part)
            parts.append(part)
    return {part: clusters.find(part) for part in parts if clusters.find(part) != part}


def _canonical(clusters: Clusters, seen: Mapping[str, set[str]]) -> dict[str, str]:
    """Each member of a cluster with its smallest; what one article tells apart stays apart."""
    same = {}
    for members in clusters.sets(seen):
        graphs = [graph for member in members for graph in seen[member]]
        if len(graphs) == len(set(graphs)):
            same.update(dict.fromkeys(members[1:], members[0]))
    return same
