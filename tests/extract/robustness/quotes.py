"""Whether claims rest on their text: every span lies in it, every quote is one of its spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.claims import Claims

KINDS = (
    "persons", "agents", "holdings", "interactions", "journeys", "accounts", "statements", "firsts",
)  # fmt: skip


def unfounded(claims: Claims, text: str) -> list[str]:
    """What does not rest on the text."""
    found = []
    for kind in KINDS:
        for number, item in enumerate(getattr(claims, kind)):
            spans, quote = item.source.spans, getattr(item, "quote", None)
            if not spans or any(not 0 <= s.start < s.end <= len(text) for s in spans):
                found.append(f"{kind}/{number}: {spans}")
            elif quote is not None and quote not in [span.of(text) for span in spans]:
                found.append(f"{kind}/{number}: {quote!r}")
    if claims.headline is not None and not claims.headline.of(text):
        found.append("headline")
    return found
