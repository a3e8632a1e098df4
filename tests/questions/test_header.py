import re

import pytest

from kg.errors import BadParameter
from kg.questions.header import ParamType, fields, find, options_of, parse, questions

QUESTIONS = questions()
each = pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.name)


def selected(text):
    head = re.search(r"^SELECT ([^{]*?)\nWHERE", text, re.M | re.S)[1]
    return tuple(re.findall(r"\?(\w+)", head))


@each
def test_columns_are_what_is_selected(question):
    assert tuple(c.name for c in question.columns) == selected(question.text)


@each
def test_says_what_it_is(question):
    assert question.summary.endswith("?")
    assert question.summary_fr.endswith(" ?")
    assert question.description.endswith(".")
    assert question.example.startswith(f"kg ask {question.name}")
    assert all(c.help for c in question.columns)
    assert all(p.help for p in question.params)


@each
def test_the_example_gives_what_is_required(question):
    given = set(re.findall(r"--[a-z-]+", question.example))
    options = {o.option: o for o in options_of(question)}
    assert given <= set(options)
    assert {name for name, o in options.items() if o.required} <= given


@each
def test_orders_its_rows_and_marks_its_params(question):
    assert "\nORDER BY " in question.text
    assert question.text.count("#+ params\n") == 1
    assert question.text.endswith("\n")


@each
def test_the_language_comes_last(question):
    kinds = [p.type for p in question.params]
    assert ParamType.LANG not in kinds[:-1]


@each
def test_the_header_is_yaml(question):
    yaml = pytest.importorskip("yaml")
    lines = [line[3:] for line in question.text.splitlines() if line.startswith("#+ ")]
    assert yaml.safe_load("\n".join(lines)) == fields(question.text)


@each
def test_prefixes_are_used_and_aligned(question):
    prefixes = re.findall(r"^PREFIX (\w+):( +)<", question.text, re.M)
    body = question.text.split("\nSELECT", 1)[1]
    assert len({len(name) + len(gap) for name, gap in prefixes}) == 1
    assert [name for name, _ in prefixes if not re.search(rf"(?<![\w:]){name}:", body)] == []
    own = [name for name, _ in prefixes if name in ("okg", "code")]
    rest = [name for name, _ in prefixes if name not in ("okg", "code")]
    assert [name for name, _ in prefixes] == own + sorted(rest)


def test_blocks_and_lines():
    assert fields("#+ name: a\n#+ b.fr: >-\n#+   one\n#+   two\n\n#+ c: no") == {
        "name": "a",
        "b.fr": "one two",
    }


def test_an_unknown_key_is_refused():
    text = "#+ name: a\n#+ summary: b\n#+ summary.fr: c\n#+ example: d\n#+ colour: red\n"
    with pytest.raises(ValueError, match="colour"):
        parse(text)


def test_a_near_name_is_offered():
    with pytest.raises(BadParameter, match=r"did you mean who-held") as caught:
        find("who-holds")
    assert caught.value.nearest[0] == "who-held"


def test_options_leave_the_language_out():
    assert [(o.option, o.required) for o in options_of(find("who-held"))] == [
        ("--office", True),
        ("--at", True),
    ]
