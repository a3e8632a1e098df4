"""Articles to measure with: own sentences, put together anew by a seed.

Takes the paragraphs of the annotated articles in ``tests/corpus``; gives articles of a size.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "corpus"
LANGUAGES = ("en", "fr")
DAY = "2024-06-26"


def paragraphs(lang: str) -> tuple[str, ...]:
    """The paragraphs of the corpus in one language that are running text."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob(f"{lang}-*.txt")))
    lines = (line.strip() for text in texts for line in text.splitlines())
    return tuple(line for line in lines if len(line) > 120 and line.endswith((".", "»", "”", '"')))


def articles(number: int, words: int, seed: int) -> list[tuple[str, str]]:
    """So many (language, text), each of about so many words."""
    draw = Random(seed)
    known = {lang: paragraphs(lang) for lang in LANGUAGES}
    return [
        (lang, _article(known[lang], words, draw))
        for lang in (LANGUAGES[n % len(LANGUAGES)] for n in range(number))
    ]


def _article(known: tuple[str, ...], words: int, draw: Random) -> str:
    found: list[str] = []
    left = words
    while left > 0:
        paragraph = draw.choice(known)
        found.append(paragraph)
        left -= len(paragraph.split())
    found[-1] = " ".join(found[-1].split()[: left or None])
    return "\n\n".join(found) + "\n"


def long_article(characters: int, seed: int) -> str:
    """One English article of so many characters, its names as various as those of the corpus."""
    draw = Random(seed)
    known = paragraphs("en")
    found: list[str] = []
    size = 0
    while size < characters:
        found.append(draw.choice(known))
        size += len(found[-1]) + 2
    return "\n\n".join(found)[:characters]
