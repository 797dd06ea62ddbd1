//! The words of `troops.toml`: where troops are, and under whose flag.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::inflection::forms;

static TABLE: LazyLock<BTreeMap<String, BTreeSet<String>>> = LazyLock::new(|| {
    let words: BTreeMap<String, Vec<String>> =
        toml::from_str(include_str!("troops.toml")).expect("troops.toml is embedded and read by a test");
    words.into_iter().map(|(name, words)| (name, words.iter().flat_map(|word| forms(word)).collect())).collect()
});

fn lists(name: &str, form: &str) -> bool {
    TABLE.get(name).is_some_and(|forms| forms.contains(form))
}

/// Whether the folded `form` says that a state's troops are somewhere on its own account: « bilatéral ».
pub fn is_on_own_account(form: &str) -> bool {
    lists("own_account", form)
}

/// Whether the folded `form` ties troops to a mission named before: « y », « contingent ».
pub fn ties_to_mission(form: &str) -> bool {
    lists("ties_to_mission", form)
}

/// Whether the folded `form` is by itself the name of a state's operation abroad: « barkhane ».
pub fn is_operation(form: &str) -> bool {
    lists("operations", form)
}

/// Whether the folded `form` is a site of troops that may have a name of its own: « base », « aéroport ».
pub fn is_base(form: &str) -> bool {
    lists("bases", form)
}

/// Whether the folded `form` is a part of a land that is told by its direction: « sud », « nord-est ».
pub fn is_direction(form: &str) -> bool {
    lists("directions", form)
}

/// Whether the folded `form` names troops as states' shares in a mission: « contingents », « casque bleu ».
pub fn is_contribution(form: &str) -> bool {
    lists("contributions", form) || form == "contingents"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_listed_in_all_their_forms() {
        assert!(is_on_own_account("bilatéraux") && !is_on_own_account("soldat"));
        assert!(is_base("aéroports") && is_direction("nord-est") && is_operation("barkhane"));
        assert!(is_contribution("casques") && !is_contribution("contingent") && ties_to_mission("y"));
    }
}
