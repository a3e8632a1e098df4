"""Sentences that gave no claim: which are listed and which are not."""

from dataclasses import replace

from kg.article.read import from_text
from kg.evaluation import Gap, Trigger, gaps
from kg.extract import extract, read

TEXT = (
    "OSLO, March 10, 2031 - Norwegian Defence Minister Sigrid Bergdal spoke by telephone on Sunday "
    "with her Estonian counterpart, Maarja Tamm.\n"
    "\n"
    "The weather was fine. Bergdal was appointed minister of defence in 2029.\n"
)


def found(text: str = TEXT, *, without: bool) -> tuple[Gap, ...]:
    """The gaps of a text, with its claims or as if there were none."""
    article = from_text(text, id="made", source="made.txt")
    claims = extract(article)
    if without:
        claims = replace(claims, interactions=(), journeys=(), firsts=(), holdings=())
    return gaps(read(article), claims)


def test_sentences_with_claims_are_no_gaps() -> None:
    assert found(without=False) == ()


def test_a_sentence_of_a_contact_without_claims_is_a_gap() -> None:
    contact, change = found(without=True)
    assert (contact.kind, contact.line, contact.source) == (Trigger.CONTACT, 1, "made.txt")
    assert {"Sigrid Bergdal", "Maarja Tamm"} <= set(contact.who)
    assert contact.span.of(TEXT) == contact.sentence
    assert (change.kind, change.line, change.trigger) == (Trigger.CHANGE, 3, "appointed")


def test_a_trigger_with_nobody_is_no_gap() -> None:
    assert found("OSLO, March 10, 2031 - The talks were long.\n", without=True) == ()


def test_french_texts_have_gaps_too() -> None:
    text = (
        "Riga, le 20 mai 2031. Le ministre letton de la Défense, Janis Ozols, a reçu à Riga la "
        "ministre norvégienne, Sigrid Bergdal.\n"
    )
    (gap,) = found(text, without=True)
    assert gap.trigger == "reçu"
