"""Convert the shared reference tables into the registry's own: deterministic, nothing dropped.

    python tools/make_registry.py ../shared/reference

reads ``core_offices.csv``, ``core_terms.csv`` and ``core_names.csv`` from the folder given, and
writes ``offices.csv``, ``people.csv``, ``terms.csv``, ``institutions.csv``, ``sources.csv`` and
``dropped-aliases.csv`` into ``data/registry``. The other tables there are kept by hand.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Final

from registry_choices import (
    BARE,
    BODIES,
    CODES,
    COMPILED,
    DATABASES,
    DEPARTMENTS,
    FRENCH_OF,
    KINDS,
    LABEL_OF,
    LABELLED,
    MONARCHIES,
    NAME_OF,
    OFFICIAL,
    PERSON_OF_QID,
    PORTFOLIO_OF,
    PRESS,
    PUBLISHED,
    ROLE_OF,
    ROLES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

Cells = dict[str, str]
OUT: Final = Path(__file__).resolve().parents[1] / "data" / "registry"


def read(folder: Path, name: str) -> list[Cells]:
    """The rows of one reference table."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, columns: Iterable[str], rows: Iterable[Cells]) -> None:
    """One registry table, its rows in the order given."""
    header = list(columns)
    with (OUT / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def slug(text: str) -> str:
    """A text as ``[a-z0-9-]``, accents stripped."""
    plain = unicodedata.normalize("NFKD", text)
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", letters.lower().replace("'", "")).strip("-")


def code(jurisdiction: str) -> str:
    """The corpus code of a jurisdiction of the reference tables."""
    return CODES.get(jurisdiction, jurisdiction.upper())


def dotted(office: str, jurisdiction: str) -> str:
    """``ru-minister-of-defence`` as ``ru.minister-of-defence``; the body's own hyphen kept."""
    body = CODES.get(jurisdiction, jurisdiction).lower()
    return f"{body}.{office.removeprefix(jurisdiction.lower() + '-')}"


def person(row: Cells) -> str:
    """The id of a row's person, given to the two that have none that can be used."""
    return PERSON_OF_QID.get(row["person_qid"]) or row["person_id"]


def posting(row: Cells) -> str:
    """Where an ambassador or permanent representative is sent: a corpus code, else empty."""
    found = re.search(r"-(?:ambassador|permanent-representative)-to-([a-z]+)$", row["office_id"])
    return code(found[1]) if found else ""


def portfolio(row: Cells, role: str) -> str:
    """The portfolio in the corpus vocabulary; empty where the role has none."""
    if row["office_id"] in PORTFOLIO_OF:
        return PORTFOLIO_OF[row["office_id"]]
    if role == "minister":
        return row["portfolio"]
    return {"chief-of-defence": "defence", "ambassador": posting(row)}.get(role, "")


def institution(row: Cells, parties: dict[str, Cells]) -> Cells | None:
    """The institution of an office, or None where it has none of its own."""
    name, french = row["institution_label_en"], row["institution_label_fr"]
    party = parties[code(row["jurisdiction"])]
    if not name:
        if party["code"] not in MONARCHIES:
            return None
        name, french = MONARCHIES[party["code"]]
    kind = next((kind for kind, pattern in KINDS if re.search(pattern, name)), "organisation")
    stem, acronym = short(name, party["name_en"])
    key = f"{party['code'].lower()}.{stem}"
    if name in BODIES:
        key, kind = BODIES[name]
    return {
        "id": key,
        "jurisdiction": party["code"],
        "kind": kind,
        "portfolio": "",
        "label_en": name,
        "label_fr": french or FRENCH_OF[name],
        "aliases_en": acronym,
        "aliases_fr": acronym,
        "qid": "",
    }


def ministry_names(house: Cells, party: Cells) -> Iterable[tuple[str, str]]:
    """What the press calls a ministry: ``Russian Defence Ministry``."""
    if house["id"] in DEPARTMENTS:
        yield from (("en", name) for name in DEPARTMENTS[house["id"]][0])
        yield from (("fr", name) for name in DEPARTMENTS[house["id"]][1])
        return
    stems = {"defence": ("Defence", "Defense"), "foreign-affairs": ("Foreign",)}
    for adjective in party["adj_en"].split("|")[:2]:
        for stem in stems.get(house["portfolio"], ()):
            yield "en", f"{adjective} {stem} Ministry"
            full = "Foreign Affairs" if stem == "Foreign" else stem
            yield "en", f"{adjective} Ministry of {full}"
    french = {"defence": "de la Défense", "foreign-affairs": "des Affaires étrangères"}
    if house["portfolio"] in french:
        for adjective in party["adj_fr_m"].split("|")[:2]:
            yield "fr", f"ministère {adjective} {french[house['portfolio']]}"


def name_ministries(houses: Iterable[Cells], parties: dict[str, Cells]) -> None:
    """Give every ministry of a state the names that the press has for it."""
    for house in houses:
        party = parties[house["jurisdiction"]]
        if house["kind"] != "ministry" or party["kind"] != "state":
            continue
        for lang, name in ministry_names(house, party):
            known = [a for a in house[f"aliases_{lang}"].split("|") if a]
            if name != house[f"label_{lang}"] and name not in known:
                house[f"aliases_{lang}"] = "|".join([*known, name])


def short(name: str, country: str) -> tuple[str, str]:
    """The slug of an institution without its country, and the acronym in its brackets."""
    bracket = re.search(r" \(([A-Z]{3,})\)$", name)
    plain = re.sub(r" \([^)]+\)$", "", name)
    plain = re.sub(rf"^(Embassy|Permanent Mission) of (the )?{country} (in|to) ", r"\1 \3 ", plain)
    if not plain.startswith("Islamic Emirate"):
        plain = re.sub(rf"^{country} (?!Army)| of (the )?{country}$", "", plain)
    return slug(plain), bracket[1] if bracket else ""


def year(edtf: str) -> str:
    """A date whose year has four digits, as EDTF wants it: ``0935``."""
    return edtf.zfill(4) if edtf.isdigit() else edtf


def offices(
    rows: list[Cells], parties: dict[str, Cells]
) -> tuple[list[Cells], list[Cells], list[Cells]]:
    """The offices, their institutions and the aliases that were dropped."""
    kept: list[Cells] = []
    dropped: list[Cells] = []
    houses: dict[str, Cells] = {}
    for row in rows:
        role = ROLE_OF.get(row["office_id"]) or ROLES.get(row["role"], row["role"])
        key = dotted(row["office_id"], row["jurisdiction"])
        house = institution(row, parties)
        if house is not None:
            known = houses.setdefault(house["id"], house)
            if known["label_en"] != house["label_en"]:
                raise SystemExit(f"two institutions {house['id']}: {known} {house}")
            if role in ("minister", "chief-of-defence"):
                known["portfolio"] = known["portfolio"] or portfolio(row, role)
        aliases: dict[str, list[str]] = {}
        for lang in ("en", "fr"):
            cells = [alias for alias in row[f"aliases_{lang}"].split(";") if alias]
            aliases[lang] = [alias for alias in cells if alias not in BARE[lang]]
            dropped += [{"office": key, "lang": lang, "alias": a} for a in cells if a in BARE[lang]]
        english, french = LABEL_OF.get(row["office_id"], ("", ""))
        if english:
            aliases["en"].insert(0, row["label_en"])
        kept.append(
            {
                "id": key,
                "jurisdiction": code(row["jurisdiction"]),
                "role": role,
                "portfolio": portfolio(row, role),
                "receiving": posting(row),
                "label_en": english or row["label_en"],
                "label_fr": french or row["label_fr"],
                "aliases_en": "|".join(dict.fromkeys(aliases["en"])),
                "aliases_fr": "|".join(dict.fromkeys(aliases["fr"])),
                "institution": house["id"] if house else "",
                "qid": "|".join(q for q in (row["office_qid"], row["extra_qids"]) if q),
                "seats": "1" if row["single_seat"] == "yes" else "",
                "valid_from": year(row["valid_from"]),
                "valid_until": year(row.get("valid_until", "")),
            }
        )
    name_ministries(houses.values(), parties)
    by_id = sorted(kept, key=lambda row: row["id"])
    lost = sorted(dropped, key=lambda row: (row["office"], row["lang"], row["alias"]))
    return by_id, sorted(houses.values(), key=lambda row: row["id"]), lost


def people(rows: list[Cells]) -> list[Cells]:
    """The people with their names, by id."""
    out: list[Cells] = []
    for row in rows:
        key = person(row)
        english, french, aliases = NAME_OF.get(key, (row["name_en"], row["name_fr"], ""))
        out.append(
            {
                "id": key,
                "name_en": english,
                "name_fr": french,
                "name_fr_basis": row["name_fr_basis"] or ("by hand" if key in NAME_OF else ""),
                "name_native": row["name_native"],
                "aliases": aliases,
                "qid": row["person_qid"],
                "jurisdictions": "|".join(map(code, re.split("[;, ]+", row["jurisdictions"]))),
            }
        )
    return sorted(out, key=lambda row: row["id"])


def terms(rows: list[Cells], bodies: dict[str, str]) -> list[Cells]:
    """The terms, by office, start and person."""
    out: list[Cells] = []
    for row in rows:
        cells = {
            "office": dotted(row["office_id"], bodies[row["office_id"]]),
            "person": person(row),
        }
        columns = ("start", "end", "end_inferred", "end_before", "as_of", "as_of_source", "acting")
        cells |= {column: row[column] for column in (*columns, "basis", "notes")}
        out.append(cells)
    return sorted(out, key=lambda row: (row["office"], row["start"], row["person"], row["end"]))


def sources(rows: list[Cells]) -> list[Cells]:
    """Every host and data set that a basis names: its kind, and by when it had been published."""
    found: set[str] = set()
    for row in rows:
        for cell in (row["basis"], row["as_of_source"]):
            found |= {host.lower() for host in re.findall(r"https?://([^/\s;]+)", cell)}
            found |= {name for name, pattern in LABELLED.items() if re.search(pattern, cell)}
    kinds = ((OFFICIAL, "official"), (DATABASES, "database"), (PRESS, "press"))
    return [
        {
            "id": name,
            "kind": next((kind for names, kind in kinds if name in names), "aggregator"),
            "published_by": PUBLISHED.get(name, COMPILED),
        }
        for name in sorted(found)
    ]


def main(folder: Path) -> None:
    """Write the registry's tables from the reference tables of one folder."""
    office_rows, term_rows = read(folder, "core_offices"), read(folder, "core_terms")
    bodies = {row["office_id"]: row["jurisdiction"] for row in office_rows}
    parties = {row["code"]: row for row in read(OUT, "jurisdictions")}
    kept, houses, dropped = offices(office_rows, parties)
    tables = {
        "offices": kept,
        "institutions": houses,
        "people": people(read(folder, "core_names")),
        "terms": terms(term_rows, bodies),
        "sources": sources(term_rows),
        "dropped-aliases": dropped,
    }
    for name, rows in tables.items():
        write(name, rows[0], rows)
        sys.stderr.write(f"{name}: {len(rows)} rows\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: make_registry.py FOLDER")
    main(Path(sys.argv[1]))
