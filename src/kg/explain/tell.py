"""Attestations, bounds and terms as steps, each with the rule in words and the sentence behind it.

Words that were shown once are pointed at, not repeated.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.explain.dossier import in_time
from kg.explain.evidence import evidence
from kg.explain.model import Step, StepKind
from kg.explain.read import local, one
from kg.explain.words import Words, day
from kg.infer.attestations import RULE as IMPLIED
from kg.infer.model import Mode
from kg.infer.reasons import End, Rule
from kg.vocab import OKG

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.explain.dossier import Dossier
    from kg.explain.model import Told
    from kg.explain.read import Reader
    from kg.infer.model import Attestation, Term
    from kg.infer.reasons import Bound, Reason, Reasoned


class Teller:
    """Tells of one office's attestations; knows which words were shown already."""

    def __init__(self, reader: Reader, dossier: Dossier, most: int) -> None:
        self.reader = reader
        self.words = Words(reader.lang)
        self.dossier = dossier
        self.most = most
        self._shown: set[str] = set()
        reader.learn_names((dossier.office, *dossier.people))
        names = Counter(reader.name(person) for person in dossier.people)
        self._shared = frozenset(name for name, count in names.items() if count > 1)

    def name(self, person: str) -> str:
        """What a person is called; with the id where several of the office are called so."""
        name = self.reader.name(person)
        if name not in self._shared:
            return name
        return self.words("thing", "title", name=name, id=local(person))

    def said(self, a: Attestation) -> str:
        """What an attestation says, in one line."""
        when = self.words.when(a.earliest, a.latest)
        return self.words("attested", a.type, person=self.name(a.holder), when=when)

    def claim(self, a: Attestation) -> Step:
        """An attestation with the words behind it."""
        return Step(StepKind.CLAIM, self.said(a), a.iri, _claimed(a), self.behind(a))

    def claims(self, attestations: Iterable[Attestation]) -> tuple[Step, ...]:
        """Attestations in the order of time, as many as fit."""
        ordered = sorted(attestations, key=in_time)
        told = tuple(map(self.claim, ordered[: self.most]))
        return told + self.more(len(ordered))

    def more(self, count: int) -> tuple[Step, ...]:
        """How many were left out of a list of so many."""
        if count <= self.most:
            return ()
        return (self.note("list", "more", n=count - self.most),)

    def note(self, section: str, key: str, **values: object) -> Step:
        """A line of words alone."""
        return Step(StepKind.NOTE, self.words(section, key, **values))

    def behind(self, a: Attestation) -> tuple[Step, ...]:
        """What an attestation rests on: its passages or references, and how it got its day."""
        if a.iri in self._shown:
            return (Step(StepKind.NOTE, self.words("attested", "above"), a.iri),)
        self._shown.add(a.iri)
        return (*evidence(self.reader, self.words, a.iri), *self._remarks(a))

    def _remarks(self, a: Attestation) -> Iterator[Step]:
        facts = self.reader.facts(a.iri)
        contact = one(facts, OKG.attestedAt)
        if contact is not None:
            rule = Rule.IMPLIED if one(facts, OKG.extractionRule) == IMPLIED else Rule.ANCHOR
            when = self.words.when(a.earliest, a.latest)
            words = self.words("rule", rule, interaction=local(contact), when=when)
            yield Step(StepKind.REASON, words, contact, (("rule", str(rule)),))
        if a.mode is not Mode.SUBSTANTIVE:
            yield self.note("attested", a.mode)
        if a.iri in self.dossier.outweighed:
            yield self.outweighed(a)

    def outweighed(self, a: Attestation) -> Step:
        """That an attestation bounds nobody's term, and which attestations outweigh it."""
        by = self.dossier.outweighed[a.iri]
        behind = tuple(
            Step(
                StepKind.CLAIM,
                self.words("attested", "outweighed_by", claim=self.said(other)),
                other.iri,
                _claimed(other),
                self.behind(other),
            )
            for other in by
        )
        facts = (("outweighed", True),)
        return Step(StepKind.NOTE, self.words("attested", "outweighed"), a.iri, facts, behind)

    # ---- bounds

    def bound(self, reasoned: Reasoned, end: End) -> Step:
        """A bound with the rules and the attestations that set it, known or not."""
        bound = reasoned.bound(end)
        date = None if bound is None else day(bound.day)
        words = self.words("bound", end if bound else f"no_{end}", day=date)
        behind = self.reasons(bound, reasoned.term) if bound else ()
        return Step(StepKind.BOUND, words, None, (("bound", str(end)), ("date", date)), behind)

    def reasons(self, bound: Bound, term: Term) -> tuple[Step, ...]:
        """Why a bound is where it is."""
        told = [self._reason(reason, bound, term) for reason in bound.reasons[: self.most]]
        told += self.more(len(bound.reasons))
        if bound.wider:
            words = self.words.counted("rule", "R9_", bound.wider)
            told.append(Step(StepKind.REASON, words, None, (("rule", "R9"),)))
        return tuple(told)

    def _reason(self, reason: Reason, bound: Bound, term: Term) -> Step:
        words = self.words(
            "rule",
            f"{reason.rule}_{bound.end}",
            claim=self.said(reason.says),
            person=self.name(term.holder),
            day=day(bound.day),
        )
        facts = (("rule", str(reason.rule)), *_claimed(reason.says))
        steps = (*self.behind(reason.says), *self._given(reason, bound, term))
        return Step(StepKind.REASON, words, reason.says.iri, facts, steps)

    def _given(self, reason: Reason, bound: Bound, term: Term) -> Iterator[Step]:
        """The own evidence that makes another attestation a bound, by its first."""
        key = "given_before" if bound.end.is_lower else "given_after"
        for a in reason.given[:1]:
            person = self.name(term.holder)
            words = self.words("rule", key, person=person, claim=self.said(a))
            yield Step(StepKind.CLAIM, words, a.iri, _claimed(a), self.behind(a))

    # ---- terms

    def span(self, term: Term) -> dict[str, str]:
        """When a term began and ended, in words."""
        return {
            "since": self.words.when(term.start_not_before, term.start_not_after),
            "until": self.words.when(term.end_not_before, term.end_not_after),
        }

    def term(self, reasoned: Reasoned) -> tuple[Step, ...]:
        """Everything behind a term: why it is one, its four bounds, all its evidence."""
        steps = [self.note("term", "span", **self.span(reasoned.term)), *self._gap(reasoned)]
        steps += [self.bound(reasoned, end) for end in End]
        steps += self.crossing(reasoned)
        words = self.words.counted("rule", "R4_", len(reasoned.supports))
        rest = [a for a in reasoned.supports if a.iri not in self._shown]
        facts = (("rule", "R4"), ("attestations", len(reasoned.supports)))
        return (*steps, Step(StepKind.REASON, words, None, facts, self.claims(rest)))

    def _gap(self, reasoned: Reasoned) -> Iterator[Step]:
        if reasoned.gap is not None:
            a = reasoned.gap.before[0]
            words = self.words("rule", "R3", before=self.words.when(a.earliest, a.latest))
            between = self.claims(reasoned.gap.between)
            yield Step(StepKind.REASON, words, a.iri, (("rule", "R3"),), between)

    def crossing(self, reasoned: Reasoned) -> Iterator[Step]:
        """The bounds of a term that contradict each other."""
        for low, high in reasoned.crossing:
            said = (self.words("bound", b.end, day=day(b.day)) for b in (low, high))
            words = self.words("bound", "crossing", **dict(zip(("low", "high"), said, strict=True)))
            facts = (("crossing", f"{low.end} > {high.end}"),)
            yield Step(StepKind.NOTE, words, reasoned.term.iri, facts)


def _claimed(a: Attestation) -> Told:
    """The facts of an attestation."""
    return (
        ("attestation", a.iri),
        ("type", str(a.type)),
        ("person", a.holder),
        ("notBefore", None if a.earliest is None else day(a.earliest)),
        ("notAfter", None if a.latest is None else day(a.latest)),
    )
