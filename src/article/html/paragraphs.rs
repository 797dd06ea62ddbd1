//! The paragraphs of a piece of HTML, as a reader sees them.

use dom_query::{Document, NodeRef};

/// Elements that stand inside a line; each other one begins a paragraph.
const INLINE: [&str; 34] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr",
];

/// Elements whose content is no text.
const UNSEEN: [&str; 6] = ["head", "noscript", "script", "style", "template", "title"];

/// A paragraph, and how much of it is links.
#[derive(Debug, Default)]
pub struct Paragraph {
    pub text: String,
    /// Bytes of `text` that stand in a link.
    pub linked: usize,
}

/// The paragraphs below `node`.
pub fn below(node: NodeRef<'_>) -> Vec<Paragraph> {
    let mut writer = Writer { done: Vec::new(), open: Paragraph::default() };
    let mut steps = vec![Step::Open(node, false)];
    // The walk keeps its own stack, for a page may nest elements deeper than a thread's stack holds.
    while let Some(step) = steps.pop() {
        match step {
            Step::Break => writer.end_paragraph(),
            Step::Open(node, linked) if node.is_text() => writer.write(&node.text(), linked),
            Step::Open(node, linked) => open(node, linked, &mut writer, &mut steps),
        }
    }
    writer.end_paragraph();
    writer.done
}

enum Step<'a> {
    Open(NodeRef<'a>, bool),
    Break,
}

fn open<'a>(node: NodeRef<'a>, linked: bool, writer: &mut Writer, steps: &mut Vec<Step<'a>>) {
    let name = node.node_name().unwrap_or_default();
    let name: &str = &name;
    if UNSEEN.contains(&name) || node.is_comment() {
        return;
    }
    if name == "br" {
        return writer.end_line();
    }
    if !INLINE.contains(&name) {
        writer.end_paragraph();
        steps.push(Step::Break);
    }
    let linked = linked || name == "a";
    steps.extend(node.children_it(true).map(|child| Step::Open(child, linked)));
}

struct Writer {
    done: Vec<Paragraph>,
    open: Paragraph,
}

impl Writer {
    fn write(&mut self, text: &str, linked: bool) {
        for c in text.chars().filter(|c| !['\u{ad}', '\u{200b}', '\u{feff}'].contains(c)) {
            let written = &mut self.open.text;
            if !c.is_ascii_whitespace() {
                written.push(c);
                self.open.linked += if linked { c.len_utf8() } else { 0 };
            } else if !written.is_empty() && !written.ends_with([' ', '\n']) {
                written.push(' ');
            }
        }
    }

    /// A second line break in a row ends the paragraph.
    fn end_line(&mut self) {
        let written = &mut self.open.text;
        written.truncate(written.trim_end_matches(' ').len());
        if written.ends_with('\n') {
            self.end_paragraph();
        } else {
            written.push('\n');
        }
    }

    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.open);
        let text = paragraph.text.trim();
        if !text.is_empty() {
            self.done.push(Paragraph { text: text.to_owned(), linked: paragraph.linked });
        }
    }
}

/// The paragraphs of a text that may be plain or hold tags or entities, once or twice escaped. Each line of a plain
/// text is a paragraph.
pub fn of_prose(text: &str) -> Vec<String> {
    let mut text = text.to_owned();
    for _ in 0..2 {
        if has_tags(&text) {
            return below(Document::fragment(text).root()).into_iter().map(|paragraph| paragraph.text).collect();
        }
        if has_entities(&text) {
            text = Document::fragment(text).text().to_string();
        }
    }
    let hidden = ['\u{ad}', '\u{200b}', '\u{feff}'];
    let line = |line: &str| line.replace(hidden, "").split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    text.lines().map(line).filter(|line| !line.trim().is_empty()).collect()
}

/// The same on one line, for headlines and names.
pub fn one_line(text: &str) -> String {
    of_prose(text).join(" ")
}

fn has_tags(text: &str) -> bool {
    let Some(last) = text.rfind('>') else { return false };
    text[..last].match_indices('<').any(|(at, _)| {
        let next = text[at + 1..].trim_start_matches('/').chars().next();
        next.is_some_and(|c| c.is_ascii_alphabetic())
    })
}

fn has_entities(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| {
        let name: String = text[at + 1..].chars().take(10).collect();
        name.split_once(';')
            .is_some_and(|(name, _)| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_stay_apart_and_letters_stay() {
        for (prose, expected) in [
            ("Un.\nDeux.\n\n  Trois  mots.", &["Un.", "Deux.", "Trois mots."][..]),
            ("L&#39;&eacute;t&eacute;&nbsp;: 3 &lt; 5", &["L'été\u{a0}: 3 < 5"]),
            (
                "<p>Un <b>mot</b>,\n deux.</p><p>Trois<br>quatre<br><br>cinq</p>",
                &["Un mot, deux.", "Trois\nquatre", "cinq"],
            ),
            ("&lt;p&gt;Un.&lt;/p&gt;&lt;p&gt;Deux&amp;nbsp;!&lt;/p&gt;", &["Un.", "Deux\u{a0}!"]),
            (
                "<ul><li>Un</li><li>Deux</li></ul><table><tr><td>a</td><td>b</td></tr></table>",
                &["Un", "Deux", "a", "b"],
            ),
            ("R&D ; moins de 3 < 5", &["R&D ; moins de 3 < 5"]),
        ] {
            assert_eq!(of_prose(prose), expected);
        }
    }

    #[test]
    fn deep_nesting_is_walked() {
        let deep = format!("{}Un.{}", "<div>".repeat(4_000), "</div>".repeat(4_000));
        assert_eq!(of_prose(&deep), ["Un."]);
    }
}
