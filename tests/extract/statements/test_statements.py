"""Statements and accounts as claims, from documents and contacts made by hand."""

import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from build import document

from kg.claims.model import (
    AgentKind,
    Interaction,
    InteractionStatus,
    InteractionType,
    Office,
    Role,
    Source,
)
from kg.extract.model import Document
from kg.extract.statements import Speech, read


@dataclass(frozen=True)
class Contacts:
    interactions: tuple = ()
    journeys: tuple = ()
    firsts: tuple = ()
    sentence_dates: dict = field(default_factory=dict)
    by_sentence: dict = field(default_factory=dict)


MEETING = Interaction(
    "i1", InteractionType.MEETING, InteractionStatus.OCCURRED, "2024-06-25", "se sont vus",
    participants=("m", "r"), sides=("CH", "FR"),
)  # fmt: skip


def officials(doc: Document, **parties: str) -> Document:
    """The document with a ministry of ports for each person and body of a party."""
    office = {p: Office(Role.MINISTER, "ports", code) for p, code in parties.items()}
    actors = {
        key: replace(
            actor,
            jurisdiction=parties.get(key, actor.jurisdiction),
            office=office.get(key) if actor.kind == "person" else actor.office,
            portfolio="ports" if actor.kind == "institution" else actor.portfolio,
        )
        for key, actor in doc.actors.items()
    }
    return replace(doc, actors=actors)


def speech(marked: str, lang: str = "fr", by_sentence: dict | None = None, **parties) -> Speech:
    doc = officials(document(marked, lang), **{"m": "CH", "r": "FR", **parties})
    told = {0: ("i1",)} if by_sentence is None else by_sentence
    spans = tuple(s.span for s in doc.sentences if s.index in told)[:0]
    meeting = replace(MEETING, source=Source(spans))
    return read(doc, Contacts((meeting,), by_sentence=told))


def test_a_person_speaks_by_id_in_his_office():
    (s,) = speech("« La digue tiendra », a dit [m|M. Muller].", by_sentence={}).statements
    assert (s.id, s.speaker, s.speakers, s.quote) == ("s1", "m", ("m",), "La digue tiendra")
    assert s.capacity == Office(Role.MINISTER, "ports", "CH")
    assert s.quoted == "La digue tiendra"
    assert s.source.rule == "speech.interposed"
    assert 0 < s.source.confidence <= 1


def test_an_institution_speaks_by_the_words_of_the_text():
    (s,) = speech("Selon [i:min|le ministère des Ports], la digue tient bon.").statements
    assert s.speaker == "le ministère des Ports"
    assert s.speakers == ("min",)


def test_a_short_name_gives_way_to_the_full_one():
    told = speech(
        "[i:min|Le ministère des Ports] a dit que la digue tient.  "
        "Le pont est fermé, a ajouté [i:min|le ministère]."
    )
    assert [s.speaker for s in told.statements] == ["Le ministère des Ports"] * 2


def test_unnamed_sources_and_private_persons_do_not_speak():
    assert speech("Des sources ont dit que la digue cèderait.").statements == ()
    alone = document("« Ma boulangerie est sèche », a dit [b|Luc Four].")
    assert read(alone, Contacts()).statements == ()


def test_the_channel_and_the_day_are_beside_what_is_said():
    (s,) = speech(
        "[m|M. Muller] a déclaré mardi lors d'un point de presse que la digue tient.",
        by_sentence={},
    ).statements
    assert (s.channel, s.date) == ("press-briefing", "2024-06-25")


def test_a_date_within_what_is_said_is_not_that_of_saying():
    (s,) = speech("[m|M. Muller] a dit que le pont avait cédé lundi.", by_sentence={}).statements
    assert s.date is None


def test_the_bare_report_of_a_contact_is_an_account_and_no_statement():
    told = speech("[m|M. Muller] et [r|M. Roux] se sont vus, a indiqué [i:min|le ministère].")
    assert told.statements == ()
    (account,) = told.accounts
    assert (account.of, account.issuer, account.status) == ("i1", "min", "occurred")


def test_what_was_said_in_a_contact_is_told_in_an_account():
    told = speech(
        "[m|M. Muller] a vu [r|M. Roux].  [i:min|Le ministère] a indiqué que [m|M. Muller] "
        "a souligné auprès de [r|M. Roux] l'importance du chenal."
    )
    (s,) = told.statements
    assert (s.speaker, s.act, s.addressee, s.made_in) == ("m", "stressed", "r", "i1")
    assert [a.id for a in told.accounts if a.issuer == "min"] == [s.told_in]


def test_a_capital_is_the_ministry_that_speaks_of_the_same_contact():
    told = speech(
        "[m|M. Muller] et [r|M. Roux] se sont vus, ont déclaré [j:ch|Berne] et [j:fr|Paris], "
        "dans des comptes rendus divergents.  [i:min|Le ministère suisse] a dit que "
        "[m|M. Muller] a promis une digue.  [i:mfr|Le ministère français] a dit que "
        "[r|M. Roux] a promis un pont.",
        min="CH", mfr="FR",
    )  # fmt: skip
    assert [a.issuer for a in told.accounts] == ["min", "mfr"]
    assert told.accounts[0].diverges_from == (told.accounts[1].id,)


def test_an_announcement_before_the_day_tells_of_a_plan():
    told = speech(
        "[m|M. Muller] a vu [r|M. Roux].  Dans un communiqué publié lundi, "
        "[i:min|le ministère] a annoncé que la rencontre porterait sur le chenal."
    )
    (account,) = told.accounts
    assert (account.status, account.channel) == ("planned", "communique")
    assert account.date == "2024-06-24"


def test_what_an_agency_tells_itself_beside_others_is_its_own_account():
    doc = document(
        "[m|M. Muller] et [r|M. Roux] se sont vus, a indiqué [i:min|le ministère].  "
        "[m+r|Les deux ministres] ont ensuite visité le chenal. (Agence Rhin)"
    )
    doc = officials(doc, m="CH", r="FR")
    mentions = tuple(replace(m, anaphor=len(m.actors) > 1) for m in doc.mentions)
    article = replace(doc.article, agency="Agence Rhin")
    doc = replace(doc, mentions=mentions, article=article)
    told = read(doc, Contacts((MEETING,), by_sentence={0: ("i1",)}))
    assert [a.issuer for a in told.accounts] == ["min", "outlet-agence-rhin"]
    (agency,) = told.agents
    assert (agency.kind, agency.name) == (AgentKind.OUTLET, "Agence Rhin")


def test_a_joint_statement_has_all_its_speakers():
    (s,) = speech("[m|M. Muller] et [r|M. Roux] sont convenus de draguer le chenal.").statements
    assert (s.speakers, s.act, s.made_in) == (("m", "r"), "agreed", "i1")


def test_words_without_an_actor_become_an_agent():
    told = speech("Le pont, présenté par les riverains comme un danger, tient.", by_sentence={})
    assert told.statements == ()
    told = speech("Le pont, présenté par les insurgés comme un danger, tient.", by_sentence={})
    (agent,) = told.agents
    assert (agent.kind, agent.name) == (AgentKind.GROUP, "les insurgés")
    assert told.statements[0].speaker == "les insurgés"


def test_the_same_document_gives_the_same_speech():
    marked = "« Non », a dit [m|M. Muller].  [i:min|Le ministère] a dit que le pont tient."
    assert speech(marked) == speech(marked)
