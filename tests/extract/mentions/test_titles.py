"""Labels of offices in French and English, read whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.titles import parse_title
from kg.registry import load_registry

if TYPE_CHECKING:
    from kg.claims.model import Office

LABELS = [
    ("fr", "ministre russe de la Défense", "minister", "defence", "RU"),
    ("fr", "Ministre de la Defense de la Fédération de Russie", "minister", "defence", "RU"),
    ("fr", "secrétaire américain à la Défense", "minister", "defence", "US"),
    ("fr", "secrétaire d'Etat américain", "minister", "foreign-affairs", "US"),
    ("fr", "ministre délégué aux Affaires européennes", "deputy-minister", "european-affairs",
     None),
    ("fr", "chef du Pentagone", "minister", "defence", "US"),
    ("fr", "patronne du Quai d'Orsay", "minister", "foreign-affairs", "FR"),
    ("fr", "cheffe de la diplomatie canadienne", "minister", "foreign-affairs", "CA"),
    ("fr", "président d'Azerbaïdjan", "head-of-state", None, "AZ"),
    ("fr", "chef d'état-major interarmées des Etats-Unis", "chief-of-defence", "defence", "US"),
    ("fr", "chef d’État-Major russe", "chief-of-defence", "defence", "RU"),
    ("fr", "chef d'état-major de l'armée de Terre", "military-commander", "army", None),
    ("fr", "présidente de la Commission européenne", "head-of-organisation", None, "EU"),
    ("fr", "président du Conseil européen", "head-of-organisation", None, "EU"),
    ("fr", "président de l'Assemblée nationale", "speaker", None, None),
    ("fr", "ambassadeur de Colombie à Caracas", "ambassador", "VE", "CO"),
    ("fr", "envoyé spécial des Nations unies pour le Yémen", "envoy", "YE", "UN"),
    ("fr", "porte-parole du ministère iranien des Affaires étrangères", "spokesperson",
     "foreign-affairs", "IR"),
    ("fr", "conseiller indien à la sécurité nationale", "security-adviser", None, "IN"),
    ("fr", "ministre de la Transition énergétique", "minister", "energy", None),
    ("fr", "ministre de la Rivière", "minister", "riviere", None),
    ("en", "Russian defence minister", "minister", "defence", "RU"),
    ("en", "US Secretary of Defense", "minister", "defence", "US"),
    ("en", "chief of the general staff of Russia", "chief-of-defence", "defence", "RU"),
    ("en", "India's Foreign Secretary", "deputy-minister", "foreign-affairs", "IN"),
    ("en", "British Foreign Secretary", "minister", "foreign-affairs", "GB"),
    ("en", "African Union Commission Chairperson", "head-of-organisation", None, "AFU"),
    ("en", "Kremlin spokesman", "spokesperson", None, "RU"),
    ("en", "Pentagon press secretary", "spokesperson", "defence", "US"),
    ("en", "secretary of the Russian Security Council", "security-adviser", None, "RU"),
    ("en", "US President's National Security Advisor", "security-adviser", None, "US"),
    ("en", "UN chief", "head-of-organisation", None, "UN"),
    ("en", "president of the Senate", "speaker", None, None),
    ("en", "former deputy finance minister", "deputy-minister", "finance", None),
    ("en", "Ukraine's ambassador to Japan", "ambassador", "JP", "UA"),
    ("en", "Chief of Staff, Joint Staff, of Japan", "chief-of-defence", "defence", "JP"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "label", "role", "portfolio", "jurisdiction"), LABELS)
def test_a_label_is_read_whole(
    lang: str, label: str, role: str, portfolio: str | None, jurisdiction: str | None
) -> None:
    (office,) = parse_title(label, lang)
    assert (office.role, office.portfolio, office.jurisdiction) == (role, portfolio, jurisdiction)


def test_the_words_of_the_title_are_kept() -> None:
    (office,) = parse_title("le ministre russe de la Défense", "fr")
    assert office.title == "ministre russe de la Défense"


@pytest.mark.parametrize(
    ("lang", "label"),
    [("fr", "ministre du"), ("fr", "marché de Noël"), ("en", "a long day"), ("en", ""),
     ("fr", "ministre de la Défense et ses chiens"), ("en", "Russian")],
)  # fmt: skip
def test_what_is_no_office_or_more_than_one_is_not_read(lang: str, label: str) -> None:
    assert parse_title(label, lang) == ()


@pytest.mark.parametrize(
    ("lang", "label", "parties"),
    [
        ("fr", "présidents français, russe et ukrainien", ["FR", "RU", "UA"]),
        ("fr", "ministres des Affaires étrangères d'Arménie et d'Azerbaïdjan", ["AM", "AZ"]),
        ("en", "foreign ministers of Chile and Peru", ["CL", "PE"]),
        ("en", "French and German defence ministers", ["FR", "DE"]),
    ],
)
def test_a_plural_title_gives_one_office_a_party(lang: str, label: str, parties: list[str]) -> None:
    assert [office.jurisdiction for office in parse_title(label, lang)] == parties


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_nearly_all_labels_of_the_registry_are_read(lang: str) -> None:
    """The registry's labels name the registry's offices."""
    missed = []
    for office in load_registry().offices.values():
        wanted = (office.role, office.jurisdiction)
        for name in office.names("fr" if lang == "fr" else "en"):
            found: tuple[Office, ...] = parse_title(name, lang)
            if wanted not in [(str(o.role), o.jurisdiction) for o in found]:
                missed.append(name)
    assert len(missed) <= 10, missed
