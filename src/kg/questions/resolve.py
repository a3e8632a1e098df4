"""What a parameter stands for: labels, ids, QIDs and IRIs to the IRIs of a graph.

Takes the words that somebody gave, gives what they name, or refuses with the nearest known. A label
that can be read but of which the graph says nothing is a known answer: nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import BadParameter
from kg.iris import DEFAULT_BASE, Iris
from kg.questions.header import ParamType
from kg.questions.labels import Index, Named

if TYPE_CHECKING:
    from kg.questions.targets import QueryTarget

_PERSONS = ("foaf:Person",)
_PARTIES = ("okg:Jurisdiction", "okg:Institution", "foaf:Group")
_CLASSES = {
    ParamType.OFFICE: ("okg:Office",),
    ParamType.PERSON: _PERSONS,
    ParamType.PARTY: _PARTIES,
    ParamType.AGENT: (*_PERSONS, *_PARTIES),
    ParamType.PLACE: ("okg:Place", "okg:Jurisdiction"),
    ParamType.TOPIC: ("okg:Topic",),
    ParamType.INTERACTION: (
        "okg:Interaction", "okg:Meeting", "okg:MultilateralMeeting", "okg:RemoteConversation",
        "okg:PhoneCall", "okg:VideoConference", "okg:Correspondence", "okg:Visit",
        "okg:NegotiationRound",
    ),
}  # fmt: skip
_KINDS = {
    ParamType.OFFICE: ("office",),
    ParamType.PERSON: ("person",),
    ParamType.PARTY: ("country", "institution", "group"),
    ParamType.AGENT: ("person", "country", "institution", "group"),
    ParamType.PLACE: ("place", "country"),
    ParamType.TOPIC: ("topic",),
    ParamType.INTERACTION: ("interaction",),
}
_ID = re.compile(r"[a-z0-9._/-]+")
_NAMED_BY_ID = re.compile(r"\S+/\S+")
_QID = re.compile(r"Q[1-9][0-9]*")
_MOST = 8
RESOLVED = frozenset(_CLASSES)


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a parameter stands for; ``known`` is false for what the graph does not mention."""

    iri: str
    label: str
    known: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """One parameter being read: what is asked, of which graph, in which language."""

    target: QueryTarget
    kind: ParamType
    option: str
    text: str
    lang: str
    base: str
    index: Index

    def named(self, *, shorten: bool = True) -> Resolved | None:
        """The one thing that is called so, to the letter or else by its words.

        ``shorten`` leaves out little words in front, which in an office may be its country.
        """
        found = self.index.called(self.text) or self.index.by_name(self.text, shorten=shorten)
        return self.chosen(found)

    def chosen(self, found: tuple[Named, ...]) -> Resolved | None:
        """The one thing found; None if there is none.

        Raises:
            BadParameter: there are several; lists them.
        """
        if len(found) > 1:
            names = tuple(f"{t.label(self.lang)} ({t.local})" for t in found)
            shown = ", ".join(names[:_MOST]) + (", …" if len(names) > _MOST else "")
            raise BadParameter(
                f"{self.option} {self.text!r} may be {len(found)} of them: {shown}: give the id",
                names,
            )
        return Resolved(found[0].iri, found[0].label(self.lang)) if found else None

    def refuse(self) -> BadParameter:
        """The error for words that nobody can read, with the nearest names."""
        local = self.text.rsplit("/", 1)[-1] if _NAMED_BY_ID.fullmatch(self.text) else self.text
        near = self.index.nearest(local, self.lang)
        hint = "; nearest: " + ", ".join(repr(n) for n in near) if near else ""
        return BadParameter(f"{self.option} {self.text!r}: no such {self.kind}{hint}", near)


def _identified(asked: Asked) -> Resolved | None:
    """What an IRI, an id or a QID names."""
    text, index = asked.text, asked.index
    if "://" in text:
        found = asked.chosen(index.of(text) or index.replaced(text))
        if found is None:
            raise asked.refuse()
        return found
    if _QID.fullmatch(text):
        return asked.chosen(index.by_qid(text))
    if not _ID.fullmatch(text):
        return None
    iris = Iris(asked.base)
    kinds = _KINDS[asked.kind]
    names = [text.removeprefix(f"{kind}/") for kind in kinds]
    tried = [iris.of(kind, name) for kind, name in zip(kinds, names, strict=True)]
    return asked.chosen(index.of(*tried) or index.replaced(*tried))


def _person(asked: Asked) -> Resolved | None:
    return asked.named() or asked.chosen(asked.index.by_words(asked.text))


def _agent(asked: Asked) -> Resolved | None:
    from kg.questions.parties import party

    return party(asked) or asked.chosen(asked.index.by_words(asked.text))


def _named(asked: Asked) -> Resolved | None:
    return asked.named()


def resolve(
    target: QueryTarget,
    kind: ParamType,
    text: str,
    *,
    option: str = "",
    lang: str = "en",
    base: str = DEFAULT_BASE,
) -> Resolved:
    """What the words of a parameter name.

    Raises:
        BadParameter: nothing or several things; says which are near.
    """
    from kg.questions.offices import office
    from kg.questions.parties import party

    readers = {
        ParamType.OFFICE: office,
        ParamType.PERSON: _person,
        ParamType.PARTY: party,
        ParamType.AGENT: _agent,
    }
    text = text.strip()
    asked = Asked(target, kind, option, text, lang, base, Index(target, _CLASSES[kind]))
    found = (_identified(asked) or readers.get(kind, _named)(asked)) if text else None
    if found is None:
        raise asked.refuse()
    return found
