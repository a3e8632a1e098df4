"""The words of a piece of HTML: for markup inside Markdown, and inside the values of JSON."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*+)[^<>]*+>|<!--|<[!?][^<>]*+>")
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_BLOCKS = re.compile(
    "address|article|aside|blockquote|br|d[dlt]|div|figcaption|figure|footer|h[1-6]|header|hr|li"
    "|main|nav|ol|p|pre|section|table|t[dhr]|ul"
)
_HIDDEN = frozenset({"script", "style", "template", "noscript", "svg"})
_SPACE = re.compile(r"[ \t\f\v]*\n\s*")


def untagged(text: str) -> str:
    r"""The text without tags and comments, entities spelt out; blocks begin a new line.

    >>> untagged("<p>The <b>minister</b> met&nbsp;him.</p><p>They spoke.</p>")
    'The minister met\xa0him.\nThey spoke.'
    """
    if "<" in text:
        text = _SPACE.sub("\n", "".join(_pieces(text))).strip()
    return html.unescape(text) if _ENTITY.search(text) else text


def _pieces(text: str) -> list[str]:
    """The stretches between tags; what stands in scripts, styles and comments is left out."""
    kept: list[str] = []
    at, last_close = 0, text.rfind("-->")
    hidden = ""
    while match := _TAG.search(text, at):
        if not hidden:
            kept.append(text[at : match.start()])
        at = match.end()
        name = (match[2] or "").lower()
        if match.group() == "<!--":
            at = text.find("-->", at) + 3 if at <= last_close else at
        elif hidden:
            hidden = "" if match[1] and name == hidden else hidden
        elif name in _HIDDEN and not match[1]:
            hidden = name
        elif _BLOCKS.fullmatch(name):
            kept.append("\n")
    kept.append("" if hidden else text[at:])
    return kept
