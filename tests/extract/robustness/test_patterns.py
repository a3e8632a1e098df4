"""No pattern of the package backtracks without end, whatever runs of characters a text holds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[3]


def test_no_pattern_is_slow() -> None:
    command = [sys.executable, str(Path(__file__).with_name("patterns.py"))]
    places = [str(CHECKOUT / "src"), str(CHECKOUT / "data" / "articles")]
    done = subprocess.run([*command, *places], capture_output=True, text=True, timeout=600)
    *slow, last = done.stdout.splitlines() or [done.stderr]
    assert slow == []
    assert int(last.split()[0]) > 100, done.stderr
