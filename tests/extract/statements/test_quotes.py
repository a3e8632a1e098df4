"""Quotation marks of every shape, nested, mixed, unclosed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.quotes import quotations
from kg.model import Span

CASES = [
    ("« Oui », dit-elle. « Non ! »", ["Oui", "Non !"]),
    ("“Yes,” she said, “but later.”", ["Yes,", "but later."]),
    ('He said "no" and "never".', ["no", "never"]),
    ("les ''digues oubliées\", a dit", ["digues oubliées"]),
    ("\"Nous tiendrons,'' a dit le maire.", ["Nous tiendrons,"]),
    ("''la digue et (sur) la crue.''", ["la digue et (sur) la crue."]),
    ("« il a dit “assez” hier »", ["il a dit “assez” hier", "assez"]),
    ('un pont « "provisoire" » depuis dix ans', ['"provisoire"', "provisoire"]),
    ("« Nous attendrons", ["Nous attendrons"]),
    ("l'« îlot » d'« hier »", ["îlot", "hier"]),
    ("He called it ‘a farce’ and the town’s ‘game’.", ["a farce", "game"]),
    ("the builders' and 'fine words', he said", ["fine words"]),
    ("The mayor's bridge isn't ours.", []),
    ("<<Jamais>>, a-t-il dit", ["Jamais"]),
    ("", []),
    ("« »", []),
]


@pytest.mark.parametrize(("text", "inner"), CASES)
def test_quotations(text, inner):
    assert [q.inner.of(text) for q in quotations(text, Span(0, len(text)))] == inner


def test_depth_and_closing():
    outer, inner = quotations("« a “b” c »", Span(0, 11))
    assert (outer.depth, inner.depth, outer.closed) == (0, 1, True)
    (open_,) = quotations("“a b", Span(0, 4))
    assert not open_.closed


def test_only_the_paragraph_is_read():
    text = "« a »\n« b »"
    assert [q.inner.of(text) for q in quotations(text, Span(6, 11))] == ["b"]


@given(st.text(alphabet="ab '\"«»“”‘’\n.,", max_size=60))
def test_quotations_lie_within_the_text(text):
    for quote in quotations(text, Span(0, len(text))):
        assert 0 <= quote.span.start < quote.inner.start < quote.inner.end <= quote.span.end
        assert quote.span.end <= len(text)
