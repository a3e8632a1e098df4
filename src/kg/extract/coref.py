"""What stands for whom: surnames, offices alone, descriptions and pronouns of a document.

Takes the linked sentences, persons and holdings; gives the mentions in order, and the actors that
are not persons. What cannot be resolved is no mention.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import Office
from kg.extract.anaphora import Antecedents
from kg.extract.counterparts import antecedent
from kg.extract.holdings import Holdings, span
from kg.extract.lexicon import Form, party_kind
from kg.extract.model import Actor, ActorKind, Mention
from kg.extract.phrases import Determiner, Kind
from kg.extract.titles import office as office_of
from kg.extract.traits import Traits, of_office, traits
from kg.extract.verbs import forms
from kg.model import Article, LineRole, Span
from kg.packs import table
from kg.registry import load_jurisdictions

if TYPE_CHECKING:
    from kg.extract.actors import People
    from kg.extract.link import Linked
    from kg.extract.phrases import Parsed, Phrase


class Resolver:
    """Makes the mentions of one document, sentence by sentence."""

    def __init__(
        self,
        article: Article,
        lang: str,
        parsed: tuple[Parsed, ...],
        linked: tuple[Linked, ...],
        people: People,
        holdings: Holdings,
    ) -> None:
        self.article, self.lang = article, lang
        self.parsed, self.linked = parsed, linked
        self.people, self.holdings = people, holdings
        self.actors: dict[str, Actor] = {}
        self.made: list[Mention] = []
        self.named: dict[str, list[tuple[int, int, int]]] = {}
        self.persons = traits(holdings)
        self.antecedents = Antecedents(self._traits, self._kind)
        data = table(lang, "coref")
        self.places = frozenset(data.get("place_before", ()))
        self.oblique = frozenset(data.get("oblique_before", ()))
        self.prepositions = frozenset(data.get("prepositions", ()))
        self.impersonal = tuple(tuple(words.split()) for words in data.get("impersonal", ()))

    def mentions(self) -> tuple[Mention, ...]:
        """All mentions in the order of the text."""
        titled: list[Parsed] = []
        for one in self.parsed:
            if one.sentence.line is LineRole.TITLE:
                titled.append(one)
                continue
            self._sentence(one)
        for one in titled:
            self._sentence(one)
        self.made.sort(key=lambda m: (m.span.start, m.span.end))
        return tuple(self.made)

    def _sentence(self, one: Parsed) -> None:
        joined = self.linked[one.sentence.index]
        by_name: dict[int, list[int]] = {}
        for found in joined.links:
            by_name.setdefault(found.name, []).append(found.title)
        used = {found.title for found in joined.links if self._is_person(one, found.name)}
        if one.sentence.line is LineRole.TITLE:
            used = set()
            by_name = {}
        covered = {at - 1 for at in joined.nationality}
        for at, phrase in enumerate(one.phrases):
            if phrase.kind is Kind.NAME:
                self._name(one, at, by_name.get(at, []))
            elif phrase.kind is Kind.TITLE and at not in used:
                self._title(one, at)
            elif phrase.kind is Kind.BODY:
                self._body(one, phrase)
            elif phrase.kind is Kind.PARTY and at not in covered:
                self._party(one, phrase)
            elif phrase.kind is Kind.OUTLET:
                self._outlet(one, phrase)
            elif phrase.kind in (Kind.PRONOUN, Kind.DESCRIPTION):
                self._anaphor(one, phrase)

    def _is_person(self, one: Parsed, at: int) -> bool:
        return self.holdings.person(one.phrases[at]) is not None

    # ---- names
    def _name(self, one: Parsed, at: int, titles: list[int]) -> None:
        phrase = one.phrases[at]
        person = self.holdings.person(phrase)
        if person is None or phrase.name is None:
            return
        own = [t for t in titles if abs(t - at) <= 2]
        first, last = phrase.first, phrase.last
        for title in own:
            if one.phrases[title].title is not None and not one.phrases[title].title.plural:  # type: ignore[union-attr]
                first = min(first, one.phrases[title].start)
                last = max(last, one.phrases[title].last)
        title_span = span(one, one.phrases[own[0]].first, one.phrases[own[0]].last) if own else None
        self._add(
            one, first, last, ActorKind.PERSON, (person.id,),
            name=span(one, phrase.name.first, phrase.name.last), title=title_span,
        )  # fmt: skip

    # ---- offices alone
    def _title(self, one: Parsed, at: int) -> None:
        phrase = one.phrases[at]
        title = phrase.title
        if title is None:
            return
        if title.kind in ("counterpart", "predecessor", "successor", "deputy"):
            self._counterpart(one, at)
            return
        if phrase.determiner is Determiner.INDEFINITE:
            return
        bare = phrase.determiner is Determiner.NONE and not title.codes
        if bare and not one.sentence.tokens[phrase.first].text[0].isupper():
            return
        words = span(one, phrase.first, phrase.last).of(self.article.text)
        offices = [o for code in title.codes or (None,) if (o := office_of(title, words, code))]
        if not offices or (title.plural and not title.codes):
            return
        if title.status == "former":
            ids = self.holdings.holders(offices[0], former=True)
            ids = ids if len(ids) == 1 else []
        else:
            ids = [i for o in offices if (i := self._holder(one, o, phrase))]
        if not ids:
            return
        person = all(i not in self.actors for i in ids)
        kind = ActorKind.PERSON if person else ActorKind.OFFICE
        self._add(
            one, phrase.start, phrase.last, kind, tuple(ids),
            title=span(one, phrase.first, phrase.last),
        )  # fmt: skip

    def _holder(self, one: Parsed, office: Office, phrase: Phrase) -> str | None:
        """The person who holds an office, or the actor that stands for its unnamed holder."""
        if phrase.determiner is Determiner.POSSESSIVE and office.jurisdiction is None:
            return None
        held = self.holdings.holders(office)
        if office.jurisdiction is None and len(held) > 1:
            near = self._recent(one, held)
            held = [near] if near else []
        if held:
            return self._recent(one, held) or held[0]
        if office.jurisdiction is None:
            return None
        return self._unnamed(office)

    def _unnamed(self, office: Office) -> str:
        parts = [office.jurisdiction or "", office.role.value, office.portfolio or ""]
        made = "office-" + "-".join(p.lower() for p in parts if p)
        if made not in self.actors:
            self.actors[made] = Actor(
                made,
                ActorKind.OFFICE,
                office.title or "",
                office.jurisdiction,
                office.portfolio,
                office,
                False,
            )
        return made

    def _recent(self, one: Parsed, ids: list[str]) -> str | None:
        """Which of some persons was mentioned last before a sentence's end."""
        last: list[tuple[int, int, str]] = []
        for actor in ids:
            named = reversed(self.named.get(actor, ()))
            near = next((n for n in named if n[2] <= one.sentence.index), None)
            if near is not None:
                last.append((near[0], near[1], actor))
        return max(last)[2] if last else None

    def _counterpart(self, one: Parsed, at: int) -> None:
        phrase = one.phrases[at]
        title = phrase.title
        if title is None or title.kind != "counterpart":
            return
        base = antecedent(self.holdings, one, at)
        if base is None or not title.codes:
            return
        ids: list[str] = []
        for code in title.codes:
            words = span(one, phrase.first, phrase.last).of(self.article.text)
            office = Office(base.role, base.portfolio, code, words)
            held = self.holdings.holders(office)
            ids.append(held[0] if held else self._unnamed(office))
        kind = ActorKind.PERSON if all(i not in self.actors for i in ids) else ActorKind.OFFICE
        self._add(
            one, phrase.start, phrase.last, kind, tuple(dict.fromkeys(ids)),
            title=span(one, phrase.first, phrase.last),
        )  # fmt: skip

    # ---- institutions, parties, outlets
    def _body(self, one: Parsed, phrase: Phrase) -> None:
        title = phrase.title
        if title is None or title.body in ("command", "agency", "department", "police", None):
            return
        if (
            phrase.determiner in (Determiner.INDEFINITE, Determiner.NONE)
            and not title.named
            and not title.codes
        ):
            return
        code = title.codes[0] if title.codes else self.holdings.home[0]
        words = span(one, phrase.first, phrase.last).of(self.article.text)
        parts = [code or "", title.body or "", title.portfolio or ""]
        made = "body-" + "-".join(p.lower() for p in parts if p)
        if made not in self.actors:
            self.actors[made] = Actor(
                made, ActorKind.INSTITUTION, words, code, title.portfolio, institution=title.body
            )
        if self._placed(one, phrase):
            return
        self._add(one, phrase.start, phrase.last, ActorKind.INSTITUTION, (made,), name=None)

    def _party(self, one: Parsed, phrase: Phrase) -> None:
        if phrase.form not in (Form.NAME, Form.CAPITAL):
            return
        if self._placed(one, phrase) or not one.sentence.tokens[phrase.first].text[0].isupper():
            return
        code = self._code(phrase.codes)
        if phrase.form is Form.CAPITAL and party_kind(code) != "state":
            return
        made = f"party-{code.lower()}"
        if made not in self.actors:
            name = load_jurisdictions().label(code, self.lang)
            self.actors[made] = Actor(made, ActorKind.JURISDICTION, name, code)
        self._add(
            one, phrase.start, phrase.last, ActorKind.JURISDICTION, (made,),
            name=span(one, phrase.first, phrase.last),
        )  # fmt: skip

    def _code(self, codes: tuple[str, ...]) -> str:
        """The party that an ambiguous word means: one that the article has besides."""
        return codes[0]

    def _placed(self, one: Parsed, phrase: Phrase) -> bool:
        """Whether the words before make a place of it: ``à Moscou``, ``at the Pentagon``."""
        before = one.grammar.norms[max(0, phrase.start - 1) : phrase.start]
        near = one.grammar.norms[phrase.first - 1 : phrase.first] if phrase.first else []
        return bool({*before, *near} & self.places)

    def _outlet(self, one: Parsed, phrase: Phrase) -> None:
        words = span(one, phrase.first, phrase.last).of(self.article.text)
        named = (phrase.entry or {}).get("named", True)
        last = phrase.last
        code = None
        if not named:
            found = one.grammar.party(last, (Form.ADJECTIVE,))
            if found is not None:
                last, code = found[0], found[1][0]
                words = span(one, phrase.first, last).of(self.article.text)
        made = "outlet-" + "-".join(words.lower().split())
        self.actors.setdefault(made, Actor(made, ActorKind.OUTLET, words, code, named=named))
        self._add(one, phrase.start, last, ActorKind.OUTLET, (made,), name=None)

    # ---- pronouns and descriptions
    def _anaphor(self, one: Parsed, phrase: Phrase) -> None:
        wanted = phrase.wanted
        after = tuple(one.grammar.norms[phrase.last : phrase.last + 3])
        if wanted is None or any(after[: len(words)] == words for words in self.impersonal):
            return
        place = one.sentence.tokens[phrase.first].start
        ids = self.antecedents.find(wanted, one.sentence.index, place)
        if wanted.body:
            ids = self._services(one, phrase, ids)
        if not ids:
            return
        kinds = {self._kind(i) for i in ids}
        kind = kinds.pop() if len(kinds) == 1 else ActorKind.PERSON
        self._add(one, phrase.first, phrase.last, kind, ids, anaphor=True)

    def _kind(self, actor: str) -> ActorKind:
        return self.actors[actor].kind if actor in self.actors else ActorKind.PERSON

    def _traits(self, actor: str) -> Traits:
        made = self.actors.get(actor)
        return of_office(made) if made is not None else self.persons.get(actor, Traits())

    def _services(self, one: Parsed, phrase: Phrase, ids: tuple[str, ...]) -> tuple[str, ...]:
        """``ses services``: the ministry of the person before."""
        person = next(iter(ids), None)
        office = self.holdings.office(person) if person else None
        if office is None:
            return ()
        kind = {"minister": "ministry", "head-of-state": "state"}.get(
            office.role.value, "government"
        )
        parts = [office.jurisdiction or "", kind, office.portfolio or ""]
        made = "body-" + "-".join(p.lower() for p in parts if p)
        words = span(one, phrase.first, phrase.last).of(self.article.text)
        self.actors.setdefault(
            made,
            Actor(
                made,
                ActorKind.INSTITUTION,
                words,
                office.jurisdiction,
                office.portfolio,
                None,
                False,
                kind,
            ),
        )
        return (made,)

    def _add(
        self,
        one: Parsed,
        first: int,
        last: int,
        kind: ActorKind,
        actors: tuple[str, ...],
        name: Span | None = None,
        title: Span | None = None,
        anaphor: bool = False,
    ) -> None:
        before = one.grammar.norms[max(0, first - 1) : first] + one.grammar.norms[first : first + 1]
        oblique = bool(set(before[:1]) & self.oblique) or one.grammar.is_in(first, "contracted")
        after = one.grammar.is_in(last, "possessive")
        mention = Mention(
            one.sentence.index, span(one, first, last), kind, actors, name, title, anaphor,
            oblique or after,
        )  # fmt: skip
        for place, actor in enumerate(mention.actors):
            self.named.setdefault(actor, []).append((len(self.made), -place, mention.sentence))
        self.made.append(mention)
        if one.sentence.line is not LineRole.TITLE:
            self.antecedents.add(mention, self._weight(one, first, oblique or after))

    def _weight(self, one: Parsed, first: int, possessor: bool) -> int:
        """How much a mention is the subject of its sentence; see `Seen`."""
        if possessor:
            return 0
        before = one.grammar.norms[first - 1] if first else ""
        if before in self.prepositions:
            return 1
        written = one.sentence.tokens[first - 1].text if first else ""
        return 2 if before and forms(self.lang, before, written) else 3
