"""An explanation as text, Markdown or JSON."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from kg.explain.model import StepKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.explain.model import Explanation, Step

_SPECIAL = str.maketrans({c: f"\\{c}" for c in "\\`*_[]<>#|"})


class Form(StrEnum):
    """The formats of explanations."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def render(explanation: Explanation, form: str) -> str:
    """An explanation in a format, with a line feed at its end."""
    match Form(form):
        case Form.TEXT:
            return text(explanation.steps) + "\n"
        case Form.MARKDOWN:
            return markdown(explanation.steps) + "\n"
        case Form.JSON:
            return json.dumps(as_dict(explanation), ensure_ascii=False, indent=2) + "\n"


def text(steps: Iterable[Step]) -> str:
    """The steps as lines; what is behind a step is indented by two spaces."""
    return "\n".join(_lines(steps, 0))


def _lines(steps: Iterable[Step], depth: int) -> Iterator[str]:
    for number, step in enumerate(steps):
        if depth == 0 and number:
            yield ""
        yield "  " * depth + _folded(step.text)
        yield from _lines(step.steps, depth + 1)


def markdown(steps: Iterable[Step]) -> str:
    """The steps as Markdown: a heading for each of the first, below it nested lists."""
    blocks = []
    for step in steps:
        items = "\n".join(_items(step.steps, 0))
        blocks.append(f"## {_escaped(step.text)}" + (f"\n\n{items}" if items else ""))
    return "\n\n".join(blocks)


def _items(steps: Iterable[Step], depth: int) -> Iterator[str]:
    for step in steps:
        words = _escaped(step.text)
        if step.kind is StepKind.VERDICT:
            words = f"**{words}**"
        yield f"{'  ' * depth}- {words}"
        yield from _items(step.steps, depth + 1)


def as_dict(explanation: Explanation) -> dict[str, Any]:
    """An explanation as plain values; a step's facts stand beside its text."""
    return {
        "about": explanation.about,
        "lang": explanation.lang,
        "steps": [_dict(step) for step in explanation.steps],
    }


def _dict(step: Step) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": str(step.kind), "text": step.text, "iri": step.iri}
    found |= dict(step.facts)
    return found | {"steps": [_dict(below) for below in step.steps]}


def _folded(words: str) -> str:
    """Words on one line, without what would steer a terminal."""
    return "".join(c for c in " ".join(words.split()) if c.isprintable())


def _escaped(words: str) -> str:
    return _folded(words).translate(_SPECIAL)
