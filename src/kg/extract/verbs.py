"""Verbs in a run of words: their forms from the language pack, and the chains they stand in.

Takes folded and written words; gives for a known verb its lemma, tense, voice, whether it is
negated or reflexive, and the words that govern it ("before", "refused to").
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.fold import fold_keep
from kg.packs import languages, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ACCENTED = "accents"
_REACH = 30
_HAVING = frozenset({"perfect", "pluperfect", "having"})
_FINITE = frozenset({"pres", "impf", "past", "fut", "cond", "subj"})


@cache
def _accents() -> frozenset[str]:
    """Small words that their accent alone tells from others: ``à``, ``où``."""
    listed = (table(lang, "frames").get("words", {}).get(_ACCENTED, ()) for lang in languages())
    return frozenset(word for words in listed for word in words)


def key(written: str) -> str:
    """A word folded for matching; small words that differ by an accent stay apart."""
    lowered = written.lower()
    return lowered if lowered in _accents() else fold_keep(written)


@cache
def phrase(text: str) -> tuple[str, ...]:
    """The folded words of a phrase of a pack, elisions apart."""
    return tuple(key(word) for word in text.replace("'", "' ").split())


class Form(NamedTuple):
    """One form of a verb: the lemma, the tense and the form as it is spelt."""

    lemma: str
    tense: str
    spelt: str


class Phrases:
    """Sequences of words found by their last word: what stands right before a place."""

    def __init__(self, listed: dict[str, Sequence[str]], split: Any) -> None:
        self._by_last: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for tag, phrases in listed.items():
            for phrase in phrases:
                words = split(phrase)
                self._by_last[words[-1]].append((words, tag))
        for found in self._by_last.values():
            found.sort(key=lambda pair: (-len(pair[0]), pair))

    def ending(self, words: Sequence[str], end: int) -> tuple[int, str] | None:
        """The start and tag of the longest phrase whose last word is ``words[end]``."""
        for phrase, tag in self._by_last.get(words[end], ()):
            start = end - len(phrase) + 1
            if start >= 0 and tuple(words[start : end + 1]) == phrase:
                return start, tag
        return None


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The verbs of a language and the words of its verb chains."""

    forms: dict[str, tuple[Form, ...]]
    auxiliaries: dict[str, str]
    reflexive: frozenset[str]
    clitics: frozenset[str]
    object: frozenset[str]
    negation: frozenset[str]
    negators: frozenset[str]
    transparent: frozenset[str]
    agents: frozenset[str]
    being: frozenset[str]
    after: frozenset[str]
    plural: frozenset[str]
    nominal: frozenset[str]
    ahead: frozenset[str]
    means: frozenset[str]
    gerund: frozenset[str]
    dative: frozenset[str]
    to: frozenset[str]
    inverted: bool
    governors: Phrases


def _inflected(data: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """The lemma, tense and form of every verb; those of ``regular`` are listed by class alone."""
    endings = data.get("endings", {})
    entries = dict(data.get("verbs", {}))
    for name, lemmas in data.get("regular", {}).items():
        cited = next(iter(endings[name].values()))[0]
        entries.update((lemma, (name, lemma.removesuffix(cited))) for lemma in lemmas)
    for lemma, entry in entries.items():
        if isinstance(entry, dict):
            yield from ((lemma, tense, f) for tense, listed in entry.items() for f in listed)
        else:
            name, stem = entry
            yield from ((lemma, t, stem + end) for t, ends in endings[name].items() for end in ends)


@cache
def lexicon(lang: str) -> Lexicon:
    """The verbs of one language."""
    data = table(lang, "verbs")
    forms: dict[str, list[Form]] = defaultdict(list)
    for lemma, tense, spelt in _inflected(data):
        forms[fold_keep(spelt)].append(Form(lemma, tense, spelt.lower()))
    chain = data.get("chain", {})

    def words(name: str) -> frozenset[str]:
        return frozenset(key(w) for w in chain.get(name, ()))

    auxiliaries = {
        key(word): tag for tag, listed in data.get("auxiliaries", {}).items() for word in listed
    }
    governors = dict(data.get("governors", {}))
    for tag, listed in table(lang, "factuality").get("matrix", {}).items():
        governors[f"={tag}"] = listed
    agents = frozenset(data.get("passive", {}).get("agents", ()))
    return Lexicon(
        {norm: tuple(dict.fromkeys(found)) for norm, found in forms.items()},
        auxiliaries,
        words("reflexive"),
        words("clitics"),
        words("object"),
        words("negation"),
        words("negators"),
        words("transparent"),
        agents,
        frozenset(chain.get("being", ())),
        words("after"),
        words("plural"),
        frozenset(chain.get("nominal", ())),
        words("ahead"),
        words("means"),
        frozenset(chain.get("gerund", ())),
        words("dative"),
        words("to"),
        bool(chain.get("inverted")),
        Phrases(governors, phrase),
    )


def forms(lang: str, norm: str, written: str) -> tuple[Form, ...]:
    """The readings of a word as a verb, those spelt with the same accents if there are any."""
    found = lexicon(lang).forms.get(norm, ())
    lowered = written.lower()
    exact = tuple(form for form in found if form.spelt == lowered)
    return exact or (found if lowered.isascii() else ())


class Verb(NamedTuple):
    """A verb in its chain.

    ``first`` is the leftmost word of the chain, ``head`` the verb itself. ``governors`` are the
    tags of what governs an infinitive or gerund, nearest first; those with ``=`` are statuses.
    ``object`` is the place of an object pronoun before the verb, ``dative`` that of a pronoun for
    whom it is to.
    """

    lemma: str
    first: int
    head: int
    tense: str
    passive: bool
    negated: bool
    reflexive: bool
    governors: tuple[str, ...]
    object: int | None = None
    perfect: bool = False
    dative: int | None = None

    @property
    def finite(self) -> bool:
        """Whether the verb has a tense of its own."""
        return self.tense not in ("inf", "ger", "participle")


class _Chain(NamedTuple):
    first: int
    tags: tuple[str, ...]
    negated: bool
    reflexive: bool
    object: int | None
    dative: int | None


def _chain(words: Sequence[str], opaque: Sequence[bool], head: int, lex: Lexicon) -> _Chain:
    """What stands before a verb and belongs to it."""
    tags: list[str] = []
    negated = reflexive = False
    clitic: int | None = None
    dative: int | None = None
    first, at, skipped = head, head - 1, 0
    while at >= 0 and skipped < 7:
        word = words[at]
        if opaque[at]:
            skipped += 1  # a date or a place between the words of the chain
        elif word in lex.auxiliaries and len(tags) < 3:
            tags.insert(0, lex.auxiliaries[word])
            first, skipped = at, 0
        elif word in lex.reflexive:
            reflexive, first = True, at
        elif word in lex.negators or word in lex.negation:
            negated, first = negated or word in lex.negators, at
        elif word in lex.clitics and not skipped:
            if word in lex.object and (at + 1 == first or at + 1 == head):
                clitic = at
            if word in lex.dative:
                dative = at
            first = at
        elif word in lex.transparent:
            skipped += 1
        else:
            break
        at -= 1
    return _Chain(first, tuple(tags), negated, reflexive, clitic, dative)


_PASSIVE = {
    "be-present": "pres", "be-past": "past", "be-imperfect": "impf", "be-future": "fut",
    "be-conditional": "cond", "be-subjunctive": "subj", "be": "inf", "been": "past",
    "future": "fut", "perfect": "past", "pluperfect": "plup", "hearsay": "hearsay",
    "having": "inf", "proposed": "maybe", "would": "would", "should": "should", "can": "maybe",
    "subjunctive": "subj", "future-perfect": "fut", "had": "plup", "did": "past",
}  # fmt: skip
_ACTIVE = {**_PASSIVE, "be-present": "past", "be-imperfect": "plup", "be-conditional": "hearsay"}


def _tense(form: Form, chain: _Chain, lex: Lexicon) -> tuple[str, bool] | None:
    """The tense of a chain and whether it is passive; none where it makes no sense."""
    tags = chain.tags
    if form.tense in _FINITE and not tags:
        return form.tense, False
    if form.tense == "base":
        if tags and (tags[-1].startswith("be") or tags[-1] in _HAVING):
            return None  # "was host to"
        return ("inf", False) if not tags else (_PASSIVE.get(tags[0], "pres"), False)
    if form.tense == "inf":
        return "inf", False
    if form.tense == "ger":
        being = bool(tags) and (tags[0].startswith("be") or "been" in tags)
        if tags and not being:
            return None  # "had no meeting"
        return (f"prog-{_PASSIVE[tags[0]]}", False) if being else ("ger", False)
    if form.tense != "pp":
        return None
    if not tags:
        return "participle", form.lemma not in lex.being
    being = any(tag.startswith("be") for tag in tags)
    if chain.reflexive or not being or form.lemma in lex.being:
        return _ACTIVE[tags[0]], False
    return _PASSIVE[tags[0]], True


def _rank(tense: str, chain: _Chain) -> int:
    """How likely a reading is: participles after an auxiliary, finite forms without one."""
    return 0 if (tense == "pp") == bool(chain.tags) else 1


def _governors(
    words: Sequence[str], opaque: Sequence[bool], at: int, lex: Lexicon
) -> tuple[int, tuple[str, ...]]:
    tags: list[str] = []
    first = at + 1
    while at >= 0 and len(tags) < 3:
        found = lex.governors.ending(words, at)
        if found is None:
            if (words[at] in lex.transparent or opaque[at]) and tags == []:
                at -= 1
                continue
            break
        first, tag = found
        tags.append(tag)
        at = first - 1
    return first, tuple(tags)


def verb_at(
    words: Sequence[str], written: Sequence[str], opaque: Sequence[bool], at: int, lang: str
) -> tuple[Verb, ...]:
    """The readings of the word at a place as the head of a verb chain, the likeliest first.

    ``opaque`` marks what may stand within a chain without being a word of it: dates and places.
    """
    readings = forms(lang, words[at], written[at])
    if not readings:
        return ()
    lex = lexicon(lang)
    chain = _chain(words, opaque, at, lex)
    before = chain.first - 1
    follows = before >= 0 and (
        (not words[before] and not opaque[before]) or words[before] in lex.ahead
    )
    found: list[tuple[int, Verb]] = []
    for form in readings:
        told = _tense(form, chain, lex)
        if told is None:
            continue
        tense, passive = told
        first = chain.first
        governors: tuple[str, ...] = ()
        if tense in ("inf", "ger") or (tense == "participle" and not chain.tags):
            start, governors = _governors(words, opaque, chain.first - 1, lex)
            first = start if governors else chain.first
        if form.tense == "base" and tense == "inf":
            if governors and governors[0] in lex.gerund:
                continue  # "after lunch", "by telephone"
            tense = tense if governors else "pres"
        if tense == "pres" and form.lemma in lex.nominal and not chain.tags and not follows:
            continue
        verb = Verb(
            form.lemma, first, at, tense, passive, chain.negated, chain.reflexive, governors,
            chain.object, chain.tags[:1] == ("perfect",), chain.dative,
        )  # fmt: skip
        present = form.tense == "base" and tense == "pres"
        twice = present and any(other.tense == "past" for other in readings)  # "put"
        suffered = tense == "participle" and passive and _suffers(words, at, lex)
        found.append((-1 if suffered else _rank(form.tense, chain) + 2 * twice, verb))
    found.sort(key=lambda pair: pair[0])
    return tuple(dict.fromkeys(verb for _, verb in found))


_LED = frozenset({"fut", "would", "should", "maybe", "inf", "prog-pres", "plup", "past"})


def coordinated(
    words: Sequence[str], found: Sequence[Verb], coordinators: frozenset[str], lang: str
) -> tuple[Verb, ...]:
    """Verbs with what an earlier one of the same subject lends them.

    In "will call on A and confer with B", "a rencontré A et reçu B" the second verb has the tense
    and the governors of the first.
    """
    lex = lexicon(lang)
    read: list[Verb] = []
    for verb in found:
        lender = read[-1] if read else None
        lent = lender is not None and _lends(words, lender, verb, coordinators, lex)
        read.append(_lent(lender, verb) if lent and lender is not None else verb)
    return tuple(read)


def _lent(lender: Verb, verb: Verb) -> Verb:
    passive, negated = lender.passive and verb.tense == "participle", verb.negated or lender.negated
    governors = lender.governors
    return verb._replace(tense=lender.tense, passive=passive, governors=governors, negated=negated)


def _lends(
    words: Sequence[str], lender: Verb, verb: Verb, coordinators: frozenset[str], lex: Lexicon
) -> bool:
    """Whether a verb stands bare after a conjunction and an earlier one in its chain."""
    if verb.first != verb.head or verb.governors or lender.tense not in _LED:
        return False
    if verb.tense == "participle":
        if lender.first == lender.head or lender.tense not in ("past", "plup"):
            return False
    else:
        bare = verb.tense == "inf" or (verb.tense == "pres" and words[verb.head] == verb.lemma)
        if not bare or lender.tense in ("plup", "past") or verb.head - lender.head > _REACH:
            return False
    at = verb.head - 1
    while at > lender.head and words[at] in lex.transparent:
        at -= 1
    return at > lender.head and words[at] in coordinators


def _suffers(words: Sequence[str], at: int, lex: Lexicon) -> bool:
    """Whether who acts follows a participle: "a dinner hosted by A", not "met by chance"."""
    if at + 2 >= len(words) or words[at + 1] not in lex.agents:
        return False
    return words[at + 2] not in lex.means


@cache
def before_words(lang: str) -> frozenset[str]:
    """The words that begin "before ..."."""
    listed = table(lang, "verbs").get("governors", {}).get("before", ())
    return frozenset(phrase(text)[0] for text in listed)


@cache
def since_words(lang: str) -> frozenset[str]:
    """The words that say "since"."""
    return frozenset(table(lang, "firsts").get("since", ()))
