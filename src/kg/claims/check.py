"""Claims against themselves: ids that nothing has, ids used twice, spans that run backwards.

Takes the claims of one article, gives JSON pointers with what is wrong there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from kg.dates import bounds, is_date

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from kg.claims.model import Claims, Source

Fault = tuple[str, str]


class _Sourced(Protocol):
    @property
    def source(self) -> Source: ...


def faults(claims: Claims) -> list[Fault]:
    """Everything in the claims that contradicts itself, in the order of the JSON."""
    return [*_twice(claims), *_dangling(claims), *_spans(claims), *_dates(claims)]


def misquotes(claims: Claims, text: str) -> list[Fault]:
    """Spans that lie outside the text, and quotes that are not where their spans say."""
    found = []
    for name, items in _items(claims):
        for n, item in enumerate(items):
            spans, quote = item.source.spans, getattr(item, "quote", None)
            if any(span.end > len(text) for span in spans):
                found.append((f"/{name}/{n}/spans", f"the text has {len(text)} characters"))
            elif spans and quote and not _says(quote, [span.of(text) for span in spans]):
                found.append((f"/{name}/{n}/quote", "its spans have other words"))
    return found


def _says(quote: str, passages: list[str]) -> bool:
    """Whether a quote and one of its passages are the same words, or one within the other."""
    words = " ".join(quote.split())
    said = [" ".join(passage.split()) for passage in passages]
    return any(words in passage or (passage and passage in words) for passage in said)


def _items(claims: Claims) -> tuple[tuple[str, Sequence[_Sourced]], ...]:
    """The items of claims that have a source, by their key."""
    return (
        ("persons", claims.persons),
        ("agents", claims.agents),
        ("holdings", claims.holdings),
        ("interactions", claims.interactions),
        ("visits", claims.journeys),
        ("accounts", claims.accounts),
        ("statements", claims.statements),
        ("firsts", claims.firsts),
    )


def _dates(claims: Claims) -> Iterator[Fault]:
    """Dates that no calendar has, and tenures that end before they begin."""
    dated = (
        ("holdings", claims.holdings, ("at", "start", "end")),
        ("interactions", claims.interactions, ("date",)),
        ("visits", claims.journeys, ("date",)),
        ("accounts", claims.accounts, ("date",)),
        ("statements", claims.statements, ("date",)),
    )
    for name, items, fields in dated:
        for n, item in enumerate(items):
            for field in fields:
                day = getattr(item, field)
                if day is not None and not is_date(day):
                    yield f"/{name}/{n}/{field}", f"{day!r} is no date"
    for n, holding in enumerate(claims.holdings):
        if holding.start and holding.end and is_date(holding.start) and is_date(holding.end):
            first, last = bounds(holding.start)[0], bounds(holding.end)[1]
            if first and last and last < first:
                yield f"/holdings/{n}/end", f"{holding.end} is before {holding.start}"


def _twice(claims: Claims) -> Iterator[Fault]:
    """Ids that two items have; persons and agents share their ids, so do contacts and visits."""
    families: tuple[tuple[tuple[str, Iterable[str]], ...], ...] = (
        (("persons", (p.id for p in claims.persons)), ("agents", (a.id for a in claims.agents))),
        (
            ("interactions", (i.id for i in claims.interactions)),
            ("visits", (j.id for j in claims.journeys)),
        ),
        (("holdings", (h.id for h in claims.holdings)),),
        (("statements", (s.id for s in claims.statements)),),
        (("accounts", (a.id for a in claims.accounts)),),
        (("firsts", (f.id for f in claims.firsts)),),
    )
    for family in families:
        seen: set[str] = set()
        for name, ids in family:
            for index, identifier in enumerate(ids):
                if identifier in seen:
                    yield f"/{name}/{index}/id", f"{identifier!r} is used twice"
                seen.add(identifier)


def _dangling(claims: Claims) -> Iterator[Fault]:
    """References to persons, agents, contacts and accounts that are not there."""
    persons = {p.id for p in claims.persons}
    agents = {a.id for a in claims.agents}
    contacts = {i.id for i in claims.interactions}
    accounts = {a.id for a in claims.accounts}
    frames = contacts | {j.id for j in claims.journeys}
    for n, holding in enumerate(claims.holdings):
        yield from _known(f"/holdings/{n}/person", holding.person, persons, "person")
        yield from _known(f"/holdings/{n}/in", holding.in_, contacts, "interaction")
    for n, contact in enumerate(claims.interactions):
        at = f"/interactions/{n}"
        yield from _all_known(f"{at}/participants", contact.participants, persons, "person")
        yield from _known(f"{at}/part_of", contact.part_of, frames, "interaction or visit")
        yield from _all_known(f"{at}/before", contact.before, frames, "interaction or visit")
        for k, part in enumerate(contact.participations):
            yield from _known(f"{at}/participations/{k}/person", part.person, persons, "person")
            yield from _known(f"{at}/participations/{k}/agent", part.agent, agents, "agent")
    for n, journey in enumerate(claims.journeys):
        yield from _known(f"/visits/{n}/person", journey.person, persons, "person")
    for n, account in enumerate(claims.accounts):
        at = f"/accounts/{n}"
        yield from _known(f"{at}/of", account.of, frames, "interaction or visit")
        yield from _known(f"{at}/issuer", account.issuer, persons | agents, "person or agent")
        yield from _known(f"{at}/relayed_by", account.relayed_by, persons | agents, "agent")
        yield from _all_known(f"{at}/diverges_from", account.diverges_from, accounts, "account")
    yield from _dangling_speech(claims, persons | agents, frames, accounts)
    for n, first in enumerate(claims.firsts):
        yield from _known(f"/firsts/{n}/later", first.later, contacts, "interaction")
        yield from _known(f"/firsts/{n}/earlier", first.earlier, contacts, "interaction")


def _dangling_speech(
    claims: Claims, actors: set[str], frames: set[str], accounts: set[str]
) -> Iterator[Fault]:
    """The same for the statements."""
    for n, statement in enumerate(claims.statements):
        at = f"/statements/{n}"
        yield from _known(f"{at}/about", statement.about, frames, "interaction or visit")
        yield from _known(f"{at}/made_in", statement.made_in, frames, "interaction or visit")
        yield from _known(f"{at}/told_in", statement.told_in, accounts, "account")
        yield from _known(f"{at}/addressee", statement.addressee, actors, "person or agent")
        yield from _all_known(f"{at}/speakers", statement.speakers, actors, "person or agent")


def _known(pointer: str, held: str | None, known: Collection[str], kind: str) -> Iterator[Fault]:
    if held is not None and held not in known:
        yield pointer, f"there is no {kind} {held!r}"


def _all_known(
    pointer: str, held: Iterable[str], known: Collection[str], kind: str
) -> Iterator[Fault]:
    for index, identifier in enumerate(held):
        yield from _known(f"{pointer}/{index}", identifier, known, kind)


def _spans(claims: Claims) -> Iterator[Fault]:
    """Spans that do not go forwards."""
    if claims.headline is not None and claims.headline.start >= claims.headline.end:
        yield "/headline", _backwards(*claims.headline)
    for pointer, source in _sources(claims):
        for index, span in enumerate(source.spans):
            if span.start >= span.end:
                yield f"{pointer}/spans/{index}", _backwards(*span)


def _backwards(start: int, end: int) -> str:
    return f"the span [{start}, {end}] does not end after its start"


def _sources(claims: Claims) -> Iterator[tuple[str, Source]]:
    """Where every claim was read, with the claim's pointer."""
    kinds: tuple[tuple[str, Iterable[_Sourced]], ...] = (
        ("persons", claims.persons),
        ("agents", claims.agents),
        ("holdings", claims.holdings),
        ("interactions", claims.interactions),
        ("visits", claims.journeys),
        ("accounts", claims.accounts),
        ("statements", claims.statements),
        ("firsts", claims.firsts),
    )
    for name, items in kinds:
        for index, item in enumerate(items):
            yield f"/{name}/{index}", item.source
    for index, contact in enumerate(claims.interactions):
        for k, part in enumerate(contact.participations):
            yield f"/interactions/{index}/participations/{k}", part.source
