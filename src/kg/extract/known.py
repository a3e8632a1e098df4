"""Officials whom the article names without a title, while it tells of their office elsewhere.

Takes the holdings of a document; gives a person whom the register knows to hold one office on the
day that office, where the text speaks of it: ``le président russe``, ``les deux présidents``, ``the
prime minister``. What comes of it is inferred.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import HoldingStatus, Office, Role
from kg.extract import register
from kg.extract.holdings import span
from kg.extract.model import Tenure
from kg.extract.phrases import Determiner, Kind
from kg.extract.titles import classes
from kg.model import LineRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.holdings import Holdings
    from kg.extract.phrases import Parsed, Phrase
    from kg.extract.register import Post

_NEAR = 2  # so many sentences from a name two offices at once may stand
_REACH = 6  # and one alone, where nobody nearer has such an office
_NEVER = 10**6


def add_known(held: Holdings) -> None:
    """Give known officials the office that the text tells of apart from them."""
    posts = _posts(held)
    if not posts:
        return
    named = _named(held)
    titles = list(_titles(held))
    for who, post in posts.items():
        found = _support(held, who, post, posts, named, titles)
        if found is None:
            continue
        one, phrase, rule = found
        place = span(one, phrase.first, phrase.last)
        office = Office(
            Role(post.role), post.portfolio, post.jurisdiction, place.of(held.article.text)
        )
        held.found.append(
            Tenure(
                who, office, HoldingStatus.INCUMBENT, one.sentence.index, place, rule,
                inferred=True, reason="register",
            )
        )  # fmt: skip


def _posts(held: Holdings) -> dict[str, Post]:
    """The one office of each person without any here."""
    day, having = held.article.published, {t.person for t in held.found}
    found: dict[str, Post] = {}
    for person in held.people.persons:
        if person.id in having or day is None:
            continue
        posts = [p for p in register.posts(person.name, day) if p.covers(day)]
        offices = {(p.role, p.portfolio, p.jurisdiction) for p in posts}
        if len(offices) == 1 and posts[0].role in classes()["single"]["roles"]:
            found[person.id] = posts[0]
    return found


def _named(held: Holdings) -> dict[str, set[int]]:
    """The sentences that name each person."""
    found: dict[str, set[int]] = {}
    for one in held.parsed:
        for phrase in one.phrases:
            person = held.person(phrase) if phrase.kind is Kind.NAME else None
            if person is not None:
                found.setdefault(person.id, set()).add(one.sentence.index)
    return found


def _titles(held: Holdings) -> Iterator[tuple[Parsed, Phrase]]:
    """The titles that belong to no name."""
    for one in held.parsed:
        used = {f.title for f in held.linked[one.sentence.index].links}
        for at, phrase in enumerate(one.phrases):
            if phrase.kind is Kind.TITLE and at not in used and phrase.title is not None:
                yield one, phrase


def _support(
    held: Holdings, who: str, post: Post, posts: dict[str, Post], named: dict[str, set[int]],
    titles: list[tuple[Parsed, Phrase]],
) -> tuple[Parsed, Phrase, str] | None:  # fmt: skip
    """The title that tells of somebody's office, and how."""
    for one, phrase in titles:
        title = phrase.title
        if title is None or title.status or phrase.determiner is Determiner.INDEFINITE:
            continue
        fits = title.role == post.role and title.portfolio in (None, post.portfolio)
        index = one.sentence.index
        near = _far(named, who, index) <= _REACH
        if title.kind == "office" and fits and post.jurisdiction in title.codes:
            return one, phrase, "known.party"
        if one.sentence.line is LineRole.TITLE or not near:
            continue
        if title.kind == "counterpart" and post.jurisdiction in title.codes:
            return one, phrase, "known.counterpart"
        if title.kind != "office" or not fits or title.codes or title.weak:
            continue
        if title.plural and _far(named, who, index) > _NEAR:
            continue
        rivals = _rivals(held, who, post, posts, named, index)
        if title.plural and rivals == 1:
            return one, phrase, "known.plural"
        if not title.plural and phrase.determiner is Determiner.DEFINITE:
            nearer = _rivals(held, who, post, posts, named, index, _far(named, who, index))
            if not nearer:
                return one, phrase, "known.definite"
    return None


def _rivals(
    held: Holdings, who: str, post: Post, posts: dict[str, Post], named: dict[str, set[int]],
    index: int, reach: int = _NEAR,
) -> int:  # fmt: skip
    """How many others are named near who have an office of the same kind."""
    others = {
        t.person for t in held.found
        if t.office.role.value == post.role and t.status is not HoldingStatus.FORMER
    }  # fmt: skip
    others |= {p for p, known in posts.items() if known.role == post.role}
    others.discard(who)
    return sum(_far(named, p, index) <= reach for p in others)


def _far(named: dict[str, set[int]], who: str, index: int) -> int:
    """How many sentences from one somebody is named."""
    return min((abs(index - k) for k in named.get(who, ())), default=_NEVER)
