"""A question asked: parameters read, the query run, the answer explained."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kg.errors import BadParameter
from kg.iris import DEFAULT_BASE, Iris
from kg.questions import days
from kg.questions.answer import Answer, Binding
from kg.questions.bind import Iri, Value, bind
from kg.questions.explain import explain
from kg.questions.header import ParamType, Question, find
from kg.questions.resolve import RESOLVED, resolve
from kg.questions.roles import portfolio_of, spread

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.questions.days import Days
    from kg.questions.header import Param
    from kg.questions.targets import QueryTarget

Given = str | int | date | None


def _iri(text: str, base: str) -> str:
    """An IRI, or ``kind/id`` under the base."""
    return text if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text) else f"{Iris(base).base}id/{text}"


def _read(
    target: QueryTarget, param: Param, text: str, lang: str, base: str
) -> tuple[tuple[Value | None, ...], Binding]:
    """The values of one parameter, in the order of the params row, and how it was understood."""
    if param.type in RESOLVED:
        found = resolve(target, param.type, text, option=param.option, lang=lang, base=base)
        bound = Binding(param.name, text, found.iri, found.label, found.known)
        return (Iri(found.iri),), bound
    match param.type:
        case ParamType.ROLE:
            iri = Iris(base).of("office-role", text)
            return (Iri(iri),), Binding(param.name, text, iri)
        case ParamType.PORTFOLIO:
            code = portfolio_of(param.option, text)
            return (code,), Binding(param.name, text, code)
        case ParamType.IRI:
            iri = _iri(text, base)
            return (Iri(iri),), Binding(param.name, text, iri)
        case ParamType.INTEGER:
            if not re.fullmatch(r"[0-9]{1,9}", text):
                raise BadParameter(f"{param.option} {text!r} is no whole number: give one, e.g. 10")
            return (int(text),), Binding(param.name, text, text)
        case _:
            return (text,), Binding(param.name, text, text)


def _given(question: Question, params: Mapping[str, Given]) -> dict[str, str]:
    """The parameters that have a value, by name; ``from_`` is ``from``, a dash an underscore.

    Raises:
        BadParameter: the question has no such parameter, or one that it needs is missing.
    """
    given: dict[str, str] = {}
    for key, value in params.items():
        name = key.rstrip("_").replace("-", "_")
        if question.param(name) is None:
            options = ", ".join(p.option for p in question.params) or "none"
            raise BadParameter(f"{question.name} has no parameter {name!r}: it has {options}")
        if value is not None and str(value).strip():
            given[name] = str(value)
    for param in question.params:
        if param.required and param.name not in given:
            raise BadParameter(f"{question.name} needs {param.option}: e.g. {question.example}")
    return given


def _at_contact(
    question: Question, given: dict[str, str], days: Mapping[str, Days]
) -> tuple[Question, dict[str, str]]:
    """The question and its parameters; who held an office at a contact is ``who-held-at``."""
    at = days.get("at")
    if question.name != "who-held" or at is None or not at.contact:
        return question, given
    others = {name: text for name, text in given.items() if name != "at"}
    return find("who-held-at"), {**others, "interaction": at.contact}


def ask(
    target: QueryTarget,
    question: str,
    *,
    lang: str = "en",
    **params: Given,
) -> Answer:
    """The answer to a question.

    Raises:
        BadParameter: there is no such question, or a parameter names nothing known.
    """
    asked = find(question)
    base = getattr(target, "base", DEFAULT_BASE)
    given = spread(asked, _given(asked, params), lang)
    when = days.all_of(target, asked, given, lang)
    asked, given = _at_contact(asked, given, when)
    values: list[Value | None] = []
    bindings: list[Binding] = []
    read: tuple[Value | None, ...]
    for param in asked.params:
        if param.type is ParamType.LANG:
            values.append(given.get(param.name, lang))
        elif param.name in given and param.type in days.OF_DAYS:
            read, binding = days.value(param, when[param.name])
            values.extend(read)
            bindings.append(binding)
        elif param.name in given:
            read, binding = _read(target, param, given[param.name], lang, base)
            values.extend(read)
            bindings.append(binding)
        else:
            values.extend([None] * param.width)
    result = target.select(bind(asked.text, values))
    rows = tuple(dict(zip(result.columns, row, strict=True)) for row in result.rows)
    answer = Answer(asked.name, result.columns, rows, tuple(bindings))
    return _as_asked(explain(target, answer, lang), question)


def _as_asked(answer: Answer, question: str) -> Answer:
    """The answer as that to the question asked: the contact of ``who-held-at`` was its ``at``."""
    if answer.question == question:
        return answer
    bindings = (replace(b, name="at") if b.name == "interaction" else b for b in answer.bindings)
    return replace(answer, question=question, bindings=tuple(bindings))


def query(target: QueryTarget, sparql: str) -> Answer:
    """What any SPARQL query gives.

    Raises:
        BadQuery: it cannot be read.
    """
    result = target.select(sparql)
    rows = tuple(dict(zip(result.columns, row, strict=True)) for row in result.rows)
    return Answer("", result.columns, rows, triples=result.triples)
