//! Capitals: the government or the city?
//!
//! « Moscou a annoncé », « les alliés de Moscou », « entre Kiev et Moscou » name the state; « à Moscou », « une base
//! près de Moscou » name a place. What is neither stays a place.

use std::ops::Range;

use crate::lang::fr;
use crate::lang::fr::places::capital_context;
use crate::lexicon::{Form, Lexicon, Mention, Value};
use crate::text::{Parser, Sentence, Token, TokenKind, tree};

/// Turns the mentions of capitals that stand for a government into mentions of their state.
pub fn governments(lexicon: &Lexicon, text: &str, tokens: &[Token], sentences: &[Sentence], mentions: &mut [Mention]) {
    let mut last = 0;
    for mention in mentions {
        let Value::Place(city) = &mention.value else { continue };
        let Some(state) = lexicon.state_of_capital(city) else { continue };
        let start = sentences.get(sentences.partition_point(|sentence| sentence.tokens.end <= mention.tokens.start));
        let sentence = start.map_or(0..tokens.len(), |sentence| sentence.tokens.clone());
        let acts = || is_subject(text, tokens, &sentence, mention.tokens.start);
        let joined = last > 0 && mention.tokens.start == last + 1 && matches!(tokens[last].form.as_str(), "et" | ",");
        if joined || is_government(lexicon, tokens, &sentence, mention, &acts) {
            last = mention.tokens.end;
            mention.value = Value::State(state.to_owned());
            mention.form = Form::Capital;
        }
    }
}

fn is_government(
    lexicon: &Lexicon,
    tokens: &[Token],
    sentence: &Range<usize>,
    mention: &Mention,
    acts: &dyn Fn() -> bool,
) -> bool {
    let context = capital_context();
    let lists = |list: &[String], word: &str| list.iter().any(|one| one == word);
    let before = |back: usize| {
        let at = mention.tokens.start.checked_sub(back).filter(|at| sentence.contains(at));
        at.map_or("", |at| tokens[at].form.as_str())
    };
    match before(1) {
        word if lists(&context.place, word) => false,
        "de" | "d'" => {
            lists(&context.party_of, before(2))
                || lists(&context.between, before(2)) && lists(&context.party_of, before(3))
        }
        word if lists(&context.party, word) || fr::places::has_party_as_object(word) => true,
        "" | "," | "et" | ":" | "«" | "mais" | "alors" | "puis" | "tandis" | "si" | ";" | "–" | "où" | "quand"
        | "lorsque" => {
            let end = end_of_capitals(lexicon, tokens, mention.tokens.end);
            let counts = tokens.get(end).is_some_and(|token| token.kind == TokenKind::Number) && !before(1).is_empty();
            has_partners(tokens, end) || is_followed_by_verb(tokens, sentence, end) || counts || acts()
        }
        word => matches!(before(2), "que" | "qu'") && fr::is_finite_verb(word),
    }
}

/// Whether the token `at` is the subject of an active verb, or joined to one: cities are bombed and flooded.
fn is_subject(text: &str, tokens: &[Token], sentence: &Range<usize>, at: usize) -> bool {
    let tree = tree(text, &tokens[sentence.clone()], &[], Parser::embedded());
    let start = tokens[at].range.start;
    let Some(mut word) = tree.words.iter().position(|word| word.range.start == start) else { return false };
    while tree.annotations[word].deprel == "conj"
        && let Some(head) = tree.head(word)
    {
        word = head;
    }
    let verb = tree.head(word).map_or("", |head| tree.annotations[head].upos);
    tree.annotations[word].deprel == "nsubj" && verb == "VERB"
}

/// The end of further capitals in an enumeration: « Paris, Londres et Berlin ».
fn end_of_capitals(lexicon: &Lexicon, tokens: &[Token], mut end: usize) -> usize {
    let form = |at: usize| tokens.get(at).map_or("", |token: &Token| token.form.as_str());
    while matches!(form(end), "," | "et") && lexicon.state_of_capital(form(end + 1)).is_some() {
        end += 2;
    }
    end
}

/// « Paris et ses alliés ».
fn has_partners(tokens: &[Token], at: usize) -> bool {
    let form = |at: usize| tokens.get(at).map_or("", |token: &Token| token.form.as_str());
    form(at) == "et" && matches!(form(at + 1), "ses" | "leurs") && form(at + 2) != "environs"
}

/// Whether a finite verb follows, perhaps behind a negation or pronoun.
fn is_followed_by_verb(tokens: &[Token], sentence: &Range<usize>, at: usize) -> bool {
    let mut following = tokens[at..sentence.end.max(at)].iter().take(4);
    following
        .by_ref()
        .find(|token| !fr::is_clitic(&token.form))
        .is_some_and(|token| token.kind == TokenKind::Word && !token.capital && fr::is_finite_verb(&token.form))
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::lexicon::{Form, Lexicon};
    use crate::resolve::Reading;

    fn check(text: &str, states: &[&str]) {
        let article = Article::of_text("example", text);
        let reading = Reading::of(&article, Lexicon::embedded());
        let capitals = reading.mentions.iter().filter(|mention| mention.form == Form::Capital);
        let found: Vec<_> = capitals.filter_map(|mention| mention.state()).collect();
        assert_eq!(found, states, "{text}");
    }

    #[test]
    fn capitals_are_governments_where_they_act() {
        check("Paris et Berlin ont refusé.", &["FRA", "DEU"]);
        check("Paris et ses alliés ont refusé.", &["FRA"]);
        check("C'est l'alliance que domine Moscou.", &["RUS"]);
        check("Montevideo patienta, et Quito ensuite.", &["URY"]);
        check("L'Argentine y maintient 248 soldats, Londres 256.", &["GBR"]);
        check("Une explosion à Paris et Berlin.", &[]);
        check("Paris et ses environs sont inondés.", &[]);
    }
}
