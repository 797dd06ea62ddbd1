//! A graph of memberships → a scene: columns of frames, and lines between them.
//!
//! Lines run in the two gaps between the columns and nowhere else, which is why none can pass beneath a label.

use crate::view::MembershipGraph;

use super::Caption;
use super::card::Tie;
use super::columns::{Block, Columns, MARKER, Organisation, PERIOD, columns, count, level, only, pitch, port_distance};
use super::description::note;
use super::face::label;
use super::scene::{Anchor, Frame, Label, Line, Scene};
use super::style::{CARD, FADED, INK, OUTLINE, style_of};
use super::surround::{Body, around};
use super::words::Language;

/// The side of the organisations on which a line leaves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// A line, and what it belongs to.
struct Wire {
    organisation: usize,
    side: Side,
    line: Line,
    period: String,
}

/// The picture of a graph of memberships.
pub fn membership_scene(graph: &MembershipGraph, caption: &Caption) -> Scene {
    let columns = columns(graph, caption.language);
    around(graph, caption, body(graph, &columns, caption.language))
}

fn body(graph: &MembershipGraph, columns: &Columns, language: Language) -> Body {
    let Columns { left, organisations, right } = columns;
    let mut body = Body {
        left: left.first().map(|block| block.rect.right()),
        middle: organisations.first().map(|organisation| organisation.rect.x + organisation.rect.width / 2.0),
        right: right.first().map(|block| block.rect.x),
        shared: right.iter().any(|block| only(block).is_none()),
        several: organisations.len() > 1,
        grouped: left.iter().chain(right).any(|block| block.card.states.len() > 1),
        ..Body::default()
    };
    for block in left.iter().chain(right) {
        body.frames.push(Frame { rect: block.rect, fill: CARD, outline: OUTLINE });
        body.labels.extend(block.face.within(&block.rect));
    }
    for Organisation { rect, colour, face, .. } in organisations {
        body.frames.push(Frame { rect: *rect, fill: colour, outline: colour });
        body.labels.extend(face.within(rect));
    }
    let mut wires = wires(graph, columns, Side::Left, language);
    wires.extend(self::wires(graph, columns, Side::Right, language));
    fan(&mut wires, organisations);
    body.labels.extend(wires.iter().filter_map(period));
    body.lines.extend(wires.into_iter().map(|wire| wire.line));
    body
}

fn wires(graph: &MembershipGraph, columns: &Columns, side: Side, language: Language) -> Vec<Wire> {
    let blocks = if side == Side::Left { &columns.left } else { &columns.right };
    let level = level(blocks);
    let wires_of = |block: &Block| {
        let place = |tie: &Tie| columns.organisations.iter().position(|other| other.node == tie.organisation);
        let mut ties: Vec<(usize, &Tie)> = block.card.ties.iter().filter_map(|tie| Some((place(tie)?, tie))).collect();
        ties.sort();
        let first = block.rect.middle() - pitch(&block.card) * (count(ties.len()) - 1.0) / 2.0;
        let wire = |(number, (organisation, tie)): (usize, (usize, &Tie))| {
            let y = first + count(number) * pitch(&block.card);
            let note = note(graph, &block.card, tie, language);
            let line = line(&columns.organisations[organisation], block, tie, (side, y, level), note);
            Wire { organisation, side, line, period: tie.period.clone() }
        };
        ties.into_iter().enumerate().map(wire).collect::<Vec<_>>()
    };
    blocks.iter().flat_map(wires_of).collect()
}

/// A line at height `y`; where it leaves the organisation is known only when all its lines are.
fn line(from: &Organisation, to: &Block, tie: &Tie, (side, y, level): (Side, f64, f64), note: String) -> Line {
    let style = style_of(tie.status);
    let colour = if style.faded { FADED } else { from.colour };
    let (start, level, end) = match side {
        Side::Left => (from.rect.x, to.rect.right() + level, to.rect.right()),
        Side::Right => (from.rect.right(), to.rect.x - level, to.rect.x),
    };
    Line { start: (start, y), level, end: (end, y), style, colour, note }
}

/// Lets the lines leave each organisation in the order in which they arrive, so that they don't cross there.
fn fan(wires: &mut [Wire], organisations: &[Organisation]) {
    for (number, organisation) in organisations.iter().enumerate() {
        for side in [Side::Left, Side::Right] {
            let mut own: Vec<&mut Wire> =
                wires.iter_mut().filter(|wire| (wire.organisation, wire.side) == (number, side)).collect();
            own.sort_by(|a, b| a.line.end.1.total_cmp(&b.line.end.1));
            let distance = port_distance(own.len());
            let mut y = organisation.rect.middle() - distance * (count(own.len()) - 1.0) / 2.0;
            for wire in own {
                wire.line.start.1 = y;
                y += distance;
            }
        }
    }
}

/// The years above the level stretch of a line.
fn period(wire: &Wire) -> Option<Label> {
    let Line { level, end, .. } = wire.line;
    let x = f64::midpoint(level, end.0 + MARKER * (level - end.0).signum());
    (!wire.period.is_empty()).then(|| label(&wire.period, x, end.1 - 4.0, PERIOD, false, INK, Anchor::Middle))
}
