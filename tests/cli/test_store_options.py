"""Stores that are not there, are something else, or are in use: exit 3 and what to do."""

import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Run
from tests.invented import write

HOLD = """
import sys, kg
graph = kg.open(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
"""


def test_a_store_that_does_not_exist(run: Run, tmp_path: Path) -> None:
    for command in (
        ["ask", "contacts-on", "--at", "2031"],
        ["validate"],
        ["verify"],
        ["dump", "-"],
    ):
        done = run(*command, "--store", tmp_path / "absent")
        assert done.code == 3
        assert done.line == f"error: no store at {tmp_path / 'absent'}: run kg load first"
    assert not (tmp_path / "absent").exists()


def test_a_folder_of_something_else(run: Run, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (file,) = write(tmp_path / "claims", "call")
    done = run("load", "--claims", file, "--store", tmp_path)
    assert done.code == 3
    assert done.line.startswith(f"error: {tmp_path}: is not empty and is no store")
    assert (tmp_path / "photo.jpg").read_bytes() == b"\xff\xd8\xff"


def test_a_store_that_another_process_writes_to(run: Run, tmp_path: Path) -> None:
    folder, (file,) = tmp_path / "graph", write(tmp_path / "claims", "call")
    assert run("load", "--claims", file, "--store", folder, "--no-registry").code == 0
    command = [sys.executable, "-c", HOLD, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        done = run("load", "--claims", file, "--store", folder)
        asked = run("ask", "contacts-on", "--at", "2031", "--store", folder)
        holder.communicate()
    assert done.code == 3
    assert done.line == f"error: {folder}: in use by another process: wait or use another --store"
    assert asked.code == 0
    assert len(asked.out.splitlines()) == 2


def test_a_store_made_otherwise(run: Run, store: Path, claims: Path) -> None:
    done = run("load", "--claims", claims, "--store", store, "--registry")
    assert done.code == 3
    assert done.line.endswith("made without the registry: use another --store")


def test_a_base_of_ones_own(run: Run, tmp_path: Path) -> None:
    (file,) = write(tmp_path / "claims", "call")
    folder, base = tmp_path / "graph", "https://example.org/kg/"
    assert (
        run("load", "--claims", file, "--store", folder, "--no-registry", "--base", base).code == 0
    )
    asked = run(
        "ask", "who-held", "--office", "ministre estonienne de la Défense", "--at", "2031-03-09",
        "--store", folder, "--format", "json",
    )  # fmt: skip
    assert f"{base}id/person/" in asked.out


def test_the_store_of_the_environment(run: Run, store: Path, monkeypatch: object) -> None:
    monkeypatch.setenv("KG_STORE", str(store))  # type: ignore[attr-defined]
    assert run("verify").code == 0


def test_a_dump_that_cannot_be_written(run: Run, store: Path, tmp_path: Path) -> None:
    for target in (tmp_path / "absent" / "okg.ttl", Path("/proc/okg.ttl")):
        done = run("dump", target, "--store", store)
        assert done.code == 3
        assert done.line.startswith(f"error: {target}: cannot be written: ")
    (tmp_path / "folder.ttl").mkdir()
    assert run("dump", tmp_path / "folder.ttl", "--store", store).code == 3
    assert [p.name for p in tmp_path.iterdir()] == ["folder.ttl"]


def test_a_dump_in_no_format(run: Run, store: Path, tmp_path: Path) -> None:
    done = run("dump", tmp_path / "okg.docx", "--store", store)
    assert (done.code, done.line) == (
        2,
        "error: no dump format 'docx': give --format, one of ttl, trig, nq",
    )
