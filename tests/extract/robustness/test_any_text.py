"""Any text is read: nothing raises or hangs, and every claim's words are the text's."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.article import from_text
from kg.article.markdown import plain
from kg.article.tags import untagged
from kg.errors import UnreadableArticle
from kg.extract import extract
from tests.extract.robustness.quotes import unfounded
from tests.extract.robustness.texts import ENGLISH, FRENCH, RUNS, mixed

LENGTH = 10_000
GENEROUS = 20  # seconds for what takes a tenth of one


def checked(text: str, lang: str) -> None:
    """Reads and extracts a text as of a language, and holds the claims against it."""
    try:
        article = from_text(text, id="any", source="any.txt", published="2024-03-06")
    except UnreadableArticle:
        return
    assert article.text == text
    spans = [line.span for line in article.lines]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert spans == sorted(spans)
    assert unfounded(extract(replace(article, lang=lang)), text) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mixed, st.sampled_from(["fr", "en"]))
def test_texts_of_odd_pieces(text: str, lang: str) -> None:
    checked(text, lang)


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=300), st.sampled_from(["fr", "en"]))
def test_texts_of_any_characters(text: str, lang: str) -> None:
    checked(text, lang)
    checked(f"{FRENCH}\n{text}\n{ENGLISH}", lang)


@settings(max_examples=60, deadline=None)
@given(mixed)
def test_markup_of_any_kind(text: str) -> None:
    plain(text)
    untagged(text.replace("(", "<").replace(")", ">"))


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("run", RUNS)
def test_lines_of_ten_thousand_characters(run: str, lang: str) -> None:
    unit = RUNS[run]
    sentence = FRENCH if lang == "fr" else ENGLISH
    line = unit * (LENGTH // len(unit))
    begun = time.process_time()
    checked(f"{sentence}\n{line}\n{sentence} {line} {sentence}", lang)
    assert time.process_time() - begun < GENEROUS


@pytest.mark.parametrize(
    "run", ["[", "![", "<", "<!--", "<a ", "`", "*", "**a", "_a", "> ", "- ", "&", "#", "|"]
)
def test_markup_that_never_closes(run: str) -> None:
    text = run * (LENGTH // len(run))
    begun = time.process_time()
    plain(text)
    untagged(text)
    assert time.process_time() - begun < GENEROUS


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_an_article_of_a_megabyte(lang: str) -> None:
    told = FRENCH if lang == "fr" else ENGLISH
    filler = "Il a plu sur la ville et dans les champs, de jour comme de nuit, pendant une semaine."
    if lang == "en":
        filler = "It rained on the town and in the fields, by day and by night, for all of a week."
    parts = (told if n % 40 == 0 else f"{n} {filler}" for n in range(1_000_000 // 90))
    begun = time.process_time()
    checked("\n\n".join(parts), lang)
    assert time.process_time() - begun < 5 * GENEROUS
