"""The gazetteer of officials: who held what kind of office for which country, in which years.

Takes a name as an article spells it; gives the posts of those whom it may name. It is wide and
shallow (``data/registry/officials*.csv``): it helps to tell whose minister somebody is, and nothing
of it is ever asserted. Tables are sorted by a key of the name, and searched without an index.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kg.assets import read_text
from kg.errors import BadRegistry
from kg.names import alike, skeleton, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = ("key", "name", "jurisdiction", "role", "portfolio", "start", "end", "basis")
FILES = ("officials", "officials-more")


class Official(NamedTuple):
    """A post of somebody: country, role, portfolio, and the years that bound it ("" unknown)."""

    name: str
    jurisdiction: str
    role: str
    portfolio: str | None
    start: str
    end: str


def key(name: str) -> str:
    """What spellings of one name share: the skeletons of its last and first words.

    >>> key("Sergueï Choïgou") == key("Sergei Shoigu")
    True
    """
    words = words_of(name)
    return f"{skeleton(words[-1])} {skeleton(words[0])}" if words else ""


@cache
def _tables() -> tuple[str, ...]:
    """The rows of each table as one text, sorted by key as they are; each ends with a newline."""
    tables = []
    for name in FILES:
        file = f"data/registry/{name}.csv"
        header, _, rows = read_text(file).partition("\n")
        if tuple(header.split(",")) != COLUMNS:
            raise BadRegistry(file, 1, f"columns are not {', '.join(COLUMNS)}")
        tables.append(rows if rows.endswith("\n") else f"{rows}\n")
    return tuple(tables)


def _first(rows: str, prefix: str) -> int:
    """Where the first row begins that does not stand before some text."""
    low, high = 0, len(rows)
    while low < high:
        middle = (low + high) // 2
        start = max(low, rows.rfind("\n", low, middle) + 1)
        if rows[start : start + len(prefix)] < prefix:
            low = rows.index("\n", middle) + 1
        else:
            high = start
    return low


def _starting(prefix: str) -> list[Official]:
    """The rows whose key begins with some text."""
    found: list[Official] = []
    for rows in _tables():
        at = _first(rows, prefix)
        while at < len(rows) and rows.startswith(prefix, at):
            end = rows.index("\n", at)
            found.append(_official(rows[at:end]))
            at = end + 1
    return found


def _official(line: str) -> Official:
    """A line of a table."""
    _, name, code, role, portfolio, start, end, _ = line.rsplit(",", 7)
    return Official(name.strip('"'), code, role, portfolio or None, start, end)


@cache
def named(name: str) -> tuple[Official, ...]:
    """The posts of those whose full name this may spell; none for a single word."""
    words = words_of(name)
    if len(words) < 2:
        return ()
    found = _starting(f"{skeleton(words[-1])} {skeleton(words[0])[:3]}")
    turned = _starting(f"{skeleton(words[0])} {skeleton(words[-1])[:3]}")
    return tuple(post for post in (*found, *turned) if alike(post.name, name))


@cache
def surnamed(word: str) -> tuple[Official, ...]:
    """The posts of those whose surname this may spell."""
    words = words_of(word)
    return tuple(_starting(f"{skeleton(words[-1])} ")) if words else ()


@cache
def holding(jurisdiction: str, role: str) -> tuple[Official, ...]:
    """The posts of one kind for one party."""
    return tuple(
        _official(row) for rows in _tables() for row in _holding(rows, f",{jurisdiction},{role},")
    )


def _holding(rows: str, middle: str) -> Iterator[str]:
    """The rows that hold some text, in their order."""
    at = rows.find(middle)
    while at >= 0:
        end = rows.index("\n", at)
        yield rows[rows.rfind("\n", 0, at) + 1 : end]
        at = rows.find(middle, end)
