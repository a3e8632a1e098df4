"""Who holds what in a document: the tenures that titles beside names attest.

Takes the linked sentences and the persons; gives tenures, and answers who holds an office here.
A party that the text does not name with the title is inferred only by a rule that says why.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from kg.claims.model import HoldingStatus, Office, Role
from kg.extract import register
from kg.extract.lexicon import Form, party_kind
from kg.extract.link import words
from kg.extract.model import Tenure
from kg.extract.phrases import Determiner, Kind
from kg.extract.titles import classes
from kg.extract.titles import office as office_of
from kg.extract.titles import status_of
from kg.fold import fold
from kg.model import Article, LineRole, Span
from kg.packs import table
from kg.registry import load_jurisdictions

if TYPE_CHECKING:
    from kg.extract.actors import People, Person
    from kg.extract.link import Link, Linked
    from kg.extract.lists import Listed
    from kg.extract.phrases import Parsed, Phrase
    from kg.registry import Lang

_ABROAD = frozenset({"head-of-organisation"})
_OFTEN = 1.0  # so much speaks for a state at least
_CLEARLY = 1.5  # and so many times more than for any other
_PERSONAL = frozenset({"legislator", "judge"})


class Holdings:
    """The tenures of one document."""

    def __init__(
        self,
        article: Article,
        lang: str,
        parsed: tuple[Parsed, ...],
        linked: tuple[Linked, ...],
        people: People,
    ) -> None:
        self.article, self.lang = article, lang
        self.parsed, self.linked, self.people = parsed, linked, people
        self.found: list[Tenure] = []
        self._home = False
        self.home_reason = ""
        self._homecode: str | None = None

    # ---- collecting
    def collect(self) -> None:
        """Read every link, counterparts after the offices they depend on, then fill parties."""
        late: list[tuple[Parsed, Link]] = []
        for one, joined in zip(self.parsed, self.linked, strict=True):
            for name, code in sorted(joined.nationality.items()):
                person = self.person(one.phrases[name])
                if person is not None:
                    person.codes.add(code)
            for link in joined.links:
                title = one.phrases[link.title].title
                if title is None or one.sentence.line is LineRole.TITLE:
                    continue
                if title.kind == "office":
                    self._hold(one, link)
                else:
                    late.append((one, link))
        self.fill()
        for one, link in late:
            self._relative(one, link)
        self.fill()
        self.match()
        for one, link in late:
            self._relative(one, link)

    def person(self, phrase: Phrase) -> Person | None:
        """The person that a name phrase names."""
        return self.people.find(phrase.name) if phrase.name is not None else None

    def _hold(self, one: Parsed, link: Link) -> None:
        phrase, person = one.phrases[link.title], self.person(one.phrases[link.name])
        title = phrase.title
        if person is None or title is None:
            return
        loose = link.rule in ("name-title", "title-name") and not one.phrases[link.name].name.led  # type: ignore[union-attr]
        if loose and len(person.words) == 1:
            return
        place = span(one, phrase.first, phrase.last)
        office = office_of(title, place.of(self.article.text), link.code)
        if office is None:
            return
        status = status_of(title)
        if link.then and status is HoldingStatus.INCUMBENT:
            status = HoldingStatus.FORMER
        reason = None
        if title.assumed:
            reason = "title"
        elif office.jurisdiction is None:
            office, reason = self._near(one, link, office)
        whole = _cover(place, span(one, one.phrases[link.name].start, one.phrases[link.name].last))
        self.found.append(
            Tenure(
                person.id, office, status, one.sentence.index, whole, f"title.{link.rule}",
                then=link.then, inferred=reason is not None, reason=reason,
            )
        )  # fmt: skip

    def add_listed(self, rows: tuple[tuple[Listed, ...], ...]) -> None:
        """The ministers of a list of a government."""
        for one, row in zip(self.parsed, rows, strict=True):
            for item in row:
                phrase = one.phrases[item.name]
                person = self.person(phrase)
                if person is None:
                    continue
                words = span(one, item.first, item.last)
                office = Office(Role.MINISTER, item.portfolio, None, words.of(self.article.text))
                whole = _cover(words, span(one, phrase.first, phrase.last))
                self.found.append(
                    Tenure(
                        person.id,
                        office,
                        HoldingStatus.INCUMBENT,
                        one.sentence.index,
                        whole,
                        "list",
                    )
                )

    # ---- parties that the title does not name
    def _near(self, one: Parsed, link: Link, office: Office) -> tuple[Office, str | None]:
        """The office with the party of its possessor, of the name, or of the office beside it."""
        phrase = one.phrases[link.title]
        code, reason = None, None
        joined = self.linked[one.sentence.index]
        if phrase.determiner is Determiner.POSSESSIVE:
            code, reason = self._possessor(one, link.title), "possessive"
        person = self.person(one.phrases[link.name])
        if code is None and link.name in joined.nationality:
            code, reason = joined.nationality[link.name], "nationality"
        if code is None:
            code, reason = self._of_person(one, link.title), "possessor"
        if code is None and person is not None:
            code, reason = register.party(person.name, office, self.article.published), "register"
        if code is None:
            code, reason = self._coordinated(one, link.title), "coordination"
        return (replace(office, jurisdiction=code), reason) if code else (office, None)

    def _possessor(self, one: Parsed, at: int) -> str | None:
        """The party of the person whose minister it is: the subject before."""
        for place in range(at):
            phrase = one.phrases[place]
            if phrase.kind is Kind.NAME:
                person = self.person(phrase)
                code = self.party_of(person) if person is not None else None
                if code:
                    return code
            elif phrase.kind is Kind.PARTY and one.grammar.norms[
                phrase.first - 1 : phrase.first
            ] != ["a"]:
                return phrase.codes[0]
            elif (
                phrase.kind in (Kind.TITLE, Kind.BODY)
                and phrase.title is not None
                and phrase.title.codes
            ):
                return phrase.title.codes[0]
        for tenure in reversed(self.found):
            if tenure.sentence < one.sentence.index and tenure.office.jurisdiction:
                return tenure.office.jurisdiction
        return None

    def _of_person(self, one: Parsed, at: int) -> str | None:
        """The party of the person whose envoy it is: ``l'émissaire de X``."""
        if at + 1 >= len(one.phrases) or one.phrases[at + 1].kind is not Kind.NAME:
            return None
        between = one.between(one.phrases[at].last, one.phrases[at + 1].first)
        if len(between) != 1 or between[0] not in ("de", "d'", "of", "to"):
            return None
        owner = self.person(one.phrases[at + 1])
        return self.party_of(owner) if owner is not None else None

    def party_of(self, person: Person) -> str | None:
        """The party of a person: of an office here, of the words beside the name, of the register."""
        code = self.code(person.id)
        if code is None and person.codes:
            code = min(person.codes)
        if code is None:
            codes = {p.jurisdiction for p in register.posts(person.name)}
            code = codes.pop() if len(codes) == 1 else None
        return code

    def _coordinated(self, one: Parsed, at: int) -> str | None:
        """The party of the office that stands just before, joined by ``and``."""
        for before in reversed(self.found):
            if before.sentence != one.sentence.index:
                break
            start = one.sentence.tokens[one.phrases[at].first].start
            if before.span.end > start:
                continue
            between = [t.norm for t in one.sentence.tokens if before.span.end <= t.start < start]
            if before.office.jurisdiction and set(between) <= words(self.lang).joints:
                return before.office.jurisdiction
            break
        return None

    def fill(self) -> None:
        """Give offices without a party that of the person's other office, or of the article's home."""
        for at, tenure in enumerate(self.found):
            if tenure.office.jurisdiction is not None:
                continue
            code, reason = self._own_code(tenure), "same-person"
            if code is None:
                person = next(p for p in self.people.persons if p.id == tenure.person)
                code, reason = (min(person.codes), "nationality") if person.codes else (None, "")
            if code is None and tenure.office.role.value in _ABROAD:
                code, reason = self._organisation(tenure), "organisation"
            elif code is None:
                code, reason = self.home(), self.home_reason
            if code is not None:
                office = replace(tenure.office, jurisdiction=code)
                self.found[at] = replace(tenure, office=office, inferred=True, reason=reason)

    def _own_code(self, tenure: Tenure) -> str | None:
        """The state of the person's other offices, for an office of a state."""
        if tenure.office.role.value in _ABROAD:
            return None
        for other in self.found:
            code = other.office.jurisdiction
            if (
                other.person == tenure.person
                and code
                and party_kind(code) in ("state", "territory", "")
            ):
                return code
        return None

    def _organisation(self, tenure: Tenure) -> str | None:
        """The organisation named last before the title of its head."""
        for one in reversed(self.parsed[max(0, tenure.sentence - 1) : tenure.sentence + 1]):
            for phrase in reversed(one.phrases):
                place = span(one, phrase.first, phrase.last)
                if place.start > tenure.span.start:
                    continue
                codes = phrase.codes or (phrase.title.codes if phrase.title is not None else ())
                if codes and party_kind(codes[0]) == "organisation":
                    return codes[0]
        return None

    def receive(self) -> None:
        """Give ambassadors the country they are sent to, where it is said elsewhere or plain."""
        for at, tenure in enumerate(self.found):
            office = tenure.office
            if office.role is not Role.AMBASSADOR or office.portfolio is not None:
                continue
            code = self._sent_to(office.jurisdiction)
            if code is not None:
                self.found[at] = replace(
                    tenure,
                    office=replace(office, portfolio=code),
                    inferred=True,
                    reason="receiving",
                )

    def _sent_to(self, sender: str | None) -> str | None:
        """Where the article says that the ambassador of a country is; else its home."""
        told = {
            phrase.title.receiving
            for one in self.parsed
            for phrase in one.phrases
            if phrase.title is not None
            and phrase.title.role == "ambassador"
            and phrase.title.receiving
            and (not phrase.title.codes or sender in phrase.title.codes)
        }
        if len(told) == 1:
            return told.pop()
        home = self.home()
        return home if home not in (None, sender) else None

    def home(self) -> str | None:
        """The state whose offices need no naming here: of the medium, the dateline, the matter."""
        if not self._home:
            self._home = True
            for reason, find in (
                ("dateline", self._dateline), ("medium", self._medium), ("dominant", self._dominant)
            ):  # fmt: skip
                self._homecode = find()
                if self._homecode is not None:
                    self.home_reason = reason
                    break
        return self._homecode

    def _medium(self) -> str | None:
        """The country of a national agency or paper."""
        data = table("common", "media")
        for name in (self.article.agency, self.article.publisher):
            if name and fold(name) not in data["international"]:
                code = register.media(name)
                if code is not None:
                    return code
        return None

    def _dateline(self) -> str | None:
        if not self.article.dateline_place:
            return None
        known = load_jurisdictions()
        tongue = cast("Lang", self.lang)
        place = fold(self.article.dateline_place)
        capitals = known.capitals(tongue).get(place, ())
        if len(capitals) == 1:
            return capitals[0]
        cities = {c.jurisdiction for c in known.cities(tongue).get(place, ()) if c.jurisdiction}
        return cities.pop() if len(cities) == 1 else None

    def _dominant(self) -> str | None:
        """The state named by far most often; a place counts for half, a known official for one."""
        counts: dict[str, float] = {}
        for one in self.parsed:
            for phrase in one.phrases:
                codes = phrase.codes or (phrase.title.codes if phrase.title is not None else ())
                if codes and party_kind(codes[0]) == "state":
                    weight = 0.5 if self._is_place(one, phrase) else 1.0
                    counts[codes[0]] = counts.get(codes[0], 0.0) + weight
        for person in self.people.persons:
            known = {p.jurisdiction for p in register.posts(person.name)}
            if len(known) == 1:
                code = known.pop()
                counts[code] = counts.get(code, 0.0) + 1.0
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or ranked[0][1] < _OFTEN:
            return None
        if len(ranked) > 1 and ranked[0][1] < _CLEARLY * ranked[1][1]:
            return None
        return ranked[0][0]

    def _is_place(self, one: Parsed, phrase: Phrase) -> bool:
        """Whether a party is only where something is: ``in London``, ``, Singapore,``."""
        if phrase.kind is not Kind.PARTY:
            return False
        tokens = one.grammar.norms
        before = tokens[phrase.start - 1] if phrase.start else ""
        after = tokens[phrase.last] if phrase.last < len(tokens) else ""
        return before in table(self.lang, "coref").get("place_before", ()) or before == after == ","

    # ---- counterparts and the like
    def _relative(self, one: Parsed, link: Link) -> None:
        """``son homologue russe, M. Gerasimov``: the role of the subject, another party."""
        phrase, person = one.phrases[link.title], self.person(one.phrases[link.name])
        title = phrase.title
        if person is None or title is None:
            return
        base = self._known_base(person, link.code) if title.kind == "counterpart" else None
        base = base or self.antecedent(one, link.title, person.id)
        if base is not None and title.weak and base.role is not Role.MINISTER:
            return
        if base is None or (title.kind != "predecessor" and self._held(person.id)):
            return
        code = link.code or self.linked[one.sentence.index].nationality.get(link.name)
        office, status, reason = base, HoldingStatus.INCUMBENT, None
        if title.kind == "counterpart":
            if code is None and person.codes:
                code, reason = min(person.codes), "nationality"
            office = replace(base, jurisdiction=code)
        elif title.kind == "predecessor":
            status = HoldingStatus.FORMER
        elif title.kind == "deputy":
            office = replace(base, role=Role(classes()["deputy"].get(base.role.value, "other")))
        else:
            return
        place = span(one, phrase.first, phrase.last)
        office = replace(office, title=place.of(self.article.text))
        whole = _cover(place, span(one, one.phrases[link.name].start, one.phrases[link.name].last))
        self.found.append(
            Tenure(person.id, office, status, one.sentence.index, whole, f"{title.kind}.{link.rule}",
                   inferred=True, reason=reason or title.kind)
        )  # fmt: skip

    def antecedent(self, one: Parsed, at: int, but: str | None = None) -> Office | None:
        """The office that a counterpart's stands against: the one joined to it, else the subject's."""
        here = [
            (place, office)
            for place in range(at)
            if (office := self._office_at(one, place, but)) is not None
        ]
        if here:
            near, office = here[-1]
            gap = one.between(one.phrases[near].last, one.phrases[at].start)
            kind = one.phrases[at].title
            close = kind is not None and kind.kind != "counterpart"
            return office if close or set(gap) <= words(self.lang).joints else here[0][1]
        for place in range(at + 2, len(one.phrases)):
            office_ = self._office_at(one, place, but)
            if office_ is not None and at <= 1:
                return office_
        for index in range(one.sentence.index - 1, max(-1, one.sentence.index - 4), -1):
            before = self.parsed[index]
            if before.sentence.line is LineRole.TITLE or before.sentence.line is LineRole.CAPTION:
                break
            for place in range(len(before.phrases)):
                office = self._office_at(before, place, but)
                if office is not None:
                    return office
        return None

    def _known_base(self, person: Person, code: str | None) -> Office | None:
        """The office of the article that the register gives a counterpart too, if it is one."""
        bases = {
            (t.office.role, t.office.portfolio): t.office
            for t in self.found
            for party in (
                {code}
                if code
                else person.codes or {p.jurisdiction for p in register.posts(person.name)}
            )
            if register.holds(
                person.name, replace(t.office, jurisdiction=party), self.article.published
            )
        }
        return next(iter(bases.values())) if len(bases) == 1 else None

    def _office_at(self, one: Parsed, place: int, but: str | None) -> Office | None:
        """The office of the person or title at a place in a sentence."""
        phrase = one.phrases[place]
        if phrase.kind is Kind.NAME:
            person = self.person(phrase)
            return self.office(person.id) if person is not None and person.id != but else None
        title = phrase.title
        if phrase.kind is not Kind.TITLE or title is None or title.kind != "office" or title.plural:
            return None
        if any(
            f.title == place and self.person(one.phrases[f.name])
            for f in self.linked[one.sentence.index].links
        ):
            return None
        place_ = span(one, phrase.first, phrase.last)
        return office_of(title, place_.of(self.article.text), next(iter(title.codes), None))

    # ---- offices named apart from their holders
    def match(self) -> None:
        """Give offices that stand alone to the persons of the article who hold them."""
        for one in self.parsed:
            used = {f.title for f in self.linked[one.sentence.index].links}
            for at, phrase in enumerate(one.phrases):
                if (
                    phrase.kind is Kind.TITLE
                    and at not in used
                    and one.sentence.line is not LineRole.TITLE
                ):
                    self._alone(one, at, phrase)

    def _alone(self, one: Parsed, at: int, phrase: Phrase) -> None:
        title = phrase.title
        if title is None or phrase.determiner is Determiner.INDEFINITE:
            return
        place = span(one, phrase.first, phrase.last)
        text = place.of(self.article.text)
        if not title.codes and title.kind == "office":
            self._unsaid(one, phrase, place)
        for code in title.codes:
            if title.kind == "counterpart":
                base = self.antecedent(one, at)
                office = replace(base, jurisdiction=code, title=text) if base else None
            else:
                office = office_of(title, text, code)
            if office is None or self.holders(office):
                continue
            person, reason = self._holder(one, office, title.status)
            if person is not None:
                self.found.append(
                    Tenure(
                        person.id, office, status_of(title), one.sentence.index, place,
                        f"title.{reason}", inferred=True, reason=reason,
                    )
                )  # fmt: skip

    def _unsaid(self, one: Parsed, phrase: Phrase, place: Span) -> None:
        """An office without a party: the register's holder among the persons named just before."""
        title = phrase.title
        if (
            title is None
            or phrase.determiner is not Determiner.DEFINITE
            or title.plural
            or title.weak
        ):
            return
        office = office_of(title, place.of(self.article.text))
        if (
            office is None
            or office.role.value not in classes()["single"]["roles"]
            or self.holders(office)
        ):
            return
        near = self._named(one.sentence.index, 3)
        found: dict[str, str] = {}
        for person in self.people.persons:
            if person.id in near and not self._held(person.id, office):
                code = register.party_on(person.name, office, self.article.published)
                if code is not None:
                    found[person.id] = code
        if len(found) == 1:
            ((who, code),) = found.items()
            self.found.append(
                Tenure(
                    who, replace(office, jurisdiction=code), status_of(title), one.sentence.index, place,
                    "title.register", inferred=True, reason="register",
                )
            )  # fmt: skip

    def _named(self, index: int, back: int) -> set[str]:
        """The persons named in a sentence and in some before it."""
        return {
            person.id
            for one in self.parsed[max(0, index - back) : index + 1]
            for phrase in one.phrases
            if phrase.kind is Kind.NAME and (person := self.person(phrase)) is not None
        }

    def _holder(self, one: Parsed, office: Office, status: str | None) -> tuple[Person | None, str]:
        """The person of the article who holds an office named alone, and why."""
        free = [p for p in self.people.persons if not self._held(p.id, office)]
        generic = [p for p in free if self._generic(p.id, office)]
        if len(generic) == 1:
            return generic[0], "same-person"
        day = None if status else self.article.published
        known = [p for p in free if register.holds(p.name, office, day)]
        if len(known) == 1:
            return known[0], "register"
        codes = [p for p in free if office.jurisdiction in p.codes]
        if len(codes) == 1 and not register.knows(codes[0].name):
            return codes[0], "nationality"
        return None, ""

    def _held(self, person: str, office: Office | None = None) -> bool:
        """Whether a person holds an office here that rules out another one."""
        return any(
            t.person == person
            and t.status is not HoldingStatus.FORMER
            and t.office.role.value not in _PERSONAL
            and not (office is not None and self._is_generic(t.office, office))
            for t in self.found
        )

    def _is_generic(self, own: Office, office: Office) -> bool:
        """Whether an office says less than another of its kind: ``ministre`` alone."""
        return (
            own.role is office.role
            and own.portfolio is None
            and office.portfolio is not None
            and own.jurisdiction in (None, office.jurisdiction)
        )

    def _generic(self, person: str, office: Office) -> bool:
        return any(
            t.person == person
            and t.office.jurisdiction == office.jurisdiction
            and self._is_generic(t.office, office)
            for t in self.found
        )

    # ---- answers
    def office(self, person: str) -> Office | None:
        """A person's first office that is held at the time."""
        held = [t for t in self.found if t.person == person]
        for tenure in held:
            if (
                tenure.status is not HoldingStatus.FORMER
                and tenure.office.role.value not in _PERSONAL
            ):
                return tenure.office
        return held[0].office if held else None

    def code(self, person: str) -> str | None:
        """The party of a person's offices."""
        for tenure in self.found:
            if tenure.person == person and tenure.office.jurisdiction:
                return tenure.office.jurisdiction
        return None

    def holders(self, office: Office) -> list[str]:
        """The persons who hold an office here, as far as what is named of it agrees."""
        found: dict[str, None] = {}
        for tenure in self.found:
            own = tenure.office
            if own.role is not office.role or tenure.status is HoldingStatus.FORMER:
                continue
            if office.portfolio and own.portfolio and own.portfolio != office.portfolio:
                continue
            if office.jurisdiction and own.jurisdiction and own.jurisdiction != office.jurisdiction:
                continue
            found[tenure.person] = None
        return list(found)

    def tenures(self) -> tuple[Tenure, ...]:
        """All tenures, those that a fuller one of the same person says already left out."""
        kept: list[Tenure] = []
        for tenure in self.found:
            office = tenure.office
            fuller = any(
                t.person == tenure.person
                and t.office.role is office.role
                and office.portfolio is None
                and t.office.portfolio is not None
                and office.jurisdiction in (None, t.office.jurisdiction)
                for t in self.found
            )
            if not fuller:
                kept.append(tenure)
        return tuple(kept)


def span(one: Parsed, first: int, last: int) -> Span:
    """The stretch of text of some tokens."""
    tokens = one.sentence.tokens
    return Span(tokens[first].start, tokens[last - 1].end)


def _cover(left: Span, right: Span) -> Span:
    return Span(min(left.start, right.start), max(left.end, right.end))
