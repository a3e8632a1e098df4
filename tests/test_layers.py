"""The way of the data is one way: modules import only downwards."""

import subprocess
import sys
from pathlib import Path


def test_the_contract_of_layers_is_kept() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    checkout = Path(__file__).parents[1]
    done = subprocess.run(
        [lint, "--no-cache"], cwd=checkout, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
