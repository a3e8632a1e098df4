"""JSON to claims: an object, an array of objects or JSON lines, one article each.

Takes what `kg.claims.write` gives, what a reviewer made of it, and the corpus's plain annotations.
Everything is held against ``schema.json`` and then against itself (`kg.claims.check`).
"""

from __future__ import annotations

import json
from enum import EnumType
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.claims.check import Fault, faults
from kg.claims.keys import keys
from kg.claims.model import Claims, Source
from kg.errors import BadClaims
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema import Draft202012Validator, ValidationError

_SHOWN = 3  # faults told of one article


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of the claims of one article."""
    text = (files("kg.claims") / "schema.json").read_text(encoding="utf-8")
    read: dict[str, Any] = json.loads(text)
    return read


@cache
def _validator() -> Draft202012Validator:
    from jsonschema import Draft202012Validator  # slow to import, and only reading needs it

    return Draft202012Validator(schema())


def from_json(text: str, *, source: str) -> tuple[Claims, ...]:
    """The claims of every article in a JSON text; ``source`` is the file it comes from.

    Raises:
        BadClaims: no JSON, not in the schema, or contradicting itself; says where and what.
    """
    return tuple(_article(value, place, source) for value, place in _objects(text, source))


class Salvaged(NamedTuple):
    """Claims without the items that were refused, and the faults of these, pointers first."""

    claims: Claims
    refused: tuple[Fault, ...]


def salvage(value: dict[str, Any], *, source: str) -> Salvaged:
    """The claims in one article's object, with every item left out that has a fault.

    Raises:
        BadClaims: the object itself, and not one of its items, is not in the schema.
    """
    refused: list[Fault] = []
    for fault in (_unfit, _contradicting):
        while found := fault(value):
            items = {_item_of(pointer): (pointer, what) for pointer, what in reversed(found)}
            if None in items:
                _refuse(f"{source}: ", found)
            refused += items.values()
            value = {
                name: [v for n, v in enumerate(held) if (name, n) not in items]
                if isinstance(held, list)
                else held
                for name, held in value.items()
            }
    return Salvaged(_article(value, f"{source}: ", source), tuple(refused))


def _unfit(value: dict[str, Any]) -> list[Fault]:
    """What the schema refuses."""
    return [(_pointer(e), _what(e)) for e in _validator().iter_errors(value)]


def _contradicting(value: dict[str, Any]) -> list[Fault]:
    """What contradicts itself in an object that the schema takes."""
    return faults(_claims(value, ""))


def _item_of(pointer: str) -> tuple[str, int] | None:
    """The list and number of the item that a pointer lies in."""
    parts = pointer.split("/")[1:]
    return (parts[0], int(parts[1])) if len(parts) > 1 and parts[1].isdigit() else None


def _objects(text: str, source: str) -> Iterator[tuple[Any, str]]:
    """Every article's object with the place to name in an error."""
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        yield from _lines(text, source, error)
        return
    if isinstance(whole, list):
        for index, value in enumerate(whole):
            yield value, f"{source}: /{index}"
    else:
        yield whole, f"{source}: "


def _lines(text: str, source: str, error: json.JSONDecodeError) -> Iterator[tuple[Any, str]]:
    """The objects of JSON lines; the error of the whole text where it is none."""
    lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    if len(lines) < 2 or error.msg != "Extra data":
        raise _no_json(source, error.lineno, error)
    for number, line in lines:
        try:
            yield json.loads(line), f"{source}:{number}: "
        except json.JSONDecodeError as fault:
            raise _no_json(source, number, fault) from fault


def _no_json(source: str, line: int, error: json.JSONDecodeError) -> BadClaims:
    return BadClaims(f"{source}:{line}: no JSON: {error.msg} (column {error.colno})")


def _article(value: Any, place: str, source: str) -> Claims:
    """The claims of one article's object.

    Raises:
        BadClaims: the object is not in the schema or contradicts itself.
    """
    errors = sorted(_validator().iter_errors(value), key=lambda e: [str(p) for p in e.path])
    _refuse(place, [(_pointer(e), _what(e)) for e in errors])
    claims = _claims(value, source)
    _refuse(place, faults(claims))
    return claims


def _claims(value: dict[str, Any], source: str) -> Claims:
    """The claims of an object that the schema takes."""
    prepared = {"source": source, **value, "statements": _joint(value["statements"])}
    for kind, letter in (("holdings", "h"), ("statements", "s")):
        prepared[kind] = _numbered(prepared[kind], letter)
    claims: Claims = _item(prepared, Claims)
    return claims


def _refuse(place: str, found: list[tuple[str, str]]) -> None:
    """Raises the first faults of an article, if it has any."""
    if found:
        told = "; ".join(f"{pointer or '/'}: {what}" for pointer, what in found[:_SHOWN])
        more = f" (and {len(found) - _SHOWN} more)" if len(found) > _SHOWN else ""
        raise BadClaims(f"{place}{told}{more}")


def _pointer(error: ValidationError) -> str:
    return "".join(f"/{p}" for p in error.absolute_path)


def _what(error: ValidationError) -> str:
    """What is wrong, in one short line."""
    if error.validator == "enum":
        allowed: Any = error.validator_value
        return f"{error.instance!r} is none of {', '.join(allowed)}"
    instance: Any = error.instance
    if error.validator == "additionalProperties" and isinstance(error.schema, dict):
        known = error.schema["properties"]
        unknown = [k for k in instance if k not in known and not k.startswith("x-")]
        return f"unknown key {', '.join(map(repr, unknown))}"
    message = error.message
    return message if len(message) <= 200 else message[:199] + "…"


def _joint(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The statements with those of several authors, which are listed for each, put together."""
    kept: list[dict[str, Any]] = []
    for entry in entries:
        rest = {k: v for k, v in entry.items() if k != "speaker"}
        joint = len(entry.get("speakers", ())) > 1 and "id" in entry
        if joint and any({k: v for k, v in e.items() if k != "speaker"} == rest for e in kept):
            continue
        kept.append(entry)
    return kept


def _numbered(items: list[dict[str, Any]], letter: str) -> list[dict[str, Any]]:
    """The items with an id each; those of a plain annotation have none."""
    taken = {item["id"] for item in items if "id" in item}
    numbered = []
    number = 0
    for item in items:
        identifier = item.get("id")
        if identifier is None:
            number += 1
            while f"{letter}{number}" in taken:
                number += 1
            identifier = f"{letter}{number}"
        numbered.append({**item, "id": identifier})
    return numbered


def _item(value: dict[str, Any], kind: type) -> Any:
    """One object as a claim of its class; a key that it lacks takes its default."""
    given: dict[str, Any] = {}
    for key in keys(kind):
        if key.kind is Source:
            given[key.name] = _item(value, Source)
        elif key.json in value:
            given[key.name] = _value(value[key.json], key.kind, many=key.many)
        elif kind is Claims and key.name == "sha256":
            given[key.name] = ""
    return kind(**given)


def _value(value: Any, kind: Any, *, many: bool = False) -> Any:
    if value is None:
        return None
    if many:
        return tuple(_value(v, kind) for v in value)
    if kind is Span:
        return Span(*value)
    if isinstance(kind, EnumType):
        return kind(value)
    if kind is float:
        return float(value)
    return _item(value, kind) if isinstance(value, dict) else value
