"""Markdown gives its words without the marks, and its front matter tells what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.article import read
from kg.article.markdown import front_matter, plain
from kg.errors import UnreadableArticle
from kg.model import DateBasis, LineRole
from tests.article.conftest import PROSE_EN, PROSE_FR

if TYPE_CHECKING:
    from pathlib import Path

    from kg.model import Article


def markdown(folder: Path, text: str) -> Article:
    path = folder / "talks.md"
    path.write_text(text, encoding="utf-8")
    return read(path)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("# Talks", "Talks"),
        ("Talks\n=====", "Talks"),
        ("A **bold** and _soft_ word, `code`, ~~old~~", "A bold and soft word, code, old"),
        ("He [met](https://a.example/x_y_z 'title') her", "He met her"),
        ("He [met][1] her\n\n[1]: https://a.example", "He met her"),
        ("Before ![a picture](p.png) after", "Before after"),
        ("[![a picture](p.png)](https://a.example)", ""),
        ("> Quoted\n> words", "Quoted\nwords"),
        ("- one\n- two", "- one\n\n- two"),
        ("3. three\n4. four", "3. three\n\n4. four"),
        ("| a | b |\n|---|---|\n| c | d |", "a | b\n\nc | d"),
        ("one\\\ntwo  \nthree", "one\ntwo\nthree"),
        ("AT&amp;T \\*starred\\*", "AT&T *starred*"),
        ("<!-- hidden -->\n\n<p>Some <b>HTML</b></p>\n\nand<br>more", "Some HTML\n\nand\nmore"),
        ("A fact.[^1]\n\n[^1]: The source.", "A fact.\n\n The source."),
        ("2031 was a year.\nA second line.", "2031 was a year.\nA second line."),
    ],
)
def test_marks_go_and_words_stay(written: str, words: str) -> None:
    assert plain(written).split() == words.split()
    assert plain(written).count("\n") == words.count("\n")


YAML = f"""---
title: "Oslo: talks"
date: 2031-03-05T14:20:00+01:00
author: [Jo Hale, Max Gray]
source: The Fjord
url: https://fjord.example/oslo
tags: [defence]
---

{PROSE_EN}
"""


def test_front_matter_in_yaml(tmp_path: Path) -> None:
    article = markdown(tmp_path, YAML)
    assert (article.published, article.published_time) == ("2031-03-05", "14:20")
    assert article.published_basis is DateBasis.METADATA
    assert (article.publisher, article.authors) == ("The Fjord", ("Jo Hale", "Max Gray"))
    assert article.url == "https://fjord.example/oslo"
    assert article.headline is not None
    assert article.headline.of(article.text) == "Oslo: talks"
    assert article.text == f"Oslo: talks\n{PROSE_EN}"
    assert article.media_type == "text/markdown"
    assert "defence]" not in article.text


def test_front_matter_in_toml(tmp_path: Path) -> None:
    head = '+++\ntitre = "Oslo"\ndate = 2031-03-05\nauteur = "Anna Roy"\n+++\n'
    article = markdown(tmp_path, f"{head}{PROSE_FR}\n")
    assert (article.published, article.authors) == ("2031-03-05", ("Anna Roy",))


def test_front_matter_that_yaml_refuses_is_read_line_by_line() -> None:
    found, _ = front_matter("---\ntitle: Oslo: the talks\ndate: 5 mars 2031\n---\nText")
    assert found == {"title": ("Oslo: the talks",), "date": ("5 mars 2031",)}


def test_a_rule_above_a_text_is_no_front_matter(tmp_path: Path) -> None:
    assert markdown(tmp_path, f"---\n\n{PROSE_EN}\n\n---\n\nThe end.\n").text.startswith("The Nor")


def test_a_source_that_is_an_address_is_the_url(tmp_path: Path) -> None:
    article = markdown(tmp_path, f"---\nsource: https://fjord.example/o\n---\n{PROSE_EN}")
    assert (article.publisher, article.url) == (None, "https://fjord.example/o")


def test_a_date_that_is_none_is_told(tmp_path: Path) -> None:
    article = markdown(tmp_path, f"---\ndate: soon\n---\n{PROSE_EN}")
    assert article.published is None
    assert {"bad-date", "no-date"} <= {f.code for f in article.findings}


def test_a_title_that_the_text_has_is_not_put_above_it(tmp_path: Path) -> None:
    article = markdown(tmp_path, f"---\ntitle: Oslo talks\n---\n# Oslo talks\n\n{PROSE_EN}")
    assert article.text.count("Oslo talks") == 1
    assert [
        line.span.of(article.text) for line in article.lines if line.role is LineRole.TITLE
    ] == ["Oslo talks"]


@pytest.mark.parametrize("text", ["![only a picture](p.png)\n", "---\ntitle: Oslo\n---\n"])
def test_a_file_without_words_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        markdown(tmp_path, text)
    assert caught.value.code == "empty-file"
