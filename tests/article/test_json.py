"""JSON as schema.org describes articles, one or many in a file, and JSON lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from kg.article import articles, read
from kg.errors import UnreadableArticle
from kg.model import Article, DateBasis
from tests.article.conftest import PROSE_EN, PROSE_FR

if TYPE_CHECKING:
    from pathlib import Path

OSLO: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Talks in Oslo",
    "articleBody": PROSE_EN,
    "datePublished": "2031-03-05T14:20:00+01:00",
    "author": [{"@type": "Person", "name": "Jo Hale"}, "Max Gray", {"name": "Jo Hale"}],
    "publisher": {"@type": "Organization", "name": "The Fjord", "url": "https://fjord.example"},
    "url": "https://fjord.example/oslo",
    "inLanguage": "en-GB",
}
BERGEN = {"@type": "ReportageNewsArticle", "headline": "Bergen", "articleBody": PROSE_FR}


def written(folder: Path, value: Any, name: str = "feed.json") -> Path:
    path = folder / name
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return path


def both(path: Path) -> tuple[list[Article], list[UnreadableArticle]]:
    batch = articles(path, source=path.name)
    items = list(batch.items)
    assert batch.total == len(items)
    read = [item for item in items if isinstance(item, Article)]
    return read, [item for item in items if isinstance(item, UnreadableArticle)]


def test_one_article_tells_everything(tmp_path: Path) -> None:
    article = read(written(tmp_path, OSLO))
    assert article.id == "feed"
    assert article.text == f"Talks in Oslo\n{PROSE_EN}"
    assert article.headline is not None
    assert article.headline.of(article.text) == "Talks in Oslo"
    assert (article.published, article.published_time) == ("2031-03-05", "14:20")
    assert article.published_basis is DateBasis.METADATA
    assert (article.publisher, article.authors) == ("The Fjord", ("Jo Hale", "Max Gray"))
    assert (article.url, article.lang) == ("https://fjord.example/oslo", "en")
    assert article.media_type == "application/ld+json"


@pytest.mark.parametrize(
    "value",
    [
        {k: v for k, v in OSLO.items() if k not in ("@context", "@type")},
        {"@graph": [{"@type": "WebPage", "name": "x"}, OSLO, {"@type": "Organization"}]},
        {"@type": "WebPage", "mainEntity": OSLO},
        {f"schema:{k}" if k[0] != "@" else k: v for k, v in OSLO.items()},
        {f"https://schema.org/{k}" if k[0] != "@" else k: v for k, v in OSLO.items()},
        OSLO | {"@type": ["Article", "Report"]},
        OSLO | {"hasPart": BERGEN},
        OSLO | {"articleBody": {"@value": PROSE_EN, "@language": "en"}},
    ],
)
def test_however_it_is_wrapped(tmp_path: Path, value: Any) -> None:
    article = read(written(tmp_path, value))
    assert article.id == "feed"
    assert article.text == f"Talks in Oslo\n{PROSE_EN}"
    assert article.published == "2031-03-05"


def test_html_in_the_body_is_freed_of_tags(tmp_path: Path) -> None:
    body = (
        "<p>The minister&nbsp;<b>met</b> her.</p><!-- ad --><script>x()</script><p>They spoke.</p>"
    )
    value = {"articleBody": body}
    assert read(written(tmp_path, value)).text == "The minister\u00a0met her.\nThey spoke."


def test_many_articles_have_ids_that_do_not_hang_on_their_place(tmp_path: Path) -> None:
    found, _ = both(written(tmp_path, [OSLO, BERGEN]))
    turned, _ = both(written(tmp_path, [BERGEN, OSLO]))
    assert [a.source for a in found] == ["feed.json#/0", "feed.json#/1"]
    assert {a.id: a.text for a in found} == {a.id: a.text for a in turned}
    assert all(a.id == f"feed-{a.sha256[:8]}" for a in found)


def test_a_text_that_stands_there_twice_has_two_ids(tmp_path: Path) -> None:
    found, _ = both(written(tmp_path, [OSLO, OSLO]))
    assert found[1].id == f"{found[0].id}-2"


def test_a_bad_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    lines = [
        json.dumps(OSLO),
        '{"headline": ',
        "",
        json.dumps(BERGEN),
        '{"x": 1}',
        '{"@type":"Article"}',
    ]
    found, bad = both(written(tmp_path, "\ufeff" + "\r\n".join(lines), "feed.jsonl"))
    assert [a.source for a in found] == ["feed.jsonl:1", "feed.jsonl:4"]
    assert [(e.source, e.code) for e in bad] == [
        ("feed.jsonl:2", "bad-json"),
        ("feed.jsonl:5", "json-without-article"),
        ("feed.jsonl:6", "no-article-body"),
    ]
    assert all(":" in e.reason for e in bad)


def test_a_line_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "feed.ndjson"
    path.write_bytes(json.dumps(OSLO).encode() + b'\n{"articleBody": "caf\xe9"}\n')
    found, bad = both(path)
    assert len(found) == 1
    assert [(e.source, e.code) for e in bad] == [("feed.ndjson:2", "wrong-encoding")]


@pytest.mark.parametrize("name", ["feed.json", "feed.jsonl"])
def test_the_suffix_may_promise_the_other_kind(tmp_path: Path, name: str) -> None:
    whole, _ = both(written(tmp_path, json.dumps([OSLO, BERGEN], indent=1), name))
    lines, _ = both(written(tmp_path, json.dumps(OSLO) + "\n" + json.dumps(BERGEN) + "\n", name))
    assert [a.text for a in whole] == [a.text for a in lines]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "empty-file", "feed.json"),
        ('{\n "articleBody": "x",\n}', "bad-json", "feed.json:3"),
        ("[" * 200_000, "bad-json", "feed.json"),
        ('{"a": ' + "9" * 5000 + "}", "bad-json", "feed.json"),
        ('{"persons": [], "holdings": [], "interactions": []}', "claims-given", "feed.json"),
        ("[]", "json-without-article", "feed.json"),
        ('{"articleBody": "\\ud800 half"}', "wrong-encoding", "feed.json"),
    ],
)
def test_what_is_no_article_is_told_with_its_place(
    tmp_path: Path, text: str, code: str, place: str
) -> None:
    _, (error,) = both(written(tmp_path, text))
    assert (error.code, error.source) == (code, place)
    assert ":" in error.reason


def test_several_articles_are_not_read_as_one(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        read(written(tmp_path, [OSLO, BERGEN]))
    assert caught.value.code == "several-articles"


def test_a_date_that_no_calendar_has_is_told(tmp_path: Path) -> None:
    article = read(written(tmp_path, OSLO | {"datePublished": "2031-13-40"}))
    assert article.published is None
    assert "bad-date" in {f.code for f in article.findings}


def test_the_language_that_the_file_gives_counts_for_a_short_text(tmp_path: Path) -> None:
    value = {"articleBody": "Ole Hansen, Oslo.", "inLanguage": {"alternateName": "fr"}}
    assert read(written(tmp_path, value)).lang == "fr"
