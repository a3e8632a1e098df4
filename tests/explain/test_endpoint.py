"""Explanations ask plain SPARQL, so that an endpoint gives the same as a store."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import pytest
from pyoxigraph import QueryResultsFormat, Store

from kg.explain import explain
from kg.questions import endpoint_target, store_target
from tests.explain.histories import store
from tests.infer.test_terms import OFFICE, at, row

if TYPE_CHECKING:
    from collections.abc import Iterator


def served(quads: Store) -> type[BaseHTTPRequestHandler]:
    class Endpoint(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            results = quads.query(parse_qs(body)["query"][0])
            data = results.serialize(format=QueryResultsFormat.JSON)  # type: ignore[union-attr]
            self.send_response(200)
            self.send_header("Content-Type", "application/sparql-results+json")
            self.end_headers()
            self.wfile.write(data or b"")

        def log_message(self, *_: object) -> None:
            pass

    return Endpoint


@pytest.fixture(scope="module")
def quads() -> Store:
    return store([*row("a", "2019-07-23", "2020-11-09"), at("b", "2024-06-25")])


@pytest.fixture(scope="module")
def url(quads: Store) -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), served(quads)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/sparql"
        server.shutdown()


def test_who_held(quads: Store, url: str) -> None:
    asked = {"office": OFFICE, "at": "2022-01-01"}
    there = explain(endpoint_target(url), "who-held", **asked)
    assert there == explain(store_target(quads), "who-held", **asked)
    assert "the term was over" in str(there)


@pytest.mark.parametrize("thing", ["term/ru.minister-of-defence.a", "person/b", OFFICE])
def test_things(thing: str, quads: Store, url: str) -> None:
    assert explain(endpoint_target(url), thing) == explain(store_target(quads), thing)
