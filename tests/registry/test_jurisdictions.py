"""The table of parties is complete, and its lookups keep every meaning of a form."""

from __future__ import annotations

import pytest
from babel import Locale

from kg.fold import fold
from kg.registry import Jurisdiction, Jurisdictions, Lang, load_jurisdictions

LANGS: tuple[Lang, Lang] = ("en", "fr")
NOT_UN = {"XK", "PS", "TW", "VA", "EH"}
# Territories of ISO 3166-1 that the table leaves out, and why.
EXEMPT = {
    "AQ": "Antarctica has no government",
    "BV": "nobody lives on Bouvet Island",
    "CC": "the Cocos Islands are governed from Perth",
    "GS": "nobody lives on South Georgia but staff; governed from the Falkland Islands",
    "HM": "nobody lives on Heard and McDonald Islands",
    "TF": "nobody lives in the French Southern Territories but staff; governed from Réunion",
    "UM": "nobody lives on the outlying islands but staff",
}
# Codes of CLDR that are none of ISO 3166-1: parts of territories, unions, tests.
NO_ISO = {"AC", "CP", "CQ", "DG", "EA", "EZ", "IC", "QO", "TA", "XA", "XB", "ZZ"}
# The short and other forms that CLDR has beside its names, and the press uses.
SHORT: dict[Lang, dict[str, tuple[str, ...]]] = {
    "en": {
        "BA": ("Bosnia",), "CD": ("Congo (DRC)", "DRC"), "CG": ("Congo (Republic)",),
        "CI": ("Ivory Coast",), "CV": ("Cape Verde",), "CZ": ("Czech Republic",),
        "FK": ("Falkland Islands",), "GB": ("UK",), "HK": ("Hong Kong",),
        "MM": ("Myanmar", "Burma"), "MO": ("Macao",), "PS": ("Palestine",),
        "SZ": ("Swaziland",), "TL": ("East Timor",),
        "TR": ("Turkey",), "US": ("US",), "VA": ("Vatican",), "AE": ("UAE",),
        "KR": ("South Korea",),
        "KP": ("North Korea",), "MK": ("North Macedonia",),
    },
    "fr": {
        "BA": ("Bosnie",), "CD": ("RDC", "Congo-Kinshasa"), "CG": ("Congo-Brazzaville",),
        "CF": ("Centrafrique",), "CI": ("Côte d'Ivoire",), "CZ": ("République tchèque",),
        "GB": ("Royaume-Uni",), "HK": ("Hong Kong",), "MM": ("Birmanie", "Myanmar"),
        "MO": ("Macao",), "PS": ("Palestine",), "SZ": ("Swaziland",), "TL": ("Timor oriental",),
        "US": ("États-Unis",), "VA": ("Vatican",), "AE": ("Émirats",), "KR": ("Corée du Sud",),
        "KP": ("Corée du Nord",), "MK": ("Macédoine du Nord",),
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def table() -> Jurisdictions:
    return load_jurisdictions()


def _states(table: Jurisdictions) -> list[Jurisdiction]:
    return [row for row in table if row.kind == "state" and not row.era_to]


def test_all_states_are_there(table: Jurisdictions) -> None:
    codes = {row.code for row in _states(table)}
    assert codes >= NOT_UN
    assert len(codes - NOT_UN) == 193


def test_every_state_has_names_adjectives_and_capitals(table: Jurisdictions) -> None:
    for row in _states(table):
        for lang in LANGS:
            for what in ("names", "adjectives", "demonyms", "capitals"):
                assert row.forms(what, lang), (row.code, what, lang)
        assert all(row.adjectives_fr), row.code
        assert len(row.code) == 2 and row.code.isupper()
        assert row.article_fr in ("", "le", "la", "les", "l'")


def test_french_adjectives_have_one_stem_in_all_four_forms(table: Jurisdictions) -> None:
    for row in table:
        masculine, *others = row.adjectives_fr
        for forms in others:
            assert bool(forms) is bool(masculine), row.code


@pytest.mark.parametrize(
    ("masculine", "feminine"),
    [("en", "enne"), ("ais", "aise"), ("ois", "oise"), ("ain", "aine"), ("nd", "nde")],
)
def test_french_feminines_follow_the_rule(
    table: Jurisdictions, masculine: str, feminine: str
) -> None:
    for row in table:
        forms, feminines, _, plurals = row.adjectives_fr
        for form in forms:
            if form.endswith(masculine):
                expected = form.removesuffix(masculine) + feminine
                assert expected in feminines and expected + "s" in plurals, row.code


def _meant(table: Jurisdictions, name: str, lang: Lang) -> tuple[str, ...]:
    return table.acronyms(lang).get(name) or table.names(lang).get(fold(name), ())


def _iso() -> set[str]:
    territories = (str(code) for code in Locale("en").territories)
    return {code for code in territories if len(code) == 2 and code.isalpha()} - NO_ISO


def test_every_territory_of_iso_3166_is_known(table: Jurisdictions) -> None:
    unions = {"EU", "UN"}
    assert len(_iso() - unions - {"XK"}) == 249
    assert _iso() - set(table.by_code) == set(EXEMPT)


@pytest.mark.parametrize("lang", LANGS)
def test_the_names_of_cldr_mean_their_territory_and_no_other(
    table: Jurisdictions, lang: Lang
) -> None:
    territories = Locale(lang).territories
    names = {code: territories[code] for code in sorted(_iso() - set(EXEMPT))}
    found = {code: _meant(table, name, lang) for code, name in names.items()}
    assert {code: (names[code], f) for code, f in found.items() if f != (code,)} == {}


@pytest.mark.parametrize("lang", LANGS)
def test_short_names_mean_their_territory(table: Jurisdictions, lang: Lang) -> None:
    for code, names in SHORT[lang].items():
        for name in names:
            assert _meant(table, name, lang) == (code,), name


def test_codes_of_the_conventions(table: Jurisdictions) -> None:
    expected = (
        "EU NATO UN AFU OSCE IAEA ECOWAS SADC CSTO CIS SCO ASEAN G20 OIC GCC LAS OAS CARICOM"
        " MERCOSUR IMF WB WTO WHO ICC ICJ OPCW IGAD EAC ECCAS BRICS OIF WIPO ELN M23 Hamas"
        " Hezbollah Houthis Polisario Taliban PKK SDF RSF SLM"
    )
    assert set(expected.split()) <= set(table.by_code)
    assert "AU" in table.by_code and table.by_code["AU"].names_en[0] == "Australia"


def test_groups_have_members_and_only_they(table: Jurisdictions) -> None:
    assert table.by_code["G7"].members == ("CA", "DE", "FR", "GB", "IT", "JP", "US")
    for row in table:
        assert row.kind != "group" or row.members, row.code
        assert set(row.members) <= set(table.by_code), row.code


def test_a_form_keeps_all_its_meanings(table: Jurisdictions) -> None:
    assert table.adjectives("fr")["congolais"] == ("CD", "CG")
    assert table.adjectives("fr")["azerie"] == ("AZ",)
    assert table.adjectives("fr")["sud-coreenne"] == ("KR",)
    assert table.names("fr")["etats-unis"] == ("US",)
    assert table.capitals("fr")["kiev"] == table.capitals("en")["kyiv"] == ("UA",)
    assert table.capitals("en")["moscow"] == ("RU",)
    assert table.demonyms("en")["frenchman"] == ("FR",)
    assert table.prefixes("fr")["russo"] == ("RU",)


def test_acronyms_are_looked_up_as_written(table: Jurisdictions) -> None:
    assert table.acronyms("en")["US"] == table.acronyms("en")["U.S."] == ("US",)
    assert table.acronyms("fr")["RDC"] == ("CD",)
    assert table.acronyms("fr")["RCA"] == ("CF",)
    for word in ("us", "who", "car", "is"):
        assert word not in table.names("en")
    assert table.find("usa") == ("US",) == table.find("Etats-Unis") == table.find("américaine")
    assert table.find("Ruritania") == ()


def test_acronyms_other_than_these_mean_one_party(table: Jurisdictions) -> None:
    for lang in LANGS:
        doubtful = {f for f, codes in table.acronyms(lang).items() if len(codes) > 1}
        assert doubtful == set()


def test_seats_of_power(table: Jurisdictions) -> None:
    (pentagon,) = table.metonyms("fr")["pentagone"]
    assert (pentagon.jurisdiction, pentagon.institution, pentagon.portfolio) == (
        "US", "ministry", "defence",
    )  # fmt: skip
    (orsay,) = table.metonyms("fr")[fold("Quai d’Orsay")]
    assert (orsay.jurisdiction, orsay.portfolio) == ("FR", "foreign-affairs")
    for name, lang, code in (
        ("Élysée", "fr", "FR"), ("White House", "en", "US"), ("Kremlin", "fr", "RU"),
        ("Downing Street", "en", "GB"), ("Zhongnanhai", "en", "CN"), ("Koulouba", "fr", "ML"),
    ):  # fmt: skip
        found = table.metonyms("fr" if lang == "fr" else "en")[fold(name)]
        assert {metonym.jurisdiction for metonym in found} == {code}


def test_acronyms_of_institutions_are_looked_up_as_written(table: Jurisdictions) -> None:
    (cia,) = table.metonym_acronyms("en")["CIA"]
    assert (cia.jurisdiction, cia.institution) == ("US", "intelligence")
    assert "shape" not in table.metonyms("en")


def test_places(table: Jurisdictions) -> None:
    (geneva,) = table.cities("fr")["geneve"]
    assert (geneva.id, geneva.jurisdiction) == ("ch.geneva", "CH")
    assert {city.jurisdiction for city in table.cities("fr")["brest"]} == {"FR"}
    (crimea,) = table.cities("fr")["crimee"]
    assert crimea.jurisdiction is None
    tripoli = {city.jurisdiction for city in table.cities("en")["tripoli"]}
    assert tripoli == {"LB", "LY"}
    for row in _states(table):
        if row.code not in ("EH",):
            names = {fold(name) for name in row.capitals_en}
            assert any(name in table.cities("en") for name in names), row.code
