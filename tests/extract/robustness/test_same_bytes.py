"""The same text gives the same bytes, whatever the seed of the hashes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[3]
CODE = """
import hashlib, json, pathlib, sys
from kg.article import articles, discover
from kg.claims import to_json
from kg.extract import extract
digest = hashlib.sha256()
for path in discover([pathlib.Path(p) for p in sys.argv[1:]])[0]:
    for article in articles(path).items:
        digest.update(json.dumps(to_json(extract(article)), ensure_ascii=False).encode())
print(digest.hexdigest())
"""


def digest(seed: str) -> str:
    samples = str(CHECKOUT / "data" / "articles")
    done = subprocess.run(
        [sys.executable, "-c", CODE, samples],
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(CHECKOUT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_same_bytes_on_any_hash_seed() -> None:
    assert len({digest(seed) for seed in ("0", "1", "4242")}) == 1
