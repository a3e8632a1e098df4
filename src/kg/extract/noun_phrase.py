"""A title or a body's name as read, and how two of them make one.

Gives `Title`, what a grammar reads out of a noun phrase, and the rules by which a body decides the
role of who leads, serves or speaks for it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.lexicon import Qualifier

_BEARING = frozenset({"minister", "deputy-minister", "spokesperson", "other", "legislator"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title or a body as read: token places (end exclusive) and what they say.

    ``kind`` is office, body, counterpart, predecessor, successor or deputy; ``body`` the kind of a
    body; ``codes`` the parties in the order of the text; ``told`` whether the text names them.
    ``inner`` is where the words end before the office of another: ``conseiller | du président``.
    """

    first: int
    last: int
    kind: str
    role: str | None = None
    body: str | None = None
    portfolio: str | None = None
    codes: tuple[str, ...] = ()
    receiving: str | None = None
    status: str | None = None
    plural: bool = False
    weak: bool = False
    known: bool = True
    cls: str | None = None
    takes: frozenset[str] = frozenset()
    named: bool = False
    assumed: bool = False
    when: tuple[tuple[str, str, str], ...] = ()
    opened: bool = False
    inner: int | None = None


@cache
def classes() -> dict[str, Any]:
    """What bodies make of those who lead, serve or speak for them."""
    return table("common", "classes")


def slug(words: Sequence[str]) -> str:
    """Words as a code: ``transition-ecologique``."""
    return "-".join(w.strip("'’.-") for w in words if any(c.isalnum() for c in w))


def qualified(title: Title, qualifier: Qualifier) -> Title:
    """The title with what a qualifier beside it says."""
    if qualifier.status:
        title = replace(title, status=title.status or qualifier.status)
    if qualifier.deputy and title.role:
        title = replace(title, role=classes()["deputy"].get(title.role, title.role))
    return title


def compose(outer: Title, inner: Title) -> Title | None:
    """Who leads, serves or speaks for a body or an office."""
    role: str | None = outer.role
    portfolio = outer.portfolio
    if outer.kind == "office" and inner.kind == "body":
        if inner.assumed and outer.codes:
            inner = replace(inner, codes=())
        table_ = classes().get(outer.cls or "", {})
        kind = inner.body or "other"
        if outer.cls and table_:
            if kind not in table_ and not outer.known:
                return None
            role = table_.get(kind, role)
            portfolio = portfolio or classes()["portfolio"].get(kind)
        elif outer.cls == "staff" and kind == "service":
            role, portfolio = "military-commander", inner.portfolio
        elif outer.cls == "staff" and kind in ("armed-forces", "staff"):
            role, portfolio = "chief-of-defence", "defence"
        if role in _BEARING or kind == "service":
            portfolio = portfolio or inner.portfolio or classes()["portfolio"].get(kind)
    elif outer.kind == "body" and inner.kind == "body":
        made = inner.body if inner.body == "service" else outer.body
        return replace(
            outer, last=max(inner.last, outer.last), body=made,
            portfolio=outer.portfolio or inner.portfolio,
            codes=outer.codes or inner.codes, known=True,
        )  # fmt: skip
    elif role == "spokesperson":
        portfolio = portfolio or inner.portfolio
    codes = outer.codes or inner.codes
    of_another = inner.kind == "office" and inner.first >= outer.last
    return replace(
        outer,
        last=max(inner.last, outer.last),
        role=role,
        portfolio=portfolio,
        codes=codes,
        known=True,
        inner=outer.last if of_another else None,
        assumed=outer.assumed or (inner.assumed and not outer.codes),
    )
