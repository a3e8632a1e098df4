"""What a clause tells of contacts, by the frames of the language pack.

Takes a clause; gives one `Told` for each contact it tells of, with the places of who was in contact
in it. Frames are data: a verb or noun, where its people stand, what kind of contact it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.claims.model import InteractionType as Type
from kg.extract.clauses import small_words
from kg.extract.phrasebook import Hit, Phrasebook
from kg.extract.tries import Trie
from kg.extract.verbs import key, phrase
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.factuality import Verdict
    from kg.extract.subjects import Group
    from kg.extract.verbs import Verb

_CALLS = frozenset({Type.CALL, Type.VIDEO, Type.CORRESPONDENCE})


class Frame(NamedTuple):
    """One way to tell of a contact; see ``frames.toml``."""

    id: str
    type: Type
    stated: bool
    data: dict[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A contact that a clause tells of: its people as places in the clause.

    ``left`` acts, ``right`` is acted on; ``pronoun`` tells that a clitic stands for ``right``;
    ``unsaid`` that a host is not named, ``implied`` that ``left`` is whom the text is about,
    ``sides`` the parties of a double word ("russo-turc"); nobody is named in "the meeting", which
    is ``definite``. ``day`` is the place of the date of one of several counterparts.
    """

    rule: str
    type: Type
    stated: bool
    verdict: Verdict
    left: Group
    right: Group
    head: int
    first: int
    last: int
    tense: str
    roles: tuple[str, ...] = ()
    initiator: Group = ()
    pronoun: str = ""
    summons: bool = False
    unsaid: bool = False
    implied: bool = False
    sides: tuple[str, ...] = ()
    definite: bool = False
    own: bool = False
    governor: str = ""
    verb: Verb | None = None
    day: int = -1

    @property
    def people(self) -> Group:
        """Everybody in it, in the order of the text."""
        return tuple(sorted({*self.left, *self.right}))


@dataclass(frozen=True, slots=True, eq=False)
class Frames:
    """The frames of a language: verbs by lemma, nouns by their words, and the words around them."""

    verbs: dict[str, tuple[Frame, ...]]
    nouns: Trie[Frame]
    channels: Phrasebook[Type]
    between: tuple[str, ...]
    with_: tuple[str, ...]
    of: tuple[str, ...]
    source: tuple[str, ...]
    adverbial: frozenset[str]
    light: frozenset[str]
    told: tuple[str, ...]
    receive: frozenset[str]
    send: frozenset[str]
    attending: frozenset[str]


@cache
def frames(lang: str) -> Frames:
    """The frames of one language."""
    data = table(lang, "frames")
    verbs: dict[str, list[Frame]] = {}
    for entry in data.get("verb", ()):
        frame = Frame(
            f"{lang}.{entry['id']}", Type(entry["type"]), entry.get("stated", True), entry
        )
        for lemma in entry.get("lemmas", ()) or (entry["lemma"],):
            verbs.setdefault(lemma, []).append(frame)
    nouns: Trie[Frame] = Trie()
    for entry in data.get("noun", ()):
        frame = Frame(
            f"{lang}.{entry['id']}", Type(entry["type"]), entry.get("stated", True), entry
        )
        for form in entry["forms"]:
            nouns.add(phrase(form), frame)
    listed = data.get("channels", {})
    channels = Phrasebook({Type(kind): phrases for kind, phrases in listed.items()})
    small = data.get("nouns", {})
    return Frames(
        {lemma: tuple(sorted(v, key=_special)) for lemma, v in verbs.items()},
        nouns,
        channels,
        tuple(small.get("between", ())),
        tuple(small.get("with", ())),
        tuple(small.get("of", ())),
        tuple(small.get("from", ())),
        frozenset(w for text in small.get("adverbial", ()) for w in phrase(text)),
        frozenset(small.get("light", ())),
        tuple(small.get("told", ())),
        frozenset(small.get("receive", ())),
        frozenset(small.get("send", ())),
        frozenset(small.get("attending", ())),
    )


def _special(frame: Frame) -> int:
    """Frames that want more words come first, those for what is left last."""
    wants = sum(name in frame.data for name in ("after", "then", "thing", "undergone"))
    return bool(frame.data.get("channelled")) - wants


def closed(base: Told, right: Group) -> Told:
    """A telling with its right-hand side set."""
    last = max((base.last, *right))
    return replace(base, right=right, last=last)


def channel(clause: Clause, base: Told) -> Told:
    """The kind of contact that the clause states beside its verb or noun."""
    if not channels(clause):
        return base
    low, high = window(clause, base.first, base.head)
    if base.verb is not None and base.verb.head == base.head and base.verb.governors:
        low = max(low, base.first)  # "agreed by phone to meet"
    hits = [h for h in channels(clause) if low <= h.start and h.end <= high]
    if not hits:
        return base
    hits = [h for h in hits if not any(o.start <= h.start and h.end < o.end for o in hits)]
    kind = min(hits, key=lambda h: (abs(h.start - base.head), h.start)).value
    if kind is Type.MEETING and base.type in _CALLS and base.stated:
        return base
    return replace(base, type=kind, stated=True)


@lru_cache(maxsize=4)
def channels(clause: Clause) -> tuple[Hit[Type], ...]:
    """The phrases of a clause that tell by which channel there was contact."""
    book = frames(clause.lang).channels
    return tuple(book.hits(clause.norms, 0, len(clause.norms)))


def channel_ends(clause: Clause, at: int) -> list[int]:
    """Where the phrases of a channel end that begin at a place: "by telephone"."""
    return [hit.end for hit in channels(clause) if hit.start == at]


def window(clause: Clause, first: int, last: int) -> tuple[int, int]:
    """The places around a verb or noun that belong to its clause."""
    words = small_words(clause.lang)
    heads = [v.head for v in clause.verbs if v.finite and v.lemma not in eventive(clause.lang)]
    if not any(first - 8 <= head < first for head in heads):
        heads = [h for h in heads if h < first] + [h for h in heads if h > last][1:]
    low = max(0, first - 8)
    for at in range(first - 1, low, -1):
        if clause.word(at) in (";",) or clause.word(at) in words.relatives or at in heads:
            low = at
            break
    high = min(len(clause.items), last + 20)
    ends = words.relatives | words.turns
    for at in range(last + 1, high):
        if clause.word(at) == ";" or clause.word(at) in ends or at in heads:
            high = at
            break
    return low, high


@cache
def eventive(lang: str) -> frozenset[str]:
    """The verbs that only say that a contact is arranged, held or called off."""
    return frozenset(table(lang, "factuality").get("eventive", ()))


def noun_between(clause: Clause, low: int, high: int) -> bool:
    """Whether a noun of contact stands between two places."""
    nouns = frames(clause.lang).nouns
    return any(clause.items[at].is_word for at, _ in nouns.all(clause.norms, low, high))


def noun_frame(clause: Clause) -> Frame | None:
    """The frame of the first noun of contact in a clause."""
    nouns = frames(clause.lang).nouns
    found = (m[0][1] for at, m in nouns.all(clause.norms) if clause.items[at].is_word)
    return next(found, None)


@cache
def several(lang: str) -> frozenset[str]:
    """Nouns in the plural that tell of several contacts, not of one: "calls", "entretiens"."""
    return frozenset(key(w) for w in table(lang, "frames").get("nouns", {}).get("several", ()))
