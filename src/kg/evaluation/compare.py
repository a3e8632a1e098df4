"""One article's claims held against its annotation, by the rules of the corpus.

Takes the annotation and the extraction, both as claims; gives, for each family, which entries are
the same, which are missed and which are false. Two entries may be the same and still differ in
details: those pairs count leniently, not strictly.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from kg.claims import authors
from kg.claims.model import Holding, Interaction, InteractionType, Person, Role, Statement
from kg.evaluation.days import days, meet, nest
from kg.evaluation.names import ALIKE, label, name_score, overlap, ratio
from kg.evaluation.pairing import Pairing, pair

if TYPE_CHECKING:
    from kg.claims.model import Claims, Source
    from kg.evaluation.support import Dated


class Family(StrEnum):
    """The kinds of claims that are annotated."""

    PERSONS = "persons"
    HOLDINGS = "holdings"
    INTERACTIONS = "interactions"
    STATEMENTS = "statements"


STRICT = (Family.HOLDINGS, Family.INTERACTIONS)
"""The families whose pairs may differ in details."""

Entry: TypeAlias = "Person | Holding | Interaction | Said"

_IN_PERSON = {InteractionType.MEETING, InteractionType.CONFERENCE, InteractionType.VISIT}
_TOLD_BY_PORTFOLIO = {
    Role.MINISTER,
    Role.DEPUTY_MINISTER,
    Role.AMBASSADOR,
    Role.ENVOY,
    Role.SPOKESPERSON,
}
_SAME_WORDS = 0.5


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as one of its authors made it."""

    speaker: str
    statement: Statement

    @property
    def source(self) -> Source:
        """Where the statement was read."""
        return self.statement.source


@dataclass(frozen=True, slots=True)
class Compared:
    """An article's annotation, its extraction and what is the same in them.

    ``dated`` are the dates of the extraction, each with what in the text supports it.
    """

    gold: Claims
    predicted: Claims
    families: dict[Family, Pairing]
    dated: tuple[Dated, ...] = ()


def entries(claims: Claims, family: Family) -> tuple[Entry, ...]:
    """The entries of one family; a joint statement is one of each author."""
    match family:
        case Family.PERSONS:
            return claims.persons
        case Family.HOLDINGS:
            return claims.holdings
        case Family.INTERACTIONS:
            return claims.interactions
        case Family.STATEMENTS:
            return tuple(Said(who, s) for s in claims.statements for who in authors(s, claims))


def compare(gold: Claims, predicted: Claims, dated: tuple[Dated, ...] = ()) -> Compared:
    """The comparison of one article."""
    persons = pair(gold.persons, predicted.persons, lambda g, p: name_score(g.name, p.name))
    rules = _Rules(gold, predicted, persons)
    holdings = pair(gold.holdings, predicted.holdings, rules.holding, _holding_faults)
    interactions = pair(
        gold.interactions, predicted.interactions, rules.interaction, rules.interaction_faults
    )
    said = [
        [e for e in entries(claims, Family.STATEMENTS) if isinstance(e, Said)]
        for claims in (gold, predicted)
    ]
    statements = pair(said[0], said[1], rules.statement)
    found = (persons, holdings, interactions, statements)
    return Compared(gold, predicted, dict(zip(Family, found, strict=True)), dated)


class _Rules:
    """When two entries of one article are the same."""

    def __init__(self, gold: Claims, predicted: Claims, persons: Pairing) -> None:
        self.known = {person.id for person in gold.persons}
        self.same = {
            predicted.persons[p.predicted].id: gold.persons[p.gold].id for p in persons.pairs
        }

    def person(self, identifier: str) -> str:
        """The annotation's id of a person that was found, or one that it has not."""
        return self.same.get(identifier, f"?{identifier}")

    def holding(self, gold: Holding, predicted: Holding) -> float:
        """The same person, role, portfolio and party."""
        g, p = gold.office, predicted.office
        if self.person(predicted.person) != gold.person:
            return 0.0
        if (g.role, g.jurisdiction) != (p.role, p.jurisdiction):
            return 0.0
        exact = g.portfolio == p.portfolio
        untold = None in (g.portfolio, p.portfolio) and g.role not in _TOLD_BY_PORTFOLIO
        if not exact and not untold:
            return 0.0
        return 1.0 + 0.1 * exact + 2 - len(_holding_faults(gold, predicted))

    def interaction(self, gold: Interaction, predicted: Interaction) -> float:
        """The same kind of contact, dates that nest, and two persons or the same sides."""
        kinds = {gold.type, predicted.type}
        if (len(kinds) > 1 and not kinds <= _IN_PERSON) or not nest(gold.date, predicted.date):
            return 0.0
        g, p = set(gold.participants), self.participants(predicted)
        shared, union = len(g & p), len(g | p)
        if shared < 2 and not _same_sides(gold, predicted, g, p):
            return 0.0
        agreeing = 5 - len(self.interaction_faults(gold, predicted))
        return 1.0 + agreeing + (shared / union if union else 1.0)

    def participants(self, interaction: Interaction) -> set[str]:
        """Who took part in a contact that was found, by the annotation's ids."""
        return {self.person(person) for person in interaction.participants}

    def interaction_faults(self, gold: Interaction, predicted: Interaction) -> tuple[str, ...]:
        """In what two contacts differ."""
        differ = {
            "type": gold.type is not predicted.type,
            "status": gold.status is not predicted.status,
            "date": days(gold.date) != days(predicted.date),
            "participants": set(gold.participants) != self.participants(predicted),
            "place": label(gold.place) != label(predicted.place),
        }
        return tuple(name for name, differs in differ.items() if differs)

    def statement(self, gold: Said, predicted: Said) -> float:
        """The same speaker, and quotes that share their words."""
        if gold.speaker in self.known or predicted.speaker in self.same:
            if self.person(predicted.speaker) != gold.speaker:
                return 0.0
        elif ratio(label(gold.speaker), label(predicted.speaker)) < ALIKE:
            return 0.0
        shared = overlap(gold.statement.quote, predicted.statement.quote)
        return shared if shared >= _SAME_WORDS else 0.0


def _holding_faults(gold: Holding, predicted: Holding) -> tuple[str, ...]:
    """In what two holdings differ."""
    differ = {
        "status": gold.status is not predicted.status,
        "at": not meet(gold.at, predicted.at),
    }
    return tuple(name for name, differs in differ.items() if differs)


def _same_sides(gold: Interaction, predicted: Interaction, g: set[str], p: set[str]) -> bool:
    """The rule for contacts of which one names fewer than two persons."""
    if len(g) > 1 and len(p) > 1:
        return False
    if len(g) == len(p) == 1 and g != p:
        return False
    g_sides, p_sides = set(gold.sides), set(predicted.sides)
    if g_sides == p_sides:
        return bool(g_sides)
    return bool(g & p and g_sides and p_sides) and (g_sides <= p_sides or p_sides <= g_sides)
