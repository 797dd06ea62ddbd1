//! What XML asks for beyond what the serializer does.

use std::io::{self, Write};

use oxigraph::model::{Quad, Term};

use super::write::ExportError;

/// XML 1.0 has no control characters, not even escaped ones.
pub(super) fn check(quads: &[Quad]) -> Result<(), ExportError> {
    for quad in quads {
        let Term::Literal(literal) = &quad.object else { continue };
        if let Some(letter) = literal.value().chars().find(|letter| is_refused(*letter)) {
            return Err(ExportError::NotXml(letter.into(), literal.value().escape_debug().to_string()));
        }
    }
    Ok(())
}

fn is_refused(letter: char) -> bool {
    matches!(letter, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Writes carriage returns as character references: readers of XML take a bare one for a line feed, and the quote
/// would no longer be that of the text.
pub(super) struct CarriageReturns<W>(pub(super) W);

impl<W: Write> Write for CarriageReturns<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for (number, part) in bytes.split(|byte| *byte == b'\r').enumerate() {
            if number > 0 {
                self.0.write_all(b"&#13;")?;
            }
            self.0.write_all(part)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
