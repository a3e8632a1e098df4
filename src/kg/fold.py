"""Folding of text for comparison: case, accents, curly quotes and dashes."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_PUNCTUATION = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "«": '"', "»": '"',
     "–": "-", "—": "-", "‑": "-", "‐": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
)  # fmt: skip
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ħ": "h"})
_LIGATURES = {"œ": "oe", "æ": "ae", "ß": "ss", "þ": "th"}


def _plain(character: str) -> str:
    """One lower-case character without its accents; one character in, one out."""
    lowered = character.lower()
    base = unicodedata.normalize("NFKD", lowered if len(lowered) == 1 else character)
    kept = "".join(c for c in base if not unicodedata.combining(c)).lower()
    plain = kept if len(kept) == 1 else (lowered if len(lowered) == 1 else character)
    return plain.translate(_PUNCTUATION).translate(_LETTERS)


class _Plain(dict[int, str]):
    """Code point to plain character, worked out when first met."""

    def __missing__(self, point: int) -> str:
        self[point] = plain = _plain(chr(point))
        return plain


_TABLE = _Plain()


def fold_keep(text: str) -> str:
    """The text in lower case without accents, curly quotes straight; as long as it was.

    >>> fold_keep("État-major «général»")
    'etat-major "general"'
    """
    return text.lower() if text.isascii() else text.translate(_TABLE)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text for comparison: as `fold_keep`, ligatures spelt out, white space single.

    >>> fold("  Sœur  Émilie ")
    'soeur emilie'
    """
    if text.isascii():
        return " ".join(text.lower().split())
    folded = fold_keep(text)
    for ligature, letters in _LIGATURES.items():
        folded = folded.replace(ligature, letters)
    return " ".join(folded.split())
