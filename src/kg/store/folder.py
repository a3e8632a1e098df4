"""The folder of a store: what lies in it, its settings, source texts, journal and marker.

``quads/`` is Oxigraph's, ``texts/`` holds the source texts, ``settings.json`` what was chosen when
the store was made, ``journal.jsonl`` who loaded what when, ``stale`` says that inference is due.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.errors import BadStore

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1
_SETTINGS = "settings.json"
_HEAD = 12


@dataclass(frozen=True, slots=True)
class Settings:
    """What is chosen when a store is made and holds for good."""

    base: str
    registry: bool
    format: int = FORMAT

    def agree(self, base: str | None, registry: bool | None, place: str) -> None:
        """Checks that nothing else is asked for.

        Raises:
            BadStore: the base or the registry asked for is not the store's.
        """
        if base is not None and base != self.base:
            raise BadStore(
                f"{place}: made with --base {self.base}, not {base}: use another --store"
            )
        if registry is not None and registry != self.registry:
            made = "with" if self.registry else "without"
            raise BadStore(f"{place}: made {made} the registry: use another --store")


@dataclass(frozen=True, slots=True)
class Folder:
    """A store's folder, which exists and has settings."""

    path: Path

    @property
    def quads(self) -> Path:
        """Where Oxigraph keeps the quads."""
        return self.path / "quads"

    def settings(self) -> Settings:
        """The settings that the store was made with.

        Raises:
            BadStore: they cannot be read, or another version wrote them.
        """
        file = self.path / _SETTINGS
        try:
            read = json.loads(file.read_text(encoding="utf-8"))
            settings = Settings(str(read["base"]), bool(read["registry"]), int(read["format"]))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise BadStore(f"{file}: settings that cannot be read: {error}") from error
        if settings.format != FORMAT:
            raise BadStore(
                f"{self.path}: a store of format {settings.format}, not {FORMAT}: "
                "make it again with this version"
            )
        return settings

    def put_text(self, text: str) -> str:
        """Keeps a source text under its hash; returns the SHA-256."""
        data = text.encode("utf-8")
        sha256 = hashlib.sha256(data).hexdigest()
        file = self.path / "texts" / f"{sha256[:_HEAD]}.txt"
        if not file.is_file():
            _write(file, data)
        return sha256

    def text(self, sha256: str) -> str | None:
        """The source text of a hash or of its first 12 digits, if it is kept."""
        file = self.path / "texts" / f"{sha256[:_HEAD]}.txt"
        return file.read_bytes().decode("utf-8", "replace") if file.is_file() else None

    def journal_add(self, entry: dict[str, Any]) -> None:
        """Adds an entry to the journal, one line of JSON."""
        line = json.dumps(entry, ensure_ascii=False, sort_keys=True)
        with (self.path / "journal.jsonl").open("a", encoding="utf-8") as journal:
            journal.write(line + "\n")

    def journal(self) -> tuple[dict[str, Any], ...]:
        """The entries of the journal; a line that was cut off is left out."""
        file = self.path / "journal.jsonl"
        lines = file.read_text(encoding="utf-8").split("\n") if file.is_file() else []
        return tuple(entry for line in lines if (entry := _entry(line)) is not None)

    @property
    def stale(self) -> bool:
        """Whether inference is due."""
        return (self.path / "stale").is_file()

    def mark(self, stale: bool) -> None:
        """Sets or removes the marker that says that inference is due."""
        marker = self.path / "stale"
        if stale:
            marker.touch()
        else:
            marker.unlink(missing_ok=True)


def find_folder(path: Path) -> Folder | None:
    """The store's folder at a path; ``None`` where there is nothing yet.

    Raises:
        BadStore: something else is there.
    """
    try:
        if not path.exists():
            return None
        if not path.is_dir():
            raise BadStore(f"{path}: is no folder: use another --store")
        if (path / _SETTINGS).is_file():
            return Folder(path)
        if any(not entry.name.startswith(_SETTINGS) for entry in path.iterdir()):
            raise BadStore(f"{path}: is not empty and is no store: use another --store")
    except OSError as error:
        raise BadStore(f"{path}: {error.strerror or error}: use another --store") from error
    return None


def make_folder(path: Path, settings: Settings) -> Folder:
    """Makes a store's folder.

    Raises:
        BadStore: the machine refuses.
    """
    written = {"base": settings.base, "format": settings.format, "registry": settings.registry}
    try:
        path.mkdir(parents=True, exist_ok=True)
        _write(path / _SETTINGS, (json.dumps(written, indent=2) + "\n").encode())
    except OSError as error:
        raise BadStore(f"{path}: {error.strerror or error}: use another --store") from error
    return Folder(path)


def _write(file: Path, data: bytes) -> None:
    """Writes a file whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    part.write_bytes(data)
    part.replace(file)


def _entry(line: str) -> dict[str, Any] | None:
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    return entry if isinstance(entry, dict) else None
