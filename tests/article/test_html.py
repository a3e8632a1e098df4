"""A web page gives its article's text and metadata; a page without one is refused."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kg.article import read
from kg.errors import UnreadableArticle
from kg.model import DateBasis

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """<meta property="og:title" content="Oslo et Stockholm s'entendent">
<meta property="og:site_name" content="Le Fjord"><meta name="author" content="Anna Roy">
<link rel="canonical" href="https://fjord.example/monde/oslo">"""
DATED = '<meta property="article:published_time" content="2024-03-05T14:20:00+01:00">'
BODY = """<nav><a href="/">Accueil</a> <a href="/monde">Monde</a></nav><article>
<h1>Oslo et Stockholm s'entendent</h1>
<p>Le ministre norvégien de la Défense, Ole Hansen, a reçu lundi à Oslo son homologue suédois, Karl
Berg, pour parler de la sécurité dans l'Arctique et des exercices communs des deux armées.</p>
<p>Les deux hommes se sont entretenus pendant deux heures dans les locaux du ministère, selon un
communiqué publié dans la soirée par le porte-parole.</p>
<p>« Nous partageons la même frontière et les mêmes soucis », a déclaré M. Hansen aux journalistes
à l'issue de la réunion, avant de se rendre avec son hôte à la base navale.</p></article>
<footer>Mentions légales</footer>"""


def page(folder: Path, head: str = HEAD, body: str = BODY, encoding: str = "utf-8") -> Path:
    path = folder / "page.html"
    html = (
        f'<html lang="fr"><head><meta charset="{encoding}">{head}</head><body>{body}</body></html>'
    )
    path.write_bytes(html.encode(encoding))
    return path


def test_the_page_gives_text_headline_and_metadata(tmp_path: Path) -> None:
    article = read(page(tmp_path, HEAD + DATED))
    assert article.media_type == "text/html"
    assert article.headline is not None
    assert article.headline.of(article.text) == "Oslo et Stockholm s'entendent"
    assert (article.published, article.published_time) == ("2024-03-05", "14:20")
    assert article.published_basis is DateBasis.METADATA
    assert (article.publisher, article.authors) == ("Le Fjord", ("Anna Roy",))
    assert article.url == "https://fjord.example/monde/oslo"
    assert article.lang == "fr"
    assert "Mentions" not in article.text
    assert read(page(tmp_path, HEAD + DATED)) == article


def test_a_page_in_a_declared_legacy_encoding_comes_out_right(tmp_path: Path) -> None:
    assert "norvégien de la Défense" in read(page(tmp_path, encoding="iso-8859-1")).text


def test_a_page_without_a_date_has_none(tmp_path: Path) -> None:
    article = read(page(tmp_path))
    assert article.published is None
    assert "no-date" in {f.code for f in article.findings}


def test_the_given_day_ranks_before_the_pages(tmp_path: Path) -> None:
    article = read(page(tmp_path, HEAD + DATED), published="2024-03-06")
    assert (article.published, article.published_basis) == ("2024-03-06", DateBasis.GIVEN)


@pytest.mark.parametrize(
    "body", ["", "<nav><a href='/'>Accueil</a><a href='/m'>Monde</a></nav><form>Connexion</form>"]
)
def test_a_page_without_an_article_is_refused(tmp_path: Path, body: str) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        read(page(tmp_path, body=body))
    assert caught.value.code == "html-without-article"


def test_plain_text_is_read_without_the_html_library(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Le ministre a reçu son homologue.", encoding="utf-8")
    code = (
        "import sys, pathlib; from kg.article import read; read(pathlib.Path(sys.argv[1]));"
        "sys.exit(any(m in sys.modules for m in ('trafilatura', 'lxml', 'charset_normalizer')))"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == 0
