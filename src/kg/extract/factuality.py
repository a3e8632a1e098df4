"""Whether a contact that a clause tells of took place, is under way, planned, proposed or denied.

Takes a clause and the verb or noun that tells of the contact; gives a status and the cue that
decided, or no status where the text only hears of it. The cues are the language pack's.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.claims.model import InteractionStatus as Status
from kg.extract.clauses import small_words
from kg.extract.phrasebook import Phrasebook
from kg.extract.verbs import key, lexicon
from kg.fold import fold_keep
from kg.packs import table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kg.extract.clauses import Clause
    from kg.extract.verbs import Verb

_GAP = 12  # words between "denied", "that" and what is denied
_SIDES = ("now", "temporal", "lapsed", "turn")
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
    denying: frozenset[str]
    that: frozenset[str]
    ordinal: frozenset[str]
    sides: Phrasebook[str]


@cache
def _cues(lang: str) -> _Cues:
    data = table(lang, "factuality")
    tenses = {t: status for status, listed in data.get("tense", {}).items() for t in listed}
    noun = Phrasebook(data.get("noun", {}))
    main = Phrasebook({"denied": data.get("main", {}).get("denied", ())})

    def words(name: str, among: Mapping[str, Any]) -> frozenset[str]:
        return frozenset(key(w) for w in among.get(name, ()))

    small = data.get("main", {})
    return _Cues(
        tenses, noun, main, words("whether", small), frozenset(data.get("coming", ())),
        frozenset(data.get("gone", ())), words("denying", small), words("that", small),
        words("ordinal", data), Phrasebook({name: data.get(name, ()) for name in _SIDES}),
    )  # fmt: skip


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
    cues = _cues(clause.lang)
    if cues.main.hits(clause.norms, at - 20, at):
        return True
    that = next(
        (p for p in range(at - 1, max(-1, at - _GAP), -1) if clause.word(p) in cues.that), 0
    )
    return any(word in cues.denying for word in clause.norms[max(0, that - _GAP) : that])


def _asked(clause: Clause, at: int) -> bool:
    """Whether the clause of a verb only asks: "whether", "si"."""
    return any(w in _cues(clause.lang).whether for w in clause.norms[max(0, at - 5) : at])


def of_verb(clause: Clause, verb: Verb, main: Verb | None) -> Verdict:
    """The status that a verb gives; ``main`` is the verb that an infinitive depends on."""
    if denied_before(clause, verb.first):
        return Verdict(Status.DENIED, "denied-before", contradicts=True)
    if _asked(clause, verb.first):
        return Verdict(None, "whether")
    found = lapsed(clause, _now(clause, verb, _governed(clause, verb, main)), verb.head)
    if verb.negated and found.status in (Status.OCCURRED, Status.PLANNED, Status.PROPOSED):
        return Verdict(Status.DENIED, "negated")
    return found


def _now(clause: Clause, verb: Verb, found: Verdict) -> Verdict:
    """A present told of as going on now, or as a time to come: "when she receives him"."""
    told = (Status.OCCURRED, Status.PLANNED) if verb.tense == "prog-pres" else (Status.OCCURRED,)
    if found.status not in told or verb.tense not in ("pres", "prog-pres"):
        return found
    sides = _cues(clause.lang).sides
    hits = {h.value for h in sides.hits(clause.norms, verb.first - 5, verb.head + 8)}
    if "now" in hits:
        return Verdict(Status.ONGOING, "now")
    before = {h.value for h in sides.hits(clause.norms, verb.first - 6, verb.first)}
    coming = any(v.tense == "fut" for v in clause.verbs)
    ahead = coming and "temporal" in before and verb.tense == "pres"
    return Verdict(Status.PLANNED, "temporal") if ahead else found


def lapsed(clause: Clause, found: Verdict, at: int) -> Verdict:
    """What had been planned and was given up: "had been due to meet, but"."""
    if found.status is not Status.PLANNED:
        return found
    hits = _cues(clause.lang).sides.hits(clause.norms, 0, len(clause.norms))
    lapsed = any(h.value == "lapsed" and 0 <= at - h.end <= 3 for h in hits)
    turned = any(h.value == "turn" and h.start > at for h in hits)
    return Verdict(Status.CANCELLED, "lapsed") if lapsed and turned else found


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
        return _by_governor(clause, verb.governors[0], main, verb.first)
    if verb.tense == "inf":
        return Verdict(None, "infinitive")
    return _named(_cues(clause.lang).tenses.get(verb.tense, "none"), verb.tense)


def _by_governor(clause: Clause, governor: str, main: Verb | None, at: int) -> Verdict:
    told = _cues(clause.lang).tenses.get(main.tense, "none") if main is not None else "occurred"
    ordinal = any(w in _cues(clause.lang).ordinal for w in clause.norms[max(0, at - 6) : at])
    if governor == "purpose" and ordinal and told == "occurred":
        return Verdict(Status.OCCURRED, "first-to")
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


@cache
def _later(lang: str) -> frozenset[str]:
    return frozenset(fold_keep(w) for w in table(lang, "factuality").get("later", ()))


def later(lang: str) -> Callable[[str], bool]:
    """Tells whether words of time lie ahead of a present: "later in the day"."""
    return lambda text: fold_keep(" ".join(text.split())) in _later(lang)
