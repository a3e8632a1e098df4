"""Articles or claims into the store: read, extracted, resolved, checked and stored one by one."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kg.article import unreadable
from kg.errors import KgError, UnreadableArticle
from kg.iris import Iris
from kg.model import Finding, Severity
from kg.pipeline.checking import judgements, lined, structure
from kg.pipeline.claims_files import claims_files, read_claims, text_of, unknown_parties
from kg.pipeline.report import Loaded, Outcome, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from kg.claims.model import Claims
    from kg.model import Article
    from kg.store import Store


@dataclass(slots=True)
class _Run:
    """A load under way; ``texts`` are the sources of what it has stored, by the text's hash.

    ``total`` is how many articles there are as far as known; ``started`` is told when it grows.
    """

    store: Store
    published: str | None
    confidence: float
    moment: str | None
    started: Callable[[int], None] | None
    advanced: Callable[[Loaded], None] | None
    total: int = 0
    loaded: list[Loaded] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    def expect(self, more: int) -> None:
        """Notes that there are more articles than were known of."""
        self.total += more
        if self.started is not None and (more or not self.total):
            self.started(self.total)

    def done(self, loaded: Loaded, findings: Iterable[Finding] = ()) -> None:
        """Notes the outcome of an article."""
        self.loaded.append(loaded)
        self.findings.extend(findings)
        if self.advanced is not None:
            self.advanced(loaded)

    def unreadable(self, error: UnreadableArticle) -> None:
        """Notes that a file could not be read."""
        self.done(Loaded(error.source, Outcome.UNREADABLE), [unreadable(error)])


def load(
    store: Store,
    paths: Iterable[Path],
    *,
    published: str | None = None,
    claims: bool = False,
    confidence: float = 0.0,
    moment: str | None = None,
    started: Callable[[int], None] | None = None,
    advanced: Callable[[Loaded], None] | None = None,
) -> Report:
    """Reads, extracts, resolves, validates and stores articles; then infers and judges.

    With ``claims`` the files are claims instead; claims less sure than ``confidence`` are left
    out; ``moment`` is noted in the store's journal. What
    cannot be read or does not validate is reported and leaves nothing behind; when interrupted,
    what was loaded is whole and inferred.

    Raises:
        BadParameter: ``published`` is no day.
    """
    from kg.article import discover

    files, findings = claims_files(paths) if claims else discover(paths)
    run = _Run(store, published, confidence, moment, started, advanced, findings=list(findings))
    run.expect(len(files))
    interrupted = False
    try:
        for path in files:
            with _surviving(run, str(path)):
                _load_claims_file(run, path) if claims else _load_articles(run, path)
    except KeyboardInterrupt:
        interrupted = True
    return _finish(run, interrupted)


def _finish(run: _Run, interrupted: bool) -> Report:
    """Infers what follows from everything stored, and judges what this load touched."""
    from kg.infer import rebuild

    rebuild(run.store)
    new = [item.graph for item in run.loaded if item.outcome is Outcome.LOADED]
    judged = judgements(run.store, new)
    return Report(tuple(run.loaded), (*run.findings, *judged), interrupted)


def _load_articles(run: _Run, path: Path) -> None:
    """Loads the articles of one file."""
    from kg.article import articles

    batch = articles(path, published=run.published)
    run.expect(batch.total - 1)
    for article in batch.items:
        if isinstance(article, UnreadableArticle):
            run.unreadable(article)
            continue
        run.findings.extend(article.findings)
        with _surviving(run, article.source):
            _load_article(run, article)


def _load_article(run: _Run, article: Article) -> None:
    """Extracts and stores one article."""
    from kg.extract import extract

    _store_claims(run, extract(article), article)


@contextmanager
def _surviving(run: _Run, source: str) -> Iterator[None]:
    """A fault of the program in one article takes no other down."""
    try:
        yield
    except KgError:
        raise
    except Exception as error:
        message = f"the program failed on it ({type(error).__name__}: {error}): please report this"
        finding = Finding(Severity.VIOLATION, "internal-error", message, source)
        run.done(Loaded(source, Outcome.REFUSED), [finding])


def _load_claims_file(run: _Run, path: Path) -> None:
    """Stores the claims of one file, each with the text that it was read from."""
    try:
        read = read_claims(path)
    except UnreadableArticle as error:
        run.unreadable(error)
        return
    run.expect(max(0, len(read) - 1))
    texts: dict[Path, dict[str, Article]] = {}
    for claims in read:
        try:
            article = text_of(claims, path, run.published, texts)
        except UnreadableArticle as error:
            run.unreadable(error)
            continue
        run.findings.extend(unknown_parties(claims, path))
        with _surviving(run, str(path)):
            _store_located(run, claims, article)
    if not read:
        finding = Finding(Severity.WARNING, "no-claims", "holds no claims", str(path))
        run.done(Loaded(str(path), Outcome.UNCHANGED), [finding])


def _store_located(run: _Run, claims: Claims, article: Article) -> None:
    """Stores claims with what only the article tells: its hash and where the quotes stand."""
    from kg.claims import locate, misquotes

    whole = replace(
        claims,
        sha256=article.sha256,
        source=article.source,
        published=claims.published or article.published,
        headline=claims.headline or article.headline,
    )
    located = locate(whole, article.text)
    run.findings.extend(lined(finding, article.text) for finding in located.findings)
    wrong = misquotes(located.claims, article.text)
    if wrong:
        place, why = wrong[0]
        reason = f"{place}: {why}: a quote has to stand in the text where its spans say"
        run.unreadable(UnreadableArticle(article.source, "bad-claims", reason))
        return
    _store_claims(run, located.claims, article)


def _store_claims(run: _Run, read: Claims, article: Article) -> None:
    """Makes an article's graph, checks its structure and stores it whole, or refuses it."""
    from kg.claims import sift
    from kg.entities import resolve
    from kg.registry import load_registry
    from kg.triples import article_graph

    store, iris = run.store, Iris(run.store.base)
    claims, dropped = sift(read, run.confidence)
    entities = resolve(claims, iris, load_registry(), registered=store.registry)
    graph = article_graph(claims, article.text, entities, iris)
    run.findings.extend(lined(finding, article.text) for finding in graph.findings)
    loaded = replace(_loaded(claims, article.source, graph.name), dropped=dropped)
    twin = run.texts.setdefault(claims.sha256, article.source)
    if twin != article.source:
        message = f"has the same text as {twin}: it is one article"
        run.findings.append(Finding(Severity.INFO, "same-text", message, article.source))
    if store.holds(graph.name, graph.triples):
        run.done(loaded)
        return
    found = structure(store, graph.triples, article.source, article.text)
    if any(f.severity is Severity.VIOLATION for f in found):
        run.done(replace(loaded, outcome=Outcome.REFUSED, graph=""), found)
        return
    store.put_text(article.text)
    entry = {"graph": graph.name, "source": article.source, "sha256": claims.sha256}
    store.journal_add(entry | ({"moment": run.moment} if run.moment else {}))
    older = [g for g in store.graphs() if g.endswith(f"-{claims.sha256[:8]}")]
    store.replace_all({**dict.fromkeys(older, ()), graph.name: graph.triples})
    run.done(replace(loaded, outcome=Outcome.LOADED), found)


def _loaded(claims: Claims, source: str, graph: str) -> Loaded:
    """An article as it is counted."""
    said = (len(claims.holdings), len(claims.interactions), len(claims.statements))
    return Loaded(source, Outcome.UNCHANGED, graph, claims.published, *said)
