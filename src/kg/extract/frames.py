"""What a clause tells of contacts, by the frames of the language pack.

Takes a clause; gives one `Told` for each contact it tells of, with the places of who was in contact
in it. Frames are data: a verb or noun, where its people stand, what kind of contact it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.claims.model import InteractionType as Type
from kg.extract.arguments import (
    Group,
    agents,
    following_subject,
    objects,
    own_subject,
    partners,
    patient,
    subject,
)
from kg.extract.clauses import small_words
from kg.extract.factuality import Verdict, of_noun, of_verb
from kg.extract.model import ActorKind
from kg.extract.tries import Trie
from kg.extract.verbs import lexicon, phrase
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.verbs import Verb

_CALLS = frozenset({Type.CALL, Type.VIDEO, Type.CORRESPONDENCE})


class Frame(NamedTuple):
    """One way to tell of a contact; see ``frames.toml``."""

    id: str
    type: Type
    stated: bool
    data: dict[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A contact that a clause tells of: its people as places in the clause.

    ``left`` acts, ``right`` is acted on; ``pronoun`` tells that a clitic stands for ``right``;
    ``bare`` that nobody is named ("the meeting"), ``definite`` how it is named.
    """

    rule: str
    type: Type
    stated: bool
    verdict: Verdict
    left: Group
    right: Group
    head: int
    first: int
    last: int
    tense: str
    roles: tuple[str, ...] = ()
    initiator: Group = ()
    pronoun: str = ""
    summons: bool = False
    definite: bool = False
    own: bool = False
    governor: str = ""
    verb: Verb | None = None

    @property
    def people(self) -> Group:
        """Everybody in it, in the order of the text."""
        return tuple(sorted({*self.left, *self.right}))


@dataclass(frozen=True, slots=True, eq=False)
class _Frames:
    verbs: dict[str, tuple[Frame, ...]]
    nouns: Trie[Frame]
    channels: tuple[tuple[tuple[str, ...], Type], ...]
    between: tuple[str, ...]
    with_: tuple[str, ...]
    of: tuple[str, ...]
    source: tuple[str, ...]
    adverbial: frozenset[str]
    light: frozenset[str]


@cache
def _frames(lang: str) -> _Frames:
    data = table(lang, "frames")
    verbs: dict[str, list[Frame]] = {}
    for entry in data.get("verb", ()):
        frame = Frame(
            f"{lang}.{entry['id']}", Type(entry["type"]), entry.get("stated", True), entry
        )
        verbs.setdefault(entry["lemma"], []).append(frame)
    nouns: Trie[Frame] = Trie()
    for entry in data.get("noun", ()):
        frame = Frame(
            f"{lang}.{entry['id']}", Type(entry["type"]), entry.get("stated", True), entry
        )
        for form in entry["forms"]:
            nouns.add(phrase(form), frame)
    channels = [
        (phrase(p), Type(kind)) for kind, listed in data.get("channels", {}).items() for p in listed
    ]
    channels.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    small = data.get("nouns", {})
    return _Frames(
        {lemma: tuple(sorted(v, key=_special)) for lemma, v in verbs.items()},
        nouns,
        tuple(channels),
        tuple(small.get("between", ())),
        tuple(small.get("with", ())),
        tuple(small.get("of", ())),
        tuple(small.get("from", ())),
        frozenset(w for text in small.get("adverbial", ()) for w in phrase(text)),
        frozenset(small.get("light", ())),
    )


def _special(frame: Frame) -> int:
    """Frames that want more words come first."""
    return -len(frame.data.get("after", ()))


def told(clause: Clause) -> tuple[Told, ...]:
    """Every contact that a clause tells of, in the order of the text."""
    found: list[Told] = []
    frames = _frames(clause.lang)
    taken: set[int] = set()
    for verb in clause.verbs:
        if clause.items[verb.head].quoted or _looks_noun(clause, verb, frames):
            continue
        for frame in frames.verbs.get(verb.lemma, ()):
            one = _by_verb(clause, verb, frame)
            if one:
                found.extend(one)
                taken.add(verb.head)
                break
    found.extend(_by_nouns(clause, frames, taken))
    return tuple(sorted(found, key=lambda t: (t.head, t.rule)))


# verbs


def _looks_noun(clause: Clause, verb: Verb, frames: _Frames) -> bool:
    """Whether a present form that is also a noun has no subject right before it."""
    if verb.tense != "pres" or not frames.nouns.at(clause.norms, verb.head):
        return False
    before = verb.first - 1
    return before >= 0 and clause.mention(before) is None


def _by_verb(clause: Clause, verb: Verb, frame: Frame) -> list[Told]:
    data = frame.data
    if not _fits(clause, verb, data):
        return []
    main = _main(clause, verb)
    verdict = of_verb(clause, verb, main)
    start = verb.head + 1 + len(_after(clause, verb, data))
    base = Told(
        frame.id, frame.type, frame.stated, verdict, (), (), verb.head, verb.first, start - 1,
        verb.tense if verb.finite or main is None else main.tense,
        roles=tuple(data.get("roles", ())),
        governor=verb.governors[0] if verb.governors else "", verb=verb,
    )  # fmt: skip
    base = _channel(clause, base)
    if verb.passive:
        return _passive(clause, verb, base, data)
    left = own_subject(clause, verb)
    initiator = left if data.get("initiator") == "subject" else ()
    base = replace(base, left=left, initiator=initiator)
    for groups in _others(clause, verb, data, start):
        if groups:
            return [_closed(base, right=group) for group in groups]
    pronoun = _pronoun(clause, verb, start)
    if data.get("object") and pronoun and left:
        return [_closed(replace(base, pronoun=pronoun), right=())]
    way = data.get("reciprocal")
    if data.get("group") and (len(left) < 2 or not _persons(clause, left)):
        return []
    if left and (way is True or (way == "reflexive" and verb.reflexive)):
        return [_closed(base, right=())]
    return []


def _pronoun(clause: Clause, verb: Verb, start: int) -> str:
    """The pronoun that is a verb's object: "l'a reçu", "met him"."""
    if verb.object is not None and not verb.reflexive:
        return clause.word(verb.object)
    if clause.word(start) not in lexicon(clause.lang).after or start >= len(clause.items):
        return ""
    following = clause.items[start + 1] if start + 1 < len(clause.items) else None
    words = small_words(clause.lang)
    free = following is None or not following.is_word
    if free or following.norm in words.prepositions or following.norm in words.coordinators:
        return clause.word(start)
    return ""


def _others(
    clause: Clause, verb: Verb, data: dict[str, Any], start: int
) -> list[tuple[Group, ...]]:
    found: list[tuple[Group, ...]] = []
    prepositions = tuple(data.get("partner", ()))
    if prepositions:
        groups = partners(clause, start, prepositions, frozenset({verb.head}))
        near = not data.get("adjacent") or (groups and groups[0][0] <= start + 3)
        if groups and near and not (data.get("persons") and not _persons(clause, groups[0])):
            found.append(groups)
    if data.get("object") and not verb.reflexive:
        group = objects(clause, start, bool(data.get("strict") or data.get("adjacent")))
        if group and not (data.get("persons") and not _persons(clause, group)):
            found.append((group,) if not _bad_follower(clause, group, data) else ())
    return found


def _persons(clause: Clause, group: Group) -> bool:
    kinds = (ActorKind.PERSON, ActorKind.OFFICE)
    return all((m := clause.mention(p)) is not None and m.kind in kinds for p in group)


def _bad_follower(clause: Clause, group: Group, data: dict[str, Any]) -> bool:
    """Whether the word after an object shows that the verb means something else."""
    return clause.word(group[-1] + 1) in data.get("without", ())


def _after(clause: Clause, verb: Verb, data: dict[str, Any]) -> tuple[str, ...]:
    wanted = data.get("after")
    return phrase(wanted[0]) if wanted else ()


def _fits(clause: Clause, verb: Verb, data: dict[str, Any]) -> bool:
    reflexive = data.get("reflexive")
    if (reflexive == "must" and not verb.reflexive) or (reflexive == "never" and verb.reflexive):
        return False
    if "tenses" in data and not verb.passive and verb.tense not in data["tenses"]:
        return False
    wanted = _after(clause, verb, data)
    begin = verb.head + 1
    if wanted and clause.norms[begin : begin + len(wanted)] != wanted:
        return False
    return not (verb.passive and not data.get("object"))


def _passive(clause: Clause, verb: Verb, base: Told, data: dict[str, Any]) -> list[Told]:
    """The subject undergoes; who acts follows "by". A bare participle needs one."""
    by = agents(clause, verb)
    under = patient(clause, verb)
    if not under or (verb.tense == "participle" and not by):
        return []
    base = replace(base, summons=bool(data.get("summons")) and not by)
    roles = tuple(reversed(base.roles))
    initiator = by if data.get("initiator") == "subject" else ()
    return [_closed(replace(base, left=under, roles=roles, initiator=initiator), right=by)]


def _closed(base: Told, right: Group) -> Told:
    last = max((base.last, *right))
    return replace(base, right=right, last=last)


def _main(clause: Clause, verb: Verb) -> Verb | None:
    """The finite verb that an infinitive or gerund depends on."""
    if verb.finite:
        return None
    left = [v for v in clause.verbs if v.finite and v.head < verb.first]
    if left:
        return left[-1]
    right = [v for v in clause.verbs if v.finite and v.head > verb.head]
    return right[0] if right else None


def _channel(clause: Clause, base: Told) -> Told:
    """The kind of contact that the clause states beside its verb or noun."""
    low, high = _window(clause, base.first, base.head)
    for wanted, kind in _frames(clause.lang).channels:
        size = len(wanted)
        if any(clause.norms[at : at + size] == wanted for at in range(low, high - size + 1)):
            if kind is Type.MEETING and base.type in _CALLS and base.stated:
                return base
            return replace(base, type=kind, stated=True)
    return base


def _window(clause: Clause, first: int, last: int) -> tuple[int, int]:
    """The places around a verb or noun that belong to its clause."""
    words = small_words(clause.lang)
    heads = [v.head for v in clause.verbs if v.finite]
    low = max(0, first - 8)
    for at in range(first - 1, low, -1):
        if clause.word(at) in (";",) or clause.word(at) in words.relatives or at in heads:
            low = at
            break
    high = min(len(clause.items), last + 20)
    for at in range(last + 1, high):
        if clause.word(at) == ";" or clause.word(at) in words.relatives or at in heads:
            high = at
            break
    return low, high


# nouns


def _by_nouns(clause: Clause, frames: _Frames, taken: set[int]) -> list[Told]:
    found: list[Told] = []
    at = 0
    while at < len(clause.items):
        matches = frames.nouns.at(clause.norms, at) if clause.items[at].is_word else []
        if (
            matches
            and not clause.items[at].quoted
            and not _is_verb(clause, at, matches[0][0], taken)
        ):
            end, frame = matches[0]
            found.extend(_by_noun(clause, at, end - 1, frame, frames))
            at = end
        else:
            at += 1
    return found


def _is_verb(clause: Clause, at: int, end: int, taken: set[int]) -> bool:
    """Whether the word is a verb here: "is meeting", "before meeting X", "to call"."""
    if any(place in taken for place in range(at, end)):
        return True
    verb = next((v for v in clause.verbs if v.head == end - 1), None)
    if verb is None:
        return False
    before = clause.word(at - 1)
    words = small_words(clause.lang)
    if before in words.determiners or before in words.possessive or before == "'s":
        return False
    if verb.tense.startswith("prog") or verb.tense in ("past", "plup", "fut"):
        return True
    return clause.mention(end) is not None


def _by_noun(clause: Clause, first: int, last: int, frame: Frame, frames: _Frames) -> list[Told]:
    low, high = _window(clause, first, last)
    words = small_words(clause.lang)
    verdict = of_noun(clause, first, last, low, high)
    near = _governing(clause, first)
    base = Told(
        frame.id, frame.type, frame.stated, verdict, (), (), last, first, last,
        near.tense if near else "", verb=near,
        definite=_definite(clause, first, words.definite),
        own=_definite(clause, first, words.possessive),
        governor=_adverbial(clause, first, frames),
    )  # fmt: skip
    base = _channel(clause, base)
    if frame.type is Type.CORRESPONDENCE:
        return _letter(clause, base, frame, frames)
    return _meeting(clause, base, frame, frames, near)


def _definite(clause: Clause, first: int, among: frozenset[str]) -> bool:
    return any(clause.word(at) in among for at in range(max(0, first - 2), first))


def _governing(clause: Clause, at: int) -> Verb | None:
    """The verb to the left of a noun in its clause, else the first to its right."""
    finite = [v for v in clause.verbs if v.finite]
    left = [v for v in finite if v.head < at and at - v.head <= 12]
    if left:
        return left[-1]
    right = [v for v in finite if v.head > at]
    return right[0] if right else None


def _adverbial(clause: Clause, first: int, frames: _Frames) -> str:
    """The word that makes a noun an adverbial: "lors d'un", "after"."""
    for at in range(first - 1, max(-1, first - 5), -1):
        word = clause.word(at)
        if word in frames.adverbial:
            return word
        if clause.mention(at) is not None or word == ",":
            break
    return ""


def _possessor(clause: Clause, first: int) -> Group:
    """Whose meeting it is: "Dunn's second call"."""
    for at in range(first - 1, max(-1, first - 4), -1):
        if (
            clause.word(at) in small_words(clause.lang).genitive
            and clause.mention(at - 1) is not None
        ):
            return clause.group_of(at - 1)
        if clause.items[at].date is not None or not clause.items[at].is_word:
            return ()
    return ()


def _meeting(
    clause: Clause, base: Told, frame: Frame, frames: _Frames, near: Verb | None
) -> list[Told]:
    start = base.last + 1
    keep = frozenset(v.head for v in clause.verbs if v.passive or v.tense == "participle")
    between = partners(clause, start, frames.between, keep)
    if between and between[0][0] - start <= 8:
        return [_closed(replace(base, left=between[0]), right=())]
    withs = partners(clause, start, frames.with_, keep)
    if near is not None and near.lemma in frames.light and near.head < base.first and not withs:
        early = partners(clause, near.head + 1, frames.with_)
        if early and early[0][-1] < base.first:
            return [_closed(replace(base, left=subject(clause, near.first)), right=early[0])]
    owner = _possessor(clause, base.first)
    of = partners(clause, start, frames.of, keep) if not owner else ()
    of_group = of[0] if of and of[0][0] - start <= 4 else ()
    to = (
        partners(clause, start, tuple(frame.data.get("to", ())), keep) if "to" in frame.data else ()
    )
    if withs and withs[0][0] - start <= 10:
        left = (
            owner
            or (of_group if of_group and of_group[0] < withs[0][0] else ())
            or _actor(clause, base, near)
        )
        left = tuple(p for p in left if p not in withs[0])
        return [_closed(replace(base, left=left), right=group) for group in withs]
    if to and to[0][0] - start <= 6:
        source = partners(clause, start, frames.source, keep)
        author = (
            source[0] if source and source[0][0] < to[0][0] and source[0][0] - start <= 3 else ()
        )
        left = owner or author or _actor(clause, base, near)
        left = tuple(p for p in left if p not in to[0])
        return [_closed(replace(base, left=left, initiator=left), right=to[0])]
    if of_group and len(of_group) > 1:
        return [_closed(replace(base, left=of_group), right=())]
    if of_group and base.type is Type.CALL:
        return [
            _closed(
                replace(base, left=_actor(clause, base, near), initiator=of_group), right=of_group
            )
        ]
    light = near is not None and near.lemma in frames.light and near.head < base.first
    if (light or base.governor) and not base.definite:
        return [_closed(replace(base, left=_actor(clause, base, near)), right=())]
    return [base]


def _actor(clause: Clause, base: Told, near: Verb | None) -> Group:
    """Who had the meeting: the subject of the clause that holds the noun."""
    found = subject(clause, base.first)
    if found:
        return found
    if near is not None and near.head > base.first:
        return following_subject(clause, base.last)
    return following_subject(clause, base.last) if base.governor else ()


def _letter(clause: Clause, base: Told, frame: Frame, frames: _Frames) -> list[Told]:
    """A letter goes from somebody to somebody."""
    start = base.last + 1
    to = partners(
        clause,
        start,
        tuple(frame.data.get("to", ())),
        frozenset(v.head for v in clause.verbs if v.passive),
    )
    if not to or to[0][0] - start > 7:
        return []
    of = partners(clause, start, frames.of)
    author = of[0] if of and of[0][0] < to[0][0] and of[0][0] - start <= 2 else ()
    author = author or _possessor(clause, base.first) or subject(clause, base.first)
    author = author or following_subject(clause, to[0][-1])
    author = tuple(p for p in author if p not in to[0])
    if not author:
        return []
    return [_closed(replace(base, left=author, initiator=author), right=to[0])]


def noun_frame(clause: Clause) -> Frame | None:
    """The frame of the first noun of contact in a clause."""
    nouns = _frames(clause.lang).nouns
    for at, item in enumerate(clause.items):
        if item.is_word and (matches := nouns.at(clause.norms, at)):
            return matches[0][1]
    return None
