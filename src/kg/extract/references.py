"""Which office the words after a verb name: a title, a body to lead, a portfolio alone.

Takes a sentence and a place in it; gives the office with the phrase that names it: ``ministre de la
Défense``, ``à la tête du ministère``, ``aux Affaires étrangères``, ``the helm of the army``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.claims.model import HoldingStatus, Office, Role
from kg.extract.lexicon import Form, Word, party_kind
from kg.extract.phrases import Determiner, Kind, Phrase
from kg.extract.surroundings import Surroundings
from kg.extract.titles import office as office_of

if TYPE_CHECKING:
    from kg.extract.actors import Person
    from kg.extract.phrases import Parsed
    from kg.extract.time import DateMention

_STOPS = frozenset('.;:!?()«»"“”—')
_SENT = frozenset({"ambassador", "legislator", "judge", "other"})
_POSTS = frozenset({"ministry", "government"})


@dataclass(frozen=True, slots=True)
class Reference:
    """An office that words name, the phrase that names it, its status and where it ends."""

    office: Office
    phrase: Phrase
    status: HoldingStatus | None
    last: int


class References(Surroundings):
    """Reads the office that stands after a place."""

    def reference(
        self, one: Parsed, at: int, reach: int = 4, *, bare: bool = False, definite: bool = False,
        dates: tuple[DateMention, ...] = (), own: Person | None = None,
    ) -> Reference | None:  # fmt: skip
        """The office named after a token; ``bare`` lets a portfolio alone stand for it.

        ``definite`` takes ``le ministre`` too: one who leaves, not one who is made. A title beside
        a name is left aside, unless it is that of ``own``.
        """
        tokens, cost, firm = one.grammar.norms, 0, False
        skip = self.dated(one, dates)
        while at < len(tokens) and cost <= reach:
            if at in skip:
                at = skip[at]
                continue
            if tokens[at] in _STOPS or (tokens[at] == "," and not {at - 1, at + 1} & set(skip)):
                return None
            small = self.words.small.at(tokens, at) if self.words.small.begins(tokens[at]) else []
            if small and small[0][1] == "head_of":
                found = self._headed(one, small[0][0])
                if found is not None:
                    return found
            if small and small[0][1] in ("as", "head_of"):
                at, firm = small[0][0], True
                continue
            if tokens[at] in self.words.by:
                at = self.past_agent(one, at)
                continue
            named = self._named(one, at, firm or definite, bare and not cost, firm, own)
            if named is not None:
                return named
            if self._stops(one, at):
                return None
            cost += not self._light(one, at)
            at += 1
        return None

    def _light(self, one: Parsed, at: int) -> bool:
        """Whether a token is an article or a preposition: it costs nothing."""
        grammar = one.grammar
        return grammar.norms[at] in self.words.light or any(
            grammar.is_in(at, name) for name in ("definite", "possessives", "contracted")
        )

    def _stops(self, one: Parsed, at: int) -> bool:
        """Whether a name or a pronoun stands at a token: what follows is another's."""
        return any(p.first == at and p.kind in (Kind.NAME, Kind.TITLE) for p in one.phrases)

    def _named(
        self, one: Parsed, at: int, definite: bool, bare: bool, firm: bool, own: Person | None
    ) -> Reference | None:
        """The office that a phrase beginning at a token names."""
        for place, phrase in enumerate(one.phrases):
            if phrase.first != at:
                continue
            if phrase.kind is Kind.TITLE:
                return self._title(one, place, definite, own)
            if phrase.kind is Kind.BODY and (firm or (bare and _is_post(phrase))):
                office = self.leader(one, place)
                return Reference(office, phrase, None, phrase.last) if office else None
        return self._portfolio(one, at) if bare or firm else None

    def _title(
        self, one: Parsed, place: int, definite: bool, own: Person | None
    ) -> Reference | None:
        phrase = one.phrases[place]
        title = phrase.title
        if title is None or title.kind != "office" or title.plural:
            return None
        if phrase.determiner is Determiner.DEFINITE and not definite:
            return None
        if phrase.determiner is not Determiner.NONE and title.role in _SENT and not definite:
            return None
        alone = phrase.last - phrase.first == 1 and phrase.determiner is Determiner.NONE
        if alone and phrase.first and one.grammar.norms[phrase.first - 1] in self.words.active:
            return None  # a verb: "a jugé"
        for found in self.holdings.linked[one.sentence.index].links:
            if found.title == place and self.holdings.person(one.phrases[found.name]) is not own:
                return None
        office = office_of(title, self.words_of(one, phrase), next(iter(title.codes), None))
        status = HoldingStatus(title.status) if title.status else None
        return Reference(office, phrase, status, phrase.last) if office else None

    def _portfolio(self, one: Parsed, at: int) -> Reference | None:
        """``à la Défense``, ``hérite de l'Intérieur``: a portfolio with a capital."""
        grammar = one.grammar
        found = grammar.find(at, Word.PORTFOLIO)
        if found is None or not grammar.tokens[at].text[0].isupper() or not at:
            return None
        if not self._light(one, at - 1):
            return None
        end, code = found
        end, _ = grammar.more_portfolios(end)
        phrase = Phrase(Kind.BODY, at, end)
        office = Office(Role.MINISTER, code, None, self.words_of(one, phrase))
        return Reference(office, phrase, None, end)

    def _headed(self, one: Parsed, at: int) -> Reference | None:
        """The office of who is at the head of the body at a token."""
        body = self.body_at(one, at, 2)
        if body is not None:
            office = self.leader(one, body)
            if office is not None:
                phrase = one.phrases[body]
                return Reference(office, phrase, None, phrase.last)
        return self._state(one, at) or self._portfolio_at(one, at) or self._country(one, at)

    def _country(self, one: Parsed, at: int) -> Reference | None:
        """``à la tête du Kenya``."""
        for phrase in one.phrases:
            if phrase.kind is Kind.PARTY and at <= phrase.first <= at + 1:
                if phrase.form is not Form.NAME or party_kind(phrase.codes[0]) != "state":
                    return None
                words = self.words_of(one, phrase)
                office = Office(Role.HEAD_OF_STATE, None, phrase.codes[0], words)
                return Reference(office, phrase, None, phrase.last)
        return None

    def _state(self, one: Parsed, at: int) -> Reference | None:
        """``à la tête de l'Etat`` has a title of its own; ``à la tête du pays`` leads a state."""
        tokens = one.grammar.norms
        for place in range(at, min(at + 2, len(tokens))):
            if tokens[place] in self.words.country:
                phrase = Phrase(Kind.BODY, place, place + 1)
                office = Office(Role.HEAD_OF_STATE, None, None, self.words_of(one, phrase))
                return Reference(office, phrase, None, place + 1)
        return None

    def _portfolio_at(self, one: Parsed, at: int) -> Reference | None:
        for place in range(at, min(at + 2, len(one.grammar.norms))):
            found = self._portfolio(one, place)
            if found is not None:
                return found
        return None


def _is_post(phrase: Phrase) -> bool:
    """Whether a body stands for the office of who leads it: a ministry, not a parliament."""
    return phrase.title is not None and phrase.title.body in _POSTS
