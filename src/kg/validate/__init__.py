"""Validation: structural shapes on single graphs, judgements about the world on the whole store."""

from __future__ import annotations

from kg.validate.judgements import judge
from kg.validate.structure import check_graph

__all__ = ["check_graph", "judge"]
