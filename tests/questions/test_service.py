"""A query that calls on another endpoint is told when that one does not answer."""

import pytest
from pyoxigraph import Store

from kg.errors import EndpointDown
from kg.questions import query, store_target


def test_a_service_that_does_not_answer() -> None:
    with pytest.raises(EndpointDown, match="SERVICE"):
        query(store_target(Store()), "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
