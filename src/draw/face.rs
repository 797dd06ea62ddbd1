//! What stands in the frames, measured: the names of a card's states, the acronym and the name of an organisation.

use super::scene::{Anchor, Label, Rect};
use super::style::{INK, PAPER, QUIET};
use super::text_width::{text_width, wrap};
use super::words::Language;

const NAME: f64 = 13.0;
const SMALL: f64 = 11.0;
const LINE: f64 = 18.0;
const PADDING: (f64, f64) = (10.0, 5.0);
const COLUMN_GAP: f64 = 16.0;
/// A card with more states than this says how many there are.
const COUNTED: usize = 5;
/// A wider card takes fewer columns.
const WIDEST: f64 = 470.0;
/// Room for an organisation's name before it is broken.
const ORGANISATION: f64 = 168.0;

/// The inside of a frame: labels relative to its upper left corner, and the room that they take.
#[derive(Clone, Debug)]
pub struct Face {
    /// Width with padding.
    pub width: f64,
    /// Height with padding.
    pub height: f64,
    labels: Vec<Label>,
}

impl Face {
    /// The labels in a frame at `rect`, which may be larger than the face.
    pub fn within(&self, rect: &Rect) -> impl Iterator<Item = Label> {
        let (x, y) = (rect.x + (rect.width - self.width) / 2.0, rect.y + (rect.height - self.height) / 2.0);
        self.labels.iter().map(move |label| Label { x: label.x + x, baseline: label.baseline + y, ..label.clone() })
    }
}

/// The face of a card: one name centred, or a grid that is read column by column.
pub fn card_face(names: &[&str], language: Language) -> Face {
    let preferred = match names.len() {
        0..=5 => 1,
        6..=14 => 2,
        _ => 3,
    };
    (1..=preferred)
        .rev()
        .map(|columns| grid(names, columns))
        .find(|face| face.width <= WIDEST)
        .map_or_else(|| counted(grid(names, 1), names.len(), language), |face| counted(face, names.len(), language))
}

fn grid(names: &[&str], columns: usize) -> Face {
    let rows = names.len().div_ceil(columns).max(1);
    let mut labels = Vec::new();
    let (mut x, mut y, mut lowest) = (PADDING.0, PADDING.1, PADDING.1);
    for column in names.chunks(rows) {
        for name in column {
            labels.push(label(name, x, y + 13.5, NAME, false, INK, Anchor::Start));
            y += LINE;
        }
        lowest = y.max(lowest);
        x += column.iter().map(|name| text_width(name, NAME, false)).fold(0.0, f64::max) + COLUMN_GAP;
        y = PADDING.1;
    }
    let width = x - COLUMN_GAP + PADDING.0;
    if let [only] = &mut labels[..] {
        (only.x, only.anchor) = (width / 2.0, Anchor::Middle);
    }
    Face { width, height: lowest + PADDING.1, labels }
}

fn counted(mut face: Face, states: usize, language: Language) -> Face {
    if states > COUNTED {
        let count = format!("{states} {}", language.choose("États", "states"));
        face.width = face.width.max(text_width(&count, SMALL, true) + 2.0 * PADDING.0);
        face.labels.iter_mut().for_each(|label| label.baseline += LINE);
        face.labels.push(label(&count, PADDING.0, PADDING.1 + 12.5, SMALL, true, QUIET, Anchor::Start));
        face.height += LINE;
    }
    face
}

/// The face of an organisation: its acronym with the name beneath, or the name alone.
pub fn organisation_face(short: &str, name: &str) -> Face {
    let mut lines: Vec<(String, f64, bool)> = Vec::new();
    let headline = if short == name { 14.0 } else { 18.0 };
    lines.extend(wrap(short, headline, true, ORGANISATION).into_iter().map(|line| (line, headline, true)));
    if short != name {
        lines.extend(wrap(name, SMALL, false, ORGANISATION).into_iter().map(|line| (line, SMALL, false)));
    }
    let widest = lines.iter().map(|(line, size, bold)| text_width(line, *size, *bold)).fold(70.0, f64::max);
    let width = widest + 28.0;
    let mut y = 10.0;
    let mut labels = Vec::new();
    for (line, size, bold) in lines {
        labels.push(label(&line, width / 2.0, y + size, size, bold, PAPER, Anchor::Middle));
        y += size * 1.27;
    }
    Face { width, height: y + 10.0, labels }
}

/// A label.
pub fn label(text: &str, x: f64, baseline: f64, size: f64, bold: bool, colour: &'static str, anchor: Anchor) -> Label {
    Label { text: text.to_owned(), x, baseline, size, bold, colour, anchor }
}
