"""The day that a contact is given: its own, not that of another thing told beside it.

Every text is read as published on Thursday 12 June 2025.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.article import from_text
from kg.extract import extract

CASES = tomllib.loads(Path(__file__).with_name("days.toml").read_text(encoding="utf-8"))["case"]
HEAD = {"en": "Ministers at work", "fr": "Ministres au travail"}
REST = {
    "en": "The weather in the region was fine and the roads were open for the most part, with "
    "nothing more to be said of it at this time of the year.",
    "fr": "Le temps était beau dans la région et les routes étaient ouvertes pour la plupart, "
    "sans que rien de plus ne soit à dire pour cette période.",
}


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_each_contact_has_its_own_day(case: dict[str, object]) -> None:
    lang = str(case["lang"])
    text = f"{HEAD[lang]}\n\n{case['text']}\n\n{REST[lang]}"
    claims = extract(from_text(text, id="x", source="x.txt", published="2025-06-12"))
    told = {
        (" ".join(sorted(i.participants)), i.status.value, i.date or "")
        for i in claims.interactions
    }
    wanted = case["told"]
    assert isinstance(wanted, list)
    assert {tuple(one) for one in wanted} <= told
    kept = {(people, date) for people, _, date in told}
    assert not kept & {tuple(one) for one in case.get("never", [])}  # type: ignore[attr-defined]
