"""What stands for whom, in articles made for the purpose."""

from __future__ import annotations

from kg.extract.document import read
from kg.extract.model import ActorKind, Document
from kg.model import LineRole
from tests.extract.mentions.articles import article


def actors(document: Document, words: str) -> tuple[str, ...]:
    """The actors of the last mention with these words."""
    text = document.article.text
    found = [m.actors for m in document.mentions if m.span.of(text) == words]
    return found[-1] if found else ()


def test_surnames_offices_and_pronouns_stand_for_the_person() -> None:
    document = read(
        article(
            "Le ministre chilien de la Défense, Ada Belle, a vu son homologue péruvien, Odon Brun. "
            "Mme Belle a souri. Le ministre péruvien de la Défense a ri. Il a dormi. "
            "Les deux ministres sont partis.",
            "fr",
        )
    )
    assert actors(document, "Mme Belle") == ("belle",)
    assert actors(document, "Le ministre péruvien de la Défense") == ("brun",)
    assert actors(document, "Il") == ("brun",)


def test_a_pair_is_the_last_two_persons() -> None:
    document = read(article("Ada Bell of Chile met Odon Brown. The two smiled.", "en"))
    assert actors(document, "The two") == ("bell", "brown")


def test_an_unnamed_holder_is_an_office() -> None:
    document = read(article("Le chef du Pentagone a vu son homologue chilien.", "fr"))
    assert actors(document, "Le chef du Pentagone") == ("office-us-minister-defence",)
    office = document.actors["office-cl-minister-defence"]
    assert office.kind is ActorKind.OFFICE
    assert office.office is not None
    assert office.office.jurisdiction == "CL"


def test_a_capital_is_an_agent_but_a_place_is_none() -> None:
    document = read(article("Lima a protesté. La réunion a eu lieu à Santiago.", "fr"))
    assert actors(document, "Lima") == ("party-pe",)
    assert not actors(document, "Santiago")


def test_institutions_and_services_are_agents() -> None:
    document = read(
        article(
            "Le ministre chilien de la Défense, Ada Belle, a parlé, ont dit ses services. "
            "Le ministère chilien de la Défense a confirmé.",
            "fr",
        )
    )
    assert actors(document, "ses services") == ("body-cl-ministry-defence",)
    assert actors(document, "Le ministère chilien de la Défense") == ("body-cl-ministry-defence",)


def test_an_impersonal_pronoun_stands_for_nobody() -> None:
    document = read(article("Ada Belle dort. Il s'agit d'un rêve.", "fr"))
    assert not actors(document, "Il")


def test_a_headline_knows_the_people_of_the_body() -> None:
    document = read(
        article(
            "Bell to sleep\nChilean President Ada Bell slept.", "en",
            roles=[LineRole.TITLE, LineRole.BODY],
        )
    )  # fmt: skip
    assert actors(document, "Bell") == ("bell",)


def test_particles_initials_and_suffixes_belong_to_names() -> None:
    text = (
        "M. Staffan de Mistral parle. Mme Ursula von der Linden écoute. M. Ali Ould Sidi part. "
        "M. J. R. Brun Jr. rit. M. de Mistral revient."
    )
    names = {a.name for a in read(article(text, "fr")).actors.values()}
    assert {"Staffan de Mistral", "Ursula von der Linden", "Ali Ould Sidi"} <= names
    assert actors(read(article(text, "fr")), "M. de Mistral") == ("mistral",)


def test_the_same_article_gives_the_same_document() -> None:
    one = article("Ada Bell met Odon Brown and Peru's Luc Small. They left.", "en")
    assert read(one) == read(one)
