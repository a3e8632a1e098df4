"""The article files among the paths that a caller gives, folders searched in a fixed order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TEXT = (".txt", ".text", ".md", ".markdown")
SUFFIXES = frozenset((*TEXT, ".html", ".htm", ".xhtml"))
_PAPERS = frozenset({"readme", "license", "licence", "changelog", "contributing"})


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
        if path.suffix.lower() in SUFFIXES and path.stem.lower() not in _PAPERS:
            files.append(path)
        else:
            findings.append(_other(path, Severity.INFO))
    if not files:
        findings.append(
            Finding(
                Severity.WARNING,
                "no-articles",
                "holds no article (.txt, .md, .html)",
                str(folder),
                message_fr="ne contient aucun article (.txt, .md, .html)",
            )
        )
    return files, findings


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
    if path.suffix == "" or path.suffix.lower() in SUFFIXES:
        return [path], []
    return [], [_other(path, Severity.INFO)]


def _other(path: Path, severity: Severity) -> Finding:
    """What to say of a file that is no article."""
    if path.suffix.lower() == ".json" and any(path.with_suffix(s).is_file() for s in TEXT):
        return Finding(
            Severity.INFO,
            "annotation-skipped",
            "annotates the text beside it and is not an article",
            str(path),
            message_fr="annote le texte voisin et n'est pas un article",
        )
    return Finding(
        severity,
        "not-an-article",
        "is not an article: only .txt, .md and .html files are read",
        str(path),
        message_fr="n'est pas un article : seuls les fichiers .txt, .md et .html sont lus",
    )
