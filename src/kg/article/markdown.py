"""The article of a Markdown file: its words without the marks, and what its front matter says.

Headings, emphasis, links, lists, quotations and tables lose their marks; pictures, comments and
the addresses of links are left out. A line of the file stays a line.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.article.decode import decode
from kg.article.page import Known, Page, clean, moment, no_day, tidy, titled
from kg.article.tags import untagged
from kg.errors import UnreadableArticle
from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from kg.model import Finding

_LONGEST_MATTER = 20_000
_YAML = re.compile(r"(?sm)---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_TOML = re.compile(r"(?sm)\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)")
_PAIR = re.compile(r"(\w[\w -]{0,30}?)\s*:\s+(\S.*)")
_NOTE = re.compile(r"\[\^[^\]\s]{1,30}\]:?")
_ADDRESS = re.compile(r"https?://\S+")
_QUOTES = "\"'"


def page(data: bytes, source: str) -> Page:
    """The article of a Markdown file.

    Raises:
        UnreadableArticle: it is no text, or holds no words.
    """
    text, encoding = decode(data, source)
    matter, start = front_matter(text)
    words = tidy(plain(text[start:]))
    known = _known(matter)
    whole = titled(known.title, words) if words else ""
    if not whole:
        raise UnreadableArticle(source, "empty-file", "holds no words: give a file with an article")
    return Page(whole, encoding, known, "text/markdown")


def front_matter(text: str) -> tuple[dict[str, tuple[str, ...]], int]:
    r"""The values before the text, in YAML between ``---`` or TOML between ``+++``, and their end.

    >>> front_matter("---\ntitle: Talks\nauthors: [Jo Hale, Max Gray]\n---\nText")
    ({'title': ('Talks',), 'authors': ('Jo Hale', 'Max Gray')}, 50)
    """
    for pattern, read in ((_YAML, _yaml), (_TOML, _toml)):
        match = pattern.match(text[:_LONGEST_MATTER])
        found = read(match[1]) if match else {}
        if match and found:
            return {key.lower(): _values(value) for key, value in found.items()}, match.end()
    return {}, 0


def _yaml(text: str) -> dict[str, Any]:
    """The pairs of a block of YAML; line by line where its quotes are not as YAML has them."""
    import yaml

    try:
        found = yaml.load(text, Loader=yaml.BaseLoader)  # every value as it is written
    except (yaml.YAMLError, RecursionError):
        pairs = (_PAIR.fullmatch(line.strip()) for line in text.splitlines())
        return {pair[1]: pair[2].strip(_QUOTES) for pair in pairs if pair}
    return {str(k): v for k, v in found.items()} if isinstance(found, dict) else {}


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def _values(value: Any) -> tuple[str, ...]:
    """The words of a value: of each item of a list, of the names in it."""
    if isinstance(value, dict):
        value = value.get("name") or ""
    items = value if isinstance(value, list) else [value]
    named = (item.get("name") if isinstance(item, dict) else item for item in items)
    return tuple(words for item in named if (words := clean(str(item or ""))))


def _known(matter: dict[str, tuple[str, ...]]) -> Known:
    """What the front matter says; the packs tell its keys."""
    keys = table("common", "metadata")["front_matter"]
    given = {
        name: next((matter[key] for key in aliases if matter.get(key)), ())
        for name, aliases in keys.items()
    }
    first = {name: values[0] for name, values in given.items() if values}
    day, time, findings = _day(first.get("published"))
    publisher, address = first.get("publisher"), first.get("url")
    if publisher and _ADDRESS.fullmatch(publisher):
        publisher, address = None, address or publisher
    return Known(
        published=day,
        time=time,
        publisher=publisher,
        authors=given["authors"],
        url=address,
        title=first.get("title"),
        lang=first.get("lang"),
        findings=findings,
    )


def _day(value: str | None) -> tuple[str | None, str | None, tuple[Finding, ...]]:
    found = moment(value) if value else None
    if value and found is None:
        return None, None, (no_day("date", value),)
    return (*(found or (None, None)), ())


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def plain(text: str) -> str:
    r"""The words of a text in Markdown.

    >>> plain("# Talks\n\nThe **minister** met [him](https://example.org) ![](a.png)in Oslo.")
    'Talks\n\nThe minister met him in Oslo.'
    """
    blocks: list[str] = []
    mark = ""
    cells: list[str] | None = None
    for token in _parser().parse(text):
        if token.type == "list_item_open":
            mark = f"{token.info}{token.markup} " if token.info else "- "
        elif token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            blocks.append(" | ".join(cells or ()))
            cells = None
        elif words := _words(token):
            if cells is not None:
                cells.append(words)
                continue
            blocks.append(mark + words)
            mark = ""
    return "\n\n".join(blocks)


def _words(token: Token) -> str:
    """The words of one block."""
    if token.type == "inline":
        return _trimmed(_inline(token.children or ()))
    if token.type in ("code_block", "fence"):
        return token.content.strip("\r\n")
    return untagged(token.content).strip() if token.type == "html_block" else ""


def _inline(children: Sequence[Token]) -> Iterable[str]:
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif child.type == "text":
            yield _NOTE.sub("", child.content)
        elif child.type == "code_inline":
            yield child.content
        elif child.type == "html_inline" and child.content.lower().startswith("<br"):
            yield "\n"


def _trimmed(pieces: Iterable[str]) -> str:
    """The pieces as one, with single spaces and none at the ends of lines."""
    lines = (" ".join(filter(None, line.split(" "))) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)
