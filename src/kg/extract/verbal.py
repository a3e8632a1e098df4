"""Contacts that verbs tell of: "met", "a été reçu par", "se sont entretenus avec".

Takes a clause, a verb in it and a frame; gives what they tell, or nothing where an argument lacks.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kg.claims.model import InteractionStatus as Status
from kg.extract.arguments import acting, agents, objects, owner, partners
from kg.extract.clauses import sayings, small_words
from kg.extract.continued import further, likewise
from kg.extract.factuality import of_verb
from kg.extract.frames import Frame, Frames, Told, channel, channels, closed, noun_between
from kg.extract.idioms import begins, follows, until
from kg.extract.subjects import Group, own_subject, patient, persons, relative_object
from kg.extract.verbs import lexicon, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.clauses import Clause
    from kg.extract.verbs import Verb


def looks_noun(clause: Clause, verb: Verb, frames: Frames) -> bool:
    """Whether a present form that is also a noun has no subject right before it.

    An infinitive that is a noun as well ("un déjeuner") wants a word that governs it.
    """
    bare = verb.tense == "pres" or (verb.tense == "inf" and not verb.governors)
    if not bare or not frames.nouns.at(clause.norms, verb.head):
        return False
    before = verb.first - 1
    return before >= 0 and clause.mention(before) is None


def by_verb(clause: Clause, verb: Verb, frame: Frame) -> list[Told]:
    """What a verb tells by one of its frames."""
    data = frame.data
    start = _start(clause, verb, data)
    if start is None or not _fits(verb, data):
        return []
    if data.get("thing") and not follows(clause, verb.head, data["thing"]):
        return []
    if data.get("channelled") and not channels(clause):
        return []
    main = _main(clause, verb)
    if clause.word(start) in lexicon(clause.lang).negators:
        verb = verb._replace(negated=True)  # "met neither A nor B"
    verdict = of_verb(clause, verb, main)
    base = Told(
        frame.id, frame.type, frame.stated, verdict, (), (), verb.head, verb.first, start - 1,
        verb.tense if verb.finite or main is None else main.tense,
        roles=tuple(data.get("roles", ())),
        governor=verb.governors[0] if verb.governors else "", verb=verb,
    )  # fmt: skip
    base = _decreed(channel(clause, base), verb, data)
    if (data.get("channelled") and not base.stated) or _lacks(verb, data):
        return []
    if verb.passive:
        return _passive(clause, verb, base, data, start)
    return _active(clause, verb, base, data, start)


def _decreed(base: Told, verb: Verb, data: dict[str, Any]) -> Told:
    """A telling with the status that its frame gives a held contact, for some tenses or for all."""
    told = data.get("status")
    if told and base.verdict.status is Status.DENIED:
        return replace(base, verdict=replace(base.verdict, status=None))
    if isinstance(told, dict):
        told = told.get(verb.tense)
    if told is None or base.verdict.status is not Status.OCCURRED:
        return base
    return replace(base, verdict=replace(base.verdict, status=Status(told)))


def _lacks(verb: Verb, data: dict[str, Any]) -> bool:
    """Whether a frame that wants an object pronoun has none."""
    return bool(data.get("clitic")) and verb.object is None and not verb.passive


def _active(clause: Clause, verb: Verb, base: Told, data: dict[str, Any], start: int) -> list[Told]:
    """The subject acts on an object, with a partner, or its members on one another."""
    left = own_subject(clause, verb)
    initiator = left if data.get("initiator") == "subject" else ()
    if left:
        base = replace(base, left=left, initiator=initiator)
    rights = _others(clause, verb, data, start)
    rights = tuple(group for group in rights if not set(group) & set(left))
    if rights:
        told = [_asked(one, data) for one in _apart(clause, base, rights)]
        same = likewise(clause, rights[-1][-1] + 1)
        if same and left:
            told += [replace(one, left=same, initiator=()) for one in told]
        return told
    if left and (fronted := _fronted(clause, left, data)):
        return [closed(base, right=fronted)]
    if left and (whom := _whom(clause, verb, data, left)):
        return [closed(base, right=whom)]
    pronoun = _pronoun(clause, verb, data, start)
    if pronoun and left:
        return [closed(replace(base, pronoun=pronoun), right=())]
    return _reciprocal(clause, verb, base, data, start)


def _reciprocal(
    clause: Clause, verb: Verb, base: Told, data: dict[str, Any], start: int
) -> list[Told]:
    """The members of the subject with one another: "A and B met", "they saw each other"."""
    left, way = base.left, data.get("reciprocal")
    if not left or data.get("thing"):
        return []
    if data.get("object") and sayings(clause.lang).mutual.hits(clause.norms, start, start + 5):
        return [closed(base, right=())]
    if data.get("group") and (not _several(clause, left) or not persons(clause, left)):
        return []
    if data.get("group") and not base.stated and _resumed(clause, left):
        return []  # "they discussed trade" goes on with what was told before
    if way is True or (way == "reflexive" and verb.reflexive):
        return [closed(base, right=())]
    return []


def _several(clause: Clause, group: Group) -> bool:
    """Whether a group is more than one: "A and B", "the two ministers"."""
    mentions = (clause.mention(place) for place in group)
    return sum(len(m.actors) for m in mentions if m is not None) > 1


def _resumed(clause: Clause, group: Group) -> bool:
    """Whether a group is only referred back to: "they", "the two ministers"."""
    return all((m := clause.mention(place)) is None or m.anaphor for place in group)


def _asked(one: Told, data: dict[str, Any]) -> Told:
    """A telling whose partner made the contact: "took a call from B"."""
    return replace(one, initiator=one.right) if data.get("initiator") == "partner" else one


def _apart(clause: Clause, base: Told, groups: Iterable[Group]) -> list[Told]:
    """A telling for each group; one that a date sets apart is told where the date stands."""
    told: list[Told] = []
    last: int | None = None
    for group in groups:
        one = base
        if last is not None:
            gap = range(last + 1, group[0])
            if any(clause.items[p].date is not None for p in gap):
                one = replace(base, head=gap[0], first=gap[0], last=gap[0])
        told.append(closed(one, right=group))
        last = group[-1] if group else last
    return told


def _whom(clause: Clause, verb: Verb, data: dict[str, Any], left: Group) -> Group:
    """Whom the relative clause of a verb is about: "whom he met", "with whom he spoke"."""
    if data.get("thing") and not follows(clause, verb.head, data["thing"]):
        return ()
    group: Group = ()
    if data.get("object"):
        group = relative_object(clause, left, verb)
    prepositions = tuple(data.get("partner", ()))
    if not group and prepositions:
        group = relative_object(clause, left, verb, prepositions)
    if group and data.get("persons") and not persons(clause, group):
        return ()
    return tuple(p for p in group if p not in left)


def _fronted(clause: Clause, left: Group, data: dict[str, Any]) -> Group:
    """A partner before the subject: "avec B, A a évoqué", "c'est avec B que A s'est entretenu"."""
    words = small_words(clause.lang)
    at = left[0] - 1
    while clause.word(at) in words.determiners:
        at -= 1
    if at < 2 or (clause.word(at) != "," and clause.word(at) not in words.whom):
        return ()
    at -= 1
    if not acting(clause, at):
        return ()
    group = clause.group_of(at)
    ahead = clause.norms[: group[0]]
    while ahead and ahead[-1] in words.determiners:
        ahead = ahead[:-1]
    led = any(
        ahead[-len(w) :] == w for w in map(phrase, data.get("partner", ())) if len(ahead) >= len(w)
    )
    return group if led and persons(clause, group) else ()


def _pronoun(clause: Clause, verb: Verb, data: dict[str, Any], start: int) -> str:
    """The pronoun that is a verb's object or partner: "l'a reçu", "met him", "spoke to her"."""
    if data.get("gathers"):
        return ""
    if data.get("object") and verb.object is not None and not verb.reflexive:
        return clause.word(verb.object)
    if verb.dative is not None and _takes_dative(clause, data):
        return clause.word(verb.dative)
    after = lexicon(clause.lang).after
    at = start
    if not data.get("object") and not data.get("pronoun"):
        found = begins(clause, start, data.get("partner", ()))
        if found is None:
            return ""
        at = found
    word = clause.word(at)
    if word not in after or at >= len(clause.items):
        return ""
    if data.get("thing") and not follows(clause, at, data["thing"]):
        return ""
    following = clause.items[at + 1] if at + 1 < len(clause.items) else None
    words = small_words(clause.lang)
    if following is None or not following.is_word or word not in words.possessive:
        return word
    free = words.prepositions | words.coordinators | lexicon(clause.lang).transparent
    return word if following.norm in free or data.get("thing") else ""


def _takes_dative(clause: Clause, data: dict[str, Any]) -> bool:
    """Whether a frame's partner may be a pronoun before the verb: "lui a écrit"."""
    return any(p in lexicon(clause.lang).to for p in data.get("partner", ()))


def _others(clause: Clause, verb: Verb, data: dict[str, Any], start: int) -> tuple[Group, ...]:
    """The groups that a verb's subject was in contact with: who comes first, object or partner."""
    found = _partnered(clause, verb, data, start)
    if data.get("object") and not verb.reflexive:
        met = _objects(clause, data, start)
        if met and (not found or met[0][0] < found[0][0]):
            return met
    return found


def _partnered(clause: Clause, verb: Verb, data: dict[str, Any], start: int) -> tuple[Group, ...]:
    """The groups that a preposition of the frame introduces."""
    prepositions = tuple(data.get("partner", ()))
    if not prepositions:
        return ()
    groups = partners(clause, start, prepositions, frozenset({verb.head}))
    worded = any(" " in p for p in prepositions) or "then" in data or "after" in data
    if groups and not worded and noun_between(clause, start, groups[0][0]):
        return ()  # "speaking after talks with B" is told by its noun
    near = not data.get("adjacent") or (groups and groups[0][0] <= start + (5 if worded else 3))
    if groups and near and not (data.get("persons") and not persons(clause, groups[0])):
        return groups
    return ()


def _objects(clause: Clause, data: dict[str, Any], start: int) -> tuple[Group, ...]:
    """The groups that are a verb's object."""
    group = objects(clause, start, bool(data.get("strict") or data.get("adjacent")))
    if not group and data.get("owner"):
        group = owner(clause, start)
    if not group or (data.get("persons") and not persons(clause, group)):
        return ()
    if data.get("gathers") and len(group) < 2:
        return ()
    if _bad_follower(clause, group, data):
        return ()
    if data.get("thing") and not follows(clause, group[-1], data["thing"]):
        return ()
    return (group, *further(clause, group[-1] + 1, ()))


def _bad_follower(clause: Clause, group: Group, data: dict[str, Any]) -> bool:
    """Whether the word after an object shows that the verb means something else."""
    return clause.word(group[-1] + 1) in data.get("without", ())


def _start(clause: Clause, verb: Verb, data: dict[str, Any]) -> int | None:
    """Where the arguments of a verb begin, after the words that its frame wants; none without."""
    start = verb.head + 1
    if "after" in data:
        found = begins(clause, start, data["after"])
        if found is None:
            return None
        start = found
    if "then" in data:
        found = until(clause, start, data["then"])
        if found is None and _before_thing(clause, start, data):
            return start
        return found
    return start


def _before_thing(clause: Clause, start: int, data: dict[str, Any]) -> bool:
    """Whether a partner comes before the thing: "a remis à B une lettre"."""
    groups = partners(clause, start, tuple(data.get("partner", ())))
    if not groups or groups[0][0] > start + 3:
        return False
    return until(clause, groups[0][-1] + 1, data["then"]) is not None


def _fits(verb: Verb, data: dict[str, Any]) -> bool:
    reflexive = data.get("reflexive")
    if (reflexive == "must" and not verb.reflexive) or (reflexive == "never" and verb.reflexive):
        return False
    if "tenses" in data and not verb.passive and verb.tense not in data["tenses"]:
        return False
    if verb.passive:
        if verb.tense == "participle" and not data.get("participle", True):
            return False
        return bool(data.get("undergone") or (data.get("object") and data.get("passive", True)))
    return not data.get("undergone") or bool(data.get("object") or data.get("partner"))


def _passive(
    clause: Clause, verb: Verb, base: Told, data: dict[str, Any], start: int
) -> list[Told]:
    """The subject undergoes; who acts follows "by". A bare participle needs one."""
    if data.get("thing") and not follows(clause, verb.head, data["thing"]):
        return []
    by = agents(clause, verb)
    undergone = tuple(data.get("undergone", ()))
    if undergone:  # "was ushered in to B"
        by = partners(clause, start, undergone) or by
    under = patient(clause, verb)
    if not under and by and data.get("guests") and verb.tense == "participle":
        return _guests(clause, base, by, tuple(data["guests"]))
    alone = data.get("gathered") and not by
    if not under or ((verb.tense == "participle" or undergone) and not by and not alone):
        return []
    if data.get("persons") and not (persons(clause, under) and all(persons(clause, g) for g in by)):
        return []
    hosted = base.roles[:1] == ("host",) and not alone
    base = replace(base, summons=bool(data.get("summons")) and not by, unsaid=hosted and not by)
    told = replace(base, left=under, roles=tuple(reversed(base.roles)))
    asks = data.get("initiator") == "subject"
    return [
        replace(one, initiator=one.right if asks else ())
        for one in _apart(clause, told, by or ((),))
    ]


def _guests(
    clause: Clause, base: Told, by: tuple[Group, ...], prepositions: tuple[str, ...]
) -> list[Told]:
    """Who was the guest of a host that a participle names: "a dinner hosted by A for B"."""
    groups = partners(clause, by[-1][-1] + 1, prepositions)
    return [closed(replace(base, left=by[0]), right=group) for group in groups]


def _main(clause: Clause, verb: Verb) -> Verb | None:
    """The finite verb that an infinitive or gerund depends on."""
    if verb.finite:
        return None
    left = [v for v in clause.verbs if v.finite and v.head < verb.first]
    if left:
        return left[-1]
    right = [v for v in clause.verbs if v.finite and v.head > verb.head]
    return right[0] if right else None
