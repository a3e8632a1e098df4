"""The table of parties is complete, and its lookups keep every meaning of a form."""

from __future__ import annotations

import pytest
from babel import Locale

from kg.fold import fold
from kg.registry import Jurisdiction, Jurisdictions, Lang, load_jurisdictions

LANGS: tuple[Lang, Lang] = ("en", "fr")
NOT_UN = {"XK", "PS", "TW", "VA", "EH"}
UNINHABITED_OR_NO_PLACE = {
    "AC", "AQ", "BV", "CC", "CP", "CQ", "DG", "EA", "EZ", "GS", "HM", "IC", "QO", "TA", "TF",
    "UM", "UN", "EU", "XA", "XB", "ZZ",
}  # fmt: skip
# CLDR's names that are no press usage, or that name the state beside the church or the group.
OTHER_NAME = {"AG", "BA", "CD", "CG", "HK", "KN", "MM", "MO", "RE", "SX", "ST", "VA", "VC", "WF"}


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


def test_every_territory_of_cldr_is_known(table: Jurisdictions) -> None:
    territories = [str(code) for code in Locale("en").territories]
    known = {code for code in territories if len(code) == 2 and code.isalpha()}
    missing = known - UNINHABITED_OR_NO_PLACE - set(table.by_code)
    assert missing <= {"BQ", "CX", "SJ", "XA", "XB", "NF", "TK"}, missing


@pytest.mark.parametrize("lang", LANGS)
def test_names_agree_with_cldr(table: Jurisdictions, lang: Lang) -> None:
    territories = Locale(lang).territories
    wrong = [
        (row.code, territories[row.code], row.names(lang))
        for row in table
        if row.kind in ("state", "territory") and row.code in territories
        if row.code not in OTHER_NAME
        if fold(territories[row.code].replace(" & ", " and ").replace("St.", "Saint"))
        not in {fold(name.replace("St.", "Saint")) for name in row.names(lang)}
    ]
    assert [w for w in wrong if len(w[0]) == 2 and w[0] not in ("BQ", "SJ", "MF", "BL")] == []


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
