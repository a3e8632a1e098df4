"""An article from a file or a text: its exact words, the roles of its lines, who, when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from kg.article.decode import decode, refuse_size
from kg.article.doubts import differs, doubts
from kg.article.language import language
from kg.article.layout import layout
from kg.article.published import Published
from kg.article.published import published as find_published
from kg.article.sources import agency_of, authors_of, dateline_of, publisher_of
from kg.errors import BadParameter, UnreadableArticle
from kg.model import Article, DateBasis, LineRole

if TYPE_CHECKING:
    from kg.article.html import Page

HTML = frozenset({".html", ".htm", ".xhtml"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article besides its text, as an HTML page's metadata tells."""

    published: str | None = None
    time: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    title: str | None = None


def read(path: Path, *, source: str | None = None, published: str | None = None) -> Article:
    """The article in a file, plain text, Markdown or HTML.

    Args:
        path: the file.
        source: the path as the caller gave it; the path itself by default.
        published: the day of publication, where the caller knows it.

    Raises:
        UnreadableArticle: the file is missing, empty, too large, no text or without an article.
        BadParameter: ``published`` is no day.
    """
    path = Path(path)
    source = str(path) if source is None else source
    _checked(published)
    data = _bytes(path, source)
    if path.suffix.lower() in HTML:
        from kg.article.html import page

        found = page(data, source)
        return _of_page(found, path.stem, source, published)
    text, encoding = decode(data, source)
    media_type = "text/markdown" if path.suffix.lower() in (".md", ".markdown") else "text/plain"
    return from_text(
        text,
        id=path.stem,
        source=source,
        published=published,
        media_type=media_type,
        encoding=encoding,
    )


def from_text(
    text: str,
    *,
    id: str,
    source: str,
    published: str | None = None,
    media_type: str = "text/plain",
    encoding: str = "utf-8",
    known: Known | None = None,
) -> Article:
    """The article in a decoded text, whose offsets are those of the text as it is given.

    Raises:
        UnreadableArticle: the text is empty or too large.
        BadParameter: ``published`` is no day.
    """
    _checked(published)
    known = known or Known()
    digest = _digest(text, source)
    lang = language(text)
    page = layout(text, lang)
    line = dateline_of(page, lang)
    found = _published(published, known, find_published(page, line))
    article = Article(
        id=id,
        source=source,
        text=text,
        sha256=digest,
        media_type=media_type,
        encoding=encoding,
        lang=lang,
        headline=page.headline,
        published=found.day,
        published_time=found.time,
        published_basis=found.basis,
        publisher=known.publisher or publisher_of(page),
        agency=agency_of(page, line),
        authors=known.authors or authors_of(page),
        url=known.url,
        lines=page.lines,
        dateline_place=line.place if line else None,
    )
    return replace(article, findings=doubts(article, found.findings))


def _of_page(found: Page, stem: str, source: str, published: str | None) -> Article:
    """The article of an HTML page: its extracted text, and what the page says of it."""
    article = from_text(
        found.text,
        id=stem,
        source=source,
        published=published,
        media_type="text/html",
        encoding=found.encoding,
        known=found.known,
    )
    if not any(line.role is LineRole.BODY for line in article.lines):
        raise UnreadableArticle(
            source, "html-without-article", "holds no article: save the page's text as .txt"
        )
    return article


def _bytes(path: Path, source: str) -> bytes:
    """The bytes of a file that can be an article."""
    try:
        if not path.exists():
            raise UnreadableArticle(source, "missing-file", "does not exist: check the path")
        if not path.is_file():
            raise UnreadableArticle(source, "not-a-file", "is no file: give the file of an article")
        refuse_size(path.stat().st_size, source)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = f"cannot be read ({error}): check the path and its permissions"
        raise UnreadableArticle(source, "unreadable-file", reason) from error


def _checked(published: str | None) -> None:
    """Refuses a day of publication that is no day."""
    if published is None:
        return
    try:
        if not _DAY.fullmatch(published):
            raise ValueError(published)
        date.fromisoformat(published)
    except ValueError as error:
        raise BadParameter(
            f"{published!r} is no day of publication: write YYYY-MM-DD, for example 2024-06-26"
        ) from error


def _digest(text: str, source: str) -> str:
    """The hash of a text in UTF-8, which must be one that an article can have."""
    if not text.strip():
        raise UnreadableArticle(source, "empty-file", "is empty: give a file with an article")
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        reason = "holds half characters that UTF-8 cannot write: save it as UTF-8"
        raise UnreadableArticle(source, "wrong-encoding", reason) from error
    refuse_size(len(data), source)
    return sha256(data).hexdigest()


def _published(given: str | None, known: Known, told: Published) -> Published:
    """The publication by what ranks first: the caller, the page's metadata, the text."""
    if given is not None:
        time = told.time if told.day == given else None
        return Published(given, time, DateBasis.GIVEN, differs(given, told.day))
    if known.published is not None:
        time = known.time or (told.time if told.day == known.published else None)
        return Published(known.published, time, DateBasis.METADATA)
    return told
