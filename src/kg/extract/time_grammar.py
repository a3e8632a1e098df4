"""The patterns by which a language's expressions of time are found, made of its pack's words.

Takes a language; gives the words to look for and, for each kind of expression, a regular expression
over a sentence's folded words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from kg.extract.reckon import KINDS
from kg.packs import table


class Pattern(NamedTuple):
    """One pattern of a language's pack."""

    id: str
    kind: str
    needs: tuple[str, ...]
    body: str
    preset: dict[str, str]


class Grammar(NamedTuple):
    """The patterns of one language and the words that they are looked for by."""

    prefix: str
    values: dict[str, dict[str, Any]]
    present: dict[str, set[str]]
    patterns: tuple[Pattern, ...]
    cased: frozenset[str]
    join: frozenset[str]
    both: frozenset[str]
    between: frozenset[str]
    of: frozenset[str]


def _alternatives(words: Any) -> str:
    """Any of some words, the longest first; by first letter, so that few are tried at a place."""
    found: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda w: (-len(w), w)):
        rest = re.escape(word[1:]).replace(r"\ ", " +")
        found.setdefault(re.escape(word[:1]), []).append(rest)
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in found.items())


def _template(match: str, data: dict[str, Any]) -> str:
    """A pack's template as a regular expression; one that begins with ``_`` captures nothing."""
    seen: set[str] = set()

    def fill(found: re.Match[str]) -> str:
        name = found[2]
        if name in data["words"]:
            number = r"|\d{1,3}" if name == "n" else ""
            inner = rf"(?<!\w)(?:{_alternatives(data['words'][name])}{number})(?:(?<=')|(?!\w))"
        elif name in ("day1", "day2"):
            inner = rf"(?<!\d){data['pieces']['day']}(?!\w)"
        else:
            inner = data["pieces"][name]
        if name == "part" or name in seen or found[1]:
            return inner
        seen.add(name)
        return f"(?P<{name}>{inner})"

    expanded = re.sub(r"\{(_?)([a-z]+[12]?)\}", fill, match)
    return re.sub(r"(?<!\[) (?![+?*\]])", " +", expanded)


@cache
def grammar_of(lang: str) -> Grammar | None:
    """A language's patterns; none where its pack has none."""
    data = table(lang, "time")
    if not data:
        return None
    data["words"].setdefault("unit", {})
    prefix = "".join(
        f"(?:(?P<p_{name}>{_template(text, data)})(?: +|(?<=')))?"
        for name, text in sorted(data.get("prefixes", {}).items())
    )
    patterns = []
    for entry in data["pattern"]:
        if entry["kind"] not in KINDS:
            raise ValueError(f"{lang}: no kind {entry['kind']!r} of date")
        body = rf"(?<![\w-])(?:{_template(entry['match'], data)})(?![\w])"
        patterns.append(
            Pattern(
                entry["id"],
                entry["kind"],
                tuple(entry.get("needs", ())),
                body,
                entry.get("set", {}),
            )
        )
    present: dict[str, set[str]] = {}
    for name, words in data["words"].items():
        for word in words if any(name in p.needs for p in patterns) else ():
            piece = _longest(word)
            if not piece[0].isdigit():  # the sentence's numbers are looked for as such
                present.setdefault(piece, set()).add(name)
    small = (frozenset(data.get(name, ())) for name in ("cased", "join", "both", "between", "of"))
    return Grammar(rf"(?<![\w-]){prefix}", data["words"], present, tuple(patterns), *small)


def _longest(word: str) -> str:
    """The piece of an expression by which it is looked for: "matin" of "ce matin"."""
    pieces = re.split(r"[ -]|(?<=[a-z]')(?!hui)", word)
    return max((p.rstrip(".") for p in pieces), key=len)
