"""Second opinions on an article: a language model's claims, held against the text.

Nothing here runs unless asked for. What a model says that does not stand in the text is dropped and
counted; the rules of `kg.extract` never depend on it.
"""

from kg.assist.endpoint import Endpoint
from kg.assist.opinion import Opinion, ask

__all__ = ["Endpoint", "Opinion", "ask"]
