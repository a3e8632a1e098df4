"""Days asked for: dates as EDTF writes them, or the days of a contact.

Takes what was given for a parameter of days, gives its first and last day; None is open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kg import dates
from kg.errors import BadParameter
from kg.iris import DEFAULT_BASE
from kg.questions.answer import Binding
from kg.questions.bind import iri
from kg.questions.header import ParamType
from kg.questions.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.questions.answer import Plain
    from kg.questions.header import Param, Question
    from kg.questions.targets import QueryTarget

OF_DAYS = (ParamType.DAY_RANGE, ParamType.FIRST_DAY, ParamType.LAST_DAY)
_CONTACT = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S+|[a-z][a-z0-9_-]*[./][a-z0-9._/-]+")
_OKG = "https://w3id.org/okg/ontology#"
_BOUNDS = f"""SELECT ?bound ?day
WHERE {{ VALUES ?bound {{ <{_OKG}notBefore> <{_OKG}notAfter> }} %s ?bound ?day }}"""


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last of some days, and the contact whose they are."""

    given: str
    first: date | None
    last: date | None
    contact: str = ""

    @property
    def text(self) -> str:
        """The days as EDTF writes them."""
        return dates.edtf(self.first, self.last) or self.given


def read(target: QueryTarget, param: Param, text: str, lang: str) -> Days:
    """The days that a date or a contact stands for.

    Raises:
        BadParameter: it is neither; says what would be.
    """
    if not _CONTACT.fullmatch(text):
        try:
            return Days(text, *dates.bounds(text))
        except ValueError as error:
            raise BadParameter(f"{param.option}: {error}, or the id of a contact") from error
    base = getattr(target, "base", DEFAULT_BASE)
    kind = ParamType.INTERACTION
    found = resolve(target, kind, text, option=param.option, lang=lang, base=base)
    return Days(text, *of_contact(target, found.iri), found.iri)


def of_contact(target: QueryTarget, contact: str) -> dates.Bounds:
    """The days between which a contact took place, as far as they are known."""
    found = {row[0]: row[1] for row in target.select(_BOUNDS % iri(contact)).rows}
    first, last = (found.get(_OKG + name) for name in ("notBefore", "notAfter"))
    return _day(first), _day(last)


def all_of(
    target: QueryTarget, question: Question, given: Mapping[str, str], lang: str
) -> dict[str, Days]:
    """The days of each parameter that has some.

    Raises:
        BadParameter: one cannot be read, or a stretch of time ends before it begins.
    """
    found = {
        param.name: read(target, param, given[param.name], lang)
        for param in question.params
        if param.type in OF_DAYS and param.name in given
    }
    _in_order(question, found)
    return found


def value(param: Param, days: Days) -> tuple[tuple[date | None, ...], Binding]:
    """The values of a parameter of days, and how it was understood.

    Raises:
        BadParameter: it is a contact of which nobody tells when it took place.
    """
    if days.first is None and days.last is None:
        raise BadParameter(
            f"{param.option} {days.given!r}: no source tells when that contact took place:"
            " give a date, or ask who-held-at"
        )
    if param.type is ParamType.DAY_RANGE:
        return (days.first, days.last), Binding(param.name, days.given, days.text)
    day = days.first if param.type is ParamType.FIRST_DAY else days.last
    return (day,), Binding(param.name, days.given, str(day or ".."))


def _day(value: Plain) -> date | None:
    return date.fromisoformat(str(value)) if value is not None else None


def _in_order(question: Question, given: Mapping[str, Days]) -> None:
    """Checks that no stretch of time ends before it begins."""
    params = [param for param in question.params if param.name in given]
    for first in params:
        for last in params:
            stretch = (first.type, last.type) == (ParamType.FIRST_DAY, ParamType.LAST_DAY)
            begins, ends = given[first.name].first, given[last.name].last
            if stretch and begins and ends and begins > ends:
                raise BadParameter(
                    f"{first.option} {given[first.name].given} is after {last.option}"
                    f" {given[last.name].given}: give the earlier day first"
                )
