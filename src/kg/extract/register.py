"""What the shipped register of officials adds where a text leaves a party or a holder unsaid.

Takes a name and an office of an article; gives the party that goes with them, or whether a person
held an office on a day. The registry's terms come first, then the wide gazetteer. It only fills
gaps: what comes of it is always marked as inferred.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kg.fold import fold
from kg.names import skeleton, words_of
from kg.registry import load_registry
from kg.registry.officials import Official, holding, named, surnamed

if TYPE_CHECKING:
    from kg.claims.model import Office

_LATER = "9999"
_NEARLY = 0.8  # so alike are two spellings of one surname at least
_AROUND = 8  # so many years before or after a known post somebody may be spoken of


@dataclass(frozen=True, slots=True)
class Post:
    """An office that a person is known to have held: its key and the days that bound it.

    ``shown`` is the last day on which a source shows the person there, if the end is not known.
    """

    role: str
    portfolio: str | None
    jurisdiction: str
    start: str
    end: str
    shown: str = ""

    def covers(self, day: str | None) -> bool:
        """Whether the person may have held it on a day; an unknown day is covered."""
        return day is None or (self.start <= day[:10] <= self.end)

    def surely_covers(self, day: str) -> bool:
        """Whether both ends are known and the day lies between them, whatever is unsaid of them."""
        start = self.start
        end = self.shown if self.end.startswith(_LATER) else self.end.removesuffix("-99")
        return "" < start < day[: len(start)] and day[: len(end)] < end


def _ends(name: str) -> tuple[str, str] | None:
    words = [w for w in fold(name).replace(",", " ").split() if len(w.strip(".")) > 1]
    words = [w for w in words if w not in ("jr.", "sr.", "jr", "sr", "ii", "iii")]
    return (words[0], words[-1]) if len(words) > 1 else None


@cache
def _posts() -> dict[str, tuple[Post, ...]]:
    """The posts of each person of the register."""
    registry = load_registry()
    found: dict[str, list[Post]] = {}
    for term in registry.terms:
        office = registry.offices.get(term.office)
        if office is None:
            continue
        end = term.end or term.end_before or _LATER
        end = end if len(end) == 10 else end + "-99"
        found.setdefault(term.person, []).append(
            Post(
                office.role, office.portfolio, office.jurisdiction, term.start or "", end,
                term.as_of or "",
            )
        )  # fmt: skip
    return {person: tuple(posts) for person, posts in found.items()}


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Person ids by folded full name, and by first and last word."""
    found: dict[str, dict[str, None]] = {}
    for person in load_registry().people.values():
        for name in person.names:
            found.setdefault(fold(name), {})[person.id] = None
            ends = _ends(name)
            if ends is not None:
                found.setdefault(" ".join(ends), {})[person.id] = None
    return {name: tuple(ids) for name, ids in found.items()}


@cache
def _surnames() -> dict[str, tuple[str, ...]]:
    """Person ids by the first and by the last word of a name."""
    found: dict[str, dict[str, None]] = {}
    for person in load_registry().people.values():
        for name in person.names:
            ends = _ends(name)
            for word in dict.fromkeys(ends or ()):
                found.setdefault(word, {})[person.id] = None
    return {word: tuple(ids) for word, ids in found.items()}


@lru_cache(maxsize=4096)
def posts(name: str, day: str | None = None) -> tuple[Post, ...]:
    """The posts of everybody whom a full name may mean, in an article of a day if one is given."""
    ids = _names().get(fold(name), ())
    if not ids and (ends := _ends(name)) is not None:
        ids = _names().get(" ".join(ends), ())
    known = tuple(post for person in ids for post in _posts().get(person, ()))
    return known or tuple(_post(o) for o in named(name) if _about(o, day))


def _post(official: Official) -> Post:
    """A row of the gazetteer as a post; its years are taken whole."""
    end = f"{official.end}-99" if official.end else _LATER
    return Post(official.role, official.portfolio, official.jurisdiction, official.start, end)


def _about(official: Official, day: str | None) -> bool:
    """Whether an article of some day may speak of the holder of a post."""
    if day is None:
        return True
    year = int(day[:4])
    first = int(official.start or official.end or year) - _AROUND
    return first <= year <= int(official.end or _LATER) + _AROUND


def party(name: str, office: Office, day: str | None) -> str | None:
    """The party of an office by the name of its holder, where the register leaves one only."""
    known = _candidates(name, office, day)
    codes = {p.jurisdiction for p in known}
    if len(codes) == 1:
        return codes.pop()
    if len(fold(name).split()) > 1 and not known:
        once = {p.jurisdiction for p in posts(name) if _same(p, office)}
        of = once or {p.jurisdiction for p in posts(name, day)}
        if len(of) == 1:
            return of.pop()
    return None


def party_on(name: str, office: Office, day: str | None) -> str | None:
    """The party for which somebody of this full name held such an office on the day."""
    codes = {p.jurisdiction for p in posts(name, day) if _same(p, office) and p.covers(day)}
    return codes.pop() if len(codes) == 1 else None


def _candidates(name: str, office: Office, day: str | None) -> list[Post]:
    words = [w for w in fold(name).split() if len(w.strip(".")) > 1]
    if len(words) > 1:
        found = posts(name, day)
    else:
        ids = _surnames().get(words[0], ()) if words else ()
        core = [post for person in ids for post in _posts().get(person, ())]
        wide = [_post(official) for official in surnamed(name)] if words else []
        found = tuple(post for post in (*core, *wide) if post.covers(day))
    fitting = [p for p in found if _same(p, office)]
    return [p for p in fitting if p.covers(day)] or fitting


def _same(post: Post, office: Office) -> bool:
    if post.role != office.role.value:
        return False
    return office.portfolio is None or post.portfolio is None or post.portfolio == office.portfolio


def holds(name: str, office: Office, day: str | None) -> bool:
    """Whether somebody of this name held this very office on the day."""
    return any(
        _same(p, office) and p.jurisdiction == office.jurisdiction and p.covers(day)
        for p in posts(name, day)
    )


@cache
def _seat(jurisdiction: str, role: str) -> tuple[tuple[str, Post], ...]:
    """Who is known to have held a kind of post of one party, by name."""
    people = load_registry().people
    core = ((people[who].name_en, post) for who, own in _posts().items() for post in own)
    kept = [(name, p) for name, p in core if (p.jurisdiction, p.role) == (jurisdiction, role)]
    return (*kept, *((official.name, _post(official)) for official in holding(jurisdiction, role)))


def taken(name: str, office: Office, day: str | None) -> bool:
    """Whether the register has another, and not this person, in a seat for one on the day."""
    if day is None or office.jurisdiction is None:
        return False
    role = load_registry().roles.get(office.role.value)
    if role is None or role.seats_for(office.portfolio) != 1:
        return False
    known = _seat(office.jurisdiction, office.role.value)
    rows = [(who, post) for who, post in known if post.portfolio == office.portfolio]
    return any(post.surely_covers(day) for _, post in rows) and not any(
        _resembles(name, who) for who, _ in rows
    )


def _resembles(name: str, other: str) -> bool:
    """Whether the surname of somebody is a word of another name, or nearly."""
    words = words_of(name)
    surname = skeleton(words[-1]) if words else ""
    return any(_near(surname, skeleton(word)) for word in words_of(other))


@lru_cache(maxsize=65536)
def _near(word: str, other: str) -> bool:
    """Whether two words are nearly the same; what tells cheaply that they are not comes first."""
    likeness = SequenceMatcher(None, word, other)
    return (
        likeness.real_quick_ratio() >= _NEARLY
        and likeness.quick_ratio() >= _NEARLY
        and likeness.ratio() >= _NEARLY
    )


def knows(name: str) -> bool:
    """Whether the register has anybody of this full name."""
    return bool(posts(name))


@cache
def media(name: str) -> str | None:
    """The country of an outlet or news agency by its name."""
    registry = load_registry()
    for lang in ("en", "fr"):
        for found in registry.institution_names(lang).get(fold(name), ()):
            row = registry.institutions[found]
            if row.kind.startswith("news") or "media" in row.kind or "outlet" in row.kind:
                return row.jurisdiction
    return None
