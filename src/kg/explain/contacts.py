"""Contacts and what was said in them, explained: who took part, each account, each statement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.explain.evidence import evidence
from kg.explain.model import Step, StepKind
from kg.explain.read import every, local, one
from kg.explain.words import Words
from kg.infer.index import TYPE, ordinal
from kg.infer.kinds import PARENTS, most_specific
from kg.vocab import DCTERMS, OKG, PROV, SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.explain.model import Told
    from kg.explain.read import Facts, Reader

Steps = tuple[Step, ...]


class Contacts:
    """Explains contacts, participations, accounts and statements."""

    def __init__(self, reader: Reader, most: int) -> None:
        self.reader = reader
        self.words = Words(reader.lang)
        self.most = most
        self._quoted: set[str] = set()

    # ---- parts that every kind of thing has

    def note(self, section: str, key: str, **values: object) -> Step:
        """A line of words alone."""
        return Step(StepKind.NOTE, self.words(section, key, **values))

    def more(self, count: int) -> Steps:
        """How many were left out of a list of so many."""
        return (self.note("list", "more", n=count - self.most),) if count > self.most else ()

    def group(self, key: str, steps: Steps) -> Steps:
        """A list under its heading; nothing where it is empty."""
        return (Step(StepKind.NOTE, self.words("thing", key), None, (), steps),) if steps else ()

    def thing(self, iri: str, title: str, told: Told, steps: Steps) -> Step:
        """A thing with what is told of it."""
        return Step(StepKind.THING, title, iri, told, steps)

    def named(self, iri: str, facts: Facts, steps: Steps) -> Step:
        """A thing under its name and id, with its kind."""
        title = self.words("thing", "title", name=self.reader.name(iri), id=local(iri))
        kinds = tuple(map(self._class, every(facts, TYPE)))
        kind = self.note("thing", "kind", kind=", ".join(kinds))
        return self.thing(iri, title, (("types", ", ".join(kinds)),), (kind, *steps))

    def _class(self, iri: str) -> str:
        """What a class is called."""
        name = re.split("[/#]", iri)[-1]
        known = self.words.has("kinds", name)
        return self.words("kinds", name) if known else self.reader.name(iri)

    def anything(self, iri: str, facts: Facts) -> Step:
        """A thing of no kind of its own: its evidence, if it has any, and its values."""
        proven = OKG.evidence in facts or DCTERMS.source in facts
        words = evidence(self.reader, self.words, iri) if proven else ()
        return self.named(iri, facts, (*words, *self._values(facts)))

    def _values(self, facts: Facts) -> Iterator[Step]:
        for name in sorted(set(facts) - {TYPE, OKG.evidence, DCTERMS.source}):
            values = [v.removeprefix("mailto:") for v in every(facts, name)]
            said = [local(v) if v.startswith("http") else v for v in values[: self.most]]
            rest = [self.words("list", "more", n=len(values) - self.most)]
            said += rest if len(values) > self.most else []
            yield self.note(
                "thing", "value", name=local(name).rsplit("/", 1)[-1], value=", ".join(said)
            )

    def proof(self, iri: str) -> Steps:
        """The words that a claim was read from."""
        steps = evidence(self.reader, self.words, iri)
        new = [s for s in steps if s.iri is None or s.iri not in self._quoted]
        self._quoted.update(s.iri for s in steps if s.iri is not None)
        return tuple(new) if new else (self.note("thing", "same_words"),)

    def when(self, facts: Facts) -> str:
        """The day of something in words."""
        days = (one(facts, name) or "" for name in (OKG.notBefore, OKG.notAfter))
        return self.words.when(*map(ordinal, days))

    def _of(self, facts: Facts, name: str, otherwise: str = "") -> str:
        """The names of the values of a property."""
        return ", ".join(map(self.reader.name, every(facts, name))) or otherwise

    # ---- contacts

    def interaction(self, iri: str, facts: Facts) -> Step:
        """A contact: its status, day and place, who took part, what each side says of it."""
        status = self._of(facts, OKG.status, "?")
        steps = [
            self.note("thing", "status", value=status),
            self.note("thing", "date", when=self.when(facts)),
        ]
        if OKG.place in facts:
            steps.append(self.note("thing", "place", value=self._of(facts, OKG.place)))
        for whole in every(facts, DCTERMS.isPartOf):
            steps.append(self.note("thing", "part_of", interaction=local(whole)))
        steps += self.proof(iri)
        parts, accounts = (
            every(facts, OKG.hasParticipation),
            self.reader.pointing(OKG.accountOf, iri),
        )
        self.reader.learn((*parts, *accounts))
        steps += [self._part(part) for part in parts]
        steps += [self._account(account) for account in accounts]
        said = self.reader.pointing(OKG.madeIn, iri)
        steps += self.group("statements", self.statements(said))
        kind = self._kind(facts)
        title = self.words("thing", "title", name=kind, id=local(iri))
        told = (("class", kind), ("status", status), ("date", one(facts, OKG.edtf)))
        return self.thing(iri, title, told, tuple(steps))

    def _kind(self, facts: Facts) -> str:
        kinds = [kind for kind in every(facts, TYPE) if kind in PARENTS]
        return self.reader.name(most_specific(kinds)) if kinds else "?"

    def _part(self, iri: str) -> Step:
        facts = self.reader.facts(iri)
        told: Told = (
            ("participation", iri),
            ("person", one(facts, OKG.participant)),
            ("office", one(facts, OKG.inCapacity)),
            ("side", one(facts, OKG.side)),
        )
        return Step(StepKind.CLAIM, self._took_part(facts), iri, told, self.proof(iri))

    def _took_part(self, facts: Facts) -> str:
        def optional(key: str, name: str) -> str:
            value = self._of(facts, name)
            return self.words("thing", key, value=value) if value else ""

        return self.words(
            "thing",
            "participants",
            who=self._of(facts, OKG.participant, self.words("thing", "somebody")),
            capacity=optional("capacity", OKG.inCapacity),
            side=optional("side", OKG.side),
            role=optional("role", OKG.participationRole),
        )

    def _account(self, iri: str) -> Step:
        facts = self.reader.facts(iri)
        issuer = self._of(facts, PROV.wasAttributedTo, "?")
        status = self._of(facts, OKG.status, "?")
        words = self.words("thing", "account", issuer=issuer, status=status)
        told: Told = (("account", iri), ("issuer", one(facts, PROV.wasAttributedTo)))
        return Step(StepKind.CLAIM, words, iri, told, (*self._versions(facts), *self.proof(iri)))

    def _versions(self, facts: Facts) -> Iterator[Step]:
        if OKG.relayedBy in facts:
            yield self.note("thing", "relayed", agent=self._of(facts, OKG.relayedBy))
        for other in every(facts, OKG.divergesFrom):
            yield self.note("thing", "diverges", account=local(other))
        if OKG.topic in facts:
            yield self.note("thing", "about", value=self._of(facts, OKG.topic))

    def contacts_of(self, name: str, iri: str) -> Steps:
        """The contacts of which a participation has a value, the latest first."""
        found = self.reader.contacts(name, iri)
        self.reader.learn(found[: self.most])
        return (*map(self._contact, found[: self.most]), *self.more(len(found)))

    def _contact(self, iri: str) -> Step:
        facts = self.reader.facts(iri)
        parts = every(facts, OKG.hasParticipation)
        self.reader.learn(parts)
        names = [self._of(self.reader.facts(p), OKG.participant) for p in parts]
        words = self.words(
            "thing",
            "contact",
            kind=self._kind(facts),
            when=self.when(facts),
            who=", ".join(sorted(filter(None, names))),
            status=self._of(facts, OKG.status, "?"),
        )
        return Step(StepKind.CLAIM, words, iri, (("interaction", iri),), self.proof(iri))

    # ---- claims

    def participation(self, iri: str, facts: Facts) -> Step:
        """A participation: of which contact, in which capacity, and the words."""
        contacts = self.reader.pointing(OKG.hasParticipation, iri)
        of = tuple(self.note("thing", "of", value=local(contact)) for contact in contacts)
        part = self._part(iri)
        return self.thing(iri, part.text, part.facts, (*of, *part.steps))

    def account(self, iri: str, facts: Facts) -> Step:
        """An account: of which contact, by whom, and the words."""
        of = tuple(self.note("thing", "of", value=local(c)) for c in every(facts, OKG.accountOf))
        account = self._account(iri)
        return self.thing(iri, account.text, account.facts, (*of, *account.steps))

    def statement(self, iri: str, facts: Facts) -> Step:
        """A statement: who said it to whom, when, and the words."""
        told = self._statement(iri)
        return self.thing(iri, told.text, told.facts, (*self._circumstances(facts), *told.steps))

    def statements(self, iris: tuple[str, ...]) -> Steps:
        """Some statements with their words."""
        self.reader.learn(iris[: self.most])
        return (*map(self._statement, iris[: self.most]), *self.more(len(iris)))

    def _statement(self, iri: str) -> Step:
        facts = self.reader.facts(iri)
        speaker = self._of(facts, OKG.speaker) or self._of(facts, OKG.inCapacity, "?")
        act = self._of(facts, OKG.speechAct, "?")
        words = self.words("thing", "statement", speaker=speaker, act=act)
        told: Told = (
            ("statement", iri),
            ("speaker", one(facts, OKG.speaker)),
            ("said", one(facts, SCHEMA.text)),
        )
        return Step(StepKind.CLAIM, words, iri, told, self.proof(iri))

    def _circumstances(self, facts: Facts) -> Iterator[Step]:
        if OKG.notBefore in facts or OKG.notAfter in facts:
            yield self.note("thing", "said", when=self.when(facts))
        if OKG.addressee in facts:
            yield self.note("thing", "to", addressee=self._of(facts, OKG.addressee))
        for contact in every(facts, OKG.madeIn):
            yield self.note("thing", "said_in", interaction=local(contact))
        if OKG.topic in facts:
            yield self.note("thing", "about", value=self._of(facts, OKG.topic))

    def recency(self, iri: str, facts: Facts) -> Step:
        """A claim of being the first since an earlier contact."""
        earlier = ", ".join(map(local, every(facts, OKG.earlierInteraction))) or "?"
        title = self.words("thing", "first", earlier=earlier)
        of = (self.note("thing", "of", value=local(c)) for c in every(facts, OKG.laterInteraction))
        told: Told = (("recency", iri), ("earlier", one(facts, OKG.earlierInteraction)))
        return self.thing(iri, title, told, (*of, *self.proof(iri)))
