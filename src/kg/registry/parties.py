"""Parties: states, territories, organisations, groups and non-state parties, with their names.

English and French stand in ``jurisdictions.csv``; the words of any further language in a table of
their own, ``jurisdictions-{lang}.csv``.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Literal, cast

from kg.registry.tables import FOLDER, Assets, Row, read_table, unique

if TYPE_CHECKING:
    from kg.registry.lookups import Lang

_TONGUE = ("code", "names", "adjectives", "demonyms", "capitals")
_TABLE = "jurisdictions-"
Words = dict[str, dict[str, tuple[str, ...]]]
"""For each kind of form, the forms of each party."""

Kind = Literal["state", "territory", "organisation", "group", "party"]
_KINDS = ("state", "territory", "organisation", "group", "party")
_COLUMNS = (
    "code", "kind", "qid", "name_en", "name_fr", "names_en", "names_fr", "article_fr",
    "adj_en", "demonym_en", "prefix_en", "adj_fr_m", "adj_fr_f", "adj_fr_mp", "adj_fr_fp",
    "demonym_fr", "prefix_fr", "capital_en", "capital_fr", "members", "era_from", "era_to",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """One party with its names, adjectives and capital in both languages, main form first.

    ``members`` are the codes that a group stands for; a group is never a side itself.
    """

    code: str
    kind: Kind
    qid: str | None
    names_en: tuple[str, ...]
    names_fr: tuple[str, ...]
    article_fr: str
    adjectives_en: tuple[str, ...]
    adjectives_fr: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]
    demonyms_en: tuple[str, ...]
    demonyms_fr: tuple[str, ...]
    prefixes_en: tuple[str, ...]
    prefixes_fr: tuple[str, ...]
    capitals_en: tuple[str, ...]
    capitals_fr: tuple[str, ...]
    members: tuple[str, ...]
    era_from: str | None
    era_to: str | None

    def names(self, lang: Lang) -> tuple[str, ...]:
        """Every name in the language; the first is the label."""
        return self.names_en if lang == "en" else self.names_fr

    def adjectives(self, lang: Lang) -> tuple[str, ...]:
        """Every adjective form in the language, French ones in both genders and numbers."""
        if lang == "en":
            return self.adjectives_en
        return tuple(dict.fromkeys(chain.from_iterable(self.adjectives_fr)))

    def forms(self, what: str, lang: Lang) -> tuple[str, ...]:
        """The forms of one kind: names, adjectives, demonyms, prefixes or capitals."""
        if what == "adjectives":
            return self.adjectives(lang)
        return cast("tuple[str, ...]", getattr(self, f"{what}_{lang}"))


def _jurisdiction(row: Row) -> Jurisdiction:
    return Jurisdiction(
        code=row["code"],
        kind=cast("Kind", row.one_of("kind", *_KINDS)),
        qid=row.optional("qid"),
        names_en=row.many("name_en", "names_en"),
        names_fr=row.many("name_fr", "names_fr"),
        article_fr=row["article_fr"],
        adjectives_en=row.many("adj_en"),
        adjectives_fr=(
            row.many("adj_fr_m"),
            row.many("adj_fr_f"),
            row.many("adj_fr_mp"),
            row.many("adj_fr_fp"),
        ),
        demonyms_en=row.many("demonym_en"),
        demonyms_fr=row.many("demonym_fr"),
        prefixes_en=row.many("prefix_en"),
        prefixes_fr=row.many("prefix_fr"),
        capitals_en=row.many("capital_en"),
        capitals_fr=row.many("capital_fr"),
        members=row.many("members"),
        era_from=row.optional("era_from"),
        era_to=row.optional("era_to"),
    )


def read_words(assets: Assets, lang: str) -> Words:
    """The words for parties in a language other than English and French; none without a table."""
    if f"{_TABLE}{lang}.csv" not in assets.listing(FOLDER, ".csv"):
        return {}
    rows = read_table(assets, f"{_TABLE}{lang}", columns=_TONGUE, required=("code", "names"))
    unique(rows, "code")
    return {what: {row["code"]: row.many(what) for row in rows} for what in _TONGUE[1:]}


def read_parties(assets: Assets) -> tuple[Jurisdiction, ...]:
    """The rows of ``jurisdictions.csv``."""
    required = ("code", "kind", "name_en", "name_fr")
    rows = read_table(assets, "jurisdictions", columns=_COLUMNS, required=required)
    unique(rows, "code")
    return tuple(map(_jurisdiction, rows))
