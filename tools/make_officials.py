"""Convert the raw terms of the shared reference tables into the gazetteer of officials.

    python tools/make_officials.py ../shared/reference

reads ``terms_raw.csv.gz`` and writes ``data/registry/officials.csv``: who held what kind of office
for which country in which years. Regional and unreadable offices are left out. The table only helps
to read names; nothing in it is ever asserted.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from functools import cache
from pathlib import Path
from typing import Final

from kg.extract.titles import parse_title
from kg.names import words_of
from kg.registry import load_jurisdictions
from kg.registry.officials import COLUMNS, key

OUT: Final = Path(__file__).resolve().parents[1] / "data" / "registry" / "officials.csv"
LEFT_OUT: Final = frozenset({"head-of-region", "legislator", "other"})
CODES: Final = {"XA": None, "XL": None, "XO": None, "ZZ": None}
GENERIC: Final = re.compile(r"\bminister\b|\bsecretary of state\b", re.IGNORECASE)
JUNIOR: Final = re.compile(
    r"\b(deputy|state|parliamentary|delegate|junior|assistant|under)\b", re.I
)
YEAR: Final = re.compile(r"\d{4}")


@cache
def office(label: str) -> tuple[str, str] | None:
    """The role and portfolio that a label names, or None."""
    found = parse_title(label, "en")
    if found:
        role = found[0].role.value
        return None if role in LEFT_OUT else (role, found[0].portfolio or "")
    if GENERIC.search(label):
        return ("deputy-minister" if JUNIOR.search(label) else "minister", "")
    return None


def rows(source: Path) -> list[tuple[str, ...]]:
    """The rows of the gazetteer, sorted by key."""
    known = load_jurisdictions()
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    with gzip.open(source, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name, code = row["person_label_en"].partition(",")[0].strip(), row["country_iso2"]
            read = office(row["office_label_en"])
            if read is None or code not in known or code in CODES or len(words_of(name)) < 2:
                continue
            years = [m.group() if (m := YEAR.match(row[at])) else "" for at in ("start", "end")]
            post = (key(name), name, code, *read)
            start, end = found.get(post, (years[0], years[1]))
            start = min(start, years[0]) if start and years[0] else ""
            end = max(end, years[1]) if end and years[1] else ""
            found[post] = (start, end)
    return sorted((*post, *years, "wikidata-2022") for post, years in found.items())


def main() -> None:
    """Write the table."""
    listed = rows(Path(sys.argv[1]) / "terms_raw.csv.gz")
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(listed)
    print(f"{OUT.name}: {len(listed)} posts of {len({row[0] for row in listed})} names")


if __name__ == "__main__":
    main()
