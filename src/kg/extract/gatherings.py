"""Gatherings of an organisation that a clause names: summits, ministerial meetings, assemblies.

Takes a clause; gives an `Event` for each gathering whose organisation the text names, with those
who are said to attend it. A gathering that something is said ahead of is still to come.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.claims.model import InteractionStatus as Status
from kg.claims.model import InteractionType as Type
from kg.extract.arguments import following_subject, own_subject, subject
from kg.extract.clauses import small_words
from kg.extract.events import Event, dates_of, flatten, is_title, persons_of, place_of, side_of
from kg.extract.factuality import of_noun
from kg.extract.frames import Told
from kg.extract.model import ActorKind
from kg.extract.place import named_place
from kg.extract.tries import Trie
from kg.extract.verbs import phrase
from kg.model import Span
from kg.packs import table
from kg.registry import load_jurisdictions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.arguments import Group
    from kg.extract.clauses import Clause
    from kg.extract.model import Document
    from kg.extract.place import Place
    from kg.extract.time import DateMention
    from kg.registry import Jurisdictions

_RULE = "gathering"
_TITLE = 3  # words between "of" and an organisation: "of leaders of the AU"
_ATTENDED = 10


@cache
def _parties() -> Jurisdictions:
    return load_jurisdictions()


@cache
def _forms(lang: str) -> Trie[str]:
    data = table(lang, "frames").get("gatherings", {})
    return Trie((phrase(form), form) for form in data.get("forms", ()))


@cache
def _free(lang: str) -> frozenset[str]:
    """The gatherings that need no organisation where somebody attends them."""
    return frozenset(table(lang, "frames").get("gatherings", {}).get("free", ()))


@cache
def _listed(lang: str, name: str) -> tuple[tuple[str, ...], ...]:
    data = table(lang, "frames").get("gatherings", {})
    return tuple(phrase(p) for p in sorted(data.get(name, ()), key=lambda p: (-len(p), p)))


@cache
def _members() -> dict[str, tuple[str, ...]]:
    """The states of a group that is listed by its members."""
    listed = table("common", "gatherings").get("members", {})
    return {code: tuple(states) for code, states in listed.items()}


@cache
def _selves() -> frozenset[str]:
    """The groups whose name alone stands for their summit: "at the G20"."""
    return frozenset(table("common", "gatherings").get("selves", ()))


def organisation(document: Document, clause: Clause, at: int) -> str | None:
    """The code of the organisation that a mention names or acts for."""
    mention = clause.mention(at)
    if mention is None or mention.kind is ActorKind.PERSON:
        return None
    for identifier in mention.actors:
        actor = document.actors.get(identifier)
        code = side_of(actor) if actor is not None else None
        if (
            code is not None
            and code in _parties()
            and _parties().by_code[code].kind in ("organisation", "group")
        ):
            return code
    return None


def _whose(
    document: Document, clause: Clause, first: int, last: int
) -> tuple[int, int, str] | None:
    """The first and last place of a gathering's name, and its organisation."""
    if first > 0 and (code := organisation(document, clause, first - 1)):
        return first - 1, last, code
    for at, of in ((last + n, of) for n in (1, 2) for of in _listed(clause.lang, "of")):
        if clause.norms[at : at + len(of)] == of:
            for place in range(at + len(of), at + len(of) + _TITLE):
                if place < len(clause.items) and (code := organisation(document, clause, place)):
                    return first, place, code
    if clause.mention(last + 1) is not None and (code := organisation(document, clause, last + 1)):
        return first, last + 1, code
    return None


def _ahead(clause: Clause, first: int) -> bool:
    """Whether something is said to be ahead of the gathering."""
    for wanted in _listed(clause.lang, "ahead"):
        for begin in (first - len(wanted), first - len(wanted) - 1):
            if begin >= 0 and clause.norms[begin : begin + len(wanted)] == wanted:
                return True
    return False


def _attending(clause: Clause, first: int, ahead: bool) -> Group:
    """Who is said to be there: the subject of "attend", or who speaks ahead of it."""
    verbs = table(clause.lang, "frames").get("gatherings", {}).get("attend", ())
    near = [v for v in clause.verbs if 0 < first - v.head <= _ATTENDED and v.lemma in verbs]
    if near:
        return subject(clause, near[-1].first)
    related = _related(clause, first, verbs)
    if related:
        return related
    bound = table(clause.lang, "frames").get("gatherings", {}).get("bound", ())
    if any(clause.word(at) in bound for at in (first - 1, first - 2)):
        return subject(clause, first)
    if ahead:
        return following_subject(clause, first) or subject(clause, first)
    return ()


def _related(clause: Clause, first: int, verbs: Sequence[str]) -> Group:
    """Who attends what a relative clause is about: "the summit, which A will attend"."""
    words = small_words(clause.lang)
    opening = words.relatives | words.whom | words.turns
    for verb in clause.verbs:
        if 0 < verb.head - first <= _ATTENDED and verb.lemma in verbs and verb.finite:
            group = own_subject(clause, verb)
            if group and group[0] > first:
                before = clause.norms[first : group[0]]
                return group if not opening.isdisjoint(before) else ()
    return ()


def gatherings(document: Document, clause: Clause, places: tuple[Place, ...]) -> list[Event]:
    """The gatherings that a clause names with their organisation."""
    found: list[Event] = []
    free = 0  # the first place that no gathering before has
    for at, matches in _forms(clause.lang).all(clause.norms):
        if at < free or not clause.items[at].is_word:
            continue
        last = matches[0][0] - 1
        whose = _whose(document, clause, at, last)
        if whose is None and matches[0][1] in _free(clause.lang):
            whose = (at, last, "")
        if whose is None or clause.items[at].quoted:
            continue
        event = _event(document, clause, places, at, last, whose)
        if event is not None:
            found.append(event)
        free = max(whose[1], last) + 1
    return found or _by_name(document, clause, places)


def _by_name(document: Document, clause: Clause, places: tuple[Place, ...]) -> list[Event]:
    """A summit that the name of its group alone tells of: "participe au G20 à Rio"."""
    found: list[Event] = []
    selves = _selves()
    for at, item in enumerate(clause.items):
        code = item.text if item.mention is None else organisation(document, clause, at)
        if code not in selves or item.quoted or not _attending(clause, at, ahead=False):
            continue
        event = _event(document, clause, places, at, at, (at, at, code or ""))
        found += [event] if event is not None else []
    return found


def _date(dates: tuple[DateMention, ...], status: Status, ahead: bool) -> str | None:
    """The first day that a gathering is given; open where something is said ahead of it."""
    days = (date.when(status is Status.PLANNED and not ahead) for date in dates)
    day = next((day for day in days if day), None)
    return f"{day}/.." if ahead and day and len(day) == 10 else day


def _of_place(document: Document, clause: Clause, last: int) -> Place | None:
    """The place a gathering is called after: "le sommet d'Oslo", "la conférence de Riga"."""
    if clause.word(last + 1) not in small_words(clause.lang).of or last + 2 >= len(clause.items):
        return None
    place = named_place(clause, last + 2, document.article.text)
    return place if place is not None and place.rank > 1 else None


def _event(
    document: Document,
    clause: Clause,
    places: tuple[Place, ...],
    first: int,
    last: int,
    whose: tuple[int, int, str],
) -> Event | None:
    low, high, code = whose
    verdict = of_noun(clause, first, last, max(0, first - 8), min(len(clause.items), high + 8))
    ahead = _ahead(clause, low)
    group = _attending(clause, low, ahead)
    people = persons_of(document, flatten(document, clause, group))
    told = Told(_RULE, Type.CONFERENCE, True, verdict, (), (), last, low, high, "")
    dates = dates_of(clause, told)
    status = Status.PLANNED if ahead else verdict.status
    if status is Status.OCCURRED and verdict.cue == "pres" and not is_title(clause):
        status = Status.ONGOING
    if status is None:
        return None
    date = _date(dates, status, ahead)
    place = place_of(clause, told, places) or _of_place(document, clause, high)
    coming = status in (Status.PLANNED, Status.ONGOING)
    if not people and (not code or date is None or (place is None and not coming)):
        return None
    if not code and (place is None or place.code is None or date is None):
        return None
    start, end = clause.span_text(low, high)
    if place is not None and 0 <= place.span.start - end <= 8:
        end = place.span.end
    name = Span(*clause.span_text(low, high)).of(document.article.text)
    return Event(
        clause.sentence.index, f"{clause.lang}.{_RULE}", Type.CONFERENCE, True, status, people,
        Span(start, end), date, date is not None,
        place.span.of(document.article.text) if place else None, place.rank if place else 0,
        place.code if place else None, title=is_title(clause), name=" ".join(name.split()),
        extra_sides=_members().get(code) or (code or (place.code if place else "") or "",),
    )  # fmt: skip
