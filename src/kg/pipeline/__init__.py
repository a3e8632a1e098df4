"""From article files to a validated, inferred graph: the only package that knows every stage."""

from __future__ import annotations

from kg.pipeline.checking import validate
from kg.pipeline.loading import load
from kg.pipeline.preparing import prepare
from kg.pipeline.report import Loaded, Outcome, Report

__all__ = ["Loaded", "Outcome", "Report", "load", "prepare", "validate"]
