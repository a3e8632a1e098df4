"""Encodings are detected, newlines stay, and what is no text is refused with one clear line."""

from __future__ import annotations

import codecs
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.article import from_text, read
from kg.article.legible import legible
from kg.errors import KgError, UnreadableArticle

if TYPE_CHECKING:
    from pathlib import Path

FRENCH = "Réunion à Genève\n\nLe délégué a été reçu par l'Élysée, où l'on s'est félicité.\n"


def written(folder: Path, data: bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("encoding", "mark", "expected"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", codecs.BOM_UTF8, "utf-8-sig"),
        ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16"),
        ("utf-32-le", codecs.BOM_UTF32_LE, "utf-32"),
        ("cp1252", b"", "cp1252"),
        ("latin-1", b"", "cp1252"),
        ("mac_roman", b"", "mac_roman"),
        ("cp850", b"", "cp850"),
    ],
)
def test_the_text_is_the_same_in_every_encoding(
    tmp_path: Path, encoding: str, mark: bytes, expected: str
) -> None:
    article = read(written(tmp_path, mark + FRENCH.encode(encoding)))
    assert article.text == FRENCH
    assert article.encoding == expected
    assert article.sha256 == sha256(FRENCH.encode()).hexdigest()


def test_typographic_quotes_of_windows_come_out_right(tmp_path: Path) -> None:
    text = "Le chef de l’État a parlé d’un « pas décisif » – et d’un œuf…\n"
    assert read(written(tmp_path, text.encode("cp1252"))).text == text


def test_a_cyrillic_encoding_is_not_taken_for_a_western_one(tmp_path: Path) -> None:
    text = "Министр иностранных дел принял посла и обсудил с ним отношения двух стран. " * 8
    assert read(written(tmp_path, text.encode("cp1251"))).text == text


def test_carriage_returns_stay(tmp_path: Path) -> None:
    text = "Titre\r\n\r\nLe ministre a reçu son homologue.\r\n"
    article = read(written(tmp_path, text.encode()))
    assert article.text == text
    assert [line.span.of(text) for line in article.lines] == [
        "Titre",
        "Le ministre a reçu son homologue.",
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b" \r\n\t\n", "empty-file"),
        (codecs.BOM_UTF8, "empty-file"),
        (b"%PDF-1.7 and so on", "binary-file"),
        (b"PK\x03\x04 and so on", "binary-file"),
        (b"\x89PNG\r\n\x1a\n", "binary-file"),
        (b"a text\x00with a NUL", "binary-file"),
        (b"a text \x01\x02\x03 with controls", "binary-file"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a", "wrong-encoding"),
        (bytes(range(0x80, 0x100)) * 3, "wrong-encoding"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        read(written(tmp_path, data), source="news/a.txt")
    assert caught.value.code == code
    assert str(caught.value).startswith("news/a.txt: ")
    assert "\n" not in str(caught.value)


def test_more_than_ten_megabytes_are_refused_with_the_limit(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match=r"20 MB.*limit is 10 MB.*split") as caught:
        read(written(tmp_path, b"word " * 4_000_000))
    assert caught.value.code == "too-large"


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match="does not exist") as caught:
        read(tmp_path / "none.txt")
    assert caught.value.code == "missing-file"
    with pytest.raises(UnreadableArticle) as caught:
        read(tmp_path)
    assert caught.value.code == "not-a-file"


def test_a_text_with_half_characters_is_refused() -> None:
    with pytest.raises(UnreadableArticle) as caught:
        from_text("half \ud800 character", id="a", source="a.txt")
    assert caught.value.code == "wrong-encoding"


@given(st.text(min_size=1).filter(str.strip))
def test_any_text_is_read_or_refused_and_every_line_has_a_role(text: str) -> None:
    try:
        article = from_text(text, id="a", source="a.txt")
    except KgError:
        return
    assert article.text == text
    covered = "".join(line.span.of(text) for line in article.lines)
    assert "".join(legible(covered).text.split()) == "".join(legible(text).text.split())


@given(st.binary(min_size=1, max_size=200))
def test_any_bytes_are_decoded_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "a.txt"
    path.write_bytes(data)
    try:
        read(path)
    except UnreadableArticle as error:
        assert error.code in {"empty-file", "binary-file", "wrong-encoding"}
