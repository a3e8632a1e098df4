"""The article files among the paths that a caller gives, folders searched in a fixed order."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from kg.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TEXT = (".txt", ".text", ".md", ".markdown")
SUFFIXES = frozenset((*TEXT, ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson"))
KINDS = ".txt, .md, .html, .json and .jsonl"
_PAPERS = frozenset({"readme", "license", "licence", "changelog", "contributing"})
_ARTICLE = re.compile(rb'articleBody"|"(?:[^"\\]{0,60}[/:])?\w{0,40}Article"')
_TO_DO = {
    ".pdf": ("convert it first, for example with pdftotext", "convertissez-le, p. ex. pdftotext"),
    ".docx": ("save it as .txt", "enregistrez-le en .txt"),
    ".doc": ("save it as .txt", "enregistrez-le en .txt"),
    ".odt": ("save it as .txt", "enregistrez-le en .txt"),
    ".rtf": ("save it as .txt", "enregistrez-le en .txt"),
    ".zip": ("unpack it first", "décompressez-le"),
    ".gz": ("unpack it first", "décompressez-le"),
}
_RENAME = ("give its text a name with one of these", "donnez à son texte un de ces suffixes")


def discover(paths: Iterable[Path]) -> tuple[list[Path], list[Finding]]:
    """The article files, each once, in the order given and sorted within folders.

    Annotations beside a text, files of other kinds and paths that do not exist are left out, each
    with a finding.
    """
    files: dict[Path, None] = {}
    findings: list[Finding] = []
    for path in map(Path, paths):
        found, doubts = _folder(path) if path.is_dir() else _single(path)
        files.update(dict.fromkeys(found))
        findings.extend(doubts)
    return list(files), findings


def _folder(folder: Path) -> tuple[list[Path], list[Finding]]:
    """The articles in a folder and the folders below it."""
    files: list[Path] = []
    findings: list[Finding] = []
    for path in _walk(folder):
        if _is_article(path):
            files.append(path)
        else:
            findings.append(_other(path, Severity.INFO))
    if not files:
        findings.append(
            Finding(
                Severity.WARNING,
                "no-articles",
                f"holds no article ({KINDS})",
                str(folder),
                message_fr=f"ne contient aucun article ({KINDS.replace(' and ', ' et ')})",
            )
        )
    return files, findings


def _is_article(path: Path) -> bool:
    """Whether a file of a folder is to be read: JSON only where it speaks of articles."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES or path.stem.lower() in _PAPERS or _annotates(path):
        return False
    return suffix in TEXT or "htm" in suffix or _speaks_of_articles(path)


def _speaks_of_articles(path: Path) -> bool:
    """Whether a file of JSON names what schema.org's articles have, or cannot be read."""
    try:
        return _ARTICLE.search(path.read_bytes()) is not None
    except OSError:
        return True


def _annotates(path: Path) -> bool:
    """Whether a file of JSON annotates the text beside it, and is no article itself."""
    if path.suffix.lower() != ".json" or not any(path.with_suffix(s).is_file() for s in TEXT):
        return False
    return not _speaks_of_articles(path)


def _walk(folder: Path) -> Iterator[Path]:
    """The visible files below a folder, sorted by path."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _walk(path)
        elif path.is_file():
            yield path


def _single(path: Path) -> tuple[list[Path], list[Finding]]:
    """A file that was named: it is read unless its suffix says that it is something else."""
    if not path.exists():
        finding = Finding(
            Severity.VIOLATION,
            "missing-file",
            "does not exist: check the path",
            str(path),
            message_fr="n'existe pas : vérifiez le chemin",
        )
        return [], [finding]
    if path.suffix == "" or (path.suffix.lower() in SUFFIXES and not _annotates(path)):
        return [path], []
    return [], [_other(path, Severity.WARNING)]


def _other(path: Path, severity: Severity) -> Finding:
    """What to say of a file that is no article."""
    if _annotates(path):
        return Finding(
            Severity.INFO,
            "annotation-skipped",
            "annotates the text beside it and is not an article",
            str(path),
            message_fr="annote le texte voisin et n'est pas un article",
        )
    what, what_fr = _TO_DO.get(path.suffix.lower(), _RENAME)
    return Finding(
        severity,
        "not-an-article",
        f"is not an article: only {KINDS} files are read: {what}",
        str(path),
        message_fr=f"n'est pas un article : seuls les fichiers {KINDS.replace(' and ', ' et ')}"
        f" sont lus : {what_fr}",
    )
