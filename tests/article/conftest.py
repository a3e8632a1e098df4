"""What the tests of reading share: articles of our own invention, and where the seeds are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.article import from_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.model import Article

PROSE_FR = (
    "Le ministre norvégien de la Défense, Ole Hansen, a reçu lundi à Oslo son homologue suédois,"
    " Karl Berg, pour parler de la sécurité dans l'Arctique et des exercices communs."
)
PROSE_EN = (
    "The Norwegian defence minister, Ole Hansen, met his Swedish counterpart, Karl Berg, in Oslo on"
    " Monday to discuss security in the Arctic and the joint exercises of the two armies."
)


@pytest.fixture
def article() -> Callable[..., Article]:
    """Reads a text given as lines; ``{fr}`` and ``{en}`` stand for a paragraph of prose."""

    def make(*lines: str, published: str | None = None, end: str = "\n") -> Article:
        text = end.join(line.replace("{fr}", PROSE_FR).replace("{en}", PROSE_EN) for line in lines)
        return from_text(text, id="sample", source="sample.txt", published=published)

    return make


@pytest.fixture
def roles(article: Callable[..., Article]) -> Callable[..., dict[str, str]]:
    """The role of each line of a text, by the line's words."""

    def make(*lines: str) -> dict[str, str]:
        found = article(*lines)
        return {line.span.of(found.text): line.role.value for line in found.lines}

    return make


@pytest.fixture
def seeds() -> Path:
    """The folder with the two seed articles, which lie beside a checkout and never in it."""
    folder = Path(__file__).parents[3] / "shared/corpus/dev"
    if not folder.is_dir():
        pytest.skip(f"the seed articles are not beside this checkout ({folder})")
    return folder
