//! Web pages.
//!
//! Title, date, publisher and address come from JSON-LD, else from the page's meta tags. The text is the `articleBody`
//! of the JSON-LD, else what a readability library takes for the article once menus, appeals and banners are gone.
//! Paragraphs are separated by an empty line, entities are decoded, white space of the source is one space; a no-break
//! space is a letter like any other and stays, a soft hyphen goes.

mod body;
mod furniture;
mod linked_data;
mod page;
mod paragraphs;

use dom_query::Document;

use super::Article;
use super::fields::Fields;
use super::language::{self, Detected};
use super::place::Place;
use super::problem::{Problem, Reason};
use linked_data::LinkedData;

/// The article of a web page.
pub(super) fn article(place: &Place, content: &str) -> Result<Article, Problem> {
    let document = Document::from(content);
    let LinkedData { fields, body: declared } = linked_data::of(&document);
    let mut fields = merged(fields, page::fields(&document));
    fields.date = fields.date.filter(|date| super::timestamp::day(date).is_some());
    let seen = body::paragraphs(content, fields.title.as_deref());
    let text = body::best(declared, seen).join("\n\n");
    if text.is_empty() {
        return Err(Reason::NoBody.at(place));
    }
    // Many pages carry the language of their template; the words of a long text know better.
    if language::of(&text) == Detected::French {
        fields.lang = None;
    }
    fields.into_article(place, place.stem(), text)
}

fn merged(first: Fields, second: Fields) -> Fields {
    Fields {
        id: None,
        title: first.title.or(second.title),
        date: first.date.or(second.date),
        publisher: first.publisher.or(second.publisher),
        url: first.url.or(second.url),
        lang: first.lang.or(second.lang),
    }
}

#[cfg(test)]
mod tests;
