//! Canonical N-Quads: one line a quad, sorted by code points, none twice.

use std::collections::BTreeSet;

use oxigraph::io::{RdfFormat, RdfParser, RdfSyntaxError};
use oxigraph::model::Quad;

use super::error::Error;

/// `quads` as N-Quads that depend on neither their order nor their number of times.
pub fn canonical<'a>(quads: impl IntoIterator<Item = &'a Quad>) -> String {
    let lines: BTreeSet<String> = quads.into_iter().map(|quad| format!("{quad} .\n")).collect();
    lines.into_iter().collect()
}

/// The quads of `written`; `file` is its name for errors.
pub fn parse_nquads(written: &str, file: &str) -> Result<Vec<Quad>, Error> {
    let advice = "remove the file and build its article again";
    let parser = RdfParser::from_format(RdfFormat::NQuads).for_slice(written);
    parser.map(|quad| quad.map_err(|error| syntax(&error, file, advice))).collect()
}

pub(super) fn syntax(error: &RdfSyntaxError, file: &str, advice: &'static str) -> Error {
    let line = error.location().map_or(1, |location| location.start.line + 1);
    Error::Syntax { file: file.to_owned(), line, reason: error.to_string(), advice }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_repetition_leave_no_trace() {
        let lines = ["<a:s> <a:p> \"été\\n\\\"🕊\" <a:g> .\n", "<a:s> <a:p> <a:o> <a:g> .\n"];
        let read = |written: &str| parse_nquads(written, "a.nq").expect("N-Quads");
        let one = canonical(&read(&[lines[0], lines[1]].concat()));
        assert_eq!(one, canonical(&read(&[lines[1], lines[0], lines[1]].concat())));
        assert_eq!(one, lines.concat());
    }

    #[test]
    fn a_syntax_error_names_file_and_line() {
        let error = parse_nquads("<a:s> <a:p> <a:o> .\n<a:s> <a:p\n", "a.nq").expect_err("an error").to_string();
        assert!(error.starts_with("a.nq, line 2: "), "{error}");
    }
}
