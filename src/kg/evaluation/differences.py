"""What is missed, what is false, and in what pairs differ: one line each.

Takes the comparison of an article; gives its differences. Those of the odd half are for nobody to
see: `kg.cli.eval` keeps them back.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from kg.claims.model import Holding, Interaction, Person
from kg.evaluation.compare import entries
from kg.evaluation.support import Support

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.claims.model import Claims
    from kg.evaluation.compare import Compared, Entry

DATES = "dates"
"""The name under which dates that nothing supports are listed."""

_SHOWN = 120


class Kind(StrEnum):
    """How an extraction can differ from an annotation."""

    MISS = "miss"
    FALSE = "false"
    DIFFER = "differ"
    INVENTED = "invented"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: of which article, in what, by which rule, and what stands there."""

    article: str
    kind: Kind
    family: str
    rule: str
    what: str

    def __str__(self) -> str:
        rule = f" [{self.rule}]" if self.rule else ""
        return f"{self.article}: {self.kind:<6} {self.family}{rule}: {self.what}"


def differences(one: Compared) -> Iterator[Difference]:
    """All differences of one article, by family."""
    for family, pairing in one.families.items():
        gold, found = entries(one.gold, family), entries(one.predicted, family)
        for i in pairing.missed:
            yield Difference(one.gold.id, Kind.MISS, family, "", describe(gold[i], one.gold))
        for j in pairing.false:
            rule, what = found[j].source.rule, describe(found[j], one.predicted)
            yield Difference(one.gold.id, Kind.FALSE, family, rule, what)
        for i, j, faults in pairing.pairs:
            if faults:
                what = describe(gold[i], one.gold)
                told = "; ".join(_but(name, gold[i], found[j], one) for name in faults)
                rule = found[j].source.rule
                yield Difference(one.gold.id, Kind.DIFFER, family, rule, f"{what}: {told}")
    for date in one.dated:
        if date.support is Support.NONE:
            what = f"{date.claim}: {date.field} {date.edtf}"
            yield Difference(one.gold.id, Kind.INVENTED, DATES, "", what)


def _but(name: str, gold: Entry, found: Entry, one: Compared) -> str:
    """What is annotated and what was found instead."""
    there = _show(getattr(gold, name), _names(one.gold))
    return f"{name} {there} but {_show(getattr(found, name), _names(one.predicted))}"


def describe(entry: Entry, claims: Claims) -> str:
    """An entry on one line."""
    names = _names(claims)
    match entry:
        case Person():
            return entry.name
        case Holding():
            office = entry.office
            post = (office.role, office.portfolio, office.jurisdiction)
            return _line((entry.person, *post, entry.status, entry.at), names)
        case Interaction():
            sides, quote = "/".join(entry.sides), " ".join(entry.quote.split())[:_SHOWN]
            told = (entry.type, entry.status, entry.date, entry.participants, sides, entry.place)
            return _line((*told, quote), names)
        case _:
            quote = " ".join(entry.statement.quote.split())[:_SHOWN]
            return f"{_show(entry.speaker, names)}: {quote}"


def _names(claims: Claims) -> dict[str, str]:
    return {person.id: person.name for person in claims.persons}


def _line(parts: tuple[Any, ...], names: Mapping[str, str]) -> str:
    return " | ".join(_show(part, names) for part in parts)


def _show(value: Any, names: Mapping[str, str]) -> str:
    if isinstance(value, tuple):
        return ", ".join(names.get(v, v) for v in value) or "-"
    return "-" if value is None or value == "" else names.get(str(value), str(value))
