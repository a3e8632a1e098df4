"""Offices: which one of the registry a title names, or what it is called without the registry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.claims.model import Role
from kg.fold import fold
from kg.iris import digest, joined, slug

if TYPE_CHECKING:
    from kg.claims.model import Office
    from kg.registry import Lang, Registry
    from kg.registry import Office as RegisteredOffice

_LANGS: tuple[Lang, ...] = ("en", "fr")
_SENT = (Role.AMBASSADOR, Role.ENVOY)
_LITTLE = frozenset(
    [
        "le",
        "la",
        "les",
        "l",
        "de",
        "du",
        "des",
        "d",
        "the",
        "of",
        "for",
        "a",
        "au",
        "aux",
        "et",
        "and",
        "to",
        "in",
        "en",
    ]
)


@dataclass(frozen=True, slots=True)
class PostId:
    """The local name of an office and whether the registry has it."""

    name: str
    known: bool


def post_id(office: Office, registry: Registry | None, roles: Registry, article: str) -> PostId:
    """What an office is called.

    With a registry, the one of its offices that party, role, portfolio and words single out; else
    ``{party}.{role}[.{portfolio}]`` where that singles out a post, else with the title's own words.
    An office of no known party belongs to its article alone.
    """
    if registry is not None:
        known = _registered(office, registry)
        if known is not None:
            return PostId(known, True)
    party = slug(office.jurisdiction) if office.jurisdiction else f"x-{article}"
    role = str(office.role)
    implied = roles.roles[role].implied_portfolio
    said = office.portfolio if office.portfolio != implied else None
    portfolio = slug(said) if said else ""
    if seats(office, roles) == 1 or (office.role in _SENT and portfolio):
        return PostId(joined((party, role, portfolio)), False)
    words = slug(_own_words(office.title or "")) if office.title else ""
    return PostId(joined((party, role, portfolio, words)), False)


def seats(office: Office, roles: Registry) -> int | None:
    """How many people hold the office at once, as the table of roles says; None is unknown."""
    return roles.seats(str(office.role), office.portfolio)


def _own_words(title: str) -> str:
    return " ".join(w for w in fold(title).replace("'", " ").split() if w not in _LITTLE)


def _registered(office: Office, registry: Registry) -> str | None:
    """The one office of the registry that fits; None if none or several do."""
    if office.jurisdiction is None:
        return None
    exact = _titled(office, registry)
    if exact is not None:
        return exact
    portfolio = office.portfolio or registry.roles[str(office.role)].implied_portfolio
    same = registry.offices_with(office.jurisdiction, str(office.role), portfolio)
    if not same or (seats(office, registry) != 1 and office.role not in _SENT):
        return None
    if len(same) == 1:
        return same[0]
    scored = sorted(((_shared(office, registry.offices[n]), n) for n in same), reverse=True)
    return scored[0][1] if scored[0][0] > scored[1][0] else None


def _titled(office: Office, registry: Registry) -> str | None:
    """The one office of the party and role that has just this title."""
    title = fold(office.title or "")
    found = {
        name
        for lang in _LANGS
        for name in registry.office_labels(lang).get(title, ())
        if registry.offices[name].jurisdiction == office.jurisdiction
        and registry.offices[name].role == office.role
    }
    return found.pop() if len(found) == 1 else None


def _shared(office: Office, registered: RegisteredOffice) -> float:
    """How many of the title's own words a registered office's names share, at best."""
    title = set(_own_words(office.title or "").split())
    best = 0.0
    for name in (n for lang in _LANGS for n in registered.names(lang)):
        words = set(_own_words(name).split())
        best = max(best, len(title & words) / max(len(title | words), 1))
    return best


def person_id(name: str, office: str | None, article: str) -> str:
    """The local name of a person whom the registry does not have: provisional.

    Name and office make the hash; a person without any office belongs to the article alone.
    """
    return f"x-{slug(name)}-{digest(fold(name) + '|' + (office or article))[:6]}"
