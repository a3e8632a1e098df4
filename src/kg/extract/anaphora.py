"""Whom a pronoun or description stands for, among those mentioned before it.

Takes what the words say (`Wanted`), the place, and the mentions made so far with the traits of
their actors; gives ids of actors. Where two may be meant alike, nobody is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.model import ActorKind, Mention
from kg.extract.traits import Traits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.extract.descriptions import Wanted

_PRONOUN, _DESCRIBED, _GROUP = 4, 8, 4  # so many sentences back
_UNKNOWN = Traits()
_SINGLE = (ActorKind.PERSON, ActorKind.OFFICE)


class Seen(NamedTuple):
    """A mention made before and how much it is the subject: 3 acts, 2 is acted on, 1, 0 belongs."""

    mention: Mention
    weight: int


@dataclass(slots=True)
class Antecedents:
    """The mentions of a document so far, by sentence."""

    traits: Callable[[str], Traits]
    kind: Callable[[str], ActorKind]
    seen: dict[int, list[Seen]] = field(default_factory=dict)

    def add(self, mention: Mention, weight: int) -> None:
        """Keep a mention in mind."""
        self.seen.setdefault(mention.sentence, []).append(Seen(mention, weight))

    def find(self, wanted: Wanted, sentence: int, place: int) -> tuple[str, ...]:
        """The actors that words at an offset of a sentence stand for."""
        if wanted.number != 1:
            return self._several(wanted, sentence, place)
        if wanted.plain:
            found = self._pronoun(wanted, sentence, place)
        elif wanted.relation is not None:
            found = self._other(sentence, place, wanted)
        else:
            found = self._described(wanted, sentence, place)
        return (found,) if found else ()

    # ---- one
    def _before(self, sentence: int, place: int, reach: int) -> Iterator[list[Seen]]:
        """Single persons mentioned before a place, sentence by sentence, the nearest first."""
        for index in range(sentence, max(-1, sentence - reach - 1), -1):
            found = [
                s
                for s in self.seen.get(index, ())
                if s.mention.span.end <= place
                and s.mention.kind in _SINGLE
                and len(s.mention.actors) == 1
            ]
            if found:
                yield found

    def _pronoun(self, wanted: Wanted, sentence: int, place: int) -> str | None:
        """The subject of the sentence before, where its gender agrees."""
        for least in (2, 0):  # who acts or is acted on, before who only belongs to others
            for found in self._before(sentence, place, _PRONOUN):
                fitting = [s for s in found if not self.traits(_id(s)).misfit(wanted)]
                if wanted.last and fitting:
                    return _id(fitting[-1])
                best = max((s.weight for s in fitting), default=-1)
                if best >= least:
                    return next(_id(s) for s in fitting if s.weight == best)
        return None

    def _described(self, wanted: Wanted, sentence: int, place: int) -> str | None:
        """The person that fits a description; two in the same place make it nobody."""
        for found in self._before(sentence, place, _DESCRIBED):
            fitting = [s for s in found if self.traits(_id(s)).fits(wanted)]
            if wanted.bare:
                fitting = [s for s in fitting if s.weight == max(f.weight for f in fitting)]
            ids = tuple(dict.fromkeys(_id(s) for s in fitting))
            if len(ids) == 1:
                return ids[0]
            if ids and wanted.codes:
                best = max(s.weight for s in fitting)
                return next(_id(s) for s in fitting if s.weight == best)
            if ids:
                return None
        return self._stranger(wanted, sentence, place)

    def _stranger(self, wanted: Wanted, sentence: int, place: int) -> str | None:
        """The subject of the sentence before, whose nationality is not told otherwise."""
        for found in self._before(sentence, place, 2):
            best = max(s.weight for s in found)
            named = next(_id(s) for s in found if s.weight == best)
            traits = self.traits(named)
            known = not wanted.roles or traits.roles
            return named if known and not traits.misfit(wanted) and wanted.codes else None
        return None

    def _other(self, sentence: int, place: int, wanted: Wanted) -> str | None:
        """The one other than the subject: "his host", "son interlocuteur"."""
        subject: str | None = None
        for found in self._before(sentence, place, _GROUP):
            fitting = [s for s in found if not self.traits(_id(s)).misfit(wanted)]
            if subject is None:
                best = max(s.weight for s in found)
                subject = next(_id(s) for s in found if s.weight == best)
            others = tuple(dict.fromkeys(_id(s) for s in fitting if _id(s) != subject))
            if len(others) == 1:
                return others[0]
            if others:
                return None
        return None

    # ---- several
    def _several(self, wanted: Wanted, sentence: int, place: int) -> tuple[str, ...]:
        """As many as are wanted: of one sentence, else of a few sentences together."""
        together: dict[str, None] = {}
        for index in range(sentence, max(-1, sentence - _GROUP), -1):
            here = [s for s in self.seen.get(index, ()) if s.mention.span.end <= place]
            ids = self._fitting(here, wanted)
            if len(ids) > wanted.number > 0:
                firm = self._fitting([s for s in here if s.weight > 0], wanted)
                ids = firm if len(firm) >= wanted.number else ids
            if len(ids) == wanted.number or (len(ids) > 1 and wanted.number == 0):
                return ids
            if wanted.plain and len(ids) >= wanted.number:
                return ids
            if len(ids) > wanted.number > 0:
                return ()
            together = dict.fromkeys((*ids, *together))
            if wanted.number and len(together) == wanted.number:
                return tuple(together)
            if len(together) > wanted.number > 0:
                return ()
        return ()

    def _fitting(self, seen: list[Seen], wanted: Wanted) -> tuple[str, ...]:
        kinds = (ActorKind.JURISDICTION,) if wanted.parties else _SINGLE
        found: dict[str, None] = {}
        for one in seen:
            for actor in one.mention.actors:
                traits = self.traits(actor)
                able = traits.officer or not wanted.officer
                if self.kind(actor) in kinds and able and not traits.misfit(wanted):
                    found[actor] = None
        return tuple(found)


def _id(seen: Seen) -> str:
    return seen.mention.actors[0]
