"""What attribution gives: one passage that somebody is reported to have said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span

if TYPE_CHECKING:
    from kg.extract.quotes import Quotation
    from kg.extract.speakers import Speaker, View
    from kg.extract.speech import Cue


@dataclass(frozen=True, slots=True)
class Attribution:
    """One passage that somebody is reported to have said.

    ``heard`` is an addressee found aside. ``evidence`` covers verb, speaker and content;
    ``told_by`` is who tells that it was said, ``relayed_by`` who passes that on.
    """

    sentence: int
    speaker: Speaker
    content: Span
    act: str
    rule: str
    cue: Span
    addressees: tuple[str, ...] = ()
    heard: Speaker | None = None
    told_by: tuple[Speaker, ...] = ()
    relayed_by: Speaker | None = None
    quotes: tuple[Quotation, ...] = ()
    inferred: bool = False

    @property
    def evidence(self) -> Span:
        """The passage that holds verb, speaker and content."""
        spans = [self.cue, self.content, *([self.speaker.span] if self.speaker.span else [])]
        return Span(min(s.start for s in spans), max(s.end for s in spans))


def of_cue(view: View, cue: Cue, speaker: Speaker, content: Span, rule: str) -> Attribution:
    """The attribution that a verb of saying makes."""
    span = view.span(cue.start, cue.end)
    return Attribution(view.sentence.index, speaker, content, cue.verb.act, rule, span)
