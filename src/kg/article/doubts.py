"""What is missing from an article or doubtful about it, as findings in English and French."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Finding, Severity

if TYPE_CHECKING:
    from kg.errors import UnreadableArticle
    from kg.model import Article

_MOJIBAKE = re.compile(r"Ã[©¨ª §®´»]|â€[™œ\u009d“”]|Â[«»\u00a0]")

_NO_DATE = Finding(
    Severity.WARNING,
    "no-date",
    "no date of publication is in the text: give it with --published YYYY-MM-DD",
    message_fr="le texte ne dit pas sa date de publication : donnez --published AAAA-MM-JJ",
)
_NO_LANGUAGE = Finding(
    Severity.WARNING,
    "no-language",
    "the language cannot be told, or has no pack: little or nothing can be read out of it",
    message_fr="langue non reconnue ou sans données : presque rien ne peut en être tiré",
)
_NO_HEADLINE = Finding(
    Severity.INFO,
    "no-headline",
    "no headline stands before the text",
    message_fr="aucun titre ne précède le texte",
)
_MOJIBAKE_FOUND = Finding(
    Severity.WARNING,
    "garbled-text",
    "letters such as Ã© show that it was once decoded wrongly: save it again as UTF-8",
    message_fr="des lettres comme Ã© trahissent un mauvais décodage : enregistrez-le en UTF-8",
)


def differs(given: str, told: str | None) -> tuple[Finding, ...]:
    """What to say where the given day is not the one that the text tells."""
    if told is None or told == given:
        return ()
    return (
        Finding(
            Severity.INFO,
            "date-differs",
            f"the text says that it was published on {told}; {given} was given and holds",
            message_fr=f"le texte se dit publié le {told} ; la date donnée, {given}, prévaut",
        ),
    )


def unreadable(error: UnreadableArticle) -> Finding:
    """The error as a violation, where the other articles are read all the same."""
    return Finding(Severity.VIOLATION, error.code, error.reason, error.source)


def doubts(article: Article, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What is doubtful or missing, each with the article that it is about."""
    missing: list[Finding] = list(found)
    if article.published is None:
        missing.append(_NO_DATE)
    if article.lang is None:
        missing.append(_NO_LANGUAGE)
    if article.headline is None:
        missing.append(_NO_HEADLINE)
    if _MOJIBAKE.search(article.text):
        missing.append(_MOJIBAKE_FOUND)
    return tuple(replace(f, source=article.source, article=article.id) for f in missing)
