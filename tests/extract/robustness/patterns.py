"""Run by itself: prints the patterns of the package that adversarial runs of characters make slow.

python patterns.py SRC ARTICLES
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import time
from pathlib import Path
from typing import Any

LENGTH, LIMIT = 2_000, 1.0
RUNS = (
    " ", "\t", "\n", '"', "«", "'", "’", "A", "a", "Aa ", "A ", "a ", "1", "12 ", "1.", ",", ", ",
    ".", ". ", "-", "- ", "–", "(", "()", "[", "<", "<a ", "&", "/", "://", "http://", "@", "#",
    "_", "*", "|", " | ", "de ", "De de ", "A. ", "A.", "a-", "é", "É", "A, ", "A and ", "of the ",
    '"a" ', "(a", "12:", "1/", "2024-", "©", "\u00a0", "\r\n", "...", "%",
)  # fmt: skip

found: dict[re.Pattern[str], str] = {}
_compile = re.compile


def noted(pattern: Any, flags: Any = 0) -> Any:
    """Compiles a pattern and notes where, if it is one of the package's for text."""
    made = _compile(pattern, flags)
    frame = sys._getframe(1)
    file = frame.f_code.co_filename.replace("\\", "/")
    if "/kg/" in file and isinstance(made.pattern, str):
        found.setdefault(made, f"{file.rsplit('/kg/', 1)[1]}:{frame.f_lineno}")
    return made


def collect(source: str, articles: str) -> None:
    """Imports every module and reads the sample articles, so that every pattern is compiled."""
    sys.path.insert(0, source)
    re.compile = noted
    kg = importlib.import_module("kg")
    for module in pkgutil.walk_packages(kg.__path__, "kg."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    read = importlib.import_module("kg.article").read
    extract = importlib.import_module("kg.extract").extract
    for path in sorted(Path(articles).glob("*.txt"))[:6]:
        extract(read(path))


def slow(pattern: re.Pattern[str]) -> str | None:
    """The run that a pattern takes too long for."""
    for run in RUNS:
        text = run * (LENGTH // len(run)) + "\x00"
        begun = time.process_time()
        pattern.search(text)
        pattern.fullmatch(text)
        if time.process_time() - begun > LIMIT:
            return run
    return None


if __name__ == "__main__":
    collect(*sys.argv[1:3])
    for pattern, place in sorted(found.items(), key=lambda item: item[1]):
        if (run := slow(pattern)) is not None:
            print(f"{place}: {run!r}")
    print(len(found), "patterns")
