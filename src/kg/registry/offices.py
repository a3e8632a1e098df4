"""Offices, and the tables of roles and portfolios that say what an office is and how many hold it.

Roles and portfolios are those of the corpus; a portfolio of an ambassador is where he is sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.registry.tables import Assets, Row, read_table, unique

if TYPE_CHECKING:
    from collections.abc import Mapping


_COLUMNS = (
    "id", "jurisdiction", "role", "portfolio", "receiving", "label_en", "label_fr",
    "aliases_en", "aliases_fr", "institution", "qid", "seats", "valid_from",
    "valid_until",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of office; ``seats`` is None where nobody can say how many hold it."""

    code: str
    label_en: str
    label_fr: str
    seats: int | None
    needs_portfolio: bool
    implied_portfolio: str | None

    def seats_for(self, portfolio: str | None) -> int | None:
        """How many hold this role with this portfolio at a time, None if unknown.

        >>> minister = Role("minister", "minister", "ministre", 1, True, None)
        >>> minister.seats_for("defence"), minister.seats_for(None)
        (1, None)
        """
        return None if self.needs_portfolio and portfolio is None else self.seats


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What a minister, spokesperson or commander is in charge of."""

    code: str
    label_en: str
    label_fr: str


@dataclass(frozen=True, slots=True)
class Office:
    """One office; ``receiving`` is the party that an ambassador is sent to.

    ``valid_from`` and ``valid_until`` are when it was made and abolished (EDTF; None is unknown).
    """

    id: str
    jurisdiction: str
    role: str
    portfolio: str | None
    receiving: str | None
    label_en: str
    label_fr: str
    aliases_en: tuple[str, ...]
    aliases_fr: tuple[str, ...]
    institution: str | None
    qids: tuple[str, ...]
    seats: int | None
    valid_from: str | None
    valid_until: str | None

    @property
    def key(self) -> tuple[str, str, str | None]:
        """Jurisdiction, role and portfolio, as the claims name an office."""
        return (self.jurisdiction, self.role, self.portfolio)

    def names(self, lang: str) -> tuple[str, ...]:
        """The label and the aliases in a language; none in one without labels."""
        if lang == "en":
            return (self.label_en, *self.aliases_en)
        return (self.label_fr, *self.aliases_fr) if lang == "fr" else ()


def _seats(row: Row) -> int | None:
    cell = row["seats"]
    if cell and not (cell.isascii() and cell.isdigit() and int(cell)):
        raise row.bad(f"seats {cell!r} is no number")
    return int(cell) if cell else None


def read_roles(assets: Assets) -> tuple[Role, ...]:
    """The rows of ``roles.csv``."""
    columns = ("role", "label_en", "label_fr", "seats", "needs_portfolio", "implied_portfolio")
    rows = read_table(assets, "roles", columns=columns, required=columns[:3])
    unique(rows, "role")
    return tuple(
        Role(
            code=row["role"],
            label_en=row["label_en"],
            label_fr=row["label_fr"],
            seats=_seats(row),
            needs_portfolio=row.one_of("needs_portfolio", "yes", "no") == "yes",
            implied_portfolio=row.optional("implied_portfolio"),
        )
        for row in rows
    )


def read_portfolios(assets: Assets) -> tuple[Portfolio, ...]:
    """The rows of ``portfolios.csv``."""
    columns = ("code", "label_en", "label_fr")
    rows = read_table(assets, "portfolios", columns=columns, required=columns)
    unique(rows, "code")
    return tuple(Portfolio(row["code"], row["label_en"], row["label_fr"]) for row in rows)


def read_offices(assets: Assets, roles: Mapping[str, Role]) -> tuple[Office, ...]:
    """The rows of ``offices.csv``; a role that is not in the table of roles is refused."""
    required = ("id", "jurisdiction", "role", "label_en", "label_fr")
    rows = read_table(assets, "offices", columns=_COLUMNS, required=required)
    unique(rows, "id")
    return tuple(
        Office(
            id=row["id"],
            jurisdiction=row["jurisdiction"],
            role=row.one_of("role", *roles),
            portfolio=row.optional("portfolio"),
            receiving=row.optional("receiving"),
            label_en=row["label_en"],
            label_fr=row["label_fr"],
            aliases_en=row.many("aliases_en"),
            aliases_fr=row.many("aliases_fr"),
            institution=row.optional("institution"),
            qids=row.many("qid"),
            seats=_seats(row),
            valid_from=row.optional("valid_from"),
            valid_until=row.optional("valid_until"),
        )
        for row in rows
    )
