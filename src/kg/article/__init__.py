"""Reading: article files and texts become articles, with the roles of their lines and their dates.

Takes paths or a decoded text; gives `kg.model.Article` values. Offsets are those of the text as it
was decoded, newlines untouched; of the extracted text for HTML.
"""

from kg.article.discover import discover
from kg.article.read import Known, from_text, read

__all__ = ["Known", "discover", "from_text", "read"]
