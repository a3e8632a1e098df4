"""A sentence as clauses are matched on it: mentions and dates as one item each.

Takes a document's sentence with its dates; gives items in order. Parentheses are dropped, words
between quotation marks are marked, coordinated mentions are grouped.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.grouping import grouped
from kg.extract.pairs import sides
from kg.extract.phrasebook import Phrasebook
from kg.extract.verbs import Verb, coordinated, key, lexicon, verb_at
from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.model import Document, Mention, Sentence, Token
    from kg.extract.time import DateMention
    from kg.model import Span

_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_STRAIGHT = ('"', "''", "``")
_QUOTES = {
    '"': _STRAIGHT,
    "''": _STRAIGHT,
    "``": _STRAIGHT,
    "«": ("»",),
    "“": ("”", '"'),
    "„": ("“", "”"),
}

_MARKS = _OPENING | _CLOSING | _QUOTES.keys()


class Item(NamedTuple):
    """A word or mark, a mention, or a date."""

    norm: str
    text: str
    start: int
    end: int
    quoted: bool = False
    mention: Mention | None = None
    date: DateMention | None = None

    @property
    def is_word(self) -> bool:
        """Whether the item is a word of the text."""
        return self.mention is None and self.date is None and self.norm[:1].isalnum()


@dataclass(frozen=True, slots=True)
class Words:
    """The small words of a language that hold clauses together."""

    prepositions: frozenset[str]
    coordinators: frozenset[str]
    relatives: frozenset[str]
    subordinators: frozenset[str]
    determiners: frozenset[str]
    locatives: frozenset[str]
    leads: frozenset[str]
    definite: frozenset[str]
    possessive: frozenset[str]
    negative: frozenset[str]
    genitive: frozenset[str]
    contracted: frozenset[str]
    turns: frozenset[str]
    whom: frozenset[str]
    than: frozenset[str]
    inner: frozenset[str]
    apart: frozenset[str]
    then: frozenset[str]
    colleagues: frozenset[str]
    of: frozenset[str]
    of_people: frozenset[str]
    delegations: frozenset[str]
    envoys: frozenset[str]
    many: frozenset[str]


@cache
def small_words(lang: str) -> Words:
    """The small words of one language."""
    data = table(lang, "frames").get("words", {})

    def words(name: str) -> frozenset[str]:
        return frozenset(key(w) for w in data.get(name, ()))

    return Words(*(words(name) for name in Words.__dataclass_fields__))


class Sayings(NamedTuple):
    """Phrases that hold clauses together: "each other", "as did"."""

    mutual: Phrasebook[str]
    likewise: Phrasebook[str]
    apiece: Phrasebook[str]
    led: Phrasebook[str]
    led_by: tuple[str, ...]


@cache
def sayings(lang: str) -> Sayings:
    """The phrases of one language."""
    data = table(lang, "frames").get("phrases", {})

    def book(name: str) -> Phrasebook[str]:
        return Phrasebook({name: data.get(name, ())})

    return Sayings(
        book("mutual"), book("likewise"), book("apiece"), book("led"), tuple(data.get("led", ()))
    )


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """One sentence as items, with the verbs and groups found in it."""

    sentence: Sentence
    lang: str
    items: tuple[Item, ...]
    norms: tuple[str, ...]
    verbs: tuple[Verb, ...] = ()
    groups: dict[int, tuple[int, ...]] = field(default_factory=dict)

    @property
    def peopled(self) -> bool:
        """Whether anybody is mentioned, be it as "their"."""
        return bool(self.groups) or not _nobody(self.norms, self.lang)

    def span_text(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of the items from ``first`` to ``last``, both included."""
        return self.items[first].start, self.items[last].end

    def word(self, at: int) -> str:
        """The folded word at a place, empty outside the sentence and for mentions and dates."""
        return self.norms[at] if 0 <= at < len(self.norms) else ""

    def mention(self, at: int) -> Mention | None:
        """The mention at a place."""
        return self.items[at].mention if 0 <= at < len(self.items) else None

    def group_of(self, at: int) -> tuple[int, ...]:
        """The places of the mentions that are coordinated with the one at a place."""
        return self.groups.get(at, (at,))


def _outer(mentions: Iterable[Mention]) -> dict[int, Mention]:
    """The mentions that lie in no other, by their start."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return {mention.span.start: mention for mention in kept}


def _norm(token: Token) -> str:
    """A token's folded word; a small word in capitals may have lost its accent ("A Paris")."""
    return token.norm if len(token.text) > 2 else _small(token.text)


@cache
def _small(text: str) -> str:
    """The folded form of a word of one or two characters."""
    return key("À" if text == "A" else text)


def _raw_items(
    sentence: Sentence,
    mentions: dict[int, Mention],
    dates: tuple[DateMention, ...],
    contracted: frozenset[str],
) -> list[Item]:
    """The items of a sentence, parentheses and quotation marks still there."""
    by_start = {date.span.start: date for date in dates}
    starts = mentions.keys() | by_start.keys()
    items: list[Item] = []
    skip_to = -1
    for token in sentence.tokens:
        if token.start < skip_to:
            continue
        if token.start not in starts:
            text, norm, start, end = token
            items.append(Item(norm if len(text) > 2 else _small(text), text, start, end))
            continue
        mention, date = mentions.get(token.start), by_start.get(token.start)
        if mention is not None:
            span: Span = mention.span
            start = span.start
            if _norm(token) in contracted and token.end < span.end:  # "du ministre"
                items.append(Item(_norm(token), token.text, token.start, token.end))
                start = token.end + 1
            items.append(Item("", "", start, span.end, mention=mention))
            skip_to = span.end
        elif date is not None:
            items.append(Item("", "", date.span.start, date.span.end, date=date))
            skip_to = date.span.end
    return items


def _read_marks(items: list[Item]) -> list[Item]:
    """Items without parentheses and quotation marks; what was quoted is marked."""
    if _MARKS.isdisjoint([word for item in items for word in item[:2]]):
        return items
    kept: list[Item] = []
    depth = 0
    closing: tuple[str, ...] = ()
    for item in items:
        if item.norm in _OPENING:
            depth += 1
        elif item.norm in _CLOSING:
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif closing and item.text in closing:
            closing = ()
        elif not closing and item.text in _QUOTES:
            closing = _QUOTES[item.text]
        else:
            kept.append(item._replace(quoted=True) if closing else item)
    return kept


def _nobody(norms: tuple[str, ...], lang: str) -> bool:
    """Whether no word stands for anybody: no "their", no double word such as "russo-turc"."""
    if not small_words(lang).possessive.isdisjoint(norms):
        return False
    return not any("-" in norm and sides(norm, lang) for norm in norms)


def abstract(document: Document, sentence: Sentence) -> Clause:
    """The sentence as items with its verbs and groups."""
    mentions = _outer(document.mentions_in(sentence.index))
    dates = tuple(
        d for d in sentence.dates if not any(m.span.overlaps(d.span) for m in mentions.values())
    )
    items = tuple(
        _read_marks(_raw_items(sentence, mentions, dates, small_words(document.lang).contracted))
    )
    norms = tuple([item.norm for item in items])
    lang = document.lang
    if not mentions and _nobody(norms, lang):
        return Clause(sentence, lang, items, norms)
    written = [item.text for item in items]
    opaque = [item.date is not None for item in items]
    forms = lexicon(lang).forms
    found = [
        verb
        for at, item in enumerate(items)
        if item.norm in forms and item.is_word
        for verb in verb_at(norms, written, opaque, at, lang)[:1]
    ]
    found = [v for v in found if not _is_noun(norms, v, lang)]
    found = [v for v in found if not any(o.first <= v.head < o.head for o in found)]
    simple = {v.head for v in found if v.tense == "pres" and v.first == v.head}
    heads = {v.head for v in found}  # "could hold talks"
    found = [v for v in found if not (v.head in simple and v.head - 1 in heads)]
    verbs = coordinated(norms, found, small_words(lang).coordinators, lang)
    return Clause(sentence, lang, items, norms, verbs, grouped(items, small_words(lang)))


def _is_noun(norms: tuple[str, ...], verb: Verb, lang: str) -> bool:
    """Whether a word that could be a verb stands where a noun stands."""
    words = small_words(lang)
    if verb.first != verb.head or not verb.head:
        return False
    before = norms[verb.head - 1]
    if verb.tense == "ger" and not verb.governors and _after_noun(norms, verb.head, words):
        return True
    if before in words.genitive:
        return True  # "A's meeting with B"
    if before in words.determiners or before in words.possessive:
        return verb.tense in ("pres", "subj", "past", "impf", "ger")
    if verb.tense == "pres" and norms[verb.head] == verb.lemma and verb.head > 1:
        far = norms[verb.head - 2]  # "a brief visit"
        if before and before not in words.leads and far in words.determiners | words.possessive:
            return True
    return before in words.prepositions and verb.tense in ("pres", "subj", "past", "impf")


def _after_noun(norms: tuple[str, ...], head: int, words: Words) -> bool:
    """Whether an article stands shortly before a gerund: "the latest such meeting"."""
    if norms[head + 1 : head + 2] == ("",) and norms[head - 1] not in words.determiners:
        return False  # "spent the day meeting A"
    for at in range(head - 1, max(-1, head - 4), -1):
        if norms[at] in words.determiners | words.possessive | words.negative:
            return True
        if not norms[at][:1].isalnum() or norms[at] in words.prepositions | words.leads:
            return norms[at] in words.prepositions and at == head - 1
    return False
