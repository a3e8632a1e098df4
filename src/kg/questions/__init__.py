"""Canned questions over a graph: one `queries/*.rq` each, asked by name with labels and dates.

`ask` runs a question, `questions` lists them, `options_of` says what the command line offers for
one, `query` runs any SPARQL. `render` writes an answer as table, CSV or JSON.
"""

from __future__ import annotations

from kg.questions.answer import Answer, Binding
from kg.questions.ask import ask, query
from kg.questions.header import (
    Column,
    Option,
    Param,
    ParamType,
    Question,
    find,
    options_of,
    questions,
)
from kg.questions.tables import FORMATS, Format, render, rich_table
from kg.questions.targets import (
    QueryTarget,
    Result,
    endpoint_target,
    graph_target,
    store_target,
)

__all__ = [
    "FORMATS",
    "Answer",
    "Binding",
    "Column",
    "Format",
    "Option",
    "Param",
    "ParamType",
    "QueryTarget",
    "Question",
    "Result",
    "ask",
    "endpoint_target",
    "find",
    "graph_target",
    "options_of",
    "query",
    "questions",
    "render",
    "rich_table",
    "store_target",
]
