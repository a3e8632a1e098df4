"""Articles or claims into the store: read, extracted, resolved, checked and stored one by one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import BadClaims, BadParameter, KgError, UnreadableArticle
from kg.iris import Iris
from kg.model import Finding, Severity
from kg.pipeline.checking import judgements, lined, structure
from kg.pipeline.report import Loaded, Outcome, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.claims.model import Claims
    from kg.model import Article
    from kg.store import Store

CLAIMS = (".json", ".jsonl")


@dataclass(slots=True)
class _Run:
    """A load under way; ``texts`` are the sources of what it has stored, by the text's hash."""

    store: Store
    published: str | None
    confidence: float
    moment: str | None
    advanced: Callable[[Loaded], None] | None
    loaded: list[Loaded] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    def done(self, loaded: Loaded, findings: Iterable[Finding] = ()) -> None:
        """Notes the outcome of an article."""
        self.loaded.append(loaded)
        self.findings.extend(findings)
        if self.advanced is not None:
            self.advanced(loaded)

    def unreadable(self, error: UnreadableArticle) -> None:
        """Notes that a file could not be read."""
        finding = Finding(Severity.VIOLATION, error.code, error.reason, error.source)
        self.done(Loaded(error.source, Outcome.UNREADABLE), [finding])


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

    files, findings = _claims_files(paths) if claims else discover(paths)
    run = _Run(store, published, confidence, moment, advanced, findings=list(findings))
    if started is not None:
        started(len(files))
    interrupted = False
    try:
        for path in files:
            _load_file(run, path, claims)
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


def _load_file(run: _Run, path: Path, claims: bool) -> None:
    """Loads one file; a fault of the program in it takes no other file down."""
    try:
        _load_claims_file(run, path) if claims else _load_article(run, path)
    except KgError:
        raise
    except Exception as error:
        message = f"the program failed on it ({type(error).__name__}: {error}): please report this"
        finding = Finding(Severity.VIOLATION, "internal-error", message, str(path))
        run.done(Loaded(str(path), Outcome.REFUSED), [finding])


def _load_article(run: _Run, path: Path) -> None:
    """Reads one article file into the store."""
    from kg.article import read
    from kg.extract import extract

    try:
        article = read(path, published=run.published)
    except UnreadableArticle as error:
        run.unreadable(error)
        return
    run.findings.extend(article.findings)
    _store_claims(run, extract(article), article)


def _claims_files(paths: Iterable[Path]) -> tuple[list[Path], list[Finding]]:
    """The claims files among some paths, those of a folder sorted."""
    files: dict[Path, None] = {}
    for path in paths:
        inside = [p for p in sorted(path.iterdir()) if p.suffix in CLAIMS] if path.is_dir() else []
        files.update(dict.fromkeys(inside or [path]))
    return list(files), []


def _load_claims_file(run: _Run, path: Path) -> None:
    """Stores the claims of one file, each with the text that it was read from."""
    from kg.claims import from_json

    try:
        read = from_json(path.read_text(encoding="utf-8"), source=str(path))
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is not in UTF-8"
        reason = f"cannot be read ({why}): give a file of claims in JSON"
        run.unreadable(UnreadableArticle(str(path), "unreadable-file", reason))
        return
    except BadClaims as error:
        reason = str(error).removeprefix(f"{path}:").strip()
        run.unreadable(UnreadableArticle(str(path), "bad-claims", reason))
        return
    for claims in read:
        try:
            article = _text_of(claims, path, run.published)
        except UnreadableArticle as error:
            run.unreadable(error)
            continue
        _store_located(run, claims, article)
    if not read:
        finding = Finding(Severity.WARNING, "no-claims", "holds no claims", str(path))
        run.done(Loaded(str(path), Outcome.UNCHANGED), [finding])


def _text_of(claims: Claims, path: Path, published: str | None) -> Article:
    """The article that claims were read from: at its source, or beside the claims.

    Raises:
        UnreadableArticle: it is nowhere, it is another text, or its day of publication is no day.
    """
    from kg.article import read

    name, beside = Path(claims.source), path.parent
    places = (name, beside / name, beside / name.name, beside / f"{claims.id}.txt")
    found = (p for p in places if p.is_file() and not p.samefile(path))
    file = next(found, path.with_suffix(".txt"))
    if not file.is_file():
        where = "" if name == path else f" at {claims.source}"
        reason = f"the text of {claims.id} is not there{where}: keep it beside the claims"
        raise UnreadableArticle(str(path), "source-missing", reason)
    try:
        article = read(file, published=claims.published or published)
    except BadParameter as error:
        if claims.published is None:
            raise
        raise UnreadableArticle(str(path), "bad-claims", str(error)) from error
    if claims.sha256 and claims.sha256 != article.sha256:
        reason = f"{file} is not the text that was read: extract it again"
        raise UnreadableArticle(str(path), "text-changed", reason)
    return article


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
