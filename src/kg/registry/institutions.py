"""Institutions of the offices, and the agencies and outlets that articles come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.registry.tables import Assets, read_table, unique

if TYPE_CHECKING:
    from kg.registry.lookups import Lang

_COLUMNS = (
    "id", "jurisdiction", "kind", "portfolio", "label_en", "label_fr", "aliases_en",
    "aliases_fr", "qid",
)  # fmt: skip
MEDIA = frozenset({"news-agency", "news-outlet", "press-service"})


@dataclass(frozen=True, slots=True)
class Institution:
    """A ministry, staff, body, news agency or outlet."""

    id: str
    jurisdiction: str
    kind: str
    portfolio: str | None
    label_en: str
    label_fr: str
    aliases_en: tuple[str, ...]
    aliases_fr: tuple[str, ...]
    qid: str | None

    @property
    def is_media(self) -> bool:
        """Whether articles are published by it."""
        return self.kind in MEDIA

    def names(self, lang: Lang) -> tuple[str, ...]:
        """The label and the aliases in the language."""
        if lang == "en":
            return (self.label_en, *self.aliases_en)
        return (self.label_fr, *self.aliases_fr)


def read_institutions(assets: Assets) -> tuple[Institution, ...]:
    """The rows of ``institutions.csv`` and of ``media.csv``, by id."""
    required = ("id", "jurisdiction", "kind", "label_en", "label_fr")
    tables = (
        read_table(assets, name, columns=_COLUMNS, required=required)
        for name in ("institutions", "media")
    )
    rows = sorted((row for table in tables for row in table), key=lambda row: row["id"])
    unique(rows, "id")
    return tuple(
        Institution(
            id=row["id"],
            jurisdiction=row["jurisdiction"],
            kind=row["kind"],
            portfolio=row.optional("portfolio"),
            label_en=row["label_en"],
            label_fr=row["label_fr"],
            aliases_en=row.many("aliases_en"),
            aliases_fr=row.many("aliases_fr"),
            qid=row.optional("qid"),
        )
        for row in rows
    )
