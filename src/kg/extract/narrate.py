"""The story of a document's contacts, sentence by sentence, each telling an `Event`.

Takes the clauses of a document in order and keeps in mind what was told last: for "the call", for
pronouns, and for the day that goes on until another is named.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from kg.claims.model import InteractionStatus as Status
from kg.dates import is_day
from kg.extract.arguments import Group
from kg.extract.events import (
    Event,
    relation,
    dates_of,
    flatten,
    is_title,
    parties,
    persons_of,
    place_of,
    reads_future,
    side_of,
    sides_of,
    span_of,
)
from kg.extract.frames import Told, told
from kg.extract.gatherings import gatherings
from kg.extract.model import ActorKind
from kg.extract.place import places
from kg.extract.time import DateKind
from kg.extract.verbs import before_words, lexicon, phrase, since_words
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.model import Document
    from kg.extract.place import Place
    from kg.extract.time import DateMention

_WHOLE = frozenset({"day", "day-us", "numeric", "iso"})


@dataclass(frozen=True, slots=True)
class Story:
    """The events of a document in the order of the text, and the day each sentence goes on with."""

    events: tuple[Event, ...]
    days: dict[int, str] = field(default_factory=dict)


@cache
def _phrases(lang: str, role: str) -> tuple[tuple[str, ...], ...]:
    listed = table(lang, "frames").get("roles", {}).get(role, ())
    return tuple(phrase(p) for p in sorted(listed, key=lambda p: (-len(p), p)))


def narrate(document: Document, clauses: list[Clause]) -> Story:
    """The events of all clauses."""
    teller = _Teller(document)
    for clause in clauses:
        teller.hear(clause)
    return Story(tuple(teller.events), teller.days)


@dataclass(slots=True)
class _Teller:
    """What has been told so far; lives as long as one document is read."""

    document: Document
    events: list[Event] = field(default_factory=list)
    days: dict[int, str] = field(default_factory=dict)
    day: str | None = None
    main: str | None = None
    paragraph: int = -1
    subject: tuple[str, ...] = ()
    heading: DateMention | None = None

    def hear(self, clause: Clause) -> None:
        """Take in one clause."""
        index = clause.sentence.index
        if clause.sentence.paragraph != self.paragraph:
            self.paragraph, self.day = clause.sentence.paragraph, self.main
        self._heading(clause)
        found = places(clause, self.document.article.text)
        begun = len(self.events)
        for one in told(clause):
            self.events.extend(self._tell(clause, one, found))
        self.events.extend(self._gather(clause, found))
        self._order(clause, begun)
        self._remember(clause, begun)
        first = next(
            (i.mention for i in clause.items if i.mention is not None and not i.mention.oblique),
            None,
        )
        if first is not None and len(first.actors) == 1 and persons_of(self.document, first.actors):
            self.subject = first.actors
        if self.day is not None:
            self.days[index] = self.day

    def _gather(self, clause: Clause, found: tuple[Place, ...]) -> list[Event]:
        made = []
        for event in gatherings(self.document, clause, found):
            made.append(replace(self._while(event), order=len(self.events) + len(made)))
        return made

    def _while(self, event: Event) -> Event:
        """A gathering without a day: under way at publication, or on the day told of before."""
        if event.date is not None or event.title:
            return event
        if event.status is Status.ONGOING:
            day, why = self.document.article.published, "under way when the article appeared"
        elif event.status is Status.OCCURRED:
            day, why = self.day, "the day told of before"
        else:
            return event
        return replace(event, date=day, reason=why) if day else event

    def _heading(self, clause: Clause) -> None:
        """A line that is nothing but a date dates what follows."""
        if not 1 <= len(clause.items) <= 2 or clause.items[0].date is None:
            return
        day = clause.items[0].date
        if day.kind is DateKind.AT and day.edtf and day.edtf != self.document.article.published:
            self.heading = day

    def _remember(self, clause: Clause, begun: int) -> None:
        dated = [
            e
            for e in self.events[begun:]
            if e.dated and e.status is Status.OCCURRED and not e.earlier
        ]
        if dated and dated[-1].date and is_day(dated[-1].date):
            self._go_on(dated[-1].date)
            return
        if is_title(clause) or self.day is not None:
            return
        kinds = (DateKind.AT, DateKind.SINCE)
        named = [i.date for i in clause.items if i.date is not None and i.date.kind in kinds]
        published = self.document.article.published
        named = [d for d in named if d.edtf != published or d.rule not in _WHOLE]
        days = [d.edtf for d in named if d.edtf and is_day(d.edtf)]
        if days and published and len(set(days)) == 1 and self._recent(days[0], published):
            self._go_on(days[0])

    def _go_on(self, day: str) -> None:
        """The day that the paragraph goes on with; the latest is the article's."""
        self.day = day
        if self.main is None or day > self.main:
            self.main = day

    @staticmethod
    def _recent(day: str, published: str) -> bool:
        return 0 <= (date.fromisoformat(published) - date.fromisoformat(day)).days <= 7

    # people

    def _tell(self, clause: Clause, one: Told, found: tuple[Place, ...]) -> list[Event]:
        if (
            one.verdict.status is Status.DENIED
            and (one.tense == "plup" or _not_since(clause, one))
            and not one.own
        ):
            return []
        if one.verdict.status is None or clause.sentence.tokens[-1].text == "?":
            return []
        left = flatten(self.document, clause, one.left)
        right = tuple(a for a in flatten(self.document, clause, one.right) if a not in left)
        if one.right and not right:
            return []
        if one.pronoun:
            right = self._counterpart(clause, one, left)
            if not right:
                return []
        if not one.left and not one.right:
            return self._anaphor(clause, one, found)
        actors = (*left, *right)
        if one.right and one.right[0] < (one.left[0] if one.left else 0):
            actors = (*right, *left)
        actors = tuple(dict.fromkeys((*actors, *self._present(clause, one, actors))))
        if one.summons and len(left) == 1 and not right and (host := self._summoned(left)):
            return [
                replace(e, extra_sides=host, initiator=host[0])
                for e in self._dated(clause, one, found, actors, left, right)
            ]
        if parties(self.document, actors) < 2:
            return self._anaphor(clause, one, found) if one.own or one.definite else []
        if not any(self.document.actors[a].kind is not ActorKind.OUTLET for a in actors):
            return []
        return self._dated(clause, one, found, actors, left, right)

    def _counterpart(self, clause: Clause, one: Told, left: tuple[str, ...]) -> tuple[str, ...]:
        """Whom an object pronoun stands for: somebody named before, or met in the last contact."""
        many = one.pronoun in lexicon(clause.lang).plural
        for place in range(one.first):
            mention = clause.mention(place)
            others = self._others(mention.actors if mention else (), left)
            if others and (len(others) > 1) is many:
                return others
        for event in reversed(self.events[-2:]):
            others = self._others(persons_of(self.document, event.actors), left)
            if others and (len(others) > 1) is many and set(left) & set(event.actors):
                return others
        return () if many else self._others(self.subject, left)

    def _others(self, actors: tuple[str, ...], left: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(a for a in persons_of(self.document, actors) if a not in left)

    def _summoned(self, left: tuple[str, ...]) -> tuple[str, ...]:
        """The party that summons an ambassador, where only he is named."""
        office = self.document.actors[left[0]].office if len(left) == 1 else None
        host = office.portfolio if office is not None else None
        if host and len(host) == 2 and host.isupper():
            return (host,)
        known = [
            s
            for e in reversed(self.events)
            if left[0] in e.actors
            for s in sides_of(self.document, e.actors)
        ]
        own = side_of(self.document.actors[left[0]])
        return tuple(dict.fromkeys(s for s in known if s != own))[:1]

    def _present(self, clause: Clause, one: Told, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Who sat in: "in the presence of"."""
        group = self._after(clause, "presence", one)
        persons = persons_of(self.document, flatten(self.document, clause, group))
        return tuple(p for p in persons if p not in actors)

    def _after(self, clause: Clause, role: str, one: Told | None) -> Group:
        for wanted in _phrases(clause.lang, role):
            size = len(wanted)
            for at in range(len(clause.items) - size):
                if clause.norms[at : at + size] != wanted:
                    continue
                for place in (at + size, at + size + 1):
                    if clause.mention(place) is not None:
                        return tuple(p for p in clause.group_of(place) if p >= place)
        return ()

    def _initiator(self, clause: Clause, one: Told) -> str | None:
        group = one.initiator or self._after(clause, "initiator", one)
        actors = flatten(self.document, clause, group)
        if not actors:
            return None
        actor = self.document.actors[actors[0]]
        if actor.kind is ActorKind.PERSON:
            return actor.id if len(actors) == 1 else side_of(actor)
        return side_of(actor)

    # dates and places

    def _dated(
        self, clause: Clause, one: Told, found: tuple[Place, ...], actors: tuple[str, ...],
        left: tuple[str, ...], right: tuple[str, ...],
    ) -> list[Event]:  # fmt: skip
        dates = dates_of(clause, one)
        place = place_of(clause, one, found)
        base = Event(
            sentence=clause.sentence.index,
            rule=one.rule,
            type=one.type,
            stated=one.stated,
            status=one.verdict.status or Status.OCCURRED,
            actors=actors,
            span=span_of(clause, one, dates),
            place=place.span.of(self.document.article.text) if place else None,
            rank=place.rank if place else 0,
            place_code=place.code if place else None,
            initiator=self._initiator(clause, one),
            roles=_roles(one, left, right),
            postponed=one.verdict.postponed,
            intended=one.verdict.intended,
            contradicts=one.verdict.contradicts,
            title=is_title(clause),
            earlier=one.tense == "plup" and not (one.own or one.definite),
        )
        options = [self._resolve(date, reads_future(one)) for date in dates]
        known = [d for d in options if d] or self._related(clause, one)
        if not known:
            return [self._numbered(self._undated(base, one, clause), 0)]
        return [
            self._numbered(self._checked(replace(base, date=date, dated=True)), n)
            for n, date in enumerate(known)
        ]

    def _numbered(self, event: Event, n: int) -> Event:
        return replace(event, order=len(self.events) + n)

    def _resolve(self, date: DateMention, future: bool) -> str | None:
        if date.kind is DateKind.ANCHORED:
            return date.from_day(self.day)
        if date.kind is DateKind.UNTIL:
            return None
        return date.when(future)

    def _related(self, clause: Clause, one: Told) -> list[str]:
        """The day of what is told as so many days after or before something else."""
        link = relation(clause, one)
        if link is None:
            opening = next((i.date for i in clause.items[:2] if i.date is not None), None)
            if opening is not None and opening.kind is DateKind.RELATION and self.day:
                moved = opening.from_day(self.day)
                return [moved] if moved else []
            return self._long_since(clause, one)
        if one.own or one.definite:
            return []
        others = [i.date for i in clause.items if i.date is not None and i.date.kind is DateKind.AT]
        day = next((d.edtf for d in others if d.edtf and is_day(d.edtf)), self.day)
        moved = replace(link, shift=-(link.shift or 0)).from_day(day)
        return [moved] if moved else []

    def _long_since(self, clause: Clause, one: Told) -> list[str]:
        """A contact that has gone on "since" a day: from then to publication."""
        published = self.document.article.published
        if one.verb is None or not one.verb.perfect or not published:
            return []
        since = [
            i.date for i in clause.items if i.date is not None and i.date.kind is DateKind.SINCE
        ]
        return [f"{since[0].edtf}/{published}"] if since and since[0].edtf else []

    def _checked(self, event: Event) -> Event:
        """A day that is still to come makes a contact planned."""
        published = self.document.article.published
        later = published and event.date and len(event.date) >= 10 and event.date[:10] > published
        if later and event.status is Status.OCCURRED:
            return replace(event, status=Status.PLANNED)
        return event

    def _undated(self, event: Event, one: Told, clause: Clause) -> Event:
        """The day goes on from the sentences before, unless the verb looks further back."""
        before = self.events[-1] if self.events else None
        if (
            event.earlier
            and before is not None
            and before.sentence == event.sentence
            and before.earlier
        ):
            return replace(event, date=before.date, reason="the day told of before")
        held = event.status is Status.OCCURRED or event.intended
        if event.title or not held or (event.earlier and not self._just_before(clause)):
            return event
        if self.heading is not None:
            named = self.heading.when(one.tense in ("pres", "fut"))
            return self._checked(replace(event, date=named, reason="the date of the heading"))
        if self.day is None or one.verb is None:
            return event
        return replace(event, date=self.day, reason="the day told of before")

    @staticmethod
    def _just_before(clause: Clause) -> bool:
        """Whether a sentence begins "Before the session": on the same day."""
        return clause.word(0) in before_words(clause.lang)

    # what was told before

    def _anaphor(self, clause: Clause, one: Told, found: tuple[Place, ...]) -> list[Event]:
        """ "The call", "their last meeting": more about a contact, or another of the same people."""
        held = (Status.OCCURRED, Status.ONGOING)
        target = next(
            (e for e in reversed(self.events) if not e.earlier and e.status in held), None
        )
        target = target or (self.events[-1] if self.events else None)
        if target is None or one.governor and not (one.own or one.definite):
            return []
        dates = [
            d for d in (self._resolve(x, reads_future(one)) for x in dates_of(clause, one)) if d
        ]
        if one.own and dates and dates[0] != target.date:
            event = Event(
                clause.sentence.index, one.rule, one.type if one.stated else target.type,
                one.stated, self._told_of(one, dates[0]), target.actors,
                span_of(clause, one, dates_of(clause, one)), dates[0], True, earlier=True,
            )  # fmt: skip
            return [self._numbered(event, 0)]
        if not one.definite:
            return []
        initiator = self._initiator(clause, one)
        if initiator is None:
            return []
        more = replace(
            target, initiator=initiator, sentence=clause.sentence.index, span=span_of(clause, one, ()),
            order=len(self.events), spans=(), sentences=(), orders=(), title=False,
        )  # fmt: skip
        return [more]

    def _told_of(self, one: Told, day: str) -> Status:
        """The status of a contact that is only spoken of with its date: past ones took place."""
        published = self.document.article.published
        past = published is not None and day[:4].isdigit() and day < published
        return Status.OCCURRED if past else one.verdict.status or Status.OCCURRED

    def _order(self, clause: Clause, begun: int) -> None:
        """Within one sentence, "before meeting A, he met B"."""
        here = self.events[begun:]
        first = [e for e in here if e.rule and self._governed(clause, e, "before")]
        for event in first:
            for n, other in enumerate(self.events[begun:], begun):
                if other.order != event.order and not self._governed(clause, other, "before"):
                    self.events[n] = replace(other, before=(*other.before, event.order))

    def _governed(self, clause: Clause, event: Event, governor: str) -> bool:
        return any(
            one.governor == governor and clause.items[one.first].start >= event.span.start
            and clause.items[one.head].end <= event.span.end
            for one in told(clause)
        )  # fmt: skip


def _not_since(clause: Clause, one: Told) -> bool:
    """ "They have not met since ..." denies nothing."""
    since = [i for i in clause.items if i.date is not None and i.date.kind is DateKind.SINCE]
    known = any(w in since_words(clause.lang) for w in clause.norms)
    return one.verdict.cue == "negated" and bool(since or known)


def _roles(one: Told, left: tuple[str, ...], right: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Host and guest, as the frame says."""
    if len(one.roles) != 2:
        return ()
    return (*((a, one.roles[0]) for a in left), *((a, one.roles[1]) for a in right))
