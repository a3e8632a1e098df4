"""What the writer writes, the reader reads back, whatever the claims."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.claims import (
    Account,
    Agent,
    AgentKind,
    Channel,
    Claims,
    First,
    Holding,
    HoldingStatus,
    Interaction,
    InteractionStatus,
    InteractionType,
    Journey,
    Office,
    Participation,
    ParticipationRole,
    Person,
    Role,
    Source,
    SpeechAct,
    Statement,
    corpus_view,
    from_json,
    to_json,
)
from kg.model import Span

PERSONS = ("doe", "roe", "poe")
AGENTS = ("a1", "a2")
CONTACTS = ("i1", "i2")
VISITS = ("v1",)

words = st.text(min_size=1, max_size=12)
maybe_words = st.none() | words
dates = st.sampled_from(["2024-06-25", "2023", "2022~", "../2023-06", "[2024-06-22..2024-06-23]"])
maybe_dates = st.none() | dates
starts = st.none() | st.sampled_from(["2022~", "2023", "../2023-06"])
ends = st.none() | st.sampled_from(["2024-06-25", "[2024-06-22..2024-06-23]"])
codes = st.sampled_from(["FR", "NATO", "Hamas"])
spans = st.lists(
    st.builds(lambda s, n: Span(s, s + n), st.integers(0, 500), st.integers(1, 90)), max_size=3
).map(tuple)
sources = st.builds(
    Source, spans, words, st.floats(0, 1), inferred=st.booleans(), reason=maybe_words
)
offices = st.builds(Office, st.sampled_from(Role), maybe_words, st.none() | codes, maybe_words)
maybe_offices = st.none() | offices


def one(*ids: str) -> st.SearchStrategy[str]:
    return st.sampled_from(ids)


def some(*ids: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(ids), unique=True).map(tuple)


def each(kind, letter, **fields):
    """Up to two items of a kind with ids of their own."""
    return st.integers(0, 2).flatmap(
        lambda n: st.tuples(
            *(
                st.builds(kind, id=st.just(f"{letter}{k}"), source=sources, **fields)
                for k in range(n)
            )
        )
    )


topics = st.lists(words, max_size=2).map(tuple)
participations = st.lists(
    st.builds(
        Participation, st.none() | one(*PERSONS), st.none() | one(*AGENTS), maybe_offices,
        st.none() | codes, st.none() | st.sampled_from(ParticipationRole), sources,
    ),
    max_size=2,
).map(tuple)  # fmt: skip


def contact(identifier: str) -> st.SearchStrategy[Interaction]:
    return st.builds(
        Interaction,
        id=st.just(identifier),
        type=st.sampled_from(InteractionType),
        status=st.sampled_from(InteractionStatus),
        date=maybe_dates,
        quote=words,
        participants=some(*PERSONS),
        sides=st.lists(codes, unique=True).map(tuple),
        place=maybe_words,
        initiator=maybe_words,
        participations=participations,
        kind_stated=st.booleans(),
        postponed=st.booleans(),
        part_of=st.none() | one(*VISITS),
        before=some(*CONTACTS),
        topics=topics,
        name=maybe_words,
        source=sources,
    )


claims = st.builds(
    Claims,
    id=words,
    source=words,
    lang=st.none() | one("fr", "en"),
    published=st.none() | one("2024-06-26"),
    sha256=one("", "0f" * 32),
    publisher=maybe_words,
    agency=maybe_words,
    published_time=st.none() | one("08:39"),
    published_basis=one("none", "header"),
    headline=st.none() | st.just(Span(3, 9)),
    authors=topics,
    url=maybe_words,
    extractor=words,
    persons=st.tuples(
        *(
            st.builds(Person, st.just(p), words, topics, maybe_words, sources)
            for p in PERSONS
        )
    ),
    agents=st.tuples(
        *(
            st.builds(
                Agent, st.just(a), st.sampled_from(AgentKind), words, st.booleans(),
                st.none() | codes, maybe_words, maybe_words, maybe_offices, sources,
            )
            for a in AGENTS
        )
    ),
    holdings=each(
        Holding, "h", person=one(*PERSONS), office=offices, status=st.sampled_from(HoldingStatus),
        at=maybe_dates, quote=words, start=starts, end=ends,
        in_=st.none() | one(*CONTACTS),
    ),
    interactions=st.tuples(*(contact(i) for i in CONTACTS)),
    journeys=st.tuples(
        *(
            st.builds(
                Journey, st.just(v), one(*PERSONS), codes, maybe_dates, words,
                st.sampled_from(InteractionStatus), maybe_words, maybe_offices, sources,
            )
            for v in VISITS
        )
    ),
    accounts=each(
        Account, "c", of=one(*CONTACTS), issuer=one(*AGENTS), relayed_by=st.none() | one(*AGENTS),
        channel=st.none() | st.sampled_from([c.value for c in Channel]),
        status=st.sampled_from(InteractionStatus), date=maybe_dates, topics=topics,
    ),
    statements=each(
        Statement, "s", speaker=words, quote=words, about=st.none() | one(*CONTACTS),
        speakers=some(*PERSONS, *AGENTS), capacity=maybe_offices,
        act=st.sampled_from([a.value for a in SpeechAct]),
        addressee=st.none() | one(*PERSONS, *AGENTS),
        channel=st.none() | st.sampled_from([c.value for c in Channel]),
        made_in=st.none() | one(*CONTACTS), date=maybe_dates, quoted=maybe_words, topics=topics,
    ),
    firsts=each(
        First, "f", later=one(*CONTACTS), earlier=one(*CONTACTS),
        scope=st.none() | st.sampled_from(InteractionType),
        between=st.lists(offices, max_size=2).map(tuple),
    ),
)  # fmt: skip

unhurried = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@unhurried
@given(claims)
def test_reading_what_was_written_gives_the_same_claims(held):
    assert from_json(json.dumps(to_json(held)), source="x.json") == (held,)


@unhurried
@given(st.lists(claims, min_size=2, max_size=2))
def test_arrays_and_lines_hold_an_article_each(held):
    written = [to_json(c) for c in held]
    assert from_json(json.dumps(written), source="x") == tuple(held)
    assert from_json("\n".join(map(json.dumps, written)) + "\n", source="x") == tuple(held)


@unhurried
@given(claims)
def test_the_corpus_view_has_the_corpus_keys_and_loads(held):
    view = corpus_view(held)
    assert set(view) == {
        "id", "lang", "published", "publisher", "agency",
        "persons", "holdings", "interactions", "statements",
    }  # fmt: skip
    for holding in view["holdings"]:
        assert set(holding) - {"start", "end"} == {"person", "office", "status", "at", "quote"}
        assert set(holding["office"]) == {"role", "portfolio", "jurisdiction"}
    for statement in view["statements"]:
        assert set(statement) == {"speaker", "about", "quote"}
    if all(h.office.jurisdiction for h in held.holdings):
        (read,) = from_json(json.dumps(view), source="x")
        assert [h.office.role for h in read.holdings] == [h.office.role for h in held.holdings]


def joint() -> Claims:
    statement = Statement(
        "s1", "doe", "working on the pipeline", speakers=("doe", "a1"), act=SpeechAct.AGREED
    )
    return Claims(
        id="x", source="x.txt", lang="en", published=None, sha256="",
        persons=(Person("doe", "Jane Doe"),),
        agents=(Agent("a1", AgentKind.INSTITUTION, "Ministry of Ports"),),
        statements=(statement,),
    )  # fmt: skip


@pytest.mark.parametrize("view", [to_json, corpus_view])
def test_a_joint_statement_is_listed_for_each_author(view):
    assert [s["speaker"] for s in view(joint())["statements"]] == ["doe", "Ministry of Ports"]


def test_a_joint_statement_is_put_together_again():
    assert from_json(json.dumps(to_json(joint())), source="x") == (joint(),)
