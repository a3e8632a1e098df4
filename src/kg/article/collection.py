"""The articles in a file of JSON: one object, an array or a graph of them, or one a line."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from kg.article.decode import decode
from kg.article.schema_org import articles, is_claims, page
from kg.errors import UnreadableArticle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.article.page import Page

_BLANK = b" \t\r\n\xef\xbb\xbf"
_LARGEST = 100_000_000


@dataclass(frozen=True, slots=True)
class Found:
    """The pages of a file, faults in their places; ``alone`` says that it is made for one."""

    total: int
    alone: bool
    pages: Iterator[Page | UnreadableArticle]


def collection(data: bytes, source: str, lines: bool) -> Found:
    """The articles in a file's bytes; ``lines`` says that its suffix promises one a line.

    Raises:
        UnreadableArticle: it is no JSON, or there is no article in it.
    """
    first = next((line.strip(_BLANK) for line in BytesIO(data) if line.strip(_BLANK)), b"")
    if lines and first not in (b"{", b"["):
        return _by_line(data, source)
    text, encoding = decode(data, source, _LARGEST)
    try:
        value = _parsed(text, source)
    except UnreadableArticle as error:
        if error.code == "bad-json" and not lines and _is_json(first):
            return _by_line(data, source)
        raise
    found = _articles(value, source)
    alone = len(found) == 1 and not isinstance(value, list)
    pages = (_page(item, encoding, source, f"#{item[0]}" * (not alone)) for item in found)
    return Found(len(found), alone, pages)


def _by_line(data: bytes, source: str) -> Found:
    """The articles of JSON lines."""
    filled = sum(1 for line in BytesIO(data) if line.strip(_BLANK))
    if not filled:
        raise UnreadableArticle(source, "empty-file", "is empty: give a file with an article")
    return Found(filled, False, _lines(data, source))


def _lines(data: bytes, source: str) -> Iterator[Page | UnreadableArticle]:
    for number, line in enumerate(BytesIO(data), 1):
        if not line.strip(_BLANK):
            continue
        place = f"{source}:{number}"
        try:
            found = _articles(_parsed(_utf8(line, place), source, number), place)
        except UnreadableArticle as error:
            yield error
            continue
        for item in found:
            within = f"#{item[0]}" if len(found) > 1 else ""
            yield _page(item, "utf-8", source, f":{number}{within}")


def _page(item: Any, encoding: str, source: str, place: str) -> Page | UnreadableArticle:
    """The page of one article, or why it is none."""
    try:
        return replace(page(item, encoding, source + place), place=place)
    except UnreadableArticle as error:
        return error


def _articles(value: Any, place: str) -> Any:
    """The articles in a value.

    Raises:
        UnreadableArticle: there is none.
    """
    found = articles(value)
    if found:
        return found
    if is_claims(value):
        raise UnreadableArticle(place, "claims-given", "holds claims: load it with --claims")
    reason = "holds no article: give objects with headline and articleBody, as schema.org has them"
    raise UnreadableArticle(place, "json-without-article", reason)


def _utf8(line: bytes, place: str) -> str:
    try:
        return line.decode("utf-8-sig").strip()
    except UnicodeDecodeError as error:
        raise UnreadableArticle(
            place, "wrong-encoding", f"is not in UTF-8 (byte {error.start}): save it as UTF-8"
        ) from error


def _parsed(text: str, source: str, line: int | None = None) -> Any:
    """The value that a JSON text means; ``line`` is where a text of one line stands.

    Raises:
        UnreadableArticle: it is no JSON; names the line.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"{source}:{line or error.lineno}"
        reason = f"is no JSON: {error.msg} (column {error.colno}): correct the line"
        raise UnreadableArticle(place, "bad-json", reason) from error
    except (RecursionError, ValueError) as error:
        place = f"{source}:{line}" if line else source
        reason = "is nested too deeply or holds too long a number: give plain articles"
        raise UnreadableArticle(place, "bad-json", reason) from error


def _is_json(line: bytes) -> bool:
    """Whether a line is a JSON object by itself, as JSON lines are."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
