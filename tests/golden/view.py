"""An article graph seen through natural keys, as the golden files have them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyoxigraph import Literal

from kg.vocab import OKG, PROV, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import Triple

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_SPAN = re.compile(r"(\d+)-(\d+)$")
Days = tuple[str | None, str | None]


@dataclass(frozen=True)
class Part:
    who: str | None
    office: str | None
    side: str | None


@dataclass(frozen=True)
class Contact:
    iri: str
    cls: str
    status: str
    days: Days
    place: str | None
    parts: frozenset[Part]
    spans: frozenset[tuple[int, int]]

    def people(self) -> frozenset[str]:
        return frozenset(p.who for p in self.parts if p.who and p.who.startswith("person:"))


@dataclass(frozen=True)
class Attested:
    who: str
    office: str
    type: str
    days: Days
    spans: frozenset[tuple[int, int]]


@dataclass
class View:
    """The facts of one article graph."""

    contacts: dict[str, Contact] = field(default_factory=dict)
    attested: list[Attested] = field(default_factory=list)
    accounts: list[dict[str, object]] = field(default_factory=list)
    firsts: list[dict[str, object]] = field(default_factory=list)
    statements: list[dict[str, object]] = field(default_factory=list)


def local(iri: str) -> str:
    return iri.rsplit("/", 1)[-1].rsplit("#", 1)[-1]


class _Nodes:
    """The triples by subject and predicate; people by the names that the golden file gives them."""

    def __init__(self, triples: Iterable[Triple], people: dict[str, str]) -> None:
        self.values: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.of_class: dict[str, list[str]] = defaultdict(list)
        for triple in triples:
            subject, obj = str(triple.subject.value), triple.object  # type: ignore[union-attr]
            value = obj.value if isinstance(obj, Literal) else str(obj.value)  # type: ignore[union-attr]
            self.values[subject, triple.predicate.value].append(value)
            if triple.predicate.value == TYPE:
                self.of_class[value].append(subject)
        self.people = people

    def all(self, subject: str, predicate: str) -> list[str]:
        return sorted(self.values[subject, predicate])

    def one(self, subject: str, predicate: str) -> str | None:
        values = self.all(subject, predicate)
        return values[0] if values else None

    def name(self, iri: str) -> str:
        from kg.fold import fold

        kind = iri.split("/id/")[1].split("/")[0]
        names = self.all(iri, SKOS.prefLabel) + self.all(iri, SKOS.altLabel)
        known = (self.people[fold(n)] for n in names if fold(n) in self.people)
        if kind == "person":
            return next(known, f"person:{fold(names[0])}")
        if kind == "agent" and local(self.one(iri, OKG.jurisdiction) or "") == "az":
            return "outlet:az"
        return next(known, f"{kind}:{local(iri)}")

    def days(self, iri: str) -> Days:
        return self.one(iri, OKG.notBefore), self.one(iri, OKG.notAfter)

    def spans(self, iri: str) -> frozenset[tuple[int, int]]:
        found = (_SPAN.search(p) for p in self.all(iri, OKG.evidence))
        return frozenset((int(m[1]), int(m[2])) for m in found if m)


def read(triples: Iterable[Triple], golden: dict[str, dict[str, list[str]]]) -> View:
    """The facts of a graph, people named as in the golden file."""
    people = {name: key for key, names in golden["people"].items() for name in names}
    nodes, view = _Nodes(triples, people), View()
    for iri in sorted({s for s, p in nodes.values if p == OKG.hasParticipation}):
        view.contacts[iri] = _contact(nodes, iri)
    for iri in sorted(nodes.of_class[OKG.Attestation]):
        anchor = nodes.one(iri, OKG.attestedAt)
        view.attested.append(
            Attested(
                nodes.name(nodes.one(iri, OKG.attestedHolder) or ""),
                local(nodes.one(iri, OKG.office) or ""),
                local(nodes.one(iri, OKG.attestationType) or ""),
                nodes.days(anchor or iri),
                nodes.spans(iri),
            )
        )
    for iri in sorted(nodes.of_class[OKG.Account]):
        relay, channel = nodes.one(iri, OKG.relayedBy), nodes.one(iri, OKG.channel)
        view.accounts.append(
            {
                "of": nodes.one(iri, OKG.accountOf),
                "issuer": nodes.name(nodes.one(iri, PROV.wasAttributedTo) or ""),
                "relayed_by": nodes.name(relay) if relay else None,
                "status": local(nodes.one(iri, OKG.status) or ""),
                "channel": local(channel) if channel else None,
                "diverges": bool(nodes.all(iri, OKG.divergesFrom)),
            }
        )
    for iri in sorted(nodes.of_class[OKG.RecencyClaim]):
        view.firsts.append(
            {
                "later": nodes.one(iri, OKG.laterInteraction),
                "earlier": nodes.one(iri, OKG.earlierInteraction),
                "scope": local(nodes.one(iri, OKG.scopeType) or ""),
                "between": sorted(local(o) for o in nodes.all(iri, OKG.betweenOffice)),
            }
        )
    for iri in sorted(nodes.of_class[OKG.Statement]):
        view.statements.append(
            {
                "speakers": sorted(nodes.name(s) for s in nodes.all(iri, OKG.speaker)),
                "offices": sorted(local(o) for o in nodes.all(iri, OKG.inCapacity)),
                "act": local(nodes.one(iri, OKG.speechAct) or ""),
                "spans": nodes.spans(iri),
            }
        )
    return view


def _contact(nodes: _Nodes, iri: str) -> Contact:
    parts = []
    for part in nodes.all(iri, OKG.hasParticipation):
        who, office = nodes.one(part, OKG.participant), nodes.one(part, OKG.inCapacity)
        side = nodes.one(part, OKG.side)
        parts.append(
            Part(
                nodes.name(who) if who else None,
                local(office) if office else None,
                local(side) if side else None,
            )
        )
    place = nodes.one(iri, OKG.place)
    return Contact(
        iri,
        local(nodes.one(iri, TYPE) or ""),
        local(nodes.one(iri, OKG.status) or ""),
        nodes.days(iri),
        local(place) if place else None,
        frozenset(parts),
        nodes.spans(iri),
    )
