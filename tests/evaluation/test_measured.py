"""Confidence as it is measured: rules smoothed towards their family, inferred values apart."""

import tomllib
from dataclasses import replace
from pathlib import Path

from kg.claims.model import Claims, Holding, HoldingStatus, Office, Person, Role, Source
from kg.evaluation import Compared, Half, compare, half_of, measured, to_toml

EVEN = next(f"a{n}" for n in range(9) if half_of(f"a{n}") is Half.EVEN)
ODD = next(f"a{n}" for n in range(9) if half_of(f"a{n}") is Half.ODD)
PERSON = Person("p", "Maarja Tamm")


def holding(portfolio: str, source: Source) -> Holding:
    office = Office(Role.MINISTER, portfolio, "EE")
    return Holding("h", "p", office, HoldingStatus.INCUMBENT, "2031", "", source=source)


def judged(
    right: int, wrong: int, rule: str, reason: str | None = None, id: str = EVEN
) -> Compared:
    """An article with some right and some wrong holdings of one rule."""
    source = Source(rule=rule, inferred=reason is not None, reason=reason)
    known = [holding(f"portfolio-{n}", source) for n in range(right)]
    other = [holding(f"other-{n}", source) for n in range(wrong)]
    gold = Claims(id, "", "en", None, "", persons=(PERSON,), holdings=tuple(known))
    return compare(gold, replace(gold, holdings=(*known, *other)))


def test_a_rule_that_was_seen_often_stands_for_itself() -> None:
    table = measured([judged(90, 10, "often"), judged(0, 1, "once")])["holdings"]
    assert table["rules"]["often"]["confidence"] == 0.9
    assert 0.75 < table["rules"]["once"]["confidence"] < 0.9


def test_what_is_inferred_has_a_factor_by_its_reason() -> None:
    table = measured([judged(90, 10, "often"), judged(5, 45, "often", "guess")])["holdings"]
    assert table["rules"]["often"]["predicted"] == 100
    assert table["inferred"]["reasons"]["guess"]["factor"] < 0.4


def test_a_family_that_is_worse_on_unseen_articles_is_lowered_as_a_whole() -> None:
    table = measured([judged(90, 10, "often"), judged(50, 50, "any", id=ODD)])["holdings"]
    assert 0.45 < table["rules"]["often"]["confidence"] < 0.55
    assert "any" not in table["rules"]


def test_no_rule_is_certain() -> None:
    table = measured([judged(900, 0, "always")])["holdings"]
    assert table["rules"]["always"]["confidence"] == 0.99


def test_the_table_is_written_as_it_is_read() -> None:
    table = measured([judged(9, 1, "a.b"), judged(4, 4, "a.b", "the day told of before")])
    assert tomllib.loads(to_toml(table, 2)) == table


def test_the_table_of_the_packs_covers_the_families() -> None:
    file = Path(__file__).parents[2] / "src" / "kg" / "packs" / "common" / "confidence.toml"
    stored = tomllib.loads(file.read_text(encoding="utf-8"))
    assert set(stored) == {"persons", "holdings", "interactions", "statements"}
    for told in stored.values():
        for rule in told["rules"].values():
            assert 0 < rule["confidence"] < 1
            assert rule["matched"] <= rule["predicted"]
