"""Titles of office as offices: what a title says, for one of its parties.

`parse_title` reads a whole label, such as a question holds.
"""

from __future__ import annotations

from dataclasses import replace

from kg.claims.model import HoldingStatus, Office, Role
from kg.extract.grammar import Grammar
from kg.extract.lexicon import lexicon, party_kind
from kg.extract.noun_phrase import Title, classes
from kg.extract.tokens import tokenise

__all__ = ["Grammar", "Title", "classes", "office", "parse_title", "settled", "status_of"]


def office(title: Title, words: str, code: str | None = None) -> Office | None:
    """The office that a title names, for one of its parties."""
    if title.role is None or title.kind != "office":
        return None
    role, portfolio = at_home(title.when, title.role, title.portfolio, code)
    if role in ("ambassador", "envoy"):
        portfolio = title.receiving or portfolio
    elif role == "chief-of-defence":
        portfolio = "defence"
    elif role in ("head-of-state", "head-of-government") and party_kind(code) == "organisation":
        role = "head-of-organisation"
    elif role == "head-of-state" and party_kind(code) == "party":
        role = "party-leader"
    return Office(Role(role), portfolio, code, words)


def at_home(
    when: tuple[tuple[str, str, str], ...], role: str, portfolio: str | None, code: str | None
) -> tuple[str, str | None]:
    """The role and portfolio that a title has in its country: the American secretary of state."""
    for party, other, its in when:
        if (party == code and portfolio in (None, its or None)) or (party, other) == (code, role):
            role, portfolio = other, its or portfolio
    return role, portfolio


def settled(office: Office, when: tuple[tuple[str, str, str], ...]) -> Office:
    """The office as it is in the country that was found for it."""
    role, portfolio = at_home(when, office.role.value, office.portfolio, office.jurisdiction)
    return replace(office, role=Role(role), portfolio=portfolio) if when else office


def parse_title(text: str, lang: str) -> tuple[Office, ...]:
    """The offices that a whole label names, one a party; none where it is not all read.

    >>> (found,) = parse_title("ministre russe de la Défense", "fr")
    >>> found.role.value, found.portfolio, found.jurisdiction
    ('minister', 'defence', 'RU')
    """
    tokens = tokenise(text, lang)
    grammar = Grammar(tokens, lexicon(lang))
    start = 1 if tokens and (grammar.is_in(0, "definite") or grammar.is_in(0, "indefinite")) else 0
    title = grammar.read(start)
    if title is None or title.last != len(tokens) or title.kind != "office":
        return ()
    words = text[tokens[start].start : tokens[-1].end]
    found = [office(title, words, code) for code in title.codes or (None,)]
    return tuple(o for o in found if o is not None)


def status_of(title: Title) -> HoldingStatus:
    """The status that a title's own words give."""
    return HoldingStatus(title.status) if title.status else HoldingStatus.INCUMBENT
