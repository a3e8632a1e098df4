"""What explanations read of a graph: facts of things, who points at them, names, passages.

Everything is SPARQL over the default graph, so a store and an endpoint answer alike.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.questions.bind import iri as written
from kg.vocab import FOAF, OA, OKG, PROV, SCHEMA, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.questions.answer import Plain
    from kg.questions.targets import QueryTarget

Facts = dict[str, tuple["Plain", ...]]
"""The values of a thing by the IRI of the property, sorted."""
_AT_ONCE = 400
_FACTS = "SELECT ?s ?p ?o WHERE { VALUES ?s { %s } ?s ?p ?o }"
_CONTACTS = f"""SELECT DISTINCT ?contact ?first ?last WHERE {{
  ?part <%s> %s . ?contact <{OKG.hasParticipation}> ?part .
  OPTIONAL {{ ?contact <{OKG.notBefore}> ?first }}
  OPTIONAL {{ ?contact <{OKG.notAfter}> ?last }}
}} ORDER BY DESC(COALESCE(?first, ?last)) ?contact"""
_READ_FROM = f"""SELECT DISTINCT ?claim WHERE {{
  ?text <{PROV.wasDerivedFrom}> %s . ?passage <{OA.hasSource}> ?text .
  ?claim <{OKG.evidence}> ?passage
}} ORDER BY ?claim"""
_POINTING = "SELECT DISTINCT ?s WHERE { ?s <%s> %s } ORDER BY ?s"
_CLAIMS = f"""SELECT ?s ?p ?o WHERE {{
  ?s <{OKG.office}> %s ; <{OKG.attestationType}> ?type ; ?p ?o
}}"""
_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_NAMES = f"""SELECT ?s ?words (LANG(?words) AS ?lang) ?p WHERE {{
  VALUES ?s {{ %s }}
  VALUES ?p {{ <{SKOS.prefLabel}> <{FOAF.name}> <{SCHEMA.name}> <{_LABEL}> }}
  ?s ?p ?words
}}"""
_PASSAGES = f"""SELECT ?s ?quote ?start ?end ?article ?appeared ?headline ?outlet WHERE {{
  VALUES ?s {{ %s }}
  ?s <{OA.hasSelector}>/<{OA.exact}> ?quote .
  OPTIONAL {{ ?s <{OA.hasSelector}> ?position . ?position <{OA.start}> ?start ; <{OA.end}> ?end }}
  OPTIONAL {{
    ?s <{OA.hasSource}>/<{PROV.wasDerivedFrom}> ?article .
    OPTIONAL {{ ?article <{SCHEMA.datePublished}> ?appeared }}
    OPTIONAL {{ ?article <{SCHEMA.headline}> ?headline }}
    OPTIONAL {{ ?article <{SCHEMA.sourceOrganization}> ?agency }}
    OPTIONAL {{ ?article <{SCHEMA.publisher}> ?publisher }}
    BIND ( COALESCE(?agency, ?publisher) AS ?outlet )
  }}
}}"""
_DAY = len("2024-06-25")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article, where they stand in it, and where it appeared."""

    iri: str
    quote: str
    start: int | None
    end: int | None
    article: str | None
    published: str | None
    headline: str | None
    outlet: str | None


def one(facts: Facts, name: str) -> str | None:
    """The first of the values of a property, as words."""
    values = facts.get(name)
    return None if not values else str(values[0])


def every(facts: Facts, name: str) -> tuple[str, ...]:
    """All values of a property, as words."""
    return tuple(map(str, facts.get(name, ())))


class Reader:
    """A graph being read for one explanation; what was read once is kept."""

    def __init__(self, target: QueryTarget, lang: str) -> None:
        self.target = target
        self.lang = lang
        self._facts: dict[str, Facts] = {}
        self._names: dict[str, str] = {}
        self._passages: dict[str, Passage] = {}

    def facts(self, iri: str) -> Facts:
        """The properties of one thing; none where the graph does not know it."""
        self.learn((iri,))
        return self._facts[iri]

    def learn(self, iris: Iterable[str]) -> None:
        """Reads the properties of several things at once."""
        for some in _some(iris, self._facts):
            rows = self.target.select(_FACTS % _list(some)).rows
            self._facts.update({**{iri: {} for iri in some}, **_gathered(rows)})

    def claims(self, office: str) -> Mapping[str, Facts]:
        """The attestations of an office with their properties, by IRI."""
        found = _gathered(self.target.select(_CLAIMS % written(office)).rows)
        self._facts.update(found)
        return dict(sorted(found.items()))

    def pointing(self, name: str, iri: str) -> tuple[str, ...]:
        """The things that have something as the value of a property, sorted."""
        rows = self.target.select(_POINTING % (name, written(iri))).rows
        return tuple(str(row[0]) for row in rows)

    def read_from(self, article: str) -> tuple[str, ...]:
        """The claims that were read from an article, sorted."""
        rows = self.target.select(_READ_FROM % written(article)).rows
        return tuple(str(row[0]) for row in rows)

    def contacts(self, name: str, iri: str) -> tuple[str, ...]:
        """The contacts of which a participation has that value, the latest first."""
        rows = self.target.select(_CONTACTS % (name, written(iri))).rows
        return tuple(dict.fromkeys(str(row[0]) for row in rows))

    def name(self, iri: str) -> str:
        """What something is called: in the language asked for, else in any, else its id."""
        self.learn_names((iri,))
        return self._names[iri]

    def learn_names(self, iris: Iterable[str]) -> None:
        """Reads the names of several things at once."""
        for some in _some(iris, self._names):
            found: dict[str, list[tuple[bool, bool, str, str]]] = defaultdict(list)
            for thing, words, lang, name in self.target.select(_NAMES % _list(some)).rows:
                rank = (name != SKOS.prefLabel, lang != self.lang, str(lang), str(words))
                found[str(thing)].append(rank)
            for iri in some:
                self._names[iri] = min(found[iri])[-1] if found[iri] else local(iri)

    def passage(self, iri: str) -> Passage | None:
        """The words of a passage; nothing for a passage that the graph does not have."""
        self.learn_passages((iri,))
        found = self._passages.get(iri)
        return found if found and found.quote else None

    def learn_passages(self, iris: Iterable[str]) -> None:
        """Reads the words of several passages at once."""
        for some in _some(iris, self._passages):
            read = {str(row[0]): _passage(row) for row in _sorted(self.target, _PASSAGES, some)}
            nothing = (None,) * 7
            self._passages.update({iri: _passage((iri, *nothing)) for iri in some} | read)
            self.learn_names(p.outlet for p in read.values() if p.outlet)


def local(iri: str) -> str:
    """The id of a thing with its kind: ``office/ru.minister-of-defence``.

    >>> local("https://w3id.org/okg/id/country/ru"), local("https://w3id.org/okg/code#held")
    ('country/ru', 'held')
    """
    if "/id/" in iri:
        return iri.partition("/id/")[2]
    return iri.rsplit("#", 1)[-1] if "#" in iri else iri


def _some(iris: Iterable[str], known: Mapping[str, object]) -> Iterator[list[str]]:
    """What is not known yet, sorted, as many as fit one query."""
    wanted = sorted(set(iris) - known.keys())
    for start in range(0, len(wanted), _AT_ONCE):
        yield wanted[start : start + _AT_ONCE]


def _list(iris: Iterable[str]) -> str:
    return " ".join(map(written, iris))


def _gathered(rows: Iterable[Sequence[Plain]]) -> dict[str, Facts]:
    found: dict[str, dict[str, set[Plain]]] = defaultdict(lambda: defaultdict(set))
    for subject, name, value in rows:
        found[str(subject)][str(name)].add(value)
    return {
        iri: {name: tuple(sorted(values, key=str)) for name, values in sorted(own.items())}
        for iri, own in found.items()
    }


def _sorted(target: QueryTarget, query: str, iris: Iterable[str]) -> list[tuple[Plain, ...]]:
    """The rows of a query, the first in their order last, so that it is the one that stays."""
    return sorted(target.select(query % _list(iris)).rows, key=str, reverse=True)


def _passage(row: Sequence[Plain]) -> Passage:
    iri, quote, start, end, article, appeared, headline, outlet = row
    return Passage(
        str(iri),
        str(quote or ""),
        start if isinstance(start, int) else None,
        end if isinstance(end, int) else None,
        None if article is None else str(article),
        None if appeared is None else str(appeared)[:_DAY],
        None if headline is None else str(headline),
        None if outlet is None else str(outlet),
    )
