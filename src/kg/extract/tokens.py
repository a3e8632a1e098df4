"""Words and marks of a text in one language, each with its place in the text.

Elisions (``l'``, ``qu'``) and possessives (``'s``) stand alone, hyphenated words stay whole,
abbreviations keep their full stop; a word broken over two lines is joined.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.extract.model import Token
from kg.fold import fold_keep
from kg.packs import table

_PIECE = re.compile(
    r"(?P<plain>[^\W\d_]++(?![\w.'’ʼ&‑‐-]))"
    r"|(?P<dotted>(?:[^\W\d_]\.){2,})"
    r"|(?P<clitic>(?<=\w[.)])['’]s\b)"
    r"|(?P<broken>[^\W\d_]{2,}-\n(?=[a-zà-ÿ])[^\W\d_]+)"
    r"|(?P<number>\d+(?:[.,:/]\d+)*(?:[^\W\d_]+\d*)?)"
    r"|(?P<word>[^\W_]+(?:(?:[-‑‐'’ʼ&]|\.(?=[^\W\d_]{2}))[^\W_]+)*(?:['’](?!['’]))?)"
    r"|(?P<quotes>''|``)"
    r"|(?P<mark>\S)"
)
_PLAIN = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")  # a phrase of words with nothing apart
_APOSTROPHE = re.compile(r"['’ʼ]")


@dataclass(frozen=True, slots=True)
class Rules:
    """What a language's pack says of its words."""

    elisions: frozenset[str]
    whole: frozenset[str]
    clitics: frozenset[str]
    abbreviations: frozenset[str]
    closing: frozenset[str]
    starters: frozenset[str]


@cache
def rules(lang: str) -> Rules:
    """The rules for the words of one language."""
    data = table(lang, "tokens")

    def words(name: str) -> frozenset[str]:
        return frozenset(fold_keep(w) for w in data.get(name, ()))

    return Rules(
        words("elisions"),
        words("whole"),
        words("clitics"),
        words("abbreviations"),
        words("closing"),
        words("starters"),
    )


_folded = lru_cache(maxsize=65536)(fold_keep)


def _token(text: str, start: int) -> Token:
    return Token(text, _folded(text), start, start + len(text))


def _word(text: str, start: int, lang: str) -> list[Token]:
    """The tokens of a word with an apostrophe: elisions and possessives split off."""
    rule = rules(lang)
    folded = fold_keep(text)
    tokens: list[Token] = []
    while folded not in rule.whole and (mark := _APOSTROPHE.search(text)):
        head, rest = text[: mark.end()], text[mark.end() :]
        if fold_keep(head) not in rule.elisions:
            break
        if rest[:1].isupper() and fold_keep(head) in {"n'", "m'", "t'"} and head[0].isupper():
            break  # N'Djamena, M'Bow
        tokens.append(_token(head, start))
        text, start = rest, start + len(head)
        folded = fold_keep(text)
        if not text:
            return tokens
    for clitic in rule.clitics:
        if folded.endswith(clitic) and len(folded) > len(clitic):
            cut = len(text) - len(clitic)
            return [*tokens, _token(text[:cut], start), _token(text[cut:], start + cut)]
    if text[-1] in "'’" and len(text) > 1:
        return [*tokens, _token(text[:-1], start), _token(text[-1], start + len(text) - 1)]
    return [*tokens, _token(text, start)]


def tokenise(text: str, lang: str, offset: int = 0, loose: bool = False) -> tuple[Token, ...]:
    """The tokens of a text; ``offset`` is added to their places.

    ``loose`` takes a word for an abbreviation in lower case too, as packs write it.

    >>> [t.text for t in tokenise("L'état-major des U.S. et M. Durand", "fr")]
    ["L'", 'état-major', 'des', 'U.S.', 'et', 'M.', 'Durand']
    """
    rule = rules(lang)
    tokens: list[Token] = []
    for match in _PIECE.finditer(text):
        piece, start = match[0], match.start() + offset
        kind = match.lastgroup
        if kind == "plain":
            tokens.append(Token(piece, _folded(piece), start, start + len(piece)))
        elif kind == "broken":
            joined = piece.replace("-\n", "")
            tokens.append(Token(joined, fold_keep(joined), start, start + len(piece)))
        elif kind == "word":
            whole = "'" not in piece and "’" not in piece and "ʼ" not in piece
            tokens.extend([_token(piece, start)] if whole else _word(piece, start, lang))
        elif (
            piece == "."
            and tokens
            and tokens[-1].end == start
            and _abbreviated(tokens[-1], rule, loose)
        ):
            last = tokens[-1]
            tokens[-1] = Token(last.text + ".", last.norm + ".", last.start, start + 1)
        else:
            tokens.append(_token(piece, start))
    return tuple(tokens)


def _abbreviated(token: Token, rule: Rules, loose: bool) -> bool:
    """Whether a full stop after a word belongs to it: ``Gen.``, ``J.``."""
    if not loose and not token.text[0].isupper():
        return False
    return (len(token.text) == 1 and token.text.isalpha()) or token.norm in rule.abbreviations


def norms(phrase: str, lang: str) -> tuple[str, ...]:
    """The folded words of a phrase, as the tokeniser would find them in a text."""
    if _PLAIN.fullmatch(phrase):
        return tuple(fold_keep(phrase).split(" "))
    return tuple(token.norm for token in tokenise(phrase, lang, loose=True))
