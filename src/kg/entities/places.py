"""Places by name: a city, a country, or a name that belongs to its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.entities.bodies import resolve_party
from kg.entities.model import Entity
from kg.entities.scope import LANGS
from kg.fold import fold
from kg.iris import joined, slug
from kg.vocab import OKG

if TYPE_CHECKING:
    from kg.entities.scope import Scope


def resolve_place(name: str, scope: Scope) -> Entity:
    """The place that a name means; an ambiguous or unknown name stays the article's own."""
    table, folded = scope.tables.jurisdictions, fold(name)
    for lang in sorted(LANGS, key=lambda tongue: tongue != scope.lang):
        codes = table.names(lang).get(folded, ())
        if len(codes) == 1 and table.by_code[codes[0]].kind in ("state", "territory"):
            return resolve_party(codes[0], scope)
        cities = table.cities(lang).get(folded, ())
        if len(cities) == 1:
            city = cities[0]
            within = resolve_party(city.jurisdiction, scope).iri if city.jurisdiction else None
            names = tuple((n, tongue) for tongue in LANGS for n in city.names(tongue))
            return Entity(scope.iris.of("place", city.id), OKG.Place, names, within=within)
    iri = scope.iris.of("place", joined(("x", slug(name), scope.article)))
    return Entity(iri, OKG.Place, ((name, scope.lang),))
