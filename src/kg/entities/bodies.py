"""Parties, institutions and outlets: their IRIs and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import AgentKind, Role
from kg.entities.kinds import CODE_OF_KIND
from kg.entities.model import Entity
from kg.entities.scope import LANGS, portfolio_label
from kg.fold import fold
from kg.iris import joined, slug
from kg.vocab import CODE, FOAF, OKG

if TYPE_CHECKING:
    from kg.claims.model import Agent, Office
    from kg.entities.model import Label, Post
    from kg.entities.scope import Scope
    from kg.registry import Lang

_SEATS_OF = {
    Role.MINISTER: "ministry",
    Role.DEPUTY_MINISTER: "ministry",
    Role.HEAD_OF_STATE: "presidency",
    Role.HEAD_OF_GOVERNMENT: "government",
    Role.DEPUTY_HEAD_OF_GOVERNMENT: "government",
    Role.CHIEF_OF_DEFENCE: "military-staff",
}
"""The kind of institution that an office of a role is in."""

_NAMES = {
    "ministry": ("ministry", "ministère"),
    "presidency": ("presidency", "présidence"),
    "government": ("government", "gouvernement"),
    "military-staff": ("military staff", "état-major"),
    "armed-forces": ("armed forces", "forces armées"),
    "parliament": ("parliament", "parlement"),
}
"""What a body of a kind is called, in English and French: those of which a state has just one."""

_SAID = {"state": "presidency", "staff": "military-staff"}
"""The kinds of extraction that the registry calls otherwise."""


def resolve_party(code: str, scope: Scope) -> Entity:
    """A state, organisation or other party by its code; an unknown code is its own name."""
    row = scope.tables.jurisdictions.by_code.get(code)
    if row is None:
        iri = scope.iris.of("group", slug(code))
        return Entity(iri, FOAF.Group, ((code, scope.lang),), code=code)
    kind, type_ = _party_kind(row.kind)
    labels = tuple((names[0], lang) for lang, names in _both(row.names_en, row.names_fr))
    both = _both(row.names_en, row.names_fr)
    others = tuple((n, lang) for lang, names in both for n in names[1:])
    iri = scope.iris.of(kind, slug(code))
    known = scope.registry is not None
    return Entity(iri, type_, labels, others, known=known, code=code)


def _both(
    english: tuple[str, ...], french: tuple[str, ...]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (("en", english), ("fr", french))


def _party_kind(kind: str) -> tuple[str, str]:
    """The kind of IRI and the class of a kind of party."""
    if kind in ("state", "territory"):
        return "country", OKG.Jurisdiction
    return ("institution", OKG.Institution) if kind == "organisation" else ("group", FOAF.Group)


def institution_of_post(office: Office, scope: Scope) -> Entity | None:
    """The institution that an office is in, where its role says so."""
    party = scope.tables.jurisdictions.by_code.get(office.jurisdiction or "")
    if party is not None and party.kind == "organisation":
        return resolve_party(party.code, scope)
    kind = _SEATS_OF.get(office.role)
    if kind is None or not office.jurisdiction or (kind == "ministry" and not office.portfolio):
        return None
    return body(kind, office.jurisdiction, office.portfolio if kind == "ministry" else None, scope)


def body(kind: str, jurisdiction: str, portfolio: str | None, scope: Scope) -> Entity:
    """The institution of a kind and portfolio: the registry's only one, else one by policy."""
    party = resolve_party(jurisdiction, scope)
    if scope.registry is not None:
        fitting = [
            i
            for i in scope.registry.institutions.values()
            if (i.jurisdiction, i.kind, i.portfolio or None) == (jurisdiction, kind, portfolio)
        ]
        if len(fitting) == 1:
            iri = scope.iris.of("institution", fitting[0].id)
            return Entity(iri, OKG.Institution, (), known=True)
    name = joined((slug(jurisdiction), kind, slug(portfolio) if portfolio else ""))
    if scope.registry is not None and name in scope.registry.institutions:
        return Entity(scope.iris.of("institution", name), OKG.Institution, (), known=True)
    labels = tuple((_body_label(kind, party, portfolio, lang, scope), lang) for lang in LANGS)
    iri = scope.iris.of("institution", name)
    classified = CODE_OF_KIND.get(kind)
    return Entity(iri, OKG.Institution, labels, within=party.iri, classification=classified)


def _body_label(kind: str, party: Entity, portfolio: str | None, lang: Lang, scope: Scope) -> str:
    where = next((words for words, tongue in party.labels if tongue == lang), party.labels[0][0])
    about = f", {portfolio_label(portfolio, lang, scope)}" if portfolio else ""
    names = _NAMES.get(kind, (kind, kind))
    return f"{names[lang == 'fr']}{about} ({where})"


def resolve_agent(agent: Agent, scope: Scope, posts: dict[Office, Post]) -> Entity:
    """What an agent of the claims is: a party, an institution, an outlet, or the article's own."""
    names: tuple[Label, ...] = ((agent.name, scope.lang),)
    if agent.kind is AgentKind.JURISDICTION and agent.jurisdiction:
        return resolve_party(agent.jurisdiction, scope)
    if agent.kind is AgentKind.OUTLET and agent.named:
        return resolve_outlet(agent.name, scope)
    if agent.kind is AgentKind.INSTITUTION and agent.jurisdiction:
        kind = _SAID.get(agent.institution or "", agent.institution or "")
        if kind in _NAMES and (agent.portfolio or kind != "ministry"):
            about = agent.portfolio if kind == "ministry" else None
            return body(kind, agent.jurisdiction, about, scope)
        if agent.named:
            name = joined((slug(agent.jurisdiction), slug(agent.name)))
            within = resolve_party(agent.jurisdiction, scope).iri
            return Entity(scope.iris.of("institution", name), OKG.Institution, names, within=within)
    if agent.kind is AgentKind.OFFICE and agent.office in posts:
        return _holder(agent, posts[agent.office], scope)
    type_ = FOAF.Group if agent.kind is AgentKind.GROUP else OKG.Institution
    local = joined(("x", slug(agent.name), scope.article))
    return Entity(
        scope.iris.of("agent", local),
        type_,
        names,
        classification=CODE.news_outlet if agent.kind is AgentKind.OUTLET else None,
        within=resolve_party(agent.jurisdiction, scope).iri
        if agent.jurisdiction and type_ == OKG.Institution
        else None,
    )


def _holder(agent: Agent, post: Post, scope: Scope) -> Entity:
    """The unnamed holder of an office, who belongs to the article alone."""
    local = joined(("holder", post.iri.rsplit("/", 1)[-1], scope.article))
    return Entity(scope.iris.of("agent", local), FOAF.Group, ((agent.name, scope.lang),))


def resolve_outlet(name: str, scope: Scope) -> Entity:
    """A news agency or outlet by its name."""
    found = {
        row
        for lang in LANGS
        for row in scope.tables.institution_names(lang).get(fold(name), ())
        if scope.tables.institutions[row].is_media
    }
    if len(found) == 1:
        row = scope.tables.institutions[found.pop()]
        return Entity(
            scope.iris.of("institution", row.id),
            OKG.Institution,
            ((row.label_en, "en"), (row.label_fr, "fr")),
            known=scope.registry is not None,
            classification=CODE_OF_KIND.get(row.kind, CODE.news_outlet),
        )
    iri = scope.iris.of("institution", slug(name))
    return Entity(iri, OKG.Institution, ((name, scope.lang),), classification=CODE.news_outlet)
