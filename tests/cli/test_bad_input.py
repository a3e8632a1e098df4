"""Bad articles: one clear line each, the documented exit code, and the others unharmed."""

from pathlib import Path

import pytest

import kg
from tests.cli.conftest import Run
from tests.invented import CALL, VISIT

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"
NO_TEXT = bytes([0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFF, 0xFE, 0x80]) * 40
PAGE = "<html><head><title>Menu</title></head><body><nav><a href='/'>Home</a></nav></body></html>"
BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\n", "empty"),
    "picture.txt": (PNG, "a PNG image"),
    "paper.txt": (PDF, "a PDF"),
    "bytes.txt": (NO_TEXT, "no encoding|no text|control|NUL|encoding"),
    "long.txt": (b"Word after word. " * 1_250_000, "limit is 10 MB"),
    "menu.html": (PAGE.encode(), "holds no article|no article"),
}


def grave(err: str) -> list[str]:
    return [line for line in err.splitlines() if "violation" in line]


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_alone_exits_3_with_one_line(name: str, run: Run, tmp_path: Path) -> None:
    data, why = BAD[name]
    (tmp_path / name).write_bytes(data)
    done = run("load", tmp_path / name, "--store", tmp_path / "graph", "--no-registry")
    assert done.code == 3
    (line,) = done.err.splitlines()
    assert line.startswith(f"{tmp_path / name}: violation ")
    assert any(word in line for word in why.split("|"))


def test_bad_files_take_no_other_down(run: Run, tmp_path: Path) -> None:
    folder, store = tmp_path / "articles", tmp_path / "graph"
    folder.mkdir()
    for name, (data, _) in BAD.items():
        (folder / name).write_bytes(data)
    (folder / "call.txt").write_text(CALL.text, encoding="utf-8")
    done = run("load", folder, "--store", store, "--no-registry")
    assert done.code == 1
    assert len(grave(done.err)) == len(BAD)
    with kg.open(store, read_only=True) as graph:
        held = [name for name in graph.store.graphs() if "/article." in name]
        assert len(held) == 1
        assert len(graph.verify().findings) == 0


def test_a_missing_file_exits_3_and_is_named(run: Run, tmp_path: Path) -> None:
    done = run("load", tmp_path / "absent.txt", "--store", tmp_path / "graph", "--no-registry")
    assert (done.code, done.line) == (
        3,
        f"{tmp_path / 'absent.txt'}: violation missing-file: does not exist: check the path",
    )


def test_a_missing_file_beside_a_good_one_exits_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "call.txt").write_text(CALL.text, encoding="utf-8")
    done = run(
        "load", tmp_path / "absent.txt", tmp_path / "call.txt",
        "--store", tmp_path / "graph", "--no-registry",
    )  # fmt: skip
    assert done.code == 1
    assert done.out.startswith("loaded ")
    assert len(grave(done.err)) == 1


def test_a_western_encoding_is_read_right(run: Run, tmp_path: Path) -> None:
    text = "Le 12 mai 2031. Le ministre polonais des Affaires étrangères a reçu « l'émissaire ».\n"
    (tmp_path / "legacy.txt").write_bytes((text * 3).encode("cp1252"))
    store = tmp_path / "graph"
    done = run("load", tmp_path / "legacy.txt", "--store", store, "--no-registry")
    assert done.code == 0
    with kg.open(store, read_only=True) as graph:
        rows = graph.query("SELECT ?h { ?t <https://schema.org/sha256> ?h }").rows
        assert text * 3 in [graph.store.text(str(row["h"])) for row in rows]


def test_an_article_without_a_date_is_kept_and_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "undated.txt").write_text(VISIT.text, encoding="utf-8")
    store = tmp_path / "graph"
    done = run("load", tmp_path / "undated.txt", "--store", store, "--no-registry")
    assert done.code == 0
    assert "no date" in done.out
    assert "--published" in done.err
    dated = run("load", tmp_path / "undated.txt", "--store", store, "--published", "2031-03-07")
    assert dated.out.startswith("loaded      2031-03-07")
    with kg.open(store, read_only=True) as graph:
        (article,) = [name for name in graph.store.graphs() if "/article." in name]
        assert "-2031-03-07-" in article


@pytest.mark.parametrize("day", ["2024-13-45", "2023-02-29", "yesterday", "2024-06"])
def test_an_impossible_day_of_publication_exits_2(day: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "call.txt").write_text(CALL.text, encoding="utf-8")
    done = run(
        "load", tmp_path / "call.txt", "--published", day,
        "--store", tmp_path / "graph", "--no-registry",
    )  # fmt: skip
    assert done.code == 2
    assert repr(day) in done.line
    assert "YYYY-MM-DD" in done.line


def test_strict_fails_on_a_warning(run: Run, tmp_path: Path) -> None:
    (tmp_path / "call.txt").write_text(CALL.text, encoding="utf-8")
    store = ["--store", tmp_path / "graph", "--no-registry"]
    assert run("load", tmp_path / "call.txt", *store, "--strict").code == 1


def test_a_folder_without_articles_exits_3(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("load", tmp_path / "empty", "--store", tmp_path / "graph", "--no-registry")
    assert done.code == 3
    assert "holds no article" in done.line


def test_a_file_of_another_kind_is_not_passed_over_in_silence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(PDF)
    done = run("load", tmp_path / "report.pdf", "--store", tmp_path / "graph", "--no-registry")
    assert done.code == 3
    assert "report.pdf" in done.line


def test_extract_reads_the_good_and_names_the_bad(run: Run, tmp_path: Path) -> None:
    good, bad = tmp_path / "call.txt", tmp_path / "empty.txt"
    good.write_text(CALL.text, encoding="utf-8")
    bad.write_bytes(b"")
    done = run("extract", bad, good)
    assert done.code == 1
    assert done.out.count("\n") == 1
    assert len(grave(done.err)) == 1
    assert run("extract", bad).code == 3
