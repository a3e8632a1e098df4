"""The days under which the sentences of an agenda, a timeline or a live page stand.

Takes the sentences of an article; gives them with the setting that a heading, a caption's opening
or a time of day makes (`Setting`), and with their open dates read beside it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kg.dates import bounds
from kg.extract.beside import beside
from kg.extract.model import Setting, Way
from kg.extract.phrasebook import Phrasebook
from kg.extract.time import DateKind, DateMention
from kg.extract.tokens import norms
from kg.fold import fold_keep
from kg.model import LineRole, Span
from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.model import Sentence, Token
    from kg.model import Article

_CLOCK = re.compile(
    r"(?P<h>[01]?\d|2[0-3])(?:[:.](?P<m>[0-5]\d)|\s?[hH](?:\s?(?P<n>[0-5]\d))?)(?!\w|[.:]\d)"
)
_MARKS = frozenset(".:;,-–—|•▪*·>☕■●/()")
_ENDS = frozenset((".", ":", "-", "–", "—", "|", ";"))
_LONG, _CLOCKS, _TOP, _WIDE = 7, 3, 8, 90
_DAY = 24 * 60
_MIDNIGHT = 360  # so many minutes later than the entry before it is another day


class _Head(NamedTuple):
    """A heading: the sentence it opens, its date, whether it fills its line, its time of day."""

    at: int
    date: DateMention | None
    alone: bool
    minutes: int = -1


@cache
def _ways(lang: str) -> Phrasebook[Way]:
    """The words at the top of a page that tell which way it looks."""
    listed = table(lang, "time").get("layout", {})
    return Phrasebook({Way(name): phrases for name, phrases in sorted(listed.items())})


def settled(sentences: tuple[Sentence, ...], article: Article, lang: str) -> tuple[Sentence, ...]:
    """The sentences, each with the setting it stands in and its dates read in it."""
    heads = list(_heads(sentences, article))
    clocks = [h for h in heads if h.date is None]
    days = _days(heads, article.published)
    live = len(clocks) >= _CLOCKS
    if not live and not days:
        return beside(sentences, article.published)
    way = _way(days, article, lang) if days else Way.LIVE
    starts = {h.at: _setting(h, sentences[h.at], way, article.published) for h in days}
    if live and article.published:
        starts |= _clocked(clocks, article, lang)
    found: list[Sentence] = []
    now: Setting | None = None
    held = False  # whether the setting goes on after its paragraph
    for number, sentence in enumerate(sentences):
        fresh = not number or sentences[number - 1].paragraph != sentence.paragraph
        if number in starts:
            now, held = starts[number]
        elif fresh and (not held or _title(sentence)):
            now = None
        found.append(replace(sentence, setting=now) if now is not None else sentence)
    return beside(tuple(found), article.published)


def _setting(
    head: _Head, sentence: Sentence, way: Way, published: str | None
) -> tuple[Setting | None, bool]:
    """What a heading that is a day makes, and whether it goes on after its paragraph."""
    assert head.date is not None
    loud = sentence.tokens[0].text.isupper() and len(sentence.tokens[0].text) > 1
    held = head.alone or loud
    day = head.date.edtf or ""
    if head.date.rule == "relative-day" and published is not None:
        first = head.date.span.start == sentence.span.start
        ahead = day > published or (day == published and first)
        return Setting(day, Way.AHEAD if ahead else Way.BEHIND), held
    when = head.date.when(way is Way.AHEAD)
    return (Setting(when, way) if when else None), held


def _clocked(clocks: list[_Head], article: Article, lang: str) -> dict[int, tuple[Setting, bool]]:
    """The days of a live page's times: before midnight is the day before, last is publication.

    Times from early to late on a page that does not call itself live are those of a day to come.
    """
    steps = list(pairwise(clocks))
    newest = sum((b.minutes - a.minutes) % _DAY > _DAY // 2 for a, b in steps) * 2 > len(steps)
    found: dict[int, tuple[Setting, bool]] = {}
    way = Way.LIVE if newest or Way.LIVE in _told(article, lang) else Way.AHEAD
    day, before = date.fromisoformat(article.published or ""), None
    for head in clocks if newest else reversed(clocks):
        if before is not None and head.minutes > before + _MIDNIGHT:
            day -= timedelta(days=1)
        before = head.minutes
        found[head.at] = Setting(day.isoformat(), way), True
    return found


def _heads(sentences: tuple[Sentence, ...], article: Article) -> Iterator[_Head]:
    """The headings of a document: lines and openings of paragraphs that are a date or a time."""
    for number, sentence in enumerate(sentences):
        if not _begins(sentences, number):
            continue
        last = number + 1 == len(sentences)
        alone = last or sentences[number + 1].paragraph != sentence.paragraph
        short = alone and len(sentence.tokens) <= _LONG
        minutes = _time(sentence, article.text)
        if minutes >= 0:
            named = [d for d in sentence.dates if d.rule == "relative-day"]
            yield _Head(number, named[0] if named and short else None, True, minutes)
        elif sentence.line is not LineRole.TITLE:
            found = _dated(sentence, article, alone)
            if found is not None:
                yield _Head(number, found, short)


def _begins(sentences: tuple[Sentence, ...], number: int) -> bool:
    """Whether a sentence begins its paragraph, a number before it ("2.") left out."""
    before = sentences[number - 1] if number else None
    if before is None or before.paragraph != sentences[number].paragraph:
        return True
    counted = all(t.text[0].isdigit() or t.text in _MARKS for t in before.tokens)
    return counted and len(before.tokens) <= 2 and _begins(sentences, number - 1)


def _time(sentence: Sentence, text: str) -> int:
    """The minutes of the time of day that a paragraph begins with; -1 for none."""
    begin = sentence.span.start
    while begin < sentence.span.end and (text[begin] in _MARKS or text[begin].isspace()):
        begin += 1
    found = _CLOCK.match(text, begin)
    return int(found["h"]) * 60 + int(found["m"] or found["n"] or 0) if found else -1


def _dated(sentence: Sentence, article: Article, alone: bool) -> DateMention | None:
    """The date that is a heading: after a number or places at most, and set off from what follows.

    ``2/7 Asmara, July 8.``, ``16 décembre 2014 – ``, ``MARDI 4``.
    """
    mention = next((d for d in sentence.dates if d.kind is DateKind.AT and d.edtf), None)
    year = _year(sentence)
    if mention is None or _open(mention, article.published):
        return year
    before = [t for t in sentence.tokens if t.end <= mention.span.start]
    if len(before) > _LONG or not all(_small(t.text) for t in before):
        return year
    words = [t for t in before if t.text[0].isalpha()]
    if words and before[-1].text not in ",(":
        return None
    after = [t for t in sentence.tokens if t.start >= mention.span.end]
    if after and (after[0].text not in _ENDS or _period(sentence, mention, after)):
        return None
    loud = sentence.tokens[0].text.isupper()
    clear = mention.rule != "relative-day" or (alone and len(after) <= 1) or bool(words) or loud
    return mention if clear else None


def _open(mention: DateMention, published: str | None) -> bool:
    """Whether a date only reaches to publication or from it on: "by the end of the year"."""
    ends = (mention.edtf or "").split("/")
    return len(ends) > 1 and published in ends


def _period(sentence: Sentence, mention: DateMention, after: list[Token]) -> bool:
    """Whether a date begins a period, as of a tenure: ``octobre 2021 - août 2023``."""
    ends = [d.span.start for d in sentence.dates if d.span.start > mention.span.end]
    return any(start - after[0].end <= 1 for start in ends)


def _year(sentence: Sentence) -> DateMention | None:
    """A year alone at the head of a paragraph: ``2018.``, ``2018 –``."""
    tokens = [t for t in sentence.tokens if t.text not in _MARKS or t.text in _ENDS]
    if not tokens or not re.fullmatch(r"(?:19|20)\d\d", tokens[0].text):
        return None
    if len(tokens) > 1 and tokens[1].text not in _ENDS:
        return None
    year = tokens[0].text
    return DateMention(Span(*tokens[0][2:]), year, "year", DateKind.AT, "year", year)


def _small(text: str) -> bool:
    """Whether a word may stand before the date of a heading: a number, a mark, a place."""
    return text in _MARKS or text[0].isdigit() or text[0].isupper() or len(text) <= 3


def _title(sentence: Sentence) -> bool:
    """Whether a line is a heading without a date: short and in capitals."""
    text = "".join(t.text for t in sentence.tokens if t.text[0].isalpha())
    return len(sentence.tokens) <= _LONG and text.isupper()


def _days(heads: list[_Head], published: str | None) -> list[_Head]:
    """The headings that are days, if the page is laid out by them: several, or one of its own."""
    found = [h for h in heads if h.date is not None]
    known = {h.date.edtf for h in found if h.date is not None}
    if len(known) > 1:
        return found
    return [h for h in found if h.date is not None and h.alone and h.date.edtf != published]


def _told(article: Article, lang: str) -> list[Way]:
    """What the short lines at the top of a page say of which way it looks."""
    lines = [line.span.of(article.text) for line in article.lines[:_TOP]]
    folded = [norms(fold_keep(line), lang) for line in lines if len(line) <= _WIDE]
    return [h.value for words in folded for h in _ways(lang).hits(words, 0, len(words))]


def _way(days: list[_Head], article: Article, lang: str) -> Way:
    """Which way a page looks: as its top says, else to where its days are nearer."""
    told = [way for way in _told(article, lang) if way is not Way.LIVE]
    if told:
        return told[0]
    if article.published is None:
        return Way.BEHIND
    back = ahead = 0
    for head in days:
        assert head.date is not None
        past, future = _away(head.date.edtf, article), _away(head.date.future, article)
        if past is None or future is None:
            continue
        back += abs(past) if past <= 0 else abs(past) + 1000
        ahead += abs(future) if future >= 0 else abs(future) + 1000
    return Way.AHEAD if ahead < back else Way.BEHIND


def _away(day: str | None, article: Article) -> int | None:
    """How many days after publication a date begins."""
    low = bounds(day)[0] if day else None
    if low is None or article.published is None:
        return None
    return (low - date.fromisoformat(article.published)).days
