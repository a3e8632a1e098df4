"""Ways to write the same words with other characters, as pages, PDFs and keyboards do."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def hyphenated(text: str) -> str:
    return re.sub(r"(\w{3})(?=\w{2})", "\\1\u00ad", text)


def zero_width(text: str) -> str:
    return re.sub(r"(\w)(?=\w)", "\\1\u200b", text)


def joined(text: str) -> str:
    return re.sub(r"(\w{2})(?=\w)", "\\1\u200d\u2060", text)


def turned(text: str) -> str:
    return re.sub(r"(\w+)", "\u2067\u200f\\1\u200e\u2069", text)


def embedded(text: str) -> str:
    return "\n".join(f"\u202a{line}\u202c" if line else line for line in text.split("\n"))


def unbroken(text: str) -> str:
    return text.replace(" ", "\u00a0")


def narrow(text: str) -> str:
    return text.replace(" ", "\u202f")


def ligatures(text: str) -> str:
    for letters, sign in (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ")):
        text = text.replace(letters, sign)
    return text


def marked(text: str) -> str:
    return "\ufeff" + text.replace(". ", ".\ufeff ")


DISGUISES: tuple[Callable[[str], str], ...] = (
    decomposed, hyphenated, zero_width, joined, turned, embedded, unbroken, narrow, ligatures,
    marked,
)  # fmt: skip
