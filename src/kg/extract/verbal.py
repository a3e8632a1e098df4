"""Contacts that verbs tell of: "met", "a été reçu par", "se sont entretenus avec".

Takes a clause, a verb in it and a frame; gives what they tell, or nothing where an argument lacks.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kg.extract.arguments import (
    Group,
    agents,
    objects,
    own_subject,
    partners,
    patient,
    persons,
    relative_object,
)
from kg.extract.clauses import small_words
from kg.extract.factuality import of_verb
from kg.extract.frames import Frame, Frames, Told, channel, closed, noun_between
from kg.extract.verbs import lexicon, phrase

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.verbs import Verb


def looks_noun(clause: Clause, verb: Verb, frames: Frames) -> bool:
    """Whether a present form that is also a noun has no subject right before it."""
    if verb.tense != "pres" or not frames.nouns.at(clause.norms, verb.head):
        return False
    before = verb.first - 1
    return before >= 0 and clause.mention(before) is None


def by_verb(clause: Clause, verb: Verb, frame: Frame) -> list[Told]:
    """What a verb tells by one of its frames."""
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
    base = channel(clause, base)
    if verb.passive:
        return _passive(clause, verb, base, data)
    left = own_subject(clause, verb)
    initiator = left if data.get("initiator") == "subject" else ()
    base = replace(base, left=left, initiator=initiator)
    for groups in _others(clause, verb, data, start):
        if groups:
            return [closed(base, right=group) for group in groups]
    if data.get("object") and left and (whom := relative_object(clause, left)):
        return [closed(base, right=whom)]
    pronoun = _pronoun(clause, verb, start)
    if data.get("object") and pronoun and left:
        return [closed(replace(base, pronoun=pronoun), right=())]
    way = data.get("reciprocal")
    if data.get("group") and (len(left) < 2 or not persons(clause, left)):
        return []
    if left and (way is True or (way == "reflexive" and verb.reflexive)):
        return [closed(base, right=())]
    return []


def _pronoun(clause: Clause, verb: Verb, start: int) -> str:
    """The pronoun that is a verb's object: "l'a reçu", "met him"."""
    if verb.object is not None and not verb.reflexive:
        return clause.word(verb.object)
    if clause.word(start) not in lexicon(clause.lang).after or start >= len(clause.items):
        return ""
    following = clause.items[start + 1] if start + 1 < len(clause.items) else None
    words = small_words(clause.lang)
    if following is None or not following.is_word:
        return clause.word(start)
    if following.norm in words.prepositions or following.norm in words.coordinators:
        return clause.word(start)
    return ""


def _others(
    clause: Clause, verb: Verb, data: dict[str, Any], start: int
) -> list[tuple[Group, ...]]:
    found: list[tuple[Group, ...]] = []
    prepositions = tuple(data.get("partner", ()))
    if prepositions:
        groups = partners(clause, start, prepositions, frozenset({verb.head}))
        worded = any(" " in p for p in prepositions)
        if groups and not worded and noun_between(clause, start, groups[0][0]):
            groups = ()  # "speaking after talks with B" is told by its noun
        near = not data.get("adjacent") or (groups and groups[0][0] <= start + 3)
        if groups and near and not (data.get("persons") and not persons(clause, groups[0])):
            found.append(groups)
    if data.get("object") and not verb.reflexive:
        group = objects(clause, start, bool(data.get("strict") or data.get("adjacent")))
        if group and not (data.get("persons") and not persons(clause, group)):
            found.append((group,) if not _bad_follower(clause, group, data) else ())
    return found


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
    alone = data.get("gathered") and not by
    if not under or (verb.tense == "participle" and not by and not alone):
        return []
    base = replace(base, summons=bool(data.get("summons")) and not by)
    told = replace(base, left=under, roles=tuple(reversed(base.roles)))
    asks = data.get("initiator") == "subject"
    return [
        closed(replace(told, initiator=group if asks else ()), right=group) for group in by or ((),)
    ]


def _main(clause: Clause, verb: Verb) -> Verb | None:
    """The finite verb that an infinitive or gerund depends on."""
    if verb.finite:
        return None
    left = [v for v in clause.verbs if v.finite and v.head < verb.first]
    if left:
        return left[-1]
    right = [v for v in clause.verbs if v.finite and v.head > verb.head]
    return right[0] if right else None
