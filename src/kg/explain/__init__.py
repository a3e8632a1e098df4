"""Why the graph says something, or does not: attestations, rules and sentences, step by step.

`explain` takes an IRI, an id or a name, or the question ``who-held`` with its parameters, and gives
an `Explanation`, which prints as text; `render` writes it as text, JSON or Markdown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import BadParameter
from kg.explain.model import Explanation, Step, StepKind
from kg.explain.render import Form, render
from kg.iris import DEFAULT_BASE

if TYPE_CHECKING:
    from kg.explain.read import Reader
    from kg.explain.verdict import Days
    from kg.questions.targets import QueryTarget

__all__ = ["Explanation", "Form", "Step", "StepKind", "explain", "render"]

WHO_HELD = "who-held"
_PARAMS = ("office", "at", "person")


def explain(
    target: QueryTarget,
    thing: str,
    *,
    lang: str = "en",
    most: int = 8,
    **params: object,
) -> Explanation:
    """Why the graph says what it says of a thing, or who held an office, and who did not and why.

    ``most`` is how many items of each list are told; further ones are counted.

    Raises:
        BadParameter: nothing is called so, several things are, or a parameter cannot be read.
    """
    from kg.explain.read import Reader

    given = {k: str(v) for k, v in params.items() if v is not None and str(v).strip()}
    unknown = sorted(set(params) - set(_PARAMS))
    if unknown:
        raise BadParameter(f"no parameter {unknown[0]!r}: there are {', '.join(_PARAMS)}")
    reader = Reader(target, lang)
    if thing.strip() == WHO_HELD:
        return _who_held(reader, given, most)
    if given:
        options = ", ".join(f"--{name}" for name in given)
        raise BadParameter(f"{options}: only with {WHO_HELD}, e.g. kg explain {_EXAMPLE}")
    return _thing(reader, thing, most)


_EXAMPLE = f'{WHO_HELD} --office "US Secretary of Defense" --at 2020-01-01'


def _thing(reader: Reader, text: str, most: int) -> Explanation:
    from kg.explain.find import find
    from kg.explain.read import local
    from kg.explain.things import explain_thing
    from kg.explain.words import Words

    base = str(getattr(reader.target, "base", DEFAULT_BASE))
    found = find(reader.target, text, base)
    words = Words(reader.lang)
    told = explain_thing(reader, found.iri, most)
    notes: tuple[Step, ...] = ()
    if found.old is not None:
        same = words("thing", "same", old=local(found.old), new=local(found.iri))
        notes = (Step(StepKind.NOTE, same, found.old),)
    return Explanation(found.iri, reader.lang, (*notes, told))


def _who_held(reader: Reader, given: dict[str, str], most: int) -> Explanation:
    from kg.explain.holding import who_held
    from kg.questions.header import ParamType
    from kg.questions.resolve import resolve

    for name in ("office", "at"):
        if name not in given:
            raise BadParameter(f"{WHO_HELD} needs --{name}: e.g. kg explain {_EXAMPLE}")

    def named(name: str, kind: ParamType) -> str:
        base = str(getattr(reader.target, "base", DEFAULT_BASE))
        return resolve(
            reader.target, kind, given[name], option=f"--{name}", lang=reader.lang, base=base
        ).iri

    days = _days(given["at"])
    office = named("office", ParamType.OFFICE)
    person = named("person", ParamType.PERSON) if "person" in given else None
    return Explanation(WHO_HELD, reader.lang, who_held(reader, office, days, person, most))


def _days(text: str) -> Days:
    from kg import dates
    from kg.explain.verdict import FIRST_DAY, LAST_DAY, Days

    try:
        first, last = dates.bounds(text)
    except ValueError as error:
        raise BadParameter(f"--at: {error}") from error
    return Days(first.toordinal() if first else FIRST_DAY, last.toordinal() if last else LAST_DAY)
