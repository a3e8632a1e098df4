"""Offices that pass from one person to another: given, taken, left, inherited.

Takes the holdings of a document; adds, for a verb of passing on, who has the office now and who had
it before: ``A cède la Défense à B``, ``B hérite des Finances``, ``A hands over to B as minister``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import HoldingStatus
from kg.extract.ledger import Ledger
from kg.extract.phrases import Kind

if TYPE_CHECKING:
    from kg.extract.actors import Person
    from kg.extract.phrases import Parsed
    from kg.extract.references import Reference
    from kg.extract.time import DateMention

Dates = tuple["DateMention", ...]


class Transfers(Ledger):
    """Reads the verbs by which an office passes on."""

    def _take(self, one: Parsed, at: int, end: int, dates: Dates, moved: bool = False) -> None:
        """``X hérite de l'Intérieur``, ``X took the helm of the army``."""
        person = self.subject_of(one, at) or self.fronted(one, at)
        named = self.reference(one, end, bare=True, dates=dates)
        if person is None or named is None or self.is_unreal(one, at):
            return
        if self.is_passive(one, at) and named.phrase.kind is not Kind.TITLE and not moved:
            return
        future = self.is_future(one, at)
        status = HoldingStatus.INCOMING if future else None
        self.begin(one, person, named, self.day(one, at, end, dates, future), status, "take")
        self._source(one, named, person, dates)

    def _source(self, one: Parsed, named: Reference, new: Person, dates: Dates) -> None:
        """``en remplacement de Y``, ``in place of Y`` after an office: Y held it before."""
        tokens = one.grammar.norms
        for at in range(named.last, min(named.last + 7, len(tokens))):
            found = [m for m in self.words.small.at(tokens, at) if m[1] in ("source", "after")]
            if not found:
                continue
            gone = self.object_of(one, found[0][0] - 1, 3)
            if gone is not None and found[0][1] == "after" and not self._leaves(one, gone[0]):
                return
            if gone is not None and gone[1] is not new:
                office = named.office
                self.keep(
                    one, gone[1], office, HoldingStatus.FORMER, one.phrases[gone[0]], "succession"
                )
            return

    def _leaves(self, one: Parsed, place: int) -> bool:
        """Whether a verb of leaving or of being sent away follows a name."""
        tokens, last = one.grammar.norms, one.phrases[place].last
        return any(
            name in ("resign", "dismiss", "die")
            for at in range(last, min(last + 4, len(tokens)))
            for _, name in self.words.verbs.at(tokens, at)
        )

    def _arrive(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``X passe aux Finances``, ``X moves to Defence``: a portfolio, not a house."""
        if self.told_of(one, end - 1, self.words.recipient, 2) is not None:
            self._go(one, at, end, dates)
            return
        named = self.reference(one, end, bare=True, dates=dates)
        if named is not None and (named.phrase.title is None or named.phrase.kind is Kind.TITLE):
            self._take(one, at, end, dates, moved=True)

    def _give(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``A cède à B le commandement``, ``A hands over the ministry to B``."""
        self._passed(one, at, end, dates, self.subject_of(one, at))

    def _entrust(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``le président confie la Défense à B``: who gives it had it not."""
        self._passed(one, at, end, dates, None, own=False)

    def _passed(
        self, one: Parsed, at: int, end: int, dates: Dates, gone: Person | None, own: bool = True
    ) -> None:
        place = self.told_of(one, end, self.words.recipient)
        if place is None:
            return
        new = self.holdings.person(one.phrases[place])
        named = self.reference(one, end, 6, bare=True, definite=True, dates=dates)
        named = named or self.reference(
            one, one.phrases[place].last, 2, bare=True, definite=True, dates=dates
        )
        if named is None and own:
            named = self.whose(one, gone, new)
        if named is None or new is None or new is gone:
            return
        future = self.is_future(one, at)
        day = self.day(one, at, end, dates, future)
        if gone is not None and not future:
            self.keep(
                one, gone, named.office, HoldingStatus.FORMER, named.phrase, "transfer", end=day
            )
        status = HoldingStatus.INCOMING if future else None
        self.begin(one, new, named, day, status, "transfer")

    def _go(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``la Défense revient à B``, ``the finance ministry goes to B``."""
        place = self.told_of(one, end - 1, self.words.recipient, 3)
        if place is None:
            return
        new = self.holdings.person(one.phrases[place])
        start = max(
            (p.last for p in one.phrases if p.kind is Kind.NAME and p.last <= at), default=0
        )
        for begin in range(max(start, at - 8), at):
            named = self.reference(one, begin, 0, bare=True, definite=True, dates=dates)
            if named is not None and named.last <= at and new is not None:
                self.begin(one, new, named, self.day(one, at, end, dates), None, "transfer")
                return

    def _leave(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``X quitte le ministère de la Défense``, ``X leaves the post of chief of staff``."""
        person = self.subject_of(one, at) or self.fronted(one, at)
        named = self.reference(one, end, 3, bare=True, definite=True, dates=dates)
        if person is None or named is None or self.is_unreal(one, at):
            return
        if self.is_future(one, at):
            return
        self.finish(one, person, named, self.day(one, at, end, dates))

    def _succeed(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``X succède à Y``, ``Y, whom X replaces``: one office passes from Y to X."""
        gone: Person | None
        if self.is_unreal(one, at):
            return
        last = end
        after = self._past_dates(one, end, dates)
        if after < len(one.grammar.norms) and one.grammar.norms[after] in self.words.by:
            self._replaced_by(one, at, after + 1, dates)
            return
        if self._swapped(one, at, end, dates):
            return
        if at and one.grammar.norms[at - 1] in self.words.dative:
            gone, new = self.topic(one), self.subject_of(one, at)
        elif (about := self.whom(one, at)) is not None and self.object_of(one, end, 2) is None:
            gone, new = about, self.subject_of(one, at)
        elif (relative := self.antecedent(one, at)) is not None:
            gone, new = relative, self.topic(one)
        else:
            following = self.object_of(one, end, 4)
            gone = following[1] if following else None
            last = one.phrases[following[0]].last if following else end
            new = self.subject_of(one, at) or self.fronted(one, at)
        if new is None or (gone is not None and gone.id == new.id):
            return
        self._pass_on(one, at, (end, last), (gone, new), dates)

    def _past_dates(self, one: Parsed, at: int, dates: Dates) -> int:
        """The first token at or after one that is part of no expression of time."""
        skip = self.dated(one, dates)
        while at in skip or (at + 1 in skip and one.grammar.norms[at] == ","):
            at += 1
        return at

    def _swapped(self, one: Parsed, at: int, end: int, dates: Dates) -> bool:
        """``replaced Y with X``, ``replaced him with X``: who does it takes no part."""
        tokens = one.grammar.norms
        following = self.object_of(one, end, 4)
        gone = following[1] if following is not None else None
        last = one.phrases[following[0]].last if following is not None else end
        if tokens[end : end + 1] and tokens[end] in self.words.object:
            gone, last = self.nearest(one, at), end + 1
        elif at and tokens[at - 1] in self.words.object:
            gone, last = self.nearest(one, at - 1), end
        if gone is None or last >= len(tokens) or tokens[last] not in self.words.swap:
            return False
        new = self.object_of(one, last + 1, 4)
        if new is None or new[1] is gone:
            return False
        self._pass_on(one, at, (end, one.phrases[new[0]].last), (gone, new[1]), dates)
        return True

    def _pass_on(
        self, one: Parsed, at: int, ends: tuple[int, int],
        persons: tuple[Person | None, Person], dates: Dates,
    ) -> None:  # fmt: skip
        """Write down that an office passes from one person to another."""
        gone, new = persons
        named = self.reference(one, ends[1], 4, definite=True, dates=dates)
        if named is None and gone is not None:
            named = self.whose(one, gone, new)
        if named is None:
            return
        future = self.is_future(one, at)
        day = self.day(one, at, ends[0], dates, future)
        if gone is not None and not future:
            self.keep(
                one, gone, named.office, HoldingStatus.FORMER, named.phrase, "succession", end=day
            )
        if self.current(new) is None or self.current(new) != named.office:
            status = HoldingStatus.INCOMING if future else None
            self.begin(one, new, named, day, status, "succession")

    def _replaced_by(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``X, remplacé par Y``, ``X s'efface devant Y``."""
        new = self.object_of(one, end, 4)
        gone = self.subject_of(one, at) or self.fronted(one, at)
        if new is None or gone is None or gone is new[1] or self.is_unreal(one, at):
            return
        named = self.reference(
            one, one.phrases[new[0]].last, 3, bare=True, definite=True, dates=dates
        ) or self.whose(one, gone, new[1])
        if named is None:
            return
        future = self.is_future(one, at)
        day = self.day(one, at, end, dates, future)
        status = HoldingStatus.INCOMING if future else None
        if not future:
            self.keep(
                one, gone, named.office, HoldingStatus.FORMER, named.phrase, "succession", end=day
            )
        self.begin(one, new[1], named, day, status, "succession")
