"""Claims and entities in, triples out: the only place that makes article and registry graphs."""

from __future__ import annotations

from kg.triples.article import ArticleGraph, article_graph
from kg.triples.registry import registry_graph

__all__ = ["ArticleGraph", "article_graph", "registry_graph"]
