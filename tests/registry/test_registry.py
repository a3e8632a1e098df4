"""The tables hold what the reference gave them, and what is doubtful is reported."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from kg import assets as shipped
from kg.errors import BadRegistry
from kg.fold import fold
from kg.registry import Lang, Registry, check, load_registry
from kg.registry.tables import read_table

LANGS: tuple[Lang, Lang] = ("en", "fr")
CORPUS_ROLES = """
    head-of-state head-of-government deputy-head-of-government minister deputy-minister
    chief-of-defence military-commander ambassador envoy spokesperson security-adviser
    chief-of-staff intelligence-chief legislator speaker party-leader head-of-organisation
    head-of-region central-banker judge other
"""
ROLES = frozenset(CORPUS_ROLES.split())


class Edited:
    """The shipped tables with one of them replaced."""

    def __init__(self, table: str, text: str) -> None:
        self.path = f"data/registry/{table}.csv"
        self.text = text

    def read_text(self, path: str, /) -> str:
        return self.text if path == self.path else shipped.read_text(path)


def _edit(table: str, old: str, new: str) -> Edited:
    text = shipped.read_text(f"data/registry/{table}.csv")
    assert old in text
    return Edited(table, text.replace(old, new, 1))


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def test_nothing_was_dropped(registry: Registry) -> None:
    assert len(registry.offices) == 314
    assert len(registry.terms) == 2024
    assert len(registry.people) == 1707
    assert len({term.person for term in registry.terms}) == 1707


def test_the_registry_is_read_once() -> None:
    assert load_registry() is load_registry()


def test_roles_and_portfolios_are_those_of_the_corpus(registry: Registry) -> None:
    assert set(registry.roles) == ROLES
    for office in registry.offices.values():
        assert office.role in ROLES
        assert office.seats == 1
        if office.role in ("minister", "ambassador", "chief-of-defence"):
            assert office.portfolio, office.id
        if office.role in ("head-of-state", "head-of-government", "security-adviser", "other"):
            assert office.portfolio is None, office.id
        if office.role == "ambassador":
            assert office.receiving == office.portfolio
            assert office.receiving in registry.jurisdictions


def test_seats_come_from_the_role(registry: Registry) -> None:
    assert registry.seats("head-of-state", None) == 1
    assert registry.seats("minister", "defence") == 1
    assert registry.seats("minister", None) is None
    assert registry.seats("envoy", "SY") is None
    assert registry.seats("no-such-role", None) is None
    assert registry.roles["chief-of-defence"].implied_portfolio == "defence"


def test_office_ids(registry: Registry) -> None:
    for office in registry.offices.values():
        assert re.fullmatch(r"[a-z]+\.[a-z0-9-]+", office.id)
        assert office.id.split(".")[0] == office.jurisdiction.lower()
    assert registry.offices_with("RU", "minister", "defence") == ("ru.minister-of-defence",)
    assert registry.offices_with("AFU", "head-of-organisation") == ("afu.commission-chairperson",)
    assert "nato" in registry.institutions
    assert "us.department-of-defense" in registry.institutions
    assert "ru.ministry-of-defence" in registry.institutions


def test_labels_find_offices_in_both_languages(registry: Registry) -> None:
    french, english = registry.office_labels("fr"), registry.office_labels("en")
    assert french[fold("ministre russe de la Défense")] == ("ru.minister-of-defence",)
    assert french[fold("chef du Pentagone")] == ("us.secretary-of-defense",)
    assert english["u.s. defense secretary"] == ("us.secretary-of-defense",)
    assert registry.by_qid("Q735015") == ("us.secretary-of-defense",)


def _clear(registry: Registry, name: str, lang: Lang) -> bool:
    """Whether a name says of whom it is: a party, capital, seat of power or known acronym."""
    table = registry.jurisdictions
    forms = {
        *table.names(lang), *table.adjectives(lang), *table.demonyms(lang), *table.capitals(lang),
        *table.metonyms(lang), *(fold(form) for form in table.acronyms(lang)),
        *(fold(form) for form in table.metonym_acronyms(lang)),
    }  # fmt: skip
    plain = fold(name).replace("'s ", " ").replace("s' ", "s ").replace("(", " ").replace(")", " ")
    for text in (plain, plain.replace("-", " "), re.sub(r"\b[ld]'", " ", plain)):
        words = text.replace(",", " ").split()
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                phrase = re.sub(r"^[ld]'", "", " ".join(words[start:end]))
                if phrase in forms or phrase.rstrip(".") in forms:
                    return True
    return False


CLEAR_WITHOUT_COUNTRY = re.compile(
    r"POTUS|CJCS|Chairman of the Joint Chiefs of Staff|DNI|UNSG|UNGA|CEUMC|HCNM|JEMAD|CCP|PCV|BBN"
    r"|SACEUR|Supreme Allied Commander Europe|SVR|State Affairs Commission|the Union for Foreign"
    r"|l'Union pour les affaires étrangères|Central Intelligence Agency|Assistant to the President"
    r"|directeur national du renseignement|Islamic Revolution|[Rr]évolution|Revolutionary Guards"
    r"|suprême (allié )?(en|des forces alliées en) Europe|forces alliées en Europe|MIT\b"
    r"|(chefs|comité) d'états?-majors? interarmées|pasdarans"
)


def test_no_name_of_an_office_needs_a_country_to_be_clear(registry: Registry) -> None:
    bare = [
        (office.id, name)
        for office in registry.offices.values()
        for lang in LANGS
        for name in office.names(lang)
        if not CLEAR_WITHOUT_COUNTRY.search(name) and not _clear(registry, name, lang)
    ]
    assert bare == []


def test_agencies_and_outlets_are_known(registry: Registry) -> None:
    names = registry.institution_names("fr")
    for form, key in (
        ("AFP", "fr.afp"), ("Reuters", "gb.reuters"), ("Xinhua", "cn.xinhua"), ("TASS", "ru.tass"),
        ("Anadolu", "tr.anadolu"), ("MAP", "ma.map"), ("Yonhap", "kr.yonhap"), ("TAP", "tn.tap"),
    ):  # fmt: skip
        assert names[fold(form)] == (key,)
        assert registry.institutions[key].is_media
    assert set(names["aps"]) == {"dz.aps", "sn.aps"}


def test_terms_rest_on_known_sources(registry: Registry) -> None:
    kinds = Counter(source.kind for source in registry.sources.values())
    assert set(kinds) == {"official", "database", "press", "aggregator"}
    assert registry.source_kinds("wikidata-2022") == {"database"}
    assert registry.source_kinds("https://dkwiki.dk/x") == {"aggregator"}
    assert registry.source_kinds("https://never.seen.example/x") == {"aggregator"}
    assert all(term.sources for term in registry.terms)


def test_terms_are_found_by_office_and_person(registry: Registry) -> None:
    terms = registry.terms_of_office("us.secretary-of-defense")
    assert "mark-t-esper" in [term.person for term in terms]
    assert [t.start or "" for t in terms] == sorted(t.start or "" for t in terms)
    assert registry.terms_of_person("nobody") == ()


def test_the_shipped_registry_has_no_errors_and_its_overlaps_are_reported(
    registry: Registry,
) -> None:
    problems = check(registry)
    assert [problem for problem in problems if problem.severity == "error"] == []
    overlaps = [problem for problem in problems if problem.code == "documented-overlap"]
    # core_overlaps.csv has 49; one rests on whole years only and is not certain.
    assert len(overlaps) == len(problems) == 48
    assert any("metin-gurak and musa-avsever" in problem.message for problem in overlaps)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("ae.president,zayed-bin", "ae.presidente,zayed-bin", "unknown-office"),
        ("ae.president,zayed-bin", "ae.president,zzayed-bin", "unknown-person"),
        ("1971-12-02,2004-11-02", "2014s,2004-11-02", "bad-date"),
        ("1971-12-02,2004-11-02", "1971-02-30,2004-11-02", "bad-date"),
        ("1971-12-02,2004-11-02", "2005-12-02,2004-11-02", "end-before-start"),
        ("04-11-02,no,,,,,wikidata-2022,", "04-11-02,no,,,,,see https://x.y,", "unknown-source"),
    ],
)  # fmt: skip
def test_faults_in_terms_are_errors(old: str, new: str, code: str) -> None:
    problems = check(load_registry(_edit("terms", old, new)))
    errors = [problem for problem in problems if problem.severity == "error"]
    assert [problem.code for problem in errors] == [code]
    assert errors[0].line is not None and errors[0].file == "data/registry/terms.csv"


def test_a_term_given_twice_is_an_error() -> None:
    text = shipped.read_text("data/registry/terms.csv")
    line = text.splitlines(keepends=True)[1]
    problems = check(load_registry(Edited("terms", text + line)))
    assert "duplicate-term" in {problem.code for problem in problems}


@pytest.mark.parametrize(
    ("table", "old", "new", "message"),
    [
        ("offices", "AE,head-of-state", "AE,headmaster", "role 'headmaster' is none of"),
        ("offices", "id,jurisdiction,role", "id,jurisdiction,rolle", "missing columns: role"),
        ("jurisdictions", "FR,state,", "FR,nation,", "kind 'nation' is none of"),
        ("jurisdictions", "FR,state,", "DE,state,", "code 'DE' stands in line"),
        ("terms", ",no,", ",maybe,", "end_inferred 'maybe' is none of"),
        ("cities", "ch.geneva,Geneva,", "ch.geneva,Geneva,x,", "5 cells under 4 columns"),
        ("roles", "envoy,envoy,envoyé,,no", "envoy,envoy,envoyé,-1,no", "seats '-1' is no number"),
        ("metonyms", ",fr,", ",de,", "lang 'de' is neither en nor fr"),
    ],
)
def test_bad_tables_are_refused_by_file_and_line(
    table: str, old: str, new: str, message: str
) -> None:
    with pytest.raises(BadRegistry) as caught:
        load_registry(_edit(table, old, new))
    assert re.search(rf"data/registry/{table}\.csv:\d+: ", str(caught.value))
    assert message in str(caught.value)


def test_an_id_that_is_no_slug_is_an_error() -> None:
    problems = check(load_registry(_edit("people", "\nabdul-kabir,", "\nAbdul Kabir,")))
    assert {"bad-id", "unknown-person"} <= {problem.code for problem in problems}


def test_broken_csv_is_refused() -> None:
    with pytest.raises(BadRegistry, match="not CSV"):
        read_table(Edited("roles", 'role\n"open'), "roles", columns=("role",))


def test_tables_are_sorted() -> None:
    for table in ("offices", "people", "institutions", "sources", "media", "cities", "roles"):
        lines = [row.cells for row in read_table(shipped, table, columns=())]
        first = [next(iter(cells.values())) for cells in lines]
        assert first == sorted(first), table


def test_the_readme_counts_the_rows() -> None:
    text = shipped.read_text("data/registry/README.md")
    counts = re.findall(r"\*\*`([a-z-]+)\.csv`\*\* \(([\d,]+) rows", text)
    assert len(counts) == 11
    for table, count in counts:
        rows = read_table(shipped, table, columns=())
        assert len(rows) == int(count.replace(",", "")), table
    dropped = read_table(shipped, "dropped-aliases", columns=())
    assert f"the {len(dropped)} that were not" in text
