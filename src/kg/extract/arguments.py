"""Who does what to whom in a clause: the subject, object and partner of a verb or noun.

Takes a clause and a place in it; gives groups of places of mentions. A wrong argument is worse
than none: what is not in a plain position is not taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.clauses import Clause, small_words
from kg.extract.model import ActorKind
from kg.extract.verbs import Verb, lexicon, phrase

if TYPE_CHECKING:
    from kg.extract.clauses import Words

Group = tuple[int, ...]

_STOPS = frozenset(";.!?…")
_LEADS = frozenset(",:-–—|•…>")
_ACTING = frozenset(
    {
        ActorKind.PERSON,
        ActorKind.OFFICE,
        ActorKind.JURISDICTION,
        ActorKind.INSTITUTION,
        ActorKind.GROUP,
    }
)
_REACH = 16


def acting(clause: Clause, at: int) -> bool:
    """Whether a mention can act in a contact."""
    mention = clause.mention(at)
    return mention is not None and mention.kind in _ACTING


def is_place(clause: Clause, at: int) -> bool:
    """Whether a country's or city's name stands as a place: "in Paris", "en Azerbaïdjan"."""
    mention = clause.mention(at)
    if mention is None or mention.kind is not ActorKind.JURISDICTION:
        return False
    before = at - 1
    if clause.word(before) in small_words(clause.lang).determiners:
        before -= 1
    return clause.word(before) in small_words(clause.lang).locatives


def _free(clause: Clause, at: int, words: Words) -> bool:
    """Whether the mention at a place is in the position of a subject."""
    mention = clause.mention(at)
    if mention is None or mention.oblique or clause.items[at].quoted or is_place(clause, at):
        return False
    before = _title_start(clause, at, words) - 1
    while before >= 0 and clause.word(before) in words.determiners:
        before -= 1
    if before < 0:
        return True
    item = clause.items[before]
    if item.date is not None or item.norm in _LEADS or item.norm in _STOPS:
        return True
    if item.quoted:
        return True
    if item.mention is not None:
        return is_place(clause, before)
    if item.norm in words.leads or item.norm in words.relatives or item.norm[:1].isdigit():
        return True
    return item.text[:1].isupper() and _place_name(clause, before, words)


def _title_start(clause: Clause, at: int, words: Words) -> int:
    """Where "le milliardaire X" begins: words no rule knows between an article and a name."""
    heads = {v.head for v in clause.verbs}
    for place in range(at - 1, max(-1, at - 4), -1):
        item = clause.items[place]
        if item.norm in words.determiners:
            return place
        plain = item.is_word and item.text[:1].islower() and place not in heads
        if not plain or item.norm in words.prepositions or item.norm in words.leads:
            break
    return at


def _place_name(clause: Clause, at: int, words: Words) -> bool:
    """Whether capitalised words end a place: "At El Fasher the American"."""
    while (
        at >= 0 and clause.items[at].text[:1].isupper() and clause.word(at) not in words.locatives
    ):
        at -= 1
    return clause.word(at) in words.locatives


def _relative(clause: Clause, at: int) -> Group | None:
    """What a relative pronoun stands for: the mention right before it, perhaps with a comma."""
    for place in range(at - 1, max(-1, at - 7), -1):
        item = clause.items[place]
        if item.mention is not None and acting(clause, place):
            return clause.group_of(place) if place == at - 1 else (place,)
        if item.norm in _STOPS:
            return None
    return None


def subject(clause: Clause, at: int) -> Group:
    """The group that acts in what stands at a place, looking to the left."""
    words = small_words(clause.lang)
    place = at - 1
    while place >= 0:
        item = clause.items[place]
        if item.norm in _STOPS:
            break
        if item.quoted:
            place -= 1
            continue
        if item.norm in words.relatives:
            return _relative(clause, place) or ()
        if item.norm in words.subordinators and place < at - 1 and _clausal(clause, place, at):
            break
        if item.mention is not None and acting(clause, place):
            group = clause.group_of(place)
            if _free(clause, group[0], words):
                return group
            if len(group) > 1 and place == at - 1:
                return _own(clause, group)
            place = group[0]
        place -= 1
    return ()


def _own(clause: Clause, group: Group) -> Group:
    """The members that act, where the first belongs to what stands before.

    "At the invitation of A, B and C met"; "to greet A, and B was to speak".
    """
    for number in range(1, len(group)):
        if clause.word(group[number] - 1) == ",":
            return group[number:]
    return group[-1:]


def _clausal(clause: Clause, place: int, at: int) -> bool:
    """Whether a subordinator opens the clause that holds a verb."""
    return not any(place < verb.head < at for verb in clause.verbs if verb.finite)


def following_subject(clause: Clause, at: int) -> Group:
    """The first group in a subject's position after a comma to the right."""
    words = small_words(clause.lang)
    comma = False
    for place in range(at + 1, min(len(clause.items), at + 30)):
        item = clause.items[place]
        if item.norm in _STOPS:
            break
        if item.norm == ",":
            comma = True
        elif comma and item.mention is not None and acting(clause, place):
            group = clause.group_of(place)
            rest = tuple(p for p in group if p >= place)
            if _free(clause, place, words):
                return rest
    return ()


def _phrase_at(clause: Clause, at: int, phrases: tuple[str, ...]) -> int | None:
    """The place after the longest of some phrases that begins at a place."""
    best: int | None = None
    for text in phrases:
        words = phrase(text)
        end = at + len(words)
        if clause.norms[at:end] == words and (best is None or end > best):
            best = end
    return best


def _mention_after(clause: Clause, at: int) -> int | None:
    """The place of the mention that begins at a place; an article and a title may come first."""
    words = small_words(clause.lang)
    if clause.word(at + 1) in words.genitive:
        at += 2
    for place in range(at, min(at + 4, len(clause.items))):
        item = clause.items[place]
        if item.mention is not None:
            return place if acting(clause, place) else None
        article = place == at and item.norm in words.determiners
        title = item.is_word and item.text[:1].islower() and clause.word(at) in words.determiners
        if not article and (not title or item.norm in words.prepositions | words.coordinators):
            return None
    return None


def _opens_clause(clause: Clause, at: int, words: Words) -> bool:
    item = clause.items[at]
    return (
        item.norm in _STOPS
        or item.norm in words.relatives
        or (item.norm in words.subordinators and item.is_word)
    )


def partners(
    clause: Clause, start: int, prepositions: tuple[str, ...], heads: frozenset[int] = frozenset()
) -> tuple[Group, ...]:
    """The groups that one of some prepositions introduces to the right of a place.

    A preposition that is said again gives a group of its own. Other finite verbs end the search,
    except those whose place is in ``heads``.
    """
    words = small_words(clause.lang)
    verbs = {v.head for v in clause.verbs if v.finite and not v.passive} - heads
    found: list[Group] = []
    place, steps = start, 0
    while place < len(clause.items) and steps < _REACH:
        item = clause.items[place]
        if item.quoted:
            place += 1
            continue
        after = _phrase_at(clause, place, prepositions)
        if after is not None:
            mention = _mention_after(clause, after)
            if mention is not None:
                group = tuple(p for p in clause.group_of(mention) if p >= mention)
                found.append(group)
                place, steps = group[-1] + 1, 0
                if not _again(clause, place, prepositions):
                    break
                continue
            if not clause.items[min(after, len(clause.items) - 1)].is_word:
                break
        elif _opens_clause(clause, place, words) or place in verbs:
            break
        place += 1
        steps += 1
    return tuple(found)


def _ending(clause: Clause, at: int) -> Group:
    """The group from a place on, without a last member that begins a clause of its own."""
    group = tuple(p for p in clause.group_of(at) if p >= at)
    last = group[-1]
    begins = any(v.finite and v.first == last + 1 for v in clause.verbs)
    return group[:-1] if len(group) > 1 and begins else group


def _again(clause: Clause, at: int, prepositions: tuple[str, ...]) -> bool:
    """Whether the same preposition follows a conjunction or comma."""
    words = small_words(clause.lang)
    for place in range(at, min(at + 3, len(clause.items))):
        if _phrase_at(clause, place, prepositions) is not None:
            return place > at
        if clause.word(place) not in words.coordinators and clause.word(place) != ",":
            return False
    return False


def objects(clause: Clause, start: int, strict: bool = False) -> Group:
    """The group that follows a verb as its object; with ``strict`` nothing may stand between."""
    words = small_words(clause.lang)
    lex = lexicon(clause.lang)
    place, unknown, commas = start, 0, 0
    while place < len(clause.items):
        item = clause.items[place]
        if item.quoted or _opens_clause(clause, place, words):
            return ()
        if item.mention is not None:
            if is_place(clause, place):
                place += 1
                continue
            if (
                item.mention.oblique
                or not acting(clause, place)
                or (commas and not _resumes(clause, start, place))
            ):
                return ()
            return _ending(clause, place)
        if item.norm == ",":
            commas += 1
        elif item.norm in words.prepositions:
            skipped = _skip_place(clause, place, words)
            if skipped is not None:
                place = skipped
                continue
            if item.norm not in lex.transparent:
                return ()
        elif item.date is None and item.norm not in lex.transparent | words.determiners:
            unknown += 1
        if unknown > (0 if strict else 2) or commas > 2 or place - start > 14:
            return ()
        place += 1
    return ()


def _resumes(clause: Clause, start: int, place: int) -> bool:
    """Whether what stands between a verb and its object is set off by two commas."""
    return clause.norms[start:place].count(",") == 2 or (
        clause.norms[start:place].count(",") == 1 and clause.items[start].date is not None
    )


def _skip_place(clause: Clause, at: int, words: Words) -> int | None:
    """The place after "à Rabat", "au Palais royal"; none where it is no place."""
    if clause.word(at) not in words.locatives:
        return None
    place = at + 1
    if clause.word(place) in words.determiners:
        place += 1
    if place < len(clause.items) and is_place(clause, place):
        return place + 1
    begin = place
    while place < len(clause.items) and place - begin < 8:
        item = clause.items[place]
        if item.mention is not None or item.date is not None or item.norm == ",":
            break
        if (
            item.text[:1].isupper()
            or item.text[:1].isdigit()
            or place == begin
            or item.norm in ("de", "d'", "du", "of", "des", "la", "international", "royal")
        ):
            place += 1
        else:
            break
    return place if place > begin else None


def persons(clause: Clause, group: Group) -> bool:
    """Whether all of a group are persons or holders of an office."""
    kinds = (ActorKind.PERSON, ActorKind.OFFICE)
    return all((m := clause.mention(p)) is not None and m.kind in kinds for p in group)


def agents(clause: Clause, verb: Verb) -> tuple[Group, ...]:
    """Who does what a passive verb says; a group of its own for each "by"."""
    return partners(clause, verb.head + 1, tuple(sorted(lexicon(clause.lang).agents)))


def relative_object(clause: Clause, group: Group) -> Group:
    """Whom a relative clause is about, as in "B, whom A received": what stands before "whom"."""
    at = group[0] - 1
    if clause.word(at) not in small_words(clause.lang).whom:
        return ()
    at -= 1 if clause.word(at - 1) != "," else 2
    return (at,) if at >= 0 and acting(clause, at) else ()


def patient(clause: Clause, verb: Verb) -> Group:
    """Who undergoes what a passive verb says: its subject, or what a participle stands beside."""
    if verb.tense != "participle":
        return subject(clause, verb.first)
    place = verb.first - 1
    while place >= 0 and (
        clause.word(place) == "," or clause.word(place) in lexicon(clause.lang).transparent
    ):
        place -= 1
    if place >= 0 and acting(clause, place):
        group = clause.group_of(place)
        return group if place == group[-1] else (place,)
    return following_subject(clause, verb.head) if place < 0 else ()


def own_subject(clause: Clause, verb: Verb) -> Group:
    """The subject of a verb; that of a fronted infinitive or gerund stands to its right."""
    found = subject(clause, verb.first)
    if found or verb.finite:
        return found
    return following_subject(clause, verb.head)
