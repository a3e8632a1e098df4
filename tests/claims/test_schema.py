"""The schema describes the model: same fields, same vocabularies, a word on everything."""

from dataclasses import is_dataclass

import pytest
from jsonschema import Draft202012Validator

from kg.claims import model, schema
from kg.claims.keys import keys

DEFS = {
    "person": model.Person, "agent": model.Agent, "holding": model.Holding,
    "office": model.Office, "interaction": model.Interaction,
    "participation": model.Participation, "visit": model.Journey, "account": model.Account,
    "statement": model.Statement, "first": model.First,
}  # fmt: skip
ENUMS = {
    "role": model.Role, "holdingStatus": model.HoldingStatus,
    "interactionType": model.InteractionType, "interactionStatus": model.InteractionStatus,
    "participationRole": model.ParticipationRole, "agentKind": model.AgentKind,
    "speechAct": model.SpeechAct, "channel": model.Channel,
}  # fmt: skip


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(schema())
    assert schema()["$id"] == f"https://w3id.org/okg/claims/{model.SCHEMA_VERSION}"
    assert schema()["properties"]["version"]["const"] == model.SCHEMA_VERSION


@pytest.mark.parametrize("name", sorted(ENUMS))
def test_vocabularies_are_those_of_the_model(name):
    assert schema()["$defs"][name]["enum"] == [member.value for member in ENUMS[name]]


@pytest.mark.parametrize("name", ["", *sorted(DEFS)])
def test_fields_are_those_of_the_model(name):
    kind = DEFS[name] if name else model.Claims
    described = schema()["$defs"][name] if name else schema()
    expected = set()
    for key in keys(kind):
        source = key.kind is model.Source
        expected |= {k.json for k in keys(model.Source)} if source else {key.json}
    assert set(described["properties"]) == expected
    needed = {k.json for k in keys(kind) if not k.optional and k.corpus}
    assert set(described["required"]) >= needed - {"portfolio", "jurisdiction"}


def test_every_class_of_claims_is_described():
    kinds = {v for v in vars(model).values() if is_dataclass(v)}
    assert kinds == {*DEFS.values(), model.Claims, model.Source}


def descriptions(at, value):
    if isinstance(value, dict):
        if at[-2:-1] == ["properties"]:
            yield at, value
        for key, inner in value.items():
            yield from descriptions([*at, key], inner)


def test_everything_is_explained():
    defs = schema()["$defs"]
    for at, value in descriptions(["#"], schema()):
        target = defs.get(value.get("$ref", "").rpartition("/")[2], {})
        assert value.get("description") or target.get("description"), "/".join(at)
