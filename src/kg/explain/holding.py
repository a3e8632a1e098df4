"""Who held an office, and why or why not: every person ever connected with it, with a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.explain.dossier import dossier
from kg.explain.model import Step, StepKind
from kg.explain.read import one
from kg.explain.tell import Teller
from kg.explain.verdict import Basis, Certainty, verdicts
from kg.explain.words import day
from kg.infer.index import okg, ordinal
from kg.infer.model import Mode
from kg.infer.reasons import End
from kg.vocab import OKG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.explain.dossier import Dossier
    from kg.explain.read import Reader
    from kg.explain.verdict import Days, Verdict
    from kg.infer.reasons import Bound

_ORDER = tuple(Certainty)


def who_held(
    reader: Reader, office: str, days: Days, person: str | None, most: int
) -> tuple[Step, ...]:
    """The explanation of an answer to ``who-held``: a step of the office, then one a person."""
    file = dossier(reader, office)
    return tuple(_Holding(Teller(reader, file, most), file, days).steps(person))


class _Holding:
    """One office on the days asked for."""

    def __init__(self, teller: Teller, file: Dossier, days: Days) -> None:
        self.tell, self.words, self.reader = teller, teller.words, teller.reader
        self.file, self.days = file, days
        self.at = self.words.at(days.first, days.last)
        self.found = verdicts(file.terms, days, file.seats)

    def steps(self, person: str | None) -> Iterator[Step]:
        """The office, then the people: who is surest first."""
        yield self._office()
        people = self.file.people if person is None else (person,)
        by_person = {who: self._of(who) for who in people}
        for who in sorted(people, key=lambda who: (*self._rank(by_person[who]), who)):
            if by_person[who]:
                yield from map(self._verdict, by_person[who])
            else:
                yield self._without_term(who)

    def _of(self, person: str) -> list[Verdict]:
        mine = [v for v in self.found if v.reasoned.term.holder == person]
        return sorted(mine, key=lambda v: (*self._rank([v]), v.reasoned.term.iri))

    def _rank(self, found: Sequence[Verdict]) -> tuple[int, int]:
        """How sure the surest of some verdicts is, and how far off the bounds that exclude are."""
        ranked = [
            (_ORDER.index(v.certainty), min((self._off(b) for b in v.against), default=0))
            for v in found
        ]
        return min(ranked, default=(len(_ORDER), 0))

    def _off(self, bound: Bound) -> int:
        return max(bound.day - self.days.last, self.days.first - bound.day)

    # ---- the office

    def _office(self) -> Step:
        name = self.reader.name(self.file.office)
        seats = self.file.seats
        counted = self.words("held", "seats_unknown") if seats is None else ""
        notes = [
            Step(StepKind.NOTE, counted or self.words.counted("held", "seats_", seats or 0)),
            *self._nobody(name),
            *self._several(),
        ]
        facts = (("office", self.file.office), ("at", self.at), ("seats", seats))
        title = self.words("held", "title", office=name, at=self.at)
        return Step(StepKind.THING, title, self.file.office, facts, tuple(notes))

    def _nobody(self, name: str) -> Iterator[Step]:
        """That nobody is known for those days, who is nearest, and which days are missing."""
        if not self.file.attestations or not self.found:
            yield self.tell.note("held", "nobody", office=name)
        elif all(v.certainty is Certainty.EXCLUDED for v in self.found):
            yield self.tell.note("held", "all_excluded", office=name, at=self.at)
            yield from self._nearest()

    def _several(self) -> Iterator[Step]:
        """That more than one is shown in the only seat on one day."""
        shown = {
            v.reasoned.term.holder
            for v in self.found
            if v.shown and v.reasoned.term.mode is Mode.SUBSTANTIVE
        }
        if self.file.seats == 1 and len(shown) > 1 and self.days.first == self.days.last:
            people = ", ".join(self.tell.name(person) for person in sorted(shown))
            words = self.words("held", "several", people=people, at=self.at)
            yield Step(StepKind.NOTE, words, None, (("several", len(shown)),))

    def _nearest(self) -> Iterator[Step]:
        bounds = [(b, v.reasoned.term) for v in self.found for b in v.against]
        over = [(b.day, t) for b, t in bounds if b.end is End.END_NOT_AFTER]
        begun = [(b.day, t) for b, t in bounds if b.end is End.START_NOT_BEFORE]
        before = max(over, key=lambda x: (x[0], x[1].iri), default=None)
        after = min(begun, key=lambda x: (x[0], x[1].iri), default=None)
        for key, near in (("nearest_before", before), ("nearest_after", after)):
            if near is not None:
                who = self.tell.name(near[1].holder)
                yield self.tell.note("held", key, person=who, day=day(near[0]))
        if before and after:
            first, last = day(before[0] + 1), day(after[0] - 1)
            facts = (("missing", f"{first}/{last}"),)
            key = "gap_on" if first == last else "gap_between"
            words = self.words("held", key, first=first, last=last)
            yield Step(StepKind.NOTE, words, None, facts)
        elif before:
            yield self.tell.note("held", "gap_after", first=day(before[0]))
        elif after:
            yield self.tell.note("held", "gap_before", last=day(after[0]))

    # ---- one person

    def _without_term(self, person: str) -> Step:
        """Somebody of whom no source says that they held the office."""
        name = self.tell.name(person)
        own = self.file.of(person)
        facts = (("person", person), ("certainty", "excluded"), ("basis", "no-term"))
        if own:
            why = self.tell.note("why", "never_held", person=name)
            title = self.words("verdict", "no_term", person=name)
            return Step(StepKind.VERDICT, title, person, facts, (why, *self.tell.claims(own)))
        office = self.reader.name(self.file.office)
        title = self.words("held", "unconnected", person=name, office=office)
        steps = (*self._elsewhere(person), *self._instead())
        return Step(StepKind.VERDICT, title, person, facts, steps)

    def _elsewhere(self, person: str) -> Iterator[Step]:
        """The offices in which somebody is known."""
        terms = self.reader.pointing(OKG.holder, person)
        self.reader.learn(terms)
        for iri in terms[: self.tell.most]:
            facts = self.reader.facts(iri)
            limits = [ordinal(one(facts, okg(end)) or "") for end in End]
            yield self.tell.note(
                "held",
                "elsewhere",
                office=self.reader.name(one(facts, OKG.office) or iri),
                since=self.words.when(limits[0], limits[1]),
                until=self.words.when(limits[2], limits[3]),
            )
        yield from self.tell.more(len(terms))
        if not terms:
            yield self.tell.note("held", "nowhere")

    def _instead(self) -> Iterator[Step]:
        """Who held the office in truth, as far as that is known."""
        for v in self.found:
            if v.certainty is not Certainty.EXCLUDED:
                yield self.tell.note(
                    "held",
                    "seat_is",
                    person=self.tell.name(v.reasoned.term.holder),
                    **self._sure(v),
                )

    def _sure(self, v: Verdict) -> dict[str, str]:
        return {
            "certainty": self.words("certainty", v.certainty),
            "basis": self.words("basis", v.basis),
        }

    # ---- one term

    def _verdict(self, v: Verdict) -> Step:
        term = v.reasoned.term
        title = self.words(
            "verdict",
            v.certainty,
            person=self.tell.name(term.holder),
            mode=self.words("term", term.mode),
            basis=self.words("basis", v.basis),
        )
        facts = (
            ("person", term.holder),
            ("term", term.iri),
            ("certainty", str(v.certainty)),
            ("basis", str(v.basis)),
            ("mode", str(term.mode)),
        )
        steps = [self.tell.note("term", "span", **self.tell.span(term)), *self._why(v)]
        steps += self.tell.crossing(v.reasoned)
        steps += self._outweighed(v)
        return Step(StepKind.VERDICT, title, term.iri, facts, tuple(steps))

    def _why(self, v: Verdict) -> Iterator[Step]:
        match v.basis:
            case Basis.OUT_OF_BOUNDS:
                yield from self._over(v)
            case Basis.SEAT_TAKEN:
                yield from self._taken(v)
            case _ if v.certainty is Certainty.POSSIBLE:
                yield from self._unconfirmed(v)
            case _:
                person = self.tell.name(v.reasoned.term.holder)
                words = self.words("why", v.basis, person=person)
                behind = self.tell.claims(v.shown)
                yield Step(StepKind.REASON, words, None, (("why", str(v.basis)),), behind)
                if v.aggregated:
                    yield self.tell.note("why", "aggregated")

    def _over(self, v: Verdict) -> Iterator[Step]:
        """Which bound excludes a term, and what set it."""
        for bound in v.against:
            key = "over" if bound.end is End.END_NOT_AFTER else "not_begun"
            words = self.words("why", key, day=day(bound.day))
            facts = (("why", key), ("bound", str(bound.end)), ("date", day(bound.day)))
            behind = self.tell.reasons(bound, v.reasoned.term)
            yield Step(StepKind.BOUND, words, None, facts, behind)

    def _taken(self, v: Verdict) -> Iterator[Step]:
        """Who has the only seat."""
        for reasoned in v.taken:
            other = reasoned.term
            (theirs,) = (o for o in self.found if o.reasoned.term.iri == other.iri)
            name = self.tell.name(other.holder)
            words = self.words("why", "seat_taken", other=name, **self._sure(theirs))
            facts = (("why", "seat_taken"), ("rule", "one-seat"), ("person", other.holder))
            behind = self.tell.claims(theirs.shown)
            yield Step(StepKind.REASON, words, other.iri, facts, behind)
            yield self.tell.note("why", "otherwise_possible", other=name)

    def _unconfirmed(self, v: Verdict) -> Iterator[Step]:
        """Which bounds would have to reach further, and what leaves the term possible."""
        begun, shown = v.reasoned.bound(End.START_NOT_AFTER), v.reasoned.bound(End.END_NOT_BEFORE)
        if begun is None:
            yield self._unmet(v, End.START_NOT_AFTER, "start_undated")
        elif begun.day > self.days.last:
            yield self._unmet(
                v, End.START_NOT_AFTER, "start_unconfirmed", begun.day - self.days.last
            )
        if shown is None:
            yield self._unmet(v, End.END_NOT_BEFORE, "end_undated")
        elif shown.day < self.days.first:
            yield self._unmet(v, End.END_NOT_BEFORE, "end_unconfirmed", self.days.first - shown.day)
        if begun and shown and begun.day <= self.days.last and shown.day >= self.days.first:
            yield self._stretch(v)

    def _stretch(self, v: Verdict) -> Step:
        words = self.words("why", "stretch", at=self.at)
        behind = self.tell.claims(v.reasoned.supports)
        return Step(StepKind.REASON, words, None, (("why", "stretch"),), behind)

    def _unmet(self, v: Verdict, end: End, key: str, days: int | None = None) -> Step:
        """A bound that does not confirm, its evidence, and why the other one does not exclude."""
        bound = v.reasoned.bound(end)
        counted = "" if days is None else self.words.counted("days", "", days)
        words = self.words("why", key, days=counted, at=self.at)
        date = None if bound is None else day(bound.day)
        facts = (("why", key), ("bound", str(end)), ("date", date), ("age", days))
        own = tuple(r.says for r in bound.reasons) if bound else v.reasoned.supports
        steps = (*self.tell.claims(own), self._open(v, end))
        return Step(StepKind.BOUND, words, None, facts, steps)

    def _open(self, v: Verdict, end: End) -> Step:
        """Why a term is not excluded on the side on which it is not confirmed."""
        side = "start" if end is End.START_NOT_AFTER else "end"
        limit = End.START_NOT_BEFORE if side == "start" else End.END_NOT_AFTER
        bound = v.reasoned.bound(limit)
        known = "start_earlier" if side == "start" else "end_later"
        key = known if bound else f"{side}_open"
        date = None if bound is None else day(bound.day)
        facts = (("why", key), ("bound", str(limit)), ("date", date))
        behind = self.tell.reasons(bound, v.reasoned.term) if bound else ()
        return Step(StepKind.BOUND, self.words("why", key, day=date), None, facts, behind)

    def _outweighed(self, v: Verdict) -> Iterator[Step]:
        """What is told of the person that bounds nobody's term."""
        own = set(v.reasoned.supports)
        aside = [
            a for iri, a in sorted(self.file.attestations.items()) if iri in self.file.outweighed
        ]
        mine = [
            a
            for a in aside
            if a in own or (a.holder == v.reasoned.term.holder and not a.type.holds)
        ]
        if mine:
            words = self.words("why", "also_outweighed")
            yield Step(StepKind.NOTE, words, None, (), self.tell.claims(mine))
