"""Parameters into a query: only the row marked ``#+ params`` changes, every value safely written.

Takes the query's text and values in the order of its variables, gives SPARQL. None is
``UNDEF``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kg.errors import BadParameter

if TYPE_CHECKING:
    from collections.abc import Sequence

XSD = "http://www.w3.org/2001/XMLSchema#"
_ROW = re.compile(r"^( *VALUES \(([^()]*)\) )\{ \(.*\) \}(  #\+ params)$", re.MULTILINE)
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\\x7f-\x9f\ud800-\udfff]')
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_CONTROL = re.compile(r'[\\"\x00-\x1f\x7f-\x9f\u2028\u2029]')


@dataclass(frozen=True, slots=True)
class Iri:
    """An IRI as a value."""

    text: str


Value = Iri | date | int | str


def iri(text: str) -> str:
    """An IRI as SPARQL writes it.

    Raises:
        BadParameter: no IRI may hold a character of it, or it has no scheme.

    >>> iri("https://w3id.org/okg/id/country/ru")
    '<https://w3id.org/okg/id/country/ru>'
    """
    if _NOT_IN_IRI.search(text) or not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text):
        raise BadParameter(
            f"{text!r} is no IRI: give one such as https://w3id.org/okg/id/country/ru"
        )
    return f"<{text}>"


def string(text: str) -> str:
    r"""A string as SPARQL writes it.

    >>> print(string('a "b"'))
    "a \"b\""
    """
    clean = text.encode("utf-8", "replace").decode("utf-8")
    escaped = _CONTROL.sub(lambda m: _ESCAPES.get(m[0]) or f"\\u{ord(m[0]):04X}", clean)
    return f'"{escaped}"'


def term(value: Value | None) -> str:
    """A value as SPARQL writes it; ``UNDEF`` for none."""
    match value:
        case None:
            return "UNDEF"
        case Iri():
            return iri(value.text)
        case date():
            return f'"{value.isoformat()}"^^<{XSD}date>'
        case int():
            return str(value)
        case str():
            return string(value)


def variables(text: str) -> tuple[str, ...]:
    """The variables of a query's params row, in order; empty where it has none."""
    match = _ROW.search(text)
    return tuple(v.lstrip("?") for v in match[2].split()) if match else ()


def bind(text: str, values: Sequence[Value | None]) -> str:
    """The query with these values in its params row, in the order of its variables.

    Raises:
        BadParameter: a value cannot be written in SPARQL.
        ValueError: there are not as many values as variables.
    """
    names = variables(text)
    row = " ".join(term(value) for _, value in zip(names, values, strict=True))
    return _ROW.sub(lambda m: f"{m[1]}{{ ( {row} ) }}{m[3]}", text, count=1)
