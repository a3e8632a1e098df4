"""Expressions of time beside one another made one: a stretch of days, a part of a day with its day.

Takes the expressions found in a sentence; gives those that stand for themselves, in the order of
the text.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kg.extract.time_mentions import DateKind, DateMention
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.model import Token
    from kg.extract.time_grammar import Grammar

_GAP, _LONG = 14, 62  # characters between the ends of a stretch, days that it lasts
_PART = frozenset({"part-of-day"})


def apart(found: list[DateMention]) -> list[DateMention]:
    """The longest mentions that do not overlap, in the order of the text."""
    kept: list[DateMention] = []
    for mention in sorted(found, key=lambda m: (m.span.start - m.span.end, m.span.start)):
        if not any(mention.span.overlaps(other.span) for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.span.start)


def with_hours(
    grammar: Grammar, found: list[DateMention], tokens: Sequence[Token]
) -> list[DateMention]:
    """The mentions, a part of a day made one with its day: "on the evening of 3 June"."""
    kept: list[DateMention] = []
    for mention in found:
        before = kept[-1] if kept else None
        if before is not None and mention.span.start - before.span.end <= _GAP:
            link = " ".join(
                t.norm for t in tokens if before.span.end <= t.start and t.end <= mention.span.start
            )
            whole = Span(before.span.start, mention.span.end)
            if link in grammar.of and _part(before) and _day(mention):
                kept[-1] = replace(mention, span=whole)
                continue
            if not link and _part(mention) and (_day(before) or _counts(before)):
                kept[-1] = replace(before, span=whole)
                continue
        kept.append(mention)
    return kept


def _part(mention: DateMention) -> bool:
    """Whether a mention tells only of a part of a day: "in the evening", "overnight"."""
    anchored = mention.kind is DateKind.ANCHORED and mention.shift == 0
    return (anchored and mention.precision == "day") or mention.rule == "part-of-day"


def _counts(mention: DateMention) -> bool:
    """Whether a mention is another event's day, so many days away: "la veille"."""
    anchored = mention.kind is DateKind.ANCHORED and mention.precision == "day"
    return anchored and mention.shift != 0


def _day(mention: DateMention) -> bool:
    """Whether a mention tells a day by itself."""
    return mention.kind is DateKind.AT and mention.precision == "day" and mention.rule not in _PART


def stretched(
    grammar: Grammar, found: list[DateMention], tokens: Sequence[Token]
) -> list[DateMention]:
    """The mentions, the two ends of a stretch made one: "from Tuesday to Thursday"."""
    kept: list[DateMention] = []
    for mention in found:
        whole = _stretch(grammar, kept[-1], mention, tokens) if kept else None
        if whole is not None:
            kept[-1] = whole
        else:
            kept.append(mention)
    return kept


def _stretch(
    grammar: Grammar, first: DateMention, last: DateMention, tokens: Sequence[Token]
) -> DateMention | None:
    """One mention for two that are the ends of a stretch of days."""
    known = {DateKind.AT, DateKind.FROM, DateKind.UNTIL}
    if not {first.kind, last.kind} <= known or last.kind is DateKind.FROM:
        return None
    if last.span.start - first.span.end > _GAP:
        return None
    inside = [t.norm for t in tokens if first.span.end <= t.start and t.end <= last.span.start]
    link = " ".join(inside)
    before = next((t.norm for t in reversed(tokens) if t.end <= first.span.start), "")
    pair = link in grammar.both
    if not pair and link not in grammar.join and (link or last.kind is not DateKind.UNTIL):
        return None
    following = pair and before not in grammar.between
    past = _between(first.edtf, last.edtf, following)
    future = _between(first.future, last.future, following)
    if past is None and future is None:
        return None
    return DateMention(
        Span(first.span.start, last.span.end), past or future, "interval", DateKind.AT,
        "stretch", future or past,
    )  # fmt: skip


def _between(first: str | None, last: str | None, following: bool) -> str | None:
    """The interval of two days in order; with ``following`` the second is the day after."""
    first = (first or "").removesuffix("/..")
    if len(first) != 10 or last is None or len(last) != 10:
        return None
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    if days <= 0 or days > _LONG or (following and days != 1):
        return None
    return f"{first}/{last}"
