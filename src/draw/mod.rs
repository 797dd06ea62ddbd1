//! A view → a picture: SVG for a report, DOT for Graphviz.
//!
//! The SVG is laid out in columns, not by forces: the organisations stand in the middle, states that are tied to one
//! of them on the left, states that are tied to several on the right, at the height of their organisations. States
//! with the very same ties share a frame, so that thirty members are one line and not thirty. Thus no line passes
//! beneath a label and no two labels overlap, whatever the data; a force layout can promise neither.
//!
//! The same graph gives the same bytes: nothing here depends on a clock, on chance or on the order of a hash map.
//! The drawing knows neither the store nor files.

mod card;
mod columns;
mod description;
mod dot;
mod face;
mod layout;
mod order;
mod scene;
mod style;
mod surround;
mod svg;
mod text_width;
mod words;

use crate::date::Date;

pub use dot::membership_dot;
pub use layout::membership_scene;
pub use scene::{Anchor, Frame, Label, Line, Rect, Scene};
pub use style::{Marker, Style, style_of};
pub use svg::svg;
pub use text_width::text_width;
pub use words::Language;

use crate::view::MembershipGraph;

/// What stands around a picture.
#[derive(Clone, Debug, Default)]
pub struct Caption {
    /// The language of the drawing's own words; the names of states and organisations come with the graph.
    pub language: Language,
    /// The title; without one, the picture names its organisations.
    pub title: Option<String>,
    /// Number of articles that the drawing rests on.
    pub articles: Option<usize>,
    /// When the first and the last of these articles were published.
    pub published: Option<(Date, Date)>,
    /// The day that the drawing shows, where its rows were chosen for one.
    pub at: Option<Date>,
}

/// The memberships as an SVG document.
pub fn membership_svg(graph: &MembershipGraph, caption: &Caption) -> String {
    svg(&membership_scene(graph, caption))
}
