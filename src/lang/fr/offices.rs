//! The offices of `offices.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

/// An office as the press names it. The values are text here: what they mean is not this module's business.
#[derive(Debug, Deserialize)]
pub struct OfficeWords {
    /// The office where a state is served.
    pub state: Option<String>,
    /// The office where an organisation is served.
    pub organisation: Option<String>,
    /// The forms that name it, in lower case.
    pub forms: Vec<String>,
}

#[derive(Deserialize)]
struct Table {
    office: Vec<OfficeWords>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    toml::from_str(include_str!("offices.toml")).expect("offices.toml is embedded and read by a test")
});

/// The offices, in the order of the file.
pub fn offices() -> &'static [OfficeWords] {
    &TABLE.office
}
