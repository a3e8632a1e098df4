"""Four invented articles and what they say: texts of our own, with claims beside them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def office(role: str, portfolio: str | None, jurisdiction: str) -> dict[str, Any]:
    return {"role": role, "portfolio": portfolio, "jurisdiction": jurisdiction}


def holds(person: str, post: dict[str, Any], at: str, quote: str) -> dict[str, Any]:
    return {"person": person, "status": "incumbent", "at": at, "office": post, "quote": quote}


EE, LV, NO = (office("minister", "defence", code) for code in ("EE", "LV", "NO"))
TAMM = {"id": "tamm", "name": "Maarja Tamm"}
OZOLS = {"id": "ozols", "name": "Janis Ozols"}
BERG = {"id": "berg", "name": "Sigrid Bergdal"}


@dataclass(frozen=True)
class Invented:
    """A text and the claims that stand in it."""

    text: str
    claims: dict[str, Any]


def _claims(id: str, lang: str, published: str, **said: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {"publisher": None, "agency": None, "persons": [], "holdings": []}
    empty |= {"interactions": [], "statements": []}
    return {"id": id, "lang": lang, "published": published} | empty | said


VISIT = Invented(
    "La ministre estonienne de la Défense, Maarja Tamm, a reçu jeudi à Tallinn son homologue "
    "letton, Janis Ozols.\nLe ministère estonien de la Défense a salué « un échange franc ».\n",
    _claims(
        "visit",
        "fr",
        "2031-03-07",
        persons=[TAMM, OZOLS],
        holdings=[
            holds("tamm", EE, "2031-03-06", "La ministre estonienne de la Défense, Maarja Tamm"),
            holds("ozols", LV, "2031-03-06", "son homologue letton, Janis Ozols"),
        ],
        interactions=[
            {
                "id": "i1", "type": "meeting", "status": "occurred", "date": "2031-03-06",
                "participants": ["tamm", "ozols"], "sides": ["EE", "LV"], "place": "Tallinn",
                "initiator": None, "quote": "a reçu jeudi à Tallinn",
            }
        ],
        statements=[{"speaker": "tamm", "about": "i1", "quote": "un échange franc"}],
    ),
)  # fmt: skip

CALL = Invented(
    "OSLO, March 10, 2031 - Norwegian Defence Minister Sigrid Bergdal spoke by telephone on Sunday "
    "with her Estonian counterpart, Maarja Tamm.\n"
    "The call was made at the request of the Norwegian side, the ministry in Oslo said.\n",
    _claims(
        "call",
        "en",
        "2031-03-10",
        persons=[BERG, TAMM],
        holdings=[
            holds("berg", NO, "2031-03-09", "Norwegian Defence Minister Sigrid Bergdal"),
            holds("tamm", EE, "2031-03-09", "her Estonian counterpart, Maarja Tamm"),
        ],
        interactions=[
            {
                "id": "i1", "type": "call", "status": "occurred", "date": "2031-03-09",
                "participants": ["berg", "tamm"], "sides": ["EE", "NO"], "place": None,
                "initiator": "NO", "quote": "spoke by telephone on Sunday",
            }
        ],
    ),
)  # fmt: skip

PLAN = Invented(
    "RIGA, April 2, 2031 - Latvian Defence Minister Janis Ozols is to meet Norwegian Defence "
    "Minister Sigrid Bergdal in Riga on April 14, his office said.\n",
    _claims(
        "plan",
        "en",
        "2031-04-02",
        persons=[BERG, OZOLS],
        holdings=[
            holds("ozols", LV, "2031-04-02", "Latvian Defence Minister Janis Ozols"),
            holds("berg", NO, "2031-04-02", "Norwegian Defence Minister Sigrid Bergdal"),
        ],
        interactions=[
            {
                "id": "i1", "type": "meeting", "status": "planned", "date": "2031-04-14",
                "participants": ["berg", "ozols"], "sides": ["LV", "NO"], "place": "Riga",
                "initiator": None, "quote": "is to meet",
            }
        ],
    ),
)  # fmt: skip

SAID = Invented(
    "Riga, le 20 mai 2031. Le ministre letton de la Défense, Janis Ozols, a estimé mardi que "
    "l'accord conclu avec Oslo était « un premier pas ».\n",
    _claims(
        "said",
        "fr",
        "2031-05-20",
        persons=[OZOLS],
        holdings=[
            holds("ozols", LV, "2031-05-20", "Le ministre letton de la Défense, Janis Ozols")
        ],
        statements=[{"speaker": "ozols", "about": None, "quote": "un premier pas"}],
    ),
)

ARTICLES = {"call": CALL, "plan": PLAN, "said": SAID, "visit": VISIT}


def write(folder: Path, *names: str) -> tuple[Path, ...]:
    """The claims files of some of the articles, or of all, each with its text beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name in names or sorted(ARTICLES):
        (folder / f"{name}.txt").write_text(ARTICLES[name].text, encoding="utf-8")
        file = folder / f"{name}.json"
        file.write_text(json.dumps(ARTICLES[name].claims), encoding="utf-8")
        files.append(file)
    return tuple(files)
