"""Which dates the words of a text admit, and which they do not."""

from datetime import date

import pytest

from kg.evaluation.calendar import words_of
from kg.evaluation.support import _told

PUBLISHED = date(2031, 5, 20)  # a Tuesday


@pytest.mark.parametrize(
    ("lang", "text", "edtf"),
    [
        ("en", "They met on 3 May.", "2031-05-03"),
        ("en", "They met on May 3, 2029, in Riga.", "2029-05-03"),
        ("en", "They met on Monday.", "2031-05-19"),
        ("en", "They met yesterday.", "2031-05-19"),
        ("en", "They met two weeks ago.", "2031-05-06"),
        ("en", "He arrived on 3 May and left the next day.", "2031-05-04"),
        ("en", "From 12 to 14 June they will meet.", "2031-06-12/2031-06-14"),
        ("en", "They will meet in June.", "2031-06"),
        ("en", "They met last year.", "2030"),
        ("en", "They met in 2019.", "2019"),
        ("en", "They met last week.", "2031-05-12/2031-05-18"),
        ("en", "It was the first visit in more than ten years.", "../2021-05-19"),
        ("fr", "Ils se sont vus le 1er mars 2030.", "2030-03-01"),
        ("fr", "Ils se sont vus mardi.", "2031-05-20"),
        ("fr", "Ils se sont vus il y a trois jours.", "2031-05-17"),
        ("fr", "Ils se sont vus au printemps.", "2031-03-01/2031-05-31"),
        ("fr", "Entretien du 03/04/2031.", "2031-04-03"),
    ],
)
def test_words_admit_the_dates_that_they_can_mean(lang: str, text: str, edtf: str) -> None:
    assert _told(edtf, words_of(text, lang), PUBLISHED)


@pytest.mark.parametrize(
    ("lang", "text", "edtf"),
    [
        ("en", "They met on 3 May.", "2031-05-04"),
        ("en", "They met on 3 May 2029.", "2024-05-03"),
        ("en", "They met on Monday.", "2031-05-18"),
        ("en", "They met on Monday.", "2031-03-03"),
        ("en", "They met in 2019.", "2019-06-01"),
        ("en", "They met in June.", "2031-06-01"),
        ("en", "They met three ministers for a month.", "2031-05-02"),
        ("fr", "Ils se sont vus en mars.", "2031-04"),
        ("fr", "Ils se sont vus hier.", "2031-05-18"),
        ("fr", "Ils se sont vus.", "2031-05-19"),
    ],
)
def test_words_do_not_admit_other_dates(lang: str, text: str, edtf: str) -> None:
    assert not _told(edtf, words_of(text, lang), PUBLISHED)


def test_a_text_without_a_day_of_publication_admits_only_whole_dates() -> None:
    words = words_of("They met on Monday, 3 May 2029.", "en")
    assert _told("2029-05-03", words, None)
    assert not _told("2031-05-19", words, None)
