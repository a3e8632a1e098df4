"""Other ways to say who says what: "selon X", "présentée par X comme", "X, pour qui …".

Takes a `View`; gives attributions, those of transcripts too.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.attributed import Attribution, of_cue
from kg.extract.contents import left, opening, right, trimmed
from kg.extract.model import ActorKind
from kg.extract.speakers import Speaker
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.speakers import View
    from kg.extract.speech import Cue


def passive(view: View, cue: Cue) -> Attribution | None:
    """A participle with its agent: "présentée par X comme …"."""
    rules, words = view.rules, view.words
    if cue.end + 1 >= len(words) or not rules.has("by", words[cue.end]):
        return None
    place = view.at.get(cue.end + 1)
    if place is not None:
        speaker, end = view.speaker(place, alone=True), place.last
    elif (after := view.phrase_after(cue.end + 1, agent=True)) is not None:
        speaker, end = after
    else:
        return None
    if end >= len(words) or not rules.has("as", words[end]):
        return None
    content = right(view, end + 1)
    if content is None:
        return None
    return replace(of_cue(view, cue, speaker, content, "passive-as"), act="characterised")


def according(view: View) -> Iterator[Attribution]:
    """A source named aside: "selon X, …", "…, according to X"."""
    words = view.words
    for at, end in view.rules.occurrences("according", words):
        if at in view.quoted or at in view.at:
            continue
        found = _source(view, end)
        if found is None:
            continue
        speaker, last = found
        lead = not any(w[:1].isalnum() for w in words[opening(view) : at])
        if lead and last < len(words) and words[last] == ",":
            content = right(view, last + 1, close=False)
        else:
            content = left(view, at, opening(view))
        if content is not None:
            cue = view.span(at, end)
            yield Attribution(view.sentence.index, speaker, content, "stated", "according", cue)


def _source(view: View, at: int) -> tuple[Speaker, int] | None:
    """The source that is named at a token, and where its name ends."""
    if at >= len(view.words):
        return None
    place = view.at.get(at)
    if place is None and view.document_at(at) is not None:
        place = view.author(view.document_at(at) or at)
    if place is not None:
        return view.speaker(place), place.last
    return view.phrase_after(at)


def for_whom(view: View) -> Iterator[Attribution]:
    """An opinion in a relative clause: "a dit X, pour qui tout dépend de …"."""
    for at, end in view.rules.occurrences("for_whom", view.words):
        if at == 0 or at in view.quoted:
            continue
        before = at - 2 if view.words[at - 1] == "," else at - 1
        place = view.at.get(before)
        content = right(view, end, close=False)
        if content is None:
            continue
        speaker = view.speaker(place, alone=True) if place is not None else view.last_named(at)
        if speaker is not None:
            cue = view.span(at, end)
            yield Attribution(view.sentence.index, speaker, content, "stated", "for-whom", cue)


def cited(view: View, found: list[Attribution]) -> list[Attribution]:
    """The attributions of a sentence that names its source: "citing X, the paper said …"."""
    source = None
    for at, end in view.rules.occurrences("citing", view.words):
        place = view.at.get(end) if at not in view.quoted else None
        if place is not None:
            source = view.speaker(place)
    if source is None:
        return found
    return [
        replace(a, speaker=source, relayed_by=a.speaker)
        if a.speaker.pronoun == "relay" or a.speaker.unnamed or _is_outlet(view, a.speaker)
        else replace(a, told_by=(*a.told_by, source))
        for a in found
    ]


def _is_outlet(view: View, speaker: Speaker) -> bool:
    """Whether a speaker is one that passes on what others say."""
    actors = view.document.actors
    return any(actors[a].kind is ActorKind.OUTLET for a in speaker.actors)


def own_voice(view: View) -> Iterator[Attribution]:
    """What the agency itself calls something: "X, annexed by Y"."""
    for at, end in view.rules.occurrences("own_voice", view.words):
        place = view.at.get(end)
        if at < 2 or place is None or view.words[at - 1] != ",":
            continue
        if view.tokens[at - 2].text[:1].isupper():
            speaker = Speaker(pronoun="agency")
            content, cue = view.span(at - 2, place.last), view.span(at, end)
            yield Attribution(
                view.sentence.index, speaker, content, "characterised", "own-voice", cue
            )


def transcript(view: View) -> Iterator[Attribution]:
    """A speech that a name and a colon introduce, as transcripts have it."""
    if not view.placed or view.placed[0].first != 0:
        return
    place = view.placed[0]
    if place.mention.kind is not ActorKind.PERSON or place.last + 1 >= len(view.words):
        return
    sentences, index = view.document.sentences, view.sentence.index
    opens = index == 0 or sentences[index - 1].paragraph != view.sentence.paragraph
    if view.words[place.last] == ":" and opens:
        content = trimmed(view, Span(view.tokens[place.last + 1].start, view.sentence.span.end))
        if content is not None:
            cue = view.span(place.first, place.last)
            speaker = view.speaker(place)
            yield Attribution(index, speaker, content, "stated", "transcript", cue)
