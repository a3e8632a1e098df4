"""Reading: article files and texts become articles, with the roles of their lines and their dates.

Takes paths or a decoded text; gives `kg.model.Article` values. Offsets are those of the text as it
was decoded, newlines untouched; of the extracted text for HTML, Markdown and JSON.
"""

from kg.article.discover import discover
from kg.article.doubts import unreadable
from kg.article.legible import readable, restored
from kg.article.read import Batch, Known, articles, from_text, read

__all__ = [
    "Batch",
    "Known",
    "articles",
    "discover",
    "from_text",
    "read",
    "readable",
    "restored",
    "unreadable",
]
