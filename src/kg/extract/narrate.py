"""The story of a document's contacts, sentence by sentence, each telling an `Event`.

Takes the clauses of a document in order and keeps in mind what was told last: for "the call", for
pronouns, and for the day that goes on until another is named.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kg.claims.model import InteractionStatus as Status
from kg.claims.model import InteractionType as Type
from kg.extract.antecedents import counterpart, host, initiator, present, spread, summoner
from kg.extract.arguments import subject
from kg.extract.days import Days, coming, joined
from kg.extract.events import (
    REMOTE,
    Event,
    dates_of,
    flatten,
    in_present,
    is_title,
    parties,
    persons_of,
    place_of,
    reads_future,
    span_of,
)
from kg.extract.factuality import Verdict, later
from kg.extract.gatherings import gatherings, organisation
from kg.extract.model import Way
from kg.extract.place import places
from kg.extract.scene import scene
from kg.extract.tellings import told
from kg.extract.time import WEEKDAYS, DateKind
from kg.extract.verbs import since_words
from kg.model import LineRole

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.frames import Told
    from kg.extract.model import Document
    from kg.extract.place import Place
    from kg.extract.time import DateMention

_HELD = (Status.OCCURRED, Status.ONGOING)


@dataclass(frozen=True, slots=True)
class Story:
    """The events of a document in the order of the text, and the day each sentence goes on with."""

    events: tuple[Event, ...]
    days: dict[int, str] = field(default_factory=dict)


def narrate(document: Document, clauses: list[Clause]) -> Story:
    """The events of all clauses."""
    teller = _Teller(document, Days(document.article.published))
    for clause in clauses:
        teller.hear(clause)
    return Story(tuple(teller.events), teller.days.by_sentence)


@dataclass(slots=True)
class _Teller:
    """What has been told so far; lives as long as one document is read."""

    document: Document
    days: Days
    events: list[Event] = field(default_factory=list)
    topic: tuple[str, ...] = ()
    paragraph: int = -1
    scene: Place | None = None

    def hear(self, clause: Clause) -> None:
        """Take in one clause."""
        self.days.begin(clause)
        if clause.sentence.paragraph != self.paragraph:
            self.paragraph = clause.sentence.paragraph
            self.scene = scene(clause, self.document.article.text)
        begun = len(self.events)
        if clause.peopled:
            self._listen(clause)
        self.days.end(clause, self.events[begun:])
        mentions = (i.mention for i in clause.items if i.mention is not None)
        first = next((m for m in mentions if not m.oblique), None)
        if first is not None and len(first.actors) == 1:
            self.topic = persons_of(self.document, first.actors) or self.topic

    def _listen(self, clause: Clause) -> None:
        """Take in what a clause tells of somebody."""
        begun = len(self.events)
        tellings = told(clause)
        found = places(clause, self.document.article.text)
        for one in tellings:
            self._add(self._tell(clause, one, found))
        self._add([self.days.gathered(e) for e in gatherings(self.document, clause, found)])
        self._order(clause, tellings, begun)

    def _add(self, events: list[Event]) -> None:
        for event in events:
            self.events.append(replace(event, order=len(self.events)))

    def _tell(self, clause: Clause, one: Told, found: tuple[Place, ...]) -> list[Event]:
        """The events of one telling; none where somebody in it stays unknown."""
        if _says_nothing(clause, one):
            return []
        left = flatten(self.document, clause, one.left)
        right = tuple(a for a in flatten(self.document, clause, one.right) if a not in left)
        if one.pronoun:
            right = counterpart(self.document, clause, one, left, self.events, self.topic)
        if (one.right or one.pronoun) and not right:
            return []
        if one.implied and not left:
            left = tuple(a for a in self.topic[:1] if a not in right)
        if not one.left and not one.right:
            told_of = self._of_sides(clause, one, found) if one.sides else []
            if told_of:
                return told_of
            theirs = flatten(self.document, clause, subject(clause, one.first)) if one.own else ()
            known = len(persons_of(self.document, theirs)) > 1
            return self._anaphor(clause, one, theirs if known else ())
        return self._of(clause, one, found, left, right)

    def _of(
        self, clause: Clause, one: Told, found: tuple[Place, ...],
        left: tuple[str, ...], right: tuple[str, ...],
    ) -> list[Event]:  # fmt: skip
        """The events of one telling with its people."""
        swapped = bool(one.left and one.right and one.right[0] < one.left[0])
        actors = (*right, *left) if swapped else (*left, *right)
        actors = (*actors, *present(self.document, clause, actors))
        verdict = self._coming(clause, one)
        one = one if verdict is one.verdict else replace(one, verdict=verdict)
        base = self._event(clause, one, found, tuple(dict.fromkeys(actors)))
        if roles := _roles(one, left, right):
            base = replace(base, roles=roles)
        if one.summons and len(left) == 1 and not right:
            host = summoner(self.document, left, self.events)
            base = replace(base, extra_sides=host, initiator=host[0] if host else None)
            return self._dated(clause, one, base) if host else []
        if one.unsaid and not right:
            return self._hosted(clause, one, base, left)
        code = None if right else organisation(self.document, clause, one.left[0])
        if code is not None and not persons_of(self.document, actors):
            base = replace(base, type=Type.CONFERENCE, stated=True, extra_sides=(code,))
            return [e for e in self._dated(clause, one, base) if e.dated and e.place]
        if not right and spread(clause, one, actors, self.events):
            return []
        if parties(self.document, actors) < 2:
            return self._anaphor(clause, one) if one.own or one.definite else []
        return self._dated(clause, one, base)

    def _of_sides(self, clause: Clause, one: Told, found: tuple[Place, ...]) -> list[Event]:
        """A contact of two parties that a double word names, with its own date or place."""
        base = replace(self._event(clause, one, found, ()), extra_sides=one.sides)
        told = self._dated(clause, one, base)
        return [e for e in told if e.dated or (e.place and not one.definite)]

    def _hosted(
        self, clause: Clause, one: Told, base: Event, guests: tuple[str, ...]
    ) -> list[Event]:
        """Guests whose host is not said: he who received others just before."""
        hosts = host(self.document, guests, self.events)
        if not hosts:
            return []
        roles = (*((a, "guest") for a in guests), *((a, "host") for a in hosts))
        return self._dated(clause, one, replace(base, actors=(*hosts, *guests), roles=roles))

    def _event(
        self, clause: Clause, one: Told, found: tuple[Place, ...], actors: tuple[str, ...]
    ) -> Event:
        """One telling as an event, its date still open."""
        place = place_of(clause, one, found)
        if place is None and one.type not in REMOTE and one.tense != "plup":
            place = self.scene
        return Event(
            sentence=clause.sentence.index,
            rule=one.rule,
            type=one.type,
            stated=one.stated,
            status=one.verdict.status or Status.OCCURRED,
            actors=actors,
            span=span_of(clause, one, dates_of(clause, one)),
            place=place.span.of(self.document.article.text) if place else None,
            rank=place.rank if place else 0,
            place_code=place.code if place else None,
            initiator=initiator(self.document, clause, one),
            postponed=one.verdict.postponed,
            intended=one.verdict.intended,
            contradicts=one.verdict.contradicts,
            title=is_title(clause),
            earlier=one.tense == "plup" and not (one.own or one.definite),
        )

    def _coming(self, clause: Clause, one: Told) -> Verdict:
        """The verdict, planned where the rest of the clause tells of what is to come.

        ``will attend a session before talks with B``; ``flies there today for talks with B``;
        ``receives B later in the day``.
        """
        if one.verdict.status is not Status.OCCURRED or is_title(clause):
            return one.verdict
        setting = clause.sentence.setting
        if setting is not None and setting.way is Way.BEHIND:
            return one.verdict
        noun = one.verb is None or one.verb.head != one.head
        if noun and one.verdict.cue == "bare" and one.tense in ("fut", "prog-fut"):
            return Verdict(Status.PLANNED, "future")
        if not in_present(one):
            return one.verdict
        text = self.document.article.text
        words = (d.span.of(text) for d in dates_of(clause, one))
        ahead = any(map(later(clause.lang), words))
        return Verdict(Status.PLANNED, "later") if ahead else one.verdict

    def _dates(self, clause: Clause, one: Told) -> list[str]:
        dates = [d for d in dates_of(clause, one) if reads_future(one) or not coming(d)]
        off = one.verdict.status is Status.CANCELLED
        meant = one.verdict.status is Status.PLANNED and one.verdict.intended
        near = [off or (meant and date.rule not in WEEKDAYS) for date in dates]
        options = [
            self.days.resolve(date, _ahead(clause, one, date) or (open_ and self.days.nearer(date)))
            for date, open_ in zip(dates, near, strict=True)
        ]
        return joined([date for date in options if date])

    def _dated(self, clause: Clause, one: Told, base: Event) -> list[Event]:
        """An event for each date of a telling, or one with the day that goes on."""
        known = self._dates(clause, one)
        if not known and (day := self.days.related(clause, one)):
            known = [day]
        if not known:
            return [self.days.carried(base, one, clause, self.events[-1] if self.events else None)]
        return [self.days.checked(replace(base, date=date, dated=True)) for date in known]

    def _anaphor(self, clause: Clause, one: Told, theirs: tuple[str, ...] = ()) -> list[Event]:
        """More of a contact ("the call"), or another of the same people ("their last meeting")."""
        held = (e for e in reversed(self.events) if not e.earlier and e.status in _HELD)
        target = next(held, self.events[-1] if self.events else None)
        dates = self._dates(clause, one)
        if target is None and not (theirs and dates):
            return []
        if one.own and dates and (target is None or dates[0] != target.date):
            kind = one.type if one.stated or target is None else target.type
            event = Event(
                clause.sentence.index, one.rule, kind, one.stated, self._told_of(one, dates[0]),
                theirs or (target.actors if target else ()),
                span_of(clause, one, dates_of(clause, one)), dates[0], True,
                earlier=True,
            )  # fmt: skip
            return [event]
        asked = initiator(self.document, clause, one)
        if not one.definite or asked is None or target is None:
            return []
        return [
            replace(
                target, initiator=asked, sentence=clause.sentence.index,
                span=span_of(clause, one, ()), spans=(), sentences=(), orders=(), title=False,
            )
        ]  # fmt: skip

    def _told_of(self, one: Told, day: str) -> Status:
        """The status of a contact that is only spoken of with its date: past ones took place."""
        published = self.document.article.published
        past = published is not None and day[:4].isdigit() and day < published
        return Status.OCCURRED if past else one.verdict.status or Status.OCCURRED

    def _order(self, clause: Clause, tellings: tuple[Told, ...], begun: int) -> None:
        """Within one sentence: "before meeting A, he met B"."""
        fronted = [t for t in tellings if t.governor == "before" and t.verb is not None]
        starts = [clause.items[t.head].start for t in fronted]

        def later(event: Event) -> bool:
            return any(event.span.start <= start < event.span.end for start in starts)

        followers = [e.order for e in self.events[begun:] if later(e)]
        for n, event in enumerate(self.events[begun:], begun):
            if followers and event.order not in followers:
                self.events[n] = replace(event, before=(*event.before, *followers))


def _ahead(clause: Clause, one: Told, date: DateMention) -> bool:
    """Whether a date beside a telling lies ahead.

    Days of the week with the present tense do, but not in pictures and timelines; on a page that
    looks ahead all do that are not told as past.
    """
    if reads_future(one):
        return True
    setting = clause.sentence.setting
    if setting is not None and setting.way is Way.AHEAD:
        return one.tense in ("", "pres", "prog-pres", "inf") and not one.verdict.intended
    past = setting is not None and setting.way is Way.BEHIND
    told = past or is_title(clause) or clause.sentence.line is LineRole.CAPTION
    return in_present(one) and not told and date.rule in WEEKDAYS


def _says_nothing(clause: Clause, one: Told) -> bool:
    """Whether a telling asserts nothing: hearsay, a question, "had not met before"."""
    if one.verdict.status is None or clause.sentence.tokens[-1].text == "?":
        return True
    denied = one.verdict.status is Status.DENIED and not one.own
    before = one.tense == "plup" and one.verdict.cue != "denied-before"
    return denied and (before or _not_since(clause, one))


def _not_since(clause: Clause, one: Told) -> bool:
    """Whether it says "they have not met since", which denies nothing."""
    since = any(i.date is not None and i.date.kind is DateKind.SINCE for i in clause.items)
    known = any(word in since_words(clause.lang) for word in clause.norms)
    return one.verdict.cue == "negated" and (since or known)


def _roles(one: Told, left: tuple[str, ...], right: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Host and guest, as the frame says."""
    if len(one.roles) != 2:
        return ()
    return (*((a, one.roles[0]) for a in left), *((a, one.roles[1]) for a in right))
