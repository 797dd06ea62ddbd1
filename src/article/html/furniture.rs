//! What stands on a page beside its article: menus, banners, appeals, links to other articles, credits.

use dom_query::{Document, NodeRef};

use super::paragraphs::Paragraph;

/// Elements and roles that never hold an article's text.
const NEVER: &str = "script, style, noscript, template, nav, aside, form, button, iframe, dialog, svg, select, \
    input, object, embed, body > footer, [role=navigation], [role=complementary], [role=contentinfo], [role=dialog], \
    [role=alertdialog], [role=search], [role=menu], [role=menubar], [aria-hidden=true], [aria-modal=true], [hidden]";

/// Words of class names and identifiers that name furniture, in English and French.
const WORDS: [&str; 52] = [
    "abonnement",
    "abonnez",
    "ad",
    "ads",
    "advert",
    "advertisement",
    "alire",
    "banner",
    "bandeau",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "comments",
    "commentaires",
    "consent",
    "cookie",
    "cookies",
    "copyright",
    "credit",
    "credits",
    "cta",
    "didomi",
    "gdpr",
    "inscription",
    "lireaussi",
    "menu",
    "modal",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "newsletters",
    "onetrust",
    "outbrain",
    "partage",
    "paywall",
    "popup",
    "promo",
    "pub",
    "publicite",
    "readmore",
    "recommendations",
    "recommended",
    "related",
    "rgpd",
    "share",
    "sharing",
    "sidebar",
    "social",
    "sponsor",
    "subscribe",
    "taboola",
];

/// Pairs of words that name furniture only together.
const PAIRS: [(&str, &str); 5] =
    [("a", "lire"), ("lire", "aussi"), ("read", "more"), ("read", "also"), ("see", "also")];

/// Openings of paragraphs that are furniture.
const OPENINGS: &str = include_str!("furniture.txt");

/// A longer paragraph is taken for text, however it begins.
const LONGEST: usize = 300;

/// Takes out what never holds text.
pub fn remove_elements(document: &Document) {
    document.select(NEVER).remove();
}

/// Takes out what its class or identifier calls furniture.
pub fn remove_named(document: &Document) {
    let all: usize = document.select("p").nodes().iter().map(letters).sum();
    for node in document.select("body [class], body [id]").nodes() {
        if is_named_furniture(node) && !holds_article(node, all) {
            node.remove_from_parent();
        }
    }
}

/// A name such as `share-enabled` may stand on what holds the article itself.
fn holds_article(node: &NodeRef<'_>, all: usize) -> bool {
    let inside: usize = node.descendants_it().filter(|inner| inner.has_name("p")).map(|inner| letters(&inner)).sum();
    inside * 5 > all * 2
}

fn letters(node: &NodeRef<'_>) -> usize {
    node.text().chars().filter(|c| c.is_alphanumeric()).count()
}

fn is_named_furniture(node: &NodeRef<'_>) -> bool {
    let names = [node.attr("class"), node.attr("id")];
    names.iter().flatten().flat_map(|names| names.split_ascii_whitespace()).any(names_furniture)
}

/// Whether a class name such as `article__lire-aussi` or `shareBar` holds a word of furniture.
fn names_furniture(name: &str) -> bool {
    let words = words(name);
    let is = |word: &String| WORDS.contains(&word.as_str());
    words.iter().any(is) || words.windows(2).any(|pair| PAIRS.contains(&(pair[0].as_str(), pair[1].as_str())))
}

fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut after_small = false;
    for c in name.chars() {
        if !c.is_alphanumeric() || (c.is_uppercase() && after_small) {
            words.push(String::new());
        }
        if c.is_alphanumeric() {
            words.last_mut().into_iter().for_each(|word| word.extend(c.to_lowercase()));
        }
        after_small = c.is_lowercase();
    }
    words
}

/// Whether a paragraph is furniture by what it says: nothing but links, or an opening that announces them.
pub fn is_furniture(paragraph: &Paragraph) -> bool {
    let visible = paragraph.text.split_whitespace().map(str::len).sum::<usize>();
    visible <= LONGEST && (paragraph.linked * 10 >= visible * 9 || opens_as_furniture(&paragraph.text))
}

fn opens_as_furniture(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace('’', "'");
    OPENINGS.lines().filter(|line| !line.starts_with('#')).any(|opening| match opening.strip_suffix(" :") {
        Some(words) => text
            .strip_prefix(words)
            .is_some_and(|rest| rest.trim_start().is_empty() || rest.trim_start().starts_with(':')),
        None => text.starts_with(opening),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_by_their_words() {
        for name in ["cookie-banner", "shareBar", "article__lire-aussi", "NewsletterBox", "col_sidebar", "related"] {
            assert!(names_furniture(name), "{name}");
        }
        for name in ["article-body", "shared", "address", "public", "lire", "navire", "badge", "a"] {
            assert!(!names_furniture(name), "{name}");
        }
    }

    #[test]
    fn appeals_are_told_from_sentences() {
        for text in
            ["Lire aussi : l'Otan", "→ À lire aussi l'Otan", "Newsletter", "Publicité", "S’abonner", "Partager :"]
        {
            assert!(opens_as_furniture(text), "{text}");
        }
        for text in
            ["Partager le pouvoir reste exclu.", "Publicité et armée font bon ménage.", "À lire son discours, oui."]
        {
            assert!(!opens_as_furniture(text), "{text}");
        }
    }

    #[test]
    fn the_openings_are_sorted_and_in_lower_case() {
        let lines: Vec<&str> = OPENINGS.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.is_sorted(), "sort furniture.txt");
        assert!(lines.iter().all(|line| line.to_lowercase() == **line), "write furniture.txt in lower case");
    }
}
