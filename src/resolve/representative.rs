//! Those who act for a state: « les autorités kazakhes », « le président Tokayev », « le ministère russe de la Défense ».

use std::collections::BTreeMap;

use crate::lang::fr::actors::actors;
use crate::lang::fr::offices;
use crate::lexicon::{Form, Mention, Value, starting_in};
use crate::text::Token;

/// The representatives among `tokens`, each worth its state; `mentions` are all others, in order.
pub fn representatives(tokens: &[Token], mentions: &[Mention]) -> Vec<Mention> {
    let reader = Reader { tokens, mentions };
    let mut found: Vec<Mention> = (0..tokens.len()).filter_map(|at| reader.authority(at)).collect();
    let offices = mentions.iter().filter(|mention| {
        matches!(mention.value, Value::Office { former, .. }
        if !former || reader.served_then(mention.tokens.end))
    });
    found.extend(offices.filter_map(|office| reader.office_holder(office)));
    let served = reader.served_states(&found);
    found.extend(mentions.iter().filter_map(|mention| {
        let Value::Person(name) = &mention.value else { return None };
        let state = served.get(name)?;
        Some(Mention { value: Value::State(state.clone()), form: Form::Representative, ..mention.clone() })
    }));
    found
}

struct Reader<'a> {
    tokens: &'a [Token],
    mentions: &'a [Mention],
}

impl Reader<'_> {
    fn form(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.form)
    }

    fn state_at(&self, at: usize) -> Option<&Mention> {
        starting_in(self.mentions, at..at + 1).iter().find(|mention| mention.state().is_some())
    }

    fn person_at(&self, at: usize) -> Option<&Mention> {
        starting_in(self.mentions, at..at + 1).iter().find(|mention| matches!(mention.value, Value::Person(_)))
    }

    /// A noun of authority with its state: an adjective, a complement, or « local ».
    fn authority(&self, at: usize) -> Option<Mention> {
        let noun = actors().authorities.iter().any(|noun| noun == self.form(at));
        if !noun {
            return None;
        }
        let (end, state) = self.adjective(at + 1).or_else(|| self.complement(at + 1)).or_else(|| self.local(at + 1))?;
        Some(representative(at, end, state))
    }

    /// An office with its state, and the name of who holds it.
    fn office_holder(&self, office: &Mention) -> Option<Mention> {
        let inside = (office.tokens.start + 1..office.tokens.end).find_map(|at| self.state_at(at));
        let inside = inside.filter(|mention| mention.form == Form::Adjective).and_then(Mention::state);
        let (end, state) = match inside {
            Some(state) => (office.tokens.end, state.to_owned()),
            None => self.adjective(office.tokens.end).or_else(|| self.complement(office.tokens.end))?,
        };
        let end = self.behind_time(end).unwrap_or(end);
        let comma = usize::from(self.form(end) == ",");
        let end = self.person_at(end + comma).map_or(end, |person| person.tokens.end);
        Some(representative(office.tokens.start, end, state))
    }

    /// « le président kényan d'alors »: who is called past only for today acted for the state when it happened.
    fn served_then(&self, at: usize) -> bool {
        let end = self.adjective(at).or_else(|| self.complement(at)).map_or(at, |(end, _)| end);
        self.behind_time(end).is_some()
    }

    /// The token behind « d'alors » or « de l'époque » at `at`.
    fn behind_time(&self, at: usize) -> Option<usize> {
        let article = usize::from(self.form(at + 1) == "l'");
        let then = matches!(self.form(at), "de" | "d'") && offices::is_of_that_time(self.form(at + 1 + article));
        then.then_some(at + 2 + article)
    }

    fn adjective(&self, at: usize) -> Option<(usize, String)> {
        let mention = self.state_at(at).filter(|mention| mention.form == Form::Adjective)?;
        Some((mention.tokens.end, mention.state()?.to_owned()))
    }

    fn complement(&self, at: usize) -> Option<(usize, String)> {
        if !matches!(self.form(at), "de" | "du" | "d'" | "des") {
            return None;
        }
        let article = usize::from(matches!(self.form(at + 1), "la" | "l'" | "les"));
        let mention = self.state_at(at + 1 + article).filter(|mention| mention.form != Form::Adjective)?;
        Some((mention.tokens.end, mention.state()?.to_owned()))
    }

    /// « les autorités locales »: of the state last named.
    fn local(&self, at: usize) -> Option<(usize, String)> {
        if !actors().local.iter().any(|word| word == self.form(at)) {
            return None;
        }
        let mut named = starting_in(self.mentions, 0..at).iter().rev().filter(|mention| mention.form == Form::Name);
        named.find_map(|mention| Some((at + 1, mention.state()?.to_owned())))
    }

    /// The state that each person serves, as the first representative that names the person says.
    fn served_states(&self, found: &[Mention]) -> BTreeMap<String, String> {
        let mut served = BTreeMap::new();
        for holder in found {
            let inside = starting_in(self.mentions, holder.tokens.clone()).iter();
            let persons = inside.filter(|mention| mention.tokens.end == holder.tokens.end);
            for person in persons {
                if let (Value::Person(name), Some(state)) = (&person.value, holder.state()) {
                    served.entry(name.clone()).or_insert_with(|| state.to_owned());
                }
            }
        }
        served
    }
}

fn representative(start: usize, end: usize, state: String) -> Mention {
    Mention { tokens: start..end, value: Value::State(state), form: Form::Representative }
}
