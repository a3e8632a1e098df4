"""Where in a sentence something is said: the verbs of saying, as a language's pack lists them.

Takes the tokens of a sentence; gives a `Cue` for each verb of saying that is used as one, with its
form, its voice, and the pronoun that an inverted verb carries ("a-t-il dit").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.extract.tokens import norms
from kg.extract.tries import Trie
from kg.fold import fold
from kg.packs import table

_FLAGS = ("etre", "reflexive", "joint", "negated", "addressed")
_NO_WORDS: frozenset[str] = frozenset()
_MARKS = frozenset(['"', "''", ","])  # may stand between an auxiliary and its verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.model import Token


class Form(StrEnum):
    """The forms of a verb that behave differently."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    GERUND = "gerund"


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb of saying: what is done by it, and what may carry the content."""

    act: str
    takes: frozenset[str]
    after: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    bars: frozenset[str] = frozenset()
    etre: bool = False
    reflexive: bool = False
    joint: bool = False
    negated: bool = False
    addressed: bool = False


@dataclass(frozen=True, slots=True)
class Noun:
    """One noun of saying, with the words after which its content stands."""

    act: str
    about: frozenset[str]
    mutual: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """One form of a verb; ``ending`` is how it is written at the end of its first word."""

    verb: Verb
    form: Form
    ending: str


@dataclass(frozen=True, slots=True)
class Cue:
    """One use of a verb of saying: tokens ``start`` to ``end``, auxiliary and tail included."""

    start: int
    end: int
    verb: Verb
    form: Form
    perfect: bool = False
    passive: bool = False
    negated: bool = False
    pronoun: str | None = None
    words: int = 1


@dataclass(frozen=True, slots=True)
class Grammar:
    """The small words of one language, and its verbs and nouns of saying."""

    lang: str
    verbs: Trie[Reading]
    nouns: Trie[Noun]
    sets: dict[str, frozenset[str]]
    spelt: dict[str, frozenset[str]]
    phrases: dict[str, Trie[str]]
    starts: dict[str, frozenset[str]]
    inverted: tuple[tuple[str, str], ...]
    pronouns: Trie[str]
    adverb_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    gerund_endings: tuple[str, ...]

    def has(self, name: str, word: str) -> bool:
        """Whether a word is in one of the pack's word lists."""
        return word in self.sets.get(name, _NO_WORDS)

    def phrase(self, name: str, words: Sequence[str], start: int) -> int:
        """Where the longest phrase of a list that begins at a word ends; the start if none does."""
        if start >= len(words) or words[start] not in self.starts[name]:
            return start
        found = self.phrases[name].at(words, start)
        return found[0][0] if found else start

    def occurrences(self, name: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where each of a list's phrases begins and ends in a sentence."""
        starts = self.starts[name]
        if starts.isdisjoint(words):
            return
        for at, word in enumerate(words):
            if word in starts and (end := self.phrase(name, words, at)) > at:
                yield at, end


@cache
def grammar(lang: str) -> Grammar:
    """The grammar of speech of one language."""
    small, speech = table(lang, "attribution"), table(lang, "speech")
    lists = {k: v for k, v in small.items() if isinstance(v, list)}
    return Grammar(
        lang=lang,
        verbs=Trie(_forms(speech, lang)),
        nouns=Trie(
            (norms(word, lang), Noun(n["act"], _set(n, "about"), _set(n, "mutual")))
            for n in speech.get("nouns", ())
            for word in n["words"]
        ),
        sets={k: frozenset(map(fold, v)) for k, v in lists.items()},
        spelt={k: frozenset(v) for k, v in lists.items()},
        phrases={k: Trie((norms(p, lang), p) for p in v) for k, v in lists.items()},
        starts={k: frozenset(norms(p, lang)[0] for p in v) for k, v in lists.items()},
        inverted=tuple(sorted(small.get("inverted", {}).items(), key=lambda i: (-len(i[0]), i[0]))),
        pronouns=Trie((norms(k, lang), v) for k, v in small.get("pronouns", {}).items()),
        adverb_endings=tuple(small.get("adverb_endings", ())),
        infinitive_endings=tuple(small.get("infinitive_endings", ())),
        gerund_endings=tuple(small.get("gerund_endings", ())),
    )


def _set(entry: dict[str, Any], key: str) -> frozenset[str]:
    return frozenset(map(fold, entry.get(key, ())))


def _forms(speech: dict[str, Any], lang: str) -> list[tuple[tuple[str, ...], Reading]]:
    """Every form of every verb of a pack, as folded words; entries for one verb are made one."""
    found: dict[tuple[Any, ...], Verb] = {}
    for entry in speech.get("verbs", ()):
        verb = _verb(entry)
        for words, form, ending in _spelt(entry, speech["classes"], lang):
            key = (words, form, ending, verb.needs, verb.bars, verb.etre, verb.reflexive)
            known = found.get((*key, verb.negated))
            found[*key, verb.negated] = verb if known is None else _both(known, verb)
    return [(key[0], Reading(verb, key[1], key[2])) for key, verb in found.items()]


def _verb(entry: dict[str, Any]) -> Verb:
    """A verb as its entry has it."""
    flags = {k: bool(entry.get(k)) for k in _FLAGS}
    takes, after, needs, bars = (_set(entry, k) for k in ("takes", "after", "needs", "bars"))
    return Verb(entry["act"], takes, after, needs, bars, **flags)


def _both(first: Verb, second: Verb) -> Verb:
    """One verb out of two entries for it; the first decides what is done by it."""
    return replace(first, takes=first.takes | second.takes, after=first.after | second.after)


def _spelt(
    entry: dict[str, Any], classes: dict[str, Any], lang: str
) -> Iterator[tuple[tuple[str, ...], Form, str]]:
    """The forms of one entry: folded words, form, and the ending as it is written."""
    for name, stems in entry["forms"].items():
        for stem in stems.split():
            root = "" if stem == "-" else stem
            for form in Form:
                for ending in classes[name][form.value]:
                    for tail in entry.get("tail", [""]):
                        yield norms(fold(f"{root}{ending} {tail}"), lang), form, ending


def cues(tokens: Sequence[Token], lang: str, skip: frozenset[int] = frozenset()) -> tuple[Cue, ...]:
    """The verbs of saying in a sentence, in order; tokens in ``skip`` are not looked at."""
    rules = grammar(lang)
    firsts = rules.verbs.firsts
    may = [n for n, (_, norm, *_) in enumerate(tokens) if norm in firsts or "-" in norm]
    if not may:
        return ()
    reader = _Reader(tokens, rules)
    found: list[Cue] = []
    free = 0  # the first token that no verb before has
    for at in may:
        cue = reader.cue(at) if at >= free and at not in skip else None
        if cue is not None:
            found.append(reader.shared(cue, found))
            free = cue.end
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a verb: where its group begins, and what of it there is."""

    start: int
    have: bool = False
    be: bool = False
    negated: bool = False
    reflexive: bool = False
    pronoun: str | None = None


class _Reader:
    """Reads the verbs of one sentence."""

    def __init__(self, tokens: Sequence[Token], rules: Grammar) -> None:
        self.rules = rules
        self.words = [t.norm for t in tokens]
        self.texts = [t.text.lower() for t in tokens]
        self.names = frozenset(n for n, t in enumerate(tokens) if n and t.text[:1].isupper())

    def cue(self, at: int) -> Cue | None:
        """The verb of saying that begins at a token, if one does."""
        if at in self.names and self.words[at - 1] not in _MARKS:
            return None
        stem, pronoun = self._uninverted(at)
        words = [*self.words[:at], stem, *self.words[at + 1 :]] if pronoun else self.words
        readings = self.rules.verbs.at(words, at)
        if not readings:
            return None
        before = self._before(at)
        denied: Cue | None = None
        for end, reading in readings:
            if not self._written(at, reading.ending):
                continue
            cue = self._read(Cue(at, end, reading.verb, reading.form, pronoun=pronoun), before)
            if cue is not None and not cue.negated:
                return cue
            denied = denied or cue
        return denied

    def shared(self, cue: Cue, before: list[Cue]) -> Cue:
        """The cue with the auxiliary of an earlier verb: "a remercié les uns, blâmé les autres"."""
        by = self.rules.phrase("by", self.words, cue.end) > cue.end
        if cue.form is not Form.PARTICIPLE or not cue.passive or by or not cue.start:
            return cue
        ties = (e for s in range(max(0, cue.start - 2), cue.start)
                for e, _ in self.rules.phrases["conjunctions"].at(self.words, s))  # fmt: skip
        led = any(b.perfect and not b.passive for b in before)
        return replace(cue, passive=False, perfect=True) if led and cue.start in ties else cue

    def _written(self, at: int, ending: str) -> bool:
        """Whether a token is written as a form has it; a text may leave accents out."""
        word, _ = self._uninverted(at)
        text = self.texts[at][: len(word)]
        return text.isascii() or text.endswith(ending)

    def _uninverted(self, at: int) -> tuple[str, str | None]:
        """A verb without the pronoun that it carries, and the pronoun."""
        word = self.words[at]
        if "-" not in word:
            return word, None
        for ending, pronoun in self.rules.inverted:
            if word.endswith(ending) and len(word) > len(ending):
                return word[: -len(ending)], pronoun
        return word, None

    def _before(self, at: int) -> _Before:
        """What stands before the verb at a token."""
        here, have, be, pronoun = at, False, False, None
        for place in self._aside(at):
            _, inverted = self._uninverted(place)
            have, be = self._is(place, "have"), self._is(place, "be")
            if have or be:
                here, pronoun = place, inverted
                break
        if be:  # "has been told"
            for place in self._aside(here):
                if self._is(place, "have"):
                    here, have = place, True
                    break
        negated = reflexive = False
        while here and self._small(here - 1):
            here -= 1
            negated = negated or self.rules.has("negations", self.words[here])
            reflexive = reflexive or self.rules.has("reflexive", self.words[here])
        return _Before(here, have, be, negated or self._unsaid(here, at), reflexive, pronoun)

    def _is(self, place: int, name: str) -> bool:
        """Whether a token is an auxiliary; an accent tells "à" from "a"."""
        word, _ = self._uninverted(place)
        text = self.texts[place][: len(word)]
        return self.rules.has(name, word) and (text.isascii() or text in self.rules.spelt[name])

    def _aside(self, at: int) -> Iterator[int]:
        """The tokens before a verb, past adverbs and quotation marks, nearest first."""
        here = at - 1
        while here >= 0 and at - here < 8:
            yield here
            step = self._adverb(here + 1)
            if step is None:
                return
            here = step - 1

    def _adverb(self, end: int) -> int | None:
        """Where the adverb, mark or phrase that ends before a token begins, if there is one."""
        word = self.words[end - 1]
        if word in _MARKS or (len(word) > 4 and word.endswith(self.rules.adverb_endings)):
            return end - 1
        for start in range(max(0, end - 3), end):
            if any(e == end for e, _ in self.rules.phrases["between"].at(self.words, start)):
                return start
        return None

    def _small(self, at: int) -> bool:
        """Whether a token is a pronoun or negation that belongs to the verb after it."""
        word = self.words[at]
        return any(self.rules.has(n, word) for n in ("clitics", "negations", "reflexive"))

    def _unsaid(self, start: int, at: int) -> bool:
        """Whether a verb is denied: "did not say", "sans dire"."""
        inside = self.words[start:at]
        if any(self.rules.has("negations", w) for w in inside):
            return True
        return bool(start) and (
            self.rules.has("not_said", self.words[start - 1])
            or self.rules.has("negations", self.words[start - 1])
        )

    def _read(self, cue: Cue, before: _Before) -> Cue | None:
        """The cue with its voice, if the verb can be used so here."""
        verb, form = cue.verb, cue.form
        if verb.reflexive != before.reflexive and not (verb.etre and before.reflexive):
            return None
        if verb.needs and verb.needs.isdisjoint(self.words[cue.end : cue.end + 12]):
            return None
        if cue.end < len(self.words) and self.words[cue.end] in verb.bars:
            return None
        perfect = passive = False
        start = before.start
        if form is Form.PARTICIPLE:
            perfect = before.have or (before.be and (before.reflexive or verb.etre))
            passive = not perfect or (before.have and before.be and not before.reflexive)
        elif form is Form.FINITE:
            if before.have or before.be or self._noun(start, cue.start):
                return None
        elif form is Form.INFINITIVE:
            governor = self._governor(start)
            if governor is None:
                return None
            before = self._before(governor)
            start = before.start
        elif before.have or before.be or self._noun(start, start):
            return None
        negated = before.negated and not verb.negated
        pronoun = cue.pronoun or before.pronoun
        size = cue.end - cue.start
        return Cue(start, cue.end, verb, form, perfect, passive, negated, pronoun, size)

    def _noun(self, start: int, at: int) -> bool:
        """Whether an article or a preposition makes a noun of what looks like a verb."""
        if start and self.rules.has("determiners", self.words[start - 1]):
            return True
        if not any(self.rules.has("determiners", w) for w in self.words[start:at]):
            return False
        before = self.words[max(0, start - 2) : start]
        subjects = ("relative", "nobody", "subjects")
        return not any(self.rules.has(n, w) for n in subjects for w in before[-1:])

    def _governor(self, here: int) -> int | None:
        """Where the words begin by which an infinitive tells of something said ("tenu à dire")."""
        trie = self.rules.phrases["governors"]
        for start in range(max(0, here - 4), here):
            if any(end == here for end, _ in trie.at(self.words, start)):
                return start
        return None
