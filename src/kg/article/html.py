"""The article of an HTML page, as trafilatura extracts it, with what the page says of it.

Nothing here depends on the clock: a date counts only if the page states that very day.
"""

from __future__ import annotations

import re

from kg.article.decode import decode, refuse_size
from kg.article.language import language
from kg.article.page import Known, Page, clean, titled
from kg.article.rows import blocks, rows
from kg.errors import UnreadableArticle

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,30})", re.IGNORECASE)
_HEAD = 4096
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2999-12-31"}


def page(data: bytes, source: str) -> Page:
    """The article of a page.

    Raises:
        UnreadableArticle: it is no text, or there is no article in it.
    """
    from trafilatura import bare_extraction

    html, encoding = _decoded(data, source)
    found = bare_extraction(
        html,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        date_extraction_params=_DATES,
    )
    text = (getattr(found, "text", None) or "").strip()
    if not text or not _has_prose(text):
        raise UnreadableArticle(
            source, "html-without-article", "holds no article: save the page's text as .txt"
        )
    title = clean(getattr(found, "title", None))
    day, time = _day(html, getattr(found, "date", None))
    known = Known(
        published=day,
        time=time,
        publisher=clean(getattr(found, "sitename", None)),
        authors=_authors(getattr(found, "author", None)),
        url=clean(getattr(found, "url", None)),
        title=title,
    )
    return Page(titled(title, text), encoding, known, "text/html")


def _decoded(data: bytes, source: str) -> tuple[str, str]:
    """The page's characters, by the encoding that it declares where that holds."""
    refuse_size(len(data), source)
    declared = _CHARSET.search(data[:_HEAD])
    if declared is not None and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = declared[1].decode("ascii").lower()
        name = "cp1252" if name in ("iso-8859-1", "latin-1", "latin1") else name
        try:
            return data.decode(name), name
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, source)


def _has_prose(text: str) -> bool:
    found = rows(text)
    parts = blocks(found, (False,) * len(found))
    return any(part.prose for part in parts) or (
        language(text) is not None and any(part.sentence for part in parts)
    )


def _day(html: str, found: str | None) -> tuple[str | None, str | None]:
    """The day of publication and its time, if the page itself states that day."""
    if not found or found not in html:
        return None, None
    match = re.search(re.escape(found) + r"[T ]([01]\d|2[0-3]):([0-5]\d)", html)
    return found, f"{match[1]}:{match[2]}" if match else None


def _authors(value: str | None) -> tuple[str, ...]:
    names = (clean(name) for name in (value or "").split(";"))
    return tuple(dict.fromkeys(name for name in names if name))
