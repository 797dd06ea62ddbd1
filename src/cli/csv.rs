//! Comma-separated values, as RFC 4180 has them but for line ends, which are `\n`.

use std::io::{self, Write};

/// Writes one row.
pub fn row<C: AsRef<str>>(cells: impl IntoIterator<Item = C>, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    separated(',', cells, out)
}

/// Writes one row with `separator` between its cells.
pub fn separated<C: AsRef<str>>(
    separator: char,
    cells: impl IntoIterator<Item = C>,
    out: &mut (impl Write + ?Sized),
) -> io::Result<()> {
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            write!(out, "{separator}")?;
        }
        out.write_all(quoted(cell.as_ref(), separator).as_bytes())?;
    }
    writeln!(out)
}

fn quoted(cell: &str, separator: char) -> String {
    if cell.contains(['"', separator, '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
