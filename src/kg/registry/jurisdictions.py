"""Parties: states, territories, organisations, groups and non-state parties, and their names.

Lookups go from a *folded* form (`kg.fold.fold`) to every code it may mean, so ``congolais`` gives
``CD`` and ``CG``. Acronyms (``US``, ``WHO``, ``CAR``) would collide with words once folded: they
stand in tables of their own, as written.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Literal, cast

from kg import assets as shipped
from kg.fold import fold
from kg.registry.lookups import Lang, exact, folded, is_acronym
from kg.registry.places import City, Metonym, read_cities, read_metonyms
from kg.registry.tables import Assets, Row, read_table, unique

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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


@dataclass(frozen=True, slots=True, eq=False)
class Jurisdictions:
    """All parties, metonyms and cities, with lookups built on first use."""

    rows: tuple[Jurisdiction, ...]
    by_code: Mapping[str, Jurisdiction]
    metonym_rows: tuple[Metonym, ...]
    city_rows: tuple[City, ...]

    def __iter__(self) -> Iterator[Jurisdiction]:
        return iter(self.rows)

    def __contains__(self, code: object) -> bool:
        return code in self.by_code

    def names(self, lang: Lang) -> Mapping[str, tuple[str, ...]]:
        """Folded name to codes, without acronyms."""
        return _forms(self, "names", lang, False)

    def adjectives(self, lang: Lang) -> Mapping[str, tuple[str, ...]]:
        """Folded adjective to codes, without acronyms."""
        return _forms(self, "adjectives", lang, False)

    def acronyms(self, lang: Lang) -> Mapping[str, tuple[str, ...]]:
        """Acronym as written to codes, names and adjectives alike: ``US``, ``U.K.``, ``RDC``."""
        return _forms(self, "acronyms", lang, True)

    def demonyms(self, lang: Lang) -> Mapping[str, tuple[str, ...]]:
        """Folded name of the people to codes: ``russes``, ``Frenchman``."""
        return _forms(self, "demonyms", lang, False)

    def prefixes(self, lang: Lang) -> Mapping[str, tuple[str, ...]]:
        """Folded first part of a double adjective to codes: ``franco``-allemand."""
        return _forms(self, "prefixes", lang, False)

    def capitals(self, lang: Lang) -> Mapping[str, tuple[str, ...]]:
        """Folded capital to codes, those of states that are no more left out."""
        return _forms(self, "capitals", lang, False)

    def metonyms(self, lang: Lang) -> Mapping[str, tuple[Metonym, ...]]:
        """Folded seat of power to what it stands for: ``quai d'orsay``."""
        return _metonyms(self, lang)

    def cities(self, lang: Lang) -> Mapping[str, tuple[City, ...]]:
        """Folded place name to places."""
        return _cities(self, lang)

    def find(self, text: str) -> tuple[str, ...]:
        """Codes for a code, name, acronym, adjective or demonym in either language, any case."""
        return (text,) if text in self.by_code else _any(self).get(fold(text), ())


@cache
def _forms(
    table: Jurisdictions, what: str, lang: Lang, acronyms: bool
) -> Mapping[str, tuple[str, ...]]:
    kinds = ("names", "adjectives") if acronyms else (what,)
    pairs = (
        (form, row.code)
        for row in table.rows
        for kind in kinds
        for form in row.forms(kind, lang)
        if is_acronym(form) is acronyms and not (kind == "capitals" and row.era_to)
    )
    return exact(pairs) if acronyms else folded(pairs)


@cache
def _metonyms(table: Jurisdictions, lang: Lang) -> Mapping[str, tuple[Metonym, ...]]:
    return folded((row.name, row) for row in table.metonym_rows if row.lang == lang)


@cache
def _cities(table: Jurisdictions, lang: Lang) -> Mapping[str, tuple[City, ...]]:
    return folded((name, row) for row in table.city_rows for name in row.names(lang))


@cache
def _any(table: Jurisdictions) -> Mapping[str, tuple[str, ...]]:
    langs: tuple[Lang, Lang] = ("en", "fr")
    kinds = ("names", "adjectives", "demonyms")
    codes = ((row.code, row.code) for row in table.rows)
    forms = (
        (form, row.code)
        for kind in kinds
        for lang in langs
        for row in table.rows
        for form in row.forms(kind, lang)
    )
    return folded(chain(codes, forms))


def _jurisdiction(row: Row) -> Jurisdiction:
    if row["kind"] not in _KINDS:
        raise row.bad(f"kind {row['kind']!r} is none of {', '.join(_KINDS)}")
    return Jurisdiction(
        code=row["code"],
        kind=cast("Kind", row["kind"]),
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


@cache
def load_jurisdictions(assets: Assets = shipped) -> Jurisdictions:
    """The parties, metonyms and cities of the registry.

    Raises:
        BadRegistry: a table has a fault.
    """
    required = ("code", "kind", "name_en", "name_fr")
    rows = read_table(assets, "jurisdictions", columns=_COLUMNS, required=required)
    unique(rows, "code")
    parties = tuple(map(_jurisdiction, rows))
    return Jurisdictions(
        rows=parties,
        by_code={party.code: party for party in parties},
        metonym_rows=read_metonyms(assets),
        city_rows=read_cities(assets),
    )
