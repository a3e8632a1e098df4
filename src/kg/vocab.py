"""Generated from ontology/ by tools/make_vocab.py; do not edit. The IRIs that the code uses.

Plain constants, so that a misspelt term is a type error; strings, so that no RDF library is needed.
"""
# ruff: noqa: N815

from __future__ import annotations

from typing import Final

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

    Account: Final = "https://w3id.org/okg/ontology#Account"
    Attestation: Final = "https://w3id.org/okg/ontology#Attestation"
    Correspondence: Final = "https://w3id.org/okg/ontology#Correspondence"
    ExtractionRun: Final = "https://w3id.org/okg/ontology#ExtractionRun"
    HeldInteraction: Final = "https://w3id.org/okg/ontology#HeldInteraction"
    Institution: Final = "https://w3id.org/okg/ontology#Institution"
    Interaction: Final = "https://w3id.org/okg/ontology#Interaction"
    Jurisdiction: Final = "https://w3id.org/okg/ontology#Jurisdiction"
    Meeting: Final = "https://w3id.org/okg/ontology#Meeting"
    MultilateralMeeting: Final = "https://w3id.org/okg/ontology#MultilateralMeeting"
    NegotiationRound: Final = "https://w3id.org/okg/ontology#NegotiationRound"
    Office: Final = "https://w3id.org/okg/ontology#Office"
    Participation: Final = "https://w3id.org/okg/ontology#Participation"
    Passage: Final = "https://w3id.org/okg/ontology#Passage"
    PhoneCall: Final = "https://w3id.org/okg/ontology#PhoneCall"
    Place: Final = "https://w3id.org/okg/ontology#Place"
    RecencyClaim: Final = "https://w3id.org/okg/ontology#RecencyClaim"
    RemoteConversation: Final = "https://w3id.org/okg/ontology#RemoteConversation"
    SourceText: Final = "https://w3id.org/okg/ontology#SourceText"
    SourcedClaim: Final = "https://w3id.org/okg/ontology#SourcedClaim"
    Statement: Final = "https://w3id.org/okg/ontology#Statement"
    Term: Final = "https://w3id.org/okg/ontology#Term"
    Topic: Final = "https://w3id.org/okg/ontology#Topic"
    VideoConference: Final = "https://w3id.org/okg/ontology#VideoConference"
    Visit: Final = "https://w3id.org/okg/ontology#Visit"
    accountOf: Final = "https://w3id.org/okg/ontology#accountOf"
    addressee: Final = "https://w3id.org/okg/ontology#addressee"
    attestationType: Final = "https://w3id.org/okg/ontology#attestationType"
    attestedAt: Final = "https://w3id.org/okg/ontology#attestedAt"
    attestedHolder: Final = "https://w3id.org/okg/ontology#attestedHolder"
    betweenOffice: Final = "https://w3id.org/okg/ontology#betweenOffice"
    betweenSide: Final = "https://w3id.org/okg/ontology#betweenSide"
    capacityTitle: Final = "https://w3id.org/okg/ontology#capacityTitle"
    certainty: Final = "https://w3id.org/okg/ontology#certainty"
    channel: Final = "https://w3id.org/okg/ontology#channel"
    confidence: Final = "https://w3id.org/okg/ontology#confidence"
    counterpartOf: Final = "https://w3id.org/okg/ontology#counterpartOf"
    divergesFrom: Final = "https://w3id.org/okg/ontology#divergesFrom"
    earlierInteraction: Final = "https://w3id.org/okg/ontology#earlierInteraction"
    edtf: Final = "https://w3id.org/okg/ontology#edtf"
    endNotAfter: Final = "https://w3id.org/okg/ontology#endNotAfter"
    endNotBefore: Final = "https://w3id.org/okg/ontology#endNotBefore"
    evidence: Final = "https://w3id.org/okg/ontology#evidence"
    extractionRule: Final = "https://w3id.org/okg/ontology#extractionRule"
    hasHeld: Final = "https://w3id.org/okg/ontology#hasHeld"
    hasParticipant: Final = "https://w3id.org/okg/ontology#hasParticipant"
    hasParticipation: Final = "https://w3id.org/okg/ontology#hasParticipation"
    holder: Final = "https://w3id.org/okg/ontology#holder"
    inCapacity: Final = "https://w3id.org/okg/ontology#inCapacity"
    inferenceReason: Final = "https://w3id.org/okg/ontology#inferenceReason"
    inferred: Final = "https://w3id.org/okg/ontology#inferred"
    interactedWith: Final = "https://w3id.org/okg/ontology#interactedWith"
    jurisdiction: Final = "https://w3id.org/okg/ontology#jurisdiction"
    laterInteraction: Final = "https://w3id.org/okg/ontology#laterInteraction"
    locatedIn: Final = "https://w3id.org/okg/ontology#locatedIn"
    madeIn: Final = "https://w3id.org/okg/ontology#madeIn"
    metonym: Final = "https://w3id.org/okg/ontology#metonym"
    mode: Final = "https://w3id.org/okg/ontology#mode"
    notAfter: Final = "https://w3id.org/okg/ontology#notAfter"
    notBefore: Final = "https://w3id.org/okg/ontology#notBefore"
    office: Final = "https://w3id.org/okg/ontology#office"
    participant: Final = "https://w3id.org/okg/ontology#participant"
    participationRole: Final = "https://w3id.org/okg/ontology#participationRole"
    place: Final = "https://w3id.org/okg/ontology#place"
    portfolio: Final = "https://w3id.org/okg/ontology#portfolio"
    publishedBasis: Final = "https://w3id.org/okg/ontology#publishedBasis"
    quote: Final = "https://w3id.org/okg/ontology#quote"
    receivingParty: Final = "https://w3id.org/okg/ontology#receivingParty"
    relayedBy: Final = "https://w3id.org/okg/ontology#relayedBy"
    reviewStatus: Final = "https://w3id.org/okg/ontology#reviewStatus"
    sameIdentityAs: Final = "https://w3id.org/okg/ontology#sameIdentityAs"
    scopeType: Final = "https://w3id.org/okg/ontology#scopeType"
    seats: Final = "https://w3id.org/okg/ontology#seats"
    side: Final = "https://w3id.org/okg/ontology#side"
    sourceKind: Final = "https://w3id.org/okg/ontology#sourceKind"
    speaker: Final = "https://w3id.org/okg/ontology#speaker"
    speechAct: Final = "https://w3id.org/okg/ontology#speechAct"
    startNotAfter: Final = "https://w3id.org/okg/ontology#startNotAfter"
    startNotBefore: Final = "https://w3id.org/okg/ontology#startNotBefore"
    status: Final = "https://w3id.org/okg/ontology#status"
    succeeds: Final = "https://w3id.org/okg/ontology#succeeds"
    supportsTerm: Final = "https://w3id.org/okg/ontology#supportsTerm"
    toldIn: Final = "https://w3id.org/okg/ontology#toldIn"
    topic: Final = "https://w3id.org/okg/ontology#topic"


class CODE:
    """Codes: the values of closed lists."""

    accepted: Final = "https://w3id.org/okg/code#accepted"
    accused: Final = "https://w3id.org/okg/code#accused"
    acting: Final = "https://w3id.org/okg/code#acting"
    agency: Final = "https://w3id.org/okg/code#agency"
    aggregator: Final = "https://w3id.org/okg/code#aggregator"
    agreed: Final = "https://w3id.org/okg/code#agreed"
    alliance: Final = "https://w3id.org/okg/code#alliance"
    announced: Final = "https://w3id.org/okg/code#announced"
    armed_forces: Final = "https://w3id.org/okg/code#armed-forces"
    armed_group: Final = "https://w3id.org/okg/code#armed-group"
    asked: Final = "https://w3id.org/okg/code#asked"
    called_for: Final = "https://w3id.org/okg/code#called-for"
    cancelled: Final = "https://w3id.org/okg/code#cancelled"
    chair: Final = "https://w3id.org/okg/code#chair"
    characterised: Final = "https://w3id.org/okg/code#characterised"
    communique: Final = "https://w3id.org/okg/code#communique"
    condemned: Final = "https://w3id.org/okg/code#condemned"
    congratulated: Final = "https://w3id.org/okg/code#congratulated"
    contested: Final = "https://w3id.org/okg/code#contested"
    court: Final = "https://w3id.org/okg/code#court"
    database: Final = "https://w3id.org/okg/code#database"
    delegate: Final = "https://w3id.org/okg/code#delegate"
    denied: Final = "https://w3id.org/okg/code#denied"
    denied_that: Final = "https://w3id.org/okg/code#denied-that"
    designated: Final = "https://w3id.org/okg/code#designated"
    diplomatic_mission: Final = "https://w3id.org/okg/code#diplomatic-mission"
    former: Final = "https://w3id.org/okg/code#former"
    government: Final = "https://w3id.org/okg/code#government"
    guest: Final = "https://w3id.org/okg/code#guest"
    held: Final = "https://w3id.org/okg/code#held"
    holding: Final = "https://w3id.org/okg/code#holding"
    host: Final = "https://w3id.org/okg/code#host"
    initiator: Final = "https://w3id.org/okg/code#initiator"
    international_organisation: Final = "https://w3id.org/okg/code#international-organisation"
    interview: Final = "https://w3id.org/okg/code#interview"
    left_office: Final = "https://w3id.org/okg/code#left-office"
    letter: Final = "https://w3id.org/okg/code#letter"
    mediator: Final = "https://w3id.org/okg/code#mediator"
    military_staff: Final = "https://w3id.org/okg/code#military-staff"
    ministry: Final = "https://w3id.org/okg/code#ministry"
    news_agency: Final = "https://w3id.org/okg/code#news-agency"
    news_outlet: Final = "https://w3id.org/okg/code#news-outlet"
    nominated: Final = "https://w3id.org/okg/code#nominated"
    official: Final = "https://w3id.org/okg/code#official"
    ongoing: Final = "https://w3id.org/okg/code#ongoing"
    parliament: Final = "https://w3id.org/okg/code#parliament"
    planned: Final = "https://w3id.org/okg/code#planned"
    political_party: Final = "https://w3id.org/okg/code#political-party"
    postponed: Final = "https://w3id.org/okg/code#postponed"
    prepared_remarks: Final = "https://w3id.org/okg/code#prepared-remarks"
    presidency: Final = "https://w3id.org/okg/code#presidency"
    press: Final = "https://w3id.org/okg/code#press"
    press_briefing: Final = "https://w3id.org/okg/code#press-briefing"
    promised: Final = "https://w3id.org/okg/code#promised"
    proposed: Final = "https://w3id.org/okg/code#proposed"
    rejected: Final = "https://w3id.org/okg/code#rejected"
    social_media: Final = "https://w3id.org/okg/code#social-media"
    speech: Final = "https://w3id.org/okg/code#speech"
    stated: Final = "https://w3id.org/okg/code#stated"
    stressed: Final = "https://w3id.org/okg/code#stressed"
    substantive: Final = "https://w3id.org/okg/code#substantive"
    telegram: Final = "https://w3id.org/okg/code#telegram"
    thanked: Final = "https://w3id.org/okg/code#thanked"
    took_office: Final = "https://w3id.org/okg/code#took-office"
    unreviewed: Final = "https://w3id.org/okg/code#unreviewed"
    warned: Final = "https://w3id.org/okg/code#warned"


class OROLE:
    """Kinds of office."""

    ambassador: Final = "https://w3id.org/okg/id/office-role/ambassador"
    central_banker: Final = "https://w3id.org/okg/id/office-role/central-banker"
    chief_of_defence: Final = "https://w3id.org/okg/id/office-role/chief-of-defence"
    chief_of_staff: Final = "https://w3id.org/okg/id/office-role/chief-of-staff"
    deputy_head_of_government: Final = (
        "https://w3id.org/okg/id/office-role/deputy-head-of-government"
    )
    deputy_minister: Final = "https://w3id.org/okg/id/office-role/deputy-minister"
    envoy: Final = "https://w3id.org/okg/id/office-role/envoy"
    head_of_government: Final = "https://w3id.org/okg/id/office-role/head-of-government"
    head_of_organisation: Final = "https://w3id.org/okg/id/office-role/head-of-organisation"
    head_of_region: Final = "https://w3id.org/okg/id/office-role/head-of-region"
    head_of_state: Final = "https://w3id.org/okg/id/office-role/head-of-state"
    intelligence_chief: Final = "https://w3id.org/okg/id/office-role/intelligence-chief"
    judge: Final = "https://w3id.org/okg/id/office-role/judge"
    legislator: Final = "https://w3id.org/okg/id/office-role/legislator"
    military_commander: Final = "https://w3id.org/okg/id/office-role/military-commander"
    minister: Final = "https://w3id.org/okg/id/office-role/minister"
    other: Final = "https://w3id.org/okg/id/office-role/other"
    party_leader: Final = "https://w3id.org/okg/id/office-role/party-leader"
    security_adviser: Final = "https://w3id.org/okg/id/office-role/security-adviser"
    speaker: Final = "https://w3id.org/okg/id/office-role/speaker"
    spokesperson: Final = "https://w3id.org/okg/id/office-role/spokesperson"


class SCHEME:
    """The closed lists that codes belong to."""

    attestation_type: Final = "https://w3id.org/okg/code/attestation-type"
    channel: Final = "https://w3id.org/okg/code/channel"
    institution_kind: Final = "https://w3id.org/okg/code/institution-kind"
    mode: Final = "https://w3id.org/okg/code/mode"
    office_role: Final = "https://w3id.org/okg/code/office-role"
    participation_role: Final = "https://w3id.org/okg/code/participation-role"
    review: Final = "https://w3id.org/okg/code/review"
    source_kind: Final = "https://w3id.org/okg/code/source-kind"
    speech_act: Final = "https://w3id.org/okg/code/speech-act"
    status: Final = "https://w3id.org/okg/code/status"


class DCTERMS:
    """Dublin Core terms in use."""

    abstract: Final = "http://purl.org/dc/terms/abstract"
    bibliographicCitation: Final = "http://purl.org/dc/terms/bibliographicCitation"
    created: Final = "http://purl.org/dc/terms/created"
    creator: Final = "http://purl.org/dc/terms/creator"
    description: Final = "http://purl.org/dc/terms/description"
    isPartOf: Final = "http://purl.org/dc/terms/isPartOf"
    isReplacedBy: Final = "http://purl.org/dc/terms/isReplacedBy"
    issued: Final = "http://purl.org/dc/terms/issued"
    license: Final = "http://purl.org/dc/terms/license"
    modified: Final = "http://purl.org/dc/terms/modified"
    publisher: Final = "http://purl.org/dc/terms/publisher"
    rights: Final = "http://purl.org/dc/terms/rights"
    source: Final = "http://purl.org/dc/terms/source"
    title: Final = "http://purl.org/dc/terms/title"


class EDTF:
    """The datatype of EDTF dates."""

    EDTF: Final = "http://id.loc.gov/datatypes/edtf/EDTF"


class FOAF:
    """FOAF terms in use."""

    Agent: Final = "http://xmlns.com/foaf/0.1/Agent"
    Group: Final = "http://xmlns.com/foaf/0.1/Group"
    Person: Final = "http://xmlns.com/foaf/0.1/Person"
    familyName: Final = "http://xmlns.com/foaf/0.1/familyName"
    givenName: Final = "http://xmlns.com/foaf/0.1/givenName"
    name: Final = "http://xmlns.com/foaf/0.1/name"


class OA:
    """Web Annotation terms in use."""

    SpecificResource: Final = "http://www.w3.org/ns/oa#SpecificResource"
    TextPositionSelector: Final = "http://www.w3.org/ns/oa#TextPositionSelector"
    TextQuoteSelector: Final = "http://www.w3.org/ns/oa#TextQuoteSelector"
    end: Final = "http://www.w3.org/ns/oa#end"
    exact: Final = "http://www.w3.org/ns/oa#exact"
    hasSelector: Final = "http://www.w3.org/ns/oa#hasSelector"
    hasSource: Final = "http://www.w3.org/ns/oa#hasSource"
    prefix: Final = "http://www.w3.org/ns/oa#prefix"
    start: Final = "http://www.w3.org/ns/oa#start"
    suffix: Final = "http://www.w3.org/ns/oa#suffix"


class ORG:
    """Organization Ontology terms in use."""

    Membership: Final = "http://www.w3.org/ns/org#Membership"
    Organization: Final = "http://www.w3.org/ns/org#Organization"
    Post: Final = "http://www.w3.org/ns/org#Post"
    Role: Final = "http://www.w3.org/ns/org#Role"
    classification: Final = "http://www.w3.org/ns/org#classification"
    hasMembership: Final = "http://www.w3.org/ns/org#hasMembership"
    hasPost: Final = "http://www.w3.org/ns/org#hasPost"
    member: Final = "http://www.w3.org/ns/org#member"
    postIn: Final = "http://www.w3.org/ns/org#postIn"
    role: Final = "http://www.w3.org/ns/org#role"
    subOrganizationOf: Final = "http://www.w3.org/ns/org#subOrganizationOf"


class PROV:
    """PROV-O terms in use."""

    Activity: Final = "http://www.w3.org/ns/prov#Activity"
    Agent: Final = "http://www.w3.org/ns/prov#Agent"
    Entity: Final = "http://www.w3.org/ns/prov#Entity"
    endedAtTime: Final = "http://www.w3.org/ns/prov#endedAtTime"
    startedAtTime: Final = "http://www.w3.org/ns/prov#startedAtTime"
    used: Final = "http://www.w3.org/ns/prov#used"
    wasAssociatedWith: Final = "http://www.w3.org/ns/prov#wasAssociatedWith"
    wasAttributedTo: Final = "http://www.w3.org/ns/prov#wasAttributedTo"
    wasDerivedFrom: Final = "http://www.w3.org/ns/prov#wasDerivedFrom"
    wasGeneratedBy: Final = "http://www.w3.org/ns/prov#wasGeneratedBy"


class SCHEMA:
    """schema.org terms in use."""

    Event: Final = "https://schema.org/Event"
    MediaObject: Final = "https://schema.org/MediaObject"
    NewsArticle: Final = "https://schema.org/NewsArticle"
    Place: Final = "https://schema.org/Place"
    articleSection: Final = "https://schema.org/articleSection"
    author: Final = "https://schema.org/author"
    dateModified: Final = "https://schema.org/dateModified"
    datePublished: Final = "https://schema.org/datePublished"
    description: Final = "https://schema.org/description"
    domainIncludes: Final = "https://schema.org/domainIncludes"
    editor: Final = "https://schema.org/editor"
    encodingFormat: Final = "https://schema.org/encodingFormat"
    headline: Final = "https://schema.org/headline"
    honorificPrefix: Final = "https://schema.org/honorificPrefix"
    inLanguage: Final = "https://schema.org/inLanguage"
    name: Final = "https://schema.org/name"
    publisher: Final = "https://schema.org/publisher"
    sha256: Final = "https://schema.org/sha256"
    sourceOrganization: Final = "https://schema.org/sourceOrganization"
    text: Final = "https://schema.org/text"
    translator: Final = "https://schema.org/translator"
    url: Final = "https://schema.org/url"


class SKOS:
    """SKOS terms in use."""

    Concept: Final = "http://www.w3.org/2004/02/skos/core#Concept"
    ConceptScheme: Final = "http://www.w3.org/2004/02/skos/core#ConceptScheme"
    altLabel: Final = "http://www.w3.org/2004/02/skos/core#altLabel"
    broader: Final = "http://www.w3.org/2004/02/skos/core#broader"
    closeMatch: Final = "http://www.w3.org/2004/02/skos/core#closeMatch"
    definition: Final = "http://www.w3.org/2004/02/skos/core#definition"
    exactMatch: Final = "http://www.w3.org/2004/02/skos/core#exactMatch"
    example: Final = "http://www.w3.org/2004/02/skos/core#example"
    hiddenLabel: Final = "http://www.w3.org/2004/02/skos/core#hiddenLabel"
    inScheme: Final = "http://www.w3.org/2004/02/skos/core#inScheme"
    notation: Final = "http://www.w3.org/2004/02/skos/core#notation"
    prefLabel: Final = "http://www.w3.org/2004/02/skos/core#prefLabel"
    scopeNote: Final = "http://www.w3.org/2004/02/skos/core#scopeNote"


class TIME:
    """OWL-Time terms in use."""

    after: Final = "http://www.w3.org/2006/time#after"
    before: Final = "http://www.w3.org/2006/time#before"
