"""A load that is cut off: what was loaded is whole, can be asked, and the rest follows."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import kg
from tests.cli.conftest import Run
from tests.invented import ARTICLES, write

CUT = """
import os, signal, sys
from pathlib import Path
import kg, kg.infer

folder, claims, sign, after = sys.argv[1:]
names = []

def advanced(item):
    names.append(item.source)
    if str(len(names)) == after:
        os.kill(os.getpid(), getattr(signal, sign))

if after == "inferring":  # killed in the midst of it
    def killed(*_):
        os.kill(os.getpid(), getattr(signal, sign))
    sys.modules["kg.infer.rebuild"].infer_all = killed
with kg.open(folder, registry=False) as graph:
    report = graph.load(claims, claims=True, advanced=advanced)
    sys.exit(130 if report.interrupted else 0)
"""


def cut(tmp_path: Path, sign: str, after: object) -> tuple[Path, Path, int]:
    """A load in another process, cut off by a signal after so many articles."""
    folder, claims = tmp_path / "graph", tmp_path / "claims"
    write(claims)
    command = [sys.executable, "-c", CUT, str(folder), str(claims), sign, str(after)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    return folder, claims, done.returncode


def articles(folder: Path) -> int:
    with kg.open(folder, read_only=True) as graph:
        return sum("/article." in name for name in graph.store.graphs())


def complete(run: Run, folder: Path, claims: Path) -> None:
    """A second run completes the load, to the same bytes as one that was never cut off."""
    done = run("load", "--claims", claims, "--store", folder)
    assert done.code == 0
    assert articles(folder) == len(ARTICLES)
    with kg.open(folder, read_only=True) as graph, kg.open(registry=False) as whole:
        assert not graph.stale
        whole.load(claims, claims=True)
        assert graph.dump(form="nq") == whole.dump(form="nq")


def test_an_interrupt_between_articles_keeps_what_was_loaded(run: Run, tmp_path: Path) -> None:
    folder, claims, code = cut(tmp_path, "SIGINT", 2)
    assert code == 130
    assert articles(folder) == 2
    asked = run("ask", "contacts-on", "--at", "2031-03", "--store", folder)
    assert (asked.code, len(asked.out.splitlines())) == (0, 2)
    assert "not inferred" not in asked.err
    assert run("verify", "--store", folder).code == 0
    complete(run, folder, claims)


def test_a_kill_between_articles_leaves_whole_articles(run: Run, tmp_path: Path) -> None:
    folder, claims, code = cut(tmp_path, "SIGKILL", 2)
    assert code == -signal.SIGKILL
    assert articles(folder) == 2
    asked = run("ask", "contacts-on", "--at", "2031-03", "--store", folder)
    assert (asked.code, asked.out.count("\n")) == (0, 1)
    warning = "warning: what was loaded last is not inferred yet: run kg infer"
    assert asked.err.splitlines()[0] == warning
    assert run("infer", "--store", folder).code == 0
    again = run("ask", "contacts-on", "--at", "2031-03", "--store", folder)
    assert (again.out.count("\n"), warning in again.err) == (2, False)
    complete(run, folder, claims)


def test_a_kill_while_inferring_is_mended_by_the_next_load(run: Run, tmp_path: Path) -> None:
    folder, claims, code = cut(tmp_path, "SIGKILL", "inferring")
    assert code == -signal.SIGKILL
    assert articles(folder) == len(ARTICLES)
    complete(run, folder, claims)


def test_the_library_infers_what_is_due_before_it_answers(tmp_path: Path) -> None:
    folder, _, _ = cut(tmp_path, "SIGKILL", 1)
    with kg.open(folder) as graph:
        assert graph.stale
        assert len(graph.ask("contacts-on", at="2031-03")) == 1
        assert not graph.stale


def test_control_c_on_the_command_line_exits_130(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(400):
        text = f"No. {number}. " + ARTICLES["call"].text
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "kg", "load", str(folder), "--store", str(tmp_path / "graph")]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [*command, "--no-registry"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        text=True,
    ) as loading:
        assert loading.stdout is not None
        loading.stdout.readline()
        loading.send_signal(signal.SIGINT)
        out, err = loading.communicate(timeout=60)
    assert loading.returncode == 130
    assert err.splitlines()[-1].startswith("interrupted: ")
    loaded = 1 + sum(line.startswith("loaded") for line in out.splitlines())
    assert articles(tmp_path / "graph") == loaded < 400
