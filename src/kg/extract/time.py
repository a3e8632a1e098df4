"""Expressions of time in a sentence and the days that they mean.

Takes a sentence, its language and the article's day of publication; gives dates with their span,
EDTF, precision, kind and the rule that read them. Words and patterns come from the language pack.
Nothing relative is resolved without a day of publication.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from kg.extract.reckon import Parts, read
from kg.extract.time_grammar import grammar_of
from kg.extract.time_mentions import DateKind, DateMention, Loose
from kg.extract.time_stretch import apart, stretched, with_hours
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.model import Token
    from kg.extract.time_grammar import Grammar, Pattern

__all__ = ["WEEKDAYS", "DateKind", "DateMention", "Loose", "dates_in"]

_NOTHING: frozenset[str] = frozenset()
_WORD = re.compile(r"(?<![\w-])\w")
_BEFORE = 60  # characters before an expression in which words like "since" stand
_OPEN = frozenset({"day", "month", "weekday", "number"})
_YEARS = ((-1, "ylast"), (0, "ythis"), (1, "ynext"))  # "in May of last year"
WEEKDAYS = frozenset({"weekday"})  # the patterns of a day of the week alone


@cache
def _compiled(body: str) -> re.Pattern[str]:
    """A pattern, compiled when a sentence first needs it."""
    return re.compile(body)


def _present(grammar: Grammar, tokens: Sequence[Token]) -> set[str]:
    """The word lists of which a sentence holds a word, and "digit" where it has one."""
    words = {token.norm for token in tokens}
    found = set().union(*(grammar.present[norm] for norm in words & grammar.present.keys()))
    for norm in words:
        if norm.isalpha():
            continue
        if norm[0].isdigit():
            found.add("digit")
        elif "-" in norm:
            for piece in norm.split("-"):
                found |= grammar.present.get(piece, _NOTHING)
        else:
            found |= grammar.present.get(norm.rstrip("."), _NOTHING)
    return found


@lru_cache(maxsize=4096)
def _fitting(lang: str, present: frozenset[str]) -> tuple[Pattern, ...]:
    """The patterns of a language that need no other words than those present."""
    grammar = grammar_of(lang)
    patterns = grammar.patterns if grammar is not None else ()
    return tuple(pattern for pattern in patterns if present.issuperset(pattern.needs))


def _flat(tokens: Sequence[Token]) -> str:
    """The sentence's folded words, each where it stands in the text."""
    pieces: list[str] = []
    at = tokens[0].start
    for _, norm, start, end in tokens:
        if start > at:
            pieces.append(" " * (start - at))
        wide = end - start
        pieces.append(norm if len(norm) == wide else norm.ljust(wide)[:wide])
        at = end
    return "".join(pieces)


def _number(groups: dict[str, str | None], name: str) -> int | None:
    found = re.match(r"\d+", groups.get(name) or "")
    return int(found[0]) if found else None


def _parts(grammar: Grammar, pattern: Pattern, groups: dict[str, str | None]) -> Parts:
    values = grammar.values

    def word(name: str) -> Any:
        text = groups.get(name) or pattern.preset.get(name)
        return None if text is None else values.get(name, {}).get(" ".join(text.split()))

    sense = next((s for name in ("past", "next", "this") if (s := word(name)) is not None), None)
    if groups.get("before"):
        sense = -1
    year = next((s for s, name in _YEARS if groups.get(name)), None)
    twin = values["unit"].get(groups.get("unit2") or groups.get("unit3") or "")
    count = _number(groups, "n")
    shift = word("yesterday")
    return Parts(
        year=_number(groups, "year"),
        month=_number(groups, "mm") or word("month"),
        day1=_number(groups, "dd") or _number(groups, "day1"),
        day2=_number(groups, "day2"),
        weekday=word("weekday"),
        n=count if count is not None else word("n"),
        unit=word("unit") or twin or pattern.preset.get("step"),
        shift=shift if shift is not None else word("anchored"),
        sense=sense,
        loose=bool(groups.get("more") or groups.get("less")),
        exact=bool(groups.get("exact")),
        late=bool(groups.get("late")),
        early=bool(groups.get("early") or groups.get("before")),
        season=word("season"),
        turn=year,
        same=bool(groups.get("same")),
        half=bool(groups.get("half")),
    )  # fmt: skip


def _begin(grammar: Grammar, flat: str, found: re.Match[str], free: int) -> re.Match[str] | None:
    """The longest words before an expression that belong to it: "since", "until the end of".

    They stand where no other expression of the kind does, from ``free`` on.
    """
    start = found.start()
    starts = [m.start() for m in _WORD.finditer(flat, max(free, start - _BEFORE), start)]
    prefix = _compiled(grammar.prefix)
    return next((m for at in starts if (m := prefix.fullmatch(flat, at, start))), None)


def _mention(
    grammar: Grammar,
    pattern: Pattern,
    groups: dict[str, str | None],
    span: Span,
    pub: date | None,
) -> DateMention | None:
    parts = _parts(grammar, pattern, groups)
    reading = read(pattern.kind, parts, pub)
    kind = DateKind.AT
    past, future = reading.past, reading.future
    if pattern.kind == "duration":
        kind = DateKind.DURATION
    elif pattern.kind == "relation":
        kind = DateKind.RELATION
    elif reading.shift is not None:
        kind = DateKind.ANCHORED
    elif past is None and future is None:
        return None
    elif groups.get("p_since"):
        kind = DateKind.SINCE
    elif groups.get("p_until"):
        kind = DateKind.UNTIL
    elif groups.get("p_from"):
        kind = DateKind.FROM
        past, future = (v and (v if "/" in v else f"{v}/..") for v in (past, future))
    elif groups.get("p_approx"):
        past, future = (v and (v if "/" in v else v.rstrip("~") + "~") for v in (past, future))
    return DateMention(
        span,
        past,
        reading.precision,
        kind,
        pattern.id,
        future,
        reading.shift,
        parts.n,
        parts.unit,
        bool(groups.get("more")),
        _loose(pattern.kind, parts),
    )


def _loose(kind: str, parts: Parts) -> Loose | None:
    """What a date leaves open: one with its year, or reckoned from today, leaves nothing."""
    if kind == "anchored-weekday":
        return Loose(weekday=parts.weekday)
    if kind not in _OPEN or parts.year is not None or parts.sense is not None or parts.day2:
        return None
    return Loose(parts.month, parts.day1, parts.weekday, parts.same)


def _capital(grammar: Grammar, found: re.Match[str], tokens: Sequence[Token]) -> bool:
    """Whether a word that is a date only with a capital has one."""
    for name in ("month", "weekday"):
        if name in found.re.groupindex and found[name] in grammar.cased:
            start = found.start(name) + tokens[0].start
            token = next((t for t in tokens if t.start <= start < t.end), None)
            if token is not None and not token.text[0].isupper():
                return False
    return True


def dates_in(tokens: Sequence[Token], published: str | None, lang: str) -> tuple[DateMention, ...]:
    """The expressions of time of a sentence in the order of the text."""
    grammar = grammar_of(lang)
    if grammar is None:
        return ()
    present = _present(grammar, tokens)
    if not present:
        return ()
    flat = _flat(tokens)
    pub = date.fromisoformat(published) if published and len(published) == 10 else None
    found: list[DateMention] = []
    for pattern in _fitting(lang, frozenset(present)):
        free = 0
        for match in _compiled(pattern.body).finditer(flat):
            led = _begin(grammar, flat, match, free)
            start, free = (led or match).start() + tokens[0].start, match.end()
            if not _capital(grammar, match, tokens):
                continue
            groups = {**(led.groupdict() if led else {}), **match.groupdict()}
            span = Span(start, match.end() + tokens[0].start)
            mention = _mention(grammar, pattern, groups, span, pub)
            if mention is not None:
                found.append(mention)
    return tuple(stretched(grammar, with_hours(grammar, apart(found), tokens), tokens))
