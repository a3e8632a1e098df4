"""The kinds of institution of registry and claims, as codes of the ontology."""

from __future__ import annotations

from kg.vocab import CODE

CODE_OF_KIND = {
    "agency": CODE.agency,
    "alliance": CODE.alliance,
    "armed-forces": CODE.armed_forces,
    "court": CODE.court,
    "embassy": CODE.diplomatic_mission,
    "government": CODE.government,
    "intelligence-service": CODE.agency,
    "military-staff": CODE.military_staff,
    "ministry": CODE.ministry,
    "mission": CODE.diplomatic_mission,
    "news-agency": CODE.news_agency,
    "news-outlet": CODE.news_outlet,
    "organ": CODE.international_organisation,
    "organisation": CODE.international_organisation,
    "parliament": CODE.parliament,
    "party": CODE.political_party,
    "presidency": CODE.presidency,
    "press-service": CODE.news_outlet,
    "security-council": CODE.agency,
}
"""A kind that is not here (a monarchy) has no code: the institution then has no classification."""
