"""What somebody asks about: a full IRI, a prefixed name, ``kind/id``, a bare id, or a name.

Takes the words, gives the IRI of the one thing of the graph that they name, or refuses with the
nearest. A local id that stands for another one is followed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from kg.errors import BadParameter
from kg.explain.read import local
from kg.prefixes import prefixes
from kg.questions.bind import iri as written
from kg.questions.labels import Index
from kg.vocab import DCTERMS, OKG

if TYPE_CHECKING:
    from kg.questions.targets import QueryTarget

_TYPED = "SELECT DISTINCT ?s WHERE { VALUES ?s { %s } ?s a ?type } ORDER BY ?s"
_SAME = f"""SELECT DISTINCT ?new WHERE {{
  VALUES ?old {{ %s }} ?old <{OKG.sameIdentityAs}>|<{DCTERMS.isReplacedBy}> ?new
}} ORDER BY ?new"""
_ALL = 'SELECT DISTINCT ?s WHERE { ?s a ?type FILTER ( STRSTARTS(STR(?s), "%s") ) } ORDER BY ?s'
_NAMED = ("foaf:Person", "okg:Office", "okg:Institution", "okg:Jurisdiction", "okg:Place")
_PARTS = re.compile(r"[^a-z0-9]+")
_MOST, _COMPARED = 3, 400


@dataclass(frozen=True, slots=True)
class Found:
    """The thing asked about; ``old`` is the id that was given, where it stands for another."""

    iri: str
    old: str | None = None


def find(target: QueryTarget, text: str, base: str) -> Found:
    """The one thing that some words name.

    Raises:
        BadParameter: nothing or several things; says which are near.
    """
    text = text.strip()
    candidates = _candidates(text, base)
    known = _select(target, _TYPED, candidates)
    if not known:
        followed = _select(target, _SAME, candidates)
        if len(followed) == 1:
            return Found(followed[0], next((c for c in candidates if text in c), text))
        known = followed or _called(target, text)
    if len(known) > 1:
        names = tuple(map(local, known))
        raise BadParameter(
            f"{text!r} may be {len(known)} things: give one: {', '.join(names)}", names
        )
    if known:
        return Found(known[0])
    near = _nearest(target, text, base)
    message = f"the graph knows nothing of {text!r}: give an IRI, kind/id, an id or a name"
    raise BadParameter(message, near)


def _candidates(text: str, base: str) -> tuple[str, ...]:
    """The IRIs that an id may stand for."""
    if not text or re.search(r"[\s<>\"{}|\\^`]", text):
        return ()
    if "://" in text:
        return (text,)
    prefix, colon, name = text.partition(":")
    if colon:
        known = prefixes(base)
        return (known[prefix] + name,) if prefix in known else ()
    kind, slash, _ = text.partition("/")
    spaces = sorted(space for space in prefixes(base).values() if space.startswith(f"{base}id/"))
    if slash and f"{base}id/{kind}/" in spaces:
        return (f"{base}id/{text}",)
    return tuple(space + text for space in spaces)


def _select(target: QueryTarget, query: str, iris: tuple[str, ...]) -> tuple[str, ...]:
    if not iris:
        return ()
    return tuple(str(row[0]) for row in target.select(query % " ".join(map(written, iris))).rows)


def _called(target: QueryTarget, text: str) -> tuple[str, ...]:
    """The people, offices, bodies and places of a name."""
    return tuple(thing.iri for thing in Index(target, _NAMED).called(text)) if text else ()


def _nearest(target: QueryTarget, text: str, base: str) -> tuple[str, ...]:
    """The ids most like some words: first by the parts they share, then by their letters."""
    rows = target.select(_ALL % f"{base}id/").rows
    asked = set(_PARTS.split(local(text).lower())) - {""}
    ids = [local(str(row[0])) for row in rows]
    shared = sorted(ids, key=lambda i: (-len(asked & set(_PARTS.split(i))), len(i), i))[:_COMPARED]
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(local(text).lower())
    scored = []
    for name in shared:
        matcher.set_seq1(name if "/" in text else name.partition("/")[2])
        scored.append((-matcher.ratio(), name))
    return tuple(name for score, name in sorted(scored)[:_MOST] if score <= -0.4)
