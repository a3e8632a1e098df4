"""What the names, adjectives, acronyms, capitals and seats of power of parties may mean.

Lookups go from a *folded* form (`kg.fold.fold`) to every code it may mean, so ``congolais`` gives
``CD`` and ``CG``. Acronyms (``US``, ``WHO``, ``CAR``) would collide with words once folded: they
stand in tables of their own, as written.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from kg import assets as shipped
from kg.fold import fold
from kg.registry.lookups import exact, folded, is_acronym
from kg.registry.parties import Jurisdiction, Words, read_parties, read_words
from kg.registry.places import City, Metonym, read_cities, read_metonyms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.registry.lookups import Lang
    from kg.registry.tables import Assets

LABELLED: tuple[Lang, Lang] = ("en", "fr")
"""The languages whose words stand in the main table."""


@dataclass(frozen=True, slots=True, eq=False)
class Jurisdictions:
    """All parties, metonyms and cities, with lookups built on first use."""

    rows: tuple[Jurisdiction, ...]
    by_code: Mapping[str, Jurisdiction]
    metonym_rows: tuple[Metonym, ...]
    city_rows: tuple[City, ...]
    assets: Assets = shipped

    def __iter__(self) -> Iterator[Jurisdiction]:
        return iter(self.rows)

    def __contains__(self, code: object) -> bool:
        return code in self.by_code

    def words(self, row: Jurisdiction, what: str, lang: str) -> tuple[str, ...]:
        """The forms of one kind for one party in any language that has words for parties."""
        if lang in LABELLED:
            return row.forms(what, lang)
        return _tongue(self, lang).get(what, {}).get(row.code, ())

    def label(self, code: str, lang: str) -> str:
        """The main name of a party in a language, the English one where it has none."""
        row = self.by_code[code]
        return next(iter(self.words(row, "names", lang)), row.names_en[0])

    def names(self, lang: str) -> Mapping[str, tuple[str, ...]]:
        """Folded name to codes, without acronyms."""
        return _forms(self, "names", lang, False)

    def adjectives(self, lang: str) -> Mapping[str, tuple[str, ...]]:
        """Folded adjective to codes, without acronyms."""
        return _forms(self, "adjectives", lang, False)

    def acronyms(self, lang: str) -> Mapping[str, tuple[str, ...]]:
        """Acronym as written to codes, names and adjectives alike: ``US``, ``U.K.``, ``RDC``."""
        return _forms(self, "acronyms", lang, True)

    def demonyms(self, lang: str) -> Mapping[str, tuple[str, ...]]:
        """Folded name of the people to codes: ``russes``, ``Frenchman``."""
        return _forms(self, "demonyms", lang, False)

    def prefixes(self, lang: str) -> Mapping[str, tuple[str, ...]]:
        """Folded first part of a double adjective to codes: ``franco``-allemand."""
        return _forms(self, "prefixes", lang, False)

    def capitals(self, lang: str) -> Mapping[str, tuple[str, ...]]:
        """Folded capital to codes, those of states that are no more left out."""
        return _forms(self, "capitals", lang, False)

    def metonyms(self, lang: str) -> Mapping[str, tuple[Metonym, ...]]:
        """Folded seat of power to what it stands for, without acronyms: ``quai d'orsay``."""
        return _metonyms(self, lang, False)

    def metonym_acronyms(self, lang: str) -> Mapping[str, tuple[Metonym, ...]]:
        """Acronym of an institution as written to what it stands for: ``CIA``, ``FCDO``."""
        return _metonyms(self, lang, True)

    def cities(self, lang: str) -> Mapping[str, tuple[City, ...]]:
        """Folded place name to places."""
        return _cities(self, lang)

    def find(self, text: str) -> tuple[str, ...]:
        """Codes for a code, name, acronym, adjective or demonym in either language, any case."""
        return (text,) if text in self.by_code else _any(self).get(fold(text), ())


@cache
def _tongue(table: Jurisdictions, lang: str) -> Words:
    """The words for parties in a further language."""
    return read_words(table.assets, lang)


@cache
def _forms(
    table: Jurisdictions, what: str, lang: str, acronyms: bool
) -> Mapping[str, tuple[str, ...]]:
    kinds = ("names", "adjectives") if acronyms else (what,)
    pairs = (
        (form, row.code)
        for row in table.rows
        for kind in kinds
        for form in table.words(row, kind, lang)
        if is_acronym(form) is acronyms and not (kind == "capitals" and row.era_to)
    )
    return exact(pairs) if acronyms else folded(pairs)


@cache
def _metonyms(table: Jurisdictions, lang: str, acronyms: bool) -> Mapping[str, tuple[Metonym, ...]]:
    rows = [row for row in table.metonym_rows if row.lang == lang]
    pairs = ((row.name, row) for row in rows if is_acronym(row.name) is acronyms)
    return exact(pairs) if acronyms else folded(pairs)


@cache
def _cities(table: Jurisdictions, lang: str) -> Mapping[str, tuple[City, ...]]:
    tongue = lang if lang in LABELLED else LABELLED[0]
    return folded((name, row) for row in table.city_rows for name in row.names(tongue))


@cache
def _any(table: Jurisdictions) -> Mapping[str, tuple[str, ...]]:
    kinds = ("names", "adjectives", "demonyms")
    codes = ((row.code, row.code) for row in table.rows)
    forms = (
        (form, row.code)
        for kind in kinds
        for lang in LABELLED
        for row in table.rows
        for form in row.forms(kind, lang)
    )
    return folded(chain(codes, forms))


def load_jurisdictions(assets: Assets = shipped) -> Jurisdictions:
    """The parties, metonyms and cities of the registry, read once for each place of theirs.

    Raises:
        BadRegistry: a table has a fault.
    """
    return _load(assets)


@cache
def _load(assets: Assets) -> Jurisdictions:
    parties = read_parties(assets)
    return Jurisdictions(
        rows=parties,
        by_code={party.code: party for party in parties},
        metonym_rows=read_metonyms(assets),
        city_rows=read_cities(assets),
        assets=assets,
    )
