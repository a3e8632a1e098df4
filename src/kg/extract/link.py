"""Which title belongs to which name within a sentence: apposition, lists, distribution.

Takes the phrases of a sentence; gives links from a title to a name with the party that falls to it,
and the nationality that a name is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.lexicon import Form, Word
from kg.extract.links import Link, Linked, Words, words
from kg.extract.phrases import Determiner, Kind, Parsed, Phrase

__all__ = ["Link", "Linked", "Words", "link", "words"]

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME_LENGTH = 9  # so many words the name of a body that nobody knows may have, and signs
_SHORT = 3  # words as short as ``de`` need no capital there
_YEARS = ("18", "19", "20")


def link(parsed: Parsed, lang: str) -> Linked:
    """The links of one sentence."""
    if not any(phrase.kind is Kind.NAME for phrase in parsed.phrases):
        return Linked((), {})
    linker = _Linker(parsed, words(lang))
    linker.run()
    links = tuple(sorted(linker.links, key=lambda found: (found.name, found.title)))
    return Linked(links, linker.nationality)


class _Linker:
    def __init__(self, parsed: Parsed, small: Words) -> None:
        self.parsed = parsed
        self.phrases = parsed.phrases
        self.norms = parsed.grammar.norms
        self.words = small
        self.links: list[Link] = []
        self.nationality: dict[int, str] = {}
        self.used: set[int] = set()
        self.named: set[int] = set()

    def run(self) -> None:
        """All rules, the surest first."""
        self._nationalities()
        for rule in (
            self._plural,
            self._direct,
            self._plural_after,
            self._before_comma,
            self._before_nation,
            self._of_another,
            self._after_comma,
            self._fronted,
        ):
            rule()
        self._chains()

    # ---- helpers
    def gap(self, left: int, right: int) -> tuple[str, ...]:
        """The words between two phrases, brackets left out."""
        found: list[str] = []
        depth = 0
        for norm in self.norms[self.phrases[left].last : self.phrases[right].start]:
            depth += norm in "([" and len(norm) == 1
            if depth == 0:
                found.append(norm)
            depth -= norm in ")]" and len(norm) == 1 and depth > 0
        return tuple(found)

    def raw(self, left: int, right: int) -> tuple[str, ...]:
        """The words between two phrases."""
        return tuple(self.norms[self.phrases[left].last : self.phrases[right].start])

    def titles(self) -> Iterator[tuple[int, Phrase]]:
        """The titles that no rule has used yet."""
        for at, phrase in enumerate(self.phrases):
            if phrase.kind is Kind.TITLE and at not in self.used:
                yield at, phrase

    def is_name(self, at: int) -> bool:
        """Whether there is a name at a place."""
        return 0 <= at < len(self.phrases) and self.phrases[at].kind is Kind.NAME

    def add(
        self, title: int, name: int, code: str | None, rule: str, then: bool = False,
        portfolio: str | None = None,
    ) -> None:  # fmt: skip
        """Keep a link."""
        self.links.append(Link(title, name, code, rule, then, portfolio))
        self.used.add(title)
        self.named.add(name)

    # ---- rules
    def _nationalities(self) -> None:
        """``Norway's Ola Dahl``, ``le Turc Orhan Demir``."""
        for at, phrase in enumerate(self.phrases):
            if phrase.kind is not Kind.PARTY or not self.is_name(at + 1):
                continue
            gap = self.raw(at, at + 1)
            owned = gap == () and self.phrases[at + 1].determiner is Determiner.POSSESSIVE
            told = gap == () and phrase.form in (Form.DEMONYM, Form.ADJECTIVE)
            if owned or told or self._owned(gap):
                self.nationality[at + 1] = phrase.codes[0]

    def _owned(self, gap: tuple[str, ...]) -> bool:
        """Whether a gap is the mark of a possessor alone."""
        return len(gap) == 1 and gap[0] in self.parsed.grammar.lexicon.sets["possessive"]

    def _plural(self) -> None:
        """``les présidents turc et syrien, A et B``; ``ses homologues turc A et syrien B``."""
        for at, phrase in list(self.titles()):
            title = phrase.title
            if title is None or not title.plural:
                continue
            names, codes = self._following(at, list(title.codes))
            if len(names) > 1 or (names and title.kind == "counterpart"):
                self._distribute(at, names, codes, "plural")

    def _following(self, at: int, codes: list[str]) -> tuple[list[int], list[str]]:
        """The names that follow a plural title, and the parties named among them."""
        names: list[int] = []
        last, here = at, at + 1
        while here < len(self.phrases):
            phrase, gap = self.phrases[here], self.raw(last, here)
            if not set(gap) <= self.words.joints or len(gap) > 3:
                break
            if phrase.kind is Kind.NAME and (names or not gap or gap == (",",) or codes):
                names.append(here)
            elif phrase.kind is Kind.PARTY and self.is_name(here + 1) and len(names) == len(codes):
                codes.append(phrase.codes[0])
            else:
                break
            last, here = here, here + 1
        return names, codes

    def _distribute(self, title: int, names: list[int], codes: list[str], rule: str) -> None:
        each = self._portfolios(title)
        for place, name in enumerate(names):
            if len(codes) == len(names):
                code: str | None = codes[place]
            else:
                code = codes[0] if len(codes) == 1 else None
            own = each[place] if len(each) == len(names) > 1 else None
            self.add(title, name, code, rule, portfolio=own)

    def _portfolios(self, title: int) -> list[str]:
        """The portfolios of a plural title, in order: ``les ministres de A et de B``."""
        grammar, phrase = self.parsed.grammar, self.phrases[title]
        found: list[str] = []
        at = phrase.first
        while at < phrase.last:
            one = grammar.find(at, Word.PORTFOLIO)
            if one is not None and one[0] <= phrase.last:
                found.append(one[1])
                at = one[0]
            else:
                at += 1
        return found

    def _plural_after(self) -> None:
        """``A et B, les chefs de la diplomatie des deux pays``."""
        for at, phrase in list(self.titles()):
            title = phrase.title
            if title is None or not title.plural or not self.is_name(at - 1):
                continue
            gap = self.gap(at - 1, at)
            if not gap or gap[0] not in (",", ":") or not set(gap[1:]) <= self.words.fillers:
                continue
            names = [at - 1]
            here = at - 2
            while here >= 0 and len(names) < 8:
                if self.phrases[here].kind is Kind.PARTY:
                    here -= 1
                    continue
                gap = self.gap(here, names[0])
                if not self.is_name(here) or not gap or not set(gap) <= self.words.joints:
                    break
                names.insert(0, here)
                here -= 1
            if len(names) > 1:
                self._distribute(at, names, list(title.codes), "plural-after")

    def _direct(self) -> None:
        """``Foreign Minister Ann Marsh``."""
        for at, phrase in list(self.titles()):
            title = phrase.title
            if title is None or not self.is_name(at + 1) or self.raw(at, at + 1) != ():
                continue
            if self.phrases[at + 1].determiner is not Determiner.NONE:
                continue
            if at + 1 not in self.named:
                self.add(at, at + 1, title.codes[0] if len(title.codes) == 1 else None, "direct")

    def _before_comma(self) -> None:
        """``le chef d'état-major russe, Ivan Petrov,``."""
        for at, phrase in list(self.titles()):
            title = phrase.title
            if title is None or title.plural or not self.is_name(at + 1) or at + 1 in self.named:
                continue
            gap = self.gap(at, at + 1)
            listed = gap == (":",) and self._begins(at)
            owned = self._stranger(phrase.last, self.phrases[at + 1].start)
            if gap != (",",) and not listed and not owned and self.raw(at, at + 1) != ("(",):
                continue
            if self._is_other(at) or not self._closed(at + 1, phrase):
                continue
            self.add(at, at + 1, title.codes[0] if len(title.codes) == 1 else None, "title-name")

    def _stranger(self, first: int, last: int) -> bool:
        """Whether words name a body that nobody knows, up to a comma: ``du | CNSP | ,``."""
        grammar = self.parsed.grammar
        if not 3 <= last - first <= _NAME_LENGTH or self.norms[last - 1] != ",":
            return False
        found = grammar.find(first, Word.OF) or grammar.find(first, Word.TO)
        if found is None or not grammar.tokens[found[0]].text[0].isupper():
            return False
        words = grammar.tokens[found[0] : last - 1]
        return all(t.text[0].isupper() or len(t.text) <= _SHORT for t in words)

    def _begins(self, at: int) -> bool:
        """Whether a title begins its sentence, other titles before it left aside."""
        start = self.phrases[at].start
        while start > 3 and at and self.phrases[at - 1].kind is Kind.TITLE:
            if not set(self.raw(at - 1, at)) <= self.words.joints:
                return False
            at -= 1
            start = self.phrases[at].start
        return start <= 3

    def _before_nation(self) -> None:
        """``le président en exercice de l'organisation, le Nigérien A``."""
        for at, phrase in list(self.titles()):
            title = phrase.title
            name = at + 2
            if title is None or title.plural or name not in self.nationality or name in self.named:
                continue
            nation = self.phrases[at + 1]
            if not self.is_name(name) or self.raw(at, at + 1)[:1] != (",",):
                continue
            if nation.start - phrase.last != 1 or self._is_other(at):
                continue
            if self._closed(name, phrase):
                self.add(at, name, title.codes[0] if len(title.codes) == 1 else None, "title-name")

    def _of_another(self) -> None:
        """``la conseillère du président A, B``; ``l'émissaire de A, B``: the title is B's."""
        for at, phrase in list(self.titles()):
            title = phrase.title
            if title is None or title.plural or title.kind != "office":
                continue
            whose = at + 1 if self.is_name(at + 1) else at + 2
            if not self.is_name(whose) or not self.is_name(whose + 1):
                continue
            between = self.norms[phrase.last : self.phrases[at + 1].first]
            if not between or not self.words.owners.issuperset(between):
                continue
            if whose == at + 2 and self.phrases[at + 1].kind is not Kind.TITLE:
                continue
            if self.gap(whose, whose + 1) == (",",) and whose + 1 not in self.named:
                code = title.codes[0] if len(title.codes) == 1 else None
                self.add(at, whose + 1, code, "title-name")

    def _fronted(self) -> None:
        """``Ministre de la Défense de 2006 à 2009, A``: a title in front of its sentence."""
        for at, phrase in list(self.titles()):
            title = phrase.title
            if title is None or title.plural or not self.is_name(at + 1) or at + 1 in self.named:
                continue
            if phrase.start or phrase.determiner is not Determiner.NONE:
                continue
            gap = self.raw(at, at + 1)
            if 2 <= len(gap) <= 8 and gap[-1] == "," and any(w[:2] in _YEARS for w in gap):
                self.add(at, at + 1, title.codes[0] if len(title.codes) == 1 else None, "fronted")

    def _is_other(self, at: int) -> bool:
        """Whether the title rather belongs to the name before: ``A, ministre, B et C``."""
        if not self.is_name(at - 1) or at - 1 in self.named:
            return False
        if self._coordinates(at - 1):
            return False
        gap, before = self.gap(at - 1, at), self.phrases[at - 1].name
        if before is None or (len(before.words) < 2 and not before.led):
            return False
        return bool(gap) and gap[0] == "," and set(gap[1:]) <= self.words.fillers

    def _closed(self, name: int, title: Phrase) -> bool:
        """Whether an apposition is closed as it should be."""
        phrase = self.phrases[name]
        if phrase.name is not None and phrase.name.led:
            return True
        after = self.norms[phrase.last] if phrase.last < len(self.norms) else "."
        if after == "(":
            close = self.norms.index(")", phrase.last) if ")" in self.norms[phrase.last :] else -1
            after = self.norms[close + 1] if 0 <= close < len(self.norms) - 1 else "."
        if not after[0].isalnum():
            return True
        return self.norms[0] not in self.words.fronted or "," in self.norms[: title.first]

    def _after_comma(self) -> None:
        """``Luc Morel, Co-Chair of``; ``Marsh, himself once Foreign Minister``."""
        for at, phrase in list(self.titles()):
            title = phrase.title
            if title is None or title.plural or not self.is_name(at - 1):
                continue
            if not self._title_ends(phrase) or self.parsed.grammar.is_in(
                phrase.first - 1, "contracted"
            ):
                continue
            raw, gap = self.raw(at - 1, at), self.gap(at - 1, at)
            bracket = raw == ("(",)
            rest = gap[1:]
            if rest and self.is_name(at + 1) and self._coordinates(at - 1):
                continue
            colon = gap[:1] == (":",) and phrase.determiner is Determiner.DEFINITE
            if not bracket and not colon and (not gap or gap[0] not in (",", "-")):
                continue
            if any(
                w not in self.words.fillers and not w.isdigit() and w not in (",", "71")
                for w in rest
            ):
                continue
            then = bool(set(rest) & self.words.then)
            self.add(
                at, at - 1, title.codes[0] if len(title.codes) == 1 else None, "name-title", then
            )

    def _coordinates(self, name: int) -> bool:
        """Whether ``, and`` follows a name: what comes then is another's."""
        return self.parsed.grammar.find(self.phrases[name].last + 1, Word.AND) is not None

    def _title_ends(self, phrase: Phrase) -> bool:
        """Whether a title after a name ends as an apposition does, not as a subject."""
        after = self.norms[phrase.last] if phrase.last < len(self.norms) else "."
        if (
            not after[0].isalnum()
            or after in self.words.closers
            or self.parsed.grammar.is_in(phrase.last, "possessive")
        ):
            return True
        loose = phrase.determiner is not Determiner.DEFINITE
        return phrase.title is not None and phrase.title.status == "former" and loose

    def _chains(self) -> None:
        """A title beside one that is linked: ``Deputy Prime Minister and Foreign Minister X``."""
        for _ in range(2):
            by_title = {found.title: found for found in self.links}
            for at, phrase in list(self.titles()):
                title = phrase.title
                if title is None or title.plural or title.kind != "office":
                    continue
                after, before = by_title.get(at + 1), by_title.get(at - 1)
                code = title.codes[0] if len(title.codes) == 1 else None
                if (
                    after is not None
                    and after.rule in ("direct", "title-name")
                    and self._joins(at, at + 1)
                ):
                    self.add(at, after.name, code, "chain")
                elif before is not None and before.name < at - 1 and self._joins(at - 1, at):
                    self.add(at, before.name, code, "chain", before.then)

    def _joins(self, left: int, right: int) -> bool:
        """Whether two titles stand side by side for one person."""
        gap = self.gap(left, right)
        if not gap or len(gap) > 2 or not set(gap) <= self.words.joints:
            return False
        return self.phrases[right].determiner is Determiner.NONE or (
            self.phrases[left].determiner is not Determiner.NONE and "and" not in gap and False
        )
