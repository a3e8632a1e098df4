"""The dateline of a line: the place, the day and the agency that dispatches begin with.

``MOSCOW, April 19. /TASS/.``, ``BAKOU, 16 février (Xinhua) --``, ``Beyrouth, jeudi 17 avril 2025``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.article.days import Day, days, times
from kg.article.phrases import Names, names, phrases
from kg.fold import fold, fold_keep
from kg.packs import languages, table

_WORD = r"[^\W\d_a-zà-öø-ÿ][\w'’.]*(?:-\w+)*"
_LINK = r"(?:de|la|le|les|du|des|d'|sur|en|of|the|upon|am|el|al|es|del|do|da|di|den|der)"
_NAME = rf"{_WORD}(?:(?:\s{_LINK})*\s{_WORD}){{0,3}}"
_PLACE = re.compile(
    rf"(?P<place>{_NAME}(?:/{_NAME})?)(?:\s*\[[^\]\d]{{2,30}}\])?(?:,\s(?P<more>{_NAME}))?"
)
_SKIP = re.compile(r"\s{0,2}[,|]?\s{0,2}")
_SIGNED = re.compile(r"\((?P<round>[^()\d]{2,40})\)|/(?P<slash>[^/\d\s][^/\d]{1,20})/")
_END = re.compile(r"\s*+(?:(?:\.\s*+)?[–—]+|\.\s++-{1,2}|(?<=\s)-{1,2}|\.?--|\.-)(?=\s|$)\s*")
_COLON, _STOP = re.compile(r"\s*:\s+"), re.compile(r"\.\s+")
_HEAD, _ALONE, _AFTER_WORDS = 120, 90, 4


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where, when and by which agency; the text goes on at ``end``, unless it stands ``alone``."""

    place: str
    end: int
    day: Day | None = None
    agency: str | None = None
    alone: bool = False


def dateline(text: str, lang: str | None = None) -> Dateline | None:
    """The dateline that a line begins with, if it does.

    >>> dateline("OSLO, 3 mars (AFP) - Le ministre est arrivé hier soir.").place
    'Oslo'
    """
    head = text[:_HEAD]
    match = _PLACE.match(head)
    if match is None:
        return None
    folded = fold_keep(head)
    found = days(folded, lang)
    place, at = _cut(match, found)
    if not place or _no_place(place):
        return None
    day, agency, at = _details(head, folded, at, found)
    rest = head[at:]
    if not rest.strip(" .|") or (day and _only_details(rest)):
        known = (day is not None or agency is not None) and len(text) <= _ALONE
        return Dateline(spelt(place), len(text), day, agency, True) if known else None
    end = _ending(rest, place, sure=day is not None or agency is not None)
    if end is None:
        return None
    after = text[at + end :]
    if len(after.split()) < _AFTER_WORDS:
        signed = day is None and agency is None and _signs(after)
        return Dateline(spelt(place), len(text), None, _agency(after), True) if signed else None
    return Dateline(spelt(place), at + end, day, agency)


def _cut(match: re.Match[str], found: tuple[Day, ...]) -> tuple[str, int]:
    """The place and where it ends, without a day's words (``Paris, Lundi 3 mars``)."""
    first = next((day.span.start for day in found), None)
    if first is None or match.end() <= first:
        return match["place"], match.end()
    return match["place"][: max(first - match.start(), 0)].strip(" ,/"), min(match.end(), first)


def _details(
    head: str, folded: str, at: int, found: tuple[Day, ...]
) -> tuple[Day | None, str | None, int]:
    """The day and the agency after the place, in any order, and where they end."""
    day: Day | None = None
    agency: str | None = None
    while True:
        skipped = _SKIP.match(head, at)
        after = skipped.end() if skipped else at
        here = next((d for d in found if d.span.start == after and not d.short), None)
        signed = _SIGNED.match(head, after)
        if here is not None and day is None:
            day, at = here, here.span.end
            if head[at : at + 2] in (". ", ".,"):
                at += _SIGNED.match(head, at + 2) is not None
        elif signed is not None and agency is None:
            agency, at = _agency(signed["round"] or signed["slash"]), signed.end()
        else:
            return day, agency, at


def _agency(signed: str) -> str:
    """The agency's usual name, or the name as it signs."""
    first = re.split(r"\s*[/,]\s*|\s+-\s+", signed.strip(" .()[]"))[0]
    return names("agencies").of(first) or first


def _signs(text: str) -> bool:
    """Whether words are an agency's or those of a staff."""
    known: Names = names("agencies")
    return known.of(text.strip(" .()")) is not None or fold(text) in phrases().staff


def _ending(rest: str, place: str, *, sure: bool) -> int | None:
    """How long the mark is that ends the dateline, ``None`` where none does."""
    mark = _END.match(rest)
    if mark is None and (sure or place.isupper()):
        mark = _COLON.match(rest) or (_STOP.match(rest) if sure else None)
    return mark.end() if mark else None


def _only_details(rest: str) -> bool:
    """Whether what is left of a line is a time and a word or two."""
    folded = fold_keep(rest)
    for span, _ in reversed(times(folded)):
        folded = folded[: span.start] + folded[span.end :]
    return not re.match(r"\s*[.:–—-]", rest) and len(re.findall(r"[^\W_]+", folded)) <= 2


@cache
def _calendar() -> frozenset[str]:
    """The words for months and weekdays, which are no places."""
    return frozenset(
        word
        for lang in languages()
        for key in ("months", "weekdays")
        for word in table(lang, "metadata").get(key, {})
    )


def _no_place(place: str) -> bool:
    folded = fold(place)
    said = phrases()
    labels = said.published.search(folded) or said.updated.search(folded) or said.by.match(folded)
    return folded in said.not_places or bool(labels) or bool(set(folded.split()) & _calendar())


def spelt(place: str) -> str:
    """A place with one capital a word, where a dispatch shouts it.

    >>> spelt("NEW DELHI"), spelt("Beyrouth"), spelt("N'DJAMENA")
    ('New Delhi', 'Beyrouth', "N'Djamena")
    """
    if not place.isupper():
        return place
    return re.sub(r"[^\W\d_]+", lambda word: word.group().capitalize(), place)
