"""Markdown, JSON and JSON lines from the file to the verified graph, as text is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import kg
from tests.invented import CALL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

BODY = (
    "Norwegian Defence Minister Sigrid Bergdal met her Estonian counterpart, Maarja Tamm, in Oslo"
    " on Sunday to discuss the security of the Baltic Sea. They agreed that the two navies would"
    " train together, the ministry said."
)
DUTCH = BODY.replace("Estonian", "Latvian").replace("Maarja Tamm", "Janis Ozols")
MARKED = (
    BODY.replace("Defence Minister", "**Defence Minister**")
    .replace("Maarja Tamm", "[Maarja *Tamm*](https://fjord.example/tamm_m)")
    .replace(" on Sunday", "\non Sunday")
)
HEAD = "---\ntitle: Talks in Oslo\ndate: 2031-03-10\nsource: The Fjord\n---\n\n## Talks in Oslo\n\n"


def news(body: str) -> dict[str, str]:
    return {
        "@type": "NewsArticle",
        "headline": "Talks in Oslo",
        "datePublished": "2031-03-10",
        "articleBody": body,
    }


FILES = {
    "talks.md": HEAD + MARKED + "\n",
    "talks.json": json.dumps(news(BODY)),
    "feed.jsonl": json.dumps(news(BODY)) + "\n{bad\n" + json.dumps(news(DUTCH)) + "\n",
    "array.json": json.dumps({"@graph": [news(BODY), news(DUTCH)]}),
}


@pytest.fixture(params=FILES)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path: Path = tmp_path / request.param
    path.write_text(FILES[request.param], encoding="utf-8")
    return path


def test_load_and_verify(run: Run, file: Path, tmp_path: Path) -> None:
    store = ["--store", tmp_path / "graph"]
    many = FILES[file.name].count("articleBody") > 1
    done = run("load", file, *store, "--no-registry")
    assert done.code == (1 if "bad" in FILES[file.name] else 0), done.err
    assert done.out.count("1 contact") == (2 if many else 1)
    verified = run("verify", *store)
    assert verified.code == 0
    with kg.open(tmp_path / "graph", read_only=True) as graph:
        assert len(graph.verify().findings) == 0
        assert graph.verify().passages > 3


def test_extract_gives_quotes_of_the_stored_text_and_load_takes_the_claims(
    run: Run, file: Path, tmp_path: Path
) -> None:
    done = run("extract", file)
    claims = tmp_path / "out" / "claims.jsonl"
    claims.parent.mkdir()
    claims.write_text(done.out, encoding="utf-8")
    said = [json.loads(line) for line in done.out.splitlines()]
    assert len({c["id"] for c in said}) == len(said)
    assert {p["name"] for p in said[0]["persons"]} == {"Sigrid Bergdal", "Maarja Tamm"}
    assert not any(mark in done.out for mark in ("**", "](", "\\n---"))
    loaded = run("load", "--claims", claims, "--store", tmp_path / "graph", "--no-registry")
    assert loaded.code == 0, loaded.err
    assert loaded.out.count("loaded  ") == len(said)
    assert run("verify", "--store", tmp_path / "graph").code == 0


def test_a_bad_line_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "feed.jsonl").write_text(FILES["feed.jsonl"], encoding="utf-8")
    done = run("load", tmp_path / "feed.jsonl", "--store", tmp_path / "graph", "--no-registry")
    assert f"{tmp_path / 'feed.jsonl'}:2: violation bad-json" in done.err


def test_a_folder_takes_all_kinds(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in {**FILES, "call.txt": CALL.text, "other.json": "{}"}.items():
        (folder / name).write_text(text, encoding="utf-8")
    done = run("load", folder, "--store", tmp_path / "graph", "--no-registry")
    assert done.out.count("\n") == 1 + 1 + 3 + 2 + 1 + 1
    assert "other.json" not in done.out


def test_a_file_of_another_kind_is_a_warning_that_says_what_to_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "call.txt").write_text(CALL.text, encoding="utf-8")
    done = run(
        "load", tmp_path / "report.pdf", tmp_path / "call.txt",
        "--store", tmp_path / "graph", "--no-registry",
    )  # fmt: skip
    assert done.code == 0
    assert "report.pdf: warning not-an-article: " in done.err
    assert "pdftotext" in done.err


def test_claims_that_are_given_as_articles_are_named(
    run: Run, claims: Path, tmp_path: Path
) -> None:
    text = (claims / "call.json").read_text(encoding="utf-8")
    (tmp_path / "mine.json").write_text(text, encoding="utf-8")
    done = run("load", tmp_path / "mine.json", "--store", tmp_path / "graph", "--no-registry")
    assert done.code == 3
    assert "--claims" in done.line
