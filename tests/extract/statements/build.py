"""Documents out of marked sentences, so that attribution can be tested without finding names.

``[doe|the minister, Jane Doe]`` is a mention of the person ``doe``; a prefix tells other kinds:
``i:`` institution, ``j:`` jurisdiction, ``o:`` office, ``g:`` group, ``x:`` outlet; ``doe+roe`` are
two actors, ``~doe`` is a possessor. Two spaces part sentences, a newline parts paragraphs.
"""

import hashlib
import re

from kg.extract.model import Actor, ActorKind, Document, Mention, Sentence
from kg.extract.time import dates_in
from kg.extract.tokens import tokenise
from kg.model import Article, LineRole, Span

KINDS = {
    "i": ActorKind.INSTITUTION,
    "j": ActorKind.JURISDICTION,
    "o": ActorKind.OFFICE,
    "g": ActorKind.GROUP,
    "x": ActorKind.OUTLET,
    "p": ActorKind.PERSON,
}
MARK = re.compile(r"\[(~?)(?:(\w):)?([\w+-]+)\|([^\]]+)\]")


def document(marked: str, lang: str = "fr", published: str | None = "2024-06-26") -> Document:
    """The document of a marked text."""
    text, marks = "", []
    at = 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        words = match[4]
        marks.append((Span(len(text), len(text) + len(words)), match))
        text += words
        at = match.end()
    text += marked[at:]
    sentences = sentences_of(text, lang, published)
    actors, mentions = {}, []
    for span, match in marks:
        kind = KINDS[match[2] or "p"]
        ids = tuple(match[3].split("+"))
        for identifier in ids:
            code = identifier.upper() if kind is ActorKind.JURISDICTION else None
            actors.setdefault(identifier, Actor(identifier, kind, span.of(text), code))
        index = next(s.index for s in sentences if s.span.contains(span))
        mentions.append(Mention(index, span, kind, ids, oblique=bool(match[1])))
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article("own", "own.txt", text, digest, lang=lang, published=published)
    return Document(article, lang, sentences, actors, tuple(mentions), ())


def sentences_of(text: str, lang: str, published: str | None) -> tuple[Sentence, ...]:
    """The sentences of a text, which two spaces or a newline part."""
    found, paragraph = [], 0
    for match in re.finditer(r"(?:(?!  |\n).)+", text):
        if "\n" in text[found[-1].span.end : match.start()] if found else False:
            paragraph += 1
        span = Span(match.start(), match.end())
        tokens = tokenise(match.group(), lang, match.start())
        dates = dates_in(tokens, published, lang)
        found.append(Sentence(len(found), span, tokens, LineRole.BODY, paragraph, dates))
    return tuple(found)
