"""What was known by a day: the same graph as if nothing else had ever been loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import kg
from kg.errors import BadParameter
from kg.pipeline import load
from tests.invented import ARTICLES, write

if TYPE_CHECKING:
    from pathlib import Path

PUBLISHED = {name: str(made.claims["published"]) for name, made in ARTICLES.items()}
DAYS = sorted(set(PUBLISHED.values()))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("invented")
    write(folder)
    return folder


@pytest.fixture(scope="module")
def whole(folder: Path) -> kg.Graph:
    """All invented articles, loaded one a month."""
    graph = kg.open(registry=False)
    for month, name in enumerate(sorted(ARTICLES), 1):
        moment = f"2032-{month:02}-15T10:00:00+00:00"
        load(graph.store, [folder / f"{name}.json"], claims=True, moment=moment)
    return graph


def only(folder: Path, names: list[str]) -> bytes:
    graph = kg.open(registry=False)
    graph.load(*(folder / f"{name}.json" for name in names), claims=True)
    return graph.dump(form="nq")


@pytest.mark.parametrize("day", [*DAYS, "1990", "2999"])
def test_as_of_a_day_is_the_graph_of_what_was_published_by_then(
    whole: kg.Graph, folder: Path, day: str
) -> None:
    names = [name for name, published in sorted(PUBLISHED.items()) if published <= day]
    assert whole.past(as_of=day).dump(form="nq") == only(folder, names)


@pytest.mark.parametrize("month", range(1, len(ARTICLES) + 1))
def test_as_loaded_is_the_graph_of_what_was_loaded_by_then(
    whole: kg.Graph, folder: Path, month: int
) -> None:
    names = sorted(ARTICLES)[:month]
    assert whole.past(as_loaded=f"2032-{month:02}").dump(form="nq") == only(folder, names)


def test_a_moment_counts_to_the_second_in_any_time_zone(whole: kg.Graph) -> None:
    def articles(moment: str) -> str:
        return whole.past(as_loaded=moment).admitted[0].partition(": ")[2]

    of = len(ARTICLES)
    assert articles("2032-01-15T09:59:59Z") == f"0 of {of} articles"
    assert articles("2032-01-15T10:00:00") == f"1 of {of} articles"
    assert articles("2032-01-15T11:00:00+01:00") == f"1 of {of} articles"


def test_both_at_once_admit_what_both_admit(whole: kg.Graph, folder: Path) -> None:
    names = [n for n in sorted(ARTICLES)[:2] if PUBLISHED[n] <= DAYS[0]]
    past = whole.past(as_of=DAYS[0], as_loaded="2032-02")
    assert past.dump(form="nq") == only(folder, names)


def test_looking_back_changes_nothing(whole: kg.Graph) -> None:
    before = whole.dump(form="nq")
    past = whole.past(as_of=DAYS[0])
    with pytest.raises(kg.BadStore, match="read only"):
        past.store.mark(stale=True)
    past.close()
    assert whole.dump(form="nq") == before


def test_an_article_without_a_day_of_publication_is_left_out_and_said(tmp_path: Path) -> None:
    article = tmp_path / "undated.txt"
    article.write_text("The minister spoke at length about the harvest.\n")
    graph = kg.open(registry=False)
    graph.load(article)
    assert graph.past(as_of="2999").admitted == (
        "what was published by 2999: 0 of 1 articles",
        "articles that tell no day of publication and are left out: 1",
    )


def test_an_article_read_again_since_is_said(folder: Path, tmp_path: Path) -> None:
    graph = kg.open(registry=False)
    load(graph.store, [folder / "call.txt"], moment="2032-01-01T00:00:00+00:00")
    load(graph.store, [folder / "call.json"], claims=True, moment="2032-03-01T00:00:00+00:00")
    lines = graph.past(as_loaded="2032-02").admitted
    assert lines[0].endswith("1 of 1 articles")
    assert "read again since" in lines[1]


@pytest.mark.parametrize(
    ("option", "text", "message"),
    [
        ("as_of", "2024-13", "--as-of: .*2024-13"),
        ("as_of", "2024/..", "has no end"),
        ("as_of", "soon", "is no date"),
        ("as_loaded", "2024-06-20T25:00", "is no time: write 2026-11-23"),
        ("as_loaded", "yesterday", "is no date"),
    ],
)
def test_what_is_no_day_is_refused(whole: kg.Graph, option: str, text: str, message: str) -> None:
    with pytest.raises(BadParameter, match=message):
        whole.past(**{option: text})


def test_the_registry_counts_by_its_sources() -> None:
    graph = kg.open()
    office = "ru.minister-of-defence"

    def held(day: str, as_of: str) -> list[tuple[object, object]]:
        rows = graph.past(as_of=as_of).ask("who-held", office=office, at=day)
        return [(str(row["person"]).rsplit("/", 1)[-1], row["basis"]) for row in rows]

    assert held("2020-01-01", "2022-07-29") == []
    assert held("2020-01-01", "2022-07-30") == [("sergey-shoygu", "last-known")]
    assert held("2020-01-01", "2026-11-22") == [("sergey-shoygu", "documented")]
