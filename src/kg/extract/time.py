"""Expressions of time in a sentence and the days that they mean.

Takes a sentence, its language and the article's day of publication; gives dates with their span,
EDTF, precision, kind and the rule that read them. Words and patterns come from the language pack.
Nothing relative is resolved without a day of publication.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.extract.reckon import KINDS, Parts, back, moved, read
from kg.model import Span
from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.model import Token


_NOTHING: frozenset[str] = frozenset()
_WORD = re.compile(r"(?<![\w-])\w")
_BEFORE = 60  # characters before an expression in which words like "since" stand
_GAP, _LONG = 14, 62  # characters between the ends of a stretch, days that it lasts
_OPEN = frozenset({"day", "month", "weekday", "number"})
WEEKDAYS = frozenset({"weekday"})  # the patterns of a day of the week alone


class DateKind(StrEnum):
    """How an expression stands to what it dates."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    FROM = "from"
    ANCHORED = "anchored"
    RELATION = "relation"
    DURATION = "duration"


class Loose(NamedTuple):
    """The parts of a date that leaves its year or month open, to be read beside another."""

    month: int | None = None
    number: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """One expression of time.

    ``edtf`` reads it as telling of the past, ``future`` as telling of what is to come; ``shift``
    are the days from another event's day ("la veille"); ``n``, ``unit`` and ``more`` the length of
    a duration and whether it was longer.
    """

    span: Span
    edtf: str | None
    precision: str
    kind: DateKind
    rule: str
    future: str | None = None
    shift: int | None = None
    n: int | None = None
    unit: str | None = None
    more: bool = False
    loose: Loose | None = None

    def when(self, future: bool = False) -> str | None:
        """The date in one of its two readings."""
        return self.future if future else self.edtf

    def from_day(self, day: str | None) -> str | None:
        """The day that an anchored expression means, seen from another event's day."""
        if day is None or self.shift is None:
            return None
        return moved(day, self.shift, self.precision)

    def bound_before(self, day: str | None) -> str | None:
        """``../D``, D the last day that lies longer than the duration before an event's day."""
        if day is None or self.n is None or self.unit is None or len(day) != 10:
            return None
        last = back(date.fromisoformat(day), self.n, self.unit)
        if self.more:
            last -= timedelta(days=1)
        return f"../{last.isoformat()}"


class _Pattern(NamedTuple):
    id: str
    kind: str
    needs: tuple[str, ...]
    body: str
    preset: dict[str, str]


class _Grammar(NamedTuple):
    prefix: str
    values: dict[str, dict[str, Any]]
    present: dict[str, set[str]]
    patterns: tuple[_Pattern, ...]
    cased: frozenset[str]
    join: frozenset[str]
    both: frozenset[str]
    between: frozenset[str]


def _alternatives(words: Any) -> str:
    listed = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", " +") for w in listed)


def _template(match: str, data: dict[str, Any]) -> str:
    """A pack's template as a regular expression; one that begins with ``_`` captures nothing."""
    seen: set[str] = set()

    def fill(found: re.Match[str]) -> str:
        name = found[2]
        if name in data["words"]:
            inner = rf"(?<!\w)(?:{_alternatives(data['words'][name])})(?:(?<=')|(?!\w))"
        elif name in ("day1", "day2"):
            inner = rf"(?<!\d){data['pieces']['day']}(?!\w)"
        else:
            inner = data["pieces"][name]
        if name == "part" or name in seen or found[1]:
            return inner
        seen.add(name)
        return f"(?P<{name}>{inner})"

    expanded = re.sub(r"\{(_?)([a-z]+[12]?)\}", fill, match)
    return re.sub(r"(?<!\[) (?![+?*\]])", " +", expanded)


@cache
def _grammar(lang: str) -> _Grammar | None:
    data = table(lang, "time")
    if not data:
        return None
    data["words"].setdefault("unit", {})
    prefix = "".join(
        f"(?:(?P<p_{name}>{_template(text, data)})(?: +|(?<=')))?"
        for name, text in sorted(data.get("prefixes", {}).items())
    )
    patterns = []
    for entry in data["pattern"]:
        if entry["kind"] not in KINDS:
            raise ValueError(f"{lang}: no kind {entry['kind']!r} of date")
        body = rf"(?<![\w-])(?:{_template(entry['match'], data)})(?![\w])"
        patterns.append(
            _Pattern(
                entry["id"],
                entry["kind"],
                tuple(entry.get("needs", ())),
                body,
                entry.get("set", {}),
            )
        )
    present: dict[str, set[str]] = {}
    for name, words in data["words"].items():
        for word in words if any(name in p.needs for p in patterns) else ():
            piece = _longest(word)
            if not piece[0].isdigit():  # the sentence's numbers are looked for as such
                present.setdefault(piece, set()).add(name)
    small = (frozenset(data.get(name, ())) for name in ("cased", "join", "both", "between"))
    return _Grammar(rf"(?<![\w-]){prefix}", data["words"], present, tuple(patterns), *small)


@cache
def _compiled(body: str) -> re.Pattern[str]:
    """A pattern, compiled when a sentence first needs it."""
    return re.compile(body)


def _longest(word: str) -> str:
    """The piece of an expression by which it is looked for: "matin" of "ce matin"."""
    pieces = re.split(r"[ -]|(?<=[a-z]')(?!hui)", word)
    return max((p.rstrip(".") for p in pieces), key=len)


def _present(grammar: _Grammar, tokens: Sequence[Token]) -> set[str]:
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


def _parts(grammar: _Grammar, pattern: _Pattern, groups: dict[str, str | None]) -> Parts:
    values = grammar.values

    def word(name: str) -> Any:
        text = groups.get(name) or pattern.preset.get(name)
        return None if text is None else values.get(name, {}).get(" ".join(text.split()))

    sense = next((s for name in ("past", "next", "this") if (s := word(name)) is not None), None)
    if groups.get("before"):
        sense = -1
    count = _number(groups, "n")
    shift = word("yesterday")
    return Parts(
        year=_number(groups, "year"),
        month=_number(groups, "mm") or word("month"),
        day1=_number(groups, "dd") or _number(groups, "day1"),
        day2=_number(groups, "day2"),
        weekday=word("weekday"),
        n=count if count is not None else word("n"),
        unit=word("unit") or pattern.preset.get("step"),
        shift=shift if shift is not None else word("anchored"),
        sense=sense,
        loose=bool(groups.get("more") or groups.get("less")),
        exact=bool(groups.get("exact")),
        late=bool(groups.get("late")),
        early=bool(groups.get("early") or groups.get("before")),
        season=word("season"),
    )  # fmt: skip


def _begin(grammar: _Grammar, flat: str, found: re.Match[str], free: int) -> re.Match[str] | None:
    """The longest words before an expression that belong to it: "since", "until the end of".

    They stand where no other expression of the kind does, from ``free`` on.
    """
    start = found.start()
    starts = [m.start() for m in _WORD.finditer(flat, max(free, start - _BEFORE), start)]
    prefix = _compiled(grammar.prefix)
    return next((m for at in starts if (m := prefix.fullmatch(flat, at, start))), None)


def _mention(
    grammar: _Grammar,
    pattern: _Pattern,
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
    if kind not in _OPEN or parts.year is not None or parts.sense is not None or parts.day2:
        return None
    return Loose(parts.month, parts.day1, parts.weekday)


def _capital(grammar: _Grammar, found: re.Match[str], tokens: Sequence[Token]) -> bool:
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
    grammar = _grammar(lang)
    if grammar is None:
        return ()
    present = _present(grammar, tokens)
    if not present:
        return ()
    flat = _flat(tokens)
    pub = date.fromisoformat(published) if published and len(published) == 10 else None
    found: list[DateMention] = []
    for pattern in grammar.patterns:
        if not present.issuperset(pattern.needs):
            continue
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
    return tuple(_stretched(grammar, _apart(found), tokens))


def _apart(found: list[DateMention]) -> list[DateMention]:
    """The longest mentions that do not overlap, in the order of the text."""
    kept: list[DateMention] = []
    for mention in sorted(found, key=lambda m: (m.span.start - m.span.end, m.span.start)):
        if not any(mention.span.overlaps(other.span) for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.span.start)


def _stretched(
    grammar: _Grammar, found: list[DateMention], tokens: Sequence[Token]
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
    grammar: _Grammar, first: DateMention, last: DateMention, tokens: Sequence[Token]
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
