"""The packs of every language say what the engine understands."""

import pytest

from kg.claims import Channel, SpeechAct
from kg.extract.speech import Form, cues, grammar
from kg.extract.tokens import tokenise
from kg.packs import languages, table

TAKES = {"that", "quote", "any", "after", "inf", "clause"}
KEYS = {
    "act", "takes", "forms", "tail", "after", "needs", "bars", "etre", "reflexive", "joint",
    "negated", "addressed",
}  # fmt: skip
WITH_SPEECH = [lang for lang in languages() if table(lang, "speech")]


@pytest.mark.parametrize("lang", WITH_SPEECH)
def test_verbs_keep_to_the_vocabularies(lang):
    speech = table(lang, "speech")
    for verb in speech["verbs"]:
        assert verb["act"] in set(SpeechAct), verb
        assert set(verb["takes"]) <= TAKES, verb
        assert set(verb) <= KEYS, verb
        assert set(verb["forms"]) <= set(speech["classes"]), verb
        assert ("after" in verb["takes"]) == ("after" in verb), verb
    for noun in speech["nouns"]:
        assert noun["act"] in set(SpeechAct)


@pytest.mark.parametrize("lang", WITH_SPEECH)
def test_every_class_has_every_form(lang):
    for name, endings in table(lang, "speech")["classes"].items():
        assert set(endings) == {form.value for form in Form}, name


@pytest.mark.parametrize("lang", WITH_SPEECH)
def test_channels_are_those_of_the_claims(lang):
    assert set(table(lang, "channels")["channels"]) == set(Channel)


@pytest.mark.parametrize("lang", WITH_SPEECH)
def test_every_act_has_a_verb(lang):
    acts = {verb["act"] for verb in table(lang, "speech")["verbs"]}
    assert acts == set(SpeechAct)


def test_both_languages_have_the_same_lists():
    assert set(grammar("fr").sets) == set(grammar("en").sets)


@pytest.mark.parametrize(
    ("words", "lang", "found"),
    [
        ("il a également indiqué", "fr", [("a également indiqué", "participle")]),
        ("elle s'est réjouie", "fr", [("s' est réjouie", "participle")]),
        ("souligne-t-elle", "fr", [("souligne-t-elle", "finite")]),
        ("il n'a pas dit", "fr", []),
        ("l'annonce du jour", "fr", []),
        ("à la demande du maire", "fr", []),
        ("she had also said", "en", [("had also said", "participle")]),
        ("she did not say", "en", []),
        ("the United States", "en", []),
        ("they stressed", "en", [("stressed", "finite")]),
    ],
)
def test_cues(words, lang, found):
    tokens = tokenise(words, lang)
    read = [
        (" ".join(t.text for t in tokens[c.start : c.end]), c.form.value)
        for c in cues(tokens, lang)
        if not c.negated and not c.passive
    ]
    assert read == found
