"""The questions: what `queries/*.rq` say of themselves in the `#+` lines at their head.

Takes the text of a query, gives a `Question` with its parameters and columns. The lines are YAML,
so that grlc can serve the folder; of it one level of ``key: text`` and ``>-`` blocks is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache

from kg import assets
from kg.errors import BadParameter

FOLDER = "queries"
_KEY = re.compile(r"([a-z][\w.-]*): *(.*)")


class ParamType(StrEnum):
    """What a parameter takes."""

    OFFICE = "office"
    ROLE = "role"
    PORTFOLIO = "portfolio"
    PERSON = "person"
    PARTY = "party"
    AGENT = "agent"
    INTERACTION = "interaction"
    PLACE = "place"
    TOPIC = "topic"
    DAY_RANGE = "day-range"
    FIRST_DAY = "first-day"
    LAST_DAY = "last-day"
    IRI = "iri"
    TEXT = "text"
    LANG = "lang"
    INTEGER = "integer"


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a question."""

    name: str
    type: ParamType
    required: bool
    help: str

    @property
    def width(self) -> int:
        """How many variables of the params row it sets: two for a range of days."""
        return 2 if self.type is ParamType.DAY_RANGE else 1

    @property
    def option(self) -> str:
        """Its spelling on the command line."""
        return "--" + self.name.replace("_", "-")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an answer."""

    name: str
    help: str


@dataclass(frozen=True, slots=True)
class Question:
    """A canned question: its name, what it asks in two languages, and its query."""

    name: str
    summary: str
    summary_fr: str
    description: str
    params: tuple[Param, ...]
    columns: tuple[Column, ...]
    example: str
    text: str
    answers: str = ""

    def param(self, name: str) -> Param | None:
        """The parameter of that name."""
        return next((p for p in self.params if p.name == name), None)


@dataclass(frozen=True, slots=True)
class Option:
    """A parameter as the command line offers it."""

    name: str
    option: str
    metavar: str
    required: bool
    help: str


def fields(text: str) -> dict[str, str]:
    r"""The keys of a header and their texts, blocks on one line.

    >>> fields("#+ name: a\n#+ about: >-\n#+   one\n#+   two\nSELECT")
    {'name': 'a', 'about': 'one two'}
    """
    found: dict[str, str] = {}
    key = ""
    for line in text.splitlines():
        if not line.startswith("#+ "):
            break
        match = _KEY.fullmatch(line[3:].rstrip())
        if match:
            key = match[1]
            found[key] = match[2] if match[2] != ">-" else ""
        elif key:
            found[key] = f"{found[key]} {line[3:].strip()}".strip()
    return found


def _param(name: str, text: str) -> Param:
    kind, need, about = (part.strip() for part in text.split(",", 2))
    if need not in ("required", "optional"):
        raise ValueError(f"param.{name}: {need!r} is neither required nor optional")
    return Param(name, ParamType(kind), need == "required", about)


def parse(text: str) -> Question:
    """A query as a question.

    Raises:
        ValueError: its header says something that no question says.
    """
    header = fields(text)
    known = ("name", "summary", "summary.fr", "description", "answers", "example")
    params, columns = [], []
    for key, value in header.items():
        kind, _, name = key.partition(".")
        if kind == "param" and name:
            params.append(_param(name, value))
        elif kind == "column" and name:
            columns.append(Column(name, value))
        elif key not in known:
            raise ValueError(f"a header has no key {key!r}")
    return Question(
        name=header["name"],
        summary=header["summary"],
        summary_fr=header["summary.fr"],
        description=header.get("description", ""),
        params=tuple(params),
        columns=tuple(columns),
        example=header["example"],
        text=text,
        answers=header.get("answers", ""),
    )


@cache
def questions() -> tuple[Question, ...]:
    """All questions, by name."""
    texts = (assets.read_text(f"{FOLDER}/{name}") for name in assets.listing(FOLDER, ".rq"))
    return tuple(sorted(map(parse, texts), key=lambda question: question.name))


def find(name: str) -> Question:
    """The question of that name.

    Raises:
        BadParameter: there is none; says which are like it.
    """
    known = {question.name: question for question in questions()}
    if name in known:
        return known[name]
    close = tuple(get_close_matches(name, known, n=3, cutoff=0.5))
    hint = f"did you mean {' or '.join(close)}?" if close else f"there are {', '.join(known)}"
    raise BadParameter(f"no question {name!r}: {hint}", close)


def options_of(question: Question) -> tuple[Option, ...]:
    """The command-line options of a question; the language has an option of every command."""
    return tuple(
        Option(p.name, p.option, str(p.type).upper(), p.required, p.help)
        for p in question.params
        if p.type is not ParamType.LANG
    )
