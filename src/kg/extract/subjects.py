"""Who acts in a clause: the subject of a verb or noun, whom a relative clause is about.

Takes a clause and a place in it; gives groups of places of mentions. A wrong argument is worse
than none: what is not in a plain position is not taken.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from kg.extract.clauses import small_words
from kg.extract.delegations import leads, sends
from kg.extract.model import ActorKind
from kg.extract.verbs import Verb, lexicon, phrase

if TYPE_CHECKING:
    from kg.extract.clauses import Clause, Words

Group = tuple[int, ...]

_FAR = 90
_JOINED = 8

STOPS = frozenset(";.!?…")
_LEADS = frozenset(",:-–—|•…>_⭐*·/") | {"--", "..."}
ACTING = frozenset(
    {
        ActorKind.PERSON,
        ActorKind.OFFICE,
        ActorKind.JURISDICTION,
        ActorKind.INSTITUTION,
        ActorKind.GROUP,
    }
)


def acting(clause: Clause, at: int) -> bool:
    """Whether a mention can act in a contact."""
    mention = clause.mention(at)
    return mention is not None and mention.kind in ACTING


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
    if mention is None or clause.items[at].quoted:
        return False
    if sends(clause, at, _before_article(clause, at, words)):
        return True
    if mention.oblique or is_place(clause, at):
        return False
    before = _title_start(clause, at, words) - 1
    while before >= 0 and clause.word(before) in words.determiners:
        before -= 1
    if clause.word(before) in words.genitive:  # "Peru's A"
        before -= 2
        while before >= 0 and clause.word(before) in words.determiners:
            before -= 1
    if before < 0:
        return True
    item = clause.items[before]
    if item.date is not None or item.norm in _LEADS or item.norm in STOPS:
        return True
    if item.quoted:
        return True
    if item.mention is not None and item.mention.oblique and before == at - 1:
        return _opens(clause, before, words)  # "A's minister, B"
    if item.mention is not None:
        return is_place(clause, before)
    if item.norm in words.leads or item.norm in words.relatives or item.norm[:1].isdigit():
        return True
    if item.norm in words.whom or leads(clause, before):
        return True
    if not item.text[:1].isupper():
        return False
    return _place_name(clause, before, words) or _unknown_title(clause, before, words)


def _opens(clause: Clause, at: int, words: Words) -> bool:
    """Whether nothing but a mark or an opening word stands before a possessor."""
    before = _before_article(clause, at, words)
    item = clause.items[before] if before >= 0 else None
    if item is None or item.date is not None or item.norm in _LEADS or item.norm in STOPS:
        return True
    return item.norm in words.leads or item.norm in words.relatives


def _before_article(clause: Clause, at: int, words: Words) -> int:
    at -= 1
    while clause.word(at) in words.determiners and clause.word(at) not in words.of_people:
        at -= 1
    return at


def _unknown_title(clause: Clause, at: int, words: Words) -> bool:
    """Whether one or two capitalised words before a name open a clause: "Reverend A"."""
    for place in (at - 1, at - 2):
        word = clause.word(place)
        if place < 0 or word in words.determiners or word in words.leads or word in STOPS:
            return True
        if not clause.items[place].text[:1].isupper() or word == "":
            return False
    return False


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


def _over(clause: Clause, place: int, at: int, words: Words) -> bool:
    """Whether the relative clause that begins at a place ends with a comma before another.

    "A, who took office in March, met"; not "A, who, in March, met".
    """
    if clause.word(place + 1) == ",":
        return False
    low = bisect_right(clause.verbs, place, key=_head_of)
    high = bisect_left(clause.verbs, at, key=_head_of)
    starts = [v.first for v in clause.verbs[low:high] if v.finite and place < v.first]
    return any(_closed(clause, place, start, words) for start in (*starts, at))


def _head_of(verb: Verb) -> int:
    return verb.head


def _closed(clause: Clause, place: int, at: int, words: Words) -> bool:
    """Whether a comma ends before a verb what began at a place."""
    if clause.word(at - 1) != ",":
        return False
    transparent = lexicon(clause.lang).transparent
    before = at - 2
    while before > place and (
        clause.items[before].date is not None or clause.word(before) in transparent
    ):
        before -= 1
    if clause.word(before) == ",":
        before -= 1
    return before > place and clause.word(before) not in words.coordinators


def _relative(clause: Clause, at: int) -> Group | None:
    """What a relative pronoun stands for: the mention right before it, perhaps with a comma."""
    for place in range(at - 1, max(-1, at - 7), -1):
        item = clause.items[place]
        if item.mention is not None and acting(clause, place):
            group = clause.group_of(place)
            many = clause.word(at + 1) in small_words(clause.lang).many and place == group[-1]
            return group if place == at - 1 or many else (holder(clause, place),)
        if item.norm in STOPS:
            return None
    return None


def holder(clause: Clause, at: int) -> int:
    """Who "A of Guinea" is: the mention before a country that only says where he is from."""
    mention, before = clause.mention(at), clause.mention(at - 2)
    if mention is None or not mention.oblique or before is None or not acting(clause, at - 2):
        return at
    return at - 2 if clause.word(at - 1) in small_words(clause.lang).of else at


def subject(clause: Clause, at: int) -> Group:
    """The group that acts in what stands at a place, looking to the left."""
    words = small_words(clause.lang)
    place = at - 1
    while place >= 0 and at - place <= _FAR:
        item = clause.items[place]
        if item.norm in STOPS:
            break
        if item.quoted:
            place -= 1
            continue
        if item.norm in words.relatives and not _over(clause, place, at, words):
            return _relative(clause, place) or ()
        if item.norm in words.subordinators and place < at - 1 and _clausal(clause, place, at):
            break
        if item.mention is not None and acting(clause, place):
            group = clause.group_of(place)
            if _free(clause, group[0], words):
                return group
            if len(group) > 1 and (place == at - 1 or _fronted(clause, group)):
                return _own(clause, group)
            if place == at - 1 and _after_word(clause, group[0], words):
                return group
            place = group[0]
        place -= 1
    return ()


def _fronted(clause: Clause, group: Group) -> bool:
    """Whether the first of a group ends an adverbial: "at the urging of A, B and C rose"."""
    mention = clause.mention(group[0])
    return mention is not None and mention.oblique and clause.word(group[0] + 1) == ","


def _after_word(clause: Clause, at: int, words: Words) -> bool:
    """Whether a plain word stands before a subject: "after lunch he met", "a letter they wrote"."""
    item = clause.items[at - 1] if at else None
    if item is None or not item.is_word or not item.text[:1].islower():
        return False
    verbal = any(v.first <= at - 1 <= v.head for v in clause.verbs)
    mention = clause.mention(at)
    named = mention is not None and (mention.name is not None or mention.anaphor)
    return named and not verbal and item.norm not in words.prepositions | words.coordinators


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
        if item.norm in STOPS or item.norm in words.turns:
            break
        if item.norm == ",":
            comma = True
        elif comma and item.mention is not None and acting(clause, place):
            group = clause.group_of(place)
            rest = tuple(p for p in group if p >= place)
            if _free(clause, place, words):
                return rest
    return ()


def persons(clause: Clause, group: Group) -> bool:
    """Whether all of a group are persons or holders of an office."""
    kinds = (ActorKind.PERSON, ActorKind.OFFICE)
    return all((m := clause.mention(p)) is not None and m.kind in kinds for p in group)


def relative_object(
    clause: Clause, group: Group, verb: Verb, prepositions: tuple[str, ...] = ()
) -> Group:
    """Whom a relative clause is about: what stands before "whom", "with whom", "qu'a reçu"."""
    words = small_words(clause.lang)
    at = (min(group[0], verb.first) if group else verb.first) - 1
    while clause.word(at) in words.determiners:
        at -= 1
    if clause.word(at) in words.genitive:
        at -= 2
    if prepositions:
        if clause.word(at) not in words.whom | words.relatives:
            return ()
        ends = (phrase(p) for p in prepositions)
        size = next((len(w) for w in ends if _ends_with(clause, at, w)), 0)
        if not size:
            return ()
        at -= size
    elif clause.word(at) not in words.whom:
        return ()
    at -= 1 if clause.word(at - 1) != "," else 2
    if at < 0 or not acting(clause, at):
        return ()
    return (holder(clause, at),)


def _ends_with(clause: Clause, at: int, words: tuple[str, ...]) -> bool:
    """Whether some words stand right before a place."""
    return at >= len(words) and clause.norms[at - len(words) : at] == words


def patient(clause: Clause, verb: Verb) -> Group:
    """Who undergoes what a passive verb says: its subject, or what a participle stands beside."""
    if verb.tense != "participle":
        return subject(clause, verb.first) or inverted(clause, verb)
    place = verb.first - 1
    while place >= 0 and (
        clause.word(place) == "," or clause.word(place) in lexicon(clause.lang).transparent
    ):
        place -= 1
    if place >= 0 and acting(clause, place):
        group = clause.group_of(place)
        return group if place == group[-1] else (place,)
    return following_subject(clause, verb.head) if place < 0 else ()


def own_subject(clause: Clause, verb: Verb, depth: int = _JOINED) -> Group:
    """The subject of a verb; that of a fronted infinitive or gerund stands to its right.

    A verb that a conjunction joins to another has the subject of that one.
    """
    found = subject(clause, verb.first)
    if found and verb.finite and _passed_over(clause, found, verb):
        found = inverted(clause, verb) or found
    if found:
        return found
    if not verb.finite:
        depends = any(v.finite and v.head < verb.first for v in clause.verbs)
        return () if depends else following_subject(clause, verb.head)
    if turned := inverted(clause, verb):
        return turned
    lender = _joined_to(clause, verb) if depth else None
    return own_subject(clause, lender, depth - 1) if lender is not None else ()


def _joined_to(clause: Clause, verb: Verb) -> Verb | None:
    """The verb before one that a conjunction opens: "met A and, later, called on B"."""
    transparent = lexicon(clause.lang).transparent
    at = verb.first - 1
    while at > 0 and (
        clause.items[at].date is not None
        or clause.word(at) in transparent
        or clause.word(at) == ","
    ):
        at -= 1
    if at < 0 or clause.word(at) not in small_words(clause.lang).coordinators:
        return None
    return next((v for v in reversed(clause.verbs) if v.head < at and v.finite), None)


def _passed_over(clause: Clause, found: Group, verb: Verb) -> bool:
    """Whether a subordinator stands between a would-be subject and its verb: "A, que recevra B"."""
    words = small_words(clause.lang)
    before = clause.word(verb.first - 1)
    oblique = before in words.relatives and clause.word(verb.first - 2) in words.prepositions
    return (oblique or before in words.whom | words.turns) and found[-1] < verb.first - 1


def inverted(clause: Clause, verb: Verb) -> Group:
    """The subject that follows its verb: "que recevra A", "où l'attend A", "ont été reçus A et B".

    Only in the languages that do so, behind a relative word or where a passive opens its clause.
    """
    words, lex = small_words(clause.lang), lexicon(clause.lang)
    before = clause.word(verb.first - 1)
    if not lex.inverted or not verb.finite:
        return ()
    opens = verb.first == 0 or before in words.leads or before in (",", ":", "-", "–", "•")
    opens = opens or (clause.items[verb.first - 1].date is not None if verb.first else True)
    opens = verb.passive and opens
    oblique = before in words.relatives and clause.word(verb.first - 2) in words.prepositions
    if before not in words.whom | words.turns and not opens and not oblique:
        return ()
    place = verb.head + 1
    while place < len(clause.items) and place - verb.head <= 5:
        item = clause.items[place]
        if item.mention is not None:
            free = acting(clause, place) and not item.mention.oblique
            return tuple(p for p in clause.group_of(place) if p >= place) if free else ()
        plain = item.norm in words.determiners | lex.transparent or item.norm in (",", ":")
        if item.norm in words.prepositions or (not plain and item.date is None):
            return ()
        place += 1
    return ()
