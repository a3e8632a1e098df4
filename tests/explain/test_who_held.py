from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from kg.errors import BadParameter
from kg.explain import Explanation, StepKind, explain
from kg.infer.model import Attestation, AttestationType, Mode
from kg.questions import ask, store_target
from tests.explain.histories import held, of, store, verdicts
from tests.infer.test_terms import COUNTS, DAYS, OFFICE, RANGES, at, attestations, person, row

HOLDING, TOOK, LEFT, FORMER, DESIGNATED, NOMINATED = AttestationType
DEFENCE = [at("ivanov", None, "2023-06-24"), at("petrov", "2024-06-25")]


def told(explanation: Explanation, name: str) -> list[object]:
    """The keys of what is told of somebody, with the rules, in the order of reading."""
    return [k for s in of(explanation, name).walk() for k in (s["why"], s["rule"]) if k is not None]


@settings(max_examples=60, deadline=None)
@given(attestations(), RANGES)
def test_the_explanation_agrees_with_the_answer(
    history: list[Attestation], days: list[int]
) -> None:
    own = [a for a in history if a.office == OFFICE]
    first, last = (date.fromordinal(d).isoformat() for d in days)
    stretch = first if first == last else f"{first}/{last}"
    target = store_target(store(own, COUNTS[OFFICE]))
    rows = ask(target, "who-held", office=OFFICE, at=stretch).rows
    answered = {(r["term"], r["certainty"], r["basis"]) for r in rows}
    explained = {
        (step["term"], step["certainty"], step["basis"])
        for step in explain(target, "who-held", office=OFFICE, at=stretch).steps
        if step.kind is StepKind.VERDICT and step["certainty"] != "excluded"
    }
    assert explained == answered


@settings(max_examples=40, deadline=None)
@given(attestations(), DAYS)
def test_everybody_connected_has_a_verdict(history: list[Attestation], day: int) -> None:
    own = [a for a in history if a.office == OFFICE]
    explanation = held(own, date.fromordinal(day).isoformat())
    people = {step["person"] for step in explanation.steps if step.kind is StepKind.VERDICT}
    assert people == {a.holder for a in own}


def test_attested_is_certain_and_the_only_seat_excludes_the_other() -> None:
    found = held(DEFENCE, "2024-06-25")
    assert verdicts(found) == {
        "petrov": ("certain", "attested"),
        "ivanov": ("excluded", "seat-taken"),
    }
    assert told(found, "ivanov") == ["seat_taken", "one-seat"]


def test_what_fails_to_confirm_each_of_two_possible_holders() -> None:
    found = held(DEFENCE, "2024-06-20")
    assert told(found, "petrov") == ["start_unconfirmed", "start_open"]
    assert told(found, "ivanov") == ["end_undated", "end_later", "R7"]
    assert "5 days after" in str(of(found, "petrov"))


def test_the_age_of_the_last_evidence_and_the_bound_that_excludes() -> None:
    found = held(DEFENCE, "2025-01-01")
    assert told(found, "petrov") == ["end_unconfirmed", "end_open"]
    (unmet,) = (s for s in of(found, "petrov").steps if s["why"] == "end_unconfirmed")
    assert (unmet["age"], unmet["date"]) == (190, "2024-06-25")
    (over,) = (s for s in of(found, "ivanov").steps if s["why"] == "over")
    assert (over["bound"], over["date"]) == ("endNotAfter", "2024-06-25")
    assert over.steps[0]["rule"] == "R7"


def test_between_two_terms_neither_is_confirmed_nor_excluded() -> None:
    found = held([at("mattis", "2017-02-15"), at("austin", "2024-06-25")], "2020-01-01")
    assert verdicts(found) == {
        "mattis": ("possible", "bounded-by-successor"),
        "austin": ("possible", "bounded-by-predecessor"),
    }
    assert told(found, "mattis") == ["end_unconfirmed", "end_later", "R7"]
    assert told(found, "austin") == ["start_unconfirmed", "start_earlier", "R7"]


def test_when_everybody_is_excluded_the_nearest_and_the_missing_days_are_told() -> None:
    found = held([*row("a", "2010-01-01", "2012-05-05"), *row("b", "2013-01-01")], "2012-08")
    missing = [s["missing"] for s in found.walk() if s["missing"]]
    assert missing == ["2012-05-06/2012-12-31"]
    assert "nearest before: A, ended by 2012-05-05" in str(found)
    assert "nearest after: B, began no earlier than 2013-01-01" in str(found)


@pytest.mark.parametrize(
    ("day", "edge"), [("2009", "before 2010-01-01"), ("2020", "after 2012-05-05")]
)
def test_one_side_of_what_is_known_is_open(day: str, edge: str) -> None:
    found = held(row("a", "2010-01-01", "2012-05-05"), day)
    assert f"nothing is known {edge}" in str(found)


def test_an_office_of_which_nothing_is_known() -> None:
    found = explain(store_target(store([])), "who-held", office=OFFICE, at="2020")
    assert len(found.steps) == 1
    assert "no evidence: nothing is known of who held Minister Of Defence" in str(found)


def test_one_person_alone() -> None:
    target = store_target(store(DEFENCE))
    found = explain(target, "who-held", office=OFFICE, at="2024-06-25", person="ivanov")
    assert list(verdicts(found)) == ["ivanov"]


def test_a_person_whom_nothing_connects_with_the_office() -> None:
    stranger = at("stranger", "2020-01-01", office=OFFICE.replace("ru.", "no."))
    target = store_target(store([*DEFENCE, stranger]))
    found = explain(target, "who-held", office=OFFICE, at="2024-06-25", person="stranger")
    assert verdicts(found) == {"stranger": ("excluded", "no-term")}
    assert "no attestation connects this person" in str(found)
    assert "known instead as: office/no.minister-of-defence" in str(found)
    assert "held then by: Petrov (certain, attested)" in str(found)


def test_somebody_only_designated_never_held_it() -> None:
    found = held([*DEFENCE, at("sidorov", "2024-05-01", kind=DESIGNATED)], "2024-06-25")
    assert verdicts(found)["sidorov"] == ("excluded", "no-term")
    assert "designated on 2024-05-01" in str(of(found, "sidorov"))


def test_a_mention_that_a_documented_tenure_outweighs_is_told_so() -> None:
    found = held([*row("a", "2019-07-23", "2020-11-09"), at("b", "2020-01-15")], "2020-01-15")
    assert verdicts(found) == {"a": ("certain", "documented"), "b": ("certain", "attested")}
    (note, *_) = (s for s in of(found, "b").walk() if s["outweighed"])
    assert len(note.steps) == 2
    assert "took office on 2019-07-23" in str(note)


def test_contradictions_are_named() -> None:
    history = [at("a", "2020-01-01", kind=LEFT), at("a", "2021-01-01")]
    (crossing,) = (s for s in held(history, "2020-01-01").walk() if s["crossing"])
    assert crossing["crossing"] == "endNotBefore > endNotAfter"
    assert "sources disagree" in crossing.text


def test_acting_holders_are_marked_and_exclude_nobody() -> None:
    history = [*row("a", "2019-07-23", "2020-11-09"), at("b", "2020-01-15", mode=Mode.ACTING)]
    found = held(history, "2020-01-15")
    assert "B (acting): certain (attested)" in str(found)
    assert verdicts(found)["a"] == ("certain", "documented")


@pytest.mark.parametrize(("seats", "words"), [(2, "2 seats"), (None, "number of seats unknown")])
def test_more_than_one_seat_excludes_nobody(seats: int | None, words: str) -> None:
    found = held(DEFENCE, "2024-06-25", seats)
    assert verdicts(found)["ivanov"] == ("possible", "earlier-undated")
    assert words in str(found)


def test_an_attestation_without_words_or_reference_says_so() -> None:
    assert "nothing to show" in str(held(DEFENCE, "2024-06-25"))


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({"at": "2020"}, "who-held needs --office"),
        ({"office": OFFICE}, "who-held needs --at"),
        ({"office": OFFICE, "at": "2020-02-30"}, "--at: '2020-02-30' is no date"),
        ({"office": OFFICE, "at": "2020", "person": "nobody such"}, "no such person"),
        ({"office": "nonsense of nowhere", "at": "2020"}, "no such office"),
        ({"office": OFFICE, "at": "2020", "when": "x"}, "no parameter 'when'"),
    ],
)
def test_what_cannot_be_read_is_refused(params: dict[str, str], message: str) -> None:
    with pytest.raises(BadParameter, match=message):
        explain(store_target(store(DEFENCE)), "who-held", **params)


def test_lists_are_cut_and_counted() -> None:
    history = [at("a", f"2020-01-{n:02}") for n in range(1, 13)]
    target = store_target(store(history))
    text = str(explain(target, "term/ru.minister-of-defence.a", most=3))
    assert "… and 7 more" in text
    assert person("a").endswith("/a")


def test_two_people_of_one_name_are_told_apart_by_their_ids() -> None:
    text = str(held([at("ru.ivanov", "2020-01-01"), at("su.ivanov", "2021-01-01")], "2020-01-01"))
    assert "Ivanov (person/ru.ivanov): certain" in text
    assert "Ivanov (person/su.ivanov)" in text


def test_two_in_one_seat_on_one_day_are_told_to_disagree_or_to_hand_over() -> None:
    history = [*row("a", "2000-01-01", "2005-01-01"), *row("b", "2004-01-01", "2008-01-01")]
    (note,) = (s for s in held(history, "2004-06-01").walk() if s["several"])
    assert note.text.startswith("one seat, yet A, B are all shown in it on 2004-06-01")
    assert not [s for s in held(history, "2003-01-01").walk() if s["several"]]
    assert not [s for s in held(history, "2004-06-01", 2).walk() if s["several"]]
