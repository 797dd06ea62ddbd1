//! The text of a web page.

use dom_query::Document;
use dom_smoothie::{Config, Readability};

use super::furniture;
use super::paragraphs::{self, Paragraph};

/// Letters from which on what the library finds is taken without a second, laxer attempt.
const SHORT_ARTICLE: usize = 140;

/// The paragraphs of a page's article, without its title and without furniture.
pub fn paragraphs(content: &str, title: Option<&str>) -> Vec<String> {
    let document = Document::from(content);
    furniture::remove_elements(&document);
    furniture::remove_named(&document);
    let texts = texts(&document, title);
    if !texts.is_empty() {
        return texts;
    }
    // A page may give each paragraph a name that means furniture elsewhere.
    let document = Document::from(content);
    furniture::remove_elements(&document);
    self::texts(&document, title)
}

fn texts(document: &Document, title: Option<&str>) -> Vec<String> {
    let found = readable(document).unwrap_or_else(|| whole(document));
    let mut texts: Vec<String> =
        found.into_iter().filter(|paragraph| !furniture::is_furniture(paragraph)).map(|p| p.text).collect();
    texts.dedup();
    if texts.first().is_some_and(|first| Some(first.as_str()) == title) {
        texts.remove(0);
    }
    texts
}

/// Depth from which on a page is none that a person wrote, and the library takes more than linear time.
const DEEP: usize = 500;

fn is_deep(document: &Document) -> bool {
    let mut open = vec![(document.root(), 0)];
    while let Some((node, depth)) = open.pop() {
        if depth > DEEP {
            return true;
        }
        open.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    false
}

fn readable(document: &Document) -> Option<Vec<Paragraph>> {
    if is_deep(document) {
        return None;
    }
    let config = Config { char_threshold: SHORT_ARTICLE, disable_json_ld: true, ..Config::default() };
    let article = Readability::new(document.html(), None, Some(config)).ok()?.parse().ok()?;
    // The library's own text has no no-break space, so that the paragraphs are taken from the HTML that it found.
    let found = paragraphs::below(Document::fragment(article.content).root());
    (!found.is_empty()).then_some(found)
}

/// A page too short for the library: its article element, else its main element, else all of it.
fn whole(document: &Document) -> Vec<Paragraph> {
    let mut holder = ["article", "main", "body"].into_iter().map(|name| document.select_single(name));
    let node = holder.find_map(|found| found.nodes().first().copied());
    node.map(paragraphs::below).unwrap_or_default()
}

/// The `declared` body of the JSON-LD, or the `seen` one of the page where the declared one is absent or cut off.
///
/// A declared body that has lost its paragraphs is given those of the page, if the page says the same.
pub fn best(declared: Vec<String>, seen: Vec<String>) -> Vec<String> {
    let letters = |texts: &[String]| texts.iter().map(String::len).sum::<usize>();
    let cut_off =
        declared.last().is_some_and(|last| last.ends_with('…') || last.ends_with("...") || last.ends_with("[…]"));
    if declared.is_empty() || (cut_off && letters(&seen) > letters(&declared)) {
        return seen;
    }
    if let [whole] = declared.as_slice() {
        let (letters, shared): (String, Vec<String>) = (solid(whole), seen);
        let shared: Vec<String> = shared.into_iter().filter(|text| letters.contains(&solid(text))).collect();
        if shared.len() > 1 && shared.iter().map(|text| solid(text).len()).sum::<usize>() * 10 >= letters.len() * 9 {
            return shared;
        }
    }
    declared
}

fn solid(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
