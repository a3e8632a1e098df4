"""The breadth of expressions of time, and what they mean on Thursday 12 June 2025.

Those that count from another event's day are told that day: here Wednesday 5 March 2025.
"""

from __future__ import annotations

import pytest

from kg.extract.time import DateKind, DateMention, dates_in
from kg.extract.tokens import tokenise

PUBLISHED, EVENT = "2025-06-12", "2025-03-05"


def only(text: str, lang: str) -> DateMention:
    found = dates_in(tokenise(f"x {text}.", lang), PUBLISHED, lang)
    assert len(found) == 1, [d.rule for d in found]
    assert found[0].span.of(f"x {text}.") == text
    return found[0]


SEEN_FROM_PUBLICATION = [
    ("en", "on the evening of June 3", "2025-06-03"),
    ("en", "in the early hours of Friday", "2025-06-06"),
    ("en", "overnight on Friday", "2025-06-06"),
    ("en", "at noon on Sunday", "2025-06-08"),
    ("en", "on Tuesday of this week", "2025-06-10"),
    ("en", "on Tuesday last week", "2025-06-03"),
    ("en", "a week ago Tuesday", "2025-06-03"),
    ("en", "over the past week", "2025-06-05/2025-06-12"),
    ("en", "over the past two days", "2025-06-10/2025-06-12"),
    ("en", "in recent days", "../2025-06-12"),
    ("en", "a few days ago", "../2025-06-12"),
    ("en", "in the last few weeks", "../2025-06-12"),
    ("en", "a fortnight ago", "2025-05-29~"),
    ("en", "a couple of days ago", "2025-06-10~"),
    ("en", "10 days ago", "2025-06-02"),
    ("en", "half a year ago", "2024-12~"),
    ("en", "two and a half years ago", "2022-12~"),
    ("en", "a decade ago", "2015~"),
    ("en", "earlier in the week", "2025-06-09/2025-06-15"),
    ("en", "at the start of the month", "2025-06"),
    ("en", "at the end of the year", "2025"),
    ("en", "by year-end", "2025-06-12/2025-12-31"),
    ("en", "in early 2023", "2023"),
    ("en", "late in 2023", "2023"),
    ("en", "4 June last year", "2024-06-04"),
    ("en", "June 4 this year", "2025-06-04"),
    ("en", "in May of last year", "2024-05"),
    ("en", "June 3, 4 and 5", "2025-06-03/2025-06-05"),
    ("en", "4 Jun 2025", "2025-06-04"),
    ("en", "last weekend", "2025-06-07/2025-06-08"),
    ("en", "within days", "2025-06-12/.."),
    ("fr", "au soir du 3 juin", "2025-06-03"),
    ("fr", "dans la journée de samedi", "2025-06-07"),
    ("fr", "dans la journée d'hier", "2025-06-11"),
    ("fr", "à l'aube de samedi", "2025-06-07"),
    ("fr", "mardi en fin de journée", "2025-06-10"),
    ("fr", "dans la nuit du 3 au 4 juin", "2025-06-04"),
    ("fr", "ce 3 juin", "2025-06-03"),
    ("fr", "les 3, 4 et 5 juin", "2025-06-03/2025-06-05"),
    ("fr", "le 3 de ce mois", "2025-06-03"),
    ("fr", "lundi de la semaine dernière", "2025-06-02"),
    ("fr", "il y a quelques jours", "../2025-06-12"),
    ("fr", "ces dernières semaines", "../2025-06-12"),
    ("fr", "au cours des deux derniers jours", "2025-06-10/2025-06-12"),
    ("fr", "il y a peu", "../2025-06-12"),
    ("fr", "voici deux semaines", "2025-05-29~"),
    ("fr", "il y a 10 jours", "2025-06-02"),
    ("fr", "il y a deux ans et demi", "2022-12~"),
    ("fr", "en début de semaine", "2025-06-09/2025-06-15"),
    ("fr", "plus tôt dans l'année", "2025"),
    ("fr", "d'ici la fin du mois", "2025-06-12/2025-06-30"),
    ("en", "before the end of the week", "2025-06-12/2025-06-15"),
    ("fr", "avant la fin de l'année", "2025-06-12/2025-12-31"),
    ("fr", "fin 2022", "2022"),
    ("fr", "début 2023", "2023"),
    ("fr", "au premier semestre 2023", "2023"),
    ("fr", "en mai de l'an dernier", "2024-05"),
    ("fr", "le 3 juin de l'année dernière", "2024-06-03"),
    ("fr", "dans les prochaines heures", "2025-06-12/.."),
    ("fr", "le week-end dernier", "2025-06-07/2025-06-08"),
]


@pytest.mark.parametrize(("lang", "text", "edtf"), SEEN_FROM_PUBLICATION)
def test_what_it_means_seen_from_publication(lang: str, text: str, edtf: str) -> None:
    mention = only(text, lang)
    assert (mention.kind, mention.edtf) == (DateKind.AT, edtf)


SEEN_FROM_AN_EVENT = [
    ("en", "the previous Sunday", "2025-03-02"),
    ("en", "the following Tuesday", "2025-03-11"),
    ("en", "the Monday after", "2025-03-10"),
    ("en", "on that same Friday", "2025-03-07"),
    ("en", "the previous week", "2025-02-24/2025-03-02"),
    ("en", "the week before", "2025-02-24/2025-03-02"),
    ("en", "that same week", "2025-03-03/2025-03-09"),
    ("en", "the following weekend", "2025-03-08/2025-03-09"),
    ("en", "the previous weekend", "2025-03-01/2025-03-02"),
    ("en", "that year", "2025"),
    ("en", "in the same month", "2025-03"),
    ("en", "several days earlier", "../2025-03-04"),
    ("en", "a few weeks later", "2025-03-06/.."),
    ("en", "thirteen days later", "2025-03-18"),
    ("en", "a day before", "2025-03-04"),
    ("en", "that very day", "2025-03-05"),
    ("fr", "le lundi suivant", "2025-03-10"),
    ("fr", "le mardi précédent", "2025-03-04"),
    ("fr", "ce lundi-là", "2025-03-03"),
    ("fr", "la semaine précédente", "2025-02-24/2025-03-02"),
    ("fr", "la semaine d'après", "2025-03-10/2025-03-16"),
    ("fr", "la même semaine", "2025-03-03/2025-03-09"),
    ("fr", "cette année-là", "2025"),
    ("fr", "ce mois-là", "2025-03"),
    ("fr", "le week-end suivant", "2025-03-08/2025-03-09"),
    ("fr", "quelques jours plus tôt", "../2025-03-04"),
    ("fr", "quelques mois plus tard", "2025-03-06/.."),
    ("fr", "une dizaine de jours plus tôt", "2025-02-23"),
    ("fr", "treize jours plus tard", "2025-03-18"),
]


@pytest.mark.parametrize(("lang", "text", "edtf"), SEEN_FROM_AN_EVENT)
def test_what_it_means_seen_from_another_event(lang: str, text: str, edtf: str) -> None:
    mention = only(text, lang)
    assert mention.kind is DateKind.ANCHORED
    assert mention.edtf is None
    assert mention.from_day(EVENT) == edtf
    assert mention.from_day(None) is None


@pytest.mark.parametrize(
    ("lang", "text", "edtf"),
    [
        ("en", "the May meeting", "2025-05"),
        ("en", "a March summit", "2025-03"),
        ("en", "their 2023 talks", "2023"),
        ("en", "March's visit", "2025-03"),
    ],
)
def test_a_month_or_year_before_the_noun_of_a_contact(lang: str, text: str, edtf: str) -> None:
    assert [d.edtf for d in dates_in(tokenise(text, lang), PUBLISHED, lang)] == [edtf]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "he said that Monday mattered"), ("en", "the may rule"), ("fr", "la fin de la guerre")],
)
def test_what_is_no_date_of_another_event(lang: str, text: str) -> None:
    found = dates_in(tokenise(text, lang), PUBLISHED, lang)
    assert not [d for d in found if d.kind is DateKind.ANCHORED]


def test_part_of_a_day_alone_counts_from_the_story_s_day() -> None:
    mention = only("in the early hours", "en")
    assert (mention.kind, mention.shift) == (DateKind.ANCHORED, 0)
