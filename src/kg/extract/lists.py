"""Portfolios in lists of a government: ``X : Finances``, ``JUSTICE - X``, ``X (Culture)``.

Takes the phrases of a sentence; gives the names with the portfolio beside them. A document counts
them only where it has several: a single one is no list.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.lexicon import Word
from kg.extract.phrases import Kind
from kg.extract.tokens import norms
from kg.extract.tries import Trie
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.phrases import Parsed

_MARKS = frozenset(":-–—,|")
_ENDS = frozenset(".;,)|")


@dataclass(frozen=True, slots=True)
class Listed:
    """A name (its place among the phrases) and the portfolio listed with it, by tokens."""

    name: int
    portfolio: str
    first: int
    last: int
    status: str | None = None


@cache
def _keeping(lang: str) -> Trie[str]:
    """The words between a name and the portfolio kept: ``reste aux``, ``garde l'``."""
    trie: Trie[str] = Trie()
    for phrase in table(lang, "tenures").get("lists", {}).get("keeps", ()):
        trie.add(norms(phrase, lang), "keeps")
    return trie


def listed(parsed: Parsed, lang: str) -> tuple[Listed, ...]:
    """The portfolios listed beside names in one sentence."""
    found: list[Listed] = []
    for at, phrase in enumerate(parsed.phrases):
        if phrase.kind is Kind.NAME:
            item = _after(parsed, at, lang) or _before(parsed, at)
            if item is not None:
                found.append(item)
    return tuple(found)


def _portfolio(parsed: Parsed, at: int) -> tuple[int, str] | None:
    """A portfolio that begins at a token and fills its place in the list."""
    grammar = parsed.grammar
    found = grammar.find(at, Word.PORTFOLIO)
    if found is None:
        return None
    end, code = found
    end, _ = grammar.more_portfolios(end)
    return end, code


def _after(parsed: Parsed, at: int, lang: str) -> Listed | None:
    """``X (party) : Finances``, ``X, energy;``, ``X (Culture)``, ``X reste aux Finances``."""
    tokens, phrase = parsed.grammar.norms, parsed.phrases[at]
    start = phrase.last
    bracket = _portfolio(parsed, start + 1) if tokens[start : start + 1] == ["("] else None
    if bracket is not None and tokens[bracket[0] : bracket[0] + 1] == [")"]:
        return Listed(at, bracket[1], start + 1, bracket[0])
    start = _past_bracket(tokens, start)
    if start >= len(tokens):
        return None
    if tokens[start] in _MARKS:
        begin = start + 1
        keeps = _keeping(lang).at(tokens, begin) if begin < len(tokens) else []
        begin = keeps[0][0] if keeps else begin
    else:
        keeps = _keeping(lang).at(tokens, start)
        if not keeps:
            return None
        begin = keeps[0][0]
    found = _portfolio(parsed, begin) if begin < len(tokens) else None
    if found is None or (found[0] < len(tokens) and not _ended(tokens[found[0]], bool(keeps))):
        return None
    return Listed(at, found[1], begin, found[0])


def _ended(token: str, kept: bool) -> bool:
    return token in _ENDS or (kept and not token[0].isdigit())


def _past_bracket(tokens: list[str], at: int) -> int:
    if tokens[at : at + 1] == ["("] and ")" in tokens[at : at + 7]:
        return tokens.index(")", at) + 1
    return at


def _before(parsed: Parsed, at: int) -> Listed | None:
    """``JUSTICE - X`` at the beginning of a line."""
    tokens, phrase = parsed.grammar.norms, parsed.phrases[at]
    if phrase.first < 2 or tokens[phrase.first - 1] not in ":-–—|":
        return None
    for start in range(min(3, phrase.first)):
        found = _portfolio(parsed, start)
        if found is not None and found[0] == phrase.first - 1:
            written = parsed.sentence.tokens[start].text
            return Listed(at, found[1], start, found[0]) if written[0].isupper() else None
    return None
