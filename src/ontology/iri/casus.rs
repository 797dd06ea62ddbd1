//! The terms of casus itself. The properties of a claim's fields are made from the table of fields.

use oxigraph::model::NamedNode;

terms! { "https://w3id.org/casus/ns#",
    /// A press article.
    ARTICLE = "Article";
    /// What one article states or reports.
    CLAIM = "Claim";
    /// One execution of the program, told by what decides its results.
    RUN = "Run";
    /// A sovereign state, of today or of the past.
    STATE = "State";
    /// An intergovernmental organisation, alliance, mission or force.
    ORGANISATION = "Organisation";
    /// A treaty.
    TREATY = "Treaty";
    /// A city.
    CITY = "City";
    /// A place that is no capital.
    PLACE = "Place";
    /// A person.
    PERSON = "Person";
    /// A form that names two or more things.
    HOMONYM = "Homonym";
    /// A name that a city bore for some time.
    FORMER_NAME = "FormerName";
    /// Something that claims agree on.
    FACT = "Fact";
    /// A stretch of time within a fact during which its status was one and the same.
    PHASE_CLASS = "Phase";
    /// A figure that claims give of a deployment.
    REPORT_CLASS = "Report";
    /// A disagreement of claims.
    CONFLICT = "Conflict";
    /// One side of a conflict.
    CONFLICT_PARTY = "ConflictParty";
    /// Military alliance, defence pact or security dialogue.
    MILITARY_ALLIANCE = "MilitaryAlliance";
    /// Economic organisation.
    ECONOMIC_ORGANISATION = "EconomicOrganisation";
    /// Organisation of a region, political or of general purpose.
    REGIONAL_ORGANISATION = "RegionalOrganisation";
    /// Organisation open to states of the whole world.
    UNIVERSAL_ORGANISATION = "UniversalOrganisation";
    /// Specialised agency, fund or programme.
    AGENCY = "Agency";
    /// Organ of an organisation.
    ORGAN = "Organ";
    /// International court.
    COURT = "Court";
    /// Informal group of states.
    FORUM = "Forum";
    /// Peace operation, observer or training mission.
    MISSION = "Mission";
    /// Standing or named force.
    FORCE = "Force";
    /// Coalition of states.
    COALITION = "Coalition";

    /// SHA-256 of an article's text in UTF-8, in hexadecimal.
    CONTENT_HASH = "contentHash";
    /// Hashes of an article's sentences: what tells that two print one dispatch.
    FINGERPRINT = "fingerprint";
    /// The article that stands for the dispatch that an article prints.
    REPRINT_OF = "reprintOf";
    /// A state, organisation or person that an article names.
    MENTIONS = "mentions";
    /// The rule that found a claim.
    RULE = "rule";
    /// Whether the text affirms or denies a claim.
    POLARITY = "polarity";
    /// How the text holds a claim to be true.
    MODALITY = "modality";
    /// Who says so, as written.
    SPEAKER = "speaker";
    /// The passage that shows a claim.
    EVIDENCE = "evidence";
    /// Version of the program.
    VERSION = "version";
    /// Hash of the rules of a run.
    RULES_HASH = "rulesHash";
    /// Hash of the lexicon of a run.
    LEXICON_HASH = "lexiconHash";
    /// What a state is to an organisation.
    STATUS = "status";
    /// First day, month or year of something.
    FROM = "from";
    /// Last day, month or year of something.
    UNTIL = "until";
    /// What a claim or fact is about, so that what can be compared has one value.
    KEY = "key";
    /// A phase of a fact.
    PHASE = "phase";
    /// A figure that claims give.
    REPORT = "report";
    /// Publication of the first article that says so of its own time.
    ATTESTED_FROM = "attestedFrom";
    /// Publication of the last article that says so of its own time.
    ATTESTED_UNTIL = "attestedUntil";
    /// A claim that supports a fact or a side of a conflict.
    SUPPORTED_BY = "supportedBy";
    /// Number of articles that support a fact.
    ARTICLE_COUNT = "articleCount";
    /// Number of publishers that support a fact.
    PUBLISHER_COUNT = "publisherCount";
    /// How a conflict was settled, if it was.
    SETTLEMENT = "settlement";
    /// Whether a party to a conflict is the one that was found right.
    ACCEPTED = "accepted";
    /// What a conflict is about: date, status, holder or quantity.
    CONFLICT_KIND = "conflictKind";
    /// What a conflict concerns.
    ABOUT = "about";
    /// A side of a conflict.
    PARTY = "party";
    /// What a side of a conflict says.
    VALUE = "value";
    /// Adjective of a state, one inflection.
    ADJECTIVE = "adjective";
    /// Inhabitant of a state, one inflection.
    DEMONYM = "demonym";
    /// Gender and number of a state's French name.
    GRAMMAR = "grammar";
    /// Capital of a state.
    CAPITAL = "capital";
    /// Seat of a state's government, where it is not the capital.
    SEAT_OF_GOVERNMENT = "seatOfGovernment";
    /// Palace or nickname that stands for a government.
    GOVERNMENT_NAME = "governmentName";
    /// ISO 3166 alphabetic code of three letters.
    ISO_3166 = "iso3166";
    /// ISO 3166 alphabetic code of two letters.
    ISO_3166_ALPHA_2 = "iso3166Alpha2";
    /// ISO 3166 numeric code.
    ISO_3166_NUMERIC = "iso3166Numeric";
    /// Correlates of War number.
    COW = "cow";
    /// Correlates of War abbreviation.
    COW_ABBREVIATION = "cowAbbreviation";
    /// Whether a state is a member of the United Nations.
    UN_MEMBER = "unMember";
    /// Region of the world, as the French press names it.
    REGION = "region";
    /// A name that a city bore for some time.
    HAS_FORMER_NAME = "formerName";
    /// Acronym of an organisation, as written.
    ACRONYM = "acronym";
    /// City of an organisation's headquarters.
    SEAT = "seat";
    /// Treaty that founded an organisation.
    FOUNDING_TREATY = "foundingTreaty";
    /// State in which a mission or force is deployed.
    HOST = "host";
    /// State that a place lies in.
    IN_STATE = "inState";
    /// Organisation whose treaty it is.
    TREATY_OF = "treatyOf";
    /// When a treaty was signed.
    SIGNED = "signed";
    /// When a treaty came into force.
    IN_FORCE = "inForce";
    /// Where a treaty was signed.
    SIGNED_AT = "signedAt";
    /// Something that a homonym may name.
    CANDIDATE = "candidate";
    /// What a homonym names when nothing decides.
    PREFERRED = "preferred";
    /// How a homonym is decided.
    DECIDED_BY = "decidedBy";
    /// A homonym is decided by another, unambiguous mention.
    OTHER_MENTION = "otherMention";
}

/// The property with this local name, as the table of a claim's fields gives it.
pub fn property(local: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{NAMESPACE}{local}"))
}

/// The class of the claims of a kind: `assistance_request` gives `casus:AssistanceRequestClaim`.
pub fn claim_class(kind: &str) -> NamedNode {
    property(&format!("{}Claim", camel(kind)))
}

/// The class of the facts that claims of a kind amount to: `casus:AssistanceRequestFact`.
pub fn fact_class(kind: &str) -> NamedNode {
    property(&format!("{}Fact", camel(kind)))
}

/// What claims and facts of a kind are about, in one literal: « membership KAZ CSTO ».
pub fn key(kind: &str, about: &[&str]) -> String {
    [&[kind], about].concat().join(" ")
}

fn camel(kind: &str) -> String {
    let words = kind.split('_').map(|word| {
        let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        first.to_uppercase() + rest
    });
    words.collect()
}
