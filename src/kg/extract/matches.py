"""Words of the lexicon in a sentence, and the lists that they stand in.

Takes a sentence's tokens and a language's lexicon; gives, for a token, what begins there: known
phrases, lists of parties, further portfolios.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.extract.lexicon import Entry, Form, Head, Lexicon, Party, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.model import Token

_NOTHING: list[tuple[int, Entry]] = []


class Matches:
    """The known words of one sentence, looked up once."""

    def __init__(self, tokens: Sequence[Token], words: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = words
        self.norms = [token.norm for token in tokens]
        self.upper = [token.text[0].isupper() for token in tokens]
        self._entries: dict[int, list[tuple[int, Entry]]] = {}
        for at, found in words.trie.all(self.norms):
            self._entries[at] = [m for m in found if self._written(at, m)]

    def entries(self, at: int) -> list[tuple[int, Entry]]:
        """Every phrase of the lexicon that begins at a token and is written as it must be."""
        return self._entries.get(at, _NOTHING)

    def _written(self, at: int, match: tuple[int, Entry]) -> bool:
        """Whether the words are written as the entry wants: acronyms, capitals."""
        end, entry = match
        value = entry.value
        if isinstance(value, Party):
            if value.exact is not None:
                return "".join(t.text for t in self.tokens[at:end]) == value.exact.replace(" ", "")
            return not value.capital or True in self.upper[at:end]
        if isinstance(value, Head) and value.capital:
            return True in self.upper[at:end]
        return True

    def find(self, at: int, word: Word) -> tuple[int, Any] | None:
        """The longest phrase of one category at a token: its end and value."""
        for end, entry in self._entries.get(at, _NOTHING):
            if entry.word is word:
                return end, entry.value
        return None

    def is_in(self, at: int, name: str) -> bool:
        """Whether the token is one of a small set of words (``possessives`` ...)."""
        return 0 <= at < len(self.norms) and self.norms[at] in self.lexicon.sets[name]

    def party(self, at: int, forms: tuple[Form, ...]) -> tuple[int, tuple[str, ...]] | None:
        """The longest word for a party at a token: its end and the codes it may mean."""
        for end, entry in self.entries(at):
            if entry.word is Word.PARTY and entry.value.form in forms:
                return end, entry.value.codes
        return None

    def party_list(
        self, at: int, forms: tuple[Form, ...], one: bool = False
    ) -> tuple[int, tuple[str, ...]] | None:
        """Parties side by side: ``français, russe et ukrainien``, ``d'Arménie et d'Iran``."""
        found = self.party(at, forms)
        if found is None:
            return None
        end, codes = found[0], [found[1][0]]
        while not one:
            joint = self._joint(end)
            more = self.party(joint, forms) if joint else None
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

    def acronym(self, at: int) -> int:
        """The end of a bracketed acronym, ``(AIEA)``; 0 where there is none."""
        if at + 2 < len(self.tokens) and self.norms[at] == "(" and self.norms[at + 2] == ")":
            word = self.tokens[at + 1].text
            if len(word) > 1 and sum(c.isupper() for c in word) > 1:
                return at + 3
        return 0

    def open_words(self, at: int) -> int:
        """The end of a portfolio that no pack knows: a capitalised word and what qualifies it."""
        if at >= len(self.tokens) or not self.upper[at]:
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
        return text.islower() and text.endswith(self.lexicon.endings) and not self.entries(at)

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
            for tail in self.lexicon.abroad:
                if tuple(self.norms[end : end + len(tail)]) == tail:
                    return end + len(tail)
            return at
        return self.open_words(at)
