//! What a line looks like: dashes and marker say the status, the colour says the organisation.
//!
//! No status is told by colour alone, nor by dashes alone: each has a marker of its own.

use crate::claim::MembershipStatus;

/// The sign at the states' end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A filled disc.
    Disc,
    /// A plus.
    Plus,
    /// A cross.
    Cross,
    /// Two bars.
    Bars,
    /// A circle, empty.
    Circle,
    /// A square, empty.
    Square,
    /// A diamond, empty.
    Diamond,
}

/// How the lines of a status are drawn.
#[derive(Debug, PartialEq)]
pub struct Style {
    /// The status.
    pub status: MembershipStatus,
    /// Lengths of dashes and gaps as SVG writes them; empty for a solid line.
    pub dashes: &'static str,
    /// The style's name in DOT.
    pub dot: &'static str,
    /// Width of the line.
    pub width: f64,
    /// The sign at its end.
    pub marker: Marker,
    /// Whether it is drawn in grey instead of its organisation's colour: the tie is no more.
    pub faded: bool,
}

use Marker::{Bars, Circle, Cross, Diamond, Disc, Plus, Square};
use MembershipStatus::{Candidate, Joined, Left, Member, NotMember, Observer, Partner, Suspended};

const fn style(status: MembershipStatus, dashes: &'static str, dot: &'static str, marker: Marker) -> Style {
    Style { status, dashes, dot, width: 2.0, marker, faded: false }
}

/// A style a status, from the closest tie to none; this is also the order of the legend.
pub const STYLES: &[Style] = &[
    style(Member, "", "solid", Disc),
    style(Joined, "", "solid", Plus),
    style(Candidate, "8 5", "dashed", Circle),
    style(Partner, "2 4", "dotted", Diamond),
    style(Observer, "2 7", "dotted", Square),
    style(Suspended, "11 4 2 4", "dashed", Bars),
    Style { width: 1.4, faded: true, ..style(Left, "4 3", "dashed", Cross) },
    Style { width: 1.4, faded: true, ..style(NotMember, "1 8", "invis", Cross) },
];

/// The style of a status.
pub fn style_of(status: MembershipStatus) -> &'static Style {
    &STYLES[rank(status)]
}

/// The place of a status in [`STYLES`].
pub fn rank(status: MembershipStatus) -> usize {
    match status {
        Member => 0,
        Joined => 1,
        Candidate => 2,
        Partner => 3,
        Observer => 4,
        Suspended => 5,
        Left => 6,
        NotMember => 7,
    }
}

/// Colours of organisations. Each has a contrast of at least 4.5 to white; any two are told apart (ΔE*ab ≥ 14) with
/// normal, protan and deutan sight, by the matrices of Machado, Oliveira and Fernandes (2009).
const PALETTE: [&str; 8] = ["#0060a8", "#b34700", "#00705c", "#5b0f5b", "#c2185b", "#4a3d00", "#9c2a7a", "#14532d"];

/// Colour of text.
pub const INK: &str = "#1a1a1a";
/// Colour of captions and headings.
pub const QUIET: &str = "#595959";
/// Colour of lines that are no more.
pub const FADED: &str = "#767676";
/// The background.
pub const PAPER: &str = "#ffffff";
/// Inside of a frame of states.
pub const CARD: &str = "#f5f6f8";
/// Outline of a frame of states.
pub const OUTLINE: &str = "#8a8f98";

/// The colour of the organisation with this number; past the palette's end it starts again, and labels must do.
pub fn colour(number: usize) -> &'static str {
    PALETTE[number % PALETTE.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_style_stands_at_the_rank_of_its_status() {
        assert!(STYLES.iter().enumerate().all(|(place, style)| rank(style.status) == place));
    }

    #[test]
    fn every_colour_of_text_has_a_contrast_of_4_5_to_what_is_beneath() {
        for colour in PALETTE.iter().chain(&[INK, QUIET, FADED]) {
            assert!((luminance(PAPER) + 0.05) / (luminance(colour) + 0.05) >= 4.5, "darken {colour}");
        }
        assert!((luminance(CARD) + 0.05) / (luminance(QUIET) + 0.05) >= 4.5, "lighten the frames");
    }

    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("two hexadecimal digits")) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }
}
