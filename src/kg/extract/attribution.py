"""Who says what: every passage of a document that somebody is reported to have said.

Takes a document; gives `Attribution`s in the order of the text. What A says that B said is B's,
told by A. Unnamed sources give nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.attributed import Attribution
from kg.extract.contents import (
    joined,
    left,
    quote_ending,
    quote_starting,
    right,
    trimmed,
)
from kg.extract.model import ActorKind
from kg.extract.nouns import nouns
from kg.extract.quotes import Quotation, quotations
from kg.extract.speech import Form
from kg.extract.utterance import CLOSERS, DASHES, UNNAMED, Speaker, View
from kg.model import LineRole, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.model import Document
    from kg.extract.speech import Cue

_READ = frozenset([LineRole.BODY, LineRole.DATELINE])
_ADDRESSED = frozenset(["accused", "asked", "called-for"])
_ADVERBIAL = 12  # tokens that may stand between a verb and its "that"


def attributions(document: Document) -> tuple[Attribution, ...]:
    """Everything that somebody is reported to have said, in the order of the text."""
    found: list[Attribution] = []
    context = _Context(document)
    paragraphs = _paragraph_quotes(document)
    for sentence in document.sentences:
        if sentence.line not in _READ:
            continue
        view = View(document, sentence, paragraphs[sentence.paragraph])
        read = _cited(view, list(_sentence(view)))
        kept = context.resolve(view, _nested(read))
        found.extend(kept)
    return tuple(found)


def _paragraph_quotes(document: Document) -> dict[int, tuple[Quotation, ...]]:
    """The quotations of every paragraph."""
    spans: dict[int, Span] = {}
    for sentence in document.sentences:
        known = spans.get(sentence.paragraph, sentence.span)
        spans[sentence.paragraph] = Span(
            min(known.start, sentence.span.start), max(known.end, sentence.span.end)
        )
    text = document.article.text
    return {n: quotations(text, span) for n, span in spans.items()}


def _sentence(view: View) -> Iterator[Attribution]:
    """What is said in one sentence, before pronouns are resolved."""
    bound = _opening(view)
    previous: Attribution | None = None
    for cue in view.cues:
        if cue.negated:
            continue
        found = _cue(view, cue, bound, previous)
        if found is None:
            continue
        yield found
        previous = found
        if found.rule.startswith("interposed"):
            bound = max(bound, view.token(found.evidence.end))
    yield from nouns(view)
    yield from _according(view)
    yield from _transcript(view)


def _cue(view: View, cue: Cue, bound: int, previous: Attribution | None) -> Attribution | None:
    """What one verb of saying tells."""
    if cue.passive:
        return _passive(view, cue)
    return _interposed(view, cue, bound) or _forward(view, cue, previous)


def _opening(view: View) -> int:
    """The first token after a dateline."""
    for at, word in enumerate(view.words[:16]):
        if word in DASHES and ")" in view.words[:at]:
            return at + 1
        if word in ("–", "—") and at <= 8 and any(c in view.words[:at] for c in (",", "(")):
            return at + 1
    return 0


# ---------------------------------------------------------------------------------- "…", said X
def _interposed(view: View, cue: Cue, bound: int) -> Attribution | None:
    """A verb after what was said: "…, a dit X", "…, X said"."""
    if "quote" not in cue.verb.takes or cue.start <= bound:
        return None
    found = _verb_subject(view, cue) or _subject_verb(view, cue)
    if found is None:
        return None
    speaker, start, end = found
    content = left(view, start, bound)
    if content is None:
        return None
    content = _extended(view, content, start, max(end, cue.end))
    return _attribution(view, cue, speaker, content, "interposed")


def _breaks(view: View, at: int) -> bool:
    """Whether a comma or a closing quotation mark stands at a token."""
    if at < 0:
        return False
    word = view.words[at]
    return word == "," or word in ("?", "!", "…") or _closes(view, at) or word in ("–", "—")


def _aside_closes(view: View, comma: int) -> bool:
    """Whether a comma before a verb closes an aside to its subject: "X, en visite à Y, a salué"."""
    if _closes(view, comma) or (comma and _closes(view, comma - 1)):
        return False
    for place in view.placed:
        if place.last > comma:
            break
        opens = place.last < len(view.words) and (
            view.words[place.last] == "," or view.rules.has("relative", view.words[place.last])
        )
        leads = place.first == 0 or view.words[place.first - 1] == "," or place.first <= 2
        commas = view.words[place.last : comma + 1].count(",")
        single = commas == (2 if opens and view.words[place.last] == "," else 1)
        if (
            opens
            and leads
            and single
            and not view.prepositional(place.first)
            and not place.mention.oblique
        ):
            return True
    return False


def _closes(view: View, at: int) -> bool:
    return view.words[at] in CLOSERS and any(
        q.closed and q.span.end == view.tokens[at].end for q in view.quotes
    )


def _verb_subject(view: View, cue: Cue) -> tuple[Speaker, int, int] | None:
    """Verb and then subject after a comma or a closing mark."""
    if cue.form not in (Form.FINITE, Form.PARTICIPLE) or cue.verb.addressed:
        return None
    if cue.pronoun is not None:
        if view.rules.has("nobody", cue.pronoun):
            speaker = view._place_speaker(cue.end - 1) or Speaker(unnamed=True)
        else:
            many = cue.pronoun.endswith("s")
            speaker = Speaker(pronoun="many" if many else "one")
        return speaker, cue.start, cue.end
    if not _breaks(view, cue.start - 1) or _aside_closes(view, cue.start - 1):
        return None
    if _that(view, cue.end) is not None:
        return None
    after = view.after(cue.end)
    if after is None:
        return None
    speaker, end = after
    return speaker, cue.start, end


def _subject_verb(view: View, cue: Cue) -> tuple[Speaker, int, int] | None:
    """Subject and then verb after a comma, with nothing but asides after them."""
    at = cue.start - 1
    if at < 0 or cue.form not in (Form.FINITE, Form.PARTICIPLE) or not _ends(view, cue):
        return None
    place = view.at.get(at)
    if place is not None:
        first = place.first
        if not _breaks(view, first - 1) or place.mention.oblique:
            return None
        return view.speaker(place), first, cue.end
    speaker = view._phrase_before(at, cue)
    if speaker is None or speaker.span is None:
        return None
    first = view.token(speaker.span.start)
    return (speaker, first, cue.end) if _breaks(view, first - 1) else None


def _ends(view: View, cue: Cue) -> bool:
    """Whether no content follows a verb, only the end, an aside or an addressee."""
    at = cue.end
    if any(view.rules.has("that", w) for w in view.words[at : at + 6]):
        return False
    if at < len(view.words) and (view.rules.has("unnamed", view.words[at])):
        return True
    if cue.verb.addressed:
        place = view.at.get(at)
        at = place.last if place else at
        if at < len(view.words) and view.rules.has("articles", view.words[at]):
            at = next(
                (n for n in range(at, min(at + 7, len(view.words))) if view.words[n] in ",."), at
            )
    if at >= len(view.words):
        return True
    word = view.words[at]
    return (
        word in (",", ".", ";", "…", ")")
        or view.rules.has("prepositions", word)
        or word.endswith(view.rules.adverb_endings)
        or view.rules.phrase("between", view.words, at) > at
    )


def _extended(view: View, content: Span, start: int, end: int) -> Span:
    """The content with the rest of the clause that an interposed verb interrupts."""
    if end + 1 >= len(view.words) or view.words[end] != ",":
        return content
    if quote_ending(view, start) is not None and not _within_quote(view, start):
        return content
    following = view.words[end + 1]
    if following.endswith(view.rules.gerund_endings) or view.rules.has("turns", following):
        return content
    if any(c.start == end + 1 for c in view.cues):
        return content
    rest = right(view, end + 1)
    return Span(content.start, rest.end) if rest is not None else content


def _within_quote(view: View, start: int) -> bool:
    """Whether a verb interrupts a quotation."""
    offset = view.tokens[start].start
    return any(q.span.start < offset < q.span.end for q in view.quotes)


# ---------------------------------------------------------------------------------- X said …
def _forward(view: View, cue: Cue, previous: Attribution | None) -> Attribution | None:
    """A verb before what is said: "X a dit que …", "X told Y that …"."""
    speaker = _subject(view, cue, previous)
    if speaker is None:
        return None
    found = _content(view, cue)
    if found is None:
        return None
    content, addressees, rule = found
    made = _attribution(view, cue, speaker, content, rule)
    return replace(made, addressees=addressees, heard=_heard(view, cue) if not addressees else None)


def _subject(view: View, cue: Cue, previous: Attribution | None) -> Speaker | None:
    """The subject of a verb, also the one that it shares with the verb before it."""
    if cue.pronoun is not None:
        return None
    if joined(view, cue) or cue.form is Form.INFINITIVE:
        if previous is not None:
            return previous.speaker
        first = next(
            (p for p in view.placed if p.last <= cue.start and not view.prepositional(p.first)
             and not p.mention.oblique), None,
        )  # fmt: skip
        return view.speaker(first) if first is not None else view.before(cue)
    return view.before(cue)


def _content(view: View, cue: Cue) -> tuple[Span, tuple[str, ...], str] | None:
    """The content after a verb, to whom it is said, and the rule that found it."""
    takes = cue.verb.takes
    if cue.end - 1 in view.quoted:
        return _with(_rest_of_quote(view, cue), (), "quote")
    at, addressees = _addressee(view, cue)
    if "that" in takes and (that := _that(view, cue.end)) is not None:
        return _with(right(view, that, close=False), addressees, "that")
    if (quote := _quote_at(view, at)) is not None:
        return _with(quote, addressees, "quote")
    if at < len(view.words) and view.words[at] in (",", "."):
        return None
    if "after" in takes:
        place = _after(view, at, cue)
        if place is not None:
            return _with(right(view, place), addressees, "after")
    if "any" in takes or "clause" in takes:
        return _with(_enough(view, at), addressees, "any" if "any" in takes else "clause")
    return None


def _rest_of_quote(view: View, cue: Cue) -> Span | None:
    """What follows a verb within the quotation that it begins."""
    start = view.tokens[cue.end - 1].end
    for quote in view.quotes:
        if quote.inner.start < start < quote.inner.end:
            return trimmed(view, Span(start, quote.inner.end))
    return None


def _with(
    content: Span | None, addressees: tuple[str, ...], rule: str
) -> tuple[Span, tuple[str, ...], str] | None:
    return None if content is None else (content, addressees, rule)


def _enough(view: View, at: int) -> Span | None:
    """The content that begins at a token, if it has two words."""
    content = right(view, at)
    if content is None:
        return None
    return content if view.token(content.end) - view.token(content.start) >= 2 else None


def _addressee(view: View, cue: Cue) -> tuple[int, tuple[str, ...]]:
    """Where the content may begin after the person spoken to, and who that is."""
    at = cue.end
    if cue.verb.addressed:
        place = view.at.get(at)
        if place is not None:
            return place.last, place.mention.actors
        if at < len(view.words) and view.rules.has("unnamed", view.words[at]):
            return at + 1, ()
        return at, ()
    words = view.words
    if at + 1 < len(words) and view.rules.has("addressing", words[at]):
        step = at + 1 if words[at + 1] not in ("de", "d'", "du") else at + 2
        place = view.at.get(step)
        if place is not None:
            return place.last, place.mention.actors
    return at, ()


def _heard(view: View, cue: Cue) -> Speaker | None:
    """The capital or person spoken to somewhat after a verb: "a reproché mardi à Y de …"."""
    for at in range(cue.end, min(cue.end + 10, len(view.words) - 1)):
        if view.words[at] in (",", ".", ";") or at in view.quoted:
            return None
        if view.rules.has("addressing", view.words[at]):
            if (place := view.at.get(at + 1)) is not None and place.mention.actors:
                return view.speaker(place)
            if cue.verb.act in _ADDRESSED and (found := view.capital(at + 1)) is not None:
                return found
    return None


def _that(view: View, start: int) -> int | None:
    """The token after the "that" which belongs to a verb."""
    at = start
    while at < len(view.words) and at - start <= _ADVERBIAL:
        word = view.words[at]
        if view.rules.has("that", word) and at not in view.at:
            return None if view.rules.has("not_that", view.words[at - 1]) else at + 1
        if word in (";", ":", ".") or at in view.quoted:
            return None
        if word == ",":
            closing = _aside_end(view, at)
            if closing is None:
                return None
            at = closing
            continue
        if any(c.start == at for c in view.cues) or view.rules.has("relative", word):
            return None
        at = view.at[at].last if at in view.at else at + 1
    return None


def _aside_end(view: View, comma: int) -> int | None:
    """The "that" after an aside between commas, if one follows it."""
    for at in range(comma + 1, min(comma + 14, len(view.words) - 1)):
        if view.words[at] == ",":
            return at + 1 if view.rules.has("that", view.words[at + 1]) else None
        if view.words[at] in (";", ":", ".") or any(c.start == at for c in view.cues):
            return None
    return None


def _quote_at(view: View, at: int) -> Span | None:
    """A quotation right after a verb, or a colon with what follows it."""
    for step in range(at, min(at + _ADVERBIAL, len(view.words))):
        quote = quote_starting(view, step)
        if quote is not None and (step == at or view.words[step - 1] in (":", ",")):
            last = view.token(quote.span.end)
            whole = last >= len(view.words) or view.words[last] in (",", ".", ";") or step > at
            return trimmed(view, quote.inner) if whole else None
        if view.words[step] == ":" and step + 1 < len(view.words):
            if quote_starting(view, step + 1) is None:
                return right(view, step + 1)
            continue
        if view.words[step] in (";", ".") or any(c.start == step for c in view.cues):
            return None
    return None


def _after(view: View, at: int, cue: Cue) -> int | None:
    """The token after one of the words that must lead the content, best before an infinitive."""
    for step in range(at, min(at + 14, len(view.words) - 1)):
        if view.words[step] in (";", ":") or any(c.start == step for c in view.cues):
            break
        if view.words[step] in cue.verb.after and view.is_infinitive(step + 1):
            return step + 1
    for step in range(at, min(at + 6, len(view.words))):
        if view.words[step] in cue.verb.after:
            return step + 1
        if view.words[step] in (",", ".", ";", ":"):
            return None
    return None


# ---------------------------------------------------------------------------------- passive, nouns
def _passive(view: View, cue: Cue) -> Attribution | None:
    """A participle with its agent: "présentée par X comme …", "announced by X"."""
    rules, words = view.rules, view.words
    if cue.end >= len(words) or not rules.has("by", words[cue.end]):
        return None
    after = view._phrase_after(cue.end + 1, agent=True)
    place = view.at.get(cue.end + 1)
    if place is not None:
        speaker, end = view.speaker(place), place.last
    elif after is not None:
        speaker, end = after
    else:
        return None
    if end < len(words) and rules.has("as", words[end]):
        content = right(view, end + 1)
        if content is None:
            return None
        found = _attribution(view, cue, speaker, content, "passive-as")
        return replace(found, act="characterised")
    return None


def _according(view: View) -> Iterator[Attribution]:
    """A source named aside: "selon X, …", "…, according to X"."""
    rules, words = view.rules, view.words
    for at in range(len(words)):
        end = rules.phrase("according", words, at)
        if end == at or at in view.quoted or at in view.at:
            continue
        place = view.at.get(end)
        if place is None and view.rules.has("documents", words[end]) and end + 1 < len(words):
            place = view._author(end + 1)
        if place is not None:
            speaker, last = view.speaker(place), place.last
        else:
            found = view._phrase_after(end)
            if found is None:
                continue
            speaker, last = found
        lead = at == 0 or (at == 1 and not words[0][:1].isalnum())
        if lead and last < len(words) and words[last] == ",":
            content = right(view, last + 1, close=False)
        else:
            content = left(view, at, _opening(view))
        if content is not None:
            cue = view.span(at, end)
            yield Attribution(view.sentence.index, speaker, content, "stated", "according", cue)


def _cited(view: View, found: list[Attribution]) -> list[Attribution]:
    """The attributions of a sentence that names its source: "citing X, the paper said …"."""
    cited = None
    for at in range(len(view.words)):
        end = view.rules.phrase("citing", view.words, at)
        place = view.at.get(end) if end > at and at not in view.quoted else None
        if place is not None:
            cited = view.speaker(place)
    if cited is None:
        return found
    return [
        replace(a, speaker=cited, relayed_by=a.speaker)
        if a.speaker.pronoun == "relay" or a.speaker.unnamed or _is_outlet(view, a.speaker)
        else replace(a, told_by=(*a.told_by, cited))
        for a in found
    ]


def _is_outlet(view: View, speaker: Speaker) -> bool:
    """Whether a speaker is one that passes on what others say."""
    actors = view.document.actors
    return any(actors[a].kind is ActorKind.OUTLET for a in speaker.actors)


def _transcript(view: View) -> Iterator[Attribution]:
    """A speech that a name and a colon introduce, as transcripts have it."""
    if not view.placed or view.placed[0].first != 0:
        return
    place = view.placed[0]
    if place.mention.kind is not ActorKind.PERSON or place.last + 1 >= len(view.words):
        return
    first = view.document.sentences
    index = view.sentence.index
    opens = index == 0 or first[index - 1].paragraph != view.sentence.paragraph
    if view.words[place.last] == ":" and opens:
        content = trimmed(view, Span(view.tokens[place.last + 1].start, view.sentence.span.end))
        if content is not None:
            cue = view.span(place.first, place.last)
            yield Attribution(index, view.speaker(place), content, "stated", "transcript", cue)


def _attribution(view: View, cue: Cue, speaker: Speaker, content: Span, rule: str) -> Attribution:
    return Attribution(
        view.sentence.index, speaker, content, cue.verb.act, rule,
        view.span(cue.start, cue.end), joint=cue.verb.joint,
    )  # fmt: skip


# ---------------------------------------------------------------------------------- whose it is
def _nested(found: list[Attribution]) -> list[Attribution]:
    """What A says that B said is B's: the outer one becomes who tells it."""
    dropped: set[int] = set()
    told: dict[int, list[Attribution]] = {}
    for n, outer in enumerate(found):
        for k, inner in enumerate(found):
            if n == k or not outer.content.contains(inner.cue):
                continue
            if inner.content.contains(outer.cue) or outer.speaker == inner.speaker:
                continue
            size = inner.evidence.end - max(inner.evidence.start, outer.content.start)
            if 2 * size >= outer.content.end - outer.content.start:
                dropped.add(n)
                told.setdefault(k, []).append(outer)
    return [_told(a, told.get(n, [])) for n, a in enumerate(found) if n not in dropped]


def _told(inner: Attribution, outer: list[Attribution]) -> Attribution:
    """An attribution with who tells it; what was told may itself be passed on."""
    speakers = (*inner.told_by, *(a.speaker for a in outer))
    relays = (a.relayed_by for a in outer if a.relayed_by is not None)
    return replace(
        inner,
        told_by=tuple(dict.fromkeys(speakers)),
        relayed_by=next(relays, inner.relayed_by),
    )


class _Context:
    """Who spoke last, for pronouns and for quotations without a speaker."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.last: Speaker | None = None
        self.last_sentence = -9
        self.paragraph = -1
        self.done: list[Span] = []
        self.outlet: str | None = None

    def resolve(self, view: View, found: list[Attribution]) -> list[Attribution]:
        """The attributions with a speaker each; those that have none are left out."""
        self._see_outlets(view)
        kept = []
        for attribution in found:
            speaker = self._named(view, attribution.speaker)
            if speaker is None:
                continue
            resolved = replace(
                attribution,
                speaker=speaker,
                quotes=view.quotes,
                inferred=speaker is not attribution.speaker,
                told_by=tuple(t for s in attribution.told_by if (t := self._named(view, s))),
                relayed_by=attribution.relayed_by and self._named(view, attribution.relayed_by),
            )
            kept.append(resolved)
            self.last = None if speaker.unnamed else speaker
            self.last_sentence = view.sentence.index
            self.paragraph = view.sentence.paragraph
        if not kept:
            kept = self._continued(view)
        self.done.extend(a.content for a in kept)
        return kept

    def _see_outlets(self, view: View) -> None:
        """Remembers the outlet that the text told of last."""
        for place in view.placed:
            for actor in place.mention.actors:
                if self.document.actors[actor].kind is ActorKind.OUTLET:
                    self.outlet = actor

    def _named(self, view: View, speaker: Speaker) -> Speaker | None:
        """A pronoun's speaker: who spoke last, else the subject of the sentence before."""
        if speaker.pronoun is None:
            return speaker
        if speaker.pronoun == "relay":
            return Speaker((self.outlet,), speaker.span) if self.outlet else UNNAMED
        near = view.sentence.index - self.last_sentence <= 2
        if self.last is not None and near:
            many = len(self.last.actors) > 1
            if many == (speaker.pronoun == "many"):
                return replace(self.last, span=speaker.span or self.last.span)
        return self._subject_before(view, speaker)

    def _subject_before(self, view: View, speaker: Speaker) -> Speaker | None:
        """The first person in the sentence, or in the one before it."""
        index = view.sentence.index
        for sentence in (index, index - 1):
            for mention in self.document.mentions_in(sentence) if sentence >= 0 else ():
                if mention.oblique or mention.kind not in (ActorKind.PERSON, ActorKind.OFFICE):
                    continue
                if sentence == index and speaker.span and mention.span.start >= speaker.span.start:
                    continue
                if sentence == index and speaker.span is None:
                    continue
                if (len(mention.actors) > 1) == (speaker.pronoun == "many") and mention.actors:
                    return Speaker(mention.actors, speaker.span or mention.span)
        return None

    def _continued(self, view: View) -> list[Attribution]:
        """A sentence all in quotation marks, by who spoke before it."""
        if self.last is None or view.sentence.index - self.last_sentence > 1:
            return []
        if view.sentence.paragraph - self.paragraph > 1:
            return []
        for quote in view.quotes:
            if not quote.span.contains(view.sentence.span) and not (
                quote.span.start == view.tokens[0].start and quote.span.end >= view.tokens[-1].start
            ):
                continue
            content = trimmed(view, Span(
                max(quote.inner.start, view.sentence.span.start),
                min(quote.inner.end, view.sentence.span.end),
            ))  # fmt: skip
            if content is None or any(content.overlaps(d) for d in self.done):
                continue
            self.last_sentence = view.sentence.index
            return [
                Attribution(
                    view.sentence.index, self.last, content, "stated", "continued", content,
                    inferred=True, quotes=view.quotes,
                )
            ]  # fmt: skip
        return []
