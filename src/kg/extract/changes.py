"""Tenures that a verb tells of: who is named, dismissed, replaced, or leads a body.

Takes the linked sentences, the persons and the holdings made from titles; adds tenures to them and
sets what begins or ends, with the dates that the sentence gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import HoldingStatus
from kg.extract.link import words as small_words
from kg.extract.periods import period, periods
from kg.extract.phrases import Determiner, Kind
from kg.extract.tokens import norms
from kg.extract.transfers import Transfers
from kg.model import LineRole
from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.actors import Person
    from kg.extract.phrases import Parsed
    from kg.extract.time import DateMention

Dates = tuple["DateMention", ...]


class Changes(Transfers):
    """Reads the changes of one document into its holdings."""

    def read(self) -> None:
        """All sentences, in order."""
        for one in self.holdings.parsed:
            if one.sentence.line is LineRole.TITLE:
                continue
            if any(p.kind in (Kind.NAME, Kind.TITLE, Kind.PRONOUN) for p in one.phrases):
                self._sentence(one)

    def _sentence(self, one: Parsed) -> None:
        verbs = list(self._found(one))
        index = one.sentence.index
        if verbs or self.holdings.found.places_in(index):
            dates = one.sentence.dates
            tokens = one.sentence.tokens
            self.spots = tuple((tokens[at].start, tokens[end - 1].end) for _, at, end in verbs)
            for name, at, end in verbs:
                handle = getattr(self, f"_{name}", None)
                if handle is not None:
                    handle(one, at, end, dates)
            self._heads(one)
            self.finish_later(one)
            periods(self.holdings, one, dates)
        else:
            self._heads(one)

    def _found(self, one: Parsed) -> Iterator[tuple[str, int, int]]:
        """The verbs of change of a sentence: their class and place."""
        free = 0  # the first token that no verb before has
        for at, found in self.words.verbs.all(one.grammar.norms):
            if at >= free and not self.inside(one, at) and not self._noun(one, at):
                yield found[0][1], at, found[0][0]
                free = found[0][0]

    def _noun(self, one: Parsed, at: int) -> bool:
        """Whether an article makes a noun of a word: ``l'élue``."""
        grammar = one.grammar
        return grammar.is_in(at - 1, "indefinite") or (
            grammar.is_in(at - 1, "definite") and grammar.norms[at - 1] not in self.words.object
        )

    # ---- beginnings
    def _appoint(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``appointed X prime minister``; ``X a été nommé ministre``; ``Nommé mardi, X``."""
        if self.is_unreal(one, at):
            return
        passive = self.is_passive(one, at)
        following = None if passive else self.object_of(one, end)
        if following is not None and one.grammar.norms[end] in self.words.by:
            following = None
        if following is not None:
            place, person = following
            named = self.reference(one, one.phrases[place].last, 6, dates=dates)
            named = named or self.reference(one, end, 2, dates=dates, own=person)
        else:
            subject = self._appointed(one, at, end, passive)
            if subject is None:
                return
            person = subject
            named = self.reference(one, end, dates=dates, own=person)
        future = self.is_future(one, at)
        day = self.day(one, at, end, dates, future)
        if named is not None:
            status = HoldingStatus.INCOMING if future else None
            self.begin(one, person, named, day, status)
            self._source(one, named, person, dates)
        elif passive is not False and following is None and not future:
            self.mark(one, person, start=day)

    def _appointed(self, one: Parsed, at: int, end: int, passive: bool | None) -> Person | None:
        """Who is appointed where no name follows the verb."""
        put = {*one.grammar.norms[max(0, at - 1) : at], *one.grammar.norms[end : end + 1]}
        if not passive and put & self.words.object:
            return None  # somebody named by a pronoun
        if passive is False:
            return self.whom(one, at)
        return self.whom(one, at) or self.subject_of(one, at) or self.fronted(one, at)

    def _nominate(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        following = self.object_of(one, end)
        place = one.phrases[following[0]].last if following else end
        person = following[1] if following else self.subject_of(one, at) or self.fronted(one, at)
        named = self.reference(one, place, 5, bare=True, definite=True, dates=dates)
        if named is not None and person is not None and not self.is_unreal(one, at):
            self.begin(one, person, named, None, HoldingStatus.CANDIDATE)

    _pick = _nominate

    def _become(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        person = self.subject_of(one, at) or self.fronted(one, at)
        if person is None or self.is_unreal(one, at):
            return
        named = self.reference(one, end, definite=True, dates=dates)
        future = self.is_future(one, at)
        day = self.day(one, at, end, dates, future)
        if named is not None:
            self.begin(one, person, named, day, HoldingStatus.INCOMING if future else None)
            self._source(one, named, person, dates)
        elif day is not None and not future:
            self.mark(one, person, start=day)

    def _remain(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        person = self.subject_of(one, at)
        named = self.reference(one, end, 2, bare=True, definite=True)
        if person is not None and named is not None:
            self.begin(one, person, named, None, rule="remain")

    def _be(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``X est ministre``, ``X is the mayor``."""
        person = self.subject_beside(one, at)
        named = self.reference(one, end, 0, definite=True)
        if person is not None and named is not None:
            self.begin(one, person, named, None, rule="be")

    def _was(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``X was foreign minister``, ``X fut ministre de 1997 à 2002``."""
        person = self.subject_of(one, at)
        named = self.reference(one, end, 0, definite=True)
        if person is None or named is None or named.phrase.determiner is Determiner.POSSESSIVE:
            return
        if self.is_unreal(one, at):
            return
        status = HoldingStatus.FORMER
        if one.grammar.norms[at] in self.words.lasting:
            begun, _ = period(self.lang, one, one.sentence.tokens[named.last - 1].end, dates)
            if begun is None:
                return
            status = HoldingStatus.INCUMBENT
        self.begin(one, person, named, None, status, "was")

    def _act(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``X assure l'intérim du ministre``, ``X steps in as minister``."""
        person = self.subject_of(one, at) or self.fronted(one, at)
        named = self.reference(one, end, bare=True, definite=True, dates=dates)
        if person is not None and named is not None and not self.is_unreal(one, at):
            day = self.day(one, at, end, dates)
            self.begin(one, person, named, day, HoldingStatus.ACTING, "act")

    def _served(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``X served as minister``, ``X a occupé le poste de``."""
        person = self.subject_of(one, at) or self.fronted(one, at)
        named = self.reference(one, end, 1, definite=True, bare=True)
        if person is not None and named is not None:
            self.begin(one, person, named, None, HoldingStatus.FORMER, "served")

    # ---- leading a body
    def _command(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``X, who commands the force``: a commander, whatever the body is."""
        self._leads(one, at, end, HoldingStatus.INCUMBENT, "commander")

    def _commanded(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        self._leads(one, at, end, HoldingStatus.FORMER, "commander")

    def _lead(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        status: HoldingStatus | None = HoldingStatus.INCUMBENT
        if one.grammar.norms[at - 1 : at] and one.grammar.norms[at - 1] in self.words.infinitive:
            status = self._bidden(one, at)
        if status is not None:
            self._leads(one, at, end, status)

    def _bidden(self, one: Parsed, at: int) -> HoldingStatus | None:
        """What ``to lead`` says: one who is appointed leads, one who is picked may lead."""
        tokens = one.grammar.norms
        for place in range(max(0, at - 5), at):
            for _, name in self.words.verbs.at(tokens, place):
                if name == "appoint":
                    return HoldingStatus.INCUMBENT
                if name in ("nominate", "pick"):
                    return HoldingStatus.CANDIDATE
        return None

    def _led(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        if period(self.lang, one, one.sentence.tokens[end - 1].end, dates, reach=9) != (None, None):
            self._leads(one, at, end, HoldingStatus.FORMER)

    def _will_lead(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        self._leads(one, at, end, HoldingStatus.INCOMING)

    def _leads(
        self, one: Parsed, at: int, end: int, status: HoldingStatus, cls: str = "leader"
    ) -> None:
        """``X, qui dirige l'Organisation de``; ``le ministère que dirige X``."""
        body = self.body_at(one, end, 3)
        if body is None:
            body = self.body_of(one, at)
        after = self.object_of(one, end, 2)
        if after is not None and (before := self.body_before(one, at)) is not None:
            person: Person | None = after[1]
            body = before
        else:
            person = self.subject_of(one, at)
        if person is None:
            return
        if body is None:
            self._leads_portfolio(one, end, person, status)
            return
        office = self.leader(one, body, cls)
        if office is not None and one.phrases[body].determiner is not Determiner.INDEFINITE:
            self.keep(one, person, office, status, one.phrases[body], "lead")

    def _leads_portfolio(
        self, one: Parsed, end: int, person: Person, status: HoldingStatus
    ) -> None:
        """``X dirige les Affaires étrangères``."""
        named = self.reference(one, end, 1, bare=True)
        if named is not None and named.phrase.title is None:
            self.keep(one, person, named.office, status, named.phrase, "lead")

    # ---- ends
    def _dismiss(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``X a limogé Y``, ``Y, démis de son poste de ministre``."""
        if self.is_unreal(one, at) or self.is_future(one, at):
            return
        passive = self.is_passive(one, at)
        following = None if passive else self.object_of(one, end)
        if following is not None and one.grammar.norms[end] in self.words.by:
            following = None
        if following is not None:
            place, person = following
            begin = one.phrases[place].last
        else:
            put = set(one.grammar.norms[max(0, at - 1) : at])
            found = None if put & self.words.object and not passive else self._gone(one, at)
            if passive is False:
                found = self.whom(one, at)
            if found is None:
                return
            person, begin = found, end
        self._ended(one, (at, end), begin, person, dates)

    def _gone(self, one: Parsed, at: int) -> Person | None:
        return self.whom(one, at) or self.subject_of(one, at) or self.fronted(one, at)

    def _ended(
        self, one: Parsed, verb: tuple[int, int], begin: int, person: Person, dates: Dates
    ) -> None:
        """End what the words after a verb name, or what the person holds."""
        named = self.reference(one, begin, 3, definite=True, dates=dates, own=person)
        if named is None and begin != verb[1]:
            named = self.reference(one, verb[1], 3, dates=dates, own=person)
        known = named is not None and one.grammar.norms[named.phrase.start - 1] not in self.words.by
        self.finish(one, person, named if known else None, self.day(one, *verb, dates))

    def _resign(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        if self.is_unreal(one, at) or self.is_future(one, at):
            return
        person = self.subject_of(one, at) or self.fronted(one, at)
        if person is not None:
            self._ended(one, (at, end), end, person, dates)

    def _resignation(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``la démission de X``, ``the resignation of X``: a noun, with the one who goes."""
        if self.is_unreal(one, at):
            return
        following = self.object_of(one, end, 2)
        if following is not None:
            self._ended(one, (at, end), one.phrases[following[0]].last, following[1], dates)

    def _die(self, one: Parsed, at: int, end: int, dates: Dates) -> None:
        """``X est mort lundi``: a tenure that went on till then ends."""
        person = self.subject_of(one, at)
        if person is None or self.is_unreal(one, at):
            return
        self.mark(one, person, end=self.day(one, at, end, dates), status=HoldingStatus.FORMER)

    def _heads(self, one: Parsed) -> None:
        """``était à la tête du ministère``."""
        tokens = one.grammar.norms
        for at, matches in self.words.small.all(tokens):
            found = [m for m in matches if m[1] == "head_of"]
            if not found:
                continue
            body = self.body_at(one, found[0][0], 2)
            person = self.subject_of(one, at)
            if body is None or person is None or self.pronoun_object(one, at):
                continue
            if one.phrases[body].determiner is Determiner.INDEFINITE:
                continue
            office = self.leader(one, body)
            if office is None or self.same(person, office) is not None:
                continue
            between = tokens[max(0, at - 6) : at]
            past = any(
                m[1] == "was"
                for k in range(max(0, at - 6), at)
                for m in self.words.small.at(tokens, k)
            )
            then = past and bool(
                set(between) & small_words(self.lang).then or _then(self.lang, tokens, at)
            )
            status = HoldingStatus.FORMER if past else HoldingStatus.INCUMBENT
            self.keep(one, person, office, status, one.phrases[body], "head-of", then=then)


def _then(lang: str, tokens: list[str], at: int) -> bool:
    """Whether ``à l'époque`` or the like stands before a token."""
    for phrase in table(lang, "tenures").get("then", ()):
        words = list(norms(phrase, lang))
        if len(words) > 1 and any(
            tokens[k : k + len(words)] == words for k in range(max(0, at - 6), at)
        ):
            return True
    return False
