"""What a language model reads in an article, with all that the text does not support left out.

Takes an article and an endpoint; gives claims with their spans, and how many were dropped and why.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field, replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from kg.assist.supported import supported
from kg.claims import salvage
from kg.errors import NoOpinion

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.assist.endpoint import Endpoint
    from kg.claims import Claims
    from kg.model import Article

LISTS = ("persons", "holdings", "interactions", "statements")


@dataclass(frozen=True, slots=True)
class Opinion:
    """Claims of a model that stand in the text, and the number of those dropped by reason."""

    claims: Claims
    dropped: Mapping[str, int] = field(default_factory=dict)


def ask(article: Article, endpoint: Endpoint) -> Opinion:
    """A model's reading of an article.

    Raises:
        NoOpinion: the server gave no answer, or one that is no JSON object.
    """
    task = (files("kg.assist") / "task.md").read_text(encoding="utf-8")
    published = article.published or "unknown"
    answer = endpoint.complete(task, f"Published: {published}\n\n{article.text}")
    return read(answer, article, endpoint.model)


def read(answer: str, article: Article, model: str) -> Opinion:
    """The claims in a model's answer that the article supports.

    Raises:
        NoOpinion: the answer holds no JSON object.
    """
    said = _object(answer, article.source)
    plain = {name: said[name] if isinstance(said.get(name), list) else [] for name in LISTS}
    head = {
        "id": article.id,
        "source": article.source,
        "lang": article.lang,
        "published": article.published,
        "published_basis": article.published_basis.value,
        "media_type": article.media_type,
        "sha256": article.sha256,
        "publisher": article.publisher,
        "agency": article.agency,
        "extractor": f"llm:{model}",
    }
    salvaged = salvage({**head, **plain}, source=article.source)
    dropped = Counter({"not in the schema": len(salvaged.refused)} if salvaged.refused else {})
    claims, unsupported = supported(salvaged.claims, article)
    claims = replace(claims, headline=article.headline, authors=article.authors, url=article.url)
    return Opinion(claims, dict(sorted((dropped + unsupported).items())))


def _object(answer: str, source: str) -> dict[str, Any]:
    """The JSON object of an answer; a fence or words around it are passed over."""
    first, last = answer.find("{"), answer.rfind("}")
    try:
        found: Any = json.loads(answer[first : last + 1])
    except json.JSONDecodeError as error:
        shown = " ".join(answer.split())[:120]
        message = f"{source}: the model's answer is no JSON ({error.msg}): {shown!r}"
        raise NoOpinion(message) from error
    if not isinstance(found, dict):
        raise NoOpinion(f"{source}: the model's answer is no JSON object")
    return found
