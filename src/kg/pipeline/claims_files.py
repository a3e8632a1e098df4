"""Files of claims, the texts that they are about, and the parties that nobody knows in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import BadClaims, BadParameter, UnreadableArticle
from kg.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.claims.model import Claims
    from kg.model import Article

SUFFIXES = (".json", ".jsonl")


def claims_files(paths: Iterable[Path]) -> tuple[list[Path], list[Finding]]:
    """The claims files among some paths, those of a folder sorted."""
    files: dict[Path, None] = {}
    for path in paths:
        inside = (
            [p for p in sorted(path.iterdir()) if p.suffix in SUFFIXES] if path.is_dir() else []
        )
        files.update(dict.fromkeys(inside or [path]))
    return list(files), []


def read_claims(path: Path) -> tuple[Claims, ...]:
    """The claims in a file.

    Raises:
        UnreadableArticle: it cannot be read, or holds no claims as the schema has them.
    """
    from kg.claims import from_json

    try:
        return from_json(path.read_text(encoding="utf-8"), source=str(path))
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is not in UTF-8"
        reason = f"cannot be read ({why}): give a file of claims in JSON"
        raise UnreadableArticle(str(path), "unreadable-file", reason) from error
    except BadClaims as error:
        reason = str(error).removeprefix(f"{path}:").strip()
        raise UnreadableArticle(str(path), "bad-claims", reason) from error


def text_of(
    claims: Claims, path: Path, published: str | None, read: dict[Path, dict[str, Article]]
) -> Article:
    """The article that claims were read from: at its source, or beside the claims.

    ``read`` keeps the articles of files that hold many, by the hashes of their texts.

    Raises:
        UnreadableArticle: it is nowhere, it is another text, or its day of publication is no day.
    """
    file = _file_of(claims, path)
    try:
        article = _in_file(file, claims, published, read)
    except BadParameter as error:
        if claims.published is None:
            raise
        raise UnreadableArticle(str(path), "bad-claims", str(error)) from error
    if article is None or (claims.sha256 and claims.sha256 != article.sha256):
        reason = f"{file} is not the text that was read: extract it again"
        raise UnreadableArticle(str(path), "text-changed", reason)
    return article


def _file_of(claims: Claims, path: Path) -> Path:
    """The file that holds the text of some claims."""
    beside = path.parent
    for source in _sources(claims.source):
        name = Path(source)
        for place in (name, beside / name, beside / name.name):
            if place.is_file() and not place.samefile(path):
                return place
    for place in (beside / f"{claims.id}.txt", path.with_suffix(".txt")):
        if place.is_file():
            return place
    where = "" if Path(claims.source) == path else f" at {claims.source}"
    reason = f"the text of {claims.id} is not there{where}: keep it beside the claims"
    raise UnreadableArticle(str(path), "source-missing", reason)


def _sources(source: str) -> Iterator[str]:
    """A source as it is, and without the place in a file of many: ``feed.jsonl:3``."""
    yield source
    file = source.partition("#")[0]
    head, colon, line = file.rpartition(":")
    yield head if colon and line.isdecimal() else file


def _in_file(
    file: Path, claims: Claims, published: str | None, read: dict[Path, dict[str, Article]]
) -> Article | None:
    """The article of a file that claims are about; in a file of many, the one of that text."""
    from kg.article import articles

    if file not in read:
        batch = articles(file, published=claims.published or published)
        items = list(batch.items)
        if len(items) == 1:
            if isinstance(items[0], UnreadableArticle):
                raise items[0]
            return items[0]
        found = [item for item in items if not isinstance(item, UnreadableArticle)]
        read[file] = {key: item for item in found for key in (item.source, item.id, item.sha256)}
    held = read[file]
    named = held.get(claims.id) or held.get(claims.source)
    return held.get(claims.sha256) if claims.sha256 else named


def unknown_parties(claims: Claims, path: Path) -> Iterator[Finding]:
    """What to say of codes of parties that nobody knows, which become groups of that name."""
    from difflib import get_close_matches

    from kg.registry import load_jurisdictions

    tables = load_jurisdictions()
    for pointer, code in _parties(claims):
        if code in tables:
            continue
        meant = tables.find(code) or tuple(get_close_matches(code, sorted(tables.by_code), 2))
        hint = f"did you mean {' or '.join(meant)}?" if meant else "write a code such as FR or NATO"
        yield Finding(
            Severity.WARNING,
            "unknown-party",
            f"{pointer}: {code!r} is no code of a state or organisation: {hint}",
            str(path),
            article=claims.id,
            message_fr=f"{pointer} : {code!r} n'est le code d'aucun État ni organisation",
        )


def _parties(claims: Claims) -> Iterator[tuple[str, str]]:
    """The codes of parties in claims, each with its JSON pointer."""
    for n, holding in enumerate(claims.holdings):
        yield from _given(f"/holdings/{n}/office/jurisdiction", holding.office.jurisdiction)
    for n, agent in enumerate(claims.agents):
        yield from _given(f"/agents/{n}/jurisdiction", agent.jurisdiction)
        if agent.office is not None:
            yield from _given(f"/agents/{n}/office/jurisdiction", agent.office.jurisdiction)
    for n, contact in enumerate(claims.interactions):
        for k, side in enumerate(contact.sides):
            yield f"/interactions/{n}/sides/{k}", side
        for k, part in enumerate(contact.participations):
            at = f"/interactions/{n}/participations/{k}"
            yield from _given(f"{at}/side", part.side)
            if part.capacity is not None:
                yield from _given(f"{at}/capacity/jurisdiction", part.capacity.jurisdiction)


def _given(pointer: str, code: str | None) -> Iterator[tuple[str, str]]:
    if code is not None:
        yield pointer, code
