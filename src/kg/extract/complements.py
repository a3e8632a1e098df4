"""What follows the head of a title: parties, portfolios, bodies, places.

Takes a head read at a token; gives the title with all that its prepositions bring.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from kg.extract.lexicon import Form, Head, Word, party_kind
from kg.extract.matches import Matches
from kg.extract.noun_phrase import Title, classes, compose, qualified, slug


class Complements(Matches):
    """Reads what a head takes after it."""

    @abstractmethod
    def read(self, at: int, depth: int = 0) -> Title | None:
        """The title or body that begins at a token."""

    def complements(self, title: Title, head: Head, depth: int) -> Title:
        """The title with everything that follows its head."""
        while True:
            longer = self._complement(title, head, depth)
            if longer is None or longer.last <= title.last:
                return title
            title = longer

    def _complement(self, title: Title, head: Head, depth: int) -> Title | None:
        at = title.last
        options: list[Title] = []
        found = self.find(at, Word.AFTER)
        if found is not None:
            options.append(qualified(replace(title, last=found[0]), found[1]))
        if not self.lexicon.premodifiers and not title.codes:
            parties = self.party_list(at, (Form.ADJECTIVE,))
            if parties is not None:
                options.append(replace(title, last=parties[0], codes=parties[1]))
        bracket = self.acronym(at)
        if bracket:
            options.append(replace(title, last=bracket))
        for word in (Word.OF, Word.TO):
            found = self.find(at, word)
            longer = self._target(title, head, found, word, depth) if found else None
            if longer is not None:
                options.append(longer)
        if (
            not options
            and head.cls == "staff"
            and at + 1 < len(self.norms)
            and self.norms[at] == ","
        ):
            return self._after_comma(title, head, at + 1, depth)
        return max(options, key=lambda option: option.last, default=None)

    def _after_comma(self, title: Title, head: Head, at: int, depth: int) -> Title | None:
        """``Chief of Staff, Joint Staff, of Japan``."""
        found = self.find(at, Word.OF)
        start = found[0] if found else at
        parties = self.party_list(start, (Form.NAME,)) if found else None
        if parties and not title.codes:
            return replace(title, last=parties[0], codes=parties[1])
        body = self.read(start, depth + 1)
        if body is not None and body.kind == "body" and body.body in ("armed-forces", "staff"):
            return replace(title, last=body.last, codes=title.codes or body.codes)
        return None

    def _target(
        self, title: Title, head: Head, found: tuple[int, bool], word: Word, depth: int
    ) -> Title | None:
        """The title with what stands after a preposition, the longest reading of it."""
        options: list[Title] = []
        at, opening = found
        if not opening:
            head = replace(head, open=False)
        takes = head.takes
        if "portfolio" in takes and title.portfolio is None:
            options += self._portfolio(title, head, at)
        if word is Word.OF and "party" in takes and not title.codes:
            parties = self.party_list(at, (Form.NAME, Form.CAPITAL))
            if parties is not None:
                options.append(replace(title, last=parties[0], codes=parties[1]))
        if "party-organisation" in takes and not title.codes:
            options += self._organisation(title, at)
        if "receiving" in takes and word is Word.TO:
            options += self._receiving(title, at, opening)
        if takes & {"body", "office"}:
            options += self._nested(title, takes, at, depth, word)
        if "place" in takes:
            options += self._place(title, at)
        return max(options, key=lambda option: option.last, default=None)

    def _receiving(self, title: Title, at: int, opening: bool) -> list[Title]:
        """Where an envoy is sent: a party, its capital, or a place that no table knows."""
        parties = self.party_list(at, (Form.NAME, Form.CAPITAL, Form.CITY), one=True)
        if parties is not None:
            code = title.receiving or parties[1][0]
            sent = party_kind(code) == "organisation"
            role = "ambassador" if sent and self.is_in(title.first, "represents") else title.role
            return [replace(title, last=parties[0], receiving=code, role=role)]
        if opening or title.receiving is not None or at >= len(self.tokens):
            return []
        end = at
        while end < len(self.tokens) and end - at < 3 and self.upper[end]:
            end += 1
        found = self.party(end, (Form.ADJECTIVE,)) if end > at else None
        return [replace(title, last=found[0] if found else end)] if end > at else []

    def _organisation(self, title: Title, at: int) -> list[Title]:
        found = self.party_list(at, (Form.NAME,), one=True)
        if found is None:
            return []
        code = found[1][0]
        kind = party_kind(code)
        if kind not in ("organisation", "party"):
            return []
        role = classes()[title.cls or "leader"].get(kind, "head-of-organisation")
        return [replace(title, last=found[0], codes=(code,), role=role, known=True)]

    def _nested(
        self, title: Title, takes: frozenset[str], at: int, depth: int, word: Word
    ) -> list[Title]:
        inner = self.read(at, depth + 1)
        if inner is None or inner.kind not in takes:
            return []
        if word is Word.TO and inner.body == "ministry" and title.cls == "leader":
            # a director at a ministry leads a part of it
            portfolio = inner.portfolio or title.portfolio
            codes = title.codes or inner.codes
            return [
                replace(
                    title, last=inner.last, role="other", portfolio=portfolio, codes=codes,
                    known=True,
                )
            ]  # fmt: skip
        composed = compose(title, inner)
        return [composed] if composed is not None else []

    def _place(self, title: Title, at: int) -> list[Title]:
        """A town or region after ``maire de``."""
        end = at
        while end < len(self.tokens) and self.upper[end]:
            end += 1
        if end == at or end - at > 3:
            return []
        party = self.find(at, Word.PARTY)
        codes = party[1].codes if party and party[1].form in (Form.CITY, Form.CAPITAL) else ()
        return [replace(title, last=end, codes=title.codes or codes[:1], known=True)]

    def _portfolio(self, title: Title, head: Head, at: int) -> list[Title]:
        found = self.find(at, Word.PORTFOLIO)
        if found is None:
            end = self.open_words(at) if head.open else at
            if end == at:
                return []
            code = slug(self.norms[at:end])
            known = False
        else:
            end, code = found
            known = True
        end, other = self.more_portfolios(end)
        if not known and other:
            code = other
        opened = not known and not other
        role = dict(head.posts).get(code, title.role)
        kept = code if role == title.role else None
        return [replace(title, last=end, role=role, portfolio=kept, known=True, opened=opened)]
