"""Language packs are read from TOML, or from a copy of the same version."""

import sys

import pytest

from kg.packs import languages, parsed, table

OLD, NEW = b'words = ["ministre"]\n', b'words = ["ministre", "envoy\xc3\xa9"]\n'


def test_the_packs_are_listed_in_order() -> None:
    assert languages() == tuple(sorted(languages()))
    assert table("fr", "no such file") == {}


def test_a_copy_of_another_version_is_never_read(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert parsed(OLD, "fr.own", tmp_path) == parsed(OLD, "fr.own", tmp_path)
    assert parsed(NEW, "fr.own", tmp_path)["words"] == ["ministre", "envoyé"]
    assert len(list(tmp_path.iterdir())) == 1


def test_a_broken_copy_is_made_anew(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    parsed(OLD, "fr.own", tmp_path)
    (copy,) = tmp_path.iterdir()
    copy.write_text("{", encoding="utf-8")
    assert parsed(OLD, "fr.own", tmp_path) == {"words": ["ministre"]}
    assert parsed(OLD, "fr.own", tmp_path) == {"words": ["ministre"]}


@pytest.mark.parametrize("forbidden", [True, False])
def test_nothing_is_written_where_byte_code_is_not(tmp_path, monkeypatch, forbidden) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", forbidden)
    parsed(OLD, "fr.own", tmp_path)
    assert bool(list(tmp_path.iterdir())) is not forbidden
