"""Generated from ontology/ by tools/make_vocab.py; do not edit. The IRIs that the code uses.

Plain constants instead of an rdflib namespace, so that a misspelt term is a type error.
"""
# ruff: noqa: N815

from __future__ import annotations

from typing import Final

from rdflib import URIRef

__all__ = [
    "CODE",
    "DCTERMS",
    "EDTF",
    "FOAF",
    "OA",
    "OKG",
    "ORG",
    "OROLE",
    "PROV",
    "SCHEMA",
    "SCHEME",
    "SKOS",
    "TIME",
]


class OKG:
    """Classes and properties of this project's ontology."""

    Account: Final = URIRef("https://w3id.org/okg/ontology#Account")
    Attestation: Final = URIRef("https://w3id.org/okg/ontology#Attestation")
    Correspondence: Final = URIRef("https://w3id.org/okg/ontology#Correspondence")
    ExtractionRun: Final = URIRef("https://w3id.org/okg/ontology#ExtractionRun")
    HeldInteraction: Final = URIRef("https://w3id.org/okg/ontology#HeldInteraction")
    Institution: Final = URIRef("https://w3id.org/okg/ontology#Institution")
    Interaction: Final = URIRef("https://w3id.org/okg/ontology#Interaction")
    Jurisdiction: Final = URIRef("https://w3id.org/okg/ontology#Jurisdiction")
    Meeting: Final = URIRef("https://w3id.org/okg/ontology#Meeting")
    MultilateralMeeting: Final = URIRef("https://w3id.org/okg/ontology#MultilateralMeeting")
    NegotiationRound: Final = URIRef("https://w3id.org/okg/ontology#NegotiationRound")
    Office: Final = URIRef("https://w3id.org/okg/ontology#Office")
    Participation: Final = URIRef("https://w3id.org/okg/ontology#Participation")
    Passage: Final = URIRef("https://w3id.org/okg/ontology#Passage")
    PhoneCall: Final = URIRef("https://w3id.org/okg/ontology#PhoneCall")
    Place: Final = URIRef("https://w3id.org/okg/ontology#Place")
    RecencyClaim: Final = URIRef("https://w3id.org/okg/ontology#RecencyClaim")
    RemoteConversation: Final = URIRef("https://w3id.org/okg/ontology#RemoteConversation")
    SourceText: Final = URIRef("https://w3id.org/okg/ontology#SourceText")
    SourcedClaim: Final = URIRef("https://w3id.org/okg/ontology#SourcedClaim")
    Statement: Final = URIRef("https://w3id.org/okg/ontology#Statement")
    Term: Final = URIRef("https://w3id.org/okg/ontology#Term")
    Topic: Final = URIRef("https://w3id.org/okg/ontology#Topic")
    VideoConference: Final = URIRef("https://w3id.org/okg/ontology#VideoConference")
    Visit: Final = URIRef("https://w3id.org/okg/ontology#Visit")
    accountOf: Final = URIRef("https://w3id.org/okg/ontology#accountOf")
    addressee: Final = URIRef("https://w3id.org/okg/ontology#addressee")
    attestationType: Final = URIRef("https://w3id.org/okg/ontology#attestationType")
    attestedAt: Final = URIRef("https://w3id.org/okg/ontology#attestedAt")
    attestedHolder: Final = URIRef("https://w3id.org/okg/ontology#attestedHolder")
    betweenOffice: Final = URIRef("https://w3id.org/okg/ontology#betweenOffice")
    betweenSide: Final = URIRef("https://w3id.org/okg/ontology#betweenSide")
    capacityTitle: Final = URIRef("https://w3id.org/okg/ontology#capacityTitle")
    channel: Final = URIRef("https://w3id.org/okg/ontology#channel")
    confidence: Final = URIRef("https://w3id.org/okg/ontology#confidence")
    counterpartOf: Final = URIRef("https://w3id.org/okg/ontology#counterpartOf")
    divergesFrom: Final = URIRef("https://w3id.org/okg/ontology#divergesFrom")
    earlierInteraction: Final = URIRef("https://w3id.org/okg/ontology#earlierInteraction")
    edtf: Final = URIRef("https://w3id.org/okg/ontology#edtf")
    endNotAfter: Final = URIRef("https://w3id.org/okg/ontology#endNotAfter")
    endNotBefore: Final = URIRef("https://w3id.org/okg/ontology#endNotBefore")
    evidence: Final = URIRef("https://w3id.org/okg/ontology#evidence")
    extractionRule: Final = URIRef("https://w3id.org/okg/ontology#extractionRule")
    hasHeld: Final = URIRef("https://w3id.org/okg/ontology#hasHeld")
    hasParticipant: Final = URIRef("https://w3id.org/okg/ontology#hasParticipant")
    hasParticipation: Final = URIRef("https://w3id.org/okg/ontology#hasParticipation")
    holder: Final = URIRef("https://w3id.org/okg/ontology#holder")
    inCapacity: Final = URIRef("https://w3id.org/okg/ontology#inCapacity")
    inferenceReason: Final = URIRef("https://w3id.org/okg/ontology#inferenceReason")
    inferred: Final = URIRef("https://w3id.org/okg/ontology#inferred")
    interactedWith: Final = URIRef("https://w3id.org/okg/ontology#interactedWith")
    jurisdiction: Final = URIRef("https://w3id.org/okg/ontology#jurisdiction")
    laterInteraction: Final = URIRef("https://w3id.org/okg/ontology#laterInteraction")
    locatedIn: Final = URIRef("https://w3id.org/okg/ontology#locatedIn")
    madeIn: Final = URIRef("https://w3id.org/okg/ontology#madeIn")
    metonym: Final = URIRef("https://w3id.org/okg/ontology#metonym")
    mode: Final = URIRef("https://w3id.org/okg/ontology#mode")
    notAfter: Final = URIRef("https://w3id.org/okg/ontology#notAfter")
    notBefore: Final = URIRef("https://w3id.org/okg/ontology#notBefore")
    office: Final = URIRef("https://w3id.org/okg/ontology#office")
    participant: Final = URIRef("https://w3id.org/okg/ontology#participant")
    participationRole: Final = URIRef("https://w3id.org/okg/ontology#participationRole")
    place: Final = URIRef("https://w3id.org/okg/ontology#place")
    portfolio: Final = URIRef("https://w3id.org/okg/ontology#portfolio")
    publishedBasis: Final = URIRef("https://w3id.org/okg/ontology#publishedBasis")
    quote: Final = URIRef("https://w3id.org/okg/ontology#quote")
    receivingParty: Final = URIRef("https://w3id.org/okg/ontology#receivingParty")
    relayedBy: Final = URIRef("https://w3id.org/okg/ontology#relayedBy")
    reviewStatus: Final = URIRef("https://w3id.org/okg/ontology#reviewStatus")
    sameIdentityAs: Final = URIRef("https://w3id.org/okg/ontology#sameIdentityAs")
    scopeType: Final = URIRef("https://w3id.org/okg/ontology#scopeType")
    seats: Final = URIRef("https://w3id.org/okg/ontology#seats")
    side: Final = URIRef("https://w3id.org/okg/ontology#side")
    sourceKind: Final = URIRef("https://w3id.org/okg/ontology#sourceKind")
    speaker: Final = URIRef("https://w3id.org/okg/ontology#speaker")
    speechAct: Final = URIRef("https://w3id.org/okg/ontology#speechAct")
    startNotAfter: Final = URIRef("https://w3id.org/okg/ontology#startNotAfter")
    startNotBefore: Final = URIRef("https://w3id.org/okg/ontology#startNotBefore")
    status: Final = URIRef("https://w3id.org/okg/ontology#status")
    succeeds: Final = URIRef("https://w3id.org/okg/ontology#succeeds")
    supportsTerm: Final = URIRef("https://w3id.org/okg/ontology#supportsTerm")
    toldIn: Final = URIRef("https://w3id.org/okg/ontology#toldIn")
    topic: Final = URIRef("https://w3id.org/okg/ontology#topic")


class CODE:
    """Codes: the values of closed lists."""

    accepted: Final = URIRef("https://w3id.org/okg/code#accepted")
    accused: Final = URIRef("https://w3id.org/okg/code#accused")
    acting: Final = URIRef("https://w3id.org/okg/code#acting")
    agency: Final = URIRef("https://w3id.org/okg/code#agency")
    aggregator: Final = URIRef("https://w3id.org/okg/code#aggregator")
    agreed: Final = URIRef("https://w3id.org/okg/code#agreed")
    alliance: Final = URIRef("https://w3id.org/okg/code#alliance")
    announced: Final = URIRef("https://w3id.org/okg/code#announced")
    armed_forces: Final = URIRef("https://w3id.org/okg/code#armed-forces")
    armed_group: Final = URIRef("https://w3id.org/okg/code#armed-group")
    asked: Final = URIRef("https://w3id.org/okg/code#asked")
    called_for: Final = URIRef("https://w3id.org/okg/code#called-for")
    cancelled: Final = URIRef("https://w3id.org/okg/code#cancelled")
    chair: Final = URIRef("https://w3id.org/okg/code#chair")
    characterised: Final = URIRef("https://w3id.org/okg/code#characterised")
    communique: Final = URIRef("https://w3id.org/okg/code#communique")
    condemned: Final = URIRef("https://w3id.org/okg/code#condemned")
    congratulated: Final = URIRef("https://w3id.org/okg/code#congratulated")
    contested: Final = URIRef("https://w3id.org/okg/code#contested")
    court: Final = URIRef("https://w3id.org/okg/code#court")
    database: Final = URIRef("https://w3id.org/okg/code#database")
    delegate: Final = URIRef("https://w3id.org/okg/code#delegate")
    denied: Final = URIRef("https://w3id.org/okg/code#denied")
    denied_that: Final = URIRef("https://w3id.org/okg/code#denied-that")
    designated: Final = URIRef("https://w3id.org/okg/code#designated")
    diplomatic_mission: Final = URIRef("https://w3id.org/okg/code#diplomatic-mission")
    former: Final = URIRef("https://w3id.org/okg/code#former")
    government: Final = URIRef("https://w3id.org/okg/code#government")
    guest: Final = URIRef("https://w3id.org/okg/code#guest")
    held: Final = URIRef("https://w3id.org/okg/code#held")
    holding: Final = URIRef("https://w3id.org/okg/code#holding")
    host: Final = URIRef("https://w3id.org/okg/code#host")
    initiator: Final = URIRef("https://w3id.org/okg/code#initiator")
    international_organisation: Final = URIRef(
        "https://w3id.org/okg/code#international-organisation"
    )
    interview: Final = URIRef("https://w3id.org/okg/code#interview")
    left_office: Final = URIRef("https://w3id.org/okg/code#left-office")
    letter: Final = URIRef("https://w3id.org/okg/code#letter")
    mediator: Final = URIRef("https://w3id.org/okg/code#mediator")
    military_staff: Final = URIRef("https://w3id.org/okg/code#military-staff")
    ministry: Final = URIRef("https://w3id.org/okg/code#ministry")
    news_agency: Final = URIRef("https://w3id.org/okg/code#news-agency")
    news_outlet: Final = URIRef("https://w3id.org/okg/code#news-outlet")
    nominated: Final = URIRef("https://w3id.org/okg/code#nominated")
    official: Final = URIRef("https://w3id.org/okg/code#official")
    ongoing: Final = URIRef("https://w3id.org/okg/code#ongoing")
    parliament: Final = URIRef("https://w3id.org/okg/code#parliament")
    planned: Final = URIRef("https://w3id.org/okg/code#planned")
    political_party: Final = URIRef("https://w3id.org/okg/code#political-party")
    postponed: Final = URIRef("https://w3id.org/okg/code#postponed")
    prepared_remarks: Final = URIRef("https://w3id.org/okg/code#prepared-remarks")
    presidency: Final = URIRef("https://w3id.org/okg/code#presidency")
    press: Final = URIRef("https://w3id.org/okg/code#press")
    press_briefing: Final = URIRef("https://w3id.org/okg/code#press-briefing")
    promised: Final = URIRef("https://w3id.org/okg/code#promised")
    proposed: Final = URIRef("https://w3id.org/okg/code#proposed")
    rejected: Final = URIRef("https://w3id.org/okg/code#rejected")
    social_media: Final = URIRef("https://w3id.org/okg/code#social-media")
    speech: Final = URIRef("https://w3id.org/okg/code#speech")
    stated: Final = URIRef("https://w3id.org/okg/code#stated")
    stressed: Final = URIRef("https://w3id.org/okg/code#stressed")
    substantive: Final = URIRef("https://w3id.org/okg/code#substantive")
    telegram: Final = URIRef("https://w3id.org/okg/code#telegram")
    thanked: Final = URIRef("https://w3id.org/okg/code#thanked")
    took_office: Final = URIRef("https://w3id.org/okg/code#took-office")
    unreviewed: Final = URIRef("https://w3id.org/okg/code#unreviewed")
    warned: Final = URIRef("https://w3id.org/okg/code#warned")


class OROLE:
    """Kinds of office."""

    ambassador: Final = URIRef("https://w3id.org/okg/id/office-role/ambassador")
    central_banker: Final = URIRef("https://w3id.org/okg/id/office-role/central-banker")
    chief_of_defence: Final = URIRef("https://w3id.org/okg/id/office-role/chief-of-defence")
    chief_of_staff: Final = URIRef("https://w3id.org/okg/id/office-role/chief-of-staff")
    deputy_head_of_government: Final = URIRef(
        "https://w3id.org/okg/id/office-role/deputy-head-of-government"
    )
    deputy_minister: Final = URIRef("https://w3id.org/okg/id/office-role/deputy-minister")
    envoy: Final = URIRef("https://w3id.org/okg/id/office-role/envoy")
    head_of_government: Final = URIRef("https://w3id.org/okg/id/office-role/head-of-government")
    head_of_organisation: Final = URIRef("https://w3id.org/okg/id/office-role/head-of-organisation")
    head_of_region: Final = URIRef("https://w3id.org/okg/id/office-role/head-of-region")
    head_of_state: Final = URIRef("https://w3id.org/okg/id/office-role/head-of-state")
    intelligence_chief: Final = URIRef("https://w3id.org/okg/id/office-role/intelligence-chief")
    judge: Final = URIRef("https://w3id.org/okg/id/office-role/judge")
    legislator: Final = URIRef("https://w3id.org/okg/id/office-role/legislator")
    military_commander: Final = URIRef("https://w3id.org/okg/id/office-role/military-commander")
    minister: Final = URIRef("https://w3id.org/okg/id/office-role/minister")
    other: Final = URIRef("https://w3id.org/okg/id/office-role/other")
    party_leader: Final = URIRef("https://w3id.org/okg/id/office-role/party-leader")
    security_adviser: Final = URIRef("https://w3id.org/okg/id/office-role/security-adviser")
    speaker: Final = URIRef("https://w3id.org/okg/id/office-role/speaker")
    spokesperson: Final = URIRef("https://w3id.org/okg/id/office-role/spokesperson")


class SCHEME:
    """The closed lists that codes belong to."""

    attestation_type: Final = URIRef("https://w3id.org/okg/code/attestation-type")
    channel: Final = URIRef("https://w3id.org/okg/code/channel")
    institution_kind: Final = URIRef("https://w3id.org/okg/code/institution-kind")
    mode: Final = URIRef("https://w3id.org/okg/code/mode")
    office_role: Final = URIRef("https://w3id.org/okg/code/office-role")
    participation_role: Final = URIRef("https://w3id.org/okg/code/participation-role")
    review: Final = URIRef("https://w3id.org/okg/code/review")
    source_kind: Final = URIRef("https://w3id.org/okg/code/source-kind")
    speech_act: Final = URIRef("https://w3id.org/okg/code/speech-act")
    status: Final = URIRef("https://w3id.org/okg/code/status")


class DCTERMS:
    """Dublin Core terms in use."""

    abstract: Final = URIRef("http://purl.org/dc/terms/abstract")
    bibliographicCitation: Final = URIRef("http://purl.org/dc/terms/bibliographicCitation")
    created: Final = URIRef("http://purl.org/dc/terms/created")
    creator: Final = URIRef("http://purl.org/dc/terms/creator")
    description: Final = URIRef("http://purl.org/dc/terms/description")
    isPartOf: Final = URIRef("http://purl.org/dc/terms/isPartOf")
    isReplacedBy: Final = URIRef("http://purl.org/dc/terms/isReplacedBy")
    issued: Final = URIRef("http://purl.org/dc/terms/issued")
    license: Final = URIRef("http://purl.org/dc/terms/license")
    modified: Final = URIRef("http://purl.org/dc/terms/modified")
    publisher: Final = URIRef("http://purl.org/dc/terms/publisher")
    rights: Final = URIRef("http://purl.org/dc/terms/rights")
    source: Final = URIRef("http://purl.org/dc/terms/source")
    title: Final = URIRef("http://purl.org/dc/terms/title")


class EDTF:
    """The datatype of EDTF dates."""

    EDTF: Final = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")


class FOAF:
    """FOAF terms in use."""

    Agent: Final = URIRef("http://xmlns.com/foaf/0.1/Agent")
    Group: Final = URIRef("http://xmlns.com/foaf/0.1/Group")
    Person: Final = URIRef("http://xmlns.com/foaf/0.1/Person")
    familyName: Final = URIRef("http://xmlns.com/foaf/0.1/familyName")
    givenName: Final = URIRef("http://xmlns.com/foaf/0.1/givenName")
    name: Final = URIRef("http://xmlns.com/foaf/0.1/name")


class OA:
    """Web Annotation terms in use."""

    SpecificResource: Final = URIRef("http://www.w3.org/ns/oa#SpecificResource")
    TextPositionSelector: Final = URIRef("http://www.w3.org/ns/oa#TextPositionSelector")
    TextQuoteSelector: Final = URIRef("http://www.w3.org/ns/oa#TextQuoteSelector")
    end: Final = URIRef("http://www.w3.org/ns/oa#end")
    exact: Final = URIRef("http://www.w3.org/ns/oa#exact")
    hasSelector: Final = URIRef("http://www.w3.org/ns/oa#hasSelector")
    hasSource: Final = URIRef("http://www.w3.org/ns/oa#hasSource")
    prefix: Final = URIRef("http://www.w3.org/ns/oa#prefix")
    start: Final = URIRef("http://www.w3.org/ns/oa#start")
    suffix: Final = URIRef("http://www.w3.org/ns/oa#suffix")


class ORG:
    """Organization Ontology terms in use."""

    Membership: Final = URIRef("http://www.w3.org/ns/org#Membership")
    Organization: Final = URIRef("http://www.w3.org/ns/org#Organization")
    Post: Final = URIRef("http://www.w3.org/ns/org#Post")
    Role: Final = URIRef("http://www.w3.org/ns/org#Role")
    classification: Final = URIRef("http://www.w3.org/ns/org#classification")
    hasMembership: Final = URIRef("http://www.w3.org/ns/org#hasMembership")
    hasPost: Final = URIRef("http://www.w3.org/ns/org#hasPost")
    member: Final = URIRef("http://www.w3.org/ns/org#member")
    postIn: Final = URIRef("http://www.w3.org/ns/org#postIn")
    role: Final = URIRef("http://www.w3.org/ns/org#role")
    subOrganizationOf: Final = URIRef("http://www.w3.org/ns/org#subOrganizationOf")


class PROV:
    """PROV-O terms in use."""

    Activity: Final = URIRef("http://www.w3.org/ns/prov#Activity")
    Agent: Final = URIRef("http://www.w3.org/ns/prov#Agent")
    Entity: Final = URIRef("http://www.w3.org/ns/prov#Entity")
    endedAtTime: Final = URIRef("http://www.w3.org/ns/prov#endedAtTime")
    startedAtTime: Final = URIRef("http://www.w3.org/ns/prov#startedAtTime")
    used: Final = URIRef("http://www.w3.org/ns/prov#used")
    wasAssociatedWith: Final = URIRef("http://www.w3.org/ns/prov#wasAssociatedWith")
    wasAttributedTo: Final = URIRef("http://www.w3.org/ns/prov#wasAttributedTo")
    wasDerivedFrom: Final = URIRef("http://www.w3.org/ns/prov#wasDerivedFrom")
    wasGeneratedBy: Final = URIRef("http://www.w3.org/ns/prov#wasGeneratedBy")


class SCHEMA:
    """schema.org terms in use."""

    Event: Final = URIRef("https://schema.org/Event")
    MediaObject: Final = URIRef("https://schema.org/MediaObject")
    NewsArticle: Final = URIRef("https://schema.org/NewsArticle")
    Place: Final = URIRef("https://schema.org/Place")
    articleSection: Final = URIRef("https://schema.org/articleSection")
    author: Final = URIRef("https://schema.org/author")
    dateModified: Final = URIRef("https://schema.org/dateModified")
    datePublished: Final = URIRef("https://schema.org/datePublished")
    description: Final = URIRef("https://schema.org/description")
    domainIncludes: Final = URIRef("https://schema.org/domainIncludes")
    editor: Final = URIRef("https://schema.org/editor")
    encodingFormat: Final = URIRef("https://schema.org/encodingFormat")
    headline: Final = URIRef("https://schema.org/headline")
    honorificPrefix: Final = URIRef("https://schema.org/honorificPrefix")
    inLanguage: Final = URIRef("https://schema.org/inLanguage")
    name: Final = URIRef("https://schema.org/name")
    publisher: Final = URIRef("https://schema.org/publisher")
    sha256: Final = URIRef("https://schema.org/sha256")
    sourceOrganization: Final = URIRef("https://schema.org/sourceOrganization")
    text: Final = URIRef("https://schema.org/text")
    translator: Final = URIRef("https://schema.org/translator")
    url: Final = URIRef("https://schema.org/url")


class SKOS:
    """SKOS terms in use."""

    Concept: Final = URIRef("http://www.w3.org/2004/02/skos/core#Concept")
    ConceptScheme: Final = URIRef("http://www.w3.org/2004/02/skos/core#ConceptScheme")
    altLabel: Final = URIRef("http://www.w3.org/2004/02/skos/core#altLabel")
    broader: Final = URIRef("http://www.w3.org/2004/02/skos/core#broader")
    closeMatch: Final = URIRef("http://www.w3.org/2004/02/skos/core#closeMatch")
    definition: Final = URIRef("http://www.w3.org/2004/02/skos/core#definition")
    exactMatch: Final = URIRef("http://www.w3.org/2004/02/skos/core#exactMatch")
    example: Final = URIRef("http://www.w3.org/2004/02/skos/core#example")
    hiddenLabel: Final = URIRef("http://www.w3.org/2004/02/skos/core#hiddenLabel")
    inScheme: Final = URIRef("http://www.w3.org/2004/02/skos/core#inScheme")
    notation: Final = URIRef("http://www.w3.org/2004/02/skos/core#notation")
    prefLabel: Final = URIRef("http://www.w3.org/2004/02/skos/core#prefLabel")
    scopeNote: Final = URIRef("http://www.w3.org/2004/02/skos/core#scopeNote")


class TIME:
    """OWL-Time terms in use."""

    after: Final = URIRef("http://www.w3.org/2006/time#after")
    before: Final = URIRef("http://www.w3.org/2006/time#before")
