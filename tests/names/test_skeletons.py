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
        ("Mikhaïl Michoustine", "Mikhail Mishustin"),
        ("Viktor Tchernomyrdine", "Viktor Chernomyrdin"),
        ("Vuk Jeremic", "Vuk Jeremich"),
        ("Fayçal Mekdad", "Faisal Mekdad"),
        ("Abdallah ben Zayed", "Abdullah bin Zaïd"),
        ("Mohammed ben Salmane", "Muhammad bin Salman"),
        ("Cheikh Mohamed Alaoui", "Sheikh Mohammad Alawi"),
        ("Iyad Allaoui", "Iyad Allawi"),
        ("Hocine Abdelaziz", "Hussein Abdelaziz"),
        ("Abdel Fattah al-Sissi", "Abdul Fatah el-Sisi"),
        ("Benyamin Nétanyahou", "Benjamin Netanyahu"),
        ("Irakli Gharibachvili", "Irakli Garibashvili"),
        ("Nikol Pachinian", "Nikol Pashinyan"),
        ("Djamal Waleed", "Jamal Oualid"),
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
        ("Lee Peng", "Li Peng"),
        ("Hassan Nasser", "Hussein Nasser"),
        ("Barack Obama", "Michelle Obama"),
    ],
)
def test_different_names(first: str, second: str) -> None:
    assert not alike(first, second)
