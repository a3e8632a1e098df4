"""What a parameter stands for: labels, ids, QIDs and IRIs to the IRIs of a graph.

Takes the words that somebody gave, gives what they name, or refuses with the nearest known. A label
that can be read but of which the graph says nothing is a known answer: nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import BadParameter
from kg.iris import DEFAULT_BASE
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
    index: Index

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
        near = self.index.nearest(self.text, self.lang)
        hint = "; nearest: " + ", ".join(repr(n) for n in near) if near else ""
        return BadParameter(f"{self.option} {self.text!r}: no such {self.kind}{hint}", near)


def _identified(asked: Asked) -> Resolved | None:
    """What an IRI, an id or a QID names."""
    text, index = asked.text, asked.index
    if text in index.by_iri:
        return asked.chosen((index.by_iri[text],))
    if "://" in text:
        instead = index.replaced(text)
        if instead is None:
            raise asked.refuse()
        return Resolved(instead.iri, instead.label(asked.lang))
    if _QID.fullmatch(text):
        return asked.chosen(index.by_qid(text))
    return asked.chosen(index.by_id(text))


def _person(asked: Asked) -> Resolved | None:
    return asked.chosen(asked.index.by_name(asked.text)) or asked.chosen(
        asked.index.by_words(asked.text)
    )


def _agent(asked: Asked) -> Resolved | None:
    from kg.questions.parties import party

    exact = asked.chosen(asked.index.by_name(asked.text))
    return exact or party(asked) or asked.chosen(asked.index.by_words(asked.text))


def _named(asked: Asked) -> Resolved | None:
    return asked.chosen(asked.index.by_name(asked.text))


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
        ParamType.OFFICE: lambda asked: office(asked, base),
        ParamType.PERSON: _person,
        ParamType.PARTY: lambda asked: party(asked, base),
        ParamType.AGENT: _agent,
    }
    text = text.strip()
    asked = Asked(target, kind, option, text, lang, Index(target, _CLASSES[kind]))
    found = (_identified(asked) or readers.get(kind, _named)(asked)) if text else None
    if found is None:
        raise asked.refuse()
    return found
