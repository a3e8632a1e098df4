"""A knowledge graph of officials, institutions and contacts, with the sentence that says so.

`open` gives a `Graph`: load articles into it, ask it, validate it, dump it. Nothing is imported
before it is used, so that ``import kg`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.errors import (
        BadClaims,
        BadParameter,
        BadQuery,
        BadStore,
        EndpointDown,
        KgError,
        UnreadableArticle,
    )
    from kg.graph import Graph, extract_files
    from kg.graph import open_graph as open
    from kg.model import Finding, Severity
    from kg.pipeline import Report
    from kg.questions import Answer

__version__ = "0.1.0"

__all__ = [
    "Answer",
    "BadClaims",
    "BadParameter",
    "BadQuery",
    "BadStore",
    "EndpointDown",
    "Finding",
    "Graph",
    "KgError",
    "Report",
    "Severity",
    "UnreadableArticle",
    "__version__",
    "extract_files",
    "open",
]

_HOME = {
    "Answer": "kg.questions",
    "BadClaims": "kg.errors",
    "BadParameter": "kg.errors",
    "BadQuery": "kg.errors",
    "BadStore": "kg.errors",
    "EndpointDown": "kg.errors",
    "Finding": "kg.model",
    "Graph": "kg.graph",
    "KgError": "kg.errors",
    "Report": "kg.pipeline",
    "Severity": "kg.model",
    "UnreadableArticle": "kg.errors",
    "extract_files": "kg.graph",
    "open": "kg.graph",
}
_NAMED = {"open": "open_graph"}
"""The name at home, where it is another one."""


def __getattr__(name: str) -> Any:
    """A public name, imported from where it is at home (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), _NAMED.get(name, name))


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
