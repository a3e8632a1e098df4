"""One grammar for titles of office and names of bodies; the words and their order from packs.

Takes the tokens of a sentence and a place in it; gives the title that begins there: its role,
portfolio, parties, status. Heads may stand after what they take (English) or before it (French).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.complements import Complements
from kg.extract.lexicon import Form, Head, Lexicon, Word, party_kind
from kg.extract.noun_phrase import Title, classes, compose, qualified, slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.model import Token

_DEPTH = 4
_SENT = frozenset({"ambassador", "envoy"})


class Grammar(Complements):
    """Reads the titles of one sentence."""

    def __init__(self, tokens: Sequence[Token], words: Lexicon) -> None:
        super().__init__(tokens, words)
        self._read: dict[int, Title | None] = {}

    def read(self, at: int, depth: int = 0) -> Title | None:
        """The title or body that begins at a token, with all that belongs to it."""
        if depth == 0 and at in self._read:
            return self._read[at]
        title = self._simple(at, depth)
        while title is not None and depth < _DEPTH:
            joined = self._joined(title, depth)
            if joined is None:
                break
            title = joined
        if depth == 0:
            self._read[at] = title
        return title

    def _joined(self, title: Title, depth: int) -> Title | None:
        """A title with the one that it stands before: ``President's | adviser``."""
        if not self.lexicon.premodifiers:
            return None
        at = title.last
        possessive = self.is_in(at, "possessive")
        if title.kind not in ("body", "office") or (title.kind == "office" and not possessive):
            return None
        at += possessive
        outer = self._simple(at, depth + 1)
        if outer is None and title.kind == "body":
            outer = self._bare(at)
        if outer is None or (
            outer.kind == "body" and title.kind == "body" and not (possessive or title.named)
        ):
            return None
        composed = compose(outer, title)
        return composed and replace(composed, first=title.first)

    def _bare(self, at: int) -> Title | None:
        """The head of a title that needs a body, the body standing before it."""
        for end, entry in self.entries(at):
            head = entry.value
            if entry.word is Word.HEAD and head.needs and head.kind == "office":
                return Title(
                    at, end, head.kind, head.role, None, head.portfolio, plural=head.plural,
                    known=False, cls=head.cls, takes=head.takes, when=head.when,
                )  # fmt: skip
        return None

    def _simple(self, at: int, depth: int) -> Title | None:
        if at >= len(self.tokens) or depth > _DEPTH:
            return None
        open_ = self.lexicon.premodifiers and self.upper[at]
        if not open_ and not self.entries(at):
            return None
        heads = [(end, e.value) for end, e in self.entries(at) if e.word is Word.HEAD]
        sure = [h for h in heads if not h[1].needs]
        title = self._headed(at, sure, depth)
        premodified = self._premodified(at, depth)
        if premodified is not None and (title is None or premodified.last > title.last):
            return premodified
        return title or self._headed(at, [h for h in heads if h[1].needs], depth)

    def _headed(self, at: int, heads: list[tuple[int, Head]], depth: int) -> Title | None:
        """The best title of those that the heads at a token begin."""
        best: Title | None = None
        size = 0
        for end, head in heads:
            title = self._finished(at, end, head, depth)
            if title is None:
                continue
            if best is None or (not title.opened, title.last, end) > (
                not best.opened,
                best.last,
                size,
            ):
                best, size = title, end
        return best

    def _finished(self, at: int, end: int, head: Head, depth: int) -> Title | None:
        title = Title(
            at, end, head.kind, head.role, head.body, head.portfolio,
            (head.jurisdiction,) if head.jurisdiction else (), None, head.status, head.plural,
            head.weak, not head.needs, head.cls, head.takes, head.cls == "seat", False, head.when,
        )  # fmt: skip
        title = self.complements(title, head, depth)
        if not title.known:
            return None
        if head.default and not title.codes:
            title = replace(title, codes=(head.default,), assumed=True)
        return title

    def _premodified(self, at: int, depth: int) -> Title | None:
        for end, entry in self.entries(at):
            if entry.word is Word.BEFORE:
                title = self._simple(end, depth + 1)
                if title is not None:
                    return qualified(replace(title, first=at), entry.value)
        if not self.lexicon.premodifiers:
            return None
        title = self._after_party(at, depth)
        if title is not None:
            return title
        found = self.find(at, Word.PORTFOLIO)
        if found is not None:
            title = self._simple(found[0], depth + 1)
            if title is None:
                heads = [(e, x.value) for e, x in self.entries(found[0]) if x.word is Word.HEAD]
                title = next(
                    (t for e, h in heads if (t := self._filled(found[0], e, h, depth))), None
                )
            if title is not None and "portfolio" in title.takes and title.portfolio is None:
                return replace(title, first=at, portfolio=found[1], known=True)
        return self._open_before(at, depth)

    def _after_party(self, at: int, depth: int) -> Title | None:
        """A title after the party it belongs to: ``Chinese``, ``Norway's``, ``UN``."""
        parties = self.party_list(at, (Form.ADJECTIVE, Form.NAME, Form.CAPITAL))
        if parties is None:
            return None
        end, codes = parties
        possessive = self.is_in(end, "possessive")
        end += possessive
        title = self._simple(end, depth + 1)
        if title is not None and possessive and title.role in _SENT and title.codes:
            inner = title.codes[0]
            role = "ambassador" if party_kind(inner) == "organisation" else title.role
            return replace(title, first=at, codes=codes, role=role, receiving=inner, known=True)
        if title is not None and not title.named:
            own = title.codes if title.codes and not title.assumed else codes
            return replace(title, first=at, codes=own, assumed=False, known=True)
        if party_kind(codes[0]) in ("organisation", "party"):
            for last, entry in self.entries(end):
                head = entry.value
                if entry.word is Word.HEAD and "party-organisation" in head.takes:
                    role = classes()[head.cls or "leader"]["organisation"]
                    return Title(at, last, head.kind, role, codes=codes, plural=head.plural)
        return None

    def _filled(self, at: int, end: int, head: Head, depth: int) -> Title | None:
        """A title whose need the portfolio before it fills."""
        return self._finished(at, end, replace(head, needs=False), depth)

    def _open_before(self, at: int, depth: int) -> Title | None:
        """A title after a portfolio that no pack knows: ``Housing Minister``."""
        token = self.tokens[at]
        if not self.upper[at] or at == 0 or at + 1 >= len(self.tokens):
            return None
        if any(
            e.word in (Word.PARTY, Word.HEAD, Word.RANK, Word.HONORIFIC)
            for _, e in self.entries(at)
        ):
            return None
        for end, entry in self.entries(at + 1):
            head = entry.value
            if entry.word is Word.HEAD and head.open and self.upper[at + 1]:
                title = self._finished(at + 1, end, replace(head, needs=False), depth + 1)
                if title is not None and title.portfolio is None:
                    return replace(title, first=at, portfolio=slug([token.norm]))
        return None
