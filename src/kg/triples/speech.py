"""Accounts of contacts, and statements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from kg.triples.contacts import STATUSES, capacity_of
from kg.triples.draft import code
from kg.vocab import OKG, PROV, SCHEMA

if TYPE_CHECKING:
    from kg.claims.model import Account, Statement
    from kg.triples.draft import Draft


def account_iri(draft: Draft, account: Account) -> str:
    """The IRI of an account: the article and what names it within the claims."""
    issuer = draft.agent(account.issuer)
    return draft.iri("account", draft.iris.local(issuer) if issuer else "unknown", account.id)


def note_account(draft: Draft, account: Account) -> None:
    """Notes one issuer's version of a contact."""
    issuer = draft.agent(account.issuer)
    if issuer is None or account.of not in draft.interactions:
        return
    iri, notes = account_iri(draft, account), draft.notes
    notes.type(iri, OKG.Account)
    notes.add(iri, OKG.accountOf, draft.interactions[account.of])
    notes.add(iri, OKG.status, STATUSES[account.status])
    notes.add(iri, PROV.wasAttributedTo, issuer)
    notes.add(iri, OKG.relayedBy, draft.agent(account.relayed_by))
    notes.add(iri, OKG.channel, code(account.channel))
    draft.dated(iri, account.date)
    draft.topics(iri, account.topics)
    others = {other.id: other for other in draft.claims.accounts}
    for other in account.diverges_from:
        if other in others:
            notes.add(iri, OKG.divergesFrom, account_iri(draft, others[other]))
    draft.sourced(iri, account.source)


def _voice(draft: Draft, statement: Statement, speaker: str) -> tuple[str | None, str | None]:
    """Who speaks, and the office in which; the unnamed holder of an office is only the office."""
    agent = next((a for a in draft.claims.agents if a.id == speaker), None)
    if agent is not None and agent.office is not None:
        post = draft.post(agent.office)
        return None, post.iri if post else None
    capacity = statement.capacity if len(statement.speakers) < 2 else None
    post = draft.post(capacity or capacity_of(draft, speaker, statement.about))
    return draft.agent(speaker), post.iri if post else None


def _note_quotation(draft: Draft, iri: str, statement: Statement) -> None:
    """Notes the words between quotation marks with a passage that has them; else not at all."""
    quoted = statement.quoted
    if not quoted:
        return
    spans = statement.source.spans
    if not any(quoted in span.of(draft.text) for span in spans):
        near = spans[0].start if spans else 0
        found = [m.start() for m in re.finditer(re.escape(quoted), draft.text)]
        if not found:
            return
        start = min(found, key=lambda at: abs(at - near))
        draft.notes.add(iri, OKG.evidence, draft.passage(Span(start, start + len(quoted))))
    draft.notes.text(iri, OKG.quote, quoted, draft.claims.lang)


def note_statement(draft: Draft, statement: Statement) -> None:
    """Notes something that somebody is reported to have said."""
    iri, notes = draft.iri("statement", statement.id), draft.notes
    spoken = [_voice(draft, statement, s) for s in statement.speakers or (statement.speaker,)]
    if not any(speaker or post for speaker, post in spoken):
        return
    notes.type(iri, OKG.Statement)
    for speaker, post in spoken:
        notes.add(iri, OKG.speaker, speaker)
        notes.add(iri, OKG.inCapacity, post)
    notes.add(iri, OKG.speechAct, code(statement.act))
    notes.add(iri, OKG.channel, code(statement.channel))
    notes.add(iri, OKG.addressee, draft.agent(statement.addressee))
    about = statement.made_in or statement.about
    notes.add(iri, OKG.madeIn, draft.interactions.get(about or ""))
    accounts = {account.id: account for account in draft.claims.accounts}
    if statement.told_in in accounts:
        notes.add(iri, OKG.toldIn, account_iri(draft, accounts[statement.told_in or ""]))
    notes.text(iri, SCHEMA.text, statement.quote, draft.claims.lang)
    _note_quotation(draft, iri, statement)
    draft.dated(iri, statement.date)
    draft.topics(iri, statement.topics)
    draft.sourced(iri, statement.source)
