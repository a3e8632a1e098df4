"""An article's sentences, from the roles of its lines.

Only titles, datelines, body lines and captions are read. Lines that the source wrapped at a
column are joined into their paragraph; every other line break ends a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.article.dateline import dateline
from kg.extract.headings import settled
from kg.extract.model import Sentence, Token
from kg.extract.time import dates_in
from kg.extract.tokens import Rules, rules, tokenise
from kg.model import LineRole, Span

if TYPE_CHECKING:
    from kg.model import Article, Line

READ = frozenset({LineRole.TITLE, LineRole.DATELINE, LineRole.BODY, LineRole.CAPTION})
_RUNNING = frozenset({LineRole.BODY, LineRole.DATELINE})
_STOPS = frozenset(".!?…")
_CLOSERS = frozenset((*"\"”»'’)]", "''"))
_NARROW, _WIDE = 50, 100
_LONGEST = 240
"""So many tokens no sentence has; what has more is a table or a list, and is cut there."""


def sentences(article: Article, lang: str) -> tuple[Sentence, ...]:
    """The sentences of an article in order."""
    rule = rules(lang)
    found: list[Sentence] = []
    for number, (span, role) in enumerate(_paragraphs(article)):
        start = span.start + _headed(span.of(article.text), role, lang)
        tokens = tokenise(article.text[start : span.end], lang, start)
        for piece in _split(tokens, rule):
            place = Span(piece[0].start, piece[-1].end)
            dates = dates_in(piece, article.published, lang)
            found.append(Sentence(len(found), place, piece, role, number, dates))
    return settled(tuple(found), article, lang)


def _headed(text: str, role: LineRole, lang: str) -> int:
    """Where the text of a paragraph begins behind its dateline, whose day is no event's."""
    found = dateline(text, lang) if role is LineRole.BODY else None
    if found is None or found.alone or (found.day is None and found.agency is None):
        return 0
    return found.end


def _paragraphs(article: Article) -> list[tuple[Span, LineRole]]:
    """The stretches of text that hold whole sentences."""
    lines = [
        line for line in article.lines if line.role in READ and line.span.start < line.span.end
    ]
    found: list[tuple[Span, LineRole]] = []
    at = 0
    while at < len(lines):
        last = _wrapped(article.text, lines, at)
        role = LineRole.BODY if last > at else lines[at].role
        found.append((Span(lines[at].span.start, lines[last].span.end), role))
        at = last + 1
    return found


def _wrapped(text: str, lines: list[Line], first: int) -> int:
    """The index of the last line that continues the paragraph of line ``first``."""
    last = first
    while last + 1 < len(lines) and _continues(text, lines[last], lines[last + 1]):
        last += 1
    return last


def _continues(text: str, line: Line, following: Line) -> bool:
    """Whether a line runs on into the next, as text wrapped at a column does."""
    if line.role not in _RUNNING or following.role not in _RUNNING:
        return False
    between = text[line.span.end : following.span.start]
    if between.count("\n") != 1 or not _NARROW <= len(line.span.of(text)) <= _WIDE:
        return False
    words, after = line.span.of(text), following.span.of(text)
    if words.isupper():
        return False
    if after[0].islower():
        return True
    if words[-1] in _STOPS or words[-1] in _CLOSERS or words[-1] in ":;":
        # the wrapped line may end with a sentence: harmless either way
        return False
    return after[0].isalnum() or after[0] in "\"“«'("


def _split(tokens: tuple[Token, ...], rule: Rules) -> list[tuple[Token, ...]]:
    """The tokens of a paragraph, sentence by sentence."""
    pieces: list[tuple[Token, ...]] = []
    begin = at = 0
    tail = len(tokens)  # from here on the paragraph has only what closes
    while tail > 1 and tokens[tail - 1].text in _CLOSERS and _clings(tokens, tail - 1):
        tail -= 1
    while at < len(tokens):
        if (
            at + 1 >= tail
            or at - begin >= _LONGEST
            or (tokens[at].text[-1] in _STOPS and _ends(tokens, at, rule))
        ):
            at += 1
            while at < len(tokens) and tokens[at].text in _CLOSERS and _clings(tokens, at):
                at += 1
            pieces.append(tokens[begin:at])
            begin = at
        else:
            at += 1
    if begin < len(tokens):
        pieces.append(tokens[begin:])
    return [piece for piece in pieces if piece]


def _clings(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a quotation mark closes what stands before it."""
    token = tokens[at]
    if token.text in ("”", "»", ")", "]"):
        return True
    return tokens[at - 1].end == token.start


def _ends(tokens: tuple[Token, ...], at: int, rule: Rules) -> bool:
    """Whether a sentence ends with the mark at a token."""
    token = tokens[at]
    ahead = at + 1
    while ahead < len(tokens) and tokens[ahead].text in _CLOSERS and _clings(tokens, ahead):
        ahead += 1
    if ahead >= len(tokens):
        return True
    following = tokens[ahead]
    if len(token.text) > 1 and token.text[-1] == ".":
        if token.norm in rule.closing or token.text.count(".") > 1:
            return following.norm in rule.starters and following.text[0].isupper()
        return False
    if token.text == "." and tokens[at].start == 0:
        return False
    first = following.text[0]
    if first in "-–—•":
        return True
    return first.isupper() or first.isdigit() or first in "\"“«'‘(["
