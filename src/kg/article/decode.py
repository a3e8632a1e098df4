"""The text of a file's bytes and the encoding that it was in; refuses what is no text.

Bytes are decoded as they are: newlines stay what they were. UTF-8 comes first, then what a byte
order mark says, then the Western encodings whose result looks like the languages of the packs, and
last the best guess of charset-normalizer.
"""

from __future__ import annotations

import codecs
import unicodedata
from functools import cache

from kg.errors import UnreadableArticle
from kg.packs import languages, table

LIMIT = 10_000_000
_MAGIC = (
    (b"%PDF-", "a PDF: convert it to text first, for example with pdftotext"),
    (b"PK\x03\x04", "a ZIP archive or an office document: save its text as .txt"),
    (b"\xd0\xcf\x11\xe0", "an office document: save its text as .txt"),
    (b"{\\rtf", "an RTF document: save its text as .txt"),
    (b"\x89PNG", "a PNG image: give its text instead"),
    (b"GIF8", "a GIF image: give its text instead"),
    (b"\xff\xd8\xff", "a JPEG image: give its text instead"),
    (b"\x1f\x8b", "a gzip archive: unpack it first"),
    (b"BZh", "a bzip2 archive: unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive: unpack it first"),
    (b"\x7fELF", "a program: give the text of an article"),
    (b"SQLite format 3", "a database: give the text of an article"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY = ("cp1252", "latin-1", "mac_roman", "cp850")
_PUNCTUATION = frozenset("\u00a0«»’‘“”„…–—•°·§©®™€£№ªº²³½¼¾×†‹›´¨¡¿±−\u00ad")
_ALLOWED_CONTROLS = frozenset("\t\n\r\f\v\x85\x1a")
_STRANGE_SHARE = 0.2
_FOREIGN_SHARE = 0.1
_CHAOS = 0.2


def decode(data: bytes, source: str, most: int = LIMIT) -> tuple[str, str]:
    """The text and the name of its encoding, without a byte order mark.

    Raises:
        UnreadableArticle: it is empty, too large, no text, or in an encoding that cannot be told.
    """
    refuse_size(len(data), source, most)
    if not data.strip():
        raise UnreadableArticle(source, "empty-file", "is empty: give a file with an article")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise UnreadableArticle(source, "binary-file", f"is {what}")
    text, encoding = _decoded(data, source)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise UnreadableArticle(source, "empty-file", "is empty: give a file with an article")
    if _has_controls(text):
        raise UnreadableArticle(
            source, "binary-file", "holds control characters, so it is no text: save it as text"
        )
    return text, encoding


def refuse_size(size: int, source: str, limit: int = LIMIT) -> None:
    """Refuses more bytes than an article can have.

    Raises:
        UnreadableArticle: it is larger than the limit.
    """
    if size > limit:
        found, most = size / 1_000_000, limit // 1_000_000
        raise UnreadableArticle(
            source,
            "too-large",
            f"holds {found:.0f} MB and the limit is {most} MB: split it into single articles",
        )


def _decoded(data: bytes, source: str) -> tuple[str, str]:
    """The text by byte order mark, as UTF-8, in a Western encoding, or by the best guess."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, source), encoding
    if b"\x00" in data:
        raise UnreadableArticle(
            source, "binary-file", "holds NUL bytes, so it is no text: save it as UTF-8 text"
        )
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _legacy(data) or _guessed(data, source)


def _strict(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableArticle(
            source,
            "wrong-encoding",
            f"begins with the mark of {encoding} but is not in it: save it as UTF-8",
        ) from error


def _legacy(data: bytes) -> tuple[str, str] | None:
    """The text in the first Western encoding that gives the letters of the packs' languages."""
    for encoding in _LEGACY:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        strange = [(text[i - 1 : i], c) for i, c in enumerate(text) if not c.isascii()]
        foreign = sum(1 for before, c in strange if _foreign(before, c))
        if len(strange) <= _STRANGE_SHARE * len(text) and foreign <= _FOREIGN_SHARE * len(strange):
            return text, encoding
    return None


def _foreign(before: str, character: str) -> bool:
    """Whether a character has no place in a Western text: a strange one, a capital in a word."""
    return character not in _expected() or (character.isupper() and before.islower())


def _guessed(data: bytes, source: str) -> tuple[str, str]:
    """The text as charset-normalizer reads it, where it is sure of it."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None or best.chaos > _CHAOS or best.coherence <= 0:
        tried = ", ".join(("utf-8", *_LEGACY))
        raise UnreadableArticle(
            source,
            "wrong-encoding",
            f"is in no encoding that can be told (tried {tried}): save it as UTF-8",
        )
    return str(best), best.encoding


@cache
def _expected() -> frozenset[str]:
    """The characters beyond ASCII that texts in the packs' languages hold."""
    letters = "".join(table(lang, "language").get("letters", "") for lang in languages())
    return frozenset(letters + letters.upper()) | _PUNCTUATION


def _has_controls(text: str) -> bool:
    """Whether the text holds control characters that no text has."""
    return any(
        unicodedata.category(c) == "Cc" and c not in _ALLOWED_CONTROLS
        for c in sorted(set(text))
        if not c.isprintable()
    )
