"""What is refused, where it says the fault is, and what a plain annotation becomes."""

import json

import pytest

from kg.claims import from_json, locate
from kg.errors import BadClaims
from kg.model import Span

TEXT = "The ports minister, Jane  Doe,\nmet John Roe on Monday. “Ports matter,” the ministry said."


def plain() -> dict:
    return {
        "id": "x", "lang": "en", "published": "2024-06-26", "publisher": None, "agency": None,
        "persons": [{"id": "doe", "name": "Jane Doe"}, {"id": "roe", "name": "John Roe"}],
        "holdings": [
            {
                "person": "doe", "status": "incumbent", "at": "2024-06-24",
                "office": {"role": "minister", "portfolio": "ports", "jurisdiction": "FR"},
                "quote": "The ports minister, Jane Doe",
            }
        ],
        "interactions": [
            {
                "id": "i1", "type": "meeting", "status": "occurred", "date": "2024-06-24",
                "participants": ["doe", "roe"], "sides": ["FR"], "place": None, "initiator": None,
                "quote": "met John Roe on Monday",
            }
        ],
        "statements": [{"speaker": "the ministry", "about": "i1", "quote": "Ports matter"}],
    }  # fmt: skip


def changed(path: str, value: object) -> str:
    whole = plain()
    at = whole
    *parents, last = path.split("/")
    for step in parents:
        at = at[int(step)] if isinstance(at, list) else at[step]
    if isinstance(at, list):
        at[int(last)] = value
    else:
        at[last] = value
    return json.dumps(whole)


def test_a_plain_annotation_is_a_human_claim():
    (claims,) = from_json(json.dumps(plain()), source="x.json")
    assert claims.source == "x.json"
    assert claims.sha256 == ""
    assert (claims.holdings[0].id, claims.statements[0].id) == ("h1", "s1")
    source = claims.holdings[0].source
    assert (source.rule, source.confidence, source.spans) == ("human", 1.0, ())


def test_quotes_are_found_in_the_text_white_space_aside():
    (claims,) = from_json(json.dumps(plain()), source="x.json")
    located, findings = locate(claims, TEXT)
    assert findings == ()
    assert located.holdings[0].source.spans == (Span(0, 29),)
    assert located.interactions[0].source.spans[0].of(TEXT) == "met John Roe on Monday"
    assert located.persons[0].source.spans[0].of(TEXT) == "Jane  Doe"
    assert located.agents[0].name == "the ministry"
    assert located.statements[0].speakers == (located.agents[0].id,)


def test_a_quote_that_is_not_there_is_a_finding():
    (claims,) = from_json(changed("statements/0/quote", "Rivers matter"), source="x.json")
    located, findings = locate(claims, TEXT)
    assert [f.code for f in findings] == ["quote-not-found"]
    assert "Rivers matter" in str(findings[0])
    assert located.statements[0].source.spans == ()


def test_what_is_located_already_stays():
    text = changed("holdings/0/spans", [[4, 9]])
    (claims,) = from_json(text, source="x.json")
    assert locate(claims, TEXT).claims.holdings[0].source.spans == (Span(4, 9),)


def test_own_keys_may_be_added():
    assert from_json(changed("x-reviewer", "me"), source="x.json")


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("holdings/0/status", "sleeping", "/holdings/0/status: 'sleeping' is none of incumbent"),
        ("holdings/0/office/role", "boss", "/holdings/0/office/role"),
        ("holdings/0/person", "poe", "/holdings/0/person: there is no person 'poe'"),
        ("holdings/0/in", "i9", "/holdings/0/in: there is no interaction 'i9'"),
        ("holdings/0/spans", [[9, 4]], "/holdings/0/spans/0: the span [9, 4] does not end"),
        ("holdings/0/spans", [[-1, 4]], "/holdings/0/spans/0/0"),
        ("holdings/0/spans", [[1, 4, 5]], "/holdings/0/spans/0"),
        ("holdings/0/confidence", 2, "/holdings/0/confidence"),
        ("holdings/0/at", "last week", "/holdings/0/at"),
        ("interactions/0/participants/1", "poe", "/interactions/0/participants/1"),
        ("interactions/0/partcipants", [], "unknown key 'partcipants'"),
        ("interactions/0/before", ["i7"], "/interactions/0/before/0"),
        ("interactions/0/participations", [{"agent": "a9"}],
         "/interactions/0/participations/0/agent"),
        ("persons/1/id", "doe", "/persons/1/id: 'doe' is used twice"),
        ("statements/0/about", "i9", "/statements/0/about"),
        ("statements/0/told_in", "c9", "/statements/0/told_in"),
        ("statements/0/speakers", ["zoe"], "/statements/0/speakers/0"),
        ("accounts", [{"id": "c1", "of": "i9", "issuer": "doe"}], "/accounts/0/of"),
        ("accounts", [{"id": "c1", "of": "i1", "issuer": "zoe"}], "/accounts/0/issuer"),
        ("firsts", [{"id": "f1", "later": "i1", "earlier": "i0"}], "/firsts/0/earlier"),
        ("visits", [{"id": "i1", "person": "doe", "to": "FR", "date": None, "quote": ""}],
         "/visits/0/id: 'i1' is used twice"),
        ("version", "9", "/version"),
        ("published", "26 June", "/published"),
        ("headline", [5, 5], "/headline"),
    ],
)  # fmt: skip
def test_faults_are_told_with_their_place(path, value, told):
    with pytest.raises(BadClaims) as error:
        from_json(changed(path, value), source="claims/x.json")
    assert "claims/x.json" in str(error.value)
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_no_json_names_the_line():
    with pytest.raises(BadClaims, match=r"^x\.json:2: no JSON"):
        from_json('{"id":\n oops}', source="x.json")


def test_in_json_lines_the_line_is_named():
    good = json.dumps(plain())
    bad = changed("lang", 7)
    with pytest.raises(BadClaims, match=r"^x\.jsonl:2: /lang"):
        from_json(f"{good}\n{bad}\n", source="x.jsonl")
    with pytest.raises(BadClaims, match=r"^x\.jsonl:3: no JSON"):
        from_json(f"{good}\n{good}\n{{", source="x.jsonl")


def test_in_an_array_the_item_is_named():
    with pytest.raises(BadClaims, match=r"/1/lang"):
        from_json(f"[{json.dumps(plain())}, {changed('lang', 7)}]", source="x.json")


@pytest.mark.parametrize("text", ["", "7", "null", "[1]", '"x"'])
def test_what_is_no_article_is_refused(text):
    with pytest.raises(BadClaims):
        from_json(text, source="x.json")


def test_no_article_at_all():
    assert from_json("[]", source="x.json") == ()


def test_many_faults_are_counted():
    whole = plain()
    whole["persons"] = [{"id": 1, "name": 2} for _ in range(4)]
    with pytest.raises(BadClaims, match=r"and 5 more"):
        from_json(json.dumps(whole), source="x.json")
