"""Scripts: which one a name is written in, and the name in Latin letters.

The letters of Cyrillic, Greek, Arabic and Hebrew are in ``romanisation.toml``; other scripts are
left to anyascii.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from enum import StrEnum
from functools import cache
from pathlib import Path


class Script(StrEnum):
    """A way of writing, as far as it decides how names are compared."""

    LATIN = "latin"
    ALPHABET = "alphabet"
    ABJAD = "abjad"
    HAN = "han"
    HANGUL = "hangul"


_PREFIXES = (
    ("LATIN", Script.LATIN),
    ("HANGUL", Script.HANGUL),
    ("CJK", Script.HAN),
    ("HIRAGANA", Script.HAN),
    ("KATAKANA", Script.HAN),
    *(
        (name, Script.ABJAD)  # scripts whose romanisation here lacks vowels
        for name in ("ARABIC", "HEBREW", "SYRIAC", "DEVANAGARI", "BENGALI", "GUJARATI", "TAMIL")
    ),
)


def script(text: str) -> Script:
    """The script of a name, by its first letter.

    >>> script("محمد").value, script("Сергей").value, script("김정은").value
    ('abjad', 'alphabet', 'hangul')
    """
    letter = next((c for c in text if c.isalpha()), "a")
    name = unicodedata.name(letter, "")
    return next((s for prefix, s in _PREFIXES if name.startswith(prefix)), Script.ALPHABET)


@cache
def _letters() -> tuple[dict[str, str], re.Pattern[str]]:
    """The letters of other scripts in Latin ones, and what finds them, the longest first."""
    table = tomllib.loads(Path(__file__).with_name("romanisation.toml").read_text("utf-8"))
    letters = {letter: latin for script in table.values() for letter, latin in script.items()}
    longest = sorted(letters, key=len, reverse=True)
    return letters, re.compile("|".join(map(re.escape, longest)))


def _unmarked(letter: str) -> str:
    kept = unicodedata.normalize("NFD", letter)
    return "".join(c for c in kept if not unicodedata.combining(c))


def romanise(text: str) -> str:
    """The name in Latin letters.

    >>> romanise("Сергей Шойгу"), romanise("Κυριάκος"), romanise("习近平")
    ('sergey shoygu', 'kyriakos', 'Xi Jin Ping')
    """
    if text.isascii() or script(text) is Script.LATIN:
        return text
    letters, pattern = _letters()
    lowered = unicodedata.normalize("NFC", text).lower()
    if any(letter in letters for letter in lowered):
        plain = "".join(c if c in letters else _unmarked(c) for c in lowered)
        return pattern.sub(lambda found: letters[found[0]], plain)
    from anyascii import anyascii

    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", anyascii(text))
