"""Anything of the graph, explained: what is told of it, and the words behind each part of that.

Each kind of thing has its steps; what has none of its own is told by its values.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.explain.contacts import Contacts
from kg.explain.dossier import dossier
from kg.explain.evidence import evidence, quoted
from kg.explain.model import Step, StepKind
from kg.explain.read import every, local, one
from kg.explain.tell import Teller
from kg.infer.index import TYPE, okg, ordinal
from kg.infer.kinds import PARENTS
from kg.infer.reasons import End
from kg.vocab import FOAF, OKG, SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.explain.read import Facts, Reader
    from kg.infer.model import Attestation

Steps = tuple[Step, ...]


def explain_thing(reader: Reader, iri: str, most: int) -> Step:
    """What the graph says of a thing, as one step with everything behind it."""
    things = Things(reader, most)
    facts = reader.facts(iri)
    types = every(facts, TYPE)
    for kind, told in things.kinds.items():
        if kind in types:
            return told(iri, facts)
    return things.anything(iri, facts)


class Things(Contacts):
    """Explains things of every kind."""

    @property
    def kinds(self) -> dict[str, Callable[[str, Facts], Step]]:
        """What explains the things of a class."""
        return {
            OKG.Term: self.term,
            OKG.Attestation: self.attestation,
            **dict.fromkeys(PARENTS, self.interaction),
            OKG.Participation: self.participation,
            OKG.Account: self.account,
            OKG.Statement: self.statement,
            OKG.RecencyClaim: self.recency,
            FOAF.Person: self.person,
            OKG.Office: self.office,
            OKG.Passage: self.passage,
            SCHEMA.NewsArticle: self.article,
        }

    # ---- terms and attestations

    def term(self, iri: str, facts: Facts) -> Step:
        """A term: why it is one, its four bounds and all its evidence."""
        office, holder = one(facts, OKG.office), one(facts, OKG.holder)
        if office is None or holder is None:
            return self.anything(iri, facts)
        file = dossier(self.reader, office)
        tell = Teller(self.reader, file, self.most)
        reasoned = next((r for r in file.terms if r.term.iri == iri), None)
        mode = (one(facts, OKG.mode) or "substantive").rsplit("#", 1)[-1]
        title = self.words(
            "term",
            "title",
            person=self.reader.name(holder),
            office=self.reader.name(office),
            mode=self.words("term", mode),
        )
        told = (("office", office), ("person", holder), ("mode", mode))
        if reasoned is None:
            return self.thing(iri, title, told, (tell.note("term", "stale"),))
        stored = [ordinal(one(facts, okg(end)) or "") for end in End]
        bounds = [b.day if (b := reasoned.bound(end)) else None for end in End]
        stale = (tell.note("term", "stale"),) if stored != bounds else ()
        return self.thing(iri, title, told, (*stale, *tell.term(reasoned)))

    def attestation(self, iri: str, facts: Facts) -> Step:
        """An attestation: its words, the term that it supports, the bounds that it sets."""
        office = one(facts, OKG.office)
        file = dossier(self.reader, office) if office else None
        a = file.attestations.get(iri) if file else None
        if file is None or a is None:
            return self.anything(iri, facts)
        tell = Teller(self.reader, file, self.most)
        claim = tell.claim(a)
        steps = (*self._supports(tell, a), *claim.steps, *self._sets(tell, a))
        title = self.words("colon", "pair", name=self.reader.name(file.office), words=claim.text)
        return self.thing(iri, title, (("office", office), *claim.facts), steps)

    def _supports(self, tell: Teller, a: Attestation) -> Iterator[Step]:
        found = [r.term.iri for r in tell.dossier.terms if a in r.supports]
        for term in found:
            yield Step(StepKind.NOTE, self.words("attested", "supports", term=local(term)), term)
        if not found:
            name = self.reader.name(a.holder)
            yield tell.note("attested", "supports_nothing", person=name)

    def _sets(self, tell: Teller, a: Attestation) -> Steps:
        """The bounds of all terms of the office that an attestation sets."""
        found = []
        for reasoned in tell.dossier.terms:
            for bound in reasoned.bounds:
                if any(reason.says == a for reason in bound.reasons):
                    step = tell.bound(reasoned, bound.end)
                    name = self.words(
                        "colon", "pair", name=local(reasoned.term.iri), words=step.text
                    )
                    found.append(
                        Step(StepKind.BOUND, name, reasoned.term.iri, step.facts, step.steps)
                    )
        return (*found[: self.most], *self.more(len(found)))

    # ---- people and offices

    def person(self, iri: str, facts: Facts) -> Step:
        """A person: offices, contacts and statements, each with its words."""
        terms = self._terms(self.reader.pointing(OKG.holder, iri), OKG.office)
        contacts = self.contacts_of(OKG.participant, iri)
        said = self.statements(self.reader.pointing(OKG.speaker, iri))
        steps = (
            *self.group("offices", terms),
            *self.group("contacts", contacts),
            *self.group("statements", said),
        )
        return self.named(iri, facts, steps or (self.note("thing", "known_by"),))

    def office(self, iri: str, facts: Facts) -> Step:
        """An office: how many can hold it, and every term of it."""
        seats = one(facts, OKG.seats)
        counted = self.words("held", "seats_unknown")
        if seats is not None and seats.isdigit():
            counted = self.words.counted("held", "seats_", int(seats))
        claims = set(self.reader.pointing(OKG.office, iri))
        terms = [i for i in claims if OKG.Term in every(self._read(claims, i), TYPE)]
        told = self._terms(tuple(terms), OKG.holder)
        found = self.group("terms", told) or (self.note("thing", "no_terms"),)
        return self.named(iri, facts, (Step(StepKind.NOTE, counted), *found))

    def _read(self, iris: set[str], iri: str) -> Facts:
        self.reader.learn(iris)
        return self.reader.facts(iri)

    def _terms(self, terms: tuple[str, ...], of: str) -> Steps:
        """Terms in the order of time, each with its attestations' words."""
        self.reader.learn(terms)
        read = {iri: self.reader.facts(iri) for iri in terms}
        other = {iri: one(facts, of) or iri for iri, facts in read.items()}
        self.reader.learn_names(other.values())
        ordered = sorted(terms, key=lambda iri: (_began(read[iri]), iri), reverse=True)
        found = []
        for iri in ordered[: self.most]:
            limits = [ordinal(one(read[iri], okg(end)) or "") for end in End]
            mode = (one(read[iri], OKG.mode) or "substantive").rsplit("#", 1)[-1]
            words = self.words(
                "thing",
                "holds",
                office=self.reader.name(other[iri]),
                mode=self.words("term", mode),
                since=self.words.when(limits[0], limits[1]),
                until=self.words.when(limits[2], limits[3]),
            )
            found.append(Step(StepKind.CLAIM, words, iri, (("term", iri),), self._attested(iri)))
        return (*found, *self.more(len(ordered)))

    def _attested(self, term: str) -> Steps:
        claims = self.reader.pointing(OKG.supportsTerm, term)
        self.reader.learn(claims)
        told = [self._briefly(iri) for iri in claims]
        told.sort(key=lambda step: (str(step["notBefore"] or step["notAfter"]), step.iri or ""))
        return (*told[: self.most], *self.more(len(told)))

    def _briefly(self, iri: str) -> Step:
        """An attestation with its words, without the terms around it."""
        facts = self.reader.facts(iri)
        kind = (one(facts, OKG.attestationType) or "holding").rsplit("#", 1)[-1]
        first, last = one(facts, OKG.notBefore), one(facts, OKG.notAfter)
        holder = one(facts, OKG.attestedHolder)
        words = self.words(
            "attested",
            kind,
            person=self.reader.name(holder) if holder else "?",
            when=self.words.when(ordinal(first or ""), ordinal(last or "")),
        )
        told = (("attestation", iri), ("type", kind), ("notBefore", first), ("notAfter", last))
        return Step(StepKind.CLAIM, words, iri, told, evidence(self.reader, self.words, iri))

    # ---- what words stand where

    def passage(self, iri: str, facts: Facts) -> Step:
        """A passage: its words, and the claims that were read from it."""
        passage = self.reader.passage(iri)
        claims = self.reader.pointing(OKG.evidence, iri)
        cited = tuple(Step(StepKind.CLAIM, local(claim), claim) for claim in claims[: self.most])
        cited = (*cited, *self.more(len(claims)))
        words = () if passage is None else (quoted(self.reader, self.words, passage, {}),)
        return self.named(iri, facts, (*words, *self.group("claims", cited)))

    def article(self, iri: str, facts: Facts) -> Step:
        """An article: when it appeared, and how much was read from it."""
        outlet = one(facts, SCHEMA.sourceOrganization) or one(facts, SCHEMA.publisher)
        day = ordinal((one(facts, SCHEMA.datePublished) or "")[:10])
        published = self.note(
            "thing",
            "published",
            when=self.words.when(day, day),
            outlet=self.reader.name(outlet) if outlet else self.words("source", "nobody"),
        )
        claims = self.reader.read_from(iri)
        self.reader.learn(claims)
        kinds = Counter(self._class(every(self.reader.facts(c), TYPE)[0]) for c in claims)
        told = tuple(
            self.note("thing", "value", name=kind, value=kinds[kind]) for kind in sorted(kinds)
        )
        counted = self.words("thing", "attests", n=len(claims))
        title = one(facts, SCHEMA.headline) or local(iri)
        title = self.words("thing", "title", name=title, id=local(iri))
        steps = (published, Step(StepKind.NOTE, counted, None, (), told))
        return self.thing(iri, title, (("claims", len(claims)),), steps)


def _began(facts: Facts) -> str:
    """When a term began, as something to sort by; what has no day comes last."""
    names = (End.START_NOT_AFTER, End.START_NOT_BEFORE, End.END_NOT_BEFORE)
    return next((day for end in names if (day := one(facts, okg(end)))), "")
