"""The graph on disk or in memory: named graphs replaced whole, one transaction at a time."""

from __future__ import annotations

from kg.store.store import Store

__all__ = ["Store"]
