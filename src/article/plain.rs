//! Plain text and Markdown, with optional front matter.
//!
//! The text is what stands below the front matter, letter for letter, with these exceptions:
//!
//! - Line breaks are `\n`, whatever the file uses.
//! - One empty line right below the front matter is layout, and so is the line break that ends the last line. A text
//!   that ends without line break is thus the same in a file with and in a file without one, and a text is written
//!   to a file as the text and one `\n`.
//! - Markdown loses its marks; see [`super::markdown`].

use super::Article;
use super::fields::Fields;
use super::markdown;
use super::place::Place;
use super::problem::{Problem, Reason};

/// The article that a text file holds.
pub fn article(place: &Place, content: &str, is_markdown: bool) -> Result<Article, Problem> {
    let content = line_breaks(content);
    let (mut fields, text) = match front_matter(&content) {
        FrontMatter::None => (Fields::default(), content.as_str()),
        FrontMatter::Open => return Err(Reason::OpenFrontMatter.at(&place.at_line(1))),
        FrontMatter::Block { yaml, below } => (parse(place, yaml)?, below.strip_prefix('\n').unwrap_or(below)),
    };
    let text = text.strip_suffix('\n').unwrap_or(text);
    if is_markdown {
        fields.title = fields.title.or_else(|| markdown::title(text));
        return fields.into_article(place, place.stem(), markdown::plain(text));
    }
    fields.into_article(place, place.stem(), text.to_owned())
}

fn line_breaks(content: &str) -> String {
    content.replace("\r\n", "\n").replace('\r', "\n")
}

enum FrontMatter<'a> {
    None,
    Open,
    Block { yaml: &'a str, below: &'a str },
}

/// A text may begin with a rule of dashes: it is a front matter only where a key follows or the block ends at once.
fn front_matter(content: &str) -> FrontMatter<'_> {
    let Some((first, rest)) = content.split_once('\n') else { return FrontMatter::None };
    if first.trim_end() != "---" {
        return FrontMatter::None;
    }
    let mut start = 0;
    for line in rest.split_inclusive('\n') {
        if ["---", "..."].contains(&line.trim_end()) && (start == 0 || has_key(&rest[..start])) {
            return FrontMatter::Block { yaml: &rest[..start], below: &rest[start + line.len()..] };
        }
        start += line.len();
    }
    if has_key(rest) { FrontMatter::Open } else { FrontMatter::None }
}

/// Whether the first line that is neither empty nor a comment is one such as `title: …`.
fn has_key(block: &str) -> bool {
    let line = block.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let key = line.and_then(|line| line.split_once(':')).map(|(key, _)| key);
    key.is_some_and(|key| !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || "_-\"'".contains(c)))
}

fn parse(place: &Place, yaml: &str) -> Result<Fields, Problem> {
    serde_saphyr::from_str(yaml).map_err(|error| {
        let place = match error.location() {
            // The block begins on the file's second line.
            Some(at) => place.at(number(at.line()) + 1, number(at.column())),
            None => place.clone(),
        };
        Reason::FrontMatter(without_place(&error.without_snippet().to_string())).at(&place)
    })
}

fn number(value: u64) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}

/// A parser's message without its own « at line … », which counts from the wrong line.
pub(super) fn without_place(message: &str) -> String {
    message.split(" at line ").next().unwrap_or(message).to_owned()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn read(content: &str) -> Result<Article, Problem> {
        article(&Place::of(Path::new("dir/nom.txt")), content, false)
    }

    #[test]
    fn the_text_is_kept_letter_for_letter() {
        let matter = "---\nid: a\n---\n";
        for text in ["Un", "Un\n\nDeux.", " Un\u{a0}!\u{202f}\n", "---\n\nUn rang de tirets", "Un\n---\nDeux", "…\n\n"]
        {
            for file in [format!("{matter}{text}\n"), format!("{matter}\n{text}\n")] {
                assert_eq!(read(&file).expect(text).text, text);
            }
        }
        assert_eq!(read("Un\r\n\r\nDeux\r\n").expect("text").text, "Un\n\nDeux");
        assert_eq!(read("Un").expect("text").text, "Un");
    }

    #[test]
    fn the_front_matter_gives_the_metadata() {
        let article = read("---\nid: 007\ntitle: \"L'Otan : suite\"\ndate: 2022\nurl: ~\ntags: [a, b]\n---\nUn.")
            .expect("article");
        assert_eq!((article.id.as_str(), article.title.as_deref()), ("007", Some("L'Otan : suite")));
        assert_eq!((article.date.map(|date| date.to_string()), article.url), (Some("2022".to_owned()), None));
        assert_eq!(read("---\n---\nUn.").expect("article").id, "nom");
    }

    #[test]
    fn a_problem_names_the_line_and_what_was_expected() {
        for (file, expected) in [
            ("---\nid: a\ntitle: L'Otan: suite\n---\nUn.", "dir/nom.txt:3:14: malformed front matter (mapping values"),
            ("---\nid: [a]\n---\nUn.", "dir/nom.txt:2:5: malformed front matter (expected string scalar)"),
            ("---\nid: a\n\nUn.", "dir/nom.txt:1: the front matter that begins here has no end"),
            ("---\ndate: hier\n---\nUn.", "dir/nom.txt: malformed date « hier »; expected YYYY, YYYY-MM, YYYY-MM-DD"),
            ("---\nlang: en\n---\nUn.", "dir/nom.txt: is not French: its language is given as « en »"),
            ("---\nid: a\n---\n \n", "dir/nom.txt: is empty"),
        ] {
            let problem = read(file).expect_err(file).to_string();
            assert!(problem.starts_with(expected), "{problem}");
        }
    }
}
