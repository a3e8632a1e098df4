"""The wheel holds what the checkout holds, and works alone, from anywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.invented import write

CHECKOUT = Path(__file__).parents[1]
ASSETS = {
    "ontology": "ontology",
    "shapes": "shapes",
    "queries": "queries",
    "data/registry": "data/registry",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out)]
    subprocess.run([*command, str(CHECKOUT)], check=True, capture_output=True)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python that has the wheel, and of this environment only what the project depends on."""
    home = tmp_path_factory.mktemp("alone") / "venv"
    venv.create(home, with_pip=False, symlinks=True)
    (site,) = home.glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as files:
        files.extractall(site)
    # what lies in a path file comes after the wheel; the checkout's own path file is not followed
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return home / "bin" / "python"


def held(root: Path) -> dict[str, bytes]:
    files = (p for p in root.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in files}


def test_the_assets_of_the_wheel_are_those_of_the_checkout(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as files:
        names = [n for n in files.namelist() if n.startswith("kg/_assets/")]
        packed = {n.removeprefix("kg/_assets/"): files.read(n) for n in names}
    expected = {
        f"{place}/{name}": data
        for place, folder in ASSETS.items()
        for name, data in held(CHECKOUT / folder).items()
    }
    assert packed == expected


def test_the_wheel_has_the_whole_package_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as files:
        packed = {n for n in files.namelist() if not n.startswith("kg/_assets/")}
    package = {f"kg/{name}" for name in held(CHECKOUT / "src" / "kg")}
    assert {n for n in packed if ".dist-info/" not in n} == package
    assert "kg/py.typed" in packed
    assert any(n.endswith("entry_points.txt") for n in packed)


def test_the_wheel_alone_loads_and_answers(installed: Path, tmp_path: Path) -> None:
    write(tmp_path / "claims")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "KG_"))}

    def kg(*argv: str) -> str:
        done = subprocess.run(
            [installed, "-m", "kg", *argv],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    where = subprocess.run(
        [installed, "-c", "import kg; print(kg.__file__)"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert Path(where.strip()).is_relative_to(installed.parents[1])
    assert "4 loaded" in kg("load", "--claims", "claims", "--no-registry")
    asked = kg("ask", "who-held", "--office", "Estonian defence minister", "--at", "2031-03-06",
               "--format", "json")  # fmt: skip
    assert [row["name"] for row in json.loads(asked)] == ["Maarja Tamm"]
    assert "4 texts hold" in kg("verify")
    assert "Who held an office" in kg("ask", "--help")
