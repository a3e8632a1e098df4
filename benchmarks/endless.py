"""How the cost of endless runs grows: ``python -m benchmarks.endless [--length N]``.

Prints, for each run of the robustness tests and each language, the seconds of processor time for
a line of N and of 2N characters between two sentences, and their ratio; about 2 is linear. Exits 1
where a ratio above 2.6 costs more than half a second.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace

from kg.article import from_text
from kg.extract import extract
from tests.extract.robustness.texts import ENGLISH, FRENCH, RUNS

RATIO, NOTICED = 2.6, 0.5


def cost(unit: str, length: int, lang: str) -> float:
    """The seconds that a text with a long run takes."""
    told = FRENCH if lang == "fr" else ENGLISH
    text = f"{told}\n{unit * (length // len(unit))}\n{told}"
    begun = time.process_time()
    article = from_text(text, id="run", source="run.txt", published="2024-03-06")
    extract(replace(article, lang=lang))
    return time.process_time() - begun


def main() -> int:
    """Measures every run; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--length", type=int, default=20_000)
    length = parser.parse_args().length
    faults = 0
    for lang in ("fr", "en"):
        cost("a ", 1_000, lang)
        for name, unit in RUNS.items():
            once, twice = cost(unit, length, lang), cost(unit, 2 * length, lang)
            fault = twice > NOTICED and twice > RATIO * once
            faults += fault
            told = "  not linear" if fault else ""
            print(f"{lang}  {name:<16} {once:8.3f} {twice:8.3f} {twice / once:6.2f}{told}")
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
