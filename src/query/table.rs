//! Rows as a table for a terminal: columns aligned by what is displayed, entities by their label.

use std::io::{self, Write};
use std::ops::RangeInclusive;

use oxigraph::model::{NamedNodeRef, Term, Variable};
use unicode_normalization::char::is_combining_mark;

use super::Row;

/// How an entity is called, if it has a name.
pub type Label<'a> = &'a dyn Fn(NamedNodeRef) -> Option<String>;

pub(super) fn write_rows(variables: &[Variable], rows: &[Row], label: Label, out: &mut dyn Write) -> io::Result<()> {
    let head: Vec<String> = variables.iter().map(|variable| variable.as_str().to_owned()).collect();
    let body: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|term| cell(term.as_ref(), label)).collect()).collect();
    write_table(&head, &body, usize::MAX, out)
}

/// Writes rows of text below their `head`, in lines of at most `room` columns where that leaves every cell something:
/// the widest cells are cut. A column of whole numbers is aligned to the right.
pub fn write_table(head: &[String], body: &[Vec<String>], room: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut columns: Vec<Column> = (0..head.len()).map(|index| Column::of(index, head, body)).collect();
    fit(&mut columns, room);
    line(head, &columns, out)?;
    let rule: Vec<String> = columns.iter().map(|column| "─".repeat(column.width)).collect();
    line(&rule, &columns, out)?;
    body.iter().try_for_each(|row| line(row, &columns, out))
}

/// Between two columns.
const GAP: &str = "  ";

/// The width that no column is cut below.
const LEAST: usize = 8;

/// Narrows the widest columns until a line has at most `room` columns.
fn fit(columns: &mut [Column], room: usize) {
    let total = |limit: usize| -> usize { columns.iter().map(|column| column.width.min(limit) + GAP.len()).sum() };
    let widest = columns.iter().map(|column| column.width).max().unwrap_or(0);
    let limit = (LEAST..widest).rev().find(|&limit| total(limit) <= room.saturating_add(GAP.len())).unwrap_or(LEAST);
    if total(widest) > room.saturating_add(GAP.len()) {
        for column in columns {
            column.width = column.width.min(limit);
        }
    }
}

/// `cell` in at most `room` columns, with « … » where it is cut.
fn cut(cell: &str, room: usize) -> String {
    if width(cell) <= room {
        return cell.to_owned();
    }
    let mut kept = String::new();
    for c in cell.chars() {
        if width(&kept) + width(c.encode_utf8(&mut [0; 4])) >= room {
            break;
        }
        kept.push(c);
    }
    kept.trim_end().to_owned() + "…"
}

struct Column {
    width: usize,
    numeric: bool,
}

impl Column {
    fn of(index: usize, head: &[String], body: &[Vec<String>]) -> Self {
        let cells = || body.iter().map(|row| row[index].as_str());
        let numeric = |cell: &str| cell.bytes().all(|byte| byte.is_ascii_digit());
        Self {
            width: cells().map(width).chain([width(&head[index])]).max().unwrap_or(0),
            numeric: cells().any(|cell| !cell.is_empty()) && cells().all(numeric),
        }
    }
}

fn line(cells: &[String], columns: &[Column], out: &mut dyn Write) -> io::Result<()> {
    let mut text = String::new();
    for (cell, column) in cells.iter().zip(columns) {
        let cell = cut(cell, column.width);
        let space = " ".repeat(column.width.saturating_sub(width(&cell)));
        let padded = if column.numeric { space + &cell } else { cell + &space };
        text += &padded;
        text += GAP;
    }
    writeln!(out, "{}", text.trim_end())
}

/// A term as people read it, in one line.
pub fn cell(term: Option<&Term>, label: Label) -> String {
    let text = match term {
        None => String::new(),
        Some(Term::NamedNode(node)) => label(node.as_ref()).unwrap_or_else(|| node.as_str().to_owned()),
        Some(Term::Literal(literal)) => literal.value().to_owned(),
        Some(term) => term.to_string(),
    };
    printable(&text)
}

/// `text` in one line: a line break would end the row, and a control character could steer the terminal.
pub fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Letters and signs that a terminal shows in two columns.
const EAST_ASIAN: [RangeInclusive<char>; 8] = [
    '\u{1100}'..='\u{115f}',
    '\u{2e80}'..='\u{a4cf}',
    '\u{ac00}'..='\u{d7a3}',
    '\u{f900}'..='\u{faff}',
    '\u{fe30}'..='\u{fe6f}',
    '\u{ff00}'..='\u{ff60}',
    '\u{ffe0}'..='\u{ffe6}',
    '\u{1f300}'..='\u{1faff}',
];

/// Columns that a terminal uses: none for a combining mark, two for East Asian letters.
pub fn width(text: &str) -> usize {
    let of = |c: char| match c {
        c if is_combining_mark(c) || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}') => 0,
        c if EAST_ASIAN.iter().any(|range| range.contains(&c)) => 2,
        _ => 1,
    };
    text.chars().map(of).sum()
}
