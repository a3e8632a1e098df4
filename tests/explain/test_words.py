from __future__ import annotations

from string import Formatter

import pytest

from kg.explain.verdict import Basis, Certainty
from kg.explain.words import Words, languages, table
from kg.infer.model import AttestationType, Mode
from kg.infer.reasons import End, Rule


def fields(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


def test_there_are_two_languages() -> None:
    assert languages() == ("en", "fr")


@pytest.mark.parametrize("lang", languages())
def test_all_languages_have_the_same_phrases(lang: str) -> None:
    assert {s: set(p) for s, p in table(lang).items()} == {
        s: set(p) for s, p in table("en").items()
    }


@pytest.mark.parametrize("lang", languages())
def test_no_phrase_wants_a_value_that_another_language_does_not_get(lang: str) -> None:
    for section, phrases in table("en").items():
        for key, phrase in phrases.items():
            assert fields(table(lang)[section][key]) == fields(phrase) or key == "R4_one", key


@pytest.mark.parametrize("lang", languages())
def test_every_rule_and_code_has_its_words(lang: str) -> None:
    words = Words(lang)
    assert all(any(key.startswith(rule) for key in table(lang)["rule"]) for rule in Rule)
    assert all(words.has("bound", end) and words.has("bound", f"no_{end}") for end in End)
    assert all(words.has("attested", kind) for kind in AttestationType)
    assert all(words.has("term", mode) for mode in Mode)
    assert all(words.has("basis", basis) for basis in Basis)
    assert all(words.has("certainty", c) and words.has("verdict", c) for c in Certainty)


@pytest.mark.parametrize(
    ("days", "english", "french"),
    [
        ((739062, 739062), "on 2024-06-25", "le 2024-06-25"),
        (
            (739062, 739063),
            "some day from 2024-06-25 to 2024-06-26",
            "un jour entre le 2024-06-25 et le 2024-06-26",
        ),
        ((None, 739062), "on or before 2024-06-25", "au plus tard le 2024-06-25"),
        ((739062, None), "on or after 2024-06-25", "au plus tôt le 2024-06-25"),
        ((None, None), "on an unknown day", "un jour inconnu"),
    ],
)  # fmt: skip
def test_days_in_words(days: tuple[int | None, int | None], english: str, french: str) -> None:
    assert (Words("en").when(*days), Words("fr").when(*days)) == (english, french)


def test_one_and_several() -> None:
    words = Words("en")
    assert [words.counted("days", "", n) for n in (1, 2)] == ["1 day", "2 days"]
