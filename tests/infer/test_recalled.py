"""The first since: who met then need not have held then what they hold now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import kg

if TYPE_CHECKING:
    from pathlib import Path

RESIGNED = (
    "TALLINN, March 3, 2031 - Estonian Defence Minister Maarja Tamm resigned on Monday after four "
    "years in the post.\n"
)
MET = (
    "RIGA, le 10 avril 2031 - Le ministre estonien de la Défense, Jaan Kask, a rencontré jeudi à "
    "Riga son homologue letton, Ilmars Berzins. Il s'agit de leur premier entretien depuis "
    "février.\n"
)


def test_the_contact_before_the_first_since_puts_nobody_in_office(tmp_path: Path) -> None:
    (tmp_path / "resigned.txt").write_text(RESIGNED, encoding="utf-8")
    (tmp_path / "met.txt").write_text(MET, encoding="utf-8")
    graph = kg.open(registry=False)
    assert graph.load(tmp_path).violations == ()
    assert graph.ask("first-since-claims").rows
    held = graph.ask("who-held", office="ee.minister.defence", at="2031-02-15")
    assert [(row["name"], row["certainty"]) for row in held] == [("Maarja Tamm", "possible")]
    (now,) = graph.ask("who-held", office="ee.minister.defence", at="2031-04-10")
    assert (now["name"], now["certainty"]) == ("Jaan Kask", "certain")
