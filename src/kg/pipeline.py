"""From article files to a validated, inferred graph: the only module that knows every stage."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, Triple

from kg.errors import BadClaims, UnreadableArticle
from kg.iris import Iris
from kg.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.claims.model import Claims
    from kg.model import Article
    from kg.store import Store


class Outcome(StrEnum):
    """What became of one article."""

    LOADED = "loaded"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Loaded:
    """One article's outcome: its graph and how much was read out of it."""

    source: str
    outcome: Outcome
    graph: str = ""
    published: str | None = None
    holdings: int = 0
    interactions: int = 0
    statements: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What a load did: a line an article, every finding, and whether it was cut short."""

    articles: tuple[Loaded, ...] = ()
    findings: tuple[Finding, ...] = ()
    interrupted: bool = False

    @property
    def violations(self) -> tuple[Finding, ...]:
        """The findings that fail a run."""
        return tuple(f for f in self.findings if f.severity is Severity.VIOLATION)


@dataclass(slots=True)
class _Run:
    """A load under way."""

    store: Store
    published: str | None
    advanced: Callable[[Loaded], None] | None = None
    loaded: list[Loaded] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def done(self, loaded: Loaded, findings: Iterable[Finding] = ()) -> None:
        """Notes the outcome of an article."""
        self.loaded.append(loaded)
        self.findings.extend(findings)


def load(
    store: Store,
    paths: Iterable[Path],
    *,
    published: str | None = None,
    claims: bool = False,
    started: Callable[[int], None] | None = None,
    advanced: Callable[[Loaded], None] | None = None,
) -> Report:
    """Reads, extracts, resolves, validates and stores articles; then infers and judges.

    With ``claims`` the files are claims instead. What cannot be read or does not validate is
    reported and leaves nothing behind; when interrupted, what was loaded is whole and inferred.

    Raises:
        BadParameter: ``published`` is no day.
    """
    from kg.article import discover

    files, findings = (list(paths), []) if claims else discover(paths)
    run = _Run(store, published, advanced, findings=list(findings))
    if started is not None:
        started(len(files))
    interrupted = False
    try:
        for path in files:
            _load_claims_file(run, path) if claims else _load_article(run, path)
            if advanced is not None:
                advanced(run.loaded[-1])
    except KeyboardInterrupt:
        interrupted = True
    return _finish(run, interrupted)


def _load_article(run: _Run, path: Path) -> None:
    """Reads one article file into the store."""
    from kg.article import read
    from kg.extract import extract

    try:
        article = read(path, published=run.published)
    except UnreadableArticle as error:
        finding = Finding(Severity.VIOLATION, error.code, error.reason, error.source)
        run.done(Loaded(str(path), Outcome.UNREADABLE), [finding])
        return
    run.findings.extend(article.findings)
    _store_claims(run, extract(article), article.text)


def _load_claims_file(run: _Run, path: Path) -> None:
    """Stores the claims of one file, each with the text that it was read from."""
    from kg.claims import from_json

    try:
        read = from_json(path.read_text(encoding="utf-8"), source=str(path))
        pairs = [(claims, _text_of(claims, path, run.published)) for claims in read]
    except (OSError, UnicodeDecodeError) as error:
        finding = Finding(Severity.VIOLATION, "missing-file", f"cannot be read: {error}", str(path))
        run.done(Loaded(str(path), Outcome.UNREADABLE), [finding])
        return
    except (BadClaims, UnreadableArticle) as error:
        finding = Finding(Severity.VIOLATION, "bad-claims", str(error), str(path))
        run.done(Loaded(str(path), Outcome.REFUSED), [finding])
        return
    for claims, article in pairs:
        _store_located(run, claims, article)
    if not pairs:
        finding = Finding(Severity.WARNING, "no-claims", "there are no claims in it", str(path))
        run.done(Loaded(str(path), Outcome.UNCHANGED), [finding])


def _text_of(claims: Claims, path: Path, published: str | None) -> Article:
    """The article that claims were read from: at its source, or beside the claims.

    Raises:
        UnreadableArticle: it is nowhere, or it is another text.
    """
    from kg.article import read

    name, beside = Path(claims.source), path.parent
    places = (name, beside / name, beside / name.name, beside / f"{claims.id}.txt")
    found = (p for p in places if p.is_file() and not p.samefile(path))
    file = next(found, path.with_suffix(".txt"))
    if not file.is_file():
        reason = f"the text of {claims.id} is not at {claims.source}: keep it beside the claims"
        raise UnreadableArticle(str(path), "source-missing", reason)
    article = read(file, published=claims.published or published)
    if claims.sha256 and claims.sha256 != article.sha256:
        reason = f"{file} is not the text that was read: extract it again"
        raise UnreadableArticle(str(path), "text-changed", reason)
    return article


def _store_located(run: _Run, claims: Claims, article: Article) -> None:
    """Stores claims with what only the article tells: its hash and where the quotes stand."""
    from kg.claims import locate

    whole = replace(
        claims,
        sha256=article.sha256,
        source=claims.source or article.source,
        published=claims.published or article.published,
        headline=claims.headline or article.headline,
    )
    located = locate(whole, article.text)
    run.findings.extend(located.findings)
    _store_claims(run, located.claims, article.text)


def _store_claims(run: _Run, claims: Claims, text: str) -> None:
    """Makes an article's graph, checks its structure and stores it whole, or refuses it."""
    from kg.entities import resolve
    from kg.registry import load_registry
    from kg.triples import article_graph
    from kg.validate import check_graph

    store, iris = run.store, Iris(run.store.base)
    entities = resolve(claims, iris, load_registry(), registered=store.registry)
    graph = article_graph(claims, text, entities, iris)
    run.findings.extend(graph.findings)
    loaded = Loaded(
        claims.source,
        Outcome.UNCHANGED,
        graph.name,
        claims.published,
        len(claims.holdings),
        len(claims.interactions),
        len(claims.statements),
    )
    if set(store.triples(graph.name)) == set(graph.triples):
        run.done(loaded)
        return
    found = check_graph(graph.triples, context=_context(store, graph.triples), source=claims.source)
    if any(f.severity is Severity.VIOLATION for f in found):
        run.done(replace(loaded, outcome=Outcome.REFUSED, graph=""), found)
        return
    older = [g for g in store.graphs() if g.endswith(f"-{claims.sha256[:8]}") and g != graph.name]
    store.put_text(text)
    store.replace_all({**dict.fromkeys(older, ()), graph.name: graph.triples})
    store.journal_add({"graph": graph.name, "source": claims.source, "sha256": claims.sha256})
    run.done(replace(loaded, outcome=Outcome.LOADED), found)


def _context(store: Store, triples: Iterable[Triple]) -> list[Triple]:
    """What the registry says of the nodes that a graph names."""
    registry = NamedNode(store.graph("registry"))
    named = {t.object for t in triples if isinstance(t.object, NamedNode)}
    return [
        quad.triple
        for node in sorted(named, key=str)
        for quad in store.quads.quads_for_pattern(node, None, None, registry)
    ]


def _finish(run: _Run, interrupted: bool) -> Report:
    """Infers what follows from everything stored, and judges what this load touched."""
    from kg.infer import rebuild
    from kg.validate import judge

    rebuild(run.store)
    new = [item.graph for item in run.loaded if item.outcome is Outcome.LOADED]
    touched = _subjects(run.store, new)
    judged = judge(run.store, touched) if touched else ()
    return Report(tuple(run.loaded), (*run.findings, *judged), interrupted)


def _subjects(store: Store, graphs: Iterable[str]) -> set[str]:
    """The IRIs that some graphs speak of."""
    subjects = (triple.subject for graph in graphs for triple in store.triples(graph))
    return {subject.value for subject in subjects if isinstance(subject, NamedNode)}


def prepare(store: Store) -> None:
    """Puts the vocabulary and, if the store has one, the registry into their graphs.

    A store that has this version of them is left as it is.
    """
    from kg import assets
    from kg.iris import digest
    from kg.ontology import FILES, ontology_triples
    from kg.registry import load_registry
    from kg.triples import registry_graph
    from kg.triples.terms import literal, node
    from kg.vocab import SCHEMA

    tables = [f"data/registry/{name}" for name in assets.listing("data/registry", ".csv")]
    texts = [assets.read_text(name) for name in (*FILES, *(tables if store.registry else ()))]
    version = literal(digest("".join(texts)))
    graph = store.graph("registry")
    mark = Triple(node(graph), node(SCHEMA.sha256), version)
    if Quad(*mark, node(graph)) in store.quads:
        return
    triples = registry_graph(load_registry(), Iris(store.base)) if store.registry else ()
    store.replace_all({graph: (*triples, mark), store.graph("ontology"): ontology_triples()})


def validate(store: Store, graphs: Iterable[str] = ()) -> tuple[Finding, ...]:
    """What the shapes find in some graphs, or in every article graph and in the whole.

    A graph is named by its IRI or by the name of its article.

    Raises:
        BadParameter: the store has no such graph.
    """
    from kg.errors import BadParameter
    from kg.registry import check, load_registry
    from kg.validate import check_graph, judge

    articles = [g for g in store.graphs() if g.startswith(store.graph("article."))]
    chosen = []
    for name in graphs:
        found = [g for g in store.graphs() if name in (g, g.rsplit("/", 1)[-1])]
        found += [g for g in articles if g == store.graph(f"article.{name}")]
        if not found:
            nearest = tuple(g.rsplit("/", 1)[-1] for g in articles[:5])
            raise BadParameter(f"no graph {name!r} in the store", nearest)
        chosen.append(found[0])
    findings: list[Finding] = []
    for graph in chosen or articles:
        triples = tuple(store.triples(graph))
        source = graph.rsplit("/", 1)[-1]
        findings += check_graph(triples, context=_context(store, triples), source=source)
    if not chosen and store.registry:
        findings += check(load_registry())
    return (*findings, *judge(store, _subjects(store, chosen) if chosen else None))


def claims_json(claims: Claims) -> str:
    """The claims of one article on one line of JSON."""
    from kg.claims import to_json

    return json.dumps(to_json(claims), ensure_ascii=False)
