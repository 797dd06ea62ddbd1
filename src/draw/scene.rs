//! Everything that a picture shows, with its place: what the layout gives and the SVG writes down.

use super::style::Style;
use super::text_width::text_width;
use super::words::Language;

/// A rectangle; `y` grows downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Rect {
    /// The right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// The height of the centre.
    pub fn middle(&self) -> f64 {
        self.y + self.height / 2.0
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether `other` lies within it.
    pub fn contains(&self, other: &Self) -> bool {
        self.x <= other.x && self.y <= other.y && other.right() <= self.right() && other.bottom() <= self.bottom()
    }
}

/// Which part of a label lies at its `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// One line of text.
#[derive(Clone, Debug)]
pub struct Label {
    /// What it says.
    pub text: String,
    /// Where its anchor lies.
    pub x: f64,
    /// Height of its baseline.
    pub baseline: f64,
    /// Font size in pixels.
    pub size: f64,
    /// Whether it is set in bold.
    pub bold: bool,
    /// Colour, as SVG writes it.
    pub colour: &'static str,
    /// Which part of it lies at `x`.
    pub anchor: Anchor,
}

impl Label {
    /// The room that it takes, ascenders and descenders included.
    pub fn rect(&self) -> Rect {
        let width = text_width(&self.text, self.size, self.bold);
        let x = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Rect { x, y: self.baseline - 0.93 * self.size, width, height: 1.17 * self.size }
    }
}

/// The frame around the labels of a node.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Where it is.
    pub rect: Rect,
    /// Colour of its inside.
    pub fill: &'static str,
    /// Colour of its outline.
    pub outline: &'static str,
}

/// A line from an organisation's frame to a frame of states: a curve, then a level stretch where its label stands.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where it leaves the organisation.
    pub start: (f64, f64),
    /// Where the curve has become level.
    pub level: f64,
    /// Where it reaches the states, and has its marker.
    pub end: (f64, f64),
    /// Dashes, width and marker.
    pub style: &'static Style,
    /// Its colour.
    pub colour: &'static str,
    /// What it says in words.
    pub note: String,
}

/// A whole picture.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// The language of the labels.
    pub language: Language,
    /// The title.
    pub title: String,
    /// All that the picture shows, in words.
    pub description: String,
    /// Lines, below everything else.
    pub lines: Vec<Line>,
    /// Frames.
    pub frames: Vec<Frame>,
    /// Texts, above everything else.
    pub labels: Vec<Label>,
}
