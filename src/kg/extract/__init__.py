"""Extraction: an article's text to claims."""
