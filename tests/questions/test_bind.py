from datetime import date

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph

from kg.errors import BadParameter
from kg.questions.bind import Iri, bind, iri, string, term, variables
from kg.questions.header import questions

QUERY = """PREFIX ex: <https://example.org/>
SELECT ?one ?two
WHERE {
  VALUES (?one ?two) { ( "as it stands" UNDEF ) }  #+ params
}"""
NASTY = [
    'a "quote"',
    "a 'quote'",
    "back\\slash",
    'end of literal\\" } DROP ALL #',
    "two\nlines",
    "two\r\nlines",
    "tab\t",
    "} ) } #+ params",
    "\x00\x01\x7f",
    "\u2028",
    "''' and \"\"\"",
    "\\1 \\g<0>",
    "emoji 🙂",
]


def ask(query):
    store = ox.Store()
    (row,) = store.query(query)
    return [None if value is None else value.value for value in row]


@pytest.mark.parametrize("text", NASTY)
def test_a_string_comes_back_as_it_was(text):
    assert ask(bind(QUERY, [text, None])) == [text, None]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_string_comes_back_as_it_was(text):
    assert ask(bind(QUERY, [text, None])) == [text, None]


@pytest.mark.parametrize("text", [t for t in NASTY if "\x00" not in t])
def test_rdflib_reads_the_same(text):
    (row,) = Graph().query(bind(QUERY, [text, None]))
    assert str(row[0]) == text


def test_only_the_params_row_changes():
    bound = bind(QUERY, [Iri("https://example.org/x"), date(2024, 6, 25)])
    kept = [line for line in bound.splitlines() if "#+ params" not in line]
    assert kept == [line for line in QUERY.splitlines() if "#+ params" not in line]
    assert (
        '( <https://example.org/x> "2024-06-25"^^<http://www.w3.org/2001/XMLSchema#date> )' in bound
    )


@pytest.mark.parametrize(
    "text",
    ["https://x/>", "https://x/ y", "https://x/{}", 'https://x/"', "https://x/\n", "https://x/`",
     "x", "", "<https://x/>", "https://x/\\u003e", "https://x/^|"],
)  # fmt: skip
def test_no_iri_breaks_out(text):
    with pytest.raises(BadParameter):
        iri(text)


def test_numbers_and_nothing():
    assert [term(3), term(None), term("3")] == ["3", "UNDEF", '"3"']
    assert string("é") == '"é"'


def test_as_many_values_as_variables():
    with pytest.raises(ValueError, match="argument"):
        bind(QUERY, ["one"])


@pytest.mark.parametrize("question", questions(), ids=lambda q: q.name)
def test_every_question_has_a_variable_for_each_parameter(question):
    assert len(variables(question.text)) == sum(p.width for p in question.params)
