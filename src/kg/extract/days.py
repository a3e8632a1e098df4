"""The day that a story goes on with, as its sentences name and change it.

Takes clauses in order and the article's day of publication; gives the date of each telling, stated,
reckoned from another day, or carried on from before, and then marked as such.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from kg.claims.model import InteractionStatus as Status
from kg.dates import bounds, is_day
from kg.extract.beside import closed
from kg.extract.clauses import small_words
from kg.extract.events import Event, is_title, relation
from kg.extract.model import Way
from kg.extract.time import DateKind
from kg.extract.verbs import before_words, since_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.clauses import Clause
    from kg.extract.frames import Told
    from kg.extract.model import Setting
    from kg.extract.time import DateMention

_CARRIED = "the day told of before"
_HEADING = "the date of the heading"
_UNDER_WAY = "under way when the article appeared"
_WHOLE = frozenset({"day", "day-us", "numeric", "iso"})
_COMING = frozenset({"coming", "in", "in-week", "in-fortnight", "deadline"})
_NEWS = 7
_OPENING = 3  # a sentence opens with a date among so many of its first items
_OPEN = frozenset({"", "pres", "prog-pres", "fut", "inf", "participle", "ger"})
_TOLD_AS_PAST = "told as past when the article appeared"


@dataclass(slots=True)
class Days:
    """The days told of so far; lives as long as one document is read."""

    published: str | None
    by_sentence: dict[int, str] = field(default_factory=dict)
    day: str | None = None
    gone: bool = False  # whether the story left its day for a month or year that does not hold it
    main: str | None = None
    paragraph: int = -1
    setting: Setting | None = None

    def begin(self, clause: Clause) -> None:
        """Begin a sentence: a new paragraph goes back to the article's day, or to its heading's."""
        setting = clause.sentence.setting
        if clause.sentence.paragraph != self.paragraph or setting != self.setting:
            self.paragraph, self.setting = clause.sentence.paragraph, setting
            self.gone = False
            self.day = setting.when if setting is not None else self.main

    def end(self, clause: Clause, events: Sequence[Event]) -> None:
        """End a sentence: remember the day of what it told, else the first recent day it names."""
        held = [e for e in events if e.dated and e.status is Status.OCCURRED and not e.earlier]
        if held and held[-1].date and is_day(held[-1].date):
            self._go_on(held[-1].date)
        elif not is_title(clause):
            named = self._named(clause)
            if opened := self._opened(clause):
                self.day = opened
            elif len(set(named)) == 1 and self.main is None:
                self._go_on(named[0])
            elif len(set(named)) == 1:
                self.day = named[0]
            elif held and held[-1].date and self.setting is None:
                self.gone = self.day is not None and not _holds(held[-1].date, self.day)
        if self.day is not None:
            self.by_sentence[clause.sentence.index] = self.day

    def _named(self, clause: Clause) -> list[str]:
        """The recent days a sentence names; publication spelt out in full is no such day."""
        kinds = (DateKind.AT, DateKind.SINCE)
        dates = [i.date for i in clause.items if i.date is not None and i.date.kind in kinds]
        days = [d.edtf for d in dates if d.edtf != self.published or d.rule not in _WHOLE]
        return [d for d in days if d and is_day(d) and self._recent(d)]

    def _opened(self, clause: Clause) -> str | None:
        """The past day that a sentence opens with: what follows it tells of that day."""
        for item in clause.items[:_OPENING]:
            day = item.date
            if day is not None and day.kind is DateKind.AT and day.edtf and is_day(day.edtf):
                return day.edtf if not self.published or day.edtf <= self.published else None
        return None

    def _recent(self, day: str) -> bool:
        if self.published is None:
            return False
        return 0 <= (date.fromisoformat(self.published) - date.fromisoformat(day)).days <= _NEWS

    def _go_on(self, day: str) -> None:
        """The day that the paragraph goes on with; the latest is the article's."""
        self.day, self.gone = day, False
        if self.setting is not None:
            return
        if self.main is None or day > self.main:
            self.main = day

    def resolve(self, mention: DateMention, future: bool) -> str | None:
        """The date that an expression gives a contact."""
        if mention.kind is DateKind.ANCHORED:
            found = mention.from_day(self.day)
            return found if future else closed(found, self.published)
        return None if mention.kind is DateKind.UNTIL else mention.when(future)

    def nearer(self, mention: DateMention) -> bool:
        """Whether a day lies nearer to publication if it is to come than if it is past."""
        if self.published is None or not mention.edtf or not mention.future:
            return False
        if not is_day(mention.edtf) or not is_day(mention.future):
            return False
        now = date.fromisoformat(self.published)
        past, ahead = (date.fromisoformat(d) for d in (mention.edtf, mention.future))
        return (ahead - now).days < (now - past).days

    def related(self, clause: Clause, one: Told) -> str | None:
        """The day of what is told as so many days after or before something else."""
        link = relation(clause, one)
        if link is None:
            opening = next((i.date for i in clause.items[:2] if i.date is not None), None)
            if opening is not None and opening.kind is DateKind.RELATION:
                return opening.from_day(self.day) if self._told_of(clause, opening) else None
            return self._long_since(clause, one)
        others = [i.date for i in clause.items if i.date is not None and i.date.kind is DateKind.AT]
        carried = None if one.own or one.definite else self.day
        day = next((d.edtf for d in others if d.edtf and is_day(d.edtf)), carried)
        return replace(link, shift=-(link.shift or 0)).from_day(day)

    def _told_of(self, clause: Clause, opening: DateMention) -> bool:
        """Whether "three days after" is said of what was told: "the meeting", not "his return"."""
        after = next((i for i in clause.items if i.start >= opening.span.end), None)
        return after is not None and after.norm in small_words(clause.lang).definite

    def _long_since(self, clause: Clause, one: Told) -> str | None:
        """A contact that has gone on "since" a day: from then to publication."""
        if one.verb is None or not one.verb.perfect or not self.published:
            return None
        kind = DateKind.SINCE
        since = [i.date for i in clause.items if i.date is not None and i.date.kind is kind]
        return f"{since[0].edtf}/{self.published}" if since and since[0].edtf else None

    def checked(self, event: Event) -> Event:
        """A day that is still to come makes a contact planned."""
        day = (event.date or "")[:10]
        later = self.published is not None and len(day) == 10 and day > self.published
        if later and event.status is Status.OCCURRED:
            return replace(event, status=Status.PLANNED)
        return event

    def carried(self, event: Event, one: Told, clause: Clause, before: Event | None) -> Event:
        """The day goes on from the sentences before, unless the verb looks further back."""
        if (
            event.earlier
            and before is not None
            and before.sentence == event.sentence
            and before.earlier
        ):
            return replace(event, date=before.date, reason=_CARRIED)
        if self._sets(event, one) and not event.earlier and not event.title:
            return self._set(event, one)
        held = event.status is Status.OCCURRED or event.intended
        opening = clause.word(0) in before_words(clause.lang)  # "Before the session, he had met"
        if event.status is Status.ONGOING and not event.title and self.published:
            return replace(event, date=self.published, reason=_UNDER_WAY)
        if self._since_then(clause, one):
            return event
        if event.title or not held or (event.earlier and not opening):
            return event
        if self.day is None or self.gone or (one.verb is None and self.setting is None):
            return event
        return replace(event, date=self.day, reason=_CARRIED)

    @staticmethod
    def _since_then(clause: Clause, one: Told) -> bool:
        """Whether it has gone on since something: "has called him twice since the strikes"."""
        if one.verb is None or not one.verb.perfect:
            return False
        since = any(i.date is not None and i.date.kind is DateKind.SINCE for i in clause.items)
        return since or any(w in since_words(clause.lang) for w in clause.norms[one.verb.first :])

    def _set(self, event: Event, one: Told) -> Event:
        """A contact under a heading: to come on a page that looks ahead, else of that day."""
        setting = self.setting
        if setting is None or setting.when is None:
            return event
        event = replace(event, date=self.day or setting.when, reason=_HEADING)
        if setting.way is Way.AHEAD and one.tense in _OPEN and event.status is Status.OCCURRED:
            return replace(event, status=Status.PLANNED)
        return self.checked(event)

    def _sets(self, event: Event, one: Told) -> bool:
        """Whether a heading dates a contact that has no date of its own."""
        if self.setting is None:
            return False
        if self.setting.way is Way.AHEAD:
            return one.tense in _OPEN or event.status in (Status.PLANNED, Status.CANCELLED)
        return event.status in (Status.OCCURRED, Status.ONGOING) or event.intended

    def gathered(self, event: Event) -> Event:
        """A gathering without a day: under way at publication, or on the day told of before."""
        if event.date is not None or event.title:
            return event
        if event.status is Status.ONGOING and self.published:
            return replace(event, date=self.published, reason=_UNDER_WAY)
        if event.status is Status.OCCURRED and self.day:
            return replace(event, date=self.day, reason=_CARRIED)
        return event


def _holds(period: str, day: str) -> bool:
    """Whether a day lies in a period."""
    first, last = bounds(period)
    known = date.fromisoformat(day)
    return (first is None or first <= known) and (last is None or known <= last)


def coming(mention: DateMention) -> bool:
    """Whether an expression can only tell of what is to come: "in the coming days"."""
    return mention.rule in _COMING


def joined(dates: list[str]) -> list[str]:
    """Two days that follow one another as one stretch: "on Saturday and Sunday"."""
    if len(dates) == 2 and all(is_day(d) for d in dates):
        first, last = (date.fromisoformat(d) for d in dates)
        if (last - first).days == 1:
            return [f"{dates[0]}/{dates[1]}"]
    return dates


def bounded(event: Event, published: str | None) -> Event:
    """A contact told as past without any date lies no later than publication."""
    undated = event.date is None and event.status is Status.OCCURRED and not event.title
    if not undated or published is None:
        return event
    return replace(event, date=f"../{published}", reason=_TOLD_AS_PAST)
