"""Offices by label or title: the graph's own labels first, then the grammar that reads articles.

A title that the grammar reads is an office of some role, portfolio and party; the graph's office of
those three is meant. An office that nobody attests has the IRI that an article would give it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import Office, Role
from kg.errors import BadParameter
from kg.iris import Iris, joined, slug
from kg.packs import languages
from kg.questions.labels import PREFIXES, Index
from kg.questions.parties import iri_of, name_of
from kg.questions.resolve import Resolved

if TYPE_CHECKING:
    from kg.questions.labels import Named
    from kg.questions.resolve import Asked
    from kg.questions.targets import QueryTarget

_SHOWN = 8
_OFFICES = (
    PREFIXES
    + """SELECT DISTINCT ?office ?role ?portfolio ?party
WHERE {
  ?office a okg:Office ; org:role ?role .
  OPTIONAL { ?office okg:portfolio ?portfolio }
  OPTIONAL { ?office okg:jurisdiction ?direct }
  OPTIONAL { ?office org:postIn/okg:jurisdiction ?indirect }
  BIND ( COALESCE(?direct, ?indirect) AS ?party )
}"""
)


def read(text: str, lang: str) -> tuple[Office, ...]:
    """The offices that a title names, in the language asked for or another."""
    from kg.extract.titles import parse_title

    for tried in dict.fromkeys((lang, *languages())):
        found = tuple(o for o in parse_title(text, tried) if o.role is not Role.OTHER)
        if found:
            return found
    return ()


def of_id(text: str) -> tuple[Office, ...]:
    """The office that an id without a registry names: ``us.minister.defence``."""
    from kg.registry import load_jurisdictions

    party, _, rest = text.partition(".")
    role, _, portfolio = rest.partition(".")
    codes = {slug(code): code for code in load_jurisdictions().by_code}
    if party not in codes or role not in set(Role):
        return ()
    return (Office(Role(role), portfolio or None, codes[party]),)


def _fitting(asked: Asked, office: Office) -> tuple[Named, ...]:
    """The graph's offices of that role, portfolio and party; of any party where none is said."""
    party = iri_of(office.jurisdiction, asked.base) if office.jurisdiction else None
    found = []
    for iri, role, portfolio, of in asked.target.select(_OFFICES).rows:
        fits = str(role).rsplit("/", 1)[-1] == office.role and portfolio == office.portfolio
        if fits and (party is None or of == party):
            found.append(str(iri))
    return asked.index.of(*found) if found else ()


def of_role(
    target: QueryTarget, role: str, portfolio: str | None, party: str | None
) -> tuple[Named, ...]:
    """The graph's offices of a role, and of a portfolio and party where they are given."""
    found = [
        str(iri)
        for iri, its_role, its_portfolio, of in target.select(_OFFICES).rows
        if its_role == role and portfolio in (None, its_portfolio) and party in (None, of)
    ]
    return Index(target, ("okg:Office",)).of(*found) if found else ()


def _unattested(asked: Asked, offices: tuple[Office, ...]) -> Resolved | None:
    """The one office read, of which the graph says nothing."""
    if len(offices) != 1 or offices[0].jurisdiction is None:
        return None
    office = offices[0]
    name = joined((slug(office.jurisdiction or ""), office.role, slug(office.portfolio or "none")))
    name = name if office.portfolio else name.removesuffix(".none")
    label = f"{asked.text} ({name_of(office.jurisdiction or '', asked.lang)})"
    return Resolved(Iris(asked.base).of("office", name), label, known=False)


def _of_no_party(asked: Asked, offices: tuple[Office, ...]) -> BadParameter:
    """The error for a title that does not say whose office it is."""
    found = dict.fromkeys(named for o in offices for named in _fitting(asked, o))
    names = tuple(f"{t.label(asked.lang)} ({t.local})" for t in found)[:_SHOWN]
    hint = f": {', '.join(names)}" if names else ""
    message = f"{asked.option} {asked.text!r} does not say of which country or body{hint}"
    return BadParameter(message, names)


def office(asked: Asked) -> Resolved | None:
    """The office that words name."""
    exact = asked.named(shorten=False)
    if exact is not None:
        return exact
    offices = of_id(asked.text) or read(asked.text, asked.lang)
    if offices and all(o.jurisdiction is None for o in offices):
        raise _of_no_party(asked, offices)
    found = dict.fromkeys(named for o in offices for named in _fitting(asked, o))
    return asked.chosen(tuple(found)) or _unattested(asked, offices)
