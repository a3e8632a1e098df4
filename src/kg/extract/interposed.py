"""Verbs of saying that come after what is said: "« … », a dit X", "…, X said", "…, a-t-il ajouté".

Takes a `View` and a verb in it; gives the attribution, and what the same speaker says after it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.attributed import Attribution, of_cue
from kg.extract.contents import left, quote_ending, right
from kg.extract.speakers import Speaker, View
from kg.extract.speech import Form
from kg.extract.utterance import CLOSERS
from kg.model import Span

if TYPE_CHECKING:
    from kg.extract.speech import Cue
    from kg.extract.utterance import Placed

_BREAKS = frozenset([":", ";"])
_SHORT = 2  # words that are no clause
_PAUSES = frozenset([",", "?", "!", "…", "–", "—"])


def interposed(view: View, cue: Cue, bound: int) -> list[Attribution]:
    """What a verb tells that stands before it, from token ``bound`` on."""
    if "quote" not in cue.verb.takes or cue.start <= bound:
        return []
    found = _verb_subject(view, cue, bound) or _subject_verb(view, cue, bound)
    if found is None:
        return []
    speaker, start, end = found
    content = left(view, start, bound)
    if content is None:
        return []
    end = view.past_adverbs(max(end, cue.end))
    whole = _extended(view, content, start, end)
    if whole == content and not _clause(view, bound, start):
        return []
    made = of_cue(view, cue, speaker, whole, "interposed")
    more = _more(view, end) if whole == content else None
    if more is None:
        return [made]
    return [made, replace(made, content=more, rule="interposed-and")]


def _pauses(view: View, at: int) -> bool:
    """Whether a comma or a closing quotation mark stands at a token."""
    return at >= 0 and (view.words[at] in _PAUSES or _closes(view, at))


def _closes(view: View, at: int) -> bool:
    return view.words[at] in CLOSERS and any(
        q.closed and q.span.end == view.tokens[at].end for q in view.quotes
    )


def _clause(view: View, bound: int, end: int) -> bool:
    """Whether what stands before a verb can be what is said: a quotation, or more than an aside."""
    if quote_ending(view, end) is not None:
        return True
    words = [n for n in range(bound, end) if view.words[n][:1].isalnum()]
    if len(words) <= _SHORT:
        return any(view.words[n] == ":" for n in range(bound, end)) and len(words) > 1
    commas = sum(view.words[n] == "," for n in range(bound, end - 1) if n not in view.quoted)
    opens = view.rules.has("prepositions", view.words[words[0]]) or words[0] in view.dated
    lead = view.words[words[0]].endswith(view.rules.gerund_endings)
    return bool(commas) or not (opens or lead)


def _verb_subject(view: View, cue: Cue, bound: int) -> tuple[Speaker, int, int] | None:
    """Verb and then subject after a comma or a closing mark."""
    if cue.form is Form.GERUND or cue.verb.addressed:
        return None
    if cue.pronoun is not None:
        if view.rules.has("nobody", cue.pronoun):
            speaker = view.capital_near(cue.end - 1) or Speaker(unnamed=True)
        else:
            speaker = Speaker(pronoun="many" if cue.pronoun.endswith("s") else "one")
        return speaker, cue.start, cue.end
    if not _pauses(view, cue.start - 1) or _aside_closes(view, cue.start - 1, bound):
        return None
    if view.that(cue.end) is not None:
        return None
    after = view.after(cue.end)
    if after is None:
        return None
    speaker, end = after
    if end < len(view.words) and view.rules.has("as", view.words[end]):
        return None
    if speaker.pronoun == "many":  # "X, an envoy, urged both to return"
        return None
    return speaker, cue.start, end


def _aside_closes(view: View, comma: int, bound: int) -> bool:
    """Whether a comma before a verb closes an aside to its subject: "X, en visite à Y, a salué"."""
    if _closes(view, comma) or (comma and _closes(view, comma - 1)):
        return False
    return any(
        _opens_aside(view, place, comma, bound)
        for place in view.placed
        if bound <= place.first and place.last <= comma
    )


def _opens_aside(view: View, place: Placed, comma: int, bound: int) -> bool:
    """Whether the only aside between a mention and a comma is one to it as a subject."""
    word = view.words[place.last]
    relative = view.rules.has("relative", word)
    if word != "," and not relative:
        return False
    leads = place.first <= bound + 2 or view.words[place.first - 1] == ","
    commas = view.words[place.last : comma + 1].count(",")
    if not _BREAKS.isdisjoint(view.words[place.last : comma]):
        return False
    if not leads or commas != (1 if relative else 2):
        return False
    return not view.prepositional(place.first) and not place.mention.oblique


def _subject_verb(view: View, cue: Cue, bound: int) -> tuple[Speaker, int, int] | None:
    """Subject and then verb after a comma, with nothing but asides after them."""
    at = cue.start - 1
    if at < 0 or cue.form not in (Form.FINITE, Form.PARTICIPLE) or not _ends(view, cue):
        return None
    place = view.at.get(at)
    if place is not None:
        if place.mention.oblique:
            return None
        first, speaker = place.first, view.speaker(place, alone=True)
    else:
        found = view.phrase_before(at, cue)
        if found is None or found.span is None:
            return None
        first, speaker = view.token(found.span.start), found
    if not _pauses(view, first - 1):
        return None
    return speaker, first, cue.end


def _ends(view: View, cue: Cue) -> bool:
    """Whether no content follows a verb, only the end, an aside or an addressee."""
    words, rules = view.words, view.rules
    at = cue.end
    near = words[at : at + 6]
    if any(rules.has("that", w) for w in near[: near.index(",") if "," in near else 6]):
        return False
    if cue.verb.addressed:
        at = _addressed(view, at)
    at = view.past_adverbs(at)
    if at >= len(words) or words[at] in (",", ".", ";", "…", ")", "?", "!"):
        return True
    if rules.has("unnamed", words[at]):
        return True
    strict = bool(cue.verb.takes & {"any", "inf"}) or words[at] in cue.verb.after
    return not strict and rules.has("prepositions", words[at]) and words[at] not in cue.verb.bars


def _addressed(view: View, at: int) -> int:
    """The token after those who are told something."""
    place = view.at.get(at)
    if place is not None:
        return place.last
    if at < len(view.words) and view.rules.has("articles", view.words[at]):
        for step in range(at, min(at + 7, len(view.words))):
            if view.words[step] in ",." or view.rules.has("prepositions", view.words[step]):
                return step
    return at


def _extended(view: View, content: Span, start: int, end: int) -> Span:
    """The content with the rest of the clause that an interposed verb interrupts."""
    if end + 1 >= len(view.words) or view.words[end] != ",":
        return content
    if quote_ending(view, start) is not None and not _within_quote(view, start):
        return content
    following = view.words[end + 1]
    if following.endswith(view.rules.gerund_endings) or view.rules.has("turns", following):
        return content
    if view.rules.has("conjunctions", following) or any(c.start == end + 1 for c in view.cues):
        return content
    rest = right(view, end + 1)
    return Span(content.start, rest.end) if rest is not None else content


def _within_quote(view: View, start: int) -> bool:
    """Whether a verb interrupts a quotation."""
    offset = view.tokens[start].start
    return any(q.span.start < offset < q.span.end for q in view.quotes)


def _more(view: View, end: int) -> Span | None:
    """A further clause after an interposed verb: "…, a dit X, et les autres attendront"."""
    words, rules = view.words, view.rules
    for at in range(end, min(end + 10, len(words) - 4)):
        if words[at] != "," or not rules.has("and", words[at + 1]):
            continue
        first = at + 2
        clause = rules.has("articles", words[first]) or first in view.at
        subject = rules.pronouns.at(words, first) or rules.has("subjects", words[first])
        near = any(at <= c.start < first + 8 for c in view.cues)
        if (clause or subject) and not near:
            return right(view, first, close=False)
        return None
    return None
