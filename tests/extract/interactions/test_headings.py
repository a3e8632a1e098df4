"""Pages laid out by days: agendas, timelines, captions, live pages."""

from __future__ import annotations

import pytest

from kg.extract.contacts import read
from kg.extract.model import Way
from tests.extract.interactions.build import document


def told(text: str, lang: str, published: str = "2025-06-12") -> list[tuple[str, str | None]]:
    found = read(document(text, lang, published)).interactions
    return [(i.status.value, i.date) for i in found]


PAGES = [
    (
        "en",
        "The week ahead\nMonday 16\n[anna:NO Anna Berg] meets [carl:SE Carl Dahl].\n"
        "Tuesday 17\n[anna:NO Anna Berg] meets [dina:DK Dina Holm].",
        [("planned", "2025-06-16"), ("planned", "2025-06-17")],
    ),
    (
        "fr",
        "Agenda\nLUNDI 16\n[anna:NO Anna Berg] rencontre [carl:SE Carl Dahl].\n"
        "MARDI 17\n[anna:NO Anna Berg] rencontre [dina:DK Dina Holm].",
        [("planned", "2025-06-16"), ("planned", "2025-06-17")],
    ),
    (
        "en",
        "March 3, 2019 – [anna:NO Anna Berg] meets [carl:SE Carl Dahl].\n"
        "July 8, 2019 – [anna:NO Anna Berg] meets [dina:DK Dina Holm].",
        [("occurred", "2019-03-03"), ("occurred", "2019-07-08")],
    ),
    (
        "fr",
        "3 mars 2019. [anna:NO Anna Berg] rencontre [carl:SE Carl Dahl].\n"
        "8 juillet 2019. [anna:NO Anna Berg] rencontre [dina:DK Dina Holm].",
        [("occurred", "2019-03-03"), ("occurred", "2019-07-08")],
    ),
    (
        "en",
        "2018. It began in the dark.\nIn May all was still.\n"
        "2019. On 4 October [anna:NO Anna Berg] met [carl:SE Carl Dahl].",
        [("occurred", "2019-10-04")],
    ),
    (
        "en",
        "18:10 It is over.\n17:00 [anna:NO Anna Berg] met [carl:SE Carl Dahl].\n09:30 Good day.",
        [("occurred", "2025-06-12")],
    ),
    (
        "en",
        "00:20 It is over.\n23:10 [anna:NO Anna Berg] met [carl:SE Carl Dahl].\n21:30 Hello.",
        [("occurred", "2025-06-11")],
    ),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), PAGES)
def test_a_heading_dates_what_stands_under_it(
    lang: str, text: str, wanted: list[tuple[str, str]]
) -> None:
    assert told(text, lang) == wanted


def test_the_lines_of_one_day_are_no_layout() -> None:
    page = document("12 June 2025\n[anna:NO Anna Berg] spoke.", "en", "2025-06-12")
    assert [s.setting for s in page.sentences] == [None, None]


def test_a_live_page_is_of_its_day() -> None:
    page = document("12:00 One.\n11:00 Two.\n10:00 Three.", "en", "2025-06-12")
    assert {s.setting for s in page.sentences} == {("2025-06-12", Way.LIVE)}


ASIDES = [
    (
        "en",
        "[anna:NO Anna Berg], who arrived on Friday, met [carl:SE Carl Dahl].",
        [("occurred", "../2025-06-12")],
    ),
    (
        "en",
        "[anna:NO Anna Berg] met [carl:SE Carl Dahl] before the summit of 3 June.",
        [("occurred", "../2025-06-03")],
    ),
    (
        "en",
        "[anna:NO Anna Berg] had been due to meet [carl:SE Carl Dahl] on Monday, but never did.",
        [("cancelled", "2025-06-09")],
    ),
    (
        "en",
        "[anna:NO Anna Berg] hosts [carl:SE Carl Dahl] at present.",
        [("ongoing", "2025-06-12")],
    ),
    (
        "fr",
        "[anna:NO Anna Berg], arrivée mardi, a rencontré [carl:SE Carl Dahl].",
        [("occurred", "../2025-06-12")],
    ),
    (
        "fr",
        "[anna:NO Anna Berg] rencontrera [carl:SE Carl Dahl] samedi et dimanche.",
        [("planned", "2025-06-14/2025-06-15")],
    ),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), ASIDES)
def test_what_dates_a_contact_and_what_does_not(
    lang: str, text: str, wanted: list[tuple[str, str]]
) -> None:
    assert told(text, lang) == wanted


CALLS = [
    ("en", "[anna:NO Anna Berg] spoke with [carl:SE Carl Dahl]. The call lasted an hour.", "call"),
    (
        "fr",
        "[anna:NO Anna Berg] s'est entretenue avec [carl:SE Carl Dahl]. Fin.",
        "meeting",
    ),
    (
        "fr",
        "[anna:NO Anna Berg] s'est entretenue avec [carl:SE Carl Dahl]. L'appel a été bref.",
        "call",
    ),
]


@pytest.mark.parametrize(("lang", "text", "kind"), CALLS)
def test_a_talk_that_is_called_a_call_nearby_is_one(lang: str, text: str, kind: str) -> None:
    found = read(document(text, lang, "2025-06-12")).interactions
    assert [i.type.value for i in found] == [kind]
