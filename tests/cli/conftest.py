"""The command line as tests run it: in this process, with its output and exit code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

import kg
from kg.cli import main
from tests.invented import write

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Done:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """The only line on standard error."""
        (line,) = self.err.splitlines()
        return line


Run = Callable[..., Done]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    def run(*argv: object) -> Done:
        capfd.readouterr()
        with pytest.raises(SystemExit) as exit:
            main([str(a) for a in argv])
        out, err = capfd.readouterr()
        return Done(int(exit.value.code or 0), out, err)

    return run


@pytest.fixture(scope="session")
def claims(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the invented articles and their claims."""
    folder = tmp_path_factory.mktemp("claims")
    write(folder)
    return folder


@pytest.fixture(scope="session")
def store(claims: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that knows the invented articles and no registry; tests only read it."""
    folder = tmp_path_factory.mktemp("stores") / "graph"
    with kg.open(folder, registry=False) as graph:
        assert graph.load(claims, claims=True).violations == ()
    return folder
