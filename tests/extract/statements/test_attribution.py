"""Who is said to have said what: one sentence or two, and the (speaker, act, content) in them."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from build import document

from kg.extract.attribution import attributions

FRENCH = [
    # a clause after "que"
    ("[m|Le ministre des Ports] a déclaré que la digue tiendrait.",
     [("m", "stated", "la digue tiendrait")]),
    ("[m|M. Muller] avait indiqué mardi, lors d'une visite, que la digue tiendrait.",
     [("m", "stated", "la digue tiendrait")]),
    ("[m|Jean Muller] affirme qu'aucune digue ne tient seule.",
     [("m", "stated", "aucune digue ne tient seule")]),
    ("[m|Jean Muller] a fait savoir que le pont fermerait.",
     [("m", "stated", "le pont fermerait")]),
    ("[m|Jean Muller] a promis que le pont rouvrirait.",
     [("m", "promised", "le pont rouvrirait")]),
    ("[m|Jean Muller] a reconnu que le pont avait cédé.",
     [("m", "agreed", "le pont avait cédé")]),
    ("[m|Jean Muller] a annonce que le pont fermerait.",
     [("m", "announced", "le pont fermerait")]),
    # beside a quotation, whatever the verb
    ("« La digue tiendra longtemps », bougonne [m|Jean Muller].",
     [("m", "stated", "La digue tiendra longtemps")]),
    ("[m|Jean Muller] hausse les épaules : « La digue tiendra longtemps ».",
     [("m", "stated", "La digue tiendra longtemps")]),
    ("« La digue tiendra », bougonne [m|Jean Muller].", []),
    ("On lit sur le mur, près de [m|Jean Muller] : « La digue tiendra longtemps ».", []),
    # after what is said
    ("La digue tiendra, a indiqué [m|Jean Muller].",
     [("m", "stated", "La digue tiendra")]),
    ("« La digue tiendra », a dit [m|M. Muller].",
     [("m", "stated", "La digue tiendra")]),
    ("«La digue tiendra», tranche [m|le ministre] devant la presse.",
     [("m", "stated", "La digue tiendra")]),
    ("La digue \"tiendra bon\", a assuré mardi à Berne [m|le ministre, Jean Muller].",
     [("m", "stated", "La digue \"tiendra bon\"")]),
    ("''La digue tiendra bon\", a dit [m|M. Muller].",
     [("m", "stated", "La digue tiendra bon")]),
    ("BERNE, 3 mai (ATS) - La digue tiendra, a annoncé [m|Jean Muller].",
     [("m", "announced", "La digue tiendra")]),
    ("– La digue tiendra, a déclaré [m|Jean Muller].",
     [("m", "stated", "La digue tiendra")]),
    ("« La digue tiendra », a tenu à dire [m|le ministre].",
     [("m", "stated", "La digue tiendra")]),
    ("[m|Jean Muller] est venu hier.  « Tout va bien », a-t-il dit.",
     [("m", "stated", "Tout va bien")]),
    ("« La digue tiendra », a dit [m|M. Muller].  « Et le pont aussi. »",
     [("m", "stated", "La digue tiendra"), ("m", "stated", "Et le pont aussi")]),
    ("« La digue tiendra », a dit [m|M. Muller].  Le pont aussi, a-t-il ajouté.",
     [("m", "stated", "La digue tiendra"), ("m", "stated", "Le pont aussi")]),
    ("Le pont, a répété [m|M. Muller], n'a jamais bougé.",
     [("m", "stated", "Le pont, a répété M. Muller, n'a jamais bougé")]),
    ("Le pont tiendra, a dit [m|M. Muller], et les habitants de la rive n'ont rien à craindre.",
     [("m", "stated", "Le pont tiendra"),
      ("m", "stated", "les habitants de la rive n'ont rien à craindre")]),
    ("[m|M. Muller], en visite à Bâle, a salué le travail des équipes.",
     [("m", "stated", "le travail des équipes")]),
    # sources named aside
    ("Selon [i:min|le ministère des Ports], la digue tiendra.",
     [("min", "stated", "la digue tiendra")]),
    ("La digue tiendra, selon un communiqué [i:min|du ministère des Ports].",
     [("min", "stated", "La digue tiendra")]),
    ("Un communiqué publié mardi par [i:min|le ministère] a indiqué que la digue tiendrait.",
     [("min", "stated", "la digue tiendrait")]),
    # whatever follows the verb
    ("[m|M. Muller] a souligné auprès de [r|Paul Roux] l'importance de draguer le chenal.",
     [("m", "stressed", "l'importance de draguer le chenal")]),
    ("[m|M. Muller] a remercié les pompiers, et réclamé des pompes.",
     [("m", "thanked", "remercié les pompiers"), ("m", "called-for", "réclamé des pompes")]),
    ("[j:ch|Berne] a reproché à [j:fr|Paris] d'avoir ouvert les vannes.",
     [("ch", "accused", "reproché à Paris d'avoir ouvert les vannes")]),
    ("[m|M. Muller] a condamné l'ouverture des vannes.",
     [("m", "condemned", "condamné l'ouverture des vannes")]),
    ("[m|M. Muller] a dit regretter la crue.",
     [("m", "stated", "regretter la crue")]),
    ("[m|M. Muller] s'est engagé à réparer la digue.",
     [("m", "promised", "engagé à réparer la digue")]),
    ("[m|M. Muller] s'est félicité de la décrue rapide.",
     [("m", "stated", "de la décrue rapide")]),
    ("[m|M. Muller] a parlé d'un « grand jour ».",
     [("m", "stated", "un « grand jour »")]),
    ("[m|M. Muller] n'exclut pas de fermer le pont.",
     [("m", "stated", "de fermer le pont")]),
    ("[m|M. Muller] a appelé à la patience des riverains.",
     [("m", "called-for", "appelé à la patience des riverains")]),
    ("[m|M. Muller] a qualifié la digue d'ouvrage inutile.",
     [("m", "characterised", "qualifié la digue d'ouvrage inutile")]),
    # joint, nested, characterised
    ("[m|Jean Muller] et [r|Paul Roux] ont convenu pendant un dîner de renforcer la digue.",
     [("m+r", "agreed", "renforcer la digue")]),
    ("[i:min|Le ministère] a indiqué que [m|Jean Muller] a averti que la digue cèderait.",
     [("m", "warned", "la digue cèderait")]),
    ("A Berne, on a relu l'avertissement formulé par [m|Jean Muller] sur la crue.",
     [("m", "warned", "la crue")]),
    ("[m|Le ministre] a \"pointé les dangers de la crue\", ont déclaré [i:s|ses services].",
     [("m", "warned", "les dangers de la crue")]),
    ("La digue, présentée par [j:ch|la Suisse] comme un \"ouvrage sûr\", a cédé.",
     [("ch", "characterised", "un \"ouvrage sûr\"")]),
    ("Le chantier a valu des accusations entre [j:ch|Berne] et [j:fr|Paris].",
     [("ch+fr", "accused", "des accusations entre Berne et Paris")]),
    ("« La crue passe », a dit [m|M. Muller], pour qui tout dépend du vent.",
     [("m", "stated", "La crue passe"), ("m", "stated", "tout dépend du vent")]),
    ("[m|M. Muller] demande une aide rapide : « le pont cède ».",
     [("m", "asked", "demande une aide rapide"), ("m", "asked", "le pont cède")]),
    # nothing is said, or nobody says it
    ("Des sources proches du dossier ont affirmé que la digue cèderait.", []),
    ("[m|M. Muller] n'a pas dit quand le pont rouvrirait.", []),
    ("L'annonce du chantier a surpris [m|M. Muller].", []),
    ("[m|M. Muller] a inauguré le pont dit de la Reine.", []),
    ("Le pont annoncé par la presse attend [m|M. Muller].", []),
]  # fmt: skip

ENGLISH = [
    ('"The dam will hold for long," grumbles [m|Jean Muller].',
     [("m", "stated", "The dam will hold for long")]),
    ('The report on "the dam that will hold" was read by [m|Jean Muller].', []),
    ("[d|Jane Doe] said that the bridge would hold.",
     [("d", "stated", "the bridge would hold")]),
    ("[d|Jane Doe] said the bridge would hold.",
     [("d", "stated", "the bridge would hold")]),
    ("[d|Doe] told [r|Mr Roe] that the bridge would hold.",
     [("d", "stated", "the bridge would hold")]),
    ("The bridge will hold, [d|Doe] said.",
     [("d", "stated", "The bridge will hold")]),
    ("The bridge will hold, [d|Doe] said this morning.",
     [("d", "stated", "The bridge will hold")]),
    ("\"The bridge will hold,\" said [d|Jane Doe], spokesperson of the bridge agency.",
     [("d", "stated", "The bridge will hold")]),
    ("“It will hold,” [d|Doe] told reporters on Monday.  “We are sure.”",
     [("d", "stated", "It will hold"), ("d", "stated", "We are sure")]),
    ("[d|Jane Doe] came on Monday.  \"It will hold,\" she wrote later.",
     [("d", "stated", "It will hold")]),
    ("According to [i:min|the bridge ministry], the work is done.",
     [("min", "stated", "the work is done")]),
    ("The work is done, according to [i:min|the bridge ministry].",
     [("min", "stated", "The work is done")]),
    ("[d|Doe] denied that the bridge had cracked.",
     [("d", "denied-that", "the bridge had cracked")]),
    ("[~d|Doe]'s office denied reports of a crack.",
     [("Doe's office", "denied-that", "denied reports of a crack")]),
    ("[d|Doe] accused the builders of neglect and urged them to come back.",
     [("d", "accused", "accused the builders of neglect"),
      ("d", "called-for", "urged them to come back")]),
    ("[d|Doe], who quit last month, spoke of \"a first tentative step\".",
     [("d", "stated", "a first tentative step")]),
    ("[d|Doe] praised the work of the divers.",
     [("d", "stated", "the work of the divers")]),
    ("[d|Doe] declined to say when the pier would open.",
     [("d", "stated", "when the pier would open")]),
    ("[d|Doe] called the plan very risky.",
     [("d", "characterised", "called the plan very risky")]),
    ("[d|Doe] and [r|Roe] agreed to rebuild the pier.",
     [("d+r", "agreed", "agreed to rebuild the pier")]),
    ("The two towns, [d|Doe] said, must repair the pier together.",
     [("d", "stated", "The two towns, Doe said, must repair the pier together")]),
    ("[i:min|The bridge ministry] said that [d|Doe] had promised to rebuild the pier.",
     [("d", "promised", "promised to rebuild the pier")]),
    ("[r|Roe] had promised to rebuild the pier, [d|Doe] said.",
     [("r", "promised", "promised to rebuild the pier")]),
    ("[d|Doe] warned of more floods, adding that the pier was weak.",
     [("d", "warned", "of more floods"), ("d", "stated", "the pier was weak")]),
    ("\"It will hold,\" [d|Doe] said.  [i:min|The ministry], which owns it, thanked the crews.",
     [("d", "stated", "It will hold"), ("min", "thanked", "thanked the crews")]),
    ("[d|JANE DOE]: I have nothing to add.",
     [("d", "stated", "I have nothing to add")]),
    ("The pier, [d|Doe] announced on Friday, will close, and the ferries will run at night.",
     [("d", "announced", "The pier, Doe announced on Friday, will close, and the ferries "
       "will run at night")]),
    ("Officials said that the pier was lost.", []),
    ("[d|Doe] did not say when the work would start.", []),
    ("[d|Doe] called on [r|Roe] in Ostend on Friday.", []),
    ("[d|Doe] and [r|Roe] held a second phone call since the flood.", []),
    ("[d|Doe] saw the pier announced on Friday by the town.", []),
]  # fmt: skip


def said(marked: str, lang: str) -> list[tuple[str, str, str]]:
    doc = document(marked, lang)
    text = doc.article.text
    return [
        (
            "+".join(a.speaker.actors) or (a.speaker.span.of(text) if a.speaker.span else ""),
            a.act,
            a.content.of(text),
        )
        for a in attributions(doc)
        if not a.speaker.unnamed
    ]


@pytest.mark.parametrize(("marked", "expected"), FRENCH)
def test_french(marked, expected):
    assert said(marked, "fr") == expected


@pytest.mark.parametrize(("marked", "expected"), ENGLISH)
def test_english(marked, expected):
    assert said(marked, "en") == expected


@pytest.mark.parametrize(
    ("marked", "lang"), [(c[0], "fr") for c in FRENCH] + [(c[0], "en") for c in ENGLISH]
)
def test_everything_is_verbatim(marked, lang):
    doc = document(marked, lang)
    for a in attributions(doc):
        assert 0 <= a.evidence.start < a.evidence.end <= len(doc.article.text)
        assert a.content.of(doc.article.text).strip() == a.content.of(doc.article.text)


def test_an_addressee_is_told():
    (a,) = attributions(document("[d|Doe] told [r|Mr Roe] that it held.", "en"))
    assert a.addressees == ("r",)
    (a,) = attributions(document("[m|M. Muller] a souligné auprès de [r|M. Roux] le danger réel."))
    assert a.addressees == ("r",)


def test_who_tells_what_another_said():
    (a,) = attributions(
        document("[i:min|Le ministère] a indiqué que [m|Jean Muller] a promis que tout irait bien.")
    )
    assert [s.actors for s in a.told_by] == [("min",)]


def test_a_citing_article_relays():
    marked = (
        "[m|M. Muller] a visité la digue, raconte [x:gaz|La Gazette].  "
        "Citant [i:min|le ministère], l'article explique que la digue tient bon."
    )
    a = attributions(document(marked))[-1]
    assert a.speaker.actors == ("min",)
    assert a.relayed_by is not None
    assert a.relayed_by.actors == ("gaz",)
