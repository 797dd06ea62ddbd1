//! The fields of the kinds of claim: which identify a claim, and what their values are.

/// What a field's value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    /// Identifier of a state.
    State,
    /// Identifier of an organisation, or its name as written.
    Organisation,
    /// Identifier of a state or of an organisation.
    Agent,
    /// A person's name.
    Person,
    /// Identifier of the organisation whose treaty it is, or the treaty's name.
    Treaty,
    /// A date, as precise as known.
    Date,
    /// A number of people, with bounds.
    Size,
    /// Words of the text.
    Text,
    /// True or false.
    Boolean,
    /// A value of the concept scheme named.
    Concept(&'static str),
}

/// One field of a kind of claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The kind, as serialised.
    pub kind: &'static str,
    /// The name, as serialised.
    pub name: &'static str,
    /// Local name of its property in the ontology.
    pub property: &'static str,
    /// What its value is.
    pub range: Range,
    /// Whether it identifies the claim among those of one article.
    pub identifies: bool,
}

const fn key(kind: &'static str, name: &'static str, range: Range) -> Field {
    Field { kind, name, property: name, range, identifies: true }
}

const fn attribute(kind: &'static str, name: &'static str, range: Range) -> Field {
    Field { kind, name, property: name, range, identifies: false }
}

const fn called(property: &'static str, field: Field) -> Field {
    Field { property, ..field }
}

impl Field {
    /// Whether the field tells what a claim is about, rather than what it says of that: claims that agree in all such
    /// fields can be compared.
    pub fn tells_subject(&self) -> bool {
        let says = matches!(self.range, Range::Date | Range::Person) || matches!(self.name, "status" | "place");
        self.identifies && !says
    }
}

/// Every field of every kind, those of one kind together, the identifying ones first.
pub const FIELDS: &[Field] = &[
    key("membership", "state", Range::State),
    key("membership", "organisation", Range::Organisation),
    key("membership", "status", Range::Concept("membership-status")),
    attribute("membership", "date", Range::Date),
    key("founding", "organisation", Range::Organisation),
    key("founding", "date", Range::Date),
    attribute("founding", "place", Range::Text),
    key("headquarters", "organisation", Range::Organisation),
    key("headquarters", "place", Range::Text),
    key("leadership", "state", Range::State),
    key("leadership", "organisation", Range::Organisation),
    key("role", "person", Range::Person),
    key("role", "role", Range::Concept("office")),
    key("role", "of", Range::Agent),
    attribute("role", "former", Range::Boolean),
    key("deployment", "sender", Range::Agent),
    key("deployment", "destination", Range::State),
    key("deployment", "status", Range::Concept("deployment-status")),
    attribute("deployment", "place", Range::Text),
    attribute("deployment", "size", Range::Size),
    attribute("deployment", "date", Range::Date),
    attribute("deployment", "framework", Range::Organisation),
    attribute("deployment", "purpose", Range::Text),
    key("provision", "treaty", Range::Treaty),
    key("provision", "article", Range::Text),
    called("provisionType", attribute("provision", "type", Range::Concept("provision-type"))),
    key("invocation", "treaty", Range::Treaty),
    key("invocation", "article", Range::Text),
    key("invocation", "by", Range::Agent),
    attribute("invocation", "date", Range::Date),
    key("force", "organisation", Range::Organisation),
    key("force", "name", Range::Text),
    attribute("force", "size", Range::Size),
    attribute("force", "date", Range::Date),
    key("assistance_request", "requester", Range::State),
    key("assistance_request", "addressee", Range::Agent),
    attribute("assistance_request", "date", Range::Date),
    key("meeting", "organisation", Range::Organisation),
    called("meetingType", key("meeting", "type", Range::Concept("meeting-type"))),
    attribute("meeting", "date", Range::Date),
    attribute("meeting", "place", Range::Text),
];

/// The fields of `kind`, in the order of the table.
pub fn fields_of(kind: &str) -> impl Iterator<Item = &'static Field> + use<'_> {
    FIELDS.iter().filter(move |field| field.kind == kind)
}

/// The kinds of claim, in the order of the table.
pub fn kinds() -> Vec<&'static str> {
    let mut kinds: Vec<&str> = FIELDS.iter().map(|field| field.kind).collect();
    kinds.dedup();
    kinds
}
