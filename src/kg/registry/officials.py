"""The gazetteer of officials: who held what kind of office for which country, in which years.

Takes a name as an article spells it; gives the posts of those whom it may name. It is wide and
shallow (``data/registry/officials*.csv``): it helps to tell whose minister somebody is, and nothing
of it is ever asserted. Tables are sorted by a key of the name, and searched without an index.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from kg.assets import read_text
from kg.errors import BadRegistry
from kg.names import alike, skeleton, words_of

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
def _lines() -> tuple[list[str], ...]:
    """The lines of each table, sorted by key as they are."""
    tables = []
    for name in FILES:
        file = f"data/registry/{name}.csv"
        header, *lines = read_text(file).splitlines()
        if tuple(header.split(",")) != COLUMNS:
            raise BadRegistry(file, 1, f"columns are not {', '.join(COLUMNS)}")
        tables.append(lines)
    return tuple(tables)


def _starting(prefix: str) -> list[Official]:
    """The rows whose key begins with some text."""
    found: list[Official] = []
    for lines in _lines():
        at = bisect_left(lines, prefix)
        while at < len(lines) and lines[at].startswith(prefix):
            found.append(_official(lines[at]))
            at += 1
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
    middle = f",{jurisdiction},{role},"
    return tuple(_official(line) for lines in _lines() for line in lines if middle in line)
