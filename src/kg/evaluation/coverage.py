"""Sentences that speak of a contact or a change of office and gave no claim, so that misses show.

Takes a document and its claims; gives a `Gap` for each sentence of the article's own text that has
a word which the packs know for telling of a contact or of a change, somebody or a party who can be
in it, and no claim of that kind on any of its words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.change_words import change_words
from kg.extract.frames import frames
from kg.extract.model import ActorKind
from kg.extract.verbs import lexicon
from kg.model import LineRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.claims.model import Claims
    from kg.extract.frames import Frame
    from kg.extract.model import Document, Sentence
    from kg.extract.tries import Trie
    from kg.model import Span


class Trigger(StrEnum):
    """What a word tells of."""

    CONTACT = "contact"
    CHANGE = "change"


_CHANGES = frozenset(
    ("appoint", "nominate", "become", "succeed", "replaced_by", "dismiss", "resign", "die")
)
"""The classes of ``tenures.toml`` that tell of a change, not of a tenure."""
_HOLDERS = frozenset((ActorKind.PERSON, ActorKind.OFFICE))
_PARTIES = _HOLDERS | {ActorKind.JURISDICTION, ActorKind.INSTITUTION, ActorKind.GROUP}
_WHO = {Trigger.CONTACT: _PARTIES, Trigger.CHANGE: _HOLDERS}


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence that gave no claim: where it stands, its trigger, and who is in it."""

    source: str
    line: int
    kind: Trigger
    trigger: str
    who: tuple[str, ...]
    span: Span
    sentence: str


def gaps(document: Document, claims: Claims) -> tuple[Gap, ...]:
    """The gaps of one document, in the order of the text."""
    covered = _covered(document, claims)
    changed = {holding.person for holding in claims.holdings if holding.start or holding.end}
    found: list[Gap] = []
    for sentence in document.sentences:
        if sentence.line is LineRole.TITLE:
            continue
        told = dict(reversed(list(_triggers(sentence, document.lang))))
        for kind in Trigger:
            if kind in told and not any(sentence.span.overlaps(s) for s in covered[kind]):
                who = _who(document, sentence, kind)
                if who and not (kind is Trigger.CHANGE and changed.intersection(who)):
                    found.append(_gap(document, sentence, kind, told[kind], who))
    return tuple(found)


def _gap(
    document: Document, sentence: Sentence, kind: Trigger, trigger: str, who: tuple[str, ...]
) -> Gap:
    article = document.article
    words = " ".join(sentence.span.of(article.text).split())
    names = tuple(document.actors[actor].name for actor in who)
    line = article.line_number(sentence.span.start)
    return Gap(article.source, line, kind, trigger, names, sentence.span, words)


def _covered(document: Document, claims: Claims) -> dict[Trigger, tuple[Span, ...]]:
    """Where claims of each kind were read, one told of twice at both places."""
    held = {claim.person for claim in claims.holdings}
    tenures = [tenure.span for tenure in document.tenures if tenure.person in held]
    contacts = [claim.source for claim in claims.interactions]
    contacts += [claim.source for claim in claims.journeys]
    contacts += [claim.source for claim in claims.firsts]
    return {
        Trigger.CONTACT: tuple(span for source in contacts for span in source.spans),
        Trigger.CHANGE: tuple(tenures),
    }


def _who(document: Document, sentence: Sentence, kind: Trigger) -> tuple[str, ...]:
    """The actors in a sentence who can be in what a trigger tells of."""
    mentioned = (actor for m in document.mentions_in(sentence.index) for actor in m.actors)
    known = document.actors
    return tuple(actor for actor in dict.fromkeys(mentioned) if known[actor].kind in _WHO[kind])


def _triggers(sentence: Sentence, lang: str) -> Iterator[tuple[Trigger, str]]:
    """The words of a sentence that tell of something, with what they tell of."""
    verbs, nouns = _contact_words(lang)
    changes = change_words(lang).verbs
    norms = [token.norm for token in sentence.tokens]
    for at, norm in enumerate(norms):
        if norm in verbs:
            yield Trigger.CONTACT, sentence.tokens[at].text
        for end, _ in nouns.at(norms, at)[:1]:
            yield Trigger.CONTACT, " ".join(t.text for t in sentence.tokens[at:end])
        for end, name in changes.at(norms, at)[:1]:
            if name in _CHANGES:
                yield Trigger.CHANGE, " ".join(t.text for t in sentence.tokens[at:end])


@cache
def _contact_words(lang: str) -> tuple[frozenset[str], Trie[Frame]]:
    """The forms of the verbs that tell of a contact by themselves, and the nouns and phrases."""
    known = frames(lang)
    telling = {
        lemma
        for lemma, listed in known.verbs.items()
        if not all(frame.data.get("after") for frame in listed)
    }
    words = lexicon(lang)
    verbs = {w for w, found in words.forms.items() if any(f.lemma in telling for f in found)}
    return frozenset(verbs - words.auxiliaries.keys()), known.nouns
