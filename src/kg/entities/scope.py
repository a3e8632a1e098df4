"""What resolution looks at, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.claims.model import Office
    from kg.entities.model import Label
    from kg.iris import Iris
    from kg.registry import Lang, Registry


@dataclass(frozen=True, slots=True)
class Scope:
    """The article's key and language, the IRIs, and the registry.

    ``tables`` always has parties, roles and places; ``registry`` is None where the store has none.
    """

    article: str
    lang: str
    iris: Iris
    tables: Registry
    registry: Registry | None


LANGS: tuple[Lang, ...] = ("en", "fr")


def portfolio_label(portfolio: str, lang: Lang, scope: Scope) -> str:
    """What a portfolio is called: a field, a party that somebody is sent to, or its own words."""
    known = scope.tables.portfolios.get(portfolio)
    if known is not None:
        return known.label_fr if lang == "fr" else known.label_en
    party = scope.tables.jurisdictions.by_code.get(portfolio)
    return party.names(lang)[0] if party else portfolio.replace("-", " ")


def post_labels(office: Office, scope: Scope) -> tuple[Label, ...]:
    """The names of an office: made of role, portfolio and party, then its title if that is one.

    The made names do not depend on the article, so that one office has one preferred name.
    """
    made = []
    for lang in LANGS:
        role = scope.tables.roles[str(office.role)]
        words = [role.label_fr if lang == "fr" else role.label_en]
        if office.portfolio and office.portfolio != role.implied_portfolio:
            words.append(portfolio_label(office.portfolio, lang, scope))
        party = scope.tables.jurisdictions.by_code.get(office.jurisdiction or "")
        where = f" ({party.names(lang)[0]})" if party else ""
        made.append((", ".join(words) + where, lang))
    title = ((office.title, scope.lang),) if _tells_all(office, scope.lang) else ()
    return (*made, *title)


def _tells_all(office: Office, lang: str) -> bool:
    """Whether the title alone says which office it is: "foreign minister" does not say whose."""
    from kg.extract.titles import parse_title

    read = parse_title(office.title, lang) if office.title and office.jurisdiction else ()
    return [o.jurisdiction for o in read] == [office.jurisdiction]
