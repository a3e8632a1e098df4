"""An article from a decoded text: the roles of its lines, who wrote it, when it appeared."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from kg.article.decode import refuse_size
from kg.article.doubts import differs, doubts
from kg.article.language import language
from kg.article.layout import layout
from kg.article.legible import legible, restored
from kg.article.page import Known
from kg.article.published import Published
from kg.article.published import published as find_published
from kg.article.sources import agency_of, authors_of, dateline_of, publisher_of
from kg.dates import is_day
from kg.errors import BadParameter, UnreadableArticle
from kg.model import Article, DateBasis, Line, LineRole, Span
from kg.packs import languages

if TYPE_CHECKING:
    from kg.article.layout import Layout


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
    checked(published)
    known = known or Known()
    view = legible(text)
    digest = _digest(text if view.text.strip() else "", source)
    article = Article(id, source, text, digest, media_type, encoding)
    lang = language(view.text) or (known.lang if known.lang in languages() else None)
    read = replace(article, text=view.text, lang=lang)
    described = _described(read, layout(view.text, lang), known, published)
    return replace(described if view.starts is None else restored(described, view), text=text)


def _described(article: Article, page: Layout, known: Known, given: str | None) -> Article:
    """The article with what its lines, or the file around it, say of it."""
    line = dateline_of(page, article.lang)
    found = _published(given, known, find_published(page, line))
    headline = page.headline or _title(article.text, known.title)
    described = replace(
        article,
        headline=headline,
        published=found.day,
        published_time=found.time,
        published_basis=found.basis,
        publisher=known.publisher or publisher_of(page),
        agency=agency_of(page, line),
        authors=known.authors or authors_of(page),
        url=known.url,
        lines=tuple(_titled(row, headline) for row in page.lines),
        dateline_place=line.place if line else None,
    )
    return replace(described, findings=doubts(described, (*known.findings, *found.findings)))


def _title(text: str, title: str | None) -> Span | None:
    """Where the title that a file gives stands in its text: at its beginning."""
    return Span(0, len(title)) if title and text.startswith(f"{title}\n") else None


def _titled(line: Line, headline: Span | None) -> Line:
    """The line, as the title where it is the headline."""
    return Line(line.span, LineRole.TITLE) if line.span == headline else line


def checked(published: str | None) -> None:
    """Refuses a day of publication that is no day.

    Raises:
        BadParameter: it is none.
    """
    if published is not None and not is_day(published):
        raise BadParameter(
            f"{published!r} is no day of publication: write YYYY-MM-DD, for example 2024-06-26"
        )


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
