//! The vocabularies of others that the graph reuses.

/// Web Annotation: where in a text something is.
pub mod oa {
    terms! { "http://www.w3.org/ns/oa#",
        /// A part of a source.
        SPECIFIC_RESOURCE = "SpecificResource";
        /// A selector by the words.
        TEXT_QUOTE_SELECTOR = "TextQuoteSelector";
        /// A selector by offsets in code points.
        TEXT_POSITION_SELECTOR = "TextPositionSelector";
        /// The whole that a part belongs to.
        HAS_SOURCE = "hasSource";
        /// How the part is found.
        HAS_SELECTOR = "hasSelector";
        /// The words.
        EXACT = "exact";
        /// The words before.
        PREFIX = "prefix";
        /// The words after.
        SUFFIX = "suffix";
        /// Offset of the first character.
        START = "start";
        /// Offset after the last character.
        END = "end";
    }
}

/// Organization ontology.
pub mod org {
    terms! { "http://www.w3.org/ns/org#",
        /// A membership.
        MEMBERSHIP = "Membership";
        /// Who is a member.
        MEMBER = "member";
        /// Of what.
        ORGANIZATION = "organization";
        /// When.
        MEMBER_DURING = "memberDuring";
        /// The organisation that an organ or a mission belongs to.
        SUB_ORGANIZATION_OF = "subOrganizationOf";
    }
}

/// Provenance.
pub mod prov {
    terms! { "http://www.w3.org/ns/prov#",
        /// Something that happens over time and makes things.
        ACTIVITY = "Activity";
        /// What something was made from.
        WAS_DERIVED_FROM = "wasDerivedFrom";
        /// The activity that made something.
        WAS_GENERATED_BY = "wasGeneratedBy";
    }
}

/// OWL-Time.
pub mod time {
    terms! { "http://www.w3.org/2006/time#",
        /// An interval.
        INTERVAL = "Interval";
        /// An instant.
        INSTANT = "Instant";
        /// When something was.
        HAS_TIME = "hasTime";
        /// The instant at which an interval begins.
        HAS_BEGINNING = "hasBeginning";
        /// The instant at which an interval ends.
        HAS_END = "hasEnd";
        /// A day.
        IN_XSD_DATE = "inXSDDate";
        /// A month.
        IN_XSD_G_YEAR_MONTH = "inXSDgYearMonth";
        /// A year.
        IN_XSD_G_YEAR = "inXSDgYear";
    }
}

/// SKOS: names of things.
pub mod skos {
    terms! { "http://www.w3.org/2004/02/skos/core#",
        /// The name.
        PREF_LABEL = "prefLabel";
        /// Another name.
        ALT_LABEL = "altLabel";
        /// A value of a closed list.
        CONCEPT = "Concept";
        /// A closed list of values.
        CONCEPT_SCHEME = "ConceptScheme";
        /// The list that a value belongs to.
        IN_SCHEME = "inScheme";
    }
}

/// Dublin Core.
pub mod dcterms {
    terms! { "http://purl.org/dc/terms/",
        /// Identifier.
        IDENTIFIER = "identifier";
        /// Headline.
        TITLE = "title";
        /// Date of publication.
        ISSUED = "issued";
        /// Who published it.
        PUBLISHER = "publisher";
        /// Language tag.
        LANGUAGE = "language";
        /// Where a statement of the tables comes from.
        SOURCE = "source";
    }
}

/// schema.org.
pub mod schema {
    terms! { "https://schema.org/",
        /// Where an article was published.
        URL = "url";
    }
}
