"""People of the registry and their names."""

from __future__ import annotations

from dataclasses import dataclass

from kg.registry.tables import Assets, read_table, unique


@dataclass(frozen=True, slots=True)
class Person:
    """One person; ``name_fr`` is None where no French form is known."""

    id: str
    name_en: str
    name_fr: str | None
    name_fr_basis: str | None
    name_native: str | None
    aliases: tuple[str, ...]
    qid: str | None
    jurisdictions: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every known form of the name, the English one first."""
        forms = (self.name_en, self.name_fr, self.name_native, *self.aliases)
        return tuple(dict.fromkeys(form for form in forms if form))


def read_people(assets: Assets) -> tuple[Person, ...]:
    """The rows of ``people.csv``."""
    columns = (
        "id", "name_en", "name_fr", "name_fr_basis", "name_native", "aliases", "qid",
        "jurisdictions",
    )  # fmt: skip
    rows = read_table(assets, "people", columns=columns, required=("id", "name_en"))
    unique(rows, "id")
    return tuple(
        Person(
            id=row["id"],
            name_en=row["name_en"],
            name_fr=row.optional("name_fr"),
            name_fr_basis=row.optional("name_fr_basis"),
            name_native=row.optional("name_native"),
            aliases=row.many("aliases"),
            qid=row.optional("qid"),
            jurisdictions=row.many("jurisdictions"),
        )
        for row in rows
    )
