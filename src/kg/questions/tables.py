"""Answers as text: aligned table, CSV, JSON, JSON lines; triples as they are.

Takes columns and rows, gives the whole text; only `rich_table` is for terminals.
"""

from __future__ import annotations

import csv
import io
import json
import re
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.errors import BadParameter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.table import Table

    from kg.questions.answer import Answer, Plain

_ID = re.compile(r"https?://\S+/id/([a-z-]+)/(\S+)")


class Format(StrEnum):
    """The forms of an answer."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    TTL = "ttl"


FORMATS = tuple(str(form) for form in Format)


def text_of(value: Plain) -> str:
    """A value as words: nothing for None, ``true`` and ``false`` as SPARQL has them."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def cell(value: Plain) -> str:
    """A value as a table shows it: one line, instances by kind and id.

    >>> cell("https://w3id.org/okg/id/country/ru")
    'country/ru'
    """
    words = " ".join(text_of(value).split())
    match = _ID.fullmatch(words)
    return f"{match[1]}/{match[2]}" if match else words


def _csv(answer: Answer) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([text_of(row[c]) for c in answer.columns] for row in answer.rows)
    return out.getvalue()


def _json(answer: Answer) -> str:
    return json.dumps(list(answer.rows), ensure_ascii=False, indent=2) + "\n"


def _jsonl(answer: Answer) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in answer.rows)


def _lines(answer: Answer) -> Iterator[str]:
    cells = [answer.columns, *(tuple(cell(row[c]) for c in answer.columns) for row in answer.rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(answer.columns))]
    for row in (cells[0], tuple("-" * width for width in widths), *cells[1:]):
        yield "  ".join(f"{word:{width}}" for word, width in zip(row, widths, strict=True)).rstrip()


def _plain(answer: Answer) -> str:
    return "".join(f"{line}\n" for line in _lines(answer)) if answer.columns else ""


def render(answer: Answer, form: str) -> str:
    r"""The answer as text in one of `FORMATS`.

    Raises:
        BadParameter: there is no such format, or the answer has no triples to write as Turtle.

    >>> from kg.questions.answer import Answer
    >>> render(Answer("q", ("a", "b"), ({"a": 1, "b": None},)), "csv")
    'a,b\n1,\n'
    """
    if form == Format.TTL:
        if answer.triples is None:
            raise BadParameter("a table of rows has no Turtle: take json, jsonl, csv or table")
        return answer.triples
    writers = {
        Format.TABLE: _plain,
        Format.CSV: _csv,
        Format.JSON: _json,
        Format.JSONL: _jsonl,
    }
    if form not in writers:
        raise BadParameter(f"no format {form!r}: there are {', '.join(FORMATS)}")
    return writers[Format(form)](answer)


def rich_table(answer: Answer) -> Table:
    """The answer as a table for a terminal; empty columns are left out."""
    from rich.table import Table
    from rich.text import Text

    table = Table(show_edge=False, pad_edge=False)
    shown = [c for c in answer.columns if any(row[c] is not None for row in answer.rows)]
    for column in shown or answer.columns:
        table.add_column(column, overflow="fold")
    for row in answer.rows:
        table.add_row(*(Text(cell(row[c])) for c in shown))
    return table
