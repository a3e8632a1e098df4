"""The claims of an article: what they are, and their JSON.

`from_json` and `to_json` are each other's inverse; ``schema.json`` describes the JSON; `locate`
finds the quotes of claims made by hand in their text.
"""

from kg.claims.check import misquotes
from kg.claims.locate import Located, locate
from kg.claims.model import (
    SCHEMA_VERSION,
    Account,
    Agent,
    AgentKind,
    Channel,
    Claims,
    First,
    Holding,
    HoldingStatus,
    Interaction,
    InteractionStatus,
    InteractionType,
    Journey,
    Office,
    Participation,
    ParticipationRole,
    Person,
    Role,
    Source,
    SpeechAct,
    Statement,
)
from kg.claims.read import Salvaged, from_json, salvage, schema
from kg.claims.sift import Sifted, sift
from kg.claims.write import authors, corpus_view, to_json

__all__ = [
    "SCHEMA_VERSION",
    "Account",
    "Agent",
    "AgentKind",
    "Channel",
    "Claims",
    "First",
    "Holding",
    "HoldingStatus",
    "Interaction",
    "InteractionStatus",
    "InteractionType",
    "Journey",
    "Located",
    "Office",
    "Participation",
    "ParticipationRole",
    "Person",
    "Role",
    "Salvaged",
    "Sifted",
    "Source",
    "SpeechAct",
    "Statement",
    "authors",
    "corpus_view",
    "from_json",
    "locate",
    "misquotes",
    "salvage",
    "schema",
    "sift",
    "to_json",
]
