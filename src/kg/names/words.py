"""The words of a name, and how alike two of them are whatever their romanisation."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from kg.fold import fold
from kg.names.scripts import Script, romanise, script
from kg.names.skeletons import skeleton

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiou]+")
_NOT_WRITTEN = re.compile(r"[aeiouwyvhj]")
_ALIKE = {"initial": 0.6, "vowels": 0.88, "script": 0.9, "nickname": 0.9}
_SHORTEST, _ARTICLE = 3, 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name: its skeleton, read as it is and the German way, and its consonants."""

    skeleton: str
    german: str
    consonants: str
    initial: bool
    particle: bool
    abjad: bool


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a name, its plain tokens, its generation (``jr``), and if it may be Korean."""

    words: tuple[Word, ...]
    tokens: tuple[str, ...]
    generation: str
    korean: bool

    @property
    def full(self) -> tuple[Word, ...]:
        """The words without particles; all of them where there is nothing else."""
        return tuple(word for word in self.words if not word.particle) or self.words


@cache
def _data() -> dict[str, frozenset[str]]:
    table = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
    return {key: frozenset(words) for key, words in table["words"].items()}


@cache
def generations() -> dict[str, str]:
    """What marks a generation: ``junior`` is ``jr``."""
    table = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
    return dict(table["generations"])


@cache
def _nicknames() -> dict[str, frozenset[int]]:
    """The groups of first names that a form belongs to, by skeleton."""
    table = tomllib.loads(Path(__file__).with_name("nicknames.toml").read_text("utf-8"))
    found: dict[str, set[int]] = {}
    for number, group in enumerate(table["groups"]):
        for form in group:
            found.setdefault(skeleton(form), set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


@lru_cache(maxsize=65536)
def parse(name: str) -> Name:
    """The words of a name in any script.

    >>> parse("Joseph F. Dunford Jr.").generation, len(parse("Kim Jong-un").words)
    ('jr', 3)
    """
    kind = script(name)
    plain = fold(romanise(name)).replace(".", ". ").replace("-", " ")
    tokens = tuple(token.replace("'", "") for token in _WORD.findall(plain))
    marks = [t for t in tokens if t in generations() and len(tokens) > 2]
    kept = tuple(t for t in tokens if t not in marks)
    korean = kind is Script.HANGUL or (
        2 <= len(kept) <= 3 and kept[0] in _data()["korean_surnames"]
    )
    words = tuple(_word(token, kind is Script.ABJAD) for token in kept)
    return Name(words, kept, generations()[marks[0]] if marks else "", korean)


def _word(token: str, abjad: bool) -> Word:
    if abjad and token.startswith("al") and len(token) > _ARTICLE:
        token = token[2:]  # Arabic writes the article and its word together
    bone = skeleton(token)
    particle = token in _data()["particles"]
    return Word(bone, _german(token), _consonants(bone), len(token) == 1, particle, abjad)


def _german(token: str) -> str:
    """The skeleton of a word written the German way: ``ch`` for kh, ``j`` for y."""
    read = token.replace("tsch", "\0").replace("sch", "\1").replace("ch", "kh").replace("j", "y")
    return skeleton(read.replace("\0", "ch").replace("\1", "sh"))


def _consonants(bone: str) -> str:
    """The consonants of a skeleton, a vowel at its head as a dot; an h inside is none."""
    head = "." if bone[:1] in "aeiou" else bone[:1]
    return head + _VOWELS.sub("", bone[1:]).replace("h", "")


def _written(word: Word) -> str:
    """What is left of a word in a script without vowels, and with one letter for some sounds."""
    bare = word.skeleton.replace("g", "k").replace("c", "k").replace("p", "b")
    return _NOT_WRITTEN.sub("", bare)


def likeness(one: Word, two: Word) -> float:
    """How alike two words of names are: 1 the same but for romanisation, 0 not at all."""
    if one.initial or two.initial:
        return _ALIKE["initial"] if one.skeleton[:1] == two.skeleton[:1] else 0.0
    if {one.skeleton, one.german} & {two.skeleton, two.german}:
        return 1.0
    if one.abjad != two.abjad:
        written = _written(one)
        return _ALIKE["script"] if len(written) > 1 and written == _written(two) else 0.0
    nicknames = _nicknames()
    if nicknames.get(one.skeleton, frozenset()) & nicknames.get(two.skeleton, frozenset()):
        return _ALIKE["nickname"]
    same = one.consonants == two.consonants and len(one.consonants.strip(".")) > 1
    return _ALIKE["vowels"] if same and _vowels_agree(one.skeleton, two.skeleton) else 0.0


def _vowels_agree(one: str, two: str) -> bool:
    """Whether two words have as many vowels, but for one."""
    counts = len(_VOWELS.findall(one)), len(_VOWELS.findall(two))
    return abs(counts[0] - counts[1]) <= 1 and min(len(one), len(two)) >= _SHORTEST
