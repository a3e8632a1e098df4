"""Annotated articles: a text, what a careful analyst reads out of it, and the half it belongs to.

Takes folders or files of ``ID.txt`` with ``ID.json``; gives them in order, with a finding for each
that is not whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from kg.claims import from_json
from kg.errors import BadClaims
from kg.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kg.claims import Claims


class Half(StrEnum):
    """The halves of a corpus: the even one may be read, the odd one is only ever scored."""

    EVEN = "even"
    ODD = "odd"
    ALL = "all"


def half_of(identifier: str) -> Half:
    """The half of an article, by the hash of its id.

    >>> half_of("fr-2024-06-26-austin-belousov")
    <Half.ODD: 'odd'>
    """
    number = int(sha256(identifier.encode("utf-8")).hexdigest(), 16)
    return Half.ODD if number % 2 else Half.EVEN


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated article: the file of its text, and its annotation as claims."""

    text: Path
    claims: Claims


def discover(paths: Iterable[Path], half: Half = Half.ALL) -> tuple[list[Gold], list[Finding]]:
    """The annotated articles among some paths, those of a folder sorted, each once."""
    found: dict[Path, Gold] = {}
    findings: list[Finding] = []
    for path in paths:
        files = sorted(path.glob("*.json")) if path.is_dir() else [path.with_suffix(".json")]
        if path.is_dir():
            texts = {text.stem for text in path.glob("*.txt")} - {file.stem for file in files}
            findings += [_fault(path / f"{stem}.txt", "is not annotated") for stem in sorted(texts)]
        for file in files:
            if half in (Half.ALL, half_of(file.stem)):
                read = _read(file)
                if isinstance(read, Finding):
                    findings.append(read)
                else:
                    found[file] = read
    return list(found.values()), findings


def _read(file: Path) -> Gold | Finding:
    """One annotated article, or what is wrong with it."""
    text = file.with_suffix(".txt")
    try:
        claims = from_json(file.read_text(encoding="utf-8"), source=str(file))
    except (OSError, UnicodeDecodeError):
        return _fault(file, f"cannot be read: give {text.name} and {file.name}, in UTF-8")
    except BadClaims as error:
        return _fault(file, str(error).removeprefix(f"{file}:").strip())
    if len(claims) != 1 or claims[0].id != file.stem:
        return _fault(file, f"holds no annotation of {file.stem}")
    if not text.is_file():
        return _fault(file, f"there is no {text.name} beside it")
    return Gold(text, claims[0])


def _fault(file: Path, message: str) -> Finding:
    return Finding(Severity.VIOLATION, "bad-gold", message, str(file))


def digest(articles: Sequence[Gold]) -> str:
    """The hash of texts and annotations: the same articles, the same digest."""
    total = sha256()
    for article in sorted(articles, key=lambda a: a.claims.id):
        for file in (article.text, article.text.with_suffix(".json")):
            total.update(sha256(file.read_bytes()).digest())
    return total.hexdigest()
