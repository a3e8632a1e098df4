"""Names and titles to entities: who and what the claims of an article are about."""

from __future__ import annotations

from kg.entities.model import Entities, Entity, Post
from kg.entities.resolve import resolve

__all__ = ["Entities", "Entity", "Post", "resolve"]
