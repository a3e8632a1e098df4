"""Who a document's names are: full forms, surnames and drifting spellings of one person joined.

Takes the names found in its sentences in order; gives the persons with their forms and ids.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.names import people, within
from kg.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.extract.names import Name

_ALIKE = 0.72
_ALIKE_GIVEN = 0.7
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(slots=True)
class Person:
    """A person of the document while it is being read."""

    id: str
    words: tuple[str, ...]
    name: str
    forms: list[str] = field(default_factory=list)
    honorific: str | None = None
    codes: set[str] = field(default_factory=set)
    led: bool = False


class _Index:
    """Some persons, in their order, by what forms of one name have in common."""

    def __init__(self, persons: Iterable[Person] = ()) -> None:
        self._words: dict[str, list[Person]] = {}
        self._letters: dict[str, list[Person]] = {}
        for person in persons:
            self.add(person)

    def add(self, person: Person) -> None:
        """Take in one more person."""
        for word in dict.fromkeys(_bare(word) for word in _parts(person.words)):
            self._words.setdefault(word, []).append(person)
        self._letters.setdefault(_bare(person.words[-1])[:1], []).append(person)

    def sharing(self, words: tuple[str, ...]) -> Sequence[Person]:
        """The persons who have the last word of a form."""
        parts = _parts(words)
        return self._words.get(_bare(parts[-1]), ()) if parts else ()

    def near(self, words: tuple[str, ...]) -> Sequence[Person]:
        """The persons whose last word begins as that of a form does."""
        return self._letters.get(_bare(words[-1])[:1], ())


class People:
    """The persons of one document, found again by any form of their names."""

    def __init__(self, lang: str) -> None:
        self.words = people(lang)
        self.persons: list[Person] = []
        self._forms: dict[tuple[str, ...], Person] = {}
        self._asked: dict[tuple[tuple[str, ...], bool], Person | None] = {}
        self._index = _Index()

    def gather(self, names: Iterable[Name]) -> None:
        """Make the persons out of all accepted names: the longest forms first, then the others."""
        listed = list(names)
        for name in sorted(listed, key=lambda n: -len(n.words)):
            self._place(name)
        order: dict[int, int] = {}
        for at, name in enumerate(listed):
            person = self._forms.get(name.words)
            if person is not None:
                order.setdefault(id(person), at)
                if name.text not in person.forms:
                    person.forms.append(name.text)
                if person.honorific is None and name.honorific:
                    person.honorific = name.honorific
                person.led = person.led or name.led
        self.persons.sort(key=lambda person: order.get(id(person), len(listed)))
        self._index = _Index(self.persons)
        self._identify(listed)

    def find(self, name: Name) -> Person | None:
        """The person that a form names."""
        person = self._forms.get(name.words)
        if person is None and (key := (name.words, name.led)) not in self._asked:
            self._asked[key] = self._match(name)
        return person or self._asked.get((name.words, name.led))

    def _place(self, name: Name) -> None:
        if name.words in self._forms:
            return
        person = self._match(name)
        if person is None:
            person = Person("", name.words, name.text)
            self.persons.append(person)
            self._index.add(person)
        self._forms[name.words] = person

    def _match(self, name: Name) -> Person | None:
        """The one person that a shorter or drifting form may name."""
        words = name.words
        part = [p for p in self._index.sharing(words) if _within(words, p.words)]
        if len(words) == 1 and len(part) > 1:
            ends = [p for p in part if p.words[-1] == words[0]] or part
            part = ends[:1]
        if part:
            return part[0]
        alike = [p for p in self._index.near(words) if _drifts(words, p.words, name.led)]
        return alike[0] if len(alike) == 1 else None

    def _identify(self, names: list[Name]) -> None:
        """Give ids: the slug of the surname, made unique by what precedes it."""
        alone = {n.words[0] for n in names if len(n.words) == 1}
        taken: set[str] = set()
        for person in self.persons:
            surname = self._surname(person, alone)
            base = _slug(surname) or "person"
            made = base
            if made in taken:
                made = _slug(" ".join(person.words)) or base
            number = 2
            while made in taken:
                made = f"{base}-{number}"
                number += 1
            taken.add(made)
            person.id = made

    def _surname(self, person: Person, alone: set[str]) -> str:
        words = [w for w in person.words if w.strip(".") not in self.words.suffixes] or list(
            person.words
        )
        if words[-1] in alone:
            return words[-1]
        if words[0] in alone:
            return words[0]
        return words[-1]


def _slug(text: str) -> str:
    return _NOT_SLUG.sub("-", fold(text)).strip("-")


@lru_cache(maxsize=8192)
def _parts(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w for w in words if w not in within("additions"))


def _within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a form is made of words of a fuller one, in its order; initials stand for words."""
    small, large = _parts(short), _parts(full)
    if len(small) >= len(large) or not small:
        return len(small) == len(large) and len(small) > 1 and _initials(small, large)
    at = 0
    for word in small:
        while at < len(large) and not _same(word, large[at]):
            at += 1
        if at == len(large):
            return False
        at += 1
    return small[-1] == large[-1] or len(small) == 1 or small[0] == large[0] or len(large) > 2


def _same(word: str, other: str) -> bool:
    return word == other or (len(word) > 3 and _bare(word) == _bare(other))


def _bare(word: str) -> str:
    head, _, tail = word.partition("-")
    return tail if tail and head in within("articles") else word


def _initials(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return left[-1] == right[-1] and all(
        a == b or (a[0] == b[0] and (len(a) == 1 or len(b) == 1))
        for a, b in zip(left, right, strict=True)
    )


def _drifts(words: tuple[str, ...], other: tuple[str, ...], led: bool) -> bool:
    """Whether two forms are spellings of one name."""
    a, b = _bare(words[-1]), _bare(other[-1])
    if len(a) < 5 or a[0] != b[0] or abs(len(a) - len(b)) > 3:
        return False
    if len(words) == 1:
        return led and _ratio(a, b) >= _ALIKE
    x, y = words[0], other[0]
    if len(other) == 1 or x[0] != y[0] or _ratio(a, b) < _ALIKE:
        return False
    return len(x) < 3 or _ratio(x, y) >= _ALIKE_GIVEN


@lru_cache(maxsize=8192)
def _ratio(word: str, other: str) -> float:
    return SequenceMatcher(None, word, other, autojunk=False).ratio()
