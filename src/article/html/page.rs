//! The meta tags of a web page.

use dom_query::Document;

use crate::article::fields::{Fields, filled};
use crate::article::timestamp;

const TITLE: [&str; 3] = ["og:title", "twitter:title", "dc.title"];
const DATE: [&str; 8] = [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date",
    "pubdate",
    "date",
];
const PUBLISHER: [&str; 3] = ["og:site_name", "application-name", "dc.publisher"];

/// What the page's head says of the article.
pub fn fields(document: &Document) -> Fields {
    let tags = tags(document);
    let first = |names: &[&str], good: &dyn Fn(&str) -> bool| {
        let values = names.iter().flat_map(|name| tags.iter().filter(move |(key, _)| key == name));
        values.map(|(_, value)| value).find(|value| good(value)).cloned()
    };
    Fields {
        id: None,
        title: first(&TITLE, &|_| true)
            .or_else(|| one_line(document, "h1"))
            .or_else(|| one_line(document, "head > title")),
        date: first(&DATE, &|value| timestamp::day(value).is_some()),
        publisher: first(&PUBLISHER, &|_| true),
        url: attribute(document, "link[rel=canonical]", "href")
            .filter(|address| is_url(address))
            .or_else(|| first(&["og:url"], &is_url)),
        lang: attribute(document, "html", "lang"),
    }
}

/// Whether an address says by itself where it leads.
pub fn is_url(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// Names in lower case, and values, in the page's order.
fn tags(document: &Document) -> Vec<(String, String)> {
    let metas = document.select("meta[content]");
    let pair = |node: &dom_query::NodeRef<'_>| {
        let name = ["property", "name", "itemprop"].into_iter().find_map(|attribute| node.attr(attribute))?;
        Some((name.trim().to_lowercase(), filled(&node.attr("content")?)?))
    };
    metas.nodes().iter().filter_map(pair).collect()
}

fn attribute(document: &Document, selector: &str, name: &str) -> Option<String> {
    filled(&document.select_single(selector).attr(name)?)
}

fn one_line(document: &Document, selector: &str) -> Option<String> {
    let text = document.select_single(selector).text();
    filled(&text.split_ascii_whitespace().collect::<Vec<_>>().join(" "))
}
