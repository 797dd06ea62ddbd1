//! What the tables say of one entity.

use crate::date::Date;

/// What an entity of the tables is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntityKind {
    /// A state, present or dissolved.
    State,
    /// An organisation, alliance, coalition, mission or force.
    Organisation,
    /// A treaty.
    Treaty,
    /// A city: a capital or seat of government.
    City,
    /// A place in a state: a city that is no capital, a region, an island, a base.
    Place,
}

/// What a label is to its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelRole {
    /// The name to show: one a language.
    Preferred,
    /// Another name.
    Alternative,
    /// An acronym, as written.
    Acronym,
    /// An adjective in one of its inflections: « kazakhe ».
    Adjective,
    /// Inhabitants, in one of its inflections: « Kazakhs ».
    Demonym,
    /// A palace or ministry that stands for the government: « Kremlin ».
    Government,
}

/// A form that names an entity.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// What it is to the entity.
    pub role: LabelRole,
    /// Language tag.
    pub language: String,
    /// As written.
    pub form: String,
}

/// A name that an entity had for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerName {
    /// As written.
    pub form: String,
    /// First date of its use.
    pub from: Option<Date>,
    /// Last date of its use.
    pub until: Option<Date>,
}

/// An entity of the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Identifier: `KAZ`, `CSTO`, `north-atlantic-treaty`, `astana`.
    pub id: String,
    /// What it is.
    pub kind: EntityKind,
    /// Local name of its class in the ontology: `MilitaryAlliance`.
    pub class: String,
    /// The forms that name it, sorted.
    pub labels: Vec<Label>,
    /// Names that it had for a time.
    pub former_names: Vec<FormerName>,
    /// A state's capitals and seats of government: identifiers of cities.
    pub capitals: Vec<String>,
    /// The organisation whose mission, organ, agency or force it is; of a treaty, whose treaty it is.
    pub belongs_to: Option<String>,
    /// The organisation for which an organ acts, so that what it does is the organisation's doing.
    pub acts_for: Option<String>,
    /// Press names of the regions of a state.
    pub regions: Vec<String>,
    /// The state that a place lies in.
    pub in_state: Option<String>,
    /// States in which a mission or force is deployed.
    pub hosts: Vec<String>,
    /// A state's number in the Correlates of War state system, where it has one.
    pub cow: Option<u16>,
    /// When it came to be, where that is told.
    pub from: Option<Date>,
    /// When it ceased to be, if it did.
    pub until: Option<Date>,
}

impl Entity {
    /// The name to show in `language`, else the French one, else the identifier.
    pub fn label(&self, language: &str) -> &str {
        let preferred = |wanted: &str| {
            let mut labels = self.labels.iter();
            labels.find(|label| label.role == LabelRole::Preferred && label.language == wanted)
        };
        preferred(language).or_else(|| preferred("fr")).map_or(&self.id, |label| &label.form)
    }

    /// The shortest usual form: the French acronym of an organisation, else its name.
    pub fn short_label(&self) -> &str {
        self.acronym("fr").unwrap_or_else(|| self.label("fr"))
    }

    /// Its acronym in `language`, where it has one.
    pub fn acronym(&self, language: &str) -> Option<&str> {
        let mut acronyms = self.labels.iter().filter(|label| label.role == LabelRole::Acronym);
        acronyms.find(|label| label.language == language).map(|label| label.form.as_str())
    }
}

/// A form that names several entities, and how it is decided which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Homonym {
    /// The forms.
    pub forms: Vec<String>,
    /// Identifiers of what they may name.
    pub candidates: Vec<String>,
    /// What is taken where the article names none of the candidates unambiguously.
    pub preferred: Option<String>,
}
