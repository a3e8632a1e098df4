"""What the things of a graph are called: the names that a parameter can be given by.

Takes a target and classes, gives the things of those classes with their labels; matching is by
folded words, so case, accents, hyphens and a little word in front ("la Russie") do not matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING

from kg.fold import fold
from kg.packs import languages
from kg.questions.bind import iri, string

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.questions.targets import QueryTarget

PREFIXES = """PREFIX okg:  <https://w3id.org/okg/ontology#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX org:  <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_LABELS = (
    PREFIXES
    + """SELECT ?thing ?property ?words (LANG(?words) AS ?lang)
WHERE {
  %s
  ?thing a ?class .
  VALUES ?class { %s }
  OPTIONAL {
    ?thing ?property ?words .
    VALUES ?property { skos:prefLabel skos:altLabel skos:notation okg:metonym }
  }
}"""
)
_OF = "VALUES ?thing { %s }"
_CALLED = """VALUES ?naming { skos:prefLabel skos:altLabel }
  VALUES ?name { %s }
  ?thing ?naming ?name ."""
_PREFERRED = "http://www.w3.org/2004/02/skos/core#prefLabel"
_MATCHES = (
    PREFIXES
    + """SELECT DISTINCT ?thing
WHERE { ?thing skos:exactMatch ?match . VALUES ?match { %s } VALUES ?class { %s } ?thing a ?class }
ORDER BY ?thing"""
)
_REPLACED = """SELECT DISTINCT ?by
WHERE { VALUES ?old { %s } ?old <http://purl.org/dc/terms/isReplacedBy> ?by }
ORDER BY ?by"""
_WORDS = re.compile(r"[^\W_]+")
_LITTLE = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A thing and what it is called; ``names`` are (words, language, preferred)."""

    iri: str
    names: tuple[tuple[str, str, bool], ...]

    @property
    def local(self) -> str:
        """Its id: the last part of its IRI."""
        return self.iri.rsplit("/", 1)[-1]

    def label(self, lang: str) -> str:
        """Its name: preferred and in the language, else the nearest to that."""
        ranked = sorted(self.names, key=lambda n: (not n[2], n[1] != lang, n[1], n[0]))
        return ranked[0][0] if ranked else self.local


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text.

    >>> words("l'État-major")
    ('l', 'etat', 'major')
    """
    return tuple(_WORDS.findall(fold(text)))


def shortened(text: str) -> tuple[str, ...]:
    """The folded words without little words in front: articles, titles such as "M."."""
    found = words(text)
    while len(found) > 1 and len(found[0]) <= _LITTLE:
        found = found[1:]
    return found


class Index:
    """The things of some classes by their names; only what is called exactly so is read at once."""

    def __init__(self, target: QueryTarget, classes: Iterable[str]) -> None:
        self._target = target
        self._classes = " ".join(classes)

    def _read(self, restriction: str = "") -> tuple[Named, ...]:
        names: dict[str, dict[tuple[str, str, bool], None]] = {}
        for thing, kind, label, lang in self._target.select(
            _LABELS % (restriction, self._classes)
        ).rows:
            found = names.setdefault(str(thing), {})
            if label is not None:
                found[str(label), str(lang), kind == _PREFERRED] = None
        return tuple(Named(key, tuple(sorted(names[key]))) for key in sorted(names))

    @cached_property
    def things(self) -> tuple[Named, ...]:
        """All of them."""
        return self._read()

    def of(self, *iris: str) -> tuple[Named, ...]:
        """Those of some IRIs that are of the classes."""
        return self._read(_OF % " ".join(map(iri, iris)))

    def called(self, text: str) -> tuple[Named, ...]:
        """Those that are called exactly that, to the letter, in any language of the packs."""
        tags = ("", *(f"@{lang}" for lang in languages()))
        found = self._read(_CALLED % " ".join(string(text) + tag for tag in tags))
        preferring = tuple(t for t in found if any(n[0] == text and n[2] for n in t.names))
        return preferring or found

    def by_id(self, text: str) -> tuple[Named, ...]:
        """The things of that id: ``ru.minister-of-defence``, or with its kind in front."""
        return tuple(t for t in self.things if t.iri.endswith(f"/{text}"))

    def by_qid(self, qid: str) -> tuple[Named, ...]:
        """The things that Wikidata calls that."""
        entities = (f"<{http}://www.wikidata.org/entity/{qid}>" for http in ("http", "https"))
        found = self._target.select(_MATCHES % (" ".join(entities), self._classes)).rows
        return self.of(*(str(row[0]) for row in found)) if found else ()

    def by_name(self, text: str, *, shorten: bool = True) -> tuple[Named, ...]:
        """The things that are called exactly that, else so without the little words in front.

        One that prefers the name is named by it rather than those that only also have it.
        """
        for asked in dict.fromkeys((words(text), shortened(text) if shorten else words(text))):
            hits = [(n[2], t) for t in self.things for n in t.names if words(n[0]) == asked]
            if hits:
                best = [t for preferred, t in hits if preferred] or [t for _, t in hits]
                return tuple(dict.fromkeys(best))
        return ()

    def by_words(self, text: str) -> tuple[Named, ...]:
        """The things one of whose names has all these words, the last word preferably last."""
        asked = shortened(text)
        hits = [(w, t) for t in self.things for n in t.names if set(asked) <= set(w := words(n[0]))]
        last = [t for w, t in hits if asked and w[-1] == asked[-1]]
        return tuple(dict.fromkeys(last or [t for _, t in hits]))

    def nearest(self, text: str, lang: str, count: int = 3) -> tuple[str, ...]:
        """The names most like a text."""
        asked = " ".join(words(text))
        scored: dict[str, float] = {}
        for thing in self.things:
            for name in (*(n[0] for n in thing.names), thing.local):
                ratio = _likeness(asked, " ".join(words(name)))
                label = thing.label(lang)
                scored[label] = max(ratio, scored.get(label, 0.0))
        ranked = sorted(scored, key=lambda label: (-scored[label], label))
        return tuple(label for label in ranked[:count] if scored[label] >= 0.4)

    def replaced(self, *iris: str) -> tuple[Named, ...]:
        """What stands in place of IRIs that were merged into others."""
        found = self._target.select(_REPLACED % " ".join(map(iri, iris))).rows
        return self.of(*(str(row[0]) for row in found)) if found else ()


def _likeness(one: str, other: str) -> float:
    """How alike two texts are, 0 to 1; the cheap upper bounds first."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < 0.4 or matcher.quick_ratio() < 0.4:
        return 0.0
    return matcher.ratio()
