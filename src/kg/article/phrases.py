"""What the packs say of pages, in all languages: reading begins before the language is known.

Phrases are folded. A table of one pack is joined with those of the others, sorted, so that the
result does not depend on the order of anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.fold import fold, fold_keep
from kg.packs import languages, table


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases by which lines are told apart, as compiled patterns on folded text."""

    whole: re.Pattern[str]
    start: re.Pattern[str]
    contains: re.Pattern[str]
    comments: re.Pattern[str]
    related: re.Pattern[str]
    caption: re.Pattern[str]
    credit: re.Pattern[str]
    by: re.Pattern[str]
    from_staff: re.Pattern[str]
    written: re.Pattern[str]
    edited: re.Pattern[str]
    counters: re.Pattern[str]
    published: re.Pattern[str]
    updated: re.Pattern[str]
    mastheads: re.Pattern[str]
    sections: frozenset[str]
    staff: frozenset[str]
    glue: frozenset[str]
    conjunctions: frozenset[str]
    with_agency: frozenset[str]
    not_places: frozenset[str]


def words(file: str, key: str) -> tuple[str, ...]:
    """The folded entries of one list in every pack, sorted, longest first."""
    found = {
        fold_keep(str(entry)).strip()
        for lang in languages()
        for entry in table(lang, file).get(key, ())
    }
    return tuple(sorted(found, key=lambda entry: (-len(entry), entry)))


def alternatives(entries: tuple[str, ...]) -> str:
    """A pattern for any of the phrases; ``#`` is a number, a space any white space."""
    if not entries:
        return r"(?!)"
    return "(?:" + "|".join(map(_pattern, entries)) + ")"


def _pattern(entry: str, end: str = "") -> str:
    spelt = re.escape(entry).replace(r"\#", r"\d+").replace("#", r"\d+").replace(r"\ ", r"\s+")
    return spelt + (end if entry[-1].isalnum() else "")


def _after(entries: tuple[str, ...]) -> str:
    """The phrases, not as the beginning of a longer word."""
    return "(?:" + ("|".join(_pattern(e, r"(?!\w)") for e in entries) or r"(?!)") + ")"


def _lead(file: str, key: str) -> re.Pattern[str]:
    return re.compile(_after(words(file, key)))


@cache
def phrases() -> Phrases:
    """The phrases of all packs."""
    page, meta = "boilerplate", "metadata"
    counters = "|".join(
        f"(?:{c})" for lang in languages() for c in table(lang, meta).get("counters", ())
    )
    return Phrases(
        whole=re.compile(alternatives(words(page, "whole"))),
        start=re.compile(alternatives(words(page, "start"))),
        contains=re.compile(alternatives(words(page, "contains"))),
        comments=re.compile(alternatives(words(page, "comments")) + r"\s*:?"),
        related=_lead(page, "related"),
        caption=re.compile(alternatives(words(page, "caption")) + r"\s*[:/|–—-]"),
        credit=re.compile(
            r"(?:©|\(c\)|[-–—/(|])\s*" + alternatives(words(page, "credit")) + r"\s*\)?\.?$"
        ),
        by=re.compile(_after(words(meta, "by")) + r"\s*:?\s*"),
        from_staff=_lead(meta, "from_staff"),
        written=re.compile(_after(words(meta, "written")) + r"\s*:?\s*"),
        edited=_lead(meta, "edited"),
        counters=re.compile(counters or r"(?!)"),
        published=re.compile(r"(?<!\w)" + _after(words(meta, "published"))),
        updated=re.compile(r"(?<!\w)" + _after(words(meta, "updated"))),
        mastheads=_lead(meta, "mastheads"),
        sections=frozenset(words(meta, "sections")),
        staff=frozenset(words(meta, "staff")),
        glue=frozenset(words(meta, "glue")),
        conjunctions=frozenset(words(meta, "and")),
        with_agency=frozenset(words(meta, "with")),
        not_places=frozenset(words(meta, "not_places")),
    )


@dataclass(frozen=True, slots=True)
class Names:
    """Names that pages show, and what each stands for; by exact and by folded spelling."""

    exact: dict[str, str]
    folded: dict[str, str]

    def of(self, name: str) -> str | None:
        """What a name stands for: initials as they are written, longer names in any case."""
        if name in self.exact:
            return self.exact[name]
        return self.folded.get(fold(name)) if len(name) > 4 else None


@cache
def names(key: str) -> Names:
    """The ``agencies`` or the ``publishers`` of all packs and of the common one."""
    exact: dict[str, str] = {}
    for pack in ("common", *languages()):
        for name, spellings in table(pack, "metadata").get(key, {}).items():
            for spelling in (name, *spellings):
                exact.setdefault(spelling, name)
    return Names(exact, {fold(spelling): name for spelling, name in reversed(exact.items())})
