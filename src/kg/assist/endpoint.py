"""A server that speaks the OpenAI-compatible chat protocol: llama.cpp, Ollama, vLLM and others.

Takes messages, gives the text of the answer. Every way in which a server can fail becomes one
`NoOpinion` that says what to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kg.errors import NoOpinion

_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model answers: the base address (as ``http://127.0.0.1:8080/v1``) and its name.

    ``timeout`` is in seconds and holds for the whole answer.
    """

    url: str
    model: str
    key: str | None = None
    timeout: float = 120.0

    def complete(self, system: str, user: str) -> str:
        """The model's answer to a task and a text.

        Raises:
            NoOpinion: the server is not there, too slow, refuses, or answers otherwise.
        """
        httpx = _httpx()
        body = {
            "model": self.model,
            "messages": [
                {"role": "system", "content": system},
                {"role": "user", "content": user},
            ],
            "temperature": 0,
            "seed": 0,
            "response_format": {"type": "json_object"},
        }
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        address = f"{self.url.rstrip('/')}/chat/completions"
        try:
            answer = httpx.post(address, json=body, headers=headers, timeout=self.timeout)
        except httpx.TimeoutException as error:
            message = f"{address}: no answer in {self.timeout:g} s; raise --timeout"
            raise NoOpinion(message) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NoOpinion(f"{address}: {error}; is the server running?") from error
        if answer.status_code != 200:
            said = " ".join(answer.text.split())[:_SHOWN]
            raise NoOpinion(f"{address}: HTTP {answer.status_code}: {said}")
        return _content(address, answer)


def _httpx() -> Any:
    try:
        import httpx  # an optional dependency, slow to import
    except ImportError as error:
        message = "the model extractor needs httpx: pip install 'officials-kg[llm]'"
        raise NoOpinion(message) from error
    return httpx


def _content(address: str, answer: Any) -> str:
    """The message in an answer."""
    try:
        content = answer.json()["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError) as error:
        said = " ".join(answer.text.split())[:_SHOWN]
        raise NoOpinion(f"{address}: not a chat completion: {said}") from error
    if not isinstance(content, str):
        raise NoOpinion(f"{address}: the answer has no text")
    return content
