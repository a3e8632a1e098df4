"""The articles of a file: plain text, Markdown, HTML, or JSON with one article or many."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.article.decode import LIMIT, decode, refuse_size
from kg.article.page import Known, Page
from kg.article.text import checked, from_text
from kg.errors import UnreadableArticle
from kg.model import Article, LineRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.article.collection import Found

HTML = frozenset({".html", ".htm", ".xhtml"})
MARKDOWN = frozenset({".md", ".markdown"})
JSON = frozenset({".json", ".jsonl", ".ndjson"})
LARGEST = 100_000_000
"""The most bytes of a file that holds many articles."""

__all__ = ["HTML", "JSON", "MARKDOWN", "Batch", "Known", "articles", "from_text", "read"]


@dataclass(frozen=True, slots=True)
class Batch:
    """The articles of one file, read one by one; what cannot be read stands in its place.

    ``total`` is how many there are.
    """

    total: int
    items: Iterator[Article | UnreadableArticle]


def articles(path: Path, *, source: str | None = None, published: str | None = None) -> Batch:
    """The articles in a file, by its suffix.

    Args:
        path: the file.
        source: the path as the caller gave it; the path itself by default.
        published: the day of publication, where the caller knows it.

    Raises:
        BadParameter: ``published`` is no day.
    """
    path = Path(path)
    source = str(path) if source is None else source
    checked(published)
    try:
        if path.suffix.lower() in JSON:
            return _collected(path, source, published)
        return Batch(1, iter((_single(path, source, published),)))
    except UnreadableArticle as error:
        return Batch(1, iter((error,)))


def read(path: Path, *, source: str | None = None, published: str | None = None) -> Article:
    """The article in a file that holds one.

    Args:
        path: the file.
        source: the path as the caller gave it; the path itself by default.
        published: the day of publication, where the caller knows it.

    Raises:
        UnreadableArticle: the file is missing, empty, too large, no text, without an article or
            with several.
        BadParameter: ``published`` is no day.
    """
    batch = articles(path, source=source, published=published)
    first = next(batch.items)
    if isinstance(first, UnreadableArticle):
        raise first
    if batch.total > 1:
        reason = f"holds {batch.total} articles and not one: read it with articles()"
        raise UnreadableArticle(source or str(path), "several-articles", reason)
    return first


def _single(path: Path, source: str, published: str | None) -> Article:
    """The article of a file of text, Markdown or HTML."""
    data, suffix = _bytes(path, source), path.suffix.lower()
    if suffix in HTML:
        from kg.article import html

        return _of_page(html.page(data, source), path.stem, source, published)
    if suffix in MARKDOWN:
        from kg.article import markdown

        return _of_page(markdown.page(data, source), path.stem, source, published)
    text, encoding = decode(data, source)
    return from_text(text, id=path.stem, source=source, published=published, encoding=encoding)


def _collected(path: Path, source: str, published: str | None) -> Batch:
    """The articles of a file of JSON or JSON lines."""
    from kg.article.collection import collection

    found = collection(_bytes(path, source, LARGEST), source, path.suffix.lower() != ".json")
    return Batch(found.total, _each(found, path.stem, source, published))


def _each(
    found: Found, stem: str, source: str, published: str | None
) -> Iterator[Article | UnreadableArticle]:
    """The articles of a collection, each under an id of its own that its text gives."""
    taken: dict[str, int] = {}
    for page in found.pages:
        if isinstance(page, UnreadableArticle):
            yield page
            continue
        try:
            article = _of_page(page, stem, source + page.place, published)
        except UnreadableArticle as error:
            yield error
            continue
        if not found.alone:
            name = f"{stem}-{article.sha256[:8]}"
            taken[name] = taken.get(name, 0) + 1
            repeated = f"-{taken[name]}" if taken[name] > 1 else ""
            article = _renamed(article, name + repeated)
        yield article


def _of_page(found: Page, id: str, source: str, published: str | None) -> Article:
    """The article of a page: its extracted text, and what the page says of it."""
    article = from_text(
        found.text,
        id=id,
        source=source,
        published=published,
        media_type=found.media_type,
        encoding=found.encoding,
        known=found.known,
    )
    if found.media_type == "text/html" and not any(
        line.role is LineRole.BODY for line in article.lines
    ):
        raise UnreadableArticle(
            source, "html-without-article", "holds no article: save the page's text as .txt"
        )
    return article


def _bytes(path: Path, source: str, most: int = LIMIT) -> bytes:
    """The bytes of a file that can be an article."""
    try:
        if not path.exists():
            raise UnreadableArticle(source, "missing-file", "does not exist: check the path")
        if not path.is_file():
            raise UnreadableArticle(source, "not-a-file", "is no file: give the file of an article")
        refuse_size(path.stat().st_size, source, most)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = f"cannot be read ({error}): check the path and its permissions"
        raise UnreadableArticle(source, "unreadable-file", reason) from error


def _renamed(article: Article, id: str) -> Article:
    """The article and its findings under another id."""
    findings = tuple(replace(finding, article=id) for finding in article.findings)
    return replace(article, id=id, findings=findings)
