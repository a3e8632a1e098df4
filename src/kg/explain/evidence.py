"""What a claim was read from: passages with their words and place, or the registry's references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.explain.model import Step, StepKind
from kg.explain.read import every, local, one
from kg.vocab import DCTERMS, OKG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.explain.read import Facts, Passage, Reader
    from kg.explain.words import Words


def evidence(reader: Reader, words: Words, claim: str) -> tuple[Step, ...]:
    """The passages and references of a claim, in the order of the text."""
    facts = reader.facts(claim)
    iris = every(facts, OKG.evidence)
    reader.learn_passages(iris)
    found = [passage for iri in iris if (passage := reader.passage(iri))]
    found.sort(key=lambda p: (p.published or "", p.article or "", p.start or 0, p.iri))
    steps = [quoted(reader, words, passage, facts) for passage in found]
    steps += _references(reader, words, facts)
    if not steps:
        steps = [Step(StepKind.NOTE, words("source", "none"))]
    reason = one(facts, OKG.inferenceReason)
    if reason is not None:
        steps.append(Step(StepKind.NOTE, words("source", "inferred", reason=reason)))
    return tuple(steps)


def quoted(reader: Reader, words: Words, passage: Passage, facts: Facts) -> Step:
    """A passage: its words, and below them where they stand and how they were read."""
    outlet = reader.name(passage.outlet) if passage.outlet else words("source", "nobody")
    place = words(
        "source",
        "article",
        outlet=outlet,
        published=passage.published or words("source", "undated"),
        start=passage.start,
        end=passage.end,
        article=local(passage.article or passage.iri),
    )
    rule, confidence = one(facts, OKG.extractionRule), one(facts, OKG.confidence)
    if rule is not None:
        reading = words("source", "reading", rule=rule, confidence=confidence or "?")
        place = words("source", "both", one=place, other=reading)
    source = Step(StepKind.SOURCE, place, passage.article)
    return Step(
        StepKind.EVIDENCE,
        words("quote", "quoted", words=passage.quote),
        passage.iri,
        (
            ("quote", passage.quote),
            ("start", passage.start),
            ("end", passage.end),
            ("article", passage.article),
            ("headline", passage.headline),
            ("published", passage.published),
            ("outlet", outlet if passage.outlet else None),
            ("extractionRule", rule),
            ("confidence", facts.get(OKG.confidence, (None,))[0]),
        ),
        (source,),
    )


def _references(reader: Reader, words: Words, facts: Facts) -> Iterator[Step]:
    """The references that the registry gives for a claim."""
    code = one(facts, OKG.sourceKind)
    kind = code.rsplit("#", 1)[-1] if code else None
    for reference in every(facts, DCTERMS.source):
        said = words("source", "reference", reference=reference)
        if code is not None:
            told = words("source", "kind", kind=reader.name(code))
            said = words("source", "both", one=said, other=told)
        yield Step(StepKind.EVIDENCE, said, None, (("reference", reference), ("sourceKind", kind)))
