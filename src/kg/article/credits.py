"""Names in the lines that credit somebody: agencies, publishers and authors."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.article.days import times
from kg.article.phrases import alternatives, names, phrases
from kg.article.rows import SEPARATOR
from kg.fold import fold, fold_keep

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.article.days import Day

_CUT = re.compile(r"[()\[\],;/]|\.\s|\.$|©|(?<=\w)\s?:\s|\bhttps?:\S+")
_NAME_WORD = r"[^\W\d_a-zà-öø-ÿ][\w'’.-]*"
_PERSON = re.compile(
    rf"{_NAME_WORD}(?:\s(?:(?:de|da|di|van|von|der|den|el|al|bin|ben|du|la|le)\s)*{_NAME_WORD}){{1,3}}"
)
_TRIM = " \t-–—|•.:,\u00a0*_=»«\"“”'"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_UNMISTAKABLE, _MASTHEAD_WORDS = 8, 14
_LAST = re.compile(
    r"(?:[(\[](?P<round>[^()\[\]]{2,30})[)\]]|[.!?»”\"]\s+(?P<bare>[^\s.()\[\]]{2,12}))\.?$"
)


@cache
def _joins() -> re.Pattern[str]:
    """The words between a newspaper and its agency: *with*, *source*, *provided by*."""
    said = phrases()
    words = sorted(w for w in said.with_agency if w.replace(" ", "").isalpha())
    return re.compile(
        r"(?<!\w)" + alternatives(tuple(sorted(words, key=lambda w: (-len(w), w)))) + r"(?!\w)\s*:?"
    )


def pieces(text: str, folded: str, days: tuple[Day, ...]) -> tuple[str, ...]:
    """The names that a credit line may hold: without days, times, labels and joining words.

    >>> pieces("Source: AFP | 3 min read", "source: afp | 3 min read", ())
    ('AFP',)
    """
    kept = list(text[: len(folded)])
    said = phrases()
    blanks = [day.span for day in days] + [span for span, _ in times(folded)]
    cuts: list[tuple[int, int]] = [(span.start, span.end) for span in blanks]
    for pattern in (said.counters, said.published, said.updated, _YEAR, _joins()):
        cuts += [match.span() for match in pattern.finditer(folded)]
    for start, end in cuts:
        kept[start:end] = ["\t"] * (end - start)
    parts = (part for cut in SEPARATOR.split("".join(kept)) for part in _CUT.split(cut))
    return tuple(found for part in parts if (found := _bare(part)))


def _bare(part: str) -> str:
    """A piece without the glue at its ends."""
    words = part.strip(_TRIM).split()
    if name_of(" ".join(words)):
        return " ".join(words)
    glue = phrases().glue
    while words and fold(words[-1]) in glue:
        words.pop()
    while words and fold(words[0]) in glue:
        words.pop(0)
    return " ".join(words).strip(_TRIM)


def name_of(piece: str) -> str | None:
    """The agency or publisher that a piece of a credit line names."""
    return names("agencies").of(piece) or names("publishers").of(piece)


def named(key: str, lines: Iterable[tuple[str, tuple[Day, ...]]]) -> str | None:
    """The first agency or publisher that a credit line names; ``key`` says which."""
    known = names(key)
    for text, days in lines:
        for piece in pieces(text, fold_keep(text), days):
            if found := known.of(piece):
                return found
    return None


def shown(line: str) -> str | None:
    """The publisher whose unmistakable name stands anywhere in a line of page furniture."""
    match = _long_names().search(line)
    return names("publishers").exact[match.group()] if match else None


@cache
def _long_names() -> re.Pattern[str]:
    known = sorted(n for n in names("publishers").exact if len(n) >= _UNMISTAKABLE)
    return re.compile(
        r"(?<!\w)" + alternatives(tuple(sorted(known, key=len, reverse=True))) + r"(?!\w)"
    )


def closing(text: str) -> str | None:
    """The agency that signs at the end of a sentence: ``… on Monday. (ANI)``.

    >>> closing("He is survived by a son. PTI")
    'PTI'
    """
    match = _LAST.search(text)
    return names("agencies").of(match["round"] or match["bare"]) if match else None


def masthead(line: str) -> str | None:
    """The institution that a line names, as at the head of its press releases."""
    if not phrases().mastheads.match(fold_keep(line)):
        return None
    words = line.split()
    name = SEPARATOR.split(line)[0].strip(_TRIM)
    told = ":" in line or line.endswith((".", "?", "!"))
    return None if told or len(words) > _MASTHEAD_WORDS else name


def authors(bylines: Iterable[str]) -> tuple[str, ...]:
    """The people that bylines name, in order, each once; editors and translators are left out.

    >>> authors(["Par Anna Roy et Luc Petit", "(Reporting by Jo Hale; Editing by Max Gray)"])
    ('Anna Roy', 'Luc Petit', 'Jo Hale')
    """
    found: dict[str, None] = {}
    for line in bylines:
        for part in re.split(r"[;|]|\s{3,}|\s[–—-]\s", line.strip("()[] ")):
            if not _edited(part):
                found.update(dict.fromkeys(_people(part)))
    return tuple(found)


def _edited(part: str) -> bool:
    return phrases().edited.match(fold_keep(part.strip())) is not None


def _people(part: str) -> list[str]:
    """The names in one part of a byline."""
    said = phrases()
    folded = fold_keep(part)
    start = len(folded) - len(folded.lstrip())
    lead = said.written.match(folded, start) or said.by.match(folded, start)
    rest = part[lead.end() if lead else start :]
    joined = alternatives(tuple(sorted(said.conjunctions, key=lambda w: (-len(w), w))))
    found: list[str] = []
    for item in re.split(rf",|\s{joined}\s", rest):
        if _edited(item):
            break
        name = " ".join(item.strip(_TRIM + "()[]").split())
        if _joins().match(fold_keep(name)):
            continue
        if _PERSON.fullmatch(name) and not name_of(name) and not _staff(name):
            found.append(name)
    return found


def is_person(line: str) -> bool:
    """Whether a line is but a person's name, as bylines without a word before them are."""
    return _PERSON.fullmatch(line) is not None and name_of(line) is None


def _staff(name: str) -> bool:
    said = phrases()
    folded = fold(name)
    return folded in said.staff or said.from_staff.search(folded) is not None
