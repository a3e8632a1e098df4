"""`--as-of` and `--as-loaded` as people write them: read, applied, and told in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from kg import dates
from kg.errors import BadParameter
from kg.infer.past import Past, past

if TYPE_CHECKING:
    from kg.store import Store


def admit(store: Store, as_of: str | None, as_loaded: str | None) -> tuple[Store, tuple[str, ...]]:
    """What follows from what had been published and loaded by then, and lines that tell it.

    Raises:
        BadParameter: one is no date or moment, or has no end.
    """
    made = past(store, as_of=_day(as_of), as_loaded=_moment(as_loaded))
    return made.store, _told(made, as_of, as_loaded)


def _last_day(text: str, option: str) -> date:
    try:
        last = dates.bounds(text)[1]
    except ValueError as error:
        raise BadParameter(f"{option}: {error}") from error
    if last is None:
        raise BadParameter(f"{option} {text!r} has no end: give a day, a month or a year")
    return last


def _day(text: str | None) -> date | None:
    return None if text is None else _last_day(text, "--as-of")


def _moment(text: str | None) -> datetime | None:
    """A moment, or the end of a date, in UTC."""
    if text is None:
        return None
    if "T" not in text and ":" not in text:
        return datetime.combine(_last_day(text, "--as-loaded"), time.max, UTC)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        example = "2026-11-23 or 2026-11-23T09:30Z"
        raise BadParameter(f"--as-loaded {text!r} is no time: write {example}") from error
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _told(made: Past, as_of: str | None, as_loaded: str | None) -> tuple[str, ...]:
    """What was admitted, for people."""
    when = " and ".join(
        [f"published by {as_of}"] * (as_of is not None)
        + [f"loaded by {as_loaded}"] * (as_loaded is not None)
    )
    whole = f"{made.articles} of {made.of_articles} articles"
    if made.of_attestations:
        whole += f", {made.attestations} of {made.of_attestations} facts of the registry"
    lines = [f"what was {when}: {whole}"]
    for count, what in (
        (made.undated, "tell no day of publication and are left out"),
        (made.unloaded, "are not in the journal of loads and are left out"),
        (made.reread, "had been loaded by then and were read again since: as they are read now"),
    ):
        if count:
            lines.append(f"articles that {what}: {count}")
    return tuple(lines)
