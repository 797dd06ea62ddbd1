//! Comma-separated values, as RFC 4180 has them but for line ends, which are `\n`.

use std::io::{self, Write};

/// Writes one row.
pub fn row<C: AsRef<str>>(cells: impl IntoIterator<Item = C>, out: &mut impl Write) -> io::Result<()> {
    for (index, cell) in cells.into_iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        write!(out, "{comma}{}", quoted(cell.as_ref()))?;
    }
    writeln!(out)
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
