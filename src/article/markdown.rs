//! Markdown to the text that a reader sees.
//!
//! Only marks that cannot be text go: the signs of a heading, paired stars and underscores around words, the address
//! of a link or picture. Lists, quotations and rules stay as they are written, and so do the line breaks: a press
//! text may itself begin a line with `>>` or `-`, and the text must stay as close to the file as it can.

/// The first heading of the first level.
pub fn title(text: &str) -> Option<String> {
    let heading = text.lines().find_map(|line| line.strip_prefix("# "))?;
    Some(inline(heading.trim().trim_end_matches('#').trim_end()))
}

/// The text without marks.
pub fn plain(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(|line| inline(heading(line))).collect();
    lines.join("\n")
}

fn heading(line: &str) -> &str {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    match rest.strip_prefix(' ') {
        Some(words) if (1..=6).contains(&level) => words.trim_start().trim_end_matches('#').trim_end(),
        _ => line,
    }
}

/// Bytes within which a mark must be closed, so that a line of open marks costs no more than any other.
const REACH: usize = 1000;

fn inline(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let before = text.chars().next_back();
        if let Some((words, length)) = link(near(rest)).or_else(|| emphasis(near(rest), before)) {
            text.push_str(&inline(words));
            rest = &rest[length..];
        } else {
            text.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    text
}

fn near(rest: &str) -> &str {
    let mut end = rest.len().min(REACH);
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    &rest[..end]
}

/// The words of `[words](address)` or `![words](address)`, and the length of the whole.
fn link(rest: &str) -> Option<(&str, usize)> {
    let start = rest.len() - rest.strip_prefix('!').unwrap_or(rest).strip_prefix('[')?.len();
    let middle = start + rest[start..].find("](")?;
    let end = middle + rest[middle..].find(')')?;
    let words = &rest[start..middle];
    (!words.contains('[') && !rest[middle + 2..end].contains("](")).then_some((words, end + 1))
}

/// The words between two equal marks that touch them, and the length of the whole.
fn emphasis(rest: &str, before: Option<char>) -> Option<(&str, usize)> {
    if before.is_some_and(|c| c.is_alphanumeric() || "*_".contains(c)) {
        return None;
    }
    let mark = ["***", "**", "*", "__", "_"].into_iter().find(|mark| rest.starts_with(mark))?;
    let inner = &rest[mark.len()..];
    let words = &inner[..inner.find(mark)?];
    let after = inner[words.len() + mark.len()..].chars().next();
    let touches = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && !"*_".contains(c));
    let ends = !after.is_some_and(|c| "*_".contains(c) || c.is_alphanumeric());
    (touches(words.chars().next()) && touches(words.chars().next_back()) && ends)
        .then_some((words, words.len() + 2 * mark.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_text_stays() {
        for (markdown, expected) in [
            ("## L'Otan ##", "L'Otan"),
            ("La **Suède** est *membre*, la __Finlande__ _aussi_.", "La Suède est membre, la Finlande aussi."),
            ("Selon [l'**Otan** (OTAN)](https://a.b/c), oui.", "Selon l'Otan (OTAN), oui."),
            ("![Un char](a.png)", "Un char"),
            ("***fort***", "fort"),
        ] {
            assert_eq!(plain(markdown), expected);
        }
    }

    #[test]
    fn what_may_be_text_is_kept() {
        for text in [
            "*********************************",
            "* L'ONU. La Monusco compte 11 000 casques bleus",
            ">> LIRE AUSSI: Otan, dans les coulisses",
            "- Mali. Barkhane",
            "min #200327",
            "5 * 4 * 3 et a_b_c",
            "« Il [le président] a (enfin) dit oui »",
            "#tag",
            "Un\ndeux\n\ntrois",
        ] {
            assert_eq!(plain(text), text);
        }
    }

    #[test]
    fn the_first_heading_is_the_title() {
        assert_eq!(title("Un.\n\n# La *Suède*\n\nDeux.").as_deref(), Some("La Suède"));
        assert_eq!(title("## Deux"), None);
    }
}
