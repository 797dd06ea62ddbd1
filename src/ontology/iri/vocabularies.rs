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

/// SHACL. What stands in a shapes graph under other names than these is listed in the module that validates.
pub mod sh {
    terms! { "http://www.w3.org/ns/shacl#",
        /// A shape that constrains its focus nodes themselves.
        NODE_SHAPE = "NodeShape";
        /// A shape that constrains what a path leads to.
        PROPERTY_SHAPE = "PropertyShape";
        /// A constraint component of somebody's own.
        CONSTRAINT_COMPONENT = "ConstraintComponent";
        /// The entailment that a shapes graph asks for.
        ENTAILMENT = "entailment";
        /// Target: this node.
        TARGET_NODE = "targetNode";
        /// Target: the instances of a class.
        TARGET_CLASS = "targetClass";
        /// Target: whatever has a property.
        TARGET_SUBJECTS_OF = "targetSubjectsOf";
        /// Target: whatever is the value of a property.
        TARGET_OBJECTS_OF = "targetObjectsOf";
        /// The path of a property shape.
        PATH = "path";
        /// A path backwards.
        INVERSE_PATH = "inversePath";
        /// One of several paths.
        ALTERNATIVE_PATH = "alternativePath";
        /// A path, any number of times.
        ZERO_OR_MORE_PATH = "zeroOrMorePath";
        /// A path, at least once.
        ONE_OR_MORE_PATH = "oneOrMorePath";
        /// A path or nothing.
        ZERO_OR_ONE_PATH = "zeroOrOnePath";
        /// How grave a result is.
        SEVERITY = "severity";
        /// The gravest severity, and the usual one.
        VIOLATION = "Violation";
        /// What to say of a result.
        MESSAGE = "message";
        /// Whether a shape is switched off.
        DEACTIVATED = "deactivated";
        /// A property shape of a shape.
        PROPERTY = "property";
        /// Flags of a pattern.
        FLAGS = "flags";
        /// Properties that a closed shape allows besides its own.
        IGNORED_PROPERTIES = "ignoredProperties";
        /// The shape that some values must have.
        QUALIFIED_VALUE_SHAPE = "qualifiedValueShape";
        /// Whether such values must not have the shapes of siblings.
        QUALIFIED_VALUE_SHAPES_DISJOINT = "qualifiedValueShapesDisjoint";
        /// An IRI.
        IRI = "IRI";
        /// A blank node.
        BLANK_NODE = "BlankNode";
        /// A literal.
        LITERAL = "Literal";
        /// A blank node or an IRI.
        BLANK_NODE_OR_IRI = "BlankNodeOrIRI";
        /// A blank node or a literal.
        BLANK_NODE_OR_LITERAL = "BlankNodeOrLiteral";
        /// An IRI or a literal.
        IRI_OR_LITERAL = "IRIOrLiteral";
        /// The report of a validation.
        VALIDATION_REPORT = "ValidationReport";
        /// Whether there are no results.
        CONFORMS = "conforms";
        /// A result of a report.
        RESULT = "result";
        /// The class of results.
        VALIDATION_RESULT = "ValidationResult";
        /// The node that was validated.
        FOCUS_NODE = "focusNode";
        /// The path that a result is about.
        RESULT_PATH = "resultPath";
        /// The value that is wrong.
        VALUE = "value";
        /// The shape that says so.
        SOURCE_SHAPE = "sourceShape";
        /// The kind of constraint that says so.
        SOURCE_CONSTRAINT_COMPONENT = "sourceConstraintComponent";
        /// How grave it is.
        RESULT_SEVERITY = "resultSeverity";
        /// What there is to say of it.
        RESULT_MESSAGE = "resultMessage";
    }
}
