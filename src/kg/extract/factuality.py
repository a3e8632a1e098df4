"""Whether a contact that a clause tells of took place, is under way, planned, proposed or denied.

Takes a clause and the verb or noun that tells of the contact; gives a status and the cue that
decided, or no status where the text only hears of it. The cues are the language pack's.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.claims.model import InteractionStatus as Status
from kg.extract.clauses import small_words
from kg.extract.phrasebook import Phrasebook
from kg.extract.verbs import key, lexicon
from kg.packs import table

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.verbs import Verb

_ORDER = ("contradicted", "postponed", "cancelled", "denied", "ongoing", "proposed", "planned")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status, ``None`` for mere hearsay; ``postponed`` tells one kind of cancellation."""

    status: Status | None
    cue: str = ""
    postponed: bool = False
    intended: bool = False
    contradicts: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Cues:
    tenses: dict[str, str]
    noun: Phrasebook[str]
    main: Phrasebook[str]
    whether: frozenset[str]
    coming: frozenset[str]
    gone: frozenset[str]


@cache
def _cues(lang: str) -> _Cues:
    data = table(lang, "factuality")
    tenses = {t: status for status, listed in data.get("tense", {}).items() for t in listed}
    noun = Phrasebook(data.get("noun", {}))
    main = Phrasebook({"denied": data.get("main", {}).get("denied", ())})
    whether = frozenset(key(w) for w in data.get("main", {}).get("whether", ()))
    return _Cues(
        tenses,
        noun,
        main,
        whether,
        frozenset(data.get("coming", ())),
        frozenset(data.get("gone", ())),
    )


def _named(name: str, cue: str) -> Verdict:
    if name == "none":
        return Verdict(None, cue)
    if name == "contradicted":
        return Verdict(Status.DENIED, cue, contradicts=True)
    if name == "postponed":
        return Verdict(Status.CANCELLED, cue, postponed=True)
    return Verdict(Status(name), cue)


def denied_before(clause: Clause, at: int) -> bool:
    """Whether words to the left deny what the clause at a place says."""
    return bool(_cues(clause.lang).main.hits(clause.norms, at - 20, at))


def _asked(clause: Clause, at: int) -> bool:
    """Whether the clause of a verb only asks: "whether", "si"."""
    return any(w in _cues(clause.lang).whether for w in clause.norms[max(0, at - 5) : at])


def of_verb(clause: Clause, verb: Verb, main: Verb | None) -> Verdict:
    """The status that a verb gives; ``main`` is the verb that an infinitive depends on."""
    if denied_before(clause, verb.first):
        return Verdict(Status.DENIED, "denied-before", contradicts=True)
    if _asked(clause, verb.first):
        return Verdict(None, "whether")
    found = _governed(clause, verb, main)
    if verb.negated and found.status in (Status.OCCURRED, Status.PLANNED, Status.PROPOSED):
        return Verdict(Status.DENIED, "negated")
    return found


def _governed(clause: Clause, verb: Verb, main: Verb | None) -> Verdict:
    statuses = [tag[1:] for tag in verb.governors if tag.startswith("=")]
    if statuses:
        verdict = _named(statuses[0], verb.governors[0])
        negated = any(
            w in lexicon(clause.lang).negators
            for w in clause.norms[max(0, verb.first - 3) : verb.head]
        )
        if negated and verdict.status in (Status.PLANNED, Status.PROPOSED):
            return Verdict(Status.DENIED, "negated")
        return verdict
    if verb.governors:
        return _by_governor(clause, verb.governors[0], main)
    if verb.tense == "inf":
        return Verdict(None, "infinitive")
    return _named(_cues(clause.lang).tenses.get(verb.tense, "none"), verb.tense)


def _by_governor(clause: Clause, governor: str, main: Verb | None) -> Verdict:
    told = _cues(clause.lang).tenses.get(main.tense, "none") if main is not None else "occurred"
    if governor == "purpose":
        if main is not None and main.lemma in _cues(clause.lang).coming:
            told = "planned"
        if main is not None and told == "occurred" and main.lemma in _cues(clause.lang).gone:
            return Verdict(Status.OCCURRED, "purpose")  # "flew in to meet"
        return Verdict(Status.PLANNED, "purpose", intended=told == "occurred")
    if governor == "without":
        return Verdict(Status.DENIED, "without")
    return _named("planned" if told == "planned" else "occurred", governor)


def of_noun(clause: Clause, first: int, last: int, low: int, high: int) -> Verdict:
    """The status of the contact that a noun from ``first`` to ``last`` names.

    ``low`` and ``high`` are the places between which cues are looked for.
    """
    words = small_words(clause.lang)
    if denied_before(clause, first):
        return Verdict(Status.DENIED, "denied-before", contradicts=True)
    if any(clause.word(at) in words.negative for at in range(max(0, first - 3), first)):
        return Verdict(Status.DENIED, "no")
    window = clause.norms[low:high]
    negated = any(w in lexicon(clause.lang).negators for w in window)
    hits = _cues(clause.lang).noun.hits(clause.norms, low, high)
    if hits:
        hit = min(hits, key=lambda h: (_ORDER.index(h.value), h.start))
        verdict = _named(hit.value, " ".join(clause.norms[hit.start : hit.end]))
        if negated and verdict.status in (Status.PLANNED, Status.PROPOSED):
            return Verdict(Status.DENIED, "negated")
        return verdict
    return _by_tense(clause, first, last, low, high, negated)


def _by_tense(clause: Clause, first: int, last: int, low: int, high: int, negated: bool) -> Verdict:
    near = [v for v in clause.verbs if low <= v.head < high and v.finite]
    near.sort(key=lambda v: (min(abs(v.head - first), abs(v.head - last)), v.head))
    if not near:
        return Verdict(Status.OCCURRED, "bare")
    verb = near[0]
    verdict = _named(_cues(clause.lang).tenses.get(verb.tense, "none"), verb.tense)
    if verdict.status is Status.OCCURRED and (verb.negated or negated):
        return Verdict(Status.DENIED, "negated")
    return verdict
