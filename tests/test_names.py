"""Spellings of one name are alike; different names are not."""

import pytest

from kg.names import alike


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Sergueï Choïgou", "Sergei Shoigu"),
        ("Sergueï Choigou", "Sergey Shoygu"),
        ("Andreï Belousov", "Andrey Belousov"),
        ("Ilham Aliev", "Ilham Aliyev"),
        ("Joseph Dunford", "Joseph F. Dunford Jr."),
        ("Valeri Guerassimov", "Valery Gerasimov"),
        ("Mark Esper", "Mark T. Esper"),
    ],
)
def test_spellings_of_one_name(first: str, second: str) -> None:
    assert alike(first, second)
    assert alike(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Li Qiang", "Li Keqiang"),
        ("John Kerry", "John Kirby"),
        ("Ilham Aliyev", "Heydar Aliyev"),
        ("Choïgou", "Sergei Shoigu"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Barack Obama", "Michelle Obama"),
    ],
)
def test_different_names(first: str, second: str) -> None:
    assert not alike(first, second)
