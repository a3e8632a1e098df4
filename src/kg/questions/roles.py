"""Roles of offices and their portfolios, by name in any language of the packs, or by code.

A title such as "French defence ministers" says role, portfolio and party at once: `spread` gives
each to the parameter that asks for it.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from kg.claims.model import Role
from kg.errors import BadParameter
from kg.fold import fold
from kg.packs import languages, table
from kg.questions.header import ParamType
from kg.questions.offices import read
from kg.questions.parties import codes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.questions.header import Question

_OTHERS = (ParamType.PORTFOLIO, ParamType.PARTY)


def spread(question: Question, given: Mapping[str, str], lang: str) -> dict[str, str]:
    """The parameters with the title of an office among them taken apart.

    Raises:
        BadParameter: the words name no role, or another portfolio or party than is given too.
    """
    found = dict(given)
    for param in question.params:
        if param.type is not ParamType.ROLE or param.name not in given:
            continue
        role, portfolio, party = _role(param.option, given[param.name], lang)
        found[param.name] = role
        said = dict(zip(_OTHERS, (portfolio, party), strict=True))
        for other in question.params:
            value = said.get(other.type)
            if value is None:
                continue
            if other.name in given and value not in _as_code(other.type, given[other.name]):
                raise BadParameter(
                    f"{param.option} {given[param.name]!r} and {other.option}"
                    f" {given[other.name]!r} contradict each other: give one of them"
                )
            found.setdefault(other.name, value)
    return found


def portfolio_of(option: str, text: str) -> str:
    """The code of a portfolio, given by code or by name.

    >>> portfolio_of("--portfolio", "Affaires étrangères")
    'foreign-affairs'

    Raises:
        BadParameter: no portfolio is called so; says which are near.
    """
    found = _portfolios(text) or tuple(dict.fromkeys(codes(text)))
    if len(found) == 1:
        return found[0]
    known = sorted({code for lang in languages() for code in table(lang, "portfolios")})
    near = tuple(get_close_matches(text.lower(), known, n=3, cutoff=0.4)) or tuple(known[:8])
    raise BadParameter(f"{option} {text!r}: no such portfolio; nearest: {', '.join(near)}", near)


def _role(option: str, text: str, lang: str) -> tuple[str, str | None, str | None]:
    """The role, portfolio and party that a title or a code names."""
    if text in set(Role):
        return text, None, None
    offices = read(text, lang)
    if len({(o.role, o.portfolio, o.jurisdiction) for o in offices}) == 1:
        office = offices[0]
        return str(office.role), office.portfolio, office.jurisdiction
    known = [str(role) for role in Role if role is not Role.OTHER]
    near = tuple(get_close_matches(text.lower().replace(" ", "-"), known, n=3, cutoff=0.4))
    hint = f"nearest: {', '.join(near)}" if near else f"there are {', '.join(known)}"
    raise BadParameter(f"{option} {text!r}: no such role; {hint}", near)


def _as_code(kind: ParamType, text: str) -> tuple[str, ...]:
    """The codes that a portfolio or party is meant by."""
    return (*_portfolios(text), *codes(text)) if kind is ParamType.PORTFOLIO else codes(text)


def _portfolios(text: str) -> tuple[str, ...]:
    """The codes of the portfolios that are called so in a language of the packs."""
    asked = fold(text).strip()
    found = [
        code
        for lang in languages()
        for code, names in table(lang, "portfolios").items()
        if asked == code or any(asked == fold(name) for name in names)
    ]
    return tuple(dict.fromkeys(found))
