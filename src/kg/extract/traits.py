"""What a document tells of its persons besides their names: gender, party, roles, rank.

Takes the holdings of a document; gives the traits of each person by id, to tell who may be meant by
"she", "the Turkish general" or "the two presidents".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.lexicon import party_kind
from kg.fold import fold, fold_keep
from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.actors import Person
    from kg.extract.descriptions import Wanted
    from kg.extract.holdings import Holdings
    from kg.extract.model import Actor

_COMMAND = frozenset({"chief-of-defence", "military-commander"})


@dataclass(frozen=True, slots=True)
class Traits:
    """The traits of one person; ``None`` and empty sets are unknown."""

    gender: str | None = None
    codes: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    officer: bool = False

    def misfit(self, wanted: Wanted) -> bool:
        """Whether something known rules this person out."""
        if wanted.gender and self.gender and wanted.gender != self.gender:
            return True
        if wanted.codes and self.codes and not self.codes & set(wanted.codes):
            return True
        return bool(wanted.roles and self.roles and not self.roles & wanted.roles)

    def fits(self, wanted: Wanted) -> bool:
        """Whether all that is wanted, gender aside, is known of this person."""
        if self.misfit(wanted) or (wanted.officer and not self.officer):
            return False
        if wanted.codes and not self.codes:
            return False
        return not wanted.roles or bool(self.roles)


@cache
def _given() -> dict[str, str]:
    """The gender of given names that have one."""
    data = table("common", "given-names")
    return {fold(name): gender for gender in ("m", "f") for name in data.get(gender, ())}


@cache
def _gendered(lang: str) -> dict[str, str]:
    """The gender that honorifics and articles tell."""
    data = table(lang, "coref").get("gender", {})
    return {fold_keep(word): gender for gender in ("m", "f") for word in data.get(gender, ())}


@cache
def _ranks(lang: str) -> frozenset[str]:
    return frozenset(fold_keep(word) for word in table(lang, "people").get("ranks", ()))


def of_office(actor: Actor) -> Traits:
    """The traits of the unnamed holder of an office."""
    office = actor.office
    role = office.role.value if office is not None else ""
    codes = {actor.jurisdiction} if actor.jurisdiction else set()
    return Traits(None, _states(codes), frozenset({role} if role else ()), role in _COMMAND)


def traits(held: Holdings) -> dict[str, Traits]:
    """The traits of every person of a document."""
    titled = _titled(held)
    found: dict[str, Traits] = {}
    for person in held.people.persons:
        tenures = held.found.of(person.id)
        roles = frozenset(t.office.role.value for t in tenures)
        codes = {t.office.jurisdiction for t in tenures if t.office.jurisdiction}
        if not codes and (code := held.party_of(person)):
            codes = {code}
        officer = bool(roles & _COMMAND) or _ranked(person, held.lang)
        gender = _gender(person, held.lang) or titled.get(person.id) or _named(person)
        found[person.id] = Traits(gender, _states(codes), roles, officer)
    return found


def _states(codes: Iterable[str]) -> frozenset[str]:
    """The states among some parties: an organisation says nothing of a nationality."""
    return frozenset(code for code in codes if party_kind(code) == "state")


def _ranked(person: Person, lang: str) -> bool:
    words = fold_keep(person.honorific or "").split()
    return any(w in _ranks(lang) for w in (*words, " ".join(words)))


def _gender(person: Person, lang: str) -> str | None:
    """The gender that an honorific tells."""
    words = fold_keep(person.honorific or "").split()
    return next((g for w in words if (g := _gendered(lang).get(w))), None)


def _named(person: Person) -> str | None:
    """The gender that a given name tells."""
    if len(person.words) < 2:
        return None
    first = person.words[0]
    return _given().get(fold(first)) or _given().get(fold(first.partition("-")[0]))


def _titled(held: Holdings) -> dict[str, str]:
    """The gender that the article before a person's title tells, where it tells but one."""
    told: dict[str, set[str]] = {}
    for one in held.parsed:
        for link in held.linked[one.sentence.index].links:
            person = held.person(one.phrases[link.name])
            at = one.phrases[link.title].first - 1
            gender = _gendered(held.lang).get(one.grammar.norms[at]) if at >= 0 else None
            if person is not None and gender:
                told.setdefault(person.id, set()).add(gender)
    return {person: next(iter(genders)) for person, genders in told.items() if len(genders) == 1}
