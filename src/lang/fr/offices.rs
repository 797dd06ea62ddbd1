//! The offices of `offices.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::inflection::forms;

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
    alone: BTreeSet<String>,
    past_before: BTreeSet<String>,
    past_behind: BTreeSet<String>,
    of_that_time: BTreeSet<String>,
    beginning: BTreeSet<String>,
    ousting: Vec<String>,
    blocs: BTreeMap<String, String>,
    seats: BTreeMap<String, String>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    toml::from_str(include_str!("offices.toml")).expect("offices.toml is embedded and read by a test")
});

static OUSTING: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| TABLE.ousting.iter().flat_map(|word| forms(word)).collect());

/// The offices, in the order of the file.
pub fn offices() -> &'static [OfficeWords] {
    &TABLE.office
}

/// Whether the office written so, folded, may leave whom it serves to the context.
pub fn stands_alone(office: &str) -> bool {
    TABLE.alone.contains(office)
}

/// Whether the folded `form` before an office says that it is past: « ancien ».
pub fn is_past_before(form: &str) -> bool {
    TABLE.past_before.contains(form)
}

/// Whether the folded `form` behind an office says that it is past: « déchu », « de l'époque ».
pub fn is_past_behind(form: &str) -> bool {
    TABLE.past_behind.contains(form)
}

/// Whether the folded `form` behind « de » says that the office was held at the time told of: « de l'époque ».
pub fn is_of_that_time(form: &str) -> bool {
    TABLE.of_that_time.contains(form)
}

/// Whether the folded `form` says that an office begins, so that « fut élu » does not end it.
pub fn begins_office(form: &str) -> bool {
    TABLE.beginning.contains(form)
}

/// Whether the folded `form` tells that somebody lost an office: « renversa », « l'assassinat ».
pub fn is_ousting(form: &str) -> bool {
    OUSTING.contains(form)
}

/// The state whose institution the folded word `form` of an office names: « chef du Pentagone ».
pub fn state_of_seat(form: &str) -> Option<&'static str> {
    TABLE.seats.get(form).map(String::as_str)
}

static BLOCS: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| {
    let blocs = TABLE.blocs.iter();
    blocs.flat_map(|(adjective, id)| forms(adjective).into_iter().map(move |form| (form, id.as_str()))).collect()
});

/// The identifier of the organisation that the folded adjective `form` means behind an office: « diplomatie européenne ».
pub fn bloc(form: &str) -> Option<&'static str> {
    BLOCS.get(form).copied()
}
