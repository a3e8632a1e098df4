"""Parties by any of their names: names, adjectives, codes and capitals of states and bodies.

The graph's own labels come first, then the table of parties that every installation has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.fold import fold
from kg.iris import Iris, slug
from kg.questions.labels import shortened
from kg.questions.resolve import Resolved

if TYPE_CHECKING:
    from kg.questions.resolve import Asked
    from kg.registry import Lang

_LANGS: tuple[Lang, ...] = ("en", "fr")


def codes(text: str) -> tuple[str, ...]:
    """The codes of the parties that a name, adjective, acronym, code or capital stands for."""
    from kg.registry import load_jurisdictions

    table = load_jurisdictions()
    for form in dict.fromkeys((text, " ".join(shortened(text)))):
        found = [table.find(form)]
        for lang in _LANGS:
            found.append(table.acronyms(lang).get(form, ()))
            found.append(table.capitals(lang).get(fold(form), ()))
        unique = tuple(dict.fromkeys(code for several in found for code in several))
        if unique:
            return unique
    return ()


def iri_of(code: str, base: str) -> str:
    """The IRI of a party by its code, as the policy has it."""
    from kg.registry import load_jurisdictions

    party = load_jurisdictions().by_code.get(code)
    kinds = {"state": "country", "territory": "country", "organisation": "institution"}
    return Iris(base).of(kinds.get(party.kind if party else "", "group"), slug(code))


def name_of(code: str, lang: str) -> str:
    """The name of a party by its code."""
    from kg.registry import load_jurisdictions

    party = load_jurisdictions().by_code.get(code)
    if party is None:
        return code
    names = party.names_fr if lang == "fr" else party.names_en
    return names[0] if names else code


def party(asked: Asked) -> Resolved | None:
    """The party that words name; one that the graph does not mention is read all the same.

    Of several that share a name the table of parties tells which is meant: "Moscow" is not the
    Soviet Union.
    """
    called = asked.index.called(asked.text) or asked.index.by_name(asked.text)
    if len(called) == 1:
        return asked.chosen(called)
    found = codes(asked.text)
    iris = [iri_of(code, asked.base) for code in found]
    meant = tuple(named for named in called if named.iri in iris)
    known = meant or called or (asked.index.of(*iris) if iris else ())
    if known:
        return asked.chosen(known)
    return Resolved(iris[0], name_of(found[0], asked.lang), known=False) if len(iris) == 1 else None
