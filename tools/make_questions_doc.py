"""Writes `docs/questions.md` from the headers of `queries/*.rq`.

``python tools/make_questions_doc.py`` rewrites the page; a test compares it with the questions.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.questions import questions

if TYPE_CHECKING:
    from kg.questions import Question

PAGE = Path(__file__).resolve().parents[1] / "docs" / "questions.md"
_HEAD = """<!-- Written by tools/make_questions_doc.py from queries/*.rq: change those. -->
# Questions

Each question is one file in `queries/`, a command of `kg ask`, and a name for `graph.ask()`.
Offices, persons, states and bodies are given by label in French or English, by id, by Wikidata QID
or by IRI; dates as days, months, years or EDTF intervals. A value that is not known is empty
(`null` in JSON): unknown is never "no", and an end that nobody tells is not today.

| question | asks | en français |
|---|---|---|
"""


def _kind(kind: str) -> str:
    return kind.replace("-", " ")


def section(question: Question) -> str:
    """One question: its options and columns."""
    lines = [f"## {question.name}", "", question.summary, "", question.description, ""]
    lines += ["```", question.example, "```", ""]
    if question.params:
        lines += ["| option | takes | | |", "|---|---|---|---|"]
        for param in question.params:
            need = "required" if param.required else "optional"
            lines.append(f"| `{param.option}` | {_kind(param.type)} | {need} | {param.help} |")
        lines.append("")
    lines += ["| column | |", "|---|---|"]
    lines += [f"| `{column.name}` | {column.help} |" for column in question.columns]
    return "\n".join(lines) + "\n"


def page() -> str:
    """The whole page."""
    found = questions()
    rows = (f"| [{q.name}](#{q.name}) | {q.summary} | {q.summary_fr} |" for q in found)
    return _HEAD + "\n".join(rows) + "\n\n" + "\n".join(map(section, found))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
