"""A title that does not say whose it is names no office, however few there are."""

import pytest

from kg.errors import BadParameter
from kg.graph import Graph, open_graph
from tests.invented import write


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    folder = tmp_path_factory.mktemp("articles")
    made = open_graph(registry=False)
    made.load(*write(folder, "visit"), claims=True)
    return made


def test_a_title_without_its_party_is_refused_with_those_that_have_one(graph: Graph) -> None:
    with pytest.raises(BadParameter, match="does not say of which country") as refused:
        graph.ask("who-held", office="minister of defence", at="2031")
    assert any("Estonia" in name for name in refused.value.nearest)


def test_a_short_country_in_front_is_not_passed_over(graph: Graph) -> None:
    answer = graph.ask("who-held", office="UK defence minister", at="2031")
    assert answer.rows == ()


def test_with_its_party_it_is_found(graph: Graph) -> None:
    assert graph.ask("who-held", office="Estonian defence minister", at="2031").rows
