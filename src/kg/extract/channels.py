"""By what means something was said: a communiqué, a briefing, Telegram.

Takes a sentence; gives the code of the channel whose words stand in it, outside of the content.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.extract.tokens import norms
from kg.extract.tries import Trie
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.model import Document, Sentence
    from kg.model import Span


@cache
def _words(lang: str) -> tuple[Trie[str], tuple[str, ...]]:
    """The words of each channel, and the channels from the most telling on."""
    listed = table(lang, "channels").get("channels", {})
    trie = Trie((norms(p, lang), code) for code, phrases in listed.items() for p in phrases)
    return trie, tuple(listed)


def channel(document: Document, sentence: Sentence, content: Span) -> str | None:
    """The channel that a sentence names, outside of what is said."""
    trie, order = _words(document.lang)
    tokens = sentence.tokens
    found = {
        code
        for at, matches in trie.all([t.norm for t in tokens])
        if not content.start <= tokens[at].start < content.end
        for _, code in matches
    }
    return next((code for code in order if code in found), None)
