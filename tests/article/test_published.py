"""The date of publication is found where the text tells it, and never made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.errors import BadParameter
from kg.model import DateBasis

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.model import Article

TITLE = "Exercices dans l'Arctique : Oslo et Stockholm s'entendent"


@pytest.mark.parametrize(
    ("line", "day", "time"),
    [
        ("Xinhua | 21.03.2018 09h12", "2018-03-21", "09:12"),
        ("information fournie par Reuters 14/05/2023 à 02:41", "2023-05-14", "02:41"),
        ("Publié le 3 mars 2023", "2023-03-03", None),
        ("Publié le 1er mars 2023 à 8 h 05", "2023-03-01", "08:05"),
        ("mercredi 9 avril 2025", "2025-04-09", None),
        ("Publié le 19-05-21 à 21h37", "2021-05-19", "21:37"),
        ("Publié aujourd'hui, 11 mars 2027, 9h41 | Lecture: 6 min", "2027-03-11", "09:41"),
        ("Par Anna Roy | International | 7 juin 2028 à 14h25", "2028-06-07", "14:25"),
        (
            "Le Monde avec AFP - Publié le 12 novembre 2029 à 18h31, mis à jour à 21h14",
            "2029-11-12",
            "18:31",
        ),
        ("Publié le 2 mai 2023 à 9h - Mis à jour le 4 mai 2023 à 10h", "2023-05-02", "09:00"),
        ("Mis à jour le 4 mai 2023 à 10h - Publié le 2 mai 2023", "2023-05-02", None),
        ("AFP / le 16 mai 2026 à 20h33", "2026-05-16", "20:33"),
        ("2023-10-27 12:55", "2023-10-27", "12:55"),
        ("EUROPE | NORVÈGE | 24/08/2026", "2026-08-24", None),
        ("Samedi 11 juillet 2026 00:00", "2026-07-11", None),
    ],
)
def test_a_french_header_gives_the_day(
    article: Callable[..., Article], line: str, day: str, time: str | None
) -> None:
    found = article(TITLE, line, "", "{fr}")
    assert (found.published, found.published_time) == (day, time)
    assert found.published_basis is DateBasis.HEADER


@pytest.mark.parametrize(
    ("line", "day", "time"),
    [
        ("Published 10 July 2025, 14:02 GMT", "2025-07-10", "14:02"),
        ("Posted by the desk on July 21, 2008", "2008-07-21", None),
        (
            "Source: AAP    5 June 2026 09:38pm    Updated 6 June 2026 10:10pm    7 min read",
            "2026-06-05",
            "21:38",
        ),
        ("10:52 November 19, 2026", "2026-11-19", "10:52"),
        ("Wednesday 16 June 2027.", "2027-06-16", None),
        ("9 Feb 2026 05:35 PM NZDT", "2026-02-09", "17:35"),
        ("March 3rd, 2023", "2023-03-03", None),
        ("By ANI | Updated: October 8, 2026 20:15 IST", "2026-10-08", "20:15"),
        ("MONDAY READ   |   15 March 2027", "2027-03-15", None),
        ("25/12/2024", "2024-12-25", None),
    ],
)
def test_an_english_header_gives_the_day(
    article: Callable[..., Article], line: str, day: str, time: str | None
) -> None:
    found = article("Norway and Sweden agree on Arctic exercises", line, "", "{en}")
    assert (found.published, found.published_time) == (day, time)
    assert found.published_basis is DateBasis.HEADER


@pytest.mark.parametrize(
    ("line", "day", "place", "agency"),
    [
        ("OSLO, 4 mars 2024 (AFP) — {fr}", "2024-03-04", "Oslo", "AFP"),
        ("Oslo, 04/03/2024 (NTB) - {fr}", "2024-03-04", "Oslo", "NTB"),
        ("OSLO, March 4, 2024 (Reuters) - {en}", "2024-03-04", "Oslo", "Reuters"),
        ("NEW DELHI, Sept 8, 2026 (PTI): {en}", "2026-09-08", "New Delhi", "PTI"),
        ("BERGEN, 14 September 2023 - {en}", "2023-09-14", "Bergen", None),
        ("MOSCOW, May 21, 2026. /TASS/. {en}", "2026-05-21", "Moscow", "TASS"),
    ],
)
def test_a_full_dateline_gives_the_day_the_place_and_the_agency(
    article: Callable[..., Article], line: str, day: str, place: str, agency: str | None
) -> None:
    found = article(TITLE, "", line)
    assert (found.published, found.published_basis) == (day, DateBasis.DATELINE)
    assert (found.dateline_place, found.agency) == (place, agency)
    assert found.lines[-1].role == "body"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("MOSCOW, May 21. /TASS/. {en}", "Moscow"),
        ("BAKOU, 23 mai (Xinhua) -- {fr}", "Bakou"),
        ("Quito, 26 avril. – {fr}", "Quito"),
        ("JERUSALEM, Oct 7 (Reuters) - {en}", "Jerusalem"),
        ("Dhaka [Bangladesh], October 8 (ANI): {en}", "Dhaka"),
        ("ISLAMABAD: {en}", "Islamabad"),
        ("Rabat – {fr}", "Rabat"),
    ],
)
def test_a_dateline_without_a_year_gives_the_place_and_no_day(
    article: Callable[..., Article], line: str, place: str
) -> None:
    found = article(TITLE, "", line)
    assert (found.dateline_place, found.published) == (place, None)


def test_a_dateline_on_its_own_line_is_one(article: Callable[..., Article]) -> None:
    found = article(TITLE, "", "Beyrouth, mercredi 9 avril 2025", "", "{fr}")
    assert found.published == "2025-04-09"
    assert found.dateline_place == "Beyrouth"
    assert found.lines[1].role == "dateline"


@pytest.mark.parametrize(
    "line",
    [
        "19 APR, 15:04",
        "mercredi 9 avril",
        "Dernière mise à jour à 07h15 le 21/03",
        "Publié il y a 47 minutes",
        "What to watch, 5–8 October 2026",
        "Revivez la journée du 14 juin 2026",
        "Ole Hansen et Karl Berg à Oslo, le 4 mars 2024 - AFP",
        "31/02/2024",
        "© 2019 Le Fjord",
    ],
)
def test_less_than_a_day_of_publication_is_none(article: Callable[..., Article], line: str) -> None:
    found = article(TITLE, line, "", "{fr}")
    assert (found.published, found.published_basis) == (None, DateBasis.NONE)
    missing = next(finding for finding in found.findings if finding.code == "no-date")
    assert "--published" in missing.message
    assert "--published" in missing.message_fr
    assert missing.source == "sample.txt"


def test_dates_in_the_body_and_in_comments_are_not_the_publication(
    article: Callable[..., Article],
) -> None:
    comments = ("3 commentaires", "Olaf 5 mars 2021 à 10h")
    found = article(TITLE, "", "{fr} Ils s'étaient vus le 3 mars 2021.", "", *comments)
    assert found.published is None


def test_a_date_below_the_text_counts_where_it_says_published_or_an_agency_signs(
    article: Callable[..., Article],
) -> None:
    assert article(TITLE, "", "{fr}", "", "Publié le 5 mars 2024").published == "2024-03-05"
    assert article(TITLE, "", "{fr}", "", "MAP 061835Z Mai 2026").published == "2026-05-06"
    assert article(TITLE, "", "{fr}", "", "5 mars 2024").published is None


def test_an_order_of_day_and_month_that_cannot_be_told_is_reported(
    article: Callable[..., Article],
) -> None:
    found = article("Norway and Sweden agree on Arctic exercises", "03/04/2025", "", "{en}")
    assert found.published is None
    assert "ambiguous-date" in {finding.code for finding in found.findings}


def test_only_a_date_of_change_is_better_than_none(article: Callable[..., Article]) -> None:
    found = article(TITLE, "Mis à jour le 4 mai 2023 à 10h12", "", "{fr}")
    assert (found.published, found.published_basis) == ("2023-05-04", DateBasis.HEADER)


def test_a_dateline_takes_its_year_from_a_change_within_the_week(
    article: Callable[..., Article],
) -> None:
    found = article(TITLE, "Mis à jour le 2 janvier 2024", "", "OSLO, 30 décembre (AFP) - {fr}")
    assert (found.published, found.published_basis) == ("2023-12-30", DateBasis.HEADER)


def test_a_dateline_takes_its_year_from_the_agencys_copyright(
    article: Callable[..., Article],
) -> None:
    assert (
        article(TITLE, "", "OSLO, 4 mars (AFP) - {fr}", "", "© 2024 AFP").published == "2024-03-04"
    )
    assert article(TITLE, "", "OSLO, 4 mars (AFP) - {fr}", "", "© 2024 Le Fjord").published is None


def test_a_weekday_that_is_not_the_calendars_is_reported(article: Callable[..., Article]) -> None:
    found = article(TITLE, "lundi 9 avril 2025", "", "{fr}")
    assert found.published == "2025-04-09"
    assert "weekday-mismatch" in {finding.code for finding in found.findings}


def test_the_given_day_ranks_first(article: Callable[..., Article]) -> None:
    found = article(TITLE, "Publié le 3 mars 2023", "", "{fr}", published="2023-03-04")
    assert (found.published, found.published_basis) == ("2023-03-04", DateBasis.GIVEN)
    assert [f.code for f in found.findings] == ["date-differs"]


@pytest.mark.parametrize("given", ["2024-02-30", "2024-6-1", "20240601", "hier", "", "2024-06"])
def test_a_given_day_that_is_none_is_refused(article: Callable[..., Article], given: str) -> None:
    with pytest.raises(BadParameter, match="YYYY-MM-DD"):
        article(TITLE, "", "{fr}", published=given)
