"""What an answer cannot say in rows: why there are none, how old the evidence is, what is missing.

Takes an answer, gives it back with lines for people.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.questions import gaps
from kg.questions.bind import Iri, bind
from kg.questions.days import of_contact
from kg.questions.header import find
from kg.questions.offices import of_role

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kg.questions.answer import Answer, Binding, Row
    from kg.questions.targets import QueryTarget

Lines = tuple[str, ...]
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class _Asked:
    """An answer to explain: how its parameters were understood, of which graph it was asked."""

    target: QueryTarget
    answer: Answer
    lang: str
    bound: dict[str, Binding]

    def name(self, param: str) -> str:
        """What a parameter stands for, in words."""
        binding = self.bound[param]
        return binding.label or binding.value

    def days(self) -> tuple[date | None, date | None]:
        """The days that the question is about."""
        if "interaction" in self.bound:
            return of_contact(self.target, self.bound["interaction"].value)
        if "at" in self.bound:
            return gaps.bounds(self.bound["at"].value)
        ends = (self.bound.get("from"), self.bound.get("to"))
        first, last = (gaps.bounds(b.value) if b else (None, None) for b in ends)
        return first[0], last[1]

    def again(self, question: str, param: str) -> list[Row]:
        """What a question answers of one parameter alone, at any time."""
        asked = find(question)
        values = [
            Iri(self.bound[p.name].value) if p.name == param else self.lang if p.type == "lang"
            else None
            for p in asked.params
            for _ in range(p.width)
        ]  # fmt: skip
        result = self.target.select(bind(asked.text, values))
        return [dict(zip(result.columns, row, strict=True)) for row in result.rows]


def _told(row: Row) -> str:
    """A term in words: who or what, since and until when."""
    since, until = row["since"] or "unknown", row["until"] or "unknown"
    return f"{row['name'] or row.get('person')} (since {since}, until {until})"


def _nearest(terms: list[Row], first: date | None) -> Lines:
    """The terms on either side of some days, and the interval between them."""
    before, after = gaps.around(terms, first)
    near = "; ".join(_told(term) for term in (*before[-1:], *after[:1]))
    return (f"nearest known: {near}", gaps.between(before, after))


def _nobody(asked: _Asked) -> Lines:
    """Why nobody is known to have held an office: the terms around the days asked for."""
    name = asked.name("office")
    terms = asked.again("holders-of", "office") if asked.bound["office"].known else []
    if not terms:
        return (
            f"no evidence: nothing is known of who held {name}",
            "nearest known: nobody; nothing is known of any day",
        )
    first, last = asked.days()
    when = asked.name("at") if "at" in asked.bound else gaps.words(first, last)
    on = f"on {when}" if "at" in asked.bound else when
    return (f"no evidence of who held {name} {on}", *_nearest(terms, first))


def _ages(asked: _Asked) -> Lines:
    """How far the evidence of a merely possible holder lies from the days asked for."""
    first, last = asked.days()
    lines = []
    for row in asked.answer.rows:
        earliest, latest = gaps.bounds(row["evidence_date"])
        if row["certainty"] != "possible":
            continue
        if first and latest and latest < first:
            lines.append(f"{row['name']}: last evidence {row['age']} days before")
        elif last and earliest and last < earliest:
            lines.append(f"{row['name']}: first evidence {row['age']} days after")
    return tuple(lines)


def _missing(asked: _Asked) -> Lines:
    """The days within a period of which nobody is known to have held the office."""
    first, last = asked.days()
    if "at" not in asked.bound or (first is not None and first == last):
        return ()
    intervals = gaps.uncovered(asked.answer.rows, first, last)
    return tuple(f"nobody is known for sure {gaps.words(*interval)}" for interval in intervals)


def _held(asked: _Asked) -> Lines:
    return (*_ages(asked), *_missing(asked)) if asked.answer.rows else _nobody(asked)


def _holders(asked: _Asked) -> Lines:
    return () if asked.answer.rows else _nobody(asked)


def _offices(asked: _Asked) -> Lines:
    """Why no office of a person is known."""
    if asked.answer.rows:
        return ()
    name = asked.name("person")
    terms = asked.again("offices-of", "person") if asked.bound["person"].known else []
    if not terms:
        return (f"no evidence: nothing is known of any office of {name}",)
    first, last = asked.days()
    when = gaps.words(first, last)
    return (f"no evidence that {name} held an office {when}", *_nearest(terms, first))


def _by_role(asked: _Asked) -> Lines:
    """The offices of the role of which nobody is known to have held them."""
    portfolio, party = (asked.bound.get(name) for name in ("portfolio", "party"))
    offices = of_role(
        asked.target,
        asked.bound["role"].value,
        portfolio.value if portfolio else None,
        party.value if party else None,
    )
    if not offices:
        return ("no evidence: the graph has no office of that role",)
    held = {row["office"] for row in asked.answer.rows}
    empty = sorted(office.label(asked.lang) for office in offices if office.iri not in held)
    more = f", and {len(empty) - _SHOWN} more" if len(empty) > _SHOWN else ""
    names = ", ".join(empty[:_SHOWN]) + more
    return (f"no evidence on {asked.name('at')} of who held: {names}",) if empty else ()


def _changes(asked: _Asked) -> Lines:
    """Why no change is known: the changes of the office on either side of the period."""
    if asked.answer.rows:
        return ()
    first, last = asked.days()
    of = "office" if "office" in asked.bound else "party" if "party" in asked.bound else ""
    name = f" of {asked.name(of)}" if of else ""
    line = f"no evidence of a change{name} {gaps.words(first, last)}"
    if of != "office" or not asked.bound[of].known:
        return (line,)
    known = asked.again("changes-in", "office")
    before = [row for row in known if (day := _change(row)) and first and day < first]
    after = [row for row in known if (day := _change(row)) and last and last < day]
    near = "; ".join(_changed(row) for row in (*before[-1:], *after[:1]))
    return (line, f"nearest known: {near or 'nothing; no change of it is known at all'}")


def _change(row: Row) -> date | None:
    """The last day that a change may have lasted to."""
    return gaps.bounds(row["since"])[1] or gaps.bounds(row["until"])[1]


def _changed(row: Row) -> str:
    """A change in words."""
    left = f"{row['left_name'] or row['left']} left ({row['until']})" if row["left"] else ""
    came = f"{row['came_name'] or row['came']} came ({row['since']})" if row["came"] else ""
    return ", ".join(filter(None, (left, came)))


def _uncovered(asked: _Asked) -> Lines:
    """Why no day is uncovered."""
    if asked.answer.rows:
        return ()
    return (f"somebody is known to have held {asked.name('office')} on each of these days",)


def _contradictions(asked: _Asked) -> Lines:
    return () if asked.answer.rows else ("no evidence of a contradiction between sources",)


def _counterparts(asked: _Asked) -> Lines:
    """Why no counterpart is known."""
    if asked.answer.rows:
        return ()
    name = asked.name("office")
    return (
        f"no evidence: no text calls an office the counterpart of {name},"
        " and no contact of its holders with another office's is known",
    )


def _anything(asked: _Asked) -> Lines:
    """Why there is no row, for a question that has no explanation of its own."""
    if asked.answer.rows:
        return ()
    words = ", ".join(b.label or b.value for b in asked.answer.bindings)
    return (f"no evidence: nothing is known for {words}" if words else "nothing is known",)


_EXPLAINED: dict[str, Callable[[_Asked], Lines]] = {
    "who-held": _held,
    "who-held-at": _held,
    "holders-of": _holders,
    "offices-of": _offices,
    "holders-by-role": _by_role,
    "changes-in": _changes,
    "uncovered-days": _uncovered,
    "contradictions": _contradictions,
    "counterparts": _counterparts,
}


def explain(target: QueryTarget, answer: Answer, lang: str) -> Answer:
    """The answer with what people should know about it."""
    bound = {binding.name: binding for binding in answer.bindings}
    unknown = tuple(
        f"the graph says nothing of {b.label or b.value}" for b in answer.bindings if not b.known
    )
    asked = _Asked(target, answer, lang, bound)
    lines = _EXPLAINED.get(answer.question, _anything)(asked)
    return replace(answer, explanation=(*unknown, *lines))
