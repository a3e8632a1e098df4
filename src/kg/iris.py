"""The policy of IRIs: readable slugs under one base.

A slug is made of ``[a-z0-9._-]`` and starts with a letter: ``.`` separates parts, ``-`` words,
``_`` joins agents. Only hashes name what has no name of its own (texts, provisional people).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import BadParameter
from kg.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

DEFAULT_BASE = "https://w3id.org/okg/"
_BASE = re.compile(r"https?://[^\s<>\"{}|\\^`#?/]+(?:/[^\s<>\"{}|\\^`#?]*)?")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST_WORDS = 80


def slug(text: str) -> str:
    """The words of a text as a slug; ``x`` goes before a digit, and alone where nothing is left.

    Letters of other scripts have no ASCII form: such a text is named by a hash.

    >>> slug("Secrétaire à la Défense")
    'secretaire-a-la-defense'
    >>> slug("5e Flotte")
    'x5e-flotte'
    """
    folded = fold(text)
    words = _NOT_SLUG.sub("-", folded).strip("-")[:_LONGEST_WORDS].rstrip("-")
    if not words or sum(c.isalpha() and not c.isascii() for c in folded) > len(words):
        return f"x{digest(folded)[:10]}"
    return words if words[0].isalpha() else f"x{words}"


def base_of(text: str) -> str:
    """A base of IRIs as it is used: an address that ends in a slash.

    >>> base_of("https://example.org/officials")
    'https://example.org/officials/'

    Raises:
        BadParameter: it is no address to put names behind.
    """
    if not _BASE.fullmatch(text):
        example = "for example https://example.org/officials/"
        raise BadParameter(f"--base {text!r} is no address for names: give one, {example}")
    return text if text.endswith("/") else f"{text}/"


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def joined(parts: Iterable[str]) -> str:
    """Parts joined by dots, empty ones left out."""
    return ".".join(p for p in parts if p)


@dataclass(frozen=True, slots=True)
class Iris:
    """Makes the IRIs of instances and graphs under one base, which ends in a slash."""

    base: str = DEFAULT_BASE

    def of(self, kind: str, name: str) -> str:
        """The IRI of an instance.

        >>> Iris().of("person", "lloyd-austin")
        'https://w3id.org/okg/id/person/lloyd-austin'
        """
        return f"{self.base}id/{kind}/{name}"

    def graph(self, name: str) -> str:
        """The IRI of a named graph."""
        return f"{self.base}graph/{name}"

    def local(self, iri: str) -> str:
        """The last part of an IRI of this base: what it is called within its kind."""
        return iri.rsplit("/", 1)[-1]

    def kind(self, iri: str) -> str:
        """The kind of an instance, empty for anything else."""
        head = f"{self.base}id/"
        return iri[len(head) :].split("/", 1)[0] if iri.startswith(head) else ""
