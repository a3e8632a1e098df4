"""Articles in JSON as schema.org describes them: NewsArticle, Article and their kin.

Takes JSON as it was read, with or without ``@context`` and ``@graph``, alone or in lists; gives
the articles in it, each with the JSON pointer of its place. Whatever has an ``articleBody`` is one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kg.article.page import Known, Page, clean, moment, no_day, tidy, titled
from kg.article.tags import untagged
from kg.errors import UnreadableArticle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Finding

_KINDS = ("Article", "BlogPosting", "Report")
"""How the names of the types of articles end."""
_CLAIMS = frozenset({"persons", "holdings", "interactions"})
_DEEPEST = 20
_ADDRESS = re.compile(r"https?://\S+")

Item = tuple[str, dict[str, Any]]
"""An article's object with its keys bare, and the JSON pointer of its place."""


def articles(value: Any) -> tuple[Item, ...]:
    """The articles in a value, those within another article left out."""
    return tuple(_articles(value, "", 0))


def _articles(value: Any, place: str, depth: int) -> Iterator[Item]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _articles(item, f"{place}/{index}", depth + 1)
    elif isinstance(value, dict):
        bare = {_bare(key): held for key, held in value.items()}
        if _is_article(bare):
            yield place, bare
            return
        for key, held in value.items():
            if isinstance(held, (list, dict)):
                step = str(key).replace("~", "~0").replace("/", "~1")
                yield from _articles(held, f"{place}/{step}", depth + 1)


def _bare(key: str) -> str:
    """A key without its prefix or namespace: ``schema:url`` is ``url``."""
    return re.split(r"[/#:]", key)[-1]


def _is_article(bare: dict[str, Any]) -> bool:
    if _text(bare.get("articleBody")):
        return True
    return any(kind.endswith(_KINDS) for kind in _texts(bare.get("@type")))


def is_claims(value: Any) -> bool:
    """Whether a value is what `kg extract` prints, and so for ``kg load --claims``."""
    first = value[0] if isinstance(value, list) and value else value
    return isinstance(first, dict) and first.keys() >= _CLAIMS


def page(item: Item, encoding: str, source: str) -> Page:
    """The text of an article's object: its headline and its body, as HTML they are freed of tags.

    Raises:
        UnreadableArticle: it has no body.
    """
    place, bare = item
    body = tidy(untagged(_text(bare.get("articleBody")) or _text(bare.get("text"))))
    if not body:
        raise UnreadableArticle(
            source, "no-article-body", "is an article without articleBody: give it its text"
        )
    known = _known(bare)
    return Page(titled(known.title, body), encoding, known, "application/ld+json", place)


def _known(bare: dict[str, Any]) -> Known:
    day, time, findings = _published(bare)
    return Known(
        published=day,
        time=time,
        publisher=next(iter(_names(bare.get("publisher"))), None),
        authors=tuple(dict.fromkeys(_names(bare.get("author")))),
        url=_address(bare),
        title=clean(untagged(_text(bare.get("headline")) or _text(bare.get("name")))),
        lang=next(iter(_languages(bare.get("inLanguage"))), None),
        findings=findings,
    )


def _published(bare: dict[str, Any]) -> tuple[str | None, str | None, tuple[Finding, ...]]:
    value = _text(bare.get("datePublished"))
    found = moment(value) if value else None
    if value and found is None:
        return None, None, (no_day("datePublished", value),)
    return (*(found or (None, None)), ())


def _address(bare: dict[str, Any]) -> str | None:
    """The address of the article: its own, its page's, or what names it."""
    held = (bare.get("url"), bare.get("mainEntityOfPage"), bare.get("@id"))
    found = (text for value in held for text in _texts(value, "@id", "url"))
    return next((text for text in found if _ADDRESS.fullmatch(text)), None)


def _names(value: Any) -> Iterator[str]:
    """The names of persons or organisations."""
    for text in _texts(value, "name"):
        name = clean(untagged(text))
        if name and not _ADDRESS.fullmatch(name):
            yield name


def _languages(value: Any) -> Iterator[str]:
    """Language codes, without their regions."""
    for text in _texts(value, "alternateName", "identifier"):
        yield re.split(r"[-_]", text)[0].lower()


def _text(value: Any) -> str:
    """A value as text: of several the first."""
    return next(iter(_texts(value)), "")


def _texts(value: Any, *keys: str) -> Iterator[str]:
    """The texts of a value: itself, of its items, or what stands at some keys of objects."""
    held = value if isinstance(value, list) else [value]
    for item in held:
        if isinstance(item, dict):
            bare = {_bare(str(key)): inner for key, inner in item.items()}
            found = next((bare[key] for key in ("@value", *keys) if bare.get(key)), None)
            inner = found if isinstance(found, list) else [found]
            yield from (text.strip() for text in inner if isinstance(text, str) and text.strip())
        elif isinstance(item, str) and item.strip():
            yield item.strip()
