"""How fast terms are inferred: ``python -m benchmarks.terms [--keep] [--quick]``.

Prints the seconds for 10³, 10⁴ and 10⁵ attestations of 2,000 offices and of one office, with the
slope of each; the milliseconds for one more article among 10⁵; the same rules in SPARQL, in the
sizes that they bear; and who-held as a library call on a store with the whole registry. Seconds
are of processor time; milliseconds by the clock, and of the processor below. ``--keep`` writes the
figures to ``results/terms.json``.
"""

from __future__ import annotations

import argparse
import gc
import json
import platform
import time
from datetime import date, timedelta
from math import log10
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from benchmarks.histories import article, histories
from kg.infer.incremental import Terms
from kg.infer.terms import infer

if TYPE_CHECKING:
    from collections.abc import Callable

SEED, OFFICES, ARTICLES, QUESTIONS = 20240626, 2_000, 1_000, 300
SIZES = (1_000, 10_000, 100_000)
RULE_SIZES, RULE_SIZES_OF_ONE = (100, 300, 1_000), (30, 100, 200)
RESULTS = Path(__file__).parent / "results" / "terms.json"
BARS = {"batch_seconds": 5.0, "article_ms_p95": 20.0, "who_held_ms_p95": 20.0}


def seconds(work: Callable[[], object], rounds: int = 2) -> float:
    """The processor time of the best of a few rounds."""
    taken = []
    for _ in range(rounds):
        gc.collect()
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def slope(found: dict[str, float]) -> float:
    """The exponent between the two largest sizes: 1 is linear, n log n is about 1.1."""
    (small, quick), (large, slow) = [(int(n), s) for n, s in found.items()][-2:]
    return round((log10(slow) - log10(quick)) / (log10(large) - log10(small)), 2)


def growth(offices_of: Callable[[int], int], sizes: tuple[int, ...]) -> dict[str, float]:
    """Seconds by the number of attestations."""
    found = {}
    for size in sizes:
        told, seats = histories(size, offices_of(size), SEED)
        found[str(size)] = round(seconds(lambda told=told, seats=seats: infer(told, seats)), 4)  # type: ignore[misc]
    return found


def rules(offices_of: Callable[[int], int], sizes: tuple[int, ...]) -> dict[str, float]:
    """Seconds of the rules in SPARQL on Oxigraph, by the number of attestations."""
    from tests.infer import spec

    found = {}
    for size in sizes:
        told, seats = histories(size, offices_of(size), SEED)
        begun = time.process_time()
        by_rules = spec.infer(told, seats)
        found[str(size)] = round(time.process_time() - begun, 3)
        if by_rules != infer(told, seats):
            raise SystemExit(f"the rules infer other terms of {size} attestations, seed {SEED}")
    return found


def milliseconds(taken: list[float]) -> dict[str, float]:
    """The median, the 95th percentile and the maximum."""
    taken = sorted(taken)
    picked = (taken[len(taken) // 2], taken[int(len(taken) * 0.95)], taken[-1])
    names = ("median_ms", "p95_ms", "max_ms")
    return {name: round(1000 * value, 2) for name, value in zip(names, picked, strict=True)}


def one_more(articles: int) -> dict[str, Any]:
    """One article more among 10⁵ attestations, again and again; then the whole is compared."""
    told, seats = histories(SIZES[-1], OFFICES, SEED)
    kept = Terms(seats)
    kept.replace("all", told)
    draw, names = Random(SEED), sorted(seats)
    wall: list[float] = []
    own: list[float] = []
    extra = [article(draw, n, names, SIZES[-1] // OFFICES) for n in range(articles)]
    for number, said in enumerate(extra):
        begun, ran = time.perf_counter(), time.process_time()
        kept.replace(f"article {number}", said)
        wall.append(time.perf_counter() - begun)
        own.append(time.process_time() - ran)
    everything = [*told, *(a for said in extra for a in said)]
    if kept.all() != infer(everything, seats):
        raise SystemExit(f"article by article gives other terms than all at once, seed {SEED}")
    return {**milliseconds(wall), "processor": milliseconds(own)}


def who_held(questions: int) -> dict[str, Any]:
    """Who-held as a library call, on a store with the whole registry."""
    import kg

    graph = kg.open(registry=True)
    offices = sorted(str(row["office"]) for row in graph.query(_OFFICES).rows)
    draw, wall, own = Random(SEED), [], []
    for _ in range(questions):
        office = draw.choice(offices)
        day = date(2000, 1, 1) + timedelta(days=draw.randrange(9_497))
        begun, ran = time.perf_counter(), time.process_time()
        graph.ask("who-held", office=office, at=day)
        wall.append(time.perf_counter() - begun)
        own.append(time.process_time() - ran)
    return {"offices": len(offices), **milliseconds(wall), "processor": milliseconds(own)}


_OFFICES = """PREFIX okg: <https://w3id.org/okg/ontology#>
SELECT DISTINCT ?office WHERE { ?term a okg:Term ; okg:office ?office }"""


def main() -> None:
    """Measures, prints, and keeps the figures where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m benchmarks.terms")
    parser.add_argument("--keep", action="store_true", help="write results/terms.json")
    parser.add_argument("--quick", action="store_true", help="leave out all but small sizes")
    options = parser.parse_args()
    sizes = SIZES[:2] if options.quick else SIZES
    many = growth(lambda size: max(1, size * OFFICES // SIZES[-1]), sizes)
    one = growth(lambda _: 1, sizes)
    peers = rules(
        lambda size: max(1, size * OFFICES // SIZES[-1]),
        RULE_SIZES[:2] if options.quick else RULE_SIZES,
    )
    peer = rules(lambda _: 1, RULE_SIZES_OF_ONE[:2] if options.quick else RULE_SIZES_OF_ONE)
    found = {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "seed": SEED,
        "offices": {"seconds": many, "slope": slope(many)},
        "one_office": {"seconds": one, "slope": slope(one)},
        "one_more_article": one_more(100 if options.quick else ARTICLES),
        "peer": "the rules in SPARQL (tests/infer/rules) on Oxigraph, in the same run",
        "peer_offices": {"seconds": peers, "slope": slope(peers)},
        "peer_one_office": {"seconds": peer, "slope": slope(peer)},
        "who_held": who_held(50 if options.quick else QUESTIONS),
        "bars": BARS,
    }
    print(table(found))
    if options.keep:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


def table(found: dict[str, Any]) -> str:
    """The figures, one a line."""
    lines = []
    for key in ("offices", "one_office", "peer_offices", "peer_one_office"):
        shown = "  ".join(f"{int(n):>7,} {s:8.3f} s" for n, s in found[key]["seconds"].items())
        lines.append(f"{key:<17} {shown}  slope {found[key]['slope']}")
    for key in ("one_more_article", "who_held"):
        for label, part in ((key, found[key]), ("  of the processor", found[key]["processor"])):
            shown = "  ".join(f"{name[:-3]} {part[name]:.1f} ms" for name in part if "_ms" in name)
            lines.append(f"{label:<17} {shown}")
    return "\n".join([*lines, f"bars              {found['bars']}"])


if __name__ == "__main__":
    main()
