"""What resolution looks at, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.claims.model import Office
    from kg.entities.model import Label
    from kg.iris import Iris
    from kg.registry import Registry


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


def post_labels(office: Office, scope: Scope) -> tuple[Label, ...]:
    """The names of an office: made of role, portfolio and party, then the title's own words.

    The made names do not depend on the article, so that one office has one preferred name.
    """
    made = []
    for lang in ("en", "fr"):
        words = [scope.tables.role_label(str(office.role), lang)]
        if office.portfolio:
            words.append(scope.tables.portfolio_label(office.portfolio, lang))
        party = scope.tables.jurisdictions.by_code.get(office.jurisdiction or "")
        where = f" ({party.names('en' if lang == 'en' else 'fr')[0]})" if party else ""
        made.append((", ".join(words) + where, lang))
    title = ((office.title, scope.lang),) if office.title else ()
    return (*made, *title)
