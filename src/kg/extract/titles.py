"""Titles of office and names of bodies: noun phrases read by one grammar, the words from packs.

Takes the tokens of a sentence and a place in it; gives the title that begins there: its role,
portfolio, parties, status. `parse_title` reads a whole label, such as a question holds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.claims.model import HoldingStatus, Office, Role
from kg.extract.lexicon import (
    Entry,
    Form,
    Head,
    Lexicon,
    Party,
    Qualifier,
    Word,
    lexicon,
    party_kind,
)
from kg.extract.tokens import tokenise
from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.model import Token

_DEPTH = 4
_REPRESENTS = frozenset({"representant", "representante", "representative"})
_SENT = frozenset({"ambassador", "envoy"})
_BEARING = frozenset({"minister", "deputy-minister", "spokesperson", "other", "legislator"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title or a body as read: token places (end exclusive) and what they say.

    ``kind`` is office, body, counterpart, predecessor, successor or deputy; ``body`` the kind of a
    body; ``codes`` the parties in the order of the text; ``told`` whether the text names them.
    """

    first: int
    last: int
    kind: str
    role: str | None = None
    body: str | None = None
    portfolio: str | None = None
    codes: tuple[str, ...] = ()
    receiving: str | None = None
    status: str | None = None
    plural: bool = False
    weak: bool = False
    known: bool = True
    cls: str | None = None
    takes: frozenset[str] = frozenset()
    named: bool = False
    assumed: bool = False
    when: tuple[tuple[str, str, str], ...] = ()
    opened: bool = False


@cache
def classes() -> dict[str, Any]:
    """What bodies make of those who lead, serve or speak for them."""
    return table("common", "classes")


class Grammar:
    """Reads the titles of one sentence; matches are looked up once a token."""

    def __init__(self, tokens: Sequence[Token], words: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = words
        self.norms = [token.norm for token in tokens]
        self._seen: dict[int, list[tuple[int, Entry]]] = {}
        self._read: dict[int, Title | None] = {}

    # ---- words
    def entries(self, at: int) -> list[tuple[int, Entry]]:
        """Every phrase of the lexicon that begins at a token and is written as it must be."""
        if at >= len(self.tokens):
            return []
        found = self._seen.get(at)
        if found is None:
            found = [m for m in self.lexicon.trie.at(self.norms, at) if self._written(at, m)]
            self._seen[at] = found
        return found

    def _written(self, at: int, match: tuple[int, Entry]) -> bool:
        """Whether the words are written as the entry wants: acronyms, capitals."""
        end, entry = match
        value = entry.value
        if isinstance(value, Party):
            if value.exact is not None:
                return "".join(t.text for t in self.tokens[at:end]) == value.exact.replace(" ", "")
            return not value.capital or any(t.text[0].isupper() for t in self.tokens[at:end])
        if isinstance(value, Head) and value.capital:
            return any(t.text[0].isupper() for t in self.tokens[at:end])
        return True

    def find(self, at: int, word: Word) -> tuple[int, Any] | None:
        """The longest phrase of one category at a token: its end and value."""
        for end, entry in self.entries(at):
            if entry.word is word:
                return end, entry.value
        return None

    def is_in(self, at: int, name: str) -> bool:
        """Whether the token is one of a small set of words (``possessives`` ...)."""
        return 0 <= at < len(self.norms) and self.norms[at] in self.lexicon.sets[name]

    # ---- phrases
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
        possessive = at < len(self.norms) and self.norms[at] == "'s"
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
        composed = _compose(outer, title)
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
        title = self._complements(title, head, depth)
        if not title.known:
            return None
        if head.default and not title.codes:
            title = replace(title, codes=(head.default,), assumed=True)
        return title

    # ---- before the head
    def _premodified(self, at: int, depth: int) -> Title | None:
        for end, entry in self.entries(at):
            if entry.word is Word.BEFORE:
                title = self._simple(end, depth + 1)
                if title is not None:
                    return _qualified(replace(title, first=at), entry.value)
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
        parties = self._party_list(at, (Form.ADJECTIVE, Form.NAME, Form.CAPITAL))
        if parties is None:
            return None
        end, codes = parties
        possessive = end < len(self.norms) and self.norms[end] in ("'s", "'", "’")
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
        if not token.text[0].isupper() or at == 0 or at + 1 >= len(self.tokens):
            return None
        if any(
            e.word in (Word.PARTY, Word.HEAD, Word.RANK, Word.HONORIFIC)
            for _, e in self.entries(at)
        ):
            return None
        for end, entry in self.entries(at + 1):
            head = entry.value
            if entry.word is Word.HEAD and head.open and self.tokens[at + 1].text[0].isupper():
                title = self._finished(at + 1, end, replace(head, needs=False), depth + 1)
                if title is not None and title.portfolio is None:
                    return replace(title, first=at, portfolio=slug([token.norm]))
        return None

    # ---- after the head
    def _complements(self, title: Title, head: Head, depth: int) -> Title:
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
            options.append(_qualified(replace(title, last=found[0]), found[1]))
        if not self.lexicon.premodifiers and not title.codes:
            parties = self._party_list(at, (Form.ADJECTIVE,))
            if parties is not None:
                options.append(replace(title, last=parties[0], codes=parties[1]))
        bracket = self._acronym(at)
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
        parties = self._party_list(start, (Form.NAME,)) if found else None
        if parties and not title.codes:
            return replace(title, last=parties[0], codes=parties[1])
        body = self.read(start, depth + 1)
        if body is not None and body.kind == "body" and body.body in ("armed-forces", "staff"):
            return replace(title, last=body.last, codes=title.codes or body.codes)
        return None

    def _acronym(self, at: int) -> int:
        """The end of a bracketed acronym, ``(AIEA)``; 0 where there is none."""
        if at + 2 < len(self.tokens) and self.norms[at] == "(" and self.norms[at + 2] == ")":
            word = self.tokens[at + 1].text
            if len(word) > 1 and sum(c.isupper() for c in word) > 1:
                return at + 3
        return 0

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
            parties = self._party_list(at, (Form.NAME, Form.CAPITAL))
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
        parties = self._party_list(at, (Form.NAME, Form.CAPITAL, Form.CITY), one=True)
        if parties is not None:
            code = title.receiving or parties[1][0]
            sent = party_kind(code) == "organisation"
            role = "ambassador" if sent and self.norms[title.first] in _REPRESENTS else title.role
            return [replace(title, last=parties[0], receiving=code, role=role)]
        if opening or title.receiving is not None or at >= len(self.tokens):
            return []
        end = at
        while end < len(self.tokens) and end - at < 3 and self.tokens[end].text[0].isupper():
            end += 1
        found = self._party(end, (Form.ADJECTIVE,)) if end > at else None
        return [replace(title, last=found[0] if found else end)] if end > at else []

    def _organisation(self, title: Title, at: int) -> list[Title]:
        found = self._party_list(at, (Form.NAME,), one=True)
        if found is None:
            return []
        role = classes()[title.cls or "leader"].get("organisation", "head-of-organisation")
        code = found[1][0]
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
        composed = _compose(title, inner)
        return [composed] if composed is not None else []

    def _place(self, title: Title, at: int) -> list[Title]:
        """A town or region after ``maire de``."""
        end = at
        while end < len(self.tokens) and self.tokens[end].text[0].isupper():
            end += 1
        if end == at or end - at > 3:
            return []
        party = self.find(at, Word.PARTY)
        codes = party[1].codes if party and party[1].form in (Form.CITY, Form.CAPITAL) else ()
        return [replace(title, last=end, codes=title.codes or codes[:1], known=True)]

    # ---- portfolios
    def _portfolio(self, title: Title, head: Head, at: int) -> list[Title]:
        found = self.find(at, Word.PORTFOLIO)
        if found is None:
            end = self._open_words(at) if head.open else at
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
        if role != title.role:
            code = None
        return [replace(title, last=end, role=role, portfolio=code, known=True, opened=opened)]

    def _open_words(self, at: int) -> int:
        """The end of a portfolio that no pack knows: a capitalised word and what qualifies it."""
        if at >= len(self.tokens) or not self.tokens[at].text[0].isupper():
            return at
        if any(e.word in (Word.PARTY, Word.HEAD) for _, e in self.entries(at)):
            return at
        end = at + 1
        while end < len(self.tokens) and self._qualifies(end):
            end += 1
        return end

    def _qualifies(self, at: int) -> bool:
        if self.lexicon.premodifiers:
            return False
        text = self.tokens[at].text
        return text.islower() and text.endswith(_ADJECTIVES) and not self.entries(at)

    def more_portfolios(self, end: int) -> tuple[int, str | None]:
        """Where a list of further portfolios ends, and the first known one of them."""
        first: str | None = None
        while True:
            step = self._one_more(end)
            if step is None:
                return end, first
            end, code = step
            first = first or code

    def _one_more(self, at: int) -> tuple[int, str | None] | None:
        for word in (Word.LIST, Word.AND):
            found = self.find(at, word)
            if found is None:
                continue
            portfolio = self.find(found[0], Word.PORTFOLIO)
            if portfolio is not None:
                return portfolio
            end = self._people_words(found[0])
            if end > found[0]:
                return end, None
        return None

    def _people_words(self, at: int) -> int:
        """The end of a further portfolio without a code: ``Mauritaniens de l'extérieur``."""
        if self.lexicon.premodifiers:
            return at
        end = at
        party = self.find(at, Word.PARTY)
        if party is not None and party[1].form in (Form.DEMONYM, Form.ADJECTIVE):
            end = party[0]
            for tail in _ABROAD:
                if tuple(self.norms[end : end + len(tail)]) == tail:
                    return end + len(tail)
            return at
        return self._open_words(at)

    # ---- parties
    def _party(self, at: int, forms: tuple[Form, ...]) -> tuple[int, tuple[str, ...]] | None:
        for end, entry in self.entries(at):
            if entry.word is Word.PARTY and entry.value.form in forms:
                return end, entry.value.codes
        return None

    def _party_list(
        self, at: int, forms: tuple[Form, ...], one: bool = False
    ) -> tuple[int, tuple[str, ...]] | None:
        """Parties side by side: ``français, russe et ukrainien``, ``d'Arménie et d'Iran``."""
        found = self._party(at, forms)
        if found is None:
            return None
        end, codes = found[0], [found[1][0]]
        while not one:
            joint = self._joint(end)
            more = self._party(joint, forms) if joint else None
            if more is None or not self._list_goes_on(more[0], joint, end):
                break
            end = more[0]
            codes.append(more[1][0])
        return end, tuple(codes)

    def _joint(self, at: int) -> int:
        """Where the next member of a list begins; 0 where the list ends."""
        if at >= len(self.norms):
            return 0
        found = self.find(at, Word.AND)
        if found is not None:
            return found[0]
        return at + 1 if self.norms[at] == "," else 0

    def _list_goes_on(self, end: int, joint: int, before: int) -> bool:
        """Whether a comma belongs to a list of parties: an ``and`` has to follow."""
        if self.norms[before] != ",":
            return True
        return end < len(self.norms) and (
            self.norms[end] == "," or self.find(end, Word.AND) is not None
        )


_ADJECTIVES = (
    "elle", "ale", "aux", "ique", "iques", "ive", "aire", "aires", "ien", "ienne", "aine", "al", "el", "ée", "ées", "els",
    "elles", "ales", "eure", "eur", "ines", "ine",
)  # fmt: skip
_ABROAD = (
    ("de", "l'", "exterieur"), ("residant", "a", "l'", "etranger"), ("de", "l'", "etranger"), ("a", "l'", "etranger"),
)  # fmt: skip


def slug(words: Sequence[str]) -> str:
    """Words as a code: ``transition-ecologique``."""
    return "-".join(w.strip("'’.-") for w in words if any(c.isalnum() for c in w))


def _qualified(title: Title, qualifier: Qualifier) -> Title:
    """The title with what a qualifier beside it says."""
    if qualifier.status:
        title = replace(title, status=title.status or qualifier.status)
    if qualifier.deputy and title.role:
        title = replace(title, role=classes()["deputy"].get(title.role, title.role))
    return title


def _compose(outer: Title, inner: Title) -> Title | None:
    """Who leads, serves or speaks for a body or an office."""
    role, portfolio = outer.role, outer.portfolio
    if outer.kind == "office" and inner.kind == "body":
        if inner.assumed and outer.codes:
            inner = replace(inner, codes=())
        table_ = classes().get(outer.cls or "", {})
        kind = inner.body or "other"
        if outer.cls and table_:
            if kind not in table_ and not outer.known:
                return None
            role = table_.get(kind, role)
            portfolio = portfolio or classes()["portfolio"].get(kind)
        elif outer.cls == "staff" and kind == "service":
            role, portfolio = "military-commander", inner.portfolio
        elif outer.cls == "staff" and kind in ("armed-forces", "staff"):
            role, portfolio = "chief-of-defence", "defence"
        if role in _BEARING or kind == "service":
            portfolio = portfolio or inner.portfolio or classes()["portfolio"].get(kind)
    elif outer.kind == "body" and inner.kind == "body":
        kind = inner.body if inner.body == "service" else outer.body
        return replace(
            outer, last=inner.last, body=kind, portfolio=outer.portfolio or inner.portfolio,
            codes=outer.codes or inner.codes, known=True,
        )  # fmt: skip
    codes = outer.codes or inner.codes
    return replace(
        outer,
        last=max(inner.last, outer.last),
        role=role,
        portfolio=portfolio,
        codes=codes,
        known=True,
    )


def office(title: Title, words: str, code: str | None = None) -> Office | None:
    """The office that a title names, for one of its parties."""
    if title.role is None or title.kind != "office":
        return None
    role, portfolio = title.role, title.portfolio
    for party, other, its in title.when:
        if party == code and portfolio in (None, its or None) or (party, other) == (code, role):
            role, portfolio = other, its or portfolio
    if role in ("ambassador", "envoy"):
        portfolio = title.receiving or portfolio
    elif role == "chief-of-defence":
        portfolio = "defence"
    elif role in ("head-of-state", "head-of-government") and party_kind(code) == "organisation":
        role = "head-of-organisation"
    elif role == "head-of-state" and party_kind(code) == "party":
        role = "party-leader"
    return Office(Role(role), portfolio, code, words)


def parse_title(text: str, lang: str) -> tuple[Office, ...]:
    """The offices that a whole label names, one a party; none where it is not all read.

    >>> [(o.role.value, o.portfolio, o.jurisdiction) for o in parse_title("ministre russe de la Défense", "fr")]
    [('minister', 'defence', 'RU')]
    """
    tokens = tokenise(text, lang)
    grammar = Grammar(tokens, lexicon(lang))
    start = 1 if tokens and (grammar.is_in(0, "definite") or grammar.is_in(0, "indefinite")) else 0
    title = grammar.read(start)
    if title is None or title.last != len(tokens) or title.kind != "office":
        return ()
    words = text[tokens[start].start : tokens[-1].end]
    found = [office(title, words, code) for code in title.codes or (None,)]
    return tuple(o for o in found if o is not None)


def status_of(title: Title) -> HoldingStatus:
    """The status that a title's own words give."""
    return HoldingStatus(title.status) if title.status else HoldingStatus.INCUMBENT
