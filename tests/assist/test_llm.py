"""A model's reading, by a real server on loopback: well, badly, slowly, with inventions."""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from kg.article import from_text
from kg.assist import Endpoint, ask
from kg.assist.supported import DATE, NAME, OFFICE, QUOTE, UNKNOWN
from kg.cli import main
from kg.errors import NoOpinion

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = """Bergen, 12 June 2025

Norwegian Defence Minister Anna Berg spoke by telephone on Tuesday with Carl Dahl, her Swedish
counterpart. "We will not wait," Berg said.
"""
GOOD: dict[str, Any] = {
    "persons": [{"id": "berg", "name": "Anna Berg"}, {"id": "dahl", "name": "Carl Dahl"}],
    "holdings": [
        {
            "person": "berg",
            "office": {"role": "minister", "portfolio": "defence", "jurisdiction": "NO"},
            "status": "incumbent",
            "at": "2025-06-10",
            "quote": "Norwegian Defence Minister Anna Berg",
        }
    ],
    "interactions": [
        {
            "id": "i1",
            "type": "call",
            "status": "occurred",
            "date": "2025-06-10",
            "participants": ["berg", "dahl"],
            "sides": ["NO", "SE"],
            "place": None,
            "initiator": None,
            "quote": "spoke by telephone on Tuesday with Carl Dahl",
        }
    ],
    "statements": [{"speaker": "berg", "about": None, "quote": "We will not wait"}],
}


def chat(content: str) -> bytes:
    """A chat completion with some text."""
    return json.dumps({"choices": [{"message": {"content": content}}]}).encode()


class Server(ThreadingHTTPServer):
    """A model's server that gives one answer."""

    body: bytes = b""
    status: int = 200
    delay: float = 0.0
    asked: dict[str, Any]


class Handler(BaseHTTPRequestHandler):
    """Answers whatever the server holds."""

    server: Server

    def do_POST(self) -> None:
        """One answer."""
        length = int(self.headers["Content-Length"])
        self.server.asked = json.loads(self.rfile.read(length))
        time.sleep(self.server.delay)
        try:
            self.send_response(self.server.status)
            self.end_headers()
            self.wfile.write(self.server.body)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on loopback."""
    made = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()


def endpoint(server: Server, timeout: float = 10.0) -> Endpoint:
    """The server as an endpoint."""
    return Endpoint(f"http://127.0.0.1:{server.server_port}/v1", "small", timeout=timeout)


def article() -> Any:
    """The article that the model reads."""
    return from_text(TEXT, id="bergen", source="bergen.txt", published="2025-06-12")


def changed(family: str, **values: object) -> dict[str, Any]:
    """The good answer with other values in the first item of a list."""
    return {**GOOD, family: [{**GOOD[family][0], **values}, *GOOD[family][1:]]}


def test_a_good_answer_becomes_claims_with_spans(server: Server) -> None:
    server.body = chat("```json\n" + json.dumps(GOOD) + "\n```")
    found = ask(article(), endpoint(server))
    assert found.dropped == {}
    claims = found.claims
    assert claims.extractor == "llm:small"
    assert [len(x) for x in (claims.persons, claims.holdings, claims.interactions)] == [2, 1, 1]
    for item in (*claims.holdings, *claims.interactions, *claims.statements):
        assert item.source.spans
        assert item.source.spans[0].of(TEXT).split() == item.quote.split()
    assert server.asked["model"] == "small"
    assert TEXT in server.asked["messages"][1]["content"]


@pytest.mark.parametrize(
    ("answer", "dropped"),
    [
        (changed("persons", name="Anna Borg"), {NAME: 1, UNKNOWN: 3}),
        (changed("holdings", quote="Danish Defence Minister Anna Berg"), {QUOTE: 1}),
        (changed("holdings", quote="Anna Berg spoke"), {OFFICE: 1}),
        (changed("interactions", date="2025-05-03"), {DATE: 1}),
        (changed("statements", quote="We shall wait for ever"), {QUOTE: 1}),
        (changed("statements", speaker="The Ministry of Rain"), {NAME: 1}),
        (changed("holdings", status="king"), {"not in the schema": 1}),
        (changed("interactions", participants=["nobody"]), {"not in the schema": 1}),
    ],
)
def test_what_the_text_does_not_bear_is_dropped_and_counted(
    server: Server, answer: dict[str, Any], dropped: dict[str, int]
) -> None:
    server.body = chat(json.dumps(answer))
    assert ask(article(), endpoint(server)).dropped == dropped


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (500, b"<html>out of memory</html>", "HTTP 500: <html>out of memory"),
        (401, b'{"error": "no key"}', "HTTP 401"),
        (200, b"<html>a proxy</html>", "not a chat completion"),
        (200, b'{"choices": [{"mess', "not a chat completion"),
        (200, b'{"choices": []}', "not a chat completion"),
        (200, chat("I cannot help with that."), "is no JSON"),
        (200, chat('{"persons": [{"id": "be'), "is no JSON"),
        (200, json.dumps({"choices": [{"message": {"content": None}}]}).encode(), "no text"),
    ],
)
def test_a_bad_answer_is_one_clear_error(
    server: Server, status: int, body: bytes, told: str
) -> None:
    server.status, server.body = status, body
    with pytest.raises(NoOpinion, match=told):
        ask(article(), endpoint(server))


def test_a_slow_server_and_none_at_all(server: Server) -> None:
    server.delay = 1.0
    with pytest.raises(NoOpinion, match=r"no answer in 0\.2 s; raise --timeout"):
        ask(article(), endpoint(server, timeout=0.2))
    with pytest.raises(NoOpinion, match="is the server running"):
        ask(article(), Endpoint("http://127.0.0.1:9/v1", "small", timeout=2))


def test_an_answer_of_the_wrong_shape_gives_no_claims(server: Server) -> None:
    server.body = chat(json.dumps({"persons": "all of them", "statements": [1, 2]}))
    found = ask(article(), endpoint(server))
    assert found.claims.persons == ()
    assert found.dropped == {"not in the schema": 2}


def test_the_command_tells_what_it_dropped(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bergen.txt"
    path.write_text(TEXT, encoding="utf-8")
    server.body = chat(json.dumps(changed("holdings", quote="Anna Berg spoke")))
    url = endpoint(server).url
    args = ["extract", str(path), "--model", "small", "--endpoint", url]
    with pytest.raises(SystemExit) as done:
        main(args)
    told = capsys.readouterr()
    assert done.value.code == 0
    assert json.loads(told.out)["extractor"] == "llm:small"
    assert "1 claim left out: an office that its quote does not name" in told.err
