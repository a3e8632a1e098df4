"""Texts that nobody would write, and real sentences in their midst."""

from __future__ import annotations

from hypothesis import strategies as st

FRENCH = (
    "Le ministre norvégien de la Défense, Ole Hansen, a reçu lundi à Oslo son homologue suédois,"
    " Karl Berg, selon un communiqué du ministère."
)
ENGLISH = (
    "The Norwegian defence minister, Ole Hansen, met his Swedish counterpart, Karl Berg, in Oslo on"
    ' Monday, officials said. "We agree," Hansen said.'
)
PIECES = (
    FRENCH, ENGLISH, "M. Hansen", "Mr. Berg", "« ", " »", "“", "”", '"', "'", "’", "(", ")", "[",
    "de ", "de la ", "of the ", "homologue ", "minister ", "a dit ", "said ", "qui ", "who ",
    "le 5 mars 2024 ", "on March 5, 2024, ", "OSLO (Reuters) - ", "lundi ", "Monday ", ", ", ". ",
    "\n", "\n\n", "\r\n", " ", "\t", "…", "–", "- ", "1", "12:30 ", "France", "US", "NATO ",
    "e\u0301", "\u0301\u0301", "\u00ad", "\u200b", "\u200f", "\u202e", "\u2066", "\u00a0", "ﬁ",
    "\u2028", "وزير ", "外交部长", "İ", "ß", "ǅ", "👩‍👩‍👧", "\U000e0041", "\x85", "\x1c",
)  # fmt: skip

mixed = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), min_size=1, max_size=40
).map("".join)

RUNS = {
    "spaces": " ", "no-break spaces": "\u00a0", "newlines": "\n", "quotes": '"', "guillemets": "« ",
    "nested quotes": '"« “', "apostrophes": "'", "capitals": "A", "capital words": "Berg ",
    "names": "Berg, ", "digits": "1", "numbers": "12 ", "commas": ", ", "stops": ". ",
    "brackets": "(", "de": "de ", "of the": "of the ", "initials": "A. ", "titles": "M. ",
    "ministers": "ministre ", "counterparts": "son homologue ", "verbs": "said ", "days": "lundi ",
    "dates": "le 5 mars ", "datelines": "OSLO, ", "relatives": "qui ", "marks": "\u0301",
    "directions": "\u202e", "zero width": "a\u200b", "separators": "a\u2028", "links": "http://",
    "hashes": "#", "tags": "<a ", "letters": "abc", "Arabic": "وزير",
    "sentence": FRENCH.replace(" ", ""),
}  # fmt: skip
