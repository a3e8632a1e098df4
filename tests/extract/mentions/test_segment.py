"""Words and sentences."""

from __future__ import annotations

import pytest

from kg.extract.segment import sentences
from kg.extract.tokens import tokenise
from kg.model import LineRole
from tests.extract.mentions.articles import article


def texts(text: str, lang: str) -> list[str]:
    return [token.text for token in tokenise(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("fr", "L'état-major d’Oman", ["L'", "état-major", "d’", "Oman"]),
        ("fr", "aujourd'hui", ["aujourd'hui"]),
        ("fr", "N'Djamena", ["N'Djamena"]),
        ("fr", "M. Durand, à 08h44.", ["M.", "Durand", ",", "à", "08h44", "."]),
        ("fr", "''non''", ["''", "non", "''"]),
        ("en", "Chad's O'Neil", ["Chad", "'s", "O'Neil"]),
        ("en", "the U.S. Gen. Jr.'s", ["the", "U.S.", "Gen.", "Jr.", "'s"]),
        ("en", "co-\nordinator", ["coordinator"]),
    ],
)
def test_words_are_cut_as_the_language_writes_them(lang: str, text: str, words: list[str]) -> None:
    assert texts(text, lang) == words


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_token_stands_where_it_says(lang: str) -> None:
    text = "L'un, «l'autre» — U.S. 3.5 % d'ici là… co-\nordinator's"
    for token in tokenise(text, lang):
        assert text[token.start : token.end].replace("-\n", "") == token.text


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("fr", "M. Petit a parlé. Il a ri.", 2),
        ("fr", "« Non. » Il est parti.", 2),
        ("en", "Gen. Small met Dr. Tall. They left.", 2),
        ("en", "He is in the U.S. The talks go on.", 2),
        ("en", "The U.S. Navy sailed.", 1),
        ("en", "“Why?” she asked.", 1),
        ("fr", "Un titre sans point\nUne phrase.", 2),
    ],
)
def test_sentences_end_where_they_end(lang: str, text: str, count: int) -> None:
    assert len(sentences(article(text, lang), lang)) == count


def test_lines_wrapped_at_a_column_are_one_paragraph() -> None:
    text = (
        "The envoy of the small island republic arrived here on Sunday to see\n"
        "Foreign Minister Ann Example, who had asked him twice to come over.\n"
        "They talked for hours."
    )
    assert len(sentences(article(text, "en"), "en")) == 2


def test_only_lines_that_are_read_give_sentences() -> None:
    one = article("Partagez\nUne phrase.", "fr", roles=[LineRole.JUNK, LineRole.BODY])
    (sentence,) = sentences(one, "fr")
    assert sentence.span.of(one.text) == "Une phrase."
