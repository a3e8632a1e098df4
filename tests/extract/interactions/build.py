"""Documents written by hand: `[anna:NO Anna Berg]` is a person, `[@NO Norway]` a party.

`[anna+carl the two]` stands for two known persons, `[anna:NO:minister Berg]` gives an office.
"""

from __future__ import annotations

import re
from hashlib import sha256

from kg.claims.model import Office, Role
from kg.extract.model import Actor, ActorKind, Document, Mention, Sentence
from kg.extract.segment import sentences
from kg.model import Article, Line, LineRole, Span

_MARK = re.compile(r"\[(@?[\w+]+)(?::([A-Z]+))?(?::([\w-]+))? ([^\]]+)\]")


def _plain(marked: str) -> tuple[str, list[tuple[Span, re.Match[str]]]]:
    text, at, found = "", 0, []
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        found.append((Span(len(text), len(text) + len(match[4])), match))
        text += match[4]
        at = match.end()
    return text + marked[at:], found


def _actors(found: list[tuple[Span, re.Match[str]]]) -> dict[str, Actor]:
    actors: dict[str, Actor] = {}
    for _, match in found:
        who, code, role = match[1], match[2], match[3]
        if who.startswith("@"):
            actors[f"party-{who[1:]}"] = Actor(
                f"party-{who[1:]}", ActorKind.JURISDICTION, match[4], jurisdiction=who[1:]
            )
        elif "+" not in who and who not in actors:
            office = Office(Role(role), jurisdiction=code) if role else None
            actors[who] = Actor(who, ActorKind.PERSON, match[4], jurisdiction=code, office=office)
    return actors


def _mention(span: Span, match: re.Match[str], listed: tuple[Sentence, ...]) -> Mention:
    who = match[1]
    sentence = next(s for s in listed if s.span.start <= span.start < s.span.end)
    kind = ActorKind.JURISDICTION if who.startswith("@") else ActorKind.PERSON
    ids = (f"party-{who[1:]}",) if who.startswith("@") else tuple(who.split("+"))
    name = None if "+" in who else span
    return Mention(sentence.index, span, kind, ids, name=name, anaphor="+" in who)


def document(marked: str, lang: str, published: str | None) -> Document:
    """The document of a marked text."""
    text, found = _plain(marked)
    lines, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(Line(Span(at, at + len(line)), LineRole.BODY))
        at += len(line) + 1
    article = Article(
        "test", "test", text, sha256(text.encode()).hexdigest(), lang=lang, published=published,
        lines=tuple(lines),
    )  # fmt: skip
    listed = sentences(article, lang)
    mentions = tuple(_mention(span, match, listed) for span, match in found)
    return Document(article, lang, listed, _actors(found), mentions, ())
