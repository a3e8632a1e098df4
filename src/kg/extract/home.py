"""The state whose offices an article need not name: where it is written, for whom, or what about.

Takes an article with its phrases and persons; gives the state and what speaks for it: ``dateline``,
``medium`` or ``dominant``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract import register
from kg.extract.lexicon import party_kind
from kg.extract.phrases import Kind
from kg.fold import fold
from kg.packs import table
from kg.registry import load_jurisdictions

if TYPE_CHECKING:
    from kg.extract.actors import People
    from kg.extract.phrases import Parsed, Phrase
    from kg.model import Article

_OFTEN = 1.0  # so much speaks for a state at least
_CLEARLY = 1.5  # and so many times more than for any other


def home(
    article: Article, lang: str, parsed: tuple[Parsed, ...], people: People
) -> tuple[str | None, str]:
    """The state of an article and why; none where nothing speaks for one."""
    code = dateline(article, lang)
    if code is not None:
        return code, "dateline"
    code = medium(article)
    if code is not None:
        return code, "medium"
    return _dominant(lang, parsed, people), "dominant"


def medium(article: Article) -> str | None:
    """The country of a national agency or paper."""
    data = table("common", "media")
    for name in (article.agency, article.publisher):
        if name and fold(name) not in data["international"]:
            code = register.media(name)
            if code is not None:
                return code
    return None


def dateline(article: Article, lang: str) -> str | None:
    """The country of the place that an article is written from."""
    if not article.dateline_place:
        return None
    known = load_jurisdictions()
    place = fold(article.dateline_place)
    capitals = known.capitals(lang).get(place, ())
    if len(capitals) == 1:
        return capitals[0]
    cities = {c.jurisdiction for c in known.cities(lang).get(place, ()) if c.jurisdiction}
    return cities.pop() if len(cities) == 1 else None


def _dominant(lang: str, parsed: tuple[Parsed, ...], people: People) -> str | None:
    """The state named by far most often; a place counts for half, a known official for one."""
    counts: dict[str, float] = {}
    for one in parsed:
        for phrase in one.phrases:
            codes = phrase.codes or (phrase.title.codes if phrase.title is not None else ())
            if codes and party_kind(codes[0]) == "state":
                weight = 0.5 if is_place(one, phrase, lang) else 1.0
                counts[codes[0]] = counts.get(codes[0], 0.0) + weight
    for person in people.persons:
        known = {p.jurisdiction for p in register.posts(person.name)}
        if len(known) == 1:
            code = known.pop()
            counts[code] = counts.get(code, 0.0) + 1.0
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _OFTEN:
        return None
    if len(ranked) > 1 and ranked[0][1] < _CLEARLY * ranked[1][1]:
        return None
    return ranked[0][0]


def is_place(one: Parsed, phrase: Phrase, lang: str) -> bool:
    """Whether a party is only where something is: ``in London``, ``, Singapore,``."""
    if phrase.kind is not Kind.PARTY:
        return False
    tokens = one.grammar.norms
    before = tokens[phrase.start - 1] if phrase.start else ""
    after = tokens[phrase.last] if phrase.last < len(tokens) else ""
    return before in table(lang, "coref").get("place_before", ()) or before == after == ","
