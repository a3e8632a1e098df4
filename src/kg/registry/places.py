"""Seats of power that stand for an institution, and the places that diplomatic news names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from kg.registry.tables import Assets, read_table, unique

if TYPE_CHECKING:
    from kg.registry.lookups import Lang


@dataclass(frozen=True, slots=True)
class Metonym:
    """A name that stands for an institution of a party: ``Quai d'Orsay``, ``Kremlin``."""

    name: str
    lang: Lang
    jurisdiction: str
    institution: str
    portfolio: str | None


@dataclass(frozen=True, slots=True)
class City:
    """A place with its names, main form first; no jurisdiction where that is disputed."""

    id: str
    names_en: tuple[str, ...]
    names_fr: tuple[str, ...]
    jurisdiction: str | None

    def names(self, lang: Lang) -> tuple[str, ...]:
        """Every name in the language; the first is the label."""
        return self.names_en if lang == "en" else self.names_fr


def read_metonyms(assets: Assets) -> tuple[Metonym, ...]:
    """The rows of ``metonyms.csv``."""
    columns = ("name", "lang", "jurisdiction", "institution", "portfolio")
    rows = read_table(assets, "metonyms", columns=columns, required=columns[:4])
    for row in rows:
        if row["lang"] not in ("en", "fr"):
            raise row.bad(f"lang {row['lang']!r} is neither en nor fr")
    return tuple(
        Metonym(
            name=row["name"],
            lang=cast("Literal['en', 'fr']", row["lang"]),
            jurisdiction=row["jurisdiction"],
            institution=row["institution"],
            portfolio=row.optional("portfolio"),
        )
        for row in rows
    )


def read_cities(assets: Assets) -> tuple[City, ...]:
    """The rows of ``cities.csv``."""
    columns = ("id", "name_en", "name_fr", "jurisdiction")
    rows = read_table(assets, "cities", columns=columns, required=columns[:3])
    unique(rows, "id")
    return tuple(
        City(
            id=row["id"],
            names_en=row.many("name_en"),
            names_fr=row.many("name_fr"),
            jurisdiction=row.optional("jurisdiction"),
        )
        for row in rows
    )
