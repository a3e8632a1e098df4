"""When a tenure began or ended, as the words beside its title say.

Takes the holdings of a document; sets the start and end of tenures: ``since March 2020``, ``mayor
until 2022``, ``from 1997 to 2008``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.model import HoldingStatus
from kg.extract.change_words import change_words
from kg.extract.time import DateKind, DateMention

if TYPE_CHECKING:
    from kg.extract.holdings import Holdings
    from kg.extract.phrases import Parsed

_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def periods(holdings: Holdings, one: Parsed, dates: tuple[DateMention, ...]) -> None:
    """``mayor until 2022``; ``in the post since March 2020``; ``from 1997 to 2008``."""
    for number in holdings.found.places_in(one.sentence.index):
        tenure = holdings.found[number]
        if tenure.start or tenure.end:
            continue
        start, end = period(holdings.lang, one, tenure.span.end, dates)
        if not start and not end:
            continue
        status = tenure.status
        if end and status is HoldingStatus.INCUMBENT:
            status = HoldingStatus.FORMER
        at = f"{start}/{end}" if start and end else tenure.at
        holdings.found[number] = replace(tenure, start=start, end=end, status=status, at=at)


def period(
    lang: str, one: Parsed, place: int, dates: tuple[DateMention, ...], reach: int = 0
) -> tuple[str | None, str | None]:
    """The start and end that are told right after a place in the text, or within reach."""
    words = change_words(lang)
    tokens = one.sentence.tokens
    first = next((k for k, t in enumerate(tokens) if t.start >= place), len(tokens))
    for begin in range(first, min(first + reach + 1, len(tokens))):
        rest = [t.norm for t in tokens[begin : begin + 4]]
        years = len(rest) == 4 and _YEAR.fullmatch(rest[1]) and _YEAR.fullmatch(rest[3])
        if years and rest[0] in words.range and rest[2] in words.to:
            return rest[1], rest[3]
    rest = [t.norm for t in tokens[first : first + 8]]
    for mention in dates:
        if not 0 <= mention.span.start - place <= 25 + 6 * reach or mention.edtf is None:
            continue
        between = [t.norm for t in tokens[first:] if t.end <= mention.span.start]
        if not reach and not set(between) <= words.beside:
            continue
        if mention.kind is DateKind.SINCE:
            return mention.edtf, None
        if mention.kind is DateKind.UNTIL:
            return None, mention.edtf
    found = words.small.at(rest, 0) if rest else []
    if (
        found
        and found[0][1] == "until"
        and len(rest) > found[0][0]
        and _YEAR.fullmatch(rest[found[0][0]])
    ):
        return None, rest[found[0][0]]
    return None, None


def first_day(dates: tuple[DateMention, ...]) -> str | None:
    """The one day that a sentence gives."""
    days = [d.edtf for d in dates if d.kind is DateKind.AT and d.edtf]
    return days[0] if days else None
