"""A knowledge graph of officials, institutions and contacts, with the sentence that says so."""

from __future__ import annotations

__version__ = "0.1.0"
